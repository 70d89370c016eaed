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
    /// `GET /feed`
    fn read_feed(
        &self,
        request: ReadFeedRequest,
    ) -> impl Future<Output = Self::Answer<ReadFeedResponse>> + Send;

    /// `POST /feed`
    fn add_event(
        &self,
        request: AddEventRequest,
    ) -> impl Future<Output = Self::Answer<AddEventResponse>> + Send;

    /// `GET /stream`
    fn follow(&self, request: FollowRequest) -> impl Future<Output = Self::Answer<FollowResponse>>
        + Send;

    /// `GET /tag`
    fn read_tag(
        &self,
        request: ReadTagRequest,
    ) -> impl Future<Output = Self::Answer<ReadTagResponse>> + Send;

    /// `GET /form`
    fn read_form(
        &self,
        request: ReadFormRequest,
    ) -> impl Future<Output = Self::Answer<ReadFormResponse>> + Send;

    /// `GET /parts`
    fn read_parts(
        &self,
        request: ReadPartsRequest,
    ) -> impl Future<Output = Self::Answer<ReadPartsResponse>> + Send;
}

/// What `read_feed` is asked with.
#[derive(Debug)]
pub struct ReadFeedRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadFeedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `add_event` is asked with.
#[derive(Debug)]
pub struct AddEventRequest {
    /// The body.
    pub body: types::Event,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddEventRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `follow` is asked with.
#[derive(Debug)]
pub struct FollowRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FollowRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_tag` is asked with.
#[derive(Debug)]
pub struct ReadTagRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadTagRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_form` is asked with.
#[derive(Debug)]
pub struct ReadFormRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadFormRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_parts` is asked with.
#[derive(Debug)]
pub struct ReadPartsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReadPartsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `read_feed` answers.
#[derive(Debug)]
pub enum ReadFeedResponse {
    /// All
    Ok(Vec<types::Event>),
    /// No
    BadRequest(types::Untagged),
}

impl rt::server::Responses for ReadFeedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Event>>(200u16).requiring(&["X-State"]),
        rt::server::Documented::json::<types::Untagged>(400u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
        }
    }
}

/// What `add_event` answers.
#[derive(Debug)]
pub enum AddEventResponse {
    /// Added
    NoContent,
}

impl rt::server::Responses for AddEventResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `follow` answers.
#[derive(Debug)]
pub enum FollowResponse {
    /// All
    Ok(rt::stream::Items<types::Event>),
}

impl rt::server::Responses for FollowResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/jsonl", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::items(
                200u16,
                "application/jsonl",
                rt::stream::Framing::Lines,
                body,
            ),
        }
    }
}

/// What `read_tag` answers.
#[derive(Debug)]
pub enum ReadTagResponse {
    /// One
    Ok(types::Tag),
}

impl rt::server::Responses for ReadTagResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/xml", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::xml(
                200u16,
                "application/xml",
                &operations::xml::TAG,
                &body,
            ),
        }
    }
}

/// What `read_form` answers.
#[derive(Debug)]
pub enum ReadFormResponse {
    /// One
    Ok(types::Tag),
}

impl rt::server::Responses for ReadFormResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new(
            "application/x-www-form-urlencoded",
            rt::server::form::<types::Tag>,
        )],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::form(
                200u16,
                "application/x-www-form-urlencoded",
                &body,
            ),
        }
    }
}

/// What `read_parts` answers.
#[derive(Debug)]
pub enum ReadPartsResponse {
    /// Parts
    Ok(operations::ReadPartsOkParts),
}

impl rt::server::Responses for ReadPartsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("multipart/form-data", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::multipart(200u16, "multipart/form-data", &body),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ReadFeedResponse>(
        &operations::READ_FEED,
        |service, request| Box::pin(Api::read_feed(service, request)),
    );
    routes.add::<_, AddEventResponse>(
        &operations::ADD_EVENT,
        |service, request| Box::pin(Api::add_event(service, request)),
    );
    routes.add::<_, FollowResponse>(
        &operations::FOLLOW,
        |service, request| Box::pin(Api::follow(service, request)),
    );
    routes.add::<_, ReadTagResponse>(
        &operations::READ_TAG,
        |service, request| Box::pin(Api::read_tag(service, request)),
    );
    routes.add::<_, ReadFormResponse>(
        &operations::READ_FORM,
        |service, request| Box::pin(Api::read_form(service, request)),
    );
    routes.add::<_, ReadPartsResponse>(
        &operations::READ_PARTS,
        |service, request| Box::pin(Api::read_parts(service, request)),
    );
}
