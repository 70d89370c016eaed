//! JSON Schema's assertions on a value that no Rust type expresses (`not`, `if`, `contains`, `dependentRequired`, …).
//!
//! [JSON Schema 2020-12](https://json-schema.org/draft/2020-12/json-schema-validation), as far as the generator writes it: references
//! lead to `$defs` of the same schema.

mod array;
mod object;
mod scalar;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::collections::HashMap;

use super::equal::are_equal;
use super::{RegExp, Tree};

/// How deeply a schema is followed. One that refers to itself for the same value has no end.
const MAX_DEPTH: usize = 100;
/// How many keywords are evaluated for one value.
const MAX_KEYWORDS: u32 = 4_000_000;

/// What a value violates: the path to the place, from the outside in, and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Broken {
    /// Members and indices.
    pub(super) path: Vec<String>,
    /// What is wrong there. It never contains the value.
    pub(super) message: String,
}

impl Broken {
    fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into() }
    }

    fn below(mut self, token: &str) -> Self {
        self.path.insert(0, token.to_owned());
        self
    }
}

/// A schema with its patterns compiled.
pub(crate) struct Assertions {
    schema: Tree<'static>,
    patterns: HashMap<String, RegExp>,
}

impl Assertions {
    /// Compiles the patterns. The generator has removed those that cannot be compiled.
    pub(crate) fn new(schema: Tree<'static>) -> Self {
        let mut patterns = HashMap::new();
        collect_patterns(&schema, &mut patterns);
        Self { schema, patterns }
    }

    /// Checks a value.
    ///
    /// # Errors
    /// The first violation.
    pub(crate) fn check(&self, value: &Tree<'_>) -> Result<(), Broken> {
        let judge = Judge { assertions: self, evaluated: Cell::new(0), undecided: Cell::new(false) };
        judge.schema(&self.schema, value, 0)?;
        // A part that is not decided may have been negated, so the whole value is not decided.
        if judge.undecided.get() { Err(Broken::new("takes too long to check")) } else { Ok(()) }
    }
}

fn collect_patterns(schema: &Tree<'_>, patterns: &mut HashMap<String, RegExp>) {
    let mut add = |pattern: &str| {
        if let Ok(regexp) = RegExp::new(pattern) {
            patterns.insert(pattern.to_owned(), regexp);
        }
    };
    if let Some(pattern) = schema.member("pattern").and_then(Tree::text) {
        add(pattern);
    }
    if let Some(properties) = schema.member("patternProperties") {
        properties.entries().iter().for_each(|(pattern, _)| add(pattern));
    }
    schema.entries().iter().for_each(|(_, value)| collect_patterns(value, patterns));
    schema.items().iter().for_each(|item| collect_patterns(item, patterns));
}

struct Judge<'s> {
    assertions: &'s Assertions,
    evaluated: Cell<u32>,
    undecided: Cell<bool>,
}

/// A keyword of a schema: its name, its value, and the schema itself.
#[derive(Clone, Copy)]
struct Keyword<'s> {
    name: &'s str,
    says: &'s Tree<'s>,
    schema: &'s Tree<'s>,
    depth: usize,
}

impl Keyword<'_> {
    fn holds(self, holds: bool) -> Result<(), Broken> {
        if holds { Ok(()) } else { Err(Broken::new(format!("breaks `{}` of its schema", self.name))) }
    }
}

impl Judge<'_> {
    fn schema(&self, schema: &Tree<'_>, value: &Tree<'_>, depth: usize) -> Result<(), Broken> {
        if matches!(schema, Tree::Bool(false)) {
            return Err(Broken::new("nothing is valid here"));
        }
        // Patterns come last, so that only texts of an allowed length are searched.
        let is_pattern = |(name, _): &&(std::borrow::Cow<'_, str>, Tree<'_>)| name == "pattern";
        let keywords = schema.entries();
        let others = keywords.iter().filter(|keyword| !is_pattern(keyword));
        for (name, says) in others.chain(keywords.iter().filter(is_pattern)) {
            self.evaluated.set(self.evaluated.get().saturating_add(1));
            if depth > MAX_DEPTH || self.evaluated.get() > MAX_KEYWORDS {
                self.undecided.set(self.undecided.get() || self.evaluated.get() > MAX_KEYWORDS);
                return Ok(());
            }
            self.keyword(Keyword { name, says, schema, depth: depth + 1 }, value)?;
        }
        Ok(())
    }

    /// A pattern that cannot be compiled allows every text.
    fn matches(&self, pattern: &str, text: &str) -> bool {
        let Some(regexp) = self.assertions.patterns.get(pattern) else { return true };
        regexp.is_match(text).unwrap_or_else(|_| {
            self.undecided.set(true);
            false
        })
    }

    fn is_valid(&self, schema: &Tree<'_>, value: &Tree<'_>, depth: usize) -> bool {
        self.schema(schema, value, depth).is_ok()
    }

    fn keyword(&self, keyword: Keyword<'_>, value: &Tree<'_>) -> Result<(), Broken> {
        let Keyword { name, says, depth, .. } = keyword;
        let valid = |schema: &&Tree<'_>| self.is_valid(schema, value, depth);
        let list = says.items();
        let holds = match (name, value) {
            ("$ref", _) => {
                let target = target(&self.assertions.schema, says);
                return target.map_or(Ok(()), |target| self.schema(target, value, depth));
            }
            ("allOf", _) => return list.iter().try_for_each(|schema| self.schema(schema, value, depth)),
            ("anyOf", _) => list.iter().any(|schema| valid(&schema)),
            ("oneOf", _) => list.iter().filter(valid).count() == 1,
            ("not", _) => !valid(&says),
            ("if", _) => {
                let branch = keyword.schema.member(if valid(&says) { "then" } else { "else" });
                return branch.map_or(Ok(()), |branch| self.schema(branch, value, depth));
            }
            ("type", _) => match says.text() {
                Some(name) => scalar::is_of(name, value),
                None => list.iter().filter_map(Tree::text).any(|name| scalar::is_of(name, value)),
            },
            ("enum", _) => list.iter().any(|known| are_equal(known, value)),
            ("const", _) => are_equal(says, value),
            (_, Tree::Number(number)) => scalar::number_keeps(name, says, number),
            ("pattern", Tree::String(text)) => says.text().is_none_or(|pattern| self.matches(pattern, text)),
            (_, Tree::String(text)) => scalar::text_keeps(name, says, text),
            (_, Tree::Array(items)) => return self.array(keyword, items),
            (_, Tree::Object(members)) => return self.object(keyword, value, members),
            _ => true,
        };
        keyword.holds(holds)
    }
}

/// `#/$defs/NAME`, a fragment of percent-encoded JSON Pointer.
fn target<'s>(root: &'s Tree<'s>, reference: &Tree<'_>) -> Option<&'s Tree<'s>> {
    let encoded = reference.text()?.strip_prefix('#')?;
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => u8::try_from(digit(rest.next())? * 16 + digit(rest.next())?).ok()?,
            plain => plain,
        });
    }
    std::str::from_utf8(&bytes).ok()?.split('/').skip(1).try_fold(root, |tree, token| {
        let token = token.replace("~1", "/").replace("~0", "~");
        let item = || tree.items().get(token.parse::<usize>().ok()?);
        tree.member(&token).or_else(item)
    })
}
