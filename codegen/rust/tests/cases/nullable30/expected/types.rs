//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    Text(String),
    WordList(Vec<Option<Word>>),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Word {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::WordList),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::WordList(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

pub type Link = Link2;

#[derive(Debug, Clone, PartialEq)]
pub enum Left {
    Text(String),
    Object(Box<LeftObject>),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<LeftObject> for Left {
    fn from(value: LeftObject) -> Self {
        Self::Object(Box::new(value))
    }
}

impl rt::Json for Left {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::Object),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::Object(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Right {
    Integer(i64),
    LeftList(Vec<Option<Left>>),
    Variant(Box<Left>),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Left> for Right {
    fn from(value: Left) -> Self {
        Self::Variant(Box::new(value))
    }
}

impl rt::Json for Right {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Integer),
                |node| rt::json::candidate(node, Self::LeftList),
                |node| rt::json::candidate(node, Self::Variant),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Integer(value) => value.encode(out),
            Self::LeftList(value) => value.encode(out),
            Self::Variant(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Plain {
    pub a: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Plain {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), extra: Default::default() }
    }
}

impl rt::Json for Plain {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { a: members.required("a")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.extra(&self.extra);
    }
}

pub type Typed = Plain;
pub type Untyped = Plain;
pub type Strict = Typed;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Listed {
    /// `"a"`
    A,
    /// `"b"`
    B,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Listed {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::A, Self::B];
}

impl Listed {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Listed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "a" => Self::A,
            "b" => Self::B,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Nulls {
    pub words: Option<Vec<Option<Word>>>,
    pub link: rt::Maybe<Link>,
    pub left: rt::Maybe<Left>,
    pub right: rt::Maybe<Right>,
    pub typed: rt::Maybe<Typed>,
    pub untyped: rt::Maybe<Untyped>,
    pub plain: Option<Plain>,
    pub listed: rt::Maybe<Listed>,
    pub strict: Strict,
}

impl Nulls {
    /// With what is required.
    pub fn new(strict: Strict) -> Self {
        Self {
            words: None,
            link: rt::Maybe::Absent,
            left: rt::Maybe::Absent,
            right: rt::Maybe::Absent,
            typed: rt::Maybe::Absent,
            untyped: rt::Maybe::Absent,
            plain: None,
            listed: rt::Maybe::Absent,
            strict,
        }
    }
}

impl rt::Json for Nulls {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            words: members.optional("words")?,
            link: members.maybe("link")?,
            left: members.maybe("left")?,
            right: members.maybe("right")?,
            typed: members.maybe("typed")?,
            untyped: members.maybe("untyped")?,
            plain: members.optional("plain")?,
            listed: members.maybe("listed")?,
            strict: members.required("strict")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("words", &self.words);
        members.maybe("link", &self.link);
        members.maybe("left", &self.left);
        members.maybe("right", &self.right);
        members.maybe("typed", &self.typed);
        members.maybe("untyped", &self.untyped);
        members.optional("plain", &self.plain);
        members.maybe("listed", &self.listed);
        members.required("strict", &self.strict);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Link2 {
    pub next: Option<Box<Link>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Link2 {
    /// With what is required.
    pub fn new(next: Option<Box<Link>>) -> Self {
        Self { next, extra: Default::default() }
    }
}

impl rt::Json for Link2 {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { next: members.required("next")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("next", &self.next);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct LeftObject {
    pub right: rt::Maybe<Box<Right>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl LeftObject {
    /// With what is required.
    pub fn new() -> Self {
        Self { right: rt::Maybe::Absent, extra: Default::default() }
    }
}

impl rt::Json for LeftObject {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { right: members.maybe("right")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.maybe("right", &self.right);
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

implement_text!(Listed);

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

implement_serde! { Word Left Right Plain Listed Nulls Link2 LeftObject }
