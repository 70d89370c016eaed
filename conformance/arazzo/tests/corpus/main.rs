//! Replays the corpora of the fuzz targets `arazzo`, `condition`, `expression` and `jsonpath`.
#![allow(clippy::unwrap_used)] // a test's helper reads files

mod arazzo;
mod condition;
mod expression;
mod jsonpath;
#[path = "../../../../fuzz/replay.rs"]
mod replay;

use proptest::prelude::*;
use replay::replay;

#[test]
fn every_expression_of_the_corpus_prints_as_it_was_written() {
    replay("expression", expression::check);
}

#[test]
fn every_condition_of_the_corpus_prints_as_it_was_written() {
    replay("condition", condition::check);
}

#[test]
fn every_arazzo_document_of_the_corpus_is_read_or_rejected_with_an_error() {
    replay("arazzo", arazzo::check);
}

#[test]
fn every_jsonpath_of_the_corpus_selects_what_it_locates() {
    replay("jsonpath", jsonpath::check);
}

proptest! {
    #[test]
    fn every_text_in_the_parsers_alphabet_is_parsed_or_rejected(text in "[$a-z0-9.#/(){}'<>=!&| \\[\\]~-]{0,60}") {
        expression::check(&text);
        condition::check(&text);
    }

    #[test]
    fn the_number_of_nodes_is_linear_in_the_parts_of_a_condition(part in "(!?\\(?1 (==|<) 2\\)? (&&|\\|\\|) )", count in 1_usize..400) {
        condition::check(&format!("{}true", part.repeat(count)));
    }
}
