//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq)]
pub struct Error {
    pub errcode: String,
    pub error: String,
    pub soft_logout: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Error`] requires.
pub struct ErrorRequired {
    pub errcode: String,
    pub error: String,
}

impl Error {
    /// With what is required.
    pub fn new(required: ErrorRequired) -> Self {
        Self {
            errcode: required.errcode,
            error: required.error,
            soft_logout: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Error {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            errcode: members.required("errcode")?,
            error: members.required("error")?,
            soft_logout: members.optional("soft_logout")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("errcode", &self.errcode);
        members.required("error", &self.error);
        members.optional("soft_logout", &self.soft_logout);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub flows: Vec<QuestionFlowsItem>,
    pub session: Option<String>,
    pub errcode: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Question {
    /// With what is required.
    pub fn new(flows: Vec<QuestionFlowsItem>) -> Self {
        Self { flows, session: None, errcode: None, extra: Default::default() }
    }
}

impl rt::Json for Question {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            flows: members.required("flows")?,
            session: members.optional("session")?,
            errcode: members.optional("errcode")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("flows", &self.flows);
        members.optional("session", &self.session);
        members.optional("errcode", &self.errcode);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Device {
    pub device_id: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Device {
    /// With what is required.
    pub fn new(device_id: impl Into<String>) -> Self {
        Self { device_id: device_id.into(), extra: Default::default() }
    }
}

impl rt::Json for Device {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { device_id: members.required("device_id")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("device_id", &self.device_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct QuestionFlowsItem {
    pub stages: Vec<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl QuestionFlowsItem {
    /// With what is required.
    pub fn new(stages: Vec<String>) -> Self {
        Self { stages, extra: Default::default() }
    }
}

impl rt::Json for QuestionFlowsItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { stages: members.required("stages")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("stages", &self.stages);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct SessionResponse {
    pub user_id: String,
    pub device_id: Option<String>,
    pub access_token: Option<String>,
    pub refresh_token: Option<String>,
    pub expires_in_ms: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for SessionResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SessionResponse").field("user_id", &self.user_id).field(
            "device_id",
            &self.device_id,
        ).field("access_token", &format_args!("***")).field(
            "refresh_token",
            &format_args!("***"),
        ).field("expires_in_ms", &self.expires_in_ms).field("extra", &self.extra).finish()
    }
}

impl SessionResponse {
    /// With what is required.
    pub fn new(user_id: impl Into<String>) -> Self {
        Self {
            user_id: user_id.into(),
            device_id: None,
            access_token: None,
            refresh_token: None,
            expires_in_ms: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for SessionResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user_id: members.required("user_id")?,
            device_id: members.optional("device_id")?,
            access_token: members.optional("access_token")?,
            refresh_token: members.optional("refresh_token")?,
            expires_in_ms: members.optional("expires_in_ms")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user_id", &self.user_id);
        members.optional("device_id", &self.device_id);
        members.optional("access_token", &self.access_token);
        members.optional("refresh_token", &self.refresh_token);
        members.optional("expires_in_ms", &self.expires_in_ms);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum UnauthorizedResponse {
    Error(Error),
    Question(Question),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<Error> for UnauthorizedResponse {
    fn from(value: Error) -> Self {
        Self::Error(value)
    }
}

impl From<Question> for UnauthorizedResponse {
    fn from(value: Question) -> Self {
        Self::Question(value)
    }
}

impl rt::Json for UnauthorizedResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::Error),
                |node| rt::json::candidate(node, Self::Question),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::Error(value) => value.encode(out),
            Self::Question(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Clone, PartialEq)]
pub struct RefreshOk {
    pub access_token: String,
    pub refresh_token: Option<String>,
    pub expires_in_ms: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for RefreshOk {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RefreshOk").field("access_token", &format_args!("***")).field(
            "refresh_token",
            &format_args!("***"),
        ).field("expires_in_ms", &self.expires_in_ms).field("extra", &self.extra).finish()
    }
}

impl RefreshOk {
    /// With what is required.
    pub fn new(access_token: impl Into<String>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: None,
            expires_in_ms: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for RefreshOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token: members.required("access_token")?,
            refresh_token: members.optional("refresh_token")?,
            expires_in_ms: members.optional("expires_in_ms")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("access_token", &self.access_token);
        members.optional("refresh_token", &self.refresh_token);
        members.optional("expires_in_ms", &self.expires_in_ms);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct WhoamiOk {
    pub user_id: String,
    pub device_id: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl WhoamiOk {
    /// With what is required.
    pub fn new(user_id: impl Into<String>) -> Self {
        Self { user_id: user_id.into(), device_id: None, extra: Default::default() }
    }
}

impl rt::Json for WhoamiOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user_id: members.required("user_id")?,
            device_id: members.optional("device_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user_id", &self.user_id);
        members.optional("device_id", &self.device_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct SyncOperationOk {
    pub next_batch: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SyncOperationOk {
    /// With what is required.
    pub fn new(next_batch: impl Into<String>) -> Self {
        Self { next_batch: next_batch.into(), extra: Default::default() }
    }
}

impl rt::Json for SyncOperationOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { next_batch: members.required("next_batch")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("next_batch", &self.next_batch);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ListDevicesOk {
    pub devices: Vec<Device>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ListDevicesOk {
    /// With what is required.
    pub fn new(devices: Vec<Device>) -> Self {
        Self { devices, extra: Default::default() }
    }
}

impl rt::Json for ListDevicesOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { devices: members.required("devices")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("devices", &self.devices);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct QueryKeysOk {
    pub device_keys: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl QueryKeysOk {
    /// With what is required.
    pub fn new() -> Self {
        Self { device_keys: None, extra: Default::default() }
    }
}

impl rt::Json for QueryKeysOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { device_keys: members.optional("device_keys")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("device_keys", &self.device_keys);
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
    Error Question Device QuestionFlowsItem SessionResponse UnauthorizedResponse RefreshOk
        WhoamiOk SyncOperationOk ListDevicesOk QueryKeysOk
}
