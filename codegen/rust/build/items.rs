//! The items of a file.

use std::ops::Range;

use crate::tokens::Token;

/// An item, or an attribute of the file.
pub(crate) struct Item<'t> {
    /// From its docs to its end.
    pub(crate) range: Range<usize>,
    pub(crate) attributes: Vec<Attribute<'t>>,
    /// The name, where it declares a module that has its own file.
    pub(crate) module: Option<&'t str>,
}

/// `#[…]`
pub(crate) struct Attribute<'t> {
    pub(crate) range: Range<usize>,
    pub(crate) tokens: Vec<Token<'t>>,
}

/// The items in their order.
pub(crate) fn items<'t>(tokens: &[Token<'t>]) -> Vec<Item<'t>> {
    let mut items = Vec::new();
    let mut rest = tokens;
    while let Some((item, after)) = first(rest) {
        items.push(item);
        rest = after;
    }
    items
}

fn first<'a, 't>(tokens: &'a [Token<'t>]) -> Option<(Item<'t>, &'a [Token<'t>])> {
    let start = tokens.first()?.range.start;
    let mut attributes = Vec::new();
    let mut rest = tokens;
    loop {
        let docs = rest.iter().take_while(|token| token.docs).count();
        rest = rest.get(docs..).unwrap_or_default();
        let inner = matches!(rest, [hash, bang, ..] if hash.text == "#" && bang.text == "!");
        if rest.first().is_none_or(|token| token.text != "#") {
            break;
        }
        let (attribute, after) = rest.split_at(group_end(rest));
        let range = attribute.first()?.range.start..attribute.last()?.range.end;
        attributes.push(Attribute { range: range.clone(), tokens: attribute.to_vec() });
        rest = after;
        if inner {
            return Some((Item { range, attributes, module: None }, rest));
        }
    }
    let (item, after) = rest.split_at(item_end(rest));
    let words: Vec<&str> = item.iter().map(|token| token.text).collect();
    let module = match words.as_slice() {
        [.., "mod", name, ";"] => Some(*name),
        _ => None,
    };
    Some((Item { range: start..item.last()?.range.end, attributes, module }, after))
}

/// How many tokens there are up to the end of the first group.
fn group_end(tokens: &[Token<'_>]) -> usize {
    ends(tokens, |_, depth| depth == 0)
}

/// How many tokens an item has: it ends with its `;`, or with its braces.
fn item_end(tokens: &[Token<'_>]) -> usize {
    // The braces of these hold an expression or a list of names, and the item goes on behind them.
    let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
    let words = match words.as_slice() {
        ["pub", "(", ..] => words.get(group_end(tokens)..).unwrap_or_default(),
        ["pub", words @ ..] | words => words,
    };
    let goes_on = match words {
        ["use" | "static", ..] => true,
        ["const", next, ..] => !matches!(*next, "fn" | "unsafe" | "async"),
        _ => false,
    };
    ends(tokens, |word, depth| depth == 0 && (word == ";" || word == "}" && !goes_on))
}

/// How many tokens there are up to the first one that closes a group, or is outside of all, and is the last.
fn ends(tokens: &[Token<'_>], is_last: impl Fn(&str, usize) -> bool) -> usize {
    let mut depth: usize = 0;
    for (place, token) in tokens.iter().enumerate() {
        match token.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth = depth.saturating_sub(1),
            ";" if depth == 0 => {}
            _ => continue,
        }
        if is_last(token.text, depth) {
            return place + 1;
        }
    }
    tokens.len()
}
