//! Binds suites, and resolves the claims and capabilities that their documents refer to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use indexmap::IndexMap;
use signoff_arazzo::arazzo::Named;
use signoff_arazzo::bind::{
    BindOptions, BoundStep, BoundWorkflow, DocumentSet, Hints, NamedOverlay, StepCall, WorkflowIndex, bind, suggestion,
};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::source::Sources;

use super::before_after::resolve_before_after;
use super::claim::{ClaimId, collect_claims};
use super::effect::check_effect;
use super::exactness::check_exactness;
use super::listen::check_listeners;
use super::parallel::resolve_parallel;
use super::plan::{Plan, StepProofs, WorkflowProofs};
use super::rows::expand_rows;
use crate::extension::{DescriptionMembers, Proves, Signoff, WorkflowMembers};

/// The overlay of a suite that describes what the vendor's implementation does differently.
const CORRECTIONS: &str = "corrections.overlay.yaml";

/// The options of `signoff` that help.
const HINTS: Hints = Hints {
    local_source: "pass a local copy with `--source NAME=FILE`",
    allow_root: "allow its folder with `--allow-root DIR`",
};

/// What the user may change about binding suites.
#[derive(Debug, Clone, Default)]
pub struct SuiteOptions {
    /// Copies of documents by source description (`--source NAME=FILE`).
    pub local_sources: BTreeMap<String, PathBuf>,
    /// Folders outside a suite's folder from which its documents may read files (`--allow-root`).
    pub allow_roots: Vec<PathBuf>,
    /// Whether to apply each suite's `corrections.overlay.yaml`, so that the API documents describe the implementations.
    pub corrections: bool,
    /// Further overlays, applied after the corrections (`--overlay`).
    pub overlays: Vec<NamedOverlay>,
}

/// Reads suites and binds them.
///
/// Problems are reported in `diagnostics`; after a fatal error, the plan must not be run.
pub fn bind_suites(
    suites: &[DocumentSet],
    options: &SuiteOptions,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let options = BindOptions {
        local_sources: options.local_sources.clone(),
        allow_roots: options.allow_roots.clone(),
        overlay: options.corrections.then(|| CORRECTIONS.to_owned()),
        overlays: options.overlays.clone(),
        extension: &Signoff,
        hints: HINTS,
    };
    let bound = bind(suites, &options, sources, diagnostics);
    let mut plan = Plan { bound, ..Plan::default() };
    resolve_claims(&mut plan, diagnostics);
    propagate_needs(&mut plan);
    check_undo(&plan, diagnostics);
    resolve_before_after(&mut plan, diagnostics);
    check_listeners(&plan, diagnostics);
    resolve_parallel(&mut plan, diagnostics);
    expand_rows(&mut plan, suites, diagnostics);
    plan
}

fn resolve_claims(plan: &mut Plan, diagnostics: &mut Diagnostics) {
    for set in &plan.bound.sets {
        let capabilities = plan.capabilities.entry(set.name.clone()).or_default();
        for document in plan.bound.documents.get(set.documents.clone()).into_iter().flatten() {
            let declared = document.data.get::<DescriptionMembers>().map(|members| members.capabilities.clone());
            capabilities.extend(declared.into_iter().flatten());
        }
        let mut known = IndexMap::new();
        for index in set.sources.clone() {
            let Some(source) = plan.bound.sources.get(index) else { continue };
            source.api.operations.iter().for_each(|operation| check_effect(operation, diagnostics));
            collect_claims(&set.name, index, &source.api, &mut known, &mut plan.claims, diagnostics);
        }
        let is_complete = set.unreadable.is_empty();
        let mut resolver = Resolver { claims: &known, is_complete, capabilities, diagnostics };
        for workflow in plan.bound.workflows.get(set.workflows.clone()).into_iter().flatten() {
            let document = plan.bound.documents.get(workflow.document_index);
            let members = document.and_then(|document| document.data.get::<DescriptionMembers>());
            let shared = members.map(|members| members.tags.as_slice()).unwrap_or_default();
            plan.proofs.push(resolver.resolve_workflow(workflow, shared));
        }
    }
}

