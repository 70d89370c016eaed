//! The framing of items in a stream.

use crate::json::Tree;

/// How the items of a stream are separated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html) whose data is JSON.
    Events,
    /// Server-sent events whose data is text.
    EventText,
    /// A JSON value per line (JSON lines, NDJSON).
    Lines,
    /// JSON text sequences (RFC 7464).
    Sequence,
}

impl Framing {
    /// Writes one item.
    #[inline]
    pub(super) fn write(self, item: &Tree<'_>, out: &mut Vec<u8>) {
        match self {
            Self::Events | Self::EventText => write_event(self, item, out),
            Self::Lines => line(&[item.to_text().as_bytes()], out),
            Self::Sequence => line(&[b"\x1e", item.to_text().as_bytes()], out),
        }
    }
}

#[inline]
fn line(parts: &[&[u8]], out: &mut Vec<u8>) {
    parts.iter().for_each(|part| out.extend_from_slice(part));
    out.push(b'\n');
}

#[inline]
fn write_event(framing: Framing, item: &Tree<'_>, out: &mut Vec<u8>) {
    // A line end begins another field.
    let one_line = |text: &str| text.replace(['\r', '\n', '\0'], " ");
    for name in ["event", "id"] {
        if let Some(text) = item.member(name).and_then(Tree::text) {
            line(&[name.as_bytes(), b": ", one_line(text).as_bytes()], out);
        }
    }
    if let Some(Tree::Number(retry)) = item.member("retry") {
        line(&[b"retry: ", retry.as_bytes()], out);
    }
    let data = match item.member("data") {
        Some(Tree::String(text)) if framing == Framing::EventText => text.clone().into_owned(),
        Some(data) => data.to_text(),
        None => String::new(),
    };
    let data = data.replace("\r\n", "\n").replace('\r', "\n");
    data.split('\n').for_each(|data| line(&[b"data: ", data.as_bytes()], out));
    out.push(b'\n');
}
