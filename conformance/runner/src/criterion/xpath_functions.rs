//! The commonest functions that XPath 2.0 and later have beyond 1.0 ([Functions and Operators 3.1](https://www.w3.org/TR/xpath-functions-31/)),
//! and what else of those versions can be said in the words of 1.0.

use sxd_xpath::function::{Args, Error, Function};
use sxd_xpath::{Context, Value, context};

/// The functions of XPath 1.0 (section 4).
const CORE: [&str; 27] = [
    "last",
    "position",
    "count",
    "id",
    "local-name",
    "namespace-uri",
    "name",
    "string",
    "concat",
    "starts-with",
    "contains",
    "substring-before",
    "substring-after",
    "substring",
    "string-length",
    "normalize-space",
    "translate",
    "boolean",
    "not",
    "true",
    "false",
    "lang",
    "number",
    "sum",
    "floor",
    "ceiling",
    "round",
];

/// Tests of nodes look like functions.
const NODE_TESTS: [&str; 4] = ["node", "text", "comment", "processing-instruction"];

/// What is added here.
const ADDED: [(&str, Added); 10] = [
    ("lower-case", Added::LowerCase),
    ("upper-case", Added::UpperCase),
    ("ends-with", Added::EndsWith),
    ("matches", Added::Matches),
    ("exists", Added::Exists),
    ("empty", Added::Empty),
    ("string-join", Added::StringJoin),
    ("abs", Added::Abs),
    ("min", Added::Min),
    ("max", Added::Max),
];

#[derive(Debug, Clone, Copy)]
enum Added {
    LowerCase,
    UpperCase,
    EndsWith,
    Matches,
    Exists,
    Empty,
    StringJoin,
    Abs,
    Min,
    Max,
}

/// A context that knows them.
pub(super) fn context<'d>() -> Context<'d> {
    let mut context = Context::new();
    for (name, function) in ADDED {
        context.set_function(name, function);
    }
    context
}

impl Function for Added {
    fn evaluate<'c, 'd>(&self, _: &context::Evaluation<'c, 'd>, args: Vec<Value<'d>>) -> Result<Value<'d>, Error> {
        let mut args = Args(args);
        match self {
            Self::LowerCase => one(&mut args, |text| Value::String(text.to_lowercase())),
            Self::UpperCase => one(&mut args, |text| Value::String(text.to_uppercase())),
            Self::EndsWith => two(&mut args, |text, end| Ok(Value::Boolean(text.ends_with(end)))),
            Self::Matches => two(&mut args, |text, pattern| {
                super::regex::is_found(pattern, text).map(Value::Boolean).map_err(Error::Other)
            }),
            Self::Exists => Ok(Value::Boolean(nodes(&mut args)?.size() > 0)),
            Self::Empty => Ok(Value::Boolean(nodes(&mut args)?.size() == 0)),
            Self::StringJoin => {
                args.at_least(1)?;
                args.at_most(2)?;
                let between = if args.len() == 2 { args.pop_string()? } else { String::new() };
                let texts: Vec<String> =
                    args.pop_nodeset()?.document_order().iter().map(|node| node.string_value()).collect();
                Ok(Value::String(texts.join(&between)))
            }
            Self::Abs => {
                args.exactly(1)?;
                let number = match args.0.pop() {
                    Some(value) => value.number(),
                    None => f64::NAN,
                };
                Ok(Value::Number(number.abs()))
            }
            Self::Min => Ok(Value::Number(numbers(&mut args)?.into_iter().reduce(f64::min).unwrap_or(f64::NAN))),
            Self::Max => Ok(Value::Number(numbers(&mut args)?.into_iter().reduce(f64::max).unwrap_or(f64::NAN))),
        }
    }
}

fn text<'d>(args: &mut Args<'d>) -> String {
    args.0.pop().map(|value| value.string()).unwrap_or_default()
}

fn one<'d>(args: &mut Args<'d>, apply: impl Fn(&str) -> Value<'d>) -> Result<Value<'d>, Error> {
    args.exactly(1)?;
    Ok(apply(&text(args)))
}

fn two<'d>(args: &mut Args<'d>, apply: impl Fn(&str, &str) -> Result<Value<'d>, Error>) -> Result<Value<'d>, Error> {
    args.exactly(2)?;
    let second = text(args);
    apply(&text(args), &second)
}

fn nodes<'d>(args: &mut Args<'d>) -> Result<sxd_xpath::nodeset::Nodeset<'d>, Error> {
    args.exactly(1)?;
    args.pop_nodeset()
}

