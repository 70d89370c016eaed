//! Service management: reading a service.

use signoff_generated::authlete_api::operations;
use signoff_generated::authlete_api::server::{ServiceGetApiRequest, ServiceGetApiResponse, ServiceManagement};
use signoff_generated::authlete_api::types::{GrantType, Scope, Service as Described};
use signoff_runtime::server::Reply;

use super::{Api, admitted, reply};
use crate::authlete::service::Service;

impl ServiceManagement for Api {
    async fn service_get_api(&self, request: ServiceGetApiRequest) -> Reply<ServiceGetApiResponse> {
        let service = admitted(&request.parts);
        reply(&operations::SERVICE_GET_API, service.map(|service| ServiceGetApiResponse::Ok(describe(service))))
    }
}

fn describe(service: &Service) -> Described {
    let scope = |name: &&str| Scope { name: Some((*name).to_owned()), default_entry: Some(false), ..Scope::new() };
    Described {
        number: Some(service.number),
        service_name: Some(service.name.to_owned()),
        api_key: Some(service.id),
        supported_grant_types: Some(vec![GrantType::AuthorizationCode, GrantType::RefreshToken]),
        access_token_type: Some("Bearer".to_owned()),
        access_token_duration: Some(service.access_token_duration),
        refresh_token_duration: Some(service.refresh_token_duration),
        supported_scopes: Some(service.scopes.iter().map(scope).collect()),
        native_sso_supported: Some(service.native_sso),
        ..Described::new()
    }
}
