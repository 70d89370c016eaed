//! `cargo xtask arazzo-cases`: runs the Arazzo cases with Signoff, with another runner, or with all installed runners for comparison.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::process::{Command, ExitCode, Stdio};

use serde_json::Value;

use crate::{runner, workspace};

/// The command's arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Another runner's command; `{document}`, `{workflow}`, `{inputs}`, `{inputs-json}`, `{inputs:FLAG}` and `{server}` are replaced
    #[arg(long, value_name = "COMMAND")]
    runner: Option<String>,
    /// Only cases whose `section/name` matches
    #[arg(long, value_name = "PATTERN")]
    only: Vec<String>,
    /// Number of cases to run in parallel; default: the number of processor cores
    #[arg(long)]
    jobs: Option<usize>,
    /// Run the cases with every installed runner and write docs/arazzo-runners.md
    #[arg(long, conflicts_with_all = ["runner", "only"])]
    compare: bool,
}

/// A runner from a package registry.
pub(crate) struct Adapter {
    name: &'static str,
    /// Its name in the registry.
    pub(crate) package: &'static str,
    /// The program, searched in `PATH`.
    pub(crate) program: &'static str,
    /// The command that prints its version.
    version: &'static [&'static str],
    arguments: &'static str,
}

/// Redocly's runner.
pub(crate) const RESPECT: Adapter = Adapter {
    name: "Redocly Respect",
    package: "npm `@redocly/cli`",
    program: "redocly",
    version: &["redocly", "--version"],
    arguments: "respect {document} --workflow {workflow} {inputs:--input}",
};

const JENTIC: Adapter = Adapter {
    name: "Jentic's runner",
    package: "PyPI `arazzo-runner`",
    program: "arazzo-runner",
    // The runner does not print its version; its Python package does.
    version: &["python3", "-c", "import importlib.metadata as m; print(m.version('arazzo-runner'))"],
    arguments: "execute-workflow {document} --workflow-id {workflow} --inputs {inputs-json}",
};

/// Exit status 0: all cases passed; 1: some failed; 2: the set-up is wrong.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let done = if arguments.compare { compare(arguments.jobs) } else { run_cases(arguments) };
    done.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}

fn run_cases(arguments: &Arguments) -> Result<ExitCode, String> {
    let mut command = cases(arguments.runner.as_deref(), arguments.jobs)?;
    for pattern in &arguments.only {
        command.args(["--only", pattern]);
    }
    let status = command.status().map_err(|error| format!("the cases cannot be run: {error}"))?;
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)))
}

/// The harness with a runner's command; default: `signoff`, built first.
fn cases(command: Option<&str>, jobs: Option<usize>) -> Result<Command, String> {
    let signoff = "run {document} --profile {profile} --only */case/{workflow} --snapshots off -q";
    let runner = match command {
        Some(command) => command.to_owned(),
        None => format!("'{}' {signoff}", runner::build_signoff()?.display()),
    };
    let mut harness = runner::cargo_run("signoff-arazzo-cases", "arazzo-cases");
    harness.arg("run").arg(workspace().join("conformance/arazzo-cases")).args(["--runner", &runner]);
    if let Some(jobs) = jobs {
        harness.args(["--jobs", &jobs.to_string()]);
    }
    Ok(harness)
}

/// One column of the table.
struct Column {
    title: String,
    score: Value,
}

fn compare(jobs: Option<usize>) -> Result<ExitCode, String> {
    let mut columns =
        vec![Column { title: format!("Signoff {}", env!("CARGO_PKG_VERSION")), score: score(None, &[], jobs)? }];
    for adapter in [&RESPECT, &JENTIC] {
        match version(adapter) {
            Some(version) => {
                eprintln!("running {} {version}", adapter.name);
                let score = score(Some(adapter), &[], jobs)?;
                columns.push(Column { title: format!("{} {version}", adapter.name), score });
            }
            None => eprintln!("{} is not installed ({} provides `{}`)", adapter.name, adapter.package, adapter.program),
        }
    }
    let path = workspace().join("docs/arazzo-runners.md");
    let folder = path.parent().unwrap_or(&path);
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| error.to_string())?;
    std::io::Write::write_all(&mut file, page(&columns).as_bytes()).map_err(|error| error.to_string())?;
    file.persist(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}", path.display());
    Ok(ExitCode::SUCCESS)
}

