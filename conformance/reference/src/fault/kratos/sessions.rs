//! Faults of whoami and of the user's own sessions.

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
        about: "Whoami answers from a cache that sign-out does not clear.",
        breaks: &["native-live-token", "whoami-signed-out"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "kratos-whoami-403",
        about: "Whoami without a session answers 403 instead of 401.",
        breaks: &["whoami-nobody", "whoami-invalid"],
        on: WHOAMI,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-whoami-nobody",
        about: "Whoami never finds a session.",
        breaks: &["whoami-session", "whoami-bearer"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Answer(401, "application/json", SESSION_INACTIVE),
    },
    Fault {
        name: "kratos-whoami-without-id",
        about: "Whoami omits the required `id` of the session.",
        breaks: &["document/body"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::WithoutMember("/id"),
    },
    Fault {
        name: "kratos-whoami-wrong-type",
        about: "Whoami sends `active` as a string.",
        breaks: &["document/body"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Member("/active", "\"yes\""),
    },
    Fault {
        name: "kratos-whoami-text",
        about: "Whoami answers with media type text/plain.",
        breaks: &["document/media-type"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Header("content-type", "text/plain"),
    },
    Fault {
        name: "kratos-whoami-truncated",
        about: "Whoami closes the connection in the middle of its answer.",
        breaks: &[],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Truncated,
    },
    Fault {
        name: "kratos-whoami-without-identity-header",
        about: "Whoami omits the header with the identity's id.",
        breaks: &["whoami-identity-header"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::WithoutHeader("x-kratos-authenticated-identity-id"),
    },
    Fault {
        name: "kratos-whoami-without-bearer",
        about: "Whoami ignores the Authorization header.",
        breaks: &["whoami-bearer"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("authorization"),
    },
    Fault {
        name: "kratos-whoami-without-cookie",
        about: "Whoami ignores the session cookie.",
        breaks: &["whoami-cookie"],
        on: WHOAMI,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutHeader("cookie"),
    },
    Fault {
        name: "kratos-my-sessions-none",
        about: "The list of my sessions is always empty.",
        breaks: &["my-sessions-others"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-revoke-one-forgotten",
        about: "Revoking one of my sessions answers 204 but revokes nothing.",
        breaks: &["revoke-one-ended"],
        on: REVOKE_ONE,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "kratos-revoke-others-first",
        about: "Revoking my other sessions revokes only the first one.",
        breaks: &["revoke-others-ended"],
        on: REVOKE_OTHERS,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "kratos-revoke-others-count",
        about: "Revoking my other sessions reports a count of 0.",
        breaks: &["revoke-others-count"],
        on: REVOKE_OTHERS,
        when: When::member("/count", Is::Other("0")),
        effect: Effect::Member("/count", "0"),
    },
    Fault {
        name: "kratos-whoami-without-error-id",
        about: "Whoami answers 401 without an error id.",
        breaks: &["whoami-inactive-id"],
        on: WHOAMI,
        when: When::status(401),
        effect: Effect::WithoutMember("/error/id"),
    },
    Fault {
        name: "kratos-my-sessions-one-more",
        about: "The list of my sessions contains a foreign session.",
        breaks: &["my-sessions-none"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::Member("/-", ENDED_SESSION),
    },
    Fault {
        name: "kratos-my-sessions-current",
        about: "The list of my sessions contains the current session.",
        breaks: &["my-sessions-not-current", "my-sessions-none"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::MemberFrom("/sessions/whoami"),
    },
    Fault {
        name: "kratos-whoami-admin-port",
        about: "The admin API redirects whoami without a Location.",
        breaks: &["whoami-admin-port"],
        on: WHOAMI_ADMIN_PORT,
        when: When::status(307),
        effect: Effect::WithoutHeader("location"),
    },
    Fault {
        name: "kratos-my-sessions-any-page-size",
        about: "The list of my sessions accepts any page size.",
        breaks: &["my-sessions-page-size"],
        on: MY_SESSIONS,
        when: When::status(400),
        effect: Effect::Answer(200, "application/json", "[]"),
    },
    Fault {
        name: "kratos-revoke-one-once",
        about: "Revoking one of my sessions again answers 404 instead of 204.",
        breaks: &["revoke-one-again"],
        on: REVOKE_ONE,
        when: When { again: true, ..When::status(204) },
        effect: Effect::Answer(404, "application/json", NOT_FOUND),
    },
    Fault {
        name: "kratos-revoke-one-malformed-is-404",
        about: "Revoking a session by an invalid UUID answers 404 instead of 400.",
        breaks: &["revoke-one-malformed"],
        on: REVOKE_ONE,
        when: When::status(400),
        effect: Effect::Status(404),
    },
    Fault {
        name: "kratos-revoke-one-nobody-403",
        about: "Revoking one of my sessions without a session answers 403 instead of 401.",
        breaks: &["revoke-one-nobody"],
        on: REVOKE_ONE,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-revoke-others-nobody-403",
        about: "Revoking my other sessions without a session answers 403 instead of 401.",
        breaks: &["revoke-others-nobody"],
        on: REVOKE_OTHERS,
        when: When::status(401),
        effect: Effect::Status(403),
    },
    Fault {
        name: "kratos-whoami-fixed-time",
        about: "Every session began at the same time.",
        breaks: &["whoami-times"],
        on: WHOAMI,
        when: When::status(200),
        effect: Effect::Member("/issued_at", "\"2020-01-01T00:00:00Z\""),
    },
    Fault {
        name: "kratos-my-sessions-end-before",
        about: "A listed session ended before it began.",
        breaks: &["my-sessions-times"],
        on: MY_SESSIONS,
        when: When::status(200),
        effect: Effect::Member("/0/expires_at", "\"2000-01-01T00:00:00Z\""),
    },
];
