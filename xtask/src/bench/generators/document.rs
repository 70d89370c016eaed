//! The documents that are compared.

use std::path::{Path, PathBuf};

use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read};
use signoff_codegen::{generate, options::Options};

use crate::workspace;

/// Where a document is from.
pub(super) struct Source {
    /// Below the workspace.
    pub(super) path: &'static str,
    /// For the reader of the page.
    pub(super) origin: &'static str,
}

/// A document of a suite, a sample of progenitor, and one of OpenAPI 3.1 for spargen, which reads nothing older.
pub(super) const SOURCES: &[Source] = &[
    Source { path: "specs/kratos/public.openapi.yaml", origin: "Ory Kratos, `specs/kratos`" },
    Source { path: "../shared/corpus/buildomat.json", origin: "`oxidecomputer/progenitor`, `sample_openapi`" },
    Source { path: "../shared/corpus/meilisearch.json", origin: "`meilisearch/open-api`" },
];

/// A document, as our reader sees it.
pub(super) struct Document {
    pub(super) path: PathBuf,
    /// `3.0.3`
    pub(super) version: String,
    /// The ids of its operations.
    pub(super) operations: Vec<String>,
    /// How many of them our generator generates.
    pub(super) ours: usize,
}

impl Document {
    /// # Errors
    /// It is not there, or cannot be read.
    pub(super) fn read(source: &Source) -> Result<Self, String> {
        let path = workspace().join(source.path);
        let path = path.canonicalize().map_err(|error| format!("{}: {error}", source.path))?;
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = read(&mut sources, &path, &ReadOptions::default(), &mut diagnostics);
        let api = api.ok_or_else(|| format!("{} cannot be read", source.path))?;
        let all = api.operations.iter().map(|operation| &operation.operation_id);
        let refused = api.refused.iter().map(|operation| &operation.operation_id);
        let operations = all.chain(refused).flatten().cloned().collect();
        let ours = generate(&api, &Options::default(), &mut diagnostics).summary.operations_generated;
        Ok(Self { version: version(&path)?, path, operations, ours })
    }

    pub(super) fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// How many operations have a method of their name in the code.
    pub(super) fn methods_in(&self, code: &str) -> usize {
        let key =
            |name: &str| name.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_lowercase();
        let names = code.split("fn ").skip(1).map(|rest| rest.split(['(', '<']).next().unwrap_or_default());
        let methods: std::collections::HashSet<String> = names.map(key).collect();
        self.operations.iter().filter(|id| methods.contains(&key(id))).count()
    }
}

fn version(path: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let line = text.lines().find(|line| line.trim_start().trim_start_matches('"').starts_with("openapi"));
    let value = line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim());
    Ok(value.unwrap_or_default().trim_matches([',', '"', '\'']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_found_by_the_letters_of_their_names() {
        let operations = ["listPets", "get_v2_pet", "gone"].map(str::to_owned).to_vec();
        let document = Document { path: PathBuf::new(), version: String::new(), operations, ours: 0 };
        assert_eq!(document.methods_in("pub async fn list_pets<'a>(&self) {}\nfn get_v2pet() {}\nstruct gone;"), 2);
    }
}
