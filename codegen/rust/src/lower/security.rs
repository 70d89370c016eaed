//! Lowers security requirements.

use signoff_openapi::api::{ApiKeyIn, Operation, SecuritySchemeKind};

use super::parameter::is_header_name;
use super::{Lowering, Refused};
use crate::ir::{SchemeKind, SchemeUse};

impl Lowering<'_> {
    pub(super) fn lower_security(&mut self, operation: &Operation) -> Result<Vec<Vec<SchemeUse>>, Refused> {
        for name in operation.security.iter().flat_map(|alternative| alternative.schemes.keys()) {
            let scheme = self.api.security_schemes.get(name);
            let key = scheme.map(|scheme| (&scheme.kind, &scheme.location));
            if let Some((SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Header, name }, location)) = key
                && !is_header_name(name)
            {
                return self.reject_header_name(name, location);
            }
        }
        let scheme_use = |(name, scopes): (&String, &Vec<String>)| {
            let scheme = self.api.security_schemes.get(name)?;
            let kind = match &scheme.kind {
                SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Header, name } => SchemeKind::Header(name.clone()),
                SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Query, name } => SchemeKind::Query(name.clone()),
                SecuritySchemeKind::ApiKey { location_in: ApiKeyIn::Cookie, name } => SchemeKind::Cookie(name.clone()),
                SecuritySchemeKind::HttpBasic => SchemeKind::Basic,
                SecuritySchemeKind::HttpOther(scheme) => SchemeKind::Other(scheme.clone()),
                SecuritySchemeKind::MutualTls => SchemeKind::MutualTls,
                SecuritySchemeKind::HttpBearer { .. }
                | SecuritySchemeKind::OAuth2 { .. }
                | SecuritySchemeKind::OpenIdConnect { .. } => SchemeKind::Bearer,
            };
            Some(SchemeUse { name: name.clone(), kind, scopes: scopes.clone() })
        };
        let alternatives = operation.security.iter();
        Ok(alternatives.map(|alternative| alternative.schemes.iter().filter_map(scheme_use).collect()).collect())
    }
}
