//! Faults of the Kratos part.

use std::time::Duration;

use crate::source::Source::{Kratos, KratosAdmin};
use crate::store::CommitFault::{Dropped, FirstOnly};

use super::Fault;
use super::effect::Effect;
use super::when::{Is, On, When};

const SIGN_OUT: &[On] = &[On(Kratos, "DELETE", "/self-service/logout/api")];
const SIGN_OUT_ANY_METHOD: &[On] = &[On(Kratos, "*", "/self-service/logout/api")];
const BROWSER_SIGN_OUT: &[On] = &[On(Kratos, "GET", "/self-service/logout")];
const BROWSER_SIGN_OUT_BEGIN: &[On] = &[On(Kratos, "GET", "/self-service/logout/browser")];
const WHOAMI: &[On] = &[On(Kratos, "GET", "/sessions/whoami")];
const MY_SESSIONS: &[On] = &[On(Kratos, "GET", "/sessions")];
const REVOKE_ONE: &[On] = &[On(Kratos, "DELETE", "/sessions/{}")];
const REVOKE_OTHERS: &[On] = &[On(Kratos, "DELETE", "/sessions")];
const SIGN_IN: &[On] = &[On(Kratos, "POST", "/self-service/login")];
const SIGN_UP: &[On] =
    &[On(Kratos, "POST", "/self-service/registration"), On(KratosAdmin, "POST", "/admin/identities")];
const ADMIN_DISABLE: &[On] = &[On(KratosAdmin, "DELETE", "/admin/sessions/{}")];
const ADMIN_DELETE: &[On] = &[On(KratosAdmin, "DELETE", "/admin/identities/{}/sessions")];
const ADMIN_SESSION: &[On] = &[On(KratosAdmin, "GET", "/admin/sessions/{}")];
const ADMIN_SESSIONS: &[On] = &[On(KratosAdmin, "GET", "/admin/identities/{}/sessions")];
const NATIVE_LOGIN: &[On] = &[On(Kratos, "GET", "/self-service/login/api")];
const NATIVE_REGISTRATION: &[On] = &[On(Kratos, "GET", "/self-service/registration/api")];
const ALL_SESSIONS: &[On] = &[On(KratosAdmin, "GET", "/admin/sessions")];

