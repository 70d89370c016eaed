//! Faults of who-am-I and of one's own sessions.

use crate::source::Source::{Kratos, KratosAdmin};
use crate::store::CommitFault::{Dropped, FirstOnly};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::{ENDED_SESSION, NOT_FOUND, SESSION_INACTIVE};

const WHOAMI: &[On] = &[On(Kratos, "GET", "/sessions/whoami")];
const MY_SESSIONS: &[On] = &[On(Kratos, "GET", "/sessions")];
const REVOKE_ONE: &[On] = &[On(Kratos, "DELETE", "/sessions/{}")];
const REVOKE_OTHERS: &[On] = &[On(Kratos, "DELETE", "/sessions")];
const WHOAMI_ADMIN_PORT: &[On] = &[On(KratosAdmin, "GET", "/admin/sessions/{}")];

pub(super) static FAULTS: &[Fault] = &[
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
        name: "kratos-whoami-without-error-id",
        about: "The 401 of who-am-I has no error id.",
        breaks: &["whoami-inactive-id"],
        on: WHOAMI,
        when: When::status(401),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-my-sessions-one-more",
        about: "My sessions are listed with one that is not another of mine.",
        breaks: &["my-sessions-not-current", "my-sessions-none"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::Member("/-", ENDED_SESSION),
    },
    Fault {
        name: "kratos-whoami-admin-port",
        about: "The administrative port does not send who-am-I to the public one.",
        breaks: &["whoami-admin-port"],
        on: WHOAMI_ADMIN_PORT,
        when: When::status(307),
        effect: Effect::WithoutHeader("location"),
    },
    Fault {
        name: "kratos-my-sessions-any-page-size",
        about: "My sessions are listed with any page size.",
        breaks: &["my-sessions-page-size"],
        on: MY_SESSIONS,
        when: When::status(400),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-revoke-one-once",
        about: "Revoking one of my sessions again is answered with 404.",
        breaks: &["revoke-one-again"],
        on: REVOKE_ONE,
        when: When { again: true, ..When::status(204) },
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-revoke-one-malformed-is-404",
        about: "Revoking a session by an id that is no UUID is answered with 404.",
        breaks: &["revoke-one-malformed"],
        on: REVOKE_ONE,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-revoke-one-nobody-403",
        about: "Revoking one of the sessions of nobody is refused with 403.",
        breaks: &["revoke-one-nobody"],
        on: REVOKE_ONE,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-revoke-others-nobody-403",
        about: "Revoking the other sessions of nobody is refused with 403.",
        breaks: &["revoke-others-nobody"],
        on: REVOKE_OTHERS,
        when: When::status(401),
        effect: Effect::Status(403),
    },
];
