//! How a step names its operation, and what success means for it.

use serde_json::{Value, json};
use signoff_openapi::api::{MediaType, Operation, StatusPattern};

/// The field that names an operation, and its value.
pub(super) fn operation_reference(operation: &Operation) -> (&'static str, String) {
    if let Some(id) = &operation.operation_id {
        return ("operationId", id.clone());
    }
    let path = operation.path.replace('~', "~0").replace('/', "~1");
    (
        "operationPath",
        format!("{{$sourceDescriptions.api.url}}#/paths/{path}/{}", operation.method.to_ascii_lowercase()),
    )
}

/// JSON, then a form, then the first media type.
pub(super) fn preferred(content: &[MediaType]) -> Option<&MediaType> {
    let is = |wanted: fn(&str) -> bool| {
        content.iter().find(move |media| {
            let name = media.name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            wanted(&name)
        })
    };
    is(|name| name == "application/json")
        .or_else(|| is(|name| name.ends_with("+json")))
        .or_else(|| is(|name| name == "application/x-www-form-urlencoded"))
        .or(content.first())
}

/// The criterion for the documented success: the lowest 2xx, otherwise `default` or what is documented first.
pub(super) fn success(operation: &Operation) -> Value {
    let class = |status: StatusPattern| match status {
        StatusPattern::Code(code) => code / 100,
        StatusPattern::Range(digit) => u16::from(digit),
        StatusPattern::Default => 0,
    };
    let rank = |status: StatusPattern| match status {
        StatusPattern::Code(code) => code,
        StatusPattern::Range(digit) => u16::from(digit) * 100,
        StatusPattern::Default => u16::MAX,
    };
    let statuses = || operation.responses.iter().map(|response| response.status);
    let best = statuses()
        .filter(|status| class(*status) == 2)
        .min_by_key(|status| rank(*status))
        .or_else(|| statuses().find(|status| *status == StatusPattern::Default))
        .or_else(|| statuses().next());
    let condition = match best {
        Some(StatusPattern::Code(code)) => format!("$statusCode == {code}"),
        Some(StatusPattern::Range(digit)) => {
            format!("$statusCode >= {digit}00 && $statusCode <= {digit}99")
        }
        Some(StatusPattern::Default) | None => "$statusCode >= 200 && $statusCode <= 299".to_owned(),
    };
    json!([{ "condition": condition }])
}
