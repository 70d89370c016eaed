//! `x-signoff-response`: what a criterion requires of the response's headers, cookies and tokens, and of listeners.

use std::collections::BTreeMap;

use signoff_arazzo::arazzo::{Node, ValueReader};
use signoff_arazzo::criterion::Requirement;
use signoff_arazzo::data::Data;
use signoff_arazzo::exchange::{Headers, Response};
use signoff_arazzo::expression::{Expression, Scope, evaluate, text_of};
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};

use super::cookie::SetCookie;
use super::receive::ReceiveRule;
use super::verify::verify_token;

/// `x-signoff-response` of a criterion.
#[derive(Debug, Clone)]
pub(super) enum ResponseRule {
    /// `{header: NAME, has: MEMBER}` or `{header: NAME, lacks: MEMBER}`: about the list that the field's lines form.
    Member {
        /// The field's name.
        header: String,
        /// The member of the list.
        member: String,
        /// Whether it must be there.
        present: bool,
    },
    /// `{cookie: NAME, is: STATE}`: what the response does to the cookie.
    Cookie {
        /// The name; a `*` at the end matches any suffix.
        name: String,
        /// The required effect.
        effect: CookieEffect,
    },
    /// `{token: EXPRESSION, signedBy: EXPRESSION}`: a key of the JWK Set matches the token's signature.
    Token {
        /// The token.
        token: Expression,
        /// The JWK Set.
        keys: Expression,
    },
    /// `{received: LISTENER, count: N, …}`: requests come in on a listener.
    Received(Box<ReceiveRule>),
}

/// What a response does to a cookie in the store of a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CookieEffect {
    /// A line stores a value.
    Set,
    /// Lines name the cookie, and none leaves a value.
    Deleted,
    /// No line names the cookie.
    Unchanged,
}

impl CookieEffect {
    const ALL: [Self; 3] = [Self::Set, Self::Deleted, Self::Unchanged];

    fn word(self) -> &'static str {
        match self {
            Self::Set => "set",
            Self::Deleted => "deleted",
            Self::Unchanged => "unchanged",
        }
    }
}

impl Requirement for ResponseRule {
    fn describe(&self) -> String {
        match self {
            Self::Member { header, member, present: true } => format!("response header `{header}` has `{member}`"),
            Self::Member { header, member, present: false } => format!("response header `{header}` lacks `{member}`"),
            Self::Cookie { name, effect } => format!("cookie `{name}` is {}", effect.word()),
            Self::Token { token, keys } => format!("{token} is signed by a key of {keys}"),
            Self::Received(rule) => rule.describe(),
        }
    }

    fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Member { .. } | Self::Cookie { .. } | Self::Received(_) => Vec::new(),
            Self::Token { token, keys } => vec![token, keys],
        }
    }

    fn awaits(&self) -> Data {
        match self {
            Self::Received(rule) => rule.awaits(),
            _ => Data::default(),
        }
    }

    fn check(&self, scope: &Scope<'_>) -> Result<(bool, String), String> {
        Ok(match self {
            Self::Received(rule) => rule.check(scope),
            Self::Member { header, member, present } => {
                let list = response_headers(scope)?.combined(header);
                let found = list.as_deref().is_some_and(|list| has_member(header, list, member));
                let actual = list.map_or_else(|| "absent".to_owned(), |list| format!("`{list}`"));
                (found == *present, format!("response header `{header}` is {actual}"))
            }
            Self::Cookie { name, effect } => {
                let actual = cookie_effect(response_headers(scope)?, name, scope.now);
                (actual == *effect, format!("cookie `{name}` is {}", actual.word()))
            }
            Self::Token { token, keys } => {
                let value = |expression| evaluate(expression, scope).map_err(|error| error.to_string());
                match verify_token(&text_of(&value(token)?), &value(keys)?) {
                    Ok(()) => (true, self.describe()),
                    Err(problem) => (false, problem),
                }
            }
        })
    }
}

fn response_headers<'a>(scope: &Scope<'a>) -> Result<&'a Headers, String> {
    let response: Option<&Response> = scope.observed.and_then(|observed| observed.response);
    Ok(&response.ok_or("there is no response")?.headers)
}

