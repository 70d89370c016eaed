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

    /// `POST /pets`
    fn add_pet(
        &self,
        request: AddPetRequest,
    ) -> impl Future<Output = Self::Answer<AddPetResponse>> + Send;

    /// `DELETE /pets/{id}`
    fn remove_pet(
        &self,
        request: RemovePetRequest,
    ) -> impl Future<Output = Self::Answer<RemovePetResponse>> + Send;
}

/// What `list_pets` is asked with.
#[derive(Debug)]
pub struct ListPetsRequest {
    pub limit: Option<rt::Checked<i64, types::To10Rule>>,
    pub prefer: Option<rt::Checked<String, types::ListPetsPreferRule>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListPetsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            limit: incoming.optional(0usize)?,
            prefer: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
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
    /// All
    Ok(operations::ListPetsOkBody),
    /// Wrong
    ClientError(rt::http::StatusCode, types::Problem),
}

impl rt::server::Responses for ListPetsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[
                rt::server::ResponseMedia::new(
                    "application/json",
                    rt::server::json::<Vec<types::Pet>>,
                ),
                rt::server::ResponseMedia::new("text/csv", rt::server::any),
            ],
        ).requiring(&["X-Next"]),
        rt::server::Documented::new(
            rt::server::Status::Range(4u16),
            &[rt::server::ResponseMedia::new(
                "application/problem+json",
                rt::server::json::<types::Problem>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => match body {
                operations::ListPetsOkBody::Json(body) => rt::server::Encoded::json(
                    200u16,
                    "application/json",
                    &body,
                ),
                operations::ListPetsOkBody::Csv(body) => rt::server::Encoded::bytes(
                    200u16,
                    "text/csv",
                    body,
                ),
            },
            Self::ClientError(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/problem+json",
                &body,
            ),
        }
    }
}

/// What `add_pet` answers.
#[derive(Debug)]
pub enum AddPetResponse {
    /// Added
    Created(types::Pet),
    /// Known
    NoContent,
    /// Anything else
    Default(rt::http::StatusCode, types::Problem),
}

impl rt::server::Responses for AddPetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Pet>(201u16),
        rt::server::Documented::empty(204u16),
        rt::server::Documented::new(
            rt::server::Status::Default,
            &[rt::server::ResponseMedia::new(
                "application/json",
                rt::server::json::<types::Problem>,
            )],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Created(body) => rt::server::Encoded::json(201u16, "application/json", &body),
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::Default(status, body) => rt::server::Encoded::json(
                status.as_u16(),
                "application/json",
                &body,
            ),
        }
    }
}

/// What `remove_pet` answers.
#[derive(Debug)]
pub enum RemovePetResponse {
    /// Gone
    NoContent,
    /// Ask again later
    Status999,
}

impl rt::server::Responses for RemovePetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(204u16),
        rt::server::Documented::empty(999u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
            Self::Status999 => rt::server::Encoded::empty(999u16),
        }
    }
}

pub(super) fn mount<S: Pets>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ListPetsResponse>(
        &operations::LIST_PETS,
        |service, request| Box::pin(Pets::list_pets(service, request)),
    );
    routes.add::<_, AddPetResponse>(
        &operations::ADD_PET,
        |service, request| Box::pin(Pets::add_pet(service, request)),
    );
    routes.add::<_, RemovePetResponse>(
        &operations::REMOVE_PET,
        |service, request| Box::pin(Pets::remove_pet(service, request)),
    );
}
