//! Tests of the engine through the requests that it sends and its record.

use std::time::Duration;

use serde_json::json;
use signoff_arazzo::record::{AttemptError, NotRun, ScenarioEnd, StepEnd, ValueOrigin};

use crate::script::{Script, plan, run, run_cancelled, run_with};

const OK: &str = "successCriteria: [{condition: $statusCode == 200}]";

#[test]
fn a_failed_step_ends_the_workflow_and_the_finally_steps_still_run() {
    let script = Script::new(&[200, 500, 200]);
    let record = run(
        &format!(
            "  - workflowId: w
    x-always: [{{stepId: clean, operationId: c}}]
    steps:
      - {{stepId: one, operationId: a, {OK}}}
      - {{stepId: two, operationId: b, {OK}}}
      - {{stepId: three, operationId: a}}
"
        ),
        &script,
    );
    assert_eq!(script.lines(), ["GET /a", "GET /b", "POST /c"]);
    assert_eq!(record.end, ScenarioEnd::Failed { step: 1 });
    let ends: Vec<_> = record.steps.iter().map(|step| (step.step_id.as_str(), step.end.clone())).collect();
    assert_eq!(
        ends,
        [
            ("one", StepEnd::Succeeded),
            ("two", StepEnd::Failed),
            ("clean", StepEnd::Succeeded),
            ("three", StepEnd::NotRun(NotRun::EarlierFailure("two".into()))),
        ]
    );
    assert!(record.steps[2].finally);
}

#[test]
fn a_regular_step_that_is_a_finally_step_runs_once() {
    let workflow = format!(
        "  - workflowId: w
    x-always: [three]
    steps:
      - {{stepId: one, operationId: a, {OK}}}
      - {{stepId: two, operationId: b}}
      - {{stepId: three, operationId: c}}
"
    );
    let (good, bad) = (Script::new(&[200]), Script::new(&[500]));
    run(&workflow, &good);
    run(&workflow, &bad);
    assert_eq!(good.lines(), ["GET /a", "GET /b", "POST /c"]);
    assert_eq!(bad.lines(), ["GET /a", "POST /c"]);
}

#[test]
fn a_cancelled_scenario_drops_the_request_and_runs_its_finally_steps() {
    let workflow = "  - workflowId: w
    x-always: [{stepId: clean, operationId: c}]
    steps: [{stepId: one, operationId: a}, {stepId: two, operationId: b}]
";
    let script = Script::new(&[200]);
    let record = run_cancelled(workflow, &script, 0);
    assert_eq!(script.lines(), ["GET /a", "POST /c"]);
    assert_eq!(record.end, ScenarioEnd::Interrupted);
    assert!(record.steps.iter().any(|step| step.step_id == "clean" && step.end == StepEnd::Succeeded));
}

#[test]
fn a_cancelled_scenario_runs_inner_finally_steps_first() {
    let workflows = "  - workflowId: outer
    x-always: [{stepId: clean, operationId: c}]
    steps: [{stepId: call, workflowId: inner}]
  - workflowId: inner
    x-always: [{stepId: clean, operationId: b}]
    steps: [{stepId: one, operationId: a}]
";
    let script = Script::new(&[200]);
    let record = run_cancelled(workflows, &script, 0);
    assert_eq!(script.lines(), ["GET /a", "GET /b", "POST /c"]);
    assert_eq!(record.end, ScenarioEnd::Interrupted);
}

#[test]
fn a_retry_that_succeeds_recovers_and_keeps_every_attempt() {
    let script = Script::new(&[503, 503, 200]).header("X", "y");
    let record = run(
        &format!(
            "  - workflowId: w
    steps: [{{stepId: one, operationId: a, {OK}, onFailure: [{{name: again, type: retry, retryAfter: 0.5, retryLimit: 5}}]}}]
"
        ),
        &script,
    );
    assert_eq!(record.end, ScenarioEnd::Succeeded);
    assert!(record.recovered);
    let passed: Vec<_> = record.steps[0].attempts.iter().map(|attempt| attempt.succeeded()).collect();
    assert_eq!(passed, [false, false, true]);
    assert_eq!(*script.slept.lock().unwrap(), [Duration::from_millis(500); 2]);
    assert_eq!(record.steps[0].attempts[0].action.as_deref(), Some("retry by `again` after 0.5 s (1 of 5)"));
}

#[test]
fn retry_after_in_seconds_or_as_a_date_overrides_the_action() {
    // The scripted clock starts at 2001-09-09 01:46:40.
    for (header, seconds) in [("7", 7), ("Sun, 09 Sep 2001 01:47:00 GMT", 20), ("Sun, 09 Sep 2001 01:00:00 GMT", 0)] {
        let script = Script::new(&[503, 200]).header("Retry-After", header);
        let record = run(
            &format!(
                "  - workflowId: w
    steps: [{{stepId: one, operationId: a, {OK}, onFailure: [{{name: again, type: retry, retryAfter: 3}}]}}]
"
            ),
            &script,
        );
        assert_eq!(record.steps[0].attempts[1].waited, Duration::from_secs(seconds), "{header}");
    }
}

