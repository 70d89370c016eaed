//! `cargo xtask codegen [--check] [SUITE…]`: generates the code of the suites.

use std::process::ExitCode;

use signoff_codegen::disk;
use signoff_codegen::openapi::Colour;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::suites;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; exit with 1 if a file is missing, stale or extra
    #[arg(long)]
    check: bool,
    /// Only the documents of these suites; extra files are then not reported
    suites: Vec<String>,
}

/// Exit status: 0 if the files are written or up to date, 1 if they differ, 2 if a document cannot be read or a file cannot be written.
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
    let all = suites::find(&specs).map_err(|error| format!("cannot read {}: {error}", specs.display()))?;
    if let Some(unknown) = arguments.suites.iter().find(|suite| !all.iter().any(|document| document.suite == **suite)) {
        return Err(format!("suite {unknown:?} does not exist below {}", specs.display()));
    }
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    // The root module lists all documents, so all are generated.
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
        eprintln!("generated/src differs from specs/: run `cargo xtask codegen`");
        return Ok(ExitCode::from(1));
    }
    if !arguments.suites.is_empty() {
        // The files of other suites do not change.
        files.retain(|path, _| selected(path));
        files.extend(disk::read(&output, |path| !selected(path)).map_err(failed)?);
    }
    disk::write(&output, &files, disk::Owned::Everything).map_err(failed)?;
    eprintln!("{} files in {}", files.len(), output.display());
    Ok(ExitCode::SUCCESS)
}
