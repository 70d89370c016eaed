//! The client's side of Headless.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Headless.
#[derive(Debug, Clone, Copy)]
pub struct Headless<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Headless<'_> {
    /// Read the configuration
    ///
    /// `GET /_allauth/{client}/v1/config`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    ///
    /// `client.headless().get_configuration(&client).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_configuration(&self, client: &types::ClientParameter) -> GetConfiguration {
        let mut call = rt::client::Call::new(self.core, &operations::GET_CONFIGURATION);
        call.set_path(0usize, &rt::client::plain(client));
        GetConfiguration { call }
    }

    /// Create an account and sign in
    ///
    /// `POST /_allauth/{client}/v1/auth/signup`
    ///
    /// - `client`
    /// - `.x_csrf_token(…)`: Only browsers send it, with the value of the cookie csrftoken.
    /// - `body`
    ///
    /// `client.headless().sign_up(&client, &body).send().await?`
    ///
    /// # Errors
    /// [`SignUpError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 409 `Conflict`.
    pub fn sign_up(&self, client: &types::ClientParameter, body: &types::Credentials) -> SignUp {
        let mut call = rt::client::Call::new(self.core, &operations::SIGN_UP);
        call.set_path(0usize, &rt::client::plain(client));
        call.json("application/json", body);
        SignUp { call }
    }

    /// Sign in with a password
    ///
    /// `POST /_allauth/{client}/v1/auth/login`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    /// - `.x_csrf_token(…)`: Only browsers send it, with the value of the cookie csrftoken.
    /// - `body`
    ///
    /// `client.headless().sign_in(&client, &body).send().await?`
    ///
    /// # Errors
    /// [`SignInError`]: 400 `BadRequest`, 401 `Unauthorized`, 409 `Conflict`.
    pub fn sign_in(&self, client: &types::ClientParameter, body: &types::Credentials) -> SignIn {
        let mut call = rt::client::Call::new(self.core, &operations::SIGN_IN);
        call.set_path(0usize, &rt::client::plain(client));
        call.json("application/json", body);
        SignIn { call }
    }

    /// Read the current session
    ///
    /// `GET /_allauth/{client}/v1/auth/session`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    ///
    /// `client.headless().get_session(&client).send().await?`
    ///
    /// # Errors
    /// [`GetSessionError`]: 401 `Unauthorized`, 410 `Gone`.
    pub fn get_session(&self, client: &types::ClientParameter) -> GetSession {
        let mut call = rt::client::Call::new(self.core, &operations::GET_SESSION);
        call.set_path(0usize, &rt::client::plain(client));
        GetSession { call }
    }

    /// Sign out
    ///
    /// `DELETE /_allauth/{client}/v1/auth/session`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    /// - `.x_csrf_token(…)`: Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// `client.headless().sign_out(&client).send().await?`
    ///
    /// # Errors
    /// [`SignOutError`]: 401 `Unauthorized`.
    pub fn sign_out(&self, client: &types::ClientParameter) -> SignOut {
        let mut call = rt::client::Call::new(self.core, &operations::SIGN_OUT);
        call.set_path(0usize, &rt::client::plain(client));
        SignOut { call }
    }

    /// List the sessions of the user
    ///
    /// `GET /_allauth/{client}/v1/auth/sessions`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    ///
    /// `client.headless().list_sessions(&client).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_sessions(&self, client: &types::ClientParameter) -> ListSessions {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_SESSIONS);
        call.set_path(0usize, &rt::client::plain(client));
        ListSessions { call }
    }

    /// End some sessions of the user
    ///
    /// `DELETE /_allauth/{client}/v1/auth/sessions`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    /// - `body`
    ///
    /// `client.headless().end_sessions(&client, &body).send().await?`
    ///
    /// # Errors
    /// [`EndSessionsError`]: 401 `Unauthorized`.
    pub fn end_sessions(
        &self,
        client: &types::ClientParameter,
        body: &types::EndSessionsBody,
    ) -> EndSessions {
        let mut call = rt::client::Call::new(self.core, &operations::END_SESSIONS);
        call.set_path(0usize, &rt::client::plain(client));
        call.json("application/json", body);
        EndSessions { call }
    }

    /// Change the password
    ///
    /// `POST /_allauth/{client}/v1/account/password/change`
    ///
    /// - `client`
    /// - `.x_session_token(…)`: Only apps send it.
    /// - `body`
    ///
    /// `client.headless().change_password(&client, &body).send().await?`
    ///
    /// # Errors
    /// [`ChangePasswordError`]: 400 `BadRequest`, 401 `Unauthorized`.
    pub fn change_password(
        &self,
        client: &types::ClientParameter,
        body: &types::ChangePasswordBody,
    ) -> ChangePassword {
        let mut call = rt::client::Call::new(self.core, &operations::CHANGE_PASSWORD);
        call.set_path(0usize, &rt::client::plain(client));
        call.json("application/json", body);
        ChangePassword { call }
    }

    /// Exchange a refresh token
    ///
    /// `POST /_allauth/app/v1/tokens/refresh`
    ///
    /// - `body`
    ///
    /// `client.headless().refresh_tokens(&body).send().await?`
    ///
    /// # Errors
    /// [`RefreshTokensError`]: 400 `BadRequest`.
    pub fn refresh_tokens(&self, body: &types::RefreshTokensBody) -> RefreshTokens {
        let mut call = rt::client::Call::new(self.core, &operations::REFRESH_TOKENS);
        call.json("application/json", body);
        RefreshTokens { call }
    }

    /// Read a resource that requires an access token
    ///
    /// `GET /resource`
    ///
    /// The project validates access tokens as the product's integrations for other frameworks do. The input resource_path has the path.
    ///
    /// `client.headless().read_resource().send().await?`
    ///
    /// Security: `accessToken`.
    ///
    /// # Errors
    /// [`ReadResourceError`]: 401 `Unauthorized`.
    pub fn read_resource(&self) -> ReadResource {
        let mut call = rt::client::Call::new(self.core, &operations::READ_RESOURCE);
        call.accept("*/*");
        ReadResource { call }
    }
}

