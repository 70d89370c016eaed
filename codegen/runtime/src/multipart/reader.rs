//! Reads parts.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::{Part, PartInfo, PartKind};
use crate::json::{Json, Mismatch, Mode, Node, Tree, Unread};
use crate::media_type;
use crate::style;

const STRANGE: &str = "is not a part of this body";

/// Parts that are being read, one documented part after the other.
#[derive(Debug)]
pub struct Reader {
    infos: &'static [PartInfo],
    parts: Vec<Part>,
    lenient: bool,
}

impl Reader {
    /// Parts, with those in the document. A client is lenient.
    pub fn new(infos: &'static [PartInfo], parts: Vec<Part>, lenient: bool) -> Self {
        Self { infos, parts, lenient }
    }

    /// The required part at that index of the table.
    ///
    /// # Errors
    /// It is missing, or does not match its schema.
    pub fn required<T: FromPart>(&mut self, index: usize) -> Result<T, Mismatch> {
        match self.optional(index)? {
            Some(value) => Ok(value),
            None => Err(self.missing(index)),
        }
    }

    /// The part at that index of the table.
    ///
    /// # Errors
    /// It does not match its schema.
    pub fn optional<T: FromPart>(&mut self, index: usize) -> Result<Option<T>, Mismatch> {
        let Some(info) = self.infos.get(index) else { return Ok(None) };
        let value = match &info.kind {
            PartKind::Styled(style) => {
                self.styled(style).and_then(|value| value.map(|value| T::typed(&value, self.lenient)).transpose())
            }
            _ => match self.take(info, 1).into_iter().next() {
                Some(part) => checked(info, part, self.lenient).map(Some),
                None => Ok(None),
            },
        };
        value.map_err(|mismatch| self.below(mismatch, index))
    }

    /// All parts with the name at that index of the table.
    ///
    /// # Errors
    /// A part does not match its schema, or a required one is missing.
    pub fn several<T: FromPart>(&mut self, index: usize, required: bool) -> Result<Vec<T>, Mismatch> {
        let Some(info) = self.infos.get(index) else { return Ok(Vec::new()) };
        let parts = self.take(info, usize::MAX);
        if parts.is_empty() && required {
            return Err(self.missing(index));
        }
        let below = |mismatch: Mismatch, place| match info.name {
            "" => mismatch.below(index.saturating_add(place)),
            name => mismatch.below(place).below(name),
        };
        let parts = parts.into_iter().enumerate();
        parts
            .map(|(place, part)| checked(info, part, self.lenient).map_err(|mismatch| below(mismatch, place)))
            .collect()
    }

    /// The parts that the document does not name. It is read last.
    pub fn others(&mut self) -> Vec<Part> {
        std::mem::take(&mut self.parts)
    }

    /// `value`, if there are no further parts (`additionalProperties: false`); a lenient reader ignores them.
    ///
    /// # Errors
    /// There is a further part.
    pub fn closed<T>(&self, value: T) -> Result<T, Mismatch> {
        match self.parts.first().filter(|_| !self.lenient) {
            Some(part) if part.name.is_empty() => Err(self.below(Mismatch::new(STRANGE), self.infos.len())),
            Some(part) => Err(Mismatch::new(STRANGE).below(&part.name)),
            None => Ok(value),
        }
    }

    fn missing(&self, index: usize) -> Mismatch {
        self.below(Mismatch::new("is required, but missing"), index)
    }

    /// Adds the part's name or position to the pointer.
    fn below(&self, mismatch: Mismatch, index: usize) -> Mismatch {
        match self.infos.get(index).map_or("", |info| info.name) {
            "" => mismatch.below(index),
            name => mismatch.below(name),
        }
    }

    /// All parts of that name; this number of parts if they are identified by position.
    fn take(&mut self, info: &PartInfo, most: usize) -> Vec<Part> {
        if info.name.is_empty() {
            return self.parts.drain(..most.min(self.parts.len())).collect();
        }
        // Some clients write `name[]` for a list.
        let own = |part: &mut Part| part.name == info.name || part.name.strip_suffix("[]") == Some(info.name);
        self.parts.extract_if(.., own).collect()
    }

    /// The remaining parts as pairs of a query, read with a style.
    fn styled(&mut self, info: &'static crate::operation::ParameterInfo) -> Result<Option<Value>, Mismatch> {
        let own = |part: &mut Part| style::owns(info, &part.name);
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let pairs = self.parts.extract_if(.., own).map(|part| {
            Ok(format!("{}={}", encode(&part.name), text_of(&part).map(|text| encode_values(info, &text))?))
        });
        let pairs = pairs.collect::<Result<Vec<_>, Mismatch>>()?;
        style::read_query(info, &pairs.join("&"))
    }
}

/// Does not encode the delimiters of a style.
fn encode_values(info: &crate::operation::ParameterInfo, text: &str) -> String {
    use crate::operation::Style;
    let delimiter = match info.style {
        Style::SpaceDelimited => ' ',
        Style::PipeDelimited => '|',
        Style::TabDelimited => '\t',
        _ => ',',
    };
    let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    text.split(delimiter).map(encode).collect::<Vec<_>>().join(delimiter.encode_utf8(&mut [0; 4]))
}

/// A type of a part: the part itself, or a value.
pub trait FromPart: Sized {
    /// Reads the part by its kind.
    ///
    /// # Errors
    /// It does not match its schema.
    fn from_part(info: &PartInfo, part: Part, lenient: bool) -> Result<Self, Mismatch>;

    /// A value that was read with a style.
    ///
    /// # Errors
    /// It does not match its schema.
    fn typed(value: &Value, lenient: bool) -> Result<Self, Mismatch>;
}

impl FromPart for Part {
    fn from_part(_: &PartInfo, part: Part, _: bool) -> Result<Self, Mismatch> {
        Ok(part)
    }

    fn typed(_: &Value, _: bool) -> Result<Self, Mismatch> {
        Err(Mismatch::new("expected a file"))
    }
}

impl<T: Json> FromPart for T {
    fn from_part(info: &PartInfo, part: Part, lenient: bool) -> Result<Self, Mismatch> {
        let text = text_of(&part)?;
        match info.kind {
            PartKind::Json => {
                let tree = Tree::read_unique(text.as_bytes()).map_err(|error| match error {
                    Unread::NotJson(error) => Mismatch::new(format!("not JSON: {error}")),
                    Unread::Repeated(mismatch) => mismatch,
                })?;
                Node::of(&tree, if lenient { Mode::Lenient } else { Mode::Strict }, T::decode)
            }
            _ => Self::typed(&Value::String(text), lenient),
        }
    }

    fn typed(value: &Value, lenient: bool) -> Result<Self, Mismatch> {
        Node::with(value, if lenient { Mode::LenientText } else { Mode::Text }, T::decode)
    }
}

fn checked<T: FromPart>(info: &PartInfo, part: Part, lenient: bool) -> Result<T, Mismatch> {
    if let Some(missing) = info.headers.iter().find(|name| !part.headers.contains_key(**name)) {
        return Err(Mismatch::new(format!("the part needs the header {missing:?}")));
    }
    if let Some(found) = part.media_type.as_deref().filter(|_| !info.media_types.is_empty())
        && media_type::best(info.media_types.iter().copied(), found).is_none()
    {
        let expected = info.media_types.join(", ");
        return Err(Mismatch::new(format!("the media type of the part must be one of: {expected}")));
    }
    T::from_part(info, part, lenient)
}

fn text_of(part: &Part) -> Result<String, Mismatch> {
    String::from_utf8(part.bytes().into()).map_err(|_| Mismatch::new("expected UTF-8 text"))
}
