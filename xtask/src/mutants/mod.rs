//! `cargo xtask mutants [N]`: how many of the mutants of the reference's vendor code the suites detect.
//!
//! cargo-mutants lists the mutants. A sample of them is built in a copy of the workspace, and only the suites judge each one.

mod argued;
mod copy;
mod draw;
mod list;
mod operations;
mod page;
mod report;
mod switch;
mod trial;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};

use crate::servers::Stopped;
use crate::servers::guard::Guard;
use crate::servers::interrupt::Interrupt;
use crate::{runner, workspace};

use argued::Argued;
use copy::Copy;
use draw::Draw;
use list::{Mutant, SYSTEMS};
use operations::Operations;
use report::{Judged, Outcome, Report};
use trial::{Suites, Verdict};

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many mutants that compile are judged
    #[arg(default_value_t = 30)]
    count: usize,
    /// Seed of the random sample [default: a new one, which is printed]
    #[arg(long)]
    seed: Option<u64>,
    /// Draw only from mutants whose `FILE:LINE: MUTATION` contains this text; repeatable
    #[arg(long, value_name = "TEXT")]
    only: Vec<String>,
    /// The program `signoff`, instead of a new build
    #[arg(long, value_name = "FILE")]
    signoff: Option<PathBuf>,
    /// Mutants that are judged at the same time [default: the number of processor cores]
    #[arg(long, short)]
    jobs: Option<NonZeroUsize>,
    /// Only list the mutants that would be drawn, with their operations
    #[arg(long)]
    list: bool,
    /// Also write the report as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Write the results to docs/mutants.md
    #[arg(long)]
    write: bool,
}

/// Exit status: 0 if each survivor has an argument, 1 if not, 2 if the set-up is wrong, 3 if cargo-mutants is missing, 130 after a
/// signal.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    run_sample(arguments).unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}

fn run_sample(arguments: &Arguments) -> Result<ExitCode, String> {
    let Some(listed) = list::list()? else {
        println!("mutants: not run: cargo-mutants was not found; get it with `cargo install cargo-mutants --locked`");
        return Ok(ExitCode::from(3));
    };
    let (argued, operations) = (Argued::read(&listed)?, Operations::read()?);
    let seed = arguments.seed.unwrap_or_else(draw::new_seed);
    let mut report = Report::new(seed, listed.len());
    let mut sample = listed;
    let is_wanted =
        |mutant: &Mutant| arguments.only.is_empty() || arguments.only.iter().any(|text| mutant.name().contains(text));
    sample.retain(is_wanted);
    if sample.is_empty() {
        return Err("no mutant matches `--only`".to_owned());
    }
    Draw::new(seed).shuffle(&mut sample);
    let operation = |mutant: &Mutant| operations.of(mutant.group(), &mutant.function);
    if arguments.list {
        for mutant in sample.iter().take(arguments.count) {
            println!("{}  ({})", mutant.name(), operation(mutant));
        }
        return Ok(ExitCode::SUCCESS);
    }
    println!("seed {seed}");
    let jobs = arguments.jobs.or_else(|| std::thread::available_parallelism().ok());
    let trials = Trials::start(arguments.signoff.as_deref(), jobs.map_or(1, NonZeroUsize::get))?;
    let is_complete = judge(&trials, sample, arguments.count, |mutant, outcome| {
        let argument = argued.reason(&mutant).map(str::to_owned);
        let judged = Judged { group: mutant.group(), operation: operation(&mutant), mutant, outcome, argument };
        println!("{}", judged.line());
        report.add(judged);
    })?;
    report.interrupted = !is_complete;
    drop(trials);
    println!("\n{}", report.text());
    if let Some(path) = &arguments.json {
        let mut text = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
        text.push('\n');
        replace(path, &text)?;
    }
    if report.interrupted {
        return Ok(ExitCode::from(130));
    }
    if arguments.write {
        replace(&workspace().join("docs/mutants.md"), &page::page(&report))?;
    }
    Ok(ExitCode::from(u8::from(!report.is_clean())))
}

/// Everything that a trial needs.
struct Trials {
    copy: Copy,
    suites: Suites,
    interrupt: Interrupt,
    guard: Guard,
    jobs: usize,
}

