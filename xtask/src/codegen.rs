//! `cargo xtask codegen [--check] [SUITE…]`

use std::process::ExitCode;

use signoff_codegen::disk;
use signoff_codegen::openapi::Colour;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::suites;

/// What it is asked for.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; exit 1 where something is missing, stale or extra
    #[arg(long)]
    check: bool,
    /// Only these suites' documents (what is extra is then not looked for)
    suites: Vec<String>,
}

/// Exit 0: all is well, or written; 1: something differs; 2: a document cannot be read, or a file not be written.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    match attempt(arguments) {
        Ok(code) => code,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn attempt(arguments: &Arguments) -> Result<ExitCode, String> {
    let root = crate::workspace();
    let specs = root.join("specs");
    let all = suites::find(&specs).map_err(|error| format!("{} cannot be read: {error}", specs.display()))?;
    if let Some(unknown) = arguments.suites.iter().find(|suite| !all.iter().any(|document| document.suite == **suite)) {
        return Err(format!("there is no suite {unknown:?} below {}", specs.display()));
    }
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    // The root module lists all documents, whatever was asked for.
    let files = suites::generate_all(&all, &mut sources, &mut diagnostics);
    eprint!("{}", diagnostics.render(&sources, Colour::Plain));
    let Some(mut files) = files else {
        return Err("a document cannot be read; nothing was written".to_owned());
    };
    let output = root.join("generated/src");
    let selected = |path: &str| {
        let module = path.split('/').next().unwrap_or_default();
        arguments.suites.is_empty()
            || module == "lib.rs"
            || all.iter().any(|document| document.module == module && arguments.suites.contains(&document.suite))
    };
    let failed = |error: std::io::Error| format!("{}: {error}", output.display());
    if arguments.check {
        let differences = disk::compare(&output, &files, disk::Owned::Everything).map_err(failed)?;
        let differences: Vec<_> = differences
            .into_iter()
            .filter(|difference| {
                // What an interrupted run left next to the folder concerns every suite.
                difference.path().strip_prefix(&output).map_or(true, |path| selected(&path.to_string_lossy()))
            })
            .collect();
        for difference in &differences {
            eprintln!("{difference}");
        }
        if differences.is_empty() {
            return Ok(ExitCode::SUCCESS);
        }
        eprintln!("generated/src is not what specs/ says: run `cargo xtask codegen`");
        return Ok(ExitCode::from(1));
    }
    if !arguments.suites.is_empty() {
        // What was not asked for stays as it is.
        files.retain(|path, _| selected(path));
        files.extend(disk::read(&output, |path| !selected(path)).map_err(failed)?);
    }
    disk::write(&output, &files, disk::Owned::Everything).map_err(failed)?;
    eprintln!("{} files in {}", files.len(), output.display());
    Ok(ExitCode::SUCCESS)
}
