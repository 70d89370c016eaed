//! The built-in suites, as documents to bind.

use signoff_arazzo::bind::DocumentSet;

/// A suite that is embedded in the program.
pub fn embedded_suite(suite: &'static signoff_specs::Suite) -> DocumentSet {
    DocumentSet::from_memory(suite.name, suite.files().iter().map(|file| (file.name, file.text)))
}
