//! `signoff learn`: the overlay makes what was seen valid, and contains nothing else.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};
use signoff_arazzo::exchange::Response;
use signoff_conformance::learn::{Observation, check, learn, overlay};

use support::signoff;

fn observation(path: &str, status: u16, content_type: &str, body: &str) -> Observation {
    let mut response = Response::of_status(status);
    if !content_type.is_empty() {
        response.headers.push("Content-Type", content_type);
    }
    response.body = body.as_bytes().to_vec();
    let url = format!("https://api.example/v1{path}").parse().unwrap();
    Observation { method: "GET".to_owned(), url, response, place: "entry 1".to_owned() }
}

fn document(version: &str, schema: &Value) -> Value {
    json!({
        "openapi": version,
        "info": {"title": "Things", "version": "1.0.0"},
        "paths": {"/things/{id}": {"get": {
            "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
            "responses": {"200": {"description": "A thing.", "content": {"application/json": {"schema": schema}}}}
        }}},
        "components": {"schemas": {"Owner": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}}
    })
}

/// The learned actions as `update TARGET VALUE` and `remove TARGET`.
fn learned(version: &str, schema: &Value, bodies: &[&str]) -> Vec<String> {
    let document = document(version, schema);
    let all: Vec<Observation> =
        bodies.iter().map(|body| observation("/things/7", 200, "application/json", body)).collect();
    let learned = learn(&document, all.clone(), None).unwrap();
    assert!(learned.unresolved.is_empty(), "{:?}", learned.unresolved);
    assert_all_are_needed(&document, &learned.actions, all);
    let line = |action: &signoff_conformance::learn::Action| match &action.update {
        Some(update) => format!("update {} {update}", action.target),
        None => format!("remove {}", action.target),
    };
    let root = "$.paths['/things/{id}'].get.responses['200'].content['application/json'].schema";
    learned.actions.iter().map(|action| line(action).replace(root, "$S")).collect()
}

fn assert_all_are_needed(
    document: &Value,
    actions: &[signoff_conformance::learn::Action],
    observations: Vec<Observation>,
) {
    let checked = check(document, &overlay(actions, "t", None), observations, None).unwrap();
    let idle: Vec<_> = checked.iter().filter(|(_, is_needed)| !is_needed).map(|(action, _)| action).collect();
    assert!(idle.is_empty(), "no response needs {idle:?}");
}

