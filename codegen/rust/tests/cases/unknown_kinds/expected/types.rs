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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// `"open"`
    Open,
    /// `"shut"`
    Shut,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl State {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Open, Self::Shut];
}

impl State {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Shut => "shut",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for State {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "open" => Self::Open,
            "shut" => Self::Shut,
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
pub struct Tag {
    pub state: State,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Tag {
    /// With what is required.
    pub fn new(state: State) -> Self {
        Self { state, extra: Default::default() }
    }
}

impl rt::Json for Tag {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { state: members.required("state")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("state", &self.state);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Created(Created),
    Moved(Moved),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Created> for Event {
    fn from(value: Created) -> Self {
        Self::Created(value)
    }
}

impl From<Moved> for Event {
    fn from(value: Moved) -> Self {
        Self::Moved(value)
    }
}

impl rt::Json for Event {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "type",
            values: &[("created", 0), ("Moved", 1), ("moved", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Created),
                |node| rt::json::candidate(node, Self::Moved),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Created(value) => value.encode(out),
            Self::Moved(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Clone, PartialEq)]
pub struct Created {
    pub r#type: String,
    pub by: String,
    pub key: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for Created {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Created").field("type", &self.r#type).field("by", &self.by).field(
            "key",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

/// What [`Created`] requires.
pub struct CreatedRequired {
    pub r#type: String,
    pub by: String,
}

impl Created {
    /// With what is required.
    pub fn new(required: CreatedRequired) -> Self {
        Self { r#type: required.r#type, by: required.by, key: None, extra: Default::default() }
    }
}

impl rt::Json for Created {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            by: members.required("by")?,
            key: members.optional("key")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("by", &self.by);
        members.optional("key", &self.key);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    pub r#type: MovedType,
    pub to: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Moved {
    /// With what is required.
    pub fn new(to: impl Into<String>) -> Self {
        Self { r#type: MovedType::Moved, to: to.into(), extra: Default::default() }
    }
}

impl rt::Json for Moved {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            to: members.required("to")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("to", &self.to);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Circle(ShapeCircle),
    Square(ShapeSquare),
    Group(Group),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<ShapeCircle> for Shape {
    fn from(value: ShapeCircle) -> Self {
        Self::Circle(value)
    }
}

impl From<ShapeSquare> for Shape {
    fn from(value: ShapeSquare) -> Self {
        Self::Square(value)
    }
}

impl From<Group> for Shape {
    fn from(value: Group) -> Self {
        Self::Group(value)
    }
}

impl rt::Json for Shape {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("circle", 0), ("square", 1), ("rectangle", 1), ("pair", 2), ("triple", 2)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Circle),
                |node| rt::json::candidate(node, Self::Square),
                |node| rt::json::candidate(node, Self::Group),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Circle(value) => value.encode(out),
            Self::Square(value) => value.encode(out),
            Self::Group(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Group {
    Pair(GroupPair),
    Triple(GroupTriple),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<GroupPair> for Group {
    fn from(value: GroupPair) -> Self {
        Self::Pair(value)
    }
}

impl From<GroupTriple> for Group {
    fn from(value: GroupTriple) -> Self {
        Self::Triple(value)
    }
}

impl rt::Json for Group {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("pair", 0), ("triple", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Pair),
                |node| rt::json::candidate(node, Self::Triple),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Pair(value) => value.encode(out),
            Self::Triple(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Numbered {
    First(NumberedFirst),
    Second(NumberedSecond),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<NumberedFirst> for Numbered {
    fn from(value: NumberedFirst) -> Self {
        Self::First(value)
    }
}

impl From<NumberedSecond> for Numbered {
    fn from(value: NumberedSecond) -> Self {
        Self::Second(value)
    }
}

impl rt::Json for Numbered {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "version",
            values: &[("1", 0), ("2", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::First),
                |node| rt::json::candidate(node, Self::Second),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::First(value) => value.encode(out),
            Self::Second(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Defaulted {
    Created(Created),
    Moved(Moved),
    Other(Other),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Created> for Defaulted {
    fn from(value: Created) -> Self {
        Self::Created(value)
    }
}

impl From<Moved> for Defaulted {
    fn from(value: Moved) -> Self {
        Self::Moved(value)
    }
}

impl From<Other> for Defaulted {
    fn from(value: Other) -> Self {
        Self::Other(value)
    }
}

impl rt::Json for Defaulted {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "type",
            values: &[("Created", 0), ("Moved", 1), ("Other", 2), ("moved", 1)],
            default: Some(2),
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Created),
                |node| rt::json::candidate(node, Self::Moved),
                |node| rt::json::candidate(node, Self::Other),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Created(value) => value.encode(out),
            Self::Moved(value) => value.encode(out),
            Self::Other(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    pub note: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Other {
    /// With what is required.
    pub fn new(note: impl Into<String>) -> Self {
        Self { note: note.into(), extra: Default::default() }
    }
}

impl rt::Json for Other {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { note: members.required("note")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("note", &self.note);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Created(Created),
    Free(InlineFree),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Created> for Inline {
    fn from(value: Created) -> Self {
        Self::Created(value)
    }
}

impl From<InlineFree> for Inline {
    fn from(value: InlineFree) -> Self {
        Self::Free(value)
    }
}

impl rt::Json for Inline {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "type",
            values: &[("created", 0)],
            default: None,
            open: &[1],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Created),
                |node| rt::json::candidate(node, Self::Free),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Created(value) => value.encode(out),
            Self::Free(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Untagged {
    Integer(rt::Checked<i64, To5Rule>),
    Named(UntaggedNamed),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UntaggedNamed> for Untagged {
    fn from(value: UntaggedNamed) -> Self {
        Self::Named(value)
    }
}

impl rt::Json for Untagged {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Integer),
                |node| rt::json::candidate(node, Self::Named),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Integer(value) => value.encode(out),
            Self::Named(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    pub id: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Unknown {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self { id, extra: Default::default() }
    }
}

impl rt::Json for Unknown {
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

#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    Unknown(Unknown),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown2(rt::json::Unknown),
}

impl From<Unknown> for Taken {
    fn from(value: Unknown) -> Self {
        Self::Unknown(value)
    }
}

impl rt::Json for Taken {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Unknown),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown2,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Unknown(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown2(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Outer {
    Untagged(Untagged),
    Flag(OuterFlag),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Untagged> for Outer {
    fn from(value: Untagged) -> Self {
        Self::Untagged(value)
    }
}

impl From<OuterFlag> for Outer {
    fn from(value: OuterFlag) -> Self {
        Self::Flag(value)
    }
}

impl rt::Json for Outer {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Untagged),
                |node| rt::json::candidate(node, Self::Flag),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Untagged(value) => value.encode(out),
            Self::Flag(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MovedType {
    /// `"moved"`
    Moved,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl MovedType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Moved];
}

impl MovedType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Moved => "moved",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for MovedType {
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

/// Circle
#[derive(Debug, Clone, PartialEq)]
pub struct ShapeCircle {
    pub kind: ShapeCircleKind,
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ShapeCircle {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: ShapeCircleKind::Circle, size: None, extra: Default::default() }
    }
}

impl rt::Json for ShapeCircle {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            size: members.optional("size")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("size", &self.size);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShapeCircleKind {
    /// `"circle"`
    Circle,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ShapeCircleKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Circle];
}

impl ShapeCircleKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Circle => "circle",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ShapeCircleKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "circle" => Self::Circle,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Square
#[derive(Debug, Clone, PartialEq)]
pub struct ShapeSquare {
    pub kind: ShapeSquareKind,
    pub size: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ShapeSquare {
    /// With what is required.
    pub fn new(kind: ShapeSquareKind) -> Self {
        Self { kind, size: None, extra: Default::default() }
    }
}

impl rt::Json for ShapeSquare {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            size: members.optional("size")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("size", &self.size);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ShapeSquareKind {
    /// `"square"`
    Square,
    /// `"rectangle"`
    Rectangle,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ShapeSquareKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Square, Self::Rectangle];
}

impl ShapeSquareKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Square => "square",
            Self::Rectangle => "rectangle",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ShapeSquareKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "square" => Self::Square,
            "rectangle" => Self::Rectangle,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Pair
#[derive(Debug, Clone, PartialEq)]
pub struct GroupPair {
    pub kind: GroupPairKind,
    pub of: Option<Vec<Option<Shape>>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GroupPair {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: GroupPairKind::Pair, of: None, extra: Default::default() }
    }
}

impl rt::Json for GroupPair {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            of: members.optional("of")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("of", &self.of);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupPairKind {
    /// `"pair"`
    Pair,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl GroupPairKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Pair];
}

impl GroupPairKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pair => "pair",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for GroupPairKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "pair" => Self::Pair,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Triple
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTriple {
    pub kind: GroupTripleKind,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GroupTriple {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: GroupTripleKind::Triple, extra: Default::default() }
    }
}

impl rt::Json for GroupTriple {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { kind: members.required("kind")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupTripleKind {
    /// `"triple"`
    Triple,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl GroupTripleKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Triple];
}

impl GroupTripleKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Triple => "triple",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for GroupTripleKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "triple" => Self::Triple,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// First
#[derive(Debug, Clone, PartialEq)]
pub struct NumberedFirst {
    pub version: NumberedFirstVersion,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NumberedFirst {
    /// With what is required.
    pub fn new() -> Self {
        Self { version: NumberedFirstVersion::N1, extra: Default::default() }
    }
}

impl rt::Json for NumberedFirst {
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
pub enum NumberedFirstVersion {
    /// `1`
    N1,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl NumberedFirstVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N1];
}

impl NumberedFirstVersion {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for NumberedFirstVersion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            1 => Self::N1,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

/// Second
#[derive(Debug, Clone, PartialEq)]
pub struct NumberedSecond {
    pub version: NumberedSecondVersion,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NumberedSecond {
    /// With what is required.
    pub fn new() -> Self {
        Self { version: NumberedSecondVersion::N2, extra: Default::default() }
    }
}

impl rt::Json for NumberedSecond {
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
pub enum NumberedSecondVersion {
    /// `2`
    N2,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl NumberedSecondVersion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N2];
}

impl NumberedSecondVersion {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N2 => 2,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for NumberedSecondVersion {
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

/// Free
#[derive(Debug, Clone, PartialEq)]
pub struct InlineFree {
    pub r#type: String,
    pub note: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`InlineFree`] requires.
pub struct InlineFreeRequired {
    pub r#type: String,
    pub note: String,
}

impl InlineFree {
    /// With what is required.
    pub fn new(required: InlineFreeRequired) -> Self {
        Self { r#type: required.r#type, note: required.note, extra: Default::default() }
    }
}

impl rt::Json for InlineFree {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            note: members.required("note")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("note", &self.note);
        members.extra(&self.extra);
    }
}

/// Named
#[derive(Debug, Clone, PartialEq)]
pub struct UntaggedNamed {
    pub name: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UntaggedNamed {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), extra: Default::default() }
    }
}

impl rt::Json for UntaggedNamed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { name: members.required("name")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.extra(&self.extra);
    }
}

/// Flag
#[derive(Debug, Clone, PartialEq)]
pub struct OuterFlag {
    pub flag: bool,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OuterFlag {
    /// With what is required.
    pub fn new(flag: bool) -> Self {
        Self { flag, extra: Default::default() }
    }
}

impl rt::Json for OuterFlag {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { flag: members.required("flag")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("flag", &self.flag);
        members.extra(&self.extra);
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

implement_text!(State MovedType ShapeCircleKind ShapeSquareKind GroupPairKind GroupTripleKind);

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
    State Tag Event Created Moved Shape Group Numbered Defaulted Other Inline Untagged Unknown
        Taken Outer MovedType ShapeCircle ShapeCircleKind ShapeSquare ShapeSquareKind GroupPair
        GroupPairKind GroupTriple GroupTripleKind NumberedFirst NumberedFirstVersion
        NumberedSecond NumberedSecondVersion InlineFree UntaggedNamed OuterFlag
}
