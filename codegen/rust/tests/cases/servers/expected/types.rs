//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: a multiple of 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MultipleOf5Rule {}

impl rt::json::RuleFor for MultipleOf5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(5f64),
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From2Rule {}

impl rt::json::RuleFor for From2Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To100Rule {}

impl rt::json::RuleFor for From1To100Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at most 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To2Rule {}

impl rt::json::RuleFor for To2Rule {
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
}

pub type Step = rt::Checked<i32, MultipleOf5Rule>;

#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    pub name: String,
    #[deprecated]
    pub nick: Option<String>,
    #[deprecated]
    pub owner: Option<Owner>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), nick: None, owner: None, extra: Default::default() }
    }
}

impl rt::Json for Pet {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            nick: members.optional("nick")?,
            owner: members.optional("owner")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.optional("nick", &self.nick);
        members.optional("owner", &self.owner);
        members.extra(&self.extra);
    }
}

#[deprecated]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Owner {
    pub name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Owner {
    /// With what is required.
    pub fn new() -> Self {
        Self { name: None, extra: Default::default() }
    }
}

impl rt::Json for Owner {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { name: members.optional("name")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("name", &self.name);
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

implement_serde! { Pet Owner }
