//! The client's side of identity.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of identity.
#[derive(Debug, Clone, Copy)]
pub struct Identity<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Identity<'_> {
    /// Create an identity
    ///
    /// `POST /admin/identities`
    ///
    /// Creates an identity, with credentials if the request contains any.
    ///
    /// - `.body(…)`
    ///
    /// `client.identity().create_identity().send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`CreateIdentityError`]: 400 `BadRequest`, 409 `Conflict`, any other `Default`.
    pub fn create_identity(&self) -> CreateIdentity {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_IDENTITY);
        CreateIdentity { call }
    }

    /// Delete an identity
    ///
    /// `DELETE /admin/identities/{id}`
    ///
    /// Deletes an identity with its credentials, irrevocably.
    ///
    /// - `id`: The id of the identity.
    ///
    /// `client.identity().delete_identity(id).send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`DeleteIdentityError`]: 404 `NotFound`, any other `Default`.
    pub fn delete_identity(&self, id: &str) -> DeleteIdentity {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_IDENTITY);
        call.set_path(0usize, id);
        DeleteIdentity { call }
    }

    /// List the sessions of an identity
    ///
    /// `GET /admin/identities/{id}/sessions`
    ///
    /// Lists all sessions of an identity, including ended ones.
    ///
    /// - `id`: The id of the identity.
    /// - `.per_page(…)`: Deprecated: use page_size. Maximum number of sessions in the response.
    /// - `.page(…)`: Deprecated: use page_token.
    /// - `.page_size(…)`: Maximum number of sessions in the response.
    /// - `.page_token(…)`: Start of the next page.
    /// - `.active(…)`: Only active sessions, or only inactive ones.
    ///
    /// `client.identity().list_identity_sessions(id).send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`ListIdentitySessionsError`]: 400 `BadRequest`, 404 `NotFound`, any other `Default`.
    pub fn list_identity_sessions(&self, id: &str) -> ListIdentitySessions {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_IDENTITY_SESSIONS);
        call.set_path(0usize, id);
        ListIdentitySessions { call }
    }

    /// Delete the sessions of an identity
    ///
    /// `DELETE /admin/identities/{id}/sessions`
    ///
    /// Ends all sessions of an identity and deletes them.
    ///
    /// - `id`: The id of the identity.
    ///
    /// `client.identity().delete_identity_sessions(id).send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`DeleteIdentitySessionsError`]: 400 `BadRequest`, 401 `Unauthorized`, 404 `NotFound`, any other `Default`.
    pub fn delete_identity_sessions(&self, id: &str) -> DeleteIdentitySessions {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_IDENTITY_SESSIONS);
        call.set_path(0usize, id);
        DeleteIdentitySessions { call }
    }

    /// List sessions
    ///
    /// `GET /admin/sessions`
    ///
    /// Lists the sessions of all identities.
    ///
    /// - `.page_size(…)`: Maximum number of sessions in the response.
    /// - `.page_token(…)`: Start of the next page.
    /// - `.active(…)`: Only active sessions, or only inactive ones.
    /// - `.expand(…)`: Further members of each session.
    ///
    /// `client.identity().list_sessions().send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`ListSessionsError`]: 400 `BadRequest`, any other `Default`.
    pub fn list_sessions(&self) -> ListSessions {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_SESSIONS);
        ListSessions { call }
    }

    /// Read a session
    ///
    /// `GET /admin/sessions/{id}`
    ///
    /// Returns a session by its id, whether it is active or has ended.
    ///
    /// - `.expand(…)`: Further members of each session.
    /// - `id`: The id of the session.
    ///
    /// `client.identity().get_session(id).send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`GetSessionError`]: 400 `BadRequest`, any other `Default`.
    pub fn get_session(&self, id: &str) -> GetSession {
        let mut call = rt::client::Call::new(self.core, &operations::GET_SESSION);
        call.set_path(1usize, id);
        GetSession { call }
    }

    /// Disable a session
    ///
    /// `DELETE /admin/sessions/{id}`
    ///
    /// Ends a session. The session is kept and is no longer active.
    ///
    /// - `id`: The id of the session.
    ///
    /// `client.identity().disable_session(id).send().await?`
    ///
    /// Security: `oryAccessToken`.
    ///
    /// # Errors
    /// [`DisableSessionError`]: 400 `BadRequest`, 401 `Unauthorized`, any other `Default`.
    pub fn disable_session(&self, id: &str) -> DisableSession {
        let mut call = rt::client::Call::new(self.core, &operations::DISABLE_SESSION);
        call.set_path(0usize, id);
        DisableSession { call }
    }
}

