//! Where a service takes over from what the document says.

use std::future::Future;

use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};

use super::super::operation::OperationInfo;
use super::{Credentials, Rejection, Reply, Response};

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
    /// [`Violation::BodyTooLarge`](super::Violation::BodyTooLarge). 2 MiB unless said otherwise.
    fn body_limit(&self, _operation: &'static OperationInfo) -> usize {
        2 * 1024 * 1024
    }

    /// Answers a path that the document does not have.
    fn not_found(&self, _parts: Parts) -> impl Future<Output = Response> + Send {
        async { Reply::<()>::problem(StatusCode::NOT_FOUND, "there is nothing at this path").into_raw() }
    }

    /// Answers a method that the path does not have; `allowed` is what it has. `Allow` is set by the default, not by
    /// the caller.
    fn method_not_allowed(&self, _parts: Parts, allowed: &[Method]) -> impl Future<Output = Response> + Send {
        let allow = allowed.iter().map(Method::as_str).collect::<Vec<_>>().join(", ");
        async move {
            let mut response =
                Reply::<()>::problem(StatusCode::METHOD_NOT_ALLOWED, "the path does not have this method").into_raw();
            if let Ok(allow) = HeaderValue::from_str(&allow) {
                response.headers_mut().insert(header::ALLOW, allow);
            }
            response
        }
    }

    /// Sees every answer of an operation before it goes out.
    fn respond(&self, _operation: &'static OperationInfo, response: Response) -> Response {
        response
    }
}
