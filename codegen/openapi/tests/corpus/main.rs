//! Replays the corpora of the fuzz targets `openapi` and `normalise`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod normalise;
mod openapi;
#[path = "../../../../fuzz/replay.rs"]
mod replay;

use replay::replay;

#[test]
fn every_document_of_the_corpus_is_read_or_rejected_with_an_error() {
    replay("openapi", openapi::check);
}

#[test]
fn objects_of_the_corpus_are_normalised_in_every_version() {
    replay("normalise", normalise::check);
}
