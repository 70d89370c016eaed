//! Reads each document and prints how many operations and schemas it has: `cargo run -p signoff-openapi --example summary -- FILE…`.
//!
//! With `-v` it prints warnings as well as errors.

use std::path::Path;
use std::time::Instant;

use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read};

fn main() {
    let mut verbose = false;
    for argument in std::env::args().skip(1) {
        if argument == "-v" {
            verbose = true;
            continue;
        }
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let start = Instant::now();
        let api = read(&mut sources, Path::new(&argument), &ReadOptions::default(), &mut diagnostics);
        let seconds = start.elapsed().as_secs_f64();
        let warnings = diagnostics.iter().count() - diagnostics.errors();
        match api {
            None => println!("{argument}: cannot be read; {} errors", diagnostics.errors()),
            Some(api) => println!(
                "{argument}: OpenAPI {}; operations: {}, refused: {}; component schemas: {}, refused: {}; schemas in total: {}; {} errors, {warnings} warnings; {seconds:.3} s",
                api.version,
                api.counts.operations,
                api.counts.operations_refused,
                api.counts.schemas,
                api.counts.schemas_refused,
                api.schemas.iter().count(),
                diagnostics.errors(),
            ),
        }
        for diagnostic in diagnostics.iter().filter(|diagnostic| verbose || diagnostic.severity == Severity::Error) {
            println!("{}", diagnostic.render(&sources, Colour::Plain));
        }
    }
}
