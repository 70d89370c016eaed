//! Types, and keywords of numbers and strings.

use crate::exact::Exact;
use crate::grammar;
use crate::json::Tree;

pub(super) fn is_of(name: &str, value: &Tree<'_>) -> bool {
    match (name, value) {
        ("null", Tree::Null)
        | ("boolean", Tree::Bool(_))
        | ("string", Tree::String(_))
        | ("array", Tree::Array(_))
        | ("object", Tree::Object(_))
        | ("number", Tree::Number(_)) => true,
        ("integer", Tree::Number(number)) => Exact::new(number).is_some_and(|number| number.is_integer()),
        _ => false,
    }
}

pub(super) fn number_keeps(keyword: &str, says: &Tree<'_>, number: &str) -> bool {
    // A bound that the document's reader would round is a text.
    let (keyword, bound) = match (keyword.strip_prefix("x-exact-"), says) {
        (Some(keyword), Tree::String(bound)) => (keyword, bound),
        (None, Tree::Number(bound)) => (keyword, bound),
        _ => return true,
    };
    let (Some(number), Some(bound)) = (Exact::new(number), Exact::new(bound)) else { return true };
    match keyword {
        "minimum" => number >= bound,
        "maximum" => number <= bound,
        "exclusiveMinimum" => number > bound,
        "exclusiveMaximum" => number < bound,
        "multipleOf" => number.is_multiple_of(&bound),
        _ => true,
    }
}

pub(super) fn text_keeps(keyword: &str, says: &Tree<'_>, text: &str) -> bool {
    let length = || text.chars().count() as u64;
    match keyword {
        "minLength" => says.count().is_none_or(|least| length() >= least),
        "maxLength" => says.count().is_none_or(|most| length() <= most),
        "format" => says.text().and_then(|format| grammar::is_of_format(format, text)).unwrap_or(true),
        _ => true,
    }
}
