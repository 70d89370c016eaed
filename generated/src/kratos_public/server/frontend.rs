//! The server's side of frontend.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of frontend.
///
/// Operations that applications call for their users.
pub trait Frontend: rt::server::Hooks {
    /// Sign out of a native application
    ///
    /// `DELETE /self-service/logout/api`
    ///
    /// Signs out a session by its session token. The token is in the body of the DELETE request.
    /// The response is the same whether this call or an earlier one revoked the session.
    /// Cookies are not changed: a browser uses the browser flow instead.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn perform_native_logout(
        &self,
        request: rt::server::RawRequest<PerformNativeLogoutRequest>,
    ) -> impl Future<Output = Self::Answer<PerformNativeLogoutResponse>> + Send;

    /// Prepare to sign out a browser
    ///
    /// `GET /self-service/logout/browser`
    ///
    /// Returns the address that signs out the current session of the browser, and the token in that address.
    /// It is meant for browsers and for servers that forward the cookies of a browser.
    fn create_browser_logout_flow(
        &self,
        request: CreateBrowserLogoutFlowRequest,
    ) -> impl Future<Output = Self::Answer<CreateBrowserLogoutFlowResponse>> + Send;

    /// Sign out a browser
    ///
    /// `GET /self-service/logout`
    ///
    /// Signs out the session of the browser. It is meant for browsers: native applications have their own operation.
    /// With `Accept: application/json` the response is 204. Otherwise the browser is redirected to `return_to`, or to the default page, with 303.
    fn update_logout_flow(
        &self,
        request: UpdateLogoutFlowRequest,
    ) -> impl Future<Output = Self::Answer<UpdateLogoutFlowResponse>> + Send;

    /// Read the current session
    ///
    /// `GET /sessions/whoami`
    ///
    /// Returns the session of the request. The session is identified by the session cookie, a bearer token, or `X-Session-Token`.
    /// An error has one of these ids: `session_inactive` if the request has no live session, `session_aal2_required` if a second factor is missing.
    fn to_session(
        &self,
        request: ToSessionRequest,
    ) -> impl Future<Output = Self::Answer<ToSessionResponse>> + Send;

    /// List my other sessions
    ///
    /// `GET /sessions`
    ///
    /// Lists the other active sessions of the signed-in user. The current session is at `/sessions/whoami`.
    fn list_my_sessions(
        &self,
        request: ListMySessionsRequest,
    ) -> impl Future<Output = Self::Answer<ListMySessionsResponse>> + Send;

    /// End my other sessions
    ///
    /// `DELETE /sessions`
    ///
    /// Revokes all sessions of the signed-in user except the current one. The sessions are kept and are no longer active.
    fn disable_my_other_sessions(
        &self,
        request: DisableMyOtherSessionsRequest,
    ) -> impl Future<Output = Self::Answer<DisableMyOtherSessionsResponse>> + Send;

    /// End one of my sessions
    ///
    /// `DELETE /sessions/{id}`
    ///
    /// Revokes one session of the signed-in user. The current one cannot be revoked this way. The session is kept and is no longer active.
    fn disable_my_session(
        &self,
        request: DisableMySessionRequest,
    ) -> impl Future<Output = Self::Answer<DisableMySessionResponse>> + Send;

    /// Start a login flow for a native application
    ///
    /// `GET /self-service/login/api`
    ///
    /// Starts a login flow for an application that is not a browser. Do not use it for web pages: it has no protection against cross-site requests.
    /// An error has one of these ids: `session_already_available`, `session_aal1_required`, `security_csrf_violation`.
    fn create_native_login_flow(
        &self,
        request: CreateNativeLoginFlowRequest,
    ) -> impl Future<Output = Self::Answer<CreateNativeLoginFlowResponse>> + Send;

    /// Start a login flow for a browser
    ///
    /// `GET /self-service/login/browser`
    ///
    /// Starts a login flow for a browser and sets the cookies that protect it against cross-site requests.
    /// A browser is redirected to the login page. A script that accepts JSON receives the flow.
    /// An error has one of these ids: `session_already_available`, `session_aal1_required`, `security_csrf_violation`, `security_identity_mismatch`.
    fn create_browser_login_flow(
        &self,
        request: CreateBrowserLoginFlowRequest,
    ) -> impl Future<Output = Self::Answer<CreateBrowserLoginFlowResponse>> + Send;

    /// Read a login flow
    ///
    /// `GET /self-service/login/flows`
    ///
    /// Returns a login flow, for example to show its form and messages. The flow of a browser requires its anti-CSRF cookie.
    /// An error has one of these ids: `session_already_available`, `self_service_flow_expired`.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_login_flow(
        &self,
        request: rt::server::RawRequest<GetLoginFlowRequest>,
    ) -> impl Future<Output = Self::Answer<GetLoginFlowResponse>> + Send;

    /// Complete a login
    ///
    /// `POST /self-service/login`
    ///
    /// Completes a login flow. The flow of a native application returns the session token, the flow of a browser a session cookie.
    /// A browser is redirected with 303: to the next page on success, otherwise to the login page. A script that accepts JSON receives 200 or an error.
    /// An error has one of these ids: `session_already_available`, `security_csrf_violation`, `security_identity_mismatch`, `browser_location_change_required`.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn update_login_flow(
        &self,
        request: rt::server::RawRequest<UpdateLoginFlowRequest>,
    ) -> impl Future<Output = Self::Answer<UpdateLoginFlowResponse>> + Send;

    /// Start a registration flow for a native application
    ///
    /// `GET /self-service/registration/api`
    ///
    /// Starts a registration flow for an application that is not a browser. Do not use it for web pages: it has no protection against cross-site requests.
    fn create_native_registration_flow(
        &self,
        request: CreateNativeRegistrationFlowRequest,
    ) -> impl Future<Output = Self::Answer<CreateNativeRegistrationFlowResponse>> + Send;

    /// Complete a registration
    ///
    /// `POST /self-service/registration`
    ///
    /// Completes a registration flow and creates an identity. The response contains the session and its token only if registration is set up to sign in, too.
    /// A browser is redirected with 303. A script that accepts JSON receives 200 or an error.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn update_registration_flow(
        &self,
        request: rt::server::RawRequest<UpdateRegistrationFlowRequest>,
    ) -> impl Future<Output = Self::Answer<UpdateRegistrationFlowResponse>> + Send;

    /// Read an error
    ///
    /// `GET /self-service/errors`
    ///
    /// Returns the error that a browser was redirected to.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_flow_error(
        &self,
        request: rt::server::RawRequest<GetFlowErrorRequest>,
    ) -> impl Future<Output = Self::Answer<GetFlowErrorResponse>> + Send;
}

