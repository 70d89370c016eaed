//! Deviations: differences of responses and received requests from their documents. Each is listed once per operation, rule,
//! pointer and keyword.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use signoff_arazzo::bind::OperationRef;
use signoff_arazzo::record::{Exchange, ScenarioRecord};

use super::context::LazyMask;
use super::mask::{curl_command, mask_request, mask_response};
use super::{JudgeContext, JudgedRequest, JudgedResponse, JudgedScenario};
use crate::document::Violation;
use crate::suite::Basis;

/// A difference between the responses of an operation, or the requests that a listener received during its calls, and their document.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Deviation {
    /// The name of the source description.
    pub source: String,
    /// `operationId`; without one, `METHOD /path`.
    pub operation: String,
    /// `METHOD /path`, as the document writes it.
    pub request: String,
    /// See [`Violation::rule`].
    pub rule: String,
    /// Where the responses differ, see [`Violation::pointer`].
    pub pointer: String,
    /// The keyword that they violate, see [`Violation::keyword`].
    pub keyword: String,
    /// `file:line:column` of the requirement.
    pub location: String,
    /// What the document requires.
    pub expected: String,
    /// What the first response has.
    pub actual: String,
    /// The number of responses with this deviation.
    pub count: usize,
    /// The first exchange with this deviation.
    pub first: DeviationExchange,
    /// The reason of the waiver, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waived: Option<String>,
}

/// An exchange with a deviation, without secrets.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeviationExchange {
    /// The scenario.
    pub scenario: String,
    /// The step, as in [`JudgedStep`](super::JudgedStep).
    pub step: String,
    /// As sent, masked.
    pub request: JudgedRequest,
    /// As received, masked.
    pub response: Option<JudgedResponse>,
    /// A command that repeats the request, masked.
    pub curl: String,
}

/// What identifies a deviation: its operation, rule, pointer and keyword.
pub(crate) type DeviationKey = (OperationRef, &'static str, String, String);

/// The deviations of one scenario, and what it says about the whole target.
#[derive(Debug, Clone, Default)]
pub struct ScenarioDeviations {
    pub(crate) found: IndexMap<DeviationKey, Deviation>,
    /// How often deviations occurred that other scenarios describe.
    pub(crate) repeated: BTreeMap<DeviationKey, usize>,
    /// The operations whose responses were judged.
    pub(crate) judged: BTreeSet<OperationRef>,
    /// The forms of the responses, by the index of the source.
    pub(crate) forms: BTreeMap<usize, Forms>,
}

/// The number of responses of a source by their form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forms {
    /// Those that look like the responses of another server: 404 or HTML where the document has neither.
    pub foreign: usize,
    /// Those of all others that refuse the request: 401 or 403.
    pub refused: usize,
    /// All others, also those that refuse.
    pub other: usize,
}

impl Forms {
    /// Whether there are responses and all of them refuse the request.
    pub fn is_refused(self) -> bool {
        self.refused > 0 && self.refused == self.other && self.foreign == 0
    }

    /// Whether there are responses and none of them has the documented form.
    pub fn is_foreign(self) -> bool {
        self.other == 0 && self.foreign > 0
    }
}

impl AddAssign for Forms {
    fn add_assign(&mut self, other: Self) {
        self.foreign += other.foreign;
        self.refused += other.refused;
        self.other += other.other;
    }
}

impl ScenarioDeviations {
    /// Adds those of another round of the same scenario.
    pub(super) fn merge(&mut self, other: Self) {
        for (key, deviation) in other.found {
            let count = deviation.count;
            self.found.entry(key).or_insert_with(|| Deviation { count: 0, ..deviation }).count += count;
        }
        for (key, count) in other.repeated {
            *self.repeated.entry(key).or_default() += count;
        }
        self.judged.extend(other.judged);
        for (source, forms) in other.forms {
            *self.forms.entry(source).or_default() += forms;
        }
    }

