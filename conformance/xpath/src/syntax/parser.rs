//! The recursive-descent parser, with a nesting limit.

use std::rc::Rc;

use super::lex::{Token, lex};
use super::{Expression, FindFunction, NameTest, Namespace};
use crate::error::PathError;
use crate::version::XPathVersion;

/// The maximum length of a path.
const MAX_LENGTH: usize = 16 * 1024;
/// The maximum nesting of expressions.
const MAX_DEPTH: usize = 48;

/// Parses a path. Also returns the prefixes that the document must declare.
///
/// # Errors
/// The text is not a path of this version, or uses a feature that this engine does not support.
pub(crate) fn parse(
    text: &str,
    version: XPathVersion,
    find_function: FindFunction,
) -> Result<(Expression, Vec<String>), PathError> {
    if text.len() > MAX_LENGTH {
        return Err(PathError::Invalid("the path is too long".to_owned()));
    }
    let wrong = |reason: String| PathError::Invalid(format!("`{text}` is not valid {version}: {reason}"));
    let tokens = lex(text, version).map_err(wrong)?;
    if tokens.is_empty() {
        return Err(PathError::Invalid("the path is empty".to_owned()));
    }
    let mut parser = Parser {
        tokens,
        at: 0,
        version,
        find_function,
        depth: 0,
        arrows: 0,
        variables: Vec::new(),
        prefixes: Vec::new(),
    };
    let parsed = parser.expression().and_then(|expression| match parser.peek() {
        None => Ok(expression),
        Some(token) => Err(wrong_token(token)),
    });
    match parsed {
        Ok(expression) => Ok((expression, parser.prefixes)),
        Err(PathError::Invalid(reason)) => Err(wrong(reason)),
        Err(PathError::Unsupported(reason)) => {
            Err(PathError::Unsupported(format!("`{text}` uses an unsupported feature: {reason}")))
        }
    }
}

pub(super) type Parsed<T> = Result<T, PathError>;

pub(super) struct Parser {
    tokens: Vec<Token>,
    at: usize,
    pub(super) version: XPathVersion,
    pub(super) find_function: FindFunction,
    depth: usize,
    /// The number of arrows so far.
    pub(super) arrows: usize,
    /// The variables in scope, innermost last.
    pub(super) variables: Vec<Rc<str>>,
    /// The used prefixes, without duplicates.
    prefixes: Vec<String>,
}

pub(super) fn invalid<T>(reason: impl Into<String>) -> Parsed<T> {
    Err(PathError::Invalid(reason.into()))
}

fn wrong_token(token: &Token) -> PathError {
    PathError::Invalid(match token {
        Token::Symbol(symbol) => format!("unexpected `{symbol}`"),
        Token::Name(None, local) => format!("unexpected name `{local}`"),
        Token::Name(Some(prefix), local) => format!("unexpected name `{prefix}:{local}`"),
        Token::Integer(text) | Token::Decimal(text) | Token::Double(text) => {
            format!("unexpected number {text}")
        }
        Token::String(text) => format!("unexpected string '{text}'"),
        _ => "unexpected name".to_owned(),
    })
}

impl Parser {
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn peek_at(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    pub(super) fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    /// Returns to the previous token.
    pub(super) fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub(super) fn skip(&mut self, tokens: usize) {
        self.at += tokens;
    }

    pub(super) fn is(&self, symbol: &str) -> bool {
        self.is_at(0, symbol)
    }

    pub(super) fn is_at(&self, ahead: usize, symbol: &str) -> bool {
        matches!(self.peek_at(ahead), Some(Token::Symbol(found)) if *found == symbol)
    }

    /// Whether the token is this name without a prefix.
    pub(super) fn is_word(&self, ahead: usize, word: &str) -> bool {
        matches!(self.peek_at(ahead), Some(Token::Name(None, found)) if found == word)
    }

    pub(super) fn take(&mut self, symbol: &str) -> bool {
        let found = self.is(symbol);
        self.at += usize::from(found);
        found
    }

    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self.is_word(0, word);
        self.at += usize::from(found);
        found
    }

