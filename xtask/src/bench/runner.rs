//! A scenario of three requests (sign in, who am I, sign out) five hundred times, with schemas and snapshots, beside Hurl with
//! the same requests and the same asked of the answers. Also what one scenario costs from its start to its end.

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
/// What one scenario may take, in milliseconds, and what five hundred may need, in MiB.
const START_BOUND: f64 = 8.0;
const MEMORY_BOUND: f64 = 30.0;

/// Measures it.
///
/// # Errors
/// A program cannot be built, or a run fails.
pub(super) fn run(setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let folder = programs::build("signoff-bench", programs::Profile::Release)?;
    let server = Server::start(Command::new(folder.join("sessions_server")))?;
    let url = format!("http://{}", server.address);
    let signoff = Signoff {
        program: programs::build("signoff-conformance", programs::Profile::Release)?.join("signoff"),
        url: &url,
    };
    let many = ["--repeat", &SCENARIOS.to_string(), "--jobs", "8"];
    // What is measured has to pass; the first run also warms the files that both read.
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
        // In CI nothing pending is written; nor shall it be here.
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

/// `--test`: no body is printed, as the runner prints none.
fn hurl(program: &Path, url: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(["--test", "--no-color", "--variable", &format!("base={url}")]).args(arguments);
    command.arg(suite().join("session.hurl"));
    command
}

fn suite() -> PathBuf {
    crate::workspace().join("xtask/src/bench/runner/sign-in")
}

/// By the clock on the wall.
fn milliseconds(command: &Command) -> Result<f64, String> {
    let mut again = Command::new(command.get_program());
    let set = command.get_envs().filter_map(|(name, value)| Some((name, value?)));
    again.args(command.get_args()).envs(set);
    let start = Instant::now();
    measure::run(&mut again)?;
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

/// Of the rounds.
struct Medians {
    /// Processor time of a request.
    milliseconds: Option<f64>,
    /// Per second.
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
