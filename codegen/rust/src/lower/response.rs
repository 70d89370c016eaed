//! Lowers responses and names them after their reason phrases.

use signoff_openapi::api::{Response, StatusPattern};

use super::body::is_choice;
use super::stream::Side;
use super::{Lowering, Refused};
use crate::ir;
use crate::names::{Scope, pascal};

impl Lowering<'_> {
    pub(super) fn lower_response(
        &mut self,
        response: &Response,
        owner: &str,
        variants: &mut Scope,
    ) -> Result<ir::Response, Refused> {
        let ident = variants.claim(&status_name(response.status));
        let content = self.lower_content(&response.content, &format!("{owner}{ident}"), side(response.status));
        Ok(ir::Response {
            status: response.status,
            docs: response.description.clone(),
            choice: is_choice(&content).then(|| self.claim_body_name(&format!("{owner}{ident}Body"))),
            content,
            headers: self.lower_headers(&response.headers, &format!("{owner}{ident}")),
            required_headers: response
                .headers
                .iter()
                .filter(|header| header.required)
                .map(|header| header.name.clone())
                .collect(),
            ident,
        })
    }
}

/// Error bodies are read completely, because errors keep them.
fn side(status: StatusPattern) -> Side {
    match status {
        StatusPattern::Code(200..300) | StatusPattern::Range(2) => Side::Success,
        _ => Side::Failure,
    }
}

fn status_name(status: StatusPattern) -> String {
    match status {
        StatusPattern::Default => "Default".to_owned(),
        StatusPattern::Range(1) => "Informational".to_owned(),
        StatusPattern::Range(2) => "Success".to_owned(),
        StatusPattern::Range(3) => "Redirection".to_owned(),
        StatusPattern::Range(4) => "ClientError".to_owned(),
        StatusPattern::Range(5) => "ServerError".to_owned(),
        StatusPattern::Range(digit) => format!("Status{digit}xx"),
        StatusPattern::Code(code) => match reason(code) {
            Some(reason) => pascal(reason),
            None => format!("Status{code}"),
        },
    }
}

/// The reason phrase from the [registry](https://www.iana.org/assignments/http-status-codes).
fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Continue",
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "Non Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi Status",
        208 => "Already Reported",
        226 => "Im Used",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Payload Too Large",
        414 => "Uri Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        418 => "Im A Teapot",
        421 => "Misdirected Request",
        422 => "Unprocessable Entity",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "Http Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        510 => "Not Extended",
        511 => "Network Authentication Required",
        _ => return None,
    })
}
