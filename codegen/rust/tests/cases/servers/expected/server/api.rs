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
    /// `GET /pets/{name}`
    fn read_pet(
        &self,
        request: ReadPetRequest,
    ) -> impl Future<Output = Self::Answer<ReadPetResponse>> + Send;
}

/// What `read_pet` is asked with.
#[derive(Debug)]
pub struct ReadPetRequest {
    pub name: rt::Checked<String, types::From2Rule>,
    /// How many.
    ///
    /// Default: `20`
    pub limit: rt::Checked<i32, types::From1To100Rule>,
    pub step: Option<types::Step>,
    /// Which ones.
    ///
    /// Pets that have all of them.
    pub tags: Option<rt::Checked<Vec<String>, types::To2Rule>>,
    /// Format: `phone`
    pub old: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadPetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            name: incoming.required(0usize)?,
            limit: incoming.defaulted(1usize, "20")?,
            step: incoming.optional(2usize)?,
            tags: incoming.optional(3usize)?,
            old: incoming.optional(4usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `read_pet` answers.
#[derive(Debug)]
pub enum ReadPetResponse {
    /// ok
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

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ReadPetResponse>(
        &operations::READ_PET,
        |service, request| Box::pin(Api::read_pet(service, request)),
    );
}
