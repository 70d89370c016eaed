//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1Rule {}

impl rt::json::RuleFor for From1Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Keys {
    pub keys: rt::Checked<Vec<KeysKeysItem>, From1Rule>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Keys {
    /// With what is required.
    pub fn new(keys: Vec<KeysKeysItem>) -> Self {
        Self { keys: rt::Checked::unchecked(keys), extra: Default::default() }
    }
}

impl rt::Json for Keys {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { keys: members.required("keys")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("keys", &self.keys);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Metadata {
    pub issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub jwks_uri: String,
    pub userinfo_endpoint: Option<String>,
    pub introspection_endpoint: Option<String>,
    pub revocation_endpoint: Option<String>,
    pub end_session_endpoint: Option<String>,
    pub registration_endpoint: Option<String>,
    pub backchannel_logout_supported: Option<bool>,
    pub backchannel_logout_session_supported: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Metadata`] requires.
pub struct MetadataRequired {
    pub issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub jwks_uri: String,
}

impl Metadata {
    /// With what is required.
    pub fn new(required: MetadataRequired) -> Self {
        Self {
            issuer: required.issuer,
            authorization_endpoint: required.authorization_endpoint,
            token_endpoint: required.token_endpoint,
            jwks_uri: required.jwks_uri,
            userinfo_endpoint: None,
            introspection_endpoint: None,
            revocation_endpoint: None,
            end_session_endpoint: None,
            registration_endpoint: None,
            backchannel_logout_supported: None,
            backchannel_logout_session_supported: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Metadata {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            issuer: members.required("issuer")?,
            authorization_endpoint: members.required("authorization_endpoint")?,
            token_endpoint: members.required("token_endpoint")?,
            jwks_uri: members.required("jwks_uri")?,
            userinfo_endpoint: members.optional("userinfo_endpoint")?,
            introspection_endpoint: members.optional("introspection_endpoint")?,
            revocation_endpoint: members.optional("revocation_endpoint")?,
            end_session_endpoint: members.optional("end_session_endpoint")?,
            registration_endpoint: members.optional("registration_endpoint")?,
            backchannel_logout_supported: members.optional("backchannel_logout_supported")?,
            backchannel_logout_session_supported: members.optional(
                "backchannel_logout_session_supported",
            )?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("issuer", &self.issuer);
        members.required("authorization_endpoint", &self.authorization_endpoint);
        members.required("token_endpoint", &self.token_endpoint);
        members.required("jwks_uri", &self.jwks_uri);
        members.optional("userinfo_endpoint", &self.userinfo_endpoint);
        members.optional("introspection_endpoint", &self.introspection_endpoint);
        members.optional("revocation_endpoint", &self.revocation_endpoint);
        members.optional("end_session_endpoint", &self.end_session_endpoint);
        members.optional("registration_endpoint", &self.registration_endpoint);
        members.optional("backchannel_logout_supported", &self.backchannel_logout_supported);
        members.optional(
            "backchannel_logout_session_supported",
            &self.backchannel_logout_session_supported,
        );
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct KeysKeysItem {
    pub kty: String,
    pub kid: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl KeysKeysItem {
    /// With what is required.
    pub fn new(kty: impl Into<String>) -> Self {
        Self { kty: kty.into(), kid: None, extra: Default::default() }
    }
}

impl rt::Json for KeysKeysItem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kty: members.required("kty")?,
            kid: members.optional("kid")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kty", &self.kty);
        members.optional("kid", &self.kid);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct RegisterClientCreated {
    pub client_id: String,
    pub client_secret: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for RegisterClientCreated {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RegisterClientCreated").field("client_id", &self.client_id).field(
            "client_secret",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

impl RegisterClientCreated {
    /// With what is required.
    pub fn new(client_id: impl Into<String>) -> Self {
        Self { client_id: client_id.into(), client_secret: None, extra: Default::default() }
    }
}

impl rt::Json for RegisterClientCreated {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            client_id: members.required("client_id")?,
            client_secret: members.optional("client_secret")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("client_id", &self.client_id);
        members.optional("client_secret", &self.client_secret);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ErrorResponse {
    pub error: String,
    pub error_description: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ErrorResponse {
    /// With what is required.
    pub fn new(error: impl Into<String>) -> Self {
        Self { error: error.into(), error_description: None, extra: Default::default() }
    }
}

impl rt::Json for ErrorResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            error: members.required("error")?,
            error_description: members.optional("error_description")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("error", &self.error);
        members.optional("error_description", &self.error_description);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct ExchangeOk {
    pub access_token: String,
    pub token_type: String,
    pub refresh_token: Option<String>,
    pub id_token: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for ExchangeOk {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExchangeOk").field("access_token", &format_args!("***")).field(
            "token_type",
            &self.token_type,
        ).field("refresh_token", &format_args!("***")).field(
            "id_token",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

/// What [`ExchangeOk`] requires.
pub struct ExchangeOkRequired {
    pub access_token: String,
    pub token_type: String,
}

impl ExchangeOk {
    /// With what is required.
    pub fn new(required: ExchangeOkRequired) -> Self {
        Self {
            access_token: required.access_token,
            token_type: required.token_type,
            refresh_token: None,
            id_token: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for ExchangeOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token: members.required("access_token")?,
            token_type: members.required("token_type")?,
            refresh_token: members.optional("refresh_token")?,
            id_token: members.optional("id_token")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("access_token", &self.access_token);
        members.required("token_type", &self.token_type);
        members.optional("refresh_token", &self.refresh_token);
        members.optional("id_token", &self.id_token);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ExchangeUnauthorized {
    pub error: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ExchangeUnauthorized {
    /// With what is required.
    pub fn new(error: impl Into<String>) -> Self {
        Self { error: error.into(), extra: Default::default() }
    }
}

impl rt::Json for ExchangeUnauthorized {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { error: members.required("error")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("error", &self.error);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UserinfoOk {
    pub sub: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UserinfoOk {
    /// With what is required.
    pub fn new(sub: impl Into<String>) -> Self {
        Self { sub: sub.into(), extra: Default::default() }
    }
}

impl rt::Json for UserinfoOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { sub: members.required("sub")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("sub", &self.sub);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectOk {
    pub active: bool,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IntrospectOk {
    /// With what is required.
    pub fn new(active: bool) -> Self {
        Self { active, extra: Default::default() }
    }
}

impl rt::Json for IntrospectOk {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { active: members.required("active")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("active", &self.active);
        members.extra(&self.extra);
    }
}

#[derive(Clone, PartialEq)]
pub struct RegisterClientLogoutTokenBody {
    pub logout_token: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ::std::fmt::Debug for RegisterClientLogoutTokenBody {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RegisterClientLogoutTokenBody").field(
            "logout_token",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

impl RegisterClientLogoutTokenBody {
    /// With what is required.
    pub fn new(logout_token: impl Into<String>) -> Self {
        Self { logout_token: logout_token.into(), extra: Default::default() }
    }
}

impl rt::Json for RegisterClientLogoutTokenBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { logout_token: members.required("logout_token")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("logout_token", &self.logout_token);
        members.extra(&self.extra);
    }
}

macro_rules! implement_serde {
    ($($name:ident)*) => {
        $(
            impl rt::serde::Serialize for $name {
                fn serialize<S: rt::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    rt::json::serialize(self, serializer)
                }
            }

            impl<'de> rt::serde::Deserialize<'de> for $name {
                fn deserialize<D: rt::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    rt::json::deserialize(deserializer)
                }
            }
        )*
    };
}

implement_serde! {
    Keys Metadata KeysKeysItem RegisterClientCreated ErrorResponse ExchangeOk ExchangeUnauthorized
        UserinfoOk IntrospectOk RegisterClientLogoutTokenBody
}
