//! `oneOf` and `anyOf`: selects the best candidate.

use std::cell::Cell;

use super::{Json, Mismatch, Mode, Node};

/// One way to read a value into a union.
pub type Candidate<U> = fn(Node<'_>) -> Result<U, Mismatch>;

/// Reads a `T` and wraps it: the body of a [`Candidate`].
///
/// # Errors
/// Those of `T`.
pub fn candidate<T: Json, U>(node: Node<'_>, wrap: fn(T) -> U) -> Result<U, Mismatch> {
    T::decode(node).map(wrap)
}

/// The candidate that recognises most of the value; the first of equal ones. Strict matches have precedence over lenient ones. If none
/// matches, the error is that of the candidate that came furthest.
///
/// # Errors
/// No candidate matches.
pub fn best_match<U>(node: Node<'_>, candidates: &[Candidate<U>]) -> Result<U, Mismatch> {
    let strict = if node.is_lenient() { Mode::Strict } else { node.mode };
    let mut closest: Option<(usize, u32, Mismatch)> = None;
    for mode in [strict, node.mode] {
        let mut best: Option<(u32, U)> = None;
        for candidate in candidates {
            let known = Cell::new(0);
            match candidate(Node { tree: node.tree, mode, known: &known }) {
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
        if mode == node.mode {
            break;
        }
    }
    Err(closest.map_or_else(|| Mismatch::new("nothing is valid here"), |(_, _, error)| error))
}
