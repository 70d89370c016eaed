//! `-vv`: an exchange, masked. It is shown when its attempt has ended, because the outputs of the step say what is secret in its
//! response.

use std::fmt::Write as _;

use signoff_openapi::escape;

use crate::judge::{JudgedAttempt, write_time};

/// The exchange of an attempt as `curl -v` shows it: `>` sent, `<` received, `+` received on a listener. `place` is its scenario and
/// step. All is one text, which other scenarios do not interrupt.
pub fn traffic_report(place: &str, attempt: &JudgedAttempt) -> String {
    let mut out = String::new();
    let Some(request) = &attempt.request else { return out };
    let time = write_time(attempt.started);
    let _ = writeln!(out, "* {time} {} ({:.0} ms)", escape(place), attempt.duration_ms);
    let _ = writeln!(out, "> {}", escape(&format!("{} {}", request.method, request.url)));
    write_message(&mut out, '>', &request.headers, request.body.as_deref());
    match &attempt.response {
        Some(response) => {
            let _ = writeln!(out, "< {}", response.status);
            write_message(&mut out, '<', &response.headers, response.body.as_deref());
        }
        None => drop(writeln!(out, "* {}", escape(attempt.error.as_deref().unwrap_or("no response")))),
    }
    for received in &attempt.received {
        let line =
            format!("{} {} on {} ({:.0} ms)", received.method, received.target, received.listener, received.arrived_ms);
        let _ = writeln!(out, "+ {}", escape(&line));
        write_message(&mut out, '+', &received.headers, received.body.as_deref());
    }
    out
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
