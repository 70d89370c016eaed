//! The server's side of Provider.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Provider.
pub trait Provider: rt::server::Hooks {
    /// Read the provider's metadata
    ///
    /// `GET /.well-known/openid-configuration`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn discover(
        &self,
        request: rt::server::RawRequest<DiscoverRequest>,
    ) -> impl Future<Output = Self::Answer<DiscoverResponse>> + Send;

    /// Read the keys that sign tokens
    ///
    /// `GET /jwks`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn list_keys(
        &self,
        request: rt::server::RawRequest<ListKeysRequest>,
    ) -> impl Future<Output = Self::Answer<ListKeysResponse>> + Send;

    /// Register a client
    ///
    /// `POST /register`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn register_client(
        &self,
        request: rt::server::RawRequest<RegisterClientRequest>,
    ) -> impl Future<Output = Self::Answer<RegisterClientResponse>> + Send;

    /// Begin a sign-in, or sign in silently
    ///
    /// `GET /authorize`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn authorize(
        &self,
        request: rt::server::RawRequest<AuthorizeRequest>,
    ) -> impl Future<Output = Self::Answer<AuthorizeResponse>> + Send;

    /// Send the form of the sign-in page
    ///
    /// `POST /sign-in`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn submit_sign_in(
        &self,
        request: rt::server::RawRequest<SubmitSignInRequest>,
    ) -> impl Future<Output = Self::Answer<SubmitSignInResponse>> + Send;

    /// Exchange a code or a refresh token for tokens
    ///
    /// `POST /token`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn exchange(
        &self,
        request: rt::server::RawRequest<ExchangeRequest>,
    ) -> impl Future<Output = Self::Answer<ExchangeResponse>> + Send;

    /// Read the claims of the user
    ///
    /// `GET /userinfo`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn userinfo(
        &self,
        request: rt::server::RawRequest<UserinfoRequest>,
    ) -> impl Future<Output = Self::Answer<UserinfoResponse>> + Send;

    /// Ask whether a token is active
    ///
    /// `POST /introspect`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn introspect(
        &self,
        request: rt::server::RawRequest<IntrospectRequest>,
    ) -> impl Future<Output = Self::Answer<IntrospectResponse>> + Send;

    /// Revoke a token
    ///
    /// `POST /revoke`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn revoke(
        &self,
        request: rt::server::RawRequest<RevokeRequest>,
    ) -> impl Future<Output = Self::Answer<RevokeResponse>> + Send;

    /// Sign out, at the request of a client
    ///
    /// `GET /end-session`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn end_session(
        &self,
        request: rt::server::RawRequest<EndSessionRequest>,
    ) -> impl Future<Output = Self::Answer<EndSessionResponse>> + Send;

    /// Sign out by a form
    ///
    /// `POST /end-session`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn post_end_session(
        &self,
        request: rt::server::RawRequest<PostEndSessionRequest>,
    ) -> impl Future<Output = Self::Answer<PostEndSessionResponse>> + Send;

    /// Answer the question whether to sign out
    ///
    /// `POST /end-session/confirm`
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn confirm_end_session(
        &self,
        request: rt::server::RawRequest<ConfirmEndSessionRequest>,
    ) -> impl Future<Output = Self::Answer<ConfirmEndSessionResponse>> + Send;
}

