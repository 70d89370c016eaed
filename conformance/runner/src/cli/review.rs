//! `signoff review` and `signoff accept`: pending snapshots.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;

use clap::Args;
use signoff_openapi::escape;
use similar::TextDiff;

use super::output::print;
use crate::run::repository;
use crate::snapshot::{Pending, find_pending};

#[derive(Debug, Args)]
pub(super) struct ReviewArguments {
    /// Folders with snapshots, or with suites [default: the repository's suites, else the working directory]
    folders: Vec<PathBuf>,
}

impl ReviewArguments {
    fn pending(&self) -> Result<Vec<Pending>, String> {
        let folders = match (self.folders.as_slice(), repository()) {
            ([], Some(root)) => vec![root.join("specs")],
            ([], None) => vec![PathBuf::from(".")],
            (folders, _) => folders.to_vec(),
        };
        if let Some(missing) = folders.iter().find(|folder| !folder.is_dir()) {
            return Err(format!("{}: not a folder", missing.display()));
        }
        find_pending(&folders).map_err(|error| format!("the snapshots cannot be read: {error}"))
    }
}

pub(super) fn accept(arguments: &ReviewArguments) -> Result<u8, String> {
    let pending = arguments.pending()?;
    for snapshot in &pending {
        accept_one(snapshot)?;
    }
    print(&format!("{} accepted\n", count(pending.len())));
    Ok(0)
}

pub(super) fn review(arguments: &ReviewArguments) -> Result<u8, String> {
    let pending = arguments.pending()?;
    if pending.is_empty() {
        print("no pending snapshots\n");
        return Ok(0);
    }
    let ask = std::io::stdin().is_terminal();
    let mut rest = false;
    for (index, snapshot) in pending.iter().enumerate() {
        print(&format!("{}\n[{}/{}] ", show(snapshot)?, index + 1, pending.len()));
        if rest {
            accept_one(snapshot)?;
            continue;
        }
        if !ask {
            print("\n");
            continue;
        }
        match answer() {
            Answer::Accept => accept_one(snapshot)?,
            Answer::AcceptAll => {
                rest = true;
                accept_one(snapshot)?;
            }
            Answer::Reject => snapshot.reject().map_err(|error| format!("{}: {error}", snapshot.path.display()))?,
            Answer::Skip => {}
            Answer::Quit => break,
        }
    }
    if !ask {
        print(&format!("{}; `signoff accept` accepts them\n", count(pending.len())));
    }
    Ok(0)
}

enum Answer {
    Accept,
    AcceptAll,
    Reject,
    Skip,
    Quit,
}

fn answer() -> Answer {
    loop {
        print("(a)ccept, (r)eject, (s)kip, accept (A)ll, (q)uit? ");
        let _ = std::io::stdout().flush();
        let mut line = String::new();
        match std::io::stdin().lock().read_line(&mut line) {
            Ok(0) | Err(_) => return Answer::Quit,
            Ok(_) => {}
        }
        match line.trim() {
            "a" | "accept" => return Answer::Accept,
            "A" | "all" => return Answer::AcceptAll,
            "r" | "reject" => return Answer::Reject,
            "s" | "skip" | "" => return Answer::Skip,
            "q" | "quit" => return Answer::Quit,
            _ => {}
        }
    }
}

fn show(snapshot: &Pending) -> Result<String, String> {
    let (old, new) = snapshot.texts().map_err(|error| error.to_string())?;
    let name = snapshot.accepted_path().display().to_string();
    let diff =
        TextDiff::from_lines(&old, &new).unified_diff().context_radius(4).header("accepted", "pending").to_string();
    let lines: Vec<String> = diff.lines().map(escape).collect();
    Ok(format!("{}\n{}\n", escape(&name), lines.join("\n")))
}

fn accept_one(snapshot: &Pending) -> Result<(), String> {
    snapshot.accept().map_err(|error| format!("{}: {error}", snapshot.path.display()))
}

fn count(count: usize) -> String {
    match count {
        1 => "1 pending snapshot".to_owned(),
        count => format!("{count} pending snapshots"),
    }
}
