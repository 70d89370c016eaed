//! How a response is judged by its document: headers, bodies where none is described, and texts in other character sets.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "helper functions of tests")]

use std::collections::BTreeMap;

use signoff_arazzo::bind::{DocumentSet, WorkflowIndex};
use signoff_arazzo::engine::{FunctionTransport, run_workflow};
use signoff_arazzo::record::{Headers, Response, ScenarioRecord};
use signoff_conformance::document::{Validators, Violation, judge_exchange};
use signoff_conformance::suite::{Plan, SuiteOptions, bind_suites};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

const HEAD: &str = "arazzo: 1.0.1
info: {title: t, version: 1.0.0}
sourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]
workflows:
- workflowId: w
  steps:
  - stepId: one
    operationId: a
    successCriteria:
";

/// Runs one step against a server with this response.
fn answer(responses: &str, criteria: &str, response: Response) -> (Plan, ScenarioRecord) {
    answer_with("{}", responses, criteria, response)
}

/// The same, in a document with these schemas.
fn answer_with(schemas: &str, responses: &str, criteria: &str, response: Response) -> (Plan, ScenarioRecord) {
    let api = format!(
        "openapi: 3.0.3\ninfo: {{title: t, version: 1.0.0}}\npaths: {{/a: {{get: {{operationId: a, responses: {responses}}}}}}}\ncomponents: {{schemas: {schemas}}}\n"
    );
    let files = BTreeMap::from([
        ("api.openapi.yaml".to_owned(), api),
        ("t.arazzo.yaml".to_owned(), format!("{HEAD}{criteria}")),
    ]);
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let plan =
        bind_suites(&[DocumentSet::from_memory("s", files)], &SuiteOptions::default(), &mut sources, &mut diagnostics);
    assert_eq!(diagnostics.errors(), 0, "{:?}", diagnostics.iter().collect::<Vec<_>>());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let transport = FunctionTransport::new(move |_| response.clone());
    let record = runtime.block_on(run_workflow(&plan, WorkflowIndex(0), Default::default(), &transport));
    (plan, record)
}

fn violations(responses: &str, response: Response) -> Vec<Violation> {
    violations_with("{}", responses, response)
}

fn violations_with(schemas: &str, responses: &str, response: Response) -> Vec<Violation> {
    let (plan, record) = answer_with(schemas, responses, "    - condition: $statusCode > 0\n", response);
    let step = &record.steps[0];
    let exchange = step.attempts[0].exchange.as_ref().unwrap();
    judge_exchange(exchange, step.operation.unwrap(), &plan, &Validators::default())
}

fn response(status: u16, headers: &[(&str, &str)], body: &[u8]) -> Response {
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Response { status, headers: Headers(headers), body: body.to_vec() }
}

