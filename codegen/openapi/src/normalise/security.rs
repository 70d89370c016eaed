//! [Security Scheme Object](https://spec.openapis.org/oas/v3.2.0.html#security-scheme-object): converts 2.0's types and 3.1's `mutualTLS` to 3.0.

use openapiv3::SecurityScheme;
use serde_json::{Map, Value, json};

use super::{STASH, conform, deserialize, shapes};
use crate::diagnostic::Diagnostics;
use crate::document::Node;

/// Returns `None`, with a diagnostic, if it is not a security scheme.
pub(crate) fn security_scheme(node: &Node<'_>, diagnostics: &mut Diagnostics) -> Option<SecurityScheme> {
    let mut object = conform(node, &shapes::SECURITY_SCHEME, diagnostics);
    match object.get("type").and_then(Value::as_str) {
        Some("basic") => {
            object.insert("type".to_owned(), json!("http"));
            object.insert("scheme".to_owned(), json!("basic"));
        }
        // 3.0 does not have this type. It has no further fields.
        Some("mutualTLS") => {
            object.insert("type".to_owned(), json!("http"));
            object.insert("scheme".to_owned(), json!("mutual"));
            object.insert(format!("{STASH}mutualTLS"), json!(true));
        }
        Some("oauth2") => {
            let (flows, device) = oauth_flows(node);
            object.insert("flows".to_owned(), Value::Object(flows));
            device.and_then(|device| object.insert(format!("{STASH}deviceAuthorization"), device));
        }
        _ => {}
    }
    deserialize(object, node, shapes::SECURITY_SCHEME.noun, diagnostics)
}

/// The flows of 3.0, and the device authorization flow of 3.2, which 3.0 does not have. 2.0 has a single flow with another name.
fn oauth_flows(node: &Node<'_>) -> (Map<String, Value>, Option<Value>) {
    let mut flows = Map::new();
    let mut device = None;
    if let Some(flow) = node.text("flow") {
        let name = match flow {
            "application" => "clientCredentials",
            "accessCode" => "authorizationCode",
            other => other,
        };
        flows.insert(name.to_owned(), oauth_flow(node));
    }
    for (name, flow) in node.get("flows").iter().flat_map(|flows| flows.members()) {
        match name {
            "deviceAuthorization" => device = Some(oauth_flow(&flow)),
            _ if name.starts_with("x-") => {}
            _ => {
                flows.insert(name.to_owned(), oauth_flow(&flow));
            }
        }
    }
    (flows, device)
}

/// Missing URLs and scopes, which are common, become empty.
fn oauth_flow(node: &Node<'_>) -> Value {
    let text = |key: &str| json!(node.text(key).unwrap_or_default());
    let scopes: Map<String, Value> = node
        .get("scopes")
        .iter()
        .flat_map(|scopes| scopes.members())
        .map(|(name, scope)| (name.to_owned(), json!(scope.value.as_str().unwrap_or_default())))
        .collect();
    let mut flow = Map::new();
    flow.insert("authorizationUrl".to_owned(), text("authorizationUrl"));
    flow.insert("tokenUrl".to_owned(), text("tokenUrl"));
    flow.insert("scopes".to_owned(), Value::Object(scopes));
    if let Some(url) = node.text("refreshUrl") {
        flow.insert("refreshUrl".to_owned(), json!(url));
    }
    Value::Object(flow)
}
