//! Definitions whose names begin with R.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// An address for recovering access.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryIdentityAddress {
    pub id: Option<rt::Uuid>,
    pub value: String,
    pub via: String,
    /// A UUID, or null.
    pub break_glass_for_organization: rt::Maybe<NullUuid>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`RecoveryIdentityAddress`] requires.
pub struct RecoveryIdentityAddressRequired {
    pub value: String,
    pub via: String,
}

impl RecoveryIdentityAddress {
    /// With what is required.
    pub fn new(required: RecoveryIdentityAddressRequired) -> Self {
        Self {
            id: None,
            value: required.value,
            via: required.via,
            break_glass_for_organization: rt::Maybe::Absent,
            created_at: None,
            updated_at: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for RecoveryIdentityAddress {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.optional("id")?,
            value: members.required("value")?,
            via: members.required("via")?,
            break_glass_for_organization: members.maybe("break_glass_for_organization")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.required("value", &self.value);
        members.required("via", &self.via);
        members.maybe("break_glass_for_organization", &self.break_glass_for_organization);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.extra(&self.extra);
    }
}

/// One attempt to sign up.
#[derive(Debug, Clone, PartialEq)]
pub struct RegistrationFlow {
    /// Identifies the flow. It is sent as the query parameter `flow`.
    pub id: rt::Uuid,
    /// A UUID, or null.
    pub organization_id: rt::Maybe<NullUuid>,
    /// The kind of flow: for an application (`api`) or for a browser (`browser`).
    pub r#type: SelfServiceFlowType,
    /// Expiry of the flow. Afterwards a new flow is needed.
    pub expires_at: rt::DateTime,
    pub issued_at: rt::DateTime,
    /// The address that started the flow.
    pub request_url: String,
    pub return_to: Option<String>,
    pub active: Option<RegistrationFlowActive>,
    /// The form to show.
    pub ui: UiContainer,
    /// The state of the flow.
    pub state: rt::Any,
    pub oauth2_login_challenge: Option<String>,
    pub identity_schema: Option<String>,
    pub session_token_exchange_code: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`RegistrationFlow`] requires.
pub struct RegistrationFlowRequired {
    pub id: rt::Uuid,
    pub r#type: SelfServiceFlowType,
    pub expires_at: rt::DateTime,
    pub issued_at: rt::DateTime,
    pub request_url: String,
    pub ui: UiContainer,
    pub state: rt::Any,
}

impl RegistrationFlow {
    /// With what is required.
    pub fn new(required: RegistrationFlowRequired) -> Self {
        Self {
            id: required.id,
            organization_id: rt::Maybe::Absent,
            r#type: required.r#type,
            expires_at: required.expires_at,
            issued_at: required.issued_at,
            request_url: required.request_url,
            return_to: None,
            active: None,
            ui: required.ui,
            state: required.state,
            oauth2_login_challenge: None,
            identity_schema: None,
            session_token_exchange_code: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for RegistrationFlow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            organization_id: members.maybe("organization_id")?,
            r#type: members.required("type")?,
            expires_at: members.required("expires_at")?,
            issued_at: members.required("issued_at")?,
            request_url: members.required("request_url")?,
            return_to: members.optional("return_to")?,
            active: members.optional("active")?,
            ui: members.required("ui")?,
            state: members.required("state")?,
            oauth2_login_challenge: members.optional("oauth2_login_challenge")?,
            identity_schema: members.optional("identity_schema")?,
            session_token_exchange_code: members.optional("session_token_exchange_code")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.maybe("organization_id", &self.organization_id);
        members.required("type", &self.r#type);
        members.required("expires_at", &self.expires_at);
        members.required("issued_at", &self.issued_at);
        members.required("request_url", &self.request_url);
        members.optional("return_to", &self.return_to);
        members.optional("active", &self.active);
        members.required("ui", &self.ui);
        members.required("state", &self.state);
        members.optional("oauth2_login_challenge", &self.oauth2_login_challenge);
        members.optional("identity_schema", &self.identity_schema);
        members.optional("session_token_exchange_code", &self.session_token_exchange_code);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RegistrationFlowActive {
    /// `"password"`
    Password,
    /// `"oidc"`
    Oidc,
    /// `"totp"`
    Totp,
    /// `"lookup_secret"`
    LookupSecret,
    /// `"webauthn"`
    Webauthn,
    /// `"code"`
    Code,
    /// `"passkey"`
    Passkey,
    /// `"profile"`
    Profile,
    /// `"saml"`
    Saml,
    /// `"deviceauthn"`
    Deviceauthn,
    /// `"identifier_first"`
    IdentifierFirst,
    /// `"link_recovery"`
    LinkRecovery,
    /// `"code_recovery"`
    CodeRecovery,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl RegistrationFlowActive {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Password,
        Self::Oidc,
        Self::Totp,
        Self::LookupSecret,
        Self::Webauthn,
        Self::Code,
        Self::Passkey,
        Self::Profile,
        Self::Saml,
        Self::Deviceauthn,
        Self::IdentifierFirst,
        Self::LinkRecovery,
        Self::CodeRecovery,
    ];
}

impl RegistrationFlowActive {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Password => "password",
            Self::Oidc => "oidc",
            Self::Totp => "totp",
            Self::LookupSecret => "lookup_secret",
            Self::Webauthn => "webauthn",
            Self::Code => "code",
            Self::Passkey => "passkey",
            Self::Profile => "profile",
            Self::Saml => "saml",
            Self::Deviceauthn => "deviceauthn",
            Self::IdentifierFirst => "identifier_first",
            Self::LinkRecovery => "link_recovery",
            Self::CodeRecovery => "code_recovery",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for RegistrationFlowActive {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "password" => Self::Password,
            "oidc" => Self::Oidc,
            "totp" => Self::Totp,
            "lookup_secret" => Self::LookupSecret,
            "webauthn" => Self::Webauthn,
            "code" => Self::Code,
            "passkey" => Self::Passkey,
            "profile" => Self::Profile,
            "saml" => Self::Saml,
            "deviceauthn" => Self::Deviceauthn,
            "identifier_first" => Self::IdentifierFirst,
            "link_recovery" => Self::LinkRecovery,
            "code_recovery" => Self::CodeRecovery,
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

implement_text!(RegistrationFlowActive);

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

implement_serde! { RecoveryIdentityAddress RegistrationFlow RegistrationFlowActive }
