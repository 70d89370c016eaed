//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1, at most 1000.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To1000Rule {}

impl rt::json::RuleFor for From1To1000Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(1000f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 500.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To500Rule {}

impl rt::json::RuleFor for From1To500Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(500f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AdminIdentityImportCredentialsLookupSecret {
    pub config: Option<AdminIdentityImportCredentialsLookupSecretConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AdminIdentityImportCredentialsLookupSecret {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for AdminIdentityImportCredentialsLookupSecret {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AdminIdentityImportCredentialsLookupSecretConfig {
    pub codes: Option<Vec<IdentityCredentialsLookupSecretCode>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AdminIdentityImportCredentialsLookupSecretConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { codes: None, extra: Default::default() }
    }
}

impl rt::Json for AdminIdentityImportCredentialsLookupSecretConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { codes: members.optional("codes")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("codes", &self.codes);
        members.extra(&self.extra);
    }
}

/// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuthenticatorAssuranceLevel {
    /// `"aal0"`
    Aal0,
    /// `"aal1"`
    Aal1,
    /// `"aal2"`
    Aal2,
    /// `"aal3"`
    Aal3,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl AuthenticatorAssuranceLevel {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Aal0, Self::Aal1, Self::Aal2, Self::Aal3];
}

impl AuthenticatorAssuranceLevel {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Aal0 => "aal0",
            Self::Aal1 => "aal1",
            Self::Aal2 => "aal2",
            Self::Aal3 => "aal3",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for AuthenticatorAssuranceLevel {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "aal0" => Self::Aal0,
            "aal1" => Self::Aal1,
            "aal2" => Self::Aal2,
            "aal3" => Self::Aal3,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

pub type AuthenticatorTransport = String;

/// The identity to create.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateIdentityBody {
    /// Credentials for the identity.
    pub credentials: Option<IdentityWithCredentials>,
    pub external_id: Option<String>,
    pub metadata_admin: Option<rt::Any>,
    pub metadata_public: Option<rt::Any>,
    /// A UUID, or null.
    pub organization_id: rt::Maybe<NullUuid>,
    pub recovery_addresses: Option<Vec<RecoveryIdentityAddress>>,
    pub region: Option<CreateIdentityBodyRegion>,
    /// The identity schema of the traits.
    pub schema_id: String,
    pub state: Option<CreateIdentityBodyState>,
    /// The traits of the identity.
    pub traits: rt::Map<rt::Any>,
    pub verifiable_addresses: Option<Vec<VerifiableIdentityAddress>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl CreateIdentityBody {
    /// With what is required.
    pub fn new(schema_id: impl Into<String>, traits: rt::Map<rt::Any>) -> Self {
        Self {
            credentials: None,
            external_id: None,
            metadata_admin: None,
            metadata_public: None,
            organization_id: rt::Maybe::Absent,
            recovery_addresses: None,
            region: None,
            schema_id: schema_id.into(),
            state: None,
            traits,
            verifiable_addresses: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for CreateIdentityBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            credentials: members.optional("credentials")?,
            external_id: members.optional("external_id")?,
            metadata_admin: members.optional("metadata_admin")?,
            metadata_public: members.optional("metadata_public")?,
            organization_id: members.maybe("organization_id")?,
            recovery_addresses: members.optional("recovery_addresses")?,
            region: members.optional("region")?,
            schema_id: members.required("schema_id")?,
            state: members.optional("state")?,
            traits: members.required("traits")?,
            verifiable_addresses: members.optional("verifiable_addresses")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("credentials", &self.credentials);
        members.optional("external_id", &self.external_id);
        members.optional("metadata_admin", &self.metadata_admin);
        members.optional("metadata_public", &self.metadata_public);
        members.maybe("organization_id", &self.organization_id);
        members.optional("recovery_addresses", &self.recovery_addresses);
        members.optional("region", &self.region);
        members.required("schema_id", &self.schema_id);
        members.optional("state", &self.state);
        members.required("traits", &self.traits);
        members.optional("verifiable_addresses", &self.verifiable_addresses);
        members.extra(&self.extra);
    }
}

/// The form of every error response.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorGeneric {
    /// The error.
    pub error: GenericError,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ErrorGeneric {
    /// With what is required.
    pub fn new(error: GenericError) -> Self {
        Self { error, extra: Default::default() }
    }
}

impl rt::Json for ErrorGeneric {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { error: members.required("error")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("error", &self.error);
        members.extra(&self.extra);
    }
}

/// The error.
#[derive(Debug, Clone, PartialEq)]
pub struct GenericError {
    /// A fixed identifier for the kind of error, for programs.
    pub id: Option<String>,
    /// The HTTP status code.
    pub code: Option<i64>,
    /// The text of the status code.
    pub status: Option<String>,
    /// The request id, taken from the request's `X-Request-ID` header.
    pub request: Option<String>,
    /// The reason, for people.
    pub reason: Option<String>,
    /// Internal details, usually hidden.
    pub debug: Option<String>,
    /// Further facts about the error.
    pub details: Option<rt::Map<rt::Any>>,
    /// The error, in one sentence.
    pub message: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GenericError {
    /// With what is required.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            id: None,
            code: None,
            status: None,
            request: None,
            reason: None,
            debug: None,
            details: None,
            message: message.into(),
            extra: Default::default(),
        }
    }
}

impl rt::Json for GenericError {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.optional("id")?,
            code: members.optional("code")?,
            status: members.optional("status")?,
            request: members.optional("request")?,
            reason: members.optional("reason")?,
            debug: members.optional("debug")?,
            details: members.optional("details")?,
            message: members.required("message")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.optional("code", &self.code);
        members.optional("status", &self.status);
        members.optional("request", &self.request);
        members.optional("reason", &self.reason);
        members.optional("debug", &self.debug);
        members.optional("details", &self.details);
        members.required("message", &self.message);
        members.extra(&self.extra);
    }
}

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

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentialsLookupSecretCode {
    pub code: Option<String>,
    /// A moment in time.
    pub used_at: Option<NullTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentialsLookupSecretCode {
    /// With what is required.
    pub fn new() -> Self {
        Self { code: None, used_at: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityCredentialsLookupSecretCode {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.optional("code")?,
            used_at: members.optional("used_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("code", &self.code);
        members.optional("used_at", &self.used_at);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentialsWebAuthn {
    pub added_at: Option<rt::DateTime>,
    pub attestation: Option<IdentityCredentialsWebAuthnAttestation>,
    pub attestation_type: Option<String>,
    pub authenticator: Option<IdentityCredentialsWebAuthnAuthenticator>,
    pub display_name: Option<String>,
    pub flags: Option<IdentityCredentialsWebAuthnFlags>,
    pub id: Option<Vec<u8>>,
    pub is_passwordless: Option<bool>,
    pub public_key: Option<Vec<u8>>,
    pub transport: Option<Vec<AuthenticatorTransport>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentialsWebAuthn {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            added_at: None,
            attestation: None,
            attestation_type: None,
            authenticator: None,
            display_name: None,
            flags: None,
            id: None,
            is_passwordless: None,
            public_key: None,
            transport: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityCredentialsWebAuthn {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            added_at: members.optional("added_at")?,
            attestation: members.optional("attestation")?,
            attestation_type: members.optional("attestation_type")?,
            authenticator: members.optional("authenticator")?,
            display_name: members.optional("display_name")?,
            flags: members.optional("flags")?,
            id: members.optional("id")?,
            is_passwordless: members.optional("is_passwordless")?,
            public_key: members.optional("public_key")?,
            transport: members.optional("transport")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("added_at", &self.added_at);
        members.optional("attestation", &self.attestation);
        members.optional("attestation_type", &self.attestation_type);
        members.optional("authenticator", &self.authenticator);
        members.optional("display_name", &self.display_name);
        members.optional("flags", &self.flags);
        members.optional("id", &self.id);
        members.optional("is_passwordless", &self.is_passwordless);
        members.optional("public_key", &self.public_key);
        members.optional("transport", &self.transport);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentialsWebAuthnAttestation {
    pub authenticator_data: Option<Vec<u8>>,
    pub client_data_json: Option<Vec<u8>>,
    pub client_data_hash: Option<Vec<u8>>,
    pub object: Option<Vec<u8>>,
    pub public_key_algorithm: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentialsWebAuthnAttestation {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            authenticator_data: None,
            client_data_json: None,
            client_data_hash: None,
            object: None,
            public_key_algorithm: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityCredentialsWebAuthnAttestation {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            authenticator_data: members.optional("authenticator_data")?,
            client_data_json: members.optional("client_dataJSON")?,
            client_data_hash: members.optional("client_data_hash")?,
            object: members.optional("object")?,
            public_key_algorithm: members.optional("public_key_algorithm")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("authenticator_data", &self.authenticator_data);
        members.optional("client_dataJSON", &self.client_data_json);
        members.optional("client_data_hash", &self.client_data_hash);
        members.optional("object", &self.object);
        members.optional("public_key_algorithm", &self.public_key_algorithm);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentialsWebAuthnAuthenticator {
    pub aaguid: Option<Vec<u8>>,
    pub clone_warning: Option<bool>,
    pub sign_count: Option<u32>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentialsWebAuthnAuthenticator {
    /// With what is required.
    pub fn new() -> Self {
        Self { aaguid: None, clone_warning: None, sign_count: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityCredentialsWebAuthnAuthenticator {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            aaguid: members.optional("aaguid")?,
            clone_warning: members.optional("clone_warning")?,
            sign_count: members.optional("sign_count")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("aaguid", &self.aaguid);
        members.optional("clone_warning", &self.clone_warning);
        members.optional("sign_count", &self.sign_count);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityCredentialsWebAuthnFlags {
    pub backup_eligible: Option<bool>,
    pub backup_state: Option<bool>,
    pub user_present: Option<bool>,
    pub user_verified: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityCredentialsWebAuthnFlags {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            backup_eligible: None,
            backup_state: None,
            user_present: None,
            user_verified: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityCredentialsWebAuthnFlags {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            backup_eligible: members.optional("backup_eligible")?,
            backup_state: members.optional("backup_state")?,
            user_present: members.optional("user_present")?,
            user_verified: members.optional("user_verified")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("backup_eligible", &self.backup_eligible);
        members.optional("backup_state", &self.backup_state);
        members.optional("user_present", &self.user_present);
        members.optional("user_verified", &self.user_verified);
        members.extra(&self.extra);
    }
}

pub type IdentityCredentialsWebAuthnList = Vec<IdentityCredentialsWebAuthn>;

/// The traits of the identity, in the form that its identity schema defines.
pub type IdentityTraits = rt::Any;

pub type IdentityVerifiableAddressStatus = String;

/// Credentials for the identity.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentials {
    pub lookup_secret: Option<AdminIdentityImportCredentialsLookupSecret>,
    pub oidc: Option<IdentityWithCredentialsOidc>,
    pub passkey: Option<IdentityWithCredentialsPasskey>,
    /// A password for the identity.
    pub password: Option<IdentityWithCredentialsPassword>,
    pub saml: Option<IdentityWithCredentialsSaml>,
    pub totp: Option<IdentityWithCredentialsTotp>,
    pub webauthn: Option<IdentityWithCredentialsWebAuthn>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentials {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            lookup_secret: None,
            oidc: None,
            passkey: None,
            password: None,
            saml: None,
            totp: None,
            webauthn: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityWithCredentials {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            lookup_secret: members.optional("lookup_secret")?,
            oidc: members.optional("oidc")?,
            passkey: members.optional("passkey")?,
            password: members.optional("password")?,
            saml: members.optional("saml")?,
            totp: members.optional("totp")?,
            webauthn: members.optional("webauthn")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("lookup_secret", &self.lookup_secret);
        members.optional("oidc", &self.oidc);
        members.optional("passkey", &self.passkey);
        members.optional("password", &self.password);
        members.optional("saml", &self.saml);
        members.optional("totp", &self.totp);
        members.optional("webauthn", &self.webauthn);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsOidc {
    pub config: Option<IdentityWithCredentialsOidcConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsOidc {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsOidc {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsOidcConfig {
    pub providers: Option<Vec<IdentityWithCredentialsOidcConfigProvider>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsOidcConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { providers: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsOidcConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { providers: members.optional("providers")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("providers", &self.providers);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IdentityWithCredentialsOidcConfigProvider {
    /// A UUID, or null.
    pub organization: rt::Maybe<NullUuid>,
    pub provider: String,
    pub subject: String,
    pub use_auto_link: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`IdentityWithCredentialsOidcConfigProvider`] requires.
pub struct IdentityWithCredentialsOidcConfigProviderRequired {
    pub provider: String,
    pub subject: String,
}

impl IdentityWithCredentialsOidcConfigProvider {
    /// With what is required.
    pub fn new(required: IdentityWithCredentialsOidcConfigProviderRequired) -> Self {
        Self {
            organization: rt::Maybe::Absent,
            provider: required.provider,
            subject: required.subject,
            use_auto_link: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityWithCredentialsOidcConfigProvider {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            organization: members.maybe("organization")?,
            provider: members.required("provider")?,
            subject: members.required("subject")?,
            use_auto_link: members.optional("use_auto_link")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.maybe("organization", &self.organization);
        members.required("provider", &self.provider);
        members.required("subject", &self.subject);
        members.optional("use_auto_link", &self.use_auto_link);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsPasskey {
    pub config: Option<IdentityWithCredentialsPasskeyConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsPasskey {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsPasskey {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsPasskeyConfig {
    pub credentials: Option<IdentityCredentialsWebAuthnList>,
    pub user_handle: Option<Vec<u8>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsPasskeyConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { credentials: None, user_handle: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsPasskeyConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            credentials: members.optional("credentials")?,
            user_handle: members.optional("user_handle")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("credentials", &self.credentials);
        members.optional("user_handle", &self.user_handle);
        members.extra(&self.extra);
    }
}

/// A password for the identity.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsPassword {
    /// The password, or its hash.
    pub config: Option<IdentityWithCredentialsPasswordConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsPassword {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsPassword {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

/// The password, or its hash.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsPasswordConfig {
    pub hashed_password: Option<String>,
    pub password: Option<String>,
    pub use_password_migration_hook: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsPasswordConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            hashed_password: None,
            password: None,
            use_password_migration_hook: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityWithCredentialsPasswordConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            hashed_password: members.optional("hashed_password")?,
            password: members.optional("password")?,
            use_password_migration_hook: members.optional("use_password_migration_hook")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("hashed_password", &self.hashed_password);
        members.optional("password", &self.password);
        members.optional("use_password_migration_hook", &self.use_password_migration_hook);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsSaml {
    pub config: Option<IdentityWithCredentialsSamlConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsSaml {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsSaml {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsSamlConfig {
    pub providers: Option<Vec<IdentityWithCredentialsSamlConfigProvider>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsSamlConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { providers: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsSamlConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { providers: members.optional("providers")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("providers", &self.providers);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IdentityWithCredentialsSamlConfigProvider {
    /// A UUID, or null.
    pub organization: rt::Maybe<NullUuid>,
    pub provider: String,
    pub subject: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`IdentityWithCredentialsSamlConfigProvider`] requires.
pub struct IdentityWithCredentialsSamlConfigProviderRequired {
    pub provider: String,
    pub subject: String,
}

impl IdentityWithCredentialsSamlConfigProvider {
    /// With what is required.
    pub fn new(required: IdentityWithCredentialsSamlConfigProviderRequired) -> Self {
        Self {
            organization: rt::Maybe::Absent,
            provider: required.provider,
            subject: required.subject,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IdentityWithCredentialsSamlConfigProvider {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            organization: members.maybe("organization")?,
            provider: members.required("provider")?,
            subject: members.required("subject")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.maybe("organization", &self.organization);
        members.required("provider", &self.provider);
        members.required("subject", &self.subject);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsTotp {
    pub config: Option<IdentityWithCredentialsTotpConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsTotp {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsTotp {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsTotpConfig {
    pub totp_url: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsTotpConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { totp_url: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsTotpConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { totp_url: members.optional("totp_url")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("totp_url", &self.totp_url);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsWebAuthn {
    pub config: Option<IdentityWithCredentialsWebAuthnConfig>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsWebAuthn {
    /// With what is required.
    pub fn new() -> Self {
        Self { config: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsWebAuthn {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { config: members.optional("config")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("config", &self.config);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IdentityWithCredentialsWebAuthnConfig {
    pub credentials: Option<IdentityCredentialsWebAuthnList>,
    pub user_handle: Option<Vec<u8>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IdentityWithCredentialsWebAuthnConfig {
    /// With what is required.
    pub fn new() -> Self {
        Self { credentials: None, user_handle: None, extra: Default::default() }
    }
}

impl rt::Json for IdentityWithCredentialsWebAuthnConfig {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            credentials: members.optional("credentials")?,
            user_handle: members.optional("user_handle")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("credentials", &self.credentials);
        members.optional("user_handle", &self.user_handle);
        members.extra(&self.extra);
    }
}

pub type JsonRawMessage = rt::Map<rt::Any>;

/// Any JSON value, or null.
pub type NullJsonRawMessage = rt::Any;

/// A moment in time.
pub type NullTime = rt::DateTime;

/// A UUID, or null.
pub type NullUuid = String;

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

/// An address whose owner can confirm it.
#[derive(Debug, Clone, PartialEq)]
pub struct VerifiableIdentityAddress {
    pub id: Option<rt::Uuid>,
    pub value: String,
    pub verified: bool,
    pub via: VerifiableIdentityAddressVia,
    pub status: IdentityVerifiableAddressStatus,
    /// A moment in time.
    pub verified_at: Option<NullTime>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`VerifiableIdentityAddress`] requires.
pub struct VerifiableIdentityAddressRequired {
    pub value: String,
    pub verified: bool,
    pub via: VerifiableIdentityAddressVia,
    pub status: IdentityVerifiableAddressStatus,
}

impl VerifiableIdentityAddress {
    /// With what is required.
    pub fn new(required: VerifiableIdentityAddressRequired) -> Self {
        Self {
            id: None,
            value: required.value,
            verified: required.verified,
            via: required.via,
            status: required.status,
            verified_at: None,
            created_at: None,
            updated_at: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for VerifiableIdentityAddress {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.optional("id")?,
            value: members.required("value")?,
            verified: members.required("verified")?,
            via: members.required("via")?,
            status: members.required("status")?,
            verified_at: members.optional("verified_at")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.required("value", &self.value);
        members.required("verified", &self.verified);
        members.required("via", &self.via);
        members.required("status", &self.status);
        members.optional("verified_at", &self.verified_at);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CreateIdentityBodyRegion {
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

impl CreateIdentityBodyRegion {
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

impl CreateIdentityBodyRegion {
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

impl rt::Json for CreateIdentityBodyRegion {
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CreateIdentityBodyState {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl CreateIdentityBodyState {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Active, Self::Inactive];
}

impl CreateIdentityBodyState {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for CreateIdentityBodyState {
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
pub enum VerifiableIdentityAddressVia {
    /// `"email"`
    Email,
    /// `"sms"`
    Sms,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl VerifiableIdentityAddressVia {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Email, Self::Sms];
}

impl VerifiableIdentityAddressVia {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for VerifiableIdentityAddressVia {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "email" => Self::Email,
            "sms" => Self::Sms,
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListSessionsExpandItem {
    /// `"identity"`
    Identity,
    /// `"devices"`
    Devices,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ListSessionsExpandItem {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Identity, Self::Devices];
}

impl ListSessionsExpandItem {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Identity => "identity",
            Self::Devices => "devices",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ListSessionsExpandItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "identity" => Self::Identity,
            "devices" => Self::Devices,
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
pub enum GetSessionExpandItem {
    /// `"identity"`
    Identity,
    /// `"devices"`
    Devices,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl GetSessionExpandItem {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Identity, Self::Devices];
}

impl GetSessionExpandItem {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Identity => "identity",
            Self::Devices => "devices",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for GetSessionExpandItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "identity" => Self::Identity,
            "devices" => Self::Devices,
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

#[derive(Debug, Clone, PartialEq)]
pub struct GetVersionOk {
    /// The version.
    pub version: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GetVersionOk {
    /// With what is required.
    pub fn new(version: impl Into<String>) -> Self {
        Self { version: version.into(), extra: Default::default() }
    }
}

impl rt::Json for GetVersionOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { version: members.required("version")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("version", &self.version);
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

implement_text!(
    AuthenticatorAssuranceLevel CreateIdentityBodyRegion CreateIdentityBodyState
        VerifiableIdentityAddressVia IdentityCredentialsType IdentityState IdentityRegion
        SessionAuthenticationMethodMethod ListSessionsExpandItem GetSessionExpandItem
);

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
    AdminIdentityImportCredentialsLookupSecret AdminIdentityImportCredentialsLookupSecretConfig
        AuthenticatorAssuranceLevel CreateIdentityBody ErrorGeneric GenericError Identity
        IdentityCredentials IdentityCredentialsLookupSecretCode IdentityCredentialsWebAuthn
        IdentityCredentialsWebAuthnAttestation IdentityCredentialsWebAuthnAuthenticator
        IdentityCredentialsWebAuthnFlags IdentityWithCredentials IdentityWithCredentialsOidc
        IdentityWithCredentialsOidcConfig IdentityWithCredentialsOidcConfigProvider
        IdentityWithCredentialsPasskey IdentityWithCredentialsPasskeyConfig
        IdentityWithCredentialsPassword IdentityWithCredentialsPasswordConfig
        IdentityWithCredentialsSaml IdentityWithCredentialsSamlConfig
        IdentityWithCredentialsSamlConfigProvider IdentityWithCredentialsTotp
        IdentityWithCredentialsTotpConfig IdentityWithCredentialsWebAuthn
        IdentityWithCredentialsWebAuthnConfig RecoveryIdentityAddress Session
        SessionAuthenticationMethod SessionDevice VerifiableIdentityAddress
        CreateIdentityBodyRegion CreateIdentityBodyState VerifiableIdentityAddressVia
        IdentityCredentialsType IdentityState IdentityRegion SessionAuthenticationMethodMethod
        ListSessionsExpandItem GetSessionExpandItem IsAliveOk IsReadyOk IsReadyServiceUnavailable
        GetVersionOk
}
