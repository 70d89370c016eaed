//! Limits on evaluation. Paths come from documents and contexts from servers; neither may exhaust time or memory.

use std::cell::Cell;

use super::error::{Result, error};

/// Items created and nodes visited in one evaluation.
const MAX_STEPS: usize = 2_000_000;
/// Bytes of text created in one evaluation.
const MAX_TEXT: usize = 64 * 1024 * 1024;
/// Nesting depth of expressions during evaluation, including the bodies of called functions.
const MAX_DEPTH: usize = 400;

/// The remaining budget of an evaluation.
#[derive(Debug)]
pub(crate) struct Budget {
    steps: Cell<usize>,
    text: Cell<usize>,
    depth: Cell<usize>,
}

impl Default for Budget {
    fn default() -> Self {
        Self { steps: Cell::new(MAX_STEPS), text: Cell::new(MAX_TEXT), depth: Cell::new(MAX_DEPTH) }
    }
}

impl Budget {
    /// Consumes steps.
    pub(crate) fn take(&self, steps: usize) -> Result<()> {
        self.steps.set(self.steps.get().checked_sub(steps).ok_or_else(|| exceeded("evaluation takes too many steps"))?);
        Ok(())
    }

    /// Consumes bytes of text.
    pub(crate) fn take_text(&self, bytes: usize) -> Result<()> {
        self.text.set(self.text.get().checked_sub(bytes).ok_or_else(|| exceeded("evaluation creates too much text"))?);
        self.take(1)
    }

    /// Runs `inside` one nesting level deeper.
    pub(crate) fn nested<T>(&self, inside: impl FnOnce() -> Result<T>) -> Result<T> {
        self.take(1)?;
        self.depth.set(self.depth.get().checked_sub(1).ok_or_else(|| exceeded("calls are nested too deeply"))?);
        let result = inside();
        self.depth.set(self.depth.get() + 1);
        result
    }
}

fn exceeded(message: &str) -> super::error::EvaluationError {
    error("XPDY0130", message)
}
