//! The mutants of the reference's vendor code, as `cargo mutants --list --json` lists them.

use std::ffi::OsString;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};

use crate::servers::process::find;
use crate::workspace;

/// The folder of the code.
pub(super) const SOURCE: &str = "conformance/reference/src";
/// The systems: each has a folder of code and a suite.
pub(super) const SYSTEMS: [&str; 4] = ["kratos", "authlete", "cloudreve", "oidc"];
/// The code that the systems share and that decides what their clients see. The store, the HTTP server and the faults are not part
/// of it: they serve any system, and have tests of their own.
const SHARED: [&str; 5] = ["clock.rs", "secret/", "seed.rs", "source.rs", "state.rs"];

/// One change of the code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Mutant {
    /// The file, relative to the workspace.
    pub(super) file: String,
    /// The line, from 1.
    pub(super) line: usize,
    /// The function, with its type.
    pub(super) function: String,
    /// What is changed, for example `replace == with != in token_matches`.
    pub(super) mutation: String,
    /// The changed line before the change, without surrounding spaces.
    pub(super) code: String,
    #[serde(skip)]
    span: Span,
    #[serde(skip)]
    replacement: String,
    /// The whole function.
    #[serde(skip)]
    function_span: Option<Span>,
}

/// A mutant in the output of cargo-mutants. Members that are not needed are left out.
#[derive(Deserialize)]
struct Listed {
    name: String,
    file: String,
    function: Option<Function>,
    span: Span,
    replacement: String,
}

#[derive(Deserialize)]
struct Function {
    function_name: String,
    span: Span,
}

/// A part of a file. The end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Span {
    start: Position,
    end: Position,
}

/// A line and a column in characters, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
struct Position {
    line: usize,
    column: usize,
}

/// Lists all mutants. `None` if cargo-mutants is not installed.
///
/// # Errors
/// cargo-mutants fails, or its output has another form.
pub(super) fn list() -> Result<Option<Vec<Mutant>>, String> {
    if find("cargo-mutants").is_none() {
        return Ok(None);
    }
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")))
        .args(["mutants", "--list", "--json", "--package", "signoff-reference", "--dir"])
        .arg(workspace())
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo mutants: {error}"))?;
    if !output.status.success() {
        return Err(format!("`cargo mutants --list` failed ({})", output.status));
    }
    let listed: Vec<Listed> =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("the output of cargo mutants: {error}"))?;
    let wanted = listed.into_iter().filter(|listed| group(&listed.file).is_some());
    wanted.map(|listed| Mutant::new(listed, &workspace())).collect::<Result<_, _>>().map(Some)
}

/// The system of a file, or `shared`. `None` if the file is not vendor code: the levers of `control.rs` exist only here.
pub(super) fn group(file: &str) -> Option<&'static str> {
    let inside = file.strip_prefix(SOURCE)?.strip_prefix('/').filter(|inside| !inside.ends_with("/control.rs"))?;
    let system = SYSTEMS.into_iter().find(|system| inside.split('/').next() == Some(system));
    system.or_else(|| SHARED.into_iter().find(|shared| inside.starts_with(shared)).map(|_| "shared"))
}

impl Mutant {
    fn new(listed: Listed, root: &Path) -> Result<Self, String> {
        let path = root.join(&listed.file);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let line = listed.span.start.line;
        let code = text.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim().to_owned();
        // The name is `FILE:LINE:COLUMN: MUTATION`.
        let mutation = listed.name.splitn(4, ':').nth(3).unwrap_or(&listed.name).trim().to_owned();
        let (function, function_span) = match listed.function {
            Some(function) => (function.function_name, Some(function.span)),
            None => (String::new(), None),
        };
        let (span, replacement) = (listed.span, listed.replacement);
        Ok(Self { file: listed.file, line, function, mutation, code, span, replacement, function_span })
    }

    /// A mutant of the first line, for tests.
    #[cfg(test)]
    pub(super) fn sample(file: &str, mutation: &str, code: &str) -> Self {
        let start = Position { line: 1, column: 1 };
        Self {
            file: file.to_owned(),
            line: 1,
            function: "f".to_owned(),
            mutation: mutation.to_owned(),
            code: code.to_owned(),
            span: Span { start, end: start },
            replacement: String::new(),
            function_span: None,
        }
    }

