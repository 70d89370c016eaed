//! Evaluates a schema with a value.

use std::fmt;

use super::keyword::{Id, Keyword, Node};
use super::path::{Path, push_token};
use super::seen::Seen;
use crate::json::Value;

/// A keyword that a value violates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The JSON Pointer of the value.
    pub pointer: String,
    /// The same with `*` for each index and each key of a map. For `required`, the missing member.
    pub general: String,
    /// The keyword. For the schema `false`, the keyword that it is the value of.
    pub keyword: &'static str,
    /// The JSON Pointer of the keyword in the schema.
    pub schema_path: String,
    /// What is wrong. It quotes the value.
    pub message: String,
}

/// The evaluation was stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

impl fmt::Display for Stopped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "stopped after {MAX_STEPS} steps, or at a depth of {MAX_DEPTH} schemas")
    }
}

impl std::error::Error for Stopped {}

/// The most schemas to evaluate for one value, and how deeply they may nest.
const MAX_STEPS: usize = if cfg!(test) { 200_000 } else { 20_000_000 };
const MAX_DEPTH: usize = 500;
/// The most violations to return, and to look at: most of them repeat a place and a keyword.
const MAX_VIOLATIONS: usize = 50;
const MAX_READ: usize = 10_000;

pub(super) fn is_valid(nodes: &[Node], value: &Value) -> Result<bool, Stopped> {
    let mut walk = Walk::new(nodes, false);
    let valid = walk.root(value);
    if walk.stopped { Err(Stopped) } else { Ok(valid) }
}

pub(super) fn violations(nodes: &[Node], value: &Value) -> Result<Vec<Violation>, Stopped> {
    let mut walk = Walk::new(nodes, true);
    walk.root(value);
    if walk.stopped { Err(Stopped) } else { Ok(walk.found) }
}

/// The state of an evaluation.
pub(super) struct Walk<'s> {
    pub(super) nodes: &'s [Node],
    /// Whether violations are recorded. If not, evaluation ends with the first one.
    pub(super) reports: bool,
    found: Vec<Violation>,
    read: usize,
    steps: usize,
    depth: usize,
    pub(super) stopped: bool,
}

/// The schema and the keyword that are being evaluated, to report them.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    pub(super) path: &'a Path<'a>,
    /// The place of the schema.
    pub(super) schema: &'a str,
    pub(super) keyword: &'static str,
}

impl<'s> Walk<'s> {
    fn new(nodes: &'s [Node], reports: bool) -> Self {
        Self { nodes, reports, found: Vec::new(), read: 0, steps: 0, depth: 0, stopped: false }
    }

    fn root(&mut self, value: &Value) -> bool {
        let at = At { path: &Path::ROOT, schema: "", keyword: "false" };
        self.check(0, value, at, &mut Seen::default())
    }

    /// Whether the value is valid. `from` names the keyword that the schema is the value of. Adds what was evaluated to `seen`.
    pub(super) fn check<'v>(&mut self, id: Id, value: &'v Value, from: At<'_>, seen: &mut Seen<'v>) -> bool {
        self.steps += 1;
        if self.steps > MAX_STEPS || self.depth >= MAX_DEPTH {
            self.stopped = true;
        }
        let nodes = self.nodes;
        let (path, keywords, needs_seen) = match nodes.get(id) {
            _ if self.stopped => return true,
            None | Some(Node::Always(true)) => return true,
            Some(Node::Always(false)) => {
                return self.violated(from, || format!("{value} is not allowed here"));
            }
            Some(Node::Keywords { path, keywords, needs_seen }) => (path, keywords, *needs_seen),
        };
        self.depth += 1;
        let mut own = Seen::needed();
        let seen = if needs_seen && !seen.is_needed { &mut own } else { seen };
        let valid = self.all(keywords, |walk, keyword| {
            let at = At { schema: path, ..from };
            walk.keyword(keyword, value, at, seen)
        });
        self.depth -= 1;
        valid
    }

    /// Whether all of these hold. Those after the first violation matter only for the report.
    pub(super) fn all<T>(
        &mut self,
        all: impl IntoIterator<Item = T>,
        mut holds: impl FnMut(&mut Self, T) -> bool,
    ) -> bool {
        let mut valid = true;
        for one in all {
            valid &= holds(self, one);
            if (!valid && !self.reports) || self.stopped || self.is_full() {
                break;
            }
        }
        valid
    }

    /// Whether the value is valid, without a report.
    pub(super) fn accepts<'v>(&mut self, id: Id, value: &'v Value, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        let reports = std::mem::replace(&mut self.reports, false);
        let valid = self.in_place(id, value, at, seen);
        self.reports = reports;
        valid
    }

    /// Applies another schema to the same value. What it evaluates counts only if it is valid.
    pub(super) fn in_place<'v>(&mut self, id: Id, value: &'v Value, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        if !seen.is_needed {
            return self.check(id, value, at, seen);
        }
        let mut part = Seen::needed();
        let valid = self.check(id, value, at, &mut part);
        if valid {
            seen.merge(part);
        }
        valid
    }

    /// Records a violation. Returns false.
    pub(super) fn violated(&mut self, at: At<'_>, message: impl FnOnce() -> String) -> bool {
        self.violated_at(at, None, message)
    }

    /// Records a violation that is about a member of the value.
    pub(super) fn violated_at(&mut self, at: At<'_>, member: Option<&str>, message: impl FnOnce() -> String) -> bool {
        if !self.reports || self.is_full() {
            return false;
        }
        self.read += 1;
        let mut general = at.path.general();
        member.into_iter().for_each(|name| push_token(name, &mut general));
        let is_known = |known: &Violation| known.general == general && known.keyword == at.keyword;
        if !self.found.iter().any(is_known) {
            let schema_path = format!("{}/{}", at.schema, at.keyword);
            let pointer = at.path.pointer();
            self.found.push(Violation { pointer, general, keyword: at.keyword, schema_path, message: message() });
        }
        false
    }

    /// Whether there are enough violations.
    fn is_full(&self) -> bool {
        self.found.len() >= MAX_VIOLATIONS || self.read >= MAX_READ
    }

    fn keyword<'v>(&mut self, keyword: &'s Keyword, value: &'v Value, at: At<'_>, seen: &mut Seen<'v>) -> bool {
        if keyword.is_assertion() { self.assert(keyword, value, at) } else { self.apply(keyword, value, at, seen) }
    }
}
