//! The server's side of pets.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pets.
pub trait Pets: rt::server::Hooks {
    /// `GET /pets/{id}`
    fn read_pet(
        &self,
        request: ReadPetRequest,
    ) -> impl Future<Output = Self::Answer<ReadPetResponse>> + Send;
}

/// What `read_pet` is asked with.
#[derive(Debug)]
pub struct ReadPetRequest {
    pub id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadPetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `read_pet` answers.
#[derive(Debug)]
pub enum ReadPetResponse {
    /// the pet
    Ok(types::Pet),
}

impl rt::server::Responses for ReadPetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Pet>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Pets>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ReadPetResponse>(
        &operations::READ_PET,
        |service, request| Box::pin(Pets::read_pet(service, request)),
    );
}
