//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 0.1, at most 100, a multiple of 0.01.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From0Point1To100MultipleOf0Point01Rule {}

impl rt::json::RuleFor for From0Point1To100MultipleOf0Point01Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0.1f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(0.01f64),
            pattern: None,
        };
        &RULE
    }
}

/// A bound: as `maxLength` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UntypedBoundedRule {}

impl rt::json::RuleFor for UntypedBoundedRule {
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
            "{\"maxLength\":4,\"maximum\":3}",
        );
        Some(&CONDITION)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prices {
    pub text: Option<rt::Decimal>,
    pub number: Option<rt::json::DecimalNumber>,
    pub bounded: Option<rt::Checked<rt::json::DecimalNumber, From0Point1To100MultipleOf0Point01Rule>>,
    pub precise: Option<rt::json::DecimalNumber>,
    pub any: Option<rt::json::Formatted<rt::json::AnyDecimal>>,
    pub list: Option<Vec<rt::json::DecimalNumber>>,
    pub map: Option<rt::Map<rt::json::DecimalNumber>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Prices {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            text: None,
            number: None,
            bounded: None,
            precise: None,
            any: None,
            list: None,
            map: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Prices {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            text: members.optional("text")?,
            number: members.optional("number")?,
            bounded: members.optional("bounded")?,
            precise: members.optional("precise")?,
            any: members.optional("any")?,
            list: members.optional("list")?,
            map: members.optional("map")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("text", &self.text);
        members.optional("number", &self.number);
        members.optional("bounded", &self.bounded);
        members.optional("precise", &self.precise);
        members.optional("any", &self.any);
        members.optional("list", &self.list);
        members.optional("map", &self.map);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Untyped {
    pub small: Option<rt::json::Formatted<i32>>,
    pub large: Option<rt::json::Formatted<u64>>,
    pub float: Option<rt::Any>,
    pub day: Option<rt::json::Formatted<rt::json::Date>>,
    pub id: Option<rt::json::Formatted<rt::Uuid>>,
    pub bytes: Option<rt::json::Formatted<rt::Base64>>,
    pub unknown: Option<rt::Any>,
    pub bounded: Option<rt::Checked<rt::json::Formatted<rt::json::Date>, UntypedBoundedRule>>,
    pub list: Option<Vec<rt::json::Formatted<i8>>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Untyped {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            small: None,
            large: None,
            float: None,
            day: None,
            id: None,
            bytes: None,
            unknown: None,
            bounded: None,
            list: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Untyped {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            small: members.optional("small")?,
            large: members.optional("large")?,
            float: members.optional("float")?,
            day: members.optional("day")?,
            id: members.optional("id")?,
            bytes: members.optional("bytes")?,
            unknown: members.optional("unknown")?,
            bounded: members.optional("bounded")?,
            list: members.optional("list")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("small", &self.small);
        members.optional("large", &self.large);
        members.optional("float", &self.float);
        members.optional("day", &self.day);
        members.optional("id", &self.id);
        members.optional("bytes", &self.bytes);
        members.optional("unknown", &self.unknown);
        members.optional("bounded", &self.bounded);
        members.optional("list", &self.list);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Mixed {
    Decimal(rt::Decimal),
    Number(rt::json::DecimalNumber),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Mixed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Decimal),
                |node| rt::json::candidate(node, Self::Number),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Decimal(value) => value.encode(out),
            Self::Number(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
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

implement_serde! { Prices Untyped Mixed }
