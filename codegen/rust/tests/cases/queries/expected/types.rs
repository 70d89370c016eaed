//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    pub size: Option<i64>,
    pub after: Option<String>,
}

impl Page {
    /// With what is required.
    pub fn new() -> Self {
        Self { size: None, after: None }
    }
}

impl rt::Json for Page {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { size: members.optional("size")?, after: members.optional("after")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("size", &self.size);
        members.optional("after", &self.after);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sorting {
    pub number: Option<i64>,
    pub sort: Option<Vec<String>>,
    pub within: Option<Filter>,
    pub boxes: Option<Vec<Filter>>,
}

impl Sorting {
    /// With what is required.
    pub fn new() -> Self {
        Self { number: None, sort: None, within: None, boxes: None }
    }
}

impl rt::Json for Sorting {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            number: members.optional("number")?,
            sort: members.optional("sort")?,
            within: members.optional("within")?,
            boxes: members.optional("boxes")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("number", &self.number);
        members.optional("sort", &self.sort);
        members.optional("within", &self.within);
        members.optional("boxes", &self.boxes);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    pub name: Option<String>,
    pub size: Option<i64>,
}

impl Filter {
    /// With what is required.
    pub fn new() -> Self {
        Self { name: None, size: None }
    }
}

impl rt::Json for Filter {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { name: members.optional("name")?, size: members.optional("size")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("name", &self.name);
        members.optional("size", &self.size);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct StylesParts {
    pub row: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl StylesParts {
    /// With what is required.
    pub fn new() -> Self {
        Self { row: None, extra: Default::default() }
    }
}

impl rt::Json for StylesParts {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { row: members.optional("row")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("row", &self.row);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum NestedCreated {
    Object(NestedCreatedObject),
    Integer(i64),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<NestedCreatedObject> for NestedCreated {
    fn from(value: NestedCreatedObject) -> Self {
        Self::Object(value)
    }
}

impl rt::Json for NestedCreated {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Object),
                |node| rt::json::candidate(node, Self::Integer),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Object(value) => value.encode(out),
            Self::Integer(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NestedCreatedObject {
    pub gt: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NestedCreatedObject {
    /// With what is required.
    pub fn new() -> Self {
        Self { gt: None, extra: Default::default() }
    }
}

impl rt::Json for NestedCreatedObject {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { gt: members.optional("gt")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("gt", &self.gt);
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

#[derive(Debug, Clone, PartialEq)]
pub enum BracketedOn {
    TextMap(rt::Map<String>),
    Integer(i64),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for BracketedOn {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::TextMap),
                |node| rt::json::candidate(node, Self::Integer),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::TextMap(value) => value.encode(out),
            Self::Integer(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct BracketedFormBody {
    pub filter: Option<rt::Map<String>>,
    pub filter_name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl BracketedFormBody {
    /// With what is required.
    pub fn new() -> Self {
        Self { filter: None, filter_name: None, extra: Default::default() }
    }
}

impl rt::Json for BracketedFormBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            filter: members.optional("filter")?,
            filter_name: members.optional("filter[name]")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("filter", &self.filter);
        members.optional("filter[name]", &self.filter_name);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum StopAction {
    /// `"Stop"`
    Stop,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl StopAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Stop];
}

impl StopAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Stop => "Stop",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for StopAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "Stop" => Self::Stop,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CallPutXTarget {
    /// `"Svc.Put"`
    SvcPut,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl CallPutXTarget {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::SvcPut];
}

impl CallPutXTarget {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::SvcPut => "Svc.Put",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for CallPutXTarget {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "Svc.Put" => Self::SvcPut,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CallGetXTarget {
    /// `"Svc.Get"`
    SvcGet,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl CallGetXTarget {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::SvcGet];
}

impl CallGetXTarget {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::SvcGet => "Svc.Get",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for CallGetXTarget {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "Svc.Get" => Self::SvcGet,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

macro_rules! implement_text {
    ($($name:ident)*) => {
        $(
            impl ::std::fmt::Display for $name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = rt::Mismatch;

                fn from_str(text: &str) -> Result<Self, rt::Mismatch> {
                    rt::json::listed(Self::ALL, text)
                }
            }
        )*
    };
}

implement_text!(StopAction CallPutXTarget CallGetXTarget);

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

implement_serde! {
    Page Sorting Filter StylesParts NestedCreated NestedCreatedObject SpreadPage BracketedOn
        BracketedFormBody StopAction CallPutXTarget CallGetXTarget
}
