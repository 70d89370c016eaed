//! `signoff scaffold SPEC`: writes an Arazzo document to start from.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use super::USAGE;
use super::output::{print, print_diagnostics};
use crate::report::write_file;
use crate::scaffold::scaffold_description;

#[derive(Debug, Args)]
pub(super) struct ScaffoldArguments {
    /// The OpenAPI document
    spec: PathBuf,
    /// The file to write [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn scaffold(arguments: &ScaffoldArguments) -> Result<u8, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read(&mut sources, &arguments.spec, &ReadOptions::default(), &mut diagnostics);
    print_diagnostics(&diagnostics, &sources, false);
    let Some(api) = api else { return Ok(USAGE) };
    let file = arguments.spec.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let text = scaffold_description(&api, &file)?;
    match arguments.out.as_deref() {
        None => print(&text),
        Some(path) if path == Path::new("-") => print(&text),
        Some(path) => write_file(path, &text)?,
    }
    Ok(0)
}
