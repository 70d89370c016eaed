//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TypesRule {}

impl rt::json::RuleFor for TypesRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"type\":\"integer\"}");
        Some(&CONDITION)
    }
}

/// A bound: as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TypesOfThreeRule {}

impl rt::json::RuleFor for TypesOfThreeRule {
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
            "{\"type\":[\"boolean\",\"string\"]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `required` says, as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TextOrObjectRule {}

impl rt::json::RuleFor for TextOrObjectRule {
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
            "{\"allOf\":[{\"required\":[\"a\"]},{\"type\":\"string\"}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `enum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ListsRule {}

impl rt::json::RuleFor for ListsRule {
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
            "{\"allOf\":[{\"enum\":[\"a\"]},{\"enum\":[\"b\"]}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `const` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ConstantsRule {}

impl rt::json::RuleFor for ConstantsRule {
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
            "{\"allOf\":[{\"const\":5},{\"const\":6}]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 5, at most 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From5To3Rule {}

impl rt::json::RuleFor for From5To3Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(5f64),
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: more than 3, at most 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Above3To3Rule {}

impl rt::json::RuleFor for Above3To3Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(3f64),
            max: Some(3f64),
            min_exclusive: true,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 3, at most 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From3To2Rule {}

impl rt::json::RuleFor for From3To2Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(3f64),
            max: Some(2f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 3, at most 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From3To1Rule {}

impl rt::json::RuleFor for From3To1Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(3f64),
            max: Some(1f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 2, at most 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From2To1Rule {}

impl rt::json::RuleFor for From2To1Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: Some(1f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: as `format` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FormatsRule {}

impl rt::json::RuleFor for FormatsRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"format\":\"date\"}");
        Some(&CONDITION)
    }
}

/// A bound: as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ReferencedRule {}

impl rt::json::RuleFor for ReferencedRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"type\":\"integer\"}");
        Some(&CONDITION)
    }
}

/// No value is valid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NothingRule {}

impl rt::json::RuleFor for NothingRule {
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

/// A bound: as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MemberIdRule {}

impl rt::json::RuleFor for MemberIdRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"type\":\"integer\"}");
        Some(&CONDITION)
    }
}

/// A bound: as `type` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OnlyNullRule {}

impl rt::json::RuleFor for OnlyNullRule {
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
            "{\"type\":[\"integer\",\"null\"]}",
        );
        Some(&CONDITION)
    }
}

pub type Types = rt::Checked<String, TypesRule>;
pub type TypesOfThree = rt::Checked<i64, TypesOfThreeRule>;
pub type TextOrObject = rt::Checked<rt::Map<rt::Any>, TextOrObjectRule>;
pub type Lists = rt::Checked<rt::Any, ListsRule>;
pub type Constants = rt::Checked<rt::Any, ConstantsRule>;

/// Values are also checked against `maximum` of the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Listed {
    /// `7`
    N7,
    /// `8`
    N8,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl Listed {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N7, Self::N8];
}

impl Listed {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N7 => 7,
            Self::N8 => 8,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for Listed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"maximum\":5}");
        CONDITION.held(node, |node| {
            let value = match i64::decode(node)? {
                7 => Self::N7,
                8 => Self::N8,
                other => Self::Unknown(node.unknown(other)?),
            };
            node.recognise();
            Ok(value)
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

/// Values are also checked against `maxLength` of the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Words {
    /// `"ab"`
    Ab,
    /// `"abc"`
    Abc,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Words {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Ab, Self::Abc];
}

impl Words {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ab => "ab",
            Self::Abc => "abc",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Words {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"maxLength\":1}");
        CONDITION.held(node, |node| {
            let value = match node.string()? {
                "ab" => Self::Ab,
                "abc" => Self::Abc,
                other => Self::Unknown(node.unknown(other)?.to_owned()),
            };
            node.recognise();
            Ok(value)
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

pub type Numbers = rt::Checked<i64, From5To3Rule>;
pub type Point = rt::Checked<f64, Above3To3Rule>;
pub type Texts = rt::Checked<String, From3To2Rule>;
pub type Arrays = rt::Checked<Vec<String>, From3To1Rule>;
pub type Maps = rt::Checked<rt::Map<String>, From2To1Rule>;
pub type Formats = rt::Checked<rt::Uuid, FormatsRule>;
pub type Referenced = rt::Checked<String, ReferencedRule>;

/// Values are also checked against `type` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Alternatives {
    Text(String),
    Integer(i64),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Alternatives {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"type\":\"boolean\"}");
        CONDITION.held(node, |node| {
            rt::json::union(
                node,
                None,
                &[
                    |node| rt::json::candidate(node, Self::Text),
                    |node| rt::json::candidate(node, Self::Integer),
                ],
                Self::Unknown,
            )
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::Integer(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

pub type Nothing = rt::Checked<rt::Any, NothingRule>;
pub type Word = String;

#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub id: rt::Checked<String, MemberIdRule>,
    pub other: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Member {
    /// With what is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: rt::Checked::unchecked(id), other: None, extra: Default::default() }
    }
}

impl rt::Json for Member {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            other: members.optional("other")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("other", &self.other);
        members.extra(&self.extra);
    }
}

pub type OnlyNull = rt::Checked<String, OnlyNullRule>;

/// Values are also checked against `maximum`, `minimum` of the schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OnlyTwo {
    /// `1`
    N1,
    /// `2`
    N2,
    /// `10`
    N10,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl OnlyTwo {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N1, Self::N2, Self::N10];
}

impl OnlyTwo {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::N2 => 2,
            Self::N10 => 10,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for OnlyTwo {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"allOf\":[{\"maximum\":5},{\"minimum\":2}]}",
        );
        CONDITION.held(node, |node| {
            let value = match i64::decode(node)? {
                1 => Self::N1,
                2 => Self::N2,
                10 => Self::N10,
                other => Self::Unknown(node.unknown(other)?),
            };
            node.recognise();
            Ok(value)
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
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

implement_text!(Words);

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

implement_serde! { Listed Words Alternatives Member OnlyTwo }
