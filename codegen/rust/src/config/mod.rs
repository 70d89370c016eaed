//! The configuration file (`--config FILE`): customizes generation for documents you do not control.
//!
//! A rule is identified by its position in the file. Code that applies a rule marks it in [`Used`]. A rule that is not marked at the end
//! matches nothing, which is an error: the document has probably changed.

mod check;
mod file;
mod pattern;
mod select;

use std::collections::BTreeSet;
use std::path::Path;

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, SourceId};
use signoff_openapi::overlay::Overlay;
use signoff_openapi::read_source;
use signoff_openapi::source::{Source, Sources};

use file::{File, Text};
pub use file::{PageBy, Pagination};
use toml::Spanned;

/// The rules of a configuration file.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// Overlays, to be applied to the document in this order before anything else.
    pub overlays: Vec<Overlay>,
    file: File,
    /// The file and its text; `None` if there is no configuration file.
    source: Option<(SourceId, String)>,
}

/// A trait that a type derives.
pub(crate) struct Derive {
    path: Text,
    /// Whether the rule is for all types.
    is_general: bool,
}

impl Derive {
    /// The path of the macro.
    pub(crate) fn path(&self) -> &str {
        self.path.as_ref()
    }
}

/// The rules that matched something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Used(BTreeSet<usize>);

impl Used {
    /// Marks a rule; returns whether it was not marked before.
    fn mark(&mut self, rule: &Text) -> bool {
        self.0.insert(rule.span().start)
    }

    /// Adds the rules that matched another document, because a file may apply to several documents.
    pub fn extend(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }
}

impl Config {
    /// Reads a configuration file and its overlays. Their paths are relative to the file's folder.
    ///
    /// Returns `None`, with at least one error in `diagnostics`, if the file cannot be read or contains an invalid rule.
    pub fn read(sources: &mut Sources, path: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        let source = read_source(sources, path, diagnostics)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        Self::from_source(sources, source, folder, diagnostics)
    }

    /// Reads a configuration from memory. Paths of overlays are relative to `folder`.
    pub fn read_text(
        sources: &mut Sources,
        name: &str,
        text: String,
        folder: &Path,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let source = sources.add(Source { name: name.to_owned(), path: None, text });
        Self::from_source(sources, source, folder, diagnostics)
    }

    fn from_source(
        sources: &mut Sources,
        source: SourceId,
        folder: &Path,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let text = sources.get(source)?.text.clone();
        let file: File = match toml::from_str(&text) {
            Ok(file) => file,
            Err(error) => {
                let (line, column) = line_and_column(&text, error.span().map_or(0, |span| span.start));
                let message = error.message().lines().collect::<Vec<_>>().join("; ");
                let diagnostic = Diagnostic::invalid("config-unreadable", &Location::root(source), message);
                diagnostics
                    .push(diagnostic.at(line, column).help("use the keys that codegen/rust/README.md describes"));
                return None;
            }
        };
        let mut config = Self { overlays: Vec::new(), file, source: Some((source, text)) };
        let before = diagnostics.errors();
        config.read_patterns(diagnostics);
        config.check(diagnostics);
        for overlay in &config.file.overlays {
            config.overlays.extend(Overlay::read(sources, &folder.join(overlay.as_ref()), diagnostics));
        }
        (diagnostics.errors() == before).then_some(config)
    }

    /// Whether operations and types that cannot be generated may be left out.
    pub fn allows_refused(&self) -> bool {
        self.file.allow_refused
    }

    /// Reports every rule that matched nothing.
    pub fn report_unused(&self, used: &Used, diagnostics: &mut Diagnostics) {
        let selectors = self.file.selectors().filter_map(|rule| rule.as_ref().first());
        let keys = self
            .renames()
            .flat_map(|renames| renames.keys())
            .chain(self.file.derive.keys())
            .chain(self.file.paginate.keys())
            .chain(&self.file.builders);
        for rule in selectors.chain(keys).filter(|rule| !used.0.contains(&rule.span().start)) {
            let Some((location, (line, column))) = self.position(rule) else { continue };
            let message = format!("{:?} matches nothing that is generated from the document", rule.as_ref());
            let diagnostic = Diagnostic::invalid("config-without-match", &location, message).at(line, column);
            diagnostics.push(diagnostic.help("correct the name or remove the rule"));
        }
    }

    fn renames(&self) -> impl Iterator<Item = &file::Renames> {
        let rename = &self.file.rename;
        [&rename.types, &rename.operations, &self.file.replace].into_iter().chain(rename.fields.values())
    }

    /// The location of a rule, with line and column.
    fn position<T>(&self, rule: &Spanned<T>) -> Option<(Location, (usize, usize))> {
        let (source, text) = self.source.as_ref()?;
        Some((Location::root(*source), line_and_column(text, rule.span().start)))
    }

