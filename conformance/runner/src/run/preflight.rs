//! What can be known about a run before it starts: missing inputs, unreachable targets and absent capabilities.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use signoff_arazzo::bind::{BoundSource, BoundWorkflow, WorkflowIndex};
use signoff_arazzo::exchange::{Headers, Request};
use signoff_openapi::api::{Operation, Role};

use super::prepared::Run;
use super::recognition::{declared_path, has_declared_path};
use crate::profile::input_variable;

/// A required input without a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingInput {
    /// The suite.
    pub suite: String,
    /// The name of the input.
    pub name: String,
    /// Whether its value is a secret.
    pub secret: bool,
    /// `type` and `description`.
    pub description: String,
}

/// A source, and what its target answered to a few harmless requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetCheck {
    /// The name of the source.
    pub source: String,
    /// The URL of the target.
    pub url: String,
    /// What was found.
    pub finding: TargetFinding,
}

/// What is known about a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TargetFinding {
    /// It answers with this status.
    Reachable(u16),
    /// No response, for this reason.
    Unreachable(String),
    /// Documented paths are not found. This is a remark on the path that the document declares for its server, or empty.
    WrongPath(String),
    /// It answers this status, 401 or 403, to documented paths and also to one that no document has. With the same remark.
    RefusesAll(u16, String),
}

impl TargetFinding {
    /// Whether a run can begin.
    pub fn is_good(&self) -> bool {
        matches!(self, Self::Reachable(_) | Self::RefusesAll(..))
    }
}

/// A capability that the target seems to lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsentCapability {
    /// The name, as `--without` expects it.
    pub name: String,
    /// What it is.
    pub sentence: String,
    /// The source that only scenarios with this capability use.
    pub source: String,
}

/// A path that no API has.
const UNKNOWN_PATH: &str = "/signoff-doctor-0d9f7c/unknown";

/// The most documented paths that are requested of each target.
const PROBES: usize = 3;