/// The cases that fail with a runner.
pub(crate) fn differences(adapter: &Adapter, only: &[&str]) -> Result<Vec<String>, String> {
    let score = score(Some(adapter), only, None)?;
    let differences = score.get("differences").and_then(Value::as_object).into_iter().flatten();
    Ok(differences.map(|(case, _)| case.clone()).collect())
}

/// The version of a runner; `None` if it is not installed.
pub(crate) fn version(adapter: &Adapter) -> Option<String> {
    let found = Command::new(adapter.program).arg("--help").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !found.is_ok_and(|status| status.success()) {
        return None;
    }
    let (program, arguments) = adapter.version.split_first()?;
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    Some(if output.status.success() { text.trim().to_owned() } else { String::new() })
}

/// Runs all cases, or only some, with a runner (default: Signoff).
fn score(runner: Option<&Adapter>, only: &[&str], jobs: Option<usize>) -> Result<Value, String> {
    let runner = runner.map(|Adapter { program, arguments, .. }| format!("{program} {arguments}"));
    let mut command = cases(runner.as_deref(), jobs)?;
    command.args(["--format", "json"]).stderr(Stdio::inherit());
    command.args(only.iter().flat_map(|pattern| ["--only", pattern]));
    let output = command.output().map_err(|error| format!("the cases cannot be run: {error}"))?;
    serde_json::from_slice(&output.stdout).map_err(|error| format!("the cases' result cannot be read: {error}"))
}

fn page(columns: &[Column]) -> String {
    let mut page = String::from(
        "# Arazzo runners compared\n\n\
         Written by `cargo xtask arazzo-cases --compare`. Each figure is the number of cases of `conformance/arazzo-cases` that\n\
         passed, by section. Cases about ambiguous text are counted separately, and every reading that the text allows passes.\n\
         A runner is judged by its exit status and the requests that it sends. [respect.md](respect.md) shows how many scenarios\n\
         of the suites run under Redocly Respect, with a case for each reason why one does not.\n\n",
    );
    for (title, table) in [("Clear text", "clear"), ("Ambiguous text", "ambiguous")] {
        let _ = writeln!(page, "## {title}\n");
        let titles: Vec<&str> = columns.iter().map(|column| column.title.trim()).collect();
        let _ = writeln!(page, "| section | {} |", titles.join(" | "));
        let _ = writeln!(page, "|---|{}", "---:|".repeat(columns.len()));
        for (section, counts) in rows(columns, table) {
            let _ = writeln!(page, "| {section} | {} |", counts.join(" | "));
        }
        page.push('\n');
    }
    page.push_str("## Differences\n\n");
    for column in columns {
        let differences = column.score.get("differences").and_then(Value::as_object);
        let Some(differences) = differences.filter(|differences| !differences.is_empty()) else { continue };
        let _ = writeln!(page, "### {}\n", column.title.trim());
        for (case, lines) in differences {
            let first = lines.get(0).and_then(Value::as_str).unwrap_or_default();
            let _ = writeln!(page, "- `{case}`: {}", markup_free(first));
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// Section → one cell per column; the last row is the total.
fn rows(columns: &[Column], table: &str) -> Vec<(String, Vec<String>)> {
    let count = |column: &Column, section: &str, what: &str| {
        column.score.get(table).and_then(|table| table.get(section)?.get(what)?.as_u64()).unwrap_or_default()
    };
    let mut sections: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut all = vec![(0, 0); columns.len()];
    let names = columns.first().and_then(|column| column.score.get(table)?.as_object()).into_iter().flatten();
    for (section, _) in names {
        let cells = columns.iter().zip(&mut all).map(|(column, sum)| {
            let (passed, total) = (count(column, section, "passed"), count(column, section, "total"));
            *sum = (sum.0 + passed, sum.1 + total);
            format!("{passed}/{total}")
        });
        sections.insert(section.clone(), cells.collect());
    }
    let mut rows: Vec<_> = sections.into_iter().collect();
    rows.push(("**all**".to_owned(), all.into_iter().map(|(passed, total)| format!("**{passed}/{total}**")).collect()));
    rows
}

/// Formats a runner's message as code on one line of limited length.
fn markup_free(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() || c == '`' { ' ' } else { c }).take(160).collect();
    format!("`{line}`")
}
