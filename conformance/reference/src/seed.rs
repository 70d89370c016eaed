//! The seeded development credentials and settings. They are public, here and in `conformance/profiles/reference.toml`, so the
//! reference listens on loopback unless remote clients are allowed.

/// Kratos: the allowed prefixes of `return_to` (`selfservice.allowed_return_urls`).
pub const KRATOS_ALLOWED_RETURN_URLS: &[&str] = &["https://signoff.example/"];
/// Kratos: where a browser goes without `return_to` (`selfservice.default_browser_return_url`).
pub const KRATOS_DEFAULT_RETURN_URL: &str = "https://signoff.example/";
/// Kratos: the page that shows sign-in forms (`selfservice.flows.login.ui_url`).
pub const KRATOS_LOGIN_UI_URL: &str = "https://signoff.example/login";
/// Kratos: the page that shows errors (`selfservice.flows.error.ui_url`).
pub const KRATOS_ERROR_UI_URL: &str = "https://signoff.example/error";
/// Kratos: the key that seals session cookies (`secrets.cookie`).
pub const KRATOS_COOKIE_SECRET: &str = "signoff-development-cookie-secret-not-for-production";

/// Authlete: a service, its service access token and its clients.
#[derive(Debug, Clone, Copy)]
pub struct AuthleteService {
    /// The service's ID, a part of every path.
    pub id: i64,
    /// Its serial number.
    pub number: i32,
    /// Its name.
    pub name: &'static str,
    /// The bearer token for this service only.
    pub token: &'static str,
    /// The clients.
    pub clients: &'static [AuthleteClient],
    /// The supported scopes.
    pub scopes: &'static [&'static str],
    /// Whether it supports Native SSO (setting `nativeSsoSupported`).
    pub native_sso: bool,
    /// The lifetime of an access token in seconds (setting `accessTokenDuration`).
    pub access_token_duration: i64,
    /// The lifetime of a refresh token in seconds (setting `refreshTokenDuration`).
    pub refresh_token_duration: i64,
}

/// Authlete: a client of a service.
#[derive(Debug, Clone, Copy)]
pub struct AuthleteClient {
    /// The client's ID.
    pub id: i64,
    /// Another ID, for OAuth messages.
    pub alias: Option<&'static str>,
    /// Its serial number.
    pub number: i32,
    /// Its name.
    pub name: &'static str,
}

/// Authlete: the scopes of each service.
const AUTHLETE_SCOPES: &[&str] = &["openid", "offline_access", "device_sso", "history.read", "timeline.read"];

/// Authlete: the services.
pub const AUTHLETE_SERVICES: &[AuthleteService] = &[
    AuthleteService {
        id: 715_948_317,
        number: 1,
        name: "Signoff development service",
        token: "signoff-development-service-token-715948317",
        clients: &[
            AuthleteClient { id: 1_140_735_077, alias: Some("first-app"), number: 1, name: "First application" },
            AuthleteClient { id: 1_140_735_078, alias: None, number: 2, name: "Second application" },
        ],
        scopes: AUTHLETE_SCOPES,
        native_sso: true,
        access_token_duration: 3_600,
        refresh_token_duration: 86_400,
    },
    AuthleteService {
        id: 715_948_318,
        number: 2,
        name: "Signoff second development service",
        token: "signoff-development-service-token-715948318",
        clients: &[AuthleteClient { id: 1_140_735_079, alias: None, number: 3, name: "Application elsewhere" }],
        scopes: AUTHLETE_SCOPES,
        native_sso: true,
        access_token_duration: 3_600,
        refresh_token_duration: 86_400,
    },
    AuthleteService {
        id: 715_948_319,
        number: 3,
        name: "Signoff development service without Native SSO",
        token: "signoff-development-service-token-715948319",
        clients: &[AuthleteClient { id: 1_140_735_080, alias: None, number: 4, name: "Plain application" }],
        scopes: AUTHLETE_SCOPES,
        native_sso: false,
        access_token_duration: 3_600,
        refresh_token_duration: 86_400,
    },
];
/// Authlete: the bearer token for all services of the organization.
pub const AUTHLETE_ORGANIZATION_TOKEN: &str = "signoff-development-organization-token";

/// Cloudreve: the key that signs JWTs (setting `secret_key`).
pub const CLOUDREVE_SIGNING_KEY: &str = "signoff-development-cloudreve-signing-key-not-for-production";
/// Cloudreve: the site's ID, part of a refresh token's state hash (setting `siteID`).
pub const CLOUDREVE_SITE_ID: &str = "7f1c7a0a-5a3c-4d7e-9f60-1d2b8f0c4e11";
/// Cloudreve: the lifetime of an access token in seconds (setting `access_token_ttl`).
pub const CLOUDREVE_ACCESS_TOKEN_TTL: i64 = 3_600;
/// Cloudreve: the lifetime of a refresh token in seconds (setting `refresh_token_ttl`).
pub const CLOUDREVE_REFRESH_TOKEN_TTL: i64 = 1_209_600;

/// OpenID provider: a user.
#[derive(Debug, Clone, Copy)]
pub struct OidcUser {
    /// The name in the sign-in form.
    pub name: &'static str,
    /// The password.
    pub password: &'static str,
    /// `sub` of the tokens.
    pub subject: &'static str,
}

/// OpenID provider: the users. Clients register themselves.
pub const OIDC_USERS: &[OidcUser] =
    &[OidcUser { name: "ada", password: "signoff-development-oidc-password", subject: "7c1d9a52" }];
