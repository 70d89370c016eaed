//! Binds descriptions to the documents that they refer to. Reports every unknown name before the first request.

mod action;
mod check;
mod cycle;
mod document_set;
mod identity;
mod inputs;
mod load;
mod operation;
mod overlays;
mod parameter;
mod plan;
mod schema;
mod step;
mod unreadable;
mod unsupported;
mod workflow;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use indexmap::IndexMap;
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::location::Location;
use signoff_openapi::source::Sources;

use crate::arazzo::{Extension, Plain, Workflow};
use crate::json::Value;
use inputs::{Inputs, bind_inputs};
use load::{Loaded, LoadedSource, Loader};
use schema::{Place, SchemaDocuments, bundle, check_bundle};
use unreadable::{UnreadableSource, report_unreadable};

pub use crate::arazzo::suggestion::{nearest, suggestion};
pub use document_set::{DocumentSet, Files};
pub use overlays::NamedOverlay;
pub use plan::{
    BoundAction, BoundActionKind, BoundDocument, BoundParameter, BoundSet, BoundSource, BoundStep, BoundTarget,
    BoundWorkflow, InputDeclaration, OperationRef, Plan, StepCall, WorkflowIndex,
};

/// Options for binding.
#[derive(Debug, Clone)]
pub struct BindOptions<'e> {
    /// Local copies of documents by source description.
    pub local_sources: BTreeMap<String, PathBuf>,
    /// Folders outside a set's folder from which its documents may read files.
    pub allow_roots: Vec<PathBuf>,
    /// The name of an overlay: if a document set has this file, it is applied to the API documents of the set.
    pub overlay: Option<String>,
    /// Further overlays, applied after it in this order. [`Plan::overlaid`] says whether each one was used.
    pub overlays: Vec<NamedOverlay>,
    /// Reads the `x-…` members of the documents.
    pub extension: &'e dyn Extension,
    /// How messages name the options of the program.
    pub hints: Hints,
}

/// What messages advise, in the words of the program that binds: the options of a command, for example.
#[derive(Debug, Clone, Copy)]
pub struct Hints {
    /// How to provide a copy of the source description `NAME`.
    pub local_source: &'static str,
    /// How to allow reading files of another folder.
    pub allow_root: &'static str,
}

impl Default for Hints {
    fn default() -> Self {
        Self {
            local_source: "provide a local copy of `NAME` (`BindOptions::local_sources`)",
            allow_root: "allow its folder (`BindOptions::allow_roots`)",
        }
    }
}

impl Default for BindOptions<'_> {
    fn default() -> Self {
        Self {
            local_sources: BTreeMap::new(),
            allow_roots: Vec::new(),
            overlay: None,
            overlays: Vec::new(),
            extension: &Plain,
            hints: Hints::default(),
        }
    }
}

/// Reads document sets and binds them.
///
/// Problems are reported in `diagnostics`; after a fatal error ([`Diagnostics::fatal_errors`]), the plan must not be run. Workflows with
/// unsupported features, or that need a document that cannot be read, remain in the plan with a reason
/// ([`BoundWorkflow::unsupported`]).
pub fn bind(
    sets: &[DocumentSet],
    options: &BindOptions<'_>,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let mut plan = Plan { overlaid: vec![0; options.overlays.len()], ..Plan::default() };
    let mut unreadable = Vec::new();
    for set in sets {
        let first_text = sources.iter().len();
        let mut loader = Loader::new(set, sources, options, diagnostics);
        let selected: BTreeSet<usize> = set.documents.iter().filter_map(|name| loader.load_description(name)).collect();
        let loaded = std::mem::take(&mut loader.loaded);
        let definitions = definitions(&loaded, &mut loader);
        let overlaid = loader.overlays.counts().to_vec();
        plan.overlaid.iter_mut().zip(overlaid).for_each(|(all, own)| *all += own);
        unreadable.extend(bind_set(set, &loaded, &definitions, &selected, &mut plan, diagnostics));
        if let Some(bound) = plan.sets.last_mut() {
            bound.texts = first_text..sources.iter().len();
        }
    }
    cycle::check_cycles(&mut plan, diagnostics);
    cycle::propagate_requirements(&mut plan);
    let reported = report_unreadable(&plan, unreadable, diagnostics);
    unsupported::propagate_unsupported(&mut plan, &reported, diagnostics);
    plan
}

/// Reads one document set and binds it, without an extension. Workflows that need a document that cannot be read are
/// [`BoundWorkflow::unsupported`].
///
/// # Errors
/// The documents have errors; the text is all of them, with their places.
pub fn bind_documents(set: &DocumentSet) -> Result<Plan, String> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind(std::slice::from_ref(set), &BindOptions::default(), &mut sources, &mut diagnostics);
    let errors = diagnostics.iter().filter(|found| found.severity == Severity::Error && !found.confined);
    let errors: Vec<String> = errors.map(|error| error.render(&sources, Colour::Plain)).collect();
    if errors.is_empty() { Ok(plan) } else { Err(errors.join("\n")) }
}

