//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
pub type Words = Vec<Word>;

#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub text: String,
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Word {
    /// With what is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), size: None, extra: Default::default() }
    }
}

impl rt::Json for Word {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            text: members.required("text")?,
            size: members.optional("size")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("text", &self.text);
        members.optional("size", &self.size);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct WatchOkItem {
    pub data: String,
    pub event: Option<WatchOkItemEvent>,
    pub id: Option<String>,
    pub retry: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl WatchOkItem {
    /// With what is required.
    pub fn new(data: impl Into<String>) -> Self {
        Self { data: data.into(), event: None, id: None, retry: None, extra: Default::default() }
    }
}

impl rt::Json for WatchOkItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            data: members.required("data")?,
            event: members.optional("event")?,
            id: members.optional("id")?,
            retry: members.optional("retry")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("data", &self.data);
        members.optional("event", &self.event);
        members.optional("id", &self.id);
        members.optional("retry", &self.retry);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WatchOkItemEvent {
    /// `"added"`
    Added,
    /// `"gone"`
    Gone,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl WatchOkItemEvent {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Added, Self::Gone];
}

impl WatchOkItemEvent {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Added => "added",
            Self::Gone => "gone",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for WatchOkItemEvent {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "added" => Self::Added,
            "gone" => Self::Gone,
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

implement_text!(WatchOkItemEvent);

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

implement_serde! { Word WatchOkItem WatchOkItemEvent }
