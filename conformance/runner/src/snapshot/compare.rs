//! Compares responses with accepted snapshots.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::canonical::canonical_text;
use super::file::{create_snapshot, save_snapshot, snapshot_text};
use super::names::Names;
use super::{Baseline, SnapshotMode};

/// The result for a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// The response matches the accepted snapshot.
    Same,
    /// The response differs from the accepted snapshot.
    Different {
        /// The accepted text, with header lines, query parameters and members sorted by name.
        accepted: String,
        /// The new text, in the same order.
        answered: String,
    },
    /// There is no accepted snapshot.
    Missing {
        /// The new text.
        answered: String,
    },
    /// `update` has written the snapshot.
    Updated,
}

/// The settings of a comparison.
#[derive(Debug)]
pub struct SnapshotCheck<'a> {
    /// The effect of a difference.
    pub mode: SnapshotMode,
    /// The baselines by suite.
    pub baselines: &'a BTreeMap<String, Baseline>,
    /// All scenarios of the suites, including those that do not run: snapshots of other scenarios are stale.
    pub known: &'a BTreeSet<String>,
    /// The suites that were read completely. In other suites, only snapshots of the read documents can be stale.
    pub whole: &'a BTreeSet<String>,
    /// Whether to write pending snapshots (`check` only).
    pub write_pending: bool,
}

/// Compares snapshots while scenarios run. Each accepted snapshot is read once, even if its scenario is repeated.
#[derive(Debug)]
pub struct Snapshots<'a> {
    check: SnapshotCheck<'a>,
    names: Names,
    /// The accepted text of each scenario in insta's normalized form; `None` if there is no accepted snapshot.
    accepted: BTreeMap<String, Option<String>>,
    pending: BTreeSet<PathBuf>,
    /// A folder in which insta creates snapshots; only needed if something differs.
    scratch: Option<tempfile::TempDir>,
}

/// The results of a whole run.
#[derive(Debug, Clone, Default)]
pub struct SnapshotReport {
    /// Snapshots without a scenario, as `suite/file`.
    pub stale: Vec<String>,
    /// The pending snapshots that were written.
    pub pending: Vec<PathBuf>,
}

impl<'a> Snapshots<'a> {
    /// Creates a comparison; reads nothing yet.
    pub fn new(check: SnapshotCheck<'a>) -> Self {
        let names = Names::new(check.known);
        Self { check, names, accepted: BTreeMap::new(), pending: BTreeSet::new(), scratch: None }
    }

    /// The mode of the comparison.
    pub fn mode(&self) -> SnapshotMode {
        self.check.mode
    }