impl Trials {
    fn start(signoff: Option<&Path>, jobs: usize) -> Result<Self, String> {
        let (interrupt, guard) = (Interrupt::install()?, Guard::start()?);
        let signoff = match signoff {
            Some(path) => std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))?,
            None => runner::build_signoff()?,
        };
        let copy = Copy::create(&guard)?;
        let suites = Suites::read(signoff, copy.tree().join("specs"))?;
        Ok(Self { copy, suites, interrupt, guard, jobs })
    }

    /// Judges the code as it is.
    fn judge_original(&self, program: &Path) -> Result<(), Stopped> {
        let suites = SYSTEMS.map(str::to_owned).to_vec();
        match self.suites.judge(program, None, suites, (&self.interrupt, &self.guard))? {
            Verdict::Survived => Ok(()),
            Verdict::Detected { by } => Err(Stopped::Failed(format!("the suites fail without a mutant: {by}"))),
        }
    }

    /// Builds and judges mutants; `done` receives each as soon as it has an outcome.
    fn judge(
        &self,
        mutants: Vec<Mutant>,
        is_first: bool,
        done: &mut impl FnMut(Mutant, Outcome),
    ) -> Result<(), Stopped> {
        eprintln!("Building {} mutants", mutants.len());
        let batch = self.copy.build(&mutants, &self.interrupt)?;
        let alone: Vec<Mutant> = batch.alone.iter().filter_map(|index| mutants.get(*index).cloned()).collect();
        if is_first {
            self.judge_original(&batch.program)?;
        }
        let (rejected, together): (Vec<_>, Vec<_>) = mutants
            .into_iter()
            .enumerate()
            .filter(|(index, _)| !batch.alone.contains(index))
            .partition(|(index, _)| batch.rejected.contains(index));
        rejected.into_iter().for_each(|(_, mutant)| done(mutant, Outcome::UNVIABLE));
        self.judge_together(&batch.program, together, done)?;
        for mutant in alone {
            let program = self.copy.build_one(&mutant, &self.interrupt)?;
            let verdict = program.map(|program| self.judge_one(&program, None, &mutant)).transpose()?;
            done(mutant, verdict.map_or(Outcome::UNVIABLE, Outcome::Viable));
        }
        Ok(())
    }

    /// Judges mutants that share a program, several at the same time.
    fn judge_together(
        &self,
        program: &Path,
        mutants: Vec<(usize, Mutant)>,
        done: &mut impl FnMut(Mutant, Outcome),
    ) -> Result<(), Stopped> {
        let judges = Judges { suites: &self.suites, watch: (&self.interrupt, &self.guard) };
        let left = Mutex::new(mutants.into_iter());
        let (sender, verdicts) = channel();
        std::thread::scope(|scope| {
            for _ in 0..self.jobs {
                let (sender, left) = (sender.clone(), &left);
                scope.spawn(move || {
                    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
                    while let Some((number, mutant)) = next() {
                        let verdict = judges.judge(program, Some(number), mutant.suites());
                        let stops = verdict.is_err();
                        if sender.send((mutant, verdict)).is_err() || stops {
                            break;
                        }
                    }
                });
            }
            drop(sender);
            let mut stopped = Ok(());
            for (mutant, verdict) in verdicts {
                match verdict {
                    Ok(verdict) => done(mutant, Outcome::Viable(verdict)),
                    Err(reason) => stopped = Err(reason),
                }
            }
            stopped
        })
    }

    fn judge_one(&self, program: &Path, number: Option<usize>, mutant: &Mutant) -> Result<Verdict, Stopped> {
        Judges { suites: &self.suites, watch: (&self.interrupt, &self.guard) }.judge(program, number, mutant.suites())
    }
}

/// The parts of [`Trials`] that several threads use.
#[derive(Clone, Copy)]
struct Judges<'a> {
    suites: &'a Suites,
    watch: (&'a Interrupt, &'a Guard),
}

impl Judges<'_> {
    fn judge(&self, program: &Path, number: Option<usize>, suites: Vec<String>) -> Result<Verdict, Stopped> {
        self.suites.judge(program, number, suites, self.watch)
    }
}

/// Judges mutants until enough of them compile. The result is false if a signal was received.
fn judge(
    trials: &Trials,
    mut sample: Vec<Mutant>,
    count: usize,
    mut done: impl FnMut(Mutant, Outcome),
) -> Result<bool, String> {
    let (mut viable, mut is_first) = (0, true);
    while viable < count && !sample.is_empty() {
        let next = sample.drain(..sample.len().min(count - viable)).collect();
        let mut count_and_report = |mutant, outcome| {
            viable += usize::from(outcome != Outcome::UNVIABLE);
            done(mutant, outcome);
        };
        match trials.judge(next, is_first, &mut count_and_report) {
            Ok(()) => is_first = false,
            Err(Stopped::Interrupted) => return Ok(false),
            Err(Stopped::Missing(reason) | Stopped::Failed(reason)) => return Err(reason),
        }
    }
    Ok(true)
}

/// Writes a file at once: to another name first.
fn replace(path: &Path, text: &str) -> Result<(), String> {
    let new = path.with_extension("new");
    let written = std::fs::write(&new, text).and_then(|()| std::fs::rename(&new, path));
    written.map_err(|error| format!("{}: {error}", path.display()))
}
