//! Examples into the generated types and back: crates of several documents each, run over their examples.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::escape;
use signoff_codegen::options::Options;
use signoff_codegen::rust_types;

use super::crates::Workshop;
use super::examples::{self, Examples};
use super::one;

/// The crate's program, with a module `examples` beside it and one per document.
const PROGRAM: &str = include_str!("roundtrip_program.rs.txt");

/// How many lines of Rust are compiled at once: so many that linking does not count, so few that memory is enough.
const LINES: usize = 60_000;

/// A document that has examples.
struct Document {
    name: String,
    examples: Examples,
    /// Below the crate's module for it.
    files: BTreeMap<String, String>,
    lines: usize,
}

/// Prints a line per document that has examples, and the total. Whether at least 99 % come back the same.
pub(super) fn run<'a>(workshop: &Workshop, documents: impl Iterator<Item = (String, &'a Path)>, verbose: bool) -> bool {
    let mut total = Total { verbose, ..Total::default() };
    let mut batch: Vec<Document> = Vec::new();
    for (name, path) in documents {
        batch.extend(prepare(name, path));
        if batch.iter().map(|document| document.lines).sum::<usize>() >= LINES {
            total.try_all(workshop, &std::mem::take(&mut batch));
        }
    }
    total.try_all(workshop, &batch);
    let Total { documents, valid, invalid, same, broken, .. } = total;
    println!(
        "{same} of {valid} examples of {documents} documents come back ({:.2} %); {invalid} break their schema; {broken} documents could not be tried",
        percent(same, valid)
    );
    broken == 0 && same * 100 >= valid * 99
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

/// `None`: it has no example that is valid by its schema.
fn prepare(name: String, path: &Path) -> Option<Document> {
    let options = Options { client: false, server: false, ..one::options() };
    let (api, tree) = one::generate_one(path, &options, &mut Diagnostics::default())?;
    let examples = examples::collect(&api, &rust_types(&api, &options));
    let lines = tree.files.values().map(|text| text.lines().count()).sum();
    (!examples.valid.is_empty()).then_some(Document { name, examples, files: tree.files, lines })
}

#[derive(Default)]
struct Total {
    verbose: bool,
    documents: usize,
    valid: usize,
    invalid: usize,
    same: usize,
    broken: usize,
}

impl Total {
    /// All in one crate; one by one where that does not work, so that one document hides no other.
    fn try_all(&mut self, workshop: &Workshop, batch: &[Document]) {
        if batch.is_empty() {
            return;
        }
        match run_crate(workshop, batch) {
            Ok(outcomes) => {
                let mut outcomes = outcomes.into_iter();
                for document in batch {
                    let own: Vec<Value> = outcomes.by_ref().take(document.examples.valid.len()).collect();
                    self.report(document, &own);
                }
            }
            Err(message) => match batch {
                [only] => self.failed(&format!("{}: its examples cannot be tried: {message}", only.name)),
                several => several.iter().for_each(|one| self.try_all(workshop, std::slice::from_ref(one))),
            },
        }
    }

    fn report(&mut self, document: &Document, outcomes: &[Value]) {
        let Document { name, examples: Examples { valid, invalid, .. }, .. } = document;
        let failures: Vec<String> =
            valid.iter().zip(outcomes).filter_map(|(example, outcome)| failure(document, example, outcome)).collect();
        let good = valid.len().saturating_sub(failures.len());
        let percent = percent(good, valid.len());
        println!("{name}: {good} of {} examples come back ({percent:.1} %); {invalid} break their schema", valid.len());
        let shown = if self.verbose { failures.len() } else { 3 };
        failures.iter().take(shown).for_each(|failure| println!("    {failure}"));
        self.documents += 1;
        self.valid += valid.len();
        self.invalid += invalid;
        self.same += good;
    }

    fn failed(&mut self, message: &str) {
        println!("{message}");
        self.broken += 1;
    }
}

/// What became of each example, in order.
fn run_crate(workshop: &Workshop, batch: &[Document]) -> Result<Vec<Value>, String> {
    let mut files = BTreeMap::new();
    let mut input = Vec::new();
    for (index, document) in batch.iter().enumerate() {
        let placed = document.files.iter().map(|(path, text)| (format!("src/d{index}/{path}"), text.clone()));
        files.extend(placed);
        let examples = document.examples.valid.iter();
        input.extend(examples.map(|example| json!([index, example.ty, example.value])));
    }
    let modules: String = (0..batch.len()).map(|index| format!("mod d{index};\n")).collect();
    files.insert("src/main.rs".to_owned(), PROGRAM.replacen("mod examples;", &format!("{modules}mod examples;"), 1));
    files.insert("src/examples.rs".to_owned(), table(batch));
    files.insert("examples.json".to_owned(), Value::Array(input).to_string());
    let failed = |error: std::io::Error| error.to_string();
    let folder = workshop.write("roundtrip", BTreeMap::new(), files, "").map_err(failed)?;
    let output = workshop.cargo(&folder, &["run", "--quiet", "--", "examples.json"]).map_err(failed)?;
    match serde_json::from_slice(&output.stdout) {
        Ok(outcomes) if output.status.success() => Ok(outcomes),
        _ => Err(String::from_utf8_lossy(&output.stderr).chars().take(2000).collect()),
    }
}

/// A module per document, with a function per type, by its index.
fn table(batch: &[Document]) -> String {
    let mut text = String::from("use super::Outcome;\nuse serde_json::Value;\n");
    let mut all = String::new();
    for (index, Document { examples, .. }) in batch.iter().enumerate() {
        let count = examples.types.len();
        let entries: String = examples.types.iter().map(|ty| format!("        there_and_back::<{ty}>,\n")).collect();
        text.push_str(&format!(
            "mod d{index} {{\n    use crate::d{index}::types;\n    use crate::{{Outcome, there_and_back}};\n    use ::signoff_runtime as rt;\n    use serde_json::Value;\n\n    pub(super) static TYPES: [fn(&Value) -> Outcome; {count}] = [\n{entries}    ];\n}}\n"
        ));
        all.push_str(&format!("    &d{index}::TYPES,\n"));
    }
    let count = batch.len();
    text + &format!("pub(super) static TYPES: [&[fn(&Value) -> Outcome]; {count}] = [\n{all}];\n")
}

/// Where, and what is wrong; `None`: it came back the same.
fn failure(document: &Document, example: &examples::Example, outcome: &Value) -> Option<String> {
    let what = match (outcome.get("value"), outcome.get("error")) {
        (Some(value), _) if same(value, &example.value) => return None,
        (Some(value), _) => format!("{} became {}", shorten(&example.value), shorten(value)),
        (None, error) => {
            format!("{} ({})", error.and_then(Value::as_str).unwrap_or_default(), shorten(&example.value))
        }
    };
    let ty = document.examples.types.get(example.ty).map(String::as_str).unwrap_or_default();
    Some(escape(&format!("{} ({ty}): {what}", example.place)))
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
