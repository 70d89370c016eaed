//! Primary expressions and their postfixes.

use super::lex::Token;
use super::parser::{Parsed, Parser, invalid};
use super::{Call, Callee, Expression, Found, Inline, KeySpecifier, Postfix, SequenceType};
use crate::error::PathError;
use crate::namespace::prefix_of;
use crate::value::{Atomic, AtomicType, Decimal};
use crate::version::XPathVersion::{V10, V20, V30, V31};

/// Reserved function names (XPath 3.1, appendix A.3).
const RESERVED: [&str; 18] = [
    "array",
    "attribute",
    "comment",
    "document-node",
    "element",
    "empty-sequence",
    "function",
    "if",
    "item",
    "map",
    "namespace-node",
    "node",
    "processing-instruction",
    "schema-attribute",
    "schema-element",
    "switch",
    "text",
    "typeswitch",
];

impl Parser {
    /// Whether the next token begins a primary expression and not a name test.
    pub(super) fn begins_primary(&self) -> bool {
        match self.peek() {
            Some(Token::Name(_, local) | Token::Braced(_, local)) => {
                let open = self.is_at(1, "(");
                let braces = self.is_at(1, "{") && (local == "map" || local == "array") && self.has(V31);
                open || braces || self.is_at(1, "#") && self.has(V30)
            }
            Some(Token::Symbol("*") | Token::AnyLocal(_) | Token::AnyNamespace(_) | Token::AnyBraced(_)) => false,
            _ => true,
        }
    }

    pub(super) fn postfix(&mut self) -> Parsed<Expression> {
        let primary = self.primary()?;
        let mut rest = Vec::new();
        loop {
            if self.take("[") {
                rest.push(Postfix::Predicate(self.expression()?));
                self.expect("]")?;
            } else if self.is("(") && self.has(V30) {
                rest.push(Postfix::Arguments(self.arguments()?));
            } else if self.has(V31) && self.take("?") {
                rest.push(Postfix::Lookup(self.key()?));
            } else {
                break;
            }
        }
        Ok(if rest.is_empty() { primary } else { Expression::Postfix(Box::new(primary), rest) })
    }

    fn primary(&mut self) -> Parsed<Expression> {
        let Some(token) = self.next() else { return self.unexpected("an expression") };
        let double = |text: &str| Atomic::Double(text.parse().unwrap_or(f64::NAN));
        Ok(match token {
            Token::Integer(text) | Token::Decimal(text) | Token::Double(text) if self.version == V10 => {
                Expression::Literal(double(&text))
            }
            Token::Integer(text) => match text.parse() {
                Ok(number) => Expression::Literal(Atomic::Integer(number)),
                Err(_) => return invalid(format!("number {text} is too large")),
            },
            Token::Decimal(text) => match Decimal::parse(&text) {
                Some(number) => Expression::Literal(Atomic::Decimal(number)),
                None => return invalid(format!("number {text} has too many digits")),
            },
            Token::Double(text) => Expression::Literal(double(&text)),
            Token::String(text) => Expression::Literal(Atomic::String(text.into())),
            Token::Symbol("$") => self.variable()?,
            Token::Symbol("(") => {
                if self.take(")") {
                    if !self.has(V20) {
                        return invalid("the parentheses are empty");
                    }
                    return Ok(Expression::Sequence(Vec::new()));
                }
                let inside = self.expression()?;
                self.expect(")")?;
                inside
            }
            Token::Symbol(".") if self.has(V20) => Expression::Context,
            Token::Symbol("?") if self.has(V31) => Expression::Lookup(self.key()?),
            Token::Symbol("[") if self.has(V31) => Expression::SquareArray(self.list("]")?),
            Token::Name(None, word) if self.is("{") && word == "map" && self.has(V31) => self.map()?,
            Token::Name(None, word) if self.is("{") && word == "array" && self.has(V31) => {
                self.skip(1);
                let content = if self.is("}") { Expression::Sequence(Vec::new()) } else { self.expression()? };
                self.expect("}")?;
                Expression::CurlyArray(Box::new(content))
            }
            Token::Name(None, word) if self.is("(") && word == "function" && self.has(V30) => self.inline()?,
            ref name @ (Token::Name(..) | Token::Braced(..)) if self.is("(") => {
                let arguments = self.arguments()?;
                let arity = arguments.len();
                Expression::Call(Call { function: self.callee(name, arity)?, arguments, arity })
            }
            ref name @ (Token::Name(..) | Token::Braced(..)) if self.is("#") && self.has(V30) => {
                self.skip(1);
                let Some(Token::Integer(text)) = self.next() else { return self.unexpected("a number of parameters") };
                let Ok(arity) = text.parse() else {
                    return invalid(format!("`{text}` is not a valid number of parameters"));
                };
                Expression::Reference(Call { function: self.callee(name, arity)?, arguments: Vec::new(), arity })
            }
            _ => {
                self.back();
                return self.unexpected("an expression");
            }
        })
    }

    fn variable(&mut self) -> Parsed<Expression> {
        let name = self.variable_name()?;
        if self.variables.contains(&name) {
            Ok(Expression::Variable(name))
        } else {
            invalid(format!("variable `${name}` is not defined"))
        }
    }

