//! Generates code, or checks that it is up to date.

use std::path::PathBuf;
use std::process::ExitCode;

use signoff_codegen::builder::{Network, Output};
use signoff_codegen::needs::Feature;
use signoff_codegen::openapi::escape;
use signoff_codegen::package::{Runtime, manifest};
use signoff_codegen::{Builder, Error, diff};

use super::escape_lines;
use super::report::{self, Format};

#[derive(Debug, clap::Args)]
#[group(id = "generate")]
pub(super) struct Arguments {
    /// OpenAPI document, version 2.0, 3.0, 3.1 or 3.2, in YAML or JSON
    spec: PathBuf,
    /// Output folder. Existing files are changed or removed only if this program generated them (see --force)
    #[arg(long)]
    out: Option<PathBuf>,
    /// Generate a crate with this name instead of a module [default output folder: NAME]. Its Cargo.toml is written once; later
    /// runs only add dependencies and features to it
    #[arg(long = "crate", value_name = "NAME")]
    crate_name: Option<String>,
    /// Add the dependencies of the module to this manifest; everything else in it is kept
    #[arg(long, value_name = "FILE", conflicts_with = "crate_name")]
    cargo_toml: Option<PathBuf>,
    /// Source of the runtime: `embed` to include it in the output, or the path or version of the crate signoff-runtime
    #[arg(long, value_name = "embed|PATH|VERSION", default_value = "embed")]
    runtime: String,
    /// Network of the client in a module. A crate has the features `rustls` and `native-tls` for it; without both, as with `none`,
    /// the client needs a transport
    #[arg(long, value_enum, default_value = "rustls", conflicts_with = "crate_name")]
    network: NetworkKind,
    /// Additional part of the runtime in a module: `blocking` for calls without async, `page` for a page that shows the
    /// document, `record` for a recorder of exchanges. A crate has features for them
    #[arg(long, value_name = "NAME", conflicts_with = "crate_name")]
    feature: Vec<Additional>,
    /// Write nothing; list missing, stale and extra files, and exit with 1 if there are any. Formatting does not matter, and in
    /// Cargo.toml only the dependencies
    #[arg(long)]
    check: bool,
    /// Replace files that this program did not write if they are at the paths of generated files
    #[arg(long, conflicts_with = "check")]
    force: bool,
    /// Write nothing and exit with 1 if an operation or type cannot be generated
    #[arg(long)]
    strict: bool,
    /// Exit with 0 even if operations or types cannot be generated and are left out
    #[arg(long, conflicts_with = "strict")]
    allow_refused: bool,
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
    /// Include the document in the server: the constant `DOCUMENT`, and a router that serves it at /openapi.json
    #[arg(long, conflicts_with = "no_server")]
    document: bool,
    /// Write a first implementation of the server to this file, unless it exists: every operation responds with 501
    #[arg(long, value_name = "FILE", conflicts_with = "no_server")]
    stubs: Option<PathBuf>,
    /// Seed for generated example values
    #[arg(long, value_name = "NUMBER", default_value_t = 0, requires = "example_server")]
    seed: u64,
    /// Format of diagnostics and summary
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// TOML file with overlays, operations to include or exclude, renames, type replacements and derives
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Overlay that changes the document, after those of --config; repeatable
    #[arg(long, value_name = "FILE")]
    overlay: Vec<PathBuf>,
    /// Additional folder from which references may read files
    #[arg(long, value_name = "DIR")]
    allow_root: Vec<PathBuf>,
    /// Size limit for documents in MiB; also limits the memory for their values and for expanded YAML aliases
    #[arg(long, value_name = "MIB", default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=4096))]
    max_document: u64,
}

/// The network of a client.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum NetworkKind {
    Rustls,
    NativeTls,
    None,
}

/// A part of the runtime that no document needs.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Additional {
    Blocking,
    Page,
    Record,
}

