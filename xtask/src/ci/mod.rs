//! `cargo xtask ci`: the jobs of CI one after the other, and a summary.

mod command;
mod job;

use std::process::ExitCode;
use std::time::Instant;

use job::{JOBS, Job};

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Run the long jobs as well: the book, faults, property tests with other values, corpora, real servers, WebAssembly, native TLS, fuzzing
    #[arg(long)]
    all: bool,
    /// Only jobs whose name contains this text, long ones included
    #[arg(long, value_name = "TEXT")]
    only: Vec<String>,
    /// How long each fuzz target runs
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    fuzz_seconds: u32,
}

/// The result of a job.
enum Outcome {
    Passed,
    /// The command that failed, and how.
    Failed(String),
    /// What the job needs.
    NotRun(String),
}

/// Exit status: 0 if no job failed, 1 if one did, 2 if no job was selected.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let selected: Vec<&Job> = JOBS.iter().filter(|job| is_selected(job, arguments)).collect();
    if selected.is_empty() {
        let names: Vec<&str> = JOBS.iter().map(|job| job.name).collect();
        eprintln!("error: no job has such a name (the jobs: {})", names.join(", "));
        return ExitCode::from(2);
    }
    let mut lines = Vec::new();
    let mut failed = 0;
    for job in selected {
        println!("\n== {}", job.name);
        let start = Instant::now();
        let outcome = run_job(job, arguments);
        failed += u8::from(matches!(outcome, Outcome::Failed(_)));
        lines.push(match outcome {
            Outcome::Passed => format!("passed   {} ({} s)", job.name, start.elapsed().as_secs()),
            Outcome::Failed(what) => format!("failed   {}: {what}", job.name),
            Outcome::NotRun(reason) => format!("not run  {}: {reason}", job.name),
        });
    }
    println!("\n== Summary\n{}", lines.join("\n"));
    ExitCode::from(failed.min(1))
}

fn is_selected(job: &Job, arguments: &Arguments) -> bool {
    match &*arguments.only {
        [] => arguments.all || !job.is_long,
        texts => texts.iter().any(|text| job.name.to_lowercase().contains(&text.to_lowercase())),
    }
}

fn run_job(job: &Job, arguments: &Arguments) -> Outcome {
    let commands = match (job.commands)(arguments) {
        Ok(commands) => commands,
        Err(reason) => return Outcome::NotRun(reason),
    };
    for mut command in commands {
        let words: Vec<_> = std::iter::once(command.get_program()).chain(command.get_args()).collect();
        let line = words.join(" ".as_ref()).to_string_lossy().into_owned();
        match command.status() {
            Ok(status) if status.success() => {}
            Ok(status) if job.missing.is_some() && status.code() == job.missing => {
                return Outcome::NotRun(format!("`{line}` found something missing; see above"));
            }
            Ok(status) => return Outcome::Failed(format!("`{line}`: {status}")),
            Err(error) => return Outcome::Failed(format!("`{line}` cannot be run: {error}")),
        }
    }
    Outcome::Passed
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    #[derive(clap::Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn selected(line: &[&str]) -> Vec<&'static str> {
        let arguments = Line::parse_from(line).arguments;
        JOBS.iter().filter(|job| is_selected(job, &arguments)).map(|job| job.name).collect()
    }

    #[test]
    fn long_jobs_run_only_on_request() {
        let (short, all) = (selected(&["ci"]), selected(&["ci", "--all"]));
        assert!(short.contains(&"Format") && short.contains(&"Tests") && !short.contains(&"Fuzzing"), "{short:?}");
        assert_eq!(all.len(), JOBS.len());
        assert_eq!(
            selected(&["ci", "--only", "fuzz", "--only", "form"]),
            ["Format", "Fuzz targets compile", "Fuzzing"]
        );
    }

    #[test]
    fn a_job_fails_with_its_first_failing_command_and_is_not_run_without_what_it_needs() {
        let arguments = Line::parse_from(["ci"]).arguments;
        let job = |commands| Job { name: "A", is_long: false, commands, missing: None };
        let failed = run_job(
            &job(|_| Ok(vec![command::cargo("--version"), command::cargo("no-such-command-of-cargo")])),
            &arguments,
        );
        assert!(matches!(failed, Outcome::Failed(what) if what.contains("no-such-command-of-cargo")));
        // Cargo's exit status for a command that does not exist.
        let missing = job(|_| Ok(vec![command::cargo("no-such-command-of-cargo")]));
        assert!(matches!(run_job(&Job { missing: Some(101), ..missing }, &arguments), Outcome::NotRun(_)));
        let skipped = run_job(&job(|_| Err("the moon".to_owned())), &arguments);
        assert!(matches!(skipped, Outcome::NotRun(reason) if reason == "the moon"));
        assert!(matches!(run_job(&job(|_| Ok(vec![command::cargo("--version")])), &arguments), Outcome::Passed));
    }
}
