//! Searches by backtracking: what patterns with back-references need, and what is fastest for most short texts.

use super::Exhausted;
use super::program::{Instruction, Program};

/// The steps that a search may take.
pub(super) const STEPS: u64 = 2_000_000;

pub(super) fn is_match(program: &Program, text: &[u32], steps: u64) -> Result<bool, Exhausted> {
    let mut search = Search { program, text, slots: vec![None; program.slots], steps };
    let last = if program.anchored { 0 } else { text.len() };
    for start in 0..=last {
        search.slots.fill(None);
        if search.run(&program.main, start, false)? {
            return Ok(true);
        }
    }
    Ok(false)
}

struct Search<'p> {
    program: &'p Program,
    text: &'p [u32],
    /// Positions that were noted.
    slots: Vec<Option<usize>>,
    steps: u64,
}

/// What to do when a way fails.
enum Alternative {
    /// Continue with an instruction at a position.
    Continue(u32, usize),
    /// Restore a noted position.
    Restore(u32, Option<usize>),
}

impl Search<'_> {
    fn run(&mut self, instructions: &[Instruction], start: usize, backwards: bool) -> Result<bool, Exhausted> {
        let mut alternatives = Vec::new();
        let (mut next, mut at) = (0_u32, start);
        loop {
            match self.advance(instructions, next, at, backwards, &mut alternatives)? {
                Outcome::Matched => return Ok(true),
                Outcome::At(instruction, position) => (next, at) = (instruction, position),
                Outcome::Failed => loop {
                    match alternatives.pop() {
                        None => return Ok(false),
                        Some(Alternative::Continue(instruction, position)) => {
                            (next, at) = (instruction, position);
                            break;
                        }
                        Some(Alternative::Restore(slot, position)) => self.set(slot, position),
                    }
                },
            }
        }
    }

    fn advance(
        &mut self,
        instructions: &[Instruction],
        place: u32,
        at: usize,
        backwards: bool,
        alternatives: &mut Vec<Alternative>,
    ) -> Result<Outcome, Exhausted> {
        self.spend(1)?;
        let passed = |passes: bool, at: usize| if passes { Outcome::At(place + 1, at) } else { Outcome::Failed };
        Ok(match instructions.get(place as usize).copied() {
            None | Some(Instruction::Match) => Outcome::Matched,
            Some(Instruction::Set(set)) => {
                let target = if backwards { at.checked_sub(1) } else { Some(at + 1) };
                let c = if backwards { target } else { Some(at) }.and_then(|place| self.text.get(place).copied());
                let set = self.program.sets.get(set as usize);
                passed(set.zip(c).is_some_and(|(set, c)| set.contains(c)), target.unwrap_or_default())
            }
            Some(Instruction::Split(first, second)) => {
                alternatives.push(Alternative::Continue(second, at));
                Outcome::At(first, at)
            }
            Some(Instruction::Jump(target)) => Outcome::At(target, at),
            Some(Instruction::Assert(assertion)) => passed(assertion.holds(self.text, at), at),
            Some(Instruction::Save(slot)) => {
                self.note(slot, Some(at), alternatives);
                passed(true, at)
            }
            Some(Instruction::Progress(slot)) => passed(self.slot(slot) != Some(at), at),
            Some(Instruction::Forget(start, end)) => {
                (start..end).for_each(|slot| self.note(slot, None, alternatives));
                passed(true, at)
            }
            Some(Instruction::Reference(group)) => {
                self.reference(group, at, backwards)?.map_or(Outcome::Failed, |at| passed(true, at))
            }
            Some(Instruction::Look(look)) => passed(self.look(look, at, alternatives)?, at),
        })
    }

    /// Where the text of a group ends that is repeated here. A group that did not take part has the empty text.
    fn reference(&mut self, group: u32, at: usize, backwards: bool) -> Result<Option<usize>, Exhausted> {
        let (Some(start), Some(end)) = (self.slot(2 * group), self.slot(2 * group + 1)) else { return Ok(Some(at)) };
        let length = end.saturating_sub(start);
        self.spend(length as u64)?;
        let here = if backwards { at.checked_sub(length).map(|from| from..at) } else { Some(at..at + length) };
        let target = here.as_ref().map(|here| if backwards { here.start } else { here.end });
        let text = here.and_then(|here| self.text.get(here));
        Ok(target.filter(|_| text.is_some() && text == self.text.get(start..start + length)))
    }

    /// Whether a look-around holds. A positive one keeps the texts of its groups.
    fn look(&mut self, look: u32, at: usize, alternatives: &mut Vec<Alternative>) -> Result<bool, Exhausted> {
        let Some(look) = self.program.looks.get(look as usize) else { return Ok(false) };
        let before = self.slots.clone();
        self.spend(before.len() as u64)?;
        let found = self.run(&look.outwards, at, look.behind)?;
        if !found || look.negative {
            self.slots = before;
        } else {
            let changed = (0_u32..).zip(before).filter(|(slot, old)| self.slot(*slot) != *old);
            alternatives.extend(changed.map(|(slot, old)| Alternative::Restore(slot, old)));
        }
        Ok(found != look.negative)
    }

    fn slot(&self, slot: u32) -> Option<usize> {
        self.slots.get(slot as usize).copied().flatten()
    }

    fn set(&mut self, slot: u32, position: Option<usize>) {
        if let Some(known) = self.slots.get_mut(slot as usize) {
            *known = position;
        }
    }

    fn note(&mut self, slot: u32, position: Option<usize>, alternatives: &mut Vec<Alternative>) {
        alternatives.push(Alternative::Restore(slot, self.slot(slot)));
        self.set(slot, position);
    }

    fn spend(&mut self, steps: u64) -> Result<(), Exhausted> {
        self.steps = self.steps.checked_sub(steps).ok_or(Exhausted)?;
        Ok(())
    }
}

/// What an instruction leads to.
enum Outcome {
    /// The next instruction, and its position.
    At(u32, usize),
    Matched,
    Failed,
}
