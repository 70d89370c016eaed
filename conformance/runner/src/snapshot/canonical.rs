//! The text of a snapshot in an order that does not depend on what has no meaning: the order of header lines with different
//! names (RFC 9110, section 5.3), of query parameters with different names, and of the members of objects (RFC 8259, section 4).

use serde_json::Value;

/// The text with header lines, query parameters and members sorted by name. Those with the same name keep their order.
pub(super) fn canonical_text(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut lines = text.lines().peekable();
    // Header lines follow the first line of a request or a response.
    let mut headers: Option<Vec<String>> = None;
    while let Some(line) = lines.next() {
        if let Some(list) = &mut headers {
            if header_name(line).is_some() {
                list.push(sort_queries(line));
                continue;
            }
            end_headers(&mut headers, &mut out);
        }
        if let Some(end) = closing(line) {
            let mut body = vec![line.to_owned()];
            while let Some(next) = lines.next_if(|_| body.last().is_some_and(|last| last != end)) {
                body.push(next.to_owned());
            }
            out.push(sort_members(&body.join("\n")));
            continue;
        }
        if is_status(line) || out.last().is_some_and(|last| last.starts_with("## ")) {
            headers = Some(Vec::new());
        }
        out.push(sort_queries(line));
    }
    end_headers(&mut headers, &mut out);
    out.join("\n")
}

fn end_headers(headers: &mut Option<Vec<String>>, out: &mut Vec<String>) {
    let mut list = headers.take().unwrap_or_default();
    list.sort_by(|a, b| header_name(a).cmp(&header_name(b)));
    out.append(&mut list);
}

fn header_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(": ").or_else(|| Some((line.strip_suffix(':')?, "")))?;
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    (!name.is_empty() && name.chars().all(is_token)).then_some(name)
}

fn is_status(line: &str) -> bool {
    line.len() == 3 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// The last line of a JSON body that begins with this line and has several.
fn closing(line: &str) -> Option<&'static str> {
    match line {
        "{" => Some("}"),
        "[" => Some("]"),
        _ => None,
    }
}

fn sort_members(body: &str) -> String {
    let Ok(value) = serde_json::from_str::<Value>(body) else { return body.to_owned() };
    let sorted = sorted(value);
    serde_json::to_string_pretty(&sorted).unwrap_or_else(|_| body.to_owned())
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> =
                members.into_iter().map(|(name, value)| (name, sorted(value))).collect();
            members.sort_by(|(a, _), (b, _)| a.cmp(b));
            Value::Object(members.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        Value::String(text) => Value::String(sort_queries(&text)),
        other => other,
    }
}

/// Sorts the parameters of each URL's query in a text.
fn sort_queries(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('?') {
        let (before, query) = rest.split_at(start + 1);
        let end = query.find(|c: char| c.is_whitespace() || "\"'<>#?\\".contains(c)).unwrap_or(query.len());
        let (query, after) = query.split_at(end);
        let mut parameters: Vec<&str> = query.split('&').collect();
        parameters.sort_by_key(|parameter| parameter.split('=').next().unwrap_or_default());
        out.push_str(before);
        out.push_str(&parameters.join("&"));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(request: &str, headers: &str, body: &str) -> String {
        format!("## one\nGET {request}\naccept: a\n\n200\n{headers}\n\n{body}\n\n## two\nGET [a]/x\n\n204\n")
    }

    #[test]
    fn the_order_of_headers_parameters_and_members_is_not_a_difference() {
        let url = |query: &str| format!("{{\n  \"url\": \"http://a/x?{query}\"\n}}");
        for (a, b) in [
            (snapshot("/x", "vary: b\nallow: GET", ""), snapshot("/x", "allow: GET\nvary: b", "")),
            (snapshot("/x?b=1&a=2", "a: b", ""), snapshot("/x?a=2&b=1", "a: b", "")),
            (snapshot("/x", "location: /y?b=1&a=2", ""), snapshot("/x", "location: /y?a=2&b=1", "")),
            (
                snapshot("/x", "a: b", "{\n  \"b\": 1,\n  \"a\": {\n    \"d\": 1,\n    \"c\": 2\n  }\n}"),
                snapshot("/x", "a: b", "{\n  \"a\": {\n    \"c\": 2,\n    \"d\": 1\n  },\n  \"b\": 1\n}"),
            ),
            (snapshot("/x", "a: b", &url("b=1&a=2")), snapshot("/x", "a: b", &url("a=2&b=1"))),
        ] {
            assert_eq!(canonical_text(&a), canonical_text(&b));
        }
    }

    #[test]
    fn everything_else_is_a_difference() {
        for (a, b) in [
            (snapshot("/x", "vary: b\nvary: a", ""), snapshot("/x", "vary: a\nvary: b", "")),
            (snapshot("/x?a=1&a=2", "a: b", ""), snapshot("/x?a=2&a=1", "a: b", "")),
            (snapshot("/x?a=1&b=2", "a: b", ""), snapshot("/x?a=2&b=1", "a: b", "")),
            (snapshot("/x?a=1", "a: b", ""), snapshot("/x?a=1&b=2", "a: b", "")),
            (snapshot("/x", "a: b", "[\n  1,\n  2\n]"), snapshot("/x", "a: b", "[\n  2,\n  1\n]")),
            (snapshot("/x", "a: b", "{\n  \"a\": 1\n}"), snapshot("/x", "a: b", "{\n  \"a\": 2\n}")),
            (snapshot("/x", "a: b", "text: b\nmore: a"), snapshot("/x", "a: b", "more: a\ntext: b")),
        ] {
            assert_ne!(canonical_text(&a), canonical_text(&b));
        }
    }

    #[test]
    fn a_text_that_is_sorted_already_does_not_change() {
        let text = snapshot("/x?a=1&b=2", "allow: GET\nvary: b", "{\n  \"a\": 1.5,\n  \"b\": []\n}");
        assert_eq!(canonical_text(&text), text.trim_end());
    }
}