    /// The same mutant, where the first occurrence of a text in a function is replaced, for tests.
    #[cfg(test)]
    pub(super) fn within(self, text: &str, (first, last): (usize, usize), old: &str, replacement: &str) -> Self {
        let position = |line, column| Position { line, column };
        let lines = || text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let found = lines().skip(first - 1).find_map(|(number, line)| Some((number, line.find(old)? + 1)));
        let (line, column) = found.unwrap_or_default();
        let end = lines().nth(last - 1).map_or(1, |(_, line)| line.len() + 1);
        Self {
            span: Span { start: position(line, column), end: position(line, column + old.len()) },
            replacement: replacement.to_owned(),
            function_span: Some(Span { start: position(first, 1), end: position(last, end) }),
            ..self
        }
    }

    /// The system, or `shared`.
    pub(super) fn group(&self) -> &'static str {
        group(&self.file).unwrap_or("shared")
    }

    /// The suites that can notice the change.
    pub(super) fn suites(&self) -> Vec<String> {
        let group = self.group();
        SYSTEMS.into_iter().filter(|system| group == *system || group == "shared").map(str::to_owned).collect()
    }

    /// `FILE:LINE: MUTATION`.
    pub(super) fn name(&self) -> String {
        format!("{}:{}: {}", self.file, self.line, self.mutation)
    }

    /// The text of the file with the change.
    ///
    /// # Errors
    /// The file has changed since it was listed.
    pub(super) fn apply(&self, text: &str) -> Result<String, String> {
        self.apply_within(text, &(0..text.len()))
    }

    /// A part of the text of the file with the change.
    ///
    /// # Errors
    /// The file has changed since it was listed.
    pub(super) fn apply_within(&self, text: &str, part: &Range<usize>) -> Result<String, String> {
        let span = self.span.range(text);
        let parts = span.and_then(|span| Some((text.get(part.start..span.start)?, text.get(span.end..part.end)?)));
        let (before, after) = parts.ok_or_else(|| format!("{} has changed in the meantime", self.file))?;
        Ok(format!("{before}{} {after}", self.replacement))
    }

    /// The bytes of its function.
    pub(super) fn function_range(&self, text: &str) -> Option<Range<usize>> {
        self.function_span?.range(text)
    }
}

impl Span {
    fn range(self, text: &str) -> Option<Range<usize>> {
        Some(offset(text, self.start)?..offset(text, self.end)?)
    }
}

/// The byte at which a position begins.
fn offset(text: &str, position: Position) -> Option<usize> {
    let before = position.line.checked_sub(1)?;
    if before > text.matches('\n').count() {
        return None;
    }
    let line: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let rest = text.get(line..)?;
    let columns = position.column.checked_sub(1)?;
    let column = rest.char_indices().map(|(index, _)| index).chain([rest.len()]).nth(columns)?;
    Some(line + column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_replaces_exactly_its_span() -> Result<(), String> {
        let position = |line, column| Position { line, column };
        let mutant = |start, end| Mutant {
            span: Span { start, end },
            replacement: "<".to_owned(),
            ..Mutant::sample("a.rs", "replace == with <", "")
        };
        let text = "first\n“é” == b\nlast";
        assert_eq!(mutant(position(2, 5), position(2, 7)).apply(text)?, "first\n“é” <  b\nlast");
        assert_eq!(mutant(position(1, 1), position(3, 5)).apply(text)?, "< ");
        assert!(mutant(position(4, 1), position(9, 1)).apply(text).is_err());
        Ok(())
    }

    #[test]
    fn a_file_belongs_to_its_system_to_all_or_to_none() {
        let group = |file: &str| group(&format!("{SOURCE}/{file}"));
        assert_eq!(group("kratos/wire/error.rs"), Some("kratos"));
        assert_eq!(group("secret/token.rs"), Some("shared"));
        assert_eq!(group("store/memory.rs"), None);
        assert_eq!(group("fault/kratos/mod.rs"), None);
        assert_eq!(group("kratos/control.rs"), None);
        assert_eq!(super::group("generated/src/lib.rs"), None);
    }
}