#[test]
fn an_endless_goto_loop_is_stopped() {
    let script = Script::new(&[200]);
    let record = run(
        "  - workflowId: w
    x-always: [{stepId: clean, operationId: c}]
    steps: [{stepId: one, operationId: a, onSuccess: [{name: back, type: goto, stepId: one}]}]
",
        &script,
    );
    assert_eq!(record.end, ScenarioEnd::Endless { steps: 50 });
    assert_eq!(script.lines().last().map(String::as_str), Some("POST /c"));
}

#[test]
fn a_scenario_recovers_if_a_goto_handles_the_failed_step() {
    let script = Script::new(&[500, 200]);
    let record = run(
        &format!(
            "  - workflowId: w
    steps:
      - {{stepId: one, operationId: a, {OK}, onFailure: [{{name: over, type: goto, stepId: two}}]}}
      - {{stepId: two, operationId: b, {OK}}}
"
        ),
        &script,
    );
    assert_eq!(record.end, ScenarioEnd::Succeeded);
    assert!(record.recovered);
}

#[test]
fn a_called_workflow_gives_its_outputs_and_its_last_exchange_to_the_step() {
    let script = Script::new(&[200]);
    let record = run(
        "  - workflowId: outer
    steps:
      - stepId: call
        workflowId: inner
        parameters: [{name: given, value: 5}]
        successCriteria: [{condition: $statusCode == 200}, {condition: $outputs.token == 't-1'}]
        outputs: {seen: $outputs.token}
    outputs: {own: $steps.call.outputs.seen, theirs: $steps.call.outputs.token, input: $workflows.inner.inputs.given}
  - workflowId: inner
    inputs: {type: object, properties: {given: {type: integer}}}
    steps: [{stepId: one, operationId: a, outputs: {token: $response.body#/token}}]
    outputs: {token: $steps.one.outputs.token}
",
        &script,
    );
    assert_eq!(record.end, ScenarioEnd::Succeeded);
    let outputs = signoff_arazzo::json::Value::Object(record.outputs.into_iter().collect());
    assert_eq!(outputs, json!({"own": "t-1", "theirs": "t-1", "input": 5}));
    assert_eq!(record.steps[0].attempts[0].nested.len(), 1);
    let names: Vec<_> = record.values.iter().map(|value| value.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "workflows.inner.inputs.given",
            "workflows.inner.steps.one.outputs.token",
            "steps.call.outputs.token",
            "steps.call.outputs.seen"
        ]
    );
}

#[test]
fn an_unreachable_server_is_an_error_of_the_attempt_and_not_a_failed_criterion() {
    let record =
        run(&format!("  - workflowId: w\n    steps: [{{stepId: one, operationId: a, {OK}}}]\n"), &Script::new(&[0]));
    let attempt = &record.steps[0].attempts[0];
    assert!(matches!(attempt.error, Some(AttemptError::Transport(_))), "{attempt:?}");
    assert!(attempt.criteria.is_empty());
    assert!(attempt.exchange.as_ref().is_some_and(|exchange| exchange.response.is_none()));
}

#[test]
fn inputs_are_given_generated_or_defaults_and_missing_ones_are_reported() {
    let workflows = "  - workflowId: w
    inputs:
      type: object
      required: [key]
      properties:
        key: {type: string, format: password}
        email: {type: string, x-generate: number}
        count: {type: integer, default: 3}
    steps: [{stepId: one, operationId: a, parameters: [{name: X-Key, in: header, value: $inputs.key}]}]
";
    let plan = plan(workflows);
    let script = Script::new(&[200]);
    let record = run_with(&plan, "w", &script, json!({}));
    assert_eq!(record.end, ScenarioEnd::NotRun(NotRun::MissingInput(vec!["key".into()])));
    assert!(script.lines().is_empty());
    let record = run_with(&plan, "w", &script, json!({"key": "k", "count": "4"}));
    assert_eq!(record.end, ScenarioEnd::Succeeded);
    let origin = |name: &str| record.values.iter().find(|value| value.name == name).unwrap();
    assert!(origin("inputs.key").secret);
    assert_eq!(origin("inputs.email").origin, ValueOrigin::Generated);
    assert_eq!(origin("inputs.count").value, json!(4));
    let record = run_with(&plan, "w", &script, json!({"key": 5}));
    assert!(
        matches!(&record.end, ScenarioEnd::NotRun(NotRun::InvalidInput { name, message }) if name == "key" && !message.contains('5')),
        "{:?}",
        record.end
    );
}

#[test]
fn a_value_with_a_line_break_never_becomes_a_header() {
    let record = run(
        "  - workflowId: w
    steps: [{stepId: one, operationId: a, parameters: [{name: X-A, in: header, value: \"a\\r\\nX-B: b\"}]}]
",
        &Script::new(&[200]),
    );
    assert!(matches!(record.steps[0].attempts[0].error, Some(AttemptError::Request(_))));
}

#[test]
fn values_embedded_in_a_json_text_cannot_end_their_string() {
    let script = Script::new(&[200]);
    let plan = plan(
        "  - workflowId: w
    inputs: {type: object, properties: {name: {type: string}}}
    steps: [{stepId: one, operationId: c, requestBody: {contentType: application/json, payload: '{\"name\": \"{$inputs.name}\"}'}}]
",
    );
    run_with(&plan, "w", &script, json!({"name": "x\", \"admin\": \"y"}));
    let body: serde_json::Value =
        serde_json::from_slice(script.sent.lock().unwrap()[0].body.as_deref().unwrap()).unwrap();
    assert_eq!(body, json!({"name": "x\", \"admin\": \"y"}));
}

#[test]
fn an_asyncapi_step_only_skips_its_own_workflow() {
    let plan = plan(
        "  - {workflowId: sends, steps: [{stepId: one, channelPath: '{$sourceDescriptions.api.url}#/channels/x'}]}
  - {workflowId: calls, steps: [{stepId: one, operationId: a}]}
",
    );
    let script = Script::new(&[200]);
    assert!(matches!(run_with(&plan, "sends", &script, json!({})).end, ScenarioEnd::NotRun(_)));
    assert_eq!(run_with(&plan, "calls", &script, json!({})).end, ScenarioEnd::Succeeded);
}

#[test]
fn a_retry_also_follows_a_failed_preceding_step() {
    let workflows = format!(
        "  - workflowId: w
    steps:
      - stepId: one
        operationId: a
        {OK}
        onFailure: [{{name: again, type: retry, workflowId: refresh}}]
  - workflowId: refresh
    steps: [{{stepId: refresh, operationId: c, {OK}}}]
"
    );
    let script = Script::new(&[401, 500, 200]);
    let record = run(&workflows, &script);
    assert_eq!(script.lines(), ["GET /a", "POST /c", "GET /a"]);
    assert_eq!(record.end, ScenarioEnd::Succeeded);
    assert!(record.recovered);
}

#[test]
fn an_unsupported_xpath_only_skips_the_workflows_that_reach_it() {
    let asks = "{context: $response.body, selector: '//namespace::*', type: xpath}";
    let condition = "{context: $response.body, condition: '//namespace::*', type: xpath}";
    let plan = plan(&format!(
        "  - {{workflowId: asks, steps: [{{stepId: one, operationId: a, outputs: {{all: {asks}}}}}], outputs: {{all: $steps.one.outputs.all}}}}
  - {{workflowId: calls, steps: [{{stepId: one, workflowId: asks, outputs: {{all: $outputs.all}}}}]}}
  - {{workflowId: waits, dependsOn: [calls], steps: [{{stepId: one, operationId: a}}]}}
  - {{workflowId: refers, steps: [{{stepId: one, operationId: a, onSuccess: [{{reference: $components.successActions.asks}}]}}]}}
  - {{workflowId: other, steps: [{{stepId: one, operationId: a}}]}}
components: {{successActions: {{asks: {{name: asks, type: end, criteria: [{condition}]}}}}}}
"
    ));
    let script = Script::new(&[200]);
    for refused in ["asks", "calls", "waits", "refers"] {
        let end = run_with(&plan, refused, &script, json!({})).end;
        assert!(matches!(&end, ScenarioEnd::NotRun(NotRun::Unsupported(_))), "{refused}: {end:?}");
    }
    assert_eq!(run_with(&plan, "other", &script, json!({})).end, ScenarioEnd::Succeeded);
    assert_eq!(script.lines(), ["GET /a"]);
}

#[test]
fn an_invalid_operation_only_skips_the_workflows_that_call_it() {
    let plan = plan(
        "  - {workflowId: calls, steps: [{stepId: one, operationId: broken}]}
  - {workflowId: names-its-path, steps: [{stepId: one, operationPath: '{$sourceDescriptions.api.url}#/paths/~1broken/get'}]}
  - {workflowId: other, steps: [{stepId: one, operationId: a}]}
",
    );
    let script = Script::new(&[200]);
    for refused in ["calls", "names-its-path"] {
        let end = run_with(&plan, refused, &script, json!({})).end;
        assert!(matches!(&end, ScenarioEnd::NotRun(NotRun::Unsupported(_))), "{refused}: {end:?}");
    }
    assert_eq!(run_with(&plan, "other", &script, json!({})).end, ScenarioEnd::Succeeded);
}
