//! The framing of items in a stream.

use crate::json::{Json, Tree, to_vec};

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
    pub(super) fn write<T: Json>(self, item: &T, out: &mut Vec<u8>) {
        let item = to_vec(item);
        match self {
            Self::Events | Self::EventText => write_event(self, &item, out),
            Self::Lines => line(&[&item], out),
            Self::Sequence => line(&[b"\x1e", &item], out),
        }
    }
}

#[inline]
fn line(parts: &[&[u8]], out: &mut Vec<u8>) {
    parts.iter().for_each(|part| out.extend_from_slice(part));
    out.push(b'\n');
}

#[inline]
fn write_event(framing: Framing, item: &[u8], out: &mut Vec<u8>) {
    let item = Tree::read(item).unwrap_or(Tree::Null);
    let member = |name: &str| item.at(&format!("/{name}"));
    // A line end begins another field.
    let one_line = |text: &str| text.replace(['\r', '\n', '\0'], " ");
    for name in ["event", "id"] {
        if let Some(Tree::String(text)) = member(name) {
            line(&[name.as_bytes(), b": ", one_line(text).as_bytes()], out);
        }
    }
    if let Some(Tree::Number(retry)) = member("retry")
        && retry.bytes().all(|byte| byte.is_ascii_digit())
    {
        line(&[b"retry: ", retry.as_bytes()], out);
    }
    let data = match member("data") {
        Some(Tree::String(text)) if framing == Framing::EventText => text.clone().into_owned(),
        Some(data) => data.to_text(),
        None => String::new(),
    };
    let data = data.replace("\r\n", "\n").replace('\r', "\n");
    data.split('\n').for_each(|data| line(&[b"data: ", data.as_bytes()], out));
    out.push(b'\n');
}
