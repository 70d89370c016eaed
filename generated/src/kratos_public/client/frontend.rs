//! The client's side of frontend.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of frontend.
#[derive(Debug, Clone, Copy)]
pub struct Frontend<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Frontend<'_> {
    /// Sign out of a native application
    ///
    /// `DELETE /self-service/logout/api`
    ///
    /// Signs out a session by its session token. The token is in the body of the DELETE request.
    /// The response is the same whether this call or an earlier one revoked the session.
    /// Cookies are not changed: a browser uses the browser flow instead.
    ///
    /// - `body`
    ///
    /// `client.frontend().perform_native_logout(&body).send().await?`
    ///
    /// # Errors
    /// [`PerformNativeLogoutError`]: 400 `BadRequest`, any other `Default`.
    pub fn perform_native_logout(
        &self,
        body: &types::PerformNativeLogoutBody,
    ) -> PerformNativeLogout {
        let mut call = rt::client::Call::new(self.core, &operations::PERFORM_NATIVE_LOGOUT);
        call.json("application/json", body);
        PerformNativeLogout { call }
    }

    /// Prepare to sign out a browser
    ///
    /// `GET /self-service/logout/browser`
    ///
    /// Returns the address that signs out the current session of the browser, and the token in that address.
    /// It is meant for browsers and for servers that forward the cookies of a browser.
    ///
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    /// - `.return_to(…)`: Where to redirect the browser after sign-out.
    ///
    /// `client.frontend().create_browser_logout_flow().send().await?`
    ///
    /// # Errors
    /// [`CreateBrowserLogoutFlowError`]: 400 `BadRequest`, 401 `Unauthorized`, 500 `InternalServerError`.
    pub fn create_browser_logout_flow(&self) -> CreateBrowserLogoutFlow {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_BROWSER_LOGOUT_FLOW);
        CreateBrowserLogoutFlow { call }
    }

    /// Sign out a browser
    ///
    /// `GET /self-service/logout`
    ///
    /// Signs out the session of the browser. It is meant for browsers: native applications have their own operation.
    /// With `Accept: application/json` the response is 204. Otherwise the browser is redirected to `return_to`, or to the default page, with 303.
    ///
    /// - `.token(…)`: The logout token of the session.
    /// - `.return_to(…)`: Where to redirect the browser afterwards.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    ///
    /// `client.frontend().update_logout_flow().send().await?`
    ///
    /// # Errors
    /// [`UpdateLogoutFlowError`]: any other `Default`.
    pub fn update_logout_flow(&self) -> UpdateLogoutFlow {
        let mut call = rt::client::Call::new(self.core, &operations::UPDATE_LOGOUT_FLOW);
        UpdateLogoutFlow { call }
    }

    /// Read the current session
    ///
    /// `GET /sessions/whoami`
    ///
    /// Returns the session of the request. The session is identified by the session cookie, a bearer token, or `X-Session-Token`.
    /// An error has one of these ids: `session_inactive` if the request has no live session, `session_aal2_required` if a second factor is missing.
    ///
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    /// - `.tokenize_as(…)`: The template of the JWT.
    ///
    /// `client.frontend().to_session().send().await?`
    ///
    /// # Errors
    /// [`ToSessionError`]: 401 `Unauthorized`, 403 `Forbidden`, any other `Default`.
    pub fn to_session(&self) -> ToSession {
        let mut call = rt::client::Call::new(self.core, &operations::TO_SESSION);
        ToSession { call }
    }

    /// List my other sessions
    ///
    /// `GET /sessions`
    ///
    /// Lists the other active sessions of the signed-in user. The current session is at `/sessions/whoami`.
    ///
    /// - `.per_page(…)`: Deprecated: use page_size. Maximum number of sessions in the response.
    /// - `.page(…)`: Deprecated: use page_token.
    /// - `.page_size(…)`: Maximum number of sessions in the response.
    /// - `.page_token(…)`: Start of the next page.
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    ///
    /// `client.frontend().list_my_sessions().send().await?`
    ///
    /// # Errors
    /// [`ListMySessionsError`]: 400 `BadRequest`, 401 `Unauthorized`, any other `Default`.
    pub fn list_my_sessions(&self) -> ListMySessions {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_MY_SESSIONS);
        ListMySessions { call }
    }

    /// End my other sessions
    ///
    /// `DELETE /sessions`
    ///
    /// Revokes all sessions of the signed-in user except the current one. The sessions are kept and are no longer active.
    ///
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    ///
    /// `client.frontend().disable_my_other_sessions().send().await?`
    ///
    /// # Errors
    /// [`DisableMyOtherSessionsError`]: 400 `BadRequest`, 401 `Unauthorized`, any other `Default`.
    pub fn disable_my_other_sessions(&self) -> DisableMyOtherSessions {
        let mut call = rt::client::Call::new(self.core, &operations::DISABLE_MY_OTHER_SESSIONS);
        DisableMyOtherSessions { call }
    }

    /// End one of my sessions
    ///
    /// `DELETE /sessions/{id}`
    ///
    /// Revokes one session of the signed-in user. The current one cannot be revoked this way. The session is kept and is no longer active.
    ///
    /// - `id`: The id of the session.
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    ///
    /// `client.frontend().disable_my_session(id).send().await?`
    ///
    /// # Errors
    /// [`DisableMySessionError`]: 400 `BadRequest`, 401 `Unauthorized`, any other `Default`.
    pub fn disable_my_session(&self, id: &str) -> DisableMySession {
        let mut call = rt::client::Call::new(self.core, &operations::DISABLE_MY_SESSION);
        call.set_path(0usize, id);
        DisableMySession { call }
    }

    /// Start a login flow for a native application
    ///
    /// `GET /self-service/login/api`
    ///
    /// Starts a login flow for an application that is not a browser. Do not use it for web pages: it has no protection against cross-site requests.
    /// An error has one of these ids: `session_already_available`, `session_aal1_required`, `security_csrf_violation`.
    ///
    /// - `.refresh(…)`: Require authentication although the user is signed in.
    /// - `.aal(…)`: The required assurance level: aal1 or aal2.
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.return_session_token_exchange_code(…)`: Request a code that a native application can exchange for a session token.
    /// - `.return_to(…)`: Where to redirect the browser afterwards.
    /// - `.organization(…)`: The organization to sign in to.
    /// - `.via(…)`: The address that receives a code.
    /// - `.identity_schema(…)`: The identity schema to use.
    ///
    /// `client.frontend().create_native_login_flow().send().await?`
    ///
    /// # Errors
    /// [`CreateNativeLoginFlowError`]: 400 `BadRequest`, any other `Default`.
    pub fn create_native_login_flow(&self) -> CreateNativeLoginFlow {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_NATIVE_LOGIN_FLOW);
        CreateNativeLoginFlow { call }
    }

    /// Start a login flow for a browser
    ///
    /// `GET /self-service/login/browser`
    ///
    /// Starts a login flow for a browser and sets the cookies that protect it against cross-site requests.
    /// A browser is redirected to the login page. A script that accepts JSON receives the flow.
    /// An error has one of these ids: `session_already_available`, `session_aal1_required`, `security_csrf_violation`, `security_identity_mismatch`.
    ///
    /// - `.refresh(…)`: Require authentication although the user is signed in.
    /// - `.aal(…)`: The required assurance level: aal1 or aal2.
    /// - `.return_to(…)`: Where to redirect the browser afterwards.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    /// - `.login_challenge(…)`: The challenge of an OAuth 2 login.
    /// - `.organization(…)`: The organization to sign in to.
    /// - `.via(…)`: The address that receives a code.
    /// - `.identity_schema(…)`: The identity schema to use.
    ///
    /// `client.frontend().create_browser_login_flow().send().await?`
    ///
    /// # Errors
    /// [`CreateBrowserLoginFlowError`]: 400 `BadRequest`, any other `Default`.
    pub fn create_browser_login_flow(&self) -> CreateBrowserLoginFlow {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_BROWSER_LOGIN_FLOW);
        CreateBrowserLoginFlow { call }
    }

    /// Read a login flow
    ///
    /// `GET /self-service/login/flows`
    ///
    /// Returns a login flow, for example to show its form and messages. The flow of a browser requires its anti-CSRF cookie.
    /// An error has one of these ids: `session_already_available`, `self_service_flow_expired`.
    ///
    /// - `id`: The id of the flow.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    ///
    /// `client.frontend().get_login_flow(id).send().await?`
    ///
    /// # Errors
    /// [`GetLoginFlowError`]: 403 `Forbidden`, 404 `NotFound`, 410 `Gone`, any other `Default`.
    pub fn get_login_flow(&self, id: &str) -> GetLoginFlow {
        let mut call = rt::client::Call::new(self.core, &operations::GET_LOGIN_FLOW);
        call.set_query(0usize, id);
        GetLoginFlow { call }
    }

    /// Complete a login
    ///
    /// `POST /self-service/login`
    ///
    /// Completes a login flow. The flow of a native application returns the session token, the flow of a browser a session cookie.
    /// A browser is redirected with 303: to the next page on success, otherwise to the login page. A script that accepts JSON receives 200 or an error.
    /// An error has one of these ids: `session_already_available`, `security_csrf_violation`, `security_identity_mismatch`, `browser_location_change_required`.
    ///
    /// - `flow`: The id of the flow.
    /// - `.x_session_token(…)`: The session token of a native application.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    /// - `body`
    ///
    /// `client.frontend().update_login_flow(flow, &body).send().await?`
    ///
    /// # Errors
    /// [`UpdateLoginFlowError`]: 400 `BadRequest`, 410 `Gone`, 422 `UnprocessableEntity`, any other `Default`.
    pub fn update_login_flow(
        &self,
        flow: &str,
        body: &types::UpdateLoginFlowBody,
    ) -> UpdateLoginFlow {
        let mut call = rt::client::Call::new(self.core, &operations::UPDATE_LOGIN_FLOW);
        call.set_query(0usize, flow);
        call.json("application/json", body);
        UpdateLoginFlow { call }
    }

    /// Start a registration flow for a native application
    ///
    /// `GET /self-service/registration/api`
    ///
    /// Starts a registration flow for an application that is not a browser. Do not use it for web pages: it has no protection against cross-site requests.
    ///
    /// - `.return_session_token_exchange_code(…)`: Request a code that a native application can exchange for a session token.
    /// - `.return_to(…)`: Where to redirect the browser afterwards.
    /// - `.organization(…)`: The organization to sign up with.
    /// - `.identity_schema(…)`: The identity schema to use.
    ///
    /// `client.frontend().create_native_registration_flow().send().await?`
    ///
    /// # Errors
    /// [`CreateNativeRegistrationFlowError`]: 400 `BadRequest`, any other `Default`.
    pub fn create_native_registration_flow(&self) -> CreateNativeRegistrationFlow {
        let mut call = rt::client::Call::new(
            self.core,
            &operations::CREATE_NATIVE_REGISTRATION_FLOW,
        );
        CreateNativeRegistrationFlow { call }
    }

    /// Complete a registration
    ///
    /// `POST /self-service/registration`
    ///
    /// Completes a registration flow and creates an identity. The response contains the session and its token only if registration is set up to sign in, too.
    /// A browser is redirected with 303. A script that accepts JSON receives 200 or an error.
    ///
    /// - `flow`: The id of the flow.
    /// - `.cookie(…)`: The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    /// - `body`
    ///
    /// `client.frontend().update_registration_flow(flow, &body).send().await?`
    ///
    /// # Errors
    /// [`UpdateRegistrationFlowError`]: 400 `BadRequest`, 410 `Gone`, 422 `UnprocessableEntity`, any other `Default`.
    pub fn update_registration_flow(
        &self,
        flow: &str,
        body: &types::UpdateRegistrationFlowBody,
    ) -> UpdateRegistrationFlow {
        let mut call = rt::client::Call::new(self.core, &operations::UPDATE_REGISTRATION_FLOW);
        call.set_query(0usize, flow);
        call.json("application/json", body);
        UpdateRegistrationFlow { call }
    }

    /// Read an error
    ///
    /// `GET /self-service/errors`
    ///
    /// Returns the error that a browser was redirected to.
    ///
    /// - `id`: The id of the error, or `stub:500` for an example.
    ///
    /// `client.frontend().get_flow_error(id).send().await?`
    ///
    /// # Errors
    /// [`GetFlowErrorError`]: 403 `Forbidden`, 404 `NotFound`, 500 `InternalServerError`.
    pub fn get_flow_error(&self, id: &str) -> GetFlowError {
        let mut call = rt::client::Call::new(self.core, &operations::GET_FLOW_ERROR);
        call.set_query(0usize, id);
        GetFlowError { call }
    }
}

/// A call of `perform_native_logout`.
#[must_use]
#[derive(Debug)]
pub struct PerformNativeLogout {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PerformNativeLogout {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PerformNativeLogout {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), PerformNativeLogoutError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            400u16 => received.failure_from(
                rt::client::Received::json,
                PerformNativeLogoutError::BadRequest,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                PerformNativeLogoutError::Default,
            ),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum PerformNativeLogoutError {
    /// The body is missing, is not JSON, or does not have the right form.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `create_browser_logout_flow`.
#[must_use]
#[derive(Debug)]
pub struct CreateBrowserLogoutFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateBrowserLogoutFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateBrowserLogoutFlow {
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Where to redirect the browser after sign-out.
    pub fn return_to(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::LogoutFlow, CreateBrowserLogoutFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateBrowserLogoutFlowError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                CreateBrowserLogoutFlowError::Unauthorized,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                CreateBrowserLogoutFlowError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateBrowserLogoutFlowError {
    /// The request is not acceptable.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// The server failed.
    InternalServerError(types::ErrorGeneric),
}

/// A call of `update_logout_flow`.
#[must_use]
#[derive(Debug)]
pub struct UpdateLogoutFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for UpdateLogoutFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl UpdateLogoutFlow {
    /// The logout token of the session.
    pub fn token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Where to redirect the browser afterwards.
    pub fn return_to(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<UpdateLogoutFlowSuccess, UpdateLogoutFlowError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(UpdateLogoutFlowSuccess::NoContent),
            303u16 => received.success_without_body(UpdateLogoutFlowSuccess::SeeOther),
            _ => received.failure_from(rt::client::Received::json, UpdateLogoutFlowError::Default),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum UpdateLogoutFlowSuccess {
    /// A response without a body.
    NoContent,
    /// A response without a body.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UpdateLogoutFlowError {
    /// Any error.
    Default(types::ErrorGeneric),
}

/// A call of `to_session`.
#[must_use]
#[derive(Debug)]
pub struct ToSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ToSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ToSession {
    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The template of the JWT.
    pub fn tokenize_as(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Session, ToSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ToSessionError::Unauthorized,
            ),
            403u16 => received.failure_from(rt::client::Received::json, ToSessionError::Forbidden),
            _ => received.failure_from(rt::client::Received::json, ToSessionError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ToSessionError {
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// A second factor is missing.
    Forbidden(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `list_my_sessions`.
#[must_use]
#[derive(Debug)]
pub struct ListMySessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListMySessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListMySessions {
    /// Deprecated: use page_size. Maximum number of sessions in the response.
    ///
    /// Default: `250`
    ///
    /// A bound: at least 1, at most 1000.
    pub fn per_page(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To1000Rule>> = self.call.bounded(
            0usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// Deprecated: use page_token.
    pub fn page(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Maximum number of sessions in the response.
    ///
    /// Default: `250`
    ///
    /// A bound: at least 1, at most 500.
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To500Rule>> = self.call.bounded(
            2usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(2usize, &rt::client::plain(&value));
        }
        self
    }

    /// Start of the next page.
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Session>, ListMySessionsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                ListMySessionsError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ListMySessionsError::Unauthorized,
            ),
            _ => received.failure_from(rt::client::Received::json, ListMySessionsError::Default),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<Vec<types::Session>, types::Session, ListMySessionsError> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Page(1usize, 1u64),
            |call| Self { call }.send(),
            |page| page,
            |_| None,
        )
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListMySessionsError {
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `disable_my_other_sessions`.
#[must_use]
#[derive(Debug)]
pub struct DisableMyOtherSessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DisableMyOtherSessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DisableMyOtherSessions {
    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::DeleteMySessionsCount, DisableMyOtherSessionsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                DisableMyOtherSessionsError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DisableMyOtherSessionsError::Unauthorized,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                DisableMyOtherSessionsError::Default,
            ),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DisableMyOtherSessionsError {
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `disable_my_session`.
#[must_use]
#[derive(Debug)]
pub struct DisableMySession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DisableMySession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DisableMySession {
    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DisableMySessionError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            400u16 => received.failure_from(
                rt::client::Received::json,
                DisableMySessionError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DisableMySessionError::Unauthorized,
            ),
            _ => received.failure_from(rt::client::Received::json, DisableMySessionError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DisableMySessionError {
    /// The id is wrong, or is the id of the current session.
    BadRequest(types::ErrorGeneric),
    /// The user is not signed in.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `create_native_login_flow`.
#[must_use]
#[derive(Debug)]
pub struct CreateNativeLoginFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateNativeLoginFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateNativeLoginFlow {
    /// Require authentication although the user is signed in.
    pub fn refresh(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// The required assurance level: aal1 or aal2.
    pub fn aal(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Request a code that a native application can exchange for a session token.
    pub fn return_session_token_exchange_code(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// Where to redirect the browser afterwards.
    pub fn return_to(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// The organization to sign in to.
    pub fn organization(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// The address that receives a code.
    pub fn via(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(6usize, &rt::client::plain(&value.into()));
        self
    }

    /// The identity schema to use.
    pub fn identity_schema(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(7usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::LoginFlow, CreateNativeLoginFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateNativeLoginFlowError::BadRequest,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                CreateNativeLoginFlowError::Default,
            ),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateNativeLoginFlowError {
    /// The user is already signed in, or the request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `create_browser_login_flow`.
#[must_use]
#[derive(Debug)]
pub struct CreateBrowserLoginFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateBrowserLoginFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateBrowserLoginFlow {
    /// Require authentication although the user is signed in.
    pub fn refresh(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// The required assurance level: aal1 or aal2.
    pub fn aal(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Where to redirect the browser afterwards.
    pub fn return_to(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// The challenge of an OAuth 2 login.
    pub fn login_challenge(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// The organization to sign in to.
    pub fn organization(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// The address that receives a code.
    pub fn via(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(6usize, &rt::client::plain(&value.into()));
        self
    }

    /// The identity schema to use.
    pub fn identity_schema(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(7usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<CreateBrowserLoginFlowSuccess, CreateBrowserLoginFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(
                rt::client::Received::json,
                CreateBrowserLoginFlowSuccess::Ok,
            ),
            303u16 => received.success_without_body(CreateBrowserLoginFlowSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateBrowserLoginFlowError::BadRequest,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                CreateBrowserLoginFlowError::Default,
            ),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum CreateBrowserLoginFlowSuccess {
    /// The flow.
    Ok(types::LoginFlow),
    /// A response without a body.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateBrowserLoginFlowError {
    /// The user is already signed in, or the request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `get_login_flow`.
#[must_use]
#[derive(Debug)]
pub struct GetLoginFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetLoginFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetLoginFlow {
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::LoginFlow, GetLoginFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            403u16 => received.failure_from(
                rt::client::Received::json,
                GetLoginFlowError::Forbidden,
            ),
            404u16 => received.failure_from(
                rt::client::Received::json,
                GetLoginFlowError::NotFound,
            ),
            410u16 => received.failure_from(rt::client::Received::json, GetLoginFlowError::Gone),
            _ => received.failure_from(rt::client::Received::json, GetLoginFlowError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetLoginFlowError {
    /// The anti-CSRF cookie is missing or belongs to another browser.
    Forbidden(types::ErrorGeneric),
    /// The flow does not exist.
    NotFound(types::ErrorGeneric),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `update_login_flow`.
#[must_use]
#[derive(Debug)]
pub struct UpdateLoginFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for UpdateLoginFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl UpdateLoginFlow {
    /// The session token of a native application.
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<UpdateLoginFlowSuccess, UpdateLoginFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(
                rt::client::Received::json,
                UpdateLoginFlowSuccess::Ok,
            ),
            303u16 => received.success_without_body(UpdateLoginFlowSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::json,
                UpdateLoginFlowError::BadRequest,
            ),
            410u16 => received.failure_from(
                rt::client::Received::json,
                UpdateLoginFlowError::Gone,
            ),
            422u16 => received.failure_from(
                rt::client::Received::json,
                UpdateLoginFlowError::UnprocessableEntity,
            ),
            _ => received.failure_from(rt::client::Received::json, UpdateLoginFlowError::Default),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum UpdateLoginFlowSuccess {
    /// The session.
    Ok(types::SuccessfulNativeLogin),
    /// A response without a body.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UpdateLoginFlowError {
    /// The flow, with messages that describe the errors.
    BadRequest(types::LoginFlow),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Only the browser itself can continue.
    UnprocessableEntity(types::ErrorBrowserLocationChangeRequired),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `create_native_registration_flow`.
#[must_use]
#[derive(Debug)]
pub struct CreateNativeRegistrationFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateNativeRegistrationFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateNativeRegistrationFlow {
    /// Request a code that a native application can exchange for a session token.
    pub fn return_session_token_exchange_code(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Where to redirect the browser afterwards.
    pub fn return_to(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// The organization to sign up with.
    pub fn organization(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// The identity schema to use.
    pub fn identity_schema(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<types::RegistrationFlow, CreateNativeRegistrationFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateNativeRegistrationFlowError::BadRequest,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                CreateNativeRegistrationFlowError::Default,
            ),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateNativeRegistrationFlowError {
    /// The request is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `update_registration_flow`.
#[must_use]
#[derive(Debug)]
pub struct UpdateRegistrationFlow {
    call: rt::client::Call,
}

impl rt::client::CallOptions for UpdateRegistrationFlow {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl UpdateRegistrationFlow {
    /// The cookies of the browser, for calls that a server makes for it. Cookies other than the session cookie are ignored.
    pub fn cookie(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<UpdateRegistrationFlowSuccess, UpdateRegistrationFlowError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(
                rt::client::Received::json,
                UpdateRegistrationFlowSuccess::Ok,
            ),
            303u16 => received.success_without_body(UpdateRegistrationFlowSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::json,
                UpdateRegistrationFlowError::BadRequest,
            ),
            410u16 => received.failure_from(
                rt::client::Received::json,
                UpdateRegistrationFlowError::Gone,
            ),
            422u16 => received.failure_from(
                rt::client::Received::json,
                UpdateRegistrationFlowError::UnprocessableEntity,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                UpdateRegistrationFlowError::Default,
            ),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum UpdateRegistrationFlowSuccess {
    /// The identity.
    Ok(types::SuccessfulNativeRegistration),
    /// The browser is redirected.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UpdateRegistrationFlowError {
    /// The flow, with messages that describe the errors.
    BadRequest(types::RegistrationFlow),
    /// The flow has expired.
    Gone(types::ErrorGeneric),
    /// Only the browser itself can continue.
    UnprocessableEntity(types::ErrorBrowserLocationChangeRequired),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `get_flow_error`.
#[must_use]
#[derive(Debug)]
pub struct GetFlowError {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetFlowError {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetFlowError {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::FlowError, GetFlowErrorError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            403u16 => received.failure_from(
                rt::client::Received::json,
                GetFlowErrorError::Forbidden,
            ),
            404u16 => received.failure_from(
                rt::client::Received::json,
                GetFlowErrorError::NotFound,
            ),
            500u16 => received.failure_from(
                rt::client::Received::json,
                GetFlowErrorError::InternalServerError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetFlowErrorError {
    /// The caller may not read the error.
    Forbidden(types::ErrorGeneric),
    /// The error does not exist.
    NotFound(types::ErrorGeneric),
    /// The server failed.
    InternalServerError(types::ErrorGeneric),
}
