//! Generated files as data.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use signoff_openapi::api::Api;
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::config::Used;
use crate::ir::Library;
use crate::needs::Needs;

/// One of the first lines of every generated file, including `Cargo.toml`, contains it. A file without it is never overwritten.
pub const MARK: &str = "Written by signoff-codegen; changes are lost.";

/// Files by their path below the output folder, `/` between folders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GeneratedTree {
    /// Path → text.
    pub files: BTreeMap<String, String>,
    /// What the files need of the crate around them.
    pub needs: Needs,
    /// How much of the document was generated.
    pub summary: Summary,
    /// The operations that cannot be generated.
    pub missing: Vec<Missing>,
    /// The rules of the configuration that matched something.
    pub used: Used,
}

/// An operation that cannot be generated. A diagnostic says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The HTTP method; empty if a whole path item cannot be read.
    pub method: String,
    /// The path, as written, or the webhook's name.
    pub path: String,
    /// The operation object.
    pub location: Location,
}

/// The operations of `selected` that are not in the library.
pub(crate) fn missing(selected: &Api, library: &Library) -> Vec<Missing> {
    let generated: HashSet<&Location> =
        library.groups.iter().flat_map(|group| &group.operations).map(|operation| &operation.location).collect();
    let unread = selected.refused.iter().map(|operation| (&operation.method, &operation.path, &operation.location));
    let read = selected.operations.iter().map(|operation| (&operation.method, &operation.path, &operation.location));
    let missing = unread.chain(read.filter(|(.., location)| !generated.contains(location)));
    missing
        .map(|(method, path, location)| Missing {
            method: method.clone(),
            path: path.clone(),
            location: location.clone(),
        })
        .collect()
}

impl GeneratedTree {
    /// What is missing from the output, one line each; empty if nothing is.
    pub fn describe_missing(&self, sources: &Sources) -> String {
        let mut text = String::new();
        let mut count = |count: usize, all: usize, what: &str| {
            if count > 0 {
                let verb = if count == 1 { "is" } else { "are" };
                text.push_str(&format!("{count} of {all} {what} {verb} missing from the output\n"));
            }
        };
        count(self.summary.types_refused(), self.summary.types, "types");
        count(self.summary.operations_refused(), self.summary.operations, "operations");
        for Missing { method, path, location } in &self.missing {
            text.push_str(&format!("  {method} {path} ({})\n", sources.place(location)));
        }
        text
    }
}

/// How much of a document was generated. `operations == generated + refused + excluded`, and the same for types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Operations in the document.
    pub operations: usize,
    /// Operations that were generated.
    pub operations_generated: usize,
    /// Operations that the configuration leaves out.
    pub operations_excluded: usize,
    /// Component schemas in the document.
    pub types: usize,
    /// Component schemas that were generated.
    pub types_generated: usize,
    /// Component schemas that only excluded operations need.
    pub types_excluded: usize,
}

impl Summary {
    /// Counts; `selected` is the part of `api` that the configuration does not exclude.
    pub fn of(api: &Api, selected: &Api, library: &Library) -> Self {
        let generated: usize =
            library.groups.iter().filter(|group| !group.callbacks).map(|group| group.operations.len()).sum();
        let components = library.types.iter().filter(|definition| definition.component).count();
        let named = |api: &Api| api.schemas.iter().filter(|(_, schema)| schema.name.is_some()).count();
        // What the user excludes does not count as refused, whether it could be read or not.
        let refused_excluded = api.counts.operations_refused.saturating_sub(selected.counts.operations_refused);
        let types_refused = selected.counts.schemas_refused;
        let types_excluded =
            named(api).saturating_sub(named(selected)) + api.counts.schemas_refused.saturating_sub(types_refused);
        Self {
            operations: api.operations.len() + api.counts.operations_refused,
            operations_generated: generated,
            operations_excluded: api.operations.len().saturating_sub(selected.operations.len()) + refused_excluded,
            types: components + types_excluded + types_refused,
            types_generated: components,
            types_excluded,
        }
    }

    /// Operations that were left out.
    pub fn operations_refused(&self) -> usize {
        self.operations.saturating_sub(self.operations_generated + self.operations_excluded)
    }

    /// Component schemas that were left out.
    pub fn types_refused(&self) -> usize {
        self.types.saturating_sub(self.types_generated + self.types_excluded)
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let excluded = |count: usize| if count > 0 { format!(", {count} excluded") } else { String::new() };
        write!(
            f,
            "operations: {} in the document, {} generated, {} refused{}; types: {} in the document, {} generated, {} refused{}",
            self.operations,
            self.operations_generated,
            self.operations_refused(),
            excluded(self.operations_excluded),
            self.types,
            self.types_generated,
            self.types_refused(),
            excluded(self.types_excluded)
        )
    }
}
