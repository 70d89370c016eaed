//! Compares the generation of types and client with openapi-to-rust: time, memory, and `cargo check` of the output.

use std::fs;
use std::path::{Path, PathBuf};

use super::Setting;
use super::generator::{Generator, api};
use super::measure::{self, Cost, median};
use super::programs::Profile;
use super::report::Report;
use super::workshop::{Workshop, touch};
use crate::corpus::documents;

/// The arguments.
#[derive(Default, clap::Args)]
pub(super) struct Arguments {
    /// Documents, or folders of documents [default: those of the suites]
    documents: Vec<PathBuf>,
    /// Do not compile the output
    #[arg(long)]
    no_check: bool,
}

/// A generator with one document.
struct Side<'a> {
    generator: &'a Generator,
    folder: PathBuf,
    generations: Vec<Cost>,
    checks: Vec<Cost>,
    failure: Option<String>,
}

/// The cost of one document: medians.
struct Taken {
    seconds: f64,
    peak_mib: Option<f64>,
    lines: f64,
    check_seconds: Option<f64>,
    check_peak_mib: Option<f64>,
}

/// Runs the benchmark.
///
/// # Errors
/// There is no document, or our generator cannot be built.
pub(super) fn run(arguments: &Arguments, setting: &Setting) -> Result<Report, String> {
    let mut report = Report::default();
    let documents = find(&arguments.documents)?;
    let mut generators = vec![Generator::ours(Profile::Release)?];
    match Generator::openapi_to_rust(setting) {
        Ok(peer) => generators.push(peer),
        Err(why) => report.skip(why),
    }
    // Of the documents that both manage.
    let mut compared = Vec::new();
    for document in &documents {
        let name = document.file_stem().unwrap_or_default().to_string_lossy();
        let mut taken = Vec::new();
        for side in compare_generators(&generators, document, arguments, setting)? {
            let label = format!("{name}, {}", side.generator.name);
            match side.failure {
                Some(why) => report.skip(format!("{label}: {why}")),
                None => taken.extend(side.taken()),
            }
        }
        for (generator, taken) in generators.iter().zip(&taken).filter(|_| taken.len() == generators.len()) {
            show(&mut report, &format!("{name}, {}", generator.name), taken);
        }
        if let Ok([ours, peer]) = <[Taken; 2]>::try_from(taken) {
            compared.push((ours, peer));
        }
    }
    ratios(&mut report, &compared);
    Ok(report)
}

fn find(given: &[PathBuf]) -> Result<Vec<PathBuf>, String> {
    let own = [crate::workspace().join("specs")];
    let mut found = Vec::new();
    for path in if given.is_empty() { &own } else { given } {
        let failed = |error: std::io::Error| format!("{}: {error}", path.display());
        if path.is_dir() {
            found.extend(documents::find(path).map_err(failed)?);
        } else {
            found.push(path.canonicalize().map_err(failed)?);
        }
    }
    if found.is_empty() { Err("there is no document".to_owned()) } else { Ok(found) }
}

/// Generates from a document with each generator in turn, then checks the outputs.
fn compare_generators<'a>(
    generators: &'a [Generator],
    document: &Path,
    arguments: &Arguments,
    setting: &Setting,
) -> Result<Vec<Side<'a>>, String> {
    let workshop = Workshop::new();
    let mut sides = Vec::new();
    for generator in generators {
        let folder = workshop.empty(&format!("generate-{}", generator.name))?;
        sides.push(Side { generator, folder, generations: Vec::new(), checks: Vec::new(), failure: None });
    }
    for _ in 0..setting.rounds {
        sides.iter_mut().for_each(|side| side.attempt(|side| side.generate(document, setting)));
    }
    if !arguments.no_check {
        sides.iter_mut().for_each(|side| side.attempt(|side| side.prepare(&workshop)));
        for _ in 0..setting.rounds {
            sides.iter_mut().for_each(|side| side.attempt(|side| side.check(&workshop, setting)));
        }
    }
    Ok(sides)
}

