//! Parses what follows a backslash.

use super::parse::Parser;
use super::tree::Assertion;
use super::{CharSet, Error, Node};

/// An escape that stands for characters.
pub(super) enum Escaped {
    One(u32),
    Set(CharSet),
}

impl Parser<'_> {
    /// An escape outside a class, and whether it can be repeated.
    pub(super) fn escape(&mut self) -> Result<(Node, bool), Error> {
        let first = self.peek().ok_or_else(|| self.error("`\\` at the end"))?;
        match first {
            'b' | 'B' => {
                self.at += 1;
                let boundary = if first == 'b' { Assertion::WordBoundary } else { Assertion::NoWordBoundary };
                return Ok((Node::Assertion(boundary), false));
            }
            '1'..='9' => {
                let start = self.at;
                let number = self.number().map_or(usize::MAX, |number| number as usize);
                if number <= self.groups.len() {
                    return Ok((Node::Reference(vec![number]), true));
                }
                if self.unicode {
                    return Err(self.error("reference to a group that does not exist"));
                }
                self.at = start;
            }
            'k' if self.unicode || self.groups.iter().any(Option::is_some) => {
                self.at += 1;
                if !self.eat('<') {
                    return Err(self.error("invalid named reference"));
                }
                let name = self.group_name()?;
                let groups = self.groups.iter().enumerate().filter(|(_, known)| known.as_ref() == Some(&name));
                let numbers: Vec<_> = groups.map(|(index, _)| index + 1).collect();
                if numbers.is_empty() {
                    return Err(self.error("reference to a group that does not exist"));
                }
                return Ok((Node::Reference(numbers), true));
            }
            _ => {}
        }
        Ok((
            Node::Set(match self.escaped(false)? {
                Escaped::One(c) => CharSet::one(c),
                Escaped::Set(set) => set,
            }),
            true,
        ))
    }

    /// A character or a set, inside or outside a class.
    pub(super) fn escaped(&mut self, in_class: bool) -> Result<Escaped, Error> {
        let start = self.at - 1;
        let c = self.peek().ok_or_else(|| self.error("`\\` at the end"))?;
        self.at += 1;
        let lower = c.to_ascii_lowercase();
        if let Some(set) = CharSet::of_letter(lower) {
            return Ok(Escaped::Set(if c == lower { set } else { set.complement() }));
        }
        Ok(Escaped::One(match c {
            'p' | 'P' => match self.unicode_property() {
                Some(set) => {
                    let set = if c == 'p' { set } else { set.complement() };
                    self.properties.push((start..self.at, in_class, set.clone()));
                    return Ok(Escaped::Set(set));
                }
                None if self.unicode => return Err(self.error("unknown Unicode property")),
                None => u32::from(c),
            },
            'b' if in_class => 0x08,
            't' => 0x09,
            'n' => 0x0A,
            'v' => 0x0B,
            'f' => 0x0C,
            'r' => 0x0D,
            'c' => self.control(in_class)?,
            '0' if !self.peek().is_some_and(|c| c.is_ascii_digit()) => 0,
            '0'..='7' if !self.unicode => {
                self.at -= 1;
                self.octal()
            }
            'x' => match self.hex(2) {
                Some(c) => c,
                None if self.unicode => return Err(self.error("invalid `\\x`")),
                None => u32::from('x'),
            },
            'u' => self.code_point()?,
            '-' if in_class => u32::from(c),
            c if self.unicode && !"^$\\.*+?()[]{}|/".contains(c) => {
                return Err(self.error(&format!("`\\{c}` is not an escape")));
            }
            'k' if self.groups.iter().any(Option::is_some) => return Err(self.error("invalid named reference")),
            c => u32::from(c),
        }))
    }

    /// `\cA`. In Annex B, the backslash is a character if no letter follows.
    fn control(&mut self, in_class: bool) -> Result<u32, Error> {
        let is_control =
            |c: char| c.is_ascii_alphabetic() || (in_class && !self.unicode && (c.is_ascii_digit() || c == '_'));
        match self.peek().filter(|c| is_control(*c)) {
            Some(c) => {
                self.at += 1;
                Ok(u32::from(c) % 32)
            }
            None if self.unicode => Err(self.error("invalid `\\c`")),
            None => {
                self.at -= 1;
                Ok(u32::from('\\'))
            }
        }
    }

    /// Up to three octal digits, at most 377.
    fn octal(&mut self) -> u32 {
        let mut value = 0;
        for _ in 0..3 {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(8)).filter(|digit| value * 8 + digit <= 0o377) else {
                break;
            };
            value = value * 8 + digit;
            self.at += 1;
        }
        value
    }

    fn hex(&mut self, digits: usize) -> Option<u32> {
        let text = self.chars.get(self.at..self.at + digits)?;
        let value = text.iter().try_fold(0, |value, c| Some(value * 16 + c.to_digit(16)?))?;
        self.at += digits;
        Some(value)
    }

    /// `\u{…}`, `\uXXXX`, or two of the latter for a surrogate pair.
    fn code_point(&mut self) -> Result<u32, Error> {
        if self.unicode && self.eat('{') {
            let mut value: Option<u32> = None;
            while let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) {
                value = Some(value.unwrap_or(0).saturating_mul(16).saturating_add(digit));
                self.at += 1;
            }
            let value = value.filter(|value| *value <= 0x10_FFFF && self.peek() == Some('}'));
            self.at += 1;
            return value.ok_or_else(|| self.error("invalid `\\u`"));
        }
        let Some(high) = self.hex(4) else {
            return if self.unicode { Err(self.error("invalid `\\u`")) } else { Ok(u32::from('u')) };
        };
        let after = self.at;
        if (0xD800..0xDC00).contains(&high)
            && self.eat('\\')
            && self.eat('u')
            && let Some(low) = self.hex(4).filter(|low| (0xDC00..0xE000).contains(low))
        {
            return Ok(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        }
        self.at = after;
        Ok(high)
    }

    /// The code points of `{name}` or `{name=value}`.
    fn unicode_property(&mut self) -> Option<CharSet> {
        let rest = self.chars.get(self.at..).filter(|rest| rest.first() == Some(&'{'))?;
        let end = rest.iter().position(|c| *c == '}')?;
        let name: String = rest.get(1..end)?.iter().collect();
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '='));
        let ranges = if is_name { (self.property)(&name) } else { None }?;
        self.at += end + 1;
        Some(CharSet::new(ranges))
    }
}
