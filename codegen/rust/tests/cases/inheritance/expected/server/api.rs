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
    /// `POST /animals`
    fn add_animal(
        &self,
        request: AddAnimalRequest,
    ) -> impl Future<Output = Self::Answer<AddAnimalResponse>> + Send;

    /// `GET /secret`
    fn read_secret(
        &self,
        request: ReadSecretRequest,
    ) -> impl Future<Output = Self::Answer<ReadSecretResponse>> + Send;
}

/// What `add_animal` is asked with.
#[derive(Debug)]
pub struct AddAnimalRequest {
    /// Default: `20`
    pub limit: rt::Checked<i64, types::From1Rule>,
    /// The body.
    pub body: types::Animal,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddAnimalRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            limit: incoming.defaulted(0usize, "20")?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `read_secret` is asked with.
#[derive(Debug)]
pub struct ReadSecretRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadSecretRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `add_animal` answers.
#[derive(Debug)]
pub enum AddAnimalResponse {
    /// ok
    Ok(Vec<types::Animal>),
}

impl rt::server::Responses for AddAnimalResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Animal>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `read_secret` answers.
#[derive(Debug)]
pub enum ReadSecretResponse {
    /// ok
    NoContent,
}

impl rt::server::Responses for ReadSecretResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AddAnimalResponse>(
        &operations::ADD_ANIMAL,
        |service, request| Box::pin(Api::add_animal(service, request)),
    );
    routes.add::<_, ReadSecretResponse>(
        &operations::READ_SECRET,
        |service, request| Box::pin(Api::read_secret(service, request)),
    );
}
