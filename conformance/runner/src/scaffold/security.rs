//! Authentication: secret inputs for security schemes, and a workflow that signs in, if the document has an operation for it.

use serde_json::{Map, Value, json};
use signoff_openapi::api::{
    Api, ApiKeyIn, Operation, Role, SchemaId, SecurityRequirement, SecurityScheme, SecuritySchemeKind, SimpleType,
};

use super::operation::{operation_reference, preferred, success};

/// The credentials that requests need.
pub(super) struct Security<'a> {
    api: &'a Api,
    /// The workflow that gets a token, and the scheme of the token.
    pub(super) sign_in: Option<SignIn<'a>>,
}

/// An operation that answers a password with a token.
pub(super) struct SignIn<'a> {
    pub(super) operation: &'a Operation,
    scheme: &'a str,
    /// The member of the response.
    token: String,
    /// The members of the request that are secret or name the user.
    credentials: Vec<String>,
}

impl<'a> Security<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        let bearer = api.security_schemes.values().find(|scheme| takes_token(&scheme.kind));
        let sign_in = bearer.and_then(|scheme| {
            let mut posts = api.operations.iter().filter(|operation| operation.role == Role::Path);
            posts.find_map(|operation| sign_in(api, operation, &scheme.name))
        });
        Self { api, sign_in }
    }

    /// Adds the parameters with credentials to a step, and the inputs that they need to its workflow.
    pub(super) fn add(&self, operation: &Operation, parameters: &mut Vec<Value>, inputs: &mut Map<String, Value>) {
        if self.sign_in.as_ref().is_some_and(|sign_in| std::ptr::eq(sign_in.operation, operation)) {
            return;
        }
        let Some(requirement) = self.requirement(operation) else { return };
        for name in requirement.schemes.keys() {
            let Some(scheme) = self.api.security_schemes.get(name) else { continue };
            let Some((place, header, value)) = credential(scheme) else { continue };
            let given = |parameter: &Value| {
                parameter["in"] == place
                    && parameter["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case(&header))
            };
            parameters.retain(|parameter| !given(parameter));
            parameters.push(json!({ "name": header, "in": place, "value": value }));
            inputs.insert(input_name(name), input(scheme));
        }
    }

    /// The alternative with the fewest schemes, all of which can be sent. Without one that can, nothing is sent.
    fn requirement(&self, operation: &'a Operation) -> Option<&'a SecurityRequirement> {
        let sendable = |requirement: &&SecurityRequirement| {
            let mut schemes = requirement.schemes.keys().map(|name| self.api.security_schemes.get(name));
            schemes.all(|scheme| scheme.is_some_and(|scheme| credential(scheme).is_some()))
        };
        operation.security.iter().filter(sendable).min_by_key(|requirement| requirement.schemes.len())
    }

    /// The workflow that signs in. Its output has the name of the input that the other workflows need.
    pub(super) fn workflow(&self, payload: Option<Value>) -> Option<Value> {
        let sign_in = self.sign_in.as_ref()?;
        let mut properties = Map::new();
        let mut payload = payload.unwrap_or_else(|| json!({}));
        for name in &sign_in.credentials {
            properties.insert(name.clone(), json!({ "type": "string", "format": "password" }));
            if let Some(members) = payload.as_object_mut() {
                members.insert(name.clone(), format!("$inputs.{name}").into());
            }
        }
        let (key, operation) = operation_reference(sign_in.operation);
        let media = preferred(&sign_in.operation.request_body.as_ref()?.content)?;
        Some(json!({
            "workflowId": SIGNED_IN,
            "summary": "Sign in",
            "inputs": { "type": "object", "required": sign_in.credentials, "properties": properties },
            "steps": [{
                "stepId": "sign-in",
                key: operation,
                "requestBody": { "contentType": media.name, "payload": payload },
                "successCriteria": success(sign_in.operation),
                "outputs": { "token": format!("$response.body#/{}", sign_in.token) },
            }],
            "outputs": { input_name(sign_in.scheme): "$steps.sign-in.outputs.token" },
        }))
    }
}

/// The id of the workflow that signs in.
pub(super) const SIGNED_IN: &str = "signed-in";

fn takes_token(kind: &SecuritySchemeKind) -> bool {
    use SecuritySchemeKind::{HttpBearer, OAuth2, OpenIdConnect};
    matches!(kind, HttpBearer { .. } | OAuth2 { .. } | OpenIdConnect { .. })
}

/// Where the credential is sent, and its value.
fn credential(scheme: &SecurityScheme) -> Option<(&'static str, String, String)> {
    let input = input_name(&scheme.name);
    let authorization =
        |prefix: &str| Some(("header", "Authorization".to_owned(), format!("{prefix} {{$inputs.{input}}}")));
    match &scheme.kind {
        SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Header, name } => {
            Some(("header", name.clone(), format!("$inputs.{input}")))
        }
        SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Cookie, name } => {
            Some(("cookie", name.clone(), format!("$inputs.{input}")))
        }
        // An Arazzo description cannot add a query parameter that the operation does not declare.
        SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Query, .. } | SecuritySchemeKind::MutualTls => None,
        SecuritySchemeKind::HttpBasic => authorization("Basic"),
        SecuritySchemeKind::HttpOther(word) => authorization(word),
        kind if takes_token(kind) => authorization("Bearer"),
        _ => None,
    }
}

