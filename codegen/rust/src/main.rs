//! The command `signoff-codegen SPEC --out DIR`: generates Rust from any OpenAPI document.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