    /// Compares a scenario's text and writes what the mode allows. `None`: the suite has no snapshots, or snapshots are off.
    ///
    /// `write(None)` is the text that is reported and saved. If it differs, `write(Some(accepted))` is compared as well.
    /// `mask` removes the secrets that have no name.
    ///
    /// # Errors
    /// A file cannot be read or written.
    pub fn compare(
        &mut self,
        scenario: &str,
        write: impl Fn(Option<&str>) -> String,
        mask: impl Fn(&str) -> String,
    ) -> io::Result<Option<Comparison>> {
        let suite = scenario.split_once('/').map(|(suite, _)| suite);
        let Some(baseline) = suite.and_then(|suite| self.check.baselines.get(suite)) else { return Ok(None) };
        if self.check.mode == SnapshotMode::Off {
            return Ok(None);
        }
        let name = self.names.of(scenario);
        if !self.accepted.contains_key(scenario) {
            self.accepted.insert(scenario.to_owned(), baseline.text(&name)?);
        }
        let accepted = self.accepted.get(scenario).and_then(Option::as_ref);
        let path = baseline.folder().map(|folder| folder.join(&name));
        let new = path.as_ref().map(|path| path.with_extension("snap.new"));
        let text = write(None);
        // An equal text shows nothing new, so it is neither masked nor passed to insta: both take longer than the scenario.
        if accepted.is_some_and(|accepted| *accepted == normalized(&text)) {
            return self.same(new.as_deref()).map(Some);
        }
        let text = &mask(&text);
        // `update` also writes an order that has changed.
        let is_update = self.check.mode == SnapshotMode::Update;
        let is_same = |accepted: &String, text: &str| {
            *accepted == normalized(text)
                || (!is_update && canonical_text(accepted) == canonical_text(&normalized(text)))
        };
        if accepted.is_some_and(|accepted| is_same(accepted, text) || is_same(accepted, &mask(&write(Some(accepted)))))
        {
            return self.same(new.as_deref()).map(Some);
        }
        let scratch = match &self.scratch {
            Some(scratch) => scratch,
            None => self.scratch.insert(tempfile::tempdir()?),
        };
        let answered = create_snapshot(scratch.path(), scenario, text)?;
        // A snapshot from an older version of insta can have the same contents.
        if accepted.is_some() && baseline.read(&name)?.is_some_and(|old| old.contents() == answered.contents()) {
            return self.same(new.as_deref()).map(Some);
        }
        match (self.check.mode, path, new) {
            (SnapshotMode::Update, Some(path), Some(new)) => {
                remove_if_exists(&new)?;
                save_snapshot(&answered, &path)?;
                self.accepted.insert(scenario.to_owned(), Some(snapshot_text(&answered)));
                return Ok(Some(Comparison::Updated));
            }
            (SnapshotMode::Check, _, Some(new)) if self.check.write_pending => {
                save_snapshot(&answered, &new)?;
                self.pending.insert(new);
            }
            _ => {}
        }
        let answered = snapshot_text(&answered);
        Ok(Some(match accepted {
            Some(accepted) => {
                Comparison::Different { accepted: canonical_text(accepted), answered: canonical_text(&answered) }
            }
            None => Comparison::Missing { answered },
        }))
    }

    /// Removes the pending snapshot of a scenario that matches.
    fn same(&self, new: Option<&Path>) -> io::Result<Comparison> {
        if let (SnapshotMode::Update | SnapshotMode::Check, Some(new)) = (self.check.mode, new) {
            remove_if_exists(new)?;
        }
        Ok(Comparison::Same)
    }

    /// Finds snapshots without a scenario; `update` removes them.
    ///
    /// # Errors
    /// A stale snapshot cannot be removed.
    pub fn finish(self) -> io::Result<SnapshotReport> {
        let stale =
            if self.check.mode == SnapshotMode::Off { Vec::new() } else { find_stale(&self.check, &self.names)? };
        Ok(SnapshotReport { stale, pending: self.pending.into_iter().collect() })
    }
}

/// Normalizes a text as insta does.
fn normalized(text: &str) -> Cow<'_, str> {
    let text = text.trim_end();
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

fn find_stale(check: &SnapshotCheck<'_>, names: &Names) -> io::Result<Vec<String>> {
    let mut stale = Vec::new();
    for (suite, baseline) in check.baselines {
        let known: BTreeSet<String> = check
            .known
            .iter()
            .filter(|scenario| scenario.split_once('/').is_some_and(|(of, _)| of == suite))
            .map(|scenario| names.of(scenario))
            .collect();
        let documents: BTreeSet<&str> = known.iter().filter_map(|name| document_of(name)).collect();
        let was_read = |name: &str| {
            check.whole.contains(suite) || document_of(name).is_some_and(|document| documents.contains(document))
        };
        for name in baseline.names().into_iter().filter(|name| !known.contains(name) && was_read(name)) {
            match (check.mode, baseline.folder()) {
                (SnapshotMode::Update, Some(folder)) => std::fs::remove_file(folder.join(&name))?,
                _ => stale.push(format!("{suite}/{name}")),
            }
        }
    }
    Ok(stale)
}

/// The document's part of a snapshot's file name.
fn document_of(name: &str) -> Option<&str> {
    name.split_once("__").map(|(document, _)| document)
}

