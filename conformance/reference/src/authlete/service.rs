//! The seeded services and their clients.

use crate::seed::{AuthleteClient, AuthleteService};

/// A service.
pub(super) type Service = AuthleteService;
/// A client of a service.
pub(super) type Client = AuthleteClient;

/// All services of the organization.
#[derive(Debug, Clone, Copy)]
pub(super) struct Directory {
    services: &'static [Service],
}

impl Directory {
    /// A directory of these services.
    pub(super) const fn new(services: &'static [Service]) -> Self {
        Self { services }
    }

    /// All services.
    pub(super) const fn services(&self) -> &'static [Service] {
        self.services
    }

    /// The service with this id, as written in a path.
    pub(super) fn service(&self, id: &str) -> Option<&'static Service> {
        self.services.iter().find(|service| service.id.to_string() == id)
    }
}

/// The client of a service with this id or alias.
pub(super) fn client(service: &Service, identifier: &str) -> Option<&'static Client> {
    let has_identifier = |client: &&Client| client.id.to_string() == identifier || client.alias == Some(identifier);
    service.clients.iter().find(has_identifier)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const fn service(id: i64, token: &'static str, clients: &'static [Client]) -> Service {
        Service {
            id,
            number: 1,
            name: "test",
            token,
            clients,
            scopes: &["read", "write"],
            native_sso: true,
            access_token_duration: 3_600,
            refresh_token_duration: 86_400,
        }
    }

    const fn client(id: i64, alias: Option<&'static str>) -> Client {
        Client { id, alias, number: 1, name: "test" }
    }

    /// Two services, `1` and `2`, with the tokens `one` and `two`; the first has the clients 11 (alias `app`) and 12,
    /// the second has 21. A third, `3`, does not support Native SSO.
    pub(in crate::authlete) fn directory() -> Directory {
        static SERVICES: &[Service] = &[
            service(1, "one", &[client(11, Some("app")), client(12, None)]),
            service(2, "two", &[client(21, None)]),
            Service { native_sso: false, ..service(3, "of-three", &[client(31, None)]) },
        ];
        Directory::new(SERVICES)
    }

    #[test]
    fn a_client_is_found_by_id_or_alias_only_in_its_service() {
        let directory = directory();
        let service = directory.service("1").unwrap();
        assert_eq!(super::client(service, "11").unwrap().id, 11);
        assert_eq!(super::client(service, "app").unwrap().id, 11);
        assert!(super::client(service, "21").is_none());
        assert!(super::client(service, "").is_none());
    }
}
