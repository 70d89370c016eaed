//! Arguments that select suites and scenarios.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_arazzo::bind::NamedOverlay;

use super::output::print_diagnostics;
use crate::pattern::Pattern;
use crate::run::{LoadedSuites, ScenarioFilter, SuiteRequest};

/// The suites, and local copies of the documents that they name.
#[derive(Debug, Clone, Args)]
pub(super) struct SuiteArguments {
    /// Built-in suites, folders, or single Arazzo files [default: all built-in suites; commands that send requests use those that the reference serves]
    #[arg(value_name = "SUITE")]
    suites: Vec<String>,
    /// Use a local copy of a source description
    #[arg(long = "source", value_name = "NAME=FILE", value_parser = parse_pair)]
    sources: Vec<(String, PathBuf)>,
    /// Change an API document of the suites by an overlay; repeatable. Without SOURCE: the document that `extends` names, or the only one
    #[arg(long = "overlay", value_name = "[SOURCE=]FILE", value_parser = parse_overlay)]
    overlays: Vec<NamedOverlay>,
    /// Additional folder from which documents may read files
    #[arg(long, value_name = "DIR")]
    allow_root: Vec<PathBuf>,
    /// Size limit for documents and recordings in MiB; also limits the memory for their values and for expanded YAML aliases
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_document: u64,
}

/// The scenarios of these suites.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct ScenarioArguments {
    /// Select only scenarios that match (`kratos/sign-out`, `*/*/live-*`); repeatable
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    only: Vec<Pattern>,
    /// Leave out scenarios that match; repeatable
    #[arg(long, value_name = "PATTERN", value_parser = Pattern::parse)]
    skip: Vec<Pattern>,
    /// Select only scenarios with this tag (`x-signoff-tags`); repeatable
    #[arg(long, value_name = "TAG")]
    tag: Vec<String>,
}

fn parse_pair(text: &str) -> Result<(String, PathBuf), String> {
    let (name, file) =
        text.split_once('=').filter(|(name, file)| !name.is_empty() && !file.is_empty()).ok_or("expected NAME=FILE")?;
    Ok((name.to_owned(), PathBuf::from(file)))
}

fn parse_overlay(text: &str) -> Result<NamedOverlay, String> {
    let (source, file) = parse_source_file(text)?;
    Ok(NamedOverlay { source, file })
}

/// `[SOURCE=]FILE`. A file with this name is meant even if its name contains `=`.
pub(super) fn parse_source_file(text: &str) -> Result<(Option<String>, PathBuf), String> {
    if !text.contains('=') || Path::new(text).is_file() {
        return Ok((None, PathBuf::from(text)));
    }
    parse_pair(text).map(|(source, file)| (Some(source), file))
}

impl SuiteArguments {
    pub(super) fn request(&self) -> SuiteRequest {
        SuiteRequest {
            recipes: std::collections::BTreeMap::new(),
            names: self.suites.clone(),
            sources: self.sources.iter().cloned().collect(),
            allow_roots: self.allow_root.clone(),
            overlays: self.overlays.clone(),
            max_document_bytes: Some(self.max_document.saturating_mul(1024 * 1024)),
        }
    }

    /// The overlays and local copies.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        let sources = self.sources.iter().map(|(_, file)| file.as_path());
        sources.chain(self.overlays.iter().map(|overlay| overlay.file.as_path()))
    }

    /// Reads and binds the suites.
    pub(super) fn load(&self, corrections: bool) -> Result<LoadedSuites, String> {
        LoadedSuites::load(&self.request(), corrections)
    }
}

impl ScenarioArguments {
    pub(super) fn filter(&self) -> ScenarioFilter {
        ScenarioFilter { only: self.only.clone(), skip: self.skip.clone(), tags: self.tag.clone(), shard: None }
    }
}

/// Prints the errors in the documents, and with `warnings` also the warnings. Returns whether the suites can be used.
pub(super) fn report(suites: &LoadedSuites, warnings: bool) -> bool {
    print_diagnostics(&suites.diagnostics, &suites.sources, warnings);
    suites.diagnostics.fatal_errors() == 0
}