/// Runs the command and returns its exit status.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Error> {
    let builder = builder(arguments).map_err(Error::Options)?;
    let mut generated = builder.generate();
    let output = generated.tree.is_some().then(|| builder.output(&mut generated)).transpose();
    report::write(arguments.format, &generated, output.as_ref().ok().and_then(Option::as_ref));
    let Some(output) = output? else { return Ok(ExitCode::from(2)) };
    if generated.has_unused_rules {
        eprintln!("error: a configuration rule matches nothing; nothing was written");
        return Ok(ExitCode::from(2));
    }
    let is_incomplete = generated.is_incomplete();
    if arguments.strict && is_incomplete {
        eprintln!("error: some operations or types cannot be generated (--strict); nothing was written");
        return Ok(ExitCode::from(1));
    }
    let mut code = ExitCode::SUCCESS;
    if !arguments.check {
        let changes = output.changes();
        output.write()?;
        if arguments.format == Format::Text {
            if !changes.is_empty() {
                print!("{}", escape_lines(&diff::text(&changes)));
            }
            advise(&output, arguments.out.is_some() && arguments.crate_name.is_none());
        }
    } else if !is_up_to_date(&output)? {
        code = ExitCode::from(1);
    }
    if is_incomplete && !arguments.allow_refused && !generated.allows_refused {
        let missing = generated.tree.map(|tree| tree.describe_missing(&generated.sources)).unwrap_or_default();
        eprint!("\nerror: the output is incomplete\n{}", escape_lines(&missing));
        eprintln!("  = help: fix or exclude what is missing, or accept it with --allow-refused");
        code = ExitCode::from(1);
    }
    Ok(code)
}

fn is_up_to_date(output: &Output) -> Result<bool, Error> {
    let differences = output.differences()?;
    for difference in &differences {
        eprintln!("{}", escape(&difference.to_string()));
    }
    if differences.is_empty() {
        return Ok(true);
    }
    let foreign = output.foreign();
    for path in &foreign {
        eprintln!("not written by this program: {}", escape(&path.display().to_string()));
    }
    let force = if foreign.is_empty() { "" } else { ", with --force" };
    eprintln!("run the same command without --check{force} to update the output");
    Ok(false)
}

/// Says what the crate around the output needs.
fn advise(output: &Output, is_module: bool) {
    if let Some((workspace, member)) = output.unlisted_member() {
        println!("add {member:?} to `workspace.members` in {}", escape(&workspace.display().to_string()));
    }
    let (path, lacking) = output.lacking();
    if !is_module || lacking.is_empty() {
        return;
    }
    let name = path.as_ref().map_or("Cargo.toml".to_owned(), |path| path.display().to_string());
    print!("add to the dependencies in {}, or pass --cargo-toml:\n{lacking}", escape(&name));
    let text = path.and_then(|path| std::fs::read_to_string(path).ok());
    if let Some(edition) = text.as_deref().and_then(manifest::older_edition) {
        println!("the generated code needs edition 2024; the manifest says {}", escape(&edition));
    }
}

fn builder(arguments: &Arguments) -> Result<Builder, String> {
    let mut builder = Builder::new(&arguments.spec)
        .client(!arguments.no_client)
        .server(!arguments.no_server)
        .document(arguments.document)
        .runtime(runtime(&arguments.runtime))
        .max_document(arguments.max_document * 1024 * 1024)
        .force(arguments.force);
    if let Some(file) = &arguments.stubs {
        builder = builder.stubs(file);
    }
    builder = builder.network(match arguments.network {
        NetworkKind::Rustls => Network::Rustls,
        NetworkKind::NativeTls => Network::NativeTls,
        NetworkKind::None => Network::None,
    });
    for feature in &arguments.feature {
        builder = builder.feature(match feature {
            Additional::Blocking => Feature::Blocking,
            Additional::Page => Feature::Page,
            Additional::Record => Feature::Record,
        });
    }
    if arguments.example_server {
        builder = builder.example_server(arguments.seed);
    }
    if let Some(config) = &arguments.config {
        builder = builder.config(config);
    }
    if let Some(manifest) = &arguments.cargo_toml {
        builder = builder.cargo_toml(manifest);
    }
    builder = arguments.overlay.iter().fold(builder, Builder::overlay);
    builder = arguments.allow_root.iter().fold(builder, Builder::allow_root);
    match (&arguments.out, &arguments.crate_name) {
        (out, Some(name)) => {
            check_crate_name(name)?;
            Ok(builder.package(name, out.clone().unwrap_or_else(|| PathBuf::from(name))))
        }
        (Some(out), None) => Ok(builder.module(out)),
        (None, None) => Err("no output given; use --out DIR or --crate NAME".to_owned()),
    }
}

fn check_crate_name(name: &str) -> Result<(), String> {
    let fits = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || matches!(character, '-' | '_'));
    if fits {
        return Ok(());
    }
    Err(format!("{name:?} is not a valid crate name; use letters, digits, `-` and `_`, starting with a letter"))
}

fn runtime(text: &str) -> Runtime {
    let is_version = |text: &str| text.starts_with(|first: char| first.is_ascii_digit() || "=^~".contains(first));
    match text {
        "embed" => Runtime::Embedded,
        version if is_version(version) => Runtime::Version(version.to_owned()),
        path => Runtime::Path(path.to_owned()),
    }
}
