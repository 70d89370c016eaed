//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum XKindHeader {
    /// `"full"`
    Full,
    /// `"part"`
    Part,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl XKindHeader {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Full, Self::Part];
}

impl XKindHeader {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Full => "full",
            Self::Part => "part",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for XKindHeader {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "full" => Self::Full,
            "part" => Self::Part,
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
pub struct XWhereHeader {
    pub row: i64,
    pub column: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl XWhereHeader {
    /// With what is required.
    pub fn new(row: i64) -> Self {
        Self { row, column: None, extra: Default::default() }
    }
}

impl rt::Json for XWhereHeader {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            row: members.required("row")?,
            column: members.optional("column")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("row", &self.row);
        members.optional("column", &self.column);
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

implement_text! { XKindHeader }

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

implement_serde! { XKindHeader XWhereHeader }
