//! Writes parts.

use std::collections::VecDeque;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::task::{Context, Poll, ready};

use super::{Part, PartInfo, PartKind, Parts};
use crate::json::{Json, Mismatch, Tree, to_checked_vec};
use crate::stream::{ByteStream, Content, PollFn};
use crate::style;

/// Parts that are being written.
#[derive(Debug)]
pub struct Writer {
    infos: &'static [PartInfo],
    boundary: String,
    /// Complete pieces, and the text after the last of them.
    pieces: VecDeque<Content>,
    text: Vec<u8>,
    /// The first value that was not checked and violates its bounds.
    violation: Option<Mismatch>,
}

impl Writer {
    /// The value of `Content-Type`, the body, and the first value in it that was not checked and violates its bounds.
    pub fn write<T: Parts>(media_type: &str, body: &T) -> (String, Content, Option<Mismatch>) {
        let boundary = format!("{:016x}{:016x}", random(), random());
        let mut out = Self { infos: T::PARTS, boundary, pieces: VecDeque::new(), text: Vec::new(), violation: None };
        body.write(&mut out);
        let media_type = if media_type.contains('*') { "multipart/form-data" } else { media_type };
        let kind = media_type.split(';').next().unwrap_or_default().trim();
        let violation = out.violation.take();
        (format!("{kind}; boundary={}", out.boundary), out.finish(), violation)
    }

    /// A value or a file for the part at that index of the table.
    pub fn put<T: ToPart>(&mut self, index: usize, value: &T) {
        if let Some(mismatch) = self.value(index, value) {
            self.violation.get_or_insert(mismatch);
        }
    }

    fn value<T: ToPart>(&mut self, index: usize, value: &T) -> Option<Mismatch> {
        let info = self.infos.get(index)?;
        let (parts, violation) = value.to_parts(info);
        parts.iter().for_each(|part| self.part(info.name, info.media_types.first().copied(), part));
        violation.map(|mismatch| if info.name.is_empty() { mismatch.below(index) } else { mismatch.below(info.name) })
    }

    /// The same, if there is a value.
    pub fn put_optional<T: ToPart>(&mut self, index: usize, value: &Option<T>) {
        value.iter().for_each(|value| self.put(index, value));
    }

    /// One part per value.
    pub fn put_several<T: ToPart>(&mut self, index: usize, values: &[T]) {
        values.iter().for_each(|value| self.put(index, value));
    }

    /// Parts with their own names.
    pub fn others(&mut self, parts: &[Part]) {
        parts.iter().for_each(|part| self.part("", None, part));
    }

    fn part(&mut self, name: &str, media_type: Option<&str>, part: &Part) {
        let name = if part.name.is_empty() { name } else { &part.name };
        let concrete = media_type.filter(|name| !name.contains('*'));
        let media_type =
            part.media_type.as_deref().or(concrete).or(part.file_name.as_ref().map(|_| "application/octet-stream"));
        let mut head = format!("--{}\r\n", self.boundary);
        if !name.is_empty() || part.file_name.is_some() {
            head += &format!("Content-Disposition: form-data; name=\"{}\"", escape(name));
            if let Some(file_name) = &part.file_name {
                head += &format!("; filename=\"{}\"", escape(file_name));
            }
            head += "\r\n";
        }
        if let Some(media_type) = media_type {
            head += &format!("Content-Type: {}\r\n", media_type.replace(['\r', '\n'], " "));
        }
        self.text.extend_from_slice(head.as_bytes());
        for (name, value) in &part.headers {
            [name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"]
                .iter()
                .for_each(|text| self.text.extend_from_slice(text));
        }
        self.text.extend_from_slice(b"\r\n");
        match part.content.bytes() {
            Some(bytes) => self.text.extend_from_slice(bytes),
            None => {
                self.pieces.push_back(std::mem::take(&mut self.text).into());
                self.pieces.push_back(part.content.clone());
            }
        }
        self.text.extend_from_slice(b"\r\n");
    }

    fn finish(mut self) -> Content {
        self.text.extend_from_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        let last = Content::from(self.text);
        if self.pieces.is_empty() {
            return last;
        }
        self.pieces.push_back(last);
        let length = self.pieces.iter().map(Content::length).sum();
        Content::stream(chain(self.pieces), length)
    }
}

/// Contents in a row.
fn chain(mut pieces: VecDeque<Content>) -> ByteStream {
    let mut current: Option<ByteStream> = None;
    Box::pin(PollFn(move |context: &mut Context<'_>| {
        loop {
            if let Some(stream) = &mut current {
                match ready!(stream.as_mut().poll_next(context)) {
                    Some(part) => return Poll::Ready(Some(part)),
                    None => current = None,
                }
            }
            let Some(piece) = pieces.pop_front() else { return Poll::Ready(None) };
            current = piece.take();
            if current.is_none() {
                return Poll::Ready(Some(Err("a part is a stream, and was sent before".into())));
            }
        }
    }))
}

/// A type that becomes parts: a part itself, or a value.
pub trait ToPart {
    /// Its parts: one, or several in some styles. Also the first value that was not checked and violates its bounds.
    fn to_parts(&self, info: &PartInfo) -> (Vec<Part>, Option<Mismatch>);
}

impl ToPart for Part {
    fn to_parts(&self, info: &PartInfo) -> (Vec<Part>, Option<Mismatch>) {
        (vec![self.clone().named(info.name)], None)
    }
}

impl<T: Json> ToPart for T {
    fn to_parts(&self, info: &PartInfo) -> (Vec<Part>, Option<Mismatch>) {
        let (json, violation) = to_checked_vec(self);
        (parts_of(json, info), violation)
    }
}

fn parts_of(json: Vec<u8>, info: &PartInfo) -> Vec<Part> {
    let text = |text: String| Part::from(Content::from(text)).named(info.name);
    let tree = || Tree::read(&json).unwrap_or(Tree::Null);
    match &info.kind {
        PartKind::Json => {
            let part = Part::from(Content::from(json)).named(info.name);
            vec![if info.media_types.is_empty() { part.of("application/json") } else { part }]
        }
        PartKind::Text | PartKind::File => vec![text(style::text_of(&tree()))],
        PartKind::Styled(parameter) => {
            let pairs = style::write_query(parameter, &tree());
            pairs.into_iter().map(|(name, value)| text(style::decode(&value)).named(style::decode(&name))).collect()
        }
    }
}

/// Escapes as [forms](https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data) do.
fn escape(text: &str) -> String {
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A random boundary, which content cannot forge.
fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
