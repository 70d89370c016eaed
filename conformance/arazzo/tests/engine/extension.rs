//! What an extension reads is found again in the plan.

use signoff_arazzo::arazzo::{CriterionExtension, Extension, Node, StepExtension, ValueReader};
use signoff_arazzo::data::Data;

use crate::script::plan_with;

/// Keeps the member `x-note` of every object.
#[derive(Debug)]
struct Notes;

fn note(node: &Node<'_>) -> Data {
    node.get("x-note").and_then(|note| note.value.as_str().map(str::to_owned)).map(Data::new).unwrap_or_default()
}

impl Extension for Notes {
    fn description(&self, description: &Node<'_>, _: &mut ValueReader<'_>) -> Data {
        description.get("info").as_ref().map(note).unwrap_or_default()
    }

    fn workflow(&self, workflow: &Node<'_>, _: &mut ValueReader<'_>) -> Data {
        note(workflow)
    }

    fn criterion(&self, criterion: &Node<'_>, _: &mut ValueReader<'_>) -> CriterionExtension {
        CriterionExtension { data: note(criterion), ..CriterionExtension::default() }
    }

    fn step(&self, step: &Node<'_>, _: &mut ValueReader<'_>) -> StepExtension {
        StepExtension { data: note(step), ..StepExtension::default() }
    }
}

#[test]
fn data_of_every_object_is_found_in_the_plan() {
    let plan = plan_with(
        "  - workflowId: w
    x-note: of the workflow
    steps:
      - stepId: one
        x-note: of the step
        operationId: a
        successCriteria: [{condition: $statusCode == 200, x-note: of the criterion}, {condition: $statusCode < 300}]
",
        &Notes,
    );
    let text = |data: &Data| data.get::<String>().cloned();
    let (workflow, step) = (&plan.workflows[0], &plan.workflows[0].steps[0]);
    assert_eq!(text(&plan.documents[0].data), None, "`info` has no note");
    assert_eq!(text(&workflow.data).as_deref(), Some("of the workflow"));
    assert_eq!(text(&step.definition.data).as_deref(), Some("of the step"));
    assert_eq!(text(&step.criteria[0].data).as_deref(), Some("of the criterion"));
    assert_eq!(text(&step.criteria[1].data), None);
}

#[test]
fn a_set_knows_its_documents_apis_and_workflows() {
    let plan = plan_with("  - {workflowId: w, steps: [{stepId: one, operationId: a}]}\n", &Notes);
    let [set] = plan.sets.as_slice() else { panic!("{:?}", plan.sets) };
    assert_eq!((&*set.name, &set.documents, &set.sources, &set.workflows), ("s", &(0..1), &(0..1), &(0..1)));
}
