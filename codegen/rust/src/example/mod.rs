//! Example answers as data: the document's own examples, and generated values where it has none.
//!
//! `answers` gives one JSON text for all operations; the runtime's example server answers from it. All values are of the
//! generated types ([`crate::ir`]), so the generated client can read every answer.

mod answer;
// The code that checks received values also checks generated ones.
#[allow(dead_code, reason = "the generator does not report what a value violates")]
#[path = "../../../runtime/src/json/assertion.rs"]
mod assertion;
#[allow(dead_code, reason = "the generator does not read numbers")]
#[path = "../../../runtime/src/json/exact.rs"]
mod exact;
mod fits;
mod hints;
mod make;
mod number;
mod plain;
mod settle;
mod text;

pub use answer::answers;
pub use make::Maker;
// The name of the engine in the runtime.
use signoff_openapi::pattern::Pattern as RegExp;
