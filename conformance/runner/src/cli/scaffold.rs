//! `signoff scaffold SPEC`: writes a suite that runs, to start from.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use super::USAGE;
use super::output::{print, print_diagnostics};
use super::reference::relative_reference;
use crate::report::{write_file, write_new_file};
use crate::scaffold::scaffold_description;

#[derive(Debug, Args)]
pub(super) struct ScaffoldArguments {
    /// The OpenAPI document
    spec: PathBuf,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
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
    let text = scaffold_description(&api, &file)?;
    match arguments.out.as_deref() {
        None => print(&text),
        Some(path) if path == Path::new("-") => print(&text),
        Some(path) if arguments.force => write_file(path, &text)?,
        Some(path) => write_new_file(path, &text)?,
    }
    Ok(0)
}
