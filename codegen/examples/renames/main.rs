//! Customizes generation with a configuration file and prints the declarations that result from it.
//!
//! The command does the same: `signoff-codegen staff.openapi.yaml --out DIR --config codegen.toml`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use signoff_codegen::config::Config;
use signoff_codegen::generate;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read};
use signoff_codegen::options::Options;

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", run()?);
    Ok(())
}

/// Returns what the program prints.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/renames");
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let config = Config::read(&mut sources, &folder.join("codegen.toml"), &mut diagnostics)
        .ok_or("the configuration is unreadable")?;
    let read_options = ReadOptions { overlays: config.overlays.clone(), ..ReadOptions::default() };
    let api = read(&mut sources, &folder.join("staff.openapi.yaml"), &read_options, &mut diagnostics)
        .ok_or("the document is unreadable")?;
    let tree = generate(&api, &Options { config, server: false, ..Options::default() }, &mut diagnostics);

    let mut output =
        format!("{} of {} operations generated\n", tree.summary.operations_generated, tree.summary.operations);
    for (file, text) in tree.files.iter().filter(|(file, _)| *file == "types.rs" || file.starts_with("client/")) {
        let wanted = ["#[derive(Eq", "pub struct Employee", "pub name:", "pub fn read_employee"];
        for line in text.lines().map(str::trim).filter(|line| wanted.iter().any(|start| line.starts_with(start))) {
            writeln!(output, "{file}: {line}")?;
        }
    }
    Ok(output)
}
