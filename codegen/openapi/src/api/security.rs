//! [Security Scheme](https://spec.openapis.org/oas/v3.0.3#security-scheme-object) and Security Requirement Objects.

use indexmap::IndexMap;

use super::Extensions;
use crate::location::Location;

/// One scheme of `components.securitySchemes`.
#[derive(Debug, Clone)]
pub struct SecurityScheme {
    /// The key.
    pub name: String,
    /// Markdown.
    pub description: Option<String>,
    /// The type of the scheme, with its parameters.
    pub kind: SecuritySchemeKind,
    /// `x-…`.
    pub extensions: Extensions,
    /// The scheme object.
    pub location: Location,
}

/// `type`, with the fields that belong to it.
#[derive(Debug, Clone)]
pub enum SecuritySchemeKind {
    /// A key in a header, the query or a cookie.
    ApiKey {
        /// Where the key is sent.
        location_in: ApiKeyIn,
        /// The header's, parameter's or cookie's name.
        name: String,
    },
    /// `Authorization: Basic`.
    HttpBasic,
    /// `Authorization: Bearer`.
    HttpBearer {
        /// `bearerFormat`: a hint for people.
        format: Option<String>,
    },
    /// Any other scheme of the HTTP authentication registry, as written.
    HttpOther(String),
    /// OAuth 2: the access token is sent as a bearer token.
    OAuth2 {
        /// The flows by name: `implicit`, `password`, `clientCredentials`, `authorizationCode`, `deviceAuthorization`.
        flows: IndexMap<String, OAuthFlow>,
    },
    /// OpenID Connect: the access token is sent as a bearer token.
    OpenIdConnect {
        /// The discovery URL.
        url: String,
    },
    /// A client certificate (3.1).
    MutualTls,
}

/// `in` of an API key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApiKeyIn {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

/// One OAuth flow.
#[derive(Debug, Clone, Default)]
pub struct OAuthFlow {
    /// `authorizationUrl`
    pub authorization_url: Option<String>,
    /// `tokenUrl`
    pub token_url: Option<String>,
    /// `refreshUrl`
    pub refresh_url: Option<String>,
    /// Scopes and their descriptions.
    pub scopes: IndexMap<String, String>,
}

/// One alternative: all of its schemes must be satisfied, each with its scopes. Empty: anonymous access is allowed.
#[derive(Debug, Clone)]
pub struct SecurityRequirement {
    /// Scopes by scheme name. Every name is in `Api::security_schemes`.
    pub schemes: IndexMap<String, Vec<String>>,
    /// The requirement object.
    pub location: Location,
}
