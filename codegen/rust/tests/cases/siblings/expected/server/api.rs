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
    /// `PUT /things/{word}`
    fn put_thing(
        &self,
        request: PutThingRequest,
    ) -> impl Future<Output = Self::Answer<PutThingResponse>> + Send;

    /// `POST /boxes`
    fn add_box(
        &self,
        request: AddBoxRequest,
    ) -> impl Future<Output = Self::Answer<AddBoxResponse>> + Send;
}

/// What `put_thing` is asked with.
#[derive(Debug)]
pub struct PutThingRequest {
    pub word: rt::Checked<String, types::From2To5Rule>,
    /// Default: `2`
    pub page: rt::Checked<i64, types::From1To9Rule>,
    /// The body.
    pub body: types::Thing,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PutThingRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            word: incoming.required(0usize)?,
            page: incoming.defaulted(1usize, "2")?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `add_box` is asked with.
#[derive(Debug)]
pub struct AddBoxRequest {
    /// The body.
    pub body: types::AddBoxBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddBoxRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `put_thing` answers.
#[derive(Debug)]
pub enum PutThingResponse {
    /// it
    Ok(types::Thing),
}

impl rt::server::Responses for PutThingResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Thing>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `add_box` answers.
#[derive(Debug)]
pub enum AddBoxResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for AddBoxResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, PutThingResponse>(
        &operations::PUT_THING,
        |service, request| Box::pin(Api::put_thing(service, request)),
    );
    routes.add::<_, AddBoxResponse>(
        &operations::ADD_BOX,
        |service, request| Box::pin(Api::add_box(service, request)),
    );
}
