//! Redacts text: [`Mask`] removes secrets from reports, and [`Names`] replaces volatile values in snapshots.
//!
//! Both search for a value in every encoding that a request or response can contain: the mask decodes the text, because nothing may
//! escape it; the names are encoded, because a snapshot must be written quickly.

mod command_line;
mod credential;
mod encoding;
mod mask;
mod names;
mod search;
mod shape;
mod substring_filter;
mod view;

pub use command_line::mask_arguments;
pub use credential::MASKED;
pub(crate) use mask::mask_unnamed;
pub use mask::{Inspection, Mask, header_credentials};
pub use names::Names;
