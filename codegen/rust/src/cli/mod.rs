//! The command line of `signoff-codegen`.

mod diff;
mod explain;
mod generate;
mod report;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use signoff_codegen::Error;
use signoff_codegen::openapi::escape;

const EXAMPLES: &str = "\
Examples:
  Generate the module src/api, including the runtime, and add its dependencies to the crate:
    signoff-codegen openapi.yaml --out src/api --cargo-toml Cargo.toml
  Generate a crate with only types and a client:
    signoff-codegen openapi.yaml --crate pets --no-server
  Generate an example server and run it:
    signoff-codegen openapi.yaml --crate mock --example-server
    cd mock && cargo run -- --listen 127.0.0.1:4010
  Check in CI that the generated code is up to date:
    signoff-codegen openapi.yaml --out src/api --check
  Show what a new version of the document changes:
    signoff-codegen diff old.yaml openapi.yaml

Exit status:
  0  the output is written or, with --check, up to date
  1  the output is stale (--check), a change is breaking (diff), or something cannot be generated; everything else is written,
     unless --strict is given
  2  the arguments are wrong, an input cannot be read, the output cannot be written, or it would replace a file that
     this program did not write (--force)";

/// Generates Rust types, a client and server traits from an OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "signoff-codegen", version, after_help = EXAMPLES)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
struct CommandLine {
    #[command(flatten)]
    generate: Option<generate::Arguments>,
    #[command(subcommand)]
    other: Option<Other>,
}

#[derive(Debug, Subcommand)]
enum Other {
    /// Show what changes for callers and implementers between two versions of a document; exit with 1 on a breaking change
    Diff(diff::Arguments),
    /// Explain the code of a diagnostic, with an example; without a code, list all codes
    Explain(explain::Arguments),
}

/// Parses the arguments, runs the command and returns its exit status.
pub(crate) fn run() -> ExitCode {
    let result = match CommandLine::parse() {
        CommandLine { other: Some(Other::Diff(arguments)), .. } => diff::run(&arguments),
        CommandLine { other: Some(Other::Explain(arguments)), .. } => explain::run(&arguments),
        CommandLine { generate: Some(arguments), .. } => generate::run(&arguments),
        CommandLine { .. } => Err(Error::Options("no document given; see --help".to_owned())),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {}", escape_lines(&error.to_string()).trim_end());
        ExitCode::from(2)
    })
}

/// Text of a document, line by line, without control characters.
fn escape_lines(text: &str) -> String {
    text.lines().map(|line| format!("{}\n", escape(line))).collect()
}
