//! Binds descriptions to the documents that they refer to. Reports every unknown name before the first request.

mod action;
mod check;
mod cycle;
mod document_set;
mod identity;
mod input_check;
mod input_schema;
mod inputs;
mod load;
mod operation;
mod parameter;
mod plan;
mod step;
mod unsupported;
mod workflow;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

use crate::arazzo::near;
use crate::arazzo::{Extension, Plain, Workflow};
use input_check::check_schema;
use inputs::{Inputs, bind_inputs};
use load::{Loaded, LoadedSource, Loader};

pub use document_set::{DocumentSet, Files};
pub use input_schema::InputSchema;
pub use near::suggestion;
pub use plan::{
    BoundAction, BoundActionKind, BoundDocument, BoundParameter, BoundSet, BoundSource, BoundStep, BoundTarget,
    BoundWorkflow, InputDeclaration, OperationRef, Plan, StepCall, WorkflowIndex,
};

/// Options for binding.
#[derive(Debug, Clone)]
pub struct BindOptions<'e> {
    /// Local copies of documents by source description (`--source NAME=FILE`).
    pub local_sources: BTreeMap<String, PathBuf>,
    /// Folders outside a set's folder from which its documents may read files (`--allow-root`).
    pub allow_roots: Vec<PathBuf>,
    /// The name of an overlay: if a document set has this file, it is applied to the API documents of the set.
    pub overlay: Option<String>,
    /// Reads the `x-…` members of the documents.
    pub extension: &'e dyn Extension,
}

impl Default for BindOptions<'_> {
    fn default() -> Self {
        Self { local_sources: BTreeMap::new(), allow_roots: Vec::new(), overlay: None, extension: &Plain }
    }
}

/// Reads document sets and binds them.
///
/// Problems are reported in `diagnostics`; after an error, the plan must not be run. Workflows with unsupported features remain in
/// the plan with a reason ([`BoundWorkflow::unsupported`]) and a warning.
pub fn bind(
    sets: &[DocumentSet],
    options: &BindOptions<'_>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let mut plan = Plan::default();
    for set in sets {
        let first_text = sources.iter().len();
        let mut loader = Loader::new(set, sources, options, diagnostics);
        let selected: BTreeSet<usize> = set.documents.iter().filter_map(|name| loader.load_description(name)).collect();
        let loaded = loader.loaded;
        bind_set(set, &loaded, &selected, options.extension, &mut plan, diagnostics);
        if let Some(bound) = plan.sets.last_mut() {
            bound.texts = first_text..sources.iter().len();
        }
    }
    cycle::check_cycles(&mut plan, diagnostics);
    cycle::propagate_requirements(&mut plan);
    unsupported::propagate_unsupported(&mut plan, diagnostics);
    plan
}

/// Reads one document set and binds it, without an extension.
///
/// # Errors
/// The documents have errors; the text is all of them, with their places.
pub fn bind_documents(set: &DocumentSet) -> Result<Plan, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind(std::slice::from_ref(set), &BindOptions::default(), &mut sources, &mut diagnostics);
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error);
    let errors: Vec<String> = errors.map(|error| error.render(&sources, Colour::Plain)).collect();
    if errors.is_empty() { Ok(plan) } else { Err(errors.join("\n")) }
}

/// Binds one document set. Indexes into the plan are assigned before any workflow is bound, because workflows refer to each other.
fn bind_set(
    set: &DocumentSet,
    loaded: &[Loaded],
    selected: &BTreeSet<usize>,
    extension: &dyn Extension,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) {
    let first_source = plan.sources.len();
    add_sources(set, loaded, plan);
    let base = plan.workflows.len();
    let definitions = definitions(loaded, extension, diagnostics);
    let first_document = plan.documents.len();
    plan.documents.extend(documents(loaded, &definitions, base));
    for (index, definition) in definitions.iter().enumerate() {
        let Some(document) = loaded.get(definition.document) else { continue };
        let context = DocumentContext { loaded: document, index: first_document + definition.document };
        let mut binder = Binder { set, plan, diagnostics, definitions: &definitions, base };
        let mut workflow = binder.bind_workflow(&context, definition);
        workflow.called = !selected.contains(&definition.document);
        debug_assert_eq!(plan.workflows.len(), base + index);
        plan.workflows.push(workflow);
    }
    plan.sets.push(BoundSet {
        name: set.name.clone(),
        documents: first_document..plan.documents.len(),
        sources: first_source..plan.sources.len(),
        workflows: base..plan.workflows.len(),
        texts: 0..0,
    });
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

/// The state for binding one document set.
struct Binder<'b> {
    set: &'b DocumentSet,
    plan: &'b mut Plan,
    diagnostics: &'b mut Diagnostics,
    definitions: &'b [Definition<'b>],
    /// The plan's index of the set's first workflow.
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
            .position(|source| source.set == self.set.name && source.name == name && Arc::ptr_eq(&source.api, api))
    }
}

/// Adds the OpenAPI documents of the set to the plan.
fn add_sources(set: &DocumentSet, loaded: &[Loaded], plan: &mut Plan) {
    for document in loaded {
        for (name, source) in &document.sources {
            let LoadedSource::OpenApi(api) = source else { continue };
            let known = plan
                .sources
                .iter()
                .any(|other| other.set == set.name && other.name == *name && Arc::ptr_eq(&other.api, api));
            if known {
                continue;
            }
            let mut described = document.description.sources.iter();
            let url = described.find(|source| source.name == *name).map(|source| source.url.clone());
            plan.sources.push(BoundSource {
                set: set.name.clone(),
                name: name.clone(),
                url: url.unwrap_or_default(),
                api: api.clone(),
            });
        }
    }
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
        BoundDocument {
            info: entry.description.info.clone(),
            self_uri: entry.description.self_uri.clone(),
            sources: sources.collect(),
            workflows,
            data: entry.description.data.clone(),
        }
    };
    loaded.iter().enumerate().map(bound).collect()
}
