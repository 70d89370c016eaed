//! Explains the codes of diagnostics.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

/// What a diagnostic code means, with lines that cause it and lines that do not.
#[derive(Debug, Clone, Deserialize)]
pub struct Explanation {
    /// What is wrong, why it matters, and what is done about it.
    pub why: String,
    /// Where the lines belong: `document`, `paths`, `operation`, `schemas`, `overlay`, `overlay-document`, `config`, or `none`.
    #[serde(rename = "in")]
    pub place: String,
    /// The version of OpenAPI, if it matters.
    pub version: Option<String>,
    /// Lines that cause the diagnostic.
    pub before: String,
    /// Lines that do not.
    pub after: String,
}

/// All codes of the reader and the generator.
pub fn codes() -> BTreeMap<String, Explanation> {
    toml::from_str(include_str!("codes.toml")).unwrap_or_default()
}

/// The code that resembles the text most.
pub fn suggestion(text: &str) -> Option<String> {
    let distance = |code: &String| strsim::osa_distance(code, text);
    codes().into_keys().min_by_key(distance).filter(|code| distance(code) * 3 <= text.len())
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match self.place.as_str() {
            "paths" => " (below `paths`)",
            "operation" => " (in an operation)",
            "schemas" => " (below `components.schemas`)",
            "overlay" => " (an action of an overlay)",
            "config" => " (in the configuration)",
            _ => "",
        };
        let indented = |text: &str| text.trim().lines().map(|line| format!("    {line}\n")).collect::<String>();
        writeln!(f, "{}\n\nBefore{place}:\n\n{}", self.why, indented(&self.before))?;
        write!(f, "After:\n\n{}", indented(&self.after))
    }
}
