//! Reads examples into the generated types and writes them back: crates of several documents each, run over their examples.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Value, json};
use signoff_codegen::format::format_items;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::escape;
use signoff_codegen::options::Options;
use signoff_codegen::package::{Crate, Dependency, Source};
use signoff_codegen::rust_types;
use signoff_codegen::tree::GeneratedTree;

use super::crates::Workshop;
use super::examples::{self, Examples};
use super::subprocess;

/// The program of the crate; its module `documents` is generated.
const PROGRAM: &str = include_str!("roundtrip_program.rs.txt");

/// How many lines of Rust are compiled at once: enough that linking does not count, few enough for the memory.
const LINES: usize = 60_000;

/// A document that has examples.
struct Document {
    name: String,
    examples: Examples,
    tree: GeneratedTree,
    lines: usize,
}

/// Prints a line per document that has examples, and the total. True if at least 99 % are the same afterwards.
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

/// `None` if it has no example.
fn prepare(name: String, path: &Path) -> Option<Document> {
    let options = Options { client: false, server: false, crate_root: false, ..subprocess::options() };
    let (api, tree) = subprocess::generate_one(path, &options, &mut Diagnostics::default())?;
    let examples = examples::collect(&api, &rust_types(&api, &options));
    let lines = tree.files.values().map(|text| text.lines().count()).sum();
    (!examples.all.is_empty()).then_some(Document { name, examples, tree, lines })
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
    /// All in one crate; one by one if that fails, so that one document does not hide another.
    fn try_all(&mut self, workshop: &Workshop, batch: &[Document]) {
        if batch.is_empty() {
            return;
        }
        match run_crate(workshop, batch) {
            Ok(outcomes) => {
                let mut outcomes = outcomes.into_iter();
                for document in batch {
                    let own: Vec<Value> = outcomes.by_ref().take(document.examples.all.len()).collect();
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
        let Document { name, examples, .. } = document;
        let is_invalid = |outcome: &Value| outcome.get("invalid").is_some();
        let (invalid, valid): (Vec<_>, Vec<_>) =
            examples.all.iter().zip(outcomes).partition(|(_, outcome)| is_invalid(outcome));
        let invalid = invalid.len();
        if valid.is_empty() {
            return;
        }
        let failures: Vec<String> =
            valid.iter().filter_map(|(example, outcome)| failure(document, example, outcome)).collect();
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

/// The outcome of each example, in order.
fn run_crate(workshop: &Workshop, batch: &[Document]) -> Result<Vec<Value>, String> {
    let mut package = workshop.program("roundtrip").depends_on(validator());
    let (mut schemas, mut inputs) = (Vec::new(), Vec::new());
    for (index, Document { examples, tree, .. }) in batch.iter().enumerate() {
        package = package.module(&format!("documents/d{index}"), tree.clone());
        let all = examples.all.iter();
        inputs.extend(all.map(|example| json!([index, example.ty, schemas.len() + example.schema, example.value])));
        schemas.extend(examples.schemas.iter().cloned());
    }
    let failed = |error: std::io::Error| error.to_string();
    let folder = workshop.write(with_program(package, batch, &json!([schemas, inputs]))).map_err(failed)?;
    let output = workshop.cargo(&folder, &["run", "--quiet", "--", "examples.json"]).map_err(failed)?;
    match serde_json::from_slice(&output.stdout) {
        Ok(outcomes) if output.status.success() => Ok(outcomes),
        _ => Err(String::from_utf8_lossy(&output.stderr).chars().take(2000).collect()),
    }
}

fn with_program(package: Crate, batch: &[Document], input: &Value) -> Crate {
    let head = "//! The generated types of each document.\n".to_owned();
    package
        .file("src/main.rs", PROGRAM.to_owned())
        .file("src/documents/mod.rs", format_items(head, table(batch)))
        .file("examples.json", input.to_string())
}

/// The program validates the examples, so that this command builds without a validator. Its version is that of `Cargo.lock`.
fn validator() -> Dependency {
    let source = Source::Version("*".to_owned());
    Dependency { name: "jsonschema", source, default_features: false, features: Vec::new(), optional: false }
}

/// A module per document, and a table of functions per type of it.
fn table(batch: &[Document]) -> impl Iterator<Item = TokenStream> {
    let tables = batch.iter().enumerate().map(|(index, Document { examples, .. })| {
        let (document, table) = (format_ident!("d{index}"), format_ident!("table_{index}"));
        let types = &examples.types;
        let count = types.len();
        quote! {
            pub mod #document;

            mod #table {
                use super::#document::types;
                use crate::{Outcome, there_and_back};
                use ::signoff_runtime as rt;
                use serde_json::Value;

                pub(super) static TYPES: [fn(&Value) -> Outcome; #count] = [#(there_and_back::<#types>),*];
            }
        }
    });
    let count = batch.len();
    let names = (0..count).map(|index| format_ident!("table_{index}"));
    let all = quote! {
        #![allow(warnings)]

        use super::Outcome;
        use serde_json::Value;

        pub static TYPES: [&[fn(&Value) -> Outcome]; #count] = [#(&#names::TYPES),*];
    };
    std::iter::once(all).chain(tables)
}

/// Where, and what is wrong; `None` if it is the same.
fn failure(document: &Document, example: &examples::Example, outcome: &Value) -> Option<String> {
    let what = match (outcome.get("value"), outcome.get("error")) {
        (Some(value), _) if same(value, &example.value) => return None,
        (Some(value), _) => format!("{} became {}", shorten(&example.value), shorten(value)),
        (None, error) => {
            format!("{} ({})", error.and_then(Value::as_str).unwrap_or_default(), shorten(&example.value))
        }
    };
    let ty = document.examples.types.get(example.ty).map(ToString::to_string).unwrap_or_default();
    Some(escape(&format!("{} ({ty}): {what}", example.place)))
}

/// Whether the JSON is the same: numbers by value, however they are written.
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
