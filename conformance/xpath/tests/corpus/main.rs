//! Replays the corpus of the fuzz target `xpath`.
#![allow(clippy::unwrap_used)] // a test's helper reads files

#[path = "../../../../fuzz/replay.rs"]
mod replay;
mod xpath;

#[test]
fn every_path_of_the_corpus_has_a_result_or_an_error() {
    replay::replay("xpath", xpath::check);
}
