//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `required` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EnvelopePartsRule {}

impl rt::json::RuleFor for EnvelopePartsRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"required\":[\"01B\"]}",
        );
        Some(&CONDITION)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    pub data: String,
    /// Default: `0`
    pub code: i64,
    /// Each part's own `Envelope`.
    pub parts: rt::Maybe<rt::Checked<rt::Map<Envelope>, EnvelopePartsRule>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Envelope {
    /// With what is required.
    pub fn new(data: impl Into<String>, code: i64) -> Self {
        Self { data: data.into(), code, parts: rt::Maybe::Absent, extra: Default::default() }
    }
}

impl rt::Json for Envelope {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            data: members.required("data")?,
            code: members.required("code")?,
            parts: members.maybe("parts")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("data", &self.data);
        members.required("code", &self.code);
        members.maybe("parts", &self.parts);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct DeleteLampStateBody {
    /// Which lamp.
    pub lamp_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteLampStateBody {
    /// With what is required.
    pub fn new(lamp_token: impl Into<String>) -> Self {
        Self { lamp_token: lamp_token.into(), extra: Default::default() }
    }
}

impl rt::Json for DeleteLampStateBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { lamp_token: members.required("lamp_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("lamp_token", &self.lamp_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct DeleteLampStateOk {
    /// Null, or where to go next.
    pub data: Option<String>,
    /// `0` is well.
    ///
    /// Default: `0`
    pub code: i64,
    pub trace: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteLampStateOk {
    /// With what is required.
    pub fn new(data: Option<String>, code: i64) -> Self {
        Self { data, code, trace: rt::Maybe::Absent, extra: Default::default() }
    }
}

impl rt::Json for DeleteLampStateOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            data: members.required("data")?,
            code: members.required("code")?,
            trace: members.maybe("trace")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("data", &self.data);
        members.required("code", &self.code);
        members.maybe("trace", &self.trace);
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

implement_serde! { Envelope DeleteLampStateBody DeleteLampStateOk }
