//! JSON values whose numbers keep their text: a number beyond 64 bits is compared by value and sent as it was received.
//!
//! The values of `serde_json` hold 64 bits per number. They are used where documents are read, and where another library needs them.

mod convert;
mod map;
mod number;
mod read;
mod value;
mod write;

pub use convert::document_value;
pub use map::{Iter, Map, Name};
pub use number::Number;
pub use read::parse;
pub use value::Value;
