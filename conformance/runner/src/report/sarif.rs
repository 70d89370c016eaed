//! `--report sarif=PATH`: [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code scanning. A result is a
//! criterion that is not met, a deviation from a document, or an error.

use indexmap::IndexMap;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::problems::{Problem, problems};
use crate::judge::{Judgement, write_time};

/// The judgement in SARIF.
///
/// # Errors
/// None in practice: all keys are strings and all numbers are finite.
pub fn sarif_report(judgement: &Judgement) -> serde_json::Result<String> {
    let problems = problems(judgement);
    let mut rules: IndexMap<String, Value> = IndexMap::new();
    let results: Vec<Value> = problems.iter().map(|problem| result(problem, judgement, &mut rules)).collect();
    let mut run = json!({
        "tool": {
            "driver": { "name": "signoff", "version": env!("CARGO_PKG_VERSION"), "rules": rules.into_values().collect::<Vec<_>>() }
        },
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    if let Some(described) = &judgement.run {
        let invocations = json!([{
            "executionSuccessful": !judgement.interrupted && judgement.wrong_target.is_none(),
            "exitCode": judgement.exit_code(),
            "startTimeUtc": write_time(described.started),
            "endTimeUtc": write_time(described.ended),
            "arguments": described.command,
        }]);
        add(&mut run, "invocations", invocations);
    }
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    serde_json::to_string_pretty(&log).map(|text| text + "\n")
}

fn result(problem: &Problem<'_>, judgement: &Judgement, rules: &mut IndexMap<String, Value>) -> Value {
    let (id, description) = rule(problem, judgement);
    let (index, _) = rules.insert_full(id.clone(), json!({ "id": id, "shortDescription": { "text": description } }));
    let qualified = format!("{} / {}", problem.scenario, problem.step);
    let text = format!("{qualified}: {}", problem.message);
    let print = format!("{id}\n{qualified}\n{}", problem.identity);
    let digest: String = Sha256::digest(print.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut location = json!({ "logicalLocations": [{ "fullyQualifiedName": qualified, "kind": "function" }] });
    if let Some(place) = problem.place() {
        let physical = json!({
            "artifactLocation": { "uri": place.uri() },
            "region": { "startLine": place.line, "startColumn": place.column },
        });
        add(&mut location, "physicalLocation", physical);
    }
    let mut result = json!({
        "ruleId": id,
        "ruleIndex": index,
        "level": if problem.is_error { "warning" } else { "error" },
        "message": { "text": text },
        "locations": [location],
        "partialFingerprints": { "signoff/v1": digest },
    });
    if let Some(reason) = &problem.accepted {
        add(&mut result, "suppressions", json!([{ "kind": "external", "justification": reason }]));
    }
    result
}

fn add(object: &mut Value, name: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(name.to_owned(), value);
    }
}

/// The id and the description of a rule: the claim that is broken, or the rule of the document.
fn rule(problem: &Problem<'_>, judgement: &Judgement) -> (String, String) {
    if let Some((suite, id)) = problem.claims.first() {
        let claim = judgement.claims.iter().find(|claim| claim.suite == *suite && claim.id == *id);
        return (format!("{suite}#{id}"), claim.map(|claim| claim.text.clone()).unwrap_or_default());
    }
    let description = match problem.rule.as_ref() {
        "criterion" => "A success criterion is met.",
        "error" => "A scenario runs to its end.",
        "document/status" => "The status of a response is documented.",
        "document/media-type" => "The media type of a response is documented.",
        "document/header" => "The headers of a response are as documented.",
        "document/body" => "The body of a response matches its schema.",
        "document/received" => "A request on a listener is as documented.",
        _ => "A response is as documented.",
    };
    (problem.rule.to_string(), description.to_owned())
}
