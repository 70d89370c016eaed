//! Faults of single members of the responses.

use super::super::Fault;
use super::super::effect::Effect;
use super::super::when::{Is, When};
use super::access::SERVICE;
use super::{CREATE, INTROSPECT, LIST, SIGN_OUT};

const BAD_REQUEST: When = When::member("/action", Is::Equal("\"BAD_REQUEST\""));

pub(super) static FAULTS: &[Fault] = &[
    Fault {
        name: "authlete-introspection-alias-used",
        about: "Introspection reports that an alias was used for every record.",
        breaks: &["introspection.alias-not-used"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::Member("/clientIdAliasUsed", "true"),
    },
    Fault {
        name: "authlete-introspection-without-alias",
        about: "Introspection omits the alias of the client.",
        breaks: &["introspection.client-alias"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/clientIdAlias"),
    },
    Fault {
        name: "authlete-introspection-without-grant-type",
        about: "Introspection omits the grant type.",
        breaks: &["introspection.grant-type"],
        on: INTROSPECT,
        when: When::status(200),
        effect: Effect::WithoutMember("/grantType"),
    },
    Fault {
        name: "authlete-create-takes-anything",
        about: "Token creation reports refused requests as carried out.",
        breaks: &["token-create.subject-form"],
        on: CREATE,
        when: BAD_REQUEST,
        effect: Effect::Member("/action", "\"OK\""),
    },
    Fault {
        name: "authlete-create-refuses-without-code",
        about: "Token creation refuses without a result code.",
        breaks: &["token-create.refusal-message"],
        on: CREATE,
        when: BAD_REQUEST,
        effect: Effect::WithoutMember("/resultCode"),
    },
    Fault {
        name: "authlete-list-without-client-type",
        about: "The token list omits the type of the client.",
        breaks: &["token-list.client"],
        on: LIST,
        when: When::status(200),
        effect: Effect::WithoutMember("/client/clientType"),
    },
    Fault {
        name: "authlete-list-without-alias",
        about: "The token list omits the alias of the client.",
        breaks: &["token-list.client-alias"],
        on: LIST,
        when: When::status(200),
        effect: Effect::WithoutMember("/client/clientIdAlias"),
    },
    Fault {
        name: "authlete-list-without-scopes",
        about: "The token list omits the scopes of a record.",
        breaks: &["token-list.scopes"],
        on: LIST,
        when: When::status(200),
        effect: Effect::WithoutMember("/accessTokens/0/scopes"),
    },
    Fault {
        name: "authlete-service-without-name",
        about: "A service is described without its name.",
        breaks: &["service-get.describes"],
        on: SERVICE,
        when: When::status(200),
        effect: Effect::WithoutMember("/serviceName"),
    },
    Fault {
        name: "authlete-sign-out-refuses-without-message",
        about: "Sign-out refuses without a message.",
        breaks: &["native-sso-logout.refusal-message"],
        on: SIGN_OUT,
        when: When::status(401),
        effect: Effect::WithoutMember("/resultMessage"),
    },
];
