//! `signoff arazzo-cases` and `signoff arazzo-server`: the Arazzo cases, with this runner or another.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::PathBuf;
use std::sync::Arc;

use futures_util::{StreamExt as _, stream};

use super::output;
use crate::case::{Case, CaseResult, RunnerCommand, Score, ScriptedServer, case_name, cases_below, run_case};
use crate::pattern::Pattern;

/// What it is asked for.
#[derive(Debug, clap::Args)]
pub(super) struct CasesArguments {
    /// The folder with the cases
    folder: PathBuf,
    /// Another runner, `{document}`, `{workflow}`, `{inputs}`, `{inputs:FLAG}` and `{server}` filled in
    #[arg(long, value_name = "COMMAND")]
    runner: Option<String>,
    /// Only cases whose `section/name` matches
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// How many at once
    #[arg(long, default_value_t = default_jobs())]
    jobs: usize,
    /// For people, or for machines
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

/// What it is asked for.
#[derive(Debug, clap::Args)]
pub(super) struct ServerArguments {
    /// The folder of the case
    case: PathBuf,
}

fn default_jobs() -> usize {
    std::thread::available_parallelism().map_or(2, usize::from)
}

/// Runs the cases. 0: all went as they say; 1: some did not.
pub(super) fn cases(arguments: &CasesArguments) -> Result<u8, String> {
    let runner = match &arguments.runner {
        Some(command) => RunnerCommand::parse(command).map_err(|error| error.to_string())?,
        None => this_runner()?,
    };
    let patterns = arguments.only.iter().map(|text| Pattern::parse(text)).collect::<Result<Vec<_>, _>>();
    let patterns = patterns.map_err(|error| error.to_string())?;
    let mut folders = cases_below(&arguments.folder).map_err(|error| error.to_string())?;
    folders.retain(|folder| patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(&case_name(folder))));
    if folders.is_empty() {
        return Err(format!("no case below {} matches", arguments.folder.display()));
    }
    let results = super::runtime()?.block_on(run_all(folders, Arc::new(runner), arguments.jobs.max(1)))?;
    let score = Score::of(&results);
    let text = match arguments.format {
        Format::Json => serde_json::to_string_pretty(&score).map_err(|error| error.to_string())? + "\n",
        Format::Text => table(&score),
    };
    output::print(&text);
    Ok(u8::from(!score.differences.is_empty()))
}

async fn run_all(folders: Vec<PathBuf>, runner: Arc<RunnerCommand>, jobs: usize) -> Result<Vec<CaseResult>, String> {
    let runs = folders.into_iter().map(|folder| {
        let runner = Arc::clone(&runner);
        async move { run_case(&folder, &runner).await.map_err(|error| error.to_string()) }
    });
    // In the order of the folders, whatever finishes first.
    stream::iter(runs).buffered(jobs).collect::<Vec<_>>().await.into_iter().collect()
}

/// This program, told to run one workflow of the case's document.
fn this_runner() -> Result<RunnerCommand, String> {
    let program = std::env::current_exe().map_err(|error| format!("this program's path is not known: {error}"))?;
    let words =
        ["run", "{document}", "--profile", "{profile}", "--only", "*/case/{workflow}", "--snapshots", "off", "-q"];
    let words = words.into_iter().map(str::to_owned);
    Ok(RunnerCommand::of(std::iter::once(program.to_string_lossy().into_owned()).chain(words)))
}

fn table(score: &Score) -> String {
    let mut text = String::new();
    for (name, differences) in &score.differences {
        let _ = writeln!(text, "{name}");
        for difference in differences {
            let _ = writeln!(text, "    {}", signoff_openapi::escape(difference));
        }
    }
    let sections: indexmap::IndexSet<&String> = score.clear.keys().chain(score.ambiguous.keys()).collect();
    let _ = writeln!(text, "{:<24} {:>9} {:>10}", "section", "clear", "ambiguous");
    let cell = |count: Option<&crate::case::Count>| {
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

/// Answers as the case says until standard input closes, then prints what it saw.
pub(super) fn server(arguments: &ServerArguments) -> Result<u8, String> {
    let case = Case::read(&arguments.case).map_err(|error| error.to_string())?;
    let runtime = super::runtime()?;
    let server = runtime.block_on(ScriptedServer::start(case.server)).map_err(|error| error.to_string())?;
    output::print(&format!("{}\n", server.url()));
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
    let seen = serde_json::to_string_pretty(&server.seen()).map_err(|error| error.to_string())?;
    output::print(&format!("{seen}\n"));
    Ok(0)
}
