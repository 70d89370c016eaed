//! The corpora of the fuzz targets, replayed.
#![allow(clippy::unwrap_used)] // a test's helper reads files

#[path = "../../../fuzz/checks/arazzo.rs"]
mod arazzo;
#[path = "../../../fuzz/checks/condition.rs"]
mod condition;
#[path = "../../../fuzz/checks/expression.rs"]
mod expression;
#[path = "../../../fuzz/checks/openapi.rs"]
mod openapi;
#[path = "../../../fuzz/checks/replay.rs"]
mod replay;
#[path = "../../../fuzz/checks/xpath.rs"]
mod xpath;

use proptest::prelude::*;
use replay::replay;

#[test]
fn expressions_of_the_corpus_hold() {
    replay("expression", expression::check);
}

#[test]
fn conditions_of_the_corpus_hold() {
    replay("condition", condition::check);
}

#[test]
fn paths_of_the_corpus_hold() {
    replay("xpath", xpath::check);
}

#[test]
fn arazzo_documents_of_the_corpus_hold() {
    replay("arazzo", arazzo::check);
}

#[test]
fn openapi_documents_of_the_corpus_hold() {
    replay("openapi", openapi::check);
}

proptest! {
    #[test]
    fn any_text_of_the_parsers_letters_holds(text in "[$a-z0-9.#/(){}'<>=!&| \\[\\]~-]{0,60}") {
        expression::check(&text);
        condition::check(&text);
    }

    #[test]
    fn a_condition_of_n_parts_has_nodes_in_proportion_to_n(part in "(!?\\(?1 (==|<) 2\\)? (&&|\\|\\|) )", count in 1_usize..400) {
        condition::check(&format!("{}true", part.repeat(count)));
    }
}
