//! The command line of `signoff-codegen`.

mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use signoff_codegen::config::Config;
use signoff_codegen::options::Options;
use signoff_codegen::package::{Crate, Files, Runtime, module_tree};
use signoff_codegen::tree::GeneratedTree;
use signoff_codegen::{disk, generate};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, escape, read};

const EXAMPLES: &str = "\
Examples:
  Generate the module src/api, including the runtime:
    signoff-codegen openapi.yaml --out src/api
  Generate a crate with only types and a client:
    signoff-codegen openapi.yaml --crate pets --no-server
  Generate an example server and run it:
    signoff-codegen openapi.yaml --crate mock --example-server
    cd mock && cargo run -- --listen 127.0.0.1:4010
  Check in CI that the generated code is up to date:
    signoff-codegen openapi.yaml --out src/api --check

Exit status:
  0  the output is written or, with --check, up to date; what cannot be generated is left out and reported
  1  the output is stale (--check), or something cannot be generated (--strict)
  2  the arguments are wrong, an input cannot be read, the output cannot be written, or it would replace a file that
     this program did not write (--force)";

/// Generates Rust types, a client and server traits from an OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "signoff-codegen", version, after_help = EXAMPLES)]
struct Arguments {
    /// OpenAPI document, version 2.0, 3.0, 3.1 or 3.2, in YAML or JSON
    spec: PathBuf,
    /// Output folder. Existing files are changed or removed only if this program generated them (see --force)
    #[arg(long)]
    out: Option<PathBuf>,
    /// Generate a crate with this name instead of a module [default output folder: NAME]
    #[arg(long = "crate", value_name = "NAME")]
    crate_name: Option<String>,
    /// Source of the runtime: `embed` to include it in the output, or the path or version of the crate signoff-runtime
    #[arg(long, value_name = "embed|PATH|VERSION", default_value = "embed")]
    runtime: String,
    /// Write nothing; list missing, stale and extra files, and exit with 1 if there are any
    #[arg(long)]
    check: bool,
    /// Replace files that this program did not write if they are at the paths of generated files
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// Write nothing and exit with 1 if an operation or type cannot be generated
    #[arg(long)]
    strict: bool,
    /// Do not generate the client
    #[arg(long)]
    no_client: bool,
    /// Do not generate the server
    #[arg(long)]
    no_server: bool,
    /// Generate an example server: the module `example`, which responds with the document's examples or generated
    /// values. With --crate, also generate a program: `cargo run -- --listen 127.0.0.1:4010`. Requests select a
    /// response with `Prefer: code=404` or `Prefer: example=NAME`
    #[arg(long, conflicts_with = "no_server")]
    example_server: bool,
    /// Seed for generated example values
    #[arg(long, value_name = "NUMBER", default_value_t = 0, requires = "example_server")]
    seed: u64,
    /// Format of diagnostics and summary
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// TOML file with overlays, operations to include or exclude, renames, type replacements and derives
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Additional folder from which references may read files
    #[arg(long, value_name = "DIR")]
    allow_root: Vec<PathBuf>,
    /// Size limit for documents in MiB; also limits their values and what YAML aliases add
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_document: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Parses the arguments, runs the command and returns its exit status.
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
    let mut sources = Sources::with_document_bytes(arguments.max_document * 1024 * 1024);
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
    let runtime = runtime(arguments);
    let options = Options {
        client: !arguments.no_client,
        server: !arguments.no_server,
        features: false,
        example_server: arguments.example_server.then_some(arguments.seed),
        crate_root: arguments.crate_name.is_some(),
        runtime: runtime.name(),
        config,
    };
    let tree = api.map(|api| generate(&api, &options, &mut diagnostics));
    let before = diagnostics.errors();
    if let Some(tree) = &tree {
        options.config.report_unused(&tree.used, &mut diagnostics);
    }
    let has_unused_rules = diagnostics.errors() > before;
    report::write(arguments.format, &sources, &diagnostics, tree.as_ref().map(|tree| &tree.summary));
    let Some(tree) = tree else { return Ok(ExitCode::from(2)) };
    if has_unused_rules {
        eprintln!("error: a configuration rule matches nothing; nothing was written");
        return Ok(ExitCode::from(2));
    }
    let refused = tree.summary.operations_refused() + tree.summary.types_refused() > 0 || diagnostics.errors() > 0;
    if arguments.strict && refused {
        eprintln!("error: some operations or types cannot be generated (--strict); nothing was written");
        return Ok(ExitCode::from(1));
    }
    let files = package(arguments, runtime, tree);
    let failed = |error: std::io::Error| format!("{}: {error}", out.display());
    if arguments.check {
        let differences = disk::compare(&out, &files, disk::Owned::Marked).map_err(failed)?;
        for difference in &differences {
            eprintln!("{}", escape(&difference.to_string()));
        }
        if differences.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        let foreign = disk::foreign(&out, &files);
        for path in &foreign {
            eprintln!("not written by this program: {}", escape(&path.display().to_string()));
        }
        let force = if foreign.is_empty() { "" } else { ", with --force" };
        eprintln!("run the same command without --check{force} to update the output");
        return Ok(ExitCode::from(1));
    }
    let owned = if arguments.force { disk::Owned::MarkedOrNamed } else { disk::Owned::Marked };
    disk::write(&out, &files, owned).map_err(failed)?;
    Ok(ExitCode::SUCCESS)
}

fn output(arguments: &Arguments) -> Result<PathBuf, String> {
    if let Some(name) = &arguments.crate_name {
        let fits = name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'));
        if !fits {
            return Err(format!(
                "{name:?} is not a valid crate name; use letters, digits, `-` and `_`, starting with a letter"
            ));
        }
    }
    match (&arguments.out, &arguments.crate_name) {
        (Some(out), _) => Ok(out.clone()),
        (None, Some(name)) => Ok(PathBuf::from(name)),
        (None, None) => Err("no output given; use --out DIR or --crate NAME".to_owned()),
    }
}

fn runtime(arguments: &Arguments) -> Runtime {
    let is_version = |text: &str| text.starts_with(|first: char| first.is_ascii_digit() || "=^~".contains(first));
    match arguments.runtime.as_str() {
        "embed" => Runtime::Embedded,
        version if is_version(version) => Runtime::Version(version.to_owned()),
        path => Runtime::Path(path.to_owned()),
    }
}

/// The module tree, or the crate around it.
fn package(arguments: &Arguments, runtime: Runtime, tree: GeneratedTree) -> Files {
    let Some(name) = &arguments.crate_name else { return module_tree(tree, &runtime) };
    let library = Crate::new(name, runtime).library(tree);
    if arguments.example_server { library.example_program() } else { library }.into_files()
}
