//! The form of `case.yaml`; `case.schema.json` beside the cases says the same to others.

use std::path::Path;

use indexmap::IndexMap;
use serde::Deserialize;
use serde_json::Value;

use super::CaseError;

/// One case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The sentence that it proves.
    pub title: String,
    /// Where the specification says so.
    pub clause: Clause,
    /// Where the text is open.
    #[serde(default)]
    pub ambiguous: Option<Ambiguity>,
    /// Which workflow is run; the first one of the document by default.
    #[serde(default)]
    pub workflow: Option<String>,
    /// What the run is given.
    #[serde(default)]
    pub inputs: IndexMap<String, Value>,
    /// What the scripted server answers.
    #[serde(default)]
    pub server: Vec<Script>,
    /// What must be seen.
    pub expect: Expectation,
}

/// A place in the specification.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Of the specification.
    pub version: String,
    /// The heading.
    pub section: String,
    /// How strongly it is said.
    pub keyword: Keyword,
}

/// RFC 2119's words, or a sentence without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Keyword {
    /// MUST, SHALL or REQUIRED.
    #[serde(rename = "MUST")]
    Must,
    /// SHOULD or RECOMMENDED.
    #[serde(rename = "SHOULD")]
    Should,
    /// MAY.
    #[serde(rename = "MAY")]
    May,
    /// A plain statement.
    #[serde(rename = "none")]
    None,
}

/// The text leaves it open.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ambiguity {
    /// Of OAI/Arazzo-Specification; 0 where none is known.
    pub issue: u32,
    /// Outcomes that are not wrong either.
    #[serde(default)]
    pub also: Vec<Outcome>,
}

/// What the runner says in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// All went as described.
    Passed,
    /// It ran and found a failure.
    Failed,
    /// It found the fault before the first request.
    Refused,
    /// It cannot, and says so.
    Unsupported,
}

/// The answers to one method and path, one after the other; the last one repeats.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// `METHOD /path`, without a query.
    pub request: String,
    /// At least one.
    pub answers: Vec<Answer>,
}

/// One answer.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// 200 where nothing is said.
    #[serde(default)]
    pub status: Option<u16>,
    /// A value, or a list of values.
    #[serde(default)]
    pub headers: IndexMap<String, Value>,
    /// A body of `application/json`.
    #[serde(default, deserialize_with = "present")]
    pub json: Option<Value>,
    /// A body without a media type of its own.
    #[serde(default)]
    pub text: Option<String>,
    /// Bytes.
    #[serde(default)]
    pub base64: Option<String>,
    /// How long the answer is held back.
    #[serde(default)]
    pub delay_ms: u64,
}

/// What must be seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The runner's verdict.
    pub outcome: Outcome,
    /// Whether the order of the requests matters.
    #[serde(default)]
    pub order: Order,
    /// All of them.
    pub requests: Vec<ExpectedRequest>,
}

/// Whether requests come in the order given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// As listed.
    #[default]
    Given,
    /// The text leaves it open.
    Any,
}

/// One request that must be seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRequest {
    /// Upper case.
    pub method: String,
    /// To the byte.
    pub target: String,
    /// A value, a list of values, or null for a header that must not be there.
    #[serde(default)]
    pub headers: IndexMap<String, Value>,
    /// A body equal as JSON.
    #[serde(default, deserialize_with = "present")]
    pub json: Option<Value>,
    /// A body to the byte.
    #[serde(default)]
    pub text: Option<String>,
    /// A form's pairs in order.
    #[serde(default)]
    pub form: Option<Vec<(String, String)>>,
    /// A multipart body's parts in order.
    #[serde(default)]
    pub parts: Option<Vec<Part>>,
    /// No body.
    #[serde(default)]
    pub none: bool,
}

/// One part of a multipart body; what is not said is not compared.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// `name` of its Content-Disposition.
    pub name: String,
    /// `filename` of its Content-Disposition.
    #[serde(default)]
    pub filename: Option<String>,
    /// Its Content-Type.
    #[serde(default)]
    pub content_type: Option<String>,
    /// What it holds.
    #[serde(default)]
    pub text: Option<String>,
}

/// A member that is there with the value null is not a member that is missing.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

impl Case {
    /// Reads `case.yaml` of that folder.
    ///
    /// # Errors
    /// The file cannot be read, or is not as the form wants it.
    pub fn read(folder: &Path) -> Result<Self, CaseError> {
        let path = folder.join("case.yaml");
        let text = std::fs::read_to_string(&path).map_err(|error| CaseError::File { path: path.clone(), error })?;
        serde_yaml::from_str(&text).map_err(|error| CaseError::Format { path, message: error.to_string() })
    }
}
