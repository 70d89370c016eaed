//! Definitions, part 1.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

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

/// The authenticator assurance level. One factor gives `aal1`, two give `aal2`.
#[derive(Debug, Clone, PartialEq)]
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

/// One next step. The member `action` names its kind.
#[derive(Debug, Clone, PartialEq)]
pub enum ContinueWith {
    ContinueWithVerificationUi(ContinueWithVerificationUi),
    ContinueWithSetOrySessionToken(ContinueWithSetOrySessionToken),
    ContinueWithSettingsUi(ContinueWithSettingsUi),
    ContinueWithRecoveryUi(ContinueWithRecoveryUi),
    ContinueWithRedirectBrowserTo(ContinueWithRedirectBrowserTo),
    ContinueWithDeviceAuthnPinEntryUi(ContinueWithDeviceAuthnPinEntryUi),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<ContinueWithVerificationUi> for ContinueWith {
    fn from(value: ContinueWithVerificationUi) -> Self {
        Self::ContinueWithVerificationUi(value)
    }
}

impl From<ContinueWithSetOrySessionToken> for ContinueWith {
    fn from(value: ContinueWithSetOrySessionToken) -> Self {
        Self::ContinueWithSetOrySessionToken(value)
    }
}

impl From<ContinueWithSettingsUi> for ContinueWith {
    fn from(value: ContinueWithSettingsUi) -> Self {
        Self::ContinueWithSettingsUi(value)
    }
}

impl From<ContinueWithRecoveryUi> for ContinueWith {
    fn from(value: ContinueWithRecoveryUi) -> Self {
        Self::ContinueWithRecoveryUi(value)
    }
}

impl From<ContinueWithRedirectBrowserTo> for ContinueWith {
    fn from(value: ContinueWithRedirectBrowserTo) -> Self {
        Self::ContinueWithRedirectBrowserTo(value)
    }
}

impl From<ContinueWithDeviceAuthnPinEntryUi> for ContinueWith {
    fn from(value: ContinueWithDeviceAuthnPinEntryUi) -> Self {
        Self::ContinueWithDeviceAuthnPinEntryUi(value)
    }
}

impl rt::Json for ContinueWith {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "action",
            values: &[
                ("redirect_browser_to", 4),
                ("set_ory_session_token", 1),
                ("show_pin_entry_ui", 5),
                ("show_recovery_ui", 3),
                ("show_settings_ui", 2),
                ("show_verification_ui", 0),
            ],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::ContinueWithVerificationUi),
                |node| rt::json::candidate(node, Self::ContinueWithSetOrySessionToken),
                |node| rt::json::candidate(node, Self::ContinueWithSettingsUi),
                |node| rt::json::candidate(node, Self::ContinueWithRecoveryUi),
                |node| rt::json::candidate(node, Self::ContinueWithRedirectBrowserTo),
                |node| rt::json::candidate(node, Self::ContinueWithDeviceAuthnPinEntryUi),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::ContinueWithVerificationUi(value) => value.encode(out),
            Self::ContinueWithSetOrySessionToken(value) => value.encode(out),
            Self::ContinueWithSettingsUi(value) => value.encode(out),
            Self::ContinueWithRecoveryUi(value) => value.encode(out),
            Self::ContinueWithRedirectBrowserTo(value) => value.encode(out),
            Self::ContinueWithDeviceAuthnPinEntryUi(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithDeviceAuthnPinEntryUi {
    pub action: ContinueWithDeviceAuthnPinEntryUiAction,
    pub data: ContinueWithDeviceAuthnPinEntryUiData,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithDeviceAuthnPinEntryUi {
    /// With what is required.
    pub fn new(
        action: ContinueWithDeviceAuthnPinEntryUiAction,
        data: ContinueWithDeviceAuthnPinEntryUiData,
    ) -> Self {
        Self { action, data, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithDeviceAuthnPinEntryUi {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            data: members.required("data")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("data", &self.data);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithDeviceAuthnPinEntryUiData {
    pub ciphertext: String,
    pub enc: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithDeviceAuthnPinEntryUiData {
    /// With what is required.
    pub fn new(ciphertext: String, enc: String) -> Self {
        Self { ciphertext, enc, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithDeviceAuthnPinEntryUiData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            ciphertext: members.required("ciphertext")?,
            enc: members.required("enc")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("ciphertext", &self.ciphertext);
        members.required("enc", &self.enc);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithRecoveryUi {
    pub action: ContinueWithRecoveryUiAction,
    pub flow: ContinueWithRecoveryUiFlow,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithRecoveryUi {
    /// With what is required.
    pub fn new(action: ContinueWithRecoveryUiAction, flow: ContinueWithRecoveryUiFlow) -> Self {
        Self { action, flow, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithRecoveryUi {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            flow: members.required("flow")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("flow", &self.flow);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithRecoveryUiFlow {
    pub id: rt::Uuid,
    pub url: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithRecoveryUiFlow {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self { id, url: None, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithRecoveryUiFlow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            url: members.optional("url")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("url", &self.url);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithRedirectBrowserTo {
    pub action: ContinueWithRedirectBrowserToAction,
    /// Where to redirect the browser.
    pub redirect_browser_to: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithRedirectBrowserTo {
    /// With what is required.
    pub fn new(action: ContinueWithRedirectBrowserToAction, redirect_browser_to: String) -> Self {
        Self { action, redirect_browser_to, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithRedirectBrowserTo {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            redirect_browser_to: members.required("redirect_browser_to")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("redirect_browser_to", &self.redirect_browser_to);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithSetOrySessionToken {
    pub action: ContinueWithSetOrySessionTokenAction,
    /// The session token to store and to send from now on.
    pub ory_session_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithSetOrySessionToken {
    /// With what is required.
    pub fn new(action: ContinueWithSetOrySessionTokenAction, ory_session_token: String) -> Self {
        Self { action, ory_session_token, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithSetOrySessionToken {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            ory_session_token: members.required("ory_session_token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("ory_session_token", &self.ory_session_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithSettingsUi {
    pub action: ContinueWithSettingsUiAction,
    pub flow: ContinueWithSettingsUiFlow,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithSettingsUi {
    /// With what is required.
    pub fn new(action: ContinueWithSettingsUiAction, flow: ContinueWithSettingsUiFlow) -> Self {
        Self { action, flow, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithSettingsUi {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            flow: members.required("flow")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("flow", &self.flow);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithSettingsUiFlow {
    pub id: rt::Uuid,
    pub url: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithSettingsUiFlow {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self { id, url: None, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithSettingsUiFlow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            url: members.optional("url")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("url", &self.url);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithVerificationUi {
    pub action: ContinueWithVerificationUiAction,
    pub flow: ContinueWithVerificationUiFlow,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithVerificationUi {
    /// With what is required.
    pub fn new(
        action: ContinueWithVerificationUiAction,
        flow: ContinueWithVerificationUiFlow,
    ) -> Self {
        Self { action, flow, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithVerificationUi {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            flow: members.required("flow")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("flow", &self.flow);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ContinueWithVerificationUiFlow {
    pub id: rt::Uuid,
    pub url: Option<String>,
    pub verifiable_address: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ContinueWithVerificationUiFlow {
    /// With what is required.
    pub fn new(id: rt::Uuid, verifiable_address: String) -> Self {
        Self { id, url: None, verifiable_address, extra: Default::default() }
    }
}

impl rt::Json for ContinueWithVerificationUiFlow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            url: members.optional("url")?,
            verifiable_address: members.required("verifiable_address")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("url", &self.url);
        members.required("verifiable_address", &self.verifiable_address);
        members.extra(&self.extra);
    }
}

/// The number of ended sessions.
#[derive(Debug, Clone, PartialEq)]
pub struct DeleteMySessionsCount {
    /// The number of sessions that this call revoked.
    pub count: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteMySessionsCount {
    /// With what is required.
    pub fn new() -> Self {
        Self { count: None, extra: Default::default() }
    }
}

impl rt::Json for DeleteMySessionsCount {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { count: members.optional("count")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("count", &self.count);
        members.extra(&self.extra);
    }
}

/// Tells a script that only the browser itself can continue, and at which address.
#[derive(Debug, Clone, PartialEq)]
pub struct ErrorBrowserLocationChangeRequired {
    /// The form of every error response.
    pub error: Option<ErrorGeneric>,
    pub redirect_browser_to: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ErrorBrowserLocationChangeRequired {
    /// With what is required.
    pub fn new() -> Self {
        Self { error: None, redirect_browser_to: None, extra: Default::default() }
    }
}

impl rt::Json for ErrorBrowserLocationChangeRequired {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            error: members.optional("error")?,
            redirect_browser_to: members.optional("redirect_browser_to")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("error", &self.error);
        members.optional("redirect_browser_to", &self.redirect_browser_to);
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

/// An error that a browser was redirected to.
#[derive(Debug, Clone, PartialEq)]
pub struct FlowError {
    /// Identifies the error.
    pub id: rt::Uuid,
    /// The error itself.
    pub error: Option<rt::Map<rt::Any>>,
    pub created_at: Option<rt::DateTime>,
    pub updated_at: Option<rt::DateTime>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl FlowError {
    /// With what is required.
    pub fn new(id: rt::Uuid) -> Self {
        Self { id, error: None, created_at: None, updated_at: None, extra: Default::default() }
    }
}

impl rt::Json for FlowError {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            error: members.optional("error")?,
            created_at: members.optional("created_at")?,
            updated_at: members.optional("updated_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("error", &self.error);
        members.optional("created_at", &self.created_at);
        members.optional("updated_at", &self.updated_at);
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
    pub fn new(message: String) -> Self {
        Self {
            id: None,
            code: None,
            status: None,
            request: None,
            reason: None,
            debug: None,
            details: None,
            message,
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

impl Identity {
    /// With what is required.
    pub fn new(
        id: rt::Uuid,
        schema_id: String,
        schema_url: String,
        traits: IdentityTraits,
    ) -> Self {
        Self {
            id,
            credentials: None,
            external_id: None,
            schema_id,
            schema_url,
            state: None,
            state_changed_at: None,
            traits,
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
#[derive(Debug, Clone, PartialEq)]
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
pub type JsonRawMessage = rt::Map<rt::Any>;

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

impl LoginFlow {
    /// With what is required.
    pub fn new(
        id: rt::Uuid,
        r#type: SelfServiceFlowType,
        expires_at: rt::DateTime,
        issued_at: rt::DateTime,
        request_url: String,
        ui: UiContainer,
        state: rt::Any,
    ) -> Self {
        Self {
            id,
            organization_id: rt::Maybe::Absent,
            r#type,
            expires_at,
            issued_at,
            request_url,
            return_to: None,
            active: None,
            ui,
            created_at: None,
            updated_at: None,
            refresh: None,
            requested_aal: None,
            state,
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

impl LogoutFlow {
    /// With what is required.
    pub fn new(logout_url: String, logout_token: String) -> Self {
        Self { logout_url, logout_token, extra: Default::default() }
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

/// Any JSON value, or null.
pub type NullJsonRawMessage = rt::Any;

/// A moment in time.
pub type NullTime = rt::DateTime;

/// A UUID, or null.
pub type NullUuid = String;

/// The request of a native application to sign out a session.
#[derive(Debug, Clone, PartialEq)]
pub struct PerformNativeLogoutBody {
    /// The session token to revoke.
    pub session_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PerformNativeLogoutBody {
    /// With what is required.
    pub fn new(session_token: String) -> Self {
        Self { session_token, extra: Default::default() }
    }
}

impl rt::Json for PerformNativeLogoutBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { session_token: members.required("session_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("session_token", &self.session_token);
        members.extra(&self.extra);
    }
}

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

impl RecoveryIdentityAddress {
    /// With what is required.
    pub fn new(value: String, via: String) -> Self {
        Self {
            id: None,
            value,
            via,
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

impl RegistrationFlow {
    /// With what is required.
    pub fn new(
        id: rt::Uuid,
        r#type: SelfServiceFlowType,
        expires_at: rt::DateTime,
        issued_at: rt::DateTime,
        request_url: String,
        ui: UiContainer,
        state: rt::Any,
    ) -> Self {
        Self {
            id,
            organization_id: rt::Maybe::Absent,
            r#type,
            expires_at,
            issued_at,
            request_url,
            return_to: None,
            active: None,
            ui,
            state,
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
#[derive(Debug, Clone, PartialEq)]
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

/// The form to show.
#[derive(Debug, Clone, PartialEq)]
pub struct UiContainer {
    /// The address to which the form is sent.
    pub action: String,
    /// The HTTP method of the form.
    pub method: String,
    /// The parts of a form, in display order.
    pub nodes: UiNodes,
    /// Messages to show.
    pub messages: Option<UiTexts>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiContainer {
    /// With what is required.
    pub fn new(action: String, method: String, nodes: UiNodes) -> Self {
        Self { action, method, nodes, messages: None, extra: Default::default() }
    }
}

impl rt::Json for UiContainer {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            method: members.required("method")?,
            nodes: members.required("nodes")?,
            messages: members.optional("messages")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("method", &self.method);
        members.required("nodes", &self.nodes);
        members.optional("messages", &self.messages);
        members.extra(&self.extra);
    }
}

/// One part of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct UiNode {
    pub r#type: UiNodeType,
    pub group: UiNodeGroup,
    /// The properties of one kind of node. The member `node_type` names the kind.
    pub attributes: UiNodeAttributes,
    /// Messages to show.
    pub messages: UiTexts,
    /// Information for displaying a node.
    pub meta: UiNodeMeta,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNode {
    /// With what is required.
    pub fn new(
        r#type: UiNodeType,
        group: UiNodeGroup,
        attributes: UiNodeAttributes,
        messages: UiTexts,
        meta: UiNodeMeta,
    ) -> Self {
        Self { r#type, group, attributes, messages, meta, extra: Default::default() }
    }
}

impl rt::Json for UiNode {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            group: members.required("group")?,
            attributes: members.required("attributes")?,
            messages: members.required("messages")?,
            meta: members.required("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("group", &self.group);
        members.required("attributes", &self.attributes);
        members.required("messages", &self.messages);
        members.required("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeAnchorAttributes {
    pub href: String,
    pub id: String,
    pub node_type: UiNodeAnchorAttributesNodeType,
    /// A message to show.
    pub title: UiText,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeAnchorAttributes {
    /// With what is required.
    pub fn new(
        href: String,
        id: String,
        node_type: UiNodeAnchorAttributesNodeType,
        title: UiText,
    ) -> Self {
        Self { href, id, node_type, title, extra: Default::default() }
    }
}

impl rt::Json for UiNodeAnchorAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            href: members.required("href")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            title: members.required("title")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("href", &self.href);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("title", &self.title);
        members.extra(&self.extra);
    }
}

/// The properties of one kind of node. The member `node_type` names the kind.
#[derive(Debug, Clone, PartialEq)]
pub enum UiNodeAttributes {
    UiNodeInputAttributes(UiNodeInputAttributes),
    UiNodeTextAttributes(UiNodeTextAttributes),
    UiNodeImageAttributes(UiNodeImageAttributes),
    UiNodeAnchorAttributes(UiNodeAnchorAttributes),
    UiNodeScriptAttributes(UiNodeScriptAttributes),
    UiNodeDivisionAttributes(UiNodeDivisionAttributes),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UiNodeInputAttributes> for UiNodeAttributes {
    fn from(value: UiNodeInputAttributes) -> Self {
        Self::UiNodeInputAttributes(value)
    }
}

impl From<UiNodeTextAttributes> for UiNodeAttributes {
    fn from(value: UiNodeTextAttributes) -> Self {
        Self::UiNodeTextAttributes(value)
    }
}

impl From<UiNodeImageAttributes> for UiNodeAttributes {
    fn from(value: UiNodeImageAttributes) -> Self {
        Self::UiNodeImageAttributes(value)
    }
}

impl From<UiNodeAnchorAttributes> for UiNodeAttributes {
    fn from(value: UiNodeAnchorAttributes) -> Self {
        Self::UiNodeAnchorAttributes(value)
    }
}

impl From<UiNodeScriptAttributes> for UiNodeAttributes {
    fn from(value: UiNodeScriptAttributes) -> Self {
        Self::UiNodeScriptAttributes(value)
    }
}

impl From<UiNodeDivisionAttributes> for UiNodeAttributes {
    fn from(value: UiNodeDivisionAttributes) -> Self {
        Self::UiNodeDivisionAttributes(value)
    }
}

impl rt::Json for UiNodeAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "node_type",
            values: &[("a", 3), ("div", 5), ("img", 2), ("input", 0), ("script", 4), ("text", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UiNodeInputAttributes),
                |node| rt::json::candidate(node, Self::UiNodeTextAttributes),
                |node| rt::json::candidate(node, Self::UiNodeImageAttributes),
                |node| rt::json::candidate(node, Self::UiNodeAnchorAttributes),
                |node| rt::json::candidate(node, Self::UiNodeScriptAttributes),
                |node| rt::json::candidate(node, Self::UiNodeDivisionAttributes),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UiNodeInputAttributes(value) => value.encode(out),
            Self::UiNodeTextAttributes(value) => value.encode(out),
            Self::UiNodeImageAttributes(value) => value.encode(out),
            Self::UiNodeAnchorAttributes(value) => value.encode(out),
            Self::UiNodeScriptAttributes(value) => value.encode(out),
            Self::UiNodeDivisionAttributes(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeDivisionAttributes {
    pub class: Option<String>,
    pub data: Option<rt::Map<String>>,
    pub id: String,
    pub node_type: UiNodeDivisionAttributesNodeType,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeDivisionAttributes {
    /// With what is required.
    pub fn new(id: String, node_type: UiNodeDivisionAttributesNodeType) -> Self {
        Self { class: None, data: None, id, node_type, extra: Default::default() }
    }
}

impl rt::Json for UiNodeDivisionAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            class: members.optional("class")?,
            data: members.optional("data")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("class", &self.class);
        members.optional("data", &self.data);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeImageAttributes {
    pub height: i64,
    pub id: String,
    pub node_type: UiNodeImageAttributesNodeType,
    pub src: String,
    pub width: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeImageAttributes {
    /// With what is required.
    pub fn new(
        height: i64,
        id: String,
        node_type: UiNodeImageAttributesNodeType,
        src: String,
        width: i64,
    ) -> Self {
        Self { height, id, node_type, src, width, extra: Default::default() }
    }
}

impl rt::Json for UiNodeImageAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            height: members.required("height")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            src: members.required("src")?,
            width: members.required("width")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("height", &self.height);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("src", &self.src);
        members.required("width", &self.width);
        members.extra(&self.extra);
    }
}

/// An input field.
#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeInputAttributes {
    /// The name of the field.
    pub name: String,
    pub r#type: UiNodeInputAttributesType,
    /// The value of the field.
    pub value: Option<rt::Any>,
    pub required: Option<bool>,
    pub autocomplete: Option<UiNodeInputAttributesAutocomplete>,
    /// A message to show.
    pub label: Option<UiText>,
    pub pattern: Option<String>,
    pub maxlength: Option<i64>,
    pub options: Option<Vec<UiNodeInputAttributesOption>>,
    pub disabled: bool,
    pub onclick: Option<String>,
    pub onclick_trigger: Option<UiNodeInputAttributesOnclickTrigger>,
    pub onload: Option<String>,
    pub onload_trigger: Option<UiNodeInputAttributesOnloadTrigger>,
    /// Always `input`.
    pub node_type: UiNodeInputAttributesNodeType,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeInputAttributes {
    /// With what is required.
    pub fn new(
        name: String,
        r#type: UiNodeInputAttributesType,
        disabled: bool,
        node_type: UiNodeInputAttributesNodeType,
    ) -> Self {
        Self {
            name,
            r#type,
            value: None,
            required: None,
            autocomplete: None,
            label: None,
            pattern: None,
            maxlength: None,
            options: None,
            disabled,
            onclick: None,
            onclick_trigger: None,
            onload: None,
            onload_trigger: None,
            node_type,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeInputAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            r#type: members.required("type")?,
            value: members.optional("value")?,
            required: members.optional("required")?,
            autocomplete: members.optional("autocomplete")?,
            label: members.optional("label")?,
            pattern: members.optional("pattern")?,
            maxlength: members.optional("maxlength")?,
            options: members.optional("options")?,
            disabled: members.required("disabled")?,
            onclick: members.optional("onclick")?,
            onclick_trigger: members.optional("onclickTrigger")?,
            onload: members.optional("onload")?,
            onload_trigger: members.optional("onloadTrigger")?,
            node_type: members.required("node_type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.required("type", &self.r#type);
        members.optional("value", &self.value);
        members.optional("required", &self.required);
        members.optional("autocomplete", &self.autocomplete);
        members.optional("label", &self.label);
        members.optional("pattern", &self.pattern);
        members.optional("maxlength", &self.maxlength);
        members.optional("options", &self.options);
        members.required("disabled", &self.disabled);
        members.optional("onclick", &self.onclick);
        members.optional("onclickTrigger", &self.onclick_trigger);
        members.optional("onload", &self.onload);
        members.optional("onloadTrigger", &self.onload_trigger);
        members.required("node_type", &self.node_type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeInputAttributesOption {
    pub value: rt::Any,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeInputAttributesOption {
    /// With what is required.
    pub fn new(value: rt::Any) -> Self {
        Self { value, extra: Default::default() }
    }
}

impl rt::Json for UiNodeInputAttributesOption {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { value: members.required("value")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("value", &self.value);
        members.extra(&self.extra);
    }
}

/// Information for displaying a node.
#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeMeta {
    /// A message to show.
    pub label: Option<UiText>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeMeta {
    /// With what is required.
    pub fn new() -> Self {
        Self { label: None, extra: Default::default() }
    }
}

impl rt::Json for UiNodeMeta {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { label: members.optional("label")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("label", &self.label);
        members.extra(&self.extra);
    }
}

/// The parts of a form, in display order.
pub type UiNodes = Vec<UiNode>;

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeScriptAttributes {
    pub r#async: bool,
    pub crossorigin: String,
    pub id: String,
    pub integrity: String,
    pub node_type: UiNodeScriptAttributesNodeType,
    pub nonce: String,
    pub referrerpolicy: String,
    pub src: String,
    pub r#type: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeScriptAttributes {
    /// With what is required.
    pub fn new(
        r#async: bool,
        crossorigin: String,
        id: String,
        integrity: String,
        node_type: UiNodeScriptAttributesNodeType,
        nonce: String,
        referrerpolicy: String,
        src: String,
        r#type: String,
    ) -> Self {
        Self {
            r#async,
            crossorigin,
            id,
            integrity,
            node_type,
            nonce,
            referrerpolicy,
            src,
            r#type,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeScriptAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#async: members.required("async")?,
            crossorigin: members.required("crossorigin")?,
            id: members.required("id")?,
            integrity: members.required("integrity")?,
            node_type: members.required("node_type")?,
            nonce: members.required("nonce")?,
            referrerpolicy: members.required("referrerpolicy")?,
            src: members.required("src")?,
            r#type: members.required("type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("async", &self.r#async);
        members.required("crossorigin", &self.crossorigin);
        members.required("id", &self.id);
        members.required("integrity", &self.integrity);
        members.required("node_type", &self.node_type);
        members.required("nonce", &self.nonce);
        members.required("referrerpolicy", &self.referrerpolicy);
        members.required("src", &self.src);
        members.required("type", &self.r#type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeTextAttributes {
    pub id: String,
    pub node_type: UiNodeTextAttributesNodeType,
    /// A message to show.
    pub text: UiText,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeTextAttributes {
    /// With what is required.
    pub fn new(id: String, node_type: UiNodeTextAttributesNodeType, text: UiText) -> Self {
        Self { id, node_type, text, extra: Default::default() }
    }
}

impl rt::Json for UiNodeTextAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            text: members.required("text")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("text", &self.text);
        members.extra(&self.extra);
    }
}

/// A message to show.
#[derive(Debug, Clone, PartialEq)]
pub struct UiText {
    pub id: Id,
    pub text: String,
    pub r#type: UiTextType,
    /// The values in the text.
    pub context: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiText {
    /// With what is required.
    pub fn new(id: Id, text: String, r#type: UiTextType) -> Self {
        Self { id, text, r#type, context: None, extra: Default::default() }
    }
}

impl rt::Json for UiText {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            text: members.required("text")?,
            r#type: members.required("type")?,
            context: members.optional("context")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("text", &self.text);
        members.required("type", &self.r#type);
        members.optional("context", &self.context);
        members.extra(&self.extra);
    }
}

/// Messages to show.
pub type UiTexts = Vec<UiText>;

/// The data that completes a login. The member `method` names the kind of credential.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateLoginFlowBody {
    UpdateLoginFlowWithPasswordMethod(UpdateLoginFlowWithPasswordMethod),
    UpdateLoginFlowWithOidcMethod(UpdateLoginFlowWithOidcMethod),
    UpdateLoginFlowWithSamlMethod(UpdateLoginFlowWithSamlMethod),
    UpdateLoginFlowWithTotpMethod(UpdateLoginFlowWithTotpMethod),
    UpdateLoginFlowWithWebAuthnMethod(UpdateLoginFlowWithWebAuthnMethod),
    UpdateLoginFlowWithLookupSecretMethod(UpdateLoginFlowWithLookupSecretMethod),
    UpdateLoginFlowWithCodeMethod(UpdateLoginFlowWithCodeMethod),
    UpdateLoginFlowWithPasskeyMethod(UpdateLoginFlowWithPasskeyMethod),
    UpdateLoginFlowWithIdentifierFirstMethod(UpdateLoginFlowWithIdentifierFirstMethod),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UpdateLoginFlowWithPasswordMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithPasswordMethod) -> Self {
        Self::UpdateLoginFlowWithPasswordMethod(value)
    }
}

impl From<UpdateLoginFlowWithOidcMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithOidcMethod) -> Self {
        Self::UpdateLoginFlowWithOidcMethod(value)
    }
}

impl From<UpdateLoginFlowWithSamlMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithSamlMethod) -> Self {
        Self::UpdateLoginFlowWithSamlMethod(value)
    }
}

impl From<UpdateLoginFlowWithTotpMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithTotpMethod) -> Self {
        Self::UpdateLoginFlowWithTotpMethod(value)
    }
}

impl From<UpdateLoginFlowWithWebAuthnMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithWebAuthnMethod) -> Self {
        Self::UpdateLoginFlowWithWebAuthnMethod(value)
    }
}

impl From<UpdateLoginFlowWithLookupSecretMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithLookupSecretMethod) -> Self {
        Self::UpdateLoginFlowWithLookupSecretMethod(value)
    }
}

impl From<UpdateLoginFlowWithCodeMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithCodeMethod) -> Self {
        Self::UpdateLoginFlowWithCodeMethod(value)
    }
}

impl From<UpdateLoginFlowWithPasskeyMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithPasskeyMethod) -> Self {
        Self::UpdateLoginFlowWithPasskeyMethod(value)
    }
}

impl From<UpdateLoginFlowWithIdentifierFirstMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithIdentifierFirstMethod) -> Self {
        Self::UpdateLoginFlowWithIdentifierFirstMethod(value)
    }
}

impl rt::Json for UpdateLoginFlowBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "method",
            values: &[
                ("code", 6),
                ("identifier_first", 8),
                ("lookup_secret", 5),
                ("oidc", 1),
                ("passkey", 7),
                ("password", 0),
                ("saml", 2),
                ("totp", 3),
                ("webauthn", 4),
            ],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithPasswordMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithOidcMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithSamlMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithTotpMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithWebAuthnMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithLookupSecretMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithCodeMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithPasskeyMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithIdentifierFirstMethod),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UpdateLoginFlowWithPasswordMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithOidcMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithSamlMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithTotpMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithWebAuthnMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithLookupSecretMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithCodeMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithPasskeyMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithIdentifierFirstMethod(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithCodeMethod {
    pub address: Option<String>,
    pub code: Option<String>,
    pub csrf_token: String,
    pub identifier: Option<String>,
    pub method: String,
    pub resend: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithCodeMethod {
    /// With what is required.
    pub fn new(csrf_token: String, method: String) -> Self {
        Self {
            address: None,
            code: None,
            csrf_token,
            identifier: None,
            method,
            resend: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithCodeMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            address: members.optional("address")?,
            code: members.optional("code")?,
            csrf_token: members.required("csrf_token")?,
            identifier: members.optional("identifier")?,
            method: members.required("method")?,
            resend: members.optional("resend")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("address", &self.address);
        members.optional("code", &self.code);
        members.required("csrf_token", &self.csrf_token);
        members.optional("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("resend", &self.resend);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithIdentifierFirstMethod {
    pub csrf_token: Option<String>,
    pub identifier: String,
    pub method: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithIdentifierFirstMethod {
    /// With what is required.
    pub fn new(identifier: String, method: String) -> Self {
        Self {
            csrf_token: None,
            identifier,
            method,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithIdentifierFirstMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            method: members.required("method")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithLookupSecretMethod {
    pub csrf_token: Option<String>,
    pub lookup_secret: String,
    pub method: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithLookupSecretMethod {
    /// With what is required.
    pub fn new(lookup_secret: String, method: String) -> Self {
        Self { csrf_token: None, lookup_secret, method, extra: Default::default() }
    }
}

impl rt::Json for UpdateLoginFlowWithLookupSecretMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            lookup_secret: members.required("lookup_secret")?,
            method: members.required("method")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("lookup_secret", &self.lookup_secret);
        members.required("method", &self.method);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithOidcMethod {
    pub csrf_token: Option<String>,
    pub id_token: Option<String>,
    pub id_token_nonce: Option<String>,
    pub method: String,
    pub provider: String,
    pub traits: Option<rt::Map<rt::Any>>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub upstream_parameters: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithOidcMethod {
    /// With what is required.
    pub fn new(method: String, provider: String) -> Self {
        Self {
            csrf_token: None,
            id_token: None,
            id_token_nonce: None,
            method,
            provider,
            traits: None,
            transient_payload: None,
            upstream_parameters: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithOidcMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            id_token: members.optional("id_token")?,
            id_token_nonce: members.optional("id_token_nonce")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            traits: members.optional("traits")?,
            transient_payload: members.optional("transient_payload")?,
            upstream_parameters: members.optional("upstream_parameters")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.optional("id_token", &self.id_token);
        members.optional("id_token_nonce", &self.id_token_nonce);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("upstream_parameters", &self.upstream_parameters);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithPasskeyMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub passkey_login: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithPasskeyMethod {
    /// With what is required.
    pub fn new(method: String) -> Self {
        Self { csrf_token: None, method, passkey_login: None, extra: Default::default() }
    }
}

impl rt::Json for UpdateLoginFlowWithPasskeyMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            passkey_login: members.optional("passkey_login")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("passkey_login", &self.passkey_login);
        members.extra(&self.extra);
    }
}

/// Signs in with a password.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithPasswordMethod {
    /// Always `password` here.
    pub method: String,
    /// The anti-CSRF token of the form. Browser flows need it together with the cookie.
    pub csrf_token: Option<String>,
    /// The identifier of the user, for example an e-mail address.
    pub identifier: String,
    /// The password.
    pub password: String,
    pub password_identifier: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithPasswordMethod {
    /// With what is required.
    pub fn new(method: String, identifier: String, password: String) -> Self {
        Self {
            method,
            csrf_token: None,
            identifier,
            password,
            password_identifier: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithPasswordMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.required("method")?,
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            password: members.required("password")?,
            password_identifier: members.optional("password_identifier")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("method", &self.method);
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("password", &self.password);
        members.optional("password_identifier", &self.password_identifier);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithSamlMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub provider: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithSamlMethod {
    /// With what is required.
    pub fn new(method: String, provider: String) -> Self {
        Self {
            csrf_token: None,
            method,
            provider,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithSamlMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
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

implement_serde! {
    AuthenticatorAssuranceLevel ContinueWith ContinueWithDeviceAuthnPinEntryUi
        ContinueWithDeviceAuthnPinEntryUiData ContinueWithRecoveryUi ContinueWithRecoveryUiFlow
        ContinueWithRedirectBrowserTo ContinueWithSetOrySessionToken ContinueWithSettingsUi
        ContinueWithSettingsUiFlow ContinueWithVerificationUi ContinueWithVerificationUiFlow
        DeleteMySessionsCount ErrorBrowserLocationChangeRequired ErrorGeneric FlowError
        GenericError Identity IdentityCredentials LoginFlow LogoutFlow PerformNativeLogoutBody
        RecoveryIdentityAddress RegistrationFlow Session SessionAuthenticationMethod SessionDevice
        SuccessfulNativeLogin SuccessfulNativeRegistration UiContainer UiNode
        UiNodeAnchorAttributes UiNodeAttributes UiNodeDivisionAttributes UiNodeImageAttributes
        UiNodeInputAttributes UiNodeInputAttributesOption UiNodeMeta UiNodeScriptAttributes
        UiNodeTextAttributes UiText UpdateLoginFlowBody UpdateLoginFlowWithCodeMethod
        UpdateLoginFlowWithIdentifierFirstMethod UpdateLoginFlowWithLookupSecretMethod
        UpdateLoginFlowWithOidcMethod UpdateLoginFlowWithPasskeyMethod
        UpdateLoginFlowWithPasswordMethod UpdateLoginFlowWithSamlMethod
}
