//! The built-in suites, as documents to bind.

use signoff_arazzo::bind::DocumentSet;

/// A suite that is embedded in the program.
pub fn embedded_suite(suite: &signoff_specs::Suite) -> DocumentSet {
    let files = suite.files.iter().map(|file| (file.name.to_owned(), file.text.to_owned())).collect();
    DocumentSet::from_memory(suite.name, files)
}
