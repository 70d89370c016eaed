//! Parses character classes.

use super::escape::Escaped;
use super::parse::Parser;
use super::{CharSet, Error};

impl Parser<'_> {
    /// The rest of a class, up to and including `]`: whether it is negative, and what it lists.
    pub(super) fn class(&mut self) -> Result<(bool, CharSet), Error> {
        let negative = self.eat('^');
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        loop {
            match self.peek() {
                None => return Err(self.error("unterminated class")),
                Some(']') => {
                    self.at += 1;
                    break;
                }
                Some(_) => {}
            }
            let first = self.class_atom()?;
            let is_range = self.peek() == Some('-') && !matches!(self.chars.get(self.at + 1), None | Some(']'));
            if !is_range {
                add(&mut ranges, &first);
                continue;
            }
            self.at += 1;
            let last = self.class_atom()?;
            match (&first, &last) {
                (Escaped::One(low), Escaped::One(high)) if low <= high => ranges.push((*low, *high)),
                (Escaped::One(_), Escaped::One(_)) => return Err(self.error("a range of a class is out of order")),
                _ if self.unicode => return Err(self.error("a set cannot begin or end a range")),
                // Annex B reads the hyphen as a character.
                _ => {
                    add(&mut ranges, &first);
                    add(&mut ranges, &last);
                    ranges.push((u32::from('-'), u32::from('-')));
                }
            }
        }
        Ok((negative, CharSet::new(ranges)))
    }

    fn class_atom(&mut self) -> Result<Escaped, Error> {
        let c = self.peek().ok_or_else(|| self.error("unterminated class"))?;
        self.at += 1;
        if c == '\\' { self.escaped(true) } else { Ok(Escaped::One(u32::from(c))) }
    }
}

fn add(ranges: &mut Vec<(u32, u32)>, escaped: &Escaped) {
    match escaped {
        Escaped::One(c) => ranges.push((*c, *c)),
        Escaped::Set(set) => ranges.extend_from_slice(set.ranges()),
    }
}
