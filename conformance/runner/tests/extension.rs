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
