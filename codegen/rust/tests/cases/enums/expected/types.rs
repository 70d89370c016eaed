//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Letters {
    /// `"a"`
    A,
    /// `"A"`
    A2,
    /// `""`
    Empty,
    /// `"+"`
    Plus,
    /// `"*"`
    Star,
    /// `"1"`
    N1,
    /// `"Unknown"`
    Unknown,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown2(String),
}

impl Letters {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::A,
        Self::A2,
        Self::Empty,
        Self::Plus,
        Self::Star,
        Self::N1,
        Self::Unknown,
    ];
}

impl Letters {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::A2 => "A",
            Self::Empty => "",
            Self::Plus => "+",
            Self::Star => "*",
            Self::N1 => "1",
            Self::Unknown => "Unknown",
            Self::Unknown2(text) => text,
        }
    }
}

impl rt::Json for Letters {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "a" => Self::A,
            "A" => Self::A2,
            "" => Self::Empty,
            "+" => Self::Plus,
            "*" => Self::Star,
            "1" => Self::N1,
            "Unknown" => Self::Unknown,
            other => Self::Unknown2(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Numbers {
    /// `1`
    Up,
    /// `-1`
    Down,
    /// `0`
    Still,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl Numbers {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Up, Self::Down, Self::Still];
}

impl Numbers {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Up => 1,
            Self::Down => -1,
            Self::Still => 0,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for Numbers {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            1 => Self::Up,
            -1 => Self::Down,
            0 => Self::Still,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Mixed {
    /// `1`
    N1,
    /// `"1"`
    N1_2,
    /// `true`
    True,
    /// `1.5`
    N1Point5,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(rt::Any),
}

impl Mixed {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N1, Self::N1_2, Self::True, Self::N1Point5];
}

impl rt::Json for Mixed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.literal().as_str() {
            "1" => Self::N1,
            "\"1\"" => Self::N1_2,
            "true" => Self::True,
            "1.5" => Self::N1Point5,
            _ => Self::Unknown(node.unknown(rt::Any::decode(node)?)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::N1 => out.raw("1"),
            Self::N1_2 => out.raw("\"1\""),
            Self::True => out.raw("true"),
            Self::N1Point5 => out.raw("1.5"),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Only {
    /// `"constant"`
    Constant,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Only {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Constant];
}

impl Only {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Constant => "constant",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Only {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "constant" => Self::Constant,
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
pub enum Sorted {
    /// `"name"`
    Name,
    /// `"-name"`
    MinusName,
    /// `"+size"`
    PlusSize,
    /// `"A+"`
    APlus,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Sorted {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Name, Self::MinusName, Self::PlusSize, Self::APlus];
}

impl Sorted {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Name => "name",
            Self::MinusName => "-name",
            Self::PlusSize => "+size",
            Self::APlus => "A+",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Sorted {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "name" => Self::Name,
            "-name" => Self::MinusName,
            "+size" => Self::PlusSize,
            "A+" => Self::APlus,
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
pub enum Unquoted {
    /// `"1"`
    N1,
    /// `"1.5"`
    N1_5,
    /// `"true"`
    True,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Unquoted {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N1, Self::N1_5, Self::True];
}

impl Unquoted {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::N1 => "1",
            Self::N1_5 => "1.5",
            Self::True => "true",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Unquoted {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "1" => Self::N1,
            "1.5" => Self::N1_5,
            "true" => Self::True,
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
pub enum Titled {
    /// `"1"`
    InStock,
    /// `"0"`
    SoldOut,
    /// `"soon"`
    Soon,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Titled {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::InStock, Self::SoldOut, Self::Soon];
}

impl Titled {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InStock => "1",
            Self::SoldOut => "0",
            Self::Soon => "soon",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Titled {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "1" => Self::InStock,
            "0" => Self::SoldOut,
            "soon" => Self::Soon,
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
pub enum Model {
    /// `"small"`
    Small,
    /// `"large"`
    Large,
    /// `"gpt-5.1"`
    Gpt5_1,
    /// Any other value.
    Other(String),
}

impl Model {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Small, Self::Large, Self::Gpt5_1];
}

impl From<&str> for Model {
    fn from(text: &str) -> Self {
        match text {
            "small" => Self::Small,
            "large" => Self::Large,
            "gpt-5.1" => Self::Gpt5_1,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Model {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Gpt5_1 => "gpt-5.1",
            Self::Other(text) => text,
        }
    }
}

impl rt::Json for Model {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = Self::from(node.string()?);
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// `"small"`
    Small,
    /// `"large"`
    Large,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Family {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Small, Self::Large];
}

impl Family {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Family {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "small" => Self::Small,
            "large" => Self::Large,
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
pub struct Holder {
    pub letters: Option<Letters>,
    pub numbers: Numbers,
    pub mixed: Option<Mixed>,
    pub only: Option<Only>,
    pub model: Option<Model>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Holder {
    /// With what is required.
    pub fn new(letters: Option<Letters>, numbers: Numbers) -> Self {
        Self { letters, numbers, mixed: None, only: None, model: None, extra: Default::default() }
    }
}

impl rt::Json for Holder {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            letters: members.required("letters")?,
            numbers: members.required("numbers")?,
            mixed: members.optional("mixed")?,
            only: members.optional("only")?,
            model: members.optional("model")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("letters", &self.letters);
        members.required("numbers", &self.numbers);
        members.optional("mixed", &self.mixed);
        members.optional("only", &self.only);
        members.optional("model", &self.model);
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

implement_text!(Letters Only Sorted Unquoted Titled Family);

macro_rules! implement_open_text {
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

            impl From<String> for $name {
                fn from(text: String) -> Self {
                    Self::from(text.as_str())
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = ::std::convert::Infallible;

                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    Ok(Self::from(text))
                }
            }
        )*
    };
}

implement_open_text!(Model);

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

implement_serde! { Letters Numbers Mixed Only Sorted Unquoted Titled Model Family Holder }
