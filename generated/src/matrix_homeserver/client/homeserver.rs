//! The client's side of Homeserver.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of Homeserver.
#[derive(Debug, Clone, Copy)]
pub struct Homeserver<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Homeserver<'_> {
    /// Sign up
    ///
    /// `POST /_matrix/client/v3/register`
    ///
    /// - `body`
    ///
    /// `client.homeserver().register(&body).send().await?`
    ///
    /// # Errors
    /// [`RegisterError`]: 400 `BadRequest`, 401 `Unauthorized`, 403 `Forbidden`, 429 `TooManyRequests`.
    pub fn register(&self, body: &rt::Map<rt::Any>) -> Register {
        let mut call = rt::client::Call::new(self.core, &operations::REGISTER);
        call.json("application/json", body);
        Register { call }
    }

    /// Sign in
    ///
    /// `POST /_matrix/client/v3/login`
    ///
    /// - `body`
    ///
    /// `client.homeserver().login(&body).send().await?`
    ///
    /// # Errors
    /// [`LoginError`]: 400 `BadRequest`, 403 `Forbidden`, 429 `TooManyRequests`.
    pub fn login(&self, body: &rt::Map<rt::Any>) -> Login {
        let mut call = rt::client::Call::new(self.core, &operations::LOGIN);
        call.json("application/json", body);
        Login { call }
    }

    /// Sign out of one device
    ///
    /// `POST /_matrix/client/v3/logout`
    ///
    /// - `.access_token(…)`: Format: `password`
    /// - `.body(…)`: An empty object (CS, section "API Standards").
    ///
    /// `client.homeserver().logout().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`LogoutError`]: 401 `Unauthorized`.
    pub fn logout(&self) -> Logout {
        let mut call = rt::client::Call::new(self.core, &operations::LOGOUT);
        Logout { call }
    }

    /// Sign out of all devices
    ///
    /// `POST /_matrix/client/v3/logout/all`
    ///
    /// - `.body(…)`: An empty object (CS, section "API Standards").
    ///
    /// `client.homeserver().logout_all().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`LogoutAllError`]: 401 `Unauthorized`.
    pub fn logout_all(&self) -> LogoutAll {
        let mut call = rt::client::Call::new(self.core, &operations::LOGOUT_ALL);
        LogoutAll { call }
    }

    /// Exchange a refresh token
    ///
    /// `POST /_matrix/client/v3/refresh`
    ///
    /// - `body`
    ///
    /// `client.homeserver().refresh(&body).send().await?`
    ///
    /// # Errors
    /// [`RefreshError`]: 401 `Unauthorized`, 429 `TooManyRequests`.
    pub fn refresh(&self, body: &rt::Map<rt::Any>) -> Refresh {
        let mut call = rt::client::Call::new(self.core, &operations::REFRESH);
        call.json("application/json", body);
        Refresh { call }
    }

    /// Identify the owner of the access token
    ///
    /// `GET /_matrix/client/v3/account/whoami`
    ///
    /// `client.homeserver().whoami().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`WhoamiError`]: 401 `Unauthorized`.
    pub fn whoami(&self) -> Whoami {
        let mut call = rt::client::Call::new(self.core, &operations::WHOAMI);
        Whoami { call }
    }

    /// Read new events
    ///
    /// `GET /_matrix/client/v3/sync`
    ///
    /// - `.timeout(…)`
    ///
    /// `client.homeserver().sync().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`SyncOperationError`]: 401 `Unauthorized`.
    pub fn sync(&self) -> SyncOperation {
        let mut call = rt::client::Call::new(self.core, &operations::SYNC);
        SyncOperation { call }
    }

    /// List the devices of the user
    ///
    /// `GET /_matrix/client/v3/devices`
    ///
    /// `client.homeserver().list_devices().send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`ListDevicesError`]: 401 `Unauthorized`.
    pub fn list_devices(&self) -> ListDevices {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_DEVICES);
        ListDevices { call }
    }

    /// Read one device of the user
    ///
    /// `GET /_matrix/client/v3/devices/{deviceId}`
    ///
    /// - `device_id`
    ///
    /// `client.homeserver().get_device(device_id).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`GetDeviceError`]: 401 `Unauthorized`, 404 `NotFound`.
    pub fn get_device(&self, device_id: &str) -> GetDevice {
        let mut call = rt::client::Call::new(self.core, &operations::GET_DEVICE);
        call.set_path(0usize, device_id);
        GetDevice { call }
    }

    /// Delete one device of the user
    ///
    /// `DELETE /_matrix/client/v3/devices/{deviceId}`
    ///
    /// - `device_id`
    /// - `body`
    ///
    /// `client.homeserver().delete_device(device_id, &body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`DeleteDeviceError`]: 401 `Unauthorized`.
    pub fn delete_device(&self, device_id: &str, body: &rt::Map<rt::Any>) -> DeleteDevice {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_DEVICE);
        call.set_path(0usize, device_id);
        call.json("application/json", body);
        DeleteDevice { call }
    }

    /// Delete several devices of the user
    ///
    /// `POST /_matrix/client/v3/delete_devices`
    ///
    /// - `body`
    ///
    /// `client.homeserver().delete_devices(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`DeleteDevicesError`]: 401 `Unauthorized`.
    pub fn delete_devices(&self, body: &rt::Map<rt::Any>) -> DeleteDevices {
        let mut call = rt::client::Call::new(self.core, &operations::DELETE_DEVICES);
        call.json("application/json", body);
        DeleteDevices { call }
    }

    /// Change the password
    ///
    /// `POST /_matrix/client/v3/account/password`
    ///
    /// - `body`
    ///
    /// `client.homeserver().change_password(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`ChangePasswordError`]: 401 `Unauthorized`, 429 `TooManyRequests`.
    pub fn change_password(&self, body: &rt::Map<rt::Any>) -> ChangePassword {
        let mut call = rt::client::Call::new(self.core, &operations::CHANGE_PASSWORD);
        call.json("application/json", body);
        ChangePassword { call }
    }

    /// Close the account
    ///
    /// `POST /_matrix/client/v3/account/deactivate`
    ///
    /// - `body`
    ///
    /// `client.homeserver().deactivate(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`DeactivateError`]: 401 `Unauthorized`, 429 `TooManyRequests`.
    pub fn deactivate(&self, body: &rt::Map<rt::Any>) -> Deactivate {
        let mut call = rt::client::Call::new(self.core, &operations::DEACTIVATE);
        call.json("application/json", body);
        Deactivate { call }
    }

    /// Publish the keys of the device
    ///
    /// `POST /_matrix/client/v3/keys/upload`
    ///
    /// - `body`
    ///
    /// `client.homeserver().upload_keys(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`UploadKeysError`]: 401 `Unauthorized`.
    pub fn upload_keys(&self, body: &rt::Map<rt::Any>) -> UploadKeys {
        let mut call = rt::client::Call::new(self.core, &operations::UPLOAD_KEYS);
        call.json("application/json", body);
        UploadKeys { call }
    }

    /// Read the keys of other devices
    ///
    /// `POST /_matrix/client/v3/keys/query`
    ///
    /// - `body`
    ///
    /// `client.homeserver().query_keys(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`QueryKeysError`]: 401 `Unauthorized`.
    pub fn query_keys(&self, body: &rt::Map<rt::Any>) -> QueryKeys {
        let mut call = rt::client::Call::new(self.core, &operations::QUERY_KEYS);
        call.json("application/json", body);
        QueryKeys { call }
    }
}

