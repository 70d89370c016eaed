//! Regular expressions: the keywords `pattern` and `patternProperties`, and criteria of the type `regex`.
//!
//! The generator, generated code and the runner use the same engine, which is part of the runtime of generated code.

#[path = "../../runtime/regexp/mod.rs"]
#[allow(dead_code, unreachable_pub, reason = "the runtime exports it")]
mod regexp;
mod sample;

use std::fmt;

use regex_syntax::hir::{Class, HirKind};
pub use regexp::{Error, Exhausted};
use regexp::{Parsed, RegExp};

/// A regular expression of ECMA-262.
pub struct Pattern {
    source: String,
    parsed: Parsed,
    compiled: RegExp,
}

impl Pattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// It is invalid, or exceeds a limit.
    pub fn new(source: &str) -> Result<Self, Error> {
        let parsed = regexp::parse(source, property)?;
        Ok(Self { source: source.to_owned(), compiled: RegExp::compile(&parsed)?, parsed })
    }

    /// Whether the text contains a match.
    ///
    /// # Errors
    /// The search was stopped because it takes too many steps.
    pub fn is_match(&self, text: &str) -> Result<bool, Exhausted> {
        self.compiled.is_match(text)
    }

    /// The pattern with the ranges of its Unicode properties written out. Generated code does not know the properties.
    pub fn expanded(&self) -> String {
        let chars: Vec<char> = self.source.chars().collect();
        let mut out = String::with_capacity(self.source.len());
        let mut at = 0;
        for (place, in_class, set) in &self.parsed.properties {
            out.extend(chars.get(at..place.start).unwrap_or_default());
            at = place.end;
            let ranges = set.ranges().iter().map(|(low, high)| format!("{}-{}", escape(*low), escape(*high)));
            let ranges: String = ranges.collect();
            out.push_str(&if *in_class { ranges } else { format!("[{ranges}]") });
        }
        out.extend(chars.get(at..).unwrap_or_default());
        out
    }

    /// Texts that probably match, the shortest first, up to at least `least` characters. Look-arounds are not considered.
    pub fn samples(&self, least: usize) -> impl Iterator<Item = String> {
        sample::samples(&self.parsed.node, least)
    }
}

impl fmt::Debug for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pattern").field(&self.source).finish()
    }
}

/// A code point as an escape of four digits, or of a surrogate pair, which is valid with and without the `u` flag.
fn escape(c: u32) -> String {
    match char::from_u32(c) {
        Some(c) => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04X}")).collect(),
        None => format!("\\u{c:04X}"),
    }
}

/// The code points of a Unicode property.
fn property(name: &str) -> Option<Vec<(u32, u32)>> {
    let hir = regex_syntax::Parser::new().parse(&format!("\\p{{{name}}}")).ok()?;
    match hir.kind() {
        HirKind::Class(Class::Unicode(class)) => {
            Some(class.iter().map(|range| (u32::from(range.start()), u32::from(range.end()))).collect())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;
    use super::regexp::RegExp;

    #[test]
    fn a_written_out_pattern_matches_the_same_texts_without_knowing_properties() {
        for (source, good, bad) in [
            ("^\\p{L}+$", "aé𝒳", "1"),
            ("^[\\p{Lu}_-]+$", "Ä_-", "ä"),
            ("^\\P{L}$", "1", "é"),
            ("^[\\P{L}x]$", "x", "é"),
            ("^\\p{Script=Greek}\\_$", "α_", "a_"),
        ] {
            let pattern = Pattern::new(source).unwrap();
            let expanded = RegExp::new(&pattern.expanded()).unwrap();
            let verdicts = [good, bad].map(|text| (pattern.is_match(text), expanded.is_match(text)));
            assert_eq!(verdicts, [(Ok(true), Ok(true)), (Ok(false), Ok(false))], "{source}");
        }
    }

    #[test]
    fn samples_match() {
        for source in
            ["^[A-Z]{2}\\d+$", "^(foo|ba+r)_\\/[^a-z]$", "^(['\"])[\\w-.]{3}\\1$", "^\\p{Lu}$", "(?:a?){30}a{30}"]
        {
            let pattern = Pattern::new(source).unwrap();
            assert!(pattern.samples(0).any(|text| pattern.is_match(&text) == Ok(true)), "{source}");
        }
    }
}