fn input(scheme: &SecurityScheme) -> Value {
    let what = match &scheme.kind {
        SecuritySchemeKind::HttpBasic => "user:password in base64",
        SecuritySchemeKind::ApiKey { .. } => "the API key",
        _ => "the access token",
    };
    json!({ "type": "string", "format": "password", "description": format!("{what} ({})", scheme.name) })
}

/// Letters, digits, `-` and `_`, which expressions can name.
fn input_name(scheme: &str) -> String {
    scheme.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '_' }).collect()
}

fn sign_in<'a>(api: &'a Api, operation: &'a Operation, scheme: &'a str) -> Option<SignIn<'a>> {
    let is_open = operation.security.is_empty() || operation.security.iter().any(|one| one.schemes.is_empty());
    let body = operation.request_body.as_ref().filter(|_| operation.method == "POST" && is_open)?;
    let schema = preferred(&body.content)?.schema?;
    let text = |name: &str| {
        let words = ["password", "email", "user", "username", "login", "identifier"];
        words.contains(&name.to_ascii_lowercase().as_str())
    };
    let credentials: Vec<String> = text_members(api, schema).into_iter().filter(|name| text(name)).collect();
    if !credentials.iter().any(|name| name.eq_ignore_ascii_case("password")) {
        return None;
    }
    let responses = operation.responses.iter().flat_map(|response| &response.content);
    let tokens = ["token", "accesstoken", "jwt", "sessiontoken", "idtoken"];
    let is_token = |name: &String| tokens.contains(&name.to_ascii_lowercase().replace(['_', '-'], "").as_str());
    let mut members = responses.filter_map(|media| media.schema).flat_map(|schema| text_members(api, schema));
    Some(SignIn { operation, scheme, token: members.find(is_token)?, credentials })
}

/// The members that are texts, through references and `allOf`.
fn text_members(api: &Api, schema: SchemaId) -> Vec<String> {
    fn add(api: &Api, id: SchemaId, deep: usize, names: &mut Vec<String>) {
        let Some(deep) = deep.checked_sub(1) else { return };
        let schema = api.schemas.get(id);
        let is_text = |id: SchemaId| {
            let schema = api.schemas.get(id);
            let target = schema.reference.map_or(schema, |id| api.schemas.get(id));
            target.types.contains(SimpleType::String)
        };
        let texts = schema.properties.iter().filter(|property| is_text(property.schema));
        names.extend(texts.map(|property| property.name.to_string()));
        schema.reference.iter().chain(&schema.all_of).for_each(|part| add(api, *part, deep, names));
    }
    let mut names = Vec::new();
    add(api, schema, 8, &mut names);
    names
}
