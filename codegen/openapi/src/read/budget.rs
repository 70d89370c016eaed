//! What one text may cost: nesting, values, and what aliases expand it to.

use serde_json::Value;

/// How many collections a value may be in. `serde_json` allows the same depth.
pub(super) const MAX_DEPTH: usize = 127;

/// A text of the largest size may have a value per this many bytes. Documents have fewer; a value takes about 80 bytes of memory.
const BYTES_PER_VALUE: usize = 16;

/// A bound that is exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exceeded {
    /// [`MAX_DEPTH`].
    Depth,
    /// The number of values.
    Values(usize),
    /// The bytes that aliases add.
    Expansion(usize),
}

/// What reading one text may still cost.
#[derive(Debug, Clone)]
pub(super) struct Budget {
    document_bytes: usize,
    values: usize,
    expansion: usize,
}

impl Budget {
    /// The budget for texts of at most this size.
    pub(super) fn new(document_bytes: u64) -> Self {
        let document_bytes = usize::try_from(document_bytes).unwrap_or(usize::MAX);
        Self { document_bytes, values: document_bytes / BYTES_PER_VALUE, expansion: document_bytes }
    }

    /// Counts one value.
    pub(super) fn create(&mut self) -> Result<(), Exceeded> {
        self.values = self.values.checked_sub(1).ok_or(Exceeded::Values(self.document_bytes / BYTES_PER_VALUE))?;
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
