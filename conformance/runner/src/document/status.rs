//! `document/status`: the operation documents the status.

use signoff_openapi::api::{Operation, Response, StatusPattern};

use super::{Subject, Violation, member};

/// The documented response for a status: its code, otherwise its range, otherwise `default`
/// ([Responses Object](https://spec.openapis.org/oas/v3.0.3#responses-object)).
pub fn pick_response(operation: &Operation, status: u16) -> Option<&Response> {
    let find = |pattern: StatusPattern| operation.responses.iter().find(|response| response.status == pattern);
    find(StatusPattern::Code(status))
        .or_else(|| find(StatusPattern::Range(u8::try_from(status / 100).unwrap_or(0))))
        .or_else(|| find(StatusPattern::Default))
}

pub(super) fn undocumented(subject: &Subject<'_>) -> Violation {
    let documented: Vec<String> =
        subject.operation.responses.iter().map(|response| status_word(response.status)).collect();
    Violation {
        rule: "document/status",
        location: subject.operation.location.child("responses"),
        pointer: member(&subject.status.to_string()),
        keyword: "responses".to_owned(),
        expected: format!("status {}", documented.join(", ")),
        actual: subject.status.to_string(),
    }
}

/// The key in a document: `204`, `4XX`, `default`.
pub fn status_word(status: StatusPattern) -> String {
    match status {
        StatusPattern::Code(code) => code.to_string(),
        StatusPattern::Range(digit) => format!("{digit}XX"),
        StatusPattern::Default => "default".to_owned(),
    }
}
