//! `signoff run`.

mod arguments;
mod dry_run;
mod execute;
mod place;
mod progress;
mod replay;
mod setup;

pub(super) use arguments::{RunArguments, TargetArguments};
use execute::execute;
pub(super) use execute::run_scenarios;
pub(super) use progress::Progress;
pub(super) use setup::Setup;

use tokio_util::sync::CancellationToken;

use super::USAGE;
use super::output::{print, print_aside, print_error, print_warning, stderr_colour, stdout_colour};
use super::select::load;
use crate::document::prepare_validation;
use crate::report::{ReportRequest, TerminalOptions, Verbosity, terminal_report, write_report};

pub(super) fn run(arguments: &RunArguments) -> Result<u8, String> {
    let recording = arguments.replay.as_deref().map(replay::read_recording).transpose()?;
    let setup = Setup::prepare(&arguments.suites.suites, &arguments.target, recording)?;
    prepare_validation();
    setup.runtime()?.block_on(run_all(arguments, setup))
}

async fn run_all(arguments: &RunArguments, mut setup: Setup) -> Result<u8, String> {
    let loaded = load(&arguments.suites, setup.judges_observed())?;
    if !loaded.report(arguments.verbosity() != Verbosity::Quiet) {
        return Ok(USAGE);
    }
    setup.complete(&loaded).await?;
    setup.complete_snapshots(&loaded, arguments);
    for warning in &setup.warnings {
        print_warning(warning);
    }
    let mut selected = loaded.select(&arguments.scenarios)?;
    if let Some(shard) = arguments.shard {
        selected = shard.pick(&selected);
    }
    if arguments.dry_run {
        print(&dry_run::dry_run(&loaded.plan, &selected, &setup));
        setup.stop().await;
        return Ok(0);
    }
    // A report on standard output is for a machine: nothing else may stand there.
    let machine = arguments.report.iter().any(ReportRequest::is_stdout);
    let tell: fn(&str) = if machine { print_aside } else { print };
    let colour = if machine { stderr_colour() } else { stdout_colour() };
    let cancel = cancel_on_signal();
    let executed = execute(&loaded, &selected, &setup, arguments, &cancel).await?;
    let judgement = &executed.judgement;
    let options = TerminalOptions { verbosity: arguments.verbosity(), colour };
    tell(&terminal_report(judgement, &options));
    tell(&executed.pending_note());
    let mut code = judgement.exit_code();
    setup.stop().await;
    for request in &arguments.report {
        if let Err(message) = write_report(judgement, request) {
            // The run was not in vain; what it said still counts.
            print_error(&message);
            code = worse(code, USAGE);
        }
    }
    Ok(code)
}

/// The first signal cancels the run; `x-signoff-finally` steps still run. A second signal ends the process.
///
/// A thread of its own waits for the signals, so that a long evaluation on the thread of the run cannot delay them.
fn cancel_on_signal() -> CancellationToken {
    let cancel = CancellationToken::new();
    let token = cancel.clone();
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        runtime.block_on(async {
            if tokio::signal::ctrl_c().await.is_err() {
                return;
            }
            token.cancel();
            if tokio::signal::ctrl_c().await.is_ok() {
                std::process::exit(130);
            }
        });
    });
    cancel
}

/// 130 over 1 over 2 over 3 over 0.
fn worse(a: u8, b: u8) -> u8 {
    const ORDER: [u8; 5] = [0, 3, 2, 1, 130];
    let rank = |code: u8| ORDER.iter().position(|known| *known == code).unwrap_or(0);
    if rank(b) > rank(a) { b } else { a }
}
