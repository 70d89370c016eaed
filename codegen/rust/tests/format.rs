//! The formatter keeps all tokens and limits the length of lines.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use signoff_codegen::emit::{Emitter, Module};
use signoff_codegen::format::format_all;
use signoff_codegen::library;
use signoff_codegen::needs::Needs;
use signoff_codegen::options::{Options, RuntimePath};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// Formats one file. Tokens cannot be sent to other threads, so each thread parses them.
fn formatted(rust: &str) -> String {
    let module = || Module {
        path: "mod.rs".to_owned(),
        about: "About.".to_owned(),
        note: None,
        items: Box::new(move || Box::new(std::iter::once(rust.parse().unwrap()))),
    };
    let (_, text) = format_all([module()]).pop_first().unwrap();
    items(&text).to_owned()
}

/// What is below the first lines of a file.
fn items(file: &str) -> &str {
    file.split_once("#![cfg_attr(rustfmt, rustfmt_skip)]\n").unwrap().1.trim_start()
}

/// The tokens without spaces and without optional trailing commas.
fn spelled(tokens: TokenStream) -> String {
    let mut trees: Vec<_> = tokens.into_iter().collect();
    if trees.iter().filter(|tree| is_comma(tree)).count() > 1 && trees.last().is_some_and(is_comma) {
        trees.pop();
    }
    trees.into_iter().map(spelled_tree).collect()
}

fn spelled_tree(tree: TokenTree) -> String {
    match tree {
        TokenTree::Group(group) => {
            let [open, close] = delimiters(&group);
            let inside = spelled(group.stream());
            // `(a,)` and `(a)` are different expressions but equal arguments. Compiling the cases shows whether the comma was needed.
            format!("{open}{}{close}", inside.strip_suffix(',').unwrap_or(&inside))
        }
        other => other.to_string(),
    }
}

fn delimiters(group: &Group) -> [&'static str; 2] {
    match group.delimiter() {
        Delimiter::Parenthesis => ["(", ")"],
        Delimiter::Bracket => ["[", "]"],
        Delimiter::Brace => ["{", "}"],
        Delimiter::None => ["", ""],
    }
}

fn is_comma(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',')
}

#[test]
fn formatting_keeps_the_tokens_of_all_generated_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for case in std::fs::read_dir(root).unwrap() {
        let text = std::fs::read_to_string(case.unwrap().path().join("openapi.yaml")).unwrap();
        let mut diagnostics = Diagnostics::default();
        let read = ReadOptions::default();
        let api = read_text(&mut Sources::default(), "openapi.yaml", text, &read, &mut diagnostics).unwrap();
        for runtime in [RuntimePath::Embedded, RuntimePath::Crate("signoff_runtime".to_owned())] {
            let options = Options { runtime, example_server: Some(0), ..Options::default() };
            let library = library(&api, &options);
            let emitter = Emitter::new(&library, &options);
            let modules = || emitter.modules().chain([emitter.root(&Needs::default())]);
            let written = format_all(modules());
            for module in modules() {
                let (path, text) = written.get_key_value(&module.path).unwrap();
                let given: String = (module.items)().map(spelled).collect();
                let text = items(text);
                assert_eq!(spelled(text.parse().unwrap()), given, "{path}");
                syn::parse_file(text).unwrap();
            }
        }
    }
}

#[test]
fn formatting_formatted_code_changes_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/unions/expected/types.rs");
    let text = std::fs::read_to_string(root).unwrap();
    let text = items(&text);
    let again = formatted(text);
    assert!(again == text, "{:?}", again.lines().zip(text.lines()).find(|(again, line)| again != line));
}

#[test]
fn a_line_that_is_too_long_is_broken_at_its_last_group() {
    let long = "let value = first.second(one, two).third(a_rather_long_argument, another_long_argument, and_one_more);";
    assert_eq!(
        formatted(&format!("fn f() {{ {long} }}")),
        "fn f() {
    let value = first.second(one, two).third(
        a_rather_long_argument,
        another_long_argument,
        and_one_more,
    );
}
"
    );
}

#[test]
fn prefix_and_infix_operators_are_distinguished_by_the_preceding_token() {
    let text = "fn f<'a, T: ?Sized + 'a>(
    x: &'a mut [u8; 4],
    y: &&T,
    z: impl Fn(&T) -> Option<Vec<T>>,
) -> <T as X>::Y {
    let _ = |a, b| -*a & !b || *b * 2 == a && x[1..=3] != [-1, 2];
    for (a, b) in y.iter().map(move |c| c?) {
        f::<Vec<Vec<u8>>>(&mut a)?;
    }
    match a {
        A | B(..) if a < b => {}
        C { d: ref e @ 1..3, .. } => return Foo { e, ..Default::default() },
        _ => format!(\"{}\", a),
    }
}
";
    assert_eq!(formatted(text), text);
}

#[test]
fn doc_attributes_become_doc_comments_where_both_mean_the_same() {
    let given =
        r#"#[doc = " A \"quoted\" \\"] #[doc = ""] #[doc = "/ slash"] #[doc = "two\nlines"] #[derive(A, B)] struct S;"#;
    let written =
        "/// A \"quoted\" \\\n///\n#[doc = \"/ slash\"]\n#[doc = \"two\\nlines\"]\n#[derive(A, B)]\nstruct S;\n";
    assert_eq!(formatted(given), written);
    assert_eq!(spelled(written.parse().unwrap()), spelled(given.parse().unwrap()));
}

#[test]
fn a_tuple_of_one_keeps_its_comma_and_arguments_lose_theirs() {
    assert_eq!(
        formatted("type T = (A,); type U = (A, B,); fn f(a: A,) {} const X: [u8; 1] = [g(1,),];"),
        "type T = (A,);
type U = (A, B);
fn f(a: A) {}
const X: [u8; 1] = [g(1)];
"
    );
}
