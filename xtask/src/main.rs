//! Developer commands: `cargo xtask <command>`.
//!
//! Links only the generator, so that it builds and repairs when `generated/` is broken or empty.

mod arazzo_cases;
mod bench;
mod ci;
mod codegen;
mod corpus;
mod mutants;
mod respect;
mod runner;
mod servers;
mod wasm;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Developer commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes generated/src from specs/
    Codegen(codegen::Arguments),
    /// Generates from every document below a folder, and compiles some
    Corpus(corpus::Arguments),
    /// Runs the Arazzo cases with a runner
    ArazzoCases(arazzo_cases::Arguments),
    /// Runs the suites with Redocly Respect, and shows where it stops
    Respect(respect::Arguments),
    /// Runs the scenarios: `signoff run …`
    #[command(disable_help_flag = true)]
    Conformance(runner::Arguments),
    /// Runs the suites against every fault of the reference: `signoff faults …`
    #[command(disable_help_flag = true)]
    Faults(runner::Arguments),
    /// Starts real servers, runs the suites against them and stops them
    Servers(servers::Arguments),
    /// Judges mutants of the reference with the suites
    Mutants(mutants::Arguments),
    /// Cleans up if `servers` is killed; started by it
    #[command(name = servers::GUARD, hide = true)]
    ServersGuard,
    /// Runs the benchmarks, compared with similar programs
    Bench(bench::Arguments),
    /// Compares the generator with others, and writes docs/generators.md
    Generators(bench::generators::Arguments),
    /// Does everything that CI does, and on request more
    Ci(ci::Arguments),
    /// Compiles types and clients of the goldens for WebAssembly
    Wasm,
    /// Runs the reference server: `signoff serve …`
    #[command(disable_help_flag = true)]
    Reference(runner::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Codegen(arguments) => codegen::run(&arguments),
        Command::Corpus(arguments) => corpus::run(&arguments),
        Command::ArazzoCases(arguments) => arazzo_cases::run(&arguments),
        Command::Respect(arguments) => respect::run(&arguments),
        Command::Conformance(arguments) => runner::run("run", &arguments),
        Command::Faults(arguments) => runner::run("faults", &arguments),
        Command::Servers(arguments) => servers::run(&arguments),
        Command::Mutants(arguments) => mutants::run(&arguments),
        Command::ServersGuard => servers::guard(),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Generators(arguments) => bench::generators::run(&arguments),
        Command::Ci(arguments) => ci::run(&arguments),
        Command::Wasm => wasm::run(),
        Command::Reference(arguments) => runner::run("serve", &arguments),
    }
}

/// The folder of the workspace, which contains this crate's folder.
fn workspace() -> PathBuf {
    let own = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    own.parent().map(PathBuf::from).unwrap_or(own)
}
