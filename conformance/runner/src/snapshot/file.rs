//! insta's file format: makes a snapshot of a text, reads and saves one.

use std::io;
use std::path::{Path, PathBuf};

use insta::{Comparator, Settings, Snapshot};

/// Makes a snapshot of `content` for `scenario`.
///
/// insta hands a new snapshot out only to a comparator, and asks one only where there is an old snapshot. So it gets an
/// empty one, in a folder of its own; that it "matches" keeps insta from printing, writing and panicking.
///
/// # Errors
/// The temporary folder cannot be written.
pub(super) fn make_snapshot(scratch: &Path, scenario: &str, content: &str) -> io::Result<Snapshot> {
    let name = super::file_name(scenario);
    let name = name.trim_end_matches(".snap");
    std::fs::write(scratch.join(format!("{name}.snap")), "---\nsource: none\n---\n\n")?;
    let caught = scratch.join("caught.snap");
    let mut settings = Settings::new();
    settings.set_snapshot_path(scratch);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_info(&serde_json::json!({ "scenario": scenario }));
    settings.set_comparator(Box::new(Catch(caught.clone())));
    settings.bind(|| insta::assert_snapshot!(name, content));
    read_snapshot(&caught)
}

/// Reads a snapshot.
///
/// # Errors
/// There is no such file, or it is not in insta's format.
pub(super) fn read_snapshot(path: &Path) -> io::Result<Snapshot> {
    Snapshot::from_file(path)
        .map_err(|error| io::Error::other(format!("{}: not a snapshot in insta's format: {error}", path.display())))
}

/// Writes a snapshot: to a temporary file beside it, which is then renamed.
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

/// Writes the new snapshot to a file.
struct Catch(PathBuf);

impl Comparator for Catch {
    fn matches(&self, _reference: &Snapshot, test: &Snapshot) -> bool {
        // Without the file, reading it says what is wrong.
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
    fn a_snapshot_is_made_saved_and_read_without_a_path_of_this_machine_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = make_snapshot(folder.path(), "suite/document/flow", "a\n\n  b\n").unwrap();
        let path = folder.path().join("deep/document__flow.snap");
        save_snapshot(&snapshot, &path).unwrap();
        let written = std::fs::read_to_string(&path).unwrap();
        assert_eq!(
            written,
            "---\nsource: conformance/runner/src/snapshot/file.rs\ninfo:\n  scenario: suite/document/flow\n---\na\n\n  b\n"
        );
        assert_eq!(snapshot_text(&read_snapshot(&path).unwrap()), snapshot_text(&snapshot));
    }
}
