//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub plain: Option<String>,
    pub commas: Vec<i64>,
    pub pipes: Option<Vec<String>>,
    pub deep: Option<FormDeep>,
    pub json: Option<FormJson>,
    pub usual: Option<Vec<String>>,
    pub open: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Form {
    /// With what is required.
    pub fn new(commas: Vec<i64>) -> Self {
        Self {
            plain: None,
            commas,
            pipes: None,
            deep: None,
            json: None,
            usual: None,
            open: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Form {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            plain: members.optional("plain")?,
            commas: members.required("commas")?,
            pipes: members.optional("pipes")?,
            deep: members.optional("deep")?,
            json: members.optional("json")?,
            usual: members.optional("usual")?,
            open: members.optional("open")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("plain", &self.plain);
        members.required("commas", &self.commas);
        members.optional("pipes", &self.pipes);
        members.optional("deep", &self.deep);
        members.optional("json", &self.json);
        members.optional("usual", &self.usual);
        members.optional("open", &self.open);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct FormDeep {
    pub a: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FormDeep {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, extra: Default::default() }
    }
}

impl rt::Json for FormDeep {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { a: members.optional("a")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct FormJson {
    pub b: Option<Vec<bool>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FormJson {
    /// With what is required.
    pub fn new() -> Self {
        Self { b: None, extra: Default::default() }
    }
}

impl rt::Json for FormJson {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { b: members.optional("b")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("b", &self.b);
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

implement_serde! { Form FormDeep FormJson }
