//! Writing JSON text.

use serde_json::Value;

use super::{Extra, Json, Map, Maybe, Tree};

/// JSON text that is being written.
#[derive(Debug)]
pub struct Writer {
    text: Vec<u8>,
}

/// Room for most bodies, so that they are not moved while they are written.
const ROOM: usize = 256;

impl Default for Writer {
    fn default() -> Self {
        Self { text: Vec::with_capacity(ROOM) }
    }
}

impl Writer {
    /// `null`
    pub fn null(&mut self) {
        self.text.extend_from_slice(b"null");
    }

    /// A scalar, by serde. Writing into memory cannot fail; what JSON cannot say (NaN) becomes null.
    pub fn scalar(&mut self, value: &(impl serde::Serialize + ?Sized)) {
        if serde_json::to_writer(&mut self.text, value).is_err() {
            self.null();
        }
    }

    /// A tree as it is.
    #[inline]
    pub fn value(&mut self, value: &Value) {
        match value {
            Value::Null => self.null(),
            Value::Bool(value) => self.scalar(value),
            Value::Number(number) => self.scalar(number),
            Value::String(text) => self.scalar(text),
            Value::Array(items) => self.array(items),
            Value::Object(members) => {
                let mut object = self.object();
                members.iter().for_each(|(name, value)| object.required(name, value));
            }
        }
    }

    /// A tree that borrows, as it is.
    pub(super) fn tree(&mut self, tree: &Tree<'_>) {
        match tree {
            Tree::Null => self.null(),
            Tree::Bool(value) => self.scalar(value),
            Tree::Number(number) => self.scalar(number),
            Tree::String(text) => self.scalar(text.as_ref()),
            Tree::Array(items) => {
                self.text.push(b'[');
                for (index, item) in items.iter().enumerate() {
                    self.comma(index);
                    self.tree(item);
                }
                self.text.push(b']');
            }
            Tree::Object(members) => {
                let mut object = self.object();
                members.iter().for_each(|(name, value)| object.name(name).tree(value));
            }
        }
    }

    /// JSON text as it is.
    pub fn raw(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    /// An array.
    pub fn array<'a, T: Json + 'a>(&mut self, items: impl IntoIterator<Item = &'a T>) {
        self.text.push(b'[');
        for (index, item) in items.into_iter().enumerate() {
            self.comma(index);
            item.encode(self);
        }
        self.text.push(b']');
    }

    /// An array of unlike elements, each written by its own function.
    pub fn tuple(&mut self, items: &[&dyn Fn(&mut Writer)]) {
        self.text.push(b'[');
        for (index, item) in items.iter().enumerate() {
            self.comma(index);
            item(self);
        }
        self.text.push(b']');
    }

    /// An object; it is closed when the [`ObjectWriter`] goes.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.text.push(b'{');
        ObjectWriter { out: self, members: 0 }
    }

    /// What has been written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.text.push(b',');
        }
    }
}

/// An object that is being written.
#[derive(Debug)]
pub struct ObjectWriter<'a> {
    out: &'a mut Writer,
    members: usize,
}

impl ObjectWriter<'_> {
    /// A member that is always there.
    pub fn required<T: Json>(&mut self, name: &str, value: &T) {
        value.encode(self.name(name));
    }

    /// Begins a member; its value is to follow.
    fn name(&mut self, name: &str) -> &mut Writer {
        self.out.comma(self.members);
        self.members += 1;
        self.out.scalar(name);
        self.out.text.push(b':');
        self.out
    }

    /// A member that is left out where there is no value.
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

    /// Members that the document does not name, each being a `T`.
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
