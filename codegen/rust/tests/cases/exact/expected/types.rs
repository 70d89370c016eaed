//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersOddRule {}

impl rt::json::RuleFor for NumbersOddRule {
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
            "{\"maximum\":9007199254740993}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `exclusiveMaximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersEvenRule {}

impl rt::json::RuleFor for NumbersEvenRule {
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
            "{\"exclusiveMaximum\":18446744073709551614}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `multipleOf` says, as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersHugeRule {}

impl rt::json::RuleFor for NumbersHugeRule {
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
            "{\"multipleOf\":2,\"minimum\":0,\"maximum\":4e+19}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersBothRule {}

impl rt::json::RuleFor for NumbersBothRule {
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
            "{\"minimum\":-1,\"maximum\":18446744073709551615}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `exclusiveMaximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersBeyondRule {}

impl rt::json::RuleFor for NumbersBeyondRule {
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
            "{\"x-exact-minimum\":\"-36893488147419103233\",\"x-exact-exclusiveMaximum\":\"99999999999999999999\"}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersFineRule {}

impl rt::json::RuleFor for NumbersFineRule {
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
            "{\"x-exact-minimum\":\"0.12345678901234567891\",\"x-exact-maximum\":\"1e400\"}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 0.1, a multiple of 0.01.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From0Point1MultipleOf0Point01Rule {}

impl rt::json::RuleFor for From0Point1MultipleOf0Point01Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(0.1f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(0.01f64),
            pattern: None,
        };
        &RULE
    }
}

/// A bound: as `maxLength` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FormatsEmailRule {}

impl rt::json::RuleFor for FormatsEmailRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"maxLength\":20}");
        Some(&CONDITION)
    }
}

/// A bound: as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FormatsNotRule {}

impl rt::json::RuleFor for FormatsNotRule {
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
            "{\"not\":{\"format\":\"ipv4\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersIdRule {}

impl rt::json::RuleFor for NumbersIdRule {
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
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"minimum\":2e+19}");
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersAllItemRule {}

impl rt::json::RuleFor for NumbersAllItemRule {
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
            "{\"minimum\":-2e+19,\"maximum\":4e+19}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersXBigRule {}

impl rt::json::RuleFor for NumbersXBigRule {
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
            "{\"minimum\":-1,\"maximum\":18446744073709551615}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum NumbersBigRule {}

impl rt::json::RuleFor for NumbersBigRule {
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
            "{\"minimum\":0,\"maximum\":1e+20}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `minimum` says, as `maximum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum XBigHeaderRule {}

impl rt::json::RuleFor for XBigHeaderRule {
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
            "{\"minimum\":-1,\"maximum\":18446744073709551615}",
        );
        Some(&CONDITION)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Numbers {
    pub unsigned: Option<u64>,
    pub signed: Option<i64>,
    pub odd: Option<rt::Checked<i64, NumbersOddRule>>,
    pub even: Option<rt::Checked<u64, NumbersEvenRule>>,
    pub huge: Option<rt::Checked<rt::Integer, NumbersHugeRule>>,
    pub both: Option<rt::Checked<rt::Integer, NumbersBothRule>>,
    pub beyond: Option<rt::Checked<rt::Integer, NumbersBeyondRule>>,
    pub fine: Option<rt::Checked<f64, NumbersFineRule>>,
    pub sized: Option<i32>,
    pub counted: Option<u64>,
    pub long: Option<i64>,
    pub float: Option<rt::Checked<f64, From0Point1MultipleOf0Point01Rule>>,
    pub set: Option<rt::Set<f64>>,
    pub any: Option<rt::Any>,
    pub levels: Option<NumbersLevels>,
    pub halves: Option<NumbersHalves>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Numbers {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            unsigned: None,
            signed: None,
            odd: None,
            even: None,
            huge: None,
            both: None,
            beyond: None,
            fine: None,
            sized: None,
            counted: None,
            long: None,
            float: None,
            set: None,
            any: None,
            levels: None,
            halves: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Numbers {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            unsigned: members.optional("unsigned")?,
            signed: members.optional("signed")?,
            odd: members.optional("odd")?,
            even: members.optional("even")?,
            huge: members.optional("huge")?,
            both: members.optional("both")?,
            beyond: members.optional("beyond")?,
            fine: members.optional("fine")?,
            sized: members.optional("sized")?,
            counted: members.optional("counted")?,
            long: members.optional("long")?,
            float: members.optional("float")?,
            set: members.optional("set")?,
            any: members.optional("any")?,
            levels: members.optional("levels")?,
            halves: members.optional("halves")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("unsigned", &self.unsigned);
        members.optional("signed", &self.signed);
        members.optional("odd", &self.odd);
        members.optional("even", &self.even);
        members.optional("huge", &self.huge);
        members.optional("both", &self.both);
        members.optional("beyond", &self.beyond);
        members.optional("fine", &self.fine);
        members.optional("sized", &self.sized);
        members.optional("counted", &self.counted);
        members.optional("long", &self.long);
        members.optional("float", &self.float);
        members.optional("set", &self.set);
        members.optional("any", &self.any);
        members.optional("levels", &self.levels);
        members.optional("halves", &self.halves);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Formats {
    pub email: Option<rt::Checked<rt::json::Email, FormatsEmailRule>>,
    pub hostname: Option<rt::json::Hostname>,
    pub idn_email: Option<rt::json::IdnEmail>,
    pub idn_hostname: Option<rt::json::IdnHostname>,
    pub ipv4: Option<::std::net::Ipv4Addr>,
    pub ipv6: Option<rt::json::Ipv6>,
    pub uri: Option<rt::Uri>,
    pub uri_reference: Option<rt::json::UriReference>,
    pub iri: Option<rt::json::Iri>,
    pub iri_reference: Option<rt::json::IriReference>,
    pub uri_template: Option<rt::json::UriTemplate>,
    pub json_pointer: Option<rt::json::JsonPointer>,
    pub relative_json_pointer: Option<rt::json::RelativeJsonPointer>,
    pub uuid: Option<rt::Uuid>,
    pub date: Option<rt::json::Date>,
    pub date_time: Option<rt::DateTime>,
    pub time: Option<rt::json::Time>,
    pub duration: Option<rt::json::Duration>,
    pub other: Option<String>,
    pub untyped: Option<rt::json::Formatted<rt::json::Email>>,
    pub several: Option<FormatsSeveral>,
    pub not: Option<rt::Checked<String, FormatsNotRule>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Formats {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            email: None,
            hostname: None,
            idn_email: None,
            idn_hostname: None,
            ipv4: None,
            ipv6: None,
            uri: None,
            uri_reference: None,
            iri: None,
            iri_reference: None,
            uri_template: None,
            json_pointer: None,
            relative_json_pointer: None,
            uuid: None,
            date: None,
            date_time: None,
            time: None,
            duration: None,
            other: None,
            untyped: None,
            several: None,
            not: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Formats {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.optional("email")?,
            hostname: members.optional("hostname")?,
            idn_email: members.optional("idnEmail")?,
            idn_hostname: members.optional("idnHostname")?,
            ipv4: members.optional("ipv4")?,
            ipv6: members.optional("ipv6")?,
            uri: members.optional("uri")?,
            uri_reference: members.optional("uriReference")?,
            iri: members.optional("iri")?,
            iri_reference: members.optional("iriReference")?,
            uri_template: members.optional("uriTemplate")?,
            json_pointer: members.optional("jsonPointer")?,
            relative_json_pointer: members.optional("relativeJsonPointer")?,
            uuid: members.optional("uuid")?,
            date: members.optional("date")?,
            date_time: members.optional("dateTime")?,
            time: members.optional("time")?,
            duration: members.optional("duration")?,
            other: members.optional("other")?,
            untyped: members.optional("untyped")?,
            several: members.optional("several")?,
            not: members.optional("not")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("email", &self.email);
        members.optional("hostname", &self.hostname);
        members.optional("idnEmail", &self.idn_email);
        members.optional("idnHostname", &self.idn_hostname);
        members.optional("ipv4", &self.ipv4);
        members.optional("ipv6", &self.ipv6);
        members.optional("uri", &self.uri);
        members.optional("uriReference", &self.uri_reference);
        members.optional("iri", &self.iri);
        members.optional("iriReference", &self.iri_reference);
        members.optional("uriTemplate", &self.uri_template);
        members.optional("jsonPointer", &self.json_pointer);
        members.optional("relativeJsonPointer", &self.relative_json_pointer);
        members.optional("uuid", &self.uuid);
        members.optional("date", &self.date);
        members.optional("dateTime", &self.date_time);
        members.optional("time", &self.time);
        members.optional("duration", &self.duration);
        members.optional("other", &self.other);
        members.optional("untyped", &self.untyped);
        members.optional("several", &self.several);
        members.optional("not", &self.not);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum NumbersLevels {
    /// `0.5`
    N0Point5,
    /// `1`
    N1,
    /// `2`
    N2,
    /// `18446744073709551615`
    N18446744073709551615,
    /// `"none"`
    None,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(rt::Any),
}

impl NumbersLevels {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::N0Point5,
        Self::N1,
        Self::N2,
        Self::N18446744073709551615,
        Self::None,
    ];
}

impl rt::Json for NumbersLevels {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.literal().as_str() {
            "0.5" => Self::N0Point5,
            "1" => Self::N1,
            "2" => Self::N2,
            "18446744073709551615" => Self::N18446744073709551615,
            "\"none\"" => Self::None,
            _ => Self::Unknown(node.unknown(rt::Any::decode(node)?)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::N0Point5 => out.raw("0.5"),
            Self::N1 => out.raw("1"),
            Self::N2 => out.raw("2"),
            Self::N18446744073709551615 => out.raw("18446744073709551615"),
            Self::None => out.raw("\"none\""),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum NumbersHalves {
    /// `0.5`
    N0Point5,
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(rt::Any),
}

impl NumbersHalves {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N0Point5, Self::N1, Self::N2];
}

impl rt::Json for NumbersHalves {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.literal().as_str() {
            "0.5" => Self::N0Point5,
            "1" => Self::N1,
            "2" => Self::N2,
            _ => Self::Unknown(node.unknown(rt::Any::decode(node)?)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::N0Point5 => out.raw("0.5"),
            Self::N1 => out.raw("1"),
            Self::N2 => out.raw("2"),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

/// Values are also checked against `format` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatsSeveral {
    Integer(i64),
    Hostname(rt::json::Hostname),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for FormatsSeveral {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"format\":\"hostname\"}",
        );
        CONDITION.held(node, |node| {
            rt::json::union(
                node,
                None,
                &[
                    |node| rt::json::candidate(node, Self::Integer),
                    |node| rt::json::candidate(node, Self::Hostname),
                ],
                Self::Unknown,
            )
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Integer(value) => value.encode(out),
            Self::Hostname(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
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

implement_serde! { Numbers Formats NumbersLevels NumbersHalves FormatsSeveral }
