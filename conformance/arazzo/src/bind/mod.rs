//! Binds descriptions to the documents that they refer to. Reports every unknown name before the first request.

mod action;
mod check;
mod claim;
mod cycle;
mod exactness;
mod identity;
mod input_check;
mod input_schema;
mod inputs;
mod load;
mod near;
mod operation;
mod parameter;
mod plan;
mod step;
mod suite;
mod unsupported;
mod workflow;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

use crate::arazzo::{Extension, Plain, Workflow};
use input_check::check_schema;
use inputs::{Inputs, bind_inputs};
use load::{Loaded, LoadedSource, Loader};

pub use input_schema::InputSchema;
pub use plan::{
    Basis, BoundAction, BoundActionKind, BoundCriterion, BoundDocument, BoundParameter, BoundSource, BoundStep,
    BoundTarget, BoundWorkflow, Claim, ClaimId, InputDeclaration, OperationRef, Plan, StepCall, WorkflowIndex,
};
pub use suite::{Files, Suite};

/// Options for binding.
#[derive(Debug, Clone)]
pub struct BindOptions<'e> {
    /// Local copies of documents by source description (`--source NAME=FILE`).
    pub local_sources: BTreeMap<String, PathBuf>,
    /// Whether to apply each suite's `corrections.overlay.yaml`, so that the documents describe the implementations.
    pub corrections: bool,
    /// Reads the `x-…` members of the documents.
    pub extension: &'e dyn Extension,
}

impl Default for BindOptions<'_> {
    fn default() -> Self {
        Self { local_sources: BTreeMap::new(), corrections: false, extension: &Plain }
    }
}

/// Reads the suites with their documents, and binds them.
///
/// Problems are reported in `diagnostics`; after an error, the plan must not be run. Workflows with unsupported features remain in
/// the plan with a reason ([`BoundWorkflow::unsupported`]) and a warning.
pub fn bind(suites: &[Suite], options: &BindOptions<'_>, sources: &mut Sources, diagnostics: &mut Diagnostics) -> Plan {
    let mut plan = Plan::default();
    for suite in suites {
        let mut loader = Loader::new(suite, sources, options, diagnostics);
        let selected: BTreeSet<usize> =
            suite.documents.iter().filter_map(|name| loader.load_description(name)).collect();
        let loaded = loader.loaded;
        bind_suite(suite, &loaded, &selected, options.extension, &mut plan, diagnostics);
    }
    cycle::check_cycles(&mut plan, diagnostics);
    cycle::propagate_requirements(&mut plan);
    unsupported::propagate_unsupported(&mut plan, diagnostics);
    plan
}

/// Binds one suite. Indexes into the plan are assigned before any workflow is bound, because workflows refer to each other.
fn bind_suite(
    suite: &Suite,
    loaded: &[Loaded],
    selected: &BTreeSet<usize>,
    extension: &dyn Extension,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let capabilities = plan.capabilities.entry(suite.name.clone()).or_default();
    for document in loaded {
        capabilities.extend(document.description.capabilities.clone());
    }
    let claims = add_sources(suite, loaded, plan, diagnostics);
    let base = plan.workflows.len();
    let definitions = definitions(loaded, extension, diagnostics);
    let first_document = plan.documents.len();
    plan.documents.extend(documents(loaded, &definitions, base));
    for (index, definition) in definitions.iter().enumerate() {
        let Some(document) = loaded.get(definition.document) else { continue };
        let context = DocumentContext { loaded: document, index: first_document + definition.document };
        let mut binder = Binder { suite, plan, diagnostics, claims: &claims, definitions: &definitions, base };
        let mut workflow = binder.bind_workflow(&context, definition);
        workflow.called = !selected.contains(&definition.document);
        debug_assert_eq!(plan.workflows.len(), base + index);
        plan.workflows.push(workflow);
    }
}

/// A workflow before it is bound.
struct Definition<'d> {
    /// The index of its document in the loaded documents.
    document: usize,
    workflow: &'d Workflow,
    inputs: Inputs,
}

/// A document whose workflows are being bound.
struct DocumentContext<'d> {
    loaded: &'d Loaded,
    /// The index in [`Plan::documents`].
    index: usize,
}