impl Run<'_> {
    /// The inputs that the selected scenarios need and that have no value, sorted.
    pub fn missing_inputs(&self) -> Vec<MissingInput> {
        let mut missing = BTreeSet::new();
        for (index, workflow) in self.workflows_that_run() {
            let mut given = self.settings().inputs.of(workflow);
            given.extend(self.plan().row(index).map(|row| row.values.clone()).unwrap_or_default());
            let listeners = self.plan().listeners(index);
            let set_up: Vec<&str> = self.plan().set_up_outputs(&workflow.set).collect();
            for (name, declaration) in &workflow.inputs {
                let has_value = given.contains_key(name)
                    || set_up.contains(&name.as_str())
                    || listeners.iter().any(|listener| listener.named.name == *name)
                    || declaration.default.is_some()
                    || declaration.generator.is_some();
                if declaration.required && !has_value {
                    let description = declaration.description.clone().unwrap_or_default();
                    let kind = declaration.types.join(" or ");
                    missing.insert(MissingInput {
                        suite: workflow.set.clone(),
                        name: name.clone(),
                        secret: declaration.secret,
                        description: [kind, description]
                            .iter()
                            .filter(|text| !text.is_empty())
                            .cloned()
                            .collect::<Vec<_>>()
                            .join(": "),
                    });
                }
            }
        }
        missing.into_iter().collect()
    }

    /// Asks each target that the selected scenarios use for its base URL and for a few documented paths without parameters.
    pub async fn check_targets(&self) -> Vec<TargetCheck> {
        let mut checks = Vec::new();
        let mut used: BTreeMap<&str, &BoundSource> = BTreeMap::new();
        for name in self.workflows_that_run().flat_map(|(_, workflow)| &workflow.sources) {
            if let Some(source) = self.plan().sources.iter().find(|source| source.name == *name) {
                used.insert(name, source);
            }
        }
        for (name, source) in used {
            let urls: Vec<String> = self.targets().urls_of(name).map(str::to_owned).collect();
            for url in urls {
                let finding = self.check_target(source, &url).await;
                checks.push(TargetCheck { source: name.to_owned(), url, finding });
            }
        }
        checks
    }

    async fn check_target(&self, source: &BoundSource, url: &str) -> TargetFinding {
        let status = match self.get(source, url, "/").await {
            Ok(status) => status,
            Err(reason) => return TargetFinding::Unreachable(reason),
        };
        let is_plain = |operation: &&Operation| {
            operation.role == Role::Path
                && operation.method == "GET"
                && !operation.path.contains('{')
                && !operation.parameters.iter().any(|parameter| parameter.required)
        };
        let mut answers = Vec::new();
        for operation in source.api.operations.iter().filter(is_plain).take(PROBES) {
            answers.push(self.get(source, url, &operation.path).await);
        }
        if !answers.is_empty() && answers.iter().all(|answer| *answer == Ok(404)) {
            return TargetFinding::WrongPath(declared_path(source));
        }
        let refuses = |answer: &Result<u16, String>| matches!(answer, Ok(401 | 403));
        let is_declared = has_declared_path(source, url);
        if !is_declared
            && refuses(&Ok(status))
            && answers.iter().all(refuses)
            && refuses(&self.get(source, url, UNKNOWN_PATH).await)
        {
            return TargetFinding::RefusesAll(status, declared_path(source));
        }
        TargetFinding::Reachable(status)
    }

    async fn get(&self, source: &BoundSource, url: &str, target: &str) -> Result<u16, String> {
        let request = Request {
            source: source.name.clone(),
            method: "GET".to_owned(),
            url: format!("{url}{target}"),
            target: target.to_owned(),
            headers: Headers(vec![("Accept".to_owned(), "*/*".to_owned())]),
            body: None,
            chunked: false,
        };
        let answer = tokio::time::timeout(self.settings().schedule.timeout, self.transport().send(&request)).await;
        match answer {
            Ok(Ok(response)) => Ok(response.status),
            Ok(Err(error)) => Err(error.message),
            Err(_) => Err(format!("no response within {} s", self.settings().schedule.timeout.as_secs_f64())),
        }
    }

    /// The capabilities whose scenarios need a source that has no target and that no other scenario uses.
    pub fn absent_capabilities(&self) -> Vec<AbsentCapability> {
        let mut absent = Vec::new();
        for (suite, capabilities) in &self.plan().capabilities {
            for (name, sentence) in capabilities.iter().filter(|(name, _)| !self.settings().without.contains(*name)) {
                let selected =
                    || self.scenarios().iter().filter_map(|index| Some((*index, self.plan().workflow(*index)?)));
                let own = || selected().filter(|(_, workflow)| workflow.set == *suite);
                let needs = |index| self.plan().proofs(index).needs.contains(name);
                let others: BTreeSet<&String> =
                    own().filter(|(index, _)| !needs(*index)).flat_map(|(_, workflow)| &workflow.sources).collect();
                let mut sources = own().filter(|(index, _)| needs(*index)).flat_map(|(_, workflow)| &workflow.sources);
                if let Some(source) = sources.find(|source| !self.targets().has(source) && !others.contains(source)) {
                    let (name, sentence, source) = (name.clone(), sentence.clone(), source.clone());
                    absent.push(AbsentCapability { name, sentence, source });
                }
            }
        }
        absent
    }

    /// The number of selected scenarios that have a target, their capabilities and their inputs.
    pub fn ready_scenarios(&self) -> usize {
        let missing = self.missing_inputs();
        let lacks = |workflow: &BoundWorkflow| {
            missing.iter().any(|input| {
                input.suite == workflow.set && workflow.inputs.get(&input.name).is_some_and(|input| input.required)
            })
        };
        // Without its set-up, no scenario of a suite runs.
        let (before, _) = self.once();
        let blocked: BTreeSet<&str> = before
            .iter()
            .filter_map(|index| Some((*index, self.plan().workflow(*index)?)))
            .filter(|(index, workflow)| lacks(workflow) || self.obstacle(*index).is_some())
            .map(|(_, workflow)| workflow.set.as_str())
            .collect();
        let selected = self.scenarios().iter().filter(|index| self.reason_to_skip(**index).is_none());
        let workflows = selected.filter_map(|index| self.plan().workflow(*index));
        workflows.filter(|workflow| !lacks(workflow) && !blocked.contains(workflow.set.as_str())).count()
    }

    /// The selected scenarios that there is no reason to skip.
    fn workflows_that_run(&self) -> impl Iterator<Item = (WorkflowIndex, &BoundWorkflow)> {
        let (before, after) = self.once();
        let once = before.into_iter().chain(after).filter(|index| self.obstacle(*index).is_none());
        let selected = self.scenarios().iter().copied().filter(|index| self.reason_to_skip(*index).is_none());
        once.chain(selected).filter_map(|index| Some((index, self.plan().workflow(index)?)))
    }
}

/// A part of a profile that gives the missing inputs, to fill in. An input that several suites need is named once.
pub fn inputs_to_fill_in(missing: &[MissingInput]) -> String {
    let mut by_name: BTreeMap<&str, Vec<&MissingInput>> = BTreeMap::new();
    for input in missing {
        by_name.entry(&input.name).or_default().push(input);
    }
    let mut out = "[inputs]\n".to_owned();
    for (name, inputs) in by_name {
        let Some(first) = inputs.first() else { continue };
        let variable = input_variable(name);
        let is_bare = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        let key = if is_bare { name.to_owned() } else { toml::Value::from(name).to_string() };
        let description: String = first.description.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = if inputs.iter().any(|input| input.secret) {
            writeln!(out, "{key} = {{ env = \"{variable}\" }} # {description}")
        } else {
            writeln!(out, "{key} = \"\" # {description}; or set the variable {variable}")
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inputs_to_fill_in_are_valid_toml() {
        let input = |suite: &str, name: &str, secret| MissingInput {
            suite: suite.to_owned(),
            name: name.to_owned(),
            secret,
            description: "string: the \"token\"\nof # somebody".to_owned(),
        };
        let missing = [input("a", "token", true), input("b", "token", true), input("a", "the count", false)];
        let text = inputs_to_fill_in(&missing);
        let profile = crate::profile::Profile::parse(&text, "p.toml").unwrap();
        assert_eq!(profile.inputs.keys().collect::<Vec<_>>(), ["the count", "token"]);
        assert!(text.contains("token = { env = \"SIGNOFF_INPUT_TOKEN\" }"), "{text}");
        assert!(text.contains("or set the variable SIGNOFF_INPUT_THE_COUNT"), "{text}");
    }
}
