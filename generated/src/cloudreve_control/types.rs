//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct SetUserStatusBody {
    pub email: String,
    pub status: SetUserStatusBodyStatus,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SetUserStatusBody {
    /// With what is required.
    pub fn new(email: impl Into<String>, status: SetUserStatusBodyStatus) -> Self {
        Self { email: email.into(), status, extra: Default::default() }
    }
}

impl rt::Json for SetUserStatusBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            status: members.required("status")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("status", &self.status);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SetUserStatusBodyStatus {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// `"manual_banned"`
    ManualBanned,
    /// `"sys_banned"`
    SysBanned,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl SetUserStatusBodyStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Active,
        Self::Inactive,
        Self::ManualBanned,
        Self::SysBanned,
    ];
}

impl SetUserStatusBodyStatus {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::ManualBanned => "manual_banned",
            Self::SysBanned => "sys_banned",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for SetUserStatusBodyStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
            "manual_banned" => Self::ManualBanned,
            "sys_banned" => Self::SysBanned,
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
pub struct ChangeUserEmailBody {
    pub email: String,
    pub new_email: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`ChangeUserEmailBody`] requires.
pub struct ChangeUserEmailBodyRequired {
    pub email: String,
    pub new_email: String,
}

impl ChangeUserEmailBody {
    /// With what is required.
    pub fn new(required: ChangeUserEmailBodyRequired) -> Self {
        Self { email: required.email, new_email: required.new_email, extra: Default::default() }
    }
}

impl rt::Json for ChangeUserEmailBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            new_email: members.required("new_email")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("new_email", &self.new_email);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct DeleteUserBody {
    pub email: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteUserBody {
    /// With what is required.
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into(), extra: Default::default() }
    }
}

impl rt::Json for DeleteUserBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { email: members.required("email")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UseSingleSignOnBody {
    pub email: String,
    pub end_session_url: rt::Uri,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UseSingleSignOnBody {
    /// With what is required.
    pub fn new(email: impl Into<String>, end_session_url: rt::Uri) -> Self {
        Self { email: email.into(), end_session_url, extra: Default::default() }
    }
}

impl rt::Json for UseSingleSignOnBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            end_session_url: members.required("end_session_url")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("end_session_url", &self.end_session_url);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct RequireActivationBody {
    pub email: String,
    pub required: bool,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl RequireActivationBody {
    /// With what is required.
    pub fn new(email: impl Into<String>, required: bool) -> Self {
        Self { email: email.into(), required, extra: Default::default() }
    }
}

impl rt::Json for RequireActivationBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            required: members.required("required")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("required", &self.required);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ExpireTokenBody {
    pub token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ExpireTokenBody {
    /// With what is required.
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into(), extra: Default::default() }
    }
}

impl rt::Json for ExpireTokenBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { token: members.required("token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("token", &self.token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ExpireTokenOk {
    pub token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ExpireTokenOk {
    /// With what is required.
    pub fn new(token: impl Into<String>) -> Self {
        Self { token: token.into(), extra: Default::default() }
    }
}

impl rt::Json for ExpireTokenOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { token: members.required("token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("token", &self.token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct DebugRequestBody {
    pub correlation_id: rt::Uuid,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DebugRequestBody {
    /// With what is required.
    pub fn new(correlation_id: rt::Uuid) -> Self {
        Self { correlation_id, extra: Default::default() }
    }
}

impl rt::Json for DebugRequestBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { correlation_id: members.required("correlation_id")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("correlation_id", &self.correlation_id);
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

implement_text!(SetUserStatusBodyStatus);

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
    SetUserStatusBody SetUserStatusBodyStatus ChangeUserEmailBody DeleteUserBody
        UseSingleSignOnBody RequireActivationBody ExpireTokenBody ExpireTokenOk DebugRequestBody
}
