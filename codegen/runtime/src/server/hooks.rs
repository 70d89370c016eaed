//! Where a service takes over from what the document says.

use std::future::Future;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};

use super::{Credentials, Rejection, Reply, Response};
use crate::operation::OperationInfo;

/// What a service may do in its own way. Every generated trait asks for it; an empty `impl Hooks for X {}` is enough.
pub trait Hooks: Send + Sync + 'static {
    /// Answers a request that breaks the document, before any handler has seen it.
    ///
    /// The rejection holds the request's parts and its body as far as it was read, so a service may answer in its own
    /// shape, or even perform the operation from here. The default is [`Rejection::into_problem`].
    fn reject(&self, rejection: Rejection) -> impl Future<Output = Response> + Send {
        async move { rejection.into_problem() }
    }

    /// Decides on the credentials of a request. Called for every operation that names a security scheme, if at least
    /// one of its alternatives is presented in full; a request without any becomes
    /// [`Violation::MissingCredential`](super::Violation::MissingCredential), unless anonymous is allowed.
    ///
    /// The body has not been read yet and is empty, unless [`body_first`](Hooks::body_first) asks for it.
    ///
    /// The identity may be left in `parts.extensions`, where the handler finds it. The default lets all pass, so that
    /// handlers decide.
    ///
    /// # Errors
    /// The answer for a credential that is no good.
    fn authenticate(
        &self,
        _operation: &'static OperationInfo,
        _credentials: Credentials,
        _parts: &mut Parts,
        _body: &Bytes,
    ) -> impl Future<Output = Result<(), Response>> + Send {
        async { Ok(()) }
    }

    /// How many bytes of a request's body are read; more is
    /// [`Violation::BodyTooLarge`](super::Violation::BodyTooLarge). 2 MiB unless said otherwise. Where a document says
    /// that the body is bytes alone, the handler reads them as they come, and its reading ends with
    /// [`BodyOverrun`](super::BodyOverrun) after so many.
    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        2 * 1024 * 1024
    }

    /// Whether the body is read before credentials and `Accept` are looked at, so that
    /// [`authenticate`](Hooks::authenticate) and [`reject`](Hooks::reject) see it whatever is wrong. Off by default:
    /// who may not call at all should not make the server read two megabytes first.
    fn body_first(&self, _operation: &'static OperationInfo) -> bool {
        false
    }

    /// Whether a request whose `Accept` takes none of the documented media types is refused with 406. On by default;
    /// a server may also answer with what it has (RFC 9110, section 12.5.1).
    fn negotiates(&self, _operation: &'static OperationInfo) -> bool {
        true
    }

    /// Whether what handlers answer is held to the document: status, media type, required headers, the body's shape.
    /// An answer that breaks it becomes 500 with a problem+json that says where, and an error in the log (`tracing`).
    /// Meant for development, off by default: every answer is read again.
    fn check_responses(&self) -> bool {
        false
    }

    /// Answers a path that the document does not have.
    fn not_found(&self, _parts: Parts) -> impl Future<Output = Response> + Send {
        async { Reply::<()>::problem(StatusCode::NOT_FOUND, "there is nothing at this path").into_raw() }
    }

    /// Answers a method that the path does not have; `allowed` is what it has. `Allow` is set by the default, not by
    /// the caller; it names OPTIONS as well.
    fn method_not_allowed(&self, _parts: Parts, allowed: &[Method]) -> impl Future<Output = Response> + Send {
        let allow = allow(allowed);
        async move {
            let problem = Reply::problem(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method");
            with_allow(problem, allow)
        }
    }

    /// Answers OPTIONS where the document does not say how: 204 with `Allow` (RFC 9110, section 9.3.7).
    fn options(&self, _parts: Parts, allowed: &[Method]) -> impl Future<Output = Response> + Send {
        let allow = allow(allowed);
        async move {
            let mut response = Response::default();
            *response.status_mut() = StatusCode::NO_CONTENT;
            with_allow(Reply::raw(response), allow)
        }
    }

    /// Sees every answer of an operation before it goes out.
    fn respond(&self, _operation: &'static OperationInfo, response: Response) -> Response {
        response
    }
}

/// OPTIONS is answered everywhere.
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
