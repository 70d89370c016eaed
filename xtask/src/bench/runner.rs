//! Runs a scenario of three requests (sign in, who am I, sign out) five hundred times, with schemas and snapshots, and compares it
//! with Hurl with the same requests and checks. Also measures a single scenario from start to end.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use super::measure::{Cost, cost, in_turns, median};
use super::report::{Bound, Report};
use super::server::Server;
use super::{Setting, measure, programs};

const SCENARIOS: u32 = 500;
const REQUESTS: f64 = 3.0 * SCENARIOS as f64;
/// Runs of one scenario for each round.
const STARTS: usize = 20;
/// The maximum time of one scenario in milliseconds, and the maximum memory of five hundred in MiB.
const START_BOUND: f64 = 8.0;
const MEMORY_BOUND: f64 = 30.0;

/// Runs the benchmark.
///
/// # Errors
/// A program cannot be built, or a run fails.
pub(super) fn run(setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let folder = programs::build("signoff-bench", programs::Profile::Speed)?;
    let server = Server::start(Command::new(folder.join("sessions_server")))?;
    let url = format!("http://{}", server.address);
    let signoff = Signoff {
        program: programs::build("signoff-conformance", programs::Profile::Release)?.join("signoff"),
        url: &url,
    };
    let many = ["--repeat", &SCENARIOS.to_string(), "--jobs", "8"];
    // The scenario must pass; the first run also loads the files into the cache.
    measure::run(&mut signoff.run(&[]))?;
    let mut sides = vec![("signoff", signoff.run(&many))];
    let mut single = vec![signoff.run(&[])];
    match setting.peers.find("hurl", "cargo install --locked hurl@8.0.1") {
        Ok(program) => {
            sides.push(("hurl", hurl(&program, &url, &many)));
            single.push(hurl(&program, &url, &[]));
        }
        Err(why) => report.skip(why),
    }
    let costs = in_turns(setting.rounds, &sides, |(_, command)| cost(setting, command))?;
    let medians: Vec<Medians> = costs.iter().map(|costs| Medians::of(costs)).collect();
    if let [own, hurl] = medians.as_slice() {
        let name = "processor time of a request, by Hurl's";
        report.ratio(name, own.milliseconds, hurl.milliseconds, Some(Bound::AtMost(1.0)));
        report.ratio("requests per second, by Hurl's", own.requests, hurl.requests, Some(Bound::AtLeast(1.0)));
    }
    let starts: Vec<Option<f64>> =
        in_turns(setting.rounds * STARTS, &single, milliseconds)?.into_iter().map(median).collect();
    let start = starts.first().copied().flatten();
    report.ratio("one scenario from start to end, by 8 ms", start, Some(START_BOUND), Some(Bound::AtMost(1.0)));
    report.ratio("one scenario from start to end, by Hurl's", start, starts.get(1).copied().flatten(), None);
    let peak = medians.first().and_then(|own| own.peak_mib);
    report.ratio("peak memory, by 30 MiB", peak, Some(MEMORY_BOUND), Some(Bound::AtMost(1.0)));
    for ((name, _), medians) in sides.iter().zip(&medians) {
        let figures = [
            ("processor time of a request", medians.milliseconds, "ms"),
            ("requests", medians.requests, "per second"),
            ("peak memory", medians.peak_mib, "MiB"),
        ];
        for (what, value, unit) in figures {
            value.into_iter().for_each(|value| report.figure(format!("{name}: {what}"), value, unit));
        }
    }
    for ((name, _), start) in sides.iter().zip(starts) {
        start.into_iter().for_each(|start| report.figure(format!("{name}: one scenario"), start, "ms"));
    }
    Ok(report)
}

/// The runner, against the server.
struct Signoff<'a> {
    program: PathBuf,
    url: &'a str,
}

impl Signoff<'_> {
    fn run(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        // With `CI`, no pending snapshots are written.
        command.env("CI", "true").arg("run").arg(suite()).args([
            "--target",
            self.url,
            "--snapshots",
            "check",
            "--quiet",
        ]);
        command.args(arguments);
        command
    }
}

/// `--test` prints no bodies, as the runner does.
fn hurl(program: &Path, url: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(["--test", "--no-color", "--variable", &format!("base={url}")]).args(arguments);
    command.arg(suite().join("session.hurl"));
    command
}

fn suite() -> PathBuf {
    crate::workspace().join("xtask/src/bench/runner/sign-in")
}

/// Wall-clock time.
fn milliseconds(command: &Command) -> Result<f64, String> {
    let mut again = Command::new(command.get_program());
    let set = command.get_envs().filter_map(|(name, value)| Some((name, value?)));
    again.args(command.get_args()).envs(set);
    let start = Instant::now();
    measure::run(&mut again)?;
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

/// The figures of the rounds.
struct Medians {
    /// Processor time per request.
    milliseconds: Option<f64>,
    /// Requests per second.
    requests: Option<f64>,
    peak_mib: Option<f64>,
}

impl Medians {
    fn of(costs: &[Cost]) -> Self {
        let of = |value: fn(&Cost) -> Option<f64>| median(costs.iter().filter_map(value).collect());
        Self {
            milliseconds: of(|cost| cost.processor_seconds).map(|seconds| seconds * 1e3 / REQUESTS),
            requests: of(|cost| Some(cost.seconds)).map(|seconds| REQUESTS / seconds),
            peak_mib: of(|cost| cost.peak_mib),
        }
    }
}
