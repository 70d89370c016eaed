//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub name: String,
    pub size: Option<i64>,
    pub tags: Option<Vec<String>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Job {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), size: None, tags: None, extra: Default::default() }
    }
}

impl rt::Json for Job {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            size: members.optional("size")?,
            tags: members.optional("tags")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.optional("size", &self.size);
        members.optional("tags", &self.tags);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    pub detail: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Problem {
    /// With what is required.
    pub fn new() -> Self {
        Self { detail: None, extra: Default::default() }
    }
}

impl rt::Json for Problem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { detail: members.optional("detail")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("detail", &self.detail);
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

implement_serde! { Job Problem }