fn numbers(args: &mut Args<'_>) -> Result<Vec<f64>, Error> {
    Ok(nodes(args)?.iter().map(|node| Value::String(node.string_value()).number()).collect())
}

/// The first function of the path that neither version knows here.
pub(super) fn unknown(path: &str, with_added: bool) -> Option<String> {
    let outside = without_strings(path);
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':');
    for (at, _) in outside.match_indices('(') {
        let before = outside.get(..at)?.trim_end();
        let name: String =
            before.chars().rev().take_while(|c| is_name(*c)).collect::<Vec<_>>().into_iter().rev().collect();
        // An axis or a prefix stands before two colons or one; operators may stand before a group.
        let name = name.rsplit("::").next().unwrap_or_default();
        let operator = ["and", "or", "div", "mod"].contains(&name);
        let known = CORE.contains(&name)
            || NODE_TESTS.contains(&name)
            || with_added && ADDED.iter().any(|(added, _)| *added == name);
        if !name.is_empty() && !operator && !known {
            return Some(name.to_owned());
        }
    }
    None
}

/// The namespace prefixes that the path uses.
pub(super) fn prefixes(path: &str) -> Vec<String> {
    let outside = without_strings(path);
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let mut found = Vec::new();
    for (at, _) in outside.match_indices(':') {
        let (before, after) = outside.split_at(at);
        let of_axis = before.ends_with(':') || after.starts_with("::");
        let prefix: String =
            before.chars().rev().take_while(|c| is_name(*c)).collect::<Vec<_>>().into_iter().rev().collect();
        if !of_axis && !prefix.is_empty() && !found.contains(&prefix) {
            found.push(prefix);
        }
    }
    found
}

/// Writes a path of a later version in the words of 1.0, as far as they have the same meaning there: `fn:` before a function, and
/// comparisons by words, which in 1.0 are those by signs.
pub(super) fn in_older_words(path: &str) -> String {
    const WORDS: [(&str, &str); 6] = [("eq", "="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")];
    let mut written = String::with_capacity(path.len());
    for (piece, is_string) in pieces(path) {
        if is_string {
            written.push_str(piece);
            continue;
        }
        for word in piece.replace("fn:", "").split_inclusive(' ') {
            let sign = word.strip_suffix(' ').and_then(|word| WORDS.iter().find(|(known, _)| *known == word));
            // A name after nothing or after an operator is a step, not a comparison.
            let after_operand = written.ends_with(' ')
                && written
                    .trim_end()
                    .ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']' | '\'' | '"' | '.' | '*'));
            match sign {
                Some((_, sign)) if after_operand => {
                    written.push_str(sign);
                    written.push(' ');
                }
                _ => written.push_str(word),
            }
        }
    }
    written
}

/// The path with the content of its strings left out.
fn without_strings(path: &str) -> String {
    pieces(path).into_iter().map(|(piece, is_string)| if is_string { "''" } else { piece }).collect()
}

/// The path, cut where strings begin and end.
fn pieces(path: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = path;
    while let Some(open) = rest.find(['\'', '"']) {
        let (before, quoted) = rest.split_at(open);
        pieces.push((before, false));
        let quote = quoted.chars().next().unwrap_or('"');
        let end = quoted.char_indices().skip(1).find(|(_, c)| *c == quote).map_or(quoted.len(), |(at, _)| at + 1);
        let (string, after) = quoted.split_at(end);
        pieces.push((string, true));
        rest = after;
    }
    pieces.push((rest, false));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{in_older_words, unknown};

    #[test]
    fn comparisons_by_words_are_those_by_signs() {
        assert_eq!(in_older_words("/a/@id eq '7 eq 8'"), "/a/@id = '7 eq 8'");
        assert_eq!(in_older_words("fn:count(/eq) ge 2 and /le lt 3"), "count(/eq) >= 2 and /le < 3");
    }

    #[test]
    fn a_function_that_is_not_known_is_named() {
        assert_eq!(unknown("count(//text()) > 0 and (not(/a))", false), None);
        assert_eq!(unknown("exists(/a)", false).as_deref(), Some("exists"));
        assert_eq!(unknown("exists(/a)", true), None);
        assert_eq!(unknown("/a[. = 'f(x)']/ancestor::node()", true), None);
        assert_eq!(unknown("current-date() > 1", true).as_deref(), Some("current-date"));
    }
}
