//! Reads public documents with a few random changes, because nearly valid input is most likely to cause panics.
//!
//! `SIGNOFF_MUTATIONS=500` reads 500 mutations of each document.

use serde_json::{Value, json};

use crate::corpus::documents;
use crate::properties::read_anything;

/// A small deterministic generator of random numbers.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}

/// Collects pointers to all nodes.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                pointers(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
        }
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn mutate(document: &mut Value, pointers: &[String], numbers: &mut Numbers) {
    let pointer = &pointers[numbers.below(pointers.len())];
    let other = pointers[numbers.below(pointers.len())].clone();
    let copied = document.pointer(&other).cloned().unwrap_or_default();
    let Some(target) = document.pointer_mut(pointer) else { return };
    *target = match numbers.below(9) {
        0 => Value::Null,
        1 => json!({ "$ref": format!("#{other}") }),
        2 => json!([target.clone()]),
        3 => json!("x"),
        4 => json!(-1.5),
        5 => json!({}),
        6 => json!(true),
        7 => json!({ "allOf": [{ "$ref": format!("#{pointer}") }, { "$ref": format!("#{other}") }] }),
        _ => copied,
    };
}

#[test]
fn mutated_public_documents_never_cause_a_panic() {
    let times: usize = std::env::var("SIGNOFF_MUTATIONS").ok().and_then(|times| times.parse().ok()).unwrap_or(3);
    let mut read = 0;
    for path in documents() {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let value = serde_json::from_str::<Value>(&text).or_else(|_| serde_yaml::from_str::<Value>(&text));
        let Some(value) = value.ok().filter(|_| text.len() < 60_000) else { continue };
        let mut found = Vec::new();
        pointers(&value, "", &mut found);
        let mut numbers = Numbers(text.len() as u64);
        for _ in 0..times {
            let mut changed = value.clone();
            for _ in 0..=numbers.below(6) {
                mutate(&mut changed, &found, &mut numbers);
            }
            let text = changed.to_string();
            let outcome = std::panic::catch_unwind(|| read_anything(&text));
            assert!(outcome.is_ok(), "{}: {text}", path.display());
            read += 1;
        }
    }
    if read == 0 {
        eprintln!("skipped: there are no public documents next to the workspace (../shared/corpus)");
    }
}
