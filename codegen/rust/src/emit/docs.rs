//! A document's text as Rust docs: readable Markdown that cannot run, end the comment or hide text.

use proc_macro2::TokenStream;
use quote::quote;

use super::inline::safe_inline;

/// Doc attributes for Markdown of the document.
pub(super) fn docs(text: Option<&str>) -> TokenStream {
    let text = text.unwrap_or_default();
    safe_lines(text).into_iter().map(|line| doc_line(&line)).collect()
}

/// Doc attributes for a generated line.
pub(super) fn own(text: &str) -> TokenStream {
    doc_line(text)
}

/// The default of a member or parameter, unless it is long.
pub(super) fn default_value(value: &serde_json::Value) -> Option<TokenStream> {
    let text = value.to_string();
    let is_short = text.len() <= 80 && !text.contains('`');
    is_short.then(|| own(&format!("Default: `{}`", one_line(&text))))
}

/// The attribute of something that the document calls deprecated. The root allows it, because generated code uses it itself.
pub(super) fn deprecated_attribute(deprecated: bool) -> Option<TokenStream> {
    deprecated.then(|| quote! { #[deprecated] })
}

/// The paragraphs that are not empty, with an empty line between them.
pub(super) fn paragraphs(parts: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    let mut all = TokenStream::new();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !all.is_empty() {
            all.extend(own(""));
        }
        all.extend(part);
    }
    all
}

/// The text on one line, without invisible characters.
pub(super) fn one_line(text: &str) -> String {
    let line: Vec<_> =
        safe_lines(text).iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    line.join(" ")
}

fn doc_line(line: &str) -> TokenStream {
    let line = if line.is_empty() { String::new() } else { format!(" {line}") };
    quote! { #[doc = #line] }
}

/// Markdown made safe, line by line.
///
/// rustdoc runs fenced blocks without a language and indented blocks, also inside lists and quotes. Therefore a fence at the
/// start of a line is always marked `text`, any other fence is broken, and outside of fences no run of spaces remains that
/// could indent a block.
fn safe_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut fence: Option<char> = None;
    for raw in text.trim_end().lines() {
        let line: String = raw.chars().map(visible).collect();
        let start = line.trim_start();
        let mark = ['`', '~'].into_iter().find(|mark| start.starts_with(&mark.to_string().repeat(3)));
        match (fence, mark) {
            (None, Some(mark)) => {
                fence = Some(mark);
                lines.push("```text".to_owned());
            }
            (Some(open), Some(mark)) if open == mark && start.trim_end().chars().all(|character| character == mark) => {
                fence = None;
                lines.push("```".to_owned());
            }
            (Some(_), _) => lines.push(break_fences(&line)),
            (None, None) => lines.push(safe_inline(&break_fences(&collapse_spaces(&line)))),
        }
    }
    if fence.is_some() {
        lines.push("```".to_owned());
    }
    while lines.first().is_some_and(String::is_empty) {
        lines.remove(0);
    }
    lines
}

fn visible(character: char) -> char {
    let bidirectional =
        matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}');
    match character {
        '\t' => ' ',
        _ if character.is_control() || bidirectional || character == '\u{feff}' => '\u{fffd}',
        _ => character,
    }
}

fn break_fences(line: &str) -> String {
    line.replace("```", "'''").replace("~~~", "'''")
}

fn collapse_spaces(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
