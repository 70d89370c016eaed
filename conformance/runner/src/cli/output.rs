//! Writes to standard output and standard error, with colour if they support it.

use std::io::Write as _;

use anstream::ColorChoice;
use indexmap::IndexMap;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics, Severity};
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, escape};

/// The most warnings, and the most errors, that are printed.
const MAX_SHOWN: usize = 100;

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

/// Prints the problems of the documents: the warnings if `warnings` is set, then the errors, then their number. A warning that is repeated
/// is shown once, with the number of its occurrences.
pub(super) fn print_diagnostics(diagnostics: &Diagnostics, sources: &Sources, warnings: bool) {
    let colour = if stderr_colour() { Colour::Styled } else { Colour::Plain };
    let mut stderr = std::io::stderr().lock();
    let of = |severity| diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity);
    if warnings {
        let mut groups: IndexMap<(&str, &str), (&Diagnostic, usize)> = IndexMap::new();
        for warning in of(Severity::Warning) {
            groups.entry((warning.code, warning.message.as_str())).or_insert((warning, 0)).1 += 1;
        }
        let more = groups.len().saturating_sub(MAX_SHOWN);
        for (first, count) in groups.into_values().take(MAX_SHOWN) {
            let _ = write!(stderr, "{}", first.render(sources, colour));
            let _ =
                if count > 1 { writeln!(stderr, "  = and {} more like this\n", count - 1) } else { writeln!(stderr) };
        }
        if more > 0 {
            let _ = writeln!(stderr, "and {}\n", counted(more, "more warning"));
        }
    }
    for error in of(Severity::Error).take(MAX_SHOWN) {
        let _ = writeln!(stderr, "{}", error.render(sources, colour));
    }
    let (errors, others) = (diagnostics.errors(), of(Severity::Warning).count());
    if errors > 0 {
        let _ = writeln!(stderr, "{}, {}", counted(errors, "error"), counted(others, "warning"));
    }
}

/// `1 error`, `2 errors`.
pub(super) fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
