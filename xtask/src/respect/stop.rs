//! Reasons why Respect stops, each with the case that shows it.

use std::collections::BTreeSet;

use crate::arazzo_cases::{RESPECT, differences};

use super::Run;
use super::outcome::Outcome;
use super::scenario::Scenario;

/// A reason.
pub(super) struct Stop {
    /// The reason, in a few words.
    pub(super) title: &'static str,
    /// The reason, in sentences for the page.
    pub(super) says: &'static str,
    /// The evidence.
    pub(super) shown: Shown,
    when: When,
}

/// The evidence of a reason.
pub(super) enum Shown {
    /// Cases that Respect fails.
    Cases(&'static [&'static str]),
    /// Cases where the specification leaves this open.
    Open(&'static [&'static str]),
    /// None: plain Arazzo cannot express what the scenario needs.
    Extension,
}

/// How a reason is recognised.
enum When {
    /// The document uses an extension and is rejected with these words.
    Refused(&'static str, &'static str),
    /// The step that failed uses an extension.
    Uses(&'static str),
    /// The check that failed has a message with all these words.
    Says(&'static [&'static str]),
    /// A check of the response failed, and the request of the step has this text.
    Sends(&'static str),
    /// A check of the response failed, and the step does not mention a body.
    SendsNothing,
}

const STOPS: &[Stop] = &[
    Stop {
        title: "Outputs that plain Arazzo cannot read",
        says: "A cookie, a changed token, a one-time password: `x-signoff-outputs` makes them. Respect refuses a document that reads an\n\
               output that `outputs` does not name, so that these scenarios stand in documents of their own.",
        shown: Shown::Extension,
        when: When::Refused("x-signoff-outputs", "outputs-defined rule"),
    },
    Stop {
        title: "Requests that plain Arazzo cannot send",
        says: "Another method, broken JSON, no body at all: `x-signoff-request` says so. Respect sends the request without it.",
        shown: Shown::Extension,
        when: When::Uses("x-signoff-request"),
    },
    Stop {
        title: "Time that has to pass",
        says: "`x-signoff-wait` waits before a step. Respect does not.",
        shown: Shown::Extension,
        when: When::Uses("x-signoff-wait"),
    },
    Stop {
        title: "Members that are not there",
        says: "To Respect it is an error to ask for a member that the body does not have, also in `… == null`.",
        shown: Shown::Open(&["simple-condition/missing-member-is-null"]),
        when: When::Says(&["reaches no value"]),
    },
    Stop {
        title: "The text of a JSON body",
        says: "A pattern over `$response.body` is held against the text as it came, which alone shows the order of members, and that there\n\
               are no others. Respect holds it against the words `[object Object]`, and against `undefined` where the body is empty.",
        shown: Shown::Open(&["regex/json-body", "regex/structure-context"]),
        when: When::Says(&["Checking regex criteria", "\"context\":\"$response.body\""]),
    },
    Stop {
        title: "Answers with more members than described",
        says: "Respect fails an answer that has a member that its schema does not name, though the schema lets it in.",
        shown: Shown::Cases(&["step/more-members-than-described"]),
        when: When::Says(&["schema check", "unevaluatedProperties"]),
    },
    Stop {
        title: "An expression in braces behind a space",
        says: "Respect takes the text for an expression, which it is not.",
        shown: Shown::Cases(&["runtime-expression/embedded-after-a-space"]),
        when: When::Says(&["Runtime expression is not valid:  {$"]),
    },
    Stop {
        title: "A body without members",
        says: "Respect sends a body that it makes from the schema where the payload is `{}`.",
        shown: Shown::Cases(&["request-body/json-empty-object"]),
        when: When::Sends("payload: {}"),
    },
    Stop {
        title: "No body where the operation describes one",
        says: "Respect sends a body that it makes from the schema.",
        shown: Shown::Cases(&["request-body/none-though-described"]),
        when: When::SendsNothing,
    },
    Stop {
        title: "A content type with a parameter",
        says: "Respect does not send the body as JSON where the content type has a `charset`.",
        shown: Shown::Cases(&["request-body/charset"]),
        when: When::Sends("contentType: application/json; charset="),
    },
    Stop {
        title: "A number in braces",
        says: "`'{$inputs.NAME}'` is a text, also where the input is a number. Respect sends the number.",
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

/// The cases of the reasons that Respect passes now.
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