/// A call of `create_identity`.
#[must_use]
#[derive(Debug)]
pub struct CreateIdentity {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreateIdentity {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreateIdentity {
    /// The body.
    pub fn body(mut self, body: &types::CreateIdentityBody) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Identity, CreateIdentityError> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                CreateIdentityError::BadRequest,
            ),
            409u16 => received.failure_from(
                rt::client::Received::json,
                CreateIdentityError::Conflict,
            ),
            _ => received.failure_from(rt::client::Received::json, CreateIdentityError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum CreateIdentityError {
    /// The body is wrong.
    BadRequest(types::ErrorGeneric),
    /// Another identity has such a credential or address.
    Conflict(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `delete_identity`.
#[must_use]
#[derive(Debug)]
pub struct DeleteIdentity {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteIdentity {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteIdentity {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DeleteIdentityError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            404u16 => received.failure_from(
                rt::client::Received::json,
                DeleteIdentityError::NotFound,
            ),
            _ => received.failure_from(rt::client::Received::json, DeleteIdentityError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteIdentityError {
    /// The identity does not exist.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `list_identity_sessions`.
#[must_use]
#[derive(Debug)]
pub struct ListIdentitySessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListIdentitySessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListIdentitySessions {
    /// Deprecated: use page_size. Maximum number of sessions in the response.
    ///
    /// Default: `250`
    ///
    /// A bound: at least 1, at most 1000.
    pub fn per_page(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To1000Rule>> = self.call.bounded(
            1usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(1usize, &rt::client::plain(&value));
        }
        self
    }

    /// Deprecated: use page_token.
    pub fn page(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Maximum number of sessions in the response.
    ///
    /// Default: `250`
    ///
    /// A bound: at least 1, at most 500.
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To500Rule>> = self.call.bounded(
            3usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(3usize, &rt::client::plain(&value));
        }
        self
    }

    /// Start of the next page.
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// Only active sessions, or only inactive ones.
    pub fn active(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(5usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Session>, ListIdentitySessionsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                ListIdentitySessionsError::BadRequest,
            ),
            404u16 => received.failure_from(
                rt::client::Received::json,
                ListIdentitySessionsError::NotFound,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                ListIdentitySessionsError::Default,
            ),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<Vec<types::Session>, types::Session, ListIdentitySessionsError> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Page(2usize, 1u64),
            |call| Self { call }.send(),
            |page| page,
            |_| None,
        )
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListIdentitySessionsError {
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The identity does not exist.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `delete_identity_sessions`.
#[must_use]
#[derive(Debug)]
pub struct DeleteIdentitySessions {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteIdentitySessions {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteIdentitySessions {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DeleteIdentitySessionsError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            400u16 => received.failure_from(
                rt::client::Received::json,
                DeleteIdentitySessionsError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DeleteIdentitySessionsError::Unauthorized,
            ),
            404u16 => received.failure_from(
                rt::client::Received::json,
                DeleteIdentitySessionsError::NotFound,
            ),
            _ => received.failure_from(
                rt::client::Received::json,
                DeleteIdentitySessionsError::Default,
            ),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteIdentitySessionsError {
    /// The id is wrong.
    BadRequest(types::ErrorGeneric),
    /// The credential is refused.
    Unauthorized(types::ErrorGeneric),
    /// There is nothing to delete.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
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
    /// Maximum number of sessions in the response.
    ///
    /// Default: `250`
    ///
    /// A bound: at least 1, at most 1000.
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To1000Rule>> = self.call.bounded(
            0usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// Start of the next page.
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Only active sessions, or only inactive ones.
    pub fn active(mut self, value: impl Into<bool>) -> Self {
        self.call.set_query(2usize, &rt::client::plain(&value.into()));
        self
    }

    /// Further members of each session.
    pub fn expand(mut self, value: impl Into<Vec<types::ListSessionsExpandItem>>) -> Self {
        self.call.set(3usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Session>, ListSessionsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                ListSessionsError::BadRequest,
            ),
            _ => received.failure_from(rt::client::Received::json, ListSessionsError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListSessionsError {
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
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
    /// Further members of each session.
    pub fn expand(mut self, value: impl Into<Vec<types::GetSessionExpandItem>>) -> Self {
        self.call.set(0usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Session, GetSessionError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(
                rt::client::Received::json,
                GetSessionError::BadRequest,
            ),
            _ => received.failure_from(rt::client::Received::json, GetSessionError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetSessionError {
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}

/// A call of `disable_session`.
#[must_use]
#[derive(Debug)]
pub struct DisableSession {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DisableSession {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DisableSession {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), DisableSessionError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            400u16 => received.failure_from(
                rt::client::Received::json,
                DisableSessionError::BadRequest,
            ),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DisableSessionError::Unauthorized,
            ),
            _ => received.failure_from(rt::client::Received::json, DisableSessionError::Default),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DisableSessionError {
    /// The id is wrong.
    BadRequest(types::ErrorGeneric),
    /// The credential is refused.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(types::ErrorGeneric),
}
