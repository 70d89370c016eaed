//! A fresh folder for one run of a case: its documents with the scripted server's address in them, its inputs, a profile.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Case, CaseError};

/// What the documents name instead of an address.
const PLACEHOLDER: &str = "http://case.invalid";

/// Where a run of a case finds its files. The folder goes away with this value.
#[derive(Debug)]
pub struct Place {
    folder: tempfile::TempDir,
    /// The Arazzo document under test.
    pub document: PathBuf,
    /// The inputs as one JSON object.
    pub inputs: PathBuf,
    /// The same, and where each source is, as a profile of `signoff run`.
    pub profile: PathBuf,
}

impl Place {
    /// The folder itself.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Copies the case's documents, and the one that all cases share, into a fresh folder.
///
/// # Errors
/// A file cannot be read or written.
pub fn place(case: &Case, folder: &Path, address: &str) -> Result<Place, CaseError> {
    let target = tempfile::tempdir().map_err(|error| CaseError::File { path: std::env::temp_dir(), error })?;
    let mut sources = Vec::new();
    for original in documents(folder)? {
        let text = read(&original)?.replace(PLACEHOLDER, address);
        sources.extend(source_names(&text));
        let name = original.file_name().map(PathBuf::from).unwrap_or_default();
        write(&target.path().join(name), &text)?;
    }
    let (document, inputs, profile) =
        (target.path().join("case.arazzo.yaml"), target.path().join("inputs.json"), target.path().join("profile.toml"));
    write(&inputs, &serde_json::to_string(&case.inputs).unwrap_or_default())?;
    write(&profile, &profile_text(case, &target_lines(target.path(), &sources)))?;
    Ok(Place { folder: target, document, inputs, profile })
}

/// The case's own documents and the shared one (which a case of its own name replaces).
fn documents(folder: &Path) -> Result<Vec<PathBuf>, CaseError> {
    let mut found = Vec::new();
    if let Some(shared) =
        folder.ancestors().map(|parent| parent.join("things.openapi.yaml")).find(|path| path.is_file())
    {
        found.push(shared);
    }
    let entries = std::fs::read_dir(folder).map_err(|error| CaseError::File { path: folder.into(), error })?;
    let mut own: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.is_file() && path.file_name().is_some_and(|name| name != "case.yaml"))
        .collect();
    own.sort();
    found.extend(own);
    Ok(found)
}

/// Names and files of the OpenAPI sources of an Arazzo document; nothing where the text is none.
fn source_names(text: &str) -> Vec<(String, String)> {
    /// The rest of a document can have numbers that no type of `serde_json` holds.
    #[derive(Default, serde::Deserialize)]
    struct Document {
        #[serde(default, rename = "sourceDescriptions")]
        sources: Vec<Value>,
    }
    let document: Document = serde_yaml::from_str(text).unwrap_or_default();
    document
        .sources
        .iter()
        .filter(|source| source.get("type").and_then(Value::as_str) != Some("arazzo"))
        .filter_map(|source| Some((source.get("name")?.as_str()?.to_owned(), source.get("url")?.as_str()?.to_owned())))
        .collect()
}

/// Where each source is: its document's first server.
fn target_lines(folder: &Path, sources: &[(String, String)]) -> toml::Table {
    let mut targets = toml::Table::new();
    for (name, file) in sources {
        // The documents lie beside each other, whatever a base makes of their references.
        let beside = Path::new(file).file_name().map(|name| folder.join(name)).unwrap_or_default();
        let text = std::fs::read_to_string(folder.join(file)).or_else(|_| std::fs::read_to_string(beside));
        let text = text.unwrap_or_default();
        let document: Value = serde_yaml::from_str(&text).unwrap_or_default();
        if let Some(url) = document.pointer("/servers/0/url").and_then(Value::as_str) {
            targets.insert(name.clone(), toml::Value::String(url.to_owned()));
        }
    }
    targets
}

fn profile_text(case: &Case, targets: &toml::Table) -> String {
    let mut profile = toml::Table::new();
    profile.insert("targets".into(), toml::Value::Table(targets.clone()));
    let inputs = case.inputs.iter().filter_map(|(name, value)| Some((name.clone(), toml_value(value)?))).collect();
    profile.insert("inputs".into(), toml::Value::Table(inputs));
    profile.to_string()
}

/// TOML has no null.
fn toml_value(value: &Value) -> Option<toml::Value> {
    toml::Value::try_from(value).ok()
}

fn read(path: &Path) -> Result<String, CaseError> {
    std::fs::read_to_string(path).map_err(|error| CaseError::File { path: path.into(), error })
}

fn write(path: &Path, text: &str) -> Result<(), CaseError> {
    std::fs::write(path, text).map_err(|error| CaseError::File { path: path.into(), error })
}
