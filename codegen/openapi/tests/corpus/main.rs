//! Replays the corpora of the fuzz targets `openapi`, `normalise`, `yaml` and `pattern`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod normalise;
mod openapi;
mod pattern;
#[path = "../../../../fuzz/replay.rs"]
mod replay;
mod yaml;

use replay::replay;

#[test]
fn every_document_of_the_corpus_is_read_or_rejected_with_an_error() {
    replay("openapi", openapi::check);
}

#[test]
fn objects_of_the_corpus_are_normalised_in_every_version() {
    replay("normalise", normalise::check);
}

#[test]
fn every_text_of_the_corpus_is_read_within_its_limits() {
    replay("yaml", yaml::check);
}

#[test]
fn every_search_of_the_corpus_ends() {
    replay("pattern", pattern::check);
}
