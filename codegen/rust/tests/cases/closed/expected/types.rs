//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OpenRule {}

impl rt::json::RuleFor for OpenRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
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
            "{\"prefixItems\":[{\"type\":\"string\"}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, at most 2, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DistinctRule {}

impl rt::json::RuleFor for DistinctRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: Some(2f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"string\"}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at most 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To0Rule {}

impl rt::json::RuleFor for To0Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(0f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Without {
    pub a: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Without {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, extra: Default::default() }
    }
}

impl rt::Json for Without {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.forbidden("x")?;
        members.forbidden("y")?;
        members.forbidden("z")?;
        Ok(Self { a: members.optional("a")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct WithoutAny {
    /// Members that the document does not name.
    pub extra: rt::Map<i64>,
}

impl WithoutAny {
    /// With what is required.
    pub fn new() -> Self {
        Self { extra: Default::default() }
    }
}

impl rt::Json for WithoutAny {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.forbidden("x")?;
        Ok(Self { extra: members.rest()? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.rest(&self.extra);
    }
}

pub type Never = rt::Any;
pub type Pair = (String, i64);
pub type Bounded = (String, i64);
pub type Open = rt::Checked<Vec<rt::Any>, OpenRule>;
pub type Distinct = rt::Checked<rt::Set<rt::Any>, DistinctRule>;
pub type Empty = rt::Checked<Vec<rt::Any>, To0Rule>;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coded {
    pub standard: Option<rt::Base64>,
    pub url: Option<rt::Base64>,
    pub other: Option<String>,
    pub nullable: rt::Maybe<rt::Base64>,
    pub untyped: Option<rt::json::Formatted<rt::Base64>>,
    pub list: Option<Vec<rt::Base64>>,
    pub byte: Option<rt::Base64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Coded {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            standard: None,
            url: None,
            other: None,
            nullable: rt::Maybe::Absent,
            untyped: None,
            list: None,
            byte: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Coded {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            standard: members.optional("standard")?,
            url: members.optional("url")?,
            other: members.optional("other")?,
            nullable: members.maybe("nullable")?,
            untyped: members.optional("untyped")?,
            list: members.optional("list")?,
            byte: members.optional("byte")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("standard", &self.standard);
        members.optional("url", &self.url);
        members.optional("other", &self.other);
        members.maybe("nullable", &self.nullable);
        members.optional("untyped", &self.untyped);
        members.optional("list", &self.list);
        members.optional("byte", &self.byte);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Named {
    pub id: Option<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Named {
    /// With what is required.
    pub fn new() -> Self {
        Self { id: None, extra: Default::default() }
    }
}

impl rt::Json for Named {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { id: members.optional("id")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
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

implement_serde! { Without WithoutAny Coded Named }
