//! `--report signoff=PATH`: an [in-toto](https://github.com/in-toto/attestation) statement with the predicate test-result v0.1.
//! It is canonical JSON (RFC 8785), so that equal results have equal bytes. Other tools sign it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::judge::{ClaimVerdict, Judgement, RunDescription, Verdict};

const STATEMENT: &str = "https://in-toto.io/Statement/v1";
const PREDICATE: &str = "https://in-toto.io/attestation/test-result/v0.1";

/// The statement about the tested product and the suites.
///
/// # Errors
/// The run has no description, or does not name the tested product.
pub fn statement(judgement: &Judgement) -> Result<String, String> {
    let run = judgement.run.as_ref().ok_or("the report does not say what ran")?;
    let product = run.target.product.as_ref().ok_or(
        "the statement is about a product: name it with --product NAME@VERSION or in [product] of the profile",
    )?;
    let tests = Tests::of(judgement);
    let result = match judgement.exit_code() {
        0 if tests.failed.is_empty() && tests.warned.is_empty() && !tests.passed.is_empty() => "PASSED",
        0 if tests.failed.is_empty() => "WARNED",
        _ => "FAILED",
    };
    let statement = json!({
        "_type": STATEMENT,
        "predicateType": PREDICATE,
        "subject": subjects(product, run),
        "predicate": {
            "result": result,
            "configuration": configuration(run),
            "passedTests": tests.passed,
            "warnedTests": tests.warned,
            "failedTests": tests.failed,
        },
    });
    Ok(canonical(&statement))
}

/// The product has no digest of its own. The key says that the digest is that of its name and version.
fn subjects(product: &str, run: &RunDescription) -> Vec<Value> {
    let name = run.target.version.as_ref().map_or_else(|| product.to_owned(), |version| format!("{product}@{version}"));
    let digest: String = Sha256::digest(name.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    let product = json!({ "name": name, "digest": { "nameAndVersionSha256": digest } });
    let suites = run.suites.iter().map(|suite| json!({ "name": suite.name, "digest": { "sha256": suite.sha256 } }));
    std::iter::once(product).chain(suites).collect()
}

/// What decides which tests run and how they are judged.
fn configuration(run: &RunDescription) -> Vec<Value> {
    let words: Vec<&str> = run.basis.iter().map(|basis| basis.word()).collect();
    let tool = json!({
        "name": run.tool.name,
        "annotations": { "version": run.tool.version, "basis": words, "without": run.without, "ended": crate::judge::write_time(run.ended) },
    });
    let documents = run.suites.iter().flat_map(|suite| &suite.documents);
    let documents = documents.map(|document| json!({ "name": document.path, "digest": { "sha256": document.sha256 } }));
    std::iter::once(tool).chain(documents).collect()
}

/// The scenarios (`suite/document/workflow`), the claims (`suite#claim`) and the deviations, by result.
#[derive(Default)]
struct Tests {
    passed: BTreeSet<String>,
    warned: BTreeSet<String>,
    failed: BTreeSet<String>,
}

impl Tests {
    fn of(judgement: &Judgement) -> Self {
        let mut tests = Self::default();
        for scenario in &judgement.scenarios {
            let list = match scenario.verdict {
                Verdict::Pass => &mut tests.passed,
                Verdict::KnownFailure | Verdict::Skip => &mut tests.warned,
                Verdict::Fail | Verdict::UnexpectedPass | Verdict::Error => &mut tests.failed,
            };
            list.insert(scenario.name.clone());
        }
        for claim in &judgement.claims {
            let list = match claim.verdict {
                ClaimVerdict::Holds => &mut tests.passed,
                ClaimVerdict::NotJudged => &mut tests.warned,
                ClaimVerdict::Broken if claim.known.is_some() => &mut tests.warned,
                ClaimVerdict::Broken | ClaimVerdict::Undetermined => &mut tests.failed,
            };
            list.insert(format!("{}#{}", claim.suite, claim.id));
        }
        for deviation in &judgement.deviations {
            let list = if deviation.waived.is_some() { &mut tests.warned } else { &mut tests.failed };
            list.insert(format!(
                "{} {} {} {}",
                deviation.source, deviation.operation, deviation.pointer, deviation.keyword
            ));
        }
        // A scenario that runs several times has its worst result.
        tests.warned.retain(|name| !tests.failed.contains(name));
        tests.passed.retain(|name| !tests.failed.contains(name) && !tests.warned.contains(name));
        tests
    }
}

/// RFC 8785: sorted members, no white space. The value contains no numbers, and all names are ASCII.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let sorted: BTreeMap<&String, &Value> = members.iter().collect();
            let members: Vec<String> = sorted
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_and_only_necessary_characters_are_escaped() {
        let value = json!({"b": ["é\u{1}\n\"/\u{7f}", true, null], "a": {"z": "", "_": "x"}});
        assert_eq!(canonical(&value), "{\"a\":{\"_\":\"x\",\"z\":\"\"},\"b\":[\"é\\u0001\\n\\\"/\u{7f}\",true,null]}");
    }
}
