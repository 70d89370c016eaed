//! The command line: parses arguments, calls the library, prints the results and returns an exit status.

mod check;
mod coverage;
mod doctor;
mod edit;
mod evidence;
mod explain;
mod faults;
mod graph;
mod learn;
mod lint;
mod list;
mod output;
mod reference;
mod review;
mod run;
mod scaffold;
mod select;
mod serve;
mod upgrade;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

/// The exit status for wrong usage, for an invalid document or profile, and if nothing was selected.
const USAGE: u8 = 2;

/// Runs Arazzo scenarios against a server and judges its responses
#[derive(Debug, Parser)]
#[command(name = "signoff", version, max_term_width = 110, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  signoff run                                       run the built-in suites against the built-in reference
  signoff run kratos --target kratos=http://127.0.0.1:4433 --without admin
  signoff run ./my-suite --profile staging.toml --report junit=signoff.xml
  signoff explain kratos/sign-out/live-token        show what a scenario does and proves
  signoff serve --listen 127.0.0.1:4455             run the reference server

Exit status: 0 success; 1 a scenario failed, a known failure passed, a deviation is not waived, a waiver is unused, or
a snapshot differs; 2 wrong usage, an invalid document or profile, or nothing was selected; 3 nothing failed but a
scenario errored; 130 interrupted.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Run scenarios and judge the responses
    #[command(after_help = run::EXAMPLES)]
    Run(Box<run::RunArguments>),
    /// Check targets, inputs and capabilities before a run
    Doctor(Box<doctor::DoctorArguments>),
    /// List the scenarios
    List(list::ListArguments),
    /// Show one scenario: its steps, the claims it proves, and their sources
    Explain(explain::ExplainArguments),
    /// Read and bind suites without sending anything
    Check(check::CheckArguments),
    /// Advise on suites: unused inputs and outputs, steps that judge nothing, secrets, repeated sign-in
    #[command(after_help = lint::EXAMPLES)]
    Lint(lint::LintArguments),
    /// Convert Arazzo 1.0 documents to Arazzo 1.1
    #[command(after_help = upgrade::EXAMPLES)]
    Upgrade(upgrade::UpgradeArguments),
    /// Draw the workflows of suites (Mermaid)
    Graph(graph::GraphArguments),
    /// Run the scenarios and show which documented responses, examples and claims none of them proves
    ///
    /// The scenarios send their requests: to the servers that --target or the profile names, otherwise to the built-in
    /// reference. `signoff run --report html=FILE` shows the same coverage with the result of the run.
    Coverage(Box<coverage::CoverageArguments>),
    /// Review pending snapshots one by one
    Review(review::ReviewArguments),
    /// Accept all pending snapshots
    Accept(review::ReviewArguments),
    /// Write an overlay that makes an OpenAPI document describe the responses that were seen
    #[command(after_help = learn::EXAMPLES)]
    Learn(Box<learn::LearnArguments>),
    /// Write a first suite that runs: chains of operations, with example values and with credentials as inputs
    #[command(after_help = scaffold::EXAMPLES)]
    Scaffold(scaffold::ScaffoldArguments),
    /// Show what changed between the JSON reports of two runs
    Compare(evidence::CompareArguments),
    /// Join the JSON reports of the parts of a run
    Merge(evidence::MergeArguments),
    /// Write the result of a JSON report as a badge (SVG)
    Badge(evidence::BadgeArguments),
    /// Check a statement (`--report signoff=FILE`) against the JSON report and the documents
    Verify(Box<evidence::VerifyArguments>),
    /// Print a JSON Schema: of suites and profiles for editors, or of the JSON report
    #[command(after_help = SCHEMA_EXAMPLES)]
    Schema {
        /// What the schema describes
        #[arg(value_enum)]
        of: SchemaOf,
    },
    /// Run the reference server
    Serve(serve::ServeArguments),
    /// Run the built-in suites against the faults of the reference; each must be noticed
    #[command(hide = true)]
    Faults(faults::FaultsArguments),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// What `signoff schema` describes.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum SchemaOf {
    /// Arazzo documents with the `x-signoff-*` members (draft-07)
    Arazzo,
    /// Profiles (draft-07)
    Profile,
    /// The report that `run --report json=FILE` writes (2020-12)
    Report,
}

const SCHEMA_EXAMPLES: &str = "\
Examples:
  signoff schema arazzo > arazzo.schema.json        then begin suites with
                                                    # yaml-language-server: $schema=arazzo.schema.json
  signoff schema profile > profile.schema.json      then begin profiles with
                                                    #:schema ./profile.schema.json";

impl SchemaOf {
    fn text(self) -> &'static str {
        match self {
            Self::Arazzo => crate::extension::ARAZZO_SCHEMA,
            Self::Profile => crate::profile::PROFILE_SCHEMA,
            Self::Report => crate::report::REPORT_SCHEMA,
        }
    }
}

/// Runs the program with the process's arguments.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // `--help` and `--version` arrive here too.
            let code = if error.use_stderr() { USAGE } else { 0 };
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let result = match cli.command {
        Command::Run(arguments) => run::run(&arguments),
        Command::Doctor(arguments) => doctor::doctor(&arguments),
        Command::List(arguments) => list::list(&arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Lint(arguments) => lint::lint(&arguments),
        Command::Upgrade(arguments) => upgrade::upgrade(&arguments),
        Command::Graph(arguments) => graph::graph(&arguments),
        Command::Coverage(arguments) => coverage::coverage(&arguments),
        Command::Review(arguments) => review::review(&arguments),
        Command::Accept(arguments) => review::accept(&arguments),
        Command::Learn(arguments) => learn::run(&arguments),
        Command::Scaffold(arguments) => scaffold::scaffold(&arguments),
        Command::Compare(arguments) => evidence::compare(&arguments),
        Command::Merge(arguments) => evidence::merge(&arguments),
        Command::Badge(arguments) => evidence::write_badge(&arguments),
        Command::Verify(arguments) => evidence::verify(&arguments),
        Command::Schema { of } => {
            output::print(of.text());
            Ok(0)
        }
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Faults(arguments) => faults::faults(&arguments),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "signoff", &mut std::io::stdout());
            Ok(0)
        }
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            output::print_error(&message);
            ExitCode::from(USAGE)
        }
    }
}

/// A runtime with a thread per core.
fn runtime() -> Result<tokio::runtime::Runtime, String> {
    // Each thread has its own part of the heap. The reference hashes passwords on these threads; more than cores only use memory.
    let cores = std::thread::available_parallelism().map_or(2, |cores| cores.get().max(2));
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder
        .enable_all()
        .max_blocking_threads(cores)
        .build()
        .map_err(|error| format!("the runtime cannot be started: {error}"))
}
