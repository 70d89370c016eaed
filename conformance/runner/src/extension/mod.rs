//! Signoff's extension of Arazzo: the `x-signoff-*` members for what plain Arazzo can neither generate, send nor read.

mod cookie;
mod cookie_jar;
mod generate;
mod listen;
mod members;
mod outputs;
mod parallel;
mod receive;
mod request;
mod response;
mod verify;

use std::sync::Arc;
use std::time::Duration;

use indexmap::IndexMap;
use signoff_arazzo::arazzo::{
    CriterionExtension, Extension, Generator, NamedGenerator, NewSession, Node, Object, RequestChange, StepExtension,
    ValueReader,
};
use signoff_arazzo::criterion::Requirement;
use signoff_arazzo::data::Data;
use signoff_openapi::diagnostic::Diagnostics;

use cookie_jar::CookieJar;
pub use listen::{ListenerAnswer, ListenerSpec};
pub use members::{DescriptionMembers, Proves, Rows, WorkflowMembers};
pub use parallel::Parallel;
pub use receive::{Awaited, MAX_REQUESTS, ReceiveRule, SETTLE};
pub use request::{BodyOverride, RequestOverride};

/// The JSON Schema of Arazzo documents with these members, for editors. Most editors know draft-07 best.
pub const ARAZZO_SCHEMA: &str = include_str!("arazzo.schema.json");

/// The requirement of a criterion about received requests.
pub(crate) fn receive_rule(requirement: &dyn Requirement) -> Option<&ReceiveRule> {
    let requirement: &dyn std::any::Any = requirement;
    match requirement.downcast_ref() {
        Some(response::ResponseRule::Received(rule)) => Some(rule),
        _ => None,
    }
}

/// The listener that an output reads.
pub(crate) fn output_listener(output: &dyn signoff_arazzo::arazzo::ComputedOutput) -> Option<&str> {
    outputs::listener(output)
}

/// Reads the `x-signoff-…` members.
#[derive(Debug, Clone, Copy, Default)]
pub struct Signoff;

impl Extension for Signoff {
    fn prefix(&self) -> &'static str {
        "x-signoff"
    }

    fn members(&self) -> &'static [(&'static str, &'static [Object])] {
        &[
            ("x-signoff-capabilities", &[Object::Description]),
            ("x-signoff-generate", &[Object::Description, Object::Schema]),
            ("x-signoff-before", &[Object::Description]),
            ("x-signoff-after", &[Object::Description]),
            ("x-signoff-tags", &[Object::Description, Object::Workflow]),
            ("x-signoff-each", &[Object::Workflow]),
            ("x-signoff-cookies", &[Object::Workflow]),
            ("x-signoff-listen", &[Object::Workflow]),
            ("x-signoff-parallel", &[Object::Workflow]),
            ("x-signoff-needs", &[Object::Workflow]),
            ("x-signoff-finally", &[Object::Workflow]),
            ("x-signoff-undo", &[Object::Workflow]),
            ("x-signoff-preconditions", &[Object::Description]),
            ("x-signoff-proves", &[Object::Workflow, Object::Step, Object::Criterion]),
            ("x-signoff-literal", &[Object::RequestBody, Object::Parameter]),
            ("x-signoff-request", &[Object::Step]),
            ("x-signoff-response", &[Object::Criterion]),
            ("x-signoff-outputs", &[Object::Step]),
            ("x-signoff-wait", &[Object::Step]),
        ]
    }

    fn description(&self, description: &Node<'_>, reader: &mut ValueReader<'_>) -> Data {
        Data::new(DescriptionMembers::parse(description, reader))
    }

    fn workflow(&self, workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Data {
        WorkflowMembers::parse(workflow, reader).map(Data::new).unwrap_or_default()
    }

    fn criterion(&self, criterion: &Node<'_>, reader: &mut ValueReader<'_>) -> CriterionExtension {
        let rule = criterion.get("x-signoff-response");
        let rule = rule.and_then(|field| response::parse_response_rule(&field, reader));
        CriterionExtension {
            requirement: rule.map(|rule| Arc::new(rule) as Arc<dyn Requirement>),
            data: Proves::parse(criterion, reader).map(Data::new).unwrap_or_default(),
        }
    }

    fn generators(&self, description: &Node<'_>, reader: &mut ValueReader<'_>) -> IndexMap<String, NamedGenerator> {
        let Some(field) = description.get("x-signoff-generate") else { return IndexMap::new() };
        let mut generators = IndexMap::new();
        for (name, kind) in field.members("`x-signoff-generate`", reader.diagnostics) {
            let Some(text) = kind.text("the kind of a generated value", reader.diagnostics) else { continue };
            if let Some(generator) = generate::find_generator(text, &kind.location, reader.diagnostics) {
                generators.insert(name.to_owned(), NamedGenerator { generator, location: kind.location });
            }
        }
        generators
    }

    fn generator(&self, schema: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<Generator> {
        let field = schema.get("x-signoff-generate")?;
        generate::find_generator(field.value.as_str()?, &field.location, diagnostics)
    }

    fn session(&self, workflow: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<NewSession> {
        let field = workflow.get("x-signoff-cookies")?;
        let kept = reader.number(&field, "x-signoff-cookies", "true or false", serde_json::Value::as_bool)?;
        kept.then_some((|| Box::<CookieJar>::default()) as NewSession)
    }

    fn always_run<'d>(&self, workflow: &Node<'d>, reader: &mut ValueReader<'_>) -> Vec<Node<'d>> {
        let list = workflow.get("x-signoff-finally");
        list.map(|list| list.elements("`x-signoff-finally`", reader.diagnostics)).unwrap_or_default()
    }

    fn undo<'d>(&self, workflow: &Node<'d>, reader: &mut ValueReader<'_>) -> Vec<Node<'d>> {
        let list = workflow.get("x-signoff-undo");
        list.map(|list| list.elements("`x-signoff-undo`", reader.diagnostics)).unwrap_or_default()
    }

    fn step(&self, step: &Node<'_>, reader: &mut ValueReader<'_>) -> StepExtension {
        let outputs = outputs::parse_outputs(step, reader);
        let request = step.get("x-signoff-request");
        let request = request.and_then(|field| request::parse_request_override(&field, reader));
        let wait = step.get("x-signoff-wait").and_then(|field| {
            reader.number(&field, "x-signoff-wait", "a number of seconds, 0 or more", |value| {
                Duration::try_from_secs_f64(value.as_f64()?).ok()
            })
        });
        StepExtension {
            request: request.map(|request| Arc::new(request) as Arc<dyn RequestChange>),
            outputs,
            wait: wait.unwrap_or_default(),
            data: Proves::parse(step, reader).map(Data::new).unwrap_or_default(),
        }
    }
}
