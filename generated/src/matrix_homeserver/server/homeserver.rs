//! The server's side of Homeserver.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Homeserver.
pub trait Homeserver: rt::server::Hooks {
    /// Sign up
    ///
    /// `POST /_matrix/client/v3/register`
    fn register(
        &self,
        request: RegisterRequest,
    ) -> impl Future<Output = Self::Answer<RegisterResponse>> + Send;

    /// Sign in
    ///
    /// `POST /_matrix/client/v3/login`
    fn login(&self, request: LoginRequest) -> impl Future<Output = Self::Answer<LoginResponse>>
        + Send;

    /// Sign out of one device
    ///
    /// `POST /_matrix/client/v3/logout`
    fn logout(&self, request: LogoutRequest) -> impl Future<Output = Self::Answer<LogoutResponse>>
        + Send;

    /// Sign out of all devices
    ///
    /// `POST /_matrix/client/v3/logout/all`
    fn logout_all(
        &self,
        request: LogoutAllRequest,
    ) -> impl Future<Output = Self::Answer<LogoutAllResponse>> + Send;

    /// Exchange a refresh token
    ///
    /// `POST /_matrix/client/v3/refresh`
    fn refresh(
        &self,
        request: RefreshRequest,
    ) -> impl Future<Output = Self::Answer<RefreshResponse>> + Send;

    /// Identify the owner of the access token
    ///
    /// `GET /_matrix/client/v3/account/whoami`
    fn whoami(&self, request: WhoamiRequest) -> impl Future<Output = Self::Answer<WhoamiResponse>>
        + Send;

    /// Read new events
    ///
    /// `GET /_matrix/client/v3/sync`
    fn sync(
        &self,
        request: SyncOperationRequest,
    ) -> impl Future<Output = Self::Answer<SyncOperationResponse>> + Send;

    /// List the devices of the user
    ///
    /// `GET /_matrix/client/v3/devices`
    fn list_devices(
        &self,
        request: ListDevicesRequest,
    ) -> impl Future<Output = Self::Answer<ListDevicesResponse>> + Send;

    /// Read one device of the user
    ///
    /// `GET /_matrix/client/v3/devices/{deviceId}`
    fn get_device(
        &self,
        request: GetDeviceRequest,
    ) -> impl Future<Output = Self::Answer<GetDeviceResponse>> + Send;

    /// Delete one device of the user
    ///
    /// `DELETE /_matrix/client/v3/devices/{deviceId}`
    fn delete_device(
        &self,
        request: DeleteDeviceRequest,
    ) -> impl Future<Output = Self::Answer<DeleteDeviceResponse>> + Send;

    /// Delete several devices of the user
    ///
    /// `POST /_matrix/client/v3/delete_devices`
    fn delete_devices(
        &self,
        request: DeleteDevicesRequest,
    ) -> impl Future<Output = Self::Answer<DeleteDevicesResponse>> + Send;

    /// Change the password
    ///
    /// `POST /_matrix/client/v3/account/password`
    fn change_password(
        &self,
        request: ChangePasswordRequest,
    ) -> impl Future<Output = Self::Answer<ChangePasswordResponse>> + Send;

    /// Close the account
    ///
    /// `POST /_matrix/client/v3/account/deactivate`
    fn deactivate(
        &self,
        request: DeactivateRequest,
    ) -> impl Future<Output = Self::Answer<DeactivateResponse>> + Send;

    /// Publish the keys of the device
    ///
    /// `POST /_matrix/client/v3/keys/upload`
    fn upload_keys(
        &self,
        request: UploadKeysRequest,
    ) -> impl Future<Output = Self::Answer<UploadKeysResponse>> + Send;

    /// Read the keys of other devices
    ///
    /// `POST /_matrix/client/v3/keys/query`
    fn query_keys(
        &self,
        request: QueryKeysRequest,
    ) -> impl Future<Output = Self::Answer<QueryKeysResponse>> + Send;
}

/// What `register` is asked with.
#[derive(Debug)]
pub struct RegisterRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RegisterRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `login` is asked with.
#[derive(Debug)]
pub struct LoginRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for LoginRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `logout` is asked with.
pub struct LogoutRequest {
    /// Format: `password`
    pub access_token: Option<String>,
    /// An empty object (CS, section "API Standards").
    pub body: Option<rt::Map<rt::Any>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl ::std::fmt::Debug for LogoutRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LogoutRequest").field("access_token", &format_args!("***")).field(
            "body",
            &self.body,
        ).field("parts", &format_args!("***")).finish()
    }
}

