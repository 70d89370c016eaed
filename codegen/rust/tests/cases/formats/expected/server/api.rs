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
    /// `POST /prices`
    fn set_prices(
        &self,
        request: SetPricesRequest,
    ) -> impl Future<Output = Self::Answer<SetPricesResponse>> + Send;

    /// `GET /prices`
    fn follow_prices(
        &self,
        request: FollowPricesRequest,
    ) -> impl Future<Output = Self::Answer<FollowPricesResponse>> + Send;
}

/// What `set_prices` is asked with.
#[derive(Debug)]
pub struct SetPricesRequest {
    pub least: Option<rt::json::DecimalNumber>,
    pub when: Option<rt::json::Formatted<rt::json::Date>>,
    pub x_steps: Option<Vec<rt::json::DecimalNumber>>,
    /// The body.
    pub body: types::Prices,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SetPricesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            least: incoming.optional(0usize)?,
            when: incoming.optional(1usize)?,
            x_steps: incoming.optional(2usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `follow_prices` is asked with.
#[derive(Debug)]
pub struct FollowPricesRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FollowPricesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `set_prices` answers.
#[derive(Debug)]
pub enum SetPricesResponse {
    /// Them
    Ok(types::Prices),
}

impl rt::server::Responses for SetPricesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Prices>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `follow_prices` answers.
#[derive(Debug)]
pub enum FollowPricesResponse {
    /// All
    Ok(rt::stream::Items<types::Prices>),
}

impl rt::server::Responses for FollowPricesResponse {
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

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, SetPricesResponse>(
        &operations::SET_PRICES,
        |service, request| Box::pin(Api::set_prices(service, request)),
    );
    routes.add::<_, FollowPricesResponse>(
        &operations::FOLLOW_PRICES,
        |service, request| Box::pin(Api::follow_prices(service, request)),
    );
}
