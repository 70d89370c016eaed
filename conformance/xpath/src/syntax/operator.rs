//! Operators by precedence, lowest first.

use super::parser::{Parsed, Parser, invalid};
use super::{Call, Callee, Comparison, Expression, Operator, Postfix, TypeOperator};
use crate::version::XPathVersion::{self, V10, V20, V30, V31};

/// An operator's symbol, the operator, and the version that introduced it.
type Written = (&'static str, Operator, XPathVersion);

const OR: &[Written] = &[("or", Operator::Or, V10)];
const AND: &[Written] = &[("and", Operator::And, V10)];
const EQUALITY: &[Written] =
    &[("=", Operator::General(Comparison::Equal), V10), ("!=", Operator::General(Comparison::NotEqual), V10)];
const ORDER: &[Written] = &[
    ("<", Operator::General(Comparison::Less), V10),
    ("<=", Operator::General(Comparison::LessOrEqual), V10),
    (">", Operator::General(Comparison::Greater), V10),
    (">=", Operator::General(Comparison::GreaterOrEqual), V10),
];
const LATER_COMPARISON: &[Written] = &[
    ("eq", Operator::Value(Comparison::Equal), V20),
    ("ne", Operator::Value(Comparison::NotEqual), V20),
    ("lt", Operator::Value(Comparison::Less), V20),
    ("le", Operator::Value(Comparison::LessOrEqual), V20),
    ("gt", Operator::Value(Comparison::Greater), V20),
    ("ge", Operator::Value(Comparison::GreaterOrEqual), V20),
    ("is", Operator::Same, V20),
    ("<<", Operator::Before, V20),
    (">>", Operator::After, V20),
];
const CONCAT: &[Written] = &[("||", Operator::Concat, V30)];
const RANGE: &[Written] = &[("to", Operator::Range, V20)];
const ADDITIVE: &[Written] = &[("+", Operator::Add, V10), ("-", Operator::Subtract, V10)];
const MULTIPLICATIVE: &[Written] = &[
    ("*", Operator::Multiply, V10),
    ("div", Operator::Divide, V10),
    ("mod", Operator::Modulo, V10),
    ("idiv", Operator::IntegerDivide, V20),
];
const UNION: &[Written] = &[("|", Operator::Union, V10), ("union", Operator::Union, V20)];
const INTERSECT: &[Written] = &[("intersect", Operator::Intersect, V20), ("except", Operator::Except, V20)];
const MAP: &[Written] = &[("!", Operator::Map, V30)];

/// The most arrows in a path: each adds a nesting level.
const MAX_ARROWS: usize = 64;

type Level = fn(&mut Parser) -> Parsed<Expression>;

impl Parser {
    /// `OrExpr`
    pub(super) fn operators(&mut self) -> Parsed<Expression> {
        self.chain(OR, |parser| parser.chain(AND, Self::comparison))
    }

    fn operator(&self, level: &[Written]) -> Option<Operator> {
        let found =
            level.iter().find(|(written, _, since)| self.has(*since) && (self.is(written) || self.is_word(0, written)));
        found.map(|(_, operator, _)| *operator)
    }

    fn chain(&mut self, level: &[Written], operand: Level) -> Parsed<Expression> {
        let first = operand(self)?;
        let mut rest = Vec::new();
        while let Some(operator) = self.operator(level) {
            self.skip(1);
            rest.push((operator, operand(self)?));
        }
        Ok(if rest.is_empty() { first } else { Expression::Chain(Box::new(first), rest) })
    }

    /// A level whose operators are not associative.
    fn once(&mut self, levels: &[&[Written]], operand: Level) -> Parsed<Expression> {
        let first = operand(self)?;
        let Some(operator) = levels.iter().find_map(|level| self.operator(level)) else { return Ok(first) };
        self.skip(1);
        Ok(Expression::Chain(Box::new(first), vec![(operator, operand(self)?)]))
    }

    /// In XPath 1.0, comparisons can be chained, and order comparisons bind more tightly than equality.
    fn comparison(&mut self) -> Parsed<Expression> {
        if self.version == V10 {
            return self.chain(EQUALITY, |parser| parser.chain(ORDER, Self::additive));
        }
        self.once(&[EQUALITY, ORDER, LATER_COMPARISON], |parser| {
            parser.chain(CONCAT, |parser| parser.once(&[RANGE], Self::additive))
        })
    }

    fn additive(&mut self) -> Parsed<Expression> {
        self.chain(ADDITIVE, |parser| {
            // In XPath 1.0 a sign precedes a union expression; later versions put it inside.
            parser.chain(MULTIPLICATIVE, if parser.version == V10 { Self::signed } else { Self::union })
        })
    }

    fn union(&mut self) -> Parsed<Expression> {
        self.chain(UNION, |parser| parser.chain(INTERSECT, Self::typed))
    }

    /// `instance of`, `treat as`, `castable as` and `cast as`, each at most once, outermost first.
    fn typed(&mut self) -> Parsed<Expression> {
        const WORDS: [(&str, &str, TypeOperator); 4] = [
            ("cast", "as", TypeOperator::Cast),
            ("castable", "as", TypeOperator::Castable),
            ("treat", "as", TypeOperator::Treat),
            ("instance", "of", TypeOperator::InstanceOf),
        ];
        let mut expression = self.arrow()?;
        for (first, second, operator) in WORDS {
            if self.is_word(0, first) && self.is_word(1, second) {
                self.skip(2);
                let target = match operator {
                    TypeOperator::Cast | TypeOperator::Castable => self.single_type()?,
                    TypeOperator::Treat | TypeOperator::InstanceOf => self.sequence_type()?,
                };
                expression = Expression::Typed(Box::new(expression), operator, target);
            }
        }
        Ok(expression)
    }

    /// `=>`: the left side is the first argument of the call on the right side.
    fn arrow(&mut self) -> Parsed<Expression> {
        let mut expression = self.signed()?;
        while self.has(V31) && self.take("=>") {
            self.arrows += 1;
            if self.arrows > MAX_ARROWS {
                return invalid("the path has too many arrows");
            }
            let variable = self.is("$") || self.is("(");
            if variable {
                let function = self.arrow_target()?;
                let mut arguments = self.arguments()?;
                arguments.insert(0, Some(expression));
                expression = Expression::Postfix(Box::new(function), vec![Postfix::Arguments(arguments)]);
            } else {
                let Some(name) = self.next() else { return self.unexpected("a function") };
                let mut arguments = self.arguments()?;
                arguments.insert(0, Some(expression));
                let arity = arguments.len();
                let function: Callee = self.callee(&name, arity)?;
                expression = Expression::Call(Call { function, arguments, arity });
            }
        }
        Ok(expression)
    }

    fn signed(&mut self) -> Parsed<Expression> {
        let (mut signs, mut negative) = (0usize, false);
        while self.is("-") || self.has(V20) && self.is("+") {
            negative ^= self.is("-");
            signs += 1;
            self.skip(1);
        }
        let operand = if self.version == V10 { self.chain(UNION, Self::path)? } else { self.chain(MAP, Self::path)? };
        Ok(if signs == 0 { operand } else { Expression::Sign { negative, operand: Box::new(operand) } })
    }
}
