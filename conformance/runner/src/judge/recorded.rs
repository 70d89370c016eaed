//! What a recording keeps of a scenario, with pseudonyms in place of secrets, so that it can be judged again.

use std::cell::OnceCell;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use signoff_arazzo::exchange::{TransportError, TransportErrorKind};
use signoff_arazzo::record::{Attempt, AttemptError, Exchange, Received, ScenarioRecord, StepRecord, ValueOrigin};

use super::JudgeContext;
use crate::har::ReceivedNote;
use crate::redact::{Inspection, Pseudonyms};

/// A request, and its response or the reason why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedExchange {
    /// The name of the source description.
    pub source: String,
    /// The path and query below the target's URL.
    pub target: String,
    /// As sent.
    pub method: String,
    /// Absolute.
    pub url: String,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// `None` if there is none.
    pub body: Option<RecordedBody>,
    /// `None` if there is none.
    pub response: Option<RecordedResponse>,
    /// What came in on listeners.
    pub received: Vec<ReceivedNote>,
    /// Why there is no response.
    #[serde(with = "error_note")]
    pub error: Option<TransportError>,
    /// When the request was sent.
    pub started: SystemTime,
    /// From sending the request to the last byte of the response.
    pub duration: Duration,
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedResponse {
    /// 100 to 999.
    pub status: u16,
    /// In order.
    pub headers: Vec<(String, String)>,
    /// May be empty.
    pub body: RecordedBody,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum RecordedBody {
    /// A text.
    Text(String),
    /// Bytes without secrets.
    Bytes(Vec<u8>),
    /// The number of bytes with a secret, which cannot be replaced.
    Secret(usize),
    /// The number of bytes of a request that is too long to record. A replay does not need it.
    Long(usize),
    /// The number of compressed bytes that cannot be searched for secrets.
    Opaque(usize),
}

/// The longest body of a request that is recorded. In bytes.
const MAX_REQUEST: usize = 256 * 1024;

/// The pseudonyms of a scenario, built on first use.
pub(super) struct Recorder<'a> {
    scenario: &'a ScenarioRecord,
    context: &'a JudgeContext<'a>,
    pseudonyms: OnceCell<Pseudonyms<'a>>,
}

impl<'a> Recorder<'a> {
    pub(super) fn new(scenario: &'a ScenarioRecord, context: &'a JudgeContext<'a>) -> Self {
        Self { scenario, context, pseudonyms: OnceCell::new() }
    }

    /// The inputs, generated ones included; `None` if nothing is recorded.
    pub(super) fn inputs(&self) -> Option<Vec<(String, Value)>> {
        let pseudonyms = self.pseudonyms()?;
        let inputs = self.scenario.values.iter().filter(|value| {
            // Outputs are computed again.
            matches!(value.origin, ValueOrigin::Input | ValueOrigin::Generated) && !value.name.contains(".outputs.")
        });
        Some(inputs.map(|input| (input.name.clone(), pseudonyms.value(&(&input.value).into()))).collect())
    }

    /// The exchange of an attempt; `None` if nothing is recorded.
    pub(super) fn exchange(&self, attempt: &Attempt) -> Option<RecordedExchange> {
        let (exchange, pseudonyms) = (attempt.exchange.as_ref()?, self.pseudonyms()?);
        let request = &exchange.request;
        Some(RecordedExchange {
            source: request.source.clone(),
            target: pseudonyms.text(&request.target),
            method: pseudonyms.text(&request.method),
            url: pseudonyms.text(&request.url),
            headers: pseudonyms.headers(&request.headers),
            body: request.body.as_deref().map(|body| match body.len() {
                length if length > MAX_REQUEST => RecordedBody::Long(length),
                _ => record_body(body, pseudonyms),
            }),
            response: exchange.response.as_ref().map(|response| RecordedResponse {
                status: response.status,
                headers: pseudonyms.headers(&response.headers),
                body: record_body(&response.body, pseudonyms),
            }),
            received: exchange.received.iter().map(|received| record_received(received, pseudonyms)).collect(),
            error: error_of(attempt).map(|(kind, message)| TransportError::new(kind, pseudonyms.text(&message))),
            started: exchange.started,
            duration: exchange.duration,
        })
    }

    fn pseudonyms(&self) -> Option<&Pseudonyms<'a>> {
        let key = self.context.recording?;
        Some(self.pseudonyms.get_or_init(|| {
            let mut pseudonyms = Pseudonyms::of(&self.scenario.values, self.context.secrets, key);
            exchanges(&self.scenario.steps, &mut |exchange| pseudonyms.learn(exchange));
            pseudonyms
        }))
    }
}

fn error_of(attempt: &Attempt) -> Option<(TransportErrorKind, String)> {
    match attempt.error.as_ref()? {
        AttemptError::Transport(error) => Some((error.kind, error.message.clone())),
        error @ AttemptError::StepTimeout(_) => Some((TransportErrorKind::Timeout, error.to_string())),
        _ => None,
    }
}

/// Every exchange of the steps, also of those of called workflows.
fn exchanges(steps: &[StepRecord], visit: &mut impl FnMut(&Exchange)) {
    for attempt in steps.iter().flat_map(|step| &step.attempts) {
        exchanges(&attempt.nested, visit);
        attempt.exchange.iter().for_each(&mut *visit);
    }
}

fn record_received(received: &Received, pseudonyms: &Pseudonyms<'_>) -> ReceivedNote {
    ReceivedNote {
        listener: received.listener.clone(),
        method: pseudonyms.text(&received.method),
        target: pseudonyms.text(&received.target),
        headers: pseudonyms.headers(&received.headers),
        body: pseudonyms.text(&String::from_utf8_lossy(&received.body)),
        arrived: received.arrived,
    }
}

fn record_body(body: &[u8], pseudonyms: &Pseudonyms<'_>) -> RecordedBody {
    match std::str::from_utf8(body) {
        Ok(text) => RecordedBody::Text(pseudonyms.text(text)),
        Err(_) => match pseudonyms.inspect(body) {
            Inspection::Clean => RecordedBody::Bytes(body.to_vec()),
            Inspection::Secret => RecordedBody::Secret(body.len()),
            Inspection::Opaque => RecordedBody::Opaque(body.len()),
        },
    }
}

/// The member `error` in the file of a run.
mod error_note {
    use super::*;
    use crate::har::ErrorNote;

    pub(super) fn serialize<S: serde::Serializer>(
        error: &Option<TransportError>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        error.as_ref().map(ErrorNote::from).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<TransportError>, D::Error> {
        Ok(Option::<ErrorNote>::deserialize(deserializer)?.map(TransportError::from))
    }
}
