//! Valid YAML 1.2 is read, by the productions of its specification.

use serde_json::{Value, json};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::{Source, Sources};
use signoff_openapi::{Colour, read_value};

fn value(text: &str) -> Result<Value, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let source = sources.add(Source { name: "a.yaml".to_owned(), path: None, text: text.to_owned() });
    let value = read_value(&sources, source, &mut diagnostics);
    value.ok_or_else(|| diagnostics.render(&sources, Colour::Plain))
}

#[test]
fn valid_yaml_is_read() {
    let cases = [
        // 5.4 line breaks, 5.5 tabs as white space inside a line
        ("a: 1\r\nb: 2\r", json!({"a": 1, "b": 2})),
        ("a:\t1\nb\t: \t2\t\n", json!({"a": 1, "b": 2})),
        // 5.7 escapes
        (
            r#"a: "\0\a\b\t\n\v\f\r\e\x41\u0042\U00000043\N\_\L\P\/\"""#,
            json!({"a": "\0\u{7}\u{8}\t\n\u{b}\u{c}\r\u{1b}ABC\u{85}\u{a0}\u{2028}\u{2029}/\""}),
        ),
        // 6.6 comments: a line of a comment may begin with tabs
        ("a: 1\n\t# comment\nb: 2\n", json!({"a": 1, "b": 2})),
        ("\t# comment\na: 1\n", json!({"a": 1})),
        ("a:\n\t\t# comment\n  b: 1\n \t # comment\n  c: 2\n", json!({"a": {"b": 1, "c": 2}})),
        ("a:\n  - 1\n\t# comment\n  - 2\n", json!({"a": [1, 2]})),
        ("a: [1,\n\t# comment\n  2]\n", json!({"a": [1, 2]})),
        ("a: 1 # comment\n# comment", json!({"a": 1})),
        ("a: 'b#c'\nd: e#f\n", json!({"a": "b#c", "d": "e#f"})),
        // 6.4 empty lines, also with white space
        ("a: 1\n\t\n \t \nb: 2\n", json!({"a": 1, "b": 2})),
        // 6.8 directives, 9.1 documents
        ("%YAML 1.2\n---\na: 1\n...\n", json!({"a": 1})),
        ("%TAG !e! tag:example.com,2000:\n---\na: !!str 1\n", json!({"a": "1"})),
        ("--- {a: 1}\n", json!({"a": 1})),
        ("---\n- a\n", json!(["a"])),
        // 7.1 aliases
        ("a: &x [1]\nb: *x\nc: *x\n", json!({"a": [1], "b": [1], "c": [1]})),
        ("&k a: 1\nb: *k\n", json!({"a": 1, "b": "a"})),
        ("a: &k b\n*k : 1\n", json!({"a": "b", "b": 1})),
        ("a: &x 1\nb: &x 2\nc: *x\n", json!({"a": 1, "b": 2, "c": 2})),
        // 7.3 flow scalars over several lines
        ("a: \"b\n  c\n\n  d\\\n  e\"\n", json!({"a": "b c\nde"})),
        ("a: 'it''s\n\n  b'\n", json!({"a": "it's\nb"})),
        ("a: b\n  c\n\n  d\n", json!({"a": "b c\nd"})),
        ("a: http://e.com/x?y=1&z=2#f\n", json!({"a": "http://e.com/x?y=1&z=2#f"})),
        ("a: -1\nb: -b\n", json!({"a": -1, "b": "-b"})),
        ("-a: 1\n?b: 2\n:c: 3\n", json!({"-a": 1, "?b": 2, ":c": 3})),
        // 7.4 flow collections
        ("a: {b: 1, c, \"d\":2, ? e : 3,}\n", json!({"a": {"b": 1, "c": null, "d": 2, "e": 3}})),
        ("a: [b, [c, ], {d: e}, f: g, \"h\": i,]\n", json!({"a": ["b", ["c"], {"d": "e"}, {"f": "g"}, {"h": "i"}]})),
        ("a: {b: 1,\n  c: 2\n  }\n", json!({"a": {"b": 1, "c": 2}})),
        // 8.1 block scalars
        ("a: |\n  b\n   c\n\n  d\ne: 1\n", json!({"a": "b\n c\n\nd\n", "e": 1})),
        ("a: |-\n  b\n\nc: |+\n  d\n\ne: >\n  f\n  g\n\n  h\n", json!({"a": "b", "c": "d\n\n", "e": "f g\nh\n"})),
        ("a: |2\n   b\n  c\n", json!({"a": " b\nc\n"})),
        ("a: | # comment\n  b\n", json!({"a": "b\n"})),
        ("a: >-\n\n  b\n    c\n  d\n", json!({"a": "\nb\n  c\nd"})),
        ("a: |\n  \tb\n", json!({"a": "\tb\n"})),
        ("a: ''\nb: |\nc: 1\n", json!({"a": "", "b": "", "c": 1})),
        // 8.2 block collections
        ("a:\n- 1\n- 2\nb: 3\n", json!({"a": [1, 2], "b": 3})),
        ("- - 1\n  - 2\n-\n  - 3\n- a: 1\n  b: 2\n", json!([[1, 2], [3], {"a": 1, "b": 2}])),
        ("? a\n: 1\n? |\n  b\n: - 2\n", json!({"a": 1, "b\n": [2]})),
        ("a:\nb: ~\n? c\n", json!({"a": null, "b": null, "c": null})),
        ("'a b': 1\n\"c\\td\": 2\n", json!({"a b": 1, "c\td": 2})),
        // 10.3 tags
        (
            "a: !!str 1\nb: !!int \"2\"\nc: !!float 3\nd: ! 4\ne: !!null ''\nf: !!bool 'true'\n",
            json!({"a": "1", "b": 2, "c": 3.0, "d": "4", "e": null, "f": true}),
        ),
        (
            "a: !!map {b: 1}\nc: !!seq [1]\nd: !!set {x, y}\n",
            json!({"a": {"b": 1}, "c": [1], "d": {"x": null, "y": null}}),
        ),
        // The merge key of YAML 1.1, which documents use: earlier objects win, own members win over all.
        (
            "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b], x: 3}\n",
            json!({"a": {"x": 1, "y": 1}, "b": {"y": 2, "z": 2}, "c": {"x": 3, "y": 1, "z": 2}}),
        ),
        ("a: {\"<<\": {x: 1}}\n", json!({"a": {"<<": {"x": 1}}})),
    ];
    for (text, expected) in cases {
        match value(text) {
            Ok(found) => assert_eq!(found, expected, "{text}"),
            Err(shown) => panic!("{text}\n{shown}"),
        }
    }
}

