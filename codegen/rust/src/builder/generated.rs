//! What was generated, before it is written.

use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

use super::Error;
use crate::tree::GeneratedTree;

/// What was generated from a document, and what was found in it.
#[derive(Debug)]
pub struct Generated {
    /// The files that were read.
    pub sources: Sources,
    /// What was found in them.
    pub diagnostics: Diagnostics,
    /// The generated files; `None` if the document or the configuration cannot be read.
    pub tree: Option<GeneratedTree>,
    /// The first implementation of the server, if it was asked for.
    pub stubs: Option<String>,
    /// Whether a rule of the configuration matches nothing.
    pub has_unused_rules: bool,
    /// Whether the configuration allows that something is left out.
    pub allows_refused: bool,
}

impl Generated {
    /// Whether something was left out because it cannot be generated.
    pub fn is_incomplete(&self) -> bool {
        self.diagnostics.errors() > 0 || self.tree.as_ref().is_some_and(|tree| !tree.missing.is_empty())
    }

    /// # Errors
    /// The document or the configuration is wrong, or something cannot be generated and this is not allowed.
    pub(super) fn require(&self, allow_refused: bool) -> Result<(), Error> {
        let rendered = || self.diagnostics.render(&self.sources, Colour::Plain);
        let Some(tree) = self.tree.as_ref().filter(|_| !self.has_unused_rules) else {
            return Err(Error::Document(rendered()));
        };
        if self.is_incomplete() && !allow_refused && !self.allows_refused {
            return Err(Error::Refused(format!("{}{}", rendered(), tree.describe_missing(&self.sources))));
        }
        Ok(())
    }
}
