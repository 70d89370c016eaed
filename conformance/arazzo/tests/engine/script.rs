//! A scripted transport that records requests and returns responses in order.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use signoff_arazzo::arazzo::{Extension, Generator, Node, ValueReader};
use signoff_arazzo::bind::{BindOptions, DocumentSet, Plan, WorkflowIndex, bind};
use signoff_arazzo::engine::{
    BoxFuture, Clock, EngineOptions, Environment, Event, Machine, Next, Transport, TransportError, TransportErrorKind,
    run_scenario,
};
use signoff_arazzo::record::{Headers, Request, Response, ScenarioRecord};
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

const API: &str = "
openapi: 3.0.3
info: {title: Letters, version: 1.0.0}
paths:
  /a: {get: {operationId: a, responses: {default: {description: any}}}}
  /b: {get: {operationId: b, responses: {default: {description: any}}}}
  /c: {post: {operationId: c, responses: {default: {description: any}}}}
  /broken: {get: {operationId: broken, parameters: [{name: x}], responses: {default: {description: any}}}}
";

/// Adds steps that always run, and inputs that are generated.
#[derive(Debug)]
struct Additions;

impl Extension for Additions {
    fn always_run<'d>(&self, workflow: &Node<'d>, reader: &mut ValueReader<'_>) -> Vec<Node<'d>> {
        workflow.get("x-always").map(|list| list.elements("`x-always`", reader.diagnostics)).unwrap_or_default()
    }

    fn generator(&self, schema: &Node<'_>, _: &mut Diagnostics) -> Option<Generator> {
        schema.get("x-generate").map(|_| Generator::new("number", || "7".into()))
    }
}

/// Binds the workflows of one document; panics where it has errors.
pub(crate) fn plan(workflows: &str) -> Plan {
    plan_with(workflows, &Additions)
}

/// The same with another extension.
pub(crate) fn plan_with(workflows: &str, extension: &dyn Extension) -> Plan {
    let head = "arazzo: 1.1.0\ninfo: {title: t, version: 1.0.0}\nsourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]\n";
    let files = BTreeMap::from([
        ("api.openapi.yaml".to_owned(), API.to_owned()),
        ("test.arazzo.yaml".to_owned(), format!("{head}workflows:\n{workflows}")),
    ]);
    let options = BindOptions { extension, ..BindOptions::default() };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan = bind(&[DocumentSet::from_memory("s", files)], &options, &mut sources, &mut diagnostics);
    let errors: Vec<_> = diagnostics.iter().filter(|found| found.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    plan
}

/// Responds with these statuses in order; the last one repeats.
pub(crate) struct Script {
    statuses: Vec<u16>,
    headers: Vec<(&'static str, String)>,
    pub(crate) body: Value,
    pub(crate) sent: Mutex<Vec<Request>>,
    pub(crate) slept: Mutex<Vec<Duration>>,
}

impl Script {
    pub(crate) fn new(statuses: &[u16]) -> Self {
        let (sent, slept) = (Mutex::default(), Mutex::default());
        Self { statuses: statuses.to_vec(), headers: Vec::new(), body: json!({"id": 7, "token": "t-1"}), sent, slept }
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// The method and target of every request.
    pub(crate) fn lines(&self) -> Vec<String> {
        self.sent.lock().unwrap().iter().map(|request| format!("{} {}", request.method, request.target)).collect()
    }

    fn answer(&self, request: &Request) -> Result<Response, TransportError> {
        let mut sent = self.sent.lock().unwrap();
        let status = self.statuses[sent.len().min(self.statuses.len() - 1)];
        sent.push(request.clone());
        if status == 0 {
            return Err(TransportError::new(TransportErrorKind::Connect, "connection refused"));
        }
        let mut headers = Headers(vec![("Content-Type".to_owned(), "application/json".to_owned())]);
        self.headers.iter().for_each(|(name, value)| headers.push(*name, value.clone()));
        Ok(Response { status, headers, body: self.body.to_string().into_bytes() })
    }
}

impl Transport for Script {
    fn base_url(&self, _: &str) -> Option<String> {
        Some("http://localhost/base/".to_owned())
    }

    fn send<'a>(&'a self, request: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
        Box::pin(std::future::ready(self.answer(request)))
    }
}

impl Environment for Script {
    fn base_url(&self, source: &str) -> Option<String> {
        Transport::base_url(self, source)
    }

    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000)
    }
}

/// Time-outs never expire; waits complete immediately and are recorded.
impl Clock for Script {
    fn now(&self) -> SystemTime {
        Environment::now(self)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        if duration == EngineOptions::default().timeout {
            return Box::pin(std::future::pending());
        }
        self.slept.lock().unwrap().push(duration);
        Box::pin(std::future::ready(()))
    }
}

/// Runs the workflow with this id and these inputs.
pub(crate) fn run_with(plan: &Plan, id: &str, script: &Script, inputs: Value) -> ScenarioRecord {
    let index = plan.workflows.iter().position(|workflow| workflow.workflow_id == id).unwrap();
    let inputs = inputs.as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.into()));
    let inputs: signoff_arazzo::expression::Values = inputs.collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let options = EngineOptions { max_steps: 50, ..EngineOptions::default() };
    let never = std::future::pending();
    runtime.block_on(run_scenario(plan, WorkflowIndex(index), inputs, script, script, &options, never))
}

/// Runs the first workflow.
pub(crate) fn run(workflows: &str, script: &Script) -> ScenarioRecord {
    let plan = plan(workflows);
    let id = plan.workflows[0].workflow_id.clone();
    run_with(&plan, &id, script, json!({}))
}

/// Runs the first workflow and cancels it instead of the response with the index `nth`.
pub(crate) fn run_cancelled(workflows: &str, script: &Script, nth: usize) -> ScenarioRecord {
    let plan = plan(workflows);
    let options = EngineOptions::default();
    let mut machine = Machine::new(&plan, WorkflowIndex(0), Default::default(), script, &options);
    let mut event = Event::Start;
    let mut count = 0;
    loop {
        event = match machine.advance(event) {
            Next::Done => return machine.into_record(),
            Next::Wait(_) => Event::Waited,
            Next::SendTogether { .. } | Next::Receive { .. } => unreachable!("only an extension requests these"),
            Next::Send { request, .. } => {
                let response = script.answer(&request);
                count += 1;
                if count == nth + 1 {
                    Event::Cancelled
                } else {
                    Event::Responded { response, duration: Duration::ZERO }
                }
            }
        }
    }
}
