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
    /// `POST /pets`
    fn add_pet(
        &self,
        request: AddPetRequest,
    ) -> impl Future<Output = Self::Answer<AddPetResponse>> + Send;
}

/// What `add_pet` is asked with.
#[derive(Debug)]
pub struct AddPetRequest {
    /// The body.
    pub body: types::Pet,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddPetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `add_pet` answers.
#[derive(Debug)]
pub enum AddPetResponse {
    /// It
    Ok(Option<types::Shape>),
}

impl rt::server::Responses for AddPetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Option<types::Shape>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AddPetResponse>(
        &operations::ADD_PET,
        |service, request| Box::pin(Api::add_pet(service, request)),
    );
}
