//! Detects that generated code is out of date: the check compares the folder with what the generator would write.
//!
//! `signoff-codegen SPEC --out DIR --check` does the same and exits with status 1. Run it in CI, or call these functions
//! from a test of your crate.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use signoff_codegen::disk::{Owned, compare, write};
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
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/library/pets.openapi.yaml");
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api =
        read(&mut sources, &document, &ReadOptions::default(), &mut diagnostics).ok_or("the document is unreadable")?;
    let options = Options { client: false, server: false, ..Options::default() };
    let files = generate(&api, &options, &mut diagnostics).files;

    let folder = tempfile::tempdir()?;
    let mut output = String::new();
    let mut check = |moment: &str| -> Result<(), Box<dyn Error>> {
        let differences = compare(folder.path(), &files, Owned::Marked)?;
        writeln!(output, "{moment}: {}", if differences.is_empty() { "up to date" } else { "out of date" })?;
        for difference in differences {
            let text = difference.to_string().replace(&folder.path().display().to_string(), "DIR");
            writeln!(output, "  {text}")?;
        }
        Ok(())
    };
    check("before writing")?;
    write(folder.path(), &files, Owned::Marked)?;
    check("after writing")?;
    std::fs::write(folder.path().join("types.rs"), "// edited by hand\n")?;
    check("after an edit")?;
    Ok(output)
}
