//! Parses a condition in linear time, with limited nesting.

use super::lex::{Token, lex, located};
use super::{Condition, Operator};
use crate::expression::ExpressionError;

/// The maximum nesting of groups and negations; protects the stack from hostile text.
const MAX_DEPTH: usize = 64;

/// Parses a whole condition.
///
/// # Errors
/// The text is not a valid condition; the message begins with the column.
pub fn parse(text: &str) -> Result<Condition, ExpressionError> {
    let tokens = lex(text)?;
    let mut parser = Parser { text, tokens: tokens.into_iter().peekable(), depth: 0 };
    let condition = parser.or()?;
    match parser.tokens.next() {
        None => Ok(condition),
        Some((at, token)) => Err(located(text, at, trailing(&token))),
    }
}

fn trailing(token: &Token) -> &'static str {
    match token {
        Token::Operator(_) => "a comparison has two operands; group with parentheses to compare its result",
        Token::Close(_) => "there is no matching opening bracket",
        _ => "expected an operator before this",
    }
}

struct Parser<'a> {
    text: &'a str,
    tokens: std::iter::Peekable<std::vec::IntoIter<(usize, Token)>>,
    depth: usize,
}

impl Parser<'_> {
    fn or(&mut self) -> Result<Condition, ExpressionError> {
        self.joined(&Token::Or, Self::and, Condition::Or)
    }

    fn and(&mut self) -> Result<Condition, ExpressionError> {
        self.joined(&Token::And, Self::comparison, Condition::And)
    }

    /// One or more operands; a single operand is returned unchanged.
    fn joined(
        &mut self,
        separator: &Token,
        operand: fn(&mut Self) -> Result<Condition, ExpressionError>,
        join: fn(Vec<Condition>) -> Condition,
    ) -> Result<Condition, ExpressionError> {
        let first = operand(self)?;
        let mut more = Vec::new();
        while self.tokens.next_if(|(_, token)| token == separator).is_some() {
            more.push(operand(self)?);
        }
        if more.is_empty() {
            return Ok(first);
        }
        more.insert(0, first);
        Ok(join(more))
    }

    fn comparison(&mut self) -> Result<Condition, ExpressionError> {
        let left = self.unary()?;
        let Some(operator) = self.operator() else { return Ok(left) };
        let right = self.unary()?;
        Ok(Condition::Comparison(Box::new(left), operator, Box::new(right)))
    }

    fn operator(&mut self) -> Option<Operator> {
        match self.tokens.peek() {
            Some((_, Token::Operator(operator))) => {
                let operator = *operator;
                self.tokens.next();
                Some(operator)
            }
            _ => None,
        }
    }

    fn unary(&mut self) -> Result<Condition, ExpressionError> {
        match self.tokens.next() {
            Some((_, Token::Literal(literal))) => Ok(Condition::Literal(literal)),
            Some((_, Token::Expression(expression))) => Ok(Condition::Expression(expression)),
            Some((at, Token::Not)) => self.nested(at, |parser| Ok(Condition::Not(Box::new(parser.unary()?)))),
            Some((at, Token::Open(bracket))) => self.nested(at, |parser| parser.group(at, bracket)),
            Some((at, _)) => Err(located(self.text, at, "expected a value")),
            None => Err(located(self.text, self.text.len(), "the condition ends, but a value was expected")),
        }
    }

    fn group(&mut self, at: usize, bracket: char) -> Result<Condition, ExpressionError> {
        let inner = Box::new(self.or()?);
        match self.tokens.next() {
            Some((_, Token::Close(close))) if close == bracket => {
                Ok(if bracket == '(' { Condition::Group(inner) } else { Condition::Braces(inner) })
            }
            _ => Err(located(self.text, at, &format!("`{bracket}` is not closed"))),
        }
    }

    fn nested(
        &mut self,
        at: usize,
        inner: impl FnOnce(&mut Self) -> Result<Condition, ExpressionError>,
    ) -> Result<Condition, ExpressionError> {
        if self.depth == MAX_DEPTH {
            return Err(located(self.text, at, &format!("more than {MAX_DEPTH} nested groups")));
        }
        self.depth += 1;
        let condition = inner(self);
        self.depth -= 1;
        condition
    }
}
