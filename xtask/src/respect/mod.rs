//! `cargo xtask respect`: runs the unchanged suites with Redocly Respect against the reference, and writes docs/respect.md.

mod outcome;
mod page;
mod scenario;
mod server;
mod stop;

use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::arazzo_cases::{RESPECT, version};

use outcome::Outcome;
use scenario::{Profile, Scenario};
use server::Server;
use stop::Stop;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Only scenarios whose name matches; prints the result of each, and writes nothing
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// The number of scenarios that run at the same time [default: the number of processor cores]
    #[arg(long)]
    jobs: Option<NonZeroUsize>,
}

/// A scenario, its outcome, and the reason why it stopped.
struct Run {
    scenario: Scenario,
    outcome: Outcome,
    stop: Option<&'static Stop>,
}

/// Exit status: 0 if each scenario that does not pass has a known reason that the cases show, 1 if not, 2 if the set-up is wrong.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    run_suites(arguments).unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}

fn run_suites(arguments: &Arguments) -> Result<ExitCode, String> {
    let Some(version) = version(&RESPECT) else {
        return Err(format!("`{}` is not on the search path ({} gives it)", RESPECT.program, RESPECT.package));
    };
    let profile = Profile::read()?;
    let mut scenarios = scenario::list(&arguments.only)?;
    scenarios.retain(|scenario| profile.serves(scenario));
    let server = Server::start()?;
    // The reference does not serve every suite.
    scenarios.retain(|scenario| scenario.sources.iter().all(|source| server.url(source).is_some()));
    let runs = run_all(scenarios, &profile, &server, arguments.jobs)?;
    let mut unknown = 0;
    for run in &runs {
        let Some(words) = run.outcome.words() else { continue };
        unknown += usize::from(run.stop.is_none());
        if run.stop.is_none() || !arguments.only.is_empty() {
            eprintln!("{}: {words}", run.scenario.name);
        }
    }
    let silent = stop::cases_that_do_not_show(&runs)?;
    for case in &silent {
        eprintln!("the case {case} should show what stops a scenario, but Respect passes it");
    }
    if arguments.only.is_empty() {
        page::write(&runs, &version)?;
    }
    println!("{} of {} passed; {unknown} stopped by something unknown", passed(&runs), runs.len());
    Ok(ExitCode::from(u8::from(unknown > 0 || !silent.is_empty())))
}

fn passed(runs: &[Run]) -> usize {
    runs.iter().filter(|run| matches!(run.outcome, Outcome::Passed)).count()
}

/// Each worker takes the next scenario until none is left; the results are in order.
fn run_all(
    scenarios: Vec<Scenario>,
    profile: &Profile,
    server: &Server,
    jobs: Option<NonZeroUsize>,
) -> Result<Vec<Run>, String> {
    let jobs = jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(scenario) = scenarios.get(index) else { return Ok(done) };
            done.push((index, outcome::run(scenario, profile, server)?));
        }
    };
    let done: Result<Vec<Vec<_>>, String> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        let ended = |_| Err("a worker has ended before its time".to_owned());
        workers.into_iter().map(|worker| worker.join().unwrap_or_else(ended)).collect()
    });
    let mut done: Vec<(usize, Outcome)> = done?.into_iter().flatten().collect();
    done.sort_by_key(|(index, _)| *index);
    let run = |(scenario, (_, outcome)): (Scenario, (usize, Outcome))| {
        let stop = Stop::of(&scenario, &outcome);
        Run { scenario, outcome, stop }
    };
    Ok(scenarios.into_iter().zip(done).map(run).collect())
}
