//! The command line of `signoff-codegen`.

mod generate;
mod report;

use std::process::ExitCode;

use clap::Parser;
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

Exit status:
  0  the output is written or, with --check, up to date
  1  the output is stale (--check), or something cannot be generated; everything else is written, unless --strict is given
  2  the arguments are wrong, an input cannot be read, the output cannot be written, or it would replace a file that
     this program did not write (--force)";

/// Generates Rust types, a client and server traits from an OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "signoff-codegen", version, after_help = EXAMPLES)]
struct CommandLine {
    #[command(flatten)]
    generate: generate::Arguments,
}

/// Parses the arguments, runs the command and returns its exit status.
pub(crate) fn run() -> ExitCode {
    let arguments = CommandLine::parse();
    match generate::run(&arguments.generate) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {}", escape(&error.to_string()));
            ExitCode::from(2)
        }
    }
}
