//! The generator's goldens, compiled and exercised: values there and back, and calls over a real socket.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

#[path = "../../rust/tests/cases/agreement/expected/mod.rs"]
#[rustfmt::skip]
mod agreement;
#[path = "../../rust/tests/cases/all_of/expected/mod.rs"]
#[rustfmt::skip]
mod all_of;
#[path = "../../rust/tests/cases/bounds/expected/mod.rs"]
#[rustfmt::skip]
mod bounds;
#[path = "../../rust/tests/cases/builders/expected/mod.rs"]
#[rustfmt::skip]
mod builders;
#[path = "../../rust/tests/cases/callbacks/expected/mod.rs"]
#[rustfmt::skip]
mod callbacks;
#[path = "../../rust/tests/cases/closed/expected/mod.rs"]
#[rustfmt::skip]
mod closed;
#[path = "../../rust/tests/cases/conditions/expected/mod.rs"]
#[rustfmt::skip]
mod conditions;
#[path = "../../rust/tests/cases/config/expected/mod.rs"]
#[rustfmt::skip]
mod config;
#[path = "../../rust/tests/cases/directions/expected/mod.rs"]
#[rustfmt::skip]
mod directions;
#[path = "../../rust/tests/cases/enums/expected/mod.rs"]
#[rustfmt::skip]
mod enums;
#[path = "../../rust/tests/cases/exact/expected/mod.rs"]
#[rustfmt::skip]
mod exact;
#[path = "../../rust/tests/cases/example/expected/mod.rs"]
#[rustfmt::skip]
mod example;
#[path = "../../rust/tests/cases/formats/expected/mod.rs"]
#[rustfmt::skip]
mod formats;
#[path = "../../rust/tests/cases/forms/expected/mod.rs"]
#[rustfmt::skip]
mod forms;
#[path = "../../rust/tests/cases/headers/expected/mod.rs"]
#[rustfmt::skip]
mod headers;
#[path = "../../rust/tests/cases/inheritance/expected/mod.rs"]
#[rustfmt::skip]
mod inheritance;
#[path = "../../rust/tests/cases/impossible/expected/mod.rs"]
#[rustfmt::skip]
mod impossible;
#[path = "../../rust/tests/cases/legacy/expected/mod.rs"]
#[rustfmt::skip]
mod legacy;
#[path = "../../rust/tests/cases/multipart/expected/mod.rs"]
#[rustfmt::skip]
mod multipart;
#[path = "../../rust/tests/cases/names/expected/mod.rs"]
#[rustfmt::skip]
mod names;
#[path = "../../rust/tests/cases/nullable30/expected/mod.rs"]
#[rustfmt::skip]
mod nullable30;
#[path = "../../rust/tests/cases/nullable31/expected/mod.rs"]
#[rustfmt::skip]
mod nullable31;
#[path = "../../rust/tests/cases/pages/expected/mod.rs"]
#[rustfmt::skip]
mod pages;
#[path = "../../rust/tests/cases/parameters/expected/mod.rs"]
#[rustfmt::skip]
mod parameters;
#[path = "../../rust/tests/cases/positional/expected/mod.rs"]
#[rustfmt::skip]
mod positional;
#[path = "../../rust/tests/cases/queries/expected/mod.rs"]
#[rustfmt::skip]
mod queries;
#[path = "../../rust/tests/cases/raw/expected/mod.rs"]
#[rustfmt::skip]
mod raw;
#[path = "../../rust/tests/cases/recursion/expected/mod.rs"]
#[rustfmt::skip]
mod recursion;
#[path = "../../rust/tests/cases/responses/expected/mod.rs"]
#[rustfmt::skip]
mod responses;
#[path = "../../rust/tests/cases/secrets/expected/mod.rs"]
#[rustfmt::skip]
mod secrets;
#[path = "../../rust/tests/cases/servers/expected/mod.rs"]
#[rustfmt::skip]
mod servers;
#[path = "../../rust/tests/cases/serving/expected/mod.rs"]
#[rustfmt::skip]
mod serving;
#[path = "../../rust/tests/cases/siblings/expected/mod.rs"]
#[rustfmt::skip]
mod siblings;
#[path = "../../rust/tests/cases/streams/expected/mod.rs"]
#[rustfmt::skip]
mod streams;
#[path = "../../rust/tests/cases/text/expected/mod.rs"]
#[rustfmt::skip]
mod text;
#[path = "../../rust/tests/cases/traps/expected/mod.rs"]
#[rustfmt::skip]
mod traps;
#[path = "../../rust/tests/cases/unions/expected/mod.rs"]
#[rustfmt::skip]
mod unions;
#[path = "../../rust/tests/cases/unknown_kinds/expected/mod.rs"]
#[rustfmt::skip]
mod unknown_kinds;
#[path = "../../rust/tests/cases/webhooks/expected/mod.rs"]
#[rustfmt::skip]
mod webhooks;
#[path = "../../rust/tests/cases/xml/expected/mod.rs"]
#[rustfmt::skip]
mod xml;

#[path = "cases/answering.rs"]
mod answering;
#[path = "cases/bounded.rs"]
mod bounded;
#[path = "cases/built.rs"]
mod built;
#[path = "cases/by_place.rs"]
mod by_place;
#[path = "cases/called_back.rs"]
mod called_back;
#[path = "cases/closed_off.rs"]
mod closed_off;
#[path = "cases/conditioned.rs"]
mod conditioned;
#[path = "cases/decimals.rs"]
mod decimals;
#[path = "cases/directed.rs"]
mod directed;
#[path = "cases/exact.rs"]
mod exact_values;
#[path = "cases/examples.rs"]
mod examples;
#[path = "cases/excluded.rs"]
mod excluded;
#[path = "cases/filled_in.rs"]
mod filled_in;
#[path = "cases/hidden.rs"]
mod hidden;
#[path = "cases/http.rs"]
mod http;
#[path = "cases/inherited.rs"]
mod inherited;
#[path = "cases/keyword_table.rs"]
mod keyword_table;
#[path = "cases/labelled.rs"]
mod labelled;
#[path = "cases/legacy_lists.rs"]
mod legacy_lists;
#[path = "cases/marked_up.rs"]
mod marked_up;
#[path = "cases/narrowed.rs"]
mod narrowed;
#[path = "cases/nullable.rs"]
mod nullable;
#[path = "cases/paged.rs"]
mod paged;
#[path = "cases/parts.rs"]
mod parts;
#[path = "cases/queried.rs"]
mod queried;
#[path = "cases/selected.rs"]
mod selected;
#[path = "cases/served.rs"]
mod served;
#[path = "cases/streamed.rs"]
mod streamed;
#[path = "cases/unknown.rs"]
mod unknown;
#[path = "cases/unread.rs"]
mod unread;
#[path = "cases/values.rs"]
mod values;
#[path = "cases/wire.rs"]
mod wire;

/// What the case `config` puts in a schema's place.
mod wishes {
    #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
    pub(crate) struct Money(pub(crate) String);
}
