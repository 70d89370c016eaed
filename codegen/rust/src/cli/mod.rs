//! The command line of `signoff-codegen`.

mod report;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use signoff_codegen::config::Config;
use signoff_codegen::options::{Options, RuntimePath};
use signoff_codegen::runtime_source::{RuntimeCrate, SERVING, example_program, manifest, runtime_files};
use signoff_codegen::tree::GeneratedTree;
use signoff_codegen::{disk, generate};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, escape, read};

/// Writes Rust types, a client and server traits from an OpenAPI document.
///
/// Exit status: 0 written (operations left out are warnings), 1 stale or refused under --strict, 2 the document cannot be read.
#[derive(Debug, Parser)]
#[command(name = "signoff-codegen", version)]
struct Arguments {
    /// The document: OpenAPI 2.0, 3.0, 3.1 or 3.2, YAML or JSON
    spec: PathBuf,
    /// The folder to write; of what stands there, only files that this program wrote before are changed or removed
    #[arg(long)]
    out: Option<PathBuf>,
    /// Write a crate of this name, its sources below src/ (default folder: the name)
    #[arg(long = "crate", value_name = "NAME")]
    crate_name: Option<String>,
    /// Where the runtime comes from: `embed` writes it along; else a path or a version of the crate signoff-runtime
    #[arg(long, value_name = "embed|PATH|VERSION", default_value = "embed")]
    runtime: String,
    /// Write nothing; exit 1 and name what is missing, stale or extra
    #[arg(long)]
    check: bool,
    /// What cannot be generated is an error: nothing is written
    #[arg(long)]
    strict: bool,
    /// Leave the client out
    #[arg(long)]
    no_client: bool,
    /// Leave the server out
    #[arg(long)]
    no_server: bool,
    /// Write an example server along: the module `example`, which answers with the document's examples or with made-up
    /// values; with --crate a program as well, so that `cargo run -- --listen 127.0.0.1:4010` serves it. `Prefer:
    /// code=404` and `Prefer: example=NAME` choose the answer
    #[arg(long, conflicts_with = "no_server")]
    example_server: bool,
    /// What the made-up values of the example server follow from
    #[arg(long, value_name = "NUMBER", default_value_t = 0, requires = "example_server")]
    seed: u64,
    /// How diagnostics and the summary are written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// What is wanted otherwise: overlays, operations to include and exclude, renames, replacements, derives (TOML)
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// A further folder that references may lead to
    #[arg(long, value_name = "DIR")]
    allow_root: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Runs the command.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    match attempt(&arguments) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {}", escape(&message));
            ExitCode::from(2)
        }
    }
}

fn attempt(arguments: &Arguments) -> Result<ExitCode, String> {
    let out = output(arguments)?;
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let config = match &arguments.config {
        Some(path) => Config::read(&mut sources, path, &mut diagnostics),
        None => Some(Config::default()),
    };
    let Some(config) = config else {
        report::write(arguments.format, &sources, &diagnostics, None);
        return Ok(ExitCode::from(2));
    };
    let read_options = ReadOptions { allow_roots: arguments.allow_root.clone(), overlays: config.overlays.clone() };
    let api = read(&mut sources, &arguments.spec, &read_options, &mut diagnostics);
    let options = Options {
        client: !arguments.no_client,
        server: !arguments.no_server,
        features: false,
        example_server: arguments.example_server.then_some(arguments.seed),
        runtime: if arguments.runtime == "embed" {
            RuntimePath::Embedded
        } else {
            RuntimePath::Crate("signoff_runtime".to_owned())
        },
        config,
    };
    let tree = api.map(|api| generate(&api, &options, &mut diagnostics));
    let before = diagnostics.errors();
    if let Some(tree) = &tree {
        options.config.report_unused(&tree.used, &mut diagnostics);
    }
    let rotten = diagnostics.errors() > before;
    report::write(arguments.format, &sources, &diagnostics, tree.as_ref().map(|tree| &tree.summary));
    let Some(tree) = tree else { return Ok(ExitCode::from(2)) };
    if rotten {
        eprintln!("error: a rule of the configuration matches nothing, so nothing was written");
        return Ok(ExitCode::from(2));
    }
    let refused = tree.summary.operations_refused() + tree.summary.types_refused() > 0 || diagnostics.errors() > 0;
    if arguments.strict && refused {
        eprintln!("error: --strict: something was refused, so nothing was written");
        return Ok(ExitCode::from(1));
    }
    let files = lay_out(arguments, tree);
    let failed = |error: std::io::Error| format!("{}: {error}", out.display());
    if arguments.check {
        let differences = disk::compare(&out, &files, disk::Owned::Marked).map_err(failed)?;
        for difference in &differences {
            eprintln!("{}", escape(&difference.to_string()));
        }
        if differences.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        eprintln!("run the same command without --check");
        return Ok(ExitCode::from(1));
    }
    disk::write(&out, &files, disk::Owned::Marked).map_err(failed)?;
    Ok(ExitCode::SUCCESS)
}

fn output(arguments: &Arguments) -> Result<PathBuf, String> {
    if let Some(name) = &arguments.crate_name {
        let fits = name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'));
        if !fits {
            return Err(format!("{name:?} is no name for a crate: letters, digits, `-` and `_`, a letter first"));
        }
    }
    match (&arguments.out, &arguments.crate_name) {
        (Some(out), _) => Ok(out.clone()),
        (None, Some(name)) => Ok(PathBuf::from(name)),
        (None, None) => Err("say where to write: --out DIR, or --crate NAME".to_owned()),
    }
}

/// The module tree, or the crate around it.
fn lay_out(arguments: &Arguments, tree: GeneratedTree) -> BTreeMap<String, String> {
    let GeneratedTree { mut files, parts, recursion_limit, .. } = tree;
    if arguments.runtime == "embed" {
        files.extend(runtime_files(&parts));
    }
    let Some(name) = &arguments.crate_name else { return files };
    let is_version = arguments.runtime.starts_with(|first: char| first.is_ascii_digit() || "=^~".contains(first));
    let runtime = match arguments.runtime.as_str() {
        "embed" => RuntimeCrate::Embedded,
        version if is_version => RuntimeCrate::Version(version.to_owned()),
        path => RuntimeCrate::Path(path.to_owned()),
    };
    let mut laid_out: BTreeMap<_, _> = files
        .into_iter()
        .map(|(path, text)| (if path == "mod.rs" { "src/lib.rs".to_owned() } else { format!("src/{path}") }, text))
        .collect();
    if let (Some(limit), Some(root)) = (recursion_limit, laid_out.get_mut("src/lib.rs")) {
        // Behind the docs, which may hold whatever a title says, and before everything else.
        let place = root.find("\n#![").map_or(0, |line_end| line_end + 1);
        root.insert_str(place, &format!("#![recursion_limit = \"{limit}\"]\n"));
    }
    let mut manifest = manifest(name, &runtime, &parts);
    if arguments.example_server {
        manifest.push_str(SERVING);
        laid_out.insert("src/main.rs".to_owned(), example_program(name));
    }
    laid_out.insert("Cargo.toml".to_owned(), manifest);
    laid_out
}
