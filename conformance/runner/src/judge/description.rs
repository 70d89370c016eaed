//! What ran against what: the part of a judgement that does not depend on any response.

use std::collections::{BTreeMap, BTreeSet};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::time;
use crate::suite::Basis;

/// What ran, against what, when, and with which versions. It contains no secrets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunDescription {
    /// The program that ran the scenarios.
    pub tool: Tool,
    /// The arguments of the program; values that may be secret are masked. Empty if a library ran the scenarios.
    pub command: Vec<String>,
    /// When the run began.
    #[serde(with = "time")]
    pub started: SystemTime,
    /// When the last scenario ended.
    #[serde(with = "time")]
    pub ended: SystemTime,
    /// What answered.
    pub target: TargetDescription,
    /// The file of the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile: Option<String>,
    /// The claims that were judged, by their basis.
    pub basis: BTreeSet<Basis>,
    /// The capabilities that the target lacks.
    pub without: BTreeSet<String>,
    /// The part of the scenarios that ran, `K/N`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shard: Option<String>,
    /// How often each scenario ran.
    pub rounds: usize,
    /// The suites, in the order of the run.
    pub suites: Vec<SuiteDescription>,
    /// Where the program ran.
    pub environment: Environment,
}

/// A program and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// What answered the requests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetDescription {
    /// `reference`, `servers` or `recording`.
    pub kind: String,
    /// The name of the tested product, as declared by the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// The version of the tested product, as declared by the user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The URLs of each source.
    pub urls: BTreeMap<String, Vec<String>>,
}

/// A suite and the documents that were read for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuiteDescription {
    /// Its name.
    pub name: String,
    /// `info.version` of its Arazzo documents, each once.
    pub versions: BTreeSet<String>,
    /// The digest of its documents: SHA-256 of the digests of all documents, sorted, one per line, each ended by a line feed.
    pub sha256: String,
    /// All documents that were read for it: descriptions, API documents, and the files that they refer to.
    pub documents: Vec<DocumentDescription>,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentDescription {
    /// Its path, as messages show it.
    pub path: String,
    /// SHA-256 of its text, in hexadecimal digits.
    pub sha256: String,
}

/// Where the program ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Environment {
    /// The operating system, such as `linux`.
    pub os: String,
    /// The processor architecture, such as `x86_64`.
    pub arch: String,
    /// Whether the variable `CI` is set.
    pub ci: bool,
}
