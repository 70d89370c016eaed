//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: as `required` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ResponseAggregatedErrorRule {}

impl rt::json::RuleFor for ResponseAggregatedErrorRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"required\":[\"resource\"]}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 4, at most 128.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From4To128Rule {}

impl rt::json::RuleFor for From4To128Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(4f64),
            max: Some(128f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 6, at most 64.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From6To64Rule {}

impl rt::json::RuleFor for From6To64Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(6f64),
            max: Some(64f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 255.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To255Rule {}

impl rt::json::RuleFor for From1To255Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(255f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 6, at most 128.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From6To128Rule {}

impl rt::json::RuleFor for From6To128Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(6f64),
            max: Some(128f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: String,
    /// The errors of each part of a batch request. The key names the resource, by its file URI or its identifier; the value is a `Response`.
    pub aggregated_error: rt::Maybe<rt::Checked<rt::Map<Response>, ResponseAggregatedErrorRule>>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Response {
    /// With what is required.
    pub fn new(code: i64, data: impl Into<String>) -> Self {
        Self {
            code,
            data: data.into(),
            aggregated_error: rt::Maybe::Absent,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Response {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            aggregated_error: members.maybe("aggregated_error")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.maybe("aggregated_error", &self.aggregated_error);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct SignedIn {
    pub user: User,
    pub token: Token,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SignedIn {
    /// With what is required.
    pub fn new(user: User, token: Token) -> Self {
        Self { user, token, extra: Default::default() }
    }
}

impl rt::Json for SignedIn {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user: members.required("user")?,
            token: members.required("token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user", &self.user);
        members.required("token", &self.token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// The token for the Authorization header.
    pub access_token: String,
    /// The token that returns the next pair.
    pub refresh_token: String,
    /// Expiry of the access token.
    pub access_expires: rt::DateTime,
    /// Expiry of the refresh token.
    pub refresh_expires: rt::DateTime,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Token`] requires.
pub struct TokenRequired {
    pub access_token: String,
    pub refresh_token: String,
    pub access_expires: rt::DateTime,
    pub refresh_expires: rt::DateTime,
}

impl Token {
    /// With what is required.
    pub fn new(required: TokenRequired) -> Self {
        Self {
            access_token: required.access_token,
            refresh_token: required.refresh_token,
            access_expires: required.access_expires,
            refresh_expires: required.refresh_expires,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Token {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token: members.required("access_token")?,
            refresh_token: members.required("refresh_token")?,
            access_expires: members.required("access_expires")?,
            refresh_expires: members.required("refresh_expires")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("access_token", &self.access_token);
        members.required("refresh_token", &self.refresh_token);
        members.required("access_expires", &self.access_expires);
        members.required("refresh_expires", &self.refresh_expires);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct User {
    pub id: String,
    pub email: Option<String>,
    pub nickname: String,
    pub status: Option<UserStatus>,
    /// The source of the picture; empty for none.
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    /// The user is not signed in.
    pub anonymous: bool,
    pub group: Group,
    /// The balance, in the Pro edition.
    pub credit: i64,
    pub language: String,
    /// Whether view settings stay in the browser.
    pub disable_view_sync: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`User`] requires.
pub struct UserRequired {
    pub id: String,
    pub nickname: String,
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    pub anonymous: bool,
    pub group: Group,
    pub credit: i64,
    pub language: String,
}

impl User {
    /// With what is required.
    pub fn new(required: UserRequired) -> Self {
        Self {
            id: required.id,
            email: None,
            nickname: required.nickname,
            status: None,
            avatar: required.avatar,
            created_at: required.created_at,
            preferred_theme: required.preferred_theme,
            anonymous: required.anonymous,
            group: required.group,
            credit: required.credit,
            language: required.language,
            disable_view_sync: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for User {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            email: members.optional("email")?,
            nickname: members.required("nickname")?,
            status: members.optional("status")?,
            avatar: members.required("avatar")?,
            created_at: members.required("created_at")?,
            preferred_theme: members.required("preferred_theme")?,
            anonymous: members.required("anonymous")?,
            group: members.required("group")?,
            credit: members.required("credit")?,
            language: members.required("language")?,
            disable_view_sync: members.optional("disable_view_sync")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("email", &self.email);
        members.required("nickname", &self.nickname);
        members.optional("status", &self.status);
        members.required("avatar", &self.avatar);
        members.required("created_at", &self.created_at);
        members.required("preferred_theme", &self.preferred_theme);
        members.required("anonymous", &self.anonymous);
        members.required("group", &self.group);
        members.required("credit", &self.credit);
        members.required("language", &self.language);
        members.optional("disable_view_sync", &self.disable_view_sync);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub id: String,
    pub name: String,
    /// A set of bits in base64.
    pub permission: String,
    pub direct_link_batch_size: Option<i64>,
    pub trash_retention: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Group`] requires.
pub struct GroupRequired {
    pub id: String,
    pub name: String,
    pub permission: String,
}

impl Group {
    /// With what is required.
    pub fn new(required: GroupRequired) -> Self {
        Self {
            id: required.id,
            name: required.name,
            permission: required.permission,
            direct_link_batch_size: None,
            trash_retention: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Group {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            name: members.required("name")?,
            permission: members.required("permission")?,
            direct_link_batch_size: members.optional("direct_link_batch_size")?,
            trash_retention: members.optional("trash_retention")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("name", &self.name);
        members.required("permission", &self.permission);
        members.optional("direct_link_batch_size", &self.direct_link_batch_size);
        members.optional("trash_retention", &self.trash_retention);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UserStatus {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// `"manual_banned"`
    ManualBanned,
    /// `"sys_banned"`
    SysBanned,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UserStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Active,
        Self::Inactive,
        Self::ManualBanned,
        Self::SysBanned,
    ];
}

impl UserStatus {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::ManualBanned => "manual_banned",
            Self::SysBanned => "sys_banned",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UserStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
            "manual_banned" => Self::ManualBanned,
            "sys_banned" => Self::SysBanned,
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
pub struct DeleteSessionTokenBody {
    /// A refresh token of the session.
    pub refresh_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteSessionTokenBody {
    /// With what is required.
    pub fn new(refresh_token: impl Into<String>) -> Self {
        Self { refresh_token: refresh_token.into(), extra: Default::default() }
    }
}

impl rt::Json for DeleteSessionTokenBody {
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
pub struct DeleteSessionTokenOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    /// Null, or the address to which the client sends its user so that the single sign-on provider ends its session too.
    pub data: Option<String>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl DeleteSessionTokenOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<String>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for DeleteSessionTokenOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionTokenBody {
    /// The address of the user.
    pub email: rt::json::Email,
    /// The password of the user.
    pub password: rt::Checked<String, From4To128Rule>,
    /// The text of the captcha, if one is required.
    pub captcha: Option<String>,
    /// The ticket of the captcha, if one is required.
    pub ticket: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionTokenBody {
    /// With what is required.
    pub fn new(email: rt::json::Email, password: impl Into<String>) -> Self {
        Self {
            email,
            password: rt::Checked::unchecked(password),
            captcha: None,
            ticket: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostSessionTokenBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            password: members.required("password")?,
            captcha: members.optional("captcha")?,
            ticket: members.optional("ticket")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("password", &self.password);
        members.optional("captcha", &self.captcha);
        members.optional("ticket", &self.ticket);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionTokenOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    /// The user with a pair of tokens; with code 203 the identifier of the session that waits for the second factor.
    pub data: Option<PostSessionTokenOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionTokenOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<PostSessionTokenOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostSessionTokenOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

/// The user with a pair of tokens; with code 203 the identifier of the session that waits for the second factor.
#[derive(Debug, Clone, PartialEq)]
pub enum PostSessionTokenOkData {
    SignedIn(SignedIn),
    Text(String),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<SignedIn> for PostSessionTokenOkData {
    fn from(value: SignedIn) -> Self {
        Self::SignedIn(value)
    }
}

impl rt::Json for PostSessionTokenOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        rt::json::union(
            node,
            None,
            &[
                |node| rt::json::candidate(node, Self::SignedIn),
                |node| rt::json::candidate(node, Self::Text),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::SignedIn(value) => value.encode(out),
            Self::Text(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionToken2faBody {
    /// The six digits that the user's authenticator shows.
    pub opt: String,
    /// The session identifier that the sign-in returned.
    pub session_id: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`PostSessionToken2faBody`] requires.
pub struct PostSessionToken2faBodyRequired {
    pub opt: String,
    pub session_id: String,
}

impl PostSessionToken2faBody {
    /// With what is required.
    pub fn new(required: PostSessionToken2faBodyRequired) -> Self {
        Self { opt: required.opt, session_id: required.session_id, extra: Default::default() }
    }
}

impl rt::Json for PostSessionToken2faBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            opt: members.required("opt")?,
            session_id: members.required("session_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("opt", &self.opt);
        members.required("session_id", &self.session_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionToken2faOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    /// The user with a pair of tokens.
    pub data: Option<PostSessionToken2faOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionToken2faOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<PostSessionToken2faOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostSessionToken2faOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

/// The user with a pair of tokens.
#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionToken2faOkData {
    pub user: User,
    pub token: Token,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionToken2faOkData {
    /// With what is required.
    pub fn new(user: User, token: Token) -> Self {
        Self { user, token, extra: Default::default() }
    }
}

impl rt::Json for PostSessionToken2faOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            user: members.required("user")?,
            token: members.required("token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("user", &self.user);
        members.required("token", &self.token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionTokenRefreshBody {
    /// A refresh token.
    pub refresh_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionTokenRefreshBody {
    /// With what is required.
    pub fn new(refresh_token: impl Into<String>) -> Self {
        Self { refresh_token: refresh_token.into(), extra: Default::default() }
    }
}

impl rt::Json for PostSessionTokenRefreshBody {
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
pub struct PostSessionTokenRefreshOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: Option<PostSessionTokenRefreshOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostSessionTokenRefreshOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<PostSessionTokenRefreshOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostSessionTokenRefreshOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostSessionTokenRefreshOkData {
    /// The token for the Authorization header.
    pub access_token: String,
    /// The token that returns the next pair.
    pub refresh_token: String,
    /// Expiry of the access token.
    pub access_expires: rt::DateTime,
    /// Expiry of the refresh token.
    pub refresh_expires: rt::DateTime,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`PostSessionTokenRefreshOkData`] requires.
pub struct PostSessionTokenRefreshOkDataRequired {
    pub access_token: String,
    pub refresh_token: String,
    pub access_expires: rt::DateTime,
    pub refresh_expires: rt::DateTime,
}

impl PostSessionTokenRefreshOkData {
    /// With what is required.
    pub fn new(required: PostSessionTokenRefreshOkDataRequired) -> Self {
        Self {
            access_token: required.access_token,
            refresh_token: required.refresh_token,
            access_expires: required.access_expires,
            refresh_expires: required.refresh_expires,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostSessionTokenRefreshOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token: members.required("access_token")?,
            refresh_token: members.required("refresh_token")?,
            access_expires: members.required("access_expires")?,
            refresh_expires: members.required("refresh_expires")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("access_token", &self.access_token);
        members.required("refresh_token", &self.refresh_token);
        members.required("access_expires", &self.access_expires);
        members.required("refresh_expires", &self.refresh_expires);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GetSessionPrepareOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: Option<GetSessionPrepareOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GetSessionPrepareOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<GetSessionPrepareOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetSessionPrepareOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GetSessionPrepareOkData {
    /// The user has a passkey.
    pub webauthn_enabled: bool,
    /// The user has a password.
    pub password_enabled: bool,
    /// The user can sign in with single sign-on.
    pub sso_enabled: Option<bool>,
    /// The user can sign in with QQ.
    pub qq_enabled: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`GetSessionPrepareOkData`] requires.
pub struct GetSessionPrepareOkDataRequired {
    pub webauthn_enabled: bool,
    pub password_enabled: bool,
}

impl GetSessionPrepareOkData {
    /// With what is required.
    pub fn new(required: GetSessionPrepareOkDataRequired) -> Self {
        Self {
            webauthn_enabled: required.webauthn_enabled,
            password_enabled: required.password_enabled,
            sso_enabled: None,
            qq_enabled: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetSessionPrepareOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            webauthn_enabled: members.required("webauthn_enabled")?,
            password_enabled: members.required("password_enabled")?,
            sso_enabled: members.optional("sso_enabled")?,
            qq_enabled: members.optional("qq_enabled")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("webauthn_enabled", &self.webauthn_enabled);
        members.required("password_enabled", &self.password_enabled);
        members.optional("sso_enabled", &self.sso_enabled);
        members.optional("qq_enabled", &self.qq_enabled);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostUserBody {
    /// The address of the user.
    pub email: rt::json::Email,
    /// The password of the user.
    pub password: rt::Checked<String, From6To64Rule>,
    /// The language of the user, such as `en-US`.
    pub language: Option<String>,
    /// The text of the captcha, if one is required.
    pub captcha: Option<String>,
    /// The ticket of the captcha, if one is required.
    pub ticket: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostUserBody {
    /// With what is required.
    pub fn new(email: rt::json::Email, password: impl Into<String>) -> Self {
        Self {
            email,
            password: rt::Checked::unchecked(password),
            language: None,
            captcha: None,
            ticket: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostUserBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            email: members.required("email")?,
            password: members.required("password")?,
            language: members.optional("language")?,
            captcha: members.optional("captcha")?,
            ticket: members.optional("ticket")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("email", &self.email);
        members.required("password", &self.password);
        members.optional("language", &self.language);
        members.optional("captcha", &self.captcha);
        members.optional("ticket", &self.ticket);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostUserOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: Option<PostUserOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PostUserOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<PostUserOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostUserOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PostUserOkData {
    pub id: String,
    pub email: Option<String>,
    pub nickname: String,
    pub status: Option<PostUserOkDataStatus>,
    /// The source of the picture; empty for none.
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    /// The user is not signed in.
    pub anonymous: bool,
    pub group: Group,
    /// The balance, in the Pro edition.
    pub credit: i64,
    pub language: String,
    /// Whether view settings stay in the browser.
    pub disable_view_sync: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`PostUserOkData`] requires.
pub struct PostUserOkDataRequired {
    pub id: String,
    pub nickname: String,
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    pub anonymous: bool,
    pub group: Group,
    pub credit: i64,
    pub language: String,
}

impl PostUserOkData {
    /// With what is required.
    pub fn new(required: PostUserOkDataRequired) -> Self {
        Self {
            id: required.id,
            email: None,
            nickname: required.nickname,
            status: None,
            avatar: required.avatar,
            created_at: required.created_at,
            preferred_theme: required.preferred_theme,
            anonymous: required.anonymous,
            group: required.group,
            credit: required.credit,
            language: required.language,
            disable_view_sync: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PostUserOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            email: members.optional("email")?,
            nickname: members.required("nickname")?,
            status: members.optional("status")?,
            avatar: members.required("avatar")?,
            created_at: members.required("created_at")?,
            preferred_theme: members.required("preferred_theme")?,
            anonymous: members.required("anonymous")?,
            group: members.required("group")?,
            credit: members.required("credit")?,
            language: members.required("language")?,
            disable_view_sync: members.optional("disable_view_sync")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("email", &self.email);
        members.required("nickname", &self.nickname);
        members.optional("status", &self.status);
        members.required("avatar", &self.avatar);
        members.required("created_at", &self.created_at);
        members.required("preferred_theme", &self.preferred_theme);
        members.required("anonymous", &self.anonymous);
        members.required("group", &self.group);
        members.required("credit", &self.credit);
        members.required("language", &self.language);
        members.optional("disable_view_sync", &self.disable_view_sync);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PostUserOkDataStatus {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// `"manual_banned"`
    ManualBanned,
    /// `"sys_banned"`
    SysBanned,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl PostUserOkDataStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Active,
        Self::Inactive,
        Self::ManualBanned,
        Self::SysBanned,
    ];
}

impl PostUserOkDataStatus {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::ManualBanned => "manual_banned",
            Self::SysBanned => "sys_banned",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for PostUserOkDataStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
            "manual_banned" => Self::ManualBanned,
            "sys_banned" => Self::SysBanned,
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
pub struct GetUserMeOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: Option<GetUserMeOkData>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GetUserMeOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<GetUserMeOkData>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetUserMeOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GetUserMeOkData {
    pub id: String,
    pub email: Option<String>,
    pub nickname: String,
    pub status: Option<GetUserMeOkDataStatus>,
    /// The source of the picture; empty for none.
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    /// The user is not signed in.
    pub anonymous: bool,
    pub group: Group,
    /// The balance, in the Pro edition.
    pub credit: i64,
    pub language: String,
    /// Whether view settings stay in the browser.
    pub disable_view_sync: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`GetUserMeOkData`] requires.
pub struct GetUserMeOkDataRequired {
    pub id: String,
    pub nickname: String,
    pub avatar: String,
    pub created_at: rt::DateTime,
    pub preferred_theme: String,
    pub anonymous: bool,
    pub group: Group,
    pub credit: i64,
    pub language: String,
}

impl GetUserMeOkData {
    /// With what is required.
    pub fn new(required: GetUserMeOkDataRequired) -> Self {
        Self {
            id: required.id,
            email: None,
            nickname: required.nickname,
            status: None,
            avatar: required.avatar,
            created_at: required.created_at,
            preferred_theme: required.preferred_theme,
            anonymous: required.anonymous,
            group: required.group,
            credit: required.credit,
            language: required.language,
            disable_view_sync: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetUserMeOkData {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            email: members.optional("email")?,
            nickname: members.required("nickname")?,
            status: members.optional("status")?,
            avatar: members.required("avatar")?,
            created_at: members.required("created_at")?,
            preferred_theme: members.required("preferred_theme")?,
            anonymous: members.required("anonymous")?,
            group: members.required("group")?,
            credit: members.required("credit")?,
            language: members.required("language")?,
            disable_view_sync: members.optional("disable_view_sync")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("email", &self.email);
        members.required("nickname", &self.nickname);
        members.optional("status", &self.status);
        members.required("avatar", &self.avatar);
        members.required("created_at", &self.created_at);
        members.required("preferred_theme", &self.preferred_theme);
        members.required("anonymous", &self.anonymous);
        members.required("group", &self.group);
        members.required("credit", &self.credit);
        members.required("language", &self.language);
        members.optional("disable_view_sync", &self.disable_view_sync);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GetUserMeOkDataStatus {
    /// `"active"`
    Active,
    /// `"inactive"`
    Inactive,
    /// `"manual_banned"`
    ManualBanned,
    /// `"sys_banned"`
    SysBanned,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl GetUserMeOkDataStatus {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Active,
        Self::Inactive,
        Self::ManualBanned,
        Self::SysBanned,
    ];
}

impl GetUserMeOkDataStatus {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
            Self::ManualBanned => "manual_banned",
            Self::SysBanned => "sys_banned",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for GetUserMeOkDataStatus {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "active" => Self::Active,
            "inactive" => Self::Inactive,
            "manual_banned" => Self::ManualBanned,
            "sys_banned" => Self::SysBanned,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PatchUserSettingBody {
    /// The new nickname.
    pub nick: Option<rt::Checked<String, From1To255Rule>>,
    /// The new language.
    pub language: Option<String>,
    /// The current password.
    pub current_password: Option<rt::Checked<String, From4To128Rule>>,
    /// The new password.
    pub new_password: Option<rt::Checked<String, From6To128Rule>>,
    /// Whether sign-in requires a second factor.
    pub two_fa_enabled: Option<bool>,
    /// The code that turns the second factor on or off.
    pub two_fa_code: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PatchUserSettingBody {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            nick: None,
            language: None,
            current_password: None,
            new_password: None,
            two_fa_enabled: None,
            two_fa_code: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PatchUserSettingBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            nick: members.optional("nick")?,
            language: members.optional("language")?,
            current_password: members.optional("current_password")?,
            new_password: members.optional("new_password")?,
            two_fa_enabled: members.optional("two_fa_enabled")?,
            two_fa_code: members.optional("two_fa_code")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("nick", &self.nick);
        members.optional("language", &self.language);
        members.optional("current_password", &self.current_password);
        members.optional("new_password", &self.new_password);
        members.optional("two_fa_enabled", &self.two_fa_enabled);
        members.optional("two_fa_code", &self.two_fa_code);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct PatchUserSettingOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    pub data: Option<String>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl PatchUserSettingOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<String>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for PatchUserSettingOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GetUserSetting2faOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    /// The secret in base32.
    pub data: Option<String>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GetUserSetting2faOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<String>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetUserSetting2faOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GetSitePingOk {
    /// Result of the request.
    /// `0` - success.
    ///
    /// Default: `0`
    pub code: i64,
    /// The version of the server.
    pub data: Option<String>,
    /// A message for people; empty on success.
    pub msg: Option<String>,
    /// The internal reason; only in debug mode.
    pub error: rt::Maybe<String>,
    /// Identifies the request; only present on failure.
    pub correlation_id: rt::Maybe<rt::Uuid>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl GetSitePingOk {
    /// With what is required.
    pub fn new(code: i64, data: Option<String>) -> Self {
        Self {
            code,
            data,
            msg: None,
            error: rt::Maybe::Absent,
            correlation_id: rt::Maybe::Absent,
            extra: Default::default(),
        }
    }
}

impl rt::Json for GetSitePingOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.required("code")?,
            data: members.required("data")?,
            msg: members.optional("msg")?,
            error: members.maybe("error")?,
            correlation_id: members.maybe("correlation_id")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("code", &self.code);
        members.required("data", &self.data);
        members.optional("msg", &self.msg);
        members.maybe("error", &self.error);
        members.maybe("correlation_id", &self.correlation_id);
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

implement_text!(UserStatus PostUserOkDataStatus GetUserMeOkDataStatus);

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
    Response SignedIn Token User Group UserStatus DeleteSessionTokenBody DeleteSessionTokenOk
        PostSessionTokenBody PostSessionTokenOk PostSessionTokenOkData PostSessionToken2faBody
        PostSessionToken2faOk PostSessionToken2faOkData PostSessionTokenRefreshBody
        PostSessionTokenRefreshOk PostSessionTokenRefreshOkData GetSessionPrepareOk
        GetSessionPrepareOkData PostUserBody PostUserOk PostUserOkData PostUserOkDataStatus
        GetUserMeOk GetUserMeOkData GetUserMeOkDataStatus PatchUserSettingBody PatchUserSettingOk
        GetUserSetting2faOk GetSitePingOk
}
