//! Example answers as data: the document's own examples, and generated values where it has none.
//!
//! `answers` gives one JSON text for all operations; the runtime's example server answers from it. All values are of the
//! generated types ([`crate::ir`]), so the generated client can read every answer.

mod answer;
mod defaults;
mod fits;
mod hints;
mod make;
mod number;
mod plain;
mod settle;
mod text;
mod untyped;

pub use answer::answers;
pub use defaults::fill_defaults;
pub use make::Maker;
