//! Faults of the browser sign-out.

use crate::source::Source::Kratos;
use crate::store::CommitFault::Dropped;

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{On, When};
use super::{NOT_FOUND, SESSION_INACTIVE};

const BROWSER_SIGN_OUT: &[On] = &[On(Kratos, "GET", "/self-service/logout")];
const BROWSER_SIGN_OUT_BEGIN: &[On] = &[On(Kratos, "GET", "/self-service/logout/browser")];
const FLOW_ERROR: &[On] = &[On(Kratos, "GET", "/self-service/errors")];

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "kratos-browser-sign-out-begin-without-csrf",
        about: "A browser without an anti-CSRF cookie does not receive one with the address of the sign-out.",
        breaks: &["browser-logout-csrf-cookie"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(200),
        effect: Effect::WithoutHeader("set-cookie"),
    },
    Fault {
        name: "kratos-browser-sign-out-forgotten",
        about: "Browser sign-out reports success but revokes nothing.",
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
        about: "Browser sign-out redirects to a foreign site.",
        breaks: &["browser-signed-out-return-to"],
        on: BROWSER_SIGN_OUT,
        when: When::status(303),
        effect: Effect::Header("location", "https://elsewhere.example/"),
    },
    Fault {
        name: "kratos-browser-sign-out-without-address",
        about: "Starting a browser sign-out omits the logout URL.",
        breaks: &["document/body"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(200),
        effect: Effect::WithoutMember("/logout_url"),
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
        about: "Browser sign-out answers a script with 200 instead of 204.",
        breaks: &["browser-signed-out-json"],
        on: BROWSER_SIGN_OUT,
        when: When::status(204),
        effect: Effect::Status(200),
    },
    Fault {
        name: "kratos-browser-sign-out-nobody-403",
        about: "Starting a browser sign-out without a session answers 403 instead of 401.",
        breaks: &["browser-logout-nobody"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-browser-sign-out-nobody",
        about: "Starting a browser sign-out never finds a session.",
        breaks: &["browser-logout-created"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(200),
        effect: Effect::Answer(401, "application/json", SESSION_INACTIVE),
    },
    Fault {
        name: "kratos-browser-sign-out-400-is-500",
        about: "Browser sign-out without a token answers 500 instead of 400.",
        breaks: &["browser-logout-no-token"],
        on: BROWSER_SIGN_OUT,
        when: When::status(400),
        effect: Effect::Status(500),
    },
    Fault {
        name: "kratos-browser-sign-out-401-is-403",
        about: "Browser sign-out without a session answers 403 instead of 401.",
        breaks: &["browser-logout-no-session"],
        on: BROWSER_SIGN_OUT,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-browser-sign-out-403-is-401",
        about: "Browser sign-out with the token of another session answers 401 instead of 403.",
        breaks: &["browser-logout-foreign-session", "browser-logout-garbled-token"],
        on: BROWSER_SIGN_OUT,
        when: When::status(403),
        effect: Effect::Status(401),
    },
    Fault {
        name: "kratos-flow-error-stub-404",
        about: "The stub error for building error pages is missing.",
        breaks: &["flow-error-stub"],
        on: FLOW_ERROR,
        when: When::status(200),
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-browser-sign-out-return-to-without-id",
        about: "A forbidden `return_to` is refused without an error id.",
        breaks: &["browser-logout-return-to-refused"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When::status(400),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-browser-sign-out-token-changes",
        about: "Starting a browser sign-out again returns a different logout token.",
        breaks: &["browser-logout-token-stable"],
        on: BROWSER_SIGN_OUT_BEGIN,
        when: When { again: true, ..When::status(200) },
        effect: Effect::Member("/logout_token", "\"ory_lo_00000000000000000000000000000000\""),
    },
    Fault {
        name: "kratos-browser-sign-out-without-bearer",
        about: "Browser sign-out ignores the Authorization header.",
        breaks: &["browser-logout-bearer-beside-cookie"],
        on: BROWSER_SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("authorization"),
    },
    Fault {
        name: "kratos-browser-sign-out-without-header",
        about: "Browser sign-out ignores X-Session-Token.",
        breaks: &["browser-logout-header-session"],
        on: BROWSER_SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("x-session-token"),
    },
    Fault {
        name: "kratos-flow-error-unknown-is-400",
        about: "An unknown error id is answered with 400 instead of 404.",
        breaks: &["flow-error-unknown"],
        on: FLOW_ERROR,
        when: When::status(404),
        effect: Effect::Status(400),
    },
];
