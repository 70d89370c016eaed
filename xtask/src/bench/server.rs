//! Compares a generated server with a hand-written handler that validates the same: requests per second, and cost per request.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::callgrind::{Callgrind, counted};
use super::report::{Bound, Report};
use super::{Setting, measure, programs, wire};

const SIDES: [&str; 2] = ["server_generated", "server_by_hand"];
const FEW: usize = 100;
const MANY: usize = 2100;
const TARGET: &str = "/shelves/reading%20room/notes?notify=true";
const TOKEN: &str = "a-token-of-a-usual-length-0123456789abcdef";
const NOTE: &str = r#"{"title":"Return the atlas","text":"It was due on Monday; somebody else is waiting for it.","priority":4,"colour":"yellow","labels":["atlas","overdue"]}"#;

/// Runs the benchmark.
///
/// # Errors
/// A program fails, or the answers of the sides differ.
pub(super) fn run(setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let folder = programs::build("signoff-bench", programs::Profile::Speed)?;
    answers_are_alike(&folder)?;
    match setting.peers.find("wrk", "install wrk") {
        Ok(wrk) => throughput(setting, &folder, &wrk, &mut report)?,
        Err(why) => report.skip(why),
    }
    match Callgrind::find(setting) {
        Ok(callgrind) => instructions(setting, &folder, &callgrind, &mut report)?,
        Err(why) => report.skip(why),
    }
    Ok(report)
}

/// A running server; it ends when its standard input is closed.
pub(super) struct Server {
    child: Child,
    pub(super) address: String,
}

impl Server {
    /// Starts it; its first line has its address.
    ///
    /// # Errors
    /// It cannot be started.
    pub(super) fn start(mut command: Command) -> Result<Self, String> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("the server cannot be started: {error}"))?;
        let mut address = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut address).map_err(|error| error.to_string())?;
        }
        Ok(Self { child, address: address.trim().to_owned() })
    }

    /// Stops it and waits.
    fn end(mut self) -> Result<(), String> {
        drop(self.child.stdin.take());
        self.child.wait().map(|_| ()).map_err(|error| error.to_string())
    }

    /// Its processor time in seconds, if the system reports it.
    fn processor_seconds(&self) -> Option<f64> {
        let text = std::fs::read_to_string(format!("/proc/{}/schedstat", self.child.id())).ok()?;
        text.split(' ').next()?.parse::<f64>().ok().map(|nanoseconds| nanoseconds / 1e9)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn request(address: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "POST {TARGET} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {TOKEN}\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// Both accept a valid request, and reject one that violates a bound.
fn answers_are_alike(folder: &Path) -> Result<(), String> {
    for side in SIDES {
        let server = Server::start(Command::new(folder.join(side)))?;
        let long = NOTE.replace("\"priority\":4", "\"priority\":6");
        for (body, expected) in [(NOTE, "HTTP/1.1 201 "), (long.as_str(), "HTTP/1.1 400 ")] {
            let answer = wire::send(&server.address, &request(&server.address, body), 1);
            let answer = answer.map_err(|error| format!("{side} does not answer: {error}"))?;
            if !answer.starts_with(expected.as_bytes()) {
                return Err(format!("{side} answers {:?}", String::from_utf8_lossy(&answer)));
            }
        }
    }
    Ok(())
}

fn throughput(setting: &Setting, folder: &Path, wrk: &Path, report: &mut Report) -> Result<(), String> {
    let script = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let lua = format!(
        "wrk.method = 'POST'\nwrk.body = '{NOTE}'\nwrk.headers['Content-Type'] = 'application/json'\n\
         wrk.headers['Authorization'] = 'Bearer {TOKEN}'\n"
    );
    std::fs::write(script.path(), lua).map_err(|error| error.to_string())?;
    let measured = measure::in_turns(setting.rounds, &SIDES, |side| {
        let server = Server::start(Command::new(folder.join(side)))?;
        let url = format!("http://{}{TARGET}", server.address);
        let mut command = Command::new(wrk);
        command.args(["-t1", "-c16", "-d4s", "-s"]).arg(script.path()).arg(url);
        let said = String::from_utf8_lossy(&measure::run(&mut command)?).into_owned();
        if said.contains("Non-2xx") {
            return Err(format!("{side} refuses requests: {said}"));
        }
        let number = |name: &str| said.split(name).nth(1)?.split_whitespace().next()?.parse::<f64>().ok();
        let rate = number("Requests/sec:").ok_or_else(|| format!("wrk says no rate: {said}"))?;
        let requests = said.split(" requests in ").next().and_then(|before| before.split_whitespace().next_back());
        let requests = requests.and_then(|requests| requests.parse::<f64>().ok());
        let cost = server.processor_seconds().zip(requests).map(|(seconds, requests)| seconds / requests * 1e6);
        server.end()?;
        Ok((rate, cost))
    })?;
    let rates: Vec<_> =
        measured.iter().map(|side| measure::median(side.iter().map(|(rate, _)| *rate).collect())).collect();
    let costs: Vec<_> =
        measured.iter().map(|side| measure::median(side.iter().filter_map(|(_, cost)| *cost).collect())).collect();
    two(report, "requests per second", &rates, "requests/s", Some(Bound::AtLeast(0.9)));
    two(report, "processor time per request", &costs, "µs", None);
    Ok(())
}

fn instructions(setting: &Setting, folder: &Path, callgrind: &Callgrind, report: &mut Report) -> Result<(), String> {
    let count = |side: &str, requests: usize| {
        let out = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
        let server = Server::start(callgrind.command(&folder.join(side), out.path()))?;
        wire::send(&server.address, &request(&server.address, NOTE), requests)
            .map_err(|error| format!("{side} does not answer: {error}"))?;
        server.end()?;
        counted(out.path())
    };
    let counts = measure::in_turns(setting.rounds, &SIDES, |side| {
        Ok((count(side, MANY)? - count(side, FEW)?) / (MANY - FEW) as f64)
    })?;
    let counts: Vec<_> = counts.into_iter().map(measure::median).collect();
    two(report, "instructions per request", &counts, "instructions", None);
    Ok(())
}

/// The ratio of the two sides, and their figures.
fn two(report: &mut Report, name: &str, sides: &[Option<f64>], unit: &'static str, bound: Option<Bound>) {
    let [generated, by_hand] = [0, 1].map(|side| sides.get(side).copied().flatten());
    report.ratio(format!("{name}, generated to by hand"), generated, by_hand, bound);
    for (side, value) in SIDES.iter().zip(sides) {
        value.iter().for_each(|value| report.figure(format!("{side}, {name}"), *value, unit));
    }
}
