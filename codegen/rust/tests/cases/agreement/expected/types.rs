//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllBeyondRule {}

impl rt::json::RuleFor for AllBeyondRule {
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
            "{\"x-exact-maximum\":\"99999999999999999999\"}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllFineRule {}

impl rt::json::RuleFor for AllFineRule {
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
            "{\"x-exact-minimum\":\"0.12345678901234567891\"}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllBigRule {}

impl rt::json::RuleFor for AllBigRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"minimum\":-1e+22}");
        Some(&CONDITION)
    }
}

/// A bound: at least -3, a multiple of 3, as `exclusiveMaximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllWithinRule {}

impl rt::json::RuleFor for AllWithinRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(-3f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(3f64),
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"exclusiveMaximum\":9007199254740993}",
        );
        Some(&CONDITION)
    }
}

/// A bound: more than 0, at most 2.5, a multiple of 0.01.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Above0To2Point5MultipleOf0Point01Rule {}

impl rt::json::RuleFor for Above0To2Point5MultipleOf0Point01Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0f64),
            max: Some(2.5f64),
            min_exclusive: true,
            max_exclusive: false,
            multiple_of: Some(0.01f64),
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 8, matching a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllTextRule {}

impl rt::json::RuleFor for AllTextRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(8f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^[^x]*$")),
        };
        &RULE
    }
}

/// A bound: at most 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To3Rule {}

impl rt::json::RuleFor for To3Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(3f64),
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

/// A bound: as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AllNotRule {}

impl rt::json::RuleFor for AllNotRule {
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
            "{\"not\":{\"const\":3}}",
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

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Nested {
    pub a: Option<String>,
    pub b: Option<i64>,
}

impl Nested {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None, b: None }
    }
}

