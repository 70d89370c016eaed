//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// The members of every response with an error status.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResultSchema {
    /// Code of the result.
    pub result_code: Option<String>,
    /// A short message that explains the result.
    pub result_message: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ResultSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { result_code: None, result_message: None, extra: Default::default() }
    }
}

impl rt::Json for ResultSchema {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            result_code: members.optional("resultCode")?,
            result_message: members.optional("resultMessage")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("resultCode", &self.result_code);
        members.optional("resultMessage", &self.result_message);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NativeSsoLogoutRequest {
    /// Id of the user's authentication session.
    pub session_id: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NativeSsoLogoutRequest {
    /// With what is required.
    pub fn new(session_id: impl Into<String>) -> Self {
        Self { session_id: session_id.into(), extra: Default::default() }
    }
}

impl rt::Json for NativeSsoLogoutRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { session_id: members.required("sessionId")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("sessionId", &self.session_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NativeSsoLogoutResponse {
    /// Code of the result.
    pub result_code: Option<String>,
    /// A short message that explains the result.
    pub result_message: Option<String>,
    /// The next action of the caller.
    pub action: Option<NativeSsoLogoutResponseAction>,
    /// Number of records deleted.
    pub count: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NativeSsoLogoutResponse {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            result_code: None,
            result_message: None,
            action: None,
            count: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for NativeSsoLogoutResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            result_code: members.optional("resultCode")?,
            result_message: members.optional("resultMessage")?,
            action: members.optional("action")?,
            count: members.optional("count")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("resultCode", &self.result_code);
        members.optional("resultMessage", &self.result_message);
        members.optional("action", &self.action);
        members.optional("count", &self.count);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct TokenCreateRequest {
    /// Grant type of a record at its creation.
    pub grant_type: GrantType,
    /// Client of the new record.
    pub client_id: i64,
    /// User of the new record, at most 100 ASCII characters. Required unless the grant type is CLIENT_CREDENTIALS.
    pub subject: Option<String>,
    /// Scopes of the access token; each must be one that the service supports.
    pub scopes: Option<Vec<String>>,
    /// Lifetime of the access token in seconds; 0 selects the service's setting.
    pub access_token_duration: Option<i64>,
    /// Lifetime of the refresh token in seconds; 0 selects the service's setting.
    pub refresh_token_duration: Option<i64>,
    /// Extra properties of the access token; only in JSON.
    pub properties: Option<Vec<Property>>,
    /// Whether to act as if the client's alias had been used.
    pub client_id_alias_used: Option<bool>,
    /// Value of the new access token, if it must not be generated.
    pub access_token: Option<String>,
    /// Value of the new refresh token, if it must not be generated.
    pub refresh_token: Option<String>,
    /// Whether the access token never expires.
    pub access_token_persistent: Option<bool>,
    /// SHA-256 thumbprint of the client certificate that the token is bound to.
    pub certificate_thumbprint: Option<String>,
    /// Thumbprint of the DPoP key that the token is bound to.
    pub dpop_key_thumbprint: Option<String>,
    /// Authorization details (RFC 9396).
    pub authorization_details: Option<AuthzDetails>,
    /// Resource indicators of the token (RFC 8707).
    pub resources: Option<Vec<rt::Uri>>,
    /// Whether the token is for an external attachment.
    pub for_external_attachment: Option<bool>,
    /// A JSON object with more claims for a JWT access token.
    pub jwt_at_claims: Option<String>,
    /// Class of the user authentication.
    pub acr: Option<String>,
    /// Time of the user authentication.
    pub auth_time: Option<i64>,
    /// Whether the entity id of the client was used.
    pub client_entity_id_used: Option<bool>,
    /// Identifier of the client.
    pub client_identifier: Option<String>,
    /// The user's authentication session, stored in the new record.
    pub session_id: Option<String>,
    /// Whether the client was resolved through a metadata document.
    pub metadata_document_used: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// Builds a [`TokenCreateRequest`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct TokenCreateRequestBuilder<__grant_type, __client_id> {
    required: (__grant_type, __client_id),
    others: (
        Option<String>,
        Option<Vec<String>>,
        Option<i64>,
        Option<i64>,
        Option<Vec<Property>>,
        Option<bool>,
        Option<String>,
        Option<String>,
        Option<bool>,
        Option<String>,
        Option<String>,
        Option<AuthzDetails>,
        Option<Vec<rt::Uri>>,
        Option<bool>,
        Option<String>,
        Option<String>,
        Option<i64>,
        Option<bool>,
        Option<String>,
        Option<String>,
        Option<bool>,
        rt::Extra,
    ),
}

impl<__client_id> TokenCreateRequestBuilder<rt::Unset, __client_id> {
    /// Sets [`TokenCreateRequest::grant_type`].
    pub fn grant_type(
        self,
        value: impl Into<GrantType>,
    ) -> TokenCreateRequestBuilder<GrantType, __client_id> {
        TokenCreateRequestBuilder {
            required: (value.into(), self.required.1),
            others: self.others,
        }
    }
}

impl<__grant_type> TokenCreateRequestBuilder<__grant_type, rt::Unset> {
    /// Sets [`TokenCreateRequest::client_id`].
    pub fn client_id(self, value: impl Into<i64>) -> TokenCreateRequestBuilder<__grant_type, i64> {
        TokenCreateRequestBuilder {
            required: (self.required.0, value.into()),
            others: self.others,
        }
    }
}

impl<__grant_type, __client_id> TokenCreateRequestBuilder<__grant_type, __client_id> {
    /// Sets [`TokenCreateRequest::subject`].
    pub fn subject(mut self, value: impl Into<String>) -> Self {
        self.others.0 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::scopes`].
    pub fn scopes(mut self, value: impl Into<Vec<String>>) -> Self {
        self.others.1 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::access_token_duration`].
    pub fn access_token_duration(mut self, value: impl Into<i64>) -> Self {
        self.others.2 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::refresh_token_duration`].
    pub fn refresh_token_duration(mut self, value: impl Into<i64>) -> Self {
        self.others.3 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::properties`].
    pub fn properties(mut self, value: impl Into<Vec<Property>>) -> Self {
        self.others.4 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::client_id_alias_used`].
    pub fn client_id_alias_used(mut self, value: impl Into<bool>) -> Self {
        self.others.5 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::access_token`].
    pub fn access_token(mut self, value: impl Into<String>) -> Self {
        self.others.6 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::refresh_token`].
    pub fn refresh_token(mut self, value: impl Into<String>) -> Self {
        self.others.7 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::access_token_persistent`].
    pub fn access_token_persistent(mut self, value: impl Into<bool>) -> Self {
        self.others.8 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::certificate_thumbprint`].
    pub fn certificate_thumbprint(mut self, value: impl Into<String>) -> Self {
        self.others.9 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::dpop_key_thumbprint`].
    pub fn dpop_key_thumbprint(mut self, value: impl Into<String>) -> Self {
        self.others.10 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::authorization_details`].
    pub fn authorization_details(mut self, value: impl Into<AuthzDetails>) -> Self {
        self.others.11 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::resources`].
    pub fn resources(mut self, value: impl Into<Vec<rt::Uri>>) -> Self {
        self.others.12 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::for_external_attachment`].
    pub fn for_external_attachment(mut self, value: impl Into<bool>) -> Self {
        self.others.13 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::jwt_at_claims`].
    pub fn jwt_at_claims(mut self, value: impl Into<String>) -> Self {
        self.others.14 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::acr`].
    pub fn acr(mut self, value: impl Into<String>) -> Self {
        self.others.15 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::auth_time`].
    pub fn auth_time(mut self, value: impl Into<i64>) -> Self {
        self.others.16 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::client_entity_id_used`].
    pub fn client_entity_id_used(mut self, value: impl Into<bool>) -> Self {
        self.others.17 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::client_identifier`].
    pub fn client_identifier(mut self, value: impl Into<String>) -> Self {
        self.others.18 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::session_id`].
    pub fn session_id(mut self, value: impl Into<String>) -> Self {
        self.others.19 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::metadata_document_used`].
    pub fn metadata_document_used(mut self, value: impl Into<bool>) -> Self {
        self.others.20 = Some(value.into());
        self
    }

    /// Sets [`TokenCreateRequest::extra`].
    pub fn extra(mut self, value: impl Into<rt::Extra>) -> Self {
        self.others.21 = value.into();
        self
    }
}

impl TokenCreateRequestBuilder<GrantType, i64> {
    /// The complete value.
    pub fn build(self) -> TokenCreateRequest {
        TokenCreateRequest {
            grant_type: self.required.0,
            client_id: self.required.1,
            subject: self.others.0,
            scopes: self.others.1,
            access_token_duration: self.others.2,
            refresh_token_duration: self.others.3,
            properties: self.others.4,
            client_id_alias_used: self.others.5,
            access_token: self.others.6,
            refresh_token: self.others.7,
            access_token_persistent: self.others.8,
            certificate_thumbprint: self.others.9,
            dpop_key_thumbprint: self.others.10,
            authorization_details: self.others.11,
            resources: self.others.12,
            for_external_attachment: self.others.13,
            jwt_at_claims: self.others.14,
            acr: self.others.15,
            auth_time: self.others.16,
            client_entity_id_used: self.others.17,
            client_identifier: self.others.18,
            session_id: self.others.19,
            metadata_document_used: self.others.20,
            extra: self.others.21,
        }
    }
}

impl TokenCreateRequest {
    /// With what is required.
    pub fn new(grant_type: GrantType, client_id: i64) -> Self {
        Self {
            grant_type,
            client_id,
            subject: None,
            scopes: None,
            access_token_duration: None,
            refresh_token_duration: None,
            properties: None,
            client_id_alias_used: None,
            access_token: None,
            refresh_token: None,
            access_token_persistent: None,
            certificate_thumbprint: None,
            dpop_key_thumbprint: None,
            authorization_details: None,
            resources: None,
            for_external_attachment: None,
            jwt_at_claims: None,
            acr: None,
            auth_time: None,
            client_entity_id_used: None,
            client_identifier: None,
            session_id: None,
            metadata_document_used: None,
            extra: Default::default(),
        }
    }

    /// Sets members by name.
    pub fn builder() -> TokenCreateRequestBuilder<rt::Unset, rt::Unset> {
        TokenCreateRequestBuilder {
            required: (rt::Unset, rt::Unset),
            others: (
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                None,
                Default::default(),
            ),
        }
    }
}

impl rt::Json for TokenCreateRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            grant_type: members.required("grantType")?,
            client_id: members.required("clientId")?,
            subject: members.optional("subject")?,
            scopes: members.optional("scopes")?,
            access_token_duration: members.optional("accessTokenDuration")?,
            refresh_token_duration: members.optional("refreshTokenDuration")?,
            properties: members.optional("properties")?,
            client_id_alias_used: members.optional("clientIdAliasUsed")?,
            access_token: members.optional("accessToken")?,
            refresh_token: members.optional("refreshToken")?,
            access_token_persistent: members.optional("accessTokenPersistent")?,
            certificate_thumbprint: members.optional("certificateThumbprint")?,
            dpop_key_thumbprint: members.optional("dpopKeyThumbprint")?,
            authorization_details: members.optional("authorizationDetails")?,
            resources: members.optional("resources")?,
            for_external_attachment: members.optional("forExternalAttachment")?,
            jwt_at_claims: members.optional("jwtAtClaims")?,
            acr: members.optional("acr")?,
            auth_time: members.optional("authTime")?,
            client_entity_id_used: members.optional("clientEntityIdUsed")?,
            client_identifier: members.optional("clientIdentifier")?,
            session_id: members.optional("sessionId")?,
            metadata_document_used: members.optional("metadataDocumentUsed")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("grantType", &self.grant_type);
        members.required("clientId", &self.client_id);
        members.optional("subject", &self.subject);
        members.optional("scopes", &self.scopes);
        members.optional("accessTokenDuration", &self.access_token_duration);
        members.optional("refreshTokenDuration", &self.refresh_token_duration);
        members.optional("properties", &self.properties);
        members.optional("clientIdAliasUsed", &self.client_id_alias_used);
        members.optional("accessToken", &self.access_token);
        members.optional("refreshToken", &self.refresh_token);
        members.optional("accessTokenPersistent", &self.access_token_persistent);
        members.optional("certificateThumbprint", &self.certificate_thumbprint);
        members.optional("dpopKeyThumbprint", &self.dpop_key_thumbprint);
        members.optional("authorizationDetails", &self.authorization_details);
        members.optional("resources", &self.resources);
        members.optional("forExternalAttachment", &self.for_external_attachment);
        members.optional("jwtAtClaims", &self.jwt_at_claims);
        members.optional("acr", &self.acr);
        members.optional("authTime", &self.auth_time);
        members.optional("clientEntityIdUsed", &self.client_entity_id_used);
        members.optional("clientIdentifier", &self.client_identifier);
        members.optional("sessionId", &self.session_id);
        members.optional("metadataDocumentUsed", &self.metadata_document_used);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TokenCreateResponse {
    /// Code of the result.
    pub result_code: Option<String>,
    /// A short message that explains the result.
    pub result_message: Option<String>,
    /// The next action of the caller.
    pub action: Option<TokenCreateResponseAction>,
    /// The new access token.
    pub access_token: Option<String>,
    /// Client of the record.
    pub client_id: Option<i64>,
    /// Expiry of the access token, in milliseconds since 1970.
    pub expires_at: Option<i64>,
    /// Lifetime of the access token in seconds.
    pub expires_in: Option<i64>,
    /// Grant type of the record.
    pub grant_type: Option<String>,
    /// Extra properties of the access token.
    pub properties: Option<Vec<Property>>,
    /// The new refresh token.
    pub refresh_token: Option<String>,
    /// Scopes of the access token.
    pub scopes: Option<Vec<String>>,
    /// User of the record.
    pub subject: Option<String>,
    /// Type of the access token.
    pub token_type: Option<String>,
    /// The access token as a JWT, if the service issues JWTs.
    pub jwt_access_token: Option<String>,
    /// Authorization details (RFC 9396).
    pub authorization_details: Option<AuthzDetails>,
    /// Whether the token is for an external attachment.
    pub for_external_attachment: Option<bool>,
    /// Id of the token.
    pub token_id: Option<String>,
    /// Scopes of the refresh token; may be null.
    pub refresh_token_scopes: rt::Maybe<Vec<String>>,
    /// Identifier of the client.
    pub client_identifier: Option<String>,
    /// Session of the record. A refresh token needs one to obtain a Native SSO ID token later.
    pub session_id: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TokenCreateResponse {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            result_code: None,
            result_message: None,
            action: None,
            access_token: None,
            client_id: None,
            expires_at: None,
            expires_in: None,
            grant_type: None,
            properties: None,
            refresh_token: None,
            scopes: None,
            subject: None,
            token_type: None,
            jwt_access_token: None,
            authorization_details: None,
            for_external_attachment: None,
            token_id: None,
            refresh_token_scopes: rt::Maybe::Absent,
            client_identifier: None,
            session_id: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for TokenCreateResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            result_code: members.optional("resultCode")?,
            result_message: members.optional("resultMessage")?,
            action: members.optional("action")?,
            access_token: members.optional("accessToken")?,
            client_id: members.optional("clientId")?,
            expires_at: members.optional("expiresAt")?,
            expires_in: members.optional("expiresIn")?,
            grant_type: members.optional("grantType")?,
            properties: members.optional("properties")?,
            refresh_token: members.optional("refreshToken")?,
            scopes: members.optional("scopes")?,
            subject: members.optional("subject")?,
            token_type: members.optional("tokenType")?,
            jwt_access_token: members.optional("jwtAccessToken")?,
            authorization_details: members.optional("authorizationDetails")?,
            for_external_attachment: members.optional("forExternalAttachment")?,
            token_id: members.optional("tokenId")?,
            refresh_token_scopes: members.maybe("refreshTokenScopes")?,
            client_identifier: members.optional("clientIdentifier")?,
            session_id: members.optional("sessionId")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("resultCode", &self.result_code);
        members.optional("resultMessage", &self.result_message);
        members.optional("action", &self.action);
        members.optional("accessToken", &self.access_token);
        members.optional("clientId", &self.client_id);
        members.optional("expiresAt", &self.expires_at);
        members.optional("expiresIn", &self.expires_in);
        members.optional("grantType", &self.grant_type);
        members.optional("properties", &self.properties);
        members.optional("refreshToken", &self.refresh_token);
        members.optional("scopes", &self.scopes);
        members.optional("subject", &self.subject);
        members.optional("tokenType", &self.token_type);
        members.optional("jwtAccessToken", &self.jwt_access_token);
        members.optional("authorizationDetails", &self.authorization_details);
        members.optional("forExternalAttachment", &self.for_external_attachment);
        members.optional("tokenId", &self.token_id);
        members.maybe("refreshTokenScopes", &self.refresh_token_scopes);
        members.optional("clientIdentifier", &self.client_identifier);
        members.optional("sessionId", &self.session_id);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TokenGetListResponse {
    /// Index of the first record, inclusive.
    pub start: Option<i32>,
    /// Index after the last record, exclusive.
    pub end: Option<i32>,
    /// Number of records.
    pub total_count: Option<i32>,
    /// The properties of a client in a list.
    pub client: Option<ClientLimited>,
    /// Requested subject.
    pub subject: Option<String>,
    /// The records in the range.
    pub access_tokens: Option<Vec<AccessToken>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TokenGetListResponse {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            start: None,
            end: None,
            total_count: None,
            client: None,
            subject: None,
            access_tokens: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for TokenGetListResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            start: members.optional("start")?,
            end: members.optional("end")?,
            total_count: members.optional("totalCount")?,
            client: members.optional("client")?,
            subject: members.optional("subject")?,
            access_tokens: members.optional("accessTokens")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("start", &self.start);
        members.optional("end", &self.end);
        members.optional("totalCount", &self.total_count);
        members.optional("client", &self.client);
        members.optional("subject", &self.subject);
        members.optional("accessTokens", &self.access_tokens);
        members.extra(&self.extra);
    }
}

/// A record with an access token and its refresh token, both as hashes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AccessToken {
    /// Hash of the access token.
    pub access_token_hash: Option<String>,
    /// Expiry of the access token.
    pub access_token_expires_at: Option<i64>,
    /// Hash of the refresh token.
    pub refresh_token_hash: Option<String>,
    /// Expiry of the refresh token.
    pub refresh_token_expires_at: Option<i64>,
    /// Creation time of the record.
    pub created_at: Option<i64>,
    /// Time of the last refresh of the access token; 0 means never.
    pub last_refreshed_at: Option<i64>,
    /// Client of the record.
    pub client_id: Option<i64>,
    /// User of the record.
    pub subject: Option<String>,
    /// Grant type of a record at its creation.
    pub grant_type: Option<GrantType>,
    /// Scopes of the access token.
    pub scopes: Option<Vec<String>>,
    /// Extra properties of the access token.
    pub properties: Option<Vec<Property>>,
    /// Scopes of the refresh token.
    pub refresh_token_scopes: Option<Vec<String>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AccessToken {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            access_token_hash: None,
            access_token_expires_at: None,
            refresh_token_hash: None,
            refresh_token_expires_at: None,
            created_at: None,
            last_refreshed_at: None,
            client_id: None,
            subject: None,
            grant_type: None,
            scopes: None,
            properties: None,
            refresh_token_scopes: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for AccessToken {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token_hash: members.optional("accessTokenHash")?,
            access_token_expires_at: members.optional("accessTokenExpiresAt")?,
            refresh_token_hash: members.optional("refreshTokenHash")?,
            refresh_token_expires_at: members.optional("refreshTokenExpiresAt")?,
            created_at: members.optional("createdAt")?,
            last_refreshed_at: members.optional("lastRefreshedAt")?,
            client_id: members.optional("clientId")?,
            subject: members.optional("subject")?,
            grant_type: members.optional("grantType")?,
            scopes: members.optional("scopes")?,
            properties: members.optional("properties")?,
            refresh_token_scopes: members.optional("refreshTokenScopes")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("accessTokenHash", &self.access_token_hash);
        members.optional("accessTokenExpiresAt", &self.access_token_expires_at);
        members.optional("refreshTokenHash", &self.refresh_token_hash);
        members.optional("refreshTokenExpiresAt", &self.refresh_token_expires_at);
        members.optional("createdAt", &self.created_at);
        members.optional("lastRefreshedAt", &self.last_refreshed_at);
        members.optional("clientId", &self.client_id);
        members.optional("subject", &self.subject);
        members.optional("grantType", &self.grant_type);
        members.optional("scopes", &self.scopes);
        members.optional("properties", &self.properties);
        members.optional("refreshTokenScopes", &self.refresh_token_scopes);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TokenRevokeRequest {
    /// An access token or its hash.
    pub access_token_identifier: Option<String>,
    /// A refresh token or its hash.
    pub refresh_token_identifier: Option<String>,
    /// Id or alias of the client whose tokens are revoked.
    pub client_identifier: Option<String>,
    /// User whose tokens are revoked.
    pub subject: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TokenRevokeRequest {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            access_token_identifier: None,
            refresh_token_identifier: None,
            client_identifier: None,
            subject: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for TokenRevokeRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            access_token_identifier: members.optional("accessTokenIdentifier")?,
            refresh_token_identifier: members.optional("refreshTokenIdentifier")?,
            client_identifier: members.optional("clientIdentifier")?,
            subject: members.optional("subject")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("accessTokenIdentifier", &self.access_token_identifier);
        members.optional("refreshTokenIdentifier", &self.refresh_token_identifier);
        members.optional("clientIdentifier", &self.client_identifier);
        members.optional("subject", &self.subject);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TokenRevokeResponse {
    /// Code of the result.
    pub result_code: Option<String>,
    /// A short message that explains the result.
    pub result_message: Option<String>,
    /// Number of revoked tokens.
    pub count: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TokenRevokeResponse {
    /// With what is required.
    pub fn new() -> Self {
        Self { result_code: None, result_message: None, count: None, extra: Default::default() }
    }
}

impl rt::Json for TokenRevokeResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            result_code: members.optional("resultCode")?,
            result_message: members.optional("resultMessage")?,
            count: members.optional("count")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("resultCode", &self.result_code);
        members.optional("resultMessage", &self.result_message);
        members.optional("count", &self.count);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct IntrospectionRequest {
    /// The access token to introspect.
    pub token: String,
    /// Scopes that the resource requires. In a form, spaces separate them.
    pub scopes: Option<Vec<String>>,
    /// User that the resource requires.
    pub subject: Option<String>,
    /// Certificate of the client as PEM, for a certificate-bound token.
    pub client_certificate: Option<String>,
    /// The DPoP header of the client's request.
    pub dpop: Option<String>,
    /// HTTP method of the client's request, to check the DPoP header.
    pub htm: Option<String>,
    /// URL of the resource, to check the DPoP header.
    pub htu: Option<String>,
    /// Resource indicators (RFC 8707).
    pub resources: Option<Vec<String>>,
    /// Authentication classes, of which one must be satisfied.
    pub acr_values: Option<Vec<String>>,
    /// Maximum age of the user authentication in seconds.
    pub max_age: Option<i64>,
    /// Headers that an HTTP message signature covers.
    pub headers: Option<Vec<Pair>>,
    /// Whether the DPoP proof must have the expected nonce.
    pub dpop_nonce_required: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IntrospectionRequest {
    /// With what is required.
    pub fn new(token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            scopes: None,
            subject: None,
            client_certificate: None,
            dpop: None,
            htm: None,
            htu: None,
            resources: None,
            acr_values: None,
            max_age: None,
            headers: None,
            dpop_nonce_required: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IntrospectionRequest {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            token: members.required("token")?,
            scopes: members.optional("scopes")?,
            subject: members.optional("subject")?,
            client_certificate: members.optional("clientCertificate")?,
            dpop: members.optional("dpop")?,
            htm: members.optional("htm")?,
            htu: members.optional("htu")?,
            resources: members.optional("resources")?,
            acr_values: members.optional("acrValues")?,
            max_age: members.optional("maxAge")?,
            headers: members.optional("headers")?,
            dpop_nonce_required: members.optional("dpopNonceRequired")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("token", &self.token);
        members.optional("scopes", &self.scopes);
        members.optional("subject", &self.subject);
        members.optional("clientCertificate", &self.client_certificate);
        members.optional("dpop", &self.dpop);
        members.optional("htm", &self.htm);
        members.optional("htu", &self.htu);
        members.optional("resources", &self.resources);
        members.optional("acrValues", &self.acr_values);
        members.optional("maxAge", &self.max_age);
        members.optional("headers", &self.headers);
        members.optional("dpopNonceRequired", &self.dpop_nonce_required);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct IntrospectionResponse {
    /// Code of the result.
    pub result_code: Option<String>,
    /// A short message that explains the result.
    pub result_message: Option<String>,
    /// The next action of the caller.
    pub action: Option<IntrospectionResponseAction>,
    /// A complete value for a WWW-Authenticate header (RFC 6750).
    pub response_content: Option<String>,
    /// Client of the token.
    pub client_id: Option<i64>,
    /// Alias of the client; null if it has none.
    pub client_id_alias: rt::Maybe<String>,
    /// Whether the alias was used for the token request.
    pub client_id_alias_used: Option<bool>,
    /// Expiry of the access token, in milliseconds since 1970.
    pub expires_at: Option<i64>,
    /// User of the token; null for a client-credentials token.
    pub subject: rt::Maybe<String>,
    /// Scopes that the token covers.
    pub scopes: Option<Vec<String>>,
    /// Whether the token exists.
    pub existent: Option<bool>,
    /// Whether the token exists and has not expired.
    pub usable: Option<bool>,
    /// Whether the token covers the request.
    pub sufficient: Option<bool>,
    /// Whether the record has a live refresh token.
    pub refreshable: Option<bool>,
    /// Extra properties of the token.
    pub properties: Option<Vec<Property>>,
    /// Thumbprint of the certificate that the token is bound to.
    pub certificate_thumbprint: Option<String>,
    /// Resource indicators of the authorization.
    pub resources: Option<Vec<String>>,
    /// Resource indicators of the access token.
    pub access_token_resources: Option<Vec<String>>,
    /// Authorization details (RFC 9396).
    pub authorization_details: Option<AuthzDetails>,
    /// Attributes of the service.
    pub service_attributes: Option<Vec<Pair>>,
    /// Attributes of the client.
    pub client_attributes: Option<Vec<Pair>>,
    /// The scopes with their attributes.
    pub scope_details: Option<Vec<Scope>>,
    /// Whether the token is for an external attachment.
    pub for_external_attachment: Option<bool>,
    /// Claims that the user allowed the client to read.
    pub consented_claims: Option<Vec<String>>,
    /// Grant type of a record at its creation.
    pub grant_type: Option<GrantType>,
    /// Class of the user authentication.
    pub acr: Option<String>,
    /// Time of the user authentication.
    pub auth_time: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl IntrospectionResponse {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            result_code: None,
            result_message: None,
            action: None,
            response_content: None,
            client_id: None,
            client_id_alias: rt::Maybe::Absent,
            client_id_alias_used: None,
            expires_at: None,
            subject: rt::Maybe::Absent,
            scopes: None,
            existent: None,
            usable: None,
            sufficient: None,
            refreshable: None,
            properties: None,
            certificate_thumbprint: None,
            resources: None,
            access_token_resources: None,
            authorization_details: None,
            service_attributes: None,
            client_attributes: None,
            scope_details: None,
            for_external_attachment: None,
            consented_claims: None,
            grant_type: None,
            acr: None,
            auth_time: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for IntrospectionResponse {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            result_code: members.optional("resultCode")?,
            result_message: members.optional("resultMessage")?,
            action: members.optional("action")?,
            response_content: members.optional("responseContent")?,
            client_id: members.optional("clientId")?,
            client_id_alias: members.maybe("clientIdAlias")?,
            client_id_alias_used: members.optional("clientIdAliasUsed")?,
            expires_at: members.optional("expiresAt")?,
            subject: members.maybe("subject")?,
            scopes: members.optional("scopes")?,
            existent: members.optional("existent")?,
            usable: members.optional("usable")?,
            sufficient: members.optional("sufficient")?,
            refreshable: members.optional("refreshable")?,
            properties: members.optional("properties")?,
            certificate_thumbprint: members.optional("certificateThumbprint")?,
            resources: members.optional("resources")?,
            access_token_resources: members.optional("accessTokenResources")?,
            authorization_details: members.optional("authorizationDetails")?,
            service_attributes: members.optional("serviceAttributes")?,
            client_attributes: members.optional("clientAttributes")?,
            scope_details: members.optional("scopeDetails")?,
            for_external_attachment: members.optional("forExternalAttachment")?,
            consented_claims: members.optional("consentedClaims")?,
            grant_type: members.optional("grantType")?,
            acr: members.optional("acr")?,
            auth_time: members.optional("authTime")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("resultCode", &self.result_code);
        members.optional("resultMessage", &self.result_message);
        members.optional("action", &self.action);
        members.optional("responseContent", &self.response_content);
        members.optional("clientId", &self.client_id);
        members.maybe("clientIdAlias", &self.client_id_alias);
        members.optional("clientIdAliasUsed", &self.client_id_alias_used);
        members.optional("expiresAt", &self.expires_at);
        members.maybe("subject", &self.subject);
        members.optional("scopes", &self.scopes);
        members.optional("existent", &self.existent);
        members.optional("usable", &self.usable);
        members.optional("sufficient", &self.sufficient);
        members.optional("refreshable", &self.refreshable);
        members.optional("properties", &self.properties);
        members.optional("certificateThumbprint", &self.certificate_thumbprint);
        members.optional("resources", &self.resources);
        members.optional("accessTokenResources", &self.access_token_resources);
        members.optional("authorizationDetails", &self.authorization_details);
        members.optional("serviceAttributes", &self.service_attributes);
        members.optional("clientAttributes", &self.client_attributes);
        members.optional("scopeDetails", &self.scope_details);
        members.optional("forExternalAttachment", &self.for_external_attachment);
        members.optional("consentedClaims", &self.consented_claims);
        members.optional("grantType", &self.grant_type);
        members.optional("acr", &self.acr);
        members.optional("authTime", &self.auth_time);
        members.extra(&self.extra);
    }
}

/// Grant type of a record at its creation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GrantType {
    /// `"AUTHORIZATION_CODE"`
    AuthorizationCode,
    /// `"IMPLICIT"`
    Implicit,
    /// `"PASSWORD"`
    Password,
    /// `"CLIENT_CREDENTIALS"`
    ClientCredentials,
    /// `"REFRESH_TOKEN"`
    RefreshToken,
    /// `"CIBA"`
    Ciba,
    /// `"DEVICE_CODE"`
    DeviceCode,
    /// `"TOKEN_EXCHANGE"`
    TokenExchange,
    /// `"JWT_BEARER"`
    JwtBearer,
    /// `"PRE_AUTHORIZED_CODE"`
    PreAuthorizedCode,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl GrantType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::AuthorizationCode,
        Self::Implicit,
        Self::Password,
        Self::ClientCredentials,
        Self::RefreshToken,
        Self::Ciba,
        Self::DeviceCode,
        Self::TokenExchange,
        Self::JwtBearer,
        Self::PreAuthorizedCode,
    ];
}

impl GrantType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AuthorizationCode => "AUTHORIZATION_CODE",
            Self::Implicit => "IMPLICIT",
            Self::Password => "PASSWORD",
            Self::ClientCredentials => "CLIENT_CREDENTIALS",
            Self::RefreshToken => "REFRESH_TOKEN",
            Self::Ciba => "CIBA",
            Self::DeviceCode => "DEVICE_CODE",
            Self::TokenExchange => "TOKEN_EXCHANGE",
            Self::JwtBearer => "JWT_BEARER",
            Self::PreAuthorizedCode => "PRE_AUTHORIZED_CODE",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for GrantType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "AUTHORIZATION_CODE" => Self::AuthorizationCode,
            "IMPLICIT" => Self::Implicit,
            "PASSWORD" => Self::Password,
            "CLIENT_CREDENTIALS" => Self::ClientCredentials,
            "REFRESH_TOKEN" => Self::RefreshToken,
            "CIBA" => Self::Ciba,
            "DEVICE_CODE" => Self::DeviceCode,
            "TOKEN_EXCHANGE" => Self::TokenExchange,
            "JWT_BEARER" => Self::JwtBearer,
            "PRE_AUTHORIZED_CODE" => Self::PreAuthorizedCode,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Property {
    /// Name.
    pub key: Option<String>,
    /// Value.
    pub value: Option<String>,
    /// Whether the property is hidden from clients.
    pub hidden: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Property {
    /// With what is required.
    pub fn new() -> Self {
        Self { key: None, value: None, hidden: None, extra: Default::default() }
    }
}

impl rt::Json for Property {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            key: members.optional("key")?,
            value: members.optional("value")?,
            hidden: members.optional("hidden")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("key", &self.key);
        members.optional("value", &self.value);
        members.optional("hidden", &self.hidden);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pair {
    /// Name.
    pub key: Option<String>,
    /// Value.
    pub value: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Pair {
    /// With what is required.
    pub fn new() -> Self {
        Self { key: None, value: None, extra: Default::default() }
    }
}

impl rt::Json for Pair {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            key: members.optional("key")?,
            value: members.optional("value")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("key", &self.key);
        members.optional("value", &self.value);
        members.extra(&self.extra);
    }
}

/// Authorization details (RFC 9396).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AuthzDetails {
    pub elements: Option<Vec<AuthorizationDetailsElement>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AuthzDetails {
    /// With what is required.
    pub fn new() -> Self {
        Self { elements: None, extra: Default::default() }
    }
}

impl rt::Json for AuthzDetails {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { elements: members.optional("elements")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("elements", &self.elements);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct AuthorizationDetailsElement {
    /// Type of the element.
    pub r#type: Option<String>,
    pub locations: Option<Vec<String>>,
    pub actions: Option<Vec<String>>,
    pub data_types: Option<Vec<String>>,
    pub identifier: Option<String>,
    pub privileges: Option<Vec<String>>,
    /// The members without a field of their own, as a JSON object.
    pub other_fields: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl AuthorizationDetailsElement {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            r#type: None,
            locations: None,
            actions: None,
            data_types: None,
            identifier: None,
            privileges: None,
            other_fields: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for AuthorizationDetailsElement {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.optional("type")?,
            locations: members.optional("locations")?,
            actions: members.optional("actions")?,
            data_types: members.optional("dataTypes")?,
            identifier: members.optional("identifier")?,
            privileges: members.optional("privileges")?,
            other_fields: members.optional("otherFields")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("type", &self.r#type);
        members.optional("locations", &self.locations);
        members.optional("actions", &self.actions);
        members.optional("dataTypes", &self.data_types);
        members.optional("identifier", &self.identifier);
        members.optional("privileges", &self.privileges);
        members.optional("otherFields", &self.other_fields);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scope {
    /// Name of the scope.
    pub name: Option<String>,
    /// Whether the scope applies when no scope is requested.
    pub default_entry: Option<bool>,
    /// What the scope allows.
    pub description: Option<String>,
    /// The description in more languages.
    pub descriptions: Option<Vec<TaggedValue>>,
    /// Attributes of the scope.
    pub attributes: Option<Vec<Pair>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Scope {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            name: None,
            default_entry: None,
            description: None,
            descriptions: None,
            attributes: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Scope {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.optional("name")?,
            default_entry: members.optional("defaultEntry")?,
            description: members.optional("description")?,
            descriptions: members.optional("descriptions")?,
            attributes: members.optional("attributes")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("name", &self.name);
        members.optional("defaultEntry", &self.default_entry);
        members.optional("description", &self.description);
        members.optional("descriptions", &self.descriptions);
        members.optional("attributes", &self.attributes);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct TaggedValue {
    /// Language tag.
    pub tag: Option<String>,
    /// Text in that language.
    pub value: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl TaggedValue {
    /// With what is required.
    pub fn new() -> Self {
        Self { tag: None, value: None, extra: Default::default() }
    }
}

impl rt::Json for TaggedValue {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            tag: members.optional("tag")?,
            value: members.optional("value")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("tag", &self.tag);
        members.optional("value", &self.value);
        members.extra(&self.extra);
    }
}

/// The properties of a client in a list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClientLimited {
    /// Serial number of the client.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub number: Option<i32>,
    /// Name of the client.
    pub client_name: Option<String>,
    /// The name in more languages.
    pub client_names: Option<Vec<TaggedValue>>,
    /// Description of the client.
    pub description: Option<String>,
    /// The description in more languages.
    pub descriptions: Option<Vec<TaggedValue>>,
    /// Id of the client.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub client_id: Option<i64>,
    /// Another id of the client, for OAuth messages.
    pub client_id_alias: Option<String>,
    /// Whether the alias can be used.
    #[deprecated]
    pub client_id_alias_enabled: Option<bool>,
    /// Whether the client can keep a secret (RFC 6749, section 2.1).
    pub client_type: Option<ClientType>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ClientLimited {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            number: None,
            client_name: None,
            client_names: None,
            description: None,
            descriptions: None,
            client_id: None,
            client_id_alias: None,
            client_id_alias_enabled: None,
            client_type: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for ClientLimited {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            number: members.optional("number")?,
            client_name: members.optional("clientName")?,
            client_names: members.optional("clientNames")?,
            description: members.optional("description")?,
            descriptions: members.optional("descriptions")?,
            client_id: members.optional("clientId")?,
            client_id_alias: members.optional("clientIdAlias")?,
            client_id_alias_enabled: members.optional("clientIdAliasEnabled")?,
            client_type: members.optional("clientType")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("number", &self.number);
        members.optional("clientName", &self.client_name);
        members.optional("clientNames", &self.client_names);
        members.optional("description", &self.description);
        members.optional("descriptions", &self.descriptions);
        members.optional("clientId", &self.client_id);
        members.optional("clientIdAlias", &self.client_id_alias);
        members.optional("clientIdAliasEnabled", &self.client_id_alias_enabled);
        members.optional("clientType", &self.client_type);
        members.extra(&self.extra);
    }
}

/// Whether the client can keep a secret (RFC 6749, section 2.1).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ClientType {
    /// `"PUBLIC"`
    Public,
    /// `"CONFIDENTIAL"`
    Confidential,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl ClientType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Public, Self::Confidential];
}

impl ClientType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Public => "PUBLIC",
            Self::Confidential => "CONFIDENTIAL",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for ClientType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "PUBLIC" => Self::Public,
            "CONFIDENTIAL" => Self::Confidential,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Signature algorithm of a JWT; null for none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum JwsAlg {
    /// `"NONE"`
    None,
    /// `"HS256"`
    Hs256,
    /// `"HS384"`
    Hs384,
    /// `"HS512"`
    Hs512,
    /// `"RS256"`
    Rs256,
    /// `"RS384"`
    Rs384,
    /// `"RS512"`
    Rs512,
    /// `"ES256"`
    Es256,
    /// `"ES384"`
    Es384,
    /// `"ES512"`
    Es512,
    /// `"PS256"`
    Ps256,
    /// `"PS384"`
    Ps384,
    /// `"PS512"`
    Ps512,
    /// `"ES256K"`
    Es256K,
    /// `"EdDSA"`
    EdDsa,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl JwsAlg {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::None,
        Self::Hs256,
        Self::Hs384,
        Self::Hs512,
        Self::Rs256,
        Self::Rs384,
        Self::Rs512,
        Self::Es256,
        Self::Es384,
        Self::Es512,
        Self::Ps256,
        Self::Ps384,
        Self::Ps512,
        Self::Es256K,
        Self::EdDsa,
    ];
}

impl JwsAlg {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::Hs256 => "HS256",
            Self::Hs384 => "HS384",
            Self::Hs512 => "HS512",
            Self::Rs256 => "RS256",
            Self::Rs384 => "RS384",
            Self::Rs512 => "RS512",
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
            Self::Es512 => "ES512",
            Self::Ps256 => "PS256",
            Self::Ps384 => "PS384",
            Self::Ps512 => "PS512",
            Self::Es256K => "ES256K",
            Self::EdDsa => "EdDSA",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for JwsAlg {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "NONE" => Self::None,
            "HS256" => Self::Hs256,
            "HS384" => Self::Hs384,
            "HS512" => Self::Hs512,
            "RS256" => Self::Rs256,
            "RS384" => Self::Rs384,
            "RS512" => Self::Rs512,
            "ES256" => Self::Es256,
            "ES384" => Self::Es384,
            "ES512" => Self::Es512,
            "PS256" => Self::Ps256,
            "PS384" => Self::Ps384,
            "PS512" => Self::Ps512,
            "ES256K" => Self::Es256K,
            "EdDSA" => Self::EdDsa,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// A service; about thirty of its more than 180 optional members.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Service {
    /// Serial number of the service.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub number: Option<i32>,
    /// Name of the service.
    pub service_name: Option<String>,
    /// Issuer identifier of the service.
    pub issuer: Option<String>,
    /// Description of the service.
    pub description: Option<String>,
    /// Id of the service.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub api_key: Option<i64>,
    /// Serial number of the owner.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub service_owner_number: Option<i32>,
    /// Whether clients can have an alias.
    pub client_id_alias_enabled: Option<bool>,
    /// Metadata such as counters.
    pub metadata: Option<Vec<Pair>>,
    /// Creation time of the service.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub created_at: Option<i64>,
    /// Time of the last change of the service.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub modified_at: Option<i64>,
    /// Authentication classes of the service.
    ///
    /// Read-only: it comes from the API, and a request may leave it out.
    pub supported_acrs: Option<Vec<String>>,
    /// Grant types of the service.
    pub supported_grant_types: Option<Vec<GrantType>>,
    /// URL of the authorization endpoint.
    pub authorization_endpoint: Option<rt::Uri>,
    /// URL of the token endpoint.
    pub token_endpoint: Option<rt::Uri>,
    /// URL of the revocation endpoint.
    pub revocation_endpoint: Option<rt::Uri>,
    /// URL of the introspection endpoint.
    pub introspection_endpoint: Option<rt::Uri>,
    /// URL of the sign-out page.
    pub end_session_endpoint: Option<rt::Uri>,
    /// Type of the access tokens.
    pub access_token_type: Option<String>,
    /// Whether access tokens are bound to client certificates.
    pub tls_client_certificate_bound_access_tokens: Option<bool>,
    /// Lifetime of access tokens in seconds.
    pub access_token_duration: Option<i64>,
    /// Whether a new access token revokes the older ones of the same client and user.
    pub single_access_token_per_subject: Option<bool>,
    /// Signature algorithm of a JWT; null for none.
    pub access_token_sign_alg: rt::Maybe<JwsAlg>,
    /// Lifetime of refresh tokens in seconds.
    pub refresh_token_duration: Option<i64>,
    /// Whether a refresh token stays the same when it is used.
    pub refresh_token_kept: Option<bool>,
    /// Scopes of the service.
    pub supported_scopes: Option<Vec<Scope>>,
    /// Lifetime of ID tokens in seconds.
    pub id_token_duration: Option<i64>,
    /// Whether an access token never outlives its refresh token.
    pub token_expiration_linked: Option<bool>,
    /// Attributes of the service.
    pub attributes: Option<Vec<Pair>>,
    /// Whether the service supports Native SSO.
    pub native_sso_supported: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Service {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            number: None,
            service_name: None,
            issuer: None,
            description: None,
            api_key: None,
            service_owner_number: None,
            client_id_alias_enabled: None,
            metadata: None,
            created_at: None,
            modified_at: None,
            supported_acrs: None,
            supported_grant_types: None,
            authorization_endpoint: None,
            token_endpoint: None,
            revocation_endpoint: None,
            introspection_endpoint: None,
            end_session_endpoint: None,
            access_token_type: None,
            tls_client_certificate_bound_access_tokens: None,
            access_token_duration: None,
            single_access_token_per_subject: None,
            access_token_sign_alg: rt::Maybe::Absent,
            refresh_token_duration: None,
            refresh_token_kept: None,
            supported_scopes: None,
            id_token_duration: None,
            token_expiration_linked: None,
            attributes: None,
            native_sso_supported: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Service {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            number: members.optional("number")?,
            service_name: members.optional("serviceName")?,
            issuer: members.optional("issuer")?,
            description: members.optional("description")?,
            api_key: members.optional("apiKey")?,
            service_owner_number: members.optional("serviceOwnerNumber")?,
            client_id_alias_enabled: members.optional("clientIdAliasEnabled")?,
            metadata: members.optional("metadata")?,
            created_at: members.optional("createdAt")?,
            modified_at: members.optional("modifiedAt")?,
            supported_acrs: members.optional("supportedAcrs")?,
            supported_grant_types: members.optional("supportedGrantTypes")?,
            authorization_endpoint: members.optional("authorizationEndpoint")?,
            token_endpoint: members.optional("tokenEndpoint")?,
            revocation_endpoint: members.optional("revocationEndpoint")?,
            introspection_endpoint: members.optional("introspectionEndpoint")?,
            end_session_endpoint: members.optional("endSessionEndpoint")?,
            access_token_type: members.optional("accessTokenType")?,
            tls_client_certificate_bound_access_tokens: members.optional(
                "tlsClientCertificateBoundAccessTokens",
            )?,
            access_token_duration: members.optional("accessTokenDuration")?,
            single_access_token_per_subject: members.optional("singleAccessTokenPerSubject")?,
            access_token_sign_alg: members.maybe("accessTokenSignAlg")?,
            refresh_token_duration: members.optional("refreshTokenDuration")?,
            refresh_token_kept: members.optional("refreshTokenKept")?,
            supported_scopes: members.optional("supportedScopes")?,
            id_token_duration: members.optional("idTokenDuration")?,
            token_expiration_linked: members.optional("tokenExpirationLinked")?,
            attributes: members.optional("attributes")?,
            native_sso_supported: members.optional("nativeSsoSupported")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("number", &self.number);
        members.optional("serviceName", &self.service_name);
        members.optional("issuer", &self.issuer);
        members.optional("description", &self.description);
        members.optional("apiKey", &self.api_key);
        members.optional("serviceOwnerNumber", &self.service_owner_number);
        members.optional("clientIdAliasEnabled", &self.client_id_alias_enabled);
        members.optional("metadata", &self.metadata);
        members.optional("createdAt", &self.created_at);
        members.optional("modifiedAt", &self.modified_at);
        members.optional("supportedAcrs", &self.supported_acrs);
        members.optional("supportedGrantTypes", &self.supported_grant_types);
        members.optional("authorizationEndpoint", &self.authorization_endpoint);
        members.optional("tokenEndpoint", &self.token_endpoint);
        members.optional("revocationEndpoint", &self.revocation_endpoint);
        members.optional("introspectionEndpoint", &self.introspection_endpoint);
        members.optional("endSessionEndpoint", &self.end_session_endpoint);
        members.optional("accessTokenType", &self.access_token_type);
        members.optional(
            "tlsClientCertificateBoundAccessTokens",
            &self.tls_client_certificate_bound_access_tokens,
        );
        members.optional("accessTokenDuration", &self.access_token_duration);
        members.optional("singleAccessTokenPerSubject", &self.single_access_token_per_subject);
        members.maybe("accessTokenSignAlg", &self.access_token_sign_alg);
        members.optional("refreshTokenDuration", &self.refresh_token_duration);
        members.optional("refreshTokenKept", &self.refresh_token_kept);
        members.optional("supportedScopes", &self.supported_scopes);
        members.optional("idTokenDuration", &self.id_token_duration);
        members.optional("tokenExpirationLinked", &self.token_expiration_linked);
        members.optional("attributes", &self.attributes);
        members.optional("nativeSsoSupported", &self.native_sso_supported);
        members.extra(&self.extra);
    }
}

/// The next action of the caller.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NativeSsoLogoutResponseAction {
    /// `"OK"`
    Ok,
    /// `"SERVER_ERROR"`
    ServerError,
    /// `"CALLER_ERROR"`
    CallerError,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl NativeSsoLogoutResponseAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Ok, Self::ServerError, Self::CallerError];
}

impl NativeSsoLogoutResponseAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "OK",
            Self::ServerError => "SERVER_ERROR",
            Self::CallerError => "CALLER_ERROR",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for NativeSsoLogoutResponseAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "OK" => Self::Ok,
            "SERVER_ERROR" => Self::ServerError,
            "CALLER_ERROR" => Self::CallerError,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// The next action of the caller.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TokenCreateResponseAction {
    /// `"INTERNAL_SERVER_ERROR"`
    InternalServerError,
    /// `"BAD_REQUEST"`
    BadRequest,
    /// `"FORBIDDEN"`
    Forbidden,
    /// `"OK"`
    Ok,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl TokenCreateResponseAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::InternalServerError,
        Self::BadRequest,
        Self::Forbidden,
        Self::Ok,
    ];
}

impl TokenCreateResponseAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InternalServerError => "INTERNAL_SERVER_ERROR",
            Self::BadRequest => "BAD_REQUEST",
            Self::Forbidden => "FORBIDDEN",
            Self::Ok => "OK",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for TokenCreateResponseAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "INTERNAL_SERVER_ERROR" => Self::InternalServerError,
            "BAD_REQUEST" => Self::BadRequest,
            "FORBIDDEN" => Self::Forbidden,
            "OK" => Self::Ok,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// The next action of the caller.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IntrospectionResponseAction {
    /// `"INTERNAL_SERVER_ERROR"`
    InternalServerError,
    /// `"BAD_REQUEST"`
    BadRequest,
    /// `"UNAUTHORIZED"`
    Unauthorized,
    /// `"FORBIDDEN"`
    Forbidden,
    /// `"OK"`
    Ok,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl IntrospectionResponseAction {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::InternalServerError,
        Self::BadRequest,
        Self::Unauthorized,
        Self::Forbidden,
        Self::Ok,
    ];
}

impl IntrospectionResponseAction {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InternalServerError => "INTERNAL_SERVER_ERROR",
            Self::BadRequest => "BAD_REQUEST",
            Self::Unauthorized => "UNAUTHORIZED",
            Self::Forbidden => "FORBIDDEN",
            Self::Ok => "OK",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for IntrospectionResponseAction {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "INTERNAL_SERVER_ERROR" => Self::InternalServerError,
            "BAD_REQUEST" => Self::BadRequest,
            "UNAUTHORIZED" => Self::Unauthorized,
            "FORBIDDEN" => Self::Forbidden,
            "OK" => Self::Ok,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

macro_rules! implement_text {
    ($($name:ident)*) => {
        $(
            impl ::std::fmt::Display for $name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = rt::Mismatch;

                fn from_str(text: &str) -> Result<Self, rt::Mismatch> {
                    rt::json::listed(Self::ALL, text)
                }
            }
        )*
    };
}

implement_text!(
    GrantType ClientType JwsAlg NativeSsoLogoutResponseAction TokenCreateResponseAction
        IntrospectionResponseAction
);

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
    ResultSchema NativeSsoLogoutRequest NativeSsoLogoutResponse TokenCreateRequest
        TokenCreateResponse TokenGetListResponse AccessToken TokenRevokeRequest
        TokenRevokeResponse IntrospectionRequest IntrospectionResponse GrantType Property Pair
        AuthzDetails AuthorizationDetailsElement Scope TaggedValue ClientLimited ClientType JwsAlg
        Service NativeSsoLogoutResponseAction TokenCreateResponseAction IntrospectionResponseAction
}
