//! The server's side of User/Setting.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of User/Setting.
pub trait UserSetting: rt::server::Hooks {
    /// Change my settings
    ///
    /// `PATCH /user/setting`
    ///
    /// Changes the members that are present. A new password needs both password members; a second factor needs a code.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn patch_user_setting(
        &self,
        request: rt::server::RawRequest<PatchUserSettingRequest>,
    ) -> impl Future<Output = Self::Answer<PatchUserSettingResponse>> + Send;

    /// Prepare a second factor
    ///
    /// `GET /user/setting/2fa`
    ///
    /// Returns the secret for the user's authenticator. It takes effect once a code made from it is sent.
    ///
    /// Raw: the request is neither read nor checked, and neither are its credentials.
    fn get_user_setting_2fa(
        &self,
        request: rt::server::RawRequest<GetUserSetting2faRequest>,
    ) -> impl Future<Output = Self::Answer<GetUserSetting2faResponse>> + Send;
}

/// What `patch_user_setting` is asked with.
#[derive(Debug)]
pub struct PatchUserSettingRequest {
    /// The body.
    pub body: Option<types::PatchUserSettingBody>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PatchUserSettingRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.optional_body()?, parts: incoming.take_parts() })
    }
}

/// What `get_user_setting_2fa` is asked with.
#[derive(Debug)]
pub struct GetUserSetting2faRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for GetUserSetting2faRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `patch_user_setting` answers.
#[derive(Debug)]
pub enum PatchUserSettingResponse {
    Ok(types::PatchUserSettingOk),
}

impl rt::server::Responses for PatchUserSettingResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::PatchUserSettingOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `get_user_setting_2fa` answers.
#[derive(Debug)]
pub enum GetUserSetting2faResponse {
    Ok(types::GetUserSetting2faOk),
}

impl rt::server::Responses for GetUserSetting2faResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::GetUserSetting2faOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: UserSetting>(routes: &mut rt::server::Routes<S>) {
    routes.add_raw::<_, PatchUserSettingResponse>(
        &operations::PATCH_USER_SETTING,
        |service, request| Box::pin(UserSetting::patch_user_setting(service, request)),
    );
    routes.add_raw::<_, GetUserSetting2faResponse>(
        &operations::GET_USER_SETTING_2FA,
        |service, request| Box::pin(UserSetting::get_user_setting_2fa(service, request)),
    );
}
