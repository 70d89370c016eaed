//! Searches in time proportional to the text: all threads of the program advance together, so each is followed once per position.

use super::Exhausted;
use super::program::{Instruction, Program};

/// The steps that a search may always take, and those for each code point of the text.
const STEPS: u64 = 1_000_000;
const STEPS_PER_CHAR: u64 = 100;

pub(super) fn is_match(program: &Program, text: &[u32]) -> Result<bool, Exhausted> {
    let mut search = Search {
        program,
        text,
        looks: Vec::with_capacity(program.looks.len()),
        steps: STEPS.saturating_add(STEPS_PER_CHAR.saturating_mul(text.len() as u64)),
    };
    for look in &program.looks {
        let mut holds = Positions::new(text.len() + 1);
        search.run(&look.inwards, !look.behind, false, |at| {
            holds.insert(at);
            false
        })?;
        search.looks.push((look.negative, holds));
    }
    search.run(&program.main, false, program.anchored, |_| true)
}

struct Search<'p> {
    program: &'p Program,
    text: &'p [u32],
    /// Whether each look-around is negative, and where it matches.
    looks: Vec<(bool, Positions)>,
    steps: u64,
}

impl Search<'_> {
    /// Runs a program from every position and calls `found` wherever a match ends, until it returns true.
    fn run(
        &mut self,
        instructions: &[Instruction],
        backwards: bool,
        anchored: bool,
        mut found: impl FnMut(usize) -> bool,
    ) -> Result<bool, Exhausted> {
        let length = self.text.len();
        let mut now = Threads::new(instructions.len());
        let mut next = Threads::new(instructions.len());
        for moved in 0..=length {
            let at = if backwards { length - moved } else { moved };
            let mut matches = std::mem::take(&mut now.matched);
            if moved == 0 || !anchored {
                matches |= self.follow(instructions, 0, at, &mut now)?;
            } else if now.waiting.is_empty() && !matches {
                return Ok(false);
            }
            if matches && found(at) {
                return Ok(true);
            }
            let place = if backwards { at.checked_sub(1) } else { Some(at) };
            let Some(c) = place.and_then(|place| self.text.get(place).copied()) else { break };
            let target = if backwards { at - 1 } else { at + 1 };
            for index in 0..now.waiting.len() {
                let Some((thread, set)) = now.waiting.get(index).copied() else { break };
                self.step()?;
                if self.program.sets.get(set as usize).is_some_and(|set| set.contains(c)) {
                    let matched = self.follow(instructions, thread + 1, target, &mut next)?;
                    next.matched |= matched;
                }
            }
            now.clear();
            std::mem::swap(&mut now, &mut next);
        }
        Ok(false)
    }

    /// Follows a thread to the instructions that consume a code point. Returns whether it matches on the way.
    fn follow(
        &mut self,
        instructions: &[Instruction],
        start: u32,
        at: usize,
        threads: &mut Threads,
    ) -> Result<bool, Exhausted> {
        let mut matches = false;
        threads.pending.push(start);
        while let Some(thread) = threads.pending.pop() {
            if !threads.visit(thread) {
                continue;
            }
            self.step()?;
            match instructions.get(thread as usize).copied() {
                Some(Instruction::Set(set)) => threads.waiting.push((thread, set)),
                Some(Instruction::Split(first, second)) => threads.pending.extend([second, first]),
                Some(Instruction::Jump(target)) => threads.pending.push(target),
                Some(Instruction::Assert(assertion)) if assertion.holds(self.text, at) => {
                    threads.pending.push(thread + 1)
                }
                Some(Instruction::Look(look)) => {
                    let look = self.looks.get(look as usize);
                    if look.is_some_and(|(negative, holds)| holds.contains(at) != *negative) {
                        threads.pending.push(thread + 1);
                    }
                }
                Some(Instruction::Match) => matches = true,
                _ => {}
            }
        }
        Ok(matches)
    }

    fn step(&mut self) -> Result<(), Exhausted> {
        self.steps = self.steps.checked_sub(1).ok_or(Exhausted)?;
        Ok(())
    }
}

/// The threads at a position.
struct Threads {
    /// Where a code point is consumed, and its set.
    waiting: Vec<(u32, u32)>,
    pending: Vec<u32>,
    /// The round in which each instruction was visited last.
    visited: Vec<u32>,
    round: u32,
    matched: bool,
}

impl Threads {
    fn new(size: usize) -> Self {
        Self { waiting: Vec::new(), pending: Vec::new(), visited: vec![0; size], round: 1, matched: false }
    }

    fn visit(&mut self, thread: u32) -> bool {
        match self.visited.get_mut(thread as usize) {
            Some(round) if *round != self.round => {
                *round = self.round;
                true
            }
            _ => false,
        }
    }

    fn clear(&mut self) {
        self.waiting.clear();
        self.matched = false;
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.visited.fill(0);
            self.round = 1;
        }
    }
}

/// A set of positions, a bit each.
struct Positions(Vec<u64>);

impl Positions {
    fn new(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    fn insert(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    fn contains(&self, at: usize) -> bool {
        self.0.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }
}
