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
    /// `GET /pets`
    fn list_pets(
        &self,
        request: ListPetsRequest,
    ) -> impl Future<Output = Self::Answer<ListPetsResponse>> + Send;

    /// `DELETE /pets/{id}`
    fn remove_pet(
        &self,
        request: RemovePetRequest,
    ) -> impl Future<Output = Self::Answer<RemovePetResponse>> + Send;
}

/// What `list_pets` is asked with.
#[derive(Debug)]
pub struct ListPetsRequest {
    /// Default: `20`
    pub limit: rt::Checked<i32, types::From1To100Rule>,
    /// Default: `"name"`
    pub sort: types::ListPetsSort,
    /// Default: `["tame","\"loud\""]`
    pub tags: Vec<String>,
    pub offset: Option<rt::Checked<i64, types::From1Rule>>,
    pub q: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListPetsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            limit: incoming.defaulted(0usize, "20")?,
            sort: incoming.defaulted(1usize, "\"name\"")?,
            tags: incoming.defaulted(2usize, "[\"tame\",\"\\\"loud\\\"\"]")?,
            offset: incoming.optional(3usize)?,
            q: incoming.optional(4usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `remove_pet` is asked with.
#[derive(Debug)]
pub struct RemovePetRequest {
    pub id: i64,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RemovePetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_pets` answers.
#[derive(Debug)]
pub enum ListPetsResponse {
    /// what was asked for
    Ok(Vec<String>),
    /// there are none
    NotFound,
}

impl rt::server::Responses for ListPetsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<String>>(200u16),
        rt::server::Documented::empty(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::NotFound => rt::server::Encoded::empty(404u16),
        }
    }
}

/// What `remove_pet` answers.
#[derive(Debug)]
pub enum RemovePetResponse {
    /// removed
    NoContent,
    /// not signed in
    Unauthorized,
}

impl rt::server::Responses for RemovePetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::Unauthorized => rt::server::Encoded::empty(401u16),
        }
    }
}

pub(super) fn mount<S: Pets>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ListPetsResponse>(
        &operations::LIST_PETS,
        |service, request| Box::pin(Pets::list_pets(service, request)),
    );
    routes.add::<_, RemovePetResponse>(
        &operations::REMOVE_PET,
        |service, request| Box::pin(Pets::remove_pet(service, request)),
    );
}
