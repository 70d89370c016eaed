//! What must hold before anything is written: every type has a size, and no alias leads to itself.

mod cycles;
mod depth;

pub use cycles::break_cycles;
pub use depth::recursion_limit;
