//! JSON values with all digits of their numbers, and assertions on them. The code that checks received values also checks generated ones.

#[allow(dead_code, unreachable_pub, reason = "the generator does not report what a value violates")]
#[path = "../runtime/json/assertion/mod.rs"]
mod assertion;
#[path = "../runtime/json/equal.rs"]
mod equal;
#[path = "../runtime/json/read.rs"]
mod read;
#[allow(dead_code, unreachable_pub, reason = "the generator uses only a part")]
#[path = "../runtime/json/tree.rs"]
mod tree;

pub(crate) use assertion::Assertions;
pub(crate) use equal::are_equal;
pub(crate) use tree::Tree;

// The name of the engine in the runtime.
use signoff_openapi::pattern::Pattern as RegExp;
