//! Faults of the native sign-out.

use std::time::Duration;

use crate::flaw::Flaw;
use crate::source::Source::{Kratos, KratosAdmin};
use crate::store::CommitFault::{Colliding, Dropped};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{On, When};

const SIGN_OUT: &[On] = &[On(Kratos, "DELETE", "/self-service/logout/api")];
const SIGN_OUT_ANY_METHOD: &[On] = &[On(Kratos, "*", "/self-service/logout/api")];
const SIGN_OUT_WITH_SLASH: &[On] = &[On(Kratos, "DELETE", "/self-service/logout/api/")];
const SIGN_OUT_ADMIN_PORT: &[On] = &[On(KratosAdmin, "*", "/self-service/logout/api")];

const WHOAMI: &[On] = &[On(Kratos, "GET", "/sessions/whoami")];
const SESSIONS_ANY: &[On] = &[On(Kratos, "*", "/sessions")];

const FORBIDDEN: &str = r#"{"error":{"code":403,"status":"Forbidden","reason":"The provided Ory Session Token could not be found, is invalid, or otherwise malformed.","message":"The requested action was forbidden"}}"#;

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
        about: "Native sign-out answers 204 but revokes nothing.",
        breaks: &["native-live-token"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-use-revives",
        about: "A use writes the session as it read it, so that a sign-out at the same time is lost.",
        breaks: &["native-use-race"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::UseRevives),
    },
    Fault {
        name: "kratos-sign-outs-collide",
        about: "Of two sign-outs at the same time, one fails.",
        breaks: &["native-twice-race"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Colliding),
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
        about: "Native sign-out sends a Content-Type with its 204.",
        breaks: &["native-empty-answer"],
        on: SIGN_OUT,
        when: When::status(204),
        effect: Effect::Header("content-type", "application/json"),
    },
    Fault {
        name: "kratos-sign-out-not-repeatable",
        about: "Native sign-out answers 403 for a token that it has already revoked.",
        breaks: &["native-again"],
        on: SIGN_OUT,
        when: When { status: Some(204), again: true, ..When::ALWAYS },
        effect: Effect::Answer(403, "application/json", FORBIDDEN),
    },
    Fault {
        name: "kratos-sign-out-takes-any-token",
        about: "Native sign-out answers 204 for unknown tokens.",
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
        about: "The body of the DELETE is lost, as with some proxies.",
        breaks: &["native-live-token", "native-again"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutBody,
    },
    Fault {
        name: "kratos-sign-out-refuses-with-415",
        about: "Native sign-out refuses unreadable requests with 415 instead of 400.",
        breaks: &["native-content-type", "native-broken-json"],
        on: SIGN_OUT,
        when: When::status(400),
        effect: Effect::Status(415),
    },
    Fault {
        name: "kratos-sign-out-html-refusal",
        about: "Native sign-out refuses with an HTML page, as some gateways do.",
        breaks: &["document/media-type"],
        on: SIGN_OUT,
        when: When::status(403),
        effect: Effect::Answer(403, "text/html", "<html><body>Forbidden</body></html>"),
    },
    Fault {
        name: "kratos-sign-out-without-allow",
        about: "Native sign-out answers other methods with 405 but without Allow.",
        breaks: &["native-methods"],
        on: SIGN_OUT_ANY_METHOD,
        when: When::status(405),
        effect: Effect::WithoutHeader("allow"),
    },
    Fault {
        name: "kratos-sign-out-without-vary",
        about: "Native sign-out answers other methods without Vary.",
        breaks: &["native-methods-vary"],
        on: SIGN_OUT_ANY_METHOD,
        when: When::status(405),
        effect: Effect::WithoutHeader("vary"),
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
        name: "kratos-sign-out-with-slash",
        about: "Native sign-out answers 404 when its path ends with a slash.",
        breaks: &["native-trailing-slash"],
        on: SIGN_OUT_WITH_SLASH,
        when: When::status(403),
        effect: Effect::Answer(404, "text/plain", "404 page not found"),
    },
    Fault {
        name: "kratos-sign-out-admin-port",
        about: "The admin API answers native sign-out with 404 instead of a redirect.",
        breaks: &["native-admin-port"],
        on: SIGN_OUT_ADMIN_PORT,
        when: When::status(307),
        effect: Effect::Answer(404, "text/plain", "404 page not found"),
    },
    Fault {
        name: "kratos-sign-out-vague-json",
        about: "Native sign-out does not say what is wrong with a body that is not JSON.",
        breaks: &["native-json-place", "native-json-character", "native-json-cut", "native-json-depth"],
        on: SIGN_OUT,
        when: When::status(400),
        effect: Effect::Member("/error/reason", r#""Unable to decode JSON payload""#),
    },
    Fault {
        name: "kratos-sign-out-strict-json",
        about: "Native sign-out refuses members that it does not know with 400.",
        breaks: &["native-json-valid"],
        on: SIGN_OUT,
        when: When { status: Some(403), sent: Some(r#""a":"#), ..When::ALWAYS },
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-sign-out-name-with-escapes",
        about: "Native sign-out does not find its member if the name contains an escape.",
        breaks: &["native-json-name"],
        on: SIGN_OUT,
        when: When { status: Some(204), sent: Some(r"\u0074oken"), ..When::ALWAYS },
        effect: Effect::Answer(403, "application/json", FORBIDDEN),
    },
    Fault {
        name: "kratos-sign-out-small-bodies",
        about: "Native sign-out refuses bodies that are long, but not too long.",
        breaks: &["native-large-body"],
        on: SIGN_OUT,
        when: When { status: Some(403), sent: Some("aaaaaaaaaaaaaaaa"), ..When::ALWAYS },
        effect: Effect::Status(400),
    },
    Fault {
        name: "kratos-sign-out-protects-sessions",
        about: "Other methods on the path of sessions need an anti-CSRF pair.",
        breaks: &["native-exempt-paths"],
        on: SESSIONS_ANY,
        when: When::status(405),
        effect: Effect::Status(403),
    },
];
