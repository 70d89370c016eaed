//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Clone, PartialEq)]
pub struct Credentials {
    pub email: String,
    pub password: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Credentials").field("email", &self.email).field(
            "password",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

/// What [`Credentials`] requires.
pub struct CredentialsRequired {
    pub email: String,
    pub password: String,
}

impl Credentials {
    /// With what is required.
    pub fn new(required: CredentialsRequired) -> Self {
        Self { email: required.email, password: required.password, extra: Default::default() }
    }
}

impl rt::Json for Credentials {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            password: members.required("password")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("password", &self.password);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Configuration {
    pub status: ConfigurationStatus,
    pub data: ConfigurationData,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Configuration {
    /// With what is required.
    pub fn new(data: ConfigurationData) -> Self {
        Self { status: ConfigurationStatus::N200, data, extra: Default::default() }
    }
}

impl rt::Json for Configuration {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Authenticated {
    pub status: AuthenticatedStatus,
    pub data: AuthenticatedData,
    pub meta: Meta,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Authenticated {
    /// With what is required.
    pub fn new(data: AuthenticatedData, meta: Meta) -> Self {
        Self { status: AuthenticatedStatus::N200, data, meta, extra: Default::default() }
    }
}

impl rt::Json for Authenticated {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            meta: members.required("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.required("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NotAuthenticated {
    pub status: NotAuthenticatedStatus,
    pub data: NotAuthenticatedData,
    pub meta: Meta,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NotAuthenticated {
    /// With what is required.
    pub fn new(data: NotAuthenticatedData, meta: Meta) -> Self {
        Self { status: NotAuthenticatedStatus::N401, data, meta, extra: Default::default() }
    }
}

impl rt::Json for NotAuthenticated {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            meta: members.required("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.required("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Gone {
    pub status: GoneStatus,
    pub data: rt::Map<rt::Any>,
    pub meta: Meta,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Gone {
    /// With what is required.
    pub fn new(data: rt::Map<rt::Any>, meta: Meta) -> Self {
        Self { status: GoneStatus::N410, data, meta, extra: Default::default() }
    }
}

impl rt::Json for Gone {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            meta: members.required("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.required("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct Meta {
    pub is_authenticated: bool,
    pub session_token: Option<String>,
    pub access_token: Option<String>,
    pub refresh_token: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for Meta {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Meta").field("is_authenticated", &self.is_authenticated).field(
            "session_token",
            &format_args!("***"),
        ).field("access_token", &format_args!("***")).field(
            "refresh_token",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

impl Meta {
    /// With what is required.
    pub fn new(is_authenticated: bool) -> Self {
        Self {
            is_authenticated,
            session_token: None,
            access_token: None,
            refresh_token: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Meta {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            is_authenticated: members.required("is_authenticated")?,
            session_token: members.optional("session_token")?,
            access_token: members.optional("access_token")?,
            refresh_token: members.optional("refresh_token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("is_authenticated", &self.is_authenticated);
        members.optional("session_token", &self.session_token);
        members.optional("access_token", &self.access_token);
        members.optional("refresh_token", &self.refresh_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    pub id: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Flow {
    /// With what is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), extra: Default::default() }
    }
}

impl rt::Json for Flow {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { id: members.required("id")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub user_agent: String,
    pub ip: String,
    pub created_at: f64,
    pub is_current: bool,
    pub id: i64,
    pub last_seen_at: Option<f64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Session`] requires.
pub struct SessionRequired {
    pub user_agent: String,
    pub ip: String,
    pub created_at: f64,
    pub is_current: bool,
    pub id: i64,
}

impl Session {
    /// With what is required.
    pub fn new(required: SessionRequired) -> Self {
        Self {
            user_agent: required.user_agent,
            ip: required.ip,
            created_at: required.created_at,
            is_current: required.is_current,
            id: required.id,
            last_seen_at: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Session {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user_agent: members.required("user_agent")?,
            ip: members.required("ip")?,
            created_at: members.required("created_at")?,
            is_current: members.required("is_current")?,
            id: members.required("id")?,
            last_seen_at: members.optional("last_seen_at")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user_agent", &self.user_agent);
        members.required("ip", &self.ip);
        members.required("created_at", &self.created_at);
        members.required("is_current", &self.is_current);
        members.required("id", &self.id);
        members.optional("last_seen_at", &self.last_seen_at);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Error {
    pub status: Option<ErrorStatus>,
    pub errors: Option<Vec<ErrorErrorsItem>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Error {
    /// With what is required.
    pub fn new() -> Self {
        Self { status: None, errors: None, extra: Default::default() }
    }
}

impl rt::Json for Error {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.optional("status")?,
            errors: members.optional("errors")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("status", &self.status);
        members.optional("errors", &self.errors);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ConfigurationStatus {
    /// `200`
    N200,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl ConfigurationStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N200];
}

impl ConfigurationStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N200 => 200,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for ConfigurationStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            200 => Self::N200,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ConfigurationData {
    pub account: rt::Map<rt::Any>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ConfigurationData {
    /// With what is required.
    pub fn new(account: rt::Map<rt::Any>) -> Self {
        Self { account, extra: Default::default() }
    }
}

impl rt::Json for ConfigurationData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { account: members.required("account")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("account", &self.account);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AuthenticatedStatus {
    /// `200`
    N200,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl AuthenticatedStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N200];
}

impl AuthenticatedStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N200 => 200,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for AuthenticatedStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            200 => Self::N200,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct AuthenticatedData {
    pub user: AuthenticatedDataUser,
    pub methods: Vec<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AuthenticatedData {
    /// With what is required.
    pub fn new(user: AuthenticatedDataUser, methods: Vec<rt::Map<rt::Any>>) -> Self {
        Self { user, methods, extra: Default::default() }
    }
}

impl rt::Json for AuthenticatedData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user: members.required("user")?,
            methods: members.required("methods")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user", &self.user);
        members.required("methods", &self.methods);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AuthenticatedDataUser {
    pub email: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AuthenticatedDataUser {
    /// With what is required.
    pub fn new() -> Self {
        Self { email: None, extra: Default::default() }
    }
}

impl rt::Json for AuthenticatedDataUser {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { email: members.optional("email")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("email", &self.email);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NotAuthenticatedStatus {
    /// `401`
    N401,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl NotAuthenticatedStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N401];
}

impl NotAuthenticatedStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N401 => 401,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for NotAuthenticatedStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            401 => Self::N401,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NotAuthenticatedData {
    pub flows: Vec<Flow>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NotAuthenticatedData {
    /// With what is required.
    pub fn new(flows: Vec<Flow>) -> Self {
        Self { flows, extra: Default::default() }
    }
}

impl rt::Json for NotAuthenticatedData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { flows: members.required("flows")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("flows", &self.flows);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GoneStatus {
    /// `410`
    N410,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl GoneStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N410];
}

impl GoneStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N410 => 410,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for GoneStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            410 => Self::N410,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ErrorStatus {
    /// `400`
    N400,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl ErrorStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N400];
}

impl ErrorStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N400 => 400,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for ErrorStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            400 => Self::N400,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ErrorErrorsItem {
    pub code: String,
    pub message: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`ErrorErrorsItem`] requires.
pub struct ErrorErrorsItemRequired {
    pub code: String,
    pub message: String,
}

impl ErrorErrorsItem {
    /// With what is required.
    pub fn new(required: ErrorErrorsItemRequired) -> Self {
        Self { code: required.code, message: required.message, extra: Default::default() }
    }
}

impl rt::Json for ErrorErrorsItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            message: members.required("message")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("message", &self.message);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClientParameter {
    /// `"app"`
    App,
    /// `"browser"`
    Browser,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ClientParameter {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::App, Self::Browser];
}

impl ClientParameter {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::App => "app",
            Self::Browser => "browser",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ClientParameter {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "app" => Self::App,
            "browser" => Self::Browser,
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
pub struct SessionsResponse {
    pub status: SessionsResponseStatus,
    pub data: Vec<Session>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SessionsResponse {
    /// With what is required.
    pub fn new(data: Vec<Session>) -> Self {
        Self { status: SessionsResponseStatus::N200, data, extra: Default::default() }
    }
}

impl rt::Json for SessionsResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionsResponseStatus {
    /// `200`
    N200,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl SessionsResponseStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N200];
}

impl SessionsResponseStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N200 => 200,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for SessionsResponseStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            200 => Self::N200,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct EndSessionsBody {
    pub sessions: Vec<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl EndSessionsBody {
    /// With what is required.
    pub fn new(sessions: Vec<i64>) -> Self {
        Self { sessions, extra: Default::default() }
    }
}

impl rt::Json for EndSessionsBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { sessions: members.required("sessions")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("sessions", &self.sessions);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct ChangePasswordBody {
    pub current_password: Option<String>,
    pub new_password: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for ChangePasswordBody {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ChangePasswordBody").field("current_password", &format_args!("***")).field(
            "new_password",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

impl ChangePasswordBody {
    /// With what is required.
    pub fn new(new_password: impl Into<String>) -> Self {
        Self {
            current_password: None,
            new_password: new_password.into(),
            extra: Default::default(),
        }
    }
}

impl rt::Json for ChangePasswordBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            current_password: members.optional("current_password")?,
            new_password: members.required("new_password")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("current_password", &self.current_password);
        members.required("new_password", &self.new_password);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct RefreshTokensBody {
    pub refresh_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for RefreshTokensBody {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RefreshTokensBody").field("refresh_token", &format_args!("***")).field(
            "extra",
            &self.extra,
        ).finish()
    }
}

impl RefreshTokensBody {
    /// With what is required.
    pub fn new(refresh_token: impl Into<String>) -> Self {
        Self { refresh_token: refresh_token.into(), extra: Default::default() }
    }
}

impl rt::Json for RefreshTokensBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { refresh_token: members.required("refresh_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("refresh_token", &self.refresh_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct RefreshTokensOk {
    pub status: RefreshTokensOkStatus,
    pub data: RefreshTokensOkData,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl RefreshTokensOk {
    /// With what is required.
    pub fn new(data: RefreshTokensOkData) -> Self {
        Self { status: RefreshTokensOkStatus::N200, data, extra: Default::default() }
    }
}

impl rt::Json for RefreshTokensOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            status: members.required("status")?,
            data: members.required("data")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("status", &self.status);
        members.required("data", &self.data);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RefreshTokensOkStatus {
    /// `200`
    N200,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(i64),
}

impl RefreshTokensOkStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::N200];
}

impl RefreshTokensOkStatus {
    /// The value as the document writes it.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N200 => 200,
            Self::Unknown(number) => *number,
        }
    }
}

impl rt::Json for RefreshTokensOkStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match i64::decode(node)? {
            200 => Self::N200,
            other => Self::Unknown(node.unknown(other)?),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.scalar(&self.as_i64());
    }
}

#[derive(Clone, PartialEq)]
pub struct RefreshTokensOkData {
    pub access_token: String,
    pub refresh_token: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for RefreshTokensOkData {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RefreshTokensOkData").field("access_token", &format_args!("***")).field(
            "refresh_token",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

impl RefreshTokensOkData {
    /// With what is required.
    pub fn new(access_token: impl Into<String>) -> Self {
        Self { access_token: access_token.into(), refresh_token: None, extra: Default::default() }
    }
}

impl rt::Json for RefreshTokensOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token: members.required("access_token")?,
            refresh_token: members.optional("refresh_token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("access_token", &self.access_token);
        members.optional("refresh_token", &self.refresh_token);
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

implement_text!(ClientParameter);

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
    Credentials Configuration Authenticated NotAuthenticated Gone Meta Flow Session Error
        ConfigurationStatus ConfigurationData AuthenticatedStatus AuthenticatedData
        AuthenticatedDataUser NotAuthenticatedStatus NotAuthenticatedData GoneStatus ErrorStatus
        ErrorErrorsItem ClientParameter SessionsResponse SessionsResponseStatus EndSessionsBody
        ChangePasswordBody RefreshTokensBody RefreshTokensOk RefreshTokensOkStatus
        RefreshTokensOkData
}
