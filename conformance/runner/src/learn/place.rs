//! Places in a document: JSON Pointers, as lists of tokens and as the JSONPaths that an overlay's `target` needs.

use serde_json::Value;

/// The tokens of a JSON Pointer.
pub(super) type Place = Vec<String>;

/// The place below a place.
pub(super) fn below(place: &[String], tokens: &[&str]) -> Place {
    place.iter().cloned().chain(tokens.iter().map(|token| (*token).to_owned())).collect()
}

/// The value at a place.
pub(super) fn value_at<'a>(document: &'a Value, place: &[String]) -> Option<&'a Value> {
    place.iter().try_fold(document, |value, token| match value {
        Value::Object(members) => members.get(token),
        Value::Array(elements) => elements.get(token.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Follows the `$ref`s at a place within the document. `None` if one leads elsewhere, or in a circle.
pub(super) fn resolve(document: &Value, place: &[String]) -> Option<Place> {
    const MAX_REFERENCES: usize = 32;
    let mut place = place.to_vec();
    for _ in 0..MAX_REFERENCES {
        match value_at(document, &place)?.get("$ref").and_then(Value::as_str) {
            None => return Some(place),
            Some(reference) => place = pointer(reference.strip_prefix('#')?),
        }
    }
    None
}

/// The tokens of a JSON Pointer (RFC 6901).
pub(super) fn pointer(text: &str) -> Place {
    text.split('/').skip(1).map(|token| token.replace("~1", "/").replace("~0", "~")).collect()
}

/// The JSONPath to a place (RFC 9535).
pub(super) fn json_path(place: &[String]) -> String {
    let is_name = |token: &str| {
        token.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && token.chars().next().is_some_and(|c| !c.is_ascii_digit())
    };
    let mut path = "$".to_owned();
    for (index, token) in place.iter().enumerate() {
        // Status codes are keys, so a number is an index only below a list.
        let is_listed = index.checked_sub(1).and_then(|before| place.get(before)).is_some_and(|before| is_list(before));
        path.push_str(&match token.as_str() {
            name if is_name(name) => format!(".{name}"),
            number if is_listed && number.chars().all(|c| c.is_ascii_digit()) => format!("[{number}]"),
            name => format!("[{}]", quote(name)),
        });
    }
    path
}

/// Whether the value of a keyword is a list of schemas.
fn is_list(keyword: &str) -> bool {
    matches!(keyword, "allOf" | "oneOf" | "anyOf" | "prefixItems")
}

/// A string of a JSONPath in single quotes.
pub(super) fn quote(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_quotes_keys_and_counts_only_in_lists() {
        let place = pointer("/paths/~1a~1{b}/get/responses/200/content/x~0y/schema/allOf/0/properties/it's");
        let expected = r"$.paths['/a/{b}'].get.responses['200'].content['x~y'].schema.allOf[0].properties['it\'s']";
        assert_eq!(json_path(&place), expected);
    }

    #[test]
    fn references_are_followed_within_the_document_and_never_in_circles() {
        let document =
            serde_json::json!({"a": {"$ref": "#/b"}, "b": {"c": 1}, "d": {"$ref": "#/d"}, "e": {"$ref": "x.yaml"}});
        assert_eq!(resolve(&document, &["a".to_owned()]), Some(vec!["b".to_owned()]));
        assert_eq!(resolve(&document, &["d".to_owned()]), None);
        assert_eq!(resolve(&document, &["e".to_owned()]), None);
    }
}
