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
        name: "authlete-sign-out-unknown-service-code",
        about: "Native SSO logout tells a service that is not there by another code.",
        breaks: &["native-sso-logout.unknown-service"],
        on: SIGN_OUT,
        when: When::member("/resultCode", Is::Equal("\"A458203\"")),
        effect: Effect::Member("/resultCode", "\"A001202\""),
    },
];