/// A call of `register`.
#[must_use]
#[derive(Debug)]
pub struct Register {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Register {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Register {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::SessionResponse, RegisterError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, RegisterError::BadRequest),
            401u16 => received.failure_from(
                rt::client::Received::json,
                RegisterError::Unauthorized,
            ),
            403u16 => received.failure_from(rt::client::Received::json, RegisterError::Forbidden),
            429u16 => received.failure_from(
                rt::client::Received::json,
                RegisterError::TooManyRequests,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RegisterError {
    /// The request is not valid.
    BadRequest(types::Error),
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// The request is not valid.
    Forbidden(types::Error),
    /// Too many requests.
    TooManyRequests(types::Error),
}

/// A call of `login`.
#[must_use]
#[derive(Debug)]
pub struct Login {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Login {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Login {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::SessionResponse, LoginError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            400u16 => received.failure_from(rt::client::Received::json, LoginError::BadRequest),
            403u16 => received.failure_from(rt::client::Received::json, LoginError::Forbidden),
            429u16 => received.failure_from(
                rt::client::Received::json,
                LoginError::TooManyRequests,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum LoginError {
    /// The request is not valid.
    BadRequest(types::Error),
    /// The credentials are refused.
    Forbidden(types::Error),
    /// Too many requests.
    TooManyRequests(types::Error),
}

/// A call of `logout`.
#[must_use]
#[derive(Debug)]
pub struct Logout {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Logout {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Logout {
    /// Format: `password`
    pub fn access_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An empty object (CS, section "API Standards").
    pub fn body(mut self, body: &rt::Map<rt::Any>) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, LogoutError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(rt::client::Received::json, LogoutError::Unauthorized),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum LogoutError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `logout_all`.
#[must_use]
#[derive(Debug)]
pub struct LogoutAll {
    call: rt::client::Call,
}

impl rt::client::CallOptions for LogoutAll {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl LogoutAll {
    /// An empty object (CS, section "API Standards").
    pub fn body(mut self, body: &rt::Map<rt::Any>) -> Self {
        let call = &mut self.call;
        call.json("application/json", body);
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, LogoutAllError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                LogoutAllError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum LogoutAllError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `refresh`.
#[must_use]
#[derive(Debug)]
pub struct Refresh {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Refresh {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Refresh {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::RefreshOk, RefreshError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                RefreshError::Unauthorized,
            ),
            429u16 => received.failure_from(
                rt::client::Received::json,
                RefreshError::TooManyRequests,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RefreshError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

/// A call of `whoami`.
#[must_use]
#[derive(Debug)]
pub struct Whoami {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Whoami {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Whoami {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::WhoamiOk, WhoamiError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(rt::client::Received::json, WhoamiError::Unauthorized),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum WhoamiError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `sync`.
#[must_use]
#[derive(Debug)]
pub struct SyncOperation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SyncOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SyncOperation {
    /// An optional parameter.
    pub fn timeout(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::SyncOperationOk, SyncOperationError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                SyncOperationError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum SyncOperationError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `list_devices`.
#[must_use]
#[derive(Debug)]
pub struct ListDevices {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListDevices {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListDevices {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ListDevicesOk, ListDevicesError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ListDevicesError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListDevicesError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `get_device`.
#[must_use]
#[derive(Debug)]
pub struct GetDevice {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetDevice {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetDevice {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Device, GetDeviceError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                GetDeviceError::Unauthorized,
            ),
            404u16 => received.failure_from(rt::client::Received::json, GetDeviceError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum GetDeviceError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// The user has no such device.
    NotFound(types::Error),
}

/// A call of `delete_device`.
#[must_use]
#[derive(Debug)]
pub struct DeleteDevice {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteDevice {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteDevice {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, DeleteDeviceError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DeleteDeviceError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteDeviceError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `delete_devices`.
#[must_use]
#[derive(Debug)]
pub struct DeleteDevices {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DeleteDevices {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DeleteDevices {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, DeleteDevicesError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DeleteDevicesError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeleteDevicesError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `change_password`.
#[must_use]
#[derive(Debug)]
pub struct ChangePassword {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ChangePassword {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ChangePassword {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, ChangePasswordError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                ChangePasswordError::Unauthorized,
            ),
            429u16 => received.failure_from(
                rt::client::Received::json,
                ChangePasswordError::TooManyRequests,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ChangePasswordError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

/// A call of `deactivate`.
#[must_use]
#[derive(Debug)]
pub struct Deactivate {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Deactivate {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Deactivate {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, DeactivateError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                DeactivateError::Unauthorized,
            ),
            429u16 => received.failure_from(
                rt::client::Received::json,
                DeactivateError::TooManyRequests,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum DeactivateError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
    /// Too many requests.
    TooManyRequests(types::Error),
}

/// A call of `upload_keys`.
#[must_use]
#[derive(Debug)]
pub struct UploadKeys {
    call: rt::client::Call,
}

impl rt::client::CallOptions for UploadKeys {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl UploadKeys {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, UploadKeysError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                UploadKeysError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum UploadKeysError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}

/// A call of `query_keys`.
#[must_use]
#[derive(Debug)]
pub struct QueryKeys {
    call: rt::client::Call,
}

impl rt::client::CallOptions for QueryKeys {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl QueryKeys {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::QueryKeysOk, QueryKeysError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            401u16 => received.failure_from(
                rt::client::Received::json,
                QueryKeysError::Unauthorized,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum QueryKeysError {
    /// The token is refused, or the user must authenticate again (then with flows).
    Unauthorized(types::UnauthorizedResponse),
}
