//! Example answers as data: what a document's own examples say, and values made up by their types for the rest.
//!
//! One JSON text for all operations (`answers`): the example server of the runtime answers from it. Everything goes by
//! the generated types ([`crate::ir`]), so that whatever is answered is a value that the generated client can read.

mod answer;
// What is made up is judged by the very code that judges it when it arrives.
#[allow(dead_code, reason = "nobody is told what a made-up value breaks")]
#[path = "../../../runtime/src/json/assertion.rs"]
mod assertion;
mod fits;
mod hints;
mod make;
mod number;
mod pattern;
mod plain;
mod settle;
mod text;

pub use answer::answers;
pub use make::Maker;
