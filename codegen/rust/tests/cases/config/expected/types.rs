//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// An animal for sale.
#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    pub name: String,
    pub price: Money,
    pub kind: Option<Species>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>, price: Money) -> Self {
        Self { name: name.into(), price, kind: None, extra: Default::default() }
    }
}

impl rt::Json for Pet {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("pet_name_txt")?,
            price: members.required("price")?,
            kind: members.optional("kind")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("pet_name_txt", &self.name);
        members.required("price", &self.price);
        members.optional("kind", &self.kind);
        members.extra(&self.extra);
    }
}

pub type Money = rt::json::Foreign<crate::wishes::Money>;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Species {
    /// `"cat"`
    Cat,
    /// `"dog"`
    Dog,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Species {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Cat, Self::Dog];
}

impl Species {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cat => "cat",
            Self::Dog => "dog",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Species {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "cat" => Self::Cat,
            "dog" => Self::Dog,
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

implement_text!(Species);

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

implement_serde! { Pet Species }
