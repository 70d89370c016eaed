//! The user and the body of a request, and its response.

use std::future::Future;

use bytes::Bytes;
use http::HeaderValue;
use http::header::CACHE_CONTROL;
use signoff_runtime::server::{RawRequest, Rejection, Reply};

use super::body::Body;
use super::envelope::{Answer, respond};
use super::failure::Failure;
use super::records::User;
use super::system::System;

/// A request whose headers have been checked.
pub(super) struct Call {
    user: Option<User>,
    body: Bytes,
}

impl Call {
    /// The user, for an operation that needs one.
    pub(super) fn user(&self) -> Result<&User, Failure> {
        self.user.as_ref().ok_or_else(Failure::login_required)
    }

    /// Reads the body.
    pub(super) fn body(&self) -> Result<Body, Failure> {
        Body::read(&self.body)
    }
}

impl System {
    /// Checks the headers, performs the operation and puts the result into an envelope.
    pub(super) async fn answer<Q, R, F>(
        &self,
        request: RawRequest<Q>,
        operation: impl FnOnce(Call) -> F + Send,
    ) -> Reply<R>
    where
        F: Future<Output = Result<Answer, Failure>> + Send,
    {
        // The system decodes as much of a body as arrives.
        let (parts, body) = request.read_body().await.unwrap_or_else(|Rejection { parts, body, .. }| (parts, body));
        let response = match self.enter(&parts.headers).await {
            Ok(mut context) => {
                let result = operation(Call { user: context.user.take(), body }).await;
                let mut response = respond(&result, &context);
                response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
                response
            }
            // The system sets `Cache-Control` after it checks the token.
            Err((context, failure)) => respond(&Err(failure), &context),
        };
        Reply::raw(response)
    }
}
