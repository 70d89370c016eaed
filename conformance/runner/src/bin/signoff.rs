//! `signoff`: replays Arazzo scenarios against a server and judges what it answers.

use std::process::ExitCode;

fn main() -> ExitCode {
    signoff_conformance::cli::main()
}