    /// The target of `=>` if it is not a name.
    pub(super) fn arrow_target(&mut self) -> Parsed<Expression> {
        if self.take("$") {
            return self.variable();
        }
        self.expect("(")?;
        let inside = self.expression()?;
        self.expect(")")?;
        Ok(inside)
    }

    /// Expressions up to `close`.
    fn list(&mut self, close: &str) -> Parsed<Vec<Expression>> {
        let mut items = Vec::new();
        if self.take(close) {
            return Ok(items);
        }
        loop {
            items.push(self.single()?);
            if self.take(close) {
                return Ok(items);
            }
            self.expect(",")?;
        }
    }

    /// `(a, ?, b)`
    pub(super) fn arguments(&mut self) -> Parsed<Vec<Option<Expression>>> {
        self.expect("(")?;
        let mut arguments = Vec::new();
        if self.take(")") {
            return Ok(arguments);
        }
        loop {
            let open = self.is("?") && (self.is_at(1, ",") || self.is_at(1, ")")) && self.has(V30);
            if open {
                self.skip(1);
                arguments.push(None);
            } else {
                arguments.push(Some(self.single()?));
            }
            if self.take(")") {
                return Ok(arguments);
            }
            self.expect(",")?;
        }
    }

    fn key(&mut self) -> Parsed<KeySpecifier> {
        let key = match self.next() {
            Some(Token::Symbol("*")) => return Ok(KeySpecifier::All),
            Some(Token::Name(None, name)) => Expression::Literal(Atomic::String(name.into())),
            Some(Token::Integer(text)) => match text.parse() {
                Ok(number) => Expression::Literal(Atomic::Integer(number)),
                Err(_) => return invalid(format!("number {text} is too large")),
            },
            Some(Token::Symbol("(")) => {
                let key = if self.is(")") { Expression::Sequence(Vec::new()) } else { self.expression()? };
                self.expect(")")?;
                key
            }
            _ => {
                self.back();
                return self.unexpected("a key after `?`");
            }
        };
        Ok(KeySpecifier::Key(Box::new(key)))
    }

    fn map(&mut self) -> Parsed<Expression> {
        self.expect("{")?;
        let mut entries = Vec::new();
        if self.take("}") {
            return Ok(Expression::Map(entries));
        }
        loop {
            let key = self.single()?;
            self.expect(":")?;
            entries.push((key, self.single()?));
            if self.take("}") {
                return Ok(Expression::Map(entries));
            }
            self.expect(",")?;
        }
    }

    /// `function($a as xs:string) as xs:string { … }`
    fn inline(&mut self) -> Parsed<Expression> {
        self.expect("(")?;
        let mut parameters = Vec::new();
        while !self.take(")") {
            if !parameters.is_empty() {
                self.expect(",")?;
            }
            self.expect("$")?;
            let name = self.variable_name()?;
            let kind = if self.take_word("as") { self.sequence_type()? } else { SequenceType::any() };
            parameters.push((name, kind));
        }
        let result = if self.take_word("as") { self.sequence_type()? } else { SequenceType::any() };
        self.expect("{")?;
        let outer = self.variables.len();
        self.variables.extend(parameters.iter().map(|(name, _)| name.clone()));
        let body = if self.is("}") { Expression::Sequence(Vec::new()) } else { self.expression()? };
        self.variables.truncate(outer);
        self.expect("}")?;
        Ok(Expression::Inline(std::rc::Rc::new(Inline { parameters, result, body })))
    }

    /// The function with this name and number of arguments.
    pub(super) fn callee(&self, name: &Token, arity: usize) -> Parsed<Callee> {
        let (space, local) = match name {
            Token::Name(None, local) if RESERVED.contains(&local.as_str()) && self.has(V30) => {
                return invalid(format!("`{local}` cannot be the name of a function"));
            }
            Token::Name(None, local) => ("fn", local),
            Token::Name(Some(prefix), local) if self.has(V20) => (prefix.as_str(), local),
            Token::Braced(uri, local) => (prefix_of(uri).unwrap_or("?"), local),
            Token::Name(Some(prefix), local) => return invalid(format!("unknown function `{prefix}:{local}`")),
            _ => return self.unexpected("a function"),
        };
        if space == "xs" && self.has(V20) {
            let Some(kind) = AtomicType::named(local) else { return invalid(format!("unknown type `xs:{local}`")) };
            return match (kind, arity) {
                (AtomicType::Any, _) => invalid("`xs:anyAtomicType` cannot be constructed"),
                (kind, 1) => Ok(Callee::Constructor(kind)),
                _ => invalid(format!("`xs:{local}` takes one argument")),
            };
        }
        match (self.find_function)(space, local, arity, self.version) {
            Found::Builtin(found) => Ok(Callee::Known(found)),
            Found::OtherArity(parameters) => {
                invalid(format!("`{local}` takes {parameters} arguments but is called with {arity}"))
            }
            Found::Unsupported => Err(PathError::Unsupported(format!("the function `{local}`"))),
            Found::Nothing => invalid(format!("unknown function `{local}`")),
        }
    }
}
