//! Confirmation of a run that deletes or ends what it did not create, on a target that is not on this machine.

use std::io::{BufRead as _, IsTerminal as _};

use signoff_openapi::escape;

use super::super::output::print_aside;
use crate::run::{Run, TargetKind};
use crate::transport::is_loopback;

/// How many scenarios a message names.
const MAX_NAMES: usize = 3;

/// Asks on a terminal, or requires `--yes`.
///
/// # Errors
/// The run was not confirmed. The message says what it would do and how to confirm it.
pub(in crate::cli) fn confirm(run: &Run<'_>, yes: bool) -> Result<(), String> {
    let hosts = remote_hosts(run);
    if yes || run.target_kind() != TargetKind::Servers || hosts.is_empty() {
        return Ok(());
    }
    let (before, after) = run.once();
    let all = before.iter().chain(run.scenarios()).chain(&after);
    let has_foreign = |index| !run.plan().effects(index, &|source| run.targets().has(source)).foreign.is_empty();
    let foreign: Vec<&str> = all
        .filter(|index| run.reason_to_skip(**index).is_none() && has_foreign(**index))
        .filter_map(|index| Some(run.plan().workflow(*index)?.name.as_str()))
        .collect();
    let Some(first) = foreign.first() else { return Ok(()) };
    let names = foreign.iter().take(MAX_NAMES).copied().collect::<Vec<_>>().join(", ");
    let more = if foreign.len() > MAX_NAMES { ", …" } else { "" };
    let what = format!(
        "{} scenarios delete or end what they did not create ({names}{more}), on {}",
        foreign.len(),
        hosts.join(", ")
    );
    if !std::io::stdin().is_terminal() || !std::io::stderr().is_terminal() {
        return Err(format!("{what}; add --yes to run them, or leave them out: --skip '{first}'"));
    }
    print_aside(&format!("{}. Run them? [y/N] ", escape(&what)));
    let mut answer = String::new();
    let _ = std::io::stdin().lock().read_line(&mut answer);
    match answer.trim().to_ascii_lowercase().as_str() {
        "y" | "yes" => Ok(()),
        _ => Err("not confirmed; nothing was sent".to_owned()),
    }
}

/// The hosts of the targets that are not this machine.
fn remote_hosts(run: &Run<'_>) -> Vec<String> {
    let urls = run.targets().urls().filter_map(|(_, url)| url::Url::parse(url).ok());
    let mut hosts: Vec<String> = urls.filter_map(|url| url.host_str().map(str::to_owned)).collect();
    // A control operation without a target is carried out by a lever.
    hosts.retain(|host| !is_loopback(host) && !host.ends_with(".lever.invalid"));
    hosts.sort();
    hosts.dedup();
    hosts
}
