//! Examples into the generated types and back: a crate per document, run over its examples.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::options::Options;
use signoff_codegen::rust_types;

use super::crates::{Workshop, crate_name};
use super::{examples, one};

/// The crate's program, with a module `examples` beside it.
const PROGRAM: &str = include_str!("roundtrip_program.rs.txt");

/// Prints a line per document that has examples, and the total. Whether at least 99 % come back the same.
pub(super) fn run<'a>(workshop: &Workshop, documents: impl Iterator<Item = (String, &'a Path)>, verbose: bool) -> bool {
    let (mut valid, mut same, mut broken) = (0, 0, 0);
    for (name, path) in documents {
        match check(workshop, &name, path) {
            Ok(None) => {}
            Ok(Some(outcome)) => {
                let Outcome { invalid, failures, .. } = &outcome;
                let good = outcome.valid.saturating_sub(failures.len());
                println!(
                    "{name}: {good} of {} examples come back ({:.1} %); {invalid} break their schema",
                    outcome.valid,
                    percent(good, outcome.valid)
                );
                let shown = if verbose { failures.len() } else { 3 };
                failures.iter().take(shown).for_each(|failure| println!("    {failure}"));
                valid += outcome.valid;
                same += good;
            }
            Err(message) => {
                println!("{name}: its examples cannot be tried: {message}");
                broken += 1;
            }
        }
    }
    println!(
        "{same} of {valid} examples come back ({:.2} %); {broken} documents could not be tried",
        percent(same, valid)
    );
    broken == 0 && same * 100 >= valid * 99
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

struct Outcome {
    valid: usize,
    invalid: usize,
    /// Where, and what is wrong.
    failures: Vec<String>,
}

/// `None`: there is no example.
fn check(workshop: &Workshop, name: &str, path: &Path) -> Result<Option<Outcome>, String> {
    let options = Options { client: false, server: false, ..one::options() };
    let (api, tree) = one::generate_one(path, &options, &mut Diagnostics::default()).ok_or("it cannot be read")?;
    let examples = examples::collect(&api, &rust_types(&api, &options));
    if examples.valid.is_empty() {
        return Ok(None);
    }
    let crate_name = crate_name("r", name);
    let input: Vec<Value> = examples.valid.iter().map(|example| json!([example.ty, example.value])).collect();
    let further = BTreeMap::from([
        ("src/main.rs".to_owned(), PROGRAM.to_owned()),
        ("src/examples.rs".to_owned(), table(&crate_name, &examples.types)),
        ("examples.json".to_owned(), Value::Array(input).to_string()),
    ]);
    let failed = |error: std::io::Error| error.to_string();
    let folder = workshop.write(&crate_name, tree.files, further, "").map_err(failed)?;
    let output = workshop.cargo(&folder, &["run", "--quiet", "--", "examples.json"]).map_err(failed)?;
    let results: Vec<Value> = match serde_json::from_slice(&output.stdout) {
        Ok(results) if output.status.success() => results,
        _ => return Err(String::from_utf8_lossy(&output.stderr).chars().take(2000).collect()),
    };
    let failures = examples.valid.iter().zip(&results).filter_map(|(example, result)| {
        let what = match (result.get("value"), result.get("error")) {
            (Some(value), _) if same(value, &example.value) => return None,
            (Some(value), _) => format!("{} became {}", shorten(&example.value), shorten(value)),
            (None, error) => {
                format!("{} ({})", error.and_then(Value::as_str).unwrap_or_default(), shorten(&example.value))
            }
        };
        let ty = examples.types.get(example.ty).map(String::as_str).unwrap_or_default();
        Some(signoff_codegen::openapi::escape(&format!("{} ({ty}): {what}", example.place)).to_string())
    });
    let failures = failures.collect();
    Ok(Some(Outcome { valid: examples.valid.len(), invalid: examples.invalid, failures }))
}

/// A function per type, by its index.
fn table(crate_name: &str, types: &[String]) -> String {
    let entries: String = types.iter().map(|ty| format!("    there_and_back::<{ty}>,\n")).collect();
    let count = types.len();
    format!(
        "use super::{{Outcome, there_and_back}};\nuse ::signoff_runtime as rt;\nuse serde_json::Value;\nuse {crate_name}::types;\n\npub(super) static TYPES: [fn(&Value) -> Outcome; {count}] = [\n{entries}];\n"
    )
}

/// The same JSON: numbers by what they say, not by how they are written.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(name, a)| b.get(name).is_some_and(|b| same(a, b)))
        }
        (one, other) => one == other,
    }
}

fn shorten(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() > 160 { text.chars().take(160).chain(['…']).collect() } else { text }
}
