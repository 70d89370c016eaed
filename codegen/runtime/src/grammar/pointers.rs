//! JSON Pointers and URI templates.

/// `json-pointer` ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), as text.
pub fn is_json_pointer(text: &str) -> bool {
    let is_token = |token: &str| token.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']));
    text.is_empty() || text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(is_token))
}

/// `relative-json-pointer`: the number of levels to go up, then a pointer or `#`.
pub fn is_relative_json_pointer(text: &str) -> bool {
    let levels = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(levels).unwrap_or((text, ""));
    let is_number = number == "0" || (!number.is_empty() && !number.starts_with('0'));
    is_number && (rest == "#" || is_json_pointer(rest))
}

/// `uri-template` ([RFC 6570](https://www.rfc-editor.org/rfc/rfc6570), section 2).
pub fn is_uri_template(text: &str) -> bool {
    let mut parts = text.split('{');
    let is_literal =
        |text: &str| !text.contains(|c: char| c.is_control() || " \"'<>\\^`|}".contains(c)) && has_valid_escapes(text);
    parts.next().is_some_and(is_literal)
        && parts
            .all(|part| part.split_once('}').is_some_and(|(inside, after)| is_expression(inside) && is_literal(after)))
}

fn is_expression(text: &str) -> bool {
    let names = text.strip_prefix(['+', '#', '.', '/', ';', '?', '&']).unwrap_or(text);
    names.split(',').all(|name| {
        let (name, length) = name.split_once(':').unwrap_or((name.strip_suffix('*').unwrap_or(name), "1"));
        let is_length =
            (1..=4).contains(&length.len()) && !length.starts_with('0') && length.bytes().all(|b| b.is_ascii_digit());
        let is_character = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '%';
        let is_name = name.split('.').all(|word| !word.is_empty() && word.chars().all(is_character));
        is_length && is_name && has_valid_escapes(name)
    })
}

fn has_valid_escapes(text: &str) -> bool {
    let is_escape =
        |rest: &str| rest.get(..2).is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    text.split('%').skip(1).all(is_escape)
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::{is_json_pointer, is_relative_json_pointer, is_uri_template};

    #[test]
    fn pointers_begin_with_a_slash() {
        check(is_json_pointer, &["", "/", "/a~0b~1c/0", "/ä"], &["a", "#/a", "/~", "/~2"]);
        check(is_relative_json_pointer, &["0", "1/a", "10#", "0/"], &["", "/a", "01", "-1", "1a", "1##"]);
    }

    #[test]
    fn templates_have_closed_expressions() {
        check(
            is_uri_template,
            &["", "/a/{b}", "{+path}/x{?q,r:3,s*}", "http://ä/%41{&a.b}"],
            &["{", "}", "{}", "{a", "a}", "{a b}", "{=a}", "{a:0}", "{a:10000}", "{a,}", "%4", "a b"],
        );
    }
}
