//! The example that embeds this crate.
#![allow(clippy::unwrap_used, reason = "a test's helpers")]

#[path = "../../examples/embedding/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod embedding;

use std::path::Path;

use signoff_arazzo::bind::{DocumentSet, bind_documents};

#[tokio::test]
async fn the_embedding_runs_every_workflow_to_its_end() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/counter");
    let plan = bind_documents(&DocumentSet::from_folder(&folder).unwrap()).unwrap();
    assert_eq!(embedding::run(&plan).await, "increment: Succeeded\nunknown-counter: Succeeded\n");
}

#[test]
fn documents_with_errors_are_refused_with_their_places() {
    let broken = DocumentSet::from_memory("broken", [("flow.arazzo.yaml", "arazzo: 1.0.1\n")]);
    let error = bind_documents(&broken).unwrap_err();
    assert!(error.contains("broken/flow.arazzo.yaml:1:1"), "{error}");
}
