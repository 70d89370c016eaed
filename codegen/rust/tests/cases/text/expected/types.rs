//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: matching a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum EvilFnMainARule {}

impl rt::json::RuleFor for EvilFnMainARule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("^[\"#\\\\]+$")),
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct EvilFnMainBody {
    /// Default: `"\"#{}"`
    pub mem_ber: Option<EvilFnMainBodyMemBer>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl EvilFnMainBody {
    /// With what is required.
    pub fn new() -> Self {
        Self { mem_ber: None, extra: Default::default() }
    }
}

impl rt::Json for EvilFnMainBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { mem_ber: members.optional("mem\"ber\\")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("mem\"ber\\", &self.mem_ber);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EvilFnMainBodyMemBer {
    /// `"\""`
    Quote,
    /// `"\\"`
    Backslash,
    /// `"*/"`
    StarSlash,
    /// `"{}"`
    BracketBracket,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl EvilFnMainBodyMemBer {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Quote,
        Self::Backslash,
        Self::StarSlash,
        Self::BracketBracket,
    ];
}

impl EvilFnMainBodyMemBer {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Quote => "\"",
            Self::Backslash => "\\",
            Self::StarSlash => "*/",
            Self::BracketBracket => "{}",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for EvilFnMainBodyMemBer {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "\"" => Self::Quote,
            "\\" => Self::Backslash,
            "*/" => Self::StarSlash,
            "{}" => Self::BracketBracket,
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

implement_text!(EvilFnMainBodyMemBer);

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

implement_serde! { EvilFnMainBody EvilFnMainBodyMemBer }
