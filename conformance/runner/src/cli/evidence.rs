//! Commands that read JSON reports: `compare`, `merge`, `badge` and `verify`.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use clap::Args;
use serde_json::Value;

use super::USAGE;
use super::output::{print, print_aside, print_error, stderr_colour, stdout_colour};
use super::select::SuiteArguments;
use crate::judge::{RunDescription, merge_judgements};
use crate::report::{
    ReportRequest, TerminalOptions, Verbosity, badge, check_report_paths, compare_runs, comparison_report, read_report,
    statement, terminal_report, write_file, write_report,
};
use crate::run::observed_corrections;

/// `signoff compare`
#[derive(Debug, Args)]
pub(super) struct CompareArguments {
    /// The JSON report of the first run
    before: PathBuf,
    /// The JSON report of the second run
    after: PathBuf,
}

/// The exit status is 1 if something is worse.
pub(super) fn compare(arguments: &CompareArguments) -> Result<u8, String> {
    let comparison = compare_runs(&read_report(&arguments.before)?, &read_report(&arguments.after)?);
    let options = TerminalOptions { verbosity: Verbosity::Normal, colour: stdout_colour() };
    print(&comparison_report(&comparison, &options));
    Ok(u8::from(!comparison.worse.is_empty()))
}

/// `signoff merge`
#[derive(Debug, Args)]
pub(super) struct MergeArguments {
    /// The JSON reports of all parts of a run (`run --shard K/N`)
    #[arg(required = true)]
    reports: Vec<PathBuf>,
    /// Write a report of the whole run, as `signoff run --report` does
    #[arg(long, value_name = "FORMAT=PATH")]
    report: Vec<ReportRequest>,
}

/// The exit status is that of the whole run.
pub(super) fn merge(arguments: &MergeArguments) -> Result<u8, String> {
    check_report_paths(&arguments.report)?;
    let parts = arguments.reports.iter().map(|path| read_report(path)).collect::<Result<Vec<_>, _>>()?;
    let judgement = merge_judgements(parts)?;
    let aside = arguments.report.iter().any(ReportRequest::is_stdout);
    let colour = if aside { stderr_colour() } else { stdout_colour() };
    let text = terminal_report(&judgement, &TerminalOptions { verbosity: Verbosity::Normal, colour });
    if aside {
        print_aside(&text)
    } else {
        print(&text)
    }
    let mut code = judgement.exit_code();
    for request in &arguments.report {
        if let Err(message) = write_report(&judgement, request) {
            print_error(&message);
            code = if code == 0 { USAGE } else { code };
        }
    }
    Ok(code)
}

/// `signoff badge`
#[derive(Debug, Args)]
pub(super) struct BadgeArguments {
    /// A JSON report
    report: PathBuf,
    /// Write the badge to this file instead of standard output
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn write_badge(arguments: &BadgeArguments) -> Result<u8, String> {
    let text = badge(&read_report(&arguments.report)?);
    match &arguments.out {
        Some(path) => write_file(path, &text)?,
        None => print(&text),
    }
    Ok(0)
}

/// `signoff verify`
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// A statement (`--report signoff=FILE`), or a signed envelope (DSSE) with one; signatures are not checked
    statement: PathBuf,
    /// The JSON report of the same run
    #[arg(long, value_name = "FILE")]
    report: PathBuf,
    #[command(flatten)]
    suites: SuiteArguments,
}

/// The exit status is 1 if the statement does not follow from the report, or the documents are not those of the run.
pub(super) fn verify(arguments: &VerifyArguments) -> Result<u8, String> {
    let judgement = read_report(&arguments.report)?;
    let run = judgement.run.as_ref().ok_or("the report does not say what ran")?;
    let mut problems = Vec::new();
    if read_statement(&arguments.statement)? != statement(&judgement)? {
        let (statement, report) = (arguments.statement.display(), arguments.report.display());
        problems.push(format!("{statement} does not follow from {report}: repeat the run with both reports"));
    }
    problems.extend(changed_documents(run, &arguments.suites)?);
    for problem in &problems {
        print_error(problem);
    }
    if problems.is_empty() {
        print("verified: the statement follows from the report, and the documents are those of the run\n");
    }
    Ok(u8::from(!problems.is_empty()))
}

/// The text of the statement, without its envelope.
fn read_statement(path: &Path) -> Result<String, String> {
    let name = path.display();
    let text = signoff_openapi::read_regular_text(path, MAX_BYTES).map_err(|error| format!("{name}: {error}"))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{name}: not a statement: {error}"))?;
    let Some(payload) = value.get("payload").and_then(Value::as_str) else { return Ok(text) };
    let bytes = STANDARD.decode(payload).map_err(|error| format!("{name}: the payload is not base64: {error}"))?;
    String::from_utf8(bytes).map_err(|_| format!("{name}: the payload is not text"))
}

/// A statement is small.
const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// The suites whose documents have other digests now.
fn changed_documents(run: &RunDescription, suites: &SuiteArguments) -> Result<Vec<String>, String> {
    let loaded = suites.load(observed_corrections(&run.basis, &run.without))?;
    let now = loaded.describe();
    let changed = run.suites.iter().filter_map(|suite| {
        let digests: Vec<&str> = suite.documents.iter().map(|document| document.sha256.as_str()).collect();
        let Some(other) = now.iter().find(|other| other.name == suite.name) else {
            return Some(format!("the suite {} is not given: name its folder", suite.name));
        };
        let new = other.documents.iter().find(|document| !digests.contains(&document.sha256.as_str()));
        let what = new.map(|document| format!(": {} is another document", document.path)).unwrap_or_default();
        (other.sha256 != suite.sha256).then(|| format!("the documents of the suite {} have changed{what}", suite.name))
    });
    Ok(changed.collect())
}
