//! Faults of signing in and signing up.

use crate::source::Source::{Kratos, KratosAdmin};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::NOT_FOUND;

const SIGN_IN: &[On] = &[On(Kratos, "POST", "/self-service/login")];
const SIGN_UP: &[On] =
    &[On(Kratos, "POST", "/self-service/registration"), On(KratosAdmin, "POST", "/admin/identities")];
const NATIVE_LOGIN: &[On] = &[On(Kratos, "GET", "/self-service/login/api")];
const NATIVE_REGISTRATION: &[On] = &[On(Kratos, "GET", "/self-service/registration/api")];
const BROWSER_LOGIN: &[On] = &[On(Kratos, "GET", "/self-service/login/browser")];
const BOTH_LOGINS: &[On] =
    &[On(Kratos, "GET", "/self-service/login/api"), On(Kratos, "GET", "/self-service/login/browser")];
const LOGIN_FLOWS: &[On] = &[On(Kratos, "GET", "/self-service/login/flows")];

const BAD_REQUEST: &str = r#"{"error":{"code":400,"status":"Bad Request","message":"The request was malformed"}}"#;
const BROKEN: &str =
    r#"{"error":{"code":500,"status":"Internal Server Error","message":"An internal server error occurred"}}"#;
const HASHED_PASSWORD: &str = r#"{"password":{"config":{"hashed_password":"$argon2id$v=19$m=65536"}}}"#;

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "kratos-login-without-request-url",
        about: "A flow does not say which address started it.",
        breaks: &["native-login-request-url"],
        on: NATIVE_LOGIN,
        when: When::status(200),
        effect: Effect::Member("/request_url", "\"\""),
    },
    Fault {
        name: "kratos-login-refresh-without-message",
        about: "A flow that is started with refresh=true does not ask to confirm.",
        breaks: &["native-login-refresh-message"],
        on: NATIVE_LOGIN,
        when: When::member("/refresh", Is::Equal("true")),
        effect: Effect::WithoutMember("/ui/messages"),
    },
    Fault {
        name: "kratos-sign-in-broken",
        about: "Sign-in answers 500.",
        breaks: &["native-login-token"],
        on: SIGN_IN,
        when: When::status(200),
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-sign-up-broken",
        about: "No identity can be created, so nothing else can be judged.",
        breaks: &["registration-identity", "identity-created"],
        on: SIGN_UP,
        when: When::ALWAYS,
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-sign-in-refuses-with-401",
        about: "Sign-in refuses wrong credentials with 401 instead of 400.",
        breaks: &["login-form-errors"],
        on: SIGN_IN,
        when: When::status(400),
        effect: Effect::Status(401),
    },
    Fault {
        name: "kratos-sign-in-302",
        about: "Sign-in redirects a browser with 302 instead of 303.",
        breaks: &["browser-login-redirect"],
        on: SIGN_IN,
        when: When::status(303),
        effect: Effect::Status(302),
    },
    Fault {
        name: "kratos-login-flow-broken",
        about: "No login flow can be started.",
        breaks: &["native-login-flow"],
        on: NATIVE_LOGIN,
        when: When::status(200),
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-registration-flow-broken",
        about: "No registration flow can be started.",
        breaks: &["native-registration-flow"],
        on: NATIVE_REGISTRATION,
        when: When::status(200),
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-login-without-error-id",
        about: "A refused login flow has no error id.",
        breaks: &["native-login-signed-in", "browser-login-signed-in"],
        on: BOTH_LOGINS,
        when: When::status(400),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-login-aal2-without-error-id",
        about: "A request for a second factor without a session is refused without an error id.",
        breaks: &["native-login-aal2", "browser-login-aal2"],
        on: BOTH_LOGINS,
        when: When::status(401),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-login-refresh-refused",
        about: "A login with `refresh=true` is refused for a signed-in user.",
        breaks: &["native-login-refresh", "browser-login-refresh"],
        on: BOTH_LOGINS,
        when: When::member("/refresh", Is::Equal("true")),
        effect: Effect::Answer(400, "application/json", BAD_REQUEST),
    },
    Fault {
        name: "kratos-browser-login-broken",
        about: "No login flow can be started in a browser.",
        breaks: &["browser-login-flow"],
        on: BROWSER_LOGIN,
        when: When::status(200),
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-browser-login-302",
        about: "Starting a browser login redirects with 302 instead of 303.",
        breaks: &["browser-login-page", "browser-login-signed-in-page"],
        on: BROWSER_LOGIN,
        when: When::status(303),
        effect: Effect::Status(302),
    },
    Fault {
        name: "kratos-browser-login-without-cookie",
        about: "Starting a browser login sets no anti-CSRF cookie.",
        breaks: &["browser-login-cookies"],
        on: BROWSER_LOGIN,
        when: When::ALWAYS,
        effect: Effect::WithoutHeader("set-cookie"),
    },
    Fault {
        name: "kratos-login-flow-unreadable",
        about: "No login flow can be read.",
        breaks: &["login-flow-read"],
        on: LOGIN_FLOWS,
        when: When::status(200),
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-login-flow-open-to-all",
        about: "The login flow of a browser can be read without its cookie.",
        breaks: &["login-flow-cookie"],
        on: LOGIN_FLOWS,
        when: When::status(403),
        effect: Effect::Status(200),
    },
    Fault {
        name: "kratos-login-flow-expired-without-id",
        about: "An expired login flow is refused without an error id.",
        breaks: &["login-flow-expired"],
        on: LOGIN_FLOWS,
        when: When::status(410),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-sign-in-expired-400",
        about: "A sign-in to an expired flow answers 400 instead of 410.",
        breaks: &["login-expired"],
        on: SIGN_IN,
        when: When::status(410),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-sign-in-csrf-without-id",
        about: "A sign-in without the anti-CSRF token is refused without an error id.",
        breaks: &["browser-login-csrf"],
        on: SIGN_IN,
        when: When::status(403),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-sign-in-shows-token",
        about: "Every sign-in answers with a session token, even in a browser.",
        breaks: &["browser-login-no-token"],
        on: SIGN_IN,
        when: When::status(200),
        effect: Effect::Member("/session_token", "\"ory_st_00000000000000000000000000000000\""),
    },
    Fault {
        name: "kratos-sign-in-unknown-flow-is-400",
        about: "A sign-in to an unknown flow answers 400 instead of 404.",
        breaks: &["login-unknown-flow"],
        on: SIGN_IN,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-sign-in-cookie-for-scripts",
        about: "The session cookie can be read by scripts.",
        breaks: &["login-session-cookie-form"],
        on: SIGN_IN,
        when: When::status(200),
        effect: Effect::HeaderWithout("set-cookie", "; HttpOnly"),
    },
    Fault {
        name: "kratos-sign-up-taken-without-message",
        about: "A registration with a taken identifier shows the wrong message.",
        breaks: &["registration-taken"],
        on: SIGN_UP,
        when: When::member("/ui/messages/0/id", Is::Equal("4000007")),
        effect: Effect::Member("/ui/messages/0/id", "4000001"),
    },
    Fault {
        name: "kratos-sign-up-conflict-is-400",
        about: "Creating an identity with a taken identifier answers 400 instead of 409.",
        breaks: &["identity-conflict"],
        on: SIGN_UP,
        when: When::status(409),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-sign-up-shows-hash",
        about: "Creating an identity answers with the hash of its password.",
        breaks: &["identity-no-secrets"],
        on: SIGN_UP,
        when: When::status(201),
        effect: Effect::Member("/credentials", HASHED_PASSWORD),
    },
    Fault {
        name: "kratos-registration-return-to-403",
        about: "A registration with a forbidden `return_to` answers 403 instead of 400.",
        breaks: &["native-registration-return-to"],
        on: NATIVE_REGISTRATION,
        when: When::status(400),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-browser-login-forgets-cookie",
        about: "Starting a browser login always sets a new anti-CSRF cookie.",
        breaks: &["browser-login-csrf-kept"],
        on: BROWSER_LOGIN,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("cookie"),
    },
    Fault {
        name: "kratos-login-flow-unknown-is-400",
        about: "An unknown login flow is answered with 400 instead of 404.",
        breaks: &["login-flow-unknown"],
        on: LOGIN_FLOWS,
        when: When::status(404),
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-browser-login-always-json",
        about: "The login of a browser answers JSON whatever the client accepts.",
        breaks: &["browser-login-accept"],
        on: BROWSER_LOGIN,
        when: When::ALWAYS,
        effect: Effect::RequestHeader("accept", "application/json"),
    },
    Fault {
        name: "kratos-browser-login-without-error-page",
        about: "A browser with invalid parameters is sent home.",
        breaks: &["browser-login-error-page"],
        on: BROWSER_LOGIN,
        when: When { status: Some(303), query: Some("aal=aal9"), ..When::ALWAYS },
        effect: Effect::Header("location", "https://signoff.example/"),
    },
    Fault {
        name: "kratos-login-of-inactive-identity-403",
        about: "The sign-in of an identity that is not active returns 403.",
        breaks: &["login-inactive-identity"],
        on: SIGN_IN,
        when: When { member: Some(("/ui/messages/0/id", Is::Equal("4010011"))), ..When::status(400) },
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-login-of-unknown-flow-goes-home",
        about: "A browser whose sign-in names an unknown flow is sent home.",
        breaks: &["browser-login-redirect-unknown"],
        on: SIGN_IN,
        when: When { status: Some(303), query: Some("flow=00000000-"), ..When::ALWAYS },
        effect: Effect::Header("location", "https://signoff.example/"),
    },
    Fault {
        name: "kratos-browser-login-forgets-return-to",
        about: "A browser with a live session is sent home, whatever its return_to is.",
        breaks: &["browser-login-signed-in-return-to"],
        on: BROWSER_LOGIN,
        when: When { status: Some(303), query: Some("return_to="), ..When::ALWAYS },
        effect: Effect::Header("location", "https://signoff.example/"),
    },
];
