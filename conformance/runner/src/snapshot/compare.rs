//! Compares what was answered with what is accepted.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::file::{make_snapshot, save_snapshot, snapshot_text};
use super::{Baseline, SnapshotMode, file_name};

/// What came out for one scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// As accepted.
    Same,
    /// Another text than the accepted one.
    Different {
        /// What is accepted.
        accepted: String,
        /// What was answered.
        answered: String,
    },
    /// Nothing is accepted yet.
    Missing {
        /// What was answered.
        answered: String,
    },
    /// `update` has written it.
    Updated,
}

/// What to compare.
#[derive(Debug)]
pub struct SnapshotCheck<'a> {
    /// What a difference means.
    pub mode: SnapshotMode,
    /// By suite.
    pub baselines: &'a BTreeMap<String, Baseline>,
    /// Texts by scenario: of those that ran to their end.
    pub texts: &'a BTreeMap<String, String>,
    /// Every scenario that the suites have, run or not: a snapshot of none of them is stale.
    pub known: &'a BTreeSet<String>,
    /// The suites of which all documents were read. Of any other one only the snapshots of those that were can be stale.
    pub whole: &'a BTreeSet<String>,
    /// Whether pending snapshots may be written (`check` only).
    pub write_pending: bool,
}

/// What came out for all.
#[derive(Debug, Clone, Default)]
pub struct SnapshotReport {
    /// By scenario.
    pub scenarios: BTreeMap<String, Comparison>,
    /// Snapshots that no scenario has, as `suite/file`.
    pub stale: Vec<String>,
    /// Pending snapshots that were written.
    pub pending: Vec<PathBuf>,
}

/// Compares, and writes what the mode allows.
///
/// # Errors
/// A file cannot be read or written.
pub fn check_snapshots(check: &SnapshotCheck<'_>) -> io::Result<SnapshotReport> {
    let mut report = SnapshotReport::default();
    if check.mode == SnapshotMode::Off {
        return Ok(report);
    }
    let scratch = tempfile::tempdir()?;
    for (scenario, text) in check.texts {
        let Some(baseline) = scenario.split_once('/').and_then(|(suite, _)| check.baselines.get(suite)) else {
            continue;
        };
        let comparison = compare_one(check, baseline, scratch.path(), scenario, text, &mut report.pending)?;
        report.scenarios.insert(scenario.clone(), comparison);
    }
    find_stale(check, &mut report)?;
    Ok(report)
}

fn compare_one(
    check: &SnapshotCheck<'_>,
    baseline: &Baseline,
    scratch: &Path,
    scenario: &str,
    text: &str,
    pending: &mut Vec<PathBuf>,
) -> io::Result<Comparison> {
    let name = file_name(scenario);
    let answered = make_snapshot(scratch, scenario, text)?;
    let accepted = baseline.read(scratch, &name)?;
    let same = accepted.as_ref().is_some_and(|accepted| accepted.contents() == answered.contents());
    let path = baseline.folder().map(|folder| folder.join(&name));
    let new = path.as_ref().map(|path| path.with_extension("snap.new"));
    match (check.mode, &path, &new) {
        (SnapshotMode::Update, Some(path), Some(new)) => {
            remove_if_there(new)?;
            if !same {
                save_snapshot(&answered, path)?;
                return Ok(Comparison::Updated);
            }
        }
        (SnapshotMode::Check, _, Some(new)) if same => remove_if_there(new)?,
        (SnapshotMode::Check, _, Some(new)) if check.write_pending => {
            save_snapshot(&answered, new)?;
            pending.push(new.clone());
        }
        _ => {}
    }
    let answered = snapshot_text(&answered);
    Ok(match accepted {
        _ if same => Comparison::Same,
        Some(accepted) => Comparison::Different { accepted: snapshot_text(&accepted), answered },
        None => Comparison::Missing { answered },
    })
}