impl Side<'_> {
    /// Runs a step, unless an earlier one has failed.
    fn attempt(&mut self, step: impl FnOnce(&mut Self) -> Result<(), String>) {
        if self.failure.is_none() {
            self.failure = step(self).err();
        }
    }

    fn generate(&mut self, document: &Path, setting: &Setting) -> Result<(), String> {
        let command = self.generator.command(document, &self.folder);
        self.generations.push(measure::cost(setting, &command)?);
        Ok(())
    }

    /// Compiles the dependencies of an empty crate.
    fn prepare(&mut self, workshop: &Workshop) -> Result<(), String> {
        let dependencies = self.generator.place(&self.folder)?;
        workshop.write(&self.folder, &dependencies, "lib.rs", "")?;
        measure::run(&mut workshop.cargo(&self.folder, &["check"]))?;
        workshop.write(&self.folder, &dependencies, "lib.rs", "pub mod api;\n")
    }

    fn check(&mut self, workshop: &Workshop, setting: &Setting) -> Result<(), String> {
        touch(&self.folder.join("src/lib.rs"))?;
        self.checks.push(measure::cost(setting, &workshop.cargo(&self.folder, &["check"]))?);
        Ok(())
    }

    fn taken(&self) -> Option<Taken> {
        let seconds = |costs: &[Cost]| median(costs.iter().map(|cost| cost.seconds).collect());
        let peak_mib = |costs: &[Cost]| median(costs.iter().filter_map(|cost| cost.peak_mib).collect());
        Some(Taken {
            seconds: seconds(&self.generations)?,
            peak_mib: peak_mib(&self.generations),
            lines: lines(&api(&self.folder)) as f64,
            check_seconds: seconds(&self.checks),
            check_peak_mib: peak_mib(&self.checks),
        })
    }
}

/// The number of lines of all Rust files below a folder.
pub(super) fn lines(folder: &Path) -> usize {
    let paths = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    paths
        .map(|path| match path.extension() {
            _ if path.is_dir() => lines(&path),
            Some(end) if end == "rs" => fs::read_to_string(&path).map_or(0, |text| text.lines().count()),
            _ => 0,
        })
        .sum()
}

fn show(report: &mut Report, name: &str, taken: &Taken) {
    report.figure(format!("{name}, generate"), taken.seconds, "s");
    taken.peak_mib.iter().for_each(|peak| report.figure(format!("{name}, generate"), *peak, "MiB"));
    report.figure(format!("{name}, generate"), taken.lines, "lines");
    taken.check_seconds.iter().for_each(|seconds| report.figure(format!("{name}, check"), *seconds, "s"));
    taken.check_peak_mib.iter().for_each(|peak| report.figure(format!("{name}, check"), *peak, "MiB"));
}

/// Ratios of the sums of times and lines, and of the largest memory.
fn ratios(report: &mut Report, compared: &[(Taken, Taken)]) {
    let mut ratio = |name: &str, of: &dyn Fn(&Taken) -> Option<f64>, gather: fn(f64, f64) -> f64| {
        let ours = compared.iter().filter_map(|(ours, _)| of(ours)).reduce(gather);
        let peer = compared.iter().filter_map(|(_, peer)| of(peer)).reduce(gather);
        report.ratio(format!("{name}, ours to openapi-to-rust ({} documents)", compared.len()), ours, peer, None);
    };
    let add = |one: f64, other: f64| one + other;
    ratio("time to generate", &|taken| Some(taken.seconds), add);
    ratio("peak memory to generate", &|taken| taken.peak_mib, f64::max);
    ratio("lines generated", &|taken| Some(taken.lines), add);
    ratio("time to check", &|taken| taken.check_seconds, add);
    ratio("peak memory to check", &|taken| taken.check_peak_mib, f64::max);
}
