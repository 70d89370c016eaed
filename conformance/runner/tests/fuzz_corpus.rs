//! Replays the corpora of the fuzz targets.
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
fn the_expression_corpus_passes() {
    replay("expression", expression::check);
}

#[test]
fn the_condition_corpus_passes() {
    replay("condition", condition::check);
}

#[test]
fn the_path_corpus_passes() {
    replay("xpath", xpath::check);
}

#[test]
fn the_arazzo_corpus_passes() {
    replay("arazzo", arazzo::check);
}

#[test]
fn the_openapi_corpus_passes() {
    replay("openapi", openapi::check);
}

proptest! {
    #[test]
    fn any_text_in_the_parsers_alphabet_passes(text in "[$a-z0-9.#/(){}'<>=!&| \\[\\]~-]{0,60}") {
        expression::check(&text);
        condition::check(&text);
    }

    #[test]
    fn the_number_of_nodes_is_linear_in_the_parts_of_a_condition(part in "(!?\\(?1 (==|<) 2\\)? (&&|\\|\\|) )", count in 1_usize..400) {
        condition::check(&format!("{}true", part.repeat(count)));
    }
}
