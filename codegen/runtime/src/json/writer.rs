//! Writes JSON text.

use serde_json::Value;

use super::{Extra, Json, Map, Maybe, Mismatch};

/// JSON text that is being written.
#[derive(Debug)]
pub struct Writer {
    text: Vec<u8>,
    /// The first value that was to be checked when it is written, and violates its bounds.
    violation: Option<Box<Mismatch>>,
}

/// Space for most bodies, to avoid reallocation.
const ROOM: usize = 256;

impl Default for Writer {
    fn default() -> Self {
        Self { text: Vec::with_capacity(ROOM), violation: None }
    }
}

impl Writer {
    /// `null`
    pub fn null(&mut self) {
        self.text.extend_from_slice(b"null");
    }

    /// A scalar, written by serde. Writing to memory cannot fail; NaN becomes null.
    pub fn scalar(&mut self, value: &(impl serde::Serialize + ?Sized)) {
        if serde_json::to_writer(&mut self.text, value).is_err() {
            self.null();
        }
    }

    /// A text.
    pub fn string(&mut self, text: &str) {
        // Most texts have no character to escape.
        if !is_plain(text.as_bytes()) {
            return self.scalar(text);
        }
        self.text.reserve(text.len() + 2);
        self.text.push(b'"');
        self.text.extend_from_slice(text.as_bytes());
        self.text.push(b'"');
    }

    /// A tree.
    #[inline]
    pub fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.scalar(value),
            Value::Number(number) => self.scalar(number),
            Value::String(text) => self.string(text),
            Value::Array(items) => self.array(items),
            Value::Object(members) => {
                let mut object = self.object();
                members.iter().for_each(|(name, value)| object.required(name, value));
            }
        }
    }

    /// JSON text, unchanged.
    pub fn raw(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    /// An array.
    pub fn array<'a, T: Json + 'a>(&mut self, items: impl IntoIterator<Item = &'a T>) {
        self.text.push(b'[');
        for (index, item) in items.into_iter().enumerate() {
            self.comma(index);
            self.within(index, |out| item.encode(out));
        }
        self.text.push(b']');
    }

    /// An array with elements of different types, each written by its own function.
    pub fn tuple(&mut self, items: &[&dyn Fn(&mut Writer)]) {
        self.text.push(b'[');
        for (index, item) in items.iter().enumerate() {
            self.comma(index);
            item(self);
        }
        self.text.push(b']');
    }

    /// An object; dropping the [`ObjectWriter`] closes it.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.text.push(b'{');
        ObjectWriter { out: self, members: 0 }
    }

    /// Notes that the value which is being written violates its bounds. Only the first violation is kept.
    #[cold]
    pub(super) fn violate(&mut self, mismatch: Mismatch) {
        self.violation.get_or_insert_with(|| Box::new(mismatch));
    }

    /// Takes the first violation, with its place.
    pub(crate) fn take_violation(&mut self) -> Option<Mismatch> {
        self.violation.take().map(|mismatch| *mismatch)
    }

    /// Writes what is at that place, which a violation in it names.
    fn within(&mut self, token: impl ToString, write: impl FnOnce(&mut Self)) {
        let known = self.violation.is_some();
        write(self);
        if !known && self.violation.is_some() {
            self.violation = self.take_violation().map(|mismatch| Box::new(mismatch.below(token)));
        }
    }

    /// The text that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.text.push(b',');
        }
    }
}

/// Whether no character needs an escape (RFC 8259, section 7): no quote, no backslash, no control character.
fn is_plain(text: &[u8]) -> bool {
    let (words, rest) = text.as_chunks::<8>();
    words.iter().all(|word| is_plain_word(u64::from_ne_bytes(*word)))
        && rest.iter().all(|byte| !matches!(byte, 0..0x20 | b'"' | b'\\'))
}

/// The same, for eight bytes at once: a byte that is less than `n` has its high bit set by taking `n` from it, where it had none.
fn is_plain_word(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let below = |word: u64, n: u8| word.wrapping_sub(ONES * u64::from(n)) & !word;
    let is = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    (below(word, 0x20) | is(b'"') | is(b'\\')) & (ONES << 7) == 0
}

/// An object that is being written.
#[derive(Debug)]
pub struct ObjectWriter<'a> {
    out: &'a mut Writer,
    members: usize,
}

impl ObjectWriter<'_> {
    /// A required member.
    pub fn required<T: Json>(&mut self, name: &str, value: &T) {
        self.name(name).within(name, |out| value.encode(out));
    }

    /// Begins a member; its value follows.
    fn name(&mut self, name: &str) -> &mut Writer {
        self.out.comma(self.members);
        self.members += 1;
        self.out.string(name);
        self.out.text.push(b':');
        self.out
    }

    /// A member that is left out if it has no value.
    pub fn optional<T: Json>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    /// A member that may be left out, null, or a value.
    pub fn maybe<T: Json>(&mut self, name: &str, value: &Maybe<T>) {
        match value {
            Maybe::Absent => {}
            Maybe::Null => self.name(name).null(),
            Maybe::Value(value) => self.required(name, value),
        }
    }

    /// Members that the document does not name.
    pub fn extra(&mut self, extra: &Extra) {
        for (name, text) in extra.texts() {
            self.name(name).raw(text);
        }
    }

    /// Members that the document does not name, with values of type `T`.
    pub fn rest<T: Json>(&mut self, rest: &Map<T>) {
        for (name, value) in rest {
            self.required(name, value);
        }
    }
}

impl Drop for ObjectWriter<'_> {
    fn drop(&mut self) {
        self.out.text.push(b'}');
    }
}

#[cfg(test)]
mod tests {
    use super::Writer;

    #[test]
    fn a_text_is_written_as_serde_writes_it() {
        for byte in 0..=0x7f_u8 {
            for place in [0, 3, 7, 8, 10, 12] {
                let mut text = "abcdefgh, é \u{7f}…".to_owned();
                text.insert(place, char::from(byte));
                let mut out = Writer::default();
                out.string(&text);
                assert_eq!(String::from_utf8(out.into_bytes()).unwrap(), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
