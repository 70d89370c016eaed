//! Writes and reads parameters and forms.

mod delimiter;
mod encoding;
mod read;
mod read_form;
mod write;
mod write_form;

pub(super) use encoding::{decode, encoded, is_text, text_of};
#[cfg(feature = "multipart")]
pub(super) use read::owns;
pub(crate) use read::read_value;
pub use read::{read_cookie, read_plain, read_query, read_query_string, read_styled_form, read_text};
pub use read_form::{query_pairs, read_form};
pub(super) use write::{plain_in_path, plain_in_query};
pub use write::{write_cookie, write_path, write_plain, write_query, write_query_string, write_styled_form};
pub use write_form::write_form;