/// Reads `x-signoff-response`.
pub(super) fn parse_response_rule(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<ResponseRule> {
    if node.get("token").is_some() {
        node.check_fields(WHAT, &["token", "signedBy"], reader.diagnostics);
        let mut expression = |key: &str| {
            let text = node.required_text(key, WHAT, reader.diagnostics)?;
            reader.parse_expression(&text.name, &node.get(key)?)
        };
        return Some(ResponseRule::Token { token: expression("token")?, keys: expression("signedBy")? });
    }
    if node.get("received").is_some() {
        return ReceiveRule::parse(node, reader).map(|rule| ResponseRule::Received(Box::new(rule)));
    }
    let diagnostics = &mut *reader.diagnostics;
    let object = node.object("`x-signoff-response`", diagnostics)?;
    let mut fields: Vec<&str> = object.keys().map(String::as_str).collect();
    fields.sort_unstable();
    match fields.as_slice() {
        ["has", "header"] => parse_member(node, "has", diagnostics),
        ["header", "lacks"] => parse_member(node, "lacks", diagnostics),
        ["cookie", "is"] => {
            let name = node.required_text("cookie", WHAT, diagnostics)?.name;
            let state = node.required_text("is", WHAT, diagnostics)?;
            let Some(effect) = CookieEffect::ALL.into_iter().find(|effect| effect.word() == state.name) else {
                let diagnostic = Diagnostic::invalid("invalid-response-rule", &state.location, "unknown value of `is`");
                diagnostics.push(diagnostic.help("write `set`, `deleted` or `unchanged`"));
                return None;
            };
            Some(ResponseRule::Cookie { name, effect })
        }
        _ => {
            let message = "unknown kind of requirement";
            let diagnostic = Diagnostic::invalid("invalid-response-rule", &node.location, message);
            let help = "write {header: NAME, has: MEMBER}, {header: NAME, lacks: MEMBER}, \
                        {cookie: NAME, is: set|deleted|unchanged}, {token: EXPRESSION, signedBy: EXPRESSION} or \
                        {received: LISTENER, count: N}";
            diagnostics.push(diagnostic.help(help));
            None
        }
    }
}

const WHAT: &str = "`x-signoff-response`";

fn parse_member(node: &Node<'_>, key: &str, diagnostics: &mut Diagnostics) -> Option<ResponseRule> {
    let header = node.required_text("header", WHAT, diagnostics)?;
    let member = node.required_text(key, WHAT, diagnostics)?;
    let problem = if header.name.eq_ignore_ascii_case("set-cookie") {
        Some((&header, "the lines of `Set-Cookie` form no list", "write {cookie: NAME, is: set|deleted|unchanged}"))
    } else if list_members(&member.name).ne([member.name.as_str()]) {
        Some((
            &member,
            "this is not one member of a list",
            "write one member, and another criterion for each further one",
        ))
    } else {
        None
    };
    if let Some((place, message, help)) = problem {
        diagnostics.push(Diagnostic::invalid("invalid-response-rule", &place.location, message).help(help));
        return None;
    }
    Some(ResponseRule::Member { header: header.name, member: member.name, present: key == "has" })
}

/// Whether the list contains the member, with or without a value or parameters (`max-age` in `max-age=60`, `gzip` in `gzip;q=1`).
fn has_member(header: &str, list: &str, wanted: &str) -> bool {
    // Methods are case-sensitive (RFC 9110 section 9.1); field names, directives and codings are not.
    const METHODS: [&str; 2] = ["allow", "access-control-allow-methods"];
    let is_exact = METHODS.iter().any(|name| header.eq_ignore_ascii_case(name));
    let same = |text: &str| if is_exact { text == wanted } else { text.eq_ignore_ascii_case(wanted) };
    list_members(list)
        .any(|member| same(member) || member.split(['=', ';']).next().is_some_and(|name| same(name.trim())))
}

/// The members of a list (RFC 9110 section 5.6.1): commas inside quoted strings separate nothing, empty members are ignored.
fn list_members(list: &str) -> impl Iterator<Item = &str> {
    let (mut quoted, mut escaped) = (false, false);
    let separates = move |c: char| {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ => {}
        }
        c == ',' && !quoted
    };
    list.split(separates).map(str::trim).filter(|member| !member.is_empty())
}

/// What the lines that name the cookie leave in the store of a browser: of several with the same identity, the last counts.
fn cookie_effect(headers: &Headers, name: &str, now: i64) -> CookieEffect {
    let lines = SetCookie::all(headers, name).map(|cookie| (cookie.identity(), cookie.is_expired(now)));
    let last: BTreeMap<_, bool> = lines.collect();
    match () {
        () if last.is_empty() => CookieEffect::Unchanged,
        () if last.values().all(|expired| *expired) => CookieEffect::Deleted,
        () => CookieEffect::Set,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&str, &str)]) -> Headers {
        Headers(lines.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_member_of_a_list_is_found_whatever_surrounds_it() {
        let cases = [
            ("Vary", "Cookie", "Cookie", true),
            ("Vary", "Origin,  cookie ,", "Cookie", true),
            ("Vary", "Cookie2, X-Cookie", "Cookie", false),
            ("Cache-Control", "no-store, max-age=60", "max-age", true),
            ("Cache-Control", "no-store, max-age=60", "max-age=60", true),
            ("Cache-Control", "private=\"a, no-store\"", "no-store", false),
            ("Cache-Control", "private=\"\\\", no-store\"", "no-store", false),
            ("Accept-Encoding", "gzip;q=0.5, br", "gzip", true),
            ("Allow", "GET, HEAD", "HEAD", true),
            ("Allow", "GET, head", "HEAD", false),
            ("Vary", "", "Cookie", false),
        ];
        for (header, list, member, expected) in cases {
            assert_eq!(has_member(header, list, member), expected, "{header}: {list}");
        }
    }

    #[test]
    fn the_last_line_of_a_cookie_decides() {
        let gone = "a=x; Max-Age=0";
        let cases: [(&[&str], CookieEffect); 7] = [
            (&[], CookieEffect::Unchanged),
            (&["b=1"], CookieEffect::Unchanged),
            (&["a=1"], CookieEffect::Set),
            (&[gone], CookieEffect::Deleted),
            (&["a=1", gone], CookieEffect::Deleted),
            (&[gone, "a=1"], CookieEffect::Set),
            // Another path is another cookie.
            (&["a=1; Path=/x", gone], CookieEffect::Set),
        ];
        for (lines, expected) in cases {
            let lines: Vec<_> = lines.iter().map(|line| ("Set-Cookie", *line)).collect();
            assert_eq!(cookie_effect(&headers(&lines), "a", 0), expected, "{lines:?}");
        }
    }
}
