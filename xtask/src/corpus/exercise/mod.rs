//! Generated clients call generated example servers, and both sides must see the same values.

mod calls;
mod inputs;
mod media;
mod recorder;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use signoff_codegen::library;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::options::Options;

use super::crates::{Workshop, crate_name};
use super::subprocess;
pub(crate) use calls::Calls;

/// The program of the crate; its module `calls` is generated.
const PROGRAM: &str = include_str!("program.rs.txt");

/// Prints a line per document, and the total. True if all values are the same on both sides.
pub(super) fn run<'a>(workshop: &Workshop, documents: impl Iterator<Item = (String, &'a Path)>, seed: u64) -> bool {
    let mut total = Outcome::default();
    let (mut done, mut broken) = (0, 0);
    for (name, path) in documents {
        match exercise(workshop, &name, path, seed) {
            Ok(outcome) => {
                println!("{name}: {outcome}");
                outcome.failures.iter().chain(&outcome.left_out).for_each(|line| println!("    {line}"));
                done += 1;
                total.add(outcome);
            }
            Err(message) => {
                println!("{name}: cannot be exercised: {message}");
                broken += 1;
            }
        }
    }
    println!("{done} documents exercised, {broken} could not be: {total}");
    broken == 0 && total.failures.is_empty()
}

#[derive(Default)]
struct Outcome {
    operations: usize,
    operations_same: usize,
    answers: usize,
    /// The call, and what is wrong.
    failures: Vec<String>,
    left_out: Vec<String>,
}

impl Outcome {
    fn add(&mut self, other: Self) {
        self.operations += other.operations;
        self.operations_same += other.operations_same;
        self.answers += other.answers;
        self.failures.extend(other.failures);
        self.left_out.extend(other.left_out);
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let good = self.answers.saturating_sub(self.failures.len());
        write!(
            f,
            "{} of {} operations round-trip, {good} of {} answers; {} operations without JSON left out",
            self.operations_same,
            self.operations,
            self.answers,
            self.left_out.len()
        )
    }
}

/// Builds the crate of a document and runs its calls: the calls, and the result of each.
pub(crate) fn call(workshop: &Workshop, name: &str, path: &Path, seed: u64) -> Result<(Calls, Vec<Value>), String> {
    let options = Options { example_server: Some(seed), ..subprocess::options() };
    let (api, tree) =
        subprocess::generate_one(path, &options, &mut Diagnostics::default()).ok_or("it cannot be read")?;
    let crate_name = crate_name("e", name);
    let calls = calls::calls(&crate_name, &api, &library(&api, &options), seed);
    let package = workshop.program(&crate_name).library(tree).serves();
    let package = package
        .file("src/main.rs", PROGRAM.to_owned())
        .file("src/calls.rs", calls.code.clone())
        .file("calls.json", Value::Array(calls.inputs.clone()).to_string());
    let failed = |error: std::io::Error| error.to_string();
    let folder = workshop.write(package).map_err(failed)?;
    let output = workshop.cargo(&folder, &["run", "--quiet", "--", "calls.json"]).map_err(failed)?;
    let results: Vec<Value> = match serde_json::from_slice(&output.stdout) {
        Ok(results) if output.status.success() => results,
        _ => return Err(String::from_utf8_lossy(&output.stderr).chars().take(4000).collect()),
    };
    Ok((calls, results))
}

fn exercise(workshop: &Workshop, name: &str, path: &Path, seed: u64) -> Result<Outcome, String> {
    let (calls, results) = call(workshop, name, path, seed)?;
    let mut bad = BTreeSet::new();
    let mut failures = Vec::new();
    for (input, result) in calls.inputs.iter().zip(&results) {
        if let Some(what) = result.get("error").and_then(Value::as_str) {
            let call = |name: &str| input.get(name).map(Value::to_string).unwrap_or_default();
            bad.insert(call("call"));
            let line = format!("{} {}: {what}", call("name"), call("code"));
            failures.push(signoff_codegen::openapi::escape(&line).to_string());
        }
    }
    Ok(Outcome {
        operations: calls.operations,
        operations_same: calls.operations.saturating_sub(bad.len()),
        answers: calls.inputs.len(),
        failures,
        left_out: calls.left_out,
    })
}
