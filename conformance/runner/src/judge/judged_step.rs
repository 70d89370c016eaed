//! The steps of a judged scenario: attempts, exchanges without secrets, findings.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::RecordedExchange;
#[cfg(doc)]
use super::deviation::Deviation;
use super::time;

/// One execution of a step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JudgedStep {
    /// `stepId`, preceded by the steps that call its workflow.
    pub step: String,
    /// `file:line:column`.
    pub location: String,
    /// Why the step was not run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_run: Option<String>,
    /// The first attempt, then one per retry.
    pub attempts: Vec<JudgedAttempt>,
}

/// One attempt of a step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct JudgedAttempt {
    /// As sent, masked. `null` for a step that runs a workflow, and if the request could not be built.
    pub request: Option<JudgedRequest>,
    /// As received, masked. `null` if there was no response.
    pub response: Option<JudgedResponse>,
    /// What came in on listeners, masked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<JudgedReceived>,
    /// The criteria that are met, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<String>,
    /// The criteria that are not met and the rules that are broken.
    pub findings: Vec<Finding>,
    /// Why the attempt cannot be judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The next step of the engine, if an action determined it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// A command that repeats the request, masked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curl: Option<String>,
    /// The exchange as a recording keeps it, if one was requested.
    #[serde(skip)]
    pub recorded: Option<Box<RecordedExchange>>,
    /// When the request was sent; 1970 if none was.
    #[serde(with = "time", default = "time::none", skip_serializing_if = "time::is_none")]
    pub started: SystemTime,
    /// In milliseconds.
    pub duration_ms: f64,
}

/// A request without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedRequest {
    /// As sent.
    pub method: String,
    /// Absolute.
    pub url: String,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text. `null` if there is none, a note of its length if it is long or not text.
    pub body: Option<String>,
}

/// A response without secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgedResponse {
    /// 100 to 999.
    pub status: u16,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text. A note of its length if it is long or not text.
    pub body: Option<String>,
}

/// A request that a listener received, without secrets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgedReceived {
    /// The name of the listener.
    pub listener: String,
    /// The method.
    pub method: String,
    /// The path and query.
    pub target: String,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text. `null` if there is none, a note of its length if it is long or not text.
    pub body: Option<String>,
    /// When it arrived, in milliseconds after the response; negative before it.
    pub arrived_ms: f64,
}

/// A criterion that is not met, or a rule that is broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// `criterion`, or one of `document/status`, `document/media-type`, `document/header`,
    /// `document/body`, `document/byte-order-mark`, `document/undescribed-body`, `document/received`.
    pub rule: String,
    /// `file:line:column` of the criterion or the rule.
    pub location: String,
    /// What is expected.
    pub expected: String,
    /// The actual value.
    pub actual: String,
    /// The claims that it breaks. Empty for set-up and for rules.
    pub claims: Vec<String>,
    /// Whether it affects the outcome. False for a claim whose basis is not judged, and for a rule in a step that proves nothing.
    pub judged: bool,
    /// The reason of the known failure of a criterion, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<String>,
    /// For a rule: the pointer and the keyword of the deviation, see [`Deviation`].
    #[serde(flatten)]
    pub deviation: Option<FindingDeviation>,
}

/// What identifies the deviation of a finding, in addition to the operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingDeviation {
    /// As in [`Deviation`].
    pub pointer: String,
    /// As in [`Deviation`].
    pub keyword: String,
    /// The reason of the waiver, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waived: Option<String>,
}
