//! How a request on a listener is judged by the callback or webhook that describes it.
#![allow(clippy::unwrap_used, reason = "helper functions of tests")]

use std::time::{Duration, SystemTime};

use signoff_arazzo::bind::{DocumentSet, OperationRef, WorkflowIndex};
use signoff_arazzo::record::{Exchange, Headers, Received, Request, Response};
use signoff_conformance::document::{Callbacks, Validators};
use signoff_conformance::suite::{Plan, SuiteOptions, bind_suites};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

const API: &str = "openapi: 3.1.0
info: {title: t, version: 1.0.0}
paths:
  /people/{person}/subscriptions:
    post:
      operationId: subscribe
      parameters: [{name: person, in: path, required: true, schema: {type: string}}]
      responses: {'201': {description: Subscribed.}}
      callbacks:
        changed:
          '{$request.body#/url}':
            post:
              parameters:
                - {name: X-Number, in: header, required: true, schema: {type: integer}}
                - {name: page, in: query, schema: {type: integer}}
                - {name: tags, in: query, schema: {type: array, maxItems: 2, items: {pattern: '^a,?$'}}}
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Change'}}}}
              responses: {'200': {description: Seen.}}
            put:
              requestBody: {content: {application/x-www-form-urlencoded: {schema: {$ref: '#/components/schemas/Change'}}}}
              responses: {'200': {description: Seen.}}
        moved:
          'http://{$response.header.Host-Name}/{$request.path.person}/{$request.query.path}':
            delete: {responses: {'200': {description: Seen.}}}
webhooks:
  ping: {get: {responses: {'200': {description: Seen.}}}}
components:
  schemas:
    Change:
      type: object
      required: [id]
      properties: {id: {type: integer, readOnly: true}, tags: {type: array, items: {type: boolean}}}
";

const ARAZZO: &str = "arazzo: 1.0.1
info: {title: t, version: 1.0.0}
sourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]
workflows:
- workflowId: w
  inputs: {type: object, properties: {bell: {type: string}}}
  x-signoff-listen: {bell: {describedBy: ping}}
  steps:
  - stepId: one
    operationId: subscribe
    parameters: [{name: person, in: path, value: an n}]
    successCriteria: [{condition: $statusCode == 201}]
";

fn plan() -> Plan {
    let files = [("api.openapi.yaml", API), ("t.arazzo.yaml", ARAZZO)];
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let set = DocumentSet::from_memory("s", files);
    let plan = bind_suites(&[set], &SuiteOptions::default(), &mut sources, &mut diagnostics);
    assert_eq!(diagnostics.errors(), 0, "{:?}", diagnostics.iter().collect::<Vec<_>>());
    plan
}