    pub(super) fn expect(&mut self, symbol: &str) -> Parsed<()> {
        if self.take(symbol) { Ok(()) } else { self.unexpected(&format!("`{symbol}`")) }
    }

    pub(super) fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.take_word(word) { Ok(()) } else { self.unexpected(&format!("`{word}`")) }
    }

    pub(super) fn unexpected<T>(&self, wanted: &str) -> Parsed<T> {
        Err(match self.peek() {
            None => PathError::Invalid(format!("the path ends, but {wanted} was expected")),
            Some(token) => match wrong_token(token) {
                PathError::Invalid(found) => PathError::Invalid(format!("{found}: expected {wanted}")),
                other => other,
            },
        })
    }

    /// Whether the version has the syntax; newer syntax is read as if it did not exist.
    pub(super) fn has(&self, version: XPathVersion) -> bool {
        self.version >= version
    }

    /// `Expr`: expressions with commas between them.
    pub(super) fn expression(&mut self) -> Parsed<Expression> {
        let first = self.single()?;
        if !self.is(",") || !self.has(XPathVersion::V20) {
            return Ok(first);
        }
        let mut items = vec![first];
        while self.take(",") {
            items.push(self.single()?);
        }
        Ok(Expression::Sequence(items))
    }

    /// Parses one nesting level deeper.
    pub(super) fn nested<T>(&mut self, inside: fn(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return invalid("the path is nested too deeply");
        }
        let parsed = inside(self);
        self.depth -= 1;
        parsed
    }

    /// `ExprSingle`
    pub(super) fn single(&mut self) -> Parsed<Expression> {
        self.nested(Self::single_inside)
    }

    fn single_inside(&mut self) -> Parsed<Expression> {
        let dollar = self.is_at(1, "$");
        match self.peek() {
            Some(Token::Name(None, word)) => match word.as_str() {
                "for" if dollar && self.has(XPathVersion::V20) => self.for_or_let(),
                "let" if dollar && self.has(XPathVersion::V30) => self.for_or_let(),
                "some" | "every" if dollar && self.has(XPathVersion::V20) => self.quantified(),
                "if" if self.is_at(1, "(") && self.has(XPathVersion::V20) => self.condition(),
                _ => self.operators(),
            },
            _ => self.operators(),
        }
    }

    /// A variable's name, after the `$`.
    pub(super) fn variable_name(&mut self) -> Parsed<Rc<str>> {
        match self.next() {
            Some(Token::Name(None, local)) => Ok(local.into()),
            Some(Token::Name(Some(prefix), local)) => Ok(format!("{prefix}:{local}").into()),
            Some(Token::Braced(uri, local)) => Ok(format!("Q{{{uri}}}{local}").into()),
            _ => {
                self.back();
                self.unexpected("a variable name")
            }
        }
    }

    /// A name test, if the next token begins one.
    pub(super) fn name_test(&mut self) -> Option<NameTest> {
        let exact = |namespace, local: &String| NameTest { namespace, local: Some(local.clone()) };
        let none = || Some(Namespace::Uri(String::new()));
        let test = match self.peek()? {
            // A name without a prefix is in no namespace, also on elements: Arazzo cannot declare a default namespace.
            Token::Name(None, local) => exact(none(), local),
            Token::Name(Some(prefix), local) => exact(Some(Namespace::Prefix(prefix.clone())), local),
            Token::Braced(uri, local) => exact(Some(Namespace::Uri(uri.clone())), local),
            Token::AnyNamespace(local) => exact(None, local),
            Token::AnyLocal(prefix) => NameTest { namespace: Some(Namespace::Prefix(prefix.clone())), local: None },
            Token::AnyBraced(uri) => NameTest { namespace: Some(Namespace::Uri(uri.clone())), local: None },
            Token::Symbol("*") => NameTest { namespace: None, local: None },
            _ => return None,
        };
        self.at += 1;
        if let Some(Namespace::Prefix(prefix)) = &test.namespace
            && !self.prefixes.contains(prefix)
        {
            self.prefixes.push(prefix.clone());
        }
        Some(test)
    }
}
