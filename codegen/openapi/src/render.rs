//! Renders diagnostics for people (file:line:column, the source line, a caret, a help line) and for machines.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Diagnostics, Kind, Severity};
use crate::location::{Location, Position};
use crate::source::Sources;

/// Longer source lines are cut to the part around the position.
const MAX_LINE: usize = 140;

/// Nobody reads more diagnostics than this, and a hostile document could cause millions.
const MAX_SHOWN: usize = 1000;

/// Whether rendered text contains terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Plain,
    /// Text with terminal escape sequences.
    Styled,
}

/// A diagnostic as plain data (`--format json`).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RenderedDiagnostic {
    /// The file's name as the user gave it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The node's JSON Pointer.
    pub pointer: String,
    /// The stable kebab-case name.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Whether the document is invalid or the feature unsupported.
    pub kind: Kind,
    /// What is wrong, in one sentence.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// The line, column and length that it points at.
    pub fn position(&self, sources: &Sources) -> Position {
        match self.at {
            Some((line, column)) => sources.position_at(self.location.source, line as usize, column as usize),
            None if self.on_key => sources.position_of_key(&self.location),
            None => {
                let start = sources.position(&self.location);
                let quoted =
                    self.quote.as_deref().and_then(|quote| sources.position_of_text(&self.location, start, quote));
                quoted.unwrap_or(start)
            }
        }
    }

    /// The diagnostic as plain data.
    pub fn to_data(&self, sources: &Sources) -> RenderedDiagnostic {
        let position = self.position(sources);
        RenderedDiagnostic {
            file: file_name(sources, &self.location),
            line: position.line,
            column: position.column,
            pointer: self.location.pointer.to_string(),
            code: self.code,
            severity: self.severity,
            kind: self.kind,
            message: self.message.clone(),
            help: self.help.clone(),
        }
    }

    /// The diagnostic as lines of text, ending with a newline. Control and bidirectional characters of the document are escaped.
    pub fn render(&self, sources: &Sources, colour: Colour) -> String {
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let id = match self.kind {
            Kind::Unsupported => format!("unsupported: {}", self.code),
            Kind::Invalid => self.code.to_owned(),
        };
        let message = escape(&bounded(&self.message));
        let excerpt = Excerpt::new(sources, &self.location, self.position(sources));
        let mut main = excerpt.add_to(level.primary_title(message).id(id).elements(None::<Origin<'_>>));
        if let Some(help) = &self.help {
            main = main.element(Level::HELP.message(escape(&bounded(help))));
        }
        let mut report = vec![main];
        for (location, label) in &self.related {
            // Several locations may share one YAML alias.
            if sources.position(location) == self.position(sources) {
                continue;
            }
            let excerpt = Excerpt::new(sources, location, sources.position(location));
            report.push(excerpt.add_to(Group::with_title(Level::NOTE.secondary_title(escape(label)))));
        }
        let renderer = match colour {
            Colour::Plain => Renderer::plain(),
            Colour::Styled => Renderer::styled(),
        };
        let text = renderer.render(&report);
        text.lines().map(|line| format!("{}\n", line.trim_end())).collect()
    }
}

impl Diagnostics {
    /// All diagnostics, separated by blank lines. Only the first `MAX_SHOWN` are rendered, followed by the number of the others.
    pub fn render(&self, sources: &Sources, colour: Colour) -> String {
        let shown = self.iter().take(MAX_SHOWN).map(|diagnostic| diagnostic.render(sources, colour));
        let mut shown: Vec<String> = shown.collect();
        let more = self.iter().count().saturating_sub(MAX_SHOWN);
        if more > 0 {
            shown.push(format!("and {more} more diagnostics\n"));
        }
        shown.join("\n")
    }
}

fn file_name(sources: &Sources, location: &Location) -> String {
    sources.get(location.source).map(|source| source.name.clone()).unwrap_or_default()
}

/// One line of a source, prepared for display.
struct Excerpt {
    file: String,
    position: Position,
    text: String,
    /// The byte range in `text` to underline.
    start: usize,
    end: usize,
    /// Whether the text before the position is unchanged, so that columns in it are right.
    whole: bool,
}

impl Excerpt {
    fn new(sources: &Sources, location: &Location, position: Position) -> Self {
        let line = sources.line(location.source, position.line);
        let first = position.column - 1;
        let from = if line.chars().count() > MAX_LINE { first.saturating_sub(MAX_LINE / 3) } else { 0 };
        let mut text = String::from(if from > 0 { "…" } else { "" });
        let (mut start, mut end) = (None, 0);
        let mut left = position.length;
        for (shown, (index, character)) in line.chars().enumerate().skip(from).enumerate() {
            if shown == MAX_LINE {
                text.push('…');
                break;
            }
            if index == first {
                start = Some(text.len());
            }
            push_escaped(&mut text, character);
            if index >= first && left > 0 {
                left = left.saturating_sub(character.len_utf8());
                end = text.len();
            }
        }
        let start = start.unwrap_or(text.len());
        let whole = text.get(..start).is_some_and(|before| line.starts_with(before));
        Self { file: escape(&file_name(sources, location)), position, start, end: end.max(start), text, whole }
    }

    fn add_to(self, group: Group<'static>) -> Group<'static> {
        let annotation = AnnotationKind::Primary.span(self.start..self.end);
        let snippet = Snippet::source(self.text).line_start(self.position.line).annotation(annotation);
        if self.whole {
            return group.element(snippet.path(self.file));
        }
        // The renderer would count columns in the excerpt instead of in the line.
        let origin = Origin::path(self.file).line(self.position.line).char_column(self.position.column);
        group.element(origin).element(snippet)
    }
}

/// A text on one line: line breaks and the space around them become one space, and the middle of a long text is left out.
fn bounded(text: &str) -> String {
    const START: usize = 300;
    const END: usize = 160;
    let mut line = String::with_capacity(text.len().min(4 * (START + END)));
    for (index, part) in text.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).enumerate() {
        if index > 0 {
            line.push(' ');
        }
        line.push_str(part);
    }
    let count = line.chars().count();
    if count <= START + END {
        return if text.contains(['\n', '\r']) { line } else { text.to_owned() };
    }
    let start: String = line.chars().take(START).collect();
    let end: String = line.chars().skip(count - END).collect();
    format!("{start} … {end}")
}

/// Escapes control and invisible characters, so that a document's text can go to a terminal or a log.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    text.chars().for_each(|character| push_escaped(&mut escaped, character));
    escaped
}

fn push_escaped(text: &mut String, character: char) {
    let hidden = matches!(character,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}');
    match character {
        '\t' => text.push(' '),
        _ if hidden || character.is_control() => text.extend(character.escape_unicode()),
        _ => text.push(character),
    }
}
