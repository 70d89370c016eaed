//! The inputs that are given to the workflows of a run.

use std::collections::BTreeSet;

use serde_json::Value;
use signoff_arazzo::bind::BoundWorkflow;
use signoff_arazzo::expression::Values;

use crate::profile::Inputs;
use crate::suite::Plan;

/// Inputs by `NAME` or `SUITE.NAME`, and the suites whose names are such prefixes.
#[derive(Debug, Clone, Default)]
pub struct RunInputs {
    inputs: Inputs,
    suites: BTreeSet<String>,
}

impl RunInputs {
    pub(super) fn new(inputs: Inputs, plan: &Plan) -> Self {
        Self { inputs, suites: plan.workflows.iter().map(|workflow| workflow.set.clone()).collect() }
    }

    /// The inputs that are given to a workflow.
    pub(super) fn of(&self, workflow: &BoundWorkflow) -> Values {
        // Those of called workflows are passed on by their steps, but may also be given from outside.
        // The name of an input may contain dots, so only the prefix of this suite is removed.
        let prefix = format!("{}.", workflow.set);
        let of_other_suite = |name: &str| {
            self.suites.iter().any(|suite| name.strip_prefix(suite.as_str()).is_some_and(|rest| rest.starts_with('.')))
        };
        let names = self.inputs.iter().filter_map(|(name, _)| match name.strip_prefix(&prefix) {
            Some(own) => Some(own),
            None if of_other_suite(name) && !workflow.inputs.contains_key(name) => None,
            None => Some(name),
        });
        let given =
            names.filter_map(|name| Some((name.to_owned(), (&self.inputs.get(&workflow.set, name)?.value).into())));
        given.collect()
    }

    /// Every text in the values that are secret.
    pub(super) fn secrets(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let secrets = self.inputs.iter().filter(|(_, input)| input.secret);
        secrets.for_each(|(_, input)| collect_texts(&input.value, &mut texts));
        texts
    }
}

/// A secret may be an object.
fn collect_texts(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Value::Object(members) => members.values().for_each(|member| collect_texts(member, texts)),
        _ => {}
    }
}
