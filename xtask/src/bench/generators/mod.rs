//! `cargo xtask generators`: writes docs/generators.md, a comparison with other generators on the same documents.

mod document;
mod install;
mod offers;
mod page;
mod result;

use std::path::PathBuf;
use std::process::ExitCode;

use super::generator::Generator;
use super::peers::Peers;
use super::programs::Profile;
use super::workshop::Workshop;
use super::{Setting, measure};
use document::Document;
use result::Outcome;

/// The arguments.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Where the other generators are installed; they are kept there [default: a temporary folder]
    #[arg(long, value_name = "DIR")]
    peers: Option<PathBuf>,
    /// How often each output is checked, in turns; the median counts
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
}

/// A generator of the comparison, or why it was not run.
struct Entry {
    name: &'static str,
    version: &'static str,
    generator: Result<Generator, String>,
}

/// Exit status: 0 if the page is written, 2 if not.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    match compare(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn compare(arguments: &Arguments) -> Result<(), String> {
    let temporary = tempfile::tempdir().map_err(|error| error.to_string())?;
    let folder = arguments.peers.clone().unwrap_or_else(|| temporary.path().to_owned());
    let folder = std::path::absolute(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let setting = Setting { peers: Peers::new(&[folder.join("bin")]), rounds: arguments.rounds as usize };
    let ours =
        Entry { name: "Signoff", version: env!("CARGO_PKG_VERSION"), generator: Generator::ours(Profile::Debug) };
    let mut entries = vec![ours];
    entries.extend(install::all(&folder, &setting));
    let mut rows: Vec<(&document::Source, Result<Document, String>, Vec<Outcome>)> = Vec::new();
    for source in document::SOURCES {
        let document = Document::read(source);
        let outcomes = match &document {
            Ok(document) => measure_all(&entries, document, &setting)?,
            Err(_) => Vec::new(),
        };
        rows.push((source, document, outcomes));
    }
    page::write(&entries, &rows)
}

/// What each generator makes of a document. The outputs are checked in turns.
fn measure_all(entries: &[Entry], document: &Document, setting: &Setting) -> Result<Vec<Outcome>, String> {
    let workshop = Workshop::new();
    let mut outcomes = Vec::new();
    for entry in entries {
        let folder = workshop.empty(&format!("compared-{}", entry.name.to_lowercase()))?;
        println!("{} of {}", document.name(), entry.name);
        outcomes.push(match &entry.generator {
            Ok(generator) => Outcome::of(generator, document, folder, &workshop),
            Err(why) => Outcome::Refused(why.clone()),
        });
    }
    for _ in 0..setting.rounds {
        outcomes.iter_mut().for_each(|outcome| outcome.check(&workshop, setting));
    }
    Ok(outcomes)
}
