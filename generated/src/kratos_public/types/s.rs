//! Definitions whose names begin with S.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The kind of flow: for an application (`api`) or for a browser (`browser`).
pub type SelfServiceFlowType = String;

/// A sign-in of one identity on one device.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Identifies the session. This is not its token and gives no access.
    pub id: rt::Uuid,
    /// Whether the session can be used. It is false once the session was revoked.
    pub active: Option<bool>,
    /// Expiry of the session.
    pub expires_at: Option<rt::DateTime>,
    /// Time at which the last factor was verified.
    pub authenticated_at: Option<rt::DateTime>,
    /// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
    pub authenticator_assurance_level: Option<AuthenticatorAssuranceLevel>,
    /// The factors that were verified for a session.
    pub authentication_methods: Option<SessionAuthenticationMethods>,
    /// Creation time of the session, close to `authenticated_at`.
    pub issued_at: Option<rt::DateTime>,
    /// A person or thing that can sign in.
    pub identity: Option<Identity>,
    /// The devices on which the session was used.
    pub devices: Option<Vec<SessionDevice>>,
    /// The session as a JWT, present only if `tokenize_as` names a template.
    pub tokenized: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Session {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self {
            id,
            active: None,
            expires_at: None,
            authenticated_at: None,
            authenticator_assurance_level: None,
            authentication_methods: None,
            issued_at: None,
            identity: None,
            devices: None,
            tokenized: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Session {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            active: members.optional("active")?,
            expires_at: members.optional("expires_at")?,
            authenticated_at: members.optional("authenticated_at")?,
            authenticator_assurance_level: members.optional("authenticator_assurance_level")?,
            authentication_methods: members.optional("authentication_methods")?,
            issued_at: members.optional("issued_at")?,
            identity: members.optional("identity")?,
            devices: members.optional("devices")?,
            tokenized: members.optional("tokenized")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("active", &self.active);
        members.optional("expires_at", &self.expires_at);
        members.optional("authenticated_at", &self.authenticated_at);
        members.optional("authenticator_assurance_level", &self.authenticator_assurance_level);
        members.optional("authentication_methods", &self.authentication_methods);
        members.optional("issued_at", &self.issued_at);
        members.optional("identity", &self.identity);
        members.optional("devices", &self.devices);
        members.optional("tokenized", &self.tokenized);
        members.extra(&self.extra);
    }
}

/// One factor that was verified for a session.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SessionAuthenticationMethod {
    /// The kind of credential.
    pub method: Option<SessionAuthenticationMethodMethod>,
    /// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
    pub aal: Option<AuthenticatorAssuranceLevel>,
    /// Time of the verification.
    pub completed_at: Option<rt::DateTime>,
    pub organization: Option<String>,
    pub provider: Option<String>,
    pub upstream_acr: Option<String>,
    pub upstream_amr: Option<Vec<String>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SessionAuthenticationMethod {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            method: None,
            aal: None,
            completed_at: None,
            organization: None,
            provider: None,
            upstream_acr: None,
            upstream_amr: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for SessionAuthenticationMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.optional("method")?,
            aal: members.optional("aal")?,
            completed_at: members.optional("completed_at")?,
            organization: members.optional("organization")?,
            provider: members.optional("provider")?,
            upstream_acr: members.optional("upstream_acr")?,
            upstream_amr: members.optional("upstream_amr")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("method", &self.method);
        members.optional("aal", &self.aal);
        members.optional("completed_at", &self.completed_at);
        members.optional("organization", &self.organization);
        members.optional("provider", &self.provider);
        members.optional("upstream_acr", &self.upstream_acr);
        members.optional("upstream_amr", &self.upstream_amr);
        members.extra(&self.extra);
    }
}

/// The factors that were verified for a session.
pub type SessionAuthenticationMethods = Vec<SessionAuthenticationMethod>;

/// A device on which a session was used.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionDevice {
    pub id: rt::Uuid,
    pub ip_address: Option<String>,
    pub user_agent: Option<String>,
    pub location: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SessionDevice {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self { id, ip_address: None, user_agent: None, location: None, extra: Default::default() }
    }
}

impl rt::Json for SessionDevice {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            ip_address: members.optional("ip_address")?,
            user_agent: members.optional("user_agent")?,
            location: members.optional("location")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("ip_address", &self.ip_address);
        members.optional("user_agent", &self.user_agent);
        members.optional("location", &self.location);
        members.extra(&self.extra);
    }
}

/// The response to a completed login.
#[derive(Debug, Clone, PartialEq)]
pub struct SuccessfulNativeLogin {
    /// The token of the new session. Only flows of native applications return it.
    pub session_token: Option<String>,
    /// A sign-in of one identity on one device.
    pub session: Session,
    /// The next steps of the application.
    pub continue_with: Option<Vec<ContinueWith>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SuccessfulNativeLogin {
    /// With what is required.
    pub fn new(session: Session) -> Self {
        Self { session_token: None, session, continue_with: None, extra: Default::default() }
    }
}

impl rt::Json for SuccessfulNativeLogin {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            session_token: members.optional("session_token")?,
            session: members.required("session")?,
            continue_with: members.optional("continue_with")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("session_token", &self.session_token);
        members.required("session", &self.session);
        members.optional("continue_with", &self.continue_with);
        members.extra(&self.extra);
    }
}

/// The response to a completed registration.
#[derive(Debug, Clone, PartialEq)]
pub struct SuccessfulNativeRegistration {
    /// The token of the new session, present only if registration also signs in.
    pub session_token: Option<String>,
    /// A sign-in of one identity on one device.
    pub session: Option<Session>,
    /// A person or thing that can sign in.
    pub identity: Identity,
    /// The next steps of the application.
    pub continue_with: Option<Vec<ContinueWith>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SuccessfulNativeRegistration {
    /// With what is required.
    pub fn new(identity: Identity) -> Self {
        Self {
            session_token: None,
            session: None,
            identity,
            continue_with: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for SuccessfulNativeRegistration {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            session_token: members.optional("session_token")?,
            session: members.optional("session")?,
            identity: members.required("identity")?,
            continue_with: members.optional("continue_with")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("session_token", &self.session_token);
        members.optional("session", &self.session);
        members.required("identity", &self.identity);
        members.optional("continue_with", &self.continue_with);
        members.extra(&self.extra);
    }
}

/// The kind of credential.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionAuthenticationMethodMethod {
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

impl SessionAuthenticationMethodMethod {
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

impl SessionAuthenticationMethodMethod {
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

impl rt::Json for SessionAuthenticationMethodMethod {
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

implement_text!(SessionAuthenticationMethodMethod);

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
    Session SessionAuthenticationMethod SessionDevice SuccessfulNativeLogin
        SuccessfulNativeRegistration SessionAuthenticationMethodMethod
}
