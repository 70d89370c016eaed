//! The envelope of every response.

use axum::body::Body;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response};
use serde::Serialize;
use serde_json::Value;

use super::context::Context;
use super::failure::Failure;

/// The result of a successful request.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer {
    /// Complete, code 0.
    Done(Value),
    /// Incomplete, code 203.
    Pending(Value),
}

impl Answer {
    /// A complete result with this data.
    pub(super) fn done<T: Serialize>(data: &T) -> Result<Self, Failure> {
        Ok(Self::Done(serde_json::to_value(data).map_err(Failure::internal)?))
    }
}

/// The members, in order. Without data, `data` is null, because the documentation requires it.
#[derive(Serialize)]
struct Envelope<'a> {
    code: i64,
    data: &'a Value,
    msg: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    correlation_id: Option<uuid::fmt::Hyphenated>,
}

/// The response to a request. Its status is always 200.
pub(super) fn respond(result: &Result<Answer, Failure>, context: &Context) -> Response<Body> {
    let envelope = match result {
        Ok(Answer::Done(data)) => Envelope { code: 0, data, msg: "", error: None, correlation_id: None },
        Ok(Answer::Pending(data)) => Envelope { code: 203, data, msg: "", error: None, correlation_id: None },
        Err(failure) => Envelope {
            code: failure.code,
            data: &Value::Null,
            msg: &failure.message,
            error: failure.cause.as_deref().filter(|_| context.debug),
            correlation_id: Some(context.correlation_id.hyphenated()),
        },
    };
    // Strings, numbers and JSON: this cannot fail.
    let body = serde_json::to_vec(&envelope).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;
    use serde_json::json;

    use super::*;

    async fn text(result: Result<Answer, Failure>, debug: bool) -> String {
        let context = Context { debug, ..Context::anonymous(uuid::Uuid::nil()) };
        let body = respond(&result, &context).into_body().collect().await.unwrap().to_bytes();
        String::from_utf8(body.to_vec()).unwrap()
    }

    #[tokio::test]
    async fn a_success_has_neither_error_nor_correlation_id() {
        assert_eq!(text(Ok(Answer::Done(json!("x"))), true).await, r#"{"code":0,"data":"x","msg":""}"#);
        assert_eq!(text(Ok(Answer::Pending(Value::Null)), true).await, r#"{"code":203,"data":null,"msg":""}"#);
    }

    #[tokio::test]
    async fn a_failure_has_its_cause_only_in_debug_mode() {
        let failure = || Err(Failure::credential("No").because("why"));
        assert_eq!(
            text(failure(), false).await,
            r#"{"code":40020,"data":null,"msg":"No","correlation_id":"00000000-0000-0000-0000-000000000000"}"#
        );
        assert_eq!(
            text(failure(), true).await,
            r#"{"code":40020,"data":null,"msg":"No","error":"why","correlation_id":"00000000-0000-0000-0000-000000000000"}"#
        );
    }

    #[tokio::test]
    async fn a_failure_without_a_cause_has_no_error_in_debug_mode() {
        assert!(!text(Err(Failure::login_required()), true).await.contains("error"));
    }
}