impl rt::server::Request for LogoutRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            access_token: incoming.optional(0usize)?,
            body: incoming.optional_body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `logout_all` is asked with.
#[derive(Debug)]
pub struct LogoutAllRequest {
    /// An empty object (CS, section "API Standards").
    pub body: Option<rt::Map<rt::Any>>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for LogoutAllRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `refresh` is asked with.
#[derive(Debug)]
pub struct RefreshRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for RefreshRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `whoami` is asked with.
#[derive(Debug)]
pub struct WhoamiRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for WhoamiRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `sync` is asked with.
#[derive(Debug)]
pub struct SyncOperationRequest {
    pub timeout: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for SyncOperationRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { timeout: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_devices` is asked with.
#[derive(Debug)]
pub struct ListDevicesRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListDevicesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `get_device` is asked with.
#[derive(Debug)]
pub struct GetDeviceRequest {
    pub device_id: String,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetDeviceRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { device_id: incoming.required(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `delete_device` is asked with.
#[derive(Debug)]
pub struct DeleteDeviceRequest {
    pub device_id: String,
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteDeviceRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            device_id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `delete_devices` is asked with.
#[derive(Debug)]
pub struct DeleteDevicesRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeleteDevicesRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `change_password` is asked with.
#[derive(Debug)]
pub struct ChangePasswordRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ChangePasswordRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `deactivate` is asked with.
#[derive(Debug)]
pub struct DeactivateRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for DeactivateRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `upload_keys` is asked with.
#[derive(Debug)]
pub struct UploadKeysRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UploadKeysRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `query_keys` is asked with.
#[derive(Debug)]
pub struct QueryKeysRequest {
    /// The body.
    pub body: rt::Map<rt::Any>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for QueryKeysRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `register` answers.
#[derive(Debug)]
pub enum RegisterResponse {
    /// A new session.
    Ok(types::SessionResponse),
    /// The request is not valid.
    BadRequest(types::Error),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// The request is not valid.
    Forbidden(types::Error),
    /// Too many requests.
    TooManyRequests(types::Error),
}

impl rt::server::Responses for RegisterResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SessionResponse>(200u16),
        rt::server::Documented::json::<types::Error>(400u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
        rt::server::Documented::json::<types::Error>(403u16),
        rt::server::Documented::json::<types::Error>(429u16),
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
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `login` answers.
#[derive(Debug)]
pub enum LoginResponse {
    /// A new session.
    Ok(types::SessionResponse),
    /// The request is not valid.
    BadRequest(types::Error),
    /// The credentials are refused.
    Forbidden(types::Error),
    /// Too many requests.
    TooManyRequests(types::Error),
}

impl rt::server::Responses for LoginResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SessionResponse>(200u16),
        rt::server::Documented::json::<types::Error>(400u16),
        rt::server::Documented::json::<types::Error>(403u16),
        rt::server::Documented::json::<types::Error>(429u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::BadRequest(body) => rt::server::Encoded::json(400u16, "application/json", &body),
            Self::Forbidden(body) => rt::server::Encoded::json(403u16, "application/json", &body),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `logout` answers.
#[derive(Debug)]
pub enum LogoutResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for LogoutResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `logout_all` answers.
#[derive(Debug)]
pub enum LogoutAllResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for LogoutAllResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `refresh` answers.
#[derive(Debug)]
pub enum RefreshResponse {
    /// New tokens.
    Ok(types::RefreshOk),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

impl rt::server::Responses for RefreshResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::RefreshOk>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
        rt::server::Documented::json::<types::Error>(429u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `whoami` answers.
#[derive(Debug)]
pub enum WhoamiResponse {
    /// The user, and the device of the access token.
    Ok(types::WhoamiOk),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for WhoamiResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::WhoamiOk>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `sync` answers.
#[derive(Debug)]
pub enum SyncOperationResponse {
    /// The new events.
    Ok(types::SyncOperationOk),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for SyncOperationResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::SyncOperationOk>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `list_devices` answers.
#[derive(Debug)]
pub enum ListDevicesResponse {
    /// The devices.
    Ok(types::ListDevicesOk),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for ListDevicesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ListDevicesOk>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `get_device` answers.
#[derive(Debug)]
pub enum GetDeviceResponse {
    /// The device.
    Ok(types::Device),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// The user has no such device.
    NotFound(types::Error),
}

impl rt::server::Responses for GetDeviceResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Device>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
        rt::server::Documented::json::<types::Error>(404u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::NotFound(body) => rt::server::Encoded::json(404u16, "application/json", &body),
        }
    }
}

/// What `delete_device` answers.
#[derive(Debug)]
pub enum DeleteDeviceResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for DeleteDeviceResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `delete_devices` answers.
#[derive(Debug)]
pub enum DeleteDevicesResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for DeleteDevicesResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `change_password` answers.
#[derive(Debug)]
pub enum ChangePasswordResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

impl rt::server::Responses for ChangePasswordResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
        rt::server::Documented::json::<types::Error>(429u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `deactivate` answers.
#[derive(Debug)]
pub enum DeactivateResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

impl rt::server::Responses for DeactivateResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
        rt::server::Documented::json::<types::Error>(429u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
            Self::TooManyRequests(body) => rt::server::Encoded::json(
                429u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `upload_keys` answers.
#[derive(Debug)]
pub enum UploadKeysResponse {
    /// The request succeeded.
    Ok(rt::Map<rt::Any>),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for UploadKeysResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Map<rt::Any>>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

/// What `query_keys` answers.
#[derive(Debug)]
pub enum QueryKeysResponse {
    /// The keys, by user and device.
    Ok(types::QueryKeysOk),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

impl rt::server::Responses for QueryKeysResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::QueryKeysOk>(200u16),
        rt::server::Documented::json::<types::UnauthorizedResponse>(401u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
            Self::Unauthorized(body) => rt::server::Encoded::json(
                401u16,
                "application/json",
                &body,
            ),
        }
    }
}

pub(super) fn mount<S: Homeserver>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, RegisterResponse>(
        &operations::REGISTER,
        |service, request| Box::pin(Homeserver::register(service, request)),
    );
    routes.add::<_, LoginResponse>(
        &operations::LOGIN,
        |service, request| Box::pin(Homeserver::login(service, request)),
    );
    routes.add::<_, LogoutResponse>(
        &operations::LOGOUT,
        |service, request| Box::pin(Homeserver::logout(service, request)),
    );
    routes.add::<_, LogoutAllResponse>(
        &operations::LOGOUT_ALL,
        |service, request| Box::pin(Homeserver::logout_all(service, request)),
    );
    routes.add::<_, RefreshResponse>(
        &operations::REFRESH,
        |service, request| Box::pin(Homeserver::refresh(service, request)),
    );
    routes.add::<_, WhoamiResponse>(
        &operations::WHOAMI,
        |service, request| Box::pin(Homeserver::whoami(service, request)),
    );
    routes.add::<_, SyncOperationResponse>(
        &operations::SYNC,
        |service, request| Box::pin(Homeserver::sync(service, request)),
    );
    routes.add::<_, ListDevicesResponse>(
        &operations::LIST_DEVICES,
        |service, request| Box::pin(Homeserver::list_devices(service, request)),
    );
    routes.add::<_, GetDeviceResponse>(
        &operations::GET_DEVICE,
        |service, request| Box::pin(Homeserver::get_device(service, request)),
    );
    routes.add::<_, DeleteDeviceResponse>(
        &operations::DELETE_DEVICE,
        |service, request| Box::pin(Homeserver::delete_device(service, request)),
    );
    routes.add::<_, DeleteDevicesResponse>(
        &operations::DELETE_DEVICES,
        |service, request| Box::pin(Homeserver::delete_devices(service, request)),
    );
    routes.add::<_, ChangePasswordResponse>(
        &operations::CHANGE_PASSWORD,
        |service, request| Box::pin(Homeserver::change_password(service, request)),
    );
    routes.add::<_, DeactivateResponse>(
        &operations::DEACTIVATE,
        |service, request| Box::pin(Homeserver::deactivate(service, request)),
    );
    routes.add::<_, UploadKeysResponse>(
        &operations::UPLOAD_KEYS,
        |service, request| Box::pin(Homeserver::upload_keys(service, request)),
    );
    routes.add::<_, QueryKeysResponse>(
        &operations::QUERY_KEYS,
        |service, request| Box::pin(Homeserver::query_keys(service, request)),
    );
}