const SESSION_INACTIVE: &str = r#"{"error":{"id":"session_inactive","code":401,"status":"Unauthorized","reason":"No active session was found in this request.","message":"request does not have a valid authentication session"}}"#;
const FORBIDDEN: &str = r#"{"error":{"code":403,"status":"Forbidden","reason":"The provided Ory Session Token could not be found, is invalid, or otherwise malformed.","message":"The requested action was forbidden"}}"#;
const BROKEN: &str =
    r#"{"error":{"code":500,"status":"Internal Server Error","message":"An internal server error occurred"}}"#;

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "kratos-sign-out-200",
        about: "Native sign-out answers 200 instead of 204.",
        breaks: &["native-live-token", "native-again"],
        on: SIGN_OUT,
        when: When::status(204),
        effect: Effect::Status(200),
    },
    Fault {
        name: "kratos-sign-out-forgotten",
        about: "Native sign-out answers 204 and revokes nothing.",
        breaks: &["native-live-token"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-sign-out-clears-cookie",
        about: "Native sign-out clears the session cookie.",
        breaks: &["native-no-cookies-removed"],
        on: SIGN_OUT,
        when: When::status(204),
        effect: Effect::Header("set-cookie", "ory_kratos_session=; Path=/; Max-Age=0"),
    },
    Fault {
        name: "kratos-sign-out-content-type",
        about: "The 204 of native sign-out has a Content-Type.",
        breaks: &["native-empty-answer"],
        on: SIGN_OUT,
        when: When::status(204),
        effect: Effect::Header("content-type", "application/json"),
    },
    Fault {
        name: "kratos-sign-out-not-repeatable",
        about: "Native sign-out answers 403 for a token that it revoked before.",
        breaks: &["native-again"],
        on: SIGN_OUT,
        when: When { status: Some(204), again: true, ..When::ALWAYS },
        effect: Effect::Answer(403, "application/json", FORBIDDEN),
    },
    Fault {
        name: "kratos-sign-out-takes-any-token",
        about: "Native sign-out answers 204 for tokens that it does not know.",
        breaks: &["native-unknown-token", "native-malformed-token"],
        on: SIGN_OUT,
        when: When::status(403),
        effect: Effect::StatusAlone(204),
    },
    Fault {
        name: "kratos-sign-out-refuses-with-401",
        about: "Native sign-out refuses with 401 instead of 403.",
        breaks: &["native-unknown-token", "native-malformed-token"],
        on: SIGN_OUT,
        when: When::status(403),
        effect: Effect::Status(401),
    },
    Fault {
        name: "kratos-sign-out-without-body",
        about: "The body of the DELETE is lost on the way, as with some proxies.",
        breaks: &["native-live-token", "native-again"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutBody,
    },
    Fault {
        name: "kratos-sign-out-refuses-with-415",
        about: "Native sign-out refuses what it cannot read with 415 instead of 400.",
        breaks: &["native-content-type", "native-broken-json"],
        on: SIGN_OUT,
        when: When::status(400),
        effect: Effect::Status(415),
    },
    Fault {
        name: "kratos-sign-out-html-refusal",
        about: "Native sign-out refuses with an HTML page, as a gateway does.",
        breaks: &["document/media-type"],
        on: SIGN_OUT,
        when: When::status(403),
        effect: Effect::Answer(403, "text/html", "<html><body>Forbidden</body></html>"),
    },
    Fault {
        name: "kratos-sign-out-without-allow",
        about: "The 405 of other methods does not say what is allowed.",
        breaks: &["native-methods"],
        on: SIGN_OUT_ANY_METHOD,
        when: When::status(405),
        effect: Effect::WithoutHeader("allow"),
    },
    Fault {
        name: "kratos-sign-out-slow",
        about: "Native sign-out takes a minute, longer than a client waits.",
        breaks: &[],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Slow(Duration::from_secs(60)),
    },
    Fault {
        name: "kratos-whoami-cached",
        about: "Who-am-I is answered from a cache that sign-out does not empty.",
        breaks: &["native-live-token", "whoami-signed-out"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "kratos-whoami-403",
        about: "Who-am-I without a session is 403 instead of 401.",
        breaks: &["whoami-nobody", "whoami-invalid"],
        on: WHOAMI,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-whoami-nobody",
        about: "Who-am-I finds no session for anybody.",
        breaks: &["whoami-session", "whoami-bearer"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Answer(401, "application/json", SESSION_INACTIVE),
    },
    Fault {
        name: "kratos-whoami-without-id",
        about: "The session has no id, which its schema requires.",
        breaks: &["document/body"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::WithoutMember("/id"),
    },
    Fault {
        name: "kratos-whoami-wrong-type",
        about: "The session's `active` is a string.",
        breaks: &["document/body"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Member("/active", "\"yes\""),
    },
    Fault {
        name: "kratos-whoami-text",
        about: "The session has the media type text/plain.",
        breaks: &["document/media-type"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Header("content-type", "text/plain"),
    },
    Fault {
        name: "kratos-whoami-truncated",
        about: "The connection ends within the session.",
        breaks: &[],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Truncated,
    },
    Fault {
        name: "kratos-whoami-without-identity-header",
        about: "Who-am-I does not name the identity in its header.",
        breaks: &["whoami-identity-header"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::WithoutHeader("x-kratos-authenticated-identity-id"),
    },
    Fault {
        name: "kratos-whoami-without-bearer",
        about: "Who-am-I does not read the Authorization header.",
        breaks: &["whoami-bearer"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("authorization"),
    },
    Fault {
        name: "kratos-whoami-without-cookie",
        about: "Who-am-I does not read the session cookie.",
        breaks: &["whoami-cookie"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("cookie"),
    },
    Fault {
        name: "kratos-my-sessions-none",
        about: "My sessions are never listed.",
        breaks: &["my-sessions-others"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-revoke-one-forgotten",
        about: "Revoking one of my sessions answers 204 and revokes nothing.",
        breaks: &["revoke-one-ended"],
        on: REVOKE_ONE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-revoke-others-first",
        about: "Revoking my other sessions revokes the first of them alone.",
        breaks: &["revoke-others-ended"],
        on: REVOKE_OTHERS,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "kratos-revoke-others-count",
        about: "Revoking my other sessions counts none.",
        breaks: &["revoke-others-count"],
        on: REVOKE_OTHERS,
        when: When::member("/count", Is::Other("0")),
        effect: Effect::Member("/count", "0"),
    },
    Fault {
        name: "kratos-browser-sign-out-forgotten",
        about: "Browser sign-out answers as if it worked and revokes nothing.",
        breaks: &["browser-signed-out"],
        on: BROWSER_SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-browser-sign-out-keeps-cookies",
        about: "Browser sign-out neither clears nor replaces cookies.",
        breaks: &["browser-cookie-cleared", "browser-csrf-rotated"],
        on: BROWSER_SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::WithoutHeader("set-cookie"),
    },
    Fault {
        name: "kratos-browser-sign-out-elsewhere",
        about: "Browser sign-out redirects to somebody else's site.",
        breaks: &["browser-signed-out-return-to"],
        on: BROWSER_SIGN_OUT,
        when: When::status(303),
        effect: Effect::Header("location", "https://elsewhere.example/"),
    },
    Fault {
        name: "kratos-browser-sign-out-without-address",
        about: "Beginning a browser sign-out gives no address.",
        breaks: &["document/body"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(200),
        effect: Effect::WithoutMember("/logout_url"),
    },
    Fault {
        name: "kratos-sign-in-broken",
        about: "Sign-in fails with 500.",
        breaks: &["native-login-token"],
        on: SIGN_IN,
        when: When::status(200),
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-sign-up-broken",
        about: "No identity can be made, so that nothing else can be judged.",
        breaks: &["registration-identity", "identity-created"],
        on: SIGN_UP,
        when: When::ALWAYS,
        effect: Effect::Answer(500, "application/json", BROKEN),
    },
    Fault {
        name: "kratos-admin-disable-forgotten",
        about: "Disabling a session answers 204 and changes nothing.",
        breaks: &["disable-ended"],
        on: ADMIN_DISABLE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-admin-delete-first",
        about: "Deleting an identity's sessions deletes the first of them alone.",
        breaks: &["delete-sessions-ended"],
        on: ADMIN_DELETE,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "kratos-admin-session-shows-token",
        about: "A session that an administrator reads shows its token.",
        breaks: &["session-no-token"],
        on: ADMIN_SESSION,
        when: When::status(200),
        effect: Effect::Member("/token", "\"ory_st_00000000000000000000000000000000\""),
    },
    Fault {
        name: "kratos-admin-sessions-none",
        about: "An identity's sessions are never listed.",
        breaks: &["identity-sessions"],
        on: ADMIN_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-browser-sign-out-302",
        about: "Browser sign-out redirects with 302 instead of 303.",
        breaks: &["browser-signed-out-html"],
        on: BROWSER_SIGN_OUT,
        when: When::status(303),
        effect: Effect::Status(302),
    },
    Fault {
        name: "kratos-browser-sign-out-200",
        about: "Browser sign-out of a script answers 200 instead of 204.",
        breaks: &["browser-signed-out-json"],
        on: BROWSER_SIGN_OUT,
        when: When::status(204),
        effect: Effect::Status(200),
    },
    Fault {
        name: "kratos-browser-sign-out-nobody-403",
        about: "Beginning a browser sign-out without a session is 403 instead of 401.",
        breaks: &["browser-logout-nobody"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-whoami-without-error-id",
        about: "The 401 of who-am-I has no error id.",
        breaks: &["whoami-inactive-id"],
        on: WHOAMI,
        when: When::status(401),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-sign-in-refuses-with-401",
        about: "Wrong data at sign-in are refused with 401 instead of 400.",
        breaks: &["login-form-errors"],
        on: SIGN_IN,
        when: When::status(400),
        effect: Effect::Status(401),
    },
    Fault {
        name: "kratos-sign-in-302",
        about: "A browser is redirected after sign-in with 302 instead of 303.",
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
        name: "kratos-admin-all-sessions-none",
        about: "Sessions are never listed.",
        breaks: &["sessions-listed"],
        on: ALL_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
];
