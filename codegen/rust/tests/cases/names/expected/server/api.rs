//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.

use ::std::future::Future;
use ::std::sync::Arc;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;
/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// `GET /prelude`
    fn string(
        &self,
        request: StringOperationRequest,
    ) -> impl Future<Output = rt::server::Reply<StringOperationResponse>> + Send;
    /// `PUT /prelude`
    fn result(
        &self,
        request: ResultOperationRequest,
    ) -> impl Future<Output = rt::server::Reply<ResultOperationResponse>> + Send;
}
/// What `string` is asked with.
#[derive(Debug)]
pub struct StringOperationRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}
impl rt::server::Request for StringOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            parts: incoming.take_parts(),
        })
    }
}
/// What `result` is asked with.
#[derive(Debug)]
pub struct ResultOperationRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}
impl rt::server::Request for ResultOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            parts: incoming.take_parts(),
        })
    }
}
/// What `string` answers.
#[derive(Debug, Clone, PartialEq)]
pub enum StringOperationResponse {
    /// Nothing
    NoContent,
}
impl rt::server::Responses for StringOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented {
            status: rt::server::Status::Code(204u16),
            required_headers: &[],
            content: &[],
        },
    ];
    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}
/// What `result` answers.
#[derive(Debug, Clone, PartialEq)]
pub enum ResultOperationResponse {
    /// d
    Ok(types::ResultSchema),
}
impl rt::server::Responses for ResultOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented {
            status: rt::server::Status::Code(200u16),
            required_headers: &[],
            content: &[
                rt::server::ResponseMedia {
                    name: "application/json",
                    check: rt::server::json::<types::ResultSchema>,
                },
            ],
        },
    ];
    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => {
                rt::server::Encoded::json(200u16, "application/json", &body)
            }
        }
    }
}
pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes
        .add(
            &operations::STRING,
            |service: Arc<S>, request| async move { service.string(request).await },
        );
    routes
        .add(
            &operations::RESULT,
            |service: Arc<S>, request| async move { service.result(request).await },
        );
}
