//! The steps of a judged scenario: in memory, or in a temporary file of the run, so that thousands of scenarios fit.

use std::borrow::Cow;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::value::RawValue;

use super::{JudgedStep, RecordedExchange};

/// The steps of a scenario.
#[derive(Debug, Clone, Default)]
pub struct Steps(Place);

#[derive(Debug, Clone)]
enum Place {
    Memory(Vec<JudgedStep>),
    File(Filed),
}

/// Steps in a file.
#[derive(Debug, Clone)]
struct Filed {
    steps: Part,
    /// The exchanges for a recording.
    recorded: Part,
    /// Where the document has the first step.
    location: String,
    /// Whether a step was attempted.
    ran: bool,
}

impl Default for Place {
    fn default() -> Self {
        Self::Memory(Vec::new())
    }
}

impl From<Vec<JudgedStep>> for Steps {
    fn from(steps: Vec<JudgedStep>) -> Self {
        Self(Place::Memory(steps))
    }
}

impl Steps {
    /// The steps, in the order of execution. None if they are in a file that can no longer be read.
    pub fn get(&self) -> Cow<'_, [JudgedStep]> {
        match &self.0 {
            Place::Memory(steps) => Cow::Borrowed(steps),
            Place::File(filed) => Cow::Owned(filed.steps.parse().unwrap_or_default()),
        }
    }

    /// The steps in memory. None if they are in a file.
    #[cfg(test)]
    fn in_memory(&self) -> &[JudgedStep] {
        match &self.0 {
            Place::Memory(steps) => steps,
            Place::File(_) => &[],
        }
    }

    /// `file:line:column` of the first step.
    pub fn location(&self) -> Option<&str> {
        match &self.0 {
            Place::Memory(steps) => steps.first().map(|step| step.location.as_str()),
            Place::File(filed) => Some(&filed.location),
        }
    }

    /// Whether a step was attempted.
    pub fn ran(&self) -> bool {
        match &self.0 {
            Place::Memory(steps) => has_attempt(steps),
            Place::File(filed) => filed.ran,
        }
    }

    /// The exchanges for a recording, each with the name of its step.
    ///
    /// # Errors
    /// They are in a file that cannot be read.
    pub(crate) fn recorded(&self) -> std::io::Result<Vec<(String, RecordedExchange)>> {
        match &self.0 {
            Place::File(filed) => filed.recorded.parse(),
            Place::Memory(steps) => {
                let all = recorded(steps);
                Ok(all.map(|(step, exchange)| (step.to_owned(), exchange.clone())).collect())
            }
        }
    }
}

fn has_attempt(steps: &[JudgedStep]) -> bool {
    steps.iter().any(|step| !step.attempts.is_empty())
}

fn recorded(steps: &[JudgedStep]) -> impl Iterator<Item = (&str, &RecordedExchange)> {
    steps.iter().flat_map(|step| {
        let exchanges = step.attempts.iter().filter_map(|attempt| attempt.recorded.as_deref());
        exchanges.map(|exchange| (step.step.as_str(), exchange))
    })
}

impl Serialize for Steps {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Place::Memory(steps) => steps.serialize(serializer),
            Place::File(filed) => {
                let text = filed.steps.read().map_err(serde::ser::Error::custom)?;
                RawValue::from_string(text).map_err(serde::ser::Error::custom)?.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Steps {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Self::from)
    }
}

/// A temporary file with the steps of scenarios. It has no name, so nobody has to remove it. Like a judgement, it contains no
/// secrets.
#[derive(Debug, Clone)]
pub(crate) struct StepFile(Arc<Mutex<File>>);

impl StepFile {
    /// Creates the file.
    ///
    /// # Errors
    /// There is no place for temporary files.
    pub(crate) fn create() -> std::io::Result<Self> {
        Ok(Self(Arc::new(Mutex::new(tempfile::tempfile()?))))
    }

    /// Moves steps from memory to the file. They stay in memory if they cannot be written.
    pub(crate) fn take(&self, steps: &mut Steps) {
        let Place::Memory(list) = &steps.0 else { return };
        let Some(first) = list.first() else { return };
        let (location, ran) = (first.location.clone(), has_attempt(list));
        let exchanges: Vec<_> = recorded(list).collect();
        let texts = (serde_json::to_string(list), serde_json::to_string(&exchanges));
        let (Ok(list), Ok(exchanges)) = texts else { return };
        if let (Ok(steps_part), Ok(recorded)) = (self.add(&list), self.add(&exchanges)) {
            steps.0 = Place::File(Filed { steps: steps_part, recorded, location, ran });
        }
    }

    fn add(&self, text: &str) -> std::io::Result<Part> {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let start = file.seek(SeekFrom::End(0))?;
        file.write_all(text.as_bytes())?;
        Ok(Part { file: self.clone(), start, length: text.len() })
    }
}

/// A JSON text in the file.
#[derive(Debug, Clone)]
struct Part {
    file: StepFile,
    start: u64,
    length: usize,
}

impl Part {
    fn read(&self) -> std::io::Result<String> {
        let mut bytes = vec![0; self.length];
        {
            let mut file = self.file.0.lock().unwrap_or_else(PoisonError::into_inner);
            file.seek(SeekFrom::Start(self.start))?;
            file.read_exact(&mut bytes)?;
        }
        String::from_utf8(bytes).map_err(std::io::Error::other)
    }

    fn parse<T: DeserializeOwned>(&self) -> std::io::Result<T> {
        Ok(serde_json::from_str(&self.read()?)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::{JudgedAttempt, RecordedBody};

    fn steps(id: &str) -> Steps {
        let exchange = RecordedExchange {
            source: id.to_owned(),
            target: "/".to_owned(),
            method: "GET".to_owned(),
            url: "http://a/".to_owned(),
            headers: vec![("X-A".to_owned(), "ü\u{1}".to_owned())],
            body: Some(RecordedBody::Bytes(vec![0, 255])),
            response: None,
            received: Vec::new(),
            error: Some(signoff_arazzo::exchange::TransportError::new(
                signoff_arazzo::exchange::TransportErrorKind::Timeout,
                "late",
            )),
            started: std::time::UNIX_EPOCH + std::time::Duration::from_nanos(1_500_000_001),
            duration: std::time::Duration::from_nanos(3),
        };
        let attempt = JudgedAttempt {
            request: None,
            received: Vec::new(),
            response: None,
            met: vec!["$statusCode == 200".to_owned()],
            findings: Vec::new(),
            error: None,
            action: None,
            curl: None,
            recorded: Some(Box::new(exchange)),
            started: std::time::UNIX_EPOCH,
            duration_ms: 1.5,
        };
        let step = JudgedStep { step: id.to_owned(), location: String::new(), not_run: None, attempts: vec![attempt] };
        Steps::from(vec![step])
    }

    #[test]
    fn steps_in_a_file_are_those_that_were_in_memory() {
        let file = StepFile::create().unwrap();
        let (mut first, mut second) = (steps("first"), steps("second"));
        let (before, recorded) = (serde_json::to_string(&first).unwrap(), first.recorded().unwrap());
        file.take(&mut first);
        file.take(&mut second);
        assert!(first.in_memory().is_empty());
        assert_eq!(serde_json::to_string(&first).unwrap(), before);
        assert_eq!(first.recorded().unwrap(), recorded);
        assert_eq!(second.get()[0].step, "second");
        assert_eq!(second.recorded().unwrap()[0].0, "second");
    }
}
