//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub name: String,
    pub kind: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Named {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), kind: None, extra: Default::default() }
    }
}

impl rt::Json for Named {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            kind: members.optional("kind")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.optional("kind", &self.kind);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SizedSchema {
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SizedSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { size: None, extra: Default::default() }
    }
}

impl rt::Json for SizedSchema {
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

/// Named and sized.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    pub name: String,
    pub kind: Option<BothKind>,
    pub size: i64,
    pub more: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Both {
    /// With what is required.
    pub fn new(name: impl Into<String>, size: i64) -> Self {
        Self { name: name.into(), kind: None, size, more: None, extra: Default::default() }
    }
}

impl rt::Json for Both {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            kind: members.optional("kind")?,
            size: members.required("size")?,
            more: members.optional("more")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.optional("kind", &self.kind);
        members.required("size", &self.size);
        members.optional("more", &self.more);
        members.extra(&self.extra);
    }
}

/// Or null.
pub type Alias = Named;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Holder {
    /// Or null.
    pub alias: rt::Maybe<Alias>,
    pub inline: Option<Named>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Holder {
    /// With what is required.
    pub fn new() -> Self {
        Self { alias: rt::Maybe::Absent, inline: None, extra: Default::default() }
    }
}

impl rt::Json for Holder {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            alias: members.maybe("alias")?,
            inline: members.optional("inline")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.maybe("alias", &self.alias);
        members.optional("inline", &self.inline);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Base {
    pub child: Option<Box<Base>>,
    pub next: Option<Box<Next>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Base {
    /// With what is required.
    pub fn new() -> Self {
        Self { child: None, next: None, extra: Default::default() }
    }
}

impl rt::Json for Base {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            child: members.optional("child")?,
            next: members.optional("next")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("child", &self.child);
        members.optional("next", &self.next);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Next {
    pub child: Option<Box<Base>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Next {
    /// With what is required.
    pub fn new() -> Self {
        Self { child: None, extra: Default::default() }
    }
}

impl rt::Json for Next {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { child: members.optional("child")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("child", &self.child);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Node {
    pub child: Option<Box<Node>>,
    pub next: Option<Box<NodeNext>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Node {
    /// With what is required.
    pub fn new() -> Self {
        Self { child: None, next: None, extra: Default::default() }
    }
}

impl rt::Json for Node {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            child: members.optional("child")?,
            next: members.optional("next")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("child", &self.child);
        members.optional("next", &self.next);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Window {
    pub start: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Window {
    /// With what is required.
    pub fn new() -> Self {
        Self { start: None, extra: Default::default() }
    }
}

impl rt::Json for Window {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { start: members.optional("start")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("start", &self.start);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Described {
    pub window: Option<DescribedWindow>,
    pub both: Option<DescribedBoth>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Described {
    /// With what is required.
    pub fn new(window: Option<DescribedWindow>) -> Self {
        Self { window, both: None, extra: Default::default() }
    }
}

impl rt::Json for Described {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            window: members.required("window")?,
            both: members.optional("both")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("window", &self.window);
        members.optional("both", &self.both);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BothKind {
    /// `"big"`
    Big,
    /// `"small"`
    Small,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl BothKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Big, Self::Small];
}

impl BothKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Big => "big",
            Self::Small => "small",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for BothKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "big" => Self::Big,
            "small" => Self::Small,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NodeNext {
    pub child: Option<Box<Node>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NodeNext {
    /// With what is required.
    pub fn new() -> Self {
        Self { child: None, extra: Default::default() }
    }
}

impl rt::Json for NodeNext {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { child: members.optional("child")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("child", &self.child);
        members.extra(&self.extra);
    }
}

/// Null as well.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DescribedWindow {
    pub start: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DescribedWindow {
    /// With what is required.
    pub fn new() -> Self {
        Self { start: None, extra: Default::default() }
    }
}

impl rt::Json for DescribedWindow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { start: members.optional("start")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("start", &self.start);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct DescribedBoth {
    pub start: Option<String>,
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DescribedBoth {
    /// With what is required.
    pub fn new() -> Self {
        Self { start: None, size: None, extra: Default::default() }
    }
}

impl rt::Json for DescribedBoth {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            start: members.optional("start")?,
            size: members.optional("size")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("start", &self.start);
        members.optional("size", &self.size);
        members.extra(&self.extra);
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

implement_text!(BothKind);

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
    Named SizedSchema Both Holder Base Next Node Window Described BothKind NodeNext
        DescribedWindow DescribedBoth
}
