//! Faults of credentials and services.

use crate::source::Source::Authlete;

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::{CREATE, DELETE, INTROSPECT, LIST, REVOKE, SIGN_OUT};

const ALL: &[On] = &[On(Authlete, "*", "*")];
pub(super) const SERVICE: &[On] = &[On(Authlete, "GET", "/api/{}/service/get")];

const UNKNOWN_SERVICE: When = When::member("/resultCode", Is::Equal("\"A458203\""));
const ORGANIZATION: &str = "Bearer signoff-development-organization-token";

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-service-get-406",
        about: "Reading a service is refused with 406.",
        breaks: &["service-get.any-accept"],
        on: SERVICE,
        when: When::ALWAYS,
        effect: Effect::StatusAlone(406),
    },
    Fault {
        name: "authlete-open-to-all",
        about: "Every request is treated as if it had the organization token.",
        breaks: &["native-sso-logout.authorization-required", "native-sso-logout.own-service-only"],
        on: ALL,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-refuses-with-403",
        about: "Requests without credentials are refused with 403 instead of 401.",
        breaks: &["native-sso-logout.authorization-required"],
        on: ALL,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "authlete-service-without-native-sso",
        about: "Every service is reported as not supporting Native SSO.",
        breaks: &["service-get.native-sso"],
        on: SERVICE,
        when: When::status(200),
        effect: Effect::Member("/nativeSsoSupported", "false"),
    },
    Fault {
        name: "authlete-service-of-another-id",
        about: "A service is reported with the wrong id.",
        breaks: &["service-get.own"],
        on: SERVICE,
        when: When::status(200),
        effect: Effect::Member("/apiKey", "1"),
    },
    open_to_all("authlete-introspection-open-to-all", &["introspection.authorization-required"], INTROSPECT),
    open_to_all("authlete-create-open-to-all", &["token-create.authorization-required"], CREATE),
    open_to_all("authlete-list-open-to-all", &["token-list.authorization-required"], LIST),
    open_to_all("authlete-delete-open-to-all", &["token-delete.authorization-required"], DELETE),
    open_to_all("authlete-revoke-open-to-all", &["token-revoke.authorization-required"], REVOKE),
    unknown_service_code("authlete-sign-out-unknown-service-code", &["native-sso-logout.unknown-service"], SIGN_OUT),
    unknown_service_code("authlete-service-unknown-service-code", &["service-get.unknown-service"], SERVICE),
    unknown_service_code("authlete-create-unknown-service-code", &["token-create.unknown-service"], CREATE),
    unknown_service_code("authlete-list-unknown-service-code", &["token-list.unknown-service"], LIST),
    unknown_service_code("authlete-delete-unknown-service-code", &["token-delete.unknown-service"], DELETE),
    unknown_service_code("authlete-revoke-unknown-service-code", &["token-revoke.unknown-service"], REVOKE),
    unknown_service_code("authlete-introspection-unknown-service-code", &["introspection.unknown-service"], INTROSPECT),
    unknown_service_status(
        "authlete-sign-out-unknown-service-404",
        &["native-sso-logout.unknown-service-status"],
        SIGN_OUT,
    ),
    unknown_service_status("authlete-service-unknown-service-404", &["service-get.unknown-service-status"], SERVICE),
    unknown_service_status("authlete-create-unknown-service-404", &["token-create.unknown-service-status"], CREATE),
    unknown_service_status("authlete-list-unknown-service-404", &["token-list.unknown-service-status"], LIST),
    unknown_service_status("authlete-delete-unknown-service-404", &["token-delete.unknown-service-status"], DELETE),
    unknown_service_status("authlete-revoke-unknown-service-404", &["token-revoke.unknown-service-status"], REVOKE),
    unknown_service_status(
        "authlete-introspection-unknown-service-404",
        &["introspection.unknown-service-status"],
        INTROSPECT,
    ),
];

/// One fault per operation, because a scenario that calls all of them stops at the first wrong answer.
const fn open_to_all(name: &'static str, breaks: &'static [&'static str], on: &'static [On]) -> Fault {
    let about = "One operation treats every request as if it had the organization token.";
    let effect = Effect::RequestHeader("authorization", ORGANIZATION);
    Fault { name, about, breaks, on, when: When::ALWAYS, effect }
}

const fn unknown_service_code(name: &'static str, breaks: &'static [&'static str], on: &'static [On]) -> Fault {
    let about = "One operation answers for an unknown service with the wrong code.";
    let effect = Effect::Member("/resultCode", "\"A001202\"");
    Fault { name, about, breaks, on, when: UNKNOWN_SERVICE, effect }
}

const fn unknown_service_status(name: &'static str, breaks: &'static [&'static str], on: &'static [On]) -> Fault {
    let about = "One operation answers 404 for an unknown service.";
    Fault { name, about, breaks, on, when: UNKNOWN_SERVICE, effect: Effect::Status(404) }
}
