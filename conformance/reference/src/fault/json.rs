//! Changes to a JSON text that keep the order of its members. `None`: the text is not JSON or lacks the member.

use serde_json::Value;

/// Sets the member at a pointer, whose parent must exist; `-` appends to an array.
pub(super) fn set(body: &[u8], pointer: &str, value: &str) -> Option<Vec<u8>> {
    let value: Value = serde_json::from_str(value).ok()?;
    change(body, pointer, |parent, name| match parent {
        Value::Object(members) => drop(members.insert(name.to_owned(), value)),
        Value::Array(items) if name == "-" => items.push(value),
        Value::Array(items) => {
            if let Some(item) = name.parse::<usize>().ok().and_then(|index| items.get_mut(index)) {
                *item = value;
            }
        }
        _ => {}
    })
}

/// Removes the member at a pointer.
pub(super) fn remove(body: &[u8], pointer: &str) -> Option<Vec<u8>> {
    change(body, pointer, |parent, name| {
        if let Value::Object(members) = parent {
            members.shift_remove(name);
        }
    })
}

/// Reverses the order of the outermost members.
pub(super) fn reverse(body: &[u8]) -> Option<Vec<u8>> {
    match serde_json::from_slice(body).ok()? {
        Value::Object(members) => {
            serde_json::to_vec(&members.into_iter().rev().collect::<serde_json::Map<_, _>>()).ok()
        }
        _ => None,
    }
}

/// The names in `pointer` contain neither `~` nor `/`.
fn change(body: &[u8], pointer: &str, change: impl FnOnce(&mut Value, &str)) -> Option<Vec<u8>> {
    let mut body: Value = serde_json::from_slice(body).ok()?;
    let (parent, name) = pointer.rsplit_once('/')?;
    change(body.pointer_mut(parent)?, name);
    serde_json::to_vec(&body).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: Option<Vec<u8>>) -> String {
        String::from_utf8(body.unwrap()).unwrap()
    }

    #[test]
    fn members_keep_their_order() {
        let body = br#"{"z":1,"m":{"y":2,"b":3},"a":[4]}"#;
        assert_eq!(text(set(body, "/z", "\"x\"")), r#"{"z":"x","m":{"y":2,"b":3},"a":[4]}"#);
        assert_eq!(text(set(body, "/m/new", "null")), r#"{"z":1,"m":{"y":2,"b":3,"new":null},"a":[4]}"#);
        assert_eq!(text(set(body, "/a/0", "5")), r#"{"z":1,"m":{"y":2,"b":3},"a":[5]}"#);
        assert_eq!(text(set(body, "/a/-", "5")), r#"{"z":1,"m":{"y":2,"b":3},"a":[4,5]}"#);
        assert_eq!(text(remove(body, "/z")), r#"{"m":{"y":2,"b":3},"a":[4]}"#);
        assert_eq!(text(remove(body, "/m/y")), r#"{"z":1,"m":{"b":3},"a":[4]}"#);
        assert_eq!(text(reverse(body)), r#"{"a":[4],"m":{"y":2,"b":3},"z":1}"#);
    }

    #[test]
    fn a_missing_member_is_not_changed() {
        assert_eq!(set(b"not json", "/a", "1"), None);
        assert_eq!(set(b"{}", "/a/b", "1"), None);
        assert_eq!(reverse(b"[1,2]"), None);
    }
}
