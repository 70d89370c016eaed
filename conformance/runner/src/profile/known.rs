//! Known failures: claims that are known to be broken, and waivers of deviations. Each must still fail, see [`crate::judge`].

use serde::Deserialize;

use crate::pattern::Pattern;

const FORMS: &str = "a known failure has either `claim`; or `scenario`, with `step` and `criterion` if only they fail; or \
                     `operation`, `pointer` and `keyword`";

/// One known failure: of a claim, of a scenario without claims, or a deviation from a document.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// `scenario-pattern#claim-id`. In a document without claims, `scenario-pattern#criterion`.
    pub claim: Option<String>,
    /// The scenarios of a suite without claims that fail, as a pattern.
    pub scenario: Option<String>,
    /// The only step of them that fails: its `stepId`.
    pub step: Option<String>,
    /// The only criterion that fails, as reports show it.
    pub criterion: Option<String>,
    /// The operation of a deviation: its `operationId`, or `METHOD /path`.
    pub operation: Option<String>,
    /// The pointer of a deviation, as reports show it.
    pub pointer: Option<String>,
    /// The keyword of a deviation, as reports show it.
    pub keyword: Option<String>,
    /// Why it fails.
    pub reason: String,
    /// Where it is tracked.
    pub link: Option<String>,
    /// Whether it fails only sometimes. Then neither a failure nor a pass fails the run.
    #[serde(default)]
    pub flaky: bool,
}

/// What a known failure is about.
#[derive(Debug, Clone)]
pub enum Waived {
    /// A claim in the scenarios that a pattern matches.
    Claim(Pattern, String),
    /// Scenarios of suites without claims.
    Scenario {
        /// The scenarios.
        pattern: Pattern,
        /// The step that fails; `None`: any.
        step: Option<String>,
        /// The criterion that fails; `None`: any.
        criterion: Option<String>,
    },
    /// A deviation from a document.
    Deviation {
        /// `operationId`, or `METHOD /path`.
        operation: String,
        /// As reports show it.
        pointer: String,
        /// As reports show it.
        keyword: String,
    },
}

impl Known {
    /// What it is about.
    ///
    /// # Errors
    /// It has neither form, or both, or the pattern is invalid.
    pub fn waived(&self) -> Result<Waived, String> {
        let is_part = self.step.is_some() || self.criterion.is_some();
        let deviation = [&self.operation, &self.pointer, &self.keyword];
        if let Some(scenario) =
            self.scenario.as_ref().filter(|_| self.claim.is_none() && deviation.iter().all(|member| member.is_none()))
        {
            let (step, criterion) = (self.step.clone(), self.criterion.clone());
            return Ok(Waived::Scenario { pattern: Pattern::parse(scenario)?, step, criterion });
        }
        if is_part || self.scenario.is_some() {
            return Err(FORMS.to_owned());
        }
        match (&self.claim, &self.operation, &self.pointer, &self.keyword) {
            (Some(text), None, None, None) => {
                let (pattern, claim) =
                    text.rsplit_once('#').filter(|(_, claim)| !claim.is_empty()).ok_or_else(|| {
                        format!("the known failure `{text}` does not have the form scenario-pattern#claim-id")
                    })?;
                if claim.starts_with("document/") {
                    return Err(format!(
                        "the known failure `{text}` names a rule: name the deviation by `operation`, `pointer` and `keyword`"
                    ));
                }
                Ok(Waived::Claim(Pattern::parse(pattern)?, claim.to_owned()))
            }
            (None, Some(operation), Some(pointer), Some(keyword)) => Ok(Waived::Deviation {
                operation: operation.clone(),
                pointer: pointer.clone(),
                keyword: keyword.clone(),
            }),
            _ => Err(FORMS.to_owned()),
        }
    }

    /// Its name in messages.
    pub fn name(&self) -> String {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        match (&self.claim, &self.scenario) {
            (Some(claim), _) => claim.clone(),
            (None, Some(scenario)) => {
                let step = self.step.as_ref().map(|step| format!(", step {step}")).unwrap_or_default();
                let criterion = self.criterion.as_ref().map(|text| format!(", criterion {text}")).unwrap_or_default();
                format!("{scenario}{step}{criterion}")
            }
            (None, None) => format!("{} `{}` {}", part(&self.operation), part(&self.pointer), part(&self.keyword)),
        }
    }

    /// Checks that it says what fails and why.
    ///
    /// # Errors
    /// One is missing or invalid.
    pub fn check(&self) -> Result<(), String> {
        self.waived()?;
        if self.reason.trim().is_empty() {
            return Err(format!("the known failure `{}` has no reason", self.name()));
        }
        Ok(())
    }
}