fn headers(lines: &[(&str, &str)]) -> Headers {
    Headers(lines.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

/// The subscription of the address `http://127.0.0.1:9/changes`.
fn subscription(received: Vec<Received>) -> Exchange {
    let request = Request {
        source: "api".to_owned(),
        method: "POST".to_owned(),
        url: "http://a/people/an%20n/subscriptions?path=moves".to_owned(),
        target: "/people/an%20n/subscriptions?path=moves".to_owned(),
        headers: headers(&[("Content-Type", "application/json")]),
        body: Some(br#"{"url": "http://127.0.0.1:9/changes?key=1"}"#.to_vec()),
        chunked: false,
    };
    let response = Response { headers: headers(&[("Host-Name", "127.0.0.1:9")]), ..Response::of_status(201) };
    let (started, duration) = (SystemTime::UNIX_EPOCH, Duration::ZERO);
    Exchange { request, response: Some(response), started, duration, received, described: true }
}

/// What is wrong with a request on the listener `hook` or `bell`, as `keyword pointer`.
fn judge(listener: &str, request: &str, lines: &[(&str, &str)], body: &str) -> Vec<String> {
    let (method, target) = request.split_once(' ').unwrap();
    let received = Received {
        listener: listener.to_owned(),
        method: method.to_owned(),
        target: target.to_owned(),
        headers: headers(&[&[("Host", "127.0.0.1:9")], lines].concat()),
        body: body.as_bytes().to_vec(),
        arrived: -1,
    };
    let (plan, validators) = (plan(), Validators::default());
    let mut callbacks = Callbacks::new(&plan, &validators, WorkflowIndex(0));
    callbacks.add(&subscription(Vec::new()), OperationRef { source: 0, operation: 0 });
    let violations = callbacks.judge(&subscription(vec![received]));
    assert!(violations.iter().all(|violation| violation.rule == "document/received"));
    violations.iter().map(|violation| format!("{} {}", violation.keyword, violation.pointer)).collect()
}

#[test]
fn a_callback_describes_the_requests_to_its_address() {
    const JSON: (&str, &str) = ("Content-Type", "application/json; charset=utf-8");
    const NUMBER: (&str, &str) = ("x-number", "7");
    for (request, lines, body, expected) in [
        ("POST /changes?key=1", &[JSON, NUMBER][..], r#"{"id": 1}"#, &[][..]),
        ("POST /changes?key=1&page=2", &[JSON, NUMBER], r#"{"id": 1}"#, &[]),
        ("POST /changes?tags=a,&tags=a", &[JSON, NUMBER], r#"{"id": 1}"#, &[]),
        ("POST /changes?tags=b", &[JSON, NUMBER], r#"{"id": 1}"#, &["received/parameters /tags"]),
        ("POST /changes?page=two", &[JSON, NUMBER], r#"{"id": 1}"#, &["received/parameters /page"]),
        ("POST /changes", &[JSON], r#"{"id": 1}"#, &["received/parameters /X-Number"]),
        ("POST /changes", &[JSON, ("X-Number", "seven")], r#"{"id": 1}"#, &["received/parameters /X-Number"]),
        ("POST /changes", &[JSON, NUMBER], r#"{"id": "1"}"#, &["received/type /id"]),
        ("POST /changes", &[JSON, NUMBER], "{}", &["received/required /id"]),
        ("POST /changes", &[JSON, NUMBER], "{", &["received/schema "]),
        ("POST /changes", &[NUMBER], "", &["received/content /"]),
        ("POST /changes", &[("Content-Type", "text/plain"), NUMBER], "a", &["received/content /text~1plain"]),
        ("DELETE /changes", &[], "", &["received/method /DELETE"]),
        ("DELETE /an%20n/moves", &[], "", &[]),
        ("POST /an%20n/moves", &[], "", &["received/method /POST"]),
        ("POST /elsewhere", &[], "anything", &[]),
    ] {
        assert_eq!(judge("hook", request, lines, body), expected, "{request} {lines:?} {body}");
    }
}

#[test]
fn a_refused_call_registers_no_address() {
    let (plan, validators) = (plan(), Validators::default());
    let mut callbacks = Callbacks::new(&plan, &validators, WorkflowIndex(0));
    let received = Received { method: "DELETE".to_owned(), target: "/changes".to_owned(), ..Received::default() };
    let received = Received { headers: headers(&[("Host", "127.0.0.1:9")]), ..received };
    let mut exchange = subscription(vec![received]);
    let operation = OperationRef { source: 0, operation: 0 };
    for (status, count) in [(400, 0), (201, 1)] {
        exchange.response = Some(Response::of_status(status));
        callbacks.add(&exchange, operation);
        assert_eq!(callbacks.judge(&exchange).len(), count, "{status}");
    }
}

#[test]
fn a_form_is_read_by_its_schema() {
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    for (body, expected) in [
        ("id=1", &[][..]),
        ("id=1&tags=true&tags=false", &[]),
        ("id=1&tags=true", &[]),
        ("id=1&tags=yes", &["received/type /tags/*"]),
        ("id=one", &["received/type /id"]),
        ("id=1&id=2", &["received/type /id"]),
        ("tags=true", &["received/required /id"]),
        ("", &[]),
    ] {
        assert_eq!(judge("hook", "PUT /changes", &form, body), expected, "{body}");
    }
}

#[test]
fn a_listener_names_the_webhook_that_describes_its_requests() {
    assert_eq!(judge("bell", "GET /any", &[], ""), [""; 0]);
    assert_eq!(judge("bell", "POST /any", &[], ""), ["received/method /POST"]);
}
