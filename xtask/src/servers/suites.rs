//! Runs the suites of a server with `signoff run`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::interrupt::Interrupt;
use super::process::Process;
use super::running::Running;
use super::{Stopped, Wanted};

/// What a run of the suites has shown.
#[derive(Debug)]
pub(crate) struct Judged {
    /// The exit status of `signoff run`.
    pub(crate) status: u8,
    /// The JSON report.
    pub(crate) report: serde_json::Value,
}

/// Runs the suites of a server that is ready.
///
/// # Errors
/// The server ended, or the run wrote no report.
pub(super) fn judge(wanted: &Wanted<'_>, running: &mut Running<'_>, interrupt: &Interrupt) -> Result<Judged, Stopped> {
    let report = running.file("report.json");
    let mut command = command(wanted, running, &report)?;
    let before = interrupt.count();
    let mut run = Process::start(&mut command, wanted.guard).map_err(Stopped::Failed)?;
    let (mut sent, mut failure) = (before, None);
    let status = loop {
        if let Some(status) = run.ended() {
            break status;
        }
        if failure.is_none() {
            failure = running.failure().or_else(|| restart(running, wanted, interrupt));
            if failure.is_some() {
                run.signal("INT");
            }
        }
        // `signoff run` ends its scenarios after the first signal, and at once after the second.
        if interrupt.count() > sent {
            sent = interrupt.count();
            run.signal("INT");
        }
        Interrupt::pause();
    };
    if interrupt.count() > before {
        return Err(Stopped::Interrupted);
    }
    if let Some(failure) = failure.or_else(|| running.failure()) {
        return Err(Stopped::Failed(format!("during the run {failure}")));
    }
    let text = std::fs::read_to_string(&report).map_err(|_| Stopped::Failed("the run wrote no report".to_owned()))?;
    let report = serde_json::from_str(&text).map_err(|error| Stopped::Failed(format!("the report: {error}")))?;
    let status = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2);
    Ok(Judged { status, report })
}

/// Why the server could not be restarted.
fn restart(running: &mut Running<'_>, wanted: &Wanted<'_>, interrupt: &Interrupt) -> Option<String> {
    match running.restart_if_requested(wanted.guard, interrupt) {
        Ok(()) | Err(Stopped::Interrupted) => None,
        Err(Stopped::Missing(reason) | Stopped::Failed(reason)) => Some(reason),
    }
}

fn command(wanted: &Wanted<'_>, running: &Running<'_>, report: &Path) -> Result<Command, Stopped> {
    let fill = |text: &str| running.fill(text).map_err(Stopped::Failed);
    let description = &wanted.server.description;
    let mut command = Command::new(wanted.signoff.path()?);
    command.arg("run").args(&description.suites);
    for (source, url) in &description.targets {
        command.arg("--target").arg(format!("{source}={}", fill(url)?));
    }
    if let Some(url) = running.restarts() {
        command.arg("--target").arg(format!("restart={url}"));
    }
    let variant = wanted.variant.as_ref().map(|(_, variant)| variant);
    let profile = variant.and_then(|variant| variant.profile.as_deref()).unwrap_or(&description.profile);
    let profile = wanted.server.folder.join(profile);
    if profile.is_file() {
        let profile = complete_profile(&profile, &description.withheld, &running.file("withheld.toml"))?;
        command.arg("--profile").arg(profile);
    }
    for pattern in variant.iter().flat_map(|variant| &variant.only) {
        command.arg("--only").arg(pattern);
    }
    if wanted.whole {
        command.args(["--basis", "documented,observed,chosen"]);
    }
    for (name, value) in &description.inputs {
        let name = name.to_uppercase().replace(|c: char| !c.is_ascii_alphanumeric(), "_");
        command.env(format!("SIGNOFF_INPUT_{name}"), fill(value)?);
    }
    command.arg("--report").arg(format!("json={}", report.display())).args(wanted.arguments);
    if wanted.quiet {
        command.stdout(Stdio::null()).stderr(Stdio::null());
    }
    Ok(command)
}

/// The profile, or one at `path` that adds withheld claims as failures that may come or not: their verdicts decide nothing.
fn complete_profile(profile: &Path, withheld: &[String], path: &Path) -> Result<PathBuf, Stopped> {
    if withheld.is_empty() {
        return Ok(profile.to_owned());
    }
    let mut text = format!("extends = {:?}\n", profile.display().to_string());
    for (suite, claim) in withheld.iter().filter_map(|name| name.split_once('/')) {
        text.push_str(&format!("[[known]]\nclaim = \"{suite}/**#{claim}\"\nreason = \"withheld\"\nflaky = true\n"));
    }
    std::fs::write(path, text).map_err(|error| Stopped::Failed(format!("{}: {error}", path.display())))?;
    Ok(path.to_owned())
}

impl Judged {
    /// The counts of the report in one line.
    pub(super) fn summary(&self) -> String {
        let count =
            |pointer: &str| self.report.pointer(&format!("/summary/{pointer}")).and_then(|count| count.as_u64());
        let count = |pointer: &str| count(pointer).unwrap_or_default();
        let ran: u64 = ["passed", "failed", "errored"].iter().map(|state| count(&format!("scenarios/{state}"))).sum();
        format!(
            "claims: {} hold, {} broken, {} undetermined · {} deviations not waived, {} waived · scenarios: {} of {ran} passed, \
             {} failed as known, {} skipped",
            count("claims/holds"),
            count("claims/broken"),
            count("claims/undetermined"),
            count("deviations/open"),
            count("deviations/waived"),
            count("scenarios/passed"),
            count("scenarios/known_failures"),
            count("scenarios/skipped"),
        )
    }
}
