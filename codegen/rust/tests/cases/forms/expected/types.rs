//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub street: String,
    pub tags: Option<Vec<String>>,
}

impl Place {
    /// With what is required.
    pub fn new(street: impl Into<String>) -> Self {
        Self { street: street.into(), tags: None }
    }
}

impl rt::Json for Place {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            street: members.required("street")?,
            tags: members.optional("tags")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("street", &self.street);
        members.optional("tags", &self.tags);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    pub place: Option<Place>,
    pub spots: Option<Vec<Place>>,
    pub rows: Option<Vec<Vec<i64>>>,
    pub words: Option<Vec<Vec<String>>>,
    pub marks: Option<Vec<Option<i64>>>,
    pub note: Option<String>,
    pub ids: Option<Vec<i64>>,
}

impl Plain {
    /// With what is required.
    pub fn new(note: Option<String>) -> Self {
        Self { place: None, spots: None, rows: None, words: None, marks: None, note, ids: None }
    }
}

impl rt::Json for Plain {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            place: members.optional("place")?,
            spots: members.optional("spots")?,
            rows: members.optional("rows")?,
            words: members.optional("words")?,
            marks: members.optional("marks")?,
            note: members.required("note")?,
            ids: members.optional("ids[]")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("place", &self.place);
        members.optional("spots", &self.spots);
        members.optional("rows", &self.rows);
        members.optional("words", &self.words);
        members.optional("marks", &self.marks);
        members.required("note", &self.note);
        members.optional("ids[]", &self.ids);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spread {
    pub filter: Option<rt::Map<String>>,
    pub page: Option<SpreadPage>,
    pub limit: Option<i64>,
    pub ids: Option<Vec<i64>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Spread {
    /// With what is required.
    pub fn new() -> Self {
        Self { filter: None, page: None, limit: None, ids: None, extra: Default::default() }
    }
}

impl rt::Json for Spread {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            filter: members.optional("filter")?,
            page: members.optional("page")?,
            limit: members.optional("limit")?,
            ids: members.optional("ids")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("filter", &self.filter);
        members.optional("page", &self.page);
        members.optional("limit", &self.limit);
        members.optional("ids", &self.ids);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub plain: Option<String>,
    pub commas: Vec<i64>,
    pub pipes: Option<Vec<String>>,
    pub deep: Option<FormDeep>,
    pub json: Option<FormJson>,
    pub usual: Option<Vec<String>>,
    pub open: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Form {
    /// With what is required.
    pub fn new(commas: Vec<i64>) -> Self {
        Self {
            plain: None,
            commas,
            pipes: None,
            deep: None,
            json: None,
            usual: None,
            open: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Form {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            plain: members.optional("plain")?,
            commas: members.required("commas")?,
            pipes: members.optional("pipes")?,
            deep: members.optional("deep")?,
            json: members.optional("json")?,
            usual: members.optional("usual")?,
            open: members.optional("open")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("plain", &self.plain);
        members.required("commas", &self.commas);
        members.optional("pipes", &self.pipes);
        members.optional("deep", &self.deep);
        members.optional("json", &self.json);
        members.optional("usual", &self.usual);
        members.optional("open", &self.open);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SpreadPage {
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SpreadPage {
    /// With what is required.
    pub fn new() -> Self {
        Self { size: None, extra: Default::default() }
    }
}

impl rt::Json for SpreadPage {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { size: members.optional("size")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("size", &self.size);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FormDeep {
    pub a: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FormDeep {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, extra: Default::default() }
    }
}

impl rt::Json for FormDeep {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { a: members.optional("a")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FormJson {
    pub b: Option<Vec<bool>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FormJson {
    /// With what is required.
    pub fn new() -> Self {
        Self { b: None, extra: Default::default() }
    }
}

impl rt::Json for FormJson {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { b: members.optional("b")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

macro_rules! implement_serde {
    ($($name:ident)*) => {
        $(
            impl rt::serde::Serialize for $name {
                fn serialize<S: rt::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    rt::json::serialize(self, serializer)
                }
            }

            impl<'de> rt::serde::Deserialize<'de> for $name {
                fn deserialize<D: rt::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    rt::json::deserialize(deserializer)
                }
            }
        )*
    };
}

implement_serde! { Place Plain Spread Form SpreadPage FormDeep FormJson }
