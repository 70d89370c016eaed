//! `signoff check SUITE…`: reads and binds suites without sending anything, and compares them with a new version of a document.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use super::USAGE;
use super::output::{counted, print, print_diagnostics};
use super::select::{SuiteArguments, parse_source_file, report};
use crate::against::{compare, json_comparison, text_comparison};
use crate::run::LoadedSuites;

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    suites: SuiteArguments,
    /// Print only the errors
    #[arg(long, short, visible_alias = "no-warnings")]
    quiet: bool,
    /// Report which operations differ in this new version of a document, and which claims and scenarios that affects. Without SOURCE:
    /// for all sources that share an operation with it
    #[arg(long, value_name = "[SOURCE=]NEW", value_parser = parse_new)]
    against: Option<NewDocument>,
    /// The vendor's old version; without it, NEW is compared with what the suite's own document says
    #[arg(long, value_name = "OLD", requires = "against")]
    since: Option<PathBuf>,
    /// Format of the comparison
    #[arg(long, value_enum, default_value = "text", requires = "against")]
    format: Format,
}

/// A new version of the document of a source description.
#[derive(Debug, Clone)]
struct NewDocument {
    source: Option<String>,
    file: PathBuf,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

fn parse_new(text: &str) -> Result<NewDocument, String> {
    let (source, file) = parse_source_file(text)?;
    Ok(NewDocument { source, file })
}

pub(super) fn check(arguments: &CheckArguments) -> Result<u8, String> {
    let suites = arguments.suites.load(false)?;
    if let Some(new) = &arguments.against {
        return check_against(arguments, &suites, new);
    }
    report(&suites, !arguments.quiet);
    let warnings = suites.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Warning).count();
    let operations = suites.plan.sources.iter().map(|source| source.api.operations.len()).sum();
    print(&format!(
        "{}, {}, {}: {}, {}\n",
        counted(suites.plan.workflows.len(), "workflow"),
        counted(operations, "operation"),
        counted(suites.plan.claims.len(), "claim"),
        counted(suites.diagnostics.errors(), "error"),
        counted(warnings, "warning"),
    ));
    if suites.diagnostics.errors() > 0 {
        return Ok(USAGE);
    }
    drop(suites);
    // A run that judges observed behaviour applies the overlays, so they must be valid as well.
    let corrected = arguments.suites.load(true)?;
    report(&corrected, false);
    Ok(if corrected.diagnostics.errors() == 0 { 0 } else { USAGE })
}

/// Exit status: 1 if an operation differs.
fn check_against(arguments: &CheckArguments, suites: &LoadedSuites, new: &NewDocument) -> Result<u8, String> {
    if !report(suites, false) {
        return Ok(USAGE);
    }
    let Some(api) = read_document(arguments, &new.file) else { return Ok(USAGE) };
    let old = match &arguments.since {
        Some(file) => match read_document(arguments, file) {
            Some(old) => Some(old),
            None => return Ok(USAGE),
        },
        None => None,
    };
    let comparison = compare(&suites.plan, new.source.as_deref(), &api, old.as_ref())
        .map_err(|reason| format!("--against {}: {reason}", new.file.display()))?;
    match arguments.format {
        Format::Text => print(&text_comparison(&comparison, old.is_some())),
        Format::Json => print(&format!("{:#}\n", json_comparison(&comparison))),
    }
    Ok(u8::from(!comparison.changed.is_empty()))
}

/// Reads a document of the vendor. What cannot be read of it is printed.
fn read_document(arguments: &CheckArguments, file: &Path) -> Option<Api> {
    let request = arguments.suites.request();
    let mut sources = Sources::with_document_bytes(request.max_document_bytes());
    let mut diagnostics = Diagnostics::default();
    let options = ReadOptions { allow_roots: request.allow_roots, ..ReadOptions::default() };
    let api = read(&mut sources, file, &options, &mut diagnostics);
    print_diagnostics(&diagnostics, &sources, false);
    api
}
