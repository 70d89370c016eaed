//! The server's side of identity.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of identity.
///
/// Operations for administrators.
pub trait Identity: rt::server::Hooks {
    /// Create an identity
    ///
    /// `POST /admin/identities`
    ///
    /// Creates an identity, with credentials if the request contains any.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn create_identity(
        &self,
        request: rt::server::RawRequest<CreateIdentityRequest>,
    ) -> impl Future<Output = Self::Answer<CreateIdentityResponse>> + Send;

    /// Delete an identity
    ///
    /// `DELETE /admin/identities/{id}`
    ///
    /// Deletes an identity with its credentials, irrevocably.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn delete_identity(
        &self,
        request: rt::server::RawRequest<DeleteIdentityRequest>,
    ) -> impl Future<Output = Self::Answer<DeleteIdentityResponse>> + Send;

    /// List the sessions of an identity
    ///
    /// `GET /admin/identities/{id}/sessions`
    ///
    /// Lists all sessions of an identity, including ended ones.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn list_identity_sessions(
        &self,
        request: rt::server::RawRequest<ListIdentitySessionsRequest>,
    ) -> impl Future<Output = Self::Answer<ListIdentitySessionsResponse>> + Send;

    /// Delete the sessions of an identity
    ///
    /// `DELETE /admin/identities/{id}/sessions`
    ///
    /// Ends all sessions of an identity and deletes them.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn delete_identity_sessions(
        &self,
        request: rt::server::RawRequest<DeleteIdentitySessionsRequest>,
    ) -> impl Future<Output = Self::Answer<DeleteIdentitySessionsResponse>> + Send;

    /// List sessions
    ///
    /// `GET /admin/sessions`
    ///
    /// Lists the sessions of all identities.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn list_sessions(
        &self,
        request: rt::server::RawRequest<ListSessionsRequest>,
    ) -> impl Future<Output = Self::Answer<ListSessionsResponse>> + Send;

    /// Read a session
    ///
    /// `GET /admin/sessions/{id}`
    ///
    /// Returns a session by its id, whether it is active or has ended.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_session(
        &self,
        request: rt::server::RawRequest<GetSessionRequest>,
    ) -> impl Future<Output = Self::Answer<GetSessionResponse>> + Send;

    /// Disable a session
    ///
    /// `DELETE /admin/sessions/{id}`
    ///
    /// Ends a session. The session is kept and is no longer active.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn disable_session(
        &self,
        request: rt::server::RawRequest<DisableSessionRequest>,
    ) -> impl Future<Output = Self::Answer<DisableSessionResponse>> + Send;
}

