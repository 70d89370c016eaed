//! The parser: recursive, with a bound to how deep.

use std::rc::Rc;

use super::lex::{Token, lex};
use super::{Expression, FindFunction, NameTest, Namespace};
use crate::error::PathError;
use crate::version::XPathVersion;

/// Longest path.
const LENGTH: usize = 16 * 1024;
/// Expressions inside each other.
const NESTING: usize = 48;

/// Reads a path. Gives the prefixes that it needs besides.
///
/// # Errors
/// It is none, or asks for something that is not offered.
pub(crate) fn parse(
    text: &str,
    version: XPathVersion,
    find_function: FindFunction,
) -> Result<(Expression, Vec<String>), PathError> {
    if text.len() > LENGTH {
        return Err(PathError::Invalid("the path is too long".to_owned()));
    }
    let wrong = |reason: String| PathError::Invalid(format!("`{text}` is no {version}: {reason}"));
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
            Err(PathError::Unsupported(format!("`{text}` asks for something that is not offered: {reason}")))
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
    /// Read so far.
    pub(super) arrows: usize,
    /// In scope, innermost last.
    pub(super) variables: Vec<Rc<str>>,
    /// Used, each once.
    prefixes: Vec<String>,
}

pub(super) fn invalid<T>(reason: impl Into<String>) -> Parsed<T> {
    Err(PathError::Invalid(reason.into()))
}

fn wrong_token(token: &Token) -> PathError {
    PathError::Invalid(match token {
        Token::Symbol(symbol) => format!("`{symbol}` has no place there"),
        Token::Name(None, local) => format!("the name `{local}` has no place there"),
        Token::Name(Some(prefix), local) => format!("the name `{prefix}:{local}` has no place there"),
        Token::Integer(text) | Token::Decimal(text) | Token::Double(text) => {
            format!("the number {text} has no place there")
        }
        Token::String(text) => format!("the string '{text}' has no place there"),
        _ => "a name has no place there".to_owned(),
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

    /// Puts the last token back.
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

    /// Whether a name without prefix stands there.
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
            None => PathError::Invalid(format!("it ends where {wanted} is needed")),
            Some(token) => match wrong_token(token) {
                PathError::Invalid(found) => PathError::Invalid(format!("{found}: {wanted} is needed")),
                other => other,
            },
        })
    }

    /// Whether the version has it; what is beyond the version reads as if it were not there.
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

    /// Goes one level down.
    pub(super) fn nested<T>(&mut self, inside: fn(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.depth += 1;
        if self.depth > NESTING {
            return invalid("it is nested too deeply");
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
                self.unexpected("the name of a variable")
            }
        }
    }

    /// A name or a star, where one stands.
    pub(super) fn name_test(&mut self) -> Option<NameTest> {
        let exact = |namespace, local: &String| NameTest { namespace, local: Some(local.clone()) };
        let none = || Some(Namespace::Uri(String::new()));
        let test = match self.peek()? {
            // A name without prefix is in no namespace; on elements too, for Arazzo gives no default.
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