#[test]
fn headers_are_read_by_style_explode_and_content() {
    let point = "{type: object, required: [x], properties: {x: {type: integer}, y: {type: string}}, additionalProperties: false}";
    let map = "{type: object, additionalProperties: {type: integer}}";
    let inherited = "{allOf: [{type: object, properties: {x: {type: integer}}}, {required: [x]}]}";
    let schema = |schema: &str, rest: &str| format!("{{schema: {schema}{rest}}}");
    let json = |schema: &str| format!("{{content: {{application/json: {{schema: {schema}}}}}}}");
    for (header, value, valid) in [
        (schema(point, ""), "x,1,y,b", true),
        (schema(point, ""), "x, 1 , y, b", true),
        (schema(point, ""), "y,b", false),
        (schema(point, ""), "x,one", false),
        (schema(point, ""), "x=1,y=b", false),
        (schema(point, ", explode: true"), "x=1,y=b", true),
        (schema(point, ", explode: true"), "x,1,y,b", false),
        (schema(point, ", explode: true"), "x=1,z=2", false),
        (schema(map, ", explode: true"), "a=1,b=2", true),
        (schema(map, ", explode: true"), "a=1,b=two", false),
        (schema(inherited, ""), "x,1", true),
        (schema(inherited, ""), "y,1", false),
        (schema("{type: array, items: {type: integer}}", ""), "1, 2", true),
        (schema("{type: array, items: {type: integer}, minItems: 1}", ""), "", false),
        (schema("{type: array, items: {type: integer}}", ""), "", true),
        (schema("{type: array, items: {type: integer}}", ""), "1,b", false),
        (schema("{type: array, maxItems: 1, items: {type: string}}", ""), "a,b", false),
        (schema("{type: boolean}", ""), "true", true),
        (schema("{type: integer}", ""), "1.5", false),
        (json(point), "{\"x\": 1}", true),
        (json(point), "{\"x\": \"1\"}", false),
        (json(point), "x,1", false),
        (json("{type: array, items: {type: integer}}"), "[1,2]", true),
    ] {
        let responses = format!("{{'200': {{description: ok, headers: {{X-A: {header}}}}}}}");
        let found = violations(&responses, response(200, &[("X-A", value)], b""));
        assert_eq!(found.is_empty(), valid, "{header} `{value}`: {found:?}");
        assert!(found.iter().all(|found| found.rule == "document/header" && found.pointer == "/X-A"), "{found:?}");
    }
}

#[test]
fn the_lines_of_a_header_are_one_list() {
    let responses =
        "{'200': {description: ok, headers: {X-A: {schema: {type: array, minItems: 3, items: {type: integer}}}}}}";
    let lines = [("X-A", "1"), ("x-a", "2,3")];
    assert_eq!(violations(responses, response(200, &lines, b"")), []);
    assert_eq!(violations(responses, response(200, &lines[..1], b"")).len(), 1);
}

#[test]
fn a_body_where_none_is_described_is_a_rule_of_its_own() {
    let text = [("Content-Type", "text/plain")];
    let json = "{content: {application/json: {}}, description: ok}";
    for (responses, status, headers, body, rules) in [
        ("{'200': {description: ok}}".to_owned(), 200, &text[..], "a", &["document/undescribed-body"][..]),
        ("{'200': {description: ok}}".to_owned(), 200, &[], "a", &["document/undescribed-body"]),
        ("{'200': {description: ok}}".to_owned(), 200, &text, "", &[]),
        ("{'302': {description: ok}}".to_owned(), 302, &text, "a", &[]),
        (format!("{{2XX: {json}}}"), 204, &[], "", &[]),
        // RFC 9110, section 15.3.6
        (format!("{{2XX: {json}}}"), 205, &[], "", &[]),
        (
            format!("{{2XX: {json}}}"),
            205,
            &[("Content-Type", "application/json")],
            "{}",
            &["document/undescribed-body"],
        ),
        (format!("{{2XX: {json}}}"), 200, &[], "", &["document/media-type"]),
        (format!("{{2XX: {json}}}"), 200, &text, "a", &["document/media-type"]),
    ] {
        let found = violations(&responses, response(status, headers, body.as_bytes()));
        let found: Vec<_> = found.iter().map(|found| (found.rule, found.keyword.as_str())).collect();
        let keyword =
            |rule: &&'static str| if rule.ends_with("undescribed-body") { "undescribed-body" } else { "content" };
        let expected: Vec<_> = rules.iter().map(|rule| (*rule, keyword(rule))).collect();
        assert_eq!(found, expected, "{responses} {status} `{body}`");
    }
}

