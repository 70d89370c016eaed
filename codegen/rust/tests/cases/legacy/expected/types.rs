//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct FillBody {
    pub rows: Option<Vec<Vec<i64>>>,
    pub cells: Option<Vec<Vec<i64>>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FillBody {
    /// With what is required.
    pub fn new() -> Self {
        Self { rows: None, cells: None, extra: Default::default() }
    }
}

impl rt::Json for FillBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            rows: members.optional("rows")?,
            cells: members.optional("cells")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("rows", &self.rows);
        members.optional("cells", &self.cells);
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

implement_serde! { FillBody }
