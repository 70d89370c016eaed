//! Tokens. The parser decides whether `*` or `div` is an operator, because it knows what it expects.

use crate::document::character::{is_name_char, is_name_start};
use crate::version::XPathVersion;

/// A token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Integer(String),
    Decimal(String),
    Double(String),
    String(String),
    /// `local` or `prefix:local`.
    Name(Option<String>, String),
    /// `Q{uri}local`
    Braced(String, String),
    /// `prefix:*`
    AnyLocal(String),
    /// `*:local`
    AnyNamespace(String),
    /// `Q{uri}*`
    AnyBraced(String),
    Symbol(&'static str),
}

/// Longest first.
const SYMBOLS: [&str; 34] = [
    "::", ":=", "//", "..", "||", "!=", "<<", "<=", ">>", ">=", "=>", ":", "/", ".", "@", "(", ")", "[", "]", "{", "}",
    ",", "|", "+", "-", "*", "=", "!", "<", ">", "$", "?", "#", "%",
];

/// Splits a path into tokens.
pub(super) fn lex(text: &str, version: XPathVersion) -> Result<Vec<Token>, String> {
    let mut lexer = Lexer { text, at: 0, version };
    let mut tokens = Vec::new();
    loop {
        lexer.space()?;
        if lexer.rest().is_empty() {
            return Ok(tokens);
        }
        tokens.push(lexer.token()?);
    }
}

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    version: XPathVersion,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn while_is(&mut self, is: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.find(|c| !is(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// Skips white space and, from XPath 2.0, nested comments.
    fn space(&mut self) -> Result<(), String> {
        loop {
            self.while_is(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
            if self.version == XPathVersion::V10 || !self.rest().starts_with("(:") {
                return Ok(());
            }
            let mut depth = 0usize;
            loop {
                let rest = self.rest();
                if rest.starts_with("(:") {
                    depth += 1;
                    self.at += 2;
                } else if rest.starts_with(":)") {
                    depth = depth.saturating_sub(1);
                    self.at += 2;
                    if depth == 0 {
                        break;
                    }
                } else {
                    self.at += rest.chars().next().ok_or("a comment does not end")?.len_utf8();
                }
            }
        }
    }

    fn token(&mut self) -> Result<Token, String> {
        let rest = self.rest();
        let mut chars = rest.chars();
        let (first, second) = (chars.next().unwrap_or_default(), chars.next().unwrap_or_default());
        if first.is_ascii_digit() || first == '.' && second.is_ascii_digit() {
            return self.number();
        }
        if first == '"' || first == '\'' {
            return self.string(first);
        }
        if first == 'Q' && second == '{' && self.version >= XPathVersion::V30 {
            return self.braced();
        }
        if first != ':' && is_name_start(first) {
            return Ok(self.name());
        }
        if first == '*' && second == ':' && self.version >= XPathVersion::V20 {
            let before = self.at;
            self.at += 2;
            let local = self.local();
            if !local.is_empty() {
                return Ok(Token::AnyNamespace(local));
            }
            self.at = before;
        }
        let symbol = SYMBOLS.iter().find(|symbol| rest.starts_with(**symbol));
        let symbol = symbol.ok_or_else(|| format!("unexpected `{first}`"))?;
        self.at += symbol.len();
        Ok(Token::Symbol(symbol))
    }

    /// A name without colons; empty if there is none.
    fn local(&mut self) -> String {
        if self.rest().starts_with(|c| c != ':' && is_name_start(c)) {
            self.while_is(|c| c != ':' && is_name_char(c)).to_owned()
        } else {
            String::new()
        }
    }

    fn name(&mut self) -> Token {
        let first = self.local();
        let Some(after) = self.rest().strip_prefix(':').filter(|after| !after.starts_with([':', '='])) else {
            return Token::Name(None, first);
        };
        let before = self.at;
        self.at += 1;
        if after.starts_with('*') {
            self.at += 1;
            return Token::AnyLocal(first);
        }
        let local = self.local();
        if local.is_empty() {
            self.at = before;
            return Token::Name(None, first);
        }
        Token::Name(Some(first), local)
    }

    fn braced(&mut self) -> Result<Token, String> {
        let rest = self.rest().get(2..).unwrap_or_default();
        let end = rest.find(['{', '}']).filter(|end| rest.get(*end..).is_some_and(|rest| rest.starts_with('}')));
        let uri = rest.get(..end.ok_or("`Q{` has no closing `}`")?).unwrap_or_default();
        self.at += 2 + uri.len() + 1;
        let uri = uri.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.rest().starts_with('*') {
            self.at += 1;
            return Ok(Token::AnyBraced(uri));
        }
        let local = self.local();
        if local.is_empty() { Err("a name is missing after `}`".to_owned()) } else { Ok(Token::Braced(uri, local)) }
    }

    fn number(&mut self) -> Result<Token, String> {
        let start = self.at;
        self.while_is(|c| c.is_ascii_digit());
        let mut token: fn(String) -> Token = Token::Integer;
        if self.rest().starts_with('.') && !self.rest().starts_with("..") {
            self.at += 1;
            self.while_is(|c| c.is_ascii_digit());
            token = Token::Decimal;
        }
        if self.version >= XPathVersion::V20 {
            if self.rest().starts_with(['e', 'E']) {
                self.at += 1;
                if self.rest().starts_with(['+', '-']) {
                    self.at += 1;
                }
                if self.while_is(|c| c.is_ascii_digit()).is_empty() {
                    return Err("the exponent of a number has no digits".to_owned());
                }
                token = Token::Double;
            }
            if self.rest().starts_with(|c| c != ':' && is_name_start(c)) {
                return Err("a number is directly followed by a name".to_owned());
            }
        }
        Ok(token(self.text.get(start..self.at).unwrap_or_default().to_owned()))
    }

    /// From XPath 2.0, a doubled quotation mark escapes itself.
    fn string(&mut self, quote: char) -> Result<Token, String> {
        let mut text = String::new();
        self.at += 1;
        loop {
            text.push_str(self.while_is(|c| c != quote));
            if self.rest().is_empty() {
                return Err("a string does not end".to_owned());
            }
            self.at += 1;
            if self.version == XPathVersion::V10 || !self.rest().starts_with(quote) {
                return Ok(Token::String(text));
            }
            text.push(quote);
            self.at += 1;
        }
    }
}
