//! Definitions whose names begin with I.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;
pub type Id = i64;

/// A person or thing that can sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct Identity {
    pub id: rt::Uuid,
    /// The credentials of the identity, by kind.
    pub credentials: Option<rt::Map<IdentityCredentials>>,
    /// The id of the identity in another system.
    pub external_id: Option<String>,
    /// The identity schema of the traits.
    pub schema_id: String,
    /// The address of that schema.
    pub schema_url: String,
    /// An inactive identity cannot sign in, and its sessions are not valid.
    pub state: Option<IdentityState>,
    /// A moment in time.
    pub state_changed_at: Option<NullTime>,
    /// The traits of the identity, in the form that its identity schema defines.
    pub traits: IdentityTraits,
    pub verifiable_addresses: Option<Vec<VerifiableIdentityAddress>>,
    pub recovery_addresses: Option<Vec<RecoveryIdentityAddress>>,
    /// Any JSON value, or null.
    pub metadata_public: Option<NullJsonRawMessage>,
    /// Any JSON value, or null.
    pub metadata_admin: Option<NullJsonRawMessage>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// A UUID, or null.
    pub organization_id: rt::Maybe<NullUuid>,
    pub region: Option<IdentityRegion>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Identity`] requires.
pub struct IdentityRequired {
    pub id: rt::Uuid,
    pub schema_id: String,
    pub schema_url: String,
    pub traits: IdentityTraits,
}

impl Identity {
    /// With what is required.
    pub fn new(required: IdentityRequired) -> Self {
        Self {
            id: required.id,
            credentials: None,
            external_id: None,
            schema_id: required.schema_id,
            schema_url: required.schema_url,
            state: None,
            state_changed_at: None,
            traits: required.traits,
            verifiable_addresses: None,
            recovery_addresses: None,
            metadata_public: None,
            metadata_admin: None,
            created_at: None,
            updated_at: None,
            organization_id: rt::Maybe::Absent,
            region: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Identity {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            credentials: members.optional("credentials")?,
            external_id: members.optional("external_id")?,
            schema_id: members.required("schema_id")?,
            schema_url: members.required("schema_url")?,
            state: members.optional("state")?,
            state_changed_at: members.optional("state_changed_at")?,
            traits: members.required("traits")?,
            verifiable_addresses: members.optional("verifiable_addresses")?,
            recovery_addresses: members.optional("recovery_addresses")?,
            metadata_public: members.optional("metadata_public")?,
            metadata_admin: members.optional("metadata_admin")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            organization_id: members.maybe("organization_id")?,
            region: members.optional("region")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("credentials", &self.credentials);
        members.optional("external_id", &self.external_id);
        members.required("schema_id", &self.schema_id);
        members.required("schema_url", &self.schema_url);
        members.optional("state", &self.state);
        members.optional("state_changed_at", &self.state_changed_at);
        members.required("traits", &self.traits);
        members.optional("verifiable_addresses", &self.verifiable_addresses);
        members.optional("recovery_addresses", &self.recovery_addresses);
        members.optional("metadata_public", &self.metadata_public);
        members.optional("metadata_admin", &self.metadata_admin);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.maybe("organization_id", &self.organization_id);
        members.optional("region", &self.region);
        members.extra(&self.extra);
    }
}

/// One credential of an identity.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentials {
    pub r#type: Option<IdentityCredentialsType>,
    pub identifiers: Option<Vec<String>>,
    pub config: Option<JsonRawMessage>,
    pub version: Option<i64>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentials {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            r#type: None,
            identifiers: None,
            config: None,
            version: None,
            created_at: None,
            updated_at: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityCredentials {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.optional("type")?,
            identifiers: members.optional("identifiers")?,
            config: members.optional("config")?,
            version: members.optional("version")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("type", &self.r#type);
        members.optional("identifiers", &self.identifiers);
        members.optional("config", &self.config);
        members.optional("version", &self.version);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.extra(&self.extra);
    }
}

/// The traits of the identity, in the form that its identity schema defines.
pub type IdentityTraits = rt::Any;

pub type IdentityVerifiableAddressStatus = String;

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdentityCredentialsType {
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

impl IdentityCredentialsType {
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

impl IdentityCredentialsType {
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

impl rt::Json for IdentityCredentialsType {
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

/// An inactive identity cannot sign in, and its sessions are not valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IdentityState {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl IdentityState {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Active, Self::Inactive];
}

impl IdentityState {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for IdentityState {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
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
pub enum IdentityRegion {
    /// `"eu-central"`
    EuCentral,
    /// `"asia-northeast"`
    AsiaNortheast,
    /// `"us-east"`
    UsEast,
    /// `"us-west"`
    UsWest,
    /// `"eu"`
    Eu,
    /// `"asia"`
    Asia,
    /// `"us"`
    Us,
    /// `"global"`
    Global,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl IdentityRegion {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::EuCentral,
        Self::AsiaNortheast,
        Self::UsEast,
        Self::UsWest,
        Self::Eu,
        Self::Asia,
        Self::Us,
        Self::Global,
    ];
}

impl IdentityRegion {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::EuCentral => "eu-central",
            Self::AsiaNortheast => "asia-northeast",
            Self::UsEast => "us-east",
            Self::UsWest => "us-west",
            Self::Eu => "eu",
            Self::Asia => "asia",
            Self::Us => "us",
            Self::Global => "global",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for IdentityRegion {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "eu-central" => Self::EuCentral,
            "asia-northeast" => Self::AsiaNortheast,
            "us-east" => Self::UsEast,
            "us-west" => Self::UsWest,
            "eu" => Self::Eu,
            "asia" => Self::Asia,
            "us" => Self::Us,
            "global" => Self::Global,
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
pub struct IsAliveOk {
    /// Always `ok`.
    pub status: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IsAliveOk {
    /// With what is required.
    pub fn new(status: impl Into<String>) -> Self {
        Self { status: status.into(), extra: Default::default() }
    }
}

impl rt::Json for IsAliveOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { status: members.required("status")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IsReadyOk {
    /// Always `ok`.
    pub status: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IsReadyOk {
    /// With what is required.
    pub fn new(status: impl Into<String>) -> Self {
        Self { status: status.into(), extra: Default::default() }
    }
}

impl rt::Json for IsReadyOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { status: members.required("status")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IsReadyServiceUnavailable {
    /// The missing dependencies, by name.
    pub errors: rt::Map<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IsReadyServiceUnavailable {
    /// With what is required.
    pub fn new(errors: rt::Map<String>) -> Self {
        Self { errors, extra: Default::default() }
    }
}

impl rt::Json for IsReadyServiceUnavailable {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { errors: members.required("errors")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("errors", &self.errors);
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

implement_text!(IdentityCredentialsType IdentityState IdentityRegion);

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
    Identity IdentityCredentials IdentityCredentialsType IdentityState IdentityRegion IsAliveOk
        IsReadyOk IsReadyServiceUnavailable
}