impl rt::Json for Nested {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { a: members.optional("a")?, b: members.optional("b")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("a", &self.a);
        members.optional("b", &self.b);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Form {
    pub text: Option<String>,
    pub whole: Option<i64>,
    pub real: Option<f64>,
    pub flag: Option<bool>,
    pub list: Option<Vec<String>>,
    pub nested: Option<Nested>,
}

impl Form {
    /// With what is required.
    pub fn new() -> Self {
        Self { text: None, whole: None, real: None, flag: None, list: None, nested: None }
    }
}

impl rt::Json for Form {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            text: members.optional("text")?,
            whole: members.optional("whole")?,
            real: members.optional("real")?,
            flag: members.optional("flag")?,
            list: members.optional("list")?,
            nested: members.optional("nested")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("text", &self.text);
        members.optional("whole", &self.whole);
        members.optional("real", &self.real);
        members.optional("flag", &self.flag);
        members.optional("list", &self.list);
        members.optional("nested", &self.nested);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct All {
    pub int32: Option<i32>,
    pub int64: Option<i64>,
    pub uint64: Option<u64>,
    pub number_int32: Option<i32>,
    pub beyond: Option<rt::Checked<rt::Integer, AllBeyondRule>>,
    pub fine: Option<rt::Checked<f64, AllFineRule>>,
    pub big: Option<rt::Checked<rt::Integer, AllBigRule>>,
    pub within: Option<rt::Checked<i64, AllWithinRule>>,
    pub double: Option<f64>,
    pub between: Option<rt::Checked<f64, Above0To2Point5MultipleOf0Point01Rule>>,
    pub decimal: Option<rt::json::DecimalNumber>,
    pub decimal_text: Option<rt::Decimal>,
    pub date_time: Option<rt::DateTime>,
    pub date: Option<rt::json::Date>,
    pub time: Option<rt::json::Time>,
    pub duration: Option<rt::json::Duration>,
    pub uuid: Option<rt::Uuid>,
    pub uri: Option<rt::Uri>,
    pub uri_reference: Option<rt::json::UriReference>,
    pub email: Option<rt::json::Email>,
    pub hostname: Option<rt::json::Hostname>,
    pub ipv4: Option<::std::net::Ipv4Addr>,
    pub ipv6: Option<rt::json::Ipv6>,
    pub byte: Option<rt::Base64>,
    pub text: Option<rt::Checked<String, AllTextRule>>,
    pub boolean: Option<bool>,
    pub nullable_text: rt::Maybe<String>,
    pub nullable_list: rt::Maybe<rt::Checked<Vec<Option<i64>>, To3Rule>>,
    pub referenced: Option<Choice>,
    pub nullable_choice: rt::Maybe<Choice>,
    pub kind: Option<AllKind>,
    pub constant: Option<AllConstant>,
    pub set: Option<rt::Set<AllSetItem>>,
    pub tuple: Option<(String, i64)>,
    pub map: Option<rt::Checked<rt::Map<Option<f64>>, To2Rule>>,
    pub shape: Option<AllShape>,
    pub not: Option<rt::Checked<i64, AllNotRule>>,
    pub both: Option<rt::Checked<i64, From2To5Rule>>,
    pub any: Option<rt::Any>,
}

impl All {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            int32: None,
            int64: None,
            uint64: None,
            number_int32: None,
            beyond: None,
            fine: None,
            big: None,
            within: None,
            double: None,
            between: None,
            decimal: None,
            decimal_text: None,
            date_time: None,
            date: None,
            time: None,
            duration: None,
            uuid: None,
            uri: None,
            uri_reference: None,
            email: None,
            hostname: None,
            ipv4: None,
            ipv6: None,
            byte: None,
            text: None,
            boolean: None,
            nullable_text: rt::Maybe::Absent,
            nullable_list: rt::Maybe::Absent,
            referenced: None,
            nullable_choice: rt::Maybe::Absent,
            kind: None,
            constant: None,
            set: None,
            tuple: None,
            map: None,
            shape: None,
            not: None,
            both: None,
            any: None,
        }
    }
}

impl rt::Json for All {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self {
            int32: members.optional("int32")?,
            int64: members.optional("int64")?,
            uint64: members.optional("uint64")?,
            number_int32: members.optional("number_int32")?,
            beyond: members.optional("beyond")?,
            fine: members.optional("fine")?,
            big: members.optional("big")?,
            within: members.optional("within")?,
            double: members.optional("double")?,
            between: members.optional("between")?,
            decimal: members.optional("decimal")?,
            decimal_text: members.optional("decimal_text")?,
            date_time: members.optional("date_time")?,
            date: members.optional("date")?,
            time: members.optional("time")?,
            duration: members.optional("duration")?,
            uuid: members.optional("uuid")?,
            uri: members.optional("uri")?,
            uri_reference: members.optional("uri_reference")?,
            email: members.optional("email")?,
            hostname: members.optional("hostname")?,
            ipv4: members.optional("ipv4")?,
            ipv6: members.optional("ipv6")?,
            byte: members.optional("byte")?,
            text: members.optional("text")?,
            boolean: members.optional("boolean")?,
            nullable_text: members.maybe("nullable_text")?,
            nullable_list: members.maybe("nullable_list")?,
            referenced: members.optional("referenced")?,
            nullable_choice: members.maybe("nullable_choice")?,
            kind: members.optional("kind")?,
            constant: members.optional("constant")?,
            set: members.optional("set")?,
            tuple: members.optional("tuple")?,
            map: members.optional("map")?,
            shape: members.optional("shape")?,
            not: members.optional("not")?,
            both: members.optional("both")?,
            any: members.optional("any")?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("int32", &self.int32);
        members.optional("int64", &self.int64);
        members.optional("uint64", &self.uint64);
        members.optional("number_int32", &self.number_int32);
        members.optional("beyond", &self.beyond);
        members.optional("fine", &self.fine);
        members.optional("big", &self.big);
        members.optional("within", &self.within);
        members.optional("double", &self.double);
        members.optional("between", &self.between);
        members.optional("decimal", &self.decimal);
        members.optional("decimal_text", &self.decimal_text);
        members.optional("date_time", &self.date_time);
        members.optional("date", &self.date);
        members.optional("time", &self.time);
        members.optional("duration", &self.duration);
        members.optional("uuid", &self.uuid);
        members.optional("uri", &self.uri);
        members.optional("uri_reference", &self.uri_reference);
        members.optional("email", &self.email);
        members.optional("hostname", &self.hostname);
        members.optional("ipv4", &self.ipv4);
        members.optional("ipv6", &self.ipv6);
        members.optional("byte", &self.byte);
        members.optional("text", &self.text);
        members.optional("boolean", &self.boolean);
        members.maybe("nullable_text", &self.nullable_text);
        members.maybe("nullable_list", &self.nullable_list);
        members.optional("referenced", &self.referenced);
        members.maybe("nullable_choice", &self.nullable_choice);
        members.optional("kind", &self.kind);
        members.optional("constant", &self.constant);
        members.optional("set", &self.set);
        members.optional("tuple", &self.tuple);
        members.optional("map", &self.map);
        members.optional("shape", &self.shape);
        members.optional("not", &self.not);
        members.optional("both", &self.both);
        members.optional("any", &self.any);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Text(rt::Checked<String, To3Rule>),
    Integer(i64),
    Nested(Nested),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Nested> for Choice {
    fn from(value: Nested) -> Self {
        Self::Nested(value)
    }
}

impl rt::Json for Choice {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Text),
                |node| rt::json::candidate(node, Self::Integer),
                |node| rt::json::candidate(node, Self::Nested),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Text(value) => value.encode(out),
            Self::Integer(value) => value.encode(out),
            Self::Nested(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Circle {
    pub kind: CircleKind,
    pub radius: rt::Checked<f64, From0Rule>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Circle {
    /// With what is required.
    pub fn new(radius: f64) -> Self {
        Self {
            kind: CircleKind::Circle,
            radius: rt::Checked::unchecked(radius),
            extra: Default::default(),
        }
    }
}

impl rt::Json for Circle {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            radius: members.required("radius")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("radius", &self.radius);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Square {
    pub kind: SquareKind,
    pub side: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Square {
    /// With what is required.
    pub fn new(side: i64) -> Self {
        Self { kind: SquareKind::Square, side, extra: Default::default() }
    }
}

impl rt::Json for Square {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            side: members.required("side")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("side", &self.side);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum AllKind {
    /// `"a"`
    A,
    /// `"b"`
    B,
    /// `1.5`
    N1Point5,
    /// `3`
    N3,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(rt::Any),
}

impl AllKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::A, Self::B, Self::N1Point5, Self::N3];
}

impl rt::Json for AllKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.literal().as_str() {
            "\"a\"" => Self::A,
            "\"b\"" => Self::B,
            "1.5" => Self::N1Point5,
            "3" => Self::N3,
            _ => Self::Unknown(node.unknown(rt::Any::decode(node)?)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::A => out.raw("\"a\""),
            Self::B => out.raw("\"b\""),
            Self::N1Point5 => out.raw("1.5"),
            Self::N3 => out.raw("3"),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum AllConstant {
    /// `1.0`
    N1Point0,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(rt::Any),
}

impl AllConstant {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N1Point0];
}

impl rt::Json for AllConstant {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.literal().as_str() {
            "1" => Self::N1Point0,
            _ => Self::Unknown(node.unknown(rt::Any::decode(node)?)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::N1Point0 => out.raw("1.0"),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum AllSetItem {
    Number(f64),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for AllSetItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Number),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Number(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum AllShape {
    Circle(Circle),
    Square(Square),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Circle> for AllShape {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for AllShape {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl rt::Json for AllShape {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "kind",
            values: &[("Circle", 0), ("Square", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::Circle),
                |node| rt::json::candidate(node, Self::Square),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Circle(value) => value.encode(out),
            Self::Square(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CircleKind {
    /// `"Circle"`
    Circle,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl CircleKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Circle];
}

impl CircleKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Circle => "Circle",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for CircleKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "Circle" => Self::Circle,
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
pub enum SquareKind {
    /// `"Square"`
    Square,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl SquareKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Square];
}

impl SquareKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Square => "Square",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for SquareKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "Square" => Self::Square,
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

implement_text!(CircleKind SquareKind);

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
    Nested Form All Choice Circle Square AllKind AllConstant AllSetItem AllShape CircleKind
        SquareKind
}
