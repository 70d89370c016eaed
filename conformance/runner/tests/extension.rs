//! What `x-signoff-request` sends.
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