#[test]
fn nothing_is_learned_where_server_and_document_agree() {
    let schema =
        json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "format": "uuid"}}});
    assert!(learned("3.0.3", &schema, &[r#"{"id": "00000000-0000-4000-8000-000000000000", "more": 1}"#]).is_empty());
}

#[test]
fn an_absent_member_is_no_longer_required() {
    let schema = json!({"type": "object", "required": ["a", "b", "it's"], "properties": {"a": {"type": "string"}}});
    let actions = learned("3.0.3", &schema, &[r#"{"a": "x", "b": 1}"#, r#"{"a": "x"}"#]);
    assert_eq!(actions, ["remove $S.required[?@ == 'b']", r"remove $S.required[?@ == 'it\'s']"]);
}

#[test]
fn null_is_allowed_as_the_version_of_the_document_writes_it() {
    let schema = |inner: Value| json!({"type": "object", "properties": {"a": inner}});
    let plain = schema(json!({"type": "string"}));
    assert_eq!(learned("3.0.3", &plain, &[r#"{"a": null}"#]), [r#"update $S.properties.a {"nullable":true}"#]);
    assert_eq!(learned("3.1.0", &plain, &[r#"{"a": null}"#]), [r#"update $S.properties.a {"type":["string","null"]}"#]);
    let list = schema(json!({"type": ["string", "integer"]}));
    assert_eq!(learned("3.1.0", &list, &[r#"{"a": null}"#]), [r#"update $S.properties.a.type "null""#]);
    let reference = schema(json!({"$ref": "#/components/schemas/Owner"}));
    let actions = learned("3.0.3", &reference, &[r#"{"a": null}"#, r#"{"a": {"name": "n"}}"#]);
    assert_eq!(actions[1], r##"update $S.properties.a {"$ref":"#/components/schemas/OwnerOrNull"}"##);
    assert!(actions[0].starts_with(r#"update $ {"components":{"schemas":{"OwnerOrNull":"#), "{actions:?}");
    assert_eq!(learned("3.1.0", &reference, &[r#"{"a": null}"#]).len(), 2);
}

#[test]
fn null_that_is_allowed_is_not_learned_again_while_another_member_is_corrected() {
    // The length is seen to be wrong only after the type has been widened.
    let schema = json!({"type": "object", "properties": {
        "a": {"type": "string", "maxLength": 1}, "b": {"$ref": "#/components/schemas/Owner"}
    }});
    let actions = learned("3.0.3", &schema, &[r#"{"a": "long", "b": null}"#, "{}", r#"{"a": 0}"#]);
    assert!(actions.contains(&"remove $.components.schemas.aWidened.anyOf[0].maxLength".to_owned()), "{actions:?}");
    assert_eq!(actions.len(), 5, "{actions:?}");
}

#[test]
fn a_type_is_widened_and_replaced_only_if_it_was_never_seen() {
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    assert_eq!(learned("3.0.3", &schema, &[r#"{"a": true}"#]), [r#"update $S.properties.a {"type":"boolean"}"#]);
    let both = learned("3.0.3", &schema, &[r#"{"a": true}"#, r#"{"a": "x"}"#]);
    assert!(both[0].contains(r#""aWidened":{"anyOf":[{"type":"string"},{"type":"boolean"}]}"#), "{both:?}");
    let list = learned("3.1.0", &schema, &[r#"{"a": true}"#, r#"{"a": "x"}"#]);
    assert_eq!(list, [r#"update $S.properties.a {"type":["string","boolean"]}"#]);
    let whole = json!({"type": "integer"});
    assert_eq!(learned("3.0.3", &whole, &["1", "1.5"]), [r#"update $S {"type":"number"}"#]);
}

#[test]
fn references_to_one_schema_are_widened_by_themselves_where_their_types_differ() {
    let owner = || json!({"$ref": "#/components/schemas/Owner"});
    let schema = json!({"type": "object", "properties": {"a": owner(), "b": owner()}});
    let numbers = learned("3.0.3", &schema, &[r#"{"a": 1.5}"#, r#"{"b": 0}"#]);
    assert_eq!(numbers, [r#"update $.components.schemas.Owner {"type":"number"}"#]);
    let actions = learned("3.0.3", &schema, &[r#"{"a": "x", "b": 0}"#]);
    assert!(actions.contains(&r##"update $S.properties.a {"$ref":"#/components/schemas/OwnerWidened"}"##.to_owned()));
    assert!(actions.contains(&r##"update $S.properties.b {"$ref":"#/components/schemas/OwnerWidened2"}"##.to_owned()));
    assert_eq!(actions.len(), 4, "{actions:?}");
    // In OpenAPI 3.1 the schema gets all types. A second list would be appended to the first.
    let actions = learned("3.1.0", &schema, &[r#"{"a": "x", "b": 0}"#]);
    let owner = "update $.components.schemas.Owner";
    assert_eq!(actions, [format!(r#"{owner} {{"type":["object","string"]}}"#), format!(r#"{owner}.type "integer""#)]);
}

#[test]
fn an_action_is_dropped_if_only_a_dropped_one_needed_it() {
    let owner = || json!({"$ref": "#/components/schemas/Owner"});
    let either = json!({"anyOf": [{"type": "integer"}, owner()]});
    let schema = json!({"type": "object", "properties": {"a": either, "b": owner()}});
    let bodies = [r#"{"a": {"name": null}, "b": {"name": null}}"#, r#"{"a": null}"#];
    let actions = learned("3.0.3", &schema, &bodies);
    assert!(!actions.iter().any(|action| action.contains("Widened.anyOf[0]")), "{actions:?}");
}

#[test]
fn members_values_and_bounds_that_were_seen_are_allowed_and_nothing_else() {
    let schema = json!({"type": "object", "additionalProperties": false, "properties": {
        "state": {"type": "string", "enum": ["on"]}, "name": {"type": "string", "maxLength": 2}
    }});
    let actions = learned("3.0.3", &schema, &[r#"{"state": "off", "name": "long", "new": [1]}"#]);
    assert_eq!(
        actions,
        [
            r#"update $S {"properties":{"new":{"type":"array","items":{"type":"integer"}}}}"#,
            r#"update $S.properties.state.enum "off""#,
            "remove $S.properties.name.maxLength",
        ]
    );
}

#[test]
fn the_meant_alternative_is_corrected() {
    let schema = json!({"oneOf": [
        {"type": "object", "required": ["id", "x"], "properties": {"id": {"type": "string"}}},
        {"type": "string"}
    ]});
    assert_eq!(learned("3.0.3", &schema, &[r#"{"id": "a"}"#, r#""text""#]), ["remove $S.oneOf[0].required[?@ == 'x']"]);
}

#[test]
fn statuses_and_media_types_are_added_with_the_schema_that_was_seen() {
    let document = document("3.0.3", &json!({"type": "object"}));
    let all = vec![
        observation("/things/7", 404, "application/problem+json", r#"{"title": "none"}"#),
        observation("/things/8", 404, "application/problem+json", r#"{"title": "none", "detail": "d"}"#),
        observation("/things/9", 204, "", ""),
    ];
    let learned = learn(&document, all.clone(), None).unwrap();
    assert!(learned.unresolved.is_empty(), "{:?}", learned.unresolved);
    assert_all_are_needed(&document, &learned.actions, all);
    let updates: Vec<String> =
        learned.actions.iter().map(|action| action.update.as_ref().unwrap().to_string()).collect();
    assert_eq!(updates.len(), 3, "{updates:?}");
    let schema =
        r#"{"type":"object","properties":{"detail":{"type":"string"},"title":{"type":"string"}},"required":["title"]}"#;
    assert!(updates.iter().any(|update| update.contains(schema)), "{updates:?}");
    assert!(learned.actions.iter().any(|action| action.description.contains("seen 2 times, first in entry 1")));
}

const HAR: &str = r#"{"log": {"version": "1.2", "creator": {"name": "t", "version": "1"}, "entries": [{
  "startedDateTime": "2026-01-01T00:00:00Z", "time": 1, "cache": {}, "timings": {"send": 0, "wait": 1, "receive": 0},
  "request": {"method": "GET", "url": "https://api.example/v1/things/7", "httpVersion": "HTTP/1.1", "headers": [],
    "queryString": [], "cookies": [], "headersSize": -1, "bodySize": -1},
  "response": {"status": 200, "statusText": "", "httpVersion": "HTTP/1.1", "cookies": [], "redirectURL": "", "headersSize": -1,
    "bodySize": -1, "headers": [{"name": "Content-Type", "value": "application/json"}],
    "content": {"size": 13, "mimeType": "application/json", "text": "{\"a\": null}"}}
}]}}"#;

#[test]
fn the_command_writes_the_same_overlay_twice_and_checks_it() {
    let folder = tempfile::tempdir().unwrap();
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    fs::write(folder.path().join("api.json"), document("3.0.3", &schema).to_string()).unwrap();
    fs::write(folder.path().join("run.har"), HAR).unwrap();
    let from = ["learn", "--document", "api.json", "--from", "run.har"];
    let first = signoff(folder.path(), &[&from[..], &["-o", "o.yaml"]].concat());
    assert_eq!(first.code, 0, "{}{}", first.stdout, first.stderr);
    assert!(first.stdout.contains("1 actions from 1 responses"), "{}", first.stdout);
    let text = fs::read_to_string(folder.path().join("o.yaml")).unwrap();
    assert!(text.contains("nullable: true") && text.contains("seen once, first in entry 1"), "{text}");
    assert_eq!(signoff(folder.path(), &from).stdout, text);
    // An existing file is kept.
    assert_eq!(signoff(folder.path(), &[&from[..], &["-o", "o.yaml"]].concat()).code, 2);
    let checked = signoff(folder.path(), &[&from[..], &["--check", "o.yaml"]].concat());
    assert_eq!(checked.code, 0, "{}{}", checked.stdout, checked.stderr);
    assert!(checked.stdout.starts_with("needed     update"), "{}", checked.stdout);
    // The vendor has corrected the document.
    let corrected = json!({"type": "object", "properties": {"a": {"type": "string", "nullable": true}}});
    fs::write(folder.path().join("api.json"), document("3.0.3", &corrected).to_string()).unwrap();
    let checked = signoff(folder.path(), &[&from[..], &["--check", "o.yaml"]].concat());
    assert_eq!(checked.code, 1, "{}{}", checked.stdout, checked.stderr);
    assert!(checked.stdout.starts_with("not needed update"), "{}", checked.stdout);
}

#[test]
fn files_that_are_no_recordings_and_responses_of_other_servers_are_errors() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.json"), document("3.0.3", &json!({})).to_string()).unwrap();
    for (text, part) in [
        ("{}", "neither a HAR file nor a JSON report"),
        ("[", "EOF"),
        (&HAR.replace("/v1/things/7", "/other"), "no response belongs to an operation"),
    ] {
        fs::write(folder.path().join("run.har"), text).unwrap();
        let output = signoff(folder.path(), &["learn", "--document", "api.json", "--from", "run.har"]);
        assert_eq!(output.code, 2, "{}{}", output.stdout, output.stderr);
        assert!(output.stderr.contains(part), "{part} is not in {}", output.stderr);
    }
}

#[test]
fn a_response_that_breaks_a_claim_teaches_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let schema = json!({"type": "object", "properties": {"a": {"type": "string"}}});
    fs::write(folder.path().join("api.json"), document("3.0.3", &schema).to_string()).unwrap();
    let attempt = |body: &str, claims: Value| {
        json!({
            "request": {"method": "GET", "url": "https://api.example/v1/things/7", "headers": [], "body": null},
            "response": {"status": 200, "headers": [["content-type", "application/json"]], "body": body},
            "findings": [{"rule": "criterion", "claims": claims}]
        })
    };
    let steps = json!([
        {"step": "wrong", "attempts": [attempt(r#"{"a": 1}"#, json!(["is-text"]))]},
        {"step": "set-up", "attempts": [attempt(r#"{"a": null}"#, json!([]))]}
    ]);
    let report = json!({"version": 2, "scenarios": [{"name": "s/d/w", "steps": steps}]});
    fs::write(folder.path().join("r.json"), report.to_string()).unwrap();
    let output = signoff(folder.path(), &["learn", "--document", "api.json", "--from", "r.json"]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(output.stdout.contains("nullable") && output.stdout.contains("s/d/w / set-up"), "{}", output.stdout);
    assert!(!output.stdout.contains("integer"), "{}", output.stdout);
}

/// A member of an object: its schema, whether it is required, and its values in three responses.
fn member() -> impl Strategy<Value = (Value, bool, Vec<Option<Value>>)> {
    let schemas = prop::sample::select(vec![
        json!({"type": "string"}),
        json!({"type": "string", "maxLength": 1}),
        json!({"type": "string", "enum": ["x"]}),
        json!({"type": "integer", "minimum": 1}),
        json!({"type": "boolean"}),
        json!({"type": "array", "items": {"type": "integer"}}),
        json!({"type": "object", "required": ["n"], "additionalProperties": false, "properties": {"n": {"type": "string"}}}),
        json!({"$ref": "#/components/schemas/Owner"}),
        json!({"allOf": [{"$ref": "#/components/schemas/Owner"}]}),
        json!({"anyOf": [{"type": "integer"}, {"$ref": "#/components/schemas/Owner"}]}),
    ]);
    let values = prop::option::weighted(
        0.8,
        prop::sample::select(vec![
            json!("x"),
            json!("long"),
            json!(0),
            json!(1.5),
            json!(true),
            json!(null),
            json!([1, "a", null]),
            json!({"n": "n"}),
            json!({"name": "n", "more": [null]}),
            json!({"name": null}),
        ]),
    );
    (schemas, any::<bool>(), prop::collection::vec(values, 3))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_response_becomes_valid_and_every_action_is_needed(
        members in prop::collection::vec(member(), 1..4),
        version in prop::sample::select(vec!["3.0.3", "3.1.0"]),
        statuses in prop::collection::vec(prop::sample::select(vec![200u16, 200, 404]), 3),
    ) {
        let name = |index: usize| format!("m{}", ['a', 'b', 'c', 'd'][index]);
        let mut schema = json!({"type": "object", "properties": {}});
        let required: Vec<String> =
            members.iter().enumerate().filter(|(_, member)| member.1).map(|(index, _)| name(index)).collect();
        schema["required"] = json!(required);
        for (index, member) in members.iter().enumerate() {
            schema["properties"][name(index)] = member.0.clone();
        }
        let document = document(version, &schema);
        let bodies = (0..3).map(|response| {
            let values = members.iter().enumerate().filter_map(|(index, member)| Some((name(index), member.2[response].clone()?)));
            Value::Object(values.collect())
        });
        let all: Vec<Observation> = bodies
            .zip(statuses)
            .map(|(body, status)| observation("/things/7", status, "application/json", &body.to_string()))
            .collect();
        let learned = learn(&document, all.clone(), None).unwrap();
        prop_assert!(learned.unresolved.is_empty(), "{:?} {:?}", learned.unresolved, learned.actions);
        assert_all_are_needed(&document, &learned.actions, all);
    }
}
