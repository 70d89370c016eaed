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
    /// What it is.
    pub kind: SecuritySchemeKind,
    /// `x-…`.
    pub extensions: Extensions,
    /// The scheme object.
    pub location: Location,
}

/// `type` and what goes with it.
#[derive(Debug, Clone)]
pub enum SecuritySchemeKind {
    /// A key in a header, the query or a cookie.
    ApiKey {
        /// Where.
        location_in: ApiKeyIn,
        /// The header's, parameter's or cookie's name.
        name: String,
    },
    /// `Authorization: Basic`.
    HttpBasic,
    /// `Authorization: Bearer`.
    HttpBearer {
        /// A hint for people.
        format: Option<String>,
    },
    /// Any other scheme of the HTTP authentication registry, as written.
    HttpOther(String),
    /// OAuth 2: the token goes as a bearer.
    OAuth2 {
        /// By flow name: `implicit`, `password`, `clientCredentials`, `authorizationCode`, `deviceAuthorization`.
        flows: IndexMap<String, OAuthFlow>,
    },
    /// OpenID Connect: the token goes as a bearer.
    OpenIdConnect {
        /// The discovery address.
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
    /// Where the user is sent.
    pub authorization_url: Option<String>,
    /// Where tokens come from.
    pub token_url: Option<String>,
    /// Where tokens are renewed.
    pub refresh_url: Option<String>,
    /// Scope → what it allows.
    pub scopes: IndexMap<String, String>,
}

/// One alternative: all schemes in it together, each with the scopes it needs. Empty: anonymous is allowed.
#[derive(Debug, Clone)]
pub struct SecurityRequirement {
    /// Scheme name → scopes. Every name is in `Api::security_schemes`.
    pub schemes: IndexMap<String, Vec<String>>,
    /// The requirement object.
    pub location: Location,
}
