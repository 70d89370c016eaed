//! Generates texts by format, pattern and length.

use serde_json::Value;

use signoff_openapi::pattern::Pattern;

use super::number;
use crate::ir::{RuleDefinition, Scalar};

/// Plain words, for texts without constraints.
const WORDS: [&str; 8] = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbour"];

/// A text of that type; `turn` selects another one.
pub(super) fn make(scalar: Scalar, format: Option<&str>, turn: u64) -> Value {
    let small = turn % 28;
    let text = match scalar {
        Scalar::Uuid => format!("{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}", turn as u32, small, small, small, turn >> 16),
        Scalar::DateTime => format!("2026-01-{:02}T12:00:00Z", small + 1),
        Scalar::Date => format!("2026-01-{:02}", small + 1),
        Scalar::Time => format!("12:{small:02}:00Z"),
        Scalar::Duration => format!("PT{}M", small + 1),
        Scalar::Uri => format!("https://example.com/{}", word(turn)),
        Scalar::Ipv4 => format!("192.0.2.{}", small + 1),
        Scalar::Ipv6 => format!("2001:db8::{:x}", small + 1),
        Scalar::Base64 => ["c2lnbg==", "b2Zm", "ZXhhbXBsZQ=="]
            .into_iter()
            .cycle()
            .nth(small as usize)
            .map_or(String::new(), str::to_owned),
        Scalar::Decimal | Scalar::AnyDecimal => format!("{}.50", small + 1),
        _ => by_format(format.unwrap_or_default(), turn),
    };
    Value::String(text)
}

/// Formats that have no type of their own.
fn by_format(format: &str, turn: u64) -> String {
    let word = word(turn);
    match format {
        "email" | "idn-email" => format!("{word}@example.com"),
        "hostname" | "idn-hostname" => format!("{word}.example.com"),
        "uri-reference" | "iri-reference" => format!("/{word}"),
        "iri" | "url" => format!("https://example.com/{word}"),
        "uri-template" => format!("/{word}/{{id}}"),
        "json-pointer" => format!("/{word}"),
        "relative-json-pointer" => "0".to_owned(),
        "regex" => "^[a-z]+$".to_owned(),
        "ulid" => "01ARZ3NDEKTSV4RRFFQ69G5FAV".to_owned(),
        "unix-time" | "timestamp" => "1767225600".to_owned(),
        _ => word.to_owned(),
    }
}

/// A text that meets a rule.
pub(super) fn make_ruled(rule: &RuleDefinition, format: Option<&str>, turn: u64) -> Option<Value> {
    let usual = by_format(format.unwrap_or_default(), turn);
    let pattern = rule.pattern.as_deref().and_then(|pattern| Pattern::new(pattern).ok());
    let keeps = |text: &str| keeps_with(rule, pattern.as_ref(), text);
    if keeps(&usual) {
        return Some(Value::String(usual));
    }
    let (least, most) = lengths(rule);
    let text = match &pattern {
        Some(pattern) => pattern.samples(least).find(|text| keeps(text))?,
        None => usual.chars().cycle().take(usual.chars().count().clamp(least, most)).collect(),
    };
    keeps(&text).then_some(Value::String(text))
}

/// Whether a text meets a rule.
pub(super) fn keeps(rule: &RuleDefinition, text: &str) -> bool {
    keeps_with(rule, rule.pattern.as_deref().and_then(|pattern| Pattern::new(pattern).ok()).as_ref(), text)
}

/// The same, with the pattern of the rule compiled.
fn keeps_with(rule: &RuleDefinition, pattern: Option<&Pattern>, text: &str) -> bool {
    number::keeps(rule, text.chars().count() as f64) && pattern.is_none_or(|pattern| pattern.is_match(text) == Ok(true))
}

/// The minimum and the maximum length of an example.
fn lengths(rule: &RuleDefinition) -> (usize, usize) {
    let count = |bound: Option<(f64, bool)>| bound.map(|(bound, _)| bound.clamp(0.0, 100_000.0) as usize);
    let least = count(rule.min).unwrap_or(0);
    (least, count(rule.max).unwrap_or(usize::MAX).max(least))
}

pub(super) fn word(turn: u64) -> &'static str {
    WORDS.get((turn % WORDS.len() as u64) as usize).copied().unwrap_or("amber")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{RuleDefinition, make_ruled};

    fn made(min: Option<f64>, max: Option<f64>, pattern: Option<&str>) -> Option<serde_json::Value> {
        let bound = |bound: Option<f64>| bound.map(|bound| (bound, false));
        let pattern = pattern.map(str::to_owned);
        let rule = RuleDefinition { min: bound(min), max: bound(max), pattern, ..RuleDefinition::default() };
        make_ruled(&rule, None, 0)
    }

    #[test]
    fn a_text_is_as_long_as_it_has_to_be() {
        assert_eq!(made(Some(7.0), None, None), Some(json!("amberam")));
        assert_eq!(made(None, Some(3.0), None), Some(json!("amb")));
        assert_eq!(made(Some(0.0), Some(0.0), None), Some(json!("")));
    }

    #[test]
    fn a_text_matches_its_pattern() {
        assert_eq!(made(None, None, Some("^[A-Z]{2}\\d+$")), Some(json!("AA0")));
        assert_eq!(made(Some(6.0), None, Some("^[A-Z]{2}\\d+$")), Some(json!("AA0000")));
        assert_eq!(made(None, None, Some("^(?!x)[a-z]{3}$")), Some(json!("aaa")));
        assert_eq!(made(None, None, Some("^(foo|ba+r)_\\/[^a-z]$")), Some(json!("foo_/A")));
        assert_eq!(made(Some(50.0), None, Some("^a$")), None);
    }
}
