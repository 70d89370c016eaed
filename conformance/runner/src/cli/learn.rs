//! `signoff learn`.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{read_source, read_value};

use super::USAGE;
use super::output::{print, print_diagnostics, print_warning};
use crate::learn::{Observation, check, learn, overlay, read_observations};
use crate::report::{write_file, write_new_file};

/// Examples in `signoff learn --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff run ./my-suite --target https://api.example --report json=report.json
  signoff learn --document api.yaml --from report.json -o corrections.overlay.yaml
  signoff learn --document api.yaml --from traffic.har --check corrections.overlay.yaml

Exit status: 0 success; 1 --check found an action that no response needs; 2 wrong usage or an invalid file.";

#[derive(Debug, Args)]
pub(super) struct LearnArguments {
    /// The OpenAPI document
    #[arg(long, value_name = "FILE")]
    document: PathBuf,
    /// A HAR file, or a JSON report of `signoff run`; several are read in order
    #[arg(long, value_name = "FILE", required = true)]
    from: Vec<PathBuf>,
    /// The URL of the document's paths [default: the one that fits most responses]
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace FILE if it exists
    #[arg(long, requires = "out")]
    force: bool,
    /// Write nothing; report for each action of this overlay whether a response still needs it
    #[arg(long, value_name = "OVERLAY", conflicts_with = "out")]
    check: Option<PathBuf>,
    /// Size limit for files in MiB
    #[arg(long, value_name = "MIB", default_value_t = 256, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_document: u64,
}

pub(super) fn run(arguments: &LearnArguments) -> Result<u8, String> {
    let max_bytes = arguments.max_document * 1024 * 1024;
    let Some(document) = read_json(&arguments.document, max_bytes) else { return Ok(USAGE) };
    let mut observations: Vec<Observation> = Vec::new();
    for file in &arguments.from {
        observations.extend(read_observations(file, max_bytes)?);
    }
    let base_url = arguments.base_url.as_deref();
    if let Some(file) = &arguments.check {
        let Some(overlay) = read_json(file, max_bytes) else { return Ok(USAGE) };
        let checked = check(&document, &overlay, observations, base_url)?;
        for (action, is_needed) in &checked {
            let word = if *is_needed { "needed    " } else { "not needed" };
            let what = if action.update.is_some() { "update" } else { "remove" };
            print(&format!("{word} {what} {}\n", action.target));
        }
        return Ok(u8::from(checked.iter().any(|(_, is_needed)| !is_needed)));
    }
    let learned = learn(&document, observations, base_url)?;
    for unresolved in &learned.unresolved {
        print_warning(&format!("no overlay can describe a response: {unresolved}"));
    }
    let title = format!("What {} lacks", arguments.document.file_name().unwrap_or_default().to_string_lossy());
    let overlay = overlay(&learned.actions, &title, None);
    let text = serde_yaml::to_string(&overlay).map_err(|error| error.to_string())?;
    match arguments.out.as_deref() {
        None => print(&text),
        Some(path) if path == Path::new("-") => print(&text),
        Some(path) if arguments.force => write_file(path, &text)?,
        Some(path) => write_new_file(path, &text)?,
    }
    if arguments.out.is_some() {
        let (actions, responses, unknown) = (learned.actions.len(), learned.responses, learned.unknown);
        print(&format!("{actions} actions from {responses} responses; {unknown} responses of other operations\n"));
    }
    Ok(0)
}

/// Reads a document as JSON, whatever its format. Problems are printed.
fn read_json(path: &Path, max_bytes: u64) -> Option<Value> {
    let mut sources = Sources::with_document_bytes(max_bytes);
    let mut diagnostics = Diagnostics::default();
    let source = read_source(&mut sources, path, &mut diagnostics);
    let value = source.and_then(|source| read_value(&sources, source, &mut diagnostics));
    print_diagnostics(&diagnostics, &sources, false);
    value
}
