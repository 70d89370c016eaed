//! `signoff learn`.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{read_source, read_value};

use super::USAGE;
use super::output::{print, print_aside, print_diagnostics, print_warning};
use super::reference::relative_reference;
use super::run::{TargetArguments, run_silently};
use super::select::SuiteArguments;
use crate::learn::{Observation, check, learn, observations_of, overlay, read_observations};
use crate::report::{write_file, write_new_file};
use crate::suite::Basis;
use crate::target::SourceUrls;

/// Examples in `signoff learn --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff learn ./my-suite --target https://api.example --document api.yaml -o corrections.overlay.yaml
  signoff learn --document api.yaml --from report.json -o corrections.overlay.yaml
  signoff learn --document api.yaml --from traffic.har --check corrections.overlay.yaml

Exit status: 0 success; 1 --check found an action that no response needs; 2 wrong usage or an invalid file.";

#[derive(Debug, Args)]
pub(super) struct LearnArguments {
    /// The OpenAPI document
    #[arg(long, value_name = "FILE")]
    document: PathBuf,
    /// A HAR file, or a JSON report of `signoff run`; several are read in order. [SOURCE=]URL is the same as --target
    #[arg(long, value_name = "FILE|URL")]
    from: Vec<String>,
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
    #[command(flatten)]
    suites: SuiteArguments,
    #[command(flatten)]
    target: TargetArguments,
    /// Also run, without asking, scenarios that delete or end resources that they did not create, on targets that are not on this machine
    #[arg(long, short)]
    yes: bool,
}

pub(super) fn run(arguments: &LearnArguments) -> Result<u8, String> {
    let max_bytes = arguments.suites.request().max_document_bytes();
    let Some(document) = read_json(&arguments.document, max_bytes) else { return Ok(USAGE) };
    let Some(observations) = observe(arguments, max_bytes)? else { return Ok(USAGE) };
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
    let file = arguments.out.as_deref().filter(|file| *file != Path::new("-"));
    let extends = relative_reference(&arguments.document, file);
    let overlay = overlay(&learned.actions, &title, Some(&extends));
    let text = serde_yaml::to_string(&overlay).map_err(|error| error.to_string())?;
    match file {
        None => print(&text),
        Some(path) if arguments.force => write_file(path, &text)?,
        Some(path) => write_new_file(path, &text)?,
    }
    if file.is_some() {
        let (actions, responses, unknown) = (learned.actions.len(), learned.responses, learned.unknown);
        print(&format!("{actions} actions from {responses} responses; {unknown} responses of other operations\n"));
    }
    Ok(0)
}

/// The responses of the files, and of a run of the suites if one is wanted. `None`: errors were printed.
fn observe(arguments: &LearnArguments, max_bytes: u64) -> Result<Option<Vec<Observation>>, String> {
    let (urls, files): (Vec<&String>, Vec<&String>) = arguments.from.iter().partition(|from| from.contains("://"));
    let mut request = arguments.target.request(&arguments.suites)?;
    request.target.urls.extend(urls.into_iter().map(|url| {
        let Ok(url) = url.parse::<SourceUrls>();
        url
    }));
    let is_live = !request.suites.names.is_empty() || !request.target.urls.is_empty() || request.profile.is_some();
    if !is_live && files.is_empty() {
        return Err("there is nothing to learn from: add --from FILE, or a suite with its --target".to_owned());
    }
    let mut observations = Vec::new();
    for file in files {
        observations.extend(read_observations(Path::new(file), max_bytes)?);
    }
    if is_live {
        if request.basis.is_empty() {
            // Any broken claim says that the server is wrong, not the document.
            request.basis = vec![Basis::Documented, Basis::Observed, Basis::Chosen];
        }
        let Some(result) = run_silently(&request, arguments.yes)? else { return Ok(None) };
        let scenarios = &result.judgement.summary.scenarios;
        let (failed, errored) = (scenarios.failed, scenarios.errored);
        print_aside(&format!(
            "{} scenarios ran: {failed} failed, {errored} errored\n",
            result.judgement.scenarios.len()
        ));
        observations.extend(observations_of(&result.judgement)?);
    }
    Ok(Some(observations))
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
