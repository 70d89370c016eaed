//! YAML and JSON as authors write them, and rendered diagnostics.

use signoff_openapi::api::StatusPattern;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::exact::Exact;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read_text};

use crate::{named, operation, property, read_clean, read_document};

#[test]
fn yaml_values_are_read_as_their_authors_mean_them() {
    let api = read_clean(
        "openapi: 3.0.3
info: {title: 1.0, version: 2020-01-01}
x-base: &base {type: string, description: base}
paths:
  /a:
    get:
      responses:
        200: {description: ok}
        4xx: {description: 'no'}
components:
  schemas:
    A:
      type: object
      properties:
        y: {<<: *base, maxLength: 18446744073709551615, format: yes}
        on: {type: integer, maximum: 123456789012345678901234567890}
",
    );
    assert_eq!((api.title.as_str(), api.api_version.as_str()), ("1.0", "2020-01-01"));
    let statuses: Vec<_> = operation(&api, "GET", "/a").responses.iter().map(|response| response.status).collect();
    assert_eq!(statuses, [StatusPattern::Code(200), StatusPattern::Range(4)]);
    let merged = property(&api, named(&api, "A"), "y");
    assert_eq!((merged.description.as_deref(), merged.format.as_deref()), (Some("base"), Some("yes")));
    assert_eq!(merged.constraints().max_length, Some(u64::MAX));
    let big = property(&api, named(&api, "A"), "on").constraints().maximum.clone();
    assert_eq!(big, Exact::new("123456789012345678901234567890"));
}

#[test]
fn json_with_comments_and_trailing_commas_is_still_read() {
    let (api, codes) = read_document(
        "{\"openapi\": \"3.0.3\", # why not\n \"info\": {\"title\": \"t\", \"version\": \"1\",}, \"paths\": {},}",
    );
    assert!(codes.is_empty() && api.unwrap().title == "t");
}

#[test]
fn stashed_keywords_do_not_appear_in_extensions() {
    let api = read_clean(
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {type: number, maximum: 1.0e300, x-own: 1, xml: {name: a}}}}\n",
    );
    let extensions: Vec<_> = named(&api, "A").rare().extensions.keys().collect();
    assert_eq!(extensions, ["x-own"]);
}

#[test]
fn control_and_bidirectional_characters_of_a_document_are_escaped() {
    let text = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths:\n  \"/\\e[31m{\u{202e}a}\":\n    get: {responses: {'200': {description: ok}}}\n";
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    read_text(&mut sources, "a\u{1b}.yaml", text.to_owned(), &ReadOptions::default(), &mut diagnostics);
    let shown = diagnostics.render(&sources, Colour::Plain);
    assert!(shown.contains("\\u{202e}") && shown.contains("\\u{1b}"), "{shown}");
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
}

#[test]
fn long_lines_are_cut_to_the_part_around_the_position() {
    let text =
        format!("{{\"x-a\": \"{}\", \"openapi\": \"9.9\", \"x-b\": \"{}\"}}", "a".repeat(5000), "b".repeat(5000));
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    read_text(&mut sources, "a.json", text, &ReadOptions::default(), &mut diagnostics);
    let shown = diagnostics.render(&sources, Colour::Plain);
    assert!(shown.lines().all(|line| line.chars().count() < 200), "{shown}");
    assert!(shown.contains("a.json:1:5024") && shown.contains("^^^^^"), "{shown}");
}

#[test]
fn diagnostics_can_be_serialized() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    read_text(&mut sources, "a.yaml", "openapi: 9\n".to_owned(), &ReadOptions::default(), &mut diagnostics);
    let data: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.to_data(&sources)).collect();
    let expected = serde_json::json!([{"file": "a.yaml", "line": 1, "column": 10, "pointer": "/openapi", "code": "unknown-version",
        "severity": "error", "kind": "unsupported", "message": "version `9.0` is not supported",
        "help": "use version 2.0, 3.0, 3.1 or 3.2"}]);
    assert_eq!(serde_json::to_value(data).unwrap(), expected);
}

#[test]
fn overlays_are_applied_before_anything_else() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let overlay = "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions: [{target: $, update: {openapi: 3.0.3}}, {target: $.info, update: {title: new}}]\n";
    let overlay = Overlay::read_text(&mut sources, "o.yaml", overlay.to_owned(), &mut diagnostics).unwrap();
    let options = ReadOptions { overlays: vec![overlay], ..ReadOptions::default() };
    let text = "openapi: 9.9.9\ninfo: {title: old, version: '1'}\npaths: {}\n";
    let api = read_text(&mut sources, "a.yaml", text.to_owned(), &options, &mut diagnostics).unwrap();
    assert_eq!(api.title, "new");
    assert!(diagnostics.is_empty());
}
