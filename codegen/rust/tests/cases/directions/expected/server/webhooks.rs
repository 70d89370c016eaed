//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Webhooks: rt::server::Hooks {
    /// `POST`
    fn post_pet_sold(
        &self,
        request: PostPetSoldRequest,
    ) -> impl Future<Output = Self::Answer<PostPetSoldResponse>> + Send;
}

/// What `post_pet_sold` is asked with.
#[derive(Debug)]
pub struct PostPetSoldRequest {
    /// The body.
    pub body: types::Pet,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostPetSoldRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `post_pet_sold` answers.
#[derive(Debug)]
pub enum PostPetSoldResponse {
    /// noted
    NoContent,
}

impl rt::server::Responses for PostPetSoldResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// Receives `post_pet_sold` at `/`: nest it at the address that was subscribed.
pub fn post_pet_sold_router<S: Webhooks>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, PostPetSoldResponse>(
        &operations::POST_PET_SOLD,
        |service, request| Box::pin(Webhooks::post_pet_sold(service, request)),
    );
    routes.into_router()
}
