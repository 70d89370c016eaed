//! Redacts text: [`Mask`] removes secrets from reports, and [`Names`] replaces volatile values in snapshots.
//!
//! Both search for a value in every encoding that a request or response can contain: the mask decodes the text, because nothing may
//! escape it; the names are encoded, because a snapshot must be written quickly.

mod alphabet;
mod command_line;
mod copied_names;
mod credential;
mod encoding;
mod first_bytes;
mod inspect;
mod mask;
mod named_json;
mod names;
mod position;
mod pseudonym;
mod runs;
mod search;
mod shape;
mod span;
mod text_index;
mod view;

pub use alphabet::PseudonymKey;
pub use command_line::mask_arguments;
pub use copied_names::CopiedNames;
pub(crate) use credential::is_credential_name;
pub use inspect::Inspection;
pub(crate) use mask::mask_unnamed;
pub use mask::{Mask, header_credentials};
pub use named_json::write_named_json;
pub use names::{Accepted, Names};
pub use pseudonym::Pseudonyms;
