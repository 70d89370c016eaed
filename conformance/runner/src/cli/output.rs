//! Writes to standard output and standard error, with colour if they support it.

use std::io::Write as _;

use anstream::ColorChoice;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, escape};

/// Whether standard output has colours: it is a terminal, and neither `NO_COLOR` nor `TERM=dumb` is set.
pub(super) fn stdout_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
}

/// Whether standard error has colours.
pub(super) fn stderr_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stderr()) != ColorChoice::Never
}

/// Prints to standard output. A closed pipe (`| head`) is not an error.
pub(super) fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Prints to standard error, if standard output is read by a program.
pub(super) fn print_aside(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints an error. Control characters are escaped.
pub(super) fn print_error(message: &str) {
    let lines: Vec<String> = message.lines().map(escape).collect();
    let _ = writeln!(std::io::stderr(), "error: {}", lines.join("\n"));
}

/// Prints a warning. Control characters are escaped.
pub(super) fn print_warning(message: &str) {
    let _ = writeln!(std::io::stderr(), "warning: {}", escape(message));
}

/// Prints the errors in the documents, and the warnings if `warnings` is set.
pub(super) fn print_diagnostics(diagnostics: &Diagnostics, sources: &Sources, warnings: bool) {
    let colour = if stderr_colour() { Colour::Styled } else { Colour::Plain };
    let mut stderr = std::io::stderr().lock();
    for diagnostic in diagnostics.iter().filter(|diagnostic| warnings || diagnostic.severity == Severity::Error) {
        let _ = writeln!(stderr, "{}", diagnostic.render(sources, colour));
    }
}