fn find_stale(check: &SnapshotCheck<'_>, report: &mut SnapshotReport) -> io::Result<()> {
    for (suite, baseline) in check.baselines {
        let known: BTreeSet<String> = check
            .known
            .iter()
            .filter(|scenario| scenario.split_once('/').is_some_and(|(of, _)| of == suite))
            .map(|scenario| file_name(scenario))
            .collect();
        let documents: BTreeSet<&str> = known.iter().filter_map(|name| document_of(name)).collect();
        let was_read = |name: &str| {
            check.whole.contains(suite) || document_of(name).is_some_and(|document| documents.contains(document))
        };
        for name in baseline.names().into_iter().filter(|name| !known.contains(name) && was_read(name)) {
            match (check.mode, baseline.folder()) {
                (SnapshotMode::Update, Some(folder)) => std::fs::remove_file(folder.join(&name))?,
                _ => report.stale.push(format!("{suite}/{name}")),
            }
        }
    }
    Ok(())
}

/// The document's part of a snapshot's file name.
fn document_of(name: &str) -> Option<&str> {
    name.split_once("__").map(|(document, _)| document)
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(
        folder: &Path,
        mode: SnapshotMode,
        write_pending: bool,
        texts: &[(&str, &str)],
        known: &[&str],
    ) -> SnapshotReport {
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(folder.to_owned()))]);
        let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        let whole = BTreeSet::from(["s".to_owned()]);
        let check =
            SnapshotCheck { mode, baselines: &baselines, texts: &texts, known: &known, whole: &whole, write_pending };
        check_snapshots(&check).unwrap()
    }

    fn files(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn update_then_check_is_the_same_and_a_change_is_pending_until_it_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let updated = run(path, SnapshotMode::Update, true, &[("s/d/a", "one")], &["s/d/a"]);
        assert_eq!(updated.scenarios["s/d/a"], Comparison::Updated);
        let same = run(path, SnapshotMode::Check, true, &[("s/d/a", "one")], &["s/d/a"]);
        assert_eq!(same.scenarios["s/d/a"], Comparison::Same);
        let changed = run(path, SnapshotMode::Check, true, &[("s/d/a", "two")], &["s/d/a"]);
        let different = Comparison::Different { accepted: "one".to_owned(), answered: "two".to_owned() };
        assert_eq!(changed.scenarios["s/d/a"], different);
        assert_eq!(files(path), ["d__a.snap", "d__a.snap.new"]);
        run(path, SnapshotMode::Check, true, &[("s/d/a", "one")], &["s/d/a"]);
        assert_eq!(files(path), ["d__a.snap"]);
    }

    #[test]
    fn nothing_pending_is_written_where_it_may_not() {
        let folder = tempfile::tempdir().unwrap();
        let report = run(folder.path(), SnapshotMode::Check, false, &[("s/d/a", "one")], &["s/d/a"]);
        assert_eq!(report.scenarios["s/d/a"], Comparison::Missing { answered: "one".to_owned() });
        assert!(files(folder.path()).is_empty());
        run(folder.path(), SnapshotMode::Compare, true, &[("s/d/a", "one")], &["s/d/a"]);
        assert!(files(folder.path()).is_empty());
    }

    #[test]
    fn a_snapshot_that_no_scenario_has_is_stale_but_one_that_was_not_run_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "one"), ("s/d/b", "two")], &["s/d/a", "s/d/b"]);
        assert_eq!(run(path, SnapshotMode::Check, true, &[], &["s/d/a", "s/d/b"]).stale, Vec::<String>::new());
        assert_eq!(run(path, SnapshotMode::Check, true, &[], &["s/d/a"]).stale, ["s/d__b.snap"]);
        run(path, SnapshotMode::Update, true, &[], &["s/d/a"]);
        assert_eq!(files(path), ["d__a.snap"]);
    }

    #[test]
    fn snapshots_of_a_document_that_was_not_read_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "one"), ("s/e/b", "two")], &["s/d/a", "s/e/b"]);
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(path.to_owned()))]);
        let (texts, whole) = (BTreeMap::new(), BTreeSet::new());
        let known = BTreeSet::from(["s/d/other".to_owned()]);
        let mode = SnapshotMode::Update;
        let check = SnapshotCheck {
            mode,
            baselines: &baselines,
            texts: &texts,
            known: &known,
            whole: &whole,
            write_pending: true,
        };
        check_snapshots(&check).unwrap();
        assert_eq!(files(path), ["e__b.snap"]);
    }
}
