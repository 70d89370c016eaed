//! Rust's tokens with their bytes.

use std::ops::Range;

use ra_ap_rustc_lexer::{FrontmatterAllowed, TokenKind, tokenize};

/// A token; spaces and comments are left out, except for the docs of an item.
#[derive(Debug, Clone)]
pub(crate) struct Token<'t> {
    pub(crate) text: &'t str,
    pub(crate) range: Range<usize>,
    /// Whether it is a comment that documents the next item.
    pub(crate) docs: bool,
}

/// The tokens of a file.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut start = 0;
    let mut found = Vec::new();
    for token in tokenize(text, FrontmatterAllowed::No) {
        let range = start..start + token.len as usize;
        start = range.end;
        let own = text.get(range.clone()).unwrap_or_default();
        let docs = own.starts_with("///");
        let blank = matches!(
            token.kind,
            TokenKind::Whitespace | TokenKind::LineComment { .. } | TokenKind::BlockComment { .. }
        );
        if blank && !docs {
            continue;
        }
        found.push(Token { text: own, range, docs });
    }
    found
}
