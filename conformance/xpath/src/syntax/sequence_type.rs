//! Types (XPath 3.1 section 2.5.4).

use super::lex::Token;
use super::parser::{Parsed, Parser, invalid};
use super::{ItemType, SequenceType};
use crate::error::PathError;
use crate::value::AtomicType;

impl Parser {
    /// The target type of a cast: atomic, with `?` if it allows an empty sequence.
    pub(super) fn single_type(&mut self) -> Parsed<SequenceType> {
        let kind = self.atomic_type()?;
        if kind == AtomicType::Any {
            return invalid("a value cannot be cast to `xs:anyAtomicType`");
        }
        let may_be_empty = self.take("?");
        Ok(SequenceType { item: ItemType::Atomic(kind), may_be_empty, may_be_many: false })
    }

    /// `SequenceType`
    pub(super) fn sequence_type(&mut self) -> Parsed<SequenceType> {
        if self.is_word(0, "empty-sequence") && self.is_at(1, "(") {
            self.skip(2);
            self.expect(")")?;
            return Ok(SequenceType { item: ItemType::Nothing, may_be_empty: true, may_be_many: false });
        }
        // Nested types count as nested expressions.
        let item = self.nested(Self::item_type)?;
        let (may_be_empty, may_be_many) = if self.take("?") {
            (true, false)
        } else if self.take("*") {
            (true, true)
        } else if self.take("+") {
            (false, true)
        } else {
            (false, false)
        };
        Ok(SequenceType { item, may_be_empty, may_be_many })
    }

    fn item_type(&mut self) -> Parsed<ItemType> {
        if let Some(kind) = self.kind_test()? {
            return Ok(ItemType::Kind(kind));
        }
        let word = match self.peek() {
            Some(Token::Name(None, word)) if self.is_at(1, "(") => word.clone(),
            Some(Token::Symbol("(")) => {
                self.skip(1);
                let inside = self.nested(Self::item_type)?;
                self.expect(")")?;
                return Ok(inside);
            }
            _ => return self.atomic_type().map(ItemType::Atomic),
        };
        self.skip(2);
        let anything = word != "item" && self.take("*");
        let kind = match word.as_str() {
            "item" => ItemType::Any,
            "function" if anything => ItemType::Function(None),
            "map" if anything => ItemType::Map(None),
            "array" if anything => ItemType::Array(None),
            "function" => {
                let mut parameters = 0;
                while !self.is(")") {
                    if parameters > 0 {
                        self.expect(",")?;
                    }
                    self.sequence_type()?;
                    parameters += 1;
                }
                self.expect(")")?;
                self.expect_word("as")?;
                self.sequence_type()?;
                return Ok(ItemType::Function(Some(parameters)));
            }
            "map" => {
                let key = self.atomic_type()?;
                self.expect(",")?;
                ItemType::Map(Some((key, Box::new(self.sequence_type()?))))
            }
            "array" => ItemType::Array(Some(Box::new(self.sequence_type()?))),
            _ => return invalid(format!("unknown type `{word}()`")),
        };
        self.expect(")")?;
        Ok(kind)
    }

    fn atomic_type(&mut self) -> Parsed<AtomicType> {
        match self.next() {
            Some(Token::Name(Some(prefix), local)) if prefix == "xs" => match AtomicType::named(&local) {
                Some(kind) => Ok(kind),
                None => Err(PathError::Unsupported(format!("the type `xs:{local}`"))),
            },
            Some(Token::Name(_, local)) => invalid(format!("unknown type `{local}`")),
            _ => {
                self.back();
                self.unexpected("a type")
            }
        }
    }
}
