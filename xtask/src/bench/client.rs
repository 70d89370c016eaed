//! Compares a call of a generated client with the same call written with reqwest, in instructions.
//!
//! The count of a few calls is subtracted from that of many, over one connection, so that the start of a program does not count.

use std::collections::BTreeSet;
use std::path::Path;

use super::callgrind::{Callgrind, counted};
use super::report::{Bound, Report};
use super::{Setting, measure, programs, wire};

const SIDES: [&str; 2] = ["client_generated", "client_by_hand"];
const FEW: usize = 100;
const MANY: usize = 1100;

const NOTE: &str = r#"{"id":7,"shelf":"reading room","title":"Return the atlas","text":"It was due on Monday; somebody else is waiting for it.","priority":4,"colour":"yellow","labels":["atlas","overdue"],"done":false}"#;

/// Runs the benchmark.
///
/// # Errors
/// valgrind is missing, or a program fails.
pub(super) fn run(setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let callgrind = match Callgrind::find(setting) {
        Ok(callgrind) => callgrind,
        Err(why) => {
            report.skip(why);
            return Ok(report);
        }
    };
    let folder = programs::build("signoff-bench", programs::Profile::Speed)?;
    let answer = format!(
        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{NOTE}",
        NOTE.len()
    );
    let (address, requests) = wire::answer_always(answer.into_bytes()).map_err(|error| error.to_string())?;
    let url = format!("http://{address}");
    let mut sent = Vec::new();
    let counts = measure::in_turns(setting.rounds, &SIDES, |side| {
        let few = instructions(&callgrind, &folder.join(side), &url, FEW)?;
        let many = instructions(&callgrind, &folder.join(side), &url, MANY)?;
        sent.extend(requests.try_iter().map(|request| lines(&request)));
        Ok((many - few) / (MANY - FEW) as f64)
    })?;
    if sent.iter().any(|other| Some(other) != sent.first()) {
        return Err(format!("the two sides do not send the same: {sent:#?}"));
    }
    let medians: Vec<_> = counts.into_iter().map(measure::median).collect();
    let [generated, by_hand] = [0, 1].map(|side| medians.get(side).copied().flatten());
    report.ratio("instructions per call, generated to by hand", generated, by_hand, Some(Bound::AtMost(1.03)));
    for (side, count) in SIDES.iter().zip(&medians) {
        count.iter().for_each(|count| report.figure(*side, *count, "instructions per call"));
    }
    Ok(report)
}

fn instructions(callgrind: &Callgrind, program: &Path, url: &str, calls: usize) -> Result<f64, String> {
    let out = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    measure::run(callgrind.command(program, out.path()).args([url, &calls.to_string()]))?;
    counted(out.path())
}

/// The sorted lines of a request: the sides may write headers in different orders.
fn lines(request: &[u8]) -> BTreeSet<String> {
    String::from_utf8_lossy(request).lines().map(str::to_owned).collect()
}
