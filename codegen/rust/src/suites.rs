//! The suites' documents, and what is generated from all of them: `generated/src`.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::overlay::Overlay;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use crate::config::{Config, Used};
use crate::names::{ident, snake};
use crate::options::{Options, RuntimePath};
use crate::{disk, generate};

/// The configuration of a suite, in its folder, for all of its documents.
pub const CONFIG: &str = "codegen.toml";

/// One document of a suite.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SuiteDocument {
    /// The suite's folder name.
    pub suite: String,
    /// The module that it becomes: `<suite>_<document>`.
    pub module: String,
    /// The file.
    pub path: PathBuf,
}

/// All `*.openapi.yaml` (and `.yml`, `.json`) files of the suites below `specs`, sorted by module.
///
/// # Errors
/// A folder cannot be read.
pub fn find(specs: &Path) -> io::Result<Vec<SuiteDocument>> {
    let mut documents = Vec::new();
    for suite in fs::read_dir(specs)? {
        let suite = suite?;
        if !suite.file_type()?.is_dir() {
            continue;
        }
        let name = suite.file_name().to_string_lossy().into_owned();
        for file in fs::read_dir(suite.path())? {
            let path = file?.path();
            let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let stem =
                [".openapi.yaml", ".openapi.yml", ".openapi.json"].iter().find_map(|end| file_name.strip_suffix(end));
            if let Some(stem) = stem {
                documents.push(SuiteDocument { suite: name.clone(), module: snake(&format!("{name}_{stem}")), path });
            }
        }
    }
    documents.sort_by(|one, other| one.module.cmp(&other.module));
    Ok(documents)
}

/// What is generated from these documents: paths below `generated/src` → texts. `None`: a document or a
/// configuration cannot be read, or a rule matches nothing.
pub fn generate_all(
    documents: &[SuiteDocument],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for suite in documents.chunk_by(|one, other| one.path.parent() == other.path.parent()) {
        generate_suite(suite, sources, diagnostics, &mut files)?;
    }
    files.insert("lib.rs".to_owned(), root(documents));
    Some(files)
}

/// One suite: a rule of its configuration has to match something in one of its documents.
fn generate_suite(
    documents: &[SuiteDocument],
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
    files: &mut BTreeMap<String, String>,
) -> Option<()> {
    let path = documents.first().map(|document| document.path.with_file_name(CONFIG)).filter(|path| path.exists());
    let config = match path {
        Some(path) => Config::read(sources, &path, diagnostics)?,
        None => Config::default(),
    };
    let runtime = RuntimePath::Crate("signoff_runtime".to_owned());
    let options = Options { runtime, config, features: true, ..Options::default() };
    let mut used = Used::default();
    for document in documents {
        let overlays = overlays_for(&options.config, &document.path);
        let api = read(sources, &document.path, &ReadOptions { overlays, ..ReadOptions::default() }, diagnostics)?;
        let tree = generate(&api, &options, diagnostics);
        used.extend(&tree.used);
        files.extend(disk::below(&document.module, &tree));
    }
    let before = diagnostics.errors();
    options.config.report_unused(&used, diagnostics);
    (diagnostics.errors() == before).then_some(())
}

/// An overlay that says what it `extends` is for the document of that file name alone.
fn overlays_for(config: &Config, document: &Path) -> Vec<Overlay> {
    let meant = |overlay: &&Overlay| {
        let extends = overlay.extends.as_deref().and_then(|target| target.rsplit('/').next());
        extends.is_none_or(|name| document.file_name().is_some_and(|own| own == name))
    };
    config.overlays.iter().filter(meant).cloned().collect()
}

fn root(documents: &[SuiteDocument]) -> String {
    let mut text = "//! What Signoff generates from its own suites, one module per document.\n//!\n//! Written by `cargo xtask codegen`; changes are lost.\n\n".to_owned();
    for document in documents {
        text.push_str(&format!("#[rustfmt::skip]\npub mod {};\n", ident(&document.module)));
    }
    text
}
