//! Standard output and standard error, with colour only where it is wanted.

use std::io::Write as _;

use anstream::ColorChoice;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, escape};

/// Whether standard output takes colour: a terminal, and neither `NO_COLOR` nor `TERM=dumb`.
pub(super) fn stdout_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
}

/// The same of standard error.
pub(super) fn stderr_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stderr()) != ColorChoice::Never
}

/// Prints to standard output. A reader that has gone away (`| head`) is no error.
pub(super) fn print(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
}

/// Prints to standard error, where standard output is for a machine.
pub(super) fn print_aside(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Prints one error line; what it quotes cannot reach the terminal as a control sequence.
pub(super) fn print_error(message: &str) {
    let lines: Vec<String> = message.lines().map(escape).collect();
    let _ = writeln!(std::io::stderr(), "error: {}", lines.join("\n"));
}

/// Prints one warning line.
pub(super) fn print_warning(message: &str) {
    let _ = writeln!(std::io::stderr(), "warning: {}", escape(message));
}

/// Prints what is wrong with the documents. Warnings only where `warnings` says so.
pub(super) fn print_diagnostics(diagnostics: &Diagnostics, sources: &Sources, warnings: bool) {
    let colour = if stderr_colour() { Colour::Styled } else { Colour::Plain };
    let mut stderr = std::io::stderr().lock();
    for diagnostic in diagnostics.iter().filter(|diagnostic| warnings || diagnostic.severity == Severity::Error) {
        let _ = writeln!(stderr, "{}", diagnostic.render(sources, colour));
    }
}
