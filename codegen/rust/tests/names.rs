//! Every text gives valid and unique names.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;
use signoff_codegen::generate;
use signoff_codegen::names::{
    MAX_TYPE_NAME, Scope, ident, is_type_name, pascal, screaming, short_forms, snake, type_name, words,
};
use signoff_codegen::options::Options;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

proptest! {
    #[test]
    fn any_text_gives_a_valid_name(text in ".*") {
        for name in [snake(&text), pascal(&text), type_name(&text), screaming(&text)] {
            let written = ident(&name).to_string();
            prop_assert!(syn::parse_str::<syn::Ident>(&written).is_ok(), "{text:?} became {written:?}");
        }
    }

    #[test]
    fn claimed_names_are_unique(texts in prop::collection::vec("[aA1_]{0,3}", 0..20)) {
        let mut scope = Scope::default();
        let mut claimed: Vec<_> = texts.iter().map(|text| scope.claim(&snake(text))).collect();
        claimed.sort();
        let count = claimed.len();
        claimed.dedup();
        prop_assert_eq!(claimed.len(), count);
    }
}

#[test]
fn names_are_split_into_the_words_a_reader_sees() {
    let cases = [
        ("userID", vec!["user", "id"]),
        ("HTTPServer", vec!["http", "server"]),
        ("user_ids", vec!["user", "ids"]),
        ("userIDs", vec!["user", "ids"]),
        ("a-b/c.d", vec!["a", "b", "c", "d"]),
        ("+1", vec!["plus", "1"]),
        ("-1", vec!["minus", "1"]),
        ("*", vec!["star"]),
        ("-created", vec!["minus", "created"]),
        ("--created-", vec!["created"]),
        ("A+", vec!["a", "plus"]),
        ("", vec![]),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn numbers_stay_apart_in_type_names() {
    assert_eq!(pascal("gpt-5.1"), "Gpt5_1");
    assert_eq!(pascal("gpt-51"), "Gpt51");
    assert_eq!(pascal("v1.2-beta.3"), "V1_2Beta3");
    assert_eq!(type_name(&pascal("2024-01-15")), pascal("2024-01-15"), "a name is its own name");
}

#[test]
fn a_long_type_name_loses_words_in_the_middle() {
    let name = "OrdersCaptureUnprocessableEntityDetailsItemMissingPreviousReferenceDescription";
    let forms: Vec<String> = short_forms(name, MAX_TYPE_NAME).collect();
    assert!(forms.len() > 3, "there are several forms");
    for form in &forms {
        assert!((40..=MAX_TYPE_NAME).contains(&form.len()), "{form}");
        assert!(form.starts_with("Orders"), "{form}");
    }
    assert!(forms.first().unwrap().ends_with("ReferenceDescription"), "{forms:?}");
    assert!(short_forms("Pet", MAX_TYPE_NAME).eq(["Pet"]));
    assert!(short_forms(&"a".repeat(70), MAX_TYPE_NAME).eq(["a".repeat(60)]));
}

#[test]
fn long_names_are_cut_to_the_limit_of_file_systems() {
    let long = snake(&"andOn".repeat(200));
    assert!((150..=160).contains(&long.len()), "{long}");
    assert!(long.ends_with("_onand"), "it ends with a whole word: {long}");
    assert!(snake(&"é".repeat(500)).len() <= 160);
}

#[test]
fn letters_are_normalized_as_rust_normalizes_identifiers() {
    // Otherwise two different names of the document would be the same identifier to the compiler.
    let mut scope = Scope::default();
    assert_eq!([scope.claim(&snake("n\u{301}")), scope.claim(&snake("\u{144}"))], ["\u{144}", "\u{144}2"]);
    assert_eq!(pascal("\u{1100}\u{1161}"), "\u{ac00}");
    // A combining mark without a letter combines with the letter that is added in front.
    assert_eq!(snake("\u{301}"), "\u{144}");
}

#[test]
fn files_differ_where_file_systems_ignore_case_and_limit_names() {
    let long = "名".repeat(300);
    let longer = format!("{long}e");
    let tags = ["Pets", "pets", "PETS", "Straße", "STRASSE", "K", "k", "\u{212a}", "s", "ſ", "I", "i", "ı", "İ"];
    let tags = tags.into_iter().chain(["aux", "AUX", "Mod", "cafe\u{301}", "café", "а", "a", &long, &longer]);
    let operations = tags.enumerate().map(|(index, tag)| {
        let operation = json!({"tags": [tag], "responses": {"204": {"description": "Done."}}});
        (format!("/p{index}"), json!({"get": operation}))
    });
    let paths: serde_json::Map<_, _> = operations.collect();
    let count = paths.len();
    let document = json!({"openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "paths": paths});
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "tags.json", document.to_string(), &options, &mut diagnostics).unwrap();
    let tree = generate(&api, &Options::default(), &mut diagnostics);
    let files: Vec<&String> = tree.files.keys().filter(|file| file.starts_with("server/")).collect();
    assert!(files.len() > count, "{files:?}");
    let folded: BTreeSet<String> = files.iter().map(|file| file.to_lowercase()).collect();
    assert_eq!(folded.len(), files.len(), "{files:?}");
    for file in files {
        let name = file.rsplit('/').next().unwrap();
        assert!(file.is_ascii() && name.len() < 255 && !["aux.rs", "con.rs"].contains(&name), "{file}");
    }
}

#[test]
fn names_in_scripts_without_case_are_valid_type_names() {
    assert!(is_type_name("日本"));
    assert!(is_type_name("ʄ"), "a lower-case letter without an upper-case form");
    assert!(!is_type_name("ab"));
}