/// What `perform_native_logout` is asked with.
#[derive(Debug)]
pub struct PerformNativeLogoutRequest {
    /// The body.
    pub body: types::PerformNativeLogoutBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PerformNativeLogoutRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `create_browser_logout_flow` is asked with.
#[derive(Debug)]
pub struct CreateBrowserLogoutFlowRequest {
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Where to redirect the browser after sign-out.
    pub return_to: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateBrowserLogoutFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            cookie: incoming.optional(0usize)?,
            return_to: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `update_logout_flow` is asked with.
#[derive(Debug)]
pub struct UpdateLogoutFlowRequest {
    /// The logout token of the session.
    pub token: Option<String>,
    /// Where to redirect the browser afterwards.
    pub return_to: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UpdateLogoutFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            token: incoming.optional(0usize)?,
            return_to: incoming.optional(1usize)?,
            cookie: incoming.optional(2usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `to_session` is asked with.
#[derive(Debug)]
pub struct ToSessionRequest {
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// The template of the JWT.
    pub tokenize_as: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ToSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            x_session_token: incoming.optional(0usize)?,
            cookie: incoming.optional(1usize)?,
            tokenize_as: incoming.optional(2usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_my_sessions` is asked with.
#[derive(Debug)]
pub struct ListMySessionsRequest {
    /// Deprecated: use page_size. Maximum number of sessions in the response.
    ///
    /// Default: `250`
    pub per_page: rt::Checked<i64, types::From1To1000Rule>,
    /// Deprecated: use page_token.
    pub page: Option<i64>,
    /// Maximum number of sessions in the response.
    ///
    /// Default: `250`
    pub page_size: rt::Checked<i64, types::From1To500Rule>,
    /// Start of the next page.
    pub page_token: Option<String>,
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListMySessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            per_page: incoming.defaulted(0usize, "250")?,
            page: incoming.optional(1usize)?,
            page_size: incoming.defaulted(2usize, "250")?,
            page_token: incoming.optional(3usize)?,
            x_session_token: incoming.optional(4usize)?,
            cookie: incoming.optional(5usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `disable_my_other_sessions` is asked with.
#[derive(Debug)]
pub struct DisableMyOtherSessionsRequest {
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DisableMyOtherSessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            x_session_token: incoming.optional(0usize)?,
            cookie: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `disable_my_session` is asked with.
#[derive(Debug)]
pub struct DisableMySessionRequest {
    /// The id of the session.
    pub id: String,
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DisableMySessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            cookie: incoming.optional(2usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `create_native_login_flow` is asked with.
#[derive(Debug)]
pub struct CreateNativeLoginFlowRequest {
    /// Require authentication although the user is signed in.
    pub refresh: Option<bool>,
    /// The required assurance level: aal1 or aal2.
    pub aal: Option<String>,
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// Request a code that a native application can exchange for a session token.
    pub return_session_token_exchange_code: Option<bool>,
    /// Where to redirect the browser afterwards.
    pub return_to: Option<String>,
    /// The organization to sign in to.
    pub organization: Option<String>,
    /// The address that receives a code.
    pub via: Option<String>,
    /// The identity schema to use.
    pub identity_schema: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateNativeLoginFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            refresh: incoming.optional(0usize)?,
            aal: incoming.optional(1usize)?,
            x_session_token: incoming.optional(2usize)?,
            return_session_token_exchange_code: incoming.optional(3usize)?,
            return_to: incoming.optional(4usize)?,
            organization: incoming.optional(5usize)?,
            via: incoming.optional(6usize)?,
            identity_schema: incoming.optional(7usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `create_browser_login_flow` is asked with.
#[derive(Debug)]
pub struct CreateBrowserLoginFlowRequest {
    /// Require authentication although the user is signed in.
    pub refresh: Option<bool>,
    /// The required assurance level: aal1 or aal2.
    pub aal: Option<String>,
    /// Where to redirect the browser afterwards.
    pub return_to: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// The challenge of an OAuth 2 login.
    pub login_challenge: Option<String>,
    /// The organization to sign in to.
    pub organization: Option<String>,
    /// The address that receives a code.
    pub via: Option<String>,
    /// The identity schema to use.
    pub identity_schema: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateBrowserLoginFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            refresh: incoming.optional(0usize)?,
            aal: incoming.optional(1usize)?,
            return_to: incoming.optional(2usize)?,
            cookie: incoming.optional(3usize)?,
            login_challenge: incoming.optional(4usize)?,
            organization: incoming.optional(5usize)?,
            via: incoming.optional(6usize)?,
            identity_schema: incoming.optional(7usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `get_login_flow` is asked with.
#[derive(Debug)]
pub struct GetLoginFlowRequest {
    /// The id of the flow.
    pub id: String,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetLoginFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id: incoming.required(0usize)?,
            cookie: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `update_login_flow` is asked with.
#[derive(Debug)]
pub struct UpdateLoginFlowRequest {
    /// The id of the flow.
    pub flow: String,
    /// The session token of a native application.
    pub x_session_token: Option<String>,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// The body.
    pub body: types::UpdateLoginFlowBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UpdateLoginFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            flow: incoming.required(0usize)?,
            x_session_token: incoming.optional(1usize)?,
            cookie: incoming.optional(2usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `create_native_registration_flow` is asked with.
#[derive(Debug)]
pub struct CreateNativeRegistrationFlowRequest {
    /// Request a code that a native application can exchange for a session token.
    pub return_session_token_exchange_code: Option<bool>,
    /// Where to redirect the browser afterwards.
    pub return_to: Option<String>,
    /// The organization to sign up with.
    pub organization: Option<String>,
    /// The identity schema to use.
    pub identity_schema: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateNativeRegistrationFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            return_session_token_exchange_code: incoming.optional(0usize)?,
            return_to: incoming.optional(1usize)?,
            organization: incoming.optional(2usize)?,
            identity_schema: incoming.optional(3usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `update_registration_flow` is asked with.
#[derive(Debug)]
pub struct UpdateRegistrationFlowRequest {
    /// The id of the flow.
    pub flow: String,
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub cookie: Option<String>,
    /// The body.
    pub body: types::UpdateRegistrationFlowBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UpdateRegistrationFlowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            flow: incoming.required(0usize)?,
            cookie: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `get_flow_error` is asked with.
#[derive(Debug)]
pub struct GetFlowErrorRequest {
    /// The id of the error, or `stub:500` for an example.
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetFlowErrorRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `perform_native_logout` answers.
#[derive(Debug)]
pub enum PerformNativeLogoutResponse {
    /// A response without a body.
    NoContent,
    /// The body is missing, is not JSON, or does not have the right form.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for PerformNativeLogoutResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `create_browser_logout_flow` answers.
#[derive(Debug)]
pub enum CreateBrowserLogoutFlowResponse {
    /// The address for signing out.
    Ok(types::LogoutFlow),
    /// The request is not acceptable.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// The server failed.
    InternalServerError(types::ErrorGeneric),
}

impl rt::server::Responses for CreateBrowserLogoutFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::LogoutFlow>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::json::<types::ErrorGeneric>(500u16),
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
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `update_logout_flow` answers.
#[derive(Debug)]
pub enum UpdateLogoutFlowResponse {
    /// A response without a body.
    NoContent,
    /// A response without a body.
    SeeOther,
    /// Any error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for UpdateLogoutFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `to_session` answers.
#[derive(Debug)]
pub enum ToSessionResponse {
    /// The session.
    Ok(types::Session),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// A second factor is missing.
    Forbidden(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for ToSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Session>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::json::<types::ErrorGeneric>(403u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `list_my_sessions` answers.
#[derive(Debug)]
pub enum ListMySessionsResponse {
    /// The sessions.
    Ok(Vec<types::Session>),
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for ListMySessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Session>>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
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
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `disable_my_other_sessions` answers.
#[derive(Debug)]
pub enum DisableMyOtherSessionsResponse {
    /// The number of revoked sessions.
    Ok(types::DeleteMySessionsCount),
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for DisableMyOtherSessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::DeleteMySessionsCount>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
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
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `disable_my_session` answers.
#[derive(Debug)]
pub enum DisableMySessionResponse {
    /// A response without a body.
    NoContent,
    /// The id is wrong, or is the id of the current session.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for DisableMySessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `create_native_login_flow` answers.
#[derive(Debug)]
pub enum CreateNativeLoginFlowResponse {
    /// The flow.
    Ok(types::LoginFlow),
    /// The user is already signed in, or the request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for CreateNativeLoginFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::LoginFlow>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `create_browser_login_flow` answers.
#[derive(Debug)]
pub enum CreateBrowserLoginFlowResponse {
    /// The flow.
    Ok(types::LoginFlow),
    /// A response without a body.
    SeeOther,
    /// The user is already signed in, or the request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for CreateBrowserLoginFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::LoginFlow>(200u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `get_login_flow` answers.
#[derive(Debug)]
pub enum GetLoginFlowResponse {
    /// The flow.
    Ok(types::LoginFlow),
    /// The anti-CSRF cookie is missing or belongs to another browser.
    Forbidden(types::ErrorGeneric),
    /// The flow does not exist.
    NotFound(types::ErrorGeneric),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for GetLoginFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::LoginFlow>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(403u16),
        rt::server::Documented::json::<types::ErrorGeneric>(404u16),
        rt::server::Documented::json::<types::ErrorGeneric>(410u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::Gone(body) => rt::server::Encoded::json(410u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `update_login_flow` answers.
#[derive(Debug)]
pub enum UpdateLoginFlowResponse {
    /// The session.
    Ok(types::SuccessfulNativeLogin),
    /// A response without a body.
    SeeOther,
    /// The flow, with messages that describe the errors.
    BadRequest(types::LoginFlow),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Only the browser itself can continue.
    UnprocessableEntity(types::ErrorBrowserLocationChangeRequired),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for UpdateLoginFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SuccessfulNativeLogin>(200u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::json::<types::LoginFlow>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(410u16),
        rt::server::Documented::json::<types::ErrorBrowserLocationChangeRequired>(422u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Gone(body) => rt::server::Encoded::json(410u16, "application/json", &body),
            Self::UnprocessableEntity(body) => rt::server::Encoded::json(
                422u16,
                "application/json",
                &body,
            ),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `create_native_registration_flow` answers.
#[derive(Debug)]
pub enum CreateNativeRegistrationFlowResponse {
    /// The flow.
    Ok(types::RegistrationFlow),
    /// The request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for CreateNativeRegistrationFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::RegistrationFlow>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `update_registration_flow` answers.
#[derive(Debug)]
pub enum UpdateRegistrationFlowResponse {
    /// The identity.
    Ok(types::SuccessfulNativeRegistration),
    /// The browser is redirected.
    SeeOther,
    /// The flow, with messages that describe the errors.
    BadRequest(types::RegistrationFlow),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Only the browser itself can continue.
    UnprocessableEntity(types::ErrorBrowserLocationChangeRequired),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for UpdateRegistrationFlowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SuccessfulNativeRegistration>(200u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::json::<types::RegistrationFlow>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(410u16),
        rt::server::Documented::json::<types::ErrorBrowserLocationChangeRequired>(422u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::ErrorGeneric>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Gone(body) => rt::server::Encoded::json(410u16, "application/json", &body),
            Self::UnprocessableEntity(body) => rt::server::Encoded::json(
                422u16,
                "application/json",
                &body,
            ),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `get_flow_error` answers.
#[derive(Debug)]
pub enum GetFlowErrorResponse {
    /// The error.
    Ok(types::FlowError),
    /// The caller may not read the error.
    Forbidden(types::ErrorGeneric),
    /// The error does not exist.
    NotFound(types::ErrorGeneric),
    /// The server failed.
    InternalServerError(types::ErrorGeneric),
}

impl rt::server::Responses for GetFlowErrorResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::FlowError>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(403u16),
        rt::server::Documented::json::<types::ErrorGeneric>(404u16),
        rt::server::Documented::json::<types::ErrorGeneric>(500u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::InternalServerError(body) => rt::server::Encoded::json(
                500u16,
                "application/json",
                &body,
            ),
        }
    }
}

pub(super) fn mount<S: Frontend>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, PerformNativeLogoutResponse>(
        &operations::PERFORM_NATIVE_LOGOUT,
        |service, request| Box::pin(Frontend::perform_native_logout(service, request)),
    );
    routes.add::<_, CreateBrowserLogoutFlowResponse>(
        &operations::CREATE_BROWSER_LOGOUT_FLOW,
        |service, request| Box::pin(Frontend::create_browser_logout_flow(service, request)),
    );
    routes.add::<_, UpdateLogoutFlowResponse>(
        &operations::UPDATE_LOGOUT_FLOW,
        |service, request| Box::pin(Frontend::update_logout_flow(service, request)),
    );
    routes.add::<_, ToSessionResponse>(
        &operations::TO_SESSION,
        |service, request| Box::pin(Frontend::to_session(service, request)),
    );
    routes.add::<_, ListMySessionsResponse>(
        &operations::LIST_MY_SESSIONS,
        |service, request| Box::pin(Frontend::list_my_sessions(service, request)),
    );
    routes.add::<_, DisableMyOtherSessionsResponse>(
        &operations::DISABLE_MY_OTHER_SESSIONS,
        |service, request| Box::pin(Frontend::disable_my_other_sessions(service, request)),
    );
    routes.add::<_, DisableMySessionResponse>(
        &operations::DISABLE_MY_SESSION,
        |service, request| Box::pin(Frontend::disable_my_session(service, request)),
    );
    routes.add::<_, CreateNativeLoginFlowResponse>(
        &operations::CREATE_NATIVE_LOGIN_FLOW,
        |service, request| Box::pin(Frontend::create_native_login_flow(service, request)),
    );
    routes.add::<_, CreateBrowserLoginFlowResponse>(
        &operations::CREATE_BROWSER_LOGIN_FLOW,
        |service, request| Box::pin(Frontend::create_browser_login_flow(service, request)),
    );
    routes.add_raw::<_, GetLoginFlowResponse>(
        &operations::GET_LOGIN_FLOW,
        |service, request| Box::pin(Frontend::get_login_flow(service, request)),
    );
    routes.add_raw::<_, UpdateLoginFlowResponse>(
        &operations::UPDATE_LOGIN_FLOW,
        |service, request| Box::pin(Frontend::update_login_flow(service, request)),
    );
    routes.add::<_, CreateNativeRegistrationFlowResponse>(
        &operations::CREATE_NATIVE_REGISTRATION_FLOW,
        |service, request| Box::pin(Frontend::create_native_registration_flow(service, request)),
    );
    routes.add_raw::<_, UpdateRegistrationFlowResponse>(
        &operations::UPDATE_REGISTRATION_FLOW,
        |service, request| Box::pin(Frontend::update_registration_flow(service, request)),
    );
    routes.add_raw::<_, GetFlowErrorResponse>(
        &operations::GET_FLOW_ERROR,
        |service, request| Box::pin(Frontend::get_flow_error(service, request)),
    );
}
