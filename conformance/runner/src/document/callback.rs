//! Which callback or webhook describes a request that a listener receives.

use signoff_arazzo::bind::{OperationRef, WorkflowIndex};
use signoff_arazzo::expression::{Body, Observed, Scope, Template, Values};
use signoff_arazzo::json::Value;
use signoff_arazzo::record::{Exchange, Received};
use signoff_openapi::api::{Operation, ParameterIn};
use url::{Position, Url};

use super::received::{check_received, violation};
use super::{Message, Validators, Violation, member, path_parameters};
use crate::suite::Plan;

/// The callbacks and webhooks whose requests a scenario can receive.
#[derive(Debug)]
pub struct Callbacks<'a> {
    plan: &'a Plan,
    validators: &'a Validators,
    expected: Vec<(Address, usize, &'a Operation)>,
}

/// Where requests are received.
#[derive(Debug, PartialEq)]
enum Address {
    /// On a listener.
    Listener(String),
    /// At a host and path.
    Url(String),
}

impl<'a> Callbacks<'a> {
    /// The callbacks and webhooks that the listeners of a scenario name (`describedBy`).
    pub fn new(plan: &'a Plan, validators: &'a Validators, workflow: WorkflowIndex) -> Self {
        let set = plan.workflow(workflow).map(|workflow| workflow.set.as_str()).unwrap_or_default();
        let mut expected = Vec::new();
        for listener in plan.listeners(workflow) {
            if let Some(name) = &listener.described_by {
                let address = || Address::Listener(listener.named.name.clone());
                let operations = plan.received_operations(set, &name.name);
                expected.extend(operations.map(|(index, operation)| (address(), index, operation)));
            }
        }
        Self { plan, validators, expected }
    }

    /// Adds the callbacks of the operation that was called. The key of each is an expression for its address (OpenAPI, Callback Object).
    pub fn add(&mut self, exchange: &Exchange, reference: OperationRef) {
        let Some((_, operation)) = self.plan.operation(reference) else { return };
        let is_refused = exchange.response.as_ref().is_some_and(|response| response.status >= 400);
        if is_refused || !exchange.described {
            return;
        }
        for callback in operation.callbacks.iter().flat_map(|callback| &callback.operations) {
            if let Some(address) =
                evaluate(&callback.path, exchange, &operation.path).as_deref().and_then(host_and_path)
            {
                self.expected.push((Address::Url(address), reference.source, callback));
            }
        }
    }

    /// The differences between what came in during an exchange and what describes it.
    pub fn judge(&self, exchange: &Exchange) -> Vec<Violation> {
        exchange.received.iter().flat_map(|received| self.judge_received(received)).collect()
    }

    fn judge_received(&self, received: &Received) -> Vec<Violation> {
        let host = received.headers.get("host").unwrap_or_default();
        let url = host_and_path(&format!("http://{host}{}", received.target)).map(Address::Url);
        let listener = Address::Listener(received.listener.clone());
        let is_here = |address: &Address| *address == listener || Some(address) == url.as_ref();
        // A later call can register the same address again.
        let here = || self.expected.iter().rev().filter(|(address, ..)| is_here(address));
        let Some((_, _, first)) = here().next() else { return Vec::new() };
        let Some((_, index, operation)) = here().find(|(_, _, operation)| operation.method == received.method) else {
            let mut methods: Vec<&str> = here().map(|(_, _, operation)| operation.method.as_str()).collect();
            methods.sort_unstable();
            methods.dedup();
            let texts = (methods.join(" or "), received.method.clone());
            return vec![violation(&first.location, member(&received.method), "method", texts)];
        };
        let Some(source) = self.plan.sources.get(*index) else { return Vec::new() };
        let message = Message {
            source,
            index: *index,
            headers: &received.headers,
            body: &received.body,
            validators: self.validators,
        };
        check_received(received, operation, &message)
    }
}

/// The URL that a runtime expression gives for an exchange of the operation at `path`. `None` if the exchange does not contain it.
fn evaluate(expression: &str, exchange: &Exchange, path: &str) -> Option<String> {
    let template = Template::parse(expression).ok()?;
    let request = &exchange.request;
    let parameters = parameters(&request.target, path);
    let request_body = Body::read(&request.headers, request.body.as_deref().unwrap_or_default());
    let response = exchange.response.as_ref();
    let response_body = response.map_or(Body::Empty, |response| Body::read(&response.headers, &response.body));
    let (values, steps, workflows, sources) = Default::default();
    let observed = Observed {
        request,
        request_body: &request_body,
        parameters: &parameters,
        response,
        response_body: &response_body,
        received: &[],
    };
    let scope = Scope {
        inputs: &values,
        steps: &steps,
        outputs: &values as &Values,
        workflows: &workflows,
        sources: &sources,
        self_uri: None,
        observed: Some(observed),
        now: 0,
    };
    template.render(&scope).ok()
}

/// The parameters in the path and query of a request. Path parameters are whole segments.
fn parameters(target: &str, path: &str) -> Vec<(ParameterIn, String, Value)> {
    let query = target.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let in_path =
        path_parameters(path, target).into_iter().map(|(name, value)| (ParameterIn::Path, name, value.into()));
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let in_query = pairs.map(|(name, value)| (ParameterIn::Query, name.into_owned(), value.as_ref().into()));
    in_path.chain(in_query).collect()
}

/// The part of a URL that decides whether a request was sent to it: a target may add a query.
fn host_and_path(url: &str) -> Option<String> {
    Some(Url::parse(url).ok()?[Position::BeforeHost..Position::AfterPath].to_owned())
}