/// The state for binding one suite.
struct Binder<'b> {
    suite: &'b Suite,
    plan: &'b mut Plan,
    diagnostics: &'b mut Diagnostics,
    /// The index in the plan by claim id.
    claims: &'b IndexMap<String, usize>,
    definitions: &'b [Definition<'b>],
    /// The plan's index of the suite's first workflow.
    base: usize,
}

impl Binder<'_> {
    fn definition(&self, index: WorkflowIndex) -> Option<&Definition<'_>> {
        self.definitions.get(index.0.checked_sub(self.base)?)
    }

    /// The plan's index of a document's OpenAPI source description.
    fn source_index(&self, document: &DocumentContext<'_>, name: &str) -> Option<usize> {
        let LoadedSource::OpenApi(api) = document.loaded.sources.get(name)? else { return None };
        self.plan
            .sources
            .iter()
            .position(|source| source.suite == self.suite.name && source.name == name && Arc::ptr_eq(&source.api, api))
    }
}

/// Adds the suite's OpenAPI documents and their claims to the plan.
fn add_sources(
    suite: &Suite,
    loaded: &[Loaded],
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, usize> {
    let mut claims = IndexMap::new();
    for document in loaded {
        for (name, source) in &document.sources {
            let LoadedSource::OpenApi(api) = source else { continue };
            let known = plan
                .sources
                .iter()
                .any(|other| other.suite == suite.name && other.name == *name && Arc::ptr_eq(&other.api, api));
            if known {
                continue;
            }
            let mut described = document.description.sources.iter();
            let url = described.find(|source| source.name == *name).map(|source| source.url.clone());
            let index = plan.sources.len();
            claim::collect_claims(&suite.name, index, api, &mut claims, &mut plan.claims, diagnostics);
            plan.sources.push(BoundSource {
                suite: suite.name.clone(),
                name: name.clone(),
                url: url.unwrap_or_default(),
                api: api.clone(),
            });
        }
    }
    claims
}

fn definitions<'d>(
    loaded: &'d [Loaded],
    extension: &dyn Extension,
    diagnostics: &mut Diagnostics,
) -> Vec<Definition<'d>> {
    let mut definitions = Vec::new();
    for (document, entry) in loaded.iter().enumerate() {
        for (name, schema) in &entry.description.component_inputs {
            let location = entry.description.location.child("components").child("inputs").child(name.as_str());
            check_schema(schema, &location, &entry.description.component_inputs, diagnostics);
        }
        for workflow in &entry.description.workflows {
            let location = workflow.location.child("inputs");
            let components = &entry.description.component_inputs;
            let inputs = bind_inputs(workflow.inputs.as_ref(), components, &location, extension, diagnostics);
            definitions.push(Definition { document, workflow, inputs });
        }
        let of_document = definitions.iter_mut().filter(|definition| definition.document == document);
        let inputs: Vec<&mut Inputs> = of_document.map(|definition| &mut definition.inputs).collect();
        inputs::apply_generators(inputs, &entry.description.generators, diagnostics);
    }
    definitions
}

fn documents(loaded: &[Loaded], definitions: &[Definition<'_>], base: usize) -> Vec<BoundDocument> {
    let workflows_of = |document: usize| {
        let all = definitions.iter().enumerate();
        all.filter(move |(_, definition)| definition.document == document)
            .map(move |(index, definition)| (definition.workflow.workflow_id.clone(), WorkflowIndex(base + index)))
    };
    let bound = |(index, entry): (usize, &Loaded)| {
        let mut workflows = IndexMap::new();
        for (name, workflow) in workflows_of(index) {
            workflows.entry(name).or_insert(workflow);
        }
        for (source, loaded) in &entry.sources {
            if let LoadedSource::Arazzo(other) = loaded {
                for (name, workflow) in workflows_of(*other) {
                    workflows.entry(format!("$sourceDescriptions.{source}.{name}")).or_insert(workflow);
                }
            }
        }
        let sources = entry.description.sources.iter().map(|source| {
            let mut fields = IndexMap::new();
            fields.insert("name".to_owned(), Value::from(source.name.clone()));
            fields.insert("url".to_owned(), Value::from(source.url.clone()));
            if let Some(kind) = source.kind {
                fields.insert("type".to_owned(), Value::from(kind.word()));
            }
            (source.name.clone(), fields)
        });
        BoundDocument { self_uri: entry.description.self_uri.clone(), sources: sources.collect(), workflows }
    };
    loaded.iter().enumerate().map(bound).collect()
}
