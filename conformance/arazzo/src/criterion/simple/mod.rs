//! Simple conditions: literals, operators and runtime expressions ([Criterion Object](https://spec.openapis.org/arazzo/v1.0.1.html#criterion-object)).
//!
//! ```text
//! or         = and *( "||" and )
//! and        = comparison *( "&&" comparison )
//! comparison = unary [ ( "==" / "!=" / "<" / "<=" / ">" / ">=" ) unary ]
//! unary      = "!" unary / "(" or ")" / "{" or "}" / literal / expression
//! ```

mod evaluate;
mod lex;
mod parse;
mod print;

pub use evaluate::{compare, evaluate, is_truthy};
pub use parse::parse;

use crate::expression::Expression;

/// A parsed condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A literal.
    Literal(Literal),
    /// A runtime expression, with any member and index access after it.
    Expression(Expression),
    /// `!`
    Not(Box<Condition>),
    /// A comparison of two values.
    Comparison(Box<Condition>, Operator, Box<Condition>),
    /// Two or more operands of `&&`.
    And(Vec<Condition>),
    /// Two or more operands of `||`.
    Or(Vec<Condition>),
    /// `( … )`
    Group(Box<Condition>),
    /// `{ … }`, which the specification's examples use with the same meaning as a group.
    Braces(Box<Condition>),
}

/// A literal in a condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Literal {
    /// `null`
    Null,
    /// `true`, `false`
    Boolean(bool),
    /// A JSON number, as written.
    Number(String),
    /// The text of a single-quoted string, without the quotes and with escaped quotes decoded.
    String(String),
}

/// A comparison operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

impl Operator {
    /// The operator's symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
        }
    }
}

impl Condition {
    /// Every runtime expression in the condition, left to right.
    pub fn expressions(&self) -> Vec<&Expression> {
        let mut found = Vec::new();
        self.visit(&mut |condition| {
            if let Self::Expression(expression) = condition {
                found.push(expression);
            }
        });
        found
    }

    /// Calls `f` for this condition and all its parts, left to right.
    pub fn visit<'a>(&'a self, f: &mut impl FnMut(&'a Condition)) {
        f(self);
        match self {
            Self::Literal(_) | Self::Expression(_) => {}
            Self::Not(inner) | Self::Group(inner) | Self::Braces(inner) => inner.visit(f),
            Self::Comparison(left, _, right) => {
                left.visit(f);
                right.visit(f);
            }
            Self::And(all) | Self::Or(all) => all.iter().for_each(|part| part.visit(f)),
        }
    }
}
