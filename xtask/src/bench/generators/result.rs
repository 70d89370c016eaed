//! What a generator makes of a document.

use std::path::PathBuf;

use serde_json::Value;

use super::document::Document;
use super::{Generator, Setting, Workshop, measure};
use crate::bench::generate::lines;
use crate::bench::generator::api;
use crate::bench::measure::Cost;
use crate::bench::workshop::touch;

pub(super) enum Outcome {
    /// Nothing was generated, and why.
    Refused(String),
    Generated(Output),
}

pub(super) struct Output {
    folder: PathBuf,
    pub(super) operations: usize,
    pub(super) lines: usize,
    /// The number of warnings, or the first error of the compiler.
    pub(super) warnings: Result<usize, String>,
    pub(super) checks: Vec<Cost>,
}

impl Outcome {
    /// Generates a client, and compiles it once.
    pub(super) fn of(generator: &Generator, document: &Document, folder: PathBuf, workshop: &Workshop) -> Self {
        match Output::of(generator, document, folder, workshop) {
            Ok(output) => Self::Generated(output),
            Err(why) => Self::Refused(why),
        }
    }

    /// Checks the output once more, if it compiles.
    pub(super) fn check(&mut self, workshop: &Workshop, setting: &Setting) {
        let Self::Generated(output) = self else { return };
        if output.warnings.is_ok() && touch(&output.folder.join("src/lib.rs")).is_ok() {
            output.checks.extend(measure::cost(setting, &workshop.cargo(&output.folder, &["check"])));
        }
    }
}

impl Output {
    fn of(generator: &Generator, document: &Document, folder: PathBuf, workshop: &Workshop) -> Result<Self, String> {
        std::fs::create_dir_all(folder.join("src")).map_err(|error| format!("{}: {error}", folder.display()))?;
        measure::run(&mut generator.command(&document.path, &folder))?;
        let dependencies = generator.place(&folder)?;
        let operations = match generator.is_ours() {
            true => document.ours,
            false => document.methods_in(&code(&api(&folder))),
        };
        let lines = lines(&api(&folder));
        workshop.write(&folder, &dependencies, "lib.rs", "pub mod api;\n")?;
        let mut check = workshop.cargo(&folder, &["check", "--message-format", "json"]);
        let output = check.output().map_err(|error| error.to_string())?;
        let own = folder.display().to_string();
        let messages: Vec<Value> = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter(|message: &Value| message.pointer("/package_id").is_some_and(|id| id.to_string().contains(&own)))
            .collect();
        let of_level = |level: &str| {
            messages.iter().filter_map(|message| message.get("message")).filter(|it| it["level"] == level).collect()
        };
        let (errors, warnings): (Vec<&Value>, Vec<&Value>) = (of_level("error"), of_level("warning"));
        let warnings = match (output.status.success(), errors.first()) {
            (true, _) => Ok(warnings.len()),
            (false, Some(error)) => Err(error["message"].as_str().unwrap_or_default().to_owned()),
            (false, None) => Err(String::from_utf8_lossy(&output.stderr).lines().next().unwrap_or_default().to_owned()),
        };
        Ok(Self { folder, operations, lines, warnings, checks: Vec::new() })
    }
}

/// The code of all files below a folder.
fn code(folder: &std::path::Path) -> String {
    let paths = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let texts = paths.map(|path| match path.is_dir() {
        true => code(&path),
        false => std::fs::read_to_string(&path).unwrap_or_default(),
    });
    texts.collect()
}
