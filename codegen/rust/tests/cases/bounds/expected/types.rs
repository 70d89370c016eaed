//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1, at most 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To5Rule {}

impl rt::json::RuleFor for From1To5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(5f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: matching a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BoundedCodeRule {}

impl rt::json::RuleFor for BoundedCodeRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^[a-z]{2}$")),
        };
        &RULE
    }
}

/// A bound: at least 1, at most 500.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To500Rule {}

impl rt::json::RuleFor for From1To500Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(500f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: more than 0, a multiple of 0.5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Above0MultipleOf0Point5Rule {}

impl rt::json::RuleFor for Above0MultipleOf0Point5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0f64),
            max: None,
            min_exclusive: true,
            max_exclusive: false,
            multiple_of: Some(0.5f64),
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To2Rule {}

impl rt::json::RuleFor for From1To2Rule {
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
}

#[derive(Debug, Clone, PartialEq)]
pub struct Bounded {
    pub name: rt::Checked<String, From1To5Rule>,
    pub code: Option<rt::Checked<String, BoundedCodeRule>>,
    pub page: Option<rt::Checked<i64, From1To500Rule>>,
    pub half: Option<rt::Checked<f64, Above0MultipleOf0Point5Rule>>,
    pub few: Option<rt::Checked<Vec<String>, From1To2Rule>>,
    pub some: Option<rt::Set<i64>>,
    pub when: Option<rt::DateTime>,
    pub day: Option<rt::json::Date>,
    pub id: Option<rt::Uuid>,
    pub link: Option<rt::Uri>,
    pub raw: Option<rt::Base64>,
    pub time: Option<rt::json::Time>,
    pub wait: Option<rt::json::Duration>,
    pub price: Option<rt::Decimal>,
    pub four: Option<::std::net::Ipv4Addr>,
    pub six: Option<rt::json::Ipv6>,
    pub small: Option<u8>,
    pub maybe: rt::Maybe<String>,
    pub plain: Option<String>,
}

impl Bounded {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: rt::Checked::unchecked(name),
            code: None,
            page: None,
            half: None,
            few: None,
            some: None,
            when: None,
            day: None,
            id: None,
            link: None,
            raw: None,
            time: None,
            wait: None,
            price: None,
            four: None,
            six: None,
            small: None,
            maybe: rt::Maybe::Absent,
            plain: None,
        }
    }
}

impl rt::Json for Bounded {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            name: members.required("name")?,
            code: members.optional("code")?,
            page: members.optional("page")?,
            half: members.optional("half")?,
            few: members.optional("few")?,
            some: members.optional("some")?,
            when: members.optional("when")?,
            day: members.optional("day")?,
            id: members.optional("id")?,
            link: members.optional("link")?,
            raw: members.optional("raw")?,
            time: members.optional("time")?,
            wait: members.optional("wait")?,
            price: members.optional("price")?,
            four: members.optional("four")?,
            six: members.optional("six")?,
            small: members.optional("small")?,
            maybe: members.maybe("maybe")?,
            plain: members.optional("plain")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.optional("code", &self.code);
        members.optional("page", &self.page);
        members.optional("half", &self.half);
        members.optional("few", &self.few);
        members.optional("some", &self.some);
        members.optional("when", &self.when);
        members.optional("day", &self.day);
        members.optional("id", &self.id);
        members.optional("link", &self.link);
        members.optional("raw", &self.raw);
        members.optional("time", &self.time);
        members.optional("wait", &self.wait);
        members.optional("price", &self.price);
        members.optional("four", &self.four);
        members.optional("six", &self.six);
        members.optional("small", &self.small);
        members.maybe("maybe", &self.maybe);
        members.optional("plain", &self.plain);
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

implement_serde! { Bounded }
