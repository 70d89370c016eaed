//! The names of values that a plan copies to the name of a credential. When such a value is seen first, its own name does not say
//! that it is secret.

use std::collections::BTreeSet;

use signoff_arazzo::bind::{BoundStep, Plan, StepCall};
use signoff_arazzo::expression::Expression;
use signoff_arazzo::record::NamedValue;

use super::credential::{is_credential_name, is_credential_output, last_name};

/// The last parts of the names of these values. Values of the same name in other workflows count too: what is shown while a scenario
/// runs cannot be masked later.
#[derive(Debug, Default)]
pub struct CopiedNames(BTreeSet<String>);

impl CopiedNames {
    /// The names in a plan.
    pub fn of(plan: &Plan) -> Self {
        let copies: Vec<_> = plan.workflows.iter().flat_map(|workflow| copies(plan, workflow)).collect();
        let declared = plan.workflows.iter().flat_map(|workflow| &workflow.inputs);
        let mut names: BTreeSet<String> =
            declared.filter(|(_, input)| input.secret).map(|(name, _)| name.clone()).collect();
        // A copy can be copied again.
        loop {
            let is_secret = |name: &str| is_credential_output(name) || is_credential_name(name) || names.contains(name);
            let sources = copies.iter().filter(|(name, _)| is_secret(name)).map(|(_, source)| source.clone());
            let found: Vec<String> = sources.filter(|source| !names.contains(source)).collect();
            if found.is_empty() {
                return Self(names);
            }
            names.extend(found);
        }
    }

    /// Whether the value has one of the names.
    pub fn contains(&self, value: &NamedValue) -> bool {
        self.0.contains(last_name(&value.name))
    }
}

/// What a workflow copies: the name of the copy, and the last part of the source's name.
fn copies(plan: &Plan, workflow: &signoff_arazzo::bind::BoundWorkflow) -> Vec<(String, String)> {
    let outputs = workflow.steps.iter().flat_map(|step| &step.definition.outputs).chain(&workflow.outputs);
    let outputs = outputs.map(|output| (&output.name, output.value.expressions()));
    let is_call =
        |step: &&BoundStep| matches!(step.call, Some(StepCall::Workflow(called)) if plan.workflow(called).is_some());
    let inputs = workflow.steps.iter().filter(is_call).flat_map(|step| &step.parameters);
    let inputs = inputs.map(|parameter| (&parameter.name, parameter.value.expressions()));
    let sources = |(name, expressions): (&String, Vec<&Expression>)| {
        let source = |expression: &&Expression| Some((name.clone(), last_name(source(expression)?).to_owned()));
        expressions.iter().filter_map(source).collect::<Vec<_>>()
    };
    outputs.chain(inputs).flat_map(sources).collect()
}

/// The name of the value that an expression reads.
fn source(expression: &Expression) -> Option<&str> {
    match expression {
        Expression::Inputs(name) | Expression::Outputs(name) => Some(&name.name),
        Expression::Steps { output, .. } => Some(&output.name),
        Expression::Workflows { name, .. } => Some(&name.name),
        _ => None,
    }
}
