//! The members that name claims and capabilities.

use indexmap::IndexMap;
use signoff_arazzo::arazzo::{Named, Node, ValueReader};

/// `x-signoff-capabilities` of a document: a sentence by name.
#[derive(Debug, Clone)]
pub struct Capabilities(pub IndexMap<String, String>);

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
}

impl Capabilities {
    pub(super) fn parse(description: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        let field = description.get("x-signoff-capabilities")?;
        let mut capabilities = IndexMap::new();
        for (name, sentence) in field.members("`x-signoff-capabilities`", reader.diagnostics) {
            if let Some(sentence) = sentence.text("the sentence of a capability", reader.diagnostics) {
                capabilities.insert(name.to_owned(), sentence.to_owned());
            }
        }
        Some(Self(capabilities))
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
        if proves.is_none() && needs.is_none() {
            return None;
        }
        Some(Self { proves: proves.unwrap_or_default(), needs: needs.unwrap_or_default() })
    }
}
