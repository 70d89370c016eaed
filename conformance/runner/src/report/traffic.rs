//! `-vv`: the exchanges of a scenario, masked. They are shown when the scenario has ended, because only then is known which values
//! of its responses are secret.

use std::fmt::Write as _;

use signoff_openapi::escape;

use crate::judge::{JudgedAttempt, JudgedScenario, write_time};

/// The exchanges of a scenario as `curl -v` shows them: `>` sent, `<` received, `+` received on a listener.
pub fn traffic_report(scenario: &JudgedScenario) -> String {
    let mut out = String::new();
    for step in scenario.steps.get().iter() {
        for attempt in &step.attempts {
            let place = format!("{} / {}", scenario.name, step.step);
            write_attempt(&mut out, &place, attempt);
        }
    }
    out
}

fn write_attempt(out: &mut String, place: &str, attempt: &JudgedAttempt) {
    let Some(request) = &attempt.request else { return };
    let time = write_time(attempt.started);
    let _ = writeln!(out, "* {time} {} ({:.0} ms)", escape(place), attempt.duration_ms);
    let _ = writeln!(out, "> {}", escape(&format!("{} {}", request.method, request.url)));
    write_message(out, '>', &request.headers, request.body.as_deref());
    match &attempt.response {
        Some(response) => {
            let _ = writeln!(out, "< {}", response.status);
            write_message(out, '<', &response.headers, response.body.as_deref());
        }
        None => drop(writeln!(out, "* {}", escape(attempt.error.as_deref().unwrap_or("no response")))),
    }
    for received in &attempt.received {
        let line =
            format!("{} {} on {} ({:.0} ms)", received.method, received.target, received.listener, received.arrived_ms);
        let _ = writeln!(out, "+ {}", escape(&line));
        write_message(out, '+', &received.headers, received.body.as_deref());
    }
}

fn write_message(out: &mut String, mark: char, headers: &[(String, String)], body: Option<&str>) {
    for (name, value) in headers {
        let _ = writeln!(out, "{mark} {}", escape(&format!("{name}: {value}")));
    }
    if let Some(body) = body {
        let _ = writeln!(out, "{mark}");
        for line in body.lines() {
            let _ = writeln!(out, "{mark} {}", escape(line));
        }
    }
}
