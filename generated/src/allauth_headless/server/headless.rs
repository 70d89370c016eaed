//! The server's side of Headless.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Headless.
pub trait Headless: rt::server::Hooks {
    /// Read the configuration
    ///
    /// `GET /_allauth/{client}/v1/config`
    fn get_configuration(
        &self,
        request: GetConfigurationRequest,
    ) -> impl Future<Output = Self::Answer<GetConfigurationResponse>> + Send;

    /// Create an account and sign in
    ///
    /// `POST /_allauth/{client}/v1/auth/signup`
    fn sign_up(
        &self,
        request: SignUpRequest,
    ) -> impl Future<Output = Self::Answer<SignUpResponse>> + Send;

    /// Sign in with a password
    ///
    /// `POST /_allauth/{client}/v1/auth/login`
    fn sign_in(
        &self,
        request: SignInRequest,
    ) -> impl Future<Output = Self::Answer<SignInResponse>> + Send;

    /// Read the current session
    ///
    /// `GET /_allauth/{client}/v1/auth/session`
    fn get_session(
        &self,
        request: GetSessionRequest,
    ) -> impl Future<Output = Self::Answer<GetSessionResponse>> + Send;

    /// Sign out
    ///
    /// `DELETE /_allauth/{client}/v1/auth/session`
    fn sign_out(
        &self,
        request: SignOutRequest,
    ) -> impl Future<Output = Self::Answer<SignOutResponse>> + Send;

    /// List the sessions of the user
    ///
    /// `GET /_allauth/{client}/v1/auth/sessions`
    fn list_sessions(
        &self,
        request: ListSessionsRequest,
    ) -> impl Future<Output = Self::Answer<ListSessionsResponse>> + Send;

    /// End some sessions of the user
    ///
    /// `DELETE /_allauth/{client}/v1/auth/sessions`
    fn end_sessions(
        &self,
        request: EndSessionsRequest,
    ) -> impl Future<Output = Self::Answer<EndSessionsResponse>> + Send;

    /// Change the password
    ///
    /// `POST /_allauth/{client}/v1/account/password/change`
    fn change_password(
        &self,
        request: ChangePasswordRequest,
    ) -> impl Future<Output = Self::Answer<ChangePasswordResponse>> + Send;

    /// Exchange a refresh token
    ///
    /// `POST /_allauth/app/v1/tokens/refresh`
    fn refresh_tokens(
        &self,
        request: RefreshTokensRequest,
    ) -> impl Future<Output = Self::Answer<RefreshTokensResponse>> + Send;

    /// Read a resource that requires an access token
    ///
    /// `GET /resource`
    ///
    /// The project validates access tokens as the product's integrations for other frameworks do. The input resource_path has the path.
    fn read_resource(
        &self,
        request: ReadResourceRequest,
    ) -> impl Future<Output = Self::Answer<ReadResourceResponse>> + Send;
}

/// What `get_configuration` is asked with.
pub struct GetConfigurationRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for GetConfigurationRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetConfigurationRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for GetConfigurationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `sign_up` is asked with.
pub struct SignUpRequest {
    pub client: types::ClientParameter,
    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub x_csrf_token: Option<String>,
    /// The body.
    pub body: types::Credentials,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for SignUpRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SignUpRequest").field("client", &self.client).field(
            "x_csrf_token",
            &format_args!("***"),
        ).field("body", &self.body).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for SignUpRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_csrf_token: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `sign_in` is asked with.
pub struct SignInRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub x_csrf_token: Option<String>,
    /// The body.
    pub body: types::Credentials,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for SignInRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SignInRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("x_csrf_token", &format_args!("***")).field("body", &self.body).field(
            "parts",
            &format_args!("***"),
        ).finish()
    }
}

