//! `cargo xtask bench [WHAT]`: costs as ratios to similar programs, measured in turns.
//!
//! Programs that are not installed are reported and left out. Each part takes a few minutes at most.

mod callgrind;
mod client;
mod compile;
mod example_server;
mod generate;
mod generator;
pub(crate) mod generators;
mod measure;
mod peers;
mod programs;
mod report;
mod runner;
mod server;
mod wire;
mod workshop;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use peers::Peers;
use report::Report;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The benchmark [default: all that can run]
    #[command(subcommand)]
    what: Option<What>,
    /// The format of the figures
    #[arg(long, global = true, value_enum, default_value = "text")]
    format: Format,
    /// A folder with programs to compare with, searched before the search path
    #[arg(long, global = true, value_name = "DIR")]
    peer_dir: Vec<PathBuf>,
    /// How often each side is measured, in turn; the median counts
    #[arg(long, global = true, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
}

#[derive(clap::Subcommand)]
enum What {
    /// A call of a generated client, compared with the same call written with reqwest: instructions (needs valgrind)
    Client,
    /// A generated server, compared with a hand-written handler that validates the same: requests per second (wrk), instructions (valgrind)
    Server,
    /// Compile time and size of a program with the client of a small document, compared with progenitor and openapi-to-rust
    Compile(compile::Arguments),
    /// Generation from documents, compared with openapi-to-rust: time, memory, and `cargo check` of the output
    Generate(generate::Arguments),
    /// A generated example server, compared with Prism: answers to the same requests, and requests per second (wrk)
    ExampleServer(example_server::Arguments),
    /// A scenario of three requests, five hundred times, compared with Hurl: processor time, requests per second, memory, start-up
    Runner,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// The setting of all benchmarks.
struct Setting {
    peers: Peers,
    rounds: usize,
}

/// Exit status: 0 if all ratios are within their bounds, 1 if not, 2 if something cannot be measured.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let setting = Setting { peers: Peers::new(&arguments.peer_dir), rounds: arguments.rounds as usize };
    let reports = match &arguments.what {
        Some(what) => vec![measure_one(what, &setting)],
        None => all().iter().map(|what| measure_one(what, &setting)).collect(),
    };
    match arguments.format {
        Format::Text => reports.iter().for_each(|report| print!("{report}")),
        Format::Json => println!("{:#}", report::to_json(&reports)),
    }
    let missed = reports.iter().any(|report| report.ratios.iter().any(|ratio| !ratio.is_within_bound()));
    let failed = reports.iter().any(|report| report.failure.is_some());
    ExitCode::from(if failed { 2 } else { u8::from(missed) })
}

/// All benchmarks with their defaults.
fn all() -> Vec<What> {
    vec![
        What::Client,
        What::Server,
        What::Compile(compile::Arguments::default()),
        What::Generate(generate::Arguments::default()),
        What::ExampleServer(example_server::Arguments::default()),
        What::Runner,
    ]
}

fn measure_one(what: &What, setting: &Setting) -> Report {
    let (name, measured) = match what {
        What::Client => ("client", client::run(setting)),
        What::Server => ("server", server::run(setting)),
        What::Compile(arguments) => ("compile", compile::run(arguments, setting)),
        What::Generate(arguments) => ("generate", generate::run(arguments, setting)),
        What::ExampleServer(arguments) => ("example-server", example_server::run(arguments, setting)),
        What::Runner => ("runner", runner::run(setting)),
    };
    let mut report = measured.unwrap_or_else(Report::failed);
    report.name = name;
    report
}
