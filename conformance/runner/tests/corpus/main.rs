//! Replays the corpus of the fuzz target `har`.
#![allow(clippy::unwrap_used)] // a test's helper reads files

mod har;
#[path = "../../../../fuzz/replay.rs"]
mod replay;

#[test]
fn every_recording_of_the_corpus_is_read_or_rejected() {
    replay::replay("har", har::check);
}
