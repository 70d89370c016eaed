//! An example server: `Prefer: code=404` and `Prefer: example=name` choose the answer.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::sync::Arc;
use ::signoff_runtime as rt;
use super::server;
pub use rt::axum;
pub use rt::server::{Bounded, Bounds};

/// Answers every operation with an example of the document, or with a value generated from its schema.
#[derive(Debug)]
pub struct Example {
    examples: rt::server::Examples,
}

impl Example {
    /// Reads the answers.
    ///
    /// # Errors
    /// `answers.json` is not what was generated.
    pub fn new() -> Result<Self, rt::Mismatch> {
        Ok(Self { examples: rt::server::Examples::read(include_str!("answers.json"))? })
    }
}

/// A router that answers with examples.
///
/// # Errors
/// `answers.json` is not what was generated.
pub fn router() -> Result<axum::Router, rt::Mismatch> {
    Ok(rt::server::Examples::router(server::router(Arc::new(Example::new()?))))
}

impl rt::server::Hooks for Example {
    type Answer<R: rt::server::Responses> = rt::server::Reply<R>;
}

impl server::Pets for Example {
    async fn list_pets(
        &self,
        request: server::ListPetsRequest,
    ) -> rt::server::Reply<server::ListPetsResponse> {
        self.examples.answer(0usize, &request.parts)
    }

    async fn add_pet(
        &self,
        request: server::AddPetRequest,
    ) -> rt::server::Reply<server::AddPetResponse> {
        self.examples.answer(1usize, &request.parts)
    }

    async fn remove_pet(
        &self,
        request: server::RemovePetRequest,
    ) -> rt::server::Reply<server::RemovePetResponse> {
        self.examples.answer(2usize, &request.parts)
    }
}

impl server::Api for Example {
    async fn read_events(
        &self,
        request: server::ReadEventsRequest,
    ) -> rt::server::Reply<server::ReadEventsResponse> {
        self.examples.answer(3usize, &request.parts)
    }
}
