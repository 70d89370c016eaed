//! Definitions whose names begin with L.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// One attempt to sign in, from its start to the session.
#[derive(Debug, Clone, PartialEq)]
pub struct LoginFlow {
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
    /// Where to redirect the browser at the end.
    pub return_to: Option<String>,
    /// The kind of credential that was last used.
    pub active: Option<LoginFlowActive>,
    /// The form to show.
    pub ui: UiContainer,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Whether a signed-in user must authenticate again.
    pub refresh: Option<bool>,
    /// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
    pub requested_aal: Option<AuthenticatorAssuranceLevel>,
    /// The state of the flow. A new flow is in `choose_method`.
    pub state: rt::Any,
    pub oauth2_login_challenge: Option<String>,
    pub identity_schema: Option<String>,
    pub session_token_exchange_code: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`LoginFlow`] requires.
pub struct LoginFlowRequired {
    pub id: rt::Uuid,
    pub r#type: SelfServiceFlowType,
    pub expires_at: rt::DateTime,
    pub issued_at: rt::DateTime,
    pub request_url: String,
    pub ui: UiContainer,
    pub state: rt::Any,
}

impl LoginFlow {
    /// With what is required.
    pub fn new(required: LoginFlowRequired) -> Self {
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
            created_at: None,
            updated_at: None,
            refresh: None,
            requested_aal: None,
            state: required.state,
            oauth2_login_challenge: None,
            identity_schema: None,
            session_token_exchange_code: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for LoginFlow {
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
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            refresh: members.optional("refresh")?,
            requested_aal: members.optional("requested_aal")?,
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
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.optional("refresh", &self.refresh);
        members.optional("requested_aal", &self.requested_aal);
        members.required("state", &self.state);
        members.optional("oauth2_login_challenge", &self.oauth2_login_challenge);
        members.optional("identity_schema", &self.identity_schema);
        members.optional("session_token_exchange_code", &self.session_token_exchange_code);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

/// The address where a browser signs out.
#[derive(Debug, Clone, PartialEq)]
pub struct LogoutFlow {
    /// The address that signs out the current browser session when it is opened.
    pub logout_url: String,
    /// The token in `logout_url`, for calls made by a script.
    pub logout_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`LogoutFlow`] requires.
pub struct LogoutFlowRequired {
    pub logout_url: String,
    pub logout_token: String,
}

impl LogoutFlow {
    /// With what is required.
    pub fn new(required: LogoutFlowRequired) -> Self {
        Self {
            logout_url: required.logout_url,
            logout_token: required.logout_token,
            extra: Default::default(),
        }
    }
}

impl rt::Json for LogoutFlow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            logout_url: members.required("logout_url")?,
            logout_token: members.required("logout_token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("logout_url", &self.logout_url);
        members.required("logout_token", &self.logout_token);
        members.extra(&self.extra);
    }
}

/// The kind of credential that was last used.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoginFlowActive {
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

impl LoginFlowActive {
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

impl LoginFlowActive {
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

impl rt::Json for LoginFlowActive {
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

implement_text!(LoginFlowActive);

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

implement_serde! { LoginFlow LogoutFlow LoginFlowActive }
