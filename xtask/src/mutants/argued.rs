//! `conformance/reference/mutants.toml`: mutants that no client can notice, each with an argument.

use serde::Deserialize;

use super::list::Mutant;
use crate::workspace;

/// The file, relative to the workspace.
pub(super) const FILE: &str = "conformance/reference/mutants.toml";

/// The arguments.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Argued {
    #[serde(default)]
    mutant: Vec<Entry>,
}

/// One mutant, or several with the same argument. It is named without its line number, so that other changes do not affect it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The file below `conformance/reference/src`.
    file: String,
    /// The mutation as the report names it.
    mutation: String,
    /// The line before the change, where the mutation alone names several.
    code: Option<String>,
    /// Why no client can notice it.
    reason: String,
}

impl Argued {
    /// Reads the file.
    ///
    /// # Errors
    /// It cannot be read, or an entry names none of the mutants or has no reason.
    pub(super) fn read(mutants: &[Mutant]) -> Result<Self, String> {
        let path = workspace().join(FILE);
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{FILE}: {error}"))?;
        Self::parse(&text, mutants).map_err(|error| format!("{FILE}: {error}"))
    }

    fn parse(text: &str, mutants: &[Mutant]) -> Result<Self, String> {
        let argued: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        for entry in &argued.mutant {
            if !mutants.iter().any(|mutant| entry.names(mutant)) {
                return Err(format!(
                    "no mutant is `{}: {}`; remove the entry or correct it",
                    entry.file, entry.mutation
                ));
            }
            if entry.reason.trim().is_empty() {
                return Err(format!("`{}: {}` has no reason", entry.file, entry.mutation));
            }
        }
        Ok(argued)
    }

    /// Why no client can notice the mutant.
    pub(super) fn reason(&self, mutant: &Mutant) -> Option<&str> {
        self.mutant.iter().find(|entry| entry.names(mutant)).map(|entry| entry.reason.trim())
    }
}

impl Entry {
    fn names(&self, mutant: &Mutant) -> bool {
        mutant.file.strip_prefix(super::list::SOURCE).is_some_and(|file| file.trim_start_matches('/') == self.file)
            && mutant.mutation == self.mutation
            && self.code.as_ref().is_none_or(|code| *code == mutant.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mutant(code: &str) -> Mutant {
        Mutant::sample("conformance/reference/src/kratos/a.rs", "replace == with != in f", code)
    }

    #[test]
    fn an_entry_names_a_mutant_by_file_mutation_and_line_of_code() -> Result<(), String> {
        let mutants = [mutant("a == b"), mutant("c == d")];
        let text = "[[mutant]]\nfile = \"kratos/a.rs\"\nmutation = \"replace == with != in f\"\ncode = \"a == b\"\nreason = \"same\"\n";
        let argued = Argued::parse(text, &mutants)?;
        assert_eq!(mutants.each_ref().map(|mutant| argued.reason(mutant)), [Some("same"), None]);
        Ok(())
    }

    #[test]
    fn an_entry_that_names_no_mutant_or_has_no_reason_is_an_error() {
        let text = "[[mutant]]\nfile = \"kratos/a.rs\"\nmutation = \"replace == with != in f\"\nreason = \" \"\n";
        assert!(Argued::parse(text, &[mutant("")]).is_err_and(|error| error.contains("no reason")));
        assert!(Argued::parse(text, &[]).is_err_and(|error| error.starts_with("no mutant is")));
    }
}
