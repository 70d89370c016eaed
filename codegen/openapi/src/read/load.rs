//! Loads the root document and every file that its references lead to, each file once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::files::{Files, refuse_remote};
use super::version::read_version;
use crate::base::{file_of, own_id};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Document, Documents, Version};
use crate::location::{Location, SourceId};
use crate::source::Sources;

/// Loads every file that the root document refers to. Returns `None`, with diagnostics, if the root is not an OpenAPI document.
pub(crate) fn load(
    sources: &mut Sources,
    source: SourceId,
    root: Value,
    files: Option<Files>,
    diagnostics: &mut Diagnostics,
) -> Option<Documents> {
    let version = read_version(&root, &Location::root(source), diagnostics)?;
    let path = files.as_ref().map(|files| files.root.clone());
    let mut documents =
        Documents { all: vec![Document { source, version, root, path: path.clone() }], links: BTreeMap::new() };
    let mut known: BTreeMap<PathBuf, Result<usize, String>> = path.into_iter().map(|path| (path, Ok(0))).collect();
    let mut next = 0;
    while let Some(document) = documents.all.get(next) {
        let base = document.path.clone();
        for link in links(&document.root, document.version) {
            let found = follow(&link, base.as_deref(), files.as_ref(), &Location::root(source));
            let target = found.and_then(|path| {
                let name = files.as_ref().map(|files| files.name(&path)).unwrap_or_default();
                let index = known
                    .entry(path.clone())
                    .or_insert_with(|| load_file(sources, &mut documents, &path, name, version, diagnostics));
                index.clone().map_err(|problem| {
                    let message = format!("file `{link}` cannot be read: {problem}");
                    super::files::unreadable(&Location::root(source), message)
                })
            });
            documents.links.insert((next, link), target);
        }
        next += 1;
    }
    for document in &documents.all {
        super::rounded::report(document, sources, diagnostics);
    }
    Some(documents)
}

fn follow(link: &str, base: Option<&Path>, files: Option<&Files>, at: &Location) -> Result<PathBuf, Diagnostic> {
    match (files, base) {
        _ if super::files::is_remote(link) => Err(refuse_remote(link, at)),
        (Some(files), Some(base)) => files.find(base, link, at),
        _ => Err(super::files::unreadable(
            at,
            format!("`{link}` is another file, but this document was read from memory"),
        )),
    }
}

fn load_file(
    sources: &mut Sources,
    documents: &mut Documents,
    path: &Path,
    name: String,
    version: Version,
    diagnostics: &mut Diagnostics,
) -> Result<usize, String> {
    let mut own = Diagnostics::default();
    let source = super::source::read_named_source(sources, path, name, &mut own);
    let root = source.and_then(|source| Some((source, super::read_value(sources, source, &mut own)?)));
    let read = root.and_then(|(source, root)| {
        let has_own = root.get("openapi").or_else(|| root.get("swagger")).is_some();
        let version = if has_own { read_version(&root, &Location::root(source), &mut own)? } else { version };
        Some(Document { source, version, root, path: Some(path.to_owned()) })
    });
    match read {
        Some(document) => {
            own.into_iter().for_each(|diagnostic| diagnostics.push(diagnostic));
            documents.all.push(document);
            Ok(documents.all.len() - 1)
        }
        // Reported only if it is needed, because an example may contain any `$ref`.
        None => Err(own.into_iter().next().map(|problem| describe(&problem)).unwrap_or_default()),
    }
}

fn describe(problem: &Diagnostic) -> String {
    match problem.at {
        Some((line, column)) => format!("{} (line {line}, column {column})", problem.message),
        None => problem.message.clone(),
    }
}

/// The files that a document refers to, without fragments, in document order, each once: from `$ref`s and discriminator mappings.
fn links(root: &Value, version: Version) -> Vec<String> {
    let mut found = indexmap::IndexSet::new();
    let mut pending = vec![(root, String::new())];
    while let Some((value, around)) = pending.pop() {
        match value {
            Value::Array(elements) => pending.extend(elements.iter().rev().map(|element| (element, around.clone()))),
            Value::Object(members) => {
                let own = own_id(value, &around).filter(|_| version >= Version::V31);
                let base = own.unwrap_or(around);
                let references = members.get("$ref").into_iter();
                let mapping = members.get("mapping").and_then(Value::as_object);
                let mapped = mapping.into_iter().flat_map(|mapping| mapping.values());
                let default = members.get("defaultMapping").into_iter();
                let texts = references.chain(mapped.filter(|text| looks_like_file(text))).chain(default);
                for text in texts.filter_map(Value::as_str) {
                    let file = text.split('#').next().unwrap_or_default();
                    if !file.is_empty() {
                        found.insert(file_of(&base, file));
                    }
                }
                pending.extend(members.values().rev().map(|member| (member, base.clone())));
            }
            _ => {}
        }
    }
    found.into_iter().collect()
}

/// A mapping's value may be a bare schema name. The specification recommends `./` if a file name could be mistaken for one.
fn looks_like_file(text: &Value) -> bool {
    text.as_str().is_some_and(|text| text.contains(['/', '#']) || text.ends_with(".yaml") || text.ends_with(".json"))
}
