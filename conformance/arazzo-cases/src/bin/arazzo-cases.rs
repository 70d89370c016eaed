//! `arazzo-cases run FOLDER --runner COMMAND` tests a runner; `arazzo-cases server CASE` starts only the scripted server of a case.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand};
use futures_util::{StreamExt as _, stream};
use globset::{GlobBuilder, GlobMatcher};
use indexmap::IndexSet;
use signoff_arazzo_cases::{
    Case, CaseResult, Count, RunnerCommand, Score, ScriptedServer, case_name, cases_below, run_case,
};

/// Tests an Arazzo runner with cases.
#[derive(Debug, Parser)]
#[command(name = "arazzo-cases", version, max_term_width = 110)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the cases with a runner. Exit status: 0 all cases passed, 1 some failed, 2 the set-up is wrong
    Run(RunArguments),
    /// Respond as the scripted server of a case until standard input closes, then print the recorded requests
    Server {
        /// Folder of the case
        case: PathBuf,
    },
}

#[derive(Debug, clap::Args)]
struct RunArguments {
    /// Folder with the cases
    folder: PathBuf,
    /// The runner's command; `{document}`, `{workflow}`, `{inputs}`, `{inputs-json}`, `{inputs:FLAG}`, `{profile}` and `{server}` are
    /// filled in
    #[arg(long, value_name = "COMMAND")]
    runner: String,
    /// Only cases whose `section/name` matches
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// Number of cases to run in parallel
    #[arg(long, default_value_t = default_jobs())]
    jobs: usize,
    /// Output for people, or for machines
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Run(arguments) => run(&arguments),
        Command::Server { case } => serve(&case),
    };
    done.unwrap_or_else(|message| {
        eprintln!("error: {}", escape(&message));
        ExitCode::from(2)
    })
}

fn default_jobs() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}

fn run(arguments: &RunArguments) -> Result<ExitCode, String> {
    let runner = RunnerCommand::parse(&arguments.runner).map_err(|error| error.to_string())?;
    let patterns = arguments.only.iter().map(|text| pattern(text)).collect::<Result<Vec<_>, _>>()?;
    let mut folders = cases_below(&arguments.folder).map_err(|error| error.to_string())?;
    folders.retain(|folder| patterns.is_empty() || patterns.iter().any(|pattern| matches(pattern, &case_name(folder))));
    if folders.is_empty() {
        return Err(format!("no case below {} matches", arguments.folder.display()));
    }
    let results = runtime()?.block_on(run_all(folders, Arc::new(runner), arguments.jobs.max(1)))?;
    let score = Score::of(&results);
    print(&match arguments.format {
        Format::Json => serde_json::to_string_pretty(&score).map_err(|error| error.to_string())? + "\n",
        Format::Text => table(&score),
    });
    Ok(ExitCode::from(u8::from(!score.differences.is_empty())))
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Runtime::new().map_err(|error| format!("the runtime cannot be started: {error}"))
}

fn pattern(text: &str) -> Result<GlobMatcher, String> {
    let glob = GlobBuilder::new(text).literal_separator(true).build();
    glob.map(|glob| glob.compile_matcher()).map_err(|error| format!("`{text}` is not a pattern: {}", error.kind()))
}

/// A pattern matches a case, or the section of the case.
fn matches(pattern: &GlobMatcher, name: &str) -> bool {
    pattern.is_match(name) || name.split_once('/').is_some_and(|(section, _)| pattern.is_match(section))
}

async fn run_all(folders: Vec<PathBuf>, runner: Arc<RunnerCommand>, jobs: usize) -> Result<Vec<CaseResult>, String> {
    let runs = folders.into_iter().map(|folder| {
        let runner = Arc::clone(&runner);
        async move { run_case(&folder, &runner).await.map_err(|error| error.to_string()) }
    });
    // The results have the order of the folders.
    stream::iter(runs).buffered(jobs).collect::<Vec<_>>().await.into_iter().collect()
}

fn table(score: &Score) -> String {
    let mut text = String::new();
    for (name, differences) in &score.differences {
        let _ = writeln!(text, "{name}");
        for difference in differences {
            let _ = writeln!(text, "    {}", escape(difference));
        }
    }
    let sections: IndexSet<&String> = score.clear.keys().chain(score.ambiguous.keys()).collect();
    let _ = writeln!(text, "{:<24} {:>9} {:>10}", "section", "clear", "ambiguous");
    let cell = |count: Option<&Count>| {
        count.map_or_else(|| "–".to_owned(), |count| format!("{}/{}", count.passed, count.total))
    };
    for section in sections {
        let (clear, ambiguous) = (cell(score.clear.get(section)), cell(score.ambiguous.get(section)));
        let _ = writeln!(text, "{section:<24} {clear:>9} {ambiguous:>10}");
    }
    let (clear, ambiguous) = score.totals();
    let (clear, ambiguous) = (cell(Some(&clear)), cell(Some(&ambiguous)));
    let _ = writeln!(text, "{:<24} {clear:>9} {ambiguous:>10}", "all");
    text
}

fn serve(folder: &std::path::Path) -> Result<ExitCode, String> {
    let case = Case::read(folder).map_err(|error| error.to_string())?;
    let runtime = runtime()?;
    let server = runtime.block_on(ScriptedServer::start(case.server)).map_err(|error| error.to_string())?;
    print(&format!("{}\n", server.url()));
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    let seen = serde_json::to_string_pretty(&server.seen()).map_err(|error| error.to_string())?;
    print(&format!("{seen}\n"));
    Ok(ExitCode::SUCCESS)
}

/// Prints to standard output. A closed reader (`| head`) is not an error.
fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Text of a runner cannot reach the terminal as a control sequence.
fn escape(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut escaped, character| {
        if character.is_control() {
            escaped.extend(character.escape_unicode());
        } else {
            escaped.push(character);
        }
        escaped
    })
}
