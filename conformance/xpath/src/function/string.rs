//! Strings (section 5 of Functions and Operators). Lengths and positions count characters.

use super::{Arguments, Builtin, one_item, optional_item};
use crate::error::{Result, error};
use crate::value::{Atomic, AtomicType, Item, Sequence, atomize, cast};
use crate::version::XPathVersion::{V10, V20, V31};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("string", 0, 1, V10, string),
    Builtin::new("concat", 2, usize::MAX, V10, concat),
    Builtin::new("string-join", 1, 2, V20, string_join),
    Builtin::new("starts-with", 2, 2, V10, |a| one_item(a.string(0)?.starts_with(&a.string(1)?))),
    Builtin::new("starts-with", 3, 3, V20, |a| {
        a.collation(2).and_then(|()| one_item(a.string(0)?.starts_with(&a.string(1)?)))
    }),
    Builtin::new("ends-with", 2, 2, V20, |a| one_item(a.string(0)?.ends_with(&a.string(1)?))),
    Builtin::new("ends-with", 3, 3, V20, |a| {
        a.collation(2).and_then(|()| one_item(a.string(0)?.ends_with(&a.string(1)?)))
    }),
    Builtin::new("contains", 2, 2, V10, |a| one_item(a.string(0)?.contains(&a.string(1)?))),
    Builtin::new("contains", 3, 3, V20, |a| {
        a.collation(2).and_then(|()| one_item(a.string(0)?.contains(&a.string(1)?)))
    }),
    Builtin::new("substring-before", 2, 2, V10, |a| substring_before_or_after(a, false)),
    Builtin::new("substring-before", 3, 3, V20, |a| substring_before_or_after(a, false)),
    Builtin::new("substring-after", 2, 2, V10, |a| substring_before_or_after(a, true)),
    Builtin::new("substring-after", 3, 3, V20, |a| substring_before_or_after(a, true)),
    Builtin::new("substring", 2, 3, V10, substring),
    Builtin::new("string-length", 0, 1, V10, |a| one_item(a.string_or_context(0)?.chars().count())),
    Builtin::new("normalize-space", 0, 1, V10, normalize_space),
    Builtin::new("translate", 3, 3, V10, translate),
    Builtin::new("upper-case", 1, 1, V20, |a| a.new_text(a.string(0)?.to_uppercase())),
    Builtin::new("lower-case", 1, 1, V20, |a| a.new_text(a.string(0)?.to_lowercase())),
    Builtin::new("compare", 2, 3, V20, compare),
    Builtin::new("codepoint-equal", 2, 2, V20, |a| optional_item(a.text(0)?.zip(a.text(1)?).map(|(a, b)| a == b))),
    Builtin::new("codepoints-to-string", 1, 1, V20, codepoints_to_string),
    Builtin::new("string-to-codepoints", 1, 1, V20, string_to_codepoints),
    Builtin::new("contains-token", 2, 3, V31, contains_token),
    Builtin::new("encode-for-uri", 1, 1, V20, |a| {
        a.new_text(escape(&a.string(0)?, |c| c.is_ascii_alphanumeric() || "-_.~".contains(c)))
    }),
    Builtin::new("iri-to-uri", 1, 1, V20, |a| {
        a.new_text(escape(&a.string(0)?, |c| c.is_ascii_graphic() && !"<>\"{}|\\^`".contains(c)))
    }),
    Builtin::new("escape-html-uri", 1, 1, V20, |a| a.new_text(escape(&a.string(0)?, |c| matches!(c, ' '..='~')))),
];

fn string(a: &Arguments<'_>) -> Result<Sequence> {
    let items = a.items_or_context(0)?;
    let text = match items.as_slice() {
        [] => String::new(),
        [first, ..] if a.evaluator.is_version_1() => {
            atomize(std::slice::from_ref(first))?.first().map(|value| a.evaluator.text(value)).unwrap_or_default()
        }
        [only] => crate::value::string_of(only)?,
        _ => return Err(crate::error::wrong_type("an argument has several items but may have only one")),
    };
    a.new_text(text)
}

fn concat(a: &Arguments<'_>) -> Result<Sequence> {
    let mut text = String::new();
    for index in 0..a.len() {
        if a.evaluator.is_version_1() {
            text.push_str(&a.string(index)?);
        } else if let Some(value) = a.atomic(index)? {
            text.push_str(&value.text());
        }
    }
    a.new_text(text)
}

