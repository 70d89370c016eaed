//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

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

pub type Secret = rt::Checked<String, From4Rule>;

#[derive(Clone, PartialEq)]
pub struct Credentials {
    pub user: String,
    pub password: Secret,
    pub former: Option<Vec<Secret>>,
    pub answers: Option<rt::Map<String>>,
    pub either: Option<CredentialsEither>,
    pub hint: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).field(
            "password",
            &format_args!("***"),
        ).field("former", &format_args!("***")).field("answers", &format_args!("***")).field(
            "either",
            &format_args!("***"),
        ).field("hint", &self.hint).field("extra", &self.extra).finish()
    }
}

/// What [`Credentials`] requires.
pub struct CredentialsRequired {
    pub user: String,
    pub password: String,
}

impl Credentials {
    /// With what is required.
    pub fn new(required: CredentialsRequired) -> Self {
        Self {
            user: required.user,
            password: rt::Checked::unchecked(required.password),
            former: None,
            answers: None,
            either: None,
            hint: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Credentials {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user: members.required("user")?,
            password: members.required("password")?,
            former: members.optional("former")?,
            answers: members.optional("answers")?,
            either: members.optional("either")?,
            hint: members.optional("hint")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user", &self.user);
        members.required("password", &self.password);
        members.optional("former", &self.former);
        members.optional("answers", &self.answers);
        members.optional("either", &self.either);
        members.optional("hint", &self.hint);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plain {
    pub user: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Plain {
    /// With what is required.
    pub fn new() -> Self {
        Self { user: None, extra: Default::default() }
    }
}

impl rt::Json for Plain {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { user: members.optional("user")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("user", &self.user);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum CredentialsEither {
    Integer(i64),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl rt::Json for CredentialsEither {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Integer),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Integer(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
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

implement_serde! { Credentials Plain CredentialsEither }
