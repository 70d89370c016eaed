//! Hooks of a service.

use std::future::Future;
use std::time::Duration;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};

use super::{Answer, Credentials, Rejection, Reply, Response, Responses, challenge};
use crate::operation::OperationInfo;

/// Decisions that a service can change. Every generated trait requires it; only [`Answer`](Hooks::Answer) has no default.
///
/// ```ignore
/// impl Hooks for Service {
///     // `?` works in handlers with every error that converts into `Error`, which implements `IntoReply`.
///     type Answer<R: Responses> = Result<Reply<R>, Error>;
/// }
/// ```
pub trait Hooks: Send + Sync + 'static {
    /// What every handler of this service returns:
    ///
    /// * `Reply<R>`, if handlers answer errors themselves;
    /// * `Result<R, E>` or `Result<Reply<R>, E>`, where `E` implements [`IntoReply`](super::IntoReply). Only a [`Reply`] has headers.
    type Answer<R: Responses>: Answer<R>;

    /// Answers a request that violates the document, before any handler sees it.
    ///
    /// The rejection contains the request's parts and the part of the body that was read, so a service can answer in its own
    /// format, or perform the operation. The default is [`Rejection::into_problem`].
    fn reject(&self, rejection: Rejection) -> impl Future<Output = Response> + Send {
        async move { rejection.into_problem() }
    }

    /// Checks the credentials of a request. It is called for every operation with a security scheme, if the request has all
    /// credentials of an alternative. A request without them becomes
    /// [`Violation::MissingCredential`](super::Violation::MissingCredential), unless anonymous requests are allowed.
    ///
    /// The body is empty, because it is not read yet, unless [`body_first`](Hooks::body_first) is on.
    ///
    /// The identity can be stored in `parts.extensions`, where the handler finds it. The default accepts all credentials, so that
    /// handlers decide.
    ///
    /// # Errors
    /// The answer for an invalid credential.
    fn authenticate(
        &self,
        _operation: &'static OperationInfo,
        _credentials: Credentials,
        _parts: &mut Parts,
        _body: &Bytes,
    ) -> impl Future<Output = Result<(), Response>> + Send {
        async { Ok(()) }
    }

    /// The maximum number of bytes of a request body; a longer one is
    /// [`Violation::BodyTooLarge`](super::Violation::BodyTooLarge). The default is 2 MiB. If the document declares a body of bytes, the
    /// handler reads it as a stream, which ends with [`BodyOverrun`](super::BodyOverrun) at the limit.
    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        2 * 1024 * 1024
    }

    /// The time in which a body must be received that is read before the handler; a slower one is
    /// [`Violation::SlowBody`](super::Violation::SlowBody). The default is 60 seconds; `None` for any time.
    fn body_time(&self, _operation: &'static OperationInfo) -> Option<Duration> {
        Some(Duration::from_secs(60))
    }

    /// Whether the body is read before credentials and `Accept` are checked, so that
    /// [`authenticate`](Hooks::authenticate) and [`reject`](Hooks::reject) always have it. Off by default: a server should not read
    /// two megabytes of a request that is not allowed.
    fn body_first(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    /// Whether a request whose `Accept` matches no documented media type is rejected with 406. On by default; a server may also
    /// respond with another media type (RFC 9110, section 12.5.1).
    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        true
    }

    /// Whether responses of handlers are checked against the document: status, media type, required headers, body. A response that
    /// violates it becomes 500 with a problem+json that says where, and an error in the log (`tracing`). It is meant for
    /// development and off by default, because every response is read again.
    fn check_responses(&self) -> bool {
        false
    }

    /// Answers a path that is not in the document.
    fn not_found(&self, _parts: Parts) -> impl Future<Output = Response> + Send {
        async { Reply::<()>::problem(StatusCode::NOT_FOUND, "there is nothing at this path").into_raw() }
    }

    /// Answers a method that the path does not have; `allowed` lists its methods. The default sets `Allow`, which also lists
    /// OPTIONS.
    fn method_not_allowed(&self, _parts: Parts, allowed: &[Method]) -> impl Future<Output = Response> + Send {
        let allow = allow(allowed);
        async move {
            let problem = Reply::problem(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method");
            with_allow(problem, allow)
        }
    }

    /// Answers OPTIONS if the document does not declare it: 204 with `Allow` (RFC 9110, section 9.3.7).
    fn options(&self, _parts: Parts, allowed: &[Method]) -> impl Future<Output = Response> + Send {
        let allow = allow(allowed);
        async move {
            let mut response = Response::default();
            *response.status_mut() = StatusCode::NO_CONTENT;
            with_allow(Reply::raw(response), allow)
        }
    }

    /// The `WWW-Authenticate` of a 401 that has none. The default has a challenge for each security scheme of the operation.
    fn challenge(&self, operation: &'static OperationInfo) -> Option<HeaderValue> {
        challenge::challenge(operation)
    }

    /// Runs for every response of an operation before it is sent.
    fn respond(&self, _operation: &'static OperationInfo, response: Response) -> Response {
        response
    }
}

/// Every path supports OPTIONS.
fn allow(methods: &[Method]) -> Option<HeaderValue> {
    let mut names: Vec<_> = methods.iter().map(Method::as_str).chain(["OPTIONS"]).collect();
    names.sort_unstable();
    names.dedup();
    HeaderValue::from_str(&names.join(", ")).ok()
}

fn with_allow(reply: Reply<()>, allow: Option<HeaderValue>) -> Response {
    match allow {
        Some(allow) => reply.header(header::ALLOW, allow).into_raw(),
        None => reply.into_raw(),
    }
}
