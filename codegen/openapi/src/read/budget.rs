//! What one text may cost: nesting, values, and what aliases expand it to.

use serde_json::Value;

/// How many collections a value may be in. `serde_json` allows the same depth.
pub(super) const MAX_DEPTH: usize = 127;

/// How many times its own size a text may take in memory. Documents take three to eight times their size; a number of one digit, which has
/// two bytes with its comma, takes 36 times its size.
const FACTOR: usize = 10;

/// Any text may take the size of the largest document divided by this.
const SHARE: usize = 4;

/// A bound that is exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exceeded {
    /// [`MAX_DEPTH`].
    Depth,
    /// The bytes of memory that the values take.
    Memory(usize),
    /// The bytes that aliases add.
    Expansion(usize),
}

/// What reading one text may still cost.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    document_bytes: usize,
    memory: usize,
    left: usize,
    expansion: usize,
}

impl Budget {
    /// The budget of a text, if texts have at most `document_bytes`.
    pub(super) fn new(text: &str, document_bytes: u64) -> Self {
        let document_bytes = usize::try_from(document_bytes).unwrap_or(usize::MAX);
        let memory = text.len().saturating_mul(FACTOR).max(document_bytes / SHARE);
        Self { document_bytes, memory, left: memory, expansion: document_bytes }
    }

    /// Counts a value or a member that costs this much.
    pub(super) fn create(&mut self, cost: usize) -> Result<(), Exceeded> {
        self.left = self.left.checked_sub(cost).ok_or(Exceeded::Memory(self.memory))?;
        Ok(())
    }

    /// Counts a copy of a value that costs this much.
    pub(super) fn expand(&mut self, cost: usize) -> Result<(), Exceeded> {
        self.expansion = self.expansion.checked_sub(cost).ok_or(Exceeded::Expansion(self.document_bytes))?;
        Ok(())
    }

    /// The memory that a value takes, without the values in it.
    pub(super) fn cost(value: &Value) -> usize {
        let text = value.as_str().map_or(0, str::len);
        size_of::<Value>() + text
    }

    /// The memory that a member of an object takes in addition to its value.
    pub(super) fn member_cost(key: &str) -> usize {
        size_of::<String>() + 2 * size_of::<usize>() + key.len()
    }
}
