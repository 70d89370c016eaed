//! What a step receives on a listener: the requirement `{received: …}`, and the output `{received: …}`.

use std::time::Duration;

use signoff_arazzo::arazzo::{Named, Node, ValueReader};
use signoff_arazzo::data::Data;
use signoff_arazzo::exchange::Received;
use signoff_arazzo::expression::{Body, Scope};
use signoff_arazzo::json::Value;
use signoff_openapi::diagnostic::Diagnostic;

use super::listen::seconds;

/// `{received: LISTENER, count: N, within: SECONDS, arrives: before|after}`: how many requests come in.
#[derive(Debug, Clone)]
pub struct ReceiveRule {
    /// The listener.
    pub listener: Named,
    /// The exact number of requests.
    count: usize,
    /// The time limit, from the end of the response.
    within: Duration,
    /// Whether they arrive before or after the response.
    order: Option<Order>,
    /// What the transport waits for.
    awaited: Data,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Before,
    After,
}

/// What a requirement awaits, for the transport.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The listener.
    pub listener: String,
    /// The number of requests after which the wait ends. With 0, the whole time is waited.
    pub count: usize,
    /// The time limit.
    pub within: Duration,
}

/// After the expected number of requests, a further one is awaited this long.
pub const SETTLE: Duration = Duration::from_millis(100);

impl Awaited {
    /// The duration of the wait if the requests come at once.
    pub fn least(&self) -> Duration {
        if self.count == 0 { self.within } else { self.within.min(SETTLE) }
    }
}

const WHAT: &str = "`x-signoff-response`";
/// In seconds.
const WITHIN: f64 = 1.0;

impl ReceiveRule {
    pub(super) fn parse(node: &Node<'_>, reader: &mut ValueReader<'_>) -> Option<Self> {
        node.check_fields(WHAT, &["received", "count", "within", "arrives"], reader.diagnostics);
        let listener = node.required_text("received", WHAT, reader.diagnostics)?;
        let Some(field) = node.get("count") else {
            node.missing("count", WHAT, reader.diagnostics);
            return None;
        };
        let count = reader.number(&field, "count", "an integer from 0 to 1000", |value| {
            usize::try_from(value.as_u64()?).ok().filter(|count| *count <= MAX_REQUESTS)
        })?;
        let within = match node.get("within") {
            None => Duration::from_secs_f64(WITHIN),
            Some(field) => seconds(&field, "within", reader)?,
        };
        let order = match node.optional_text("arrives", reader.diagnostics).as_deref() {
            None => None,
            Some("before") if count > 0 => Some(Order::Before),
            Some("after") if count > 0 => Some(Order::After),
            Some(_) => {
                let message = "`arrives` is not a known order, or no request is expected";
                let diagnostic = Diagnostic::invalid("invalid-response-rule", &node.location, message);
                reader.diagnostics.push(diagnostic.help("write `before` or `after` with a `count` of 1 or more"));
                return None;
            }
        };
        let awaited = Data::new(Awaited { listener: listener.name.clone(), count, within });
        Some(Self { listener, count, within, order, awaited })
    }

    pub(super) fn awaits(&self) -> Data {
        self.awaited.clone()
    }

    pub(super) fn describe(&self) -> String {
        let order = match self.order {
            None => "",
            Some(Order::Before) => ", before the response",
            Some(Order::After) => ", after the response",
        };
        let (count, within) = (requests(self.count), self.within.as_secs_f64());
        format!("listener `{}` receives {count} within {within} s{order}", self.listener.name)
    }

    pub(super) fn check(&self, scope: &Scope<'_>) -> (bool, String) {
        let received = received_by(scope, &self.listener.name);
        let in_order = |request: &&Received| match self.order {
            None => true,
            Some(Order::Before) => request.arrived < 0,
            Some(Order::After) => request.arrived >= 0,
        };
        let passed = received.len() == self.count && received.iter().all(in_order);
        let list: Vec<String> = received.iter().map(|request| show(request)).collect();
        let list = if list.is_empty() { String::new() } else { format!(": {}", list.join(", ")) };
        (passed, format!("listener `{}` received {}{list}", self.listener.name, requests(received.len())))
    }
}

/// The most requests that a listener keeps.
pub const MAX_REQUESTS: usize = 1000;

fn requests(count: usize) -> String {
    match count {
        0 => "no request".to_owned(),
        1 => "1 request".to_owned(),
        count => format!("{count} requests"),
    }
}

fn show(request: &Received) -> String {
    let milliseconds = request.arrived.unsigned_abs() / 1000;
    let order = if request.arrived < 0 { "before" } else { "after" };
    format!("{} {} {milliseconds} ms {order} the response", request.method, request.target)
}

fn received_by<'a>(scope: &Scope<'a>, listener: &str) -> Vec<&'a Received> {
    let all = scope.observed.map(|observed| observed.received).unwrap_or_default();
    all.iter().filter(|request| request.listener == listener).collect()
}

/// `{received: LISTENER, number: N}`: the N-th request as an object; null if there is none.
pub(super) fn received_value(scope: &Scope<'_>, listener: &str, number: usize) -> Value {
    let received = received_by(scope, listener);
    let Some(request) = number.checked_sub(1).and_then(|index| received.get(index)) else { return Value::Null };
    let mut headers = serde_json::Map::new();
    for (name, _) in request.headers.iter() {
        let value = request.headers.combined(name).unwrap_or_default();
        headers.insert(name.to_ascii_lowercase(), value.into_owned().into());
    }
    let essence = request.headers.get("content-type").unwrap_or_default().split(';').next().unwrap_or_default().trim();
    let form = essence.eq_ignore_ascii_case("application/x-www-form-urlencoded").then(|| {
        let mut form = serde_json::Map::new();
        for (name, value) in url::form_urlencoded::parse(&request.body) {
            // Of a repeated parameter, the first value is kept: `body` has all of them.
            form.entry(name.into_owned()).or_insert_with(|| value.into_owned().into());
        }
        form
    });
    let fields = serde_json::json!({
        "method": request.method,
        "target": request.target,
        "headers": headers,
        "form": form,
        "milliseconds": request.arrived.div_euclid(1000),
    });
    let mut value = Value::from(&fields);
    let body = match Body::read(&request.headers, &request.body) {
        Body::Empty => Value::Null,
        Body::Json(json) => json,
        Body::Text(text) => Value::String(text),
    };
    if let Value::Object(members) = &mut value {
        members.insert("body".to_owned(), body);
    }
    value
}
