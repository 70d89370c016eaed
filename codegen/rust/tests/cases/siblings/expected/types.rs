//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

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

/// A bound: as `patternProperties` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FreeRule {}

impl rt::json::RuleFor for FreeRule {
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
            "{\"properties\":{},\"patternProperties\":{\"^x-\":{\"type\":\"string\"}},\"additionalProperties\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 1, at most 4, as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FirstRule {}

impl rt::json::RuleFor for FirstRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(4f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"const\":\"none\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at most 4, as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SecondRule {}

impl rt::json::RuleFor for SecondRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(4f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"const\":\"none\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, at most 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From2To3Rule {}

impl rt::json::RuleFor for From2To3Rule {
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
}

/// A bound: at least 4.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From4Rule {}

impl rt::json::RuleFor for From4Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(4f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 2, matching a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ThingSpeltRule {}

impl rt::json::RuleFor for ThingSpeltRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^[a-z]+$")),
        };
        &RULE
    }
}

/// A bound: at least 5, at most 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From5To100Rule {}

impl rt::json::RuleFor for From5To100Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(5f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 100, a multiple of 2.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To100MultipleOf2Rule {}

impl rt::json::RuleFor for From1To100MultipleOf2Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(2f64),
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

/// A bound: at most 1, as `patternProperties` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ThingNumberedRule {}

impl rt::json::RuleFor for ThingNumberedRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(1f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"properties\":{},\"patternProperties\":{\"^x-\":{\"type\":\"string\"}},\"additionalProperties\":false}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, at most 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From2To5Rule {}

impl rt::json::RuleFor for From2To5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: Some(5f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 9.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To9Rule {}

impl rt::json::RuleFor for From1To9Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(9f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

pub type Word = rt::Checked<String, From2Rule>;
pub type Page = rt::Checked<i64, From1To100Rule>;

/// A colour.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Colour {
    /// `"red"`
    Red,
    /// `"green"`
    Green,
    /// `"blue"`
    Blue,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Colour {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Red, Self::Green, Self::Blue];
}

impl Colour {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Green => "green",
            Self::Blue => "blue",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Colour {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "red" => Self::Red,
            "green" => Self::Green,
            "blue" => Self::Blue,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoxSchema {
    pub label: Option<String>,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub size: Option<i64>,
    pub inner: Option<Box<BoxSchemaInner>>,
    /// The next one.
    pub beside: Option<Box<BoxSchema>>,
}

impl BoxSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { label: None, size: None, inner: None, beside: None }
    }
}

impl rt::Json for BoxSchema {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            label: members.optional("label")?,
            size: members.optional("size")?,
            inner: members.optional("inner")?,
            beside: members.optional("beside")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("label", &self.label);
        members.optional("size", &self.size);
        members.optional("inner", &self.inner);
        members.optional("beside", &self.beside);
    }
}

pub type Names = Vec<String>;

#[derive(Debug, Clone, PartialEq)]
pub enum Either {
    Word(Word),
    Page(Page),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Either {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Word),
                |node| rt::json::candidate(node, Self::Page),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Word(value) => value.encode(out),
            Self::Page(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl rt::Json for Pet {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("cat", 0), ("dog", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Cat),
                |node| rt::json::candidate(node, Self::Dog),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Cat(value) => value.encode(out),
            Self::Dog(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cat {
    pub kind: String,
    pub lives: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Cat {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: "cat".to_owned(), lives: None, extra: Default::default() }
    }
}

impl rt::Json for Cat {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            lives: members.optional("lives")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("lives", &self.lives);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dog {
    pub kind: String,
    pub bark: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Dog {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: "dog".to_owned(), bark: None, extra: Default::default() }
    }
}

impl rt::Json for Dog {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            bark: members.optional("bark")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("bark", &self.bark);
        members.extra(&self.extra);
    }
}

pub type Free = rt::Checked<rt::Map<String>, FreeRule>;
pub type First = rt::Checked<String, FirstRule>;
pub type Second = rt::Checked<String, SecondRule>;

/// Another
#[deprecated]
pub type AliasOfBox = BoxSchema;

pub type OnlyPart = rt::Checked<String, From2To3Rule>;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Thing {
    pub long: Option<rt::Checked<String, From4Rule>>,
    pub short: Option<rt::Checked<String, From2To3Rule>>,
    pub spelt: Option<rt::Checked<String, ThingSpeltRule>>,
    pub page: Option<rt::Checked<i64, From5To100Rule>>,
    pub even: Option<rt::Checked<i64, From1To100MultipleOf2Rule>>,
    pub warm: Option<ThingWarm>,
    pub labelled: Option<ThingLabelled>,
    pub marked: Option<ThingMarked>,
    pub few: Option<rt::Checked<rt::Set<String>, To2Rule>>,
    pub first: Option<First>,
    pub alike: Option<ThingAlike>,
    pub numbered: Option<rt::Checked<rt::Map<String>, ThingNumberedRule>>,
    pub tiny: Option<OnlyPart>,
    pub maybe: Option<Colour>,
    /// Of the lid.
    ///
    /// Default: `"red"`
    #[deprecated]
    pub described: Option<Colour>,
    pub repeated: Option<BoxSchema>,
    pub same: Option<Colour>,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub shown: Option<Word>,
    pub told: Option<Pet>,
    pub same_bounds: Option<Page>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Thing {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            long: None,
            short: None,
            spelt: None,
            page: None,
            even: None,
            warm: None,
            labelled: None,
            marked: None,
            few: None,
            first: None,
            alike: None,
            numbered: None,
            tiny: None,
            maybe: None,
            described: None,
            repeated: None,
            same: None,
            shown: None,
            told: None,
            same_bounds: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Thing {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            long: members.optional("long")?,
            short: members.optional("short")?,
            spelt: members.optional("spelt")?,
            page: members.optional("page")?,
            even: members.optional("even")?,
            warm: members.optional("warm")?,
            labelled: members.optional("labelled")?,
            marked: members.optional("marked")?,
            few: members.optional("few")?,
            first: members.optional("first")?,
            alike: members.optional("alike")?,
            numbered: members.optional("numbered")?,
            tiny: members.optional("tiny")?,
            maybe: members.optional("maybe")?,
            described: members.optional("described")?,
            repeated: members.optional("repeated")?,
            same: members.optional("same")?,
            shown: members.optional("shown")?,
            told: members.optional("told")?,
            same_bounds: members.optional("sameBounds")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("long", &self.long);
        members.optional("short", &self.short);
        members.optional("spelt", &self.spelt);
        members.optional("page", &self.page);
        members.optional("even", &self.even);
        members.optional("warm", &self.warm);
        members.optional("labelled", &self.labelled);
        members.optional("marked", &self.marked);
        members.optional("few", &self.few);
        members.optional("first", &self.first);
        members.optional("alike", &self.alike);
        members.optional("numbered", &self.numbered);
        members.optional("tiny", &self.tiny);
        members.optional("maybe", &self.maybe);
        members.optional("described", &self.described);
        members.optional("repeated", &self.repeated);
        members.optional("same", &self.same);
        members.optional("shown", &self.shown);
        members.optional("told", &self.told);
        members.optional("sameBounds", &self.same_bounds);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `minProperties` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoxSchemaInner {
    pub label: Option<String>,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub size: Option<i64>,
    pub inner: Option<Box<BoxSchemaInner>>,
    /// The next one.
    pub beside: Option<Box<BoxSchema>>,
}

impl BoxSchemaInner {
    /// With what is required.
    pub fn new() -> Self {
        Self { label: None, size: None, inner: None, beside: None }
    }
}

impl rt::Json for BoxSchemaInner {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"minProperties\":1}");
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            members.closed(Self {
                label: members.optional("label")?,
                size: members.optional("size")?,
                inner: members.optional("inner")?,
                beside: members.optional("beside")?,
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("label", &self.label);
        members.optional("size", &self.size);
        members.optional("inner", &self.inner);
        members.optional("beside", &self.beside);
    }
}

/// A colour.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ThingWarm {
    /// `"red"`
    Red,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ThingWarm {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Red];
}

impl ThingWarm {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ThingWarm {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "red" => Self::Red,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ThingLabelled {
    pub label: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub size: Option<i64>,
    pub inner: Option<BoxSchemaInner>,
    /// The next one.
    pub beside: Option<BoxSchema>,
}

impl ThingLabelled {
    /// With what is required.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), size: None, inner: None, beside: None }
    }
}

impl rt::Json for ThingLabelled {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            label: members.required("label")?,
            size: members.optional("size")?,
            inner: members.optional("inner")?,
            beside: members.optional("beside")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("label", &self.label);
        members.optional("size", &self.size);
        members.optional("inner", &self.inner);
        members.optional("beside", &self.beside);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ThingMarked {
    pub label: Option<ThingMarkedLabel>,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub size: Option<i64>,
    pub inner: Option<BoxSchemaInner>,
    /// The next one.
    pub beside: Option<BoxSchema>,
}

impl ThingMarked {
    /// With what is required.
    pub fn new() -> Self {
        Self { label: None, size: None, inner: None, beside: None }
    }
}

impl rt::Json for ThingMarked {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            label: members.optional("label")?,
            size: members.optional("size")?,
            inner: members.optional("inner")?,
            beside: members.optional("beside")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("label", &self.label);
        members.optional("size", &self.size);
        members.optional("inner", &self.inner);
        members.optional("beside", &self.beside);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ThingMarkedLabel {
    /// `"marked"`
    Marked,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ThingMarkedLabel {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Marked];
}

impl ThingMarkedLabel {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Marked => "marked",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ThingMarkedLabel {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "marked" => Self::Marked,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub enum ThingAlike {
    Word(Word),
    Page(Page),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for ThingAlike {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"const\":7}}",
        );
        CONDITION.held(node, |node| {
            rt::json::union(
                node,
                None,
                &[
                    |node| rt::json::candidate(node, Self::Word),
                    |node| rt::json::candidate(node, Self::Page),
                ],
                Self::Unknown,
            )
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Word(value) => value.encode(out),
            Self::Page(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

/// A box with a label.
#[derive(Debug, Clone, PartialEq)]
pub struct AddBoxBody {
    pub label: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub size: Option<i64>,
    pub inner: Option<BoxSchemaInner>,
    /// The next one.
    pub beside: Option<BoxSchema>,
}

impl AddBoxBody {
    /// With what is required.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), size: None, inner: None, beside: None }
    }
}

impl rt::Json for AddBoxBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            label: members.required("label")?,
            size: members.optional("size")?,
            inner: members.optional("inner")?,
            beside: members.optional("beside")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("label", &self.label);
        members.optional("size", &self.size);
        members.optional("inner", &self.inner);
        members.optional("beside", &self.beside);
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

implement_text!(Colour ThingWarm ThingMarkedLabel);

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

implement_serde! {
    Colour BoxSchema Either Pet Cat Dog Thing BoxSchemaInner ThingWarm ThingLabelled ThingMarked
        ThingMarkedLabel ThingAlike AddBoxBody
}
