//! Replays the corpora of the fuzz targets `generate`, `names` and `path`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod generate;
mod names;
mod path;
#[path = "../../../../fuzz/replay.rs"]
mod replay;

use replay::replay;

#[test]
fn documents_of_the_corpus_are_generated_or_reported() {
    replay("generate", generate::check);
}

#[test]
fn names_of_the_corpus_become_valid_and_unique() {
    replay("names", names::check);
}

#[test]
fn path_templates_of_the_corpus_pass_their_checks() {
    replay("path", path::check);
}
