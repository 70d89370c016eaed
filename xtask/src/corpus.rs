//! `cargo xtask corpus DIR [--compile N] [--seed N]`: the generator over every document below a folder.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use signoff_codegen::disk::{self, Owned};
use signoff_codegen::openapi::diagnostic::{Diagnostics, Severity};
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read};
use signoff_codegen::options::{Options, RuntimePath};
use signoff_codegen::runtime_source::manifest;
use signoff_codegen::tree::{GeneratedTree, Summary};
use signoff_codegen::{generate, names};

/// What it is asked for.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The folder; every JSON or YAML file that names its version of OpenAPI is a document
    folder: PathBuf,
    /// Compile this many of them, client and server
    #[arg(long, default_value_t = 0)]
    compile: usize,
    /// Which ones are compiled follows from it
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Show every error that a document brings about
    #[arg(long)]
    verbose: bool,
}

/// What became of one document.
enum Outcome {
    Generated { version: String, tree: GeneratedTree, errors: Vec<String> },
    Unreadable(Vec<String>),
    Panicked,
}

/// Exit 0: no panic, and all that was compiled compiles without a warning; 1 otherwise; 2: the folder cannot be read.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let documents = match find(&arguments.folder) {
        Ok(documents) if !documents.is_empty() => documents,
        Ok(_) => return fail(&format!("there is no OpenAPI document below {}", arguments.folder.display())),
        Err(error) => return fail(&format!("{}: {error}", arguments.folder.display())),
    };
    let mut total = Summary::default();
    let (mut whole, mut unreadable, mut panicked) = (0, 0, 0);
    let mut trees = Vec::new();
    for path in &documents {
        let name = path.strip_prefix(&arguments.folder).unwrap_or(path).display().to_string();
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| generate_one(path))).unwrap_or(Outcome::Panicked);
        let seconds = start.elapsed().as_secs_f64();
        match outcome {
            Outcome::Generated { version, tree, errors } => {
                let lines: usize = tree.files.values().map(|text| text.lines().count()).sum();
                println!("{name}: {version}; {}; {lines} lines; {seconds:.2} s", tree.summary);
                if arguments.verbose {
                    errors.iter().for_each(|error| println!("    {error}"));
                }
                total.operations += tree.summary.operations;
                total.operations_generated += tree.summary.operations_generated;
                total.types += tree.summary.types;
                total.types_generated += tree.summary.types_generated;
                whole += usize::from(tree.summary.operations_refused() + tree.summary.types_refused() == 0);
                trees.push((name, tree));
            }
            Outcome::Unreadable(errors) => {
                println!("{name}: cannot be read");
                errors.iter().for_each(|error| println!("    {error}"));
                unreadable += 1;
            }
            Outcome::Panicked => {
                println!("{name}: PANIC");
                panicked += 1;
            }
        }
    }
    println!("{} documents, {whole} whole, {unreadable} unreadable, {panicked} panics; {total}", documents.len());
    let broken = compile(arguments, trees);
    if panicked + broken > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(2)
}

fn generate_one(path: &Path) -> Outcome {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let options = Options { runtime: RuntimePath::Crate("signoff_runtime".to_owned()), ..Options::default() };
    let api = read(&mut sources, path, &ReadOptions::default(), &mut diagnostics);
    let generated = api.map(|api| (api.version.clone(), generate(&api, &options, &mut diagnostics)));
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
    let errors = errors
        .map(|diagnostic| format!("{}: {}", diagnostic.code, signoff_codegen::openapi::escape(&diagnostic.message)));
    let errors: Vec<_> = errors.collect();
    match generated {
        Some((version, tree)) => Outcome::Generated { version, tree, errors },
        None => Outcome::Unreadable(errors),
    }
}

/// Files that say `openapi` or `swagger` at their root; parts of a document in several files do not.
fn find(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_text = path.extension().is_some_and(|end| ["json", "yaml", "yml"].iter().any(|known| end == *known));
            if path.is_dir() {
                open.push(path);
            } else if is_text && fs::read_to_string(&path).is_ok_and(|text| names_version(&text)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn names_version(text: &str) -> bool {
    let root = |line: &str| {
        let key = line.trim_start_matches(['{', ' ', '\t', '"', '\'', '\u{feff}']);
        key.starts_with("openapi") || key.starts_with("swagger")
    };
    let indent = |line: &str| line.len() - line.trim_start().len();
    text.trim_start().starts_with('{') && text.lines().any(root)
        || text.lines().any(|line| indent(line) == 0 && root(line))
}

/// How many of the chosen documents do not compile without a warning.
fn compile(arguments: &Arguments, mut trees: Vec<(String, GeneratedTree)>) -> usize {
    if arguments.compile == 0 {
        return 0;
    }
    // A seeded order, the same on every machine.
    trees.sort_by_key(|(name, _)| {
        name.bytes().fold(arguments.seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    });
    let root = crate::workspace();
    let folder = root.join("target/corpus");
    let runtime = format!("{{ path = {:?} }}", root.join("codegen/runtime").display().to_string());
    let mut broken = 0;
    for (name, tree) in trees.into_iter().take(arguments.compile) {
        let crate_name = format!("c_{}", names::snake(&name.replace(['/', '\\', '.'], "_")));
        let own = folder.join(&crate_name);
        let mut files: std::collections::BTreeMap<_, _> = tree
            .files
            .into_iter()
            .map(|(path, text)| (if path == "mod.rs" { "src/lib.rs".to_owned() } else { format!("src/{path}") }, text))
            .collect();
        files.insert("Cargo.toml".to_owned(), manifest(&crate_name, Some(&runtime)));
        let start = Instant::now();
        let written = disk::write(&own, &files, Owned::Marked)
            .and_then(|()| fs::copy(root.join("Cargo.lock"), own.join("Cargo.lock")));
        let checked = written.and_then(|_| {
            Command::new(env!("CARGO"))
                .args(["check", "--quiet"])
                .current_dir(&own)
                .env("CARGO_TARGET_DIR", folder.join("target"))
                .output()
        });
        match checked {
            Ok(output) if output.status.success() && output.stderr.is_empty() => {
                println!("{name}: compiles, {:.1} s", start.elapsed().as_secs_f64());
            }
            Ok(output) => {
                broken += 1;
                println!("{name}: DOES NOT COMPILE CLEANLY\n{}", String::from_utf8_lossy(&output.stderr));
            }
            Err(error) => {
                broken += 1;
                println!("{name}: cannot be compiled: {error}");
            }
        }
    }
    println!("{broken} of those compiled do not compile cleanly");
    broken
}
