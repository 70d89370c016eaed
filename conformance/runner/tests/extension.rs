//! What the members of steps and workflows send and read.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "the scripted transport serves other tests as well"
)]

#[path = "../../arazzo/tests/engine/script.rs"]
mod script;

use script::{Script, plan_with, run_with};
use serde_json::json;
use signoff_conformance::extension::Signoff;

#[test]
fn a_changed_request_goes_out_as_the_extension_says() {
    let script = Script::new(&[200]);
    let plan = plan_with(
        "  - workflowId: w
    steps:
      - stepId: one
        operationId: c
        parameters: [{name: X-A, in: header, value: a}, {name: X-B, in: header, value: b}]
        requestBody: {contentType: application/json, payload: {a: 1}}
        x-signoff-request:
          method: PUT
          path: /elsewhere?x=%zz
          headers: [[X-A, again], [X-A, twice]]
          omit: [X-B, Content-Type]
          body: {repeat: {text: ab, bytes: 5, prefix: '[', suffix: ']'}}
          chunked: true
",
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let sent = script.sent.lock().unwrap();
    assert_eq!(sent[0].method, "PUT");
    assert_eq!(sent[0].url, "http://localhost/base/elsewhere?x=%zz");
    let headers: Vec<_> = sent[0].headers.iter().collect();
    assert_eq!(headers, [("X-A", "a"), ("X-A", "again"), ("X-A", "twice")]);
    assert_eq!(sent[0].body.as_deref(), Some(&b"[ababa]"[..]));
    assert!(sent[0].chunked);
    assert!(!record.steps[0].attempts[0].exchange.as_ref().unwrap().described);
}

/// Whether the step fails with the header lines, and what its finding says.
fn judge(rule: &str, lines: &[(&'static str, &str)]) -> Option<(String, String)> {
    let script = lines.iter().fold(Script::new(&[200]), |script, (name, value)| script.header(name, value));
    let plan = plan_with(
        &format!(
            "  - workflowId: w
    steps:
      - {{stepId: one, operationId: a, successCriteria: [{{condition: $statusCode == 200, x-signoff-response: {rule}}}]}}
"
        ),
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let criterion = &record.steps[0].attempts[0].criteria[0];
    (!criterion.passed).then(|| (criterion.expected.clone(), criterion.actual.clone()))
}

#[test]
fn a_criterion_requires_members_of_a_header_and_effects_on_cookies() {
    let vary = [("Vary", "Origin"), ("vary", "Cookie")];
    assert_eq!(judge("{header: Vary, has: Cookie}", &vary), None);
    assert_eq!(judge("{header: Vary, lacks: Accept}", &vary), None);
    assert_eq!(judge("{header: Vary, lacks: Accept}", &[]), None);
    let (expected, actual) = judge("{header: Vary, has: Accept}", &vary).unwrap();
    assert_eq!(expected, "response header `Vary` has `Accept`");
    assert_eq!(actual, "response header `Vary` is `Origin, Cookie`");
    // The script's time is September 2001.
    let cookies = [("Set-Cookie", "other=1"), ("Set-Cookie", "session=kept; Expires=Thu, 01 Jan 1970 00:00:00 GMT")];
    assert_eq!(judge("{cookie: session, is: deleted}", &cookies), None);
    assert_eq!(judge("{cookie: other, is: set}", &cookies), None);
    assert_eq!(judge("{cookie: sess, is: unchanged}", &cookies), None);
    let (expected, actual) = judge("{cookie: 'sess*', is: set}", &cookies).unwrap();
    assert_eq!((expected.as_str(), actual.as_str()), ("cookie `sess*` is set", "cookie `sess*` is deleted"));
}

#[test]
fn a_requirement_is_added_to_the_condition() {
    let plan = plan_with(
        "  - workflowId: w
    steps:
      - stepId: one
        operationId: a
        successCriteria: [{condition: $statusCode == 201, x-signoff-response: {header: Vary, lacks: Cookie}}]
        onFailure: [{name: again, type: retry, retryLimit: 1, criteria: [{condition: $statusCode == 200, x-signoff-response: {header: Vary, has: Cookie}}]}]
",
        &Signoff,
    );
    let script = Script::new(&[200]);
    let record = run_with(&plan, "w", &script, json!({}));
    let criterion = &record.steps[0].attempts[0].criteria[0];
    assert_eq!(criterion.criterion, "$statusCode == 201, and response header `Vary` lacks `Cookie`");
    assert_eq!(criterion.expected, "$statusCode == 201");
    // The action requires the header, too.
    assert_eq!(record.steps[0].attempts.len(), 1);
}

/// The outputs of one step with these `x-signoff-outputs`, after a response with this body and this `Location`.
fn outputs(members: &str, body: serde_json::Value, location: &str) -> serde_json::Value {
    let mut script = Script::new(&[200]).header("Location", location);
    script.body = body;
    let plan = plan_with(
        &format!(
            "  - workflowId: w\n    steps:\n      - {{stepId: one, operationId: a, x-signoff-outputs: {members}}}\n"
        ),
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let step = &record.steps[0];
    assert!(step.attempts[0].error.is_none(), "{:?}", step.attempts[0].error);
    let values = step.outputs.iter().map(|(name, value)| (name.clone(), value.to_string().parse().unwrap()));
    values.collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn outputs_are_read_from_texts_urls_forms_and_tokens() {
    let page = r#"<p>Step 2 of 3</p><form id=f action="/base/in?t=1&amp;u=2"><input name=csrf value="a'b"></form>"#;
    let read = outputs(
        "{step: {regex: 'Step (\\d+) of (?<all>\\d+)', from: $response.body}, all: {regex: 'of (?<all>\\d+)', group: all, from: $response.body},
          none: {regex: absent, from: $response.body}, code: {query: code, from: $response.header.Location},
          next: {path: $response.header.Location}, csrf: {field: csrf, from: $response.body},
          action: {action: f, from: $response.body}, other: {action: g, from: $response.body}}",
        json!(page),
        "b/cb?code=x%2By#top",
    );
    let expected = json!({
        "step": "2", "all": "3", "none": null, "code": "x+y", "next": "/b/cb?code=x%2By", "csrf": "a'b",
        "action": "/in?t=1&u=2", "other": null,
    });
    assert_eq!(read, expected);
    let read = outputs(
        "{both: {merge: '$response.body#/b', from: '$response.body#/a'}}",
        json!({"a": {"x": 1, "y": 2}, "b": {"y": 3, "z": 4}}),
        "/",
    );
    assert_eq!(read, json!({"both": {"x": 1, "y": 3, "z": 4}}));
    let token = "eyJhbGciOiJub25lIn0.eyJzaWQiOiJzLTEiLCJleHAiOjV9.";
    let read = outputs("{id: {token: $response.body}}", json!(token), "/");
    assert_eq!(read, json!({"id": {"header": {"alg": "none"}, "claims": {"sid": "s-1", "exp": 5}}}));
}

#[test]
fn a_reference_out_of_the_target_is_an_error_of_the_output() {
    for location in ["http://elsewhere.example/base/a", "http://localhost:81/base/a", "/other", "/based"] {
        let script = Script::new(&[302]).header("Location", location);
        let plan = plan_with(
            "  - workflowId: w\n    steps:\n      - {stepId: one, operationId: a, x-signoff-outputs: {next: {path: $response.header.Location}}}\n",
            &Signoff,
        );
        let record = run_with(&plan, "w", &script, json!({}));
        let error = record.steps[0].attempts[0].error.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(error.contains("leads out of the target"), "{location}: {error}");
    }
}

#[test]
fn only_objects_are_merged() {
    let mut script = Script::new(&[200]);
    script.body = json!({"object": {"x": 1}, "list": [2]});
    let plan = plan_with(
        "  - workflowId: w\n    steps:\n      - {stepId: one, operationId: a, x-signoff-outputs: {all: {merge: '$response.body#/list', from: '$response.body#/object'}}}\n",
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let error = record.steps[0].attempts[0].error.as_ref().map(ToString::to_string).unwrap_or_default();
    assert!(error.contains("`$response.body#/list` is not an object"), "{error}");
}

const SIGNED: &str = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.";

#[test]
fn a_criterion_requires_that_a_token_is_signed() {
    let mut script = Script::new(&[200]);
    script.body = json!({"token": SIGNED, "keys": {"keys": []}});
    let plan = plan_with(
        "  - workflowId: w
    steps:
      - stepId: one
        operationId: a
        successCriteria: [{condition: $statusCode == 200, x-signoff-response: {token: $response.body#/token, signedBy: $response.body#/keys}}]
",
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let criterion = &record.steps[0].attempts[0].criteria[0];
    assert_eq!(criterion.expected, "$response.body#/token is signed by a key of $response.body#/keys");
    assert_eq!((criterion.passed, criterion.actual.as_str()), (false, "the token is not signed"));
}

#[test]
fn a_workflow_keeps_cookies_for_itself_and_the_workflows_that_it_calls() {
    let script = Script::new(&[200]).header("Set-Cookie", "s=1; Path=/").header("Set-Cookie", "t=2; Path=/base/b");
    let plan = plan_with(
        "  - workflowId: w
    x-signoff-cookies: true
    steps:
      - {stepId: first, operationId: a}
      - {stepId: called, workflowId: shares}
      - {stepId: own, workflowId: apart}
      - {stepId: given, operationId: b, parameters: [{name: Cookie, in: header, value: mine=1}]}
      - {stepId: left-out, operationId: b, x-signoff-request: {omit: [cookie]}}
  - {workflowId: shares, steps: [{stepId: one, operationId: b, outputs: {saved: $request.header.Cookie}}]}
  - {workflowId: apart, x-signoff-cookies: true, steps: [{stepId: one, operationId: b}, {stepId: two, operationId: b}]}
  - {workflowId: plain, steps: [{stepId: one, operationId: a}, {stepId: two, operationId: a}]}
",
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let cookies = |script: &Script| -> Vec<Option<String>> {
        let sent = script.sent.lock().unwrap();
        sent.iter().map(|request| request.headers.get("Cookie").map(str::to_owned)).collect()
    };
    let expected = [None, Some("t=2; s=1"), None, Some("t=2; s=1"), Some("mine=1"), None];
    assert_eq!(cookies(&script), expected.map(|text| text.map(str::to_owned)));
    assert_eq!(record.steps.len(), 5);
    let script = Script::new(&[200]).header("Set-Cookie", "s=1; Path=/");
    run_with(&plan, "plain", &script, json!({}));
    assert_eq!(cookies(&script), [None, None]);
}

#[test]
fn basic_credentials_are_encoded() {
    let script = Script::new(&[200]);
    let plan = plan_with(
        "  - workflowId: w\n    inputs: {type: object, properties: {user: {type: string}}}\n    steps:\n      - {stepId: one, operationId: a, x-signoff-request: {basic: [$inputs.user, 'open sesame']}}\n",
        &Signoff,
    );
    run_with(&plan, "w", &script, json!({"user": "Aladdin"}));
    let sent = script.sent.lock().unwrap();
    assert_eq!(sent[0].headers.get("Authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
}

#[test]
fn an_operation_is_sent_to_the_url_of_discovery_with_the_query_of_its_parameters() {
    for (url, expected) in [
        ("http://localhost/base/elsewhere?x=1", "/elsewhere?x=1"),
        ("/below/it", "/below/it"),
        ("$inputs.url", "/from/an-input"),
    ] {
        let script = Script::new(&[200]);
        let plan = plan_with(
            &format!(
                "  - workflowId: w
    inputs: {{type: object, properties: {{url: {{type: string}}}}}}
    steps:
      - {{stepId: one, operationId: a, x-signoff-request: {{url: '{url}'}}, successCriteria: [{{condition: $statusCode == 200}}]}}
"
            ),
            &Signoff,
        );
        let record = run_with(&plan, "w", &script, json!({"url": "http://localhost/base/from/an-input"}));
        assert_eq!(script.sent.lock().unwrap()[0].target, expected);
        assert!(
            record.steps[0].attempts[0].exchange.as_ref().unwrap().described,
            "the document describes the response"
        );
    }
    let script = Script::new(&[200]);
    let plan = plan_with(
        "  - workflowId: w
    steps: [{stepId: one, operationId: a, x-signoff-request: {url: 'http://elsewhere/'}}]
",
        &Signoff,
    );
    let record = run_with(&plan, "w", &script, json!({}));
    let error = record.steps[0].attempts[0].error.as_ref().unwrap().to_string();
    assert!(error.contains("leads out of the target"), "{error}");
}
