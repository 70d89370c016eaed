//! Definitions whose names begin with C.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

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
    pub fn new(data: ContinueWithDeviceAuthnPinEntryUiData) -> Self {
        Self {
            action: ContinueWithDeviceAuthnPinEntryUiAction::ShowPinEntryUi,
            data,
            extra: Default::default(),
        }
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

/// What [`ContinueWithDeviceAuthnPinEntryUiData`] requires.
pub struct ContinueWithDeviceAuthnPinEntryUiDataRequired {
    pub ciphertext: String,
    pub enc: String,
}

impl ContinueWithDeviceAuthnPinEntryUiData {
    /// With what is required.
    pub fn new(required: ContinueWithDeviceAuthnPinEntryUiDataRequired) -> Self {
        Self { ciphertext: required.ciphertext, enc: required.enc, extra: Default::default() }
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
    pub fn new(flow: ContinueWithRecoveryUiFlow) -> Self {
        Self {
            action: ContinueWithRecoveryUiAction::ShowRecoveryUi,
            flow,
            extra: Default::default(),
        }
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
    pub fn new(redirect_browser_to: impl Into<String>) -> Self {
        Self {
            action: ContinueWithRedirectBrowserToAction::RedirectBrowserTo,
            redirect_browser_to: redirect_browser_to.into(),
            extra: Default::default(),
        }
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
    pub fn new(ory_session_token: impl Into<String>) -> Self {
        Self {
            action: ContinueWithSetOrySessionTokenAction::SetOrySessionToken,
            ory_session_token: ory_session_token.into(),
            extra: Default::default(),
        }
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
    pub fn new(flow: ContinueWithSettingsUiFlow) -> Self {
        Self {
            action: ContinueWithSettingsUiAction::ShowSettingsUi,
            flow,
            extra: Default::default(),
        }
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
    pub fn new(flow: ContinueWithVerificationUiFlow) -> Self {
        Self {
            action: ContinueWithVerificationUiAction::ShowVerificationUi,
            flow,
            extra: Default::default(),
        }
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
    pub fn new(id: rt::Uuid, verifiable_address: impl Into<String>) -> Self {
        Self {
            id,
            url: None,
            verifiable_address: verifiable_address.into(),
            extra: Default::default(),
        }
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithVerificationUiAction {
    /// `"show_verification_ui"`
    ShowVerificationUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithVerificationUiAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::ShowVerificationUi];
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithSetOrySessionTokenAction {
    /// `"set_ory_session_token"`
    SetOrySessionToken,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithSetOrySessionTokenAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::SetOrySessionToken];
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithSettingsUiAction {
    /// `"show_settings_ui"`
    ShowSettingsUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithSettingsUiAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::ShowSettingsUi];
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithRecoveryUiAction {
    /// `"show_recovery_ui"`
    ShowRecoveryUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithRecoveryUiAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::ShowRecoveryUi];
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithRedirectBrowserToAction {
    /// `"redirect_browser_to"`
    RedirectBrowserTo,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithRedirectBrowserToAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::RedirectBrowserTo];
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

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ContinueWithDeviceAuthnPinEntryUiAction {
    /// `"show_pin_entry_ui"`
    ShowPinEntryUi,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ContinueWithDeviceAuthnPinEntryUiAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::ShowPinEntryUi];
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
    ContinueWithVerificationUiAction ContinueWithSetOrySessionTokenAction
        ContinueWithSettingsUiAction ContinueWithRecoveryUiAction
        ContinueWithRedirectBrowserToAction ContinueWithDeviceAuthnPinEntryUiAction
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
    ContinueWith ContinueWithDeviceAuthnPinEntryUi ContinueWithDeviceAuthnPinEntryUiData
        ContinueWithRecoveryUi ContinueWithRecoveryUiFlow ContinueWithRedirectBrowserTo
        ContinueWithSetOrySessionToken ContinueWithSettingsUi ContinueWithSettingsUiFlow
        ContinueWithVerificationUi ContinueWithVerificationUiFlow ContinueWithVerificationUiAction
        ContinueWithSetOrySessionTokenAction ContinueWithSettingsUiAction
        ContinueWithRecoveryUiAction ContinueWithRedirectBrowserToAction
        ContinueWithDeviceAuthnPinEntryUiAction
}