/// A call of `get_configuration`.
#[must_use]
#[derive(Debug)]
pub struct GetConfiguration {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetConfiguration {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetConfiguration {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Configuration, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `sign_up`.
#[must_use]
#[derive(Debug)]
pub struct SignUp {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SignUp {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SignUp {
    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub fn x_csrf_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Authenticated, SignUpError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, SignUpError::BadRequest),
            401u16 => received.failure_from(rt::client::Received::json, SignUpError::Unauthorized),
            403u16 => received.failure_from(rt::client::Received::json, SignUpError::Forbidden),
            409u16 => received.failure_from(rt::client::Received::json, SignUpError::Conflict),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SignUpError {
    /// The values are not valid.
    BadRequest(types::Error),
    /// A further step is necessary.
    Unauthorized(types::NotAuthenticated),
    /// Sign-up is closed.
    Forbidden(rt::Map<rt::Any>),
    /// The user is signed in.
    Conflict(rt::Map<rt::Any>),
}

/// A call of `sign_in`.
#[must_use]
#[derive(Debug)]
pub struct SignIn {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SignIn {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SignIn {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub fn x_csrf_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Authenticated, SignInError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, SignInError::BadRequest),
            401u16 => received.failure_from(rt::client::Received::json, SignInError::Unauthorized),
            409u16 => received.failure_from(rt::client::Received::json, SignInError::Conflict),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SignInError {
    /// The credentials are wrong.
    BadRequest(types::Error),
    /// A further step is necessary.
    Unauthorized(types::NotAuthenticated),
    /// The user is signed in already.
    Conflict(rt::Map<rt::Any>),
}

/// A call of `get_session`.
#[must_use]
#[derive(Debug)]
pub struct GetSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetSession {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Authenticated, GetSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                GetSessionError::Unauthorized,
            ),
            410u16 => received.failure_from(rt::client::Received::json, GetSessionError::Gone),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetSessionError {
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
    /// The session of the token does not exist.
    Gone(types::Gone),
}

/// A call of `sign_out`.
#[must_use]
#[derive(Debug)]
pub struct SignOut {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SignOut {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SignOut {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Only browsers send it, with the value of the cookie csrftoken.
    ///
    /// Format: `password`
    pub fn x_csrf_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<::std::convert::Infallible, SignOutError> {
        self.call.typed(|received| match received.code() {
            401u16 => received.failure_from(
                rt::client::Received::json,
                SignOutError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SignOutError {
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
}

/// A call of `list_sessions`.
#[must_use]
#[derive(Debug)]
pub struct ListSessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListSessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListSessions {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::SessionsResponse, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `end_sessions`.
#[must_use]
#[derive(Debug)]
pub struct EndSessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for EndSessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl EndSessions {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::SessionsResponse, EndSessionsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                EndSessionsError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum EndSessionsError {
    /// The session of the request has ended as well.
    Unauthorized(types::NotAuthenticated),
}

/// A call of `change_password`.
#[must_use]
#[derive(Debug)]
pub struct ChangePassword {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ChangePassword {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ChangePassword {
    /// Only apps send it.
    ///
    /// Format: `password`
    pub fn x_session_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_header(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<::std::convert::Infallible, ChangePasswordError> {
        self.call.typed(|received| match received.code() {
            400u16 => received.failure_from(
                rt::client::Received::json,
                ChangePasswordError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ChangePasswordError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ChangePasswordError {
    /// A password is wrong.
    BadRequest(types::Error),
    /// Nobody is signed in.
    Unauthorized(types::NotAuthenticated),
}

/// A call of `refresh_tokens`.
#[must_use]
#[derive(Debug)]
pub struct RefreshTokens {
    call: rt::client::Call,
}

impl rt::client::CallOptions for RefreshTokens {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl RefreshTokens {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::RefreshTokensOk, RefreshTokensError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                RefreshTokensError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RefreshTokensError {
    /// The refresh token is not valid.
    BadRequest(types::Error),
}

/// A call of `read_resource`.
#[must_use]
#[derive(Debug)]
pub struct ReadResource {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadResource {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadResource {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Bytes, ReadResourceError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::bytes),
            401u16 => received.failure_from(
                rt::client::Received::bytes,
                ReadResourceError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ReadResourceError {
    /// The token is refused.
    Unauthorized(rt::Bytes),
}