impl rt::server::Request for SignInRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            x_csrf_token: incoming.optional(2usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `get_session` is asked with.
pub struct GetSessionRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for GetSessionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetSessionRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for GetSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `sign_out` is asked with.
pub struct SignOutRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub x_csrf_token: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for SignOutRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SignOutRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("x_csrf_token", &format_args!("***")).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for SignOutRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            x_csrf_token: incoming.optional(2usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_sessions` is asked with.
pub struct ListSessionsRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for ListSessionsRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListSessionsRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for ListSessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `end_sessions` is asked with.
pub struct EndSessionsRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// The body.
    pub body: types::EndSessionsBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for EndSessionsRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("EndSessionsRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("body", &self.body).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for EndSessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `change_password` is asked with.
pub struct ChangePasswordRequest {
    pub client: types::ClientParameter,
    /// Only apps send it.
    ///
    /// Format: `password`
    pub x_session_token: Option<String>,
    /// The body.
    pub body: types::ChangePasswordBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for ChangePasswordRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ChangePasswordRequest").field("client", &self.client).field(
            "x_session_token",
            &format_args!("***"),
        ).field("body", &self.body).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for ChangePasswordRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `refresh_tokens` is asked with.
#[derive(Debug)]
pub struct RefreshTokensRequest {
    /// The body.
    pub body: types::RefreshTokensBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RefreshTokensRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `read_resource` is asked with.
#[derive(Debug)]
pub struct ReadResourceRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadResourceRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `get_configuration` answers.
#[derive(Debug)]
pub enum GetConfigurationResponse {
    /// The configuration.
    Ok(types::Configuration),
}

impl rt::server::Responses for GetConfigurationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Configuration>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `sign_up` answers.
#[derive(Debug)]
pub enum SignUpResponse {
    /// The user is signed in.
    Ok(types::Authenticated),
    /// The values are not valid.
    BadRequest(types::Error),
    /// A further step is necessary.
    Unauthorized(types::NotAuthenticated),
    /// Sign-up is closed.
    Forbidden(rt::Map<rt::Any>),
    /// The user is signed in.
    Conflict(rt::Map<rt::Any>),
}

impl rt::server::Responses for SignUpResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Authenticated>(200u16),
        rt::server::Documented::json::<types::Error>(400u16),
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
        rt::server::Documented::json::<rt::Map<rt::Any>>(403u16),
        rt::server::Documented::json::<rt::Map<rt::Any>>(409u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::Conflict(body) => rt::server::Encoded::json(409u16, "application/json", &body),
        }
    }
}

/// What `sign_in` answers.
#[derive(Debug)]
pub enum SignInResponse {
    /// The user is signed in.
    Ok(types::Authenticated),
    /// The credentials are wrong.
    BadRequest(types::Error),
    /// A further step is necessary.
    Unauthorized(types::NotAuthenticated),
    /// The user is signed in already.
    Conflict(rt::Map<rt::Any>),
}

impl rt::server::Responses for SignInResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Authenticated>(200u16),
        rt::server::Documented::json::<types::Error>(400u16),
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
        rt::server::Documented::json::<rt::Map<rt::Any>>(409u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Conflict(body) => rt::server::Encoded::json(409u16, "application/json", &body),
        }
    }
}

/// What `get_session` answers.
#[derive(Debug)]
pub enum GetSessionResponse {
    /// The user is signed in.
    Ok(types::Authenticated),
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
    /// The session of the token does not exist.
    Gone(types::Gone),
}

impl rt::server::Responses for GetSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Authenticated>(200u16),
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
        rt::server::Documented::json::<types::Gone>(410u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Gone(body) => rt::server::Encoded::json(410u16, "application/json", &body),
        }
    }
}

/// What `sign_out` answers.
#[derive(Debug)]
pub enum SignOutResponse {
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
}

impl rt::server::Responses for SignOutResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `list_sessions` answers.
#[derive(Debug)]
pub enum ListSessionsResponse {
    /// The sessions of the user.
    Ok(types::SessionsResponse),
}

impl rt::server::Responses for ListSessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SessionsResponse>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `end_sessions` answers.
#[derive(Debug)]
pub enum EndSessionsResponse {
    /// The sessions of the user.
    Ok(types::SessionsResponse),
    /// The session of the request has ended as well.
    Unauthorized(types::NotAuthenticated),
}

impl rt::server::Responses for EndSessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SessionsResponse>(200u16),
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `change_password` answers.
#[derive(Debug)]
pub enum ChangePasswordResponse {
    /// A password is wrong.
    BadRequest(types::Error),
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
}

impl rt::server::Responses for ChangePasswordResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Error>(400u16),
        rt::server::Documented::json::<types::NotAuthenticated>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `refresh_tokens` answers.
#[derive(Debug)]
pub enum RefreshTokensResponse {
    /// A new access token, and a new refresh token if they rotate.
    Ok(types::RefreshTokensOk),
    /// The refresh token is not valid.
    BadRequest(types::Error),
}

impl rt::server::Responses for RefreshTokensResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::RefreshTokensOk>(200u16),
        rt::server::Documented::json::<types::Error>(400u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
        }
    }
}

/// What `read_resource` answers.
#[derive(Debug)]
pub enum ReadResourceResponse {
    /// The token is accepted.
    Ok(rt::Bytes),
    /// The token is refused.
    Unauthorized(rt::Bytes),
}

impl rt::server::Responses for ReadResourceResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
        rt::server::Documented::new(
            rt::server::Status::Code(401u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/octet-stream", body),
            Self::Unauthorized(body) => rt::server::Encoded::bytes(
                401u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

pub(super) fn mount<S: Headless>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, GetConfigurationResponse>(
        &operations::GET_CONFIGURATION,
        |service, request| Box::pin(Headless::get_configuration(service, request)),
    );
    routes.add::<_, SignUpResponse>(
        &operations::SIGN_UP,
        |service, request| Box::pin(Headless::sign_up(service, request)),
    );
    routes.add::<_, SignInResponse>(
        &operations::SIGN_IN,
        |service, request| Box::pin(Headless::sign_in(service, request)),
    );
    routes.add::<_, GetSessionResponse>(
        &operations::GET_SESSION,
        |service, request| Box::pin(Headless::get_session(service, request)),
    );
    routes.add::<_, SignOutResponse>(
        &operations::SIGN_OUT,
        |service, request| Box::pin(Headless::sign_out(service, request)),
    );
    routes.add::<_, ListSessionsResponse>(
        &operations::LIST_SESSIONS,
        |service, request| Box::pin(Headless::list_sessions(service, request)),
    );
    routes.add::<_, EndSessionsResponse>(
        &operations::END_SESSIONS,
        |service, request| Box::pin(Headless::end_sessions(service, request)),
    );
    routes.add::<_, ChangePasswordResponse>(
        &operations::CHANGE_PASSWORD,
        |service, request| Box::pin(Headless::change_password(service, request)),
    );
    routes.add::<_, RefreshTokensResponse>(
        &operations::REFRESH_TOKENS,
        |service, request| Box::pin(Headless::refresh_tokens(service, request)),
    );
    routes.add::<_, ReadResourceResponse>(
        &operations::READ_RESOURCE,
        |service, request| Box::pin(Headless::read_resource(service, request)),
    );
}
