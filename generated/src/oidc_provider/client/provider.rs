//! The client's side of Provider.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Provider.
#[derive(Debug, Clone, Copy)]
pub struct Provider<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Provider<'_> {
    /// Read the provider's metadata
    ///
    /// `GET /.well-known/openid-configuration`
    ///
    /// `client.provider().discover().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn discover(&self) -> Discover {
        let mut call = rt::client::Call::new(self.core, &operations::DISCOVER);
        Discover { call }
    }

    /// Read the keys that sign tokens
    ///
    /// `GET /jwks`
    ///
    /// `client.provider().list_keys().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_keys(&self) -> ListKeys {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_KEYS);
        call.accept("application/json, application/jwk-set+json");
        ListKeys { call }
    }

    /// Register a client
    ///
    /// `POST /register`
    ///
    /// - `body`
    ///
    /// `client.provider().register_client(&body).send().await?`
    ///
    /// # Errors
    /// [`RegisterClientError`]: 400 `BadRequest`.
    pub fn register_client(&self, body: &rt::Map<rt::Any>) -> RegisterClient {
        let mut call = rt::client::Call::new(self.core, &operations::REGISTER_CLIENT);
        call.json("application/json", body);
        RegisterClient { call }
    }

    /// Begin a sign-in, or sign in silently
    ///
    /// `GET /authorize`
    ///
    /// - `.client_id(…)`
    /// - `.response_type(…)`
    /// - `.redirect_uri(…)`
    /// - `.scope(…)`
    /// - `.state(…)`
    /// - `.nonce(…)`
    /// - `.prompt(…)`
    /// - `.code_challenge(…)`
    /// - `.code_challenge_method(…)`
    ///
    /// `client.provider().authorize().send().await?`
    ///
    /// # Errors
    /// [`AuthorizeError`]: 400 `BadRequest`.
    pub fn authorize(&self) -> Authorize {
        let mut call = rt::client::Call::new(self.core, &operations::AUTHORIZE);
        call.accept("text/html, */*");
        Authorize { call }
    }

    /// Send the form of the sign-in page
    ///
    /// `POST /sign-in`
    ///
    /// - `body`
    ///
    /// `client.provider().submit_sign_in(&body).send().await?`
    ///
    /// # Errors
    /// [`SubmitSignInError`]: 400 `BadRequest`, 401 `Unauthorized`.
    pub fn submit_sign_in(&self, body: &rt::Map<String>) -> SubmitSignIn {
        let mut call = rt::client::Call::new(self.core, &operations::SUBMIT_SIGN_IN);
        call.accept("*/*");
        call.form("application/x-www-form-urlencoded", body);
        SubmitSignIn { call }
    }

    /// Exchange a code or a refresh token for tokens
    ///
    /// `POST /token`
    ///
    /// - `body`
    ///
    /// `client.provider().exchange(&body).send().await?`
    ///
    /// # Errors
    /// [`ExchangeError`]: 400 `BadRequest`, 401 `Unauthorized`.
    pub fn exchange(&self, body: &rt::Map<String>) -> Exchange {
        let mut call = rt::client::Call::new(self.core, &operations::EXCHANGE);
        call.form("application/x-www-form-urlencoded", body);
        Exchange { call }
    }

    /// Read the claims of the user
    ///
    /// `GET /userinfo`
    ///
    /// `client.provider().userinfo().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`UserinfoError`]: 401 `Unauthorized`.
    pub fn userinfo(&self) -> Userinfo {
        let mut call = rt::client::Call::new(self.core, &operations::USERINFO);
        call.accept("application/json, */*");
        Userinfo { call }
    }

    /// Ask whether a token is active
    ///
    /// `POST /introspect`
    ///
    /// - `body`
    ///
    /// `client.provider().introspect(&body).send().await?`
    ///
    /// # Errors
    /// [`IntrospectError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`.
    pub fn introspect(&self, body: &rt::Map<String>) -> Introspect {
        let mut call = rt::client::Call::new(self.core, &operations::INTROSPECT);
        call.accept("application/json, */*");
        call.form("application/x-www-form-urlencoded", body);
        Introspect { call }
    }

    /// Revoke a token
    ///
    /// `POST /revoke`
    ///
    /// - `body`
    ///
    /// `client.provider().revoke(&body).send().await?`
    ///
    /// # Errors
    /// [`RevokeError`]: 400 `BadRequest`, 401 `Unauthorized`.
    pub fn revoke(&self, body: &rt::Map<String>) -> Revoke {
        let mut call = rt::client::Call::new(self.core, &operations::REVOKE);
        call.accept("*/*, application/json");
        call.form("application/x-www-form-urlencoded", body);
        Revoke { call }
    }

    /// Sign out, at the request of a client
    ///
    /// `GET /end-session`
    ///
    /// - `.id_token_hint(…)`: Format: `password`
    /// - `.client_id(…)`
    /// - `.post_logout_redirect_uri(…)`
    /// - `.state(…)`
    ///
    /// `client.provider().end_session().send().await?`
    ///
    /// # Errors
    /// [`EndSessionError`]: 400 `BadRequest`.
    pub fn end_session(&self) -> EndSession {
        let mut call = rt::client::Call::new(self.core, &operations::END_SESSION);
        call.accept("text/html, */*");
        EndSession { call }
    }

    /// Sign out by a form
    ///
    /// `POST /end-session`
    ///
    /// - `.body(…)`
    ///
    /// `client.provider().post_end_session().send().await?`
    ///
    /// # Errors
    /// [`PostEndSessionError`]: 400 `BadRequest`.
    pub fn post_end_session(&self) -> PostEndSession {
        let mut call = rt::client::Call::new(self.core, &operations::POST_END_SESSION);
        call.accept("text/html, */*");
        PostEndSession { call }
    }

    /// Answer the question whether to sign out
    ///
    /// `POST /end-session/confirm`
    ///
    /// - `body`
    ///
    /// `client.provider().confirm_end_session(&body).send().await?`
    ///
    /// # Errors
    /// [`ConfirmEndSessionError`]: 400 `BadRequest`.
    pub fn confirm_end_session(&self, body: &rt::Map<String>) -> ConfirmEndSession {
        let mut call = rt::client::Call::new(self.core, &operations::CONFIRM_END_SESSION);
        call.accept("text/html, */*");
        call.form("application/x-www-form-urlencoded", body);
        ConfirmEndSession { call }
    }
}

