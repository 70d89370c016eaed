//! The table of keywords by side in `codegen/rust/README.md`: each row has values that show both sides.

use signoff_runtime::Json;
use signoff_runtime::json::{from_value, from_value_strict};

use super::agreement::types::{All, Circle};

/// Whether a client and a server read the JSON text.
type Read = fn(&str) -> (bool, bool);

fn read<T: Json>(text: &str) -> (bool, bool) {
    let value = serde_json::from_str(text).unwrap();
    (from_value::<T>(&value).is_ok(), from_value_strict::<T>(&value).is_ok())
}

/// The beginning of a row's first cell, and values that its keywords do not allow.
const ROWS: [(&str, Read, &[&str]); 11] = [
    ("`type` of numbers", read::<All>, &[r#"{"int32":"a"}"#, r#"{"boolean":1}"#, r#"{"map":[]}"#, r#"{"set":{}}"#]),
    ("`format: int32`", read::<All>, &[r#"{"int32":2147483648}"#, r#"{"int32":1.5}"#, r#"{"number_int32":1.5}"#]),
    ("`enum`, `const`", read::<All>, &[r#"{"kind":"c"}"#, r#"{"kind":4}"#, r#"{"constant":2}"#]),
    ("`oneOf`, `anyOf`, `discriminator`", read::<All>, &[r#"{"shape":{"kind":"Other"}}"#, r#"{"referenced":true}"#]),
    (
        "`minLength`, `maxLength`, `pattern`",
        read::<All>,
        &[
            r#"{"text":""}"#,
            r#"{"text":"aaaaaaaaa"}"#,
            r#"{"text":"x"}"#,
            r#"{"within":-6}"#,
            r#"{"between":3}"#,
            r#"{"within":4}"#,
            r#"{"nullable_list":[1,2,3,4]}"#,
            r#"{"set":[1,1.0]}"#,
            r#"{"map":{"a":1,"b":2,"c":3}}"#,
        ],
    ),
    (
        "`format: date-time`",
        read::<All>,
        &[
            r#"{"date_time":"a"}"#,
            r#"{"date":"a"}"#,
            r#"{"time":"a"}"#,
            r#"{"duration":"a"}"#,
            r#"{"uri":"a b"}"#,
            r#"{"decimal_text":"a"}"#,
            r#"{"ipv6":"a"}"#,
        ],
    ),
    ("`format: email`", read::<All>, &[r#"{"email":"a"}"#, r#"{"hostname":"a_b"}"#, r#"{"uri_reference":"a b"}"#]),
    ("`format: uuid`", read::<All>, &[r#"{"uuid":"a"}"#, r#"{"ipv4":"a"}"#]),
    ("`additionalProperties: false`", read::<All>, &[r#"{"unknown":1}"#]),
    ("null in a member", read::<All>, &[r#"{"int32":null}"#, r#"{"text":null}"#]),
    ("`not`, `if`, `contains`", read::<All>, &[r#"{"not":3}"#]),
];

/// The rows of the table: keyword, client, server.
fn table() -> Vec<[String; 3]> {
    let text = include_str!("../../../rust/README.md");
    let rows = text.lines().skip_while(|line| *line != "| keyword | a client reads | a server reads |").skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    rows.map(|line| cells(line).try_into().unwrap()).collect()
}

#[test]
fn each_row_of_the_table_is_what_both_sides_do() {
    let table = table();
    assert_eq!(table.len(), ROWS.len(), "a row without values, or values without a row");
    for ([keyword, client, server], (start, reads, texts)) in table.iter().zip(ROWS) {
        assert!(keyword.starts_with(start), "{keyword} is not the row of {start}");
        let rejects =
            |cell: &str| cell.starts_with("what the type can hold") || cell.starts_with("texts that the type");
        assert!(!server.starts_with("any"), "{server}");
        for text in texts {
            assert_eq!(reads(text), (!rejects(client), false), "{keyword}: {text}");
        }
    }
    assert_eq!(read::<Circle>(r#"{"kind":"Circle"}"#), (false, false), "`required`");
}
