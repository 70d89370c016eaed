//! `signoff upgrade PATH…`: Arazzo 1.0 documents become 1.1 documents with the same meaning.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_arazzo::arazzo::{Description, Version, parse_source};
use signoff_arazzo::bind::{DocumentSet, Files};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::Location;
use signoff_openapi::read_source;
use signoff_openapi::source::{Source, Sources};

use super::edit::{Edit, apply};
use super::output::{print, print_diagnostics};
use crate::extension::Signoff;
use crate::report::write_file;

/// Examples in `signoff upgrade --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff upgrade ./my-suite                        all Arazzo documents of the folder
  signoff upgrade ./my-suite/todo.arazzo.yaml --check

Exit status: 0 all documents are 1.1 documents; 1 --check found one that is not; 2 a document is invalid, or would mean
something else in 1.1.";

/// The version that is written.
const NEW: &str = "1.1.0";

#[derive(Debug, Args)]
pub(super) struct UpgradeArguments {
    /// Arazzo documents, or folders with such documents
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Write nothing; report which documents are older
    #[arg(long)]
    check: bool,
}

pub(super) fn upgrade(arguments: &UpgradeArguments) -> Result<u8, String> {
    let mut code = 0;
    for path in &arguments.paths {
        for document in documents(path)? {
            let shown = document.display();
            match upgraded(&document)? {
                None => print(&format!("{shown}: is already a document of Arazzo 1.1\n")),
                Some(_) if arguments.check => {
                    print(&format!("{shown}: is older than Arazzo 1.1\n"));
                    code = code.max(1);
                }
                Some(text) => {
                    write_file(&document, &text)?;
                    print(&format!("{shown}: upgraded to Arazzo {NEW}\n"));
                }
            }
        }
    }
    Ok(code)
}

fn documents(path: &Path) -> Result<Vec<PathBuf>, String> {
    let shown = path.display();
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let set = DocumentSet::from_folder(path).map_err(|error| format!("{shown}: cannot be read: {error}"))?;
    match (&set.files, set.documents.is_empty()) {
        (_, true) => Err(format!("{shown}: contains no Arazzo document (*.arazzo.yaml, *.arazzo.json)")),
        (Files::Folder(folder), _) => Ok(set.documents.iter().map(|name| folder.join(name)).collect()),
        (Files::Memory(_), _) => Ok(Vec::new()),
    }
}

/// The new text, if the document is older. Errors in it are printed.
fn upgraded(path: &Path) -> Result<Option<String>, String> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let source = read_source(&mut sources, path, &mut diagnostics);
    let old = source.and_then(|source| parse_source(&sources, source, &Signoff, &mut diagnostics));
    print_diagnostics(&diagnostics, &sources, false);
    let shown = path.display();
    let (Some(source), Some(old), 0) = (source, old, diagnostics.errors()) else {
        return Err(format!("{shown}: is not a valid Arazzo document; it was not upgraded"));
    };
    if old.version >= Version::V1_1 {
        return Ok(None);
    }
    let text = sources.get(source).map(|source| source.text.as_str()).unwrap_or_default();
    let version = Location::root(source).child("arazzo");
    let (text, made) = apply(text, &[&Edit::Replace(version, NEW)]);
    if made != [true] {
        return Err(format!("{shown}: the version cannot be replaced; write `arazzo: {NEW}` yourself"));
    }
    if let Some(difference) = difference(&old, &text, path) {
        let place = sources.place(&difference);
        return Err(format!(
            "{place}: an object of exactly `context`, `selector` and `type` is a Selector Object in Arazzo 1.1; mark the \
             value with `x-signoff-literal`, or change it, and upgrade again"
        ));
    }
    Ok(Some(text))
}

/// The first step that means something else in the new text. Both texts differ only in the version, so all locations are equal.
fn difference(old: &Description, text: &str, path: &Path) -> Option<Location> {
    let mut sources = Sources::default();
    let id = sources.add(Source { name: String::new(), path: Some(path.to_owned()), text: text.to_owned() });
    let new = parse_source(&sources, id, &Signoff, &mut Diagnostics::default());
    let parts = |description: &Description| -> Vec<(Location, String)> {
        let steps = description.workflows.iter().flat_map(|workflow| &workflow.steps);
        let steps = steps.map(|step| (step.location.clone(), format!("{step:?}")));
        let workflows = description.workflows.iter();
        steps.chain(workflows.map(|workflow| (workflow.location.clone(), format!("{workflow:?}")))).collect()
    };
    let new = new.map(|new| parts(&new)).unwrap_or_default();
    let mut pairs = parts(old).into_iter().zip(new.into_iter().map(Some).chain(std::iter::repeat(None)));
    pairs.find_map(|(old, new)| (Some(&old) != new.as_ref()).then_some(old.0))
}
