//! Lowers security requirements.

use signoff_openapi::api::{ApiKeyIn, Operation, SecuritySchemeKind};

use super::Lowering;
use crate::ir::{SchemeKind, SchemeUse};

impl Lowering<'_> {
    pub(super) fn lower_security(&self, operation: &Operation) -> Vec<Vec<SchemeUse>> {
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
        operation
            .security
            .iter()
            .map(|alternative| alternative.schemes.iter().filter_map(scheme_use).collect())
            .collect()
    }
}
