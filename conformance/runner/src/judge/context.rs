//! The inputs of judging.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use signoff_arazzo::record::ScenarioRecord;
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use super::KnownFailures;
use crate::document::Validators;
use crate::redact::{Mask, PseudonymKey};
use crate::suite::{Basis, Plan};

/// What a record is judged by.
#[derive(Debug)]
pub struct JudgeContext<'a> {
    /// The plan that was run.
    pub plan: &'a Plan,
    /// The texts of the documents, for `file:line:column`.
    pub sources: &'a Sources,
    /// The claims that are judged, by their basis (`--basis`).
    pub basis: &'a BTreeSet<Basis>,
    /// Expected failures.
    pub known: &'a KnownFailures,
    /// Secrets that are not inputs of a scenario: values from the environment and from `--header`.
    pub secrets: &'a [String],
    /// Compiled schemas.
    pub validators: &'a Validators,
    /// The key of the pseudonyms, if the exchanges are kept for a recording.
    pub recording: Option<&'a PseudonymKey>,
}

impl JudgeContext<'_> {
    /// `file:line:column`.
    pub(crate) fn place(&self, location: &Location) -> String {
        self.sources.place(location)
    }

    /// Whether the scenario's suite has claims. If not, every criterion is judged.
    pub(super) fn has_claims(&self, scenario: &ScenarioRecord) -> bool {
        self.plan.proofs(scenario.workflow).has_claims
    }

    /// The mask for everything that a report shows of a scenario.
    fn mask(&self, scenario: &ScenarioRecord) -> Mask {
        Mask::of_scenario(&scenario.values, self.secrets)
    }
}

/// The mask of a scenario, built on first use: a report shows nothing of most scenarios.
pub(crate) struct LazyMask<'a> {
    scenario: &'a ScenarioRecord,
    context: &'a JudgeContext<'a>,
    mask: OnceCell<Mask>,
}

impl<'a> LazyMask<'a> {
    pub(crate) fn new(scenario: &'a ScenarioRecord, context: &'a JudgeContext<'a>) -> Self {
        Self { scenario, context, mask: OnceCell::new() }
    }
}

impl Deref for LazyMask<'_> {
    type Target = Mask;

    fn deref(&self) -> &Mask {
        self.mask.get_or_init(|| self.context.mask(self.scenario))
    }
}
