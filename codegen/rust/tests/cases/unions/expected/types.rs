//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `required` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LooseWithXRule {}

impl rt::json::RuleFor for LooseWithXRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"required\":[\"x\"]}");
        Some(&CONDITION)
    }
}

/// A bound: matching a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SpeltVariantRule {}

impl rt::json::RuleFor for SpeltVariantRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^a+$")),
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

/// A bound: as `enum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OutcomeFailedOkRule {}

impl rt::json::RuleFor for OutcomeFailedOkRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"enum\":[false]}");
        Some(&CONDITION)
    }
}

/// A bound: as `enum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OutcomeDoneOkRule {}

impl rt::json::RuleFor for OutcomeDoneOkRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"enum\":[true]}");
        Some(&CONDITION)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Order {
    ByCardToDoor(OrderByCardToDoor),
    ByCardToShop(OrderByCardToShop),
    ByTransferToDoor(OrderByTransferToDoor),
    ByTransferToShop(OrderByTransferToShop),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<OrderByCardToDoor> for Order {
    fn from(value: OrderByCardToDoor) -> Self {
        Self::ByCardToDoor(value)
    }
}

impl From<OrderByCardToShop> for Order {
    fn from(value: OrderByCardToShop) -> Self {
        Self::ByCardToShop(value)
    }
}

impl From<OrderByTransferToDoor> for Order {
    fn from(value: OrderByTransferToDoor) -> Self {
        Self::ByTransferToDoor(value)
    }
}

impl From<OrderByTransferToShop> for Order {
    fn from(value: OrderByTransferToShop) -> Self {
        Self::ByTransferToShop(value)
    }
}

impl rt::Json for Order {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::ByCardToDoor),
                |node| rt::json::candidate(node, Self::ByCardToShop),
                |node| rt::json::candidate(node, Self::ByTransferToDoor),
                |node| rt::json::candidate(node, Self::ByTransferToShop),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::ByCardToDoor(value) => value.encode(out),
            Self::ByCardToShop(value) => value.encode(out),
            Self::ByTransferToDoor(value) => value.encode(out),
            Self::ByTransferToShop(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ByCard {
    pub card: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ByCard {
    /// With what is required.
    pub fn new(card: impl Into<String>) -> Self {
        Self { card: card.into(), extra: Default::default() }
    }
}

impl rt::Json for ByCard {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { card: members.required("card")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("card", &self.card);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ByTransfer {
    pub account: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ByTransfer {
    /// With what is required.
    pub fn new(account: impl Into<String>) -> Self {
        Self { account: account.into(), extra: Default::default() }
    }
}

impl rt::Json for ByTransfer {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { account: members.required("account")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("account", &self.account);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ToDoor {
    pub street: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ToDoor {
    /// With what is required.
    pub fn new(street: impl Into<String>) -> Self {
        Self { street: street.into(), extra: Default::default() }
    }
}

impl rt::Json for ToDoor {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { street: members.required("street")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("street", &self.street);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ToShop {
    pub shop: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ToShop {
    /// With what is required.
    pub fn new(shop: i64) -> Self {
        Self { shop, extra: Default::default() }
    }
}

impl rt::Json for ToShop {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { shop: members.required("shop")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("shop", &self.shop);
        members.extra(&self.extra);
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
            values: &[("cat", 0), ("hound", 1)],
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
    pub tricks: Option<Vec<String>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Dog {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: "hound".to_owned(), tricks: None, extra: Default::default() }
    }
}

impl rt::Json for Dog {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            tricks: members.optional("tricks")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("tricks", &self.tricks);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Point(ShapePoint),
    Circle(ShapeCircle),
    Text(String),
    Integer(i64),
    None(ShapeNone),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<ShapePoint> for Shape {
    fn from(value: ShapePoint) -> Self {
        Self::Point(value)
    }
}

impl From<ShapeCircle> for Shape {
    fn from(value: ShapeCircle) -> Self {
        Self::Circle(value)
    }
}

impl From<ShapeNone> for Shape {
    fn from(value: ShapeNone) -> Self {
        Self::None(value)
    }
}

impl rt::Json for Shape {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Point),
                |node| rt::json::candidate(node, Self::Circle),
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::Integer),
                |node| rt::json::candidate(node, Self::None),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Point(value) => value.encode(out),
            Self::Circle(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Integer(value) => value.encode(out),
            Self::None(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

/// Values are also checked against `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Conditions {
    pub a: Option<String>,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Conditions {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, b: None, extra: Default::default() }
    }
}

impl rt::Json for Conditions {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"anyOf\":[{\"required\":[\"a\"]},{\"required\":[\"b\"]}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                a: members.optional("a")?,
                b: members.optional("b")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Base {
    WithName(BaseWithName),
    WithNumber(BaseWithNumber),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<BaseWithName> for Base {
    fn from(value: BaseWithName) -> Self {
        Self::WithName(value)
    }
}

impl From<BaseWithNumber> for Base {
    fn from(value: BaseWithNumber) -> Self {
        Self::WithNumber(value)
    }
}

impl rt::Json for Base {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::WithName),
                |node| rt::json::candidate(node, Self::WithNumber),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::WithName(value) => value.encode(out),
            Self::WithNumber(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Animal {
    Fox(AnimalFox),
    Hen(AnimalHen),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<AnimalFox> for Animal {
    fn from(value: AnimalFox) -> Self {
        Self::Fox(value)
    }
}

impl From<AnimalHen> for Animal {
    fn from(value: AnimalHen) -> Self {
        Self::Hen(value)
    }
}

impl rt::Json for Animal {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "species",
            values: &[("fox", 0), ("hen", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Fox),
                |node| rt::json::candidate(node, Self::Hen),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Fox(value) => value.encode(out),
            Self::Hen(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Fox {
    pub species: String,
    pub den: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Fox {
    /// With what is required.
    pub fn new() -> Self {
        Self { species: "fox".to_owned(), den: None, extra: Default::default() }
    }
}

impl rt::Json for Fox {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            species: members.required("species")?,
            den: members.optional("den")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("species", &self.species);
        members.optional("den", &self.den);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hen {
    pub species: String,
    pub eggs: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Hen {
    /// With what is required.
    pub fn new(eggs: i64) -> Self {
        Self { species: "hen".to_owned(), eggs, extra: Default::default() }
    }
}

impl rt::Json for Hen {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            species: members.required("species")?,
            eggs: members.required("eggs")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("species", &self.species);
        members.required("eggs", &self.eggs);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    Operand(Operand),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Expression {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Operand),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Operand(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

pub type Operand = i64;

#[derive(Debug, Clone, PartialEq)]
pub enum Mixed {
    WithA(MixedWithA),
    Counted(MixedCounted),
    Variant(MixedVariant),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<MixedWithA> for Mixed {
    fn from(value: MixedWithA) -> Self {
        Self::WithA(value)
    }
}

impl From<MixedCounted> for Mixed {
    fn from(value: MixedCounted) -> Self {
        Self::Counted(value)
    }
}

impl From<MixedVariant> for Mixed {
    fn from(value: MixedVariant) -> Self {
        Self::Variant(value)
    }
}

impl rt::Json for Mixed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::WithA),
                |node| rt::json::candidate(node, Self::Counted),
                |node| rt::json::candidate(node, Self::Variant),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::WithA(value) => value.encode(out),
            Self::Counted(value) => value.encode(out),
            Self::Variant(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Loose {
    WithX(rt::Checked<rt::Map<rt::Any>, LooseWithXRule>),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Loose {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::WithX),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::WithX(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Spelt {
    Variant(rt::Checked<String, SpeltVariantRule>),
    Variant2(rt::Checked<String, To2Rule>),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Spelt {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Variant),
                |node| rt::json::candidate(node, Self::Variant2),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Variant(value) => value.encode(out),
            Self::Variant2(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

/// Values are also checked against `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Trained {
    Cat(Cat),
    Dog(Dog),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Cat> for Trained {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for Trained {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl rt::Json for Trained {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"anyOf\":[{\"required\":[\"lives\"]},{\"required\":[\"tricks\"]}]}",
        );
        CONDITION.held(node, |node| {
            rt::json::union(
                node,
                None,
                &[
                    |node| rt::json::candidate(node, Self::Cat),
                    |node| rt::json::candidate(node, Self::Dog),
                ],
                Self::Unknown,
            )
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Cat(value) => value.encode(out),
            Self::Dog(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

/// Values are also checked against `maxLength`, `minimum` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub enum Bounded {
    Text(String),
    Integer(i64),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for Bounded {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"maxLength\":3,\"minimum\":5}",
        );
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

#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    Failed(OutcomeFailed),
    Done(OutcomeDone),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<OutcomeFailed> for Outcome {
    fn from(value: OutcomeFailed) -> Self {
        Self::Failed(value)
    }
}

impl From<OutcomeDone> for Outcome {
    fn from(value: OutcomeDone) -> Self {
        Self::Done(value)
    }
}

impl rt::Json for Outcome {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "ok",
            values: &[("false", 0), ("true", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Failed),
                |node| rt::json::candidate(node, Self::Done),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Failed(value) => value.encode(out),
            Self::Done(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    Sold(NoticeSold),
    Moved(NoticeMoved),
    Object(NoticeObject),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<NoticeSold> for Notice {
    fn from(value: NoticeSold) -> Self {
        Self::Sold(value)
    }
}

impl From<NoticeMoved> for Notice {
    fn from(value: NoticeMoved) -> Self {
        Self::Moved(value)
    }
}

impl From<NoticeObject> for Notice {
    fn from(value: NoticeObject) -> Self {
        Self::Object(value)
    }
}

impl rt::Json for Notice {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Sold),
                |node| rt::json::candidate(node, Self::Moved),
                |node| rt::json::candidate(node, Self::Object),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Sold(value) => value.encode(out),
            Self::Moved(value) => value.encode(out),
            Self::Object(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct OrderByCardToDoor {
    pub id: i64,
    pub card: String,
    pub street: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`OrderByCardToDoor`] requires.
pub struct OrderByCardToDoorRequired {
    pub id: i64,
    pub card: String,
    pub street: String,
}

impl OrderByCardToDoor {
    /// With what is required.
    pub fn new(required: OrderByCardToDoorRequired) -> Self {
        Self {
            id: required.id,
            card: required.card,
            street: required.street,
            extra: Default::default(),
        }
    }
}

impl rt::Json for OrderByCardToDoor {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            card: members.required("card")?,
            street: members.required("street")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("card", &self.card);
        members.required("street", &self.street);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct OrderByCardToShop {
    pub id: i64,
    pub card: String,
    pub shop: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`OrderByCardToShop`] requires.
pub struct OrderByCardToShopRequired {
    pub id: i64,
    pub card: String,
    pub shop: i64,
}

impl OrderByCardToShop {
    /// With what is required.
    pub fn new(required: OrderByCardToShopRequired) -> Self {
        Self {
            id: required.id,
            card: required.card,
            shop: required.shop,
            extra: Default::default(),
        }
    }
}

impl rt::Json for OrderByCardToShop {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            card: members.required("card")?,
            shop: members.required("shop")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("card", &self.card);
        members.required("shop", &self.shop);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct OrderByTransferToDoor {
    pub id: i64,
    pub account: String,
    pub street: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`OrderByTransferToDoor`] requires.
pub struct OrderByTransferToDoorRequired {
    pub id: i64,
    pub account: String,
    pub street: String,
}

impl OrderByTransferToDoor {
    /// With what is required.
    pub fn new(required: OrderByTransferToDoorRequired) -> Self {
        Self {
            id: required.id,
            account: required.account,
            street: required.street,
            extra: Default::default(),
        }
    }
}

impl rt::Json for OrderByTransferToDoor {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            account: members.required("account")?,
            street: members.required("street")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("account", &self.account);
        members.required("street", &self.street);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct OrderByTransferToShop {
    pub id: i64,
    pub account: String,
    pub shop: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`OrderByTransferToShop`] requires.
pub struct OrderByTransferToShopRequired {
    pub id: i64,
    pub account: String,
    pub shop: i64,
}

impl OrderByTransferToShop {
    /// With what is required.
    pub fn new(required: OrderByTransferToShopRequired) -> Self {
        Self {
            id: required.id,
            account: required.account,
            shop: required.shop,
            extra: Default::default(),
        }
    }
}

impl rt::Json for OrderByTransferToShop {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            account: members.required("account")?,
            shop: members.required("shop")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("account", &self.account);
        members.required("shop", &self.shop);
        members.extra(&self.extra);
    }
}

/// Point
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShapePoint {
    pub x: Option<f64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ShapePoint {
    /// With what is required.
    pub fn new() -> Self {
        Self { x: None, extra: Default::default() }
    }
}

impl rt::Json for ShapePoint {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { x: members.optional("x")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("x", &self.x);
        members.extra(&self.extra);
    }
}

/// Circle
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShapeCircle {
    pub x: Option<f64>,
    pub radius: Option<f64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ShapeCircle {
    /// With what is required.
    pub fn new() -> Self {
        Self { x: None, radius: None, extra: Default::default() }
    }
}

impl rt::Json for ShapeCircle {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            x: members.optional("x")?,
            radius: members.optional("radius")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("x", &self.x);
        members.optional("radius", &self.radius);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShapeNone {
    /// `"none"`
    None,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ShapeNone {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::None];
}

impl ShapeNone {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ShapeNone {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "none" => Self::None,
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
pub struct BaseWithName {
    pub id: String,
    pub name: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`BaseWithName`] requires.
pub struct BaseWithNameRequired {
    pub id: String,
    pub name: String,
}

impl BaseWithName {
    /// With what is required.
    pub fn new(required: BaseWithNameRequired) -> Self {
        Self { id: required.id, name: required.name, extra: Default::default() }
    }
}

impl rt::Json for BaseWithName {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            name: members.required("name")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("name", &self.name);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct BaseWithNumber {
    pub id: String,
    pub number: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl BaseWithNumber {
    /// With what is required.
    pub fn new(id: impl Into<String>, number: i64) -> Self {
        Self { id: id.into(), number, extra: Default::default() }
    }
}

impl rt::Json for BaseWithNumber {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            number: members.required("number")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("number", &self.number);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct AnimalFox {
    pub species: String,
    pub den: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AnimalFox {
    /// With what is required.
    pub fn new(species: impl Into<String>) -> Self {
        Self { species: species.into(), den: None, extra: Default::default() }
    }
}

impl rt::Json for AnimalFox {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            species: members.required("species")?,
            den: members.optional("den")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("species", &self.species);
        members.optional("den", &self.den);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct AnimalHen {
    pub species: String,
    pub eggs: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AnimalHen {
    /// With what is required.
    pub fn new(species: impl Into<String>, eggs: i64) -> Self {
        Self { species: species.into(), eggs, extra: Default::default() }
    }
}

impl rt::Json for AnimalHen {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            species: members.required("species")?,
            eggs: members.required("eggs")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("species", &self.species);
        members.required("eggs", &self.eggs);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct MixedWithA {
    pub a: String,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl MixedWithA {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), b: None, extra: Default::default() }
    }
}

impl rt::Json for MixedWithA {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { a: members.required("a")?, b: members.optional("b")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct MixedCounted {
    pub a: Option<String>,
    pub b: Option<String>,
    pub c: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl MixedCounted {
    /// With what is required.
    pub fn new(c: i64) -> Self {
        Self { a: None, b: None, c, extra: Default::default() }
    }
}

impl rt::Json for MixedCounted {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            a: members.optional("a")?,
            b: members.optional("b")?,
            c: members.required("c")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.optional("b", &self.b);
        members.required("c", &self.c);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `not`, `minProperties` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MixedVariant {
    pub a: Option<String>,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl MixedVariant {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, b: None, extra: Default::default() }
    }
}

impl rt::Json for MixedVariant {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"required\":[\"b\"]},\"minProperties\":1}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                a: members.optional("a")?,
                b: members.optional("b")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

/// Failed
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeFailed {
    pub ok: rt::Checked<bool, OutcomeFailedOkRule>,
    pub note: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OutcomeFailed {
    /// With what is required.
    pub fn new() -> Self {
        Self { ok: rt::Checked::unchecked(false), note: None, extra: Default::default() }
    }
}

impl rt::Json for OutcomeFailed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            ok: members.required("ok")?,
            note: members.optional("note")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("ok", &self.ok);
        members.optional("note", &self.note);
        members.extra(&self.extra);
    }
}

/// Done
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeDone {
    pub ok: rt::Checked<bool, OutcomeDoneOkRule>,
    pub note: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OutcomeDone {
    /// With what is required.
    pub fn new() -> Self {
        Self { ok: rt::Checked::unchecked(true), note: None, extra: Default::default() }
    }
}

impl rt::Json for OutcomeDone {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            ok: members.required("ok")?,
            note: members.optional("note")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("ok", &self.ok);
        members.optional("note", &self.note);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NoticeSold {
    pub version: NoticeSoldVersion,
    pub kind: NoticeSoldKind,
    pub price: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NoticeSold {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            version: NoticeSoldVersion::V1,
            kind: NoticeSoldKind::Sold,
            price: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for NoticeSold {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            version: members.required("version")?,
            kind: members.required("kind")?,
            price: members.optional("price")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("version", &self.version);
        members.required("kind", &self.kind);
        members.optional("price", &self.price);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeSoldVersion {
    /// `"v1"`
    V1,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NoticeSoldVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::V1];
}

impl NoticeSoldVersion {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::V1 => "v1",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NoticeSoldVersion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "v1" => Self::V1,
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
pub enum NoticeSoldKind {
    /// `"sold"`
    Sold,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NoticeSoldKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Sold];
}

impl NoticeSoldKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sold => "sold",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NoticeSoldKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "sold" => Self::Sold,
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
pub struct NoticeMoved {
    pub version: NoticeMovedVersion,
    pub kind: NoticeMovedKind,
    pub place: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NoticeMoved {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            version: NoticeMovedVersion::V1,
            kind: NoticeMovedKind::Moved,
            place: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for NoticeMoved {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            version: members.required("version")?,
            kind: members.required("kind")?,
            place: members.optional("place")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("version", &self.version);
        members.required("kind", &self.kind);
        members.optional("place", &self.place);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeMovedVersion {
    /// `"v1"`
    V1,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NoticeMovedVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::V1];
}

impl NoticeMovedVersion {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::V1 => "v1",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NoticeMovedVersion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "v1" => Self::V1,
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
pub enum NoticeMovedKind {
    /// `"moved"`
    Moved,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NoticeMovedKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Moved];
}

impl NoticeMovedKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Moved => "moved",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NoticeMovedKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "moved" => Self::Moved,
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
pub struct NoticeObject {
    pub version: NoticeObjectVersion,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NoticeObject {
    /// With what is required.
    pub fn new() -> Self {
        Self { version: NoticeObjectVersion::V1, extra: Default::default() }
    }
}

impl rt::Json for NoticeObject {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { version: members.required("version")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("version", &self.version);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeObjectVersion {
    /// `"v1"`
    V1,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NoticeObjectVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::V1];
}

impl NoticeObjectVersion {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::V1 => "v1",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NoticeObjectVersion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "v1" => Self::V1,
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

implement_text!(
    ShapeNone NoticeSoldVersion NoticeSoldKind NoticeMovedVersion NoticeMovedKind
        NoticeObjectVersion
);

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
    Order ByCard ByTransfer ToDoor ToShop Pet Cat Dog Shape Conditions Base Animal Fox Hen
        Expression Mixed Loose Spelt Trained Bounded Outcome Notice OrderByCardToDoor
        OrderByCardToShop OrderByTransferToDoor OrderByTransferToShop ShapePoint ShapeCircle
        ShapeNone BaseWithName BaseWithNumber AnimalFox AnimalHen MixedWithA MixedCounted
        MixedVariant OutcomeFailed OutcomeDone NoticeSold NoticeSoldVersion NoticeSoldKind
        NoticeMoved NoticeMovedVersion NoticeMovedKind NoticeObject NoticeObjectVersion
}
