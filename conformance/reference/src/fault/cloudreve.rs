//! Faults of the Cloudreve part.

use crate::flaw::Flaw;
use crate::source::Source::Cloudreve;
use crate::store::CommitFault::{Colliding, Dropped};

use super::Fault;
use super::effect::Effect;
use super::when::{Is, On, When};

const SIGN_OUT: &[On] = &[On(Cloudreve, "DELETE", "/session/token")];
const SIGN_IN: &[On] = &[On(Cloudreve, "POST", "/session/token")];
const REFRESH: &[On] = &[On(Cloudreve, "POST", "/session/token/refresh")];
const SECOND_FACTOR: &[On] = &[On(Cloudreve, "POST", "/session/token/2fa")];
const SIGN_UP: &[On] = &[On(Cloudreve, "POST", "/user")];
const ME: &[On] = &[On(Cloudreve, "GET", "/user/me")];
const SETTING: &[On] = &[On(Cloudreve, "PATCH", "/user/setting")];
const ALL: &[On] = &[On(Cloudreve, "*", "*")];
const PING: &[On] = &[On(Cloudreve, "GET", "/site/ping")];
const PREPARE: &[On] = &[On(Cloudreve, "GET", "/session/prepare")];
const SECRET: &[On] = &[On(Cloudreve, "GET", "/user/setting/2fa")];

const OK: When = When::member("/code", Is::Equal("0"));
const FAILED: When = When::member("/code", Is::Other("0"));
const NO_TOKEN_PAIR: &str =
    r#"{"code":40020,"msg":"Failed to issue token pair","correlation_id":"00000000-0000-4000-8000-000000000000"}"#;
