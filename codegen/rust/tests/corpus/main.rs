//! Replays the corpora of the fuzz targets `generate`, `names` and `path`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests; a wrong step stops them")]

mod generate;
mod names;
mod path;
#[path = "../../../../fuzz/replay.rs"]
mod replay;

use replay::replay;

#[test]
fn every_document_of_the_corpus_becomes_code_or_messages() {
    replay("generate", generate::check);
}

#[test]
fn every_name_of_the_corpus_becomes_an_identifier() {
    replay("names", names::check);
}

#[test]
fn every_path_template_of_the_corpus_matches_its_filled_form() {
    replay("path", path::check);
}
