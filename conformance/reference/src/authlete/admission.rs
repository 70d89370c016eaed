//! Authorization of callers: bearer tokens of one service or of the whole organization.

use http::HeaderMap;
use http::header::AUTHORIZATION;

use super::refusal::Refusal;
use super::service::{Directory, Service};
use crate::secret::TokenHash;

/// Hashes of the issued tokens.
#[derive(Debug, Clone)]
pub(super) struct Admission {
    tokens: Vec<(TokenHash, Reach)>,
}

/// The services for which a token is valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// The service with this id.
    Service(i64),
    /// Every service.
    Organization,
}

impl Admission {
    /// The seeded tokens.
    pub(super) fn seeded(directory: &Directory, organization_token: &str) -> Self {
        let organization = (TokenHash::of(organization_token), Reach::Organization);
        let services = directory.services().iter();
        let services = services.map(|service| (TokenHash::of(service.token), Reach::Service(service.id)));
        Self { tokens: services.chain([organization]).collect() }
    }

    /// The service in the path, if the caller may use it.
    ///
    /// # Errors
    /// The credentials are missing, malformed, unknown, or belong to another service. An organization token also learns
    /// that a service does not exist.
    pub(super) fn admit(
        &self,
        directory: &Directory,
        headers: &HeaderMap,
        service_id: &str,
    ) -> Result<&'static Service, Refusal> {
        let reach = self.reach(bearer(headers)?).ok_or(Refusal::UnknownToken)?;
        let service = directory.service(service_id);
        match reach {
            Reach::Organization => service.ok_or(Refusal::UnknownService),
            Reach::Service(id) => service.filter(|service| service.id == id).ok_or(Refusal::ForeignService),
        }
    }

    /// Compares the token with every known one, so that the time does not reveal which one is similar.
    fn reach(&self, token: &str) -> Option<Reach> {
        self.tokens.iter().fold(None, |found, (hash, reach)| if hash.matches(token) { Some(*reach) } else { found })
    }
}

/// The token of an Authorization header: `Bearer` in any letter case (RFC 9110, section 11.1) and a b64token (RFC 6750,
/// section 2.1).
fn bearer(headers: &HeaderMap) -> Result<&str, Refusal> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let value = values.next().ok_or(Refusal::NoAuthorization)?;
    if values.next().is_some() {
        return Err(Refusal::MalformedAuthorization);
    }
    let (scheme, token) =
        value.to_str().ok().and_then(|text| text.split_once(' ')).ok_or(Refusal::MalformedAuthorization)?;
    let stem = token.trim_end_matches('=');
    let is_token =
        !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte));
    if scheme.eq_ignore_ascii_case("bearer") && is_token { Ok(token) } else { Err(Refusal::MalformedAuthorization) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authlete::service::tests::directory;

    fn admit(service_id: &str, authorization: Option<&str>) -> Result<i64, Refusal> {
        let directory = directory();
        let mut headers = HeaderMap::new();
        if let Some(value) = authorization {
            headers.insert(AUTHORIZATION, value.parse().unwrap());
        }
        Admission::seeded(&directory, "organization").admit(&directory, &headers, service_id).map(|service| service.id)
    }

    #[test]
    fn a_service_token_is_valid_only_for_its_service() {
        assert_eq!(admit("1", Some("Bearer one")), Ok(1));
        assert_eq!(admit("2", Some("Bearer one")), Err(Refusal::ForeignService));
        assert_eq!(admit("9", Some("Bearer one")), Err(Refusal::ForeignService));
    }

    #[test]
    fn an_organization_token_is_valid_for_every_service() {
        assert_eq!(admit("1", Some("Bearer organization")), Ok(1));
        assert_eq!(admit("2", Some("bearer organization")), Ok(2));
        assert_eq!(admit("9", Some("Bearer organization")), Err(Refusal::UnknownService));
        assert_eq!(admit("01", Some("Bearer organization")), Err(Refusal::UnknownService));
    }

    #[test]
    fn other_credentials_are_malformed() {
        assert_eq!(admit("1", None), Err(Refusal::NoAuthorization));
        for value in
            ["Bearer", "Bearer ", "Bearer =", "one", "Token one", "Bearer one two", "Bearer  one", "Bearer o\"e"]
        {
            assert_eq!(admit("1", Some(value)), Err(Refusal::MalformedAuthorization), "{value}");
        }
        assert_eq!(admit("1", Some("Bearer three")), Err(Refusal::UnknownToken));
    }
}