const LOGIN_REQUIRED: &str =
    r#"{"code":401,"msg":"Login required","correlation_id":"00000000-0000-4000-8000-000000000000"}"#;

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "cloudreve-sign-out-forgotten",
        about: "Sign-out answers code 0 but revokes nothing.",
        breaks: &["sign-out-revokes-refresh-token", "sign-out-revokes-root"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "cloudreve-refresh-revives",
        about: "A refresh undoes a sign-out at the same time.",
        breaks: &["sign-out-refresh-race"],
        on: REFRESH,
        when: When::ALWAYS,
        effect: Effect::Flawed(Flaw::UseRevives),
    },
    Fault {
        name: "cloudreve-sign-outs-collide",
        about: "Of two sign-outs at the same time, one fails.",
        breaks: &["sign-out-twice-race"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::Commits(Colliding),
    },
    Fault {
        name: "cloudreve-sign-in-only-with-the-first-address",
        about: "After a change of address, the new address cannot sign in.",
        breaks: &["sign-in-with-a-changed-address"],
        on: SIGN_IN,
        when: When { sent: Some("\"new."), ..OK },
        effect: Effect::Answer(200, "application/json; charset=utf-8", NO_TOKEN_PAIR),
    },
    Fault {
        name: "cloudreve-sign-out-without-body",
        about: "The body of the DELETE is lost, as with some clients and proxies.",
        breaks: &["sign-out-answer"],
        on: SIGN_OUT,
        when: When::ALWAYS,
        effect: Effect::RequestWithoutBody,
    },
    Fault {
        name: "cloudreve-sign-out-needs-authorization",
        about: "Sign-out without an Authorization header is refused.",
        breaks: &["sign-out-needs-no-authorization", "sign-out-answer"],
        on: SIGN_OUT,
        when: When { lacks: Some("authorization"), ..When::ALWAYS },
        effect: Effect::Answer(200, "application/json; charset=utf-8", LOGIN_REQUIRED),
    },
    Fault {
        name: "cloudreve-sign-out-number",
        about: "Sign-out sends a number as `data`.",
        breaks: &["sign-out-answer", "document/body"],
        on: SIGN_OUT,
        when: OK,
        effect: Effect::Member("/data", "0"),
    },
    Fault {
        name: "cloudreve-sign-out-without-data",
        about: "Sign-out omits the required `data`.",
        breaks: &["sign-out-answer", "document/body"],
        on: SIGN_OUT,
        when: OK,
        effect: Effect::WithoutMember("/data"),
    },
    Fault {
        name: "cloudreve-sign-out-without-redirect",
        about: "Signing out of a single sign-on session answers without the redirect URL.",
        breaks: &["sign-out-redirect"],
        on: SIGN_OUT,
        when: OK,
        effect: Effect::Member("/data", "null"),
    },
    Fault {
        name: "cloudreve-sign-out-once",
        about: "A second sign-out with the same token is refused.",
        breaks: &["sign-out-repeats"],
        on: SIGN_OUT,
        when: When { again: true, ..OK },
        effect: Effect::Member("/code", "40020"),
    },
    Fault {
        name: "cloudreve-sign-out-takes-anything",
        about: "Sign-out answers code 0 for every request.",
        breaks: &["sign-out-refuses-a-forged-token", "sign-out-refuses-a-body-that-breaks-the-schema"],
        on: SIGN_OUT,
        when: FAILED,
        effect: Effect::Answer(200, "application/json; charset=utf-8", r#"{"code":0,"data":"","msg":""}"#),
    },
    Fault {
        name: "cloudreve-failure-400",
        about: "Failures have status 400.",
        breaks: &["failure-is-status-200"],
        on: ALL,
        when: FAILED,
        effect: Effect::Status(400),
    },
    Fault {
        name: "cloudreve-failure-without-correlation-id",
        about: "Failures have no correlation id.",
        breaks: &["failure-has-correlation-id"],
        on: ALL,
        when: FAILED,
        effect: Effect::WithoutMember("/correlation_id"),
    },
    Fault {
        name: "cloudreve-success-with-correlation-id",
        about: "Successes have a correlation id.",
        breaks: &["success-has-no-correlation-id"],
        on: ALL,
        when: OK,
        effect: Effect::Member("/correlation_id", "\"00000000-0000-4000-8000-000000000000\""),
    },
    Fault {
        name: "cloudreve-failure-shows-error",
        about: "Failures show the internal error outside debug mode.",
        breaks: &["error-only-in-debug-mode"],
        on: ALL,
        when: FAILED,
        effect: Effect::Member("/error", "\"internal\""),
    },
    Fault {
        name: "cloudreve-member-order",
        about: "Answers have their members in reverse order.",
        breaks: &["member-order"],
        on: ALL,
        when: When::status(200),
        effect: Effect::Reversed,
    },
    Fault {
        name: "cloudreve-code-string",
        about: "Sign-out sends `code` as a string.",
        breaks: &["document/body"],
        on: SIGN_OUT,
        when: OK,
        effect: Effect::Member("/code", "\"0\""),
    },
    Fault {
        name: "cloudreve-cacheable",
        about: "Answers do not forbid caching.",
        breaks: &["answers-are-not-stored"],
        on: ALL,
        when: When::ALWAYS,
        effect: Effect::WithoutHeader("cache-control"),
    },
    Fault {
        name: "cloudreve-sign-in-broken",
        about: "Sign-in fails.",
        breaks: &["sign-in-answer"],
        on: SIGN_IN,
        when: OK,
        effect: Effect::Answer(500, "text/plain", "broken"),
    },
    Fault {
        name: "cloudreve-sign-up-broken",
        about: "Sign-up fails, so nothing else can be judged.",
        breaks: &["sign-up-answer"],
        on: SIGN_UP,
        when: OK,
        effect: Effect::Answer(500, "text/plain", "broken"),
    },
    Fault {
        name: "cloudreve-refresh-cached",
        about: "Refresh answers from a cache that sign-out does not clear.",
        breaks: &["sign-out-revokes-refresh-token"],
        on: REFRESH,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "cloudreve-refresh-without-tokens",
        about: "Refresh omits the new access token.",
        breaks: &["refresh-answer", "document/body"],
        on: REFRESH,
        when: OK,
        effect: Effect::WithoutMember("/data/access_token"),
    },
    Fault {
        name: "cloudreve-second-factor-forgotten",
        about: "A session that waits for a second factor can be used again.",
        breaks: &["second-factor-session-is-used-once"],
        on: SECOND_FACTOR,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "cloudreve-me-cached",
        about: "The own account is answered from a cache.",
        breaks: &["me-refuses-an-expired-token"],
        on: ME,
        when: When::ALWAYS,
        effect: Effect::Replayed,
    },
    Fault {
        name: "cloudreve-password-forgotten",
        about: "A password change answers code 0 but changes nothing.",
        breaks: &["setting-changes-the-password", "refresh-ends-with-the-password"],
        on: SETTING,
        when: When::ALWAYS,
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "cloudreve-ping-empty",
        about: "Ping omits the version.",
        breaks: &["ping-answer"],
        on: PING,
        when: OK,
        effect: Effect::WithoutMember("/data"),
    },
    Fault {
        name: "cloudreve-prepare-broken",
        about: "Preparing a sign-in fails even for known addresses.",
        breaks: &["prepare-answer"],
        on: PREPARE,
        when: OK,
        effect: Effect::Answer(200, "application/json; charset=utf-8", LOGIN_REQUIRED),
    },
    Fault {
        name: "cloudreve-second-factor-secret-empty",
        about: "The secret of a new second factor is empty.",
        breaks: &["second-factor-secret"],
        on: SECRET,
        when: OK,
        effect: Effect::Member("/data", "\"\""),
    },
    Fault {
        name: "cloudreve-second-factor-refused",
        about: "The right code of the second factor is refused.",
        breaks: &["second-factor-answer"],
        on: SECOND_FACTOR,
        when: OK,
        effect: Effect::Answer(200, "application/json; charset=utf-8", LOGIN_REQUIRED),
    },
    Fault {
        name: "cloudreve-me-login-required",
        about: "The own account is answered with `Login required`.",
        breaks: &["me-answer", "sign-out-leaves-access-tokens"],
        on: ME,
        when: OK,
        effect: Effect::Answer(200, "application/json", LOGIN_REQUIRED),
    },
    Fault {
        name: "cloudreve-refresh-once",
        about: "A refresh token can be used only once.",
        breaks: &["refresh-does-not-rotate"],
        on: REFRESH,
        when: When { again: true, ..OK },
        effect: Effect::Answer(200, "application/json", NO_TOKEN_PAIR),
    },
    Fault {
        name: "cloudreve-refresh-broken",
        about: "Refresh refuses every token.",
        breaks: &["refresh-survives-the-second-factor", "sign-out-leaves-other-sign-ins"],
        on: REFRESH,
        when: OK,
        effect: Effect::Answer(200, "application/json", NO_TOKEN_PAIR),
    },
    Fault {
        name: "cloudreve-setting-broken",
        about: "No setting can be changed.",
        breaks: &["setting-needs-both-passwords"],
        on: SETTING,
        when: OK,
        effect: Effect::Answer(200, "application/json", NO_TOKEN_PAIR),
    },
    Fault {
        name: "cloudreve-unknown-as-json",
        about: "Unknown paths are answered as JSON.",
        breaks: &["unknown-is-404-in-plain-text"],
        on: ALL,
        when: When::status(404),
        effect: Effect::Header("content-type", "application/json"),
    },
    Fault {
        name: "cloudreve-second-factor-stays-on",
        about: "Turning the second factor off answers code 0 but changes nothing.",
        breaks: &["setting-turns-the-second-factor-off"],
        on: SETTING,
        when: When { sent: Some("\"two_fa_enabled\":false"), ..When::ALWAYS },
        effect: Effect::Commits(Dropped),
    },
    Fault {
        name: "cloudreve-sign-in-counts-bytes",
        about: "A password of four letters counts as too long for sign-in if they are not ASCII.",
        breaks: &["sign-in-limits-the-password"],
        on: SIGN_IN,
        when: When { sent: Some("äöüß"), ..When::ALWAYS },
        effect: Effect::Answer(200, "application/json", r#"{"code":40001,"msg":"Password too long"}"#),
    },
    Fault {
        name: "cloudreve-prepare-takes-any-address",
        about: "An address with a wrong form counts as unknown.",
        breaks: &["prepare-checks-the-address"],
        on: PREPARE,
        when: When::member("/code", Is::Equal("40001")),
        effect: Effect::Member("/code", "404"),
    },
    Fault {
        name: "cloudreve-sign-in-forever",
        about: "Refresh tokens are issued for centuries.",
        breaks: &["sign-in-tokens-expire"],
        on: SIGN_IN,
        when: OK,
        effect: Effect::Member("/data/token/refresh_expires", "\"2999-01-01T00:00:00Z\""),
    },
    Fault {
        name: "cloudreve-sign-in-without-exp",
        about: "Access tokens have no expiry.",
        breaks: &["sign-in-tokens-have-exp"],
        on: SIGN_IN,
        when: OK,
        effect: Effect::Member("/data/token/access_token", "\"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA\""),
    },
    Fault {
        name: "cloudreve-setting-takes-anything",
        about: "Settings of any length are reported as changed.",
        breaks: &["setting-limits-its-members"],
        on: SETTING,
        when: When::member("/code", Is::Equal("40001")),
        effect: Effect::Member("/code", "0"),
    },
];