/// Reports undo-steps that call a workflow. They run when all workflows have ended.
fn check_undo(plan: &Plan, diagnostics: &mut Diagnostics) {
    for step in plan.workflows.iter().flat_map(|workflow| &workflow.steps).filter(|step| step.undo) {
        if matches!(step.call, Some(StepCall::Workflow(_))) {
            let message = format!("step `{}` of `x-signoff-undo` runs a workflow", step.step_id);
            diagnostics.push(Diagnostic::invalid("undo-workflow", &step.location, message).help("call operations"));
        }
    }
}

/// Adds the capabilities of all reachable workflows to each workflow.
fn propagate_needs(plan: &mut Plan) {
    let needs = |index| {
        let reachable = plan.reachable(WorkflowIndex(index));
        reachable.into_iter().flat_map(|(index, _)| plan.proofs(index).needs.iter().cloned()).collect::<BTreeSet<_>>()
    };
    let needs: Vec<BTreeSet<String>> = (0..plan.proofs.len()).map(needs).collect();
    for (proofs, needs) in plan.proofs.iter_mut().zip(needs) {
        proofs.needs = needs.into_iter().collect();
    }
}

/// The names that the documents of one suite can refer to.
struct Resolver<'r> {
    /// The index in the plan by claim id.
    claims: &'r IndexMap<String, usize>,
    /// Whether all API documents were read. Another one may declare a claim that is not known.
    is_complete: bool,
    capabilities: &'r IndexMap<String, String>,
    diagnostics: &'r mut Diagnostics,
}

impl Resolver<'_> {
    fn resolve_workflow(&mut self, workflow: &BoundWorkflow, shared_tags: &[String]) -> WorkflowProofs {
        let members = workflow.data.get::<WorkflowMembers>();
        let proves = self.find_claims(members.map(|members| members.proves.as_slice()).unwrap_or_default());
        let steps = workflow.steps.iter().map(|step| self.resolve_step(step, &proves)).collect();
        let needs = self.check_needs(members.map(|members| members.needs.as_slice()).unwrap_or_default());
        let own_tags = members.map(|members| members.tags.as_slice()).unwrap_or_default();
        let tags: BTreeSet<String> = shared_tags.iter().chain(own_tags).cloned().collect();
        WorkflowProofs { needs, tags: tags.into_iter().collect(), proves, has_claims: !self.claims.is_empty(), steps }
    }

    fn resolve_step(&mut self, step: &BoundStep, workflow_proves: &[ClaimId]) -> StepProofs {
        let proves = match step.definition.data.get::<Proves>() {
            Some(named) => self.find_claims(&named.0),
            None => workflow_proves.to_vec(),
        };
        let mut criteria = Vec::new();
        for criterion in &step.criteria {
            let claims = match criterion.data.get::<Proves>() {
                Some(named) => self.find_claims(&named.0),
                None => proves.clone(),
            };
            if !claims.is_empty() {
                check_exactness(criterion, self.diagnostics);
            }
            criteria.push(claims);
        }
        let mut all: Vec<ClaimId> = proves.iter().chain(criteria.iter().flatten()).copied().collect();
        all.sort_unstable();
        all.dedup();
        StepProofs { proves, criteria, all }
    }

    fn find_claims(&mut self, named: &[Named]) -> Vec<ClaimId> {
        let mut found = Vec::new();
        for named in named {
            match self.claims.get(&named.name) {
                Some(index) => found.push(ClaimId(*index)),
                None if !self.is_complete => {}
                None => {
                    let message = format!("no operation of the suite declares claim `{}`", named.name);
                    let diagnostic = Diagnostic::invalid("unknown-claim", &named.location, message);
                    let otherwise = "declare it in an operation's `x-signoff-claims`";
                    let help = suggestion(&named.name, self.claims.keys().cloned(), otherwise);
                    self.diagnostics.push(diagnostic.help(help));
                }
            }
        }
        found
    }

    fn check_needs(&mut self, needs: &[Named]) -> Vec<String> {
        for named in needs.iter().filter(|named| !self.capabilities.contains_key(&named.name)) {
            let message = format!("capability `{}` is not declared in the suite", named.name);
            let diagnostic = Diagnostic::invalid("unknown-capability", &named.location, message);
            self.diagnostics.push(diagnostic.help("declare it in `x-signoff-capabilities`"));
        }
        needs.iter().map(|named| named.name.clone()).collect()
    }
}
