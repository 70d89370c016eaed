//! `signoff scaffold SPEC`: writes an Arazzo document to start from.

use std::path::{Path, PathBuf};

use clap::Args;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use super::USAGE;
use super::output::{print, print_diagnostics};
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
    let file = reference(&arguments.spec, arguments.out.as_deref());
    let text = scaffold_description(&api, &file)?;
    match arguments.out.as_deref() {
        None => print(&text),
        Some(path) if path == Path::new("-") => print(&text),
        Some(path) if arguments.force => write_file(path, &text)?,
        Some(path) => write_new_file(path, &text)?,
    }
    Ok(0)
}

/// The document as a relative reference from the folder of the output; from its own folder for standard output.
fn reference(spec: &Path, out: Option<&Path>) -> String {
    let name = || spec.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = match out {
        Some(path) if path != Path::new("-") => path.parent().filter(|folder| !folder.as_os_str().is_empty()),
        _ => return format!("./{}", encode(&name())),
    };
    let absolute = |path: &Path| std::path::absolute(path).and_then(std::fs::canonicalize);
    let (Ok(spec_path), Ok(from)) = (absolute(spec), absolute(folder.unwrap_or(Path::new(".")))) else {
        return format!("./{}", encode(&name()));
    };
    let (to, from): (Vec<_>, Vec<_>) = (spec_path.components().collect(), from.components().collect());
    let common = to.iter().zip(&from).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - common);
    let down = to.iter().skip(common).map(|part| encode(&part.as_os_str().to_string_lossy()));
    let path = up.chain(down).collect::<Vec<_>>().join("/");
    if path.starts_with("../") { path } else { format!("./{path}") }
}

/// A `url` is a URI reference (RFC 3986, section 4.1).
fn encode(segment: &str) -> String {
    percent_encoding::utf8_percent_encode(segment, signoff_arazzo::exchange::NOT_SEGMENT).to_string()
}
