//! Verbosity and colours of the report for people.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};

/// How much a report contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verbosity {
    /// Only failures and the summary.
    Quiet,
    /// Also what was skipped, with the reason.
    Normal,
    /// Also the scenarios that passed, with their claims.
    Verbose,
}

/// The form of the report.
#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions {
    /// How much it contains.
    pub verbosity: Verbosity,
    /// Whether it has colours.
    pub colour: bool,
}

impl TerminalOptions {
    /// A text from a response, whole only if the report is verbose.
    pub(super) fn text(self, text: &str) -> Cow<'_, str> {
        const MAX_LENGTH: usize = 160;
        match text.char_indices().nth(MAX_LENGTH) {
            Some((end, _)) if self.verbosity < Verbosity::Verbose => {
                format!("{}…", text.get(..end).unwrap_or_default()).into()
            }
            _ => text.into(),
        }
    }
}

pub(super) const GOOD: Style = AnsiColor::Green.on_default();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(super) const UNSURE: Style = AnsiColor::Yellow.on_default();
pub(super) const FAINT: Style = Style::new().dimmed();

pub(super) fn paint(style: Style, text: &str, options: &TerminalOptions) -> String {
    if options.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
}
