//! Compiles a syntax tree to instructions.

use std::collections::HashMap;
use std::ops::Range;

use super::tree::Assertion;
use super::{CharSet, Error, MAX_INSTRUCTIONS, Node};

/// The most look-arounds of a pattern.
const MAX_LOOKS: usize = 100;

/// One step of a search.
#[derive(Debug, Clone, Copy)]
pub(super) enum Instruction {
    /// Consumes a code point of a set.
    Set(u32),
    /// Continues at both places; the first is preferred.
    Split(u32, u32),
    /// Continues elsewhere.
    Jump(u32),
    /// Fails unless the condition holds.
    Assert(Assertion),
    /// Fails unless the look-around holds.
    Look(u32),
    /// The pattern matches.
    Match,
    // The following only occur in patterns with back-references.
    /// Notes the position.
    Save(u32),
    /// Fails if the position is the one that was noted: a repetition without progress.
    Progress(u32),
    /// Forgets noted positions.
    Forget(u32, u32),
    /// Consumes the text of a group.
    Reference(u32),
}

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) main: Vec<Instruction>,
    /// Whether a match can only begin at the start of the text.
    pub(super) anchored: bool,
    /// The look-arounds. Inner ones come before outer ones.
    pub(super) looks: Vec<Look>,
    pub(super) sets: Vec<CharSet>,
    pub(super) has_references: bool,
    /// The number of positions that are noted.
    pub(super) slots: usize,
}

/// A look-around.
#[derive(Debug)]
pub(super) struct Look {
    pub(super) behind: bool,
    pub(super) negative: bool,
    /// The instructions from the position on, away from it.
    pub(super) outwards: Vec<Instruction>,
    /// The instructions towards the position, for a scan of the whole text. Empty in patterns with back-references.
    pub(super) inwards: Vec<Instruction>,
}

impl Program {
    pub(super) fn new(node: &Node, groups: usize) -> Result<Self, Error> {
        let has_references = has_references(node);
        let mut compiler = Compiler {
            sets: Vec::new(),
            known_sets: HashMap::new(),
            looks: Vec::new(),
            known_looks: HashMap::new(),
            has_references,
            slots: 2 * groups,
            size: 0,
        };
        let main = compiler.program(node, false)?;
        let Compiler { sets, looks, slots, .. } = compiler;
        Ok(Self { main, anchored: is_anchored(node), looks, sets, has_references, slots })
    }
}

struct Compiler {
    sets: Vec<CharSet>,
    known_sets: HashMap<*const CharSet, u32>,
    looks: Vec<Look>,
    known_looks: HashMap<*const Node, u32>,
    has_references: bool,
    slots: usize,
    size: usize,
}

impl Compiler {
    /// The instructions that match `node` from left to right, or from right to left.
    fn program(&mut self, node: &Node, backwards: bool) -> Result<Vec<Instruction>, Error> {
        let mut out = Vec::new();
        self.node(node, backwards, &mut out)?;
        self.push(&mut out, Instruction::Match)?;
        Ok(out)
    }

    fn node(&mut self, node: &Node, backwards: bool, out: &mut Vec<Instruction>) -> Result<(), Error> {
        match node {
            Node::Empty => Ok(()),
            Node::Set(set) => {
                let set = self.set(set);
                self.push(out, Instruction::Set(set))
            }
            Node::Sequence(parts) if backwards => parts.iter().rev().try_for_each(|part| self.node(part, true, out)),
            Node::Sequence(parts) => parts.iter().try_for_each(|part| self.node(part, false, out)),
            Node::Choice(alternatives) => self.choice(alternatives, backwards, out),
            Node::Repeat { node, min, max, lazy } => self.repeat(node, (*min, *max, *lazy), backwards, out),
            Node::Group(_, node) if !self.has_references => self.node(node, backwards, out),
            Node::Group(number, node) => {
                let (start, end) = (2 * (number - 1), 2 * (number - 1) + 1);
                let (first, second) = if backwards { (end, start) } else { (start, end) };
                self.push(out, Instruction::Save(index(first)))?;
                self.node(node, backwards, out)?;
                self.push(out, Instruction::Save(index(second)))
            }
            Node::Reference(groups) => {
                groups.iter().try_for_each(|group| self.push(out, Instruction::Reference(index(group - 1))))
            }
            Node::Look { behind, negative, node } => {
                let known = self.known_looks.get(&std::ptr::from_ref(&**node)).copied();
                let look = match known {
                    Some(look) => look,
                    None => self.look(node, *behind, *negative)?,
                };
                self.push(out, Instruction::Look(look))
            }
            Node::Assertion(assertion) => self.push(out, Instruction::Assert(*assertion)),
        }
    }

    /// Compiles a look-around, once.
    fn look(&mut self, node: &Node, behind: bool, negative: bool) -> Result<u32, Error> {
        let outwards = self.program(node, behind)?;
        let inwards = if self.has_references { Vec::new() } else { self.program(node, !behind)? };
        if self.looks.len() == MAX_LOOKS {
            return Err(Error::TooLarge("has more than 100 look-arounds"));
        }
        let look = index(self.looks.len());
        self.looks.push(Look { behind, negative, outwards, inwards });
        self.known_looks.insert(std::ptr::from_ref(node), look);
        Ok(look)
    }

