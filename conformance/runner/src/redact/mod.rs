//! Keeps out of texts what must not stand in them: secrets in reports ([`Mask`]), volatile values in snapshots ([`Names`]).
//!
//! Both look for a value in every encoding that a request or an answer may hold it in.

mod encoding;
mod mask;
mod names;
mod shape;
mod sieve;

pub use mask::{MASKED, Mask};
pub(crate) use mask::{mask_members, mask_unnamed};
pub use names::Names;
