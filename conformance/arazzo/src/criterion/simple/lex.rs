//! The tokens of a condition.

use super::{Literal, Operator};
use crate::expression::{Expression, ExpressionError, parse};
use crate::json::Number;

/// A token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Literal(Literal),
    Expression(Expression),
    Operator(Operator),
    Not,
    And,
    Or,
    Open(char),
    Close(char),
}

/// Splits the whole text into tokens with their byte offsets.
pub(super) fn lex(text: &str) -> Result<Vec<(usize, Token)>, ExpressionError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return Ok(tokens) };
        let at = text.len() - rest.len();
        let (token, after) = token(first, rest).map_err(|error| located(text, at, &error.message))?;
        tokens.push((at, token));
        rest = after;
    }
}

/// Adds the column to the message, and the line if there are several.
pub(super) fn located(text: &str, offset: usize, message: &str) -> ExpressionError {
    let before = text.get(..offset).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |line_end| line_end + 1);
    let column = before.get(start..).map_or(0, |before| before.chars().count()) + 1;
    if !text.trim_end().contains('\n') {
        return ExpressionError::new(format!("column {column}: {message}"));
    }
    let line = before.matches('\n').count() + 1;
    let quote = text.get(start..).and_then(|rest| rest.lines().next()).map(|line| line.trim().to_owned());
    ExpressionError { message: format!("line {line}, column {column}: {message}"), quote }
}

const SYMBOLS: [(&str, Token); 13] = [
    ("==", Token::Operator(Operator::Equal)),
    ("!=", Token::Operator(Operator::NotEqual)),
    ("<=", Token::Operator(Operator::LessOrEqual)),
    (">=", Token::Operator(Operator::GreaterOrEqual)),
    ("<", Token::Operator(Operator::Less)),
    (">", Token::Operator(Operator::Greater)),
    ("&&", Token::And),
    ("||", Token::Or),
    ("!", Token::Not),
    ("(", Token::Open('(')),
    (")", Token::Close('(')),
    ("{", Token::Open('{')),
    ("}", Token::Close('{')),
];

fn token(first: char, rest: &str) -> Result<(Token, &str), ExpressionError> {
    match first {
        '$' => {
            let (expression, after) = rest.split_at(expression_end(rest));
            Ok((Token::Expression(parse(expression)?), after))
        }
        '\'' => string(rest),
        '-' | '0'..='9' => number(rest),
        'a'..='z' | 'A'..='Z' => word(rest),
        _ => SYMBOLS
            .iter()
            .find_map(|(symbol, token)| Some((token.clone(), rest.strip_prefix(symbol)?)))
            .ok_or_else(|| ExpressionError::new(unexpected(first))),
    }
}

fn unexpected(first: char) -> String {
    match first {
        '=' => "`=` is not an operator; write `==`".to_owned(),
        '"' => "strings need single quotes".to_owned(),
        '&' | '|' => format!("`{first}` is not an operator; write `{first}{first}`"),
        other => format!("unexpected `{}`", other.escape_debug()),
    }
}

/// An expression in a condition ends at white space, a parenthesis, a brace or an operator.
fn expression_end(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let ends = match c {
            '(' | ')' | '{' | '}' | '<' | '>' | '=' => true,
            '!' => next == Some('='),
            '&' | '|' => next == Some(c),
            c => c.is_whitespace(),
        };
        if ends {
            return at;
        }
    }
    text.len()
}

fn string(text: &str) -> Result<(Token, &str), ExpressionError> {
    let mut value = String::new();
    let mut chars = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c != '\'' {
            value.push(c);
        } else if chars.next_if(|(_, next)| *next == '\'').is_some() {
            value.push('\'');
        } else {
            return Ok((Token::Literal(Literal::String(value)), text.get(at + 1..).unwrap_or_default()));
        }
    }
    Err(ExpressionError::new("the string has no closing quote (write a quote inside it twice: '')".to_owned()))
}

/// A JSON number (RFC 8259 section 6).
fn number(text: &str) -> Result<(Token, &str), ExpressionError> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c))).unwrap_or(text.len());
    let (digits, after) = text.split_at(end);
    match Number::new(digits) {
        Some(_) => Ok((Token::Literal(Literal::Number(digits.to_owned())), after)),
        None => Err(ExpressionError::new(format!("`{digits}` is not a valid number"))),
    }
}

fn word(text: &str) -> Result<(Token, &str), ExpressionError> {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c))).unwrap_or(text.len());
    let (word, after) = text.split_at(end);
    let literal = match word {
        "null" => Literal::Null,
        "true" => Literal::Boolean(true),
        "false" => Literal::Boolean(false),
        _ => {
            return Err(ExpressionError::new(format!(
                "`{word}` is not a literal; strings need single quotes: '{word}'"
            )));
        }
    };
    Ok((Token::Literal(literal), after))
}
