//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A pet.
#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub id: i64,
    pub name: String,
    /// Write-only: it goes to the API, and does not come back.
    pub password: Option<String>,
    /// When it was made.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub created: Time,
    pub owner: Keeper,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub remark: rt::Maybe<String>,
    pub address: Option<Address>,
    /// A pet.
    pub parent: Option<Box<Pet>>,
}

impl Pet {
    /// With what is required.
    pub fn new(id: i64, name: impl Into<String>, created: Time, owner: Keeper) -> Self {
        Self {
            id,
            name: name.into(),
            password: None,
            created,
            owner,
            remark: rt::Maybe::Absent,
            address: None,
            parent: None,
        }
    }
}

impl rt::Json for Pet {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            id: members.required("id")?,
            name: members.required("name")?,
            password: members.optional("password")?,
            created: members.required("created")?,
            owner: members.required("owner")?,
            remark: members.maybe("note")?,
            address: members.optional("address")?,
            parent: members.optional("parent")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("name", &self.name);
        members.optional("password", &self.password);
        members.required("created", &self.created);
        members.required("owner", &self.owner);
        members.maybe("note", &self.remark);
        members.optional("address", &self.address);
        members.optional("parent", &self.parent);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PetRequest {
    pub why: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PetRequest {
    /// With what is required.
    pub fn new(why: impl Into<String>) -> Self {
        Self { why: why.into(), extra: Default::default() }
    }
}

impl rt::Json for PetRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { why: members.required("why")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("why", &self.why);
        members.extra(&self.extra);
    }
}

pub type Time = rt::DateTime;

#[derive(Eq)]
#[derive(Debug, Clone, PartialEq)]
pub struct Keeper {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub key: String,
    pub name: String,
}

/// What [`Keeper`] requires.
pub struct KeeperRequired {
    pub key: String,
    pub name: String,
}

impl Keeper {
    /// With what is required.
    pub fn new(required: KeeperRequired) -> Self {
        Self { key: required.key, name: required.name }
    }
}

impl rt::Json for Keeper {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { key: members.required("key")?, name: members.required("name")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("key", &self.key);
        members.required("name", &self.name);
    }
}

pub type Key = String;

#[derive(Debug, Clone, PartialEq)]
pub struct Address {
    pub town: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub zone: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Address {
    /// With what is required.
    pub fn new(town: impl Into<String>) -> Self {
        Self { town: town.into(), zone: None, extra: Default::default() }
    }
}

impl rt::Json for Address {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            town: members.required("town")?,
            zone: members.optional("zone")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("town", &self.town);
        members.optional("zone", &self.zone);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    pub items: Vec<Pet>,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub next: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Page {
    /// With what is required.
    pub fn new(items: Vec<Pet>, next: impl Into<String>) -> Self {
        Self { items, next: next.into(), extra: Default::default() }
    }
}

impl rt::Json for Page {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            items: members.required("items")?,
            next: members.required("next")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("items", &self.items);
        members.required("next", &self.next);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Animal {
    Cat(Cat),
    Dog(Dog),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Cat> for Animal {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Animal {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl rt::Json for Animal {
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
pub struct Base {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Base {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), tag: None, extra: Default::default() }
    }
}

impl rt::Json for Base {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.optional("tag")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cat {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Cat {
    /// With what is required.
    pub fn new(tag: impl Into<String>) -> Self {
        Self { kind: "cat".to_owned(), tag: tag.into(), extra: Default::default() }
    }
}

impl rt::Json for Cat {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.required("tag")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("tag", &self.tag);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dog {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    pub bark: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Dog {
    /// With what is required.
    pub fn new(bark: impl Into<String>) -> Self {
        Self { kind: "dog".to_owned(), tag: None, bark: bark.into(), extra: Default::default() }
    }
}

impl rt::Json for Dog {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.optional("tag")?,
            bark: members.required("bark")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
        members.required("bark", &self.bark);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Kennel {
    pub dogs: Option<Vec<Pack>>,
    pub by_name: Option<rt::Map<Keeper>>,
    pub either: Option<KennelEither>,
    pub bird: Option<KennelBird>,
    pub fish: Option<KennelFish>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Kennel {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            dogs: None,
            by_name: None,
            either: None,
            bird: None,
            fish: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Kennel {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            dogs: members.optional("dogs")?,
            by_name: members.optional("byName")?,
            either: members.optional("either")?,
            bird: members.optional("bird")?,
            fish: members.optional("fish")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("dogs", &self.dogs);
        members.optional("byName", &self.by_name);
        members.optional("either", &self.either);
        members.optional("bird", &self.bird);
        members.optional("fish", &self.fish);
        members.extra(&self.extra);
    }
}

pub type Listing = Vec<Keeper>;

#[derive(Debug, Clone, PartialEq)]
pub struct Order {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub number: Option<i64>,
    pub goods: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Order {
    /// With what is required.
    pub fn new(goods: impl Into<String>) -> Self {
        Self { number: None, goods: goods.into(), extra: Default::default() }
    }
}

impl rt::Json for Order {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            number: members.optional("number")?,
            goods: members.required("goods")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("number", &self.number);
        members.required("goods", &self.goods);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    pub total: i64,
    /// Write-only: it goes to the API, and does not come back.
    pub card: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Receipt {
    /// With what is required.
    pub fn new(total: i64) -> Self {
        Self { total, card: None, extra: Default::default() }
    }
}

impl rt::Json for Receipt {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            total: members.required("total")?,
            card: members.optional("card")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("total", &self.total);
        members.optional("card", &self.card);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub marks: Vec<String>,
    pub text: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Element {
    /// With what is required.
    pub fn new(marks: Vec<String>) -> Self {
        Self { marks, text: None, extra: Default::default() }
    }
}

impl rt::Json for Element {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            marks: members.required("marks")?,
            text: members.optional("text")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("marks", &self.marks);
        members.optional("text", &self.text);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Unused {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub id: i64,
    pub pet: Option<Order>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Unused {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self { id, pet: None, extra: Default::default() }
    }
}

impl rt::Json for Unused {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            pet: members.optional("pet")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("pet", &self.pet);
        members.extra(&self.extra);
    }
}

/// A pet.
///
/// The form of `Pet` in requests: read-only properties are optional.
#[derive(Debug, Clone, PartialEq)]
pub struct PetRequest2 {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub id: Option<i64>,
    pub name: String,
    /// Write-only: it goes to the API, and does not come back.
    pub password: String,
    /// When it was made.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub created: Option<Time>,
    pub owner: KeeperRequest,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub remark: rt::Maybe<String>,
    pub address: Option<Address>,
    /// A pet.
    pub parent: Option<Box<PetRequest2>>,
}

/// What [`PetRequest2`] requires.
pub struct PetRequest2Required {
    pub name: String,
    pub password: String,
    pub owner: KeeperRequest,
}

impl PetRequest2 {
    /// With what is required.
    pub fn new(required: PetRequest2Required) -> Self {
        Self {
            id: None,
            name: required.name,
            password: required.password,
            created: None,
            owner: required.owner,
            remark: rt::Maybe::Absent,
            address: None,
            parent: None,
        }
    }
}

impl rt::Json for PetRequest2 {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            id: members.optional("id")?,
            name: members.required("name")?,
            password: members.required("password")?,
            created: members.optional("created")?,
            owner: members.required("owner")?,
            remark: members.maybe("note")?,
            address: members.optional("address")?,
            parent: members.optional("parent")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.required("name", &self.name);
        members.required("password", &self.password);
        members.optional("created", &self.created);
        members.required("owner", &self.owner);
        members.maybe("note", &self.remark);
        members.optional("address", &self.address);
        members.optional("parent", &self.parent);
    }
}

/// The form of `Keeper` in requests: read-only properties are optional.
#[derive(Eq)]
#[derive(Debug, Clone, PartialEq)]
pub struct KeeperRequest {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub key: Option<String>,
    pub name: String,
}

impl KeeperRequest {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { key: None, name: name.into() }
    }
}

impl rt::Json for KeeperRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { key: members.optional("key")?, name: members.required("name")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("key", &self.key);
        members.required("name", &self.name);
    }
}

/// The form of `Animal` in requests: read-only properties are optional.
#[derive(Debug, Clone, PartialEq)]
pub enum AnimalRequest {
    Cat(CatRequest),
    Dog(Dog),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<CatRequest> for AnimalRequest {
    fn from(value: CatRequest) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for AnimalRequest {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl rt::Json for AnimalRequest {
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

/// The form of `Cat` in requests: read-only properties are optional.
#[derive(Debug, Clone, PartialEq)]
pub struct CatRequest {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl CatRequest {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: "cat".to_owned(), tag: None, extra: Default::default() }
    }
}

impl rt::Json for CatRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.optional("tag")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
        members.extra(&self.extra);
    }
}

/// The form of `Kennel` in requests: read-only properties are optional.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct KennelRequest {
    pub dogs: Option<Vec<KennelRequestDogsItem>>,
    pub by_name: Option<rt::Map<KeeperRequest>>,
    pub either: Option<KennelRequestEither>,
    pub bird: Option<KennelRequestBird>,
    pub fish: Option<KennelRequestFish>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KennelRequest {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            dogs: None,
            by_name: None,
            either: None,
            bird: None,
            fish: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for KennelRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            dogs: members.optional("dogs")?,
            by_name: members.optional("byName")?,
            either: members.optional("either")?,
            bird: members.optional("bird")?,
            fish: members.optional("fish")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("dogs", &self.dogs);
        members.optional("byName", &self.by_name);
        members.optional("either", &self.either);
        members.optional("bird", &self.bird);
        members.optional("fish", &self.fish);
        members.extra(&self.extra);
    }
}

/// The form of `Listing` in requests: read-only properties are optional.
pub type ListingDraft = Vec<KeeperRequest>;

/// The form of `Element` in requests: read-only properties are optional.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ElementRequest {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub marks: Option<Vec<String>>,
    pub text: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ElementRequest {
    /// With what is required.
    pub fn new() -> Self {
        Self { marks: None, text: None, extra: Default::default() }
    }
}

impl rt::Json for ElementRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            marks: members.optional("marks")?,
            text: members.optional("text")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("marks", &self.marks);
        members.optional("text", &self.text);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub chip: String,
    pub name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Pack {
    /// With what is required.
    pub fn new(chip: impl Into<String>) -> Self {
        Self { chip: chip.into(), name: None, extra: Default::default() }
    }
}

impl rt::Json for Pack {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            chip: members.required("chip")?,
            name: members.optional("name")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("chip", &self.chip);
        members.optional("name", &self.name);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum KennelEither {
    Text(String),
    Owner(Keeper),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Keeper> for KennelEither {
    fn from(value: Keeper) -> Self {
        Self::Owner(value)
    }
}

impl rt::Json for KennelEither {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::Owner),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::Owner(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct KennelBird {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`KennelBird`] requires.
pub struct KennelBirdRequired {
    pub kind: String,
    pub tag: String,
}

impl KennelBird {
    /// With what is required.
    pub fn new(required: KennelBirdRequired) -> Self {
        Self { kind: required.kind, tag: required.tag, extra: Default::default() }
    }
}

impl rt::Json for KennelBird {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.required("tag")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("tag", &self.tag);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `minProperties`, `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct KennelFish {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KennelFish {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), tag: None, extra: Default::default() }
    }
}

impl rt::Json for KennelFish {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"minProperties\":1,\"anyOf\":[{\"required\":[\"tag\"]},{\"required\":[\"kind\"],\"not\":{\"required\":[\"fins\"]}}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                kind: members.required("kind")?,
                tag: members.optional("tag")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct KennelRequestDogsItem {
    /// Read-only: it comes from the API, and a request may leave it out.
    pub chip: Option<String>,
    pub name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KennelRequestDogsItem {
    /// With what is required.
    pub fn new() -> Self {
        Self { chip: None, name: None, extra: Default::default() }
    }
}

impl rt::Json for KennelRequestDogsItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            chip: members.optional("chip")?,
            name: members.optional("name")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("chip", &self.chip);
        members.optional("name", &self.name);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum KennelRequestEither {
    Text(String),
    Owner(KeeperRequest),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<KeeperRequest> for KennelRequestEither {
    fn from(value: KeeperRequest) -> Self {
        Self::Owner(value)
    }
}

impl rt::Json for KennelRequestEither {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::Owner),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::Owner(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct KennelRequestBird {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KennelRequestBird {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), tag: None, extra: Default::default() }
    }
}

impl rt::Json for KennelRequestBird {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tag: members.optional("tag")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `minProperties`, `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct KennelRequestFish {
    pub kind: String,
    /// Read-only: it comes from the API, and a request may leave it out.
    pub tag: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KennelRequestFish {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), tag: None, extra: Default::default() }
    }
}

impl rt::Json for KennelRequestFish {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"minProperties\":1,\"anyOf\":[{},{\"required\":[\"kind\"],\"not\":{\"required\":[\"fins\"]}}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                kind: members.required("kind")?,
                tag: members.optional("tag")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tag", &self.tag);
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

implement_serde! {
    Pet PetRequest Keeper Address Page Animal Base Cat Dog Kennel Order Receipt Element Unused
        PetRequest2 KeeperRequest AnimalRequest CatRequest KennelRequest ElementRequest Pack
        KennelEither KennelBird KennelFish KennelRequestDogsItem KennelRequestEither
        KennelRequestBird KennelRequestFish
}
