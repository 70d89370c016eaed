//! Parses a pattern (ECMA-262, section 22.2.1, and section B.1.2 for patterns without the `u` flag).

use super::tree::Assertion;
use super::{CharSet, Error, MAX_DEPTH, MAX_PATTERN, Node, Property};

/// A parsed pattern.
#[derive(Debug)]
pub(crate) struct Parsed {
    /// The syntax tree.
    pub(crate) node: Node,
    /// The number of capturing groups.
    pub(crate) groups: usize,
    /// The Unicode properties in it: the range of characters, whether it is inside a class, and the code points.
    #[allow(dead_code)]
    pub(crate) properties: Vec<(std::ops::Range<usize>, bool, CharSet)>,
}

/// Parses a pattern with the `u` flag, or without it if it is invalid with it.
///
/// # Errors
/// It is invalid or exceeds a limit.
pub(crate) fn parse(pattern: &str, property: Property) -> Result<Parsed, Error> {
    if pattern.len() > MAX_PATTERN {
        return Err(Error::TooLarge("is longer than 64 KiB"));
    }
    let chars: Vec<char> = pattern.chars().collect();
    match Parser::new(&chars, property, true).pattern() {
        Err(Error::Syntax(reason)) => Parser::new(&chars, property, false).pattern().map_err(|error| match error {
            Error::Syntax(_) => Error::Syntax(reason),
            limit => limit,
        }),
        parsed => parsed,
    }
}

pub(super) struct Parser<'p> {
    pub(super) chars: &'p [char],
    pub(super) at: usize,
    /// Whether the `u` flag is set.
    pub(super) unicode: bool,
    pub(super) property: Property,
    pub(super) properties: Vec<(std::ops::Range<usize>, bool, CharSet)>,
    /// The names of all groups; `None` if a group has none.
    pub(super) groups: Vec<Option<String>>,
    opened: usize,
    depth: usize,
    flags: Flags,
}

/// The flags that a group can change: `(?i:…)`.
#[derive(Debug, Clone, Copy, Default)]
struct Flags {
    ignore_case: bool,
    multiline: bool,
    dot_all: bool,
}

impl<'p> Parser<'p> {
    fn new(chars: &'p [char], property: Property, unicode: bool) -> Self {
        let groups = groups(chars);
        Self {
            chars,
            at: 0,
            unicode,
            property,
            properties: Vec::new(),
            groups,
            opened: 0,
            depth: 0,
            flags: Flags::default(),
        }
    }

    fn pattern(mut self) -> Result<Parsed, Error> {
        let node = self.choice()?;
        match self.peek() {
            None => Ok(Parsed { node, groups: self.groups.len(), properties: self.properties }),
            Some(_) => Err(self.error("unmatched `)`")),
        }
    }

