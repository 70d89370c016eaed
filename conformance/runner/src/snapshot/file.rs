//! Creates, reads and saves snapshots in insta's file format.

use std::io;
use std::path::{Path, PathBuf};

use insta::{Comparator, Settings, Snapshot};

/// Creates a snapshot of `content` for `scenario`.
///
/// insta passes a new snapshot only to a comparator, and calls it only if there is an old snapshot. So insta gets an empty old snapshot
/// in a temporary folder. The comparator reports a match, so that insta neither prints, writes nor panics.
///
/// # Errors
/// The temporary folder cannot be written.
pub(super) fn create_snapshot(scratch: &Path, scenario: &str, content: &str) -> io::Result<Snapshot> {
    let name = super::names::file_name(scenario);
    let name = name.trim_end_matches(".snap");
    std::fs::write(scratch.join(format!("{name}.snap")), "---\nsource: none\n---\n\n")?;
    let saved = scratch.join("caught.snap");
    let mut settings = Settings::new();
    settings.set_snapshot_path(scratch);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_info(&serde_json::json!({ "scenario": scenario }));
    settings.set_comparator(Box::new(SavingComparator(saved.clone())));
    settings.bind(|| insta::assert_snapshot!(name, content));
    read_snapshot(&saved)
}

/// Reads a snapshot.
///
/// # Errors
/// There is no such file, or it is not in insta's format.
pub(super) fn read_snapshot(path: &Path) -> io::Result<Snapshot> {
    Snapshot::from_file(path)
        .map_err(|error| io::Error::other(format!("{}: not a snapshot in insta's format: {error}", path.display())))
}

/// The text in a snapshot file that [`create_snapshot`] made, normalized like insta's. `None`: only insta can read the file.
pub(super) fn read_text(file: &str) -> Option<String> {
    let (header, text) = file.strip_prefix("---\n")?.split_once("\n---\n")?;
    let mut lines = header.lines();
    let is_own = lines.next()?.starts_with("source: ")
        && lines.next()? == "info:"
        && lines.next()?.starts_with("  scenario: ")
        && lines.next().is_none();
    is_own.then(|| text.trim_end().replace("\r\n", "\n"))
}

/// Saves a snapshot to a temporary file in the same folder, then renames it.
///
/// # Errors
/// The folder cannot be written.
pub(super) fn save_snapshot(snapshot: &Snapshot, path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let temporary = path.with_extension("snap.tmp");
    snapshot.save(&temporary).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))?;
    std::fs::rename(&temporary, path)
}

/// The text of a snapshot.
pub(super) fn snapshot_text(snapshot: &Snapshot) -> String {
    snapshot.as_text().map(ToString::to_string).unwrap_or_default()
}

/// A comparator that saves the new snapshot to a file.
struct SavingComparator(PathBuf);

impl Comparator for SavingComparator {
    fn matches(&self, _reference: &Snapshot, test: &Snapshot) -> bool {
        // If saving fails, reading the file reports the error.
        let _ = test.save(&self.0);
        true
    }

    fn matches_fully(&self, reference: &Snapshot, test: &Snapshot) -> bool {
        self.matches(reference, test)
    }

    fn dyn_clone(&self) -> Box<dyn Comparator> {
        Box::new(Self(self.0.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_saved_snapshot_contains_no_local_path() {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = create_snapshot(folder.path(), "suite/document/flow", "a\n\n  b\n").unwrap();
        let path = folder.path().join("deep/document__flow.snap");
        save_snapshot(&snapshot, &path).unwrap();
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            written,
            "---\nsource: conformance/runner/src/snapshot/file.rs\ninfo:\n  scenario: suite/document/flow\n---\na\n\n  b\n"
        );
        assert_eq!(snapshot_text(&read_snapshot(&path).unwrap()), snapshot_text(&snapshot));
        assert_eq!(read_text(&written), Some(snapshot_text(&snapshot)));
    }

    #[test]
    fn a_snapshot_of_another_form_is_left_to_insta() {
        for file in [
            "",
            "text",
            "---\nsource: a\n---\ntext",
            "---\nsource: a\ninfo:\n  scenario: b\nsnapshot_kind: binary\n---\n",
        ] {
            assert_eq!(read_text(file), None, "{file}");
        }
    }
}
