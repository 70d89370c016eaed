//! Faults of the Authlete part.

use crate::source::Source::Authlete;
use crate::store::CommitFault::{Dropped, Failing, FirstOnly};

use super::Fault;
use super::effect::Effect;
use super::when::{Is, On, When};

const SIGN_OUT: &[On] = &[On(Authlete, "POST", "/api/{}/nativesso/logout")];
const SIGN_OUT_ANY_METHOD: &[On] = &[On(Authlete, "*", "/api/{}/nativesso/logout")];
const CREATE: &[On] = &[On(Authlete, "POST", "/api/{}/auth/token/create")];
const LIST: &[On] = &[On(Authlete, "GET", "/api/{}/auth/token/get/list")];
const DELETE: &[On] = &[On(Authlete, "DELETE", "/api/{}/auth/token/delete/{}")];
const REVOKE: &[On] = &[On(Authlete, "POST", "/api/{}/auth/token/revoke")];
const INTROSPECT: &[On] = &[On(Authlete, "POST", "/api/{}/auth/introspection")];
const ALL: &[On] = &[On(Authlete, "*", "*")];
const SERVICE: &[On] = &[On(Authlete, "GET", "/api/{}/service/get")];

const UNKNOWN_SERVICE: When = When::member("/resultCode", Is::Equal("\"A458203\""));
const ORGANIZATION: &str = "Bearer signoff-development-organization-token";

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-sign-out-forgotten",
        about: "Native SSO logout reports what it deleted and deletes nothing.",
        breaks: &["native-sso-logout.deletes-session"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-sign-out-first",
        about: "Native SSO logout deletes the first record of the session alone.",
        breaks: &["native-sso-logout.deletes-session", "native-sso-logout.every-application"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "authlete-sign-out-fails",
        about: "Native SSO logout cannot write and says SERVER_ERROR.",
        breaks: &["native-sso-logout.completed"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Failing),
    },
    Fault {
        name: "authlete-sign-out-count",
        about: "Native SSO logout counts one record more than it deleted.",
        breaks: &["native-sso-logout.count"],
        on: SIGN_OUT,
        when: When::member("/count", Is::Equal("2")),
        effect: Effect::Member("/count", "3"),
    },
    Fault {
        name: "authlete-sign-out-without-count",
        about: "Native SSO logout does not count.",
        breaks: &["native-sso-logout.count"],
        on: SIGN_OUT,
        when: When::status(200),
        effect: Effect::WithoutMember("/count"),
    },
    Fault {
        name: "authlete-sign-out-count-string",
        about: "Native SSO logout gives the count as a string.",
        breaks: &["document/body"],
        on: SIGN_OUT,
        when: When::status(200),
        effect: Effect::Member("/count", "\"2\""),
    },
    Fault {
        name: "authlete-sign-out-swallows-failure",
        about: "Native SSO logout says OK where the store failed.",
        breaks: &["native-sso-logout.server-error"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"SERVER_ERROR\"")),
        effect: Effect::Member("/action", "\"OK\""),
    },
    Fault {
        name: "authlete-sign-out-blames-server",
        about: "Native SSO logout says SERVER_ERROR where the caller was wrong.",
        breaks: &["native-sso-logout.session-id-required"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"CALLER_ERROR\"")),
        effect: Effect::Member("/action", "\"SERVER_ERROR\""),
    },
    Fault {
        name: "authlete-sign-out-caller-error-400",
        about: "CALLER_ERROR arrives with status 400.",
        breaks: &["native-sso-logout.answered-200"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"CALLER_ERROR\"")),
        effect: Effect::Status(400),
    },
    Fault {
        name: "authlete-sign-out-unknown-action",
        about: "Native SSO logout answers with an action that is not described.",
        breaks: &["native-sso-logout.completed", "document/body"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"OK\"")),
        effect: Effect::Member("/action", "\"DONE\""),
    },
    Fault {
        name: "authlete-sign-out-message",
        about: "The message of native SSO logout does not begin with the result code.",
        breaks: &["native-sso-logout.message-form", "native-sso-logout.two-records"],
        on: SIGN_OUT,
        when: When::status(200),
        effect: Effect::Member("/resultMessage", "\"Deleted.\""),
    },
    Fault {
        name: "authlete-sign-out-nothing-is-an-error",
        about: "Native SSO logout says CALLER_ERROR where there was nothing to delete.",
        breaks: &["native-sso-logout.nothing-to-delete"],
        on: SIGN_OUT,
        when: When::member("/count", Is::Equal("0")),
        effect: Effect::Member("/action", "\"CALLER_ERROR\""),
    },
    Fault {
        name: "authlete-sign-out-404",
        about: "Another method on the path of native SSO logout is answered with 404.",
        breaks: &["native-sso-logout.wrong-method"],
        on: SIGN_OUT_ANY_METHOD,
        when: When::status(405),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-open-to-all",
        about: "Every request counts as one of the organization.",
        breaks: &["native-sso-logout.authorization-required", "native-sso-logout.own-service-only"],
        on: ALL,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-refuses-with-403",
        about: "A request without credentials is refused with 403 instead of 401.",
        breaks: &["native-sso-logout.authorization-required"],
        on: ALL,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "authlete-create-fails",
        about: "No token can be made, so that sign-out cannot be judged.",
        breaks: &["token-create.created"],
        on: CREATE,
        when: When::status(200),
        effect: Effect::Answer(
            500,
            "application/json",
            r#"{"resultCode":"A000000","resultMessage":"[A000000] Broken."}"#,
        ),
    },
    Fault {
        name: "authlete-create-without-session",
        about: "A created token does not repeat the session id.",
        breaks: &["token-create.session-id"],
        on: CREATE,
        when: When::status(200),
        effect: Effect::WithoutMember("/sessionId"),
    },
    Fault {
        name: "authlete-list-empty",
        about: "The list of tokens is always empty.",
        breaks: &["token-list.by-client"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens", "[]"),
    },
    Fault {
        name: "authlete-delete-forgotten",
        about: "Deleting a token answers 204 and deletes nothing.",
        breaks: &["token-delete.gone"],
        on: DELETE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-revoke-forgotten",
        about: "Revoking a token counts it and revokes nothing.",
        breaks: &["token-revoke.takes-refresh-token", "token-revoke.by-access-token"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-introspection-cached",
        about: "Introspection is answered from a cache that sign-out does not empty.",
        breaks: &["native-sso-logout.deletes-session"],
        on: INTROSPECT,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "authlete-introspection-unusable",
        about: "Introspection calls no token usable.",
        breaks: &["introspection.valid"],
        on: INTROSPECT,
        when: When::member("/usable", Is::Equal("true")),
        effect: Effect::Member("/usable", "false"),
    },
    Fault {
        name: "authlete-introspection-open-to-all",
        about: "Every request to introspect a token counts as one of the organization.",
        breaks: &["introspection.authorization-required"],
        on: INTROSPECT,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-create-open-to-all",
        about: "Every request to make a token counts as one of the organization.",
        breaks: &["token-create.authorization-required"],
        on: CREATE,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-list-open-to-all",
        about: "Every request to list tokens counts as one of the organization.",
        breaks: &["token-list.authorization-required"],
        on: LIST,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-delete-open-to-all",
        about: "Every request to delete a token counts as one of the organization.",
        breaks: &["token-delete.authorization-required"],
        on: DELETE,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-revoke-open-to-all",
        about: "Every request to revoke tokens counts as one of the organization.",
        breaks: &["token-revoke.authorization-required"],
        on: REVOKE,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("authorization", ORGANIZATION),
    },
    Fault {
        name: "authlete-introspection-takes-anything",
        about: "Every token is said to be good.",
        breaks: &["introspection.unknown", "introspection.expired"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::Member("/action", "\"OK\""),
    },
    Fault {
        name: "authlete-introspection-hides-the-client",
        about: "Introspection does not say whose token it is.",
        breaks: &["introspection.describes"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/clientId"),
    },
    Fault {
        name: "authlete-service-without-native-sso",
        about: "No service is said to support Native SSO.",
        breaks: &["service-get.native-sso"],
        on: SERVICE,
        when: When::status(200),
        effect: Effect::Member("/nativeSsoSupported", "false"),
    },
    Fault {
        name: "authlete-service-of-another-id",
        about: "A service is described under another id.",
        breaks: &["service-get.own"],
        on: SERVICE,
        when: When::status(200),
        effect: Effect::Member("/apiKey", "1"),
    },
    Fault {
        name: "authlete-list-somebody-else",
        about: "The list of tokens has a record of somebody else.",
        breaks: &["token-list.by-subject"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens/-", r#"{"subject":"somebody-else"}"#),
    },
    Fault {
        name: "authlete-list-shows-session",
        about: "The list of tokens shows the session of the first record.",
        breaks: &["token-list.no-session-id"],
        on: LIST,
        when: When::status(200),
        effect: Effect::Member("/accessTokens/0/sessionId", "\"shown\""),
    },
    Fault {
        name: "authlete-introspection-foreign-token-code",
        about: "A token of another service is told by the code of an unknown one.",
        breaks: &["introspection.foreign-token"],
        on: INTROSPECT,
        when: When::member("/resultCode", Is::Equal("\"A057303\"")),
        effect: Effect::Member("/resultCode", "\"A057301\""),
    },
    Fault {
        name: "authlete-introspection-always-refreshable",
        about: "Every token is said to be refreshable.",
        breaks: &["introspection.refreshable"],
        on: INTROSPECT,
        when: When::member("/refreshable", Is::Equal("false")),
        effect: Effect::Member("/refreshable", "true"),
    },
    Fault {
        name: "authlete-introspection-without-response",
        about: "Introspection says nothing that could be answered to the client.",
        breaks: &["introspection.response-content"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/responseContent"),
    },
    Fault {
        name: "authlete-create-refused-but-made",
        about: "A request to make a token that is refused gets one all the same.",
        breaks: &["token-create.unsupported-scope", "token-create.subject-required"],
        on: CREATE,
        when: When::member("/action", Is::Equal("\"BAD_REQUEST\"")),
        effect: Effect::Member("/accessToken", "\"made\""),
    },
    Fault {
        name: "authlete-sign-out-refuses-with-422",
        about: "Native SSO logout refuses what it cannot read with 422 instead of 400.",
        breaks: &["native-sso-logout.broken-json", "native-sso-logout.no-body", "native-sso-logout.media-type"],
        on: SIGN_OUT,
        when: When::status(400),
        effect: Effect::Status(422),
    },
    Fault {
        name: "authlete-delete-404",
        about: "A record that was deleted, or never was, is answered with 404.",
        breaks: &["token-delete.unknown", "token-delete.by-value"],
        on: DELETE,
        when: When::status(204),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-list-bad-range-is-404",
        about: "A range that is none is answered with 404 instead of 400.",
        breaks: &["token-list.bad-range"],
        on: LIST,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-list-total-none",
        about: "Listed records are not counted.",
        breaks: &["token-list.total"],
        on: LIST,
        when: When::member("/totalCount", Is::Other("0")),
        effect: Effect::Member("/totalCount", "0"),
    },
    Fault {
        name: "authlete-revoke-nothing-named-is-404",
        about: "Revoking nothing is answered with 404 instead of 400.",
        breaks: &["token-revoke.nothing-named"],
        on: REVOKE,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-revoke-unknown-client-is-400",
        about: "Revoking the tokens of a client that is not there is answered with 400 instead of 404.",
        breaks: &["token-revoke.unknown-client"],
        on: REVOKE,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "authlete-revoke-counts-one",
        about: "Revoking what is not there counts one.",
        breaks: &["token-revoke.unknown"],
        on: REVOKE,
        when: When::member("/count", Is::Equal("0")),
        effect: Effect::Member("/count", "1"),
    },
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

/// The same for every operation: a scenario that calls them in turn ends at the first that is wrong.
const fn unknown_service_code(name: &'static str, breaks: &'static [&'static str], on: &'static [On]) -> Fault {
    let about = "One operation tells a service that is not there by another code.";
    let effect = Effect::Member("/resultCode", "\"A001202\"");
    Fault { name, about, breaks, on, when: UNKNOWN_SERVICE, effect }
}

const fn unknown_service_status(name: &'static str, breaks: &'static [&'static str], on: &'static [On]) -> Fault {
    let about = "One operation answers 404 where a service is not there.";
    Fault { name, about, breaks, on, when: UNKNOWN_SERVICE, effect: Effect::Status(404) }
}
