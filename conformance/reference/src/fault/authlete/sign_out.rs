//! Faults of the Native SSO logout.

use crate::source::Source::Authlete;
use crate::store::CommitFault::{Dropped, Failing, FirstOnly};

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, On, When};
use super::SIGN_OUT;

const SIGN_OUT_ANY_METHOD: &[On] = &[On(Authlete, "*", "/api/{}/nativesso/logout")];

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-sign-out-forgotten",
        about: "Native SSO logout reports a count but deletes nothing.",
        breaks: &["native-sso-logout.deletes-session"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "authlete-sign-out-first",
        about: "Native SSO logout deletes only the first record of the session.",
        breaks: &["native-sso-logout.deletes-session", "native-sso-logout.every-application"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(FirstOnly),
    },
    Fault {
        name: "authlete-sign-out-fails",
        about: "Native SSO logout cannot write and answers SERVER_ERROR.",
        breaks: &["native-sso-logout.completed"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Failing),
    },
    Fault {
        name: "authlete-sign-out-count",
        about: "Native SSO logout reports one record more than it deleted.",
        breaks: &["native-sso-logout.count"],
        on: SIGN_OUT,
        when: When::member("/count", Is::Equal("2")),
        effect: Effect::Member("/count", "3"),
    },
    Fault {
        name: "authlete-sign-out-without-count",
        about: "Native SSO logout omits `count`.",
        breaks: &["native-sso-logout.count"],
        on: SIGN_OUT,
        when: When::status(200),
        effect: Effect::WithoutMember("/count"),
    },
    Fault {
        name: "authlete-sign-out-count-string",
        about: "Native SSO logout sends `count` as a string.",
        breaks: &["document/body"],
        on: SIGN_OUT,
        when: When::status(200),
        effect: Effect::Member("/count", "\"2\""),
    },
    Fault {
        name: "authlete-sign-out-swallows-failure",
        about: "Native SSO logout answers OK when the store fails.",
        breaks: &["native-sso-logout.server-error"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"SERVER_ERROR\"")),
        effect: Effect::Member("/action", "\"OK\""),
    },
    Fault {
        name: "authlete-sign-out-blames-server",
        about: "Native SSO logout answers SERVER_ERROR when the request is wrong.",
        breaks: &["native-sso-logout.session-id-required"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"CALLER_ERROR\"")),
        effect: Effect::Member("/action", "\"SERVER_ERROR\""),
    },
    Fault {
        name: "authlete-sign-out-caller-error-400",
        about: "Native SSO logout answers CALLER_ERROR with status 400.",
        breaks: &["native-sso-logout.answered-200"],
        on: SIGN_OUT,
        when: When::member("/action", Is::Equal("\"CALLER_ERROR\"")),
        effect: Effect::Status(400),
    },
    Fault {
        name: "authlete-sign-out-unknown-action",
        about: "Native SSO logout answers with an undocumented action.",
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
        about: "Native SSO logout answers CALLER_ERROR when there is nothing to delete.",
        breaks: &["native-sso-logout.nothing-to-delete"],
        on: SIGN_OUT,
        when: When::member("/count", Is::Equal("0")),
        effect: Effect::Member("/action", "\"CALLER_ERROR\""),
    },
    Fault {
        name: "authlete-sign-out-404",
        about: "Native SSO logout answers other methods with 404 instead of 405.",
        breaks: &["native-sso-logout.wrong-method"],
        on: SIGN_OUT_ANY_METHOD,
        when: When::status(405),
        effect: Effect::Status(404),
    },
    Fault {
        name: "authlete-sign-out-refuses-with-422",
        about: "Native SSO logout refuses unreadable requests with 422 instead of 400.",
        breaks: &["native-sso-logout.broken-json", "native-sso-logout.no-body", "native-sso-logout.media-type"],
        on: SIGN_OUT,
        when: When::status(400),
        effect: Effect::Status(422),
    },
];
