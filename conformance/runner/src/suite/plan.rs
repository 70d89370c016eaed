//! The plan of a run: bound documents, and the claims that their steps prove.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use indexmap::IndexMap;
use signoff_arazzo::bind::{self, WorkflowIndex};
use signoff_arazzo::expression::Values;
use signoff_arazzo::record::StepRef;

use super::claim::{Claim, ClaimId};

/// The bound workflows of all suites, with claims and capabilities.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub(super) bound: bind::Plan,
    /// The claims of all operations (`x-signoff-claims`), indexed by [`ClaimId`].
    pub claims: Vec<Claim>,
    /// The capabilities that a target can lack: suite → capability → sentence (`x-signoff-capabilities`).
    pub capabilities: IndexMap<String, IndexMap<String, String>>,
    /// By workflow.
    pub(super) proofs: Vec<WorkflowProofs>,
    /// The workflows that run once, by suite (`x-signoff-before`, `x-signoff-after`).
    pub once: IndexMap<String, BeforeAfter>,
    /// The workflows of the rows of a table, by index.
    pub(super) rows: BTreeMap<usize, Row>,
    /// The workflows that have a table (`x-signoff-each`).
    pub(super) tables: BTreeSet<usize>,
}

/// The workflows that run once per run, in order.
#[derive(Debug, Clone, Default)]
pub struct BeforeAfter {
    /// Before the scenarios of the suite. Their outputs are inputs of the scenarios.
    pub before: Vec<WorkflowIndex>,
    /// After all scenarios of the suite.
    pub after: Vec<WorkflowIndex>,
}

/// A row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// The index of the workflow that has the table.
    pub origin: usize,
    /// From 1.
    pub number: usize,
    /// The values of inputs.
    pub values: Values,
}

/// What a workflow proves, and what it needs.
#[derive(Debug, Clone, Default)]
pub struct WorkflowProofs {
    /// The required capabilities, including those of called workflows and dependencies; sorted.
    pub needs: Vec<String>,
    /// `x-signoff-tags` of the workflow and of its document.
    pub tags: Vec<String>,
    /// `x-signoff-proves` of the workflow.
    pub proves: Vec<ClaimId>,
    /// Whether the suite has any claims: steps without claims are then set-up.
    pub has_claims: bool,
    /// By step.
    pub steps: Vec<StepProofs>,
}

/// What a step proves.
#[derive(Debug, Clone, Default)]
pub struct StepProofs {
    /// The step's `x-signoff-proves`, otherwise the workflow's. Empty for set-up, and in suites without claims.
    pub proves: Vec<ClaimId>,
    /// The claims of each success criterion: its own, otherwise the step's.
    pub criteria: Vec<Vec<ClaimId>>,
    /// Every claim that the step or one of its criteria proves.
    pub all: Vec<ClaimId>,
}

static NO_PROOFS: WorkflowProofs =
    WorkflowProofs { needs: Vec::new(), tags: Vec::new(), proves: Vec::new(), has_claims: false, steps: Vec::new() };
static NO_STEP_PROOFS: StepProofs = StepProofs { proves: Vec::new(), criteria: Vec::new(), all: Vec::new() };

impl Plan {
    /// The claim with this index.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get(id.0)
    }

    /// What a workflow proves.
    pub fn proofs(&self, workflow: WorkflowIndex) -> &WorkflowProofs {
        self.proofs.get(workflow.0).unwrap_or(&NO_PROOFS)
    }

    /// The row that gives a workflow its inputs.
    pub fn row(&self, workflow: WorkflowIndex) -> Option<&Row> {
        self.rows.get(&workflow.0)
    }

    /// Whether the rows of a table run instead of the workflow.
    pub fn has_table(&self, workflow: WorkflowIndex) -> bool {
        self.tables.contains(&workflow.0)
    }

    /// Sorts workflows as the documents have them, the rows of a table in place of their workflow.
    pub fn sort(&self, workflows: &mut [WorkflowIndex]) {
        workflows.sort_by_key(|index| self.row(*index).map_or((index.0, 0), |row| (row.origin, row.number)));
    }

    /// The workflows that run once for the suites of these workflows, before or after them.
    pub fn once_of(&self, workflows: &[WorkflowIndex]) -> Vec<WorkflowIndex> {
        let is_used = |suite: &String| {
            workflows.iter().filter_map(|index| self.workflow(*index)).any(|workflow| workflow.set == *suite)
        };
        let once = self.once.iter().filter(|(suite, _)| is_used(suite));
        once.flat_map(|(_, once)| once.before.iter().chain(&once.after)).copied().collect()
    }

    /// The names of the values that a suite's set-up gives to its scenarios.
    pub fn set_up_outputs(&self, suite: &str) -> impl Iterator<Item = &str> {
        let before = self.once.get(suite).into_iter().flat_map(|once| &once.before);
        let workflows = before.filter_map(|index| self.workflow(*index));
        workflows.flat_map(|workflow| workflow.outputs.iter().map(|output| output.name.as_str()))
    }

    /// What a step proves.
    pub fn step_proofs(&self, step: StepRef) -> &StepProofs {
        self.proofs(step.workflow).steps.get(step.index).unwrap_or(&NO_STEP_PROOFS)
    }
}

impl StepProofs {
    /// The claims that a success criterion proves.
    pub fn criterion(&self, index: usize) -> &[ClaimId] {
        self.criteria.get(index).map(Vec::as_slice).unwrap_or_default()
    }
}

impl Deref for Plan {
    type Target = bind::Plan;

    fn deref(&self) -> &bind::Plan {
        &self.bound
    }
}