#[test]
fn a_text_is_read_by_its_charset() {
    let responses = "{'200': {description: ok, content: {'*/*': {}}}}";
    let xml = "<?xml version='1.0' encoding='ISO-8859-1'?><a>";
    let latin = |start: &str, end: &str| [start.as_bytes(), b"\xE4", end.as_bytes()].concat();
    for (content_type, body, criterion, passed) in [
        (
            "text/plain; charset=ISO-8859-1",
            latin("", ""),
            "{context: $response.body, type: regex, condition: ^ä$}",
            true,
        ),
        (
            "text/plain; charset=windows-1252",
            b"\x80".to_vec(),
            "{context: $response.body, type: regex, condition: ^€$}",
            true,
        ),
        ("text/plain", latin("", ""), "{context: $response.body, type: regex, condition: ^ä$}", false),
        ("text/plain; charset=ISO-8859-1", latin("", ""), "{condition: $response.body == 'ä'}", true),
        ("application/xml", latin(xml, "</a>"), "{context: $response.body, type: xpath, condition: /a = 'ä'}", true),
        (
            "text/xml; charset=iso-8859-1",
            latin("<a>", "</a>"),
            "{context: $response.body, type: xpath, condition: /a = 'ä'}",
            true,
        ),
    ] {
        let response = response(200, &[("Content-Type", content_type)], &body);
        let (_, record) = answer(responses, &format!("    - {criterion}\n"), response);
        let result = &record.steps[0].attempts[0].criteria[0];
        assert_eq!(result.passed, passed, "{content_type} {criterion}: {}", result.actual);
    }
}

#[test]
fn a_value_of_a_base_is_judged_by_the_schema_that_its_discriminator_selects() {
    let reference = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
    let base = "type: object, required: [kind], properties: {kind: {type: string}, friend: {$ref: '#/components/schemas/Animal'}}";
    let schemas = format!(
        "{{Animal: {{{base}, discriminator: {{propertyName: kind, mapping: {{cat: Cat, dog: Dog}}}}}}, \
         Cat: {{allOf: [{animal}, {{type: object, required: [lives], properties: {{lives: {{type: integer}}}}}}]}}, \
         Dog: {{allOf: [{animal}], additionalProperties: true}}, \
         Bird: {{allOf: [{animal}, {{type: object, required: [wings]}}], discriminator: {{propertyName: kind}}}}, \
         Parrot: {{allOf: [{bird}, {{type: object, required: [word]}}]}}}}",
        animal = reference("Animal"),
        bird = reference("Bird"),
    );
    for (name, value, valid) in [
        ("Animal", r#"{"kind": "cat", "lives": 9}"#, true),
        ("Animal", r#"{"kind": "cat"}"#, false),
        ("Animal", r#"{"kind": "dog"}"#, true),
        ("Animal", r#"{"kind": "dog", "friend": {"kind": "cat", "lives": 9}}"#, true),
        ("Animal", r#"{"kind": "dog", "friend": {"kind": "cat"}}"#, false),
        ("Animal", r#"{"kind": "cow"}"#, false),
        ("Animal", r#"{"lives": 9}"#, false),
        ("Animal", r#"{"kind": "Bird", "wings": 2}"#, true),
        ("Animal", r#"{"kind": "Bird"}"#, false),
        ("Animal", r#"{"kind": "Parrot", "wings": 2, "word": "hi"}"#, true),
        ("Animal", r#"{"kind": "Parrot", "wings": 2}"#, false),
        ("Bird", r#"{"kind": "Parrot", "wings": 2, "word": "hi"}"#, true),
        ("Bird", r#"{"kind": "Parrot", "wings": 2}"#, false),
        ("Bird", r#"{"kind": "cat", "wings": 2, "lives": 9}"#, false),
        ("Cat", r#"{"kind": "cat", "lives": 9}"#, true),
        ("Cat", r#"{"kind": "cat"}"#, false),
    ] {
        let content = format!("{{application/json: {{schema: {}}}}}", reference(name));
        let responses = format!("{{'200': {{description: ok, content: {content}}}}}");
        let found = violations_with(
            &schemas,
            &responses,
            response(200, &[("content-type", "application/json")], value.as_bytes()),
        );
        assert_eq!(found.is_empty(), valid, "{name} {value}: {found:?}");
    }
}
