//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1Rule {}

impl rt::json::RuleFor for From1Rule {
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
}

/// A bound: at least 8.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From8Rule {}

impl rt::json::RuleFor for From8Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(8f64),
            max: None,
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
pub enum PetCodeRule {}

impl rt::json::RuleFor for PetCodeRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^[A-Z]{2}-\\d{3,}$")),
        };
        &RULE
    }
}

/// A bound: more than 0, at most 0.25.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Above0To0Point25Rule {}

impl rt::json::RuleFor for Above0To0Point25Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0f64),
            max: Some(0.25f64),
            min_exclusive: true,
            max_exclusive: false,
            multiple_of: None,
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

/// A bound: at most 10.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To10Rule {}

impl rt::json::RuleFor for To10Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(10f64),
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
pub enum ListPetsPreferRule {}

impl rt::json::RuleFor for ListPetsPreferRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^(return=[a-z]+)?$")),
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    pub id: rt::Checked<i64, From1Rule>,
    pub name: rt::Checked<String, From8Rule>,
    pub code: Option<rt::Checked<String, PetCodeRule>>,
    pub born: Option<rt::json::Date>,
    pub kind: Option<PetKind>,
    pub weight: Option<rt::Checked<f64, Above0To0Point25Rule>>,
    pub tags: Option<rt::Checked<rt::Set<String>, From2Rule>>,
    pub parent: Option<Box<Pet>>,
    /// Write-only: it goes to the API, and does not come back.
    pub secret: Option<String>,
    pub owner: Option<PetOwner>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64, name: impl Into<String>) -> Self {
        Self {
            id: rt::Checked::unchecked(id),
            name: rt::Checked::unchecked(name),
            code: None,
            born: None,
            kind: None,
            weight: None,
            tags: None,
            parent: None,
            secret: None,
            owner: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Pet {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            name: members.required("name")?,
            code: members.optional("code")?,
            born: members.optional("born")?,
            kind: members.optional("kind")?,
            weight: members.optional("weight")?,
            tags: members.optional("tags")?,
            parent: members.optional("parent")?,
            secret: members.optional("secret")?,
            owner: members.optional("owner")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("name", &self.name);
        members.optional("code", &self.code);
        members.optional("born", &self.born);
        members.optional("kind", &self.kind);
        members.optional("weight", &self.weight);
        members.optional("tags", &self.tags);
        members.optional("parent", &self.parent);
        members.optional("secret", &self.secret);
        members.optional("owner", &self.owner);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub r#type: String,
    pub email: rt::json::Email,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Person {
    /// With what is required.
    pub fn new(email: rt::json::Email) -> Self {
        Self { r#type: "human".to_owned(), email, extra: Default::default() }
    }
}

impl rt::Json for Person {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            email: members.required("email")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("email", &self.email);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Firm {
    pub r#type: String,
    pub vat: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Firm {
    /// With what is required.
    pub fn new(vat: impl Into<String>) -> Self {
        Self { r#type: "Firm".to_owned(), vat: vat.into(), extra: Default::default() }
    }
}

impl rt::Json for Firm {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            vat: members.required("vat")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("vat", &self.vat);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Problem {
    /// Default: `"something is wrong"`
    pub detail: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Problem {
    /// With what is required.
    pub fn new() -> Self {
        Self { detail: None, extra: Default::default() }
    }
}

impl rt::Json for Problem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { detail: members.optional("detail")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("detail", &self.detail);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PetKind {
    /// `"cat"`
    Cat,
    /// `"dog"`
    Dog,
    /// `"bird"`
    Bird,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl PetKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Cat, Self::Dog, Self::Bird];
}

impl PetKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cat => "cat",
            Self::Dog => "dog",
            Self::Bird => "bird",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for PetKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "cat" => Self::Cat,
            "dog" => Self::Dog,
            "bird" => Self::Bird,
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
pub enum PetOwner {
    Person(Person),
    Firm(Firm),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Person> for PetOwner {
    fn from(value: Person) -> Self {
        Self::Person(value)
    }
}

impl From<Firm> for PetOwner {
    fn from(value: Firm) -> Self {
        Self::Firm(value)
    }
}

impl rt::Json for PetOwner {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "type",
            values: &[("human", 0), ("Firm", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Person),
                |node| rt::json::candidate(node, Self::Firm),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Person(value) => value.encode(out),
            Self::Firm(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReadEventsOk {
    pub a: Option<ReadEventsOkA>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ReadEventsOk {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, extra: Default::default() }
    }
}

impl rt::Json for ReadEventsOk {
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ReadEventsOkA {
    /// `"x y"`
    XY,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ReadEventsOkA {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::XY];
}

impl ReadEventsOkA {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::XY => "x y",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ReadEventsOkA {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "x y" => Self::XY,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
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

implement_text!(PetKind ReadEventsOkA);

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

implement_serde! { Pet Person Firm Problem PetKind PetOwner ReadEventsOk ReadEventsOkA }
