//! Server-sent events.

use crate::json::{Entry, Json, Members, Mismatch, Node, Tree, Writer};

/// A [server-sent event](https://html.spec.whatwg.org/multipage/server-sent-events.html): its data is a `T`.
#[derive(Debug, Clone, PartialEq)]
pub struct Event<T> {
    /// The data.
    pub data: T,
    /// The type; `None` means `message`.
    pub event: Option<String>,
    /// The value of `Last-Event-ID` to continue after this event, if it has one.
    pub id: Option<String>,
    /// The milliseconds to wait before connecting again.
    pub retry: Option<u64>,
}

impl<T> Event<T> {
    /// An event of type `message`.
    #[inline]
    pub fn new(data: T) -> Self {
        Self { data, event: None, id: None, retry: None }
    }

    /// An event of another type.
    #[must_use]
    #[inline]
    pub fn of(mut self, event: impl Into<String>) -> Self {
        self.event = Some(event.into());
        self
    }

    /// Sets the id.
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
    /// The number of bytes of all fields.
    #[inline]
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// Reads a line that is not empty. Comments and unknown fields are ignored.
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

    /// The event's data and the event without data, at an empty line. Without a line of data there is no event: its type is dropped,
    /// and its id and waiting time belong to the next event. An empty line of data is an event with empty data.
    #[inline]
    pub(super) fn dispatch(&mut self) -> Option<(String, Vec<Entry<'static>>)> {
        let event = self.event.take();
        let data = self.data.take()?;
        self.size = 0;
        let texts = [("event", event), ("id", self.id.take())];
        let texts = texts.into_iter().filter_map(|(name, text)| Some((name.into(), Tree::String(text?.into()))));
        let retry = self.retry.take().map(|retry| ("retry".into(), Tree::Number(retry.to_string().into())));
        let members = texts.chain(retry).collect();
        Some((data, members))
    }
}
