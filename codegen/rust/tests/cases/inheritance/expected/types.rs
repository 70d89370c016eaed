//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at most 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To5Rule {}

impl rt::json::RuleFor for To5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(5f64),
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

#[derive(Debug, Clone, PartialEq)]
pub enum Animal {
    Cat(Box<Cat>),
    Dog(Box<Dog>),
    Parrot(Box<Parrot>),
    Bird(Box<BirdBase>),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(Box::new(value))
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(Box::new(value))
    }
}

impl From<Parrot> for Animal {
    fn from(value: Parrot) -> Self {
        Self::Parrot(Box::new(value))
    }
}

impl From<BirdBase> for Animal {
    fn from(value: BirdBase) -> Self {
        Self::Bird(Box::new(value))
    }
}

impl rt::Json for Animal {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("cat", 0), ("dog", 1), ("hound", 1), ("parrot", 2), ("Bird", 3)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Cat),
                |node| rt::json::candidate(node, Self::Dog),
                |node| rt::json::candidate(node, Self::Parrot),
                |node| rt::json::candidate(node, Self::Bird),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Cat(value) => value.encode(out),
            Self::Dog(value) => value.encode(out),
            Self::Parrot(value) => value.encode(out),
            Self::Bird(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cat {
    pub kind: String,
    pub name: rt::Checked<String, To5Rule>,
    pub friend: Option<Box<Animal>>,
    pub lives: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Cat {
    /// With what is required.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: "cat".to_owned(),
            name: rt::Checked::unchecked(name),
            friend: None,
            lives,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Cat {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            name: members.required("name")?,
            friend: members.optional("friend")?,
            lives: members.required("lives")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("name", &self.name);
        members.optional("friend", &self.friend);
        members.required("lives", &self.lives);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dog {
    pub kind: String,
    pub name: rt::Checked<String, To5Rule>,
    pub friend: Option<Box<Animal>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Dog`] requires.
pub struct DogRequired {
    pub kind: String,
    pub name: String,
}

impl Dog {
    /// With what is required.
    pub fn new(required: DogRequired) -> Self {
        Self {
            kind: required.kind,
            name: rt::Checked::unchecked(required.name),
            friend: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Dog {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            name: members.required("name")?,
            friend: members.optional("friend")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("name", &self.name);
        members.optional("friend", &self.friend);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Bird {
    Parrot(Parrot),
    Bird(BirdBase),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Parrot> for Bird {
    fn from(value: Parrot) -> Self {
        Self::Parrot(value)
    }
}

impl From<BirdBase> for Bird {
    fn from(value: BirdBase) -> Self {
        Self::Bird(value)
    }
}

impl rt::Json for Bird {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("parrot", 0), ("Bird", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Parrot),
                |node| rt::json::candidate(node, Self::Bird),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Parrot(value) => value.encode(out),
            Self::Bird(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Parrot {
    pub kind: String,
    pub name: rt::Checked<String, To5Rule>,
    pub friend: Option<Box<Animal>>,
    pub wings: Option<i64>,
    pub word: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Parrot`] requires.
pub struct ParrotRequired {
    pub name: String,
    pub word: String,
}

impl Parrot {
    /// With what is required.
    pub fn new(required: ParrotRequired) -> Self {
        Self {
            kind: "parrot".to_owned(),
            name: rt::Checked::unchecked(required.name),
            friend: None,
            wings: None,
            word: required.word,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Parrot {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            name: members.required("name")?,
            friend: members.optional("friend")?,
            wings: members.optional("wings")?,
            word: members.required("word")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("name", &self.name);
        members.optional("friend", &self.friend);
        members.optional("wings", &self.wings);
        members.required("word", &self.word);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelter {
    pub animals: Option<Vec<Animal>>,
    /// The best one.
    pub best: Option<Animal>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Shelter {
    /// With what is required.
    pub fn new() -> Self {
        Self { animals: None, best: None, extra: Default::default() }
    }
}

impl rt::Json for Shelter {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            animals: members.optional("animals")?,
            best: members.optional("best")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("animals", &self.animals);
        members.optional("best", &self.best);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Vehicle {
    Car(Car),
    Vehicle(VehicleBase),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Car> for Vehicle {
    fn from(value: Car) -> Self {
        Self::Car(value)
    }
}

impl From<VehicleBase> for Vehicle {
    fn from(value: VehicleBase) -> Self {
        Self::Vehicle(value)
    }
}

impl rt::Json for Vehicle {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "type",
            values: &[("Car", 0), ("Vehicle", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Car),
                |node| rt::json::candidate(node, Self::Vehicle),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Car(value) => value.encode(out),
            Self::Vehicle(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Car {
    pub r#type: String,
    pub doors: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Car {
    /// With what is required.
    pub fn new() -> Self {
        Self { r#type: "Car".to_owned(), doors: None, extra: Default::default() }
    }
}

impl rt::Json for Car {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            doors: members.optional("doors")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.optional("doors", &self.doors);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Alone {
    pub r#type: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Alone {
    /// With what is required.
    pub fn new() -> Self {
        Self { r#type: "Alone".to_owned(), extra: Default::default() }
    }
}

impl rt::Json for Alone {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { r#type: members.required("type")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    pub method: AccountMethod,
    pub version: AccountVersion,
    pub identifier: String,
    pub password: rt::Checked<String, From8Rule>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Account`] requires.
pub struct AccountRequired {
    pub identifier: String,
    pub password: String,
}

impl Account {
    /// With what is required.
    pub fn new(required: AccountRequired) -> Self {
        Self {
            method: AccountMethod::Password,
            version: AccountVersion::N2,
            identifier: required.identifier,
            password: rt::Checked::unchecked(required.password),
            extra: Default::default(),
        }
    }
}

impl rt::Json for Account {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.required("method")?,
            version: members.required("version")?,
            identifier: members.required("identifier")?,
            password: members.required("password")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("method", &self.method);
        members.required("version", &self.version);
        members.required("identifier", &self.identifier);
        members.required("password", &self.password);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct BirdBase {
    pub kind: String,
    pub name: rt::Checked<String, To5Rule>,
    pub friend: Option<Box<Animal>>,
    pub wings: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl BirdBase {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Bird".to_owned(),
            name: rt::Checked::unchecked(name),
            friend: None,
            wings: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for BirdBase {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            name: members.required("name")?,
            friend: members.optional("friend")?,
            wings: members.optional("wings")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("name", &self.name);
        members.optional("friend", &self.friend);
        members.optional("wings", &self.wings);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct VehicleBase {
    pub r#type: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl VehicleBase {
    /// With what is required.
    pub fn new() -> Self {
        Self { r#type: "Vehicle".to_owned(), extra: Default::default() }
    }
}

impl rt::Json for VehicleBase {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { r#type: members.required("type")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccountMethod {
    /// `"password"`
    Password,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl AccountMethod {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Password];
}

impl AccountMethod {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Password => "password",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for AccountMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "password" => Self::Password,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AccountVersion {
    /// `2`
    N2,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl AccountVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N2];
}

impl AccountVersion {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N2 => 2,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for AccountVersion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            2 => Self::N2,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
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

implement_text!(AccountMethod);

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
    Animal Cat Dog Bird Parrot Shelter Vehicle Car Alone Account BirdBase VehicleBase
        AccountMethod AccountVersion
}