/// Binds one document set. Indexes into the plan are assigned before any workflow is bound, because workflows refer to each other.
fn bind_set(
    set: &DocumentSet,
    loaded: &[Loaded],
    definitions: &[Definition<'_>],
    selected: &BTreeSet<usize>,
    plan: &mut Plan,
    diagnostics: &mut Diagnostics,
) -> Vec<UnreadableSource> {
    let first_source = plan.sources.len();
    add_sources(set, loaded, plan);
    let base = plan.workflows.len();
    let first_document = plan.documents.len();
    plan.documents.extend(documents(loaded, definitions, base));
    let mut unreadable = unreadable_sources(loaded);
    for (index, definition) in definitions.iter().enumerate() {
        let Some(document) = loaded.get(definition.document) else { continue };
        let context = DocumentContext { loaded: document, index: first_document + definition.document };
        let mut binder =
            Binder { set, plan, diagnostics, definitions, base, unsupported: None, unreadable: &mut unreadable };
        let mut workflow = binder.bind_workflow(&context, definition);
        workflow.called = !selected.contains(&definition.document);
        debug_assert_eq!(plan.workflows.len(), base + index);
        plan.workflows.push(workflow);
    }
    plan.sets.push(BoundSet {
        name: set.name.clone(),
        documents: first_document..plan.documents.len(),
        sources: first_source..plan.sources.len(),
        unreadable: unreadable.values().map(|source| source.name.clone()).collect(),
        workflows: base..plan.workflows.len(),
        texts: 0..0,
    });
    unreadable.into_values().collect()
}

/// The source descriptions whose documents cannot be read, by their location.
fn unreadable_sources(loaded: &[Loaded]) -> IndexMap<Location, UnreadableSource> {
    let all =
        loaded.iter().flat_map(|document| document.description.sources.iter().map(move |source| (document, source)));
    let unreadable = all.filter_map(|(document, source)| {
        let LoadedSource::Unreadable(problem) = document.sources.get(&source.name)? else { return None };
        let (name, location, users) = (source.name.clone(), source.location.clone(), BTreeSet::new());
        let problem = problem.as_deref().cloned();
        Some((location.clone(), UnreadableSource { name, location, problem, users }))
    });
    unreadable.collect()
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
    /// Why the current workflow does not run.
    unsupported: Option<String>,
    /// By the location of the source description.
    unreadable: &'b mut IndexMap<Location, UnreadableSource>,
}

impl Binder<'_> {
    fn definition(&self, index: WorkflowIndex) -> Option<&Definition<'_>> {
        self.definitions.get(index.0.checked_sub(self.base)?)
    }

    /// Marks the current workflow as a user of a document that cannot be read.
    fn use_unreadable(&mut self, document: &DocumentContext<'_>, name: &str) {
        let described = document.loaded.description.sources.iter().find(|source| source.name == name);
        if let Some(source) = described.and_then(|described| self.unreadable.get_mut(&described.location)) {
            source.users.insert(WorkflowIndex(self.plan.workflows.len()));
        }
        self.unsupported.get_or_insert_with(|| format!("source description `{name}` cannot be read"));
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

fn definitions<'d>(loaded: &'d [Loaded], loader: &mut Loader<'_>) -> Vec<Definition<'d>> {
    let extension = loader.options.extension;
    let mut schemas = SchemaDocuments::new(loader, loaded);
    let mut definitions = Vec::new();
    for (document, entry) in loaded.iter().enumerate() {
        let components = entry.description.location.child("components").child("inputs");
        let reusable = entry.description.root.pointer("/components/inputs").and_then(serde_json::Value::as_object);
        for name in reusable.into_iter().flat_map(|reusable| reusable.keys()) {
            let bundle = bundle(&mut schemas, Place::new(document, &components.child(name.as_str())));
            let _ = check_bundle(&bundle, schemas.diagnostics());
        }
        for workflow in &entry.description.workflows {
            let inputs = workflow.inputs.as_ref().map(|_| {
                let bundle = bundle(&mut schemas, Place::new(document, &workflow.location.child("inputs")));
                let (sources, diagnostics) = schemas.texts();
                bind_inputs(bundle, extension, sources, diagnostics)
            });
            definitions.push(Definition { document, workflow, inputs: inputs.unwrap_or_default() });
        }
        let of_document = definitions.iter_mut().filter(|definition| definition.document == document);
        let inputs: Vec<&mut Inputs> = of_document.map(|definition| &mut definition.inputs).collect();
        inputs::apply_generators(inputs, &entry.description.generators, schemas.diagnostics());
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
