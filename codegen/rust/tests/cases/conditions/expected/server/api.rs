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
    /// `POST /things`
    fn add_thing(
        &self,
        request: AddThingRequest,
    ) -> impl Future<Output = Self::Answer<AddThingResponse>> + Send;

    /// `POST /forms`
    fn fill_in(
        &self,
        request: FillInRequest,
    ) -> impl Future<Output = Self::Answer<FillInResponse>> + Send;
}

/// What `add_thing` is asked with.
#[derive(Debug)]
pub struct AddThingRequest {
    /// The body.
    pub body: types::Thing,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddThingRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `fill_in` is asked with.
#[derive(Debug)]
pub struct FillInRequest {
    /// The body.
    pub body: types::Range,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FillInRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `add_thing` answers.
#[derive(Debug)]
pub enum AddThingResponse {
    /// it
    Ok(types::Thing),
}

impl rt::server::Responses for AddThingResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Thing>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `fill_in` answers.
#[derive(Debug)]
pub enum FillInResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for FillInResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, AddThingResponse>(
        &operations::ADD_THING,
        |service, request| Box::pin(Api::add_thing(service, request)),
    );
    routes.add::<_, FillInResponse>(
        &operations::FILL_IN,
        |service, request| Box::pin(Api::fill_in(service, request)),
    );
}
