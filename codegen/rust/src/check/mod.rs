//! What must hold before anything is written: every type has a size, and no alias leads to itself.

mod cycles;

pub use cycles::break_cycles;