/// What `create_identity` is asked with.
#[derive(Debug)]
pub struct CreateIdentityRequest {
    /// The body.
    pub body: Option<types::CreateIdentityBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreateIdentityRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `delete_identity` is asked with.
#[derive(Debug)]
pub struct DeleteIdentityRequest {
    /// The id of the identity.
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteIdentityRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_identity_sessions` is asked with.
#[derive(Debug)]
pub struct ListIdentitySessionsRequest {
    /// The id of the identity.
    pub id: String,
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
    /// Only active sessions, or only inactive ones.
    pub active: Option<bool>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListIdentitySessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id: incoming.required(0usize)?,
            per_page: incoming.defaulted(1usize, "250")?,
            page: incoming.optional(2usize)?,
            page_size: incoming.defaulted(3usize, "250")?,
            page_token: incoming.optional(4usize)?,
            active: incoming.optional(5usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `delete_identity_sessions` is asked with.
#[derive(Debug)]
pub struct DeleteIdentitySessionsRequest {
    /// The id of the identity.
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteIdentitySessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_sessions` is asked with.
#[derive(Debug)]
pub struct ListSessionsRequest {
    /// Maximum number of sessions in the response.
    ///
    /// Default: `250`
    pub page_size: rt::Checked<i64, types::From1To1000Rule>,
    /// Start of the next page.
    pub page_token: Option<String>,
    /// Only active sessions, or only inactive ones.
    pub active: Option<bool>,
    /// Further members of each session.
    pub expand: Option<Vec<types::ListSessionsExpandItem>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListSessionsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            page_size: incoming.defaulted(0usize, "250")?,
            page_token: incoming.optional(1usize)?,
            active: incoming.optional(2usize)?,
            expand: incoming.optional(3usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `get_session` is asked with.
#[derive(Debug)]
pub struct GetSessionRequest {
    /// Further members of each session.
    pub expand: Option<Vec<types::GetSessionExpandItem>>,
    /// The id of the session.
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            expand: incoming.optional(0usize)?,
            id: incoming.required(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `disable_session` is asked with.
#[derive(Debug)]
pub struct DisableSessionRequest {
    /// The id of the session.
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DisableSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `create_identity` answers.
#[derive(Debug)]
pub enum CreateIdentityResponse {
    /// The identity.
    Created(types::Identity),
    /// The body is wrong.
    BadRequest(types::ErrorGeneric),
    /// Another identity has such a credential or address.
    Conflict(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for CreateIdentityResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Identity>(201u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(409u16),
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
            Self::Created(body) => rt::server::Encoded::json(201u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Conflict(body) => rt::server::Encoded::json(409u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `delete_identity` answers.
#[derive(Debug)]
pub enum DeleteIdentityResponse {
    /// A response without a body.
    NoContent,
    /// The identity does not exist.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for DeleteIdentityResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::ErrorGeneric>(404u16),
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
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `list_identity_sessions` answers.
#[derive(Debug)]
pub enum ListIdentitySessionsResponse {
    /// The sessions.
    Ok(Vec<types::Session>),
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// The identity does not exist.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for ListIdentitySessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Session>>(200u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(404u16),
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
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `delete_identity_sessions` answers.
#[derive(Debug)]
pub enum DeleteIdentitySessionsResponse {
    /// A response without a body.
    NoContent,
    /// The id is wrong.
    BadRequest(types::ErrorGeneric),
    /// The credential is refused.
    Unauthorized(types::ErrorGeneric),
    /// There is nothing to delete.
    NotFound(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for DeleteIdentitySessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::json::<types::ErrorGeneric>(400u16),
        rt::server::Documented::json::<types::ErrorGeneric>(401u16),
        rt::server::Documented::json::<types::ErrorGeneric>(404u16),
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
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `list_sessions` answers.
#[derive(Debug)]
pub enum ListSessionsResponse {
    /// The sessions.
    Ok(Vec<types::Session>),
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for ListSessionsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Session>>(200u16),
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

/// What `get_session` answers.
#[derive(Debug)]
pub enum GetSessionResponse {
    /// The session.
    Ok(types::Session),
    /// A parameter is wrong.
    BadRequest(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for GetSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Session>(200u16),
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

/// What `disable_session` answers.
#[derive(Debug)]
pub enum DisableSessionResponse {
    /// A response without a body.
    NoContent,
    /// The id is wrong.
    BadRequest(types::ErrorGeneric),
    /// The credential is refused.
    Unauthorized(types::ErrorGeneric),
    /// Any other error.
    Default(rt::http::StatusCode, types::ErrorGeneric),
}

impl rt::server::Responses for DisableSessionResponse {
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

pub(super) fn mount<S: Identity>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, CreateIdentityResponse>(
        &operations::CREATE_IDENTITY,
        |service, request| Box::pin(Identity::create_identity(service, request)),
    );
    routes.add_raw::<_, DeleteIdentityResponse>(
        &operations::DELETE_IDENTITY,
        |service, request| Box::pin(Identity::delete_identity(service, request)),
    );
    routes.add_raw::<_, ListIdentitySessionsResponse>(
        &operations::LIST_IDENTITY_SESSIONS,
        |service, request| Box::pin(Identity::list_identity_sessions(service, request)),
    );
    routes.add_raw::<_, DeleteIdentitySessionsResponse>(
        &operations::DELETE_IDENTITY_SESSIONS,
        |service, request| Box::pin(Identity::delete_identity_sessions(service, request)),
    );
    routes.add_raw::<_, ListSessionsResponse>(
        &operations::LIST_SESSIONS,
        |service, request| Box::pin(Identity::list_sessions(service, request)),
    );
    routes.add_raw::<_, GetSessionResponse>(
        &operations::GET_SESSION,
        |service, request| Box::pin(Identity::get_session(service, request)),
    );
    routes.add_raw::<_, DisableSessionResponse>(
        &operations::DISABLE_SESSION,
        |service, request| Box::pin(Identity::disable_session(service, request)),
    );
}
