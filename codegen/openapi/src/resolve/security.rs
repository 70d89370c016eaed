//! [Security Scheme](https://spec.openapis.org/oas/v3.2.0.html#security-scheme-object) and Security Requirement Objects.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, OAuth2Flows, SecurityScheme as RawScheme};
use serde_json::Value;

use super::Resolver;
use crate::api::{ApiKeyIn, OAuthFlow, SecurityRequirement, SecurityScheme, SecuritySchemeKind};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::normalise::{security_scheme, unstash};

impl<'d> Resolver<'d, '_> {
    pub(crate) fn resolve_security_schemes(&mut self, root: &Node<'d>) {
        let holder = match root.version {
            Version::V2 => root.get("securityDefinitions"),
            _ => root.get("components").and_then(|components| components.get("securitySchemes")),
        };
        for (name, node) in holder.iter().flat_map(Node::members) {
            if name.starts_with("x-") && !node.value.is_object() {
                continue;
            }
            if let Some(scheme) = self.security_scheme(name, &node) {
                self.security_schemes.insert(name.to_owned(), scheme);
            }
        }
    }

    fn security_scheme(&mut self, name: &str, node: &Node<'d>) -> Option<SecurityScheme> {
        let node = self.dereference(node)?;
        let fields = security_scheme(&node, self.diagnostics)?;
        let (kind, description, extensions) = kind(fields);
        let location = node.location;
        Some(SecurityScheme { name: name.to_owned(), description, kind, extensions, location })
    }

    /// The alternatives of `security`; `None` if the field is absent.
    pub(crate) fn requirements(&mut self, holder: &Node<'d>) -> Option<Vec<SecurityRequirement>> {
        let security = holder.get("security")?;
        let mut requirements = Vec::new();
        // An object instead of a list is read as one alternative.
        let alternatives: Vec<Node<'d>> =
            if security.value.is_object() { vec![security] } else { security.elements().collect() };
        for node in alternatives {
            let mut schemes = IndexMap::new();
            for (name, scopes) in node.members() {
                self.ensure_scheme(name, &scopes);
                let scopes = scopes.elements().filter_map(|scope| scope.value.as_str().map(str::to_owned)).collect();
                schemes.insert(name.to_owned(), scopes);
            }
            requirements.push(SecurityRequirement { schemes, location: node.location });
        }
        Some(requirements)
    }

    /// Adds an unknown scheme if there is none with this name. A requirement is never dropped, because that would open the operation to
    /// everyone.
    fn ensure_scheme(&mut self, name: &str, at: &Node<'d>) {
        if self.security_schemes.contains_key(name) {
            return;
        }
        let message =
            format!("security scheme `{name}` does not exist; requests are rejected unless a hook accepts them");
        let diagnostic = Diagnostic::warning("unknown-security-scheme", &at.location, message);
        self.diagnostics.push(diagnostic.help("define it in `components.securitySchemes`"));
        let scheme = SecurityScheme {
            name: name.to_owned(),
            description: None,
            kind: SecuritySchemeKind::HttpOther(String::new()),
            extensions: IndexMap::new(),
            location: at.location.clone(),
        };
        self.security_schemes.insert(name.to_owned(), scheme);
    }
}

fn kind(fields: RawScheme) -> (SecuritySchemeKind, Option<String>, IndexMap<String, Value>) {
    match fields {
        RawScheme::APIKey { location, name, description, extensions: more } => {
            let location_in = match location {
                APIKeyLocation::Query => ApiKeyIn::Query,
                APIKeyLocation::Header => ApiKeyIn::Header,
                APIKeyLocation::Cookie => ApiKeyIn::Cookie,
            };
            (SecuritySchemeKind::ApiKey { location_in, name }, description, more)
        }
        RawScheme::HTTP { scheme, bearer_format, description, extensions: mut more } => {
            let kind = match scheme.to_ascii_lowercase().as_str() {
                _ if unstash(&mut more, "mutualTLS").is_some() => SecuritySchemeKind::MutualTls,
                "basic" => SecuritySchemeKind::HttpBasic,
                "bearer" => SecuritySchemeKind::HttpBearer { format: bearer_format },
                _ => SecuritySchemeKind::HttpOther(scheme),
            };
            (kind, description, more)
        }
        RawScheme::OAuth2 { flows, description, extensions: mut more } => {
            let device = unstash(&mut more, "deviceAuthorization");
            (SecuritySchemeKind::OAuth2 { flows: oauth_flows(flows, device) }, description, more)
        }
        RawScheme::OpenIDConnect { open_id_connect_url: url, description, extensions: more } => {
            (SecuritySchemeKind::OpenIdConnect { url }, description, more)
        }
    }
}

fn oauth_flows(flows: OAuth2Flows, device: Option<Value>) -> IndexMap<String, OAuthFlow> {
    let url = |url: String| Some(url).filter(|url| !url.is_empty());
    let mut found = IndexMap::new();
    if let Some(flow) = flows.implicit {
        let authorization_url = url(flow.authorization_url);
        let flow = OAuthFlow { authorization_url, token_url: None, refresh_url: flow.refresh_url, scopes: flow.scopes };
        found.insert("implicit".to_owned(), flow);
    }
    if let Some(flow) = flows.password {
        let token_url = url(flow.token_url);
        let flow = OAuthFlow { authorization_url: None, token_url, refresh_url: flow.refresh_url, scopes: flow.scopes };
        found.insert("password".to_owned(), flow);
    }
    if let Some(flow) = flows.client_credentials {
        let token_url = url(flow.token_url);
        let flow = OAuthFlow { authorization_url: None, token_url, refresh_url: flow.refresh_url, scopes: flow.scopes };
        found.insert("clientCredentials".to_owned(), flow);
    }
    if let Some(flow) = flows.authorization_code {
        let (authorization_url, token_url) = (url(flow.authorization_url), url(flow.token_url));
        let flow = OAuthFlow { authorization_url, token_url, refresh_url: flow.refresh_url, scopes: flow.scopes };
        found.insert("authorizationCode".to_owned(), flow);
    }
    if let Some(device) = device {
        let text = |key: &str| device.get(key).and_then(Value::as_str).map(str::to_owned);
        let scopes = device.get("scopes").and_then(|scopes| serde_json::from_value(scopes.clone()).ok());
        let flow = OAuthFlow {
            authorization_url: text("authorizationUrl").and_then(url),
            token_url: text("tokenUrl").and_then(url),
            refresh_url: text("refreshUrl"),
            scopes: scopes.unwrap_or_default(),
        };
        found.insert("deviceAuthorization".to_owned(), flow);
    }
    found
}
