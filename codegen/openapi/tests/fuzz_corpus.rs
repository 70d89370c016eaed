//! The corpus of the fuzz target, replayed.
#![allow(clippy::unwrap_used)] // a test's helper reads files

#[path = "../../../fuzz/checks/openapi.rs"]
mod openapi;
#[path = "../../../fuzz/checks/replay.rs"]
mod replay;

#[test]
fn openapi_documents_of_the_corpus_hold() {
    replay::replay("openapi", openapi::check);
}
