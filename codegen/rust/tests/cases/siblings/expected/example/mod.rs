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
    async fn put_thing(
        &self,
        request: server::PutThingRequest,
    ) -> rt::server::Reply<server::PutThingResponse> {
        self.examples.answer(0usize, &request.parts)
    }

    async fn add_box(
        &self,
        request: server::AddBoxRequest,
    ) -> rt::server::Reply<server::AddBoxResponse> {
        self.examples.answer(1usize, &request.parts)
    }
}
