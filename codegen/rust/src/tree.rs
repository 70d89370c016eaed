//! What generating gives: files as data.

use std::collections::BTreeMap;
use std::fmt;

use signoff_openapi::api::Api;

use crate::ir::Library;

/// Files by their path below the output folder, `/` between folders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GeneratedTree {
    /// Path → text.
    pub files: BTreeMap<String, String>,
    /// What became of the document.
    pub summary: Summary,
}

/// What became of a document. `operations == generated + refused`, and the same for types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Operations in the document.
    pub operations: usize,
    /// Operations that were generated.
    pub operations_generated: usize,
    /// Component schemas in the document.
    pub types: usize,
    /// Component schemas that were generated.
    pub types_generated: usize,
}

impl Summary {
    /// Counts.
    pub fn of(api: &Api, library: &Library) -> Self {
        let generated: usize = library.groups.iter().map(|group| group.operations.len()).sum();
        let components = library.types.iter().filter(|definition| definition.component).count();
        Self {
            operations: api.operations.len() + api.counts.operations_refused,
            operations_generated: generated,
            types: components + api.counts.schemas_refused,
            types_generated: components,
        }
    }

    /// Operations that were left out.
    pub fn operations_refused(&self) -> usize {
        self.operations.saturating_sub(self.operations_generated)
    }

    /// Component schemas that were left out.
    pub fn types_refused(&self) -> usize {
        self.types.saturating_sub(self.types_generated)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "operations: {} in the document, {} generated, {} refused; types: {} in the document, {} generated, {} refused",
            self.operations,
            self.operations_generated,
            self.operations_refused(),
            self.types,
            self.types_generated,
            self.types_refused()
        )
    }
}
