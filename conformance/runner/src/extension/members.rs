//! The members of documents and workflows: claims, capabilities, set-up, tags and tables.

use indexmap::IndexMap;
use signoff_arazzo::arazzo::{Named, Node, ValueReader};
use signoff_arazzo::expression::Values;
use signoff_openapi::location::Location;

use super::listen::{ListenerSpec, parse_listeners};
use super::parallel::Parallel;

/// The members of a document.
#[derive(Debug, Clone, Default)]
pub struct DescriptionMembers {
    /// `x-signoff-capabilities`: a sentence by name.
    pub capabilities: IndexMap<String, String>,
    /// `x-signoff-preconditions`: sentences about what a target must allow.
    pub preconditions: Vec<String>,
    /// `x-signoff-before`: workflows that run once, before all scenarios.
    pub before: Vec<Named>,
    /// `x-signoff-after`: workflows that run once, after all scenarios.
    pub after: Vec<Named>,
    /// `x-signoff-tags` for all workflows.
    pub tags: Vec<String>,
}

/// `x-signoff-proves` of a step or a criterion: ids of claims.
#[derive(Debug, Clone)]
pub struct Proves(pub Vec<Named>);

/// The members of a workflow.
#[derive(Debug, Clone)]
pub struct WorkflowMembers {
    /// `x-signoff-proves`: ids of claims.
    pub proves: Vec<Named>,
    /// `x-signoff-needs`: names of capabilities.
    pub needs: Vec<Named>,
    /// `x-signoff-tags`.
    pub tags: Vec<String>,
    /// `x-signoff-each`, and its location.
    pub each: Option<(Rows, Location)>,
    /// `x-signoff-listen`: the listeners.
    pub listen: Vec<ListenerSpec>,
    /// `x-signoff-parallel`.
    pub parallel: Option<Parallel>,
}

/// `x-signoff-each`: the inputs of the scenarios of a workflow.
#[derive(Debug, Clone)]
pub enum Rows {
    /// In the document.
    Inline(Vec<Values>),
    /// In a CSV or JSON file next to it.
    File(Named),
}

impl DescriptionMembers {
    pub(super) fn parse(description: &Node<'_>, reader: &mut ValueReader<'_>) -> Self {
        let mut capabilities = IndexMap::new();
        let field = description.get("x-signoff-capabilities");
        for (name, sentence) in
            field.map(|field| field.members("`x-signoff-capabilities`", reader.diagnostics)).unwrap_or_default()
        {
            if let Some(sentence) = sentence.text("the sentence of a capability", reader.diagnostics) {
                capabilities.insert(name.to_owned(), sentence.to_owned());
            }
        }
        let mut names = |key| description.names(key, reader.diagnostics).unwrap_or_default();
        let (before, after) = (names("x-signoff-before"), names("x-signoff-after"));
        let preconditions = names("x-signoff-preconditions").into_iter().map(|named| named.name).collect();
        Self { capabilities, preconditions, before, after, tags: tags(description, reader) }
    }
}

fn tags(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Vec<String> {
    let named = node.names("x-signoff-tags", reader.diagnostics).unwrap_or_default();
    named.into_iter().map(|named| named.name).collect()
}

impl Rows {
    fn parse(workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<(Self, Location)> {
        let field = workflow.get("x-signoff-each")?;
        let place = field.location.clone();
        if let Some(file) = field.value.as_str() {
            return Some((Self::File(Named { name: file.to_owned(), location: place.clone() }), place));
        }
        let mut rows = Vec::new();
        for row in field.elements("`x-signoff-each`", reader.diagnostics) {
            let members = row.members("a row of `x-signoff-each`", reader.diagnostics);
            rows.push(members.into_iter().map(|(name, node)| (name.to_owned(), node.value.into())).collect());
        }
        Some((Self::Inline(rows), place))
    }
}

impl Proves {
    pub(super) fn parse(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        node.names("x-signoff-proves", reader.diagnostics).map(Self)
    }
}

impl WorkflowMembers {
    pub(super) fn parse(workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        let proves = workflow.names("x-signoff-proves", reader.diagnostics);
        let needs = workflow.names("x-signoff-needs", reader.diagnostics);
        let (tags, each) = (tags(workflow, reader), Rows::parse(workflow, reader));
        let (listen, parallel) = (parse_listeners(workflow, reader), Parallel::parse(workflow, reader));
        let is_plain = proves.is_none() && needs.is_none() && tags.is_empty() && each.is_none();
        if is_plain && listen.is_empty() && parallel.is_none() {
            return None;
        }
        let (proves, needs) = (proves.unwrap_or_default(), needs.unwrap_or_default());
        Some(Self { proves, needs, tags, each, listen, parallel })
    }
}