    /// Adds what judging a response by its document found.
    pub(super) fn add(
        &mut self,
        (scenario, step): (&ScenarioRecord, &str),
        exchange: &Exchange,
        operation: OperationRef,
        violations: &[Violation],
        mask: &LazyMask<'_>,
        context: &JudgeContext<'_>,
    ) {
        let Some(response) = exchange.response.as_ref().filter(|_| exchange.described) else { return };
        let has_other_form =
            violations.iter().any(|violation| matches!(violation.rule, "document/status" | "document/media-type"));
        let content_type = response.headers.get("content-type").unwrap_or_default().to_ascii_lowercase();
        let forms = self.forms.entry(operation.source).or_default();
        match has_other_form {
            true if response.status == 404 || content_type.starts_with("text/html") => forms.foreign += 1,
            _ => {
                forms.other += 1;
                forms.refused += usize::from(matches!(response.status, 401 | 403));
            }
        }
        if !context.basis.contains(&Basis::Documented) {
            return;
        }
        self.judged.insert(operation);
        for violation in violations {
            let key = (operation, violation.rule, violation.pointer.clone(), violation.keyword.clone());
            if let Some(known) = self.found.get_mut(&key) {
                known.count += 1;
                continue;
            }
            let Some((source, described)) = context.plan.operation(operation) else { continue };
            let request = format!("{} {}", described.method, described.path);
            let shown = mask_request(&exchange.request, mask);
            let first = DeviationExchange {
                scenario: scenario.name.clone(),
                step: step.to_owned(),
                curl: curl_command(&exchange.request, &shown),
                request: shown,
                response: Some(mask_response(response, mask)),
            };
            let waiver = context.known.waiver(operation, &violation.pointer, &violation.keyword, context.plan);
            let deviation = Deviation {
                source: source.name.clone(),
                operation: described.operation_id.clone().unwrap_or_else(|| request.clone()),
                request,
                rule: violation.rule.to_owned(),
                pointer: violation.pointer.clone(),
                keyword: violation.keyword.clone(),
                location: context.place(&violation.location),
                expected: mask.text(&violation.expected),
                actual: mask.text(&violation.actual),
                count: 1,
                first,
                waived: waiver.map(|known| known.reason.clone()),
            };
            self.found.insert(key, deviation);
        }
    }
}

/// The deviations of all scenarios, each once, in the order of their first exchanges.
pub(super) fn merge_deviations(scenarios: &mut [JudgedScenario]) -> Vec<Deviation> {
    let mut all: IndexMap<DeviationKey, Deviation> = IndexMap::new();
    let mut repeated = Vec::new();
    for scenario in scenarios {
        repeated.extend(std::mem::take(&mut scenario.deviations.repeated));
        for (key, deviation) in std::mem::take(&mut scenario.deviations.found) {
            let count = deviation.count;
            all.entry(key).or_insert_with(|| Deviation { count: 0, ..deviation }).count += count;
        }
    }
    for (key, count) in repeated {
        if let Some(deviation) = all.get_mut(&key) {
            deviation.count += count;
        }
    }
    all.into_values().collect()
}

/// The waivers that match no deviation although their operation answered.
pub fn unused_waivers(scenarios: &[JudgedScenario], context: &JudgeContext<'_>) -> Vec<String> {
    let found = |operation: OperationRef, pointer: &str, keyword: &str| {
        let is_it = |(of, _, at, by): &DeviationKey| *of == operation && at == pointer && by == keyword;
        scenarios.iter().any(|scenario| scenario.deviations.found.keys().any(is_it))
    };
    let is_judged =
        |operation: &OperationRef| scenarios.iter().any(|scenario| scenario.deviations.judged.contains(operation));
    context.known.unused_waivers(context.plan, is_judged, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_of_several_rounds_keep_their_forms() {
        let forms = Forms { foreign: 1, refused: 2, other: 3 };
        let mut deviations = ScenarioDeviations::default();
        for _ in 0..2 {
            deviations.merge(ScenarioDeviations { forms: [(0, forms)].into(), ..ScenarioDeviations::default() });
        }
        assert_eq!(deviations.forms.get(&0), Some(&Forms { foreign: 2, refused: 4, other: 6 }));
    }
}
