//! `cargo xtask corpus DIR [--compile N] [--roundtrip] [--exercise N] [--seed N]`: the generator over every document below a folder.
//!
//! Each document has a process of its own, so that its memory can be told and neither a panic nor an endless recursion
//! hides what the others do.

pub(crate) mod crates;
pub(crate) mod documents;
mod examples;
pub(crate) mod exercise;
pub(crate) mod one;
mod roundtrip;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use signoff_codegen::tree::Summary;

use crates::Workshop;
use one::Report;

/// What it is asked for.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder; every JSON or YAML file that names its version of OpenAPI is a document
    folder: PathBuf,
    /// Compile this many of them, client and server
    #[arg(long, default_value_t = 0)]
    compile: usize,
    /// Read the documents' own examples into the generated types and write them back
    #[arg(long)]
    roundtrip: bool,
    /// Let the generated clients of this many of them call their generated example servers, every operation with every status
    #[arg(long, value_name = "N", default_value_t = 0)]
    exercise: usize,
    /// Which ones are compiled, exercised, or read and written back under --most, follows from it
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Read and write back the examples of this many documents at most
    #[arg(long, value_name = "N")]
    most: Option<usize>,
    /// Show every error that a document brings about, and every example that does not come back
    #[arg(long)]
    verbose: bool,
    /// The folder is one document: report on it as a line of JSON
    #[arg(long, hide = true)]
    one: bool,
}

/// Exit 0: no panic, all that was compiled compiles without a warning, at least 99 % of the examples come back, and
/// all that was exercised did;
/// 1 otherwise; 2: the folder cannot be read.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    if arguments.one {
        return one::run(&arguments.folder);
    }
    let documents = match documents::find(&arguments.folder) {
        Ok(documents) if !documents.is_empty() => documents,
        Ok(_) => return fail(&format!("there is no OpenAPI document below {}", arguments.folder.display())),
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

/// Compiles as many as are asked for; how many of them do not compile cleanly.
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

/// The table and its last line: the documents that were generated, and how many panicked.
fn generate_all(arguments: &Arguments, documents: &[PathBuf]) -> (Vec<PathBuf>, usize) {
    let mut total = Summary::default();
    let (mut whole, mut unreadable, mut panicked) = (0, 0, 0);
    let mut generated = Vec::new();
    for path in documents {
        let name = name(arguments, path);
        match one::start(path) {
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