fn remove_if_exists(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Ran {
        scenarios: BTreeMap<String, Comparison>,
        stale: Vec<String>,
    }

    fn run(folder: &Path, mode: SnapshotMode, write_pending: bool, texts: &[(&str, &str)], known: &[&str]) -> Ran {
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        run_of(folder, mode, write_pending, texts, &known, &BTreeSet::from(["s".to_owned()]))
    }

    fn run_of(
        folder: &Path,
        mode: SnapshotMode,
        write_pending: bool,
        texts: &[(&str, &str)],
        known: &BTreeSet<String>,
        whole: &BTreeSet<String>,
    ) -> Ran {
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(folder.to_owned()))]);
        let mut snapshots = Snapshots::new(SnapshotCheck { mode, baselines: &baselines, known, whole, write_pending });
        let mut scenarios = BTreeMap::new();
        for (name, text) in texts {
            scenarios.insert(
                (*name).to_owned(),
                snapshots.compare(name, |_| (*text).to_owned(), str::to_owned).unwrap().unwrap(),
            );
        }
        Ran { scenarios, stale: snapshots.finish().unwrap().stale }
    }

    fn files(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn check_passes_after_update_and_a_change_is_pending_until_it_is_reverted() {
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
    fn pending_snapshots_are_only_written_when_allowed() {
        let folder = tempfile::tempdir().unwrap();
        let report = run(folder.path(), SnapshotMode::Check, false, &[("s/d/a", "one")], &["s/d/a"]);
        assert_eq!(report.scenarios["s/d/a"], Comparison::Missing { answered: "one".to_owned() });
        assert!(files(folder.path()).is_empty());
        run(folder.path(), SnapshotMode::Compare, true, &[("s/d/a", "one")], &["s/d/a"]);
        assert!(files(folder.path()).is_empty());
    }

    #[test]
    fn only_a_snapshot_without_a_scenario_is_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "one"), ("s/d/b", "two")], &["s/d/a", "s/d/b"]);
        assert_eq!(run(path, SnapshotMode::Check, true, &[], &["s/d/a", "s/d/b"]).stale, Vec::<String>::new());
        assert_eq!(run(path, SnapshotMode::Check, true, &[], &["s/d/a"]).stale, ["s/d__b.snap"]);
        run(path, SnapshotMode::Update, true, &[], &["s/d/a"]);
        assert_eq!(files(path), ["d__a.snap"]);
    }

    #[test]
    fn scenarios_whose_names_differ_only_in_case_have_files_that_differ_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let scenarios = ["s/d/Log-in", "s/d/log-in", "s/d/a/b", "s/d/a__b", "s/d/other"];
        let texts = scenarios.map(|name| (name, name));
        run(folder.path(), SnapshotMode::Update, true, &texts, &scenarios);
        let found = files(folder.path());
        let folded: BTreeSet<String> = found.iter().map(|name| name.to_lowercase()).collect();
        assert_eq!(folded.len(), scenarios.len(), "{found:?}");
        assert!(found.contains(&"d__other.snap".to_owned()), "{found:?}");
        let again = run(folder.path(), SnapshotMode::Check, true, &texts, &scenarios);
        assert!(again.scenarios.values().all(|comparison| *comparison == Comparison::Same), "{:?}", again.scenarios);
        assert_eq!(again.stale, Vec::<String>::new());
    }

    #[test]
    fn snapshots_of_unread_documents_are_not_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "one"), ("s/e/b", "two")], &["s/d/a", "s/e/b"]);
        run_of(path, SnapshotMode::Update, true, &[], &BTreeSet::from(["s/d/other".to_owned()]), &BTreeSet::new());
        assert_eq!(files(path), ["e__b.snap"]);
    }

    #[test]
    fn a_repeated_scenario_is_compared_with_the_written_snapshot() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(path.to_owned()))]);
        let known = BTreeSet::from(["s/d/a".to_owned()]);
        let whole = BTreeSet::new();
        let check =
            |mode| SnapshotCheck { mode, baselines: &baselines, known: &known, whole: &whole, write_pending: true };
        let mut update = Snapshots::new(check(SnapshotMode::Update));
        assert_eq!(update.compare("s/d/a", |_| "one\n".to_owned(), str::to_owned).unwrap(), Some(Comparison::Updated));
        assert_eq!(update.compare("s/d/a", |_| "one\n".to_owned(), str::to_owned).unwrap(), Some(Comparison::Same));
        let mut snapshots = Snapshots::new(check(SnapshotMode::Check));
        assert_eq!(
            snapshots.compare("s/d/a", |_| "one\r\n\n".to_owned(), str::to_owned).unwrap(),
            Some(Comparison::Same)
        );
        for text in ["two", "three"] {
            let different = Comparison::Different { accepted: "one".to_owned(), answered: text.to_owned() };
            assert_eq!(snapshots.compare("s/d/a", |_| text.to_owned(), str::to_owned).unwrap(), Some(different));
        }
        assert_eq!(snapshots.compare("t/d/a", |_| "one".to_owned(), str::to_owned).unwrap(), None);
        assert_eq!(snapshots.finish().unwrap().pending, [path.join("d__a.snap.new")]);
    }

    #[test]
    fn a_text_that_differs_is_written_again_like_the_accepted_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "token [opaque]")], &["s/d/a"]);
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(path.to_owned()))]);
        let (known, whole) = (BTreeSet::from(["s/d/a".to_owned()]), BTreeSet::new());
        let written = std::fs::read_to_string(path.join("d__a.snap")).unwrap();
        for mode in [SnapshotMode::Check, SnapshotMode::Update] {
            std::fs::write(path.join("d__a.snap.new"), "pending").unwrap();
            let check =
                SnapshotCheck { mode, baselines: &baselines, known: &known, whole: &whole, write_pending: true };
            let write = |accepted: Option<&str>| accepted.map_or("token resembling-words".to_owned(), str::to_owned);
            let same = Snapshots::new(check).compare("s/d/a", write, str::to_owned).unwrap();
            assert_eq!(same, Some(Comparison::Same));
            assert_eq!(files(path), ["d__a.snap"], "nothing is pending any more");
            assert_eq!(std::fs::read_to_string(path.join("d__a.snap")).unwrap(), written);
        }
        let check = SnapshotCheck {
            mode: SnapshotMode::Check,
            baselines: &baselines,
            known: &known,
            whole: &whole,
            write_pending: false,
        };
        let write = |accepted: Option<&str>| accepted.map_or("first".to_owned(), |_| "again".to_owned());
        let Some(Comparison::Different { answered, .. }) =
            Snapshots::new(check).compare("s/d/a", write, str::to_owned).unwrap()
        else {
            panic!("the texts differ");
        };
        assert_eq!(answered, "first");
    }

    #[test]
    fn both_texts_are_masked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        run(path, SnapshotMode::Update, true, &[("s/d/a", "*** [opaque]"), ("s/d/b", "*** b")], &["s/d/a", "s/d/b"]);
        let baselines = BTreeMap::from([("s".to_owned(), Baseline::Folder(path.to_owned()))]);
        let known = BTreeSet::from(["s/d/a".to_owned(), "s/d/b".to_owned()]);
        let whole = BTreeSet::new();
        let mode = SnapshotMode::Check;
        let check = SnapshotCheck { mode, baselines: &baselines, known: &known, whole: &whole, write_pending: true };
        let mut snapshots = Snapshots::new(check);
        let mask = |text: &str| text.replace("secret", "***");
        let write = |accepted: Option<&str>| accepted.map_or("secret words", |_| "secret [opaque]").to_owned();
        assert_eq!(snapshots.compare("s/d/a", write, mask).unwrap(), Some(Comparison::Same));
        assert_eq!(snapshots.compare("s/d/b", |_| "secret b".to_owned(), mask).unwrap(), Some(Comparison::Same));
    }
}
