//! Shows what changes between two versions of a document.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use signoff_codegen::openapi::Colour;
use signoff_codegen::package::{Files, Runtime};
use signoff_codegen::{Builder, Error, diff};

#[derive(Debug, clap::Args)]
#[group(id = "diff")]
pub(super) struct Arguments {
    /// The old version of the document
    old: PathBuf,
    /// The new version
    new: PathBuf,
    /// Format of the changes
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// TOML file that customizes generation, for both versions
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Overlay that changes both versions; repeatable
    #[arg(long, value_name = "FILE")]
    overlay: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
    Markdown,
}

/// Runs the command and returns its exit status: 1 if a change is breaking.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Error> {
    let (old, new) = (files(arguments, &arguments.old)?, files(arguments, &arguments.new)?);
    let changes = diff::diff(&old, &new);
    match arguments.format {
        Format::Text => print!("{}", diff::text(&changes)),
        Format::Markdown => print!("{}", diff::markdown(&changes)),
        Format::Json => println!("{}", diff::json(&changes)),
    }
    let is_breaking = changes.iter().any(|change| change.breaking);
    Ok(if is_breaking { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// The code of a document, without the runtime.
fn files(arguments: &Arguments, document: &Path) -> Result<Files, Error> {
    let mut builder = Builder::new(document).runtime(Runtime::Version(String::new()));
    if let Some(config) = &arguments.config {
        builder = builder.config(config);
    }
    builder = arguments.overlay.iter().fold(builder, Builder::overlay);
    let generated = builder.generate();
    let unreadable = || Error::Document(generated.diagnostics.render(&generated.sources, Colour::Plain));
    // A rule may match only one of the versions. What cannot be generated has no API, so its diagnostics say nothing about a change.
    generated.tree.as_ref().map(|tree| tree.files.clone()).ok_or_else(unreadable)
}
