//! What the format cannot express, in members that begin with `_` as it requires of extensions: the scenarios of the exchanges and
//! their inputs.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use signoff_arazzo::exchange::{Headers, Received, TransportError, TransportErrorKind};

use crate::suite::Basis;

/// The version of the notes. A reader refuses another one.
pub const NOTE_VERSION: u32 = 1;

/// `_signoff` of the log.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct LogNote {
    /// [`NOTE_VERSION`].
    pub version: u32,
    /// The run.
    #[serde(flatten)]
    pub run: RunNote,
    /// The scenarios, in the order of the run.
    pub scenarios: Vec<ScenarioNote>,
}

/// What was recorded, and how it was judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunNote {
    /// The URLs that the sources had.
    pub targets: BTreeMap<String, Vec<String>>,
    /// The capabilities that the target lacked.
    #[serde(default)]
    pub without: BTreeSet<String>,
    /// The claims that were judged, by their basis.
    #[serde(default)]
    pub basis: BTreeSet<Basis>,
}

/// A scenario.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ScenarioNote {
    /// `suite/document/workflowId`.
    pub name: String,
    /// Its inputs and those of the workflows that it runs, by name, in the order in which the workflows began.
    pub inputs: Vec<(String, Value)>,
}

/// `_signoff` of an entry.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct EntryNote {
    /// The index of the scenario in [`LogNote::scenarios`].
    pub scenario: usize,
    /// The name of the source description.
    pub source: String,
    /// The path and query below the URL of the source.
    pub target: String,
    /// Why there is no response.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<ErrorNote>,
    /// What came in on the listeners that the step waited for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<ReceivedNote>,
}

/// A request that a listener received.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedNote {
    /// The name of the listener.
    pub listener: String,
    /// The method.
    pub method: String,
    /// The path and query.
    pub target: String,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// As text.
    pub body: String,
    /// In microseconds after the response, negative before it.
    pub arrived: i64,
}

impl From<ReceivedNote> for Received {
    fn from(note: ReceivedNote) -> Self {
        Self {
            listener: note.listener,
            method: note.method,
            target: note.target,
            headers: Headers(note.headers),
            body: note.body.into_bytes(),
            arrived: note.arrived,
        }
    }
}

/// Why there is no response.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ErrorNote {
    /// `connect`, `timeout`, `protocol`, `closed` or `not-sent`.
    pub kind: String,
    /// A sentence.
    pub message: String,
}

const KINDS: [(&str, TransportErrorKind); 5] = [
    ("connect", TransportErrorKind::Connect),
    ("timeout", TransportErrorKind::Timeout),
    ("protocol", TransportErrorKind::Protocol),
    ("closed", TransportErrorKind::Closed),
    ("not-sent", TransportErrorKind::NotSent),
];

impl From<&TransportError> for ErrorNote {
    fn from(error: &TransportError) -> Self {
        let kind = KINDS.iter().find(|(_, kind)| *kind == error.kind).map_or("", |(name, _)| name);
        Self { kind: kind.to_owned(), message: error.message.clone() }
    }
}

impl From<ErrorNote> for TransportError {
    fn from(note: ErrorNote) -> Self {
        let kind =
            KINDS.iter().find(|(name, _)| *name == note.kind).map_or(TransportErrorKind::NotSent, |(_, kind)| *kind);
        Self::new(kind, note.message)
    }
}
