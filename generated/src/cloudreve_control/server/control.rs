//! The server's side of Control.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Control.
pub trait Control: rt::server::Hooks {
    /// Activate, deactivate or ban a user
    ///
    /// `POST /users/status`
    fn set_user_status(
        &self,
        request: SetUserStatusRequest,
    ) -> impl Future<Output = Self::Answer<SetUserStatusResponse>> + Send;

    /// Change a user's address, as an administrator can
    ///
    /// `POST /users/email`
    fn change_user_email(
        &self,
        request: ChangeUserEmailRequest,
    ) -> impl Future<Output = Self::Answer<ChangeUserEmailResponse>> + Send;

    /// Delete a user
    ///
    /// `POST /users/delete`
    fn delete_user(
        &self,
        request: DeleteUserRequest,
    ) -> impl Future<Output = Self::Answer<DeleteUserResponse>> + Send;

    /// Turn the sign-ins of a user into single sign-on sessions
    ///
    /// `POST /users/single-sign-on`
    ///
    /// Later sign-ins of the user count as coming from a provider whose sessions end at the given address.
    fn use_single_sign_on(
        &self,
        request: UseSingleSignOnRequest,
    ) -> impl Future<Output = Self::Answer<UseSingleSignOnResponse>> + Send;

    /// Require that an address be confirmed, or no longer
    ///
    /// `POST /sign-ups/activation`
    ///
    /// A sign-up with this address receives the response of a server that confirms addresses by mail. A server may be able to do so only for all
    /// addresses, so a scenario ends with `required: false`.
    fn require_activation(
        &self,
        request: RequireActivationRequest,
    ) -> impl Future<Output = Self::Answer<RequireActivationResponse>> + Send;

    /// Make a token expire
    ///
    /// `POST /tokens/expire`
    ///
    /// The returned token is the given one, or one that differs only in its times; its `exp` has passed.
    fn expire_token(
        &self,
        request: ExpireTokenRequest,
    ) -> impl Future<Output = Self::Answer<ExpireTokenResponse>> + Send;

    /// Treat requests with one correlation id as in debug mode
    ///
    /// `POST /debug`
    ///
    /// Requests with this `X-Cr-Correlation-Id` receive the response of a server in debug mode.
    fn debug_request(
        &self,
        request: DebugRequestRequest,
    ) -> impl Future<Output = Self::Answer<DebugRequestResponse>> + Send;
}

/// What `set_user_status` is asked with.
#[derive(Debug)]
pub struct SetUserStatusRequest {
    /// The body.
    pub body: types::SetUserStatusBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SetUserStatusRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `change_user_email` is asked with.
#[derive(Debug)]
pub struct ChangeUserEmailRequest {
    /// The body.
    pub body: types::ChangeUserEmailBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ChangeUserEmailRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `delete_user` is asked with.
#[derive(Debug)]
pub struct DeleteUserRequest {
    /// The body.
    pub body: types::DeleteUserBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteUserRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `use_single_sign_on` is asked with.
#[derive(Debug)]
pub struct UseSingleSignOnRequest {
    /// The body.
    pub body: types::UseSingleSignOnBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UseSingleSignOnRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `require_activation` is asked with.
#[derive(Debug)]
pub struct RequireActivationRequest {
    /// The body.
    pub body: types::RequireActivationBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RequireActivationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `expire_token` is asked with.
#[derive(Debug)]
pub struct ExpireTokenRequest {
    /// The body.
    pub body: types::ExpireTokenBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ExpireTokenRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `debug_request` is asked with.
#[derive(Debug)]
pub struct DebugRequestRequest {
    /// The body.
    pub body: types::DebugRequestBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DebugRequestRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `set_user_status` answers.
#[derive(Debug)]
pub enum SetUserStatusResponse {
    /// Done.
    NoContent,
    /// The user does not exist.
    NotFound,
}

impl rt::server::Responses for SetUserStatusResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `change_user_email` answers.
#[derive(Debug)]
pub enum ChangeUserEmailResponse {
    /// Done.
    NoContent,
    /// The user does not exist.
    NotFound,
}

impl rt::server::Responses for ChangeUserEmailResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `delete_user` answers.
#[derive(Debug)]
pub enum DeleteUserResponse {
    /// Done.
    NoContent,
    /// The user does not exist.
    NotFound,
}

impl rt::server::Responses for DeleteUserResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `use_single_sign_on` answers.
#[derive(Debug)]
pub enum UseSingleSignOnResponse {
    /// Done.
    NoContent,
    /// The user does not exist.
    NotFound,
}

impl rt::server::Responses for UseSingleSignOnResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `require_activation` answers.
#[derive(Debug)]
pub enum RequireActivationResponse {
    /// Done.
    NoContent,
}

impl rt::server::Responses for RequireActivationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `expire_token` answers.
#[derive(Debug)]
pub enum ExpireTokenResponse {
    /// The expired token.
    Ok(types::ExpireTokenOk),
}

impl rt::server::Responses for ExpireTokenResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ExpireTokenOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `debug_request` answers.
#[derive(Debug)]
pub enum DebugRequestResponse {
    /// Done.
    NoContent,
}

impl rt::server::Responses for DebugRequestResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Control>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, SetUserStatusResponse>(
        &operations::SET_USER_STATUS,
        |service, request| Box::pin(Control::set_user_status(service, request)),
    );
    routes.add::<_, ChangeUserEmailResponse>(
        &operations::CHANGE_USER_EMAIL,
        |service, request| Box::pin(Control::change_user_email(service, request)),
    );
    routes.add::<_, DeleteUserResponse>(
        &operations::DELETE_USER,
        |service, request| Box::pin(Control::delete_user(service, request)),
    );
    routes.add::<_, UseSingleSignOnResponse>(
        &operations::USE_SINGLE_SIGN_ON,
        |service, request| Box::pin(Control::use_single_sign_on(service, request)),
    );
    routes.add::<_, RequireActivationResponse>(
        &operations::REQUIRE_ACTIVATION,
        |service, request| Box::pin(Control::require_activation(service, request)),
    );
    routes.add::<_, ExpireTokenResponse>(
        &operations::EXPIRE_TOKEN,
        |service, request| Box::pin(Control::expire_token(service, request)),
    );
    routes.add::<_, DebugRequestResponse>(
        &operations::DEBUG_REQUEST,
        |service, request| Box::pin(Control::debug_request(service, request)),
    );
}
