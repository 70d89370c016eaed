//! `signoff scaffold SPEC`: writes a suite that runs, to start from.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use super::USAGE;
use super::output::{print, print_aside, print_diagnostics, print_warning};
use super::reference::relative_reference;
use crate::extension::ARAZZO_SCHEMA;
use crate::replay::Recording;
use crate::report::{write_file, write_new_file};
use crate::scaffold::{EDITOR_SCHEMA, scaffold_description, scaffold_recording};

/// Examples in `signoff scaffold --help`.
pub(super) const EXAMPLES: &str = "\
Examples:
  signoff scaffold api.yaml -o suite/api.arazzo.yaml               chains and single calls of all operations
  signoff scaffold api.yaml --from traffic.har -o suite/recorded.arazzo.yaml
                                                                   the requests of a recording, for example of a browser";

/// The most unknown requests that a message lists.
const MAX_SHOWN: usize = 10;

#[derive(Debug, Args)]
pub(super) struct ScaffoldArguments {
    /// The OpenAPI document
    spec: PathBuf,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Write the requests of this recording (HAR) as steps, with outputs for values that come from earlier responses, and with
    /// secret inputs for credentials
    #[arg(long, value_name = "HAR")]
    from: Option<PathBuf>,
    /// The URL of the document's paths in the recording [default: the one that fits most requests]
    #[arg(long, value_name = "URL", requires = "from")]
    base_url: Option<String>,
    /// Replace FILE if it exists
    #[arg(long, requires = "out")]
    force: bool,
    /// Size limit for documents in MiB
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_document: u64,
}

pub(super) fn scaffold(arguments: &ScaffoldArguments) -> Result<u8, String> {
    let mut sources = Sources::with_document_bytes(arguments.max_document * 1024 * 1024);
    let mut diagnostics = Diagnostics::default();
    let api = read(&mut sources, &arguments.spec, &ReadOptions::default(), &mut diagnostics);
    print_diagnostics(&diagnostics, &sources, false);
    let Some(api) = api else { return Ok(USAGE) };
    // The reference is relative to the folder, which therefore must exist.
    if let Some(folder) = arguments.out.as_deref().filter(|path| *path != Path::new("-")).and_then(Path::parent) {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: cannot be created: {error}", folder.display()))?;
    }
    let file = relative_reference(&arguments.spec, arguments.out.as_deref());
    let text = match &arguments.from {
        None => scaffold_description(&api, &file)?,
        Some(recording) => from_recording(arguments, recording, &api, &file)?,
    };
    let Some(path) = arguments.out.as_deref().filter(|path| *path != Path::new("-")) else {
        print(&text);
        return Ok(0);
    };
    if arguments.force {
        write_file(path, &text)?
    } else {
        write_new_file(path, &text)?
    }
    let schema = path.with_file_name(EDITOR_SCHEMA);
    if !schema.exists() {
        write_file(&schema, ARAZZO_SCHEMA)?;
    }
    print_aside(&format!("next: signoff run {} --target URL{}\n", path.display(), allowed_root(&arguments.spec, path)));
    Ok(0)
}

/// The option that a run needs, if the OpenAPI document is outside the suite's folder.
fn allowed_root(spec: &Path, suite: &Path) -> String {
    let folder = |file: &Path| std::path::absolute(file).ok()?.parent()?.canonicalize().ok();
    let is_inside = folder(spec).zip(folder(suite)).is_none_or(|(spec, suite)| spec.starts_with(suite));
    let parent = spec.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if is_inside { String::new() } else { format!(" --allow-root {}", parent.display()) }
}

fn from_recording(arguments: &ScaffoldArguments, path: &Path, api: &Api, file: &str) -> Result<String, String> {
    let shown = path.display();
    let recording = Recording::read(path, arguments.max_document * 1024 * 1024);
    let recording = recording.map_err(|reason| format!("--from {shown}: {reason}"))?;
    let scaffolded = scaffold_recording(api, file, &recording, arguments.base_url.as_deref());
    let scaffolded = scaffolded.map_err(|reason| format!("--from {shown}: {reason}"))?;
    for request in scaffolded.unknown.iter().take(MAX_SHOWN) {
        print_warning(&format!("no operation of the document describes {request}; it was left out"));
    }
    let (steps, unknown) = (scaffolded.steps, scaffolded.unknown.len());
    print_aside(&format!("{steps} requests became steps, {unknown} were left out\n"));
    Ok(scaffolded.text)
}