/// A call of `discover`.
#[must_use]
#[derive(Debug)]
pub struct Discover {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Discover {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Discover {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Metadata, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `list_keys`.
#[must_use]
#[derive(Debug)]
pub struct ListKeys {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListKeys {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListKeys {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Keys, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `register_client`.
#[must_use]
#[derive(Debug)]
pub struct RegisterClient {
    call: rt::client::Call,
}

impl rt::client::CallOptions for RegisterClient {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl RegisterClient {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::RegisterClientCreated, RegisterClientError> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                RegisterClientError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RegisterClientError {
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
}

/// A call of `authorize`.
#[must_use]
#[derive(Debug)]
pub struct Authorize {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Authorize {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Authorize {
    /// An optional parameter.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn response_type(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn scope(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn state(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn nonce(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn prompt(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(6usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn code_challenge(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(7usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn code_challenge_method(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(8usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<AuthorizeSuccess, AuthorizeError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::text, AuthorizeSuccess::Ok),
            302u16 => received.success_without_body(AuthorizeSuccess::Found),
            303u16 => received.success_without_body(AuthorizeSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::bytes,
                AuthorizeError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum AuthorizeSuccess {
    /// A page that asks for the credentials.
    Ok(String),
    /// Back to the client with a code or an error, or on to another page.
    Found,
    /// As 302.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AuthorizeError {
    /// The client or its address is not known.
    BadRequest(rt::Bytes),
}

/// A call of `submit_sign_in`.
#[must_use]
#[derive(Debug)]
pub struct SubmitSignIn {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SubmitSignIn {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SubmitSignIn {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<SubmitSignInSuccess, SubmitSignInError> {
        self.call.typed(|received| match received.code() {
            302u16 => received.success_without_body(SubmitSignInSuccess::Found),
            303u16 => received.success_without_body(SubmitSignInSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::bytes,
                SubmitSignInError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::bytes,
                SubmitSignInError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum SubmitSignInSuccess {
    /// Back to the client with a code.
    Found,
    /// As 302.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SubmitSignInError {
    /// The form is not valid.
    BadRequest(rt::Bytes),
    /// The credentials are wrong.
    Unauthorized(rt::Bytes),
}

/// A call of `exchange`.
#[must_use]
#[derive(Debug)]
pub struct Exchange {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Exchange {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Exchange {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ExchangeOk, ExchangeError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, ExchangeError::BadRequest),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ExchangeError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ExchangeError {
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// The client is not authenticated.
    Unauthorized(types::ExchangeUnauthorized),
}

/// A call of `userinfo`.
#[must_use]
#[derive(Debug)]
pub struct Userinfo {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Userinfo {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Userinfo {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::UserinfoOk, UserinfoError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::bytes,
                UserinfoError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UserinfoError {
    /// The token is not valid.
    Unauthorized(rt::Bytes),
}

/// A call of `introspect`.
#[must_use]
#[derive(Debug)]
pub struct Introspect {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Introspect {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Introspect {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::IntrospectOk, IntrospectError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                IntrospectError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                IntrospectError::Unauthorized,
            ),
            403u16 => received.failure_from(
                rt::client::Received::bytes,
                IntrospectError::Forbidden,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum IntrospectError {
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// An error (RFC 6749, section 5.2).
    Unauthorized(types::ErrorResponse),
    /// Credentials are required.
    Forbidden(rt::Bytes),
}

/// A call of `revoke`.
#[must_use]
#[derive(Debug)]
pub struct Revoke {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Revoke {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Revoke {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Bytes, RevokeError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::bytes),
            400u16 => received.failure_from(rt::client::Received::json, RevokeError::BadRequest),
            401u16 => received.failure_from(rt::client::Received::json, RevokeError::Unauthorized),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RevokeError {
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// An error (RFC 6749, section 5.2).
    Unauthorized(types::ErrorResponse),
}

/// A call of `end_session`.
#[must_use]
#[derive(Debug)]
pub struct EndSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for EndSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl EndSession {
    /// Format: `password`
    pub fn id_token_hint(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn client_id(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn post_logout_redirect_uri(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn state(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(3usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<EndSessionSuccess, EndSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::text, EndSessionSuccess::Ok),
            302u16 => received.success_without_body(EndSessionSuccess::Found),
            303u16 => received.success_without_body(EndSessionSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::bytes,
                EndSessionError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum EndSessionSuccess {
    /// A page that asks for a confirmation, or says that nobody is signed in.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum EndSessionError {
    /// The request is not valid.
    BadRequest(rt::Bytes),
}

/// A call of `post_end_session`.
#[must_use]
#[derive(Debug)]
pub struct PostEndSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostEndSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostEndSession {
    /// The body.
    pub fn body(mut self, body: &rt::Map<String>) -> Self {
        let call = &mut self.call;
        call.form("application/x-www-form-urlencoded", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<PostEndSessionSuccess, PostEndSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::text, PostEndSessionSuccess::Ok),
            302u16 => received.success_without_body(PostEndSessionSuccess::Found),
            303u16 => received.success_without_body(PostEndSessionSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::bytes,
                PostEndSessionError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum PostEndSessionSuccess {
    /// A page that asks for a confirmation, or says that nobody is signed in.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum PostEndSessionError {
    /// The request is not valid.
    BadRequest(rt::Bytes),
}

/// A call of `confirm_end_session`.
#[must_use]
#[derive(Debug)]
pub struct ConfirmEndSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ConfirmEndSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ConfirmEndSession {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<ConfirmEndSessionSuccess, ConfirmEndSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(
                rt::client::Received::text,
                ConfirmEndSessionSuccess::Ok,
            ),
            302u16 => received.success_without_body(ConfirmEndSessionSuccess::Found),
            303u16 => received.success_without_body(ConfirmEndSessionSuccess::SeeOther),
            400u16 => received.failure_from(
                rt::client::Received::bytes,
                ConfirmEndSessionError::BadRequest,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum ConfirmEndSessionSuccess {
    /// A page that says that the user is signed out.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ConfirmEndSessionError {
    /// The form is not that of the question.
    BadRequest(rt::Bytes),
}
