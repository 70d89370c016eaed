//! The built-in suites, as suites to bind.

use signoff_arazzo::bind::Suite;

/// A suite that is embedded in the program.
pub fn embedded_suite(suite: &signoff_specs::Suite) -> Suite {
    let files = suite.files.iter().map(|file| (file.name.to_owned(), file.text.to_owned())).collect();
    Suite::from_memory(suite.name, files)
}
