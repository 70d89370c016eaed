//! Calls the generator from a program: reads a document, prints its diagnostics, and lists the generated files.
//!
//! `readBroken` cannot be generated because of its header's name. The operation is omitted and everything else is generated.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use signoff_codegen::generate;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{Colour, ReadOptions, read};
use signoff_codegen::options::Options;

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", run()?);
    Ok(())
}

/// Returns what the program prints.
pub(crate) fn run() -> Result<String, Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/library/pets.openapi.yaml");
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api =
        read(&mut sources, &path, &ReadOptions::default(), &mut diagnostics).ok_or("the document is unreadable")?;
    let tree = generate(&api, &Options { server: false, ..Options::default() }, &mut diagnostics);

    let mut output = String::new();
    for diagnostic in diagnostics.iter() {
        let message = diagnostic.render(&sources, Colour::Plain);
        // The whole message has the place, the source line and a help. Its first part is the severity and the code.
        writeln!(output, "{}", message.split(':').next().unwrap_or_default())?;
    }
    let summary = tree.summary;
    writeln!(output, "{} of {} operations generated", summary.operations_generated, summary.operations)?;
    for file in tree.files.keys() {
        writeln!(output, "{file}")?;
    }
    Ok(output)
}
