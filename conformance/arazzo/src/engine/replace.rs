//! [Payload Replacement Objects](https://spec.openapis.org/arazzo/v1.0.1.html#payload-replacement-object).

use crate::json::Value;
use signoff_openapi::location::read_token;

use crate::arazzo::SelectorKind;
use crate::criterion::locate_jsonpath;

/// Replaces a value in a JSON value: at a JSON Pointer, or at every node that a JSONPath selects. The last token of a pointer can be a
/// new member, or `-` to append an element.
///
/// # Errors
/// The target does not exist.
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
    let missing = || format!("`{target}` does not exist in the payload");
    let (parent, token) =
        target.rsplit_once('/').ok_or_else(|| format!("`{target}` is not a JSON Pointer: it must begin with `/`"))?;
    let token = read_token(token);
    match value.pointer_mut(parent).ok_or_else(missing)? {
        Value::Object(members) => {
            members.insert(token, new);
        }
        Value::Array(items) if token == "-" => items.push(new),
        Value::Array(items) => {
            let place = token.parse().ok().and_then(|index: usize| items.get_mut(index)).ok_or_else(missing)?;
            *place = new;
        }
        _ => return Err(missing()),
    }
    Ok(value)
}
