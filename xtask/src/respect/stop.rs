//! The reasons why Respect fails a scenario, each with the case that shows it.

use std::collections::BTreeSet;

use crate::arazzo_cases::{RESPECT, differences};

use super::Run;
use super::outcome::Outcome;
use super::scenario::Scenario;

/// A reason.
pub(super) struct Stop {
    /// The reason, in a few words.
    pub(super) title: &'static str,
    /// The text for the page.
    pub(super) says: &'static str,
    /// The evidence.
    pub(super) shown: Shown,
    when: When,
}

/// The evidence for a reason.
pub(super) enum Shown {
    /// Cases that Respect fails.
    Cases(&'static [&'static str]),
    /// Cases that mark the text as ambiguous.
    Open(&'static [&'static str]),
    /// No case exists: plain Arazzo cannot express what the scenario needs.
    Extension,
}

/// How a reason is detected.
enum When {
    /// The document uses an extension and is refused with this message.
    Refused(&'static str, &'static str),
    /// The step that failed uses an extension.
    Uses(&'static str),
    /// The message of the failed check contains all these words.
    Says(&'static [&'static str]),
    /// A check of the response failed, and the step's text contains this.
    Sends(&'static str),
    /// A check of the response failed, and the step has no request body.
    SendsNothing,
}

const STOPS: &[Stop] = &[
    Stop {
        title: "Outputs that plain Arazzo cannot read",
        says: "`x-signoff-outputs` produces cookies, modified tokens and one-time passwords. Respect refuses a document that reads an output\n\
               that `outputs` does not name, so these scenarios are in separate documents.",
        shown: Shown::Extension,
        when: When::Refused("x-signoff-outputs", "outputs-defined rule"),
    },
    Stop {
        title: "Requests that plain Arazzo cannot send",
        says: "`x-signoff-request` changes the method, breaks the JSON or removes the body. Respect sends the request unchanged.",
        shown: Shown::Extension,
        when: When::Uses("x-signoff-request"),
    },
    Stop {
        title: "Waiting",
        says: "`x-signoff-wait` waits before a step. Respect does not.",
        shown: Shown::Extension,
        when: When::Uses("x-signoff-wait"),
    },
    Stop {
        title: "Missing members",
        says: "Respect treats reading a missing member of the body as an error, even in `… == null`.",
        shown: Shown::Open(&["simple-condition/missing-member-is-null"]),
        when: When::Says(&["reaches no value"]),
    },
    Stop {
        title: "The text of a JSON body",
        says: "A pattern over `$response.body` matches the raw text, because only the text shows the order of members and that there are no\n\
               others. Respect matches it against `[object Object]`, or against `undefined` if the body is empty.",
        shown: Shown::Open(&["regex/json-body", "regex/structure-context"]),
        when: When::Says(&["Checking regex criteria", "\"context\":\"$response.body\""]),
    },
    Stop {
        title: "Responses with undescribed members",
        says: "Respect fails a response with a member that its schema does not name, although the schema allows it.",
        shown: Shown::Cases(&["step/more-members-than-described"]),
        when: When::Says(&["schema check", "unevaluatedProperties"]),
    },
    Stop {
        title: "An embedded expression after a space",
        says: "Respect treats the whole text as an expression.",
        shown: Shown::Cases(&["runtime-expression/embedded-after-a-space"]),
        when: When::Says(&["Runtime expression is not valid:  {$"]),
    },
    Stop {
        title: "An empty object as body",
        says: "Respect generates a body from the schema if the payload is `{}`.",
        shown: Shown::Cases(&["request-body/json-empty-object"]),
        when: When::Sends("payload: {}"),
    },
    Stop {
        title: "No body although the operation describes one",
        says: "Respect generates a body from the schema.",
        shown: Shown::Cases(&["request-body/none-though-described"]),
        when: When::SendsNothing,
    },
    Stop {
        title: "A content type with a parameter",
        says: "Respect does not send the body as JSON if the content type has a `charset`.",
        shown: Shown::Cases(&["request-body/charset"]),
        when: When::Sends("contentType: application/json; charset="),
    },
    Stop {
        title: "An embedded number",
        says: "`'{$inputs.NAME}'` is text, even if the input is a number. Respect sends the number.",
        shown: Shown::Cases(&["runtime-expression/embedded-alone-in-a-body"]),
        when: When::Sends("'{$inputs."),
    },
];

impl Stop {
    /// The first reason that applies.
    pub(super) fn of(scenario: &Scenario, outcome: &Outcome) -> Option<&'static Self> {
        STOPS.iter().find(|stop| stop.when.fits(scenario, outcome))
    }

    /// All reasons in the order of the page.
    pub(super) fn all() -> impl Iterator<Item = &'static Self> {
        STOPS.iter()
    }
}

impl When {
    fn fits(&self, scenario: &Scenario, outcome: &Outcome) -> bool {
        match (self, outcome) {
            (Self::Refused(extension, words), Outcome::Refused(text)) => {
                let document = std::fs::read_to_string(scenario.file()).unwrap_or_default();
                text.contains(words) && document.contains(extension)
            }
            (Self::Uses(extension), Outcome::Failed(failure)) => {
                let used = scenario.extensions.get(&failure.step);
                used.is_some_and(|names| names.iter().any(|name| name == extension))
            }
            (Self::Says(words), Outcome::Failed(failure)) => {
                let text = format!("{} {}", failure.check, failure.message);
                words.iter().all(|word| text.contains(word))
            }
            (Self::Sends(words), Outcome::Failed(failure)) => scenario.step(&failure.step).contains(words),
            (Self::SendsNothing, Outcome::Failed(failure)) => {
                let step = scenario.step(&failure.step);
                !step.is_empty() && !step.contains("requestBody:")
            }
            _ => false,
        }
    }
}

/// The cases of the found reasons that Respect passes after all.
pub(super) fn cases_that_do_not_show(runs: &[Run]) -> Result<Vec<&'static str>, String> {
    let stops = runs.iter().filter_map(|run| run.stop);
    let cases = |stop: &Stop| match stop.shown {
        Shown::Cases(cases) => cases,
        Shown::Open(_) | Shown::Extension => &[],
    };
    let named: BTreeSet<&'static str> = stops.flat_map(cases).copied().collect();
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let named: Vec<&'static str> = named.into_iter().collect();
    let differing = differences(&RESPECT, &named)?;
    Ok(named.into_iter().filter(|case| differing.iter().all(|differing| differing != case)).collect())
}
