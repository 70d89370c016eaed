//! `cargo xtask bench [WHAT]`: what things cost, as ratios to something else that does the same, taken in turns.
//!
//! A peer that is not at hand is said and left out. Each part takes a few minutes at most.

mod callgrind;
mod client;
mod compile;
mod example_server;
mod generate;
mod generator;
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

/// What it is asked for.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// One of them; all that can run, if this is not said
    #[command(subcommand)]
    what: Option<What>,
    /// How the figures are written
    #[arg(long, global = true, value_enum, default_value = "text")]
    format: Format,
    /// A folder with programs to compare with, looked at before the search path
    #[arg(long, global = true, value_name = "DIR")]
    peer_dir: Vec<PathBuf>,
    /// How often each side is measured, in turns; the median counts
    #[arg(long, global = true, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
}

#[derive(clap::Subcommand)]
enum What {
    /// A call of a generated client beside the same call by hand with reqwest: instructions (needs valgrind)
    Client,
    /// A generated server beside a handler by hand that validates the same: requests per second (wrk), instructions (valgrind)
    Server,
    /// Compiling a program with the client of one small document, and its size, beside progenitor's and openapi-to-rust's
    Compile(compile::Arguments),
    /// Generating from documents beside openapi-to-rust: time, memory, and `cargo check` of what comes out
    Generate(generate::Arguments),
    /// A generated example server beside Prism: the same answers to the same requests, and requests per second (wrk)
    ExampleServer(example_server::Arguments),
    /// A scenario of three requests, five hundred times, beside Hurl: processor time, requests per second, memory, start-up
    Runner,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What every part is given.
struct Setting {
    peers: Peers,
    rounds: usize,
}

/// Exit 0: measured, and within the bounds that we hold ourselves to; 1: a bound is missed; 2: something cannot be measured.
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
    let missed = reports.iter().any(|report| report.ratios.iter().any(|ratio| !ratio.kept()));
    let failed = reports.iter().any(|report| report.failure.is_some());
    ExitCode::from(if failed { 2 } else { u8::from(missed) })
}

/// Every part, with its defaults.
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