fn string_join(a: &Arguments<'_>) -> Result<Sequence> {
    let between = if a.len() == 2 { a.string(1)? } else { String::new() };
    let values = a.atomics(0)?;
    let mut text = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            a.evaluator.budget.take_text(between.len())?;
            text.push_str(&between);
        }
        let part = value.text();
        a.evaluator.budget.take_text(part.len())?;
        text.push_str(&part);
    }
    one_item(text)
}

fn substring_before_or_after(a: &Arguments<'_>, after: bool) -> Result<Sequence> {
    if a.len() == 3 {
        a.collation(2)?;
    }
    let (text, mark) = (a.string(0)?, a.string(1)?);
    // The empty string is found at the beginning, also in XPath 1.0.
    let found = text.split_once(&mark).map(|(before, rest)| if after { rest } else { before });
    a.new_text(found.unwrap_or_default().to_owned())
}

/// Positions are rounded; NaN selects nothing.
fn substring(a: &Arguments<'_>) -> Result<Sequence> {
    let round = |number: f64| (number + 0.5).floor();
    let text = a.string(0)?;
    let start = round(a.double(1)?);
    let end = if a.len() == 3 { start + round(a.double(2)?) } else { f64::INFINITY };
    let selected = text.chars().enumerate().filter(|(index, _)| {
        let place = (index + 1) as f64;
        place >= start && place < end
    });
    a.new_text(selected.map(|(_, c)| c).collect())
}

fn normalize_space(a: &Arguments<'_>) -> Result<Sequence> {
    let text = a.string_or_context(0)?;
    let words: Vec<&str> = text.split([' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).collect();
    a.new_text(words.join(" "))
}

fn translate(a: &Arguments<'_>) -> Result<Sequence> {
    let (text, from, to) = (a.string(0)?, a.string(1)?, a.string(2)?);
    let to: Vec<char> = to.chars().collect();
    let mut table = std::collections::HashMap::new();
    for (index, c) in from.chars().enumerate() {
        table.entry(c).or_insert_with(|| to.get(index).copied());
    }
    a.new_text(text.chars().filter_map(|c| table.get(&c).copied().unwrap_or(Some(c))).collect())
}

fn compare(a: &Arguments<'_>) -> Result<Sequence> {
    a.collation(2)?;
    optional_item(a.text(0)?.zip(a.text(1)?).map(|(a, b)| a.cmp(&b) as i128))
}

fn codepoints_to_string(a: &Arguments<'_>) -> Result<Sequence> {
    let character = |value: Atomic| match cast(&value, AtomicType::Integer)? {
        Atomic::Integer(number) => {
            let found = u32::try_from(number).ok().and_then(char::from_u32).filter(|c| *c != '\0');
            found.ok_or_else(|| error("FOCH0001", format!("{number} is not the codepoint of an XML character")))
        }
        _ => Err(error("FOCH0001", "an argument is not the codepoint of an XML character")),
    };
    a.new_text(a.atomics(0)?.into_iter().map(character).collect::<Result<String>>()?)
}

fn string_to_codepoints(a: &Arguments<'_>) -> Result<Sequence> {
    let text = a.string(0)?;
    a.evaluator.budget.take(text.len())?;
    Ok(text.chars().map(|c| Item::from(i128::from(u32::from(c)))).collect())
}

fn contains_token(a: &Arguments<'_>) -> Result<Sequence> {
    a.collation(2)?;
    let token = a.string(1)?;
    let token = token.trim();
    let texts = a.atomics(0)?;
    one_item(
        !token.is_empty() && texts.iter().any(|text| text.text().split_ascii_whitespace().any(|word| word == token)),
    )
}

/// Percent-encodes the characters for which `stays` is false.
fn escape(text: &str, stays: impl Fn(char) -> bool) -> String {
    let mut written = String::new();
    for c in text.chars() {
        if stays(c) {
            written.push(c);
        } else {
            let mut buffer = [0; 4];
            written.extend(c.encode_utf8(&mut buffer).bytes().map(|byte| format!("%{byte:02X}")));
        }
    }
    written
}