    fn choice(&mut self, alternatives: &[Node], backwards: bool, out: &mut Vec<Instruction>) -> Result<(), Error> {
        let Some((last, others)) = alternatives.split_last() else { return Ok(()) };
        let mut ends = Vec::with_capacity(others.len());
        for alternative in others {
            let split = self.reserve(out)?;
            self.node(alternative, backwards, out)?;
            ends.push(self.reserve(out)?);
            let next = index(out.len());
            set(out, split, Instruction::Split(index(split + 1), next));
        }
        self.node(last, backwards, out)?;
        let end = Instruction::Jump(index(out.len()));
        ends.into_iter().for_each(|place| set(out, place, end));
        Ok(())
    }

    fn repeat(
        &mut self,
        node: &Node,
        (min, max, lazy): (u32, Option<u32>, bool),
        backwards: bool,
        out: &mut Vec<Instruction>,
    ) -> Result<(), Error> {
        let split = |next: usize, exit: usize| {
            if lazy {
                Instruction::Split(index(exit), index(next))
            } else {
                Instruction::Split(index(next), index(exit))
            }
        };
        let inner = if self.has_references { groups_in(node) } else { 0..0 };
        for _ in 0..min {
            let before = out.len();
            self.body(node, &inner, backwards, out)?;
            if out.len() == before {
                break;
            }
        }
        let Some(max) = max else {
            let start = self.reserve(out)?;
            let slot = self.has_references.then(|| {
                self.slots += 1;
                index(self.slots - 1)
            });
            if let Some(slot) = slot {
                self.push(out, Instruction::Save(slot))?;
            }
            self.body(node, &inner, backwards, out)?;
            if let Some(slot) = slot {
                self.push(out, Instruction::Progress(slot))?;
            }
            self.push(out, Instruction::Jump(index(start)))?;
            let exit = out.len();
            set(out, start, split(start + 1, exit));
            return Ok(());
        };
        let mut splits = Vec::new();
        for _ in min..max {
            splits.push(self.reserve(out)?);
            self.body(node, &inner, backwards, out)?;
        }
        let exit = out.len();
        splits.into_iter().for_each(|place| set(out, place, split(place + 1, exit)));
        Ok(())
    }

    /// One repetition. It begins without the texts that its groups had before.
    fn body(
        &mut self,
        node: &Node,
        inner: &Range<usize>,
        backwards: bool,
        out: &mut Vec<Instruction>,
    ) -> Result<(), Error> {
        if !inner.is_empty() {
            self.push(out, Instruction::Forget(index(2 * (inner.start - 1)), index(2 * (inner.end - 1))))?;
        }
        self.node(node, backwards, out)
    }

    fn set(&mut self, set: &CharSet) -> u32 {
        *self.known_sets.entry(std::ptr::from_ref(set)).or_insert_with(|| {
            self.sets.push(set.clone());
            index(self.sets.len() - 1)
        })
    }

    fn push(&mut self, out: &mut Vec<Instruction>, instruction: Instruction) -> Result<(), Error> {
        self.size += 1;
        if self.size > MAX_INSTRUCTIONS {
            return Err(Error::TooLarge("is too large when its repetitions are written out"));
        }
        out.push(instruction);
        Ok(())
    }

    /// Leaves room for an instruction.
    fn reserve(&mut self, out: &mut Vec<Instruction>) -> Result<usize, Error> {
        self.push(out, Instruction::Match)?;
        Ok(out.len() - 1)
    }
}

fn set(out: &mut [Instruction], place: usize, instruction: Instruction) {
    if let Some(there) = out.get_mut(place) {
        *there = instruction;
    }
}

/// Programs are smaller than `u32::MAX`.
fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn has_references(node: &Node) -> bool {
    match node {
        Node::Reference(_) => true,
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().any(has_references),
        Node::Repeat { node, .. } | Node::Group(_, node) | Node::Look { node, .. } => has_references(node),
        Node::Empty | Node::Set(_) | Node::Assertion(_) => false,
    }
}

/// The groups in a node. They are numbered without gaps.
fn groups_in(node: &Node) -> Range<usize> {
    let join = |left: Range<usize>, right: Range<usize>| match (left.is_empty(), right.is_empty()) {
        (true, _) => right,
        (_, true) => left,
        _ => left.start.min(right.start)..left.end.max(right.end),
    };
    match node {
        Node::Group(number, node) => join(*number..number + 1, groups_in(node)),
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().map(groups_in).fold(0..0, join),
        Node::Repeat { node, .. } | Node::Look { node, .. } => groups_in(node),
        Node::Empty | Node::Set(_) | Node::Assertion(_) | Node::Reference(_) => 0..0,
    }
}

fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Assertion(Assertion::Start) => true,
        Node::Sequence(nodes) => nodes.first().is_some_and(is_anchored),
        Node::Choice(nodes) => nodes.iter().all(is_anchored),
        Node::Group(_, node) => is_anchored(node),
        _ => false,
    }
}
