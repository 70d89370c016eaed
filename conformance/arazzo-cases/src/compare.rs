//! What was seen against what must be seen.

use serde_json::Value;
use url::form_urlencoded;

use super::server::texts;
use super::{Case, ExpectedRequest, Order, Outcome, Part, SeenRequest};

/// What one run of a case showed.
#[derive(Debug, Clone)]
pub struct Observed {
    /// The runner's exit status was 0.
    pub success: bool,
    /// What the server was asked, in order.
    pub requests: Vec<SeenRequest>,
}

/// All differences, each one sentence; none: the runner did as the specification says.
pub fn compare(case: &Case, observed: &Observed) -> Vec<String> {
    let outcome = outcome(case.expect.outcome, observed);
    let other_reading = case.ambiguous.as_ref().is_some_and(|ambiguity| ambiguity.also.contains(&outcome));
    if outcome != case.expect.outcome && other_reading {
        return Vec::new();
    }
    let mut differences = Vec::new();
    if outcome != case.expect.outcome {
        differences.push(format!("the runner says {outcome:?}, not {:?}", case.expect.outcome));
    }
    differences.extend(requests(case, &observed.requests));
    differences
}

/// An exit status tells success from all else; whether anything was sent tells a failure from a refusal.
fn outcome(expected: Outcome, observed: &Observed) -> Outcome {
    match (observed.success, expected) {
        (true, _) => Outcome::Passed,
        (false, Outcome::Unsupported) => Outcome::Unsupported,
        (false, _) if observed.requests.is_empty() => Outcome::Refused,
        (false, _) => Outcome::Failed,
    }
}

fn requests(case: &Case, seen: &[SeenRequest]) -> Vec<String> {
    let expected = &case.expect.requests;
    if expected.len() != seen.len() {
        let lines: Vec<String> = seen.iter().map(|request| format!("{} {}", request.method, request.target)).collect();
        return vec![format!("{} requests instead of {}: [{}]", seen.len(), expected.len(), lines.join(", "))];
    }
    match case.expect.order {
        Order::Given => expected
            .iter()
            .zip(seen)
            .enumerate()
            .flat_map(|(index, (expected, seen))| numbered(index, request(expected, seen)))
            .collect(),
        Order::Any => {
            let mut left: Vec<&SeenRequest> = seen.iter().collect();
            let mut differences = Vec::new();
            for (index, expected) in expected.iter().enumerate() {
                match left.iter().position(|seen| request(expected, seen).is_empty()) {
                    Some(found) => drop(left.remove(found)),
                    None => differences.push(format!(
                        "request {}: {} {} was not seen",
                        index + 1,
                        expected.method,
                        expected.target
                    )),
                }
            }
            differences
        }
    }
}

fn numbered(index: usize, differences: Vec<String>) -> Vec<String> {
    differences.into_iter().map(|difference| format!("request {}: {difference}", index + 1)).collect()
}

fn request(expected: &ExpectedRequest, seen: &SeenRequest) -> Vec<String> {
    let mut differences = Vec::new();
    if expected.method != seen.method {
        differences.push(format!("method {} instead of {}", seen.method, expected.method));
    }
    if expected.target != seen.target {
        differences.push(format!("target {} instead of {}", seen.target, expected.target));
    }
    for (name, value) in &expected.headers {
        let found: Vec<&String> =
            seen.headers.iter().filter(|(seen, _)| seen.eq_ignore_ascii_case(name)).map(|(_, value)| value).collect();
        let wanted = texts(value);
        if !found.iter().copied().eq(wanted.iter()) {
            differences.push(format!("header {name} is {found:?} instead of {wanted:?}"));
        }
    }
    differences.extend(body(expected, seen));
    differences
}

fn body(expected: &ExpectedRequest, seen: &SeenRequest) -> Option<String> {
    if expected.none && !seen.body.is_empty() {
        return Some(format!("a body of {} bytes instead of none", seen.body.len()));
    }
    if let Some(json) = &expected.json {
        let found = serde_json::from_str::<Value>(&seen.body);
        return match found {
            Ok(found) if &found == json => None,
            Ok(found) => Some(format!("body {found} instead of {json}")),
            Err(error) => Some(format!("a body that is not JSON ({error})")),
        };
    }
    if let Some(text) = &expected.text {
        return (text != &seen.body).then(|| format!("body {:?} instead of {text:?}", seen.body));
    }
    if let Some(form) = &expected.form {
        let found: Vec<(String, String)> = form_urlencoded::parse(seen.body.as_bytes()).into_owned().collect();
        return (&found != form).then(|| format!("form {found:?} instead of {form:?}"));
    }
    let parts = expected.parts.as_ref()?;
    let found = multipart(seen);
    let same = found.len() == parts.len() && parts.iter().zip(&found).all(|(expected, found)| part(expected, found));
    (!same).then(|| format!("parts {found:?} instead of {parts:?}"))
}

fn part(expected: &Part, found: &Part) -> bool {
    fn is_as_expected(expected: &Option<String>, found: &Option<String>) -> bool {
        expected.is_none() || expected == found
    }
    expected.name == found.name
        && is_as_expected(&expected.filename, &found.filename)
        && is_as_expected(&expected.content_type, &found.content_type)
        && is_as_expected(&expected.text, &found.text)
}

/// The parts of a multipart body (RFC 7578), as far as a case looks at them.
fn multipart(seen: &SeenRequest) -> Vec<Part> {
    let content_type = seen.headers.iter().find(|(name, _)| name == "content-type").map(|(_, value)| value.as_str());
    let Some(boundary) = content_type.and_then(|value| parameter(value, "boundary")) else { return Vec::new() };
    let delimiter = format!("--{boundary}");
    let sections = seen.body.split(&delimiter).skip(1).take_while(|section| !section.starts_with("--"));
    sections.filter_map(|section| read_part(section.trim_start_matches("\r\n"))).collect()
}

fn read_part(section: &str) -> Option<Part> {
    let (head, text) = section.split_once("\r\n\r\n")?;
    let header = |wanted: &str| {
        head.lines().filter_map(|line| line.split_once(':')).find(|(name, _)| name.eq_ignore_ascii_case(wanted))
    };
    let disposition = header("content-disposition")?.1;
    Some(Part {
        name: parameter(disposition, "name")?,
        filename: parameter(disposition, "filename"),
        content_type: header("content-type").map(|(_, value)| value.trim().to_owned()),
        text: Some(text.strip_suffix("\r\n").unwrap_or(text).to_owned()),
    })
}

/// A parameter of a structured header value, unquoted.
fn parameter(value: &str, wanted: &str) -> Option<String> {
    let mut parameters = value.split(';').skip(1).filter_map(|parameter| parameter.trim().split_once('='));
    parameters.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim_matches('"').to_owned())
}
