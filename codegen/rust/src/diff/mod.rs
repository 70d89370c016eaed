//! What changes for the users of generated code between two versions of a document.
//!
//! Both versions are compared as generated Rust, because that is what the calling code is compiled against: `surface` lists the public
//! items, [`compare`] the differences, and `report` writes them.

mod bounds;
mod compare;
mod report;
mod surface;

pub use compare::{Audience, Change, Kind, compare};
pub use report::{json, markdown, text};

use crate::package::Files;

/// The differences between two generated module trees, breaking ones first.
pub fn diff(old: &Files, new: &Files) -> Vec<Change> {
    compare(&surface::Surface::of(old), &surface::Surface::of(new))
}

/// One line about the changes, such as `2 breaking and 3 compatible changes`.
pub fn summary(changes: &[Change]) -> String {
    let breaking = changes.iter().filter(|change| change.breaking).count();
    let compatible = changes.len() - breaking;
    let plural = if changes.len() == 1 { "" } else { "s" };
    match (breaking, compatible) {
        (0, 0) => "no changes for callers and implementers".to_owned(),
        (breaking, 0) => format!("{breaking} breaking change{plural}"),
        (0, compatible) => format!("{compatible} compatible change{plural}"),
        (breaking, compatible) => format!("{breaking} breaking and {compatible} compatible changes"),
    }
}
