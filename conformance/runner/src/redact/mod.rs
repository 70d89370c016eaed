//! Redacts text: [`Mask`] removes secrets from reports, and [`Names`] replaces volatile values in snapshots.
//!
//! Both search for a value in every encoding that a request or response can contain.

mod encoding;
mod mask;
mod names;
mod shape;
mod substring_filter;

pub use mask::{MASKED, Mask};
pub(crate) use mask::{mask_members, mask_unnamed};
pub use names::Names;
