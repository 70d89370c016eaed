//! The generator's goldens, compiled and exercised: values there and back, and calls over a real socket.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by stopping"
)]

#[path = "../../rust/tests/cases/all_of/expected/mod.rs"]
mod all_of;
#[path = "../../rust/tests/cases/bounds/expected/mod.rs"]
mod bounds;
#[path = "../../rust/tests/cases/enums/expected/mod.rs"]
mod enums;
#[path = "../../rust/tests/cases/names/expected/mod.rs"]
mod names;
#[path = "../../rust/tests/cases/parameters/expected/mod.rs"]
mod parameters;
#[path = "../../rust/tests/cases/recursion/expected/mod.rs"]
mod recursion;
#[path = "../../rust/tests/cases/responses/expected/mod.rs"]
mod responses;
#[path = "../../rust/tests/cases/text/expected/mod.rs"]
mod text;
#[path = "../../rust/tests/cases/traps/expected/mod.rs"]
mod traps;
#[path = "../../rust/tests/cases/unions/expected/mod.rs"]
mod unions;

#[path = "cases/values.rs"]
mod values;
#[path = "cases/wire.rs"]
mod wire;