    fn choice(&mut self) -> Result<Node, Error> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Error::TooLarge("nests groups deeper than 100 levels"));
        }
        let mut alternatives = vec![self.sequence()?];
        while self.eat('|') {
            alternatives.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if alternatives.len() > 1 { Node::Choice(alternatives) } else { alternatives.pop().unwrap_or(Node::Empty) })
    }

    fn sequence(&mut self) -> Result<Node, Error> {
        let mut terms = Vec::new();
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            let (node, repeatable) = self.atom(c)?;
            let quantifier = self.quantifier()?;
            terms.push(match quantifier {
                Some(_) if !repeatable => return Err(self.error("nothing to repeat")),
                Some((min, max, lazy)) => Node::Repeat { node: Box::new(node), min, max, lazy },
                None => node,
            });
        }
        Ok(if terms.len() == 1 { terms.pop().unwrap_or(Node::Empty) } else { Node::Sequence(terms) })
    }

    /// An atom or assertion, and whether it can be repeated.
    fn atom(&mut self, c: char) -> Result<(Node, bool), Error> {
        self.at += 1;
        let ignore_case = self.flags.ignore_case;
        let literal = |c: char| (set(CharSet::one(u32::from(c)), ignore_case), true);
        Ok(match c {
            '^' if self.flags.multiline => (Node::Assertion(Assertion::LineStart), false),
            '$' if self.flags.multiline => (Node::Assertion(Assertion::LineEnd), false),
            '^' => (Node::Assertion(Assertion::Start), false),
            '$' => (Node::Assertion(Assertion::End), false),
            '.' if self.flags.dot_all => (Node::Set(CharSet::default().complement()), true),
            '.' => (Node::Set(CharSet::no_line_terminators()), true),
            '(' => self.group()?,
            '[' => {
                let (negative, class) = self.class()?;
                let class = if ignore_case { class.with_case_variants() } else { class };
                (Node::Set(if negative { class.complement() } else { class }), true)
            }
            '\\' => match self.escape()? {
                (Node::Set(escaped), repeatable) => (set(escaped, ignore_case), repeatable),
                other => other,
            },
            '*' | '+' | '?' => return Err(self.error("nothing to repeat")),
            '{' | '}' | ']' if self.unicode => return Err(self.error(&format!("lone `{c}`"))),
            '{' => {
                self.at -= 1;
                if self.braces().is_some() {
                    return Err(self.error("nothing to repeat"));
                }
                self.at += 1;
                literal(c)
            }
            c => literal(c),
        })
    }

    fn group(&mut self) -> Result<(Node, bool), Error> {
        let look = |behind, negative| Some((behind, negative));
        let kind = match () {
            () if self.eat_all("?=") => look(false, false),
            () if self.eat_all("?!") => look(false, true),
            () if self.eat_all("?<=") => look(true, false),
            () if self.eat_all("?<!") => look(true, true),
            () => None,
        };
        let outer = self.flags;
        let number = if kind.is_some() || self.eat_all("?:") || self.modifiers()? {
            None
        } else if self.eat_all("?<") {
            self.group_name()?;
            self.opened += 1;
            Some(self.opened)
        } else if self.peek() == Some('?') {
            return Err(self.error("unknown kind of group"));
        } else {
            self.opened += 1;
            Some(self.opened)
        };
        let node = Box::new(self.choice()?);
        self.flags = outer;
        if !self.eat(')') {
            return Err(self.error("unterminated group"));
        }
        Ok(match (kind, number) {
            // Only Annex B allows to repeat a look-ahead.
            (Some((behind, negative)), _) => (Node::Look { behind, negative, node }, !behind && !self.unicode),
            (None, Some(number)) => (Node::Group(number, node), true),
            (None, None) => (*node, true),
        })
    }

    /// `?i:`, `?-i:`, `?i-s:` …: whether there are such modifiers.
    fn modifiers(&mut self) -> Result<bool, Error> {
        let is_flag = |c: &&char| matches!(c, 'i' | 'm' | 's' | '-');
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let Some((&'?', rest)) = rest.split_first() else { return Ok(false) };
        let flags: String = rest.iter().take_while(is_flag).collect();
        if flags.is_empty() || rest.get(flags.len()) != Some(&':') {
            return Ok(false);
        }
        let (add, remove) = flags.split_once('-').unwrap_or((&flags, ""));
        let repeated = flags.chars().any(|flag| flags.matches(flag).count() > 1);
        if repeated || (add.is_empty() && remove.is_empty()) {
            return Err(self.error("invalid modifiers"));
        }
        for (letters, on) in [(add, true), (remove, false)] {
            for letter in letters.chars() {
                match letter {
                    'i' => self.flags.ignore_case = on,
                    'm' => self.flags.multiline = on,
                    _ => self.flags.dot_all = on,
                }
            }
        }
        self.at += flags.len() + 2;
        Ok(true)
    }

    /// A name and `>`.
    pub(super) fn group_name(&mut self) -> Result<String, Error> {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let name = name_at(rest).ok_or_else(|| self.error("invalid group name"))?;
        self.at += name.chars().count() + 1;
        Ok(name)
    }

    fn quantifier(&mut self) -> Result<Option<(u32, Option<u32>, bool)>, Error> {
        let (min, max) = match self.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => match self.braces() {
                Some(bounds) => {
                    // `braces` has moved behind the bounds.
                    self.at -= 1;
                    bounds
                }
                None if self.unicode => return Err(self.error("incomplete quantifier")),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        self.at += 1;
        if max.is_some_and(|max| max < min) {
            return Err(self.error("the bounds of a quantifier are out of order"));
        }
        Ok(Some((min, max, self.eat('?'))))
    }

    /// `{n}`, `{n,}` or `{n,m}`; nothing is consumed if there are no such bounds.
    fn braces(&mut self) -> Option<(u32, Option<u32>)> {
        let start = self.at;
        let bounds = self.bounds();
        if bounds.is_none() {
            self.at = start;
        }
        bounds
    }

    fn bounds(&mut self) -> Option<(u32, Option<u32>)> {
        self.at += 1;
        let min = self.number()?;
        let max =
            if self.eat(',') { if self.peek() == Some('}') { None } else { Some(self.number()?) } } else { Some(min) };
        self.eat('}').then_some((min, max))
    }

    /// A decimal number; one that is too large becomes the largest.
    pub(super) fn number(&mut self) -> Option<u32> {
        let mut number: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            self.at += 1;
        }
        number
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    pub(super) fn eat(&mut self, c: char) -> bool {
        let is_next = self.peek() == Some(c);
        self.at += usize::from(is_next);
        is_next
    }

    fn eat_all(&mut self, text: &str) -> bool {
        let is_next = text.chars().enumerate().all(|(index, c)| self.chars.get(self.at + index) == Some(&c));
        self.at += if is_next { text.len() } else { 0 };
        is_next
    }

    pub(super) fn error(&self, reason: &str) -> Error {
        Error::Syntax(format!("{reason} before character {}", self.at + 1))
    }
}

fn set(set: CharSet, ignore_case: bool) -> Node {
    Node::Set(if ignore_case { set.with_case_variants() } else { set })
}

/// The capturing groups of a pattern by number, with their names.
fn groups(chars: &[char]) -> Vec<Option<String>> {
    let mut groups = Vec::new();
    let mut in_class = false;
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        at += 1;
        match c {
            '\\' => at += 1,
            '[' => in_class = true,
            ']' => in_class = false,
            '(' if !in_class => match chars.get(at..).unwrap_or_default() {
                ['?', '<', '=' | '!', ..] => {}
                ['?', '<', rest @ ..] => groups.push(name_at(rest)),
                ['?', ..] => {}
                _ => groups.push(None),
            },
            _ => {}
        }
    }
    groups
}

/// The name in front of `>`.
fn name_at(chars: &[char]) -> Option<String> {
    let end = chars.iter().position(|c| *c == '>')?;
    let name = chars.get(..end)?;
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '_' | '$');
    (!name.is_empty() && name.iter().all(is_part) && !name.first().is_some_and(|c| c.is_numeric()))
        .then(|| name.iter().collect())
}
