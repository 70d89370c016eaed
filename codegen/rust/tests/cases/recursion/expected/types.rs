//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TwoPartsThatHoldThemselves {
    pub next: Option<TwoPartsThatHoldThemselvesNext>,
    pub a: Option<String>,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TwoPartsThatHoldThemselves {
    /// With what is required.
    pub fn new() -> Self {
        Self { next: None, a: None, b: None, extra: Default::default() }
    }
}

impl rt::Json for TwoPartsThatHoldThemselves {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            next: members.optional("next")?,
            a: members.optional("a")?,
            b: members.optional("b")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("next", &self.next);
        members.optional("a", &self.a);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct OnePart {
    pub next: Option<Box<OnePart>>,
    pub a: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OnePart {
    /// With what is required.
    pub fn new() -> Self {
        Self { next: None, a: None, extra: Default::default() }
    }
}

impl rt::Json for OnePart {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            next: members.optional("next")?,
            a: members.optional("a")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("next", &self.next);
        members.optional("a", &self.a);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct OtherPart {
    pub next: Option<Box<OtherPart>>,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OtherPart {
    /// With what is required.
    pub fn new() -> Self {
        Self { next: None, b: None, extra: Default::default() }
    }
}

impl rt::Json for OtherPart {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            next: members.optional("next")?,
            b: members.optional("b")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("next", &self.next);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    pub value: i64,
    pub left: Option<Box<Tree>>,
    pub right: Option<Box<Tree>>,
    pub children: Option<Vec<Tree>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Tree {
    /// With what is required.
    pub fn new(value: i64) -> Self {
        Self { value, left: None, right: None, children: None, extra: Default::default() }
    }
}

impl rt::Json for Tree {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            value: members.required("value")?,
            left: members.optional("left")?,
            right: members.optional("right")?,
            children: members.optional("children")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("value", &self.value);
        members.optional("left", &self.left);
        members.optional("right", &self.right);
        members.optional("children", &self.children);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Even {
    pub odd: Option<Box<Odd>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Even {
    /// With what is required.
    pub fn new() -> Self {
        Self { odd: None, extra: Default::default() }
    }
}

impl rt::Json for Even {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { odd: members.optional("odd")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("odd", &self.odd);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Odd {
    pub even: Box<Even>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Odd {
    /// With what is required.
    pub fn new(even: Box<Even>) -> Self {
        Self { even, extra: Default::default() }
    }
}

impl rt::Json for Odd {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { even: members.required("even")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("even", &self.even);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Nest(pub Vec<Nest>);

impl rt::Json for Nest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::Json::decode(node).map(Self)
    }

    fn encode(&self, out: &mut rt::Writer) {
        self.0.encode(out);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Ring {
    Ring2(Box<Ring2>),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Ring2> for Ring {
    fn from(value: Ring2) -> Self {
        Self::Ring2(Box::new(value))
    }
}

impl rt::Json for Ring {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Ring2),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Ring2(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Ring2 {
    pub ring: Box<Ring>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Ring2 {
    /// With what is required.
    pub fn new(ring: Box<Ring>) -> Self {
        Self { ring, extra: Default::default() }
    }
}

impl rt::Json for Ring2 {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { ring: members.required("ring")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("ring", &self.ring);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TwoPartsThatHoldThemselvesNext {
    pub next: Option<Box<TwoPartsThatHoldThemselvesNext>>,
    pub a: Option<String>,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TwoPartsThatHoldThemselvesNext {
    /// With what is required.
    pub fn new() -> Self {
        Self { next: None, a: None, b: None, extra: Default::default() }
    }
}

impl rt::Json for TwoPartsThatHoldThemselvesNext {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            next: members.optional("next")?,
            a: members.optional("a")?,
            b: members.optional("b")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("next", &self.next);
        members.optional("a", &self.a);
        members.optional("b", &self.b);
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
    TwoPartsThatHoldThemselves OnePart OtherPart Tree Even Odd Nest Ring Ring2
        TwoPartsThatHoldThemselvesNext
}
