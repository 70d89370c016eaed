//! [Payload Replacement Objects](https://spec.openapis.org/arazzo/v1.0.1.html#payload-replacement-object).

use serde_json::Value;
use signoff_openapi::location::read_token;

use crate::arazzo::SelectorKind;
use crate::criterion::locate_jsonpath;

/// Sets a place in a JSON value: a JSON Pointer, or every node that a JSONPath selects. The last token of a pointer may name a new
/// member, or `-` for one more element.
///
/// # Errors
/// Where the target leads nowhere.
pub(super) fn replace_json(
    mut value: Value,
    target: &str,
    kind: Option<SelectorKind>,
    new: Value,
) -> Result<Value, String> {
    if let Some(SelectorKind::JsonPath(version)) = kind {
        let pointers = locate_jsonpath(target, version, &value)?;
        if pointers.is_empty() {
            return Err(format!("`{target}` selects nothing in the payload"));
        }
        for pointer in pointers {
            if let Some(place) = value.pointer_mut(&pointer) {
                *place = new.clone();
            }
        }
        return Ok(value);
    }
    if target.is_empty() {
        return Ok(new);
    }
    let nowhere = || format!("`{target}` leads nowhere in the payload");
    let (parent, token) =
        target.rsplit_once('/').ok_or_else(|| format!("`{target}` is no JSON Pointer: it begins with `/`"))?;
    let token = read_token(token);
    match value.pointer_mut(parent).ok_or_else(nowhere)? {
        Value::Object(members) => {
            members.insert(token, new);
        }
        Value::Array(items) if token == "-" => items.push(new),
        Value::Array(items) => {
            let place = token.parse().ok().and_then(|index: usize| items.get_mut(index)).ok_or_else(nowhere)?;
            *place = new;
        }
        _ => return Err(nowhere()),
    }
    Ok(value)
}
