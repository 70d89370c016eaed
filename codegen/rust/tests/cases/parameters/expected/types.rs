//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListFilter {
    pub size: Option<i64>,
    pub name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ListFilter {
    /// With what is required.
    pub fn new() -> Self {
        Self { size: None, name: None, extra: Default::default() }
    }
}

impl rt::Json for ListFilter {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            size: members.optional("size")?,
            name: members.optional("name")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("size", &self.size);
        members.optional("name", &self.name);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListJson {
    pub deep: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ListJson {
    /// With what is required.
    pub fn new() -> Self {
        Self { deep: None, extra: Default::default() }
    }
}

impl rt::Json for ListJson {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { deep: members.optional("deep")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("deep", &self.deep);
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

implement_serde! { ListFilter ListJson }
