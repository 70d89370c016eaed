//! `signoff`: runs Arazzo scenarios against a server and judges its responses.

use std::process::ExitCode;

fn main() -> ExitCode {
    signoff_conformance::cli::main()
}