/// What `discover` is asked with.
#[derive(Debug)]
pub struct DiscoverRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DiscoverRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `list_keys` is asked with.
#[derive(Debug)]
pub struct ListKeysRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListKeysRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `register_client` is asked with.
#[derive(Debug)]
pub struct RegisterClientRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RegisterClientRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `authorize` is asked with.
#[derive(Debug)]
pub struct AuthorizeRequest {
    pub client_id: Option<String>,
    pub response_type: Option<String>,
    pub redirect_uri: Option<String>,
    pub scope: Option<String>,
    pub state: Option<String>,
    pub nonce: Option<String>,
    pub prompt: Option<String>,
    pub code_challenge: Option<String>,
    pub code_challenge_method: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AuthorizeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            client_id: incoming.optional(0usize)?,
            response_type: incoming.optional(1usize)?,
            redirect_uri: incoming.optional(2usize)?,
            scope: incoming.optional(3usize)?,
            state: incoming.optional(4usize)?,
            nonce: incoming.optional(5usize)?,
            prompt: incoming.optional(6usize)?,
            code_challenge: incoming.optional(7usize)?,
            code_challenge_method: incoming.optional(8usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `submit_sign_in` is asked with.
#[derive(Debug)]
pub struct SubmitSignInRequest {
    /// The body.
    pub body: rt::Map<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SubmitSignInRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `exchange` is asked with.
#[derive(Debug)]
pub struct ExchangeRequest {
    /// The body.
    pub body: rt::Map<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ExchangeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `userinfo` is asked with.
#[derive(Debug)]
pub struct UserinfoRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UserinfoRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `introspect` is asked with.
#[derive(Debug)]
pub struct IntrospectRequest {
    /// The body.
    pub body: rt::Map<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for IntrospectRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `revoke` is asked with.
#[derive(Debug)]
pub struct RevokeRequest {
    /// The body.
    pub body: rt::Map<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RevokeRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `end_session` is asked with.
pub struct EndSessionRequest {
    /// Format: `password`
    pub id_token_hint: Option<String>,
    pub client_id: Option<String>,
    pub post_logout_redirect_uri: Option<String>,
    pub state: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for EndSessionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("EndSessionRequest").field("id_token_hint", &format_args!("***")).field(
            "client_id",
            &self.client_id,
        ).field("post_logout_redirect_uri", &self.post_logout_redirect_uri).field(
            "state",
            &self.state,
        ).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for EndSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id_token_hint: incoming.optional(0usize)?,
            client_id: incoming.optional(1usize)?,
            post_logout_redirect_uri: incoming.optional(2usize)?,
            state: incoming.optional(3usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `post_end_session` is asked with.
#[derive(Debug)]
pub struct PostEndSessionRequest {
    /// The body.
    pub body: Option<rt::Map<String>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PostEndSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `confirm_end_session` is asked with.
#[derive(Debug)]
pub struct ConfirmEndSessionRequest {
    /// The body.
    pub body: rt::Map<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ConfirmEndSessionRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `discover` answers.
#[derive(Debug)]
pub enum DiscoverResponse {
    /// The metadata.
    Ok(types::Metadata),
}

impl rt::server::Responses for DiscoverResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Metadata>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_keys` answers.
#[derive(Debug)]
pub enum ListKeysResponse {
    /// A JWK Set.
    Ok(types::Keys),
}

impl rt::server::Responses for ListKeysResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[
            rt::server::ResponseMedia::new("application/json", rt::server::json::<types::Keys>),
            rt::server::ResponseMedia::new(
                "application/jwk-set+json",
                rt::server::json::<types::Keys>,
            ),
        ],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `register_client` answers.
#[derive(Debug)]
pub enum RegisterClientResponse {
    /// The client, with its credentials.
    Created(types::RegisterClientCreated),
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
}

impl rt::server::Responses for RegisterClientResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::RegisterClientCreated>(201u16),
        rt::server::Documented::json::<types::ErrorResponse>(400u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Created(body) => rt::server::Encoded::json(201u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
        }
    }
}

/// What `authorize` answers.
#[derive(Debug)]
pub enum AuthorizeResponse {
    /// A page that asks for the credentials.
    Ok(String),
    /// Back to the client with a code or an error, or on to another page.
    Found,
    /// As 302.
    SeeOther,
    /// The client or its address is not known.
    BadRequest(rt::Bytes),
}

impl rt::server::Responses for AuthorizeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/html", rt::server::any)],
        ),
        rt::server::Documented::empty(302u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/html", body),
            Self::Found => rt::server::Encoded::empty(302u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::bytes(
                400u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `submit_sign_in` answers.
#[derive(Debug)]
pub enum SubmitSignInResponse {
    /// Back to the client with a code.
    Found,
    /// As 302.
    SeeOther,
    /// The form is not valid.
    BadRequest(rt::Bytes),
    /// The credentials are wrong.
    Unauthorized(rt::Bytes),
}

impl rt::server::Responses for SubmitSignInResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::empty(302u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
        rt::server::Documented::new(
            rt::server::Status::Code(401u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Found => rt::server::Encoded::empty(302u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::bytes(
                400u16,
                "application/octet-stream",
                body,
            ),
            Self::Unauthorized(body) => rt::server::Encoded::bytes(
                401u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `exchange` answers.
#[derive(Debug)]
pub enum ExchangeResponse {
    /// Tokens.
    Ok(types::ExchangeOk),
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// The client is not authenticated.
    Unauthorized(types::ExchangeUnauthorized),
}

impl rt::server::Responses for ExchangeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ExchangeOk>(200u16),
        rt::server::Documented::json::<types::ErrorResponse>(400u16),
        rt::server::Documented::json::<types::ExchangeUnauthorized>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `userinfo` answers.
#[derive(Debug)]
pub enum UserinfoResponse {
    /// The claims.
    Ok(types::UserinfoOk),
    /// The token is not valid.
    Unauthorized(rt::Bytes),
}

impl rt::server::Responses for UserinfoResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::UserinfoOk>(200u16),
        rt::server::Documented::new(
            rt::server::Status::Code(401u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::bytes(
                401u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `introspect` answers.
#[derive(Debug)]
pub enum IntrospectResponse {
    /// The state of the token.
    Ok(types::IntrospectOk),
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// An error (RFC 6749, section 5.2).
    Unauthorized(types::ErrorResponse),
    /// Credentials are required.
    Forbidden(rt::Bytes),
}

impl rt::server::Responses for IntrospectResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::IntrospectOk>(200u16),
        rt::server::Documented::json::<types::ErrorResponse>(400u16),
        rt::server::Documented::json::<types::ErrorResponse>(401u16),
        rt::server::Documented::new(
            rt::server::Status::Code(403u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::Forbidden(body) => rt::server::Encoded::bytes(
                403u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `revoke` answers.
#[derive(Debug)]
pub enum RevokeResponse {
    /// The token is not valid any more.
    Ok(rt::Bytes),
    /// An error (RFC 6749, section 5.2).
    BadRequest(types::ErrorResponse),
    /// An error (RFC 6749, section 5.2).
    Unauthorized(types::ErrorResponse),
}

impl rt::server::Responses for RevokeResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
        rt::server::Documented::json::<types::ErrorResponse>(400u16),
        rt::server::Documented::json::<types::ErrorResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "application/octet-stream", body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `end_session` answers.
#[derive(Debug)]
pub enum EndSessionResponse {
    /// A page that asks for a confirmation, or says that nobody is signed in.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
    /// The request is not valid.
    BadRequest(rt::Bytes),
}

impl rt::server::Responses for EndSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/html", rt::server::any)],
        ),
        rt::server::Documented::empty(302u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/html", body),
            Self::Found => rt::server::Encoded::empty(302u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::bytes(
                400u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `post_end_session` answers.
#[derive(Debug)]
pub enum PostEndSessionResponse {
    /// A page that asks for a confirmation, or says that nobody is signed in.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
    /// The request is not valid.
    BadRequest(rt::Bytes),
}

impl rt::server::Responses for PostEndSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/html", rt::server::any)],
        ),
        rt::server::Documented::empty(302u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/html", body),
            Self::Found => rt::server::Encoded::empty(302u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::bytes(
                400u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

/// What `confirm_end_session` answers.
#[derive(Debug)]
pub enum ConfirmEndSessionResponse {
    /// A page that says that the user is signed out.
    Ok(String),
    /// To the address of the client.
    Found,
    /// As 302.
    SeeOther,
    /// The form is not that of the question.
    BadRequest(rt::Bytes),
}

impl rt::server::Responses for ConfirmEndSessionResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::new(
            rt::server::Status::Code(200u16),
            &[rt::server::ResponseMedia::new("text/html", rt::server::any)],
        ),
        rt::server::Documented::empty(302u16),
        rt::server::Documented::empty(303u16),
        rt::server::Documented::new(
            rt::server::Status::Code(400u16),
            &[rt::server::ResponseMedia::new("*/*", rt::server::any)],
        ),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::bytes(200u16, "text/html", body),
            Self::Found => rt::server::Encoded::empty(302u16),
            Self::SeeOther => rt::server::Encoded::empty(303u16),
            Self::BadRequest(body) => rt::server::Encoded::bytes(
                400u16,
                "application/octet-stream",
                body,
            ),
        }
    }
}

pub(super) fn mount<S: Provider>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, DiscoverResponse>(
        &operations::DISCOVER,
        |service, request| Box::pin(Provider::discover(service, request)),
    );
    routes.add_raw::<_, ListKeysResponse>(
        &operations::LIST_KEYS,
        |service, request| Box::pin(Provider::list_keys(service, request)),
    );
    routes.add_raw::<_, RegisterClientResponse>(
        &operations::REGISTER_CLIENT,
        |service, request| Box::pin(Provider::register_client(service, request)),
    );
    routes.add_raw::<_, AuthorizeResponse>(
        &operations::AUTHORIZE,
        |service, request| Box::pin(Provider::authorize(service, request)),
    );
    routes.add_raw::<_, SubmitSignInResponse>(
        &operations::SUBMIT_SIGN_IN,
        |service, request| Box::pin(Provider::submit_sign_in(service, request)),
    );
    routes.add_raw::<_, ExchangeResponse>(
        &operations::EXCHANGE,
        |service, request| Box::pin(Provider::exchange(service, request)),
    );
    routes.add_raw::<_, UserinfoResponse>(
        &operations::USERINFO,
        |service, request| Box::pin(Provider::userinfo(service, request)),
    );
    routes.add_raw::<_, IntrospectResponse>(
        &operations::INTROSPECT,
        |service, request| Box::pin(Provider::introspect(service, request)),
    );
    routes.add_raw::<_, RevokeResponse>(
        &operations::REVOKE,
        |service, request| Box::pin(Provider::revoke(service, request)),
    );
    routes.add_raw::<_, EndSessionResponse>(
        &operations::END_SESSION,
        |service, request| Box::pin(Provider::end_session(service, request)),
    );
    routes.add_raw::<_, PostEndSessionResponse>(
        &operations::POST_END_SESSION,
        |service, request| Box::pin(Provider::post_end_session(service, request)),
    );
    routes.add_raw::<_, ConfirmEndSessionResponse>(
        &operations::CONFIRM_END_SESSION,
        |service, request| Box::pin(Provider::confirm_end_session(service, request)),
    );
}
