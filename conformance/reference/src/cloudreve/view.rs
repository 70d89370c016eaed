//! The user in responses.

use jiff::Timestamp;
use serde::Serialize;

use super::records::{Status, User};

/// The required members, and optional ones that are not empty.
#[derive(Debug, Serialize)]
pub(super) struct UserView<'a> {
    id: &'a str,
    email: &'a str,
    nickname: &'a str,
    status: Status,
    avatar: &'a str,
    created_at: Timestamp,
    preferred_theme: &'a str,
    anonymous: bool,
    group: Group,
    credit: u64,
    language: &'a str,
}

/// The only group.
#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    name: &'static str,
    permission: &'static str,
    direct_link_batch_size: u32,
    trash_retention: u32,
}

impl<'a> UserView<'a> {
    /// The view of a user.
    pub(super) fn of(user: &'a User) -> Self {
        Self {
            id: &user.id,
            email: &user.email,
            nickname: &user.nickname,
            status: user.status,
            avatar: "",
            created_at: user.created_at,
            preferred_theme: "",
            anonymous: false,
            group: Group {
                id: "users",
                name: "User",
                permission: "AA==",
                direct_link_batch_size: 1,
                trash_retention: 604_800,
            },
            credit: 0,
            language: &user.language,
        }
    }
}
