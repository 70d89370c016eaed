//! Definitions, part 2.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithTotpMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub totp_code: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithTotpMethod {
    /// With what is required.
    pub fn new(method: String, totp_code: String) -> Self {
        Self {
            csrf_token: None,
            method,
            totp_code,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithTotpMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            totp_code: members.required("totp_code")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("totp_code", &self.totp_code);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithWebAuthnMethod {
    pub csrf_token: Option<String>,
    pub identifier: String,
    pub method: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub webauthn_login: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithWebAuthnMethod {
    /// With what is required.
    pub fn new(identifier: String, method: String) -> Self {
        Self {
            csrf_token: None,
            identifier,
            method,
            transient_payload: None,
            webauthn_login: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithWebAuthnMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            method: members.required("method")?,
            transient_payload: members.optional("transient_payload")?,
            webauthn_login: members.optional("webauthn_login")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("webauthn_login", &self.webauthn_login);
        members.extra(&self.extra);
    }
}

/// The data that completes a registration. The member `method` names the kind of credential.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateRegistrationFlowBody {
    UpdateRegistrationFlowWithPasswordMethod(UpdateRegistrationFlowWithPasswordMethod),
    UpdateRegistrationFlowWithOidcMethod(UpdateRegistrationFlowWithOidcMethod),
    UpdateRegistrationFlowWithSamlMethod(UpdateRegistrationFlowWithSamlMethod),
    UpdateRegistrationFlowWithWebAuthnMethod(UpdateRegistrationFlowWithWebAuthnMethod),
    UpdateRegistrationFlowWithCodeMethod(UpdateRegistrationFlowWithCodeMethod),
    UpdateRegistrationFlowWithPasskeyMethod(UpdateRegistrationFlowWithPasskeyMethod),
    UpdateRegistrationFlowWithProfileMethod(UpdateRegistrationFlowWithProfileMethod),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UpdateRegistrationFlowWithPasswordMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithPasswordMethod) -> Self {
        Self::UpdateRegistrationFlowWithPasswordMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithOidcMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithOidcMethod) -> Self {
        Self::UpdateRegistrationFlowWithOidcMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithSamlMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithSamlMethod) -> Self {
        Self::UpdateRegistrationFlowWithSamlMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithWebAuthnMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithWebAuthnMethod) -> Self {
        Self::UpdateRegistrationFlowWithWebAuthnMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithCodeMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithCodeMethod) -> Self {
        Self::UpdateRegistrationFlowWithCodeMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithPasskeyMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithPasskeyMethod) -> Self {
        Self::UpdateRegistrationFlowWithPasskeyMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithProfileMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithProfileMethod) -> Self {
        Self::UpdateRegistrationFlowWithProfileMethod(value)
    }
}

impl rt::Json for UpdateRegistrationFlowBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "method",
            values: &[
                ("code", 4),
                ("oidc", 1),
                ("passkey", 5),
                ("password", 0),
                ("profile", 6),
                ("saml", 2),
                ("webauthn", 3),
            ],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithPasswordMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithOidcMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithSamlMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithWebAuthnMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithCodeMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithPasskeyMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithProfileMethod),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UpdateRegistrationFlowWithPasswordMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithOidcMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithSamlMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithWebAuthnMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithCodeMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithPasskeyMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithProfileMethod(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithCodeMethod {
    pub code: Option<String>,
    pub csrf_token: Option<String>,
    pub method: String,
    pub resend: Option<String>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithCodeMethod {
    /// With what is required.
    pub fn new(method: String, traits: rt::Map<rt::Any>) -> Self {
        Self {
            code: None,
            csrf_token: None,
            method,
            resend: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithCodeMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.optional("code")?,
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            resend: members.optional("resend")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("code", &self.code);
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("resend", &self.resend);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithOidcMethod {
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

impl UpdateRegistrationFlowWithOidcMethod {
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

impl rt::Json for UpdateRegistrationFlowWithOidcMethod {
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
pub struct UpdateRegistrationFlowWithPasskeyMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub passkey_register: Option<String>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithPasskeyMethod {
    /// With what is required.
    pub fn new(method: String, traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method,
            passkey_register: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithPasskeyMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            passkey_register: members.optional("passkey_register")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("passkey_register", &self.passkey_register);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

/// Signs up with a password.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithPasswordMethod {
    /// Always `password` here.
    pub method: String,
    pub csrf_token: Option<String>,
    /// The new password.
    pub password: String,
    /// The traits of the new identity.
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithPasswordMethod {
    /// With what is required.
    pub fn new(method: String, password: String, traits: rt::Map<rt::Any>) -> Self {
        Self {
            method,
            csrf_token: None,
            password,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithPasswordMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.required("method")?,
            csrf_token: members.optional("csrf_token")?,
            password: members.required("password")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("method", &self.method);
        members.optional("csrf_token", &self.csrf_token);
        members.required("password", &self.password);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithProfileMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub screen: Option<UpdateRegistrationFlowWithProfileMethodScreen>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithProfileMethod {
    /// With what is required.
    pub fn new(method: String, traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method,
            screen: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithProfileMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            screen: members.optional("screen")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("screen", &self.screen);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithSamlMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub provider: String,
    pub traits: Option<rt::Map<rt::Any>>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithSamlMethod {
    /// With what is required.
    pub fn new(method: String, provider: String) -> Self {
        Self {
            csrf_token: None,
            method,
            provider,
            traits: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithSamlMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            traits: members.optional("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithWebAuthnMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub webauthn_register: Option<String>,
    pub webauthn_register_displayname: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithWebAuthnMethod {
    /// With what is required.
    pub fn new(method: String, traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method,
            traits,
            transient_payload: None,
            webauthn_register: None,
            webauthn_register_displayname: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithWebAuthnMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            webauthn_register: members.optional("webauthn_register")?,
            webauthn_register_displayname: members.optional("webauthn_register_displayname")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("webauthn_register", &self.webauthn_register);
        members.optional("webauthn_register_displayname", &self.webauthn_register_displayname);
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

impl VerifiableIdentityAddress {
    /// With what is required.
    pub fn new(
        value: String,
        verified: bool,
        via: VerifiableIdentityAddressVia,
        status: IdentityVerifiableAddressStatus,
    ) -> Self {
        Self {
            id: None,
            value,
            verified,
            via,
            status,
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

#[derive(Debug, Clone, PartialEq)]
pub enum ContinueWithVerificationUiAction {
    /// `"show_verification_ui"`
    ShowVerificationUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithVerificationUiAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ShowVerificationUi => "show_verification_ui",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithVerificationUiAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "show_verification_ui" => Self::ShowVerificationUi,
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
pub enum ContinueWithSetOrySessionTokenAction {
    /// `"set_ory_session_token"`
    SetOrySessionToken,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithSetOrySessionTokenAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::SetOrySessionToken => "set_ory_session_token",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithSetOrySessionTokenAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "set_ory_session_token" => Self::SetOrySessionToken,
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
pub enum ContinueWithSettingsUiAction {
    /// `"show_settings_ui"`
    ShowSettingsUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithSettingsUiAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ShowSettingsUi => "show_settings_ui",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithSettingsUiAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "show_settings_ui" => Self::ShowSettingsUi,
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
pub enum ContinueWithRecoveryUiAction {
    /// `"show_recovery_ui"`
    ShowRecoveryUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithRecoveryUiAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ShowRecoveryUi => "show_recovery_ui",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithRecoveryUiAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "show_recovery_ui" => Self::ShowRecoveryUi,
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
pub enum ContinueWithRedirectBrowserToAction {
    /// `"redirect_browser_to"`
    RedirectBrowserTo,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithRedirectBrowserToAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::RedirectBrowserTo => "redirect_browser_to",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithRedirectBrowserToAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "redirect_browser_to" => Self::RedirectBrowserTo,
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
pub enum ContinueWithDeviceAuthnPinEntryUiAction {
    /// `"show_pin_entry_ui"`
    ShowPinEntryUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithDeviceAuthnPinEntryUiAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ShowPinEntryUi => "show_pin_entry_ui",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ContinueWithDeviceAuthnPinEntryUiAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "show_pin_entry_ui" => Self::ShowPinEntryUi,
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
#[derive(Debug, Clone, PartialEq)]
pub enum IdentityState {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
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

#[derive(Debug, Clone, PartialEq)]
pub enum VerifiableIdentityAddressVia {
    /// `"email"`
    Email,
    /// `"sms"`
    Sms,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
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

#[derive(Debug, Clone, PartialEq)]
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

/// The kind of credential that was last used.
#[derive(Debug, Clone, PartialEq)]
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

#[derive(Debug, Clone, PartialEq)]
pub enum UiNodeType {
    /// `"text"`
    Text,
    /// `"input"`
    Input,
    /// `"img"`
    Img,
    /// `"a"`
    A,
    /// `"script"`
    Script,
    /// `"div"`
    Div,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Input => "input",
            Self::Img => "img",
            Self::A => "a",
            Self::Script => "script",
            Self::Div => "div",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
            "input" => Self::Input,
            "img" => Self::Img,
            "a" => Self::A,
            "script" => Self::Script,
            "div" => Self::Div,
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
pub enum UiNodeGroup {
    /// `"default"`
    Default,
    /// `"password"`
    Password,
    /// `"oidc"`
    Oidc,
    /// `"profile"`
    Profile,
    /// `"link"`
    Link,
    /// `"code"`
    Code,
    /// `"totp"`
    Totp,
    /// `"lookup_secret"`
    LookupSecret,
    /// `"webauthn"`
    Webauthn,
    /// `"passkey"`
    Passkey,
    /// `"identifier_first"`
    IdentifierFirst,
    /// `"captcha"`
    Captcha,
    /// `"saml"`
    Saml,
    /// `"deviceauthn"`
    Deviceauthn,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeGroup {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Password => "password",
            Self::Oidc => "oidc",
            Self::Profile => "profile",
            Self::Link => "link",
            Self::Code => "code",
            Self::Totp => "totp",
            Self::LookupSecret => "lookup_secret",
            Self::Webauthn => "webauthn",
            Self::Passkey => "passkey",
            Self::IdentifierFirst => "identifier_first",
            Self::Captcha => "captcha",
            Self::Saml => "saml",
            Self::Deviceauthn => "deviceauthn",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeGroup {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "default" => Self::Default,
            "password" => Self::Password,
            "oidc" => Self::Oidc,
            "profile" => Self::Profile,
            "link" => Self::Link,
            "code" => Self::Code,
            "totp" => Self::Totp,
            "lookup_secret" => Self::LookupSecret,
            "webauthn" => Self::Webauthn,
            "passkey" => Self::Passkey,
            "identifier_first" => Self::IdentifierFirst,
            "captcha" => Self::Captcha,
            "saml" => Self::Saml,
            "deviceauthn" => Self::Deviceauthn,
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
pub enum UiNodeInputAttributesType {
    /// `"text"`
    Text,
    /// `"password"`
    Password,
    /// `"number"`
    Number,
    /// `"checkbox"`
    Checkbox,
    /// `"hidden"`
    Hidden,
    /// `"email"`
    Email,
    /// `"tel"`
    Tel,
    /// `"submit"`
    Submit,
    /// `"button"`
    Button,
    /// `"datetime-local"`
    DatetimeLocal,
    /// `"date"`
    Date,
    /// `"url"`
    Url,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Password => "password",
            Self::Number => "number",
            Self::Checkbox => "checkbox",
            Self::Hidden => "hidden",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Submit => "submit",
            Self::Button => "button",
            Self::DatetimeLocal => "datetime-local",
            Self::Date => "date",
            Self::Url => "url",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
            "password" => Self::Password,
            "number" => Self::Number,
            "checkbox" => Self::Checkbox,
            "hidden" => Self::Hidden,
            "email" => Self::Email,
            "tel" => Self::Tel,
            "submit" => Self::Submit,
            "button" => Self::Button,
            "datetime-local" => Self::DatetimeLocal,
            "date" => Self::Date,
            "url" => Self::Url,
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
pub enum UiNodeInputAttributesAutocomplete {
    /// `"email"`
    Email,
    /// `"tel"`
    Tel,
    /// `"url"`
    Url,
    /// `"current-password"`
    CurrentPassword,
    /// `"new-password"`
    NewPassword,
    /// `"one-time-code"`
    OneTimeCode,
    /// `"username"`
    Username,
    /// `"username webauthn"`
    UsernameWebauthn,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesAutocomplete {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::OneTimeCode => "one-time-code",
            Self::Username => "username",
            Self::UsernameWebauthn => "username webauthn",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesAutocomplete {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "email" => Self::Email,
            "tel" => Self::Tel,
            "url" => Self::Url,
            "current-password" => Self::CurrentPassword,
            "new-password" => Self::NewPassword,
            "one-time-code" => Self::OneTimeCode,
            "username" => Self::Username,
            "username webauthn" => Self::UsernameWebauthn,
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
pub enum UiTextType {
    /// `"info"`
    Info,
    /// `"error"`
    Error,
    /// `"success"`
    Success,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiTextType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Info => "info",
            Self::Error => "error",
            Self::Success => "success",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiTextType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "info" => Self::Info,
            "error" => Self::Error,
            "success" => Self::Success,
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
pub enum UiNodeInputAttributesOnclickTrigger {
    /// `"oryWebAuthnRegistration"`
    OryWebAuthnRegistration,
    /// `"oryWebAuthnLogin"`
    OryWebAuthnLogin,
    /// `"oryPasskeyLogin"`
    OryPasskeyLogin,
    /// `"oryPasskeyLoginAutocompleteInit"`
    OryPasskeyLoginAutocompleteInit,
    /// `"oryPasskeyRegistration"`
    OryPasskeyRegistration,
    /// `"oryPasskeySettingsRegistration"`
    OryPasskeySettingsRegistration,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesOnclickTrigger {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OryWebAuthnRegistration => "oryWebAuthnRegistration",
            Self::OryWebAuthnLogin => "oryWebAuthnLogin",
            Self::OryPasskeyLogin => "oryPasskeyLogin",
            Self::OryPasskeyLoginAutocompleteInit => "oryPasskeyLoginAutocompleteInit",
            Self::OryPasskeyRegistration => "oryPasskeyRegistration",
            Self::OryPasskeySettingsRegistration => "oryPasskeySettingsRegistration",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesOnclickTrigger {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "oryWebAuthnRegistration" => Self::OryWebAuthnRegistration,
            "oryWebAuthnLogin" => Self::OryWebAuthnLogin,
            "oryPasskeyLogin" => Self::OryPasskeyLogin,
            "oryPasskeyLoginAutocompleteInit" => Self::OryPasskeyLoginAutocompleteInit,
            "oryPasskeyRegistration" => Self::OryPasskeyRegistration,
            "oryPasskeySettingsRegistration" => Self::OryPasskeySettingsRegistration,
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
pub enum UiNodeInputAttributesOnloadTrigger {
    /// `"oryWebAuthnRegistration"`
    OryWebAuthnRegistration,
    /// `"oryWebAuthnLogin"`
    OryWebAuthnLogin,
    /// `"oryPasskeyLogin"`
    OryPasskeyLogin,
    /// `"oryPasskeyLoginAutocompleteInit"`
    OryPasskeyLoginAutocompleteInit,
    /// `"oryPasskeyRegistration"`
    OryPasskeyRegistration,
    /// `"oryPasskeySettingsRegistration"`
    OryPasskeySettingsRegistration,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesOnloadTrigger {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OryWebAuthnRegistration => "oryWebAuthnRegistration",
            Self::OryWebAuthnLogin => "oryWebAuthnLogin",
            Self::OryPasskeyLogin => "oryPasskeyLogin",
            Self::OryPasskeyLoginAutocompleteInit => "oryPasskeyLoginAutocompleteInit",
            Self::OryPasskeyRegistration => "oryPasskeyRegistration",
            Self::OryPasskeySettingsRegistration => "oryPasskeySettingsRegistration",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesOnloadTrigger {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "oryWebAuthnRegistration" => Self::OryWebAuthnRegistration,
            "oryWebAuthnLogin" => Self::OryWebAuthnLogin,
            "oryPasskeyLogin" => Self::OryPasskeyLogin,
            "oryPasskeyLoginAutocompleteInit" => Self::OryPasskeyLoginAutocompleteInit,
            "oryPasskeyRegistration" => Self::OryPasskeyRegistration,
            "oryPasskeySettingsRegistration" => Self::OryPasskeySettingsRegistration,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Always `input`.
#[derive(Debug, Clone, PartialEq)]
pub enum UiNodeInputAttributesNodeType {
    /// `"input"`
    Input,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Input => "input",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "input" => Self::Input,
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
pub enum UiNodeTextAttributesNodeType {
    /// `"text"`
    Text,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeTextAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeTextAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
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
pub enum UiNodeImageAttributesNodeType {
    /// `"img"`
    Img,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeImageAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Img => "img",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeImageAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "img" => Self::Img,
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
pub enum UiNodeAnchorAttributesNodeType {
    /// `"a"`
    A,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeAnchorAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeAnchorAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "a" => Self::A,
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
pub enum UiNodeScriptAttributesNodeType {
    /// `"script"`
    Script,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeScriptAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Script => "script",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeScriptAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "script" => Self::Script,
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
pub enum UiNodeDivisionAttributesNodeType {
    /// `"div"`
    Div,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeDivisionAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Div => "div",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeDivisionAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "div" => Self::Div,
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

/// The kind of credential.
#[derive(Debug, Clone, PartialEq)]
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

#[derive(Debug, Clone, PartialEq)]
pub enum UpdateRegistrationFlowWithProfileMethodScreen {
    /// `"credential-selection"`
    CredentialSelection,
    /// `"previous"`
    Previous,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UpdateRegistrationFlowWithProfileMethodScreen {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CredentialSelection => "credential-selection",
            Self::Previous => "previous",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithProfileMethodScreen {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "credential-selection" => Self::CredentialSelection,
            "previous" => Self::Previous,
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
    pub fn new(status: String) -> Self {
        Self { status, extra: Default::default() }
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
    pub fn new(status: String) -> Self {
        Self { status, extra: Default::default() }
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
    UpdateLoginFlowWithTotpMethod UpdateLoginFlowWithWebAuthnMethod UpdateRegistrationFlowBody
        UpdateRegistrationFlowWithCodeMethod UpdateRegistrationFlowWithOidcMethod
        UpdateRegistrationFlowWithPasskeyMethod UpdateRegistrationFlowWithPasswordMethod
        UpdateRegistrationFlowWithProfileMethod UpdateRegistrationFlowWithSamlMethod
        UpdateRegistrationFlowWithWebAuthnMethod VerifiableIdentityAddress
        ContinueWithVerificationUiAction ContinueWithSetOrySessionTokenAction
        ContinueWithSettingsUiAction ContinueWithRecoveryUiAction
        ContinueWithRedirectBrowserToAction ContinueWithDeviceAuthnPinEntryUiAction
        IdentityCredentialsType IdentityState VerifiableIdentityAddressVia IdentityRegion
        LoginFlowActive UiNodeType UiNodeGroup UiNodeInputAttributesType
        UiNodeInputAttributesAutocomplete UiTextType UiNodeInputAttributesOnclickTrigger
        UiNodeInputAttributesOnloadTrigger UiNodeInputAttributesNodeType
        UiNodeTextAttributesNodeType UiNodeImageAttributesNodeType UiNodeAnchorAttributesNodeType
        UiNodeScriptAttributesNodeType UiNodeDivisionAttributesNodeType RegistrationFlowActive
        SessionAuthenticationMethodMethod UpdateRegistrationFlowWithProfileMethodScreen IsAliveOk
        IsReadyOk IsReadyServiceUnavailable
}
