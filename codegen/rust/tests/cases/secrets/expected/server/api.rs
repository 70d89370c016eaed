//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// `POST /sign-in`
    fn sign_in(
        &self,
        request: SignInRequest,
    ) -> impl Future<Output = Self::Answer<SignInResponse>> + Send;

    /// `POST /keys`
    fn add_key(
        &self,
        request: AddKeyRequest,
    ) -> impl Future<Output = Self::Answer<AddKeyResponse>> + Send;
}

/// What `sign_in` is asked with.
pub struct SignInRequest {
    pub x_pin: Option<types::Secret>,
    pub device: Option<String>,
    /// The body.
    pub body: types::Credentials,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for SignInRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SignInRequest").field("x_pin", &format_args!("***")).field(
            "device",
            &self.device,
        ).field("body", &self.body).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for SignInRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            x_pin: incoming.optional(0usize)?,
            device: incoming.optional(1usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `add_key` is asked with.
#[derive(Debug)]
pub struct AddKeyRequest {
    /// The body.
    pub body: operations::AddKeyBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddKeyRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `sign_in` answers.
#[derive(Debug)]
pub enum SignInResponse {
    /// a session
    Ok(types::Credentials),
}

impl rt::server::Responses for SignInResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Credentials>(200u16).requiring(&["X-Token"]),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `add_key` answers.
#[derive(Debug)]
pub enum AddKeyResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for AddKeyResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, SignInResponse>(
        &operations::SIGN_IN,
        |service, request| Box::pin(Api::sign_in(service, request)),
    );
    routes.add::<_, AddKeyResponse>(
        &operations::ADD_KEY,
        |service, request| Box::pin(Api::add_key(service, request)),
    );
}
