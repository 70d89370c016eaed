//! Replays the corpora of the generator's fuzz targets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../../../fuzz/checks/generate.rs"]
mod generate;
#[path = "../../../fuzz/checks/names.rs"]
mod names;
#[path = "../../../fuzz/checks/normalise.rs"]
mod normalise;
#[path = "../../../fuzz/checks/path.rs"]
mod path;
#[path = "../../../fuzz/checks/replay.rs"]
mod replay;

use replay::replay;

#[test]
fn documents_of_the_corpus_are_generated_or_reported() {
    replay("generate", generate::check);
}

#[test]
fn objects_of_the_corpus_are_normalised_in_every_version() {
    replay("normalise", normalise::check);
}

#[test]
fn names_of_the_corpus_become_valid_and_unique() {
    replay("names", names::check);
}

#[test]
fn path_templates_of_the_corpus_pass_their_checks() {
    replay("path", path::check);
}
