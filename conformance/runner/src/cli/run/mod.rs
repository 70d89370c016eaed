//! `signoff run`.

mod arguments;
mod confirm;
mod dry_run;
mod interrupt;
mod live;
mod progress;
mod watch;

pub(super) use arguments::{RunArguments, TargetArguments};
pub(super) use confirm::confirm;
pub(super) use progress::Progress;

use tokio_util::sync::CancellationToken;

use self::live::Live;
use super::USAGE;
use super::output::{print, print_aside, print_error, print_warning, stderr_colour, stdout_colour};
use super::select::report;
use crate::report::{
    ReportFormat, ReportRequest, TerminalOptions, Verbosity, check_report_paths, terminal_report, write_report,
};
use crate::run::{Control, LoadedSuites, Run, RunRequest, RunResult, Scope, TargetKind, inputs_to_fill_in};

/// Examples in `signoff run --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff run                                            run the built-in suites against the built-in reference
  signoff run kratos --only 'kratos/sign-out/*'          run some of their scenarios
  signoff run ./my-suite --target http://127.0.0.1:8080  run a suite of your own against a server
  signoff run kratos --profile staging.toml --input password=secret --report junit=signoff.xml
  signoff run ./my-suite --target https://api.example --replay traffic.har
  signoff run ./my-suite --target http://127.0.0.1:8080 --watch            run again what changes";

pub(super) fn run(arguments: &RunArguments) -> Result<u8, String> {
    check_report_paths(&arguments.report)?;
    if arguments.watch {
        return watch::watch(arguments);
    }
    let request = arguments.request()?;
    let scope = Scope::of(&request)?;
    runtime(scope.target)?.block_on(run_all(arguments, &request, scope, None))
}

/// One thread costs least per request, because a run mostly waits for the server. The built-in reference needs all cores: it
/// hashes passwords.
fn runtime(target: TargetKind) -> Result<tokio::runtime::Runtime, String> {
    if target == TargetKind::Reference {
        return super::runtime();
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.map_err(|error| format!("the runtime cannot be started: {error}"))
}

/// Without `cancel`, signals interrupt the run.
async fn run_all(
    arguments: &RunArguments,
    request: &RunRequest,
    scope: Scope,
    cancel: Option<&CancellationToken>,
) -> Result<u8, String> {
    let suites = LoadedSuites::for_run(request, &scope)?;
    if !report(&suites, arguments.warnings()) {
        return Ok(USAGE);
    }
    let run = Run::prepare(request, scope, &suites).await.map_err(|error| error.to_string())?;
    for warning in &run.settings().warnings {
        print_warning(warning);
    }
    let is_statement = |report: &ReportRequest| report.format == ReportFormat::Signoff;
    if run.settings().about.product.is_none() && arguments.report.iter().any(is_statement) {
        run.stop().await;
        return Err(
            "--report signoff: name the tested product with --product NAME@VERSION or in [product] of the profile"
                .to_owned(),
        );
    }
    if arguments.dry_run {
        print(&dry_run::dry_run(&run));
        run.stop().await;
        return Ok(0);
    }
    if let Err(message) = confirm(&run, arguments.yes) {
        run.stop().await;
        return Err(message);
    }
    let missing = run.missing_inputs();
    if !missing.is_empty() && arguments.warnings() {
        print_aside(&format!("inputs without a value; add this to the profile:\n\n{}\n", inputs_to_fill_in(&missing)));
    }
    let options = TerminalOptions { verbosity: arguments.verbosity(), colour: stderr_colour() };
    let (before, after) = run.once();
    let once = before.len().saturating_add(after.len());
    let count = run.scenarios().len().saturating_mul(arguments.rounds()).saturating_add(once);
    let live = Live::new(count, options, arguments.verbosity() > Verbosity::Quiet, arguments.shows_traffic());
    let cancel = cancel.cloned().unwrap_or_else(interrupt::cancel_on_signal);
    let result = run.execute(&Control { cancel: &cancel, observer: &live }).await.map_err(|error| error.to_string())?;
    drop(live);
    let code = show(arguments, &result);
    run.stop().await;
    Ok(write_reports(arguments, &result, code))
}

/// Performs a run and prints only the errors of its documents. `None`: there were some.
pub(super) fn run_silently(request: &RunRequest, yes: bool) -> Result<Option<RunResult>, String> {
    let scope = Scope::of(request)?;
    runtime(scope.target)?.block_on(async {
        let suites = LoadedSuites::for_run(request, &scope)?;
        if !report(&suites, false) {
            return Ok(None);
        }
        let run = Run::prepare(request, scope, &suites).await.map_err(|error| error.to_string())?;
        if let Err(message) = confirm(&run, yes) {
            run.stop().await;
            return Err(message);
        }
        let control = Control { cancel: &interrupt::cancel_on_signal(), observer: &() };
        let result = run.execute(&control).await.map_err(|error| error.to_string());
        run.stop().await;
        result.map(Some)
    })
}

/// Prints the report for people. Returns the exit status.
fn show(arguments: &RunArguments, result: &RunResult) -> u8 {
    // A report on standard output is read by a program, so this report goes to standard error.
    let aside = arguments.report.iter().any(ReportRequest::is_stdout);
    let print: fn(&str) = if aside { print_aside } else { print };
    let colour = if aside { stderr_colour() } else { stdout_colour() };
    let options = TerminalOptions { verbosity: arguments.verbosity(), colour };
    print(&terminal_report(&result.judgement, &options));
    match result.pending.len() {
        0 => {}
        count => {
            print(&format!("{count} pending snapshots: `signoff review` shows them, `signoff accept` accepts them\n"));
        }
    }
    result.judgement.exit_code()
}

/// Writes the reports to their files. A report that cannot be written does not hide the result of the run.
fn write_reports(arguments: &RunArguments, result: &RunResult, mut code: u8) -> u8 {
    for request in &arguments.report {
        if let Err(message) = write_report(&result.judgement, request) {
            print_error(&message);
            code = worse(code, USAGE);
        }
    }
    code
}

/// 130 over 1 over 2 over 3 over 0.
fn worse(a: u8, b: u8) -> u8 {
    const ORDER: [u8; 5] = [0, 3, 2, 1, 130];
    let rank = |code: u8| ORDER.iter().position(|known| *known == code).unwrap_or(0);
    if rank(b) > rank(a) { b } else { a }
}
