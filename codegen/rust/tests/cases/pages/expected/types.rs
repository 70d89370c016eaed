//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From0Rule {}

impl rt::json::RuleFor for From0Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0f64),
            max: None,
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

#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub id: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Item {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self { id, extra: Default::default() }
    }
}

impl rt::Json for Item {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { id: members.required("id")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct CursorPage {
    pub items: Option<Vec<Item>>,
    pub meta: Option<CursorPageMeta>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl CursorPage {
    /// With what is required.
    pub fn new() -> Self {
        Self { items: None, meta: None, extra: Default::default() }
    }
}

impl rt::Json for CursorPage {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            items: members.optional("items")?,
            meta: members.optional("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("items", &self.items);
        members.optional("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct CursorPageMeta {
    pub next_page_token: rt::Maybe<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl CursorPageMeta {
    /// With what is required.
    pub fn new() -> Self {
        Self { next_page_token: rt::Maybe::Absent, extra: Default::default() }
    }
}

impl rt::Json for CursorPageMeta {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { next_page_token: members.maybe("next_page_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.maybe("next_page_token", &self.next_page_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ListByOffsetOk {
    pub data: Option<Vec<Item>>,
    pub total: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ListByOffsetOk {
    /// With what is required.
    pub fn new(data: Option<Vec<Item>>) -> Self {
        Self { data, total: None, extra: Default::default() }
    }
}

impl rt::Json for ListByOffsetOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            data: members.required("data")?,
            total: members.optional("total")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("data", &self.data);
        members.optional("total", &self.total);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ListConfiguredOk {
    pub found: Option<Vec<Item>>,
    pub other: Option<Vec<String>>,
    pub then: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ListConfiguredOk {
    /// With what is required.
    pub fn new() -> Self {
        Self { found: None, other: None, then: None, extra: Default::default() }
    }
}

impl rt::Json for ListConfiguredOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            found: members.optional("found")?,
            other: members.optional("other")?,
            then: members.optional("then")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("found", &self.found);
        members.optional("other", &self.other);
        members.optional("then", &self.then);
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

implement_serde! { Item CursorPage CursorPageMeta ListByOffsetOk ListConfiguredOk }
