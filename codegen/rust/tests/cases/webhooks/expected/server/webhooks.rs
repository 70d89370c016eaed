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
    fn post_new_pet(
        &self,
        request: PostNewPetRequest,
    ) -> impl Future<Output = Self::Answer<PostNewPetResponse>> + Send;

    /// `POST`
    fn pet_gone(
        &self,
        request: PetGoneRequest,
    ) -> impl Future<Output = Self::Answer<PetGoneResponse>> + Send;
}

/// What `post_new_pet` is asked with.
#[derive(Debug)]
pub struct PostNewPetRequest {
    /// The body.
    pub body: types::PostNewPetBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostNewPetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `pet_gone` is asked with.
#[derive(Debug)]
pub struct PetGoneRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PetGoneRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `post_new_pet` answers.
#[derive(Debug)]
pub enum PostNewPetResponse {
    /// Heard
    NoContent,
}

impl rt::server::Responses for PostNewPetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `pet_gone` answers.
#[derive(Debug)]
pub enum PetGoneResponse {
    /// Heard
    NoContent,
}

impl rt::server::Responses for PetGoneResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// Receives `post_new_pet` at `/`: nest it at the address that was subscribed.
pub fn post_new_pet_router<S: Webhooks>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, PostNewPetResponse>(
        &operations::POST_NEW_PET,
        |service, request| Box::pin(Webhooks::post_new_pet(service, request)),
    );
    routes.into_router()
}

/// Receives `pet_gone` at `/`: nest it at the address that was subscribed.
pub fn pet_gone_router<S: Webhooks>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
    let mut routes = rt::server::Routes::new(service);
    routes.add::<_, PetGoneResponse>(
        &operations::PET_GONE,
        |service, request| Box::pin(Webhooks::pet_gone(service, request)),
    );
    routes.into_router()
}
