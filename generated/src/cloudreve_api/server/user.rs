//! The server's side of User.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of User.
pub trait User: rt::server::Hooks {
    /// Sign up
    ///
    /// `POST /user`
    ///
    /// Creates a user. If addresses must be confirmed, code 203 shows that a mail was sent.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn post_user(
        &self,
        request: rt::server::RawRequest<PostUserRequest>,
    ) -> impl Future<Output = Self::Answer<PostUserResponse>> + Send;

    /// My user
    ///
    /// `GET /user/me`
    ///
    /// The user of the access token. The vendor's pages do not list this operation; its web client uses it.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_user_me(
        &self,
        request: rt::server::RawRequest<GetUserMeRequest>,
    ) -> impl Future<Output = Self::Answer<GetUserMeResponse>> + Send;
}

/// What `post_user` is asked with.
#[derive(Debug)]
pub struct PostUserRequest {
    /// The body.
    pub body: Option<types::PostUserBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostUserRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `get_user_me` is asked with.
#[derive(Debug)]
pub struct GetUserMeRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetUserMeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `post_user` answers.
#[derive(Debug)]
pub enum PostUserResponse {
    Ok(types::PostUserOk),
}

impl rt::server::Responses for PostUserResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::PostUserOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `get_user_me` answers.
#[derive(Debug)]
pub enum GetUserMeResponse {
    Ok(types::GetUserMeOk),
}

impl rt::server::Responses for GetUserMeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::GetUserMeOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: User>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, PostUserResponse>(
        &operations::POST_USER,
        |service, request| Box::pin(User::post_user(service, request)),
    );
    routes.add_raw::<_, GetUserMeResponse>(
        &operations::GET_USER_ME,
        |service, request| Box::pin(User::get_user_me(service, request)),
    );
}