#[test]
fn invalid_yaml_is_rejected_with_its_place() {
    let cases = [
        ("a: 1\n\tb: 2\n", 2),
        ("a: [1\nb: 2\n", 2),
        ("a: {b: 1\n", 2),
        ("a: 'b\n", 2),
        ("a: *b\n", 1),
        ("a: 1\n b: 2\n", 2),
        ("a: \"\\q\"\n", 1),
        ("a: !!int b\n", 1),
        ("{[1]: 2}\n", 1),
        ("a: %b\n", 1),
        ("a: @b\n", 1),
    ];
    for (text, line) in cases {
        let shown = value(text).expect_err(text);
        let place = shown.split("a.yaml:").nth(1).unwrap_or_default();
        let found: usize = place.split(':').next().and_then(|line| line.parse().ok()).unwrap_or_default();
        assert!(found == line || found + 1 == line, "{text}\n{shown}");
    }
}

#[test]
fn floats_are_read_exactly_in_yaml_and_json() {
    for text in [
        "0.9841417670249939",
        "-1.034E-20",
        "1.7976931348623157e308",
        "5e-324",
        "123456.789e-7",
        "2.2250738585072011e-308",
    ] {
        let expected: f64 = text.parse().unwrap();
        for document in [format!("a: {text}\n"), format!("{{\"a\": {text}}}")] {
            assert_eq!(value(&document).unwrap()["a"].as_f64(), Some(expected), "{document}");
        }
    }
}
