//! Bounds: a path comes from a document and its context from a server, so that neither is trusted with time or memory.

use std::cell::Cell;

use super::error::{Result, error};

/// Items made and nodes looked at in one evaluation.
const STEPS: usize = 2_000_000;
/// Bytes of text made in one evaluation.
const TEXT: usize = 64 * 1024 * 1024;
/// Expressions inside each other while evaluating, the bodies of functions that are called included.
const DEPTH: usize = 400;

/// What is left of them.
#[derive(Debug)]
pub(crate) struct Budget {
    steps: Cell<usize>,
    text: Cell<usize>,
    depth: Cell<usize>,
}

impl Default for Budget {
    fn default() -> Self {
        Self { steps: Cell::new(STEPS), text: Cell::new(TEXT), depth: Cell::new(DEPTH) }
    }
}

impl Budget {
    /// Takes some steps.
    pub(crate) fn take(&self, steps: usize) -> Result<()> {
        self.steps.set(self.steps.get().checked_sub(steps).ok_or_else(|| beyond("it takes too many steps"))?);
        Ok(())
    }

    /// Takes room for a text.
    pub(crate) fn take_text(&self, bytes: usize) -> Result<()> {
        self.text.set(self.text.get().checked_sub(bytes).ok_or_else(|| beyond("its texts grow too long"))?);
        self.take(1)
    }

    /// Goes one level down for as long as `inside` runs.
    pub(crate) fn nested<T>(&self, inside: impl FnOnce() -> Result<T>) -> Result<T> {
        self.take(1)?;
        self.depth.set(self.depth.get().checked_sub(1).ok_or_else(|| beyond("its calls are nested too deeply"))?);
        let result = inside();
        self.depth.set(self.depth.get() + 1);
        result
    }
}

fn beyond(message: &str) -> super::error::EvaluationError {
    error("XPDY0130", message)
}
