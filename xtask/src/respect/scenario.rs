//! The scenarios of the suites, as `signoff list` prints them, and their inputs.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::{runner, workspace};

/// A scenario.
pub(super) struct Scenario {
    /// `suite/document/workflowId`.
    pub(super) name: String,
    /// The sources that it sends to.
    pub(super) sources: Vec<String>,
    /// Capabilities that it needs.
    needs: Vec<String>,
    /// The kind of generated value, by name of the input.
    inputs: Vec<(String, Option<String>)>,
    /// The extensions of each step that plain Arazzo cannot express.
    pub(super) extensions: BTreeMap<String, Vec<String>>,
}

impl Scenario {
    /// The name without its last part: `suite/document`.
    pub(super) fn document(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(document, _)| document)
    }

    /// The name's last part.
    pub(super) fn workflow(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(_, workflow)| workflow)
    }

    /// Its file.
    pub(super) fn file(&self) -> PathBuf {
        workspace().join("specs").join(format!("{}.arazzo.yaml", self.document()))
    }

    /// The text of one of its steps in the file, without success criteria; empty if it has no step of that id.
    pub(super) fn step(&self, id: &str) -> String {
        let text = std::fs::read_to_string(self.file()).unwrap_or_default();
        let workflow = after(&text, &format!("workflowId: {}", self.workflow()), "- workflowId: ");
        let step = after(workflow, &format!("stepId: {id}"), "- stepId: ");
        step.split("successCriteria:").next().unwrap_or_default().to_owned()
    }
}

/// The text after a line with this end, up to the next such line.
fn after<'t>(text: &'t str, line: &str, next: &str) -> &'t str {
    let rest = text.split_once(&format!("{line}\n")).map_or("", |(_, rest)| rest);
    rest.split(next).next().unwrap_or_default()
}

/// The profile of the reference: inputs, and missing capabilities.
pub(super) struct Profile(toml::Table);

impl Profile {
    /// Reads the profile.
    pub(super) fn read() -> Result<Self, String> {
        let path = workspace().join("conformance/profiles/reference.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        text.parse().map(Self).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Whether the reference has everything that a scenario needs.
    pub(super) fn serves(&self, scenario: &Scenario) -> bool {
        let without = self.0.get("without").and_then(toml::Value::as_array).into_iter().flatten();
        without.filter_map(toml::Value::as_str).all(|lacks| scenario.needs.iter().all(|needs| needs != lacks))
    }

    /// `NAME=VALUE` for each input of a scenario that has a value; generated values are always new.
    pub(super) fn inputs(&self, scenario: &Scenario) -> Vec<String> {
        let given = |name: &str| match self.0.get("inputs")?.get(name)? {
            toml::Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        };
        let value = |(name, generate): &(String, Option<String>)| {
            let value = given(name).or_else(|| generate.as_deref().map(fresh))?;
            Some(format!("{name}={value}"))
        };
        scenario.inputs.iter().filter_map(value).collect()
    }
}

/// A new value of a kind of `x-signoff-generate`.
fn fresh(kind: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed) & 0xffff;
    let nanos = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos() & 0xffff_ffff_ffff;
    match kind {
        "email" => format!("respect-{nanos:012x}{count:04x}@example.com"),
        "password" => format!("Respect-{nanos:012x}{count:04x}"),
        "uuid" => format!("0000{count:04x}-0000-4000-8000-{nanos:012x}"),
        _ => format!("{nanos}{count:05}"),
    }
}

/// All scenarios that match the patterns, in the order of the documents.
pub(super) fn list(only: &[String]) -> Result<Vec<Scenario>, String> {
    let mut command = runner::signoff("list");
    command.args(["--format", "json"]).args(only.iter().flat_map(|pattern| ["--only", pattern]));
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("no list: {error}"))?;
    let list: Value = serde_json::from_slice(&output.stdout).map_err(|error| format!("no list: {error}"))?;
    let scenarios = list.get("scenarios").and_then(Value::as_array).into_iter().flatten();
    Ok(scenarios.map(scenario).collect())
}

fn scenario(value: &Value) -> Scenario {
    let members = |name: &str| value.get(name).and_then(Value::as_object).into_iter().flatten();
    let generated = |input: &Value| Some(input.get("generate")?.as_str()?.to_owned());
    Scenario {
        name: value.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
        sources: words(value.get("sources")),
        needs: words(value.get("needs")),
        inputs: members("inputs").map(|(name, input)| (name.clone(), generated(input))).collect(),
        extensions: members("extensions").map(|(step, names)| (step.clone(), words(Some(names)))).collect(),
    }
}

fn words(list: Option<&Value>) -> Vec<String> {
    let words = list.and_then(Value::as_array).into_iter().flatten();
    words.filter_map(Value::as_str).map(str::to_owned).collect()
}
