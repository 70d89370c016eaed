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

impl server::Api for Example {
    async fn create_pet(
        &self,
        request: server::CreatePetRequest,
    ) -> rt::server::Reply<server::CreatePetResponse> {
        self.examples.answer(0usize, &request.parts)
    }

    async fn list_pets(
        &self,
        request: server::ListPetsRequest,
    ) -> rt::server::Reply<server::ListPetsResponse> {
        self.examples.answer(1usize, &request.parts)
    }

    async fn replace_animal(
        &self,
        request: server::ReplaceAnimalRequest,
    ) -> rt::server::Reply<server::ReplaceAnimalResponse> {
        self.examples.answer(2usize, &request.parts)
    }

    async fn fill_kennel(
        &self,
        request: server::FillKennelRequest,
    ) -> rt::server::Reply<server::FillKennelResponse> {
        self.examples.answer(3usize, &request.parts)
    }

    async fn add_listing(
        &self,
        request: server::AddListingRequest,
    ) -> rt::server::Reply<server::AddListingResponse> {
        self.examples.answer(4usize, &request.parts)
    }

    async fn order(
        &self,
        request: server::OrderRequest,
    ) -> rt::server::Reply<server::OrderResponse> {
        self.examples.answer(5usize, &request.parts)
    }

    async fn upload(
        &self,
        request: server::UploadRequest,
    ) -> rt::server::Reply<server::UploadResponse> {
        self.examples.answer(6usize, &request.parts)
    }

    async fn put_element(
        &self,
        request: server::PutElementRequest,
    ) -> rt::server::Reply<server::PutElementResponse> {
        self.examples.answer(7usize, &request.parts)
    }
}
