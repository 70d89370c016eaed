//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// No value is valid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NeverRule {}

impl rt::json::RuleFor for NeverRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("false");
        Some(&CONDITION)
    }
}

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

/// A bound: at most 2, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FewRule {}

impl rt::json::RuleFor for FewRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
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
            "{\"prefixItems\":[{\"type\":\"string\",\"minLength\":9},{\"type\":\"integer\",\"minimum\":7}],\"items\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, at most 3, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AtLeastRule {}

impl rt::json::RuleFor for AtLeastRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"type\":\"string\",\"pattern\":\"^[A-Z]{3}$\"},{\"type\":\"integer\"},{\"type\":\"boolean\"}],\"items\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 1, at most 2, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AtMostRule {}

impl rt::json::RuleFor for AtMostRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
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
            "{\"prefixItems\":[{\"enum\":[\"b\",\"c\"]},{\"type\":\"integer\",\"multipleOf\":5},{\"type\":\"boolean\"}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 3, at most 3, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FurtherRule {}

impl rt::json::RuleFor for FurtherRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(3f64),
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"const\":\"a\"}],\"items\":{\"type\":\"integer\",\"minimum\":3}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 3, at most 3, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum DistinctFewRule {}

impl rt::json::RuleFor for DistinctFewRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(3f64),
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"enum\":[1,2]},{\"enum\":[1,2]},{\"enum\":[1,2,3]}],\"items\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 1, at most 2, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FormattedRule {}

impl rt::json::RuleFor for FormattedRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
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
            "{\"prefixItems\":[{\"type\":\"string\",\"format\":\"date\"},{\"type\":[\"integer\",\"null\"],\"exclusiveMinimum\":0}],\"items\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, at most 3, as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NestedRule {}

impl rt::json::RuleFor for NestedRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"type\":\"array\",\"minItems\":1,\"maxItems\":1,\"prefixItems\":[{\"type\":\"integer\",\"maximum\":-1}],\"items\":false},{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"maxLength\":2},\"b\":{\"type\":\"integer\"}},\"required\":[\"a\"]},{\"$ref\":\"#/$defs/Nested\"}],\"items\":false,\"$defs\":{\"Nested\":{\"type\":\"array\",\"minItems\":2,\"prefixItems\":[{\"type\":\"array\",\"minItems\":1,\"maxItems\":1,\"prefixItems\":[{\"type\":\"integer\",\"maximum\":-1}],\"items\":false},{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"maxLength\":2},\"b\":{\"type\":\"integer\"}},\"required\":[\"a\"]},{\"$ref\":\"#/$defs/Nested\"}],\"items\":false}}}",
        );
        Some(&CONDITION)
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

pub type Never = rt::Checked<rt::Any, NeverRule>;
pub type Pair = (String, i64);
pub type Bounded = (String, i64);
pub type Open = rt::Checked<Vec<rt::Any>, OpenRule>;
pub type Distinct = rt::Checked<rt::Set<rt::Any>, DistinctRule>;
pub type Empty = rt::Checked<Vec<rt::Any>, To0Rule>;
pub type Few = rt::Checked<Vec<rt::Any>, FewRule>;
pub type AtLeast = rt::Checked<Vec<rt::Any>, AtLeastRule>;
pub type AtMost = rt::Checked<Vec<rt::Any>, AtMostRule>;
pub type Further = rt::Checked<Vec<rt::Any>, FurtherRule>;
pub type DistinctFew = rt::Checked<rt::Set<rt::Any>, DistinctFewRule>;
pub type Formatted = rt::Checked<Vec<rt::Any>, FormattedRule>;
pub type Nested = rt::Checked<Vec<rt::Any>, NestedRule>;

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
