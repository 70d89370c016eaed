//! Makes every type finite before code is written: boxes recursive types and resolves aliases that refer to themselves.

mod cycles;
mod depth;

pub use cycles::break_cycles;
pub use depth::recursion_limit;
