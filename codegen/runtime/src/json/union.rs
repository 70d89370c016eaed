//! `oneOf` and `anyOf`: selects an alternative.

use std::cell::Cell;

use super::{Json, Mismatch, Node, Unknown};

/// One way to read a value into a union.
pub type Candidate<U> = fn(Node<'_>) -> Result<U, Mismatch>;

/// A member whose value selects an alternative: a discriminator, or a member with other values in each alternative.
#[derive(Debug)]
pub struct Tag {
    /// The member.
    pub property: &'static str,
    /// Its values, and the index of the alternative that each of them selects.
    pub values: &'static [(&'static str, usize)],
    /// The alternative for other values and for values without the member: `defaultMapping`.
    pub default: Option<usize>,
    /// The alternatives that allow other values.
    pub open: &'static [usize],
}

/// Reads a `T` and wraps it: the body of a [`Candidate`].
///
/// # Errors
/// Those of `T`.
pub fn candidate<T: Json, U>(node: Node<'_>, wrap: fn(T) -> U) -> Result<U, Mismatch> {
    T::decode(node).map(wrap)
}

/// Reads a union: the alternative that the tag selects, or else the best match. A client keeps a value that no alternative can hold.
///
/// # Errors
/// No alternative matches.
pub fn union<U>(
    node: Node<'_>,
    tag: Option<&Tag>,
    candidates: &[Candidate<U>],
    unknown: fn(Unknown) -> U,
) -> Result<U, Mismatch> {
    let read = match tag.map_or(Ok(Selected::Any), |tag| tag.select(node)) {
        Ok(Selected::One(candidate)) => match candidates.get(candidate) {
            Some(candidate) => candidate(node.alternative(node.is_lenient(), node.known)),
            None => Err(Mismatch::new("nothing is valid here")),
        },
        Ok(Selected::Open(open)) => best_match(node, candidates, Some(open)),
        Ok(Selected::Any) => best_match(node, candidates, None).map_err(|mismatch| match tag {
            Some(tag) if tag.is_missing(node) => {
                Mismatch::new(format!("is required, but missing; {}", tag.expected())).below(tag.property)
            }
            _ => mismatch,
        }),
        Err(mismatch) => Err(mismatch),
    };
    if read.is_err() && node.keeps_unknown() { Unknown::decode(node).map(unknown) } else { read }
}

/// The alternatives that a tag selects.
enum Selected {
    One(usize),
    Open(&'static [usize]),
    Any,
}

impl Tag {
    fn select(&self, node: Node<'_>) -> Result<Selected, Mismatch> {
        let Some(value) = node.tag(self.property) else {
            return Ok(self.default.filter(|_| self.is_missing(node)).map_or(Selected::Any, Selected::One));
        };
        match self.values.iter().find(|(known, _)| *known == value).map(|(_, index)| *index).or(self.default) {
            Some(index) => Ok(Selected::One(index)),
            None if self.open.is_empty() => {
                let shown: String = value.chars().take(40).collect();
                Err(Mismatch::new(format!("{shown:?} selects no alternative; {}", self.expected()))
                    .below(self.property))
            }
            None => Ok(Selected::Open(self.open)),
        }
    }

    /// The values that select an alternative.
    fn expected(&self) -> String {
        let values: Vec<_> = self.values.iter().take(20).map(|(known, _)| format!("{known:?}")).collect();
        format!("expected one of {}", values.join(", "))
    }

    /// Whether the value is an object without the member.
    fn is_missing(&self, node: Node<'_>) -> bool {
        node.members().is_some_and(|(members, _)| members.iter().all(|(own, _)| own != self.property))
    }
}

/// The candidate that recognises most of the value; the first of equal ones. Strict matches have precedence over lenient ones. If none
/// matches, the error is that of the candidate that came furthest.
fn best_match<U>(node: Node<'_>, candidates: &[Candidate<U>], only: Option<&[usize]>) -> Result<U, Mismatch> {
    let mut closest: Option<(usize, u32, Mismatch)> = None;
    for lenient in [false, true] {
        if lenient && !node.is_lenient() {
            break;
        }
        let mut best: Option<(u32, U)> = None;
        for (index, candidate) in candidates.iter().enumerate() {
            if only.is_some_and(|only| !only.contains(&index)) {
                continue;
            }
            let known = Cell::new(0);
            match candidate(node.alternative(lenient, &known)) {
                Ok(union) if best.as_ref().is_none_or(|(score, _)| known.get() > *score) => {
                    best = Some((known.get(), union));
                }
                Ok(_) => {}
                Err(error) => {
                    let (depth, score) = (error.depth(), known.get());
                    if closest.as_ref().is_none_or(|(far, high, _)| (depth, score) > (*far, *high)) {
                        closest = Some((depth, score, error));
                    }
                }
            }
        }
        if let Some((score, union)) = best {
            node.known.set(node.known.get().saturating_add(score));
            return Ok(union);
        }
    }
    Err(closest.map_or_else(|| Mismatch::new("nothing is valid here"), |(_, _, error)| error))
}
