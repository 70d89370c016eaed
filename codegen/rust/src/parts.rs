//! Which parts of the runtime generated code needs: its features, or what of its source is written along.

use std::collections::{BTreeMap, BTreeSet};

/// Names of features of the runtime.
pub type Parts = BTreeSet<&'static str>;

/// What the code of each part is known by. The runtime is `rt` to all that is generated.
const MENTIONS: &[(&str, &[&str])] = &[
    ("client", &["rt::client::"]),
    ("conditions", &["rt::json::Condition::new("]),
    ("dates", &["rt::DateTime", "rt::jiff::", "rt::json::Duration", "rt::json::Time"]),
    ("multipart", &["rt::multipart::"]),
    ("patterns", &["rt::json::Pattern::new(", "rt::json::Condition::new("]),
    ("server", &["rt::server::", "rt::axum::"]),
    ("xml", &["rt::xml::"]),
];

/// The parts that these files name. Text that only looks like it makes for one too many, which does no harm.
pub fn find_parts(files: &BTreeMap<String, String>) -> Parts {
    let named = |words: &[&str]| files.values().any(|text| words.iter().any(|word| text.contains(word)));
    MENTIONS.iter().filter(|(_, words)| named(words)).map(|(part, _)| *part).collect()
}

/// All of them.
pub fn all_parts() -> Parts {
    MENTIONS.iter().map(|(part, _)| *part).collect()
}

/// The parts in a manifest's words.
pub(crate) fn write_parts(parts: &Parts) -> String {
    parts.iter().map(|part| format!("{part:?}")).collect::<Vec<_>>().join(", ")
}
