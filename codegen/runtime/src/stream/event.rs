//! A server-sent event.

use serde_json::Value;

use crate::json::{Json, Members, Mismatch, Node, Writer};

/// A [server-sent event](https://html.spec.whatwg.org/multipage/server-sent-events.html): its data is a `T`.
#[derive(Debug, Clone, PartialEq)]
pub struct Event<T> {
    /// What it carries.
    pub data: T,
    /// Its type; `None` is `message`.
    pub event: Option<String>,
    /// What to send as `Last-Event-ID` to go on after it, where this event says so.
    pub id: Option<String>,
    /// How many milliseconds to wait before connecting again.
    pub retry: Option<u64>,
}

impl<T> Event<T> {
    /// Of the type `message`.
    #[inline]
    pub fn new(data: T) -> Self {
        Self { data, event: None, id: None, retry: None }
    }

    /// Of another type.
    #[must_use]
    #[inline]
    pub fn of(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// With an id.
    #[must_use]
    #[inline]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl<T> From<T> for Event<T> {
    #[inline]
    fn from(data: T) -> Self {
        Self::new(data)
    }
}

impl<T: Json> Json for Event<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let members = Members::of(node)?;
        Ok(Self {
            data: members.required("data")?,
            event: members.optional("event")?,
            id: members.optional("id")?,
            retry: members.optional("retry")?,
        })
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        let mut members = out.object();
        members.required("data", &self.data);
        members.optional("event", &self.event);
        members.optional("id", &self.id);
        members.optional("retry", &self.retry);
    }
}

/// The fields of an event as they are read, line by line.
#[derive(Default)]
pub(super) struct Fields {
    data: Option<String>,
    event: Option<String>,
    id: Option<String>,
    retry: Option<u64>,
    size: usize,
}

impl Fields {
    /// How many bytes they hold.
    #[inline]
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// Takes a line that is not empty. Comments and unknown fields are passed over.
    #[inline]
    pub(super) fn take(&mut self, line: &str) {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => {
                self.size += value.len() + 1;
                match &mut self.data {
                    Some(data) => {
                        data.push('\n');
                        data.push_str(value);
                    }
                    None => self.data = Some(value.to_owned()),
                }
            }
            "event" => self.event = Some(value.to_owned()).filter(|event| !event.is_empty()),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.retry = value.parse().ok();
            }
            _ => {}
        }
    }

    /// At an empty line: the event's data, and the event but for it. Without data there is none, and its type is
    /// forgotten; its id and its waiting time go with the next one.
    #[inline]
    pub(super) fn dispatch(&mut self) -> Option<(String, serde_json::Map<String, Value>)> {
        let event = self.event.take();
        let data = self.data.take().filter(|data| !data.is_empty())?;
        self.size = 0;
        let mut members = serde_json::Map::new();
        members.insert("data".to_owned(), Value::Null);
        members.extend(event.map(|event| ("event".to_owned(), event.into())));
        members.extend(self.id.take().map(|id| ("id".to_owned(), id.into())));
        members.extend(self.retry.take().map(|retry| ("retry".to_owned(), retry.into())));
        Some((data, members))
    }
}
