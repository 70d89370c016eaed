//! `cargo xtask corpus DIR [--compile N] [--roundtrip] [--exercise N] [--seed N]`: the generator over every document below a folder.
//!
//! Each document has its own process: its memory is measured, and neither a panic nor an endless recursion hides the results of
//! the others.

pub(crate) mod crates;
pub(crate) mod documents;
mod examples;
pub(crate) mod exercise;
mod roundtrip;
pub(crate) mod subprocess;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use signoff_codegen::tree::Summary;

use crates::Workshop;
use subprocess::Report;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder; every JSON or YAML file with an OpenAPI version is a document
    folder: PathBuf,
    /// Compile the clients and servers of this many documents
    #[arg(long, default_value_t = 0)]
    compile: usize,
    /// Read the documents' own examples into the generated types and write them back
    #[arg(long)]
    roundtrip: bool,
    /// Let the generated clients of this many documents call the generated example servers: every operation with every status
    #[arg(long, value_name = "N", default_value_t = 0)]
    exercise: usize,
    /// Seed for the choice of documents that are compiled, exercised, or read and written back under --most
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Read and write back the examples of this many documents at most
    #[arg(long, value_name = "N")]
    most: Option<usize>,
    /// Show every error of a document, and every example that is not the same afterwards
    #[arg(long)]
    verbose: bool,
    /// The folder is a single document: print one line of JSON about it
    #[arg(long, hide = true)]
    one: bool,
}

/// Exit status: 0 if no document panics, all chosen documents compile without a warning, at least 99 % of the examples are the same
/// afterwards, and all exercised calls succeed; 1 otherwise; 2 if the folder cannot be read.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    if arguments.one {
        return subprocess::run(&arguments.folder);
    }
    let documents = match documents::find(&arguments.folder) {
        Ok(documents) if !documents.is_empty() => documents,
        Ok(_) => return fail(&format!("no OpenAPI document below {}", arguments.folder.display())),
        Err(error) => return fail(&format!("{}: {error}", arguments.folder.display())),
    };
    let (generated, panicked) = generate_all(arguments, &documents);
    let chosen = documents::choose(generated, arguments.seed, |path| name(arguments, path));
    let workshop = Workshop::new();
    let broken = compile(arguments, &workshop, &chosen);
    let come_back = !arguments.roundtrip || {
        let most = arguments.most.unwrap_or(chosen.len());
        let documents = chosen.iter().take(most).map(|path| (name(arguments, path), path.as_path()));
        roundtrip::run(&workshop, documents, arguments.verbose)
    };
    let round = arguments.exercise == 0 || {
        let documents = chosen.iter().take(arguments.exercise).map(|path| (name(arguments, path), path.as_path()));
        exercise::run(&workshop, documents, arguments.seed)
    };
    if panicked + broken == 0 && come_back && round { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// Compiles documents; returns how many of them do not compile cleanly.
fn compile(arguments: &Arguments, workshop: &Workshop, chosen: &[PathBuf]) -> usize {
    let (start, mut compiled, mut broken, mut all_lines) = (Instant::now(), 0, 0, 0);
    for path in chosen.iter().take(arguments.compile) {
        let (clean, lines) = workshop.compiles(&name(arguments, path), path);
        compiled += 1;
        broken += usize::from(!clean);
        all_lines += lines;
    }
    if compiled > 0 {
        let seconds = start.elapsed().as_secs_f64();
        println!("{compiled} documents compiled, {broken} of them not cleanly; {all_lines} lines, {seconds:.0} s");
    }
    broken
}

/// Prints a line per document and the total; returns the generated documents and the number of panics.
fn generate_all(arguments: &Arguments, documents: &[PathBuf]) -> (Vec<PathBuf>, usize) {
    let mut total = Summary::default();
    let (mut whole, mut unreadable, mut panicked) = (0, 0, 0);
    let mut generated = Vec::new();
    for path in documents {
        let name = name(arguments, path);
        match subprocess::start(path) {
            Ok(report) => {
                println!("{name}: {report}");
                let Report { errors, summary, .. } = report;
                if arguments.verbose || summary.is_none() {
                    errors.iter().for_each(|error| println!("    {error}"));
                }
                let Some(summary) = summary else {
                    unreadable += 1;
                    continue;
                };
                total.operations += summary.operations;
                total.operations_generated += summary.operations_generated;
                total.types += summary.types;
                total.types_generated += summary.types_generated;
                whole += usize::from(summary.operations_refused() + summary.types_refused() == 0);
                generated.push(path.clone());
            }
            Err(what) => {
                println!("{name}: PANIC: {what}");
                panicked += 1;
            }
        }
    }
    println!("{} documents, {whole} whole, {unreadable} unreadable, {panicked} panics; {total}", documents.len());
    (generated, panicked)
}

fn name(arguments: &Arguments, path: &Path) -> String {
    path.strip_prefix(&arguments.folder).unwrap_or(path).display().to_string()
}

fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(2)
}