    /// The Rust names that the configuration gives to types, so that no other type gets them.
    pub(crate) fn type_names(&self) -> impl Iterator<Item = &str> {
        self.file.rename.types.values().map(AsRef::as_ref).map(String::as_str)
    }

    /// The Rust name that the configuration gives to a type; returned only once.
    pub(crate) fn type_name(&self, name: &str, used: &mut Used) -> Option<&str> {
        look_up(&self.file.rename.types, name).filter(|(rule, _)| used.mark(rule)).map(|(_, wanted)| wanted)
    }

    /// The Rust name that the configuration gives to a property.
    pub(crate) fn field_name(&self, owner: &str, name: &str, used: &mut Used) -> Option<&str> {
        let (rule, wanted) = look_up(self.file.rename.fields.get(owner)?, name)?;
        used.mark(rule);
        Some(wanted)
    }

    /// The Rust name that the configuration gives to an operation; returned only once.
    pub(crate) fn operation_name(&self, id: Option<&str>, method: &str, path: &str, used: &mut Used) -> Option<&str> {
        let by_path = format!("{method} {path}");
        [id, Some(by_path.as_str())]
            .into_iter()
            .flatten()
            .find_map(|name| look_up(&self.file.rename.operations, name).filter(|(rule, _)| used.mark(rule)))
            .map(|(_, wanted)| wanted)
    }

    /// Whether a user's type replaces the component.
    pub(crate) fn replaces(&self, name: &str) -> bool {
        self.file.replace.contains_key(name)
    }

    /// The path of the user's type that replaces a component.
    pub(crate) fn replacement(&self, name: &str, used: &mut Used) -> Option<&str> {
        let (rule, path) = look_up(&self.file.replace, name)?;
        used.mark(rule);
        Some(path)
    }

    /// How an operation is read page by page. A rule that does not fit the operation counts as unused.
    pub(crate) fn pagination(&self, id: &str) -> Option<&Pagination> {
        self.file.paginate.get(id)
    }

    /// Marks the rule for the pages of an operation.
    pub(crate) fn use_pagination(&self, id: &str, used: &mut Used) {
        if let Some((rule, _)) = self.file.paginate.get_key_value(id) {
            used.mark(rule);
        }
    }

    /// Whether a struct gets a builder.
    pub(crate) fn wants_builder(&self, name: &str, used: &mut Used) -> bool {
        let rules = self.file.builders.iter().filter(|rule| ["*", name].contains(&rule.as_ref().as_str()));
        rules.map(|rule| used.mark(rule)).count() > 0
    }

    /// Reports that a type is requested to have a builder, but is not a struct.
    pub(crate) fn reject_builder(&self, name: &str, used: &mut Used, diagnostics: &mut Diagnostics) {
        let Some(rule) = self.file.builders.iter().find(|rule| rule.as_ref() == name) else { return };
        if used.mark(rule) {
            let message = format!("{name:?} cannot have a builder, because it is not a struct");
            self.reject("config-builder", rule, message, "name a struct, or use `\"*\"` for all", diagnostics);
        }
    }

    /// The traits that a type derives in addition to those that every type derives.
    pub(crate) fn derives(&self, name: &str, used: &mut Used) -> Vec<Derive> {
        let mut derives: Vec<Derive> = Vec::new();
        for name in [name, "*"] {
            let Some((rule, paths)) = self.file.derive.get_key_value(name) else { continue };
            used.mark(rule);
            for path in paths {
                if !derives.iter().any(|derive| derive.path() == path.as_ref())
                    && !["Debug", "Clone", "PartialEq"].contains(&path.as_ref().as_str())
                {
                    derives.push(Derive { path: path.clone(), is_general: name == "*" });
                }
            }
        }
        derives
    }

    /// Reports that a type cannot derive a trait. A rule for all types does not mean those that cannot.
    pub(crate) fn reject_derive(&self, derive: &Derive, name: &str, obstacle: &str, diagnostics: &mut Diagnostics) {
        if !derive.is_general {
            let message = format!("`{name}` cannot derive {:?} because of {obstacle}", derive.path());
            let help = "remove it, or use `\"*\"`, which applies to the types that can derive it";
            self.reject("config-derive", &derive.path, message, help, diagnostics);
        }
    }
}

fn look_up<'a>(renames: &'a file::Renames, name: &str) -> Option<(&'a Text, &'a str)> {
    renames.get_key_value(name).map(|(rule, wanted)| (rule, wanted.as_ref().as_str()))
}

/// Line and column, counted from 1. The column counts characters.
fn line_and_column(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}
