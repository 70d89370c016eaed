//! Operations of administrators: creating identities, reading and ending sessions.

use http::StatusCode;
use http::request::Parts;
use serde_json::Value;
use signoff_generated::kratos_admin::server::{
    CreateIdentityResponse, DeleteIdentityResponse, DeleteIdentitySessionsResponse, DisableSessionResponse,
    GetSessionResponse, ListIdentitySessionsResponse, ListSessionsResponse,
};
use signoff_generated::kratos_admin::types;
use signoff_runtime::Any;
use signoff_runtime::server::{RawRequest, Reply};
use url::form_urlencoded;

use super::page::Page;
use super::{Outcome, parse_id};
use crate::kratos::identities::NewIdentity;
use crate::kratos::record::identity::SCHEMA_ID;
use crate::kratos::record::session::Session;
use crate::kratos::system::System;
use crate::kratos::view::admin;
use crate::kratos::wire::error::Failure;

/// The parts of a session that `expand` adds.
#[derive(Clone, Copy, Default)]
pub(crate) struct Expand {
    pub(crate) identity: bool,
    pub(crate) devices: bool,
}

impl System {
    /// Creates an identity.
    ///
    /// # Errors
    /// The body is missing or has unknown members, its identifier is taken, or the store fails.
    pub(crate) async fn create_identity_by_admin(
        &self,
        body: Option<types::CreateIdentityBody>,
    ) -> Outcome<CreateIdentityResponse> {
        let body = body.ok_or_else(|| {
            Failure::bad_request(
                "Unable to decode HTTP Request Body because its HTTP Header \"Content-Length\" is zero.",
            )
        })?;
        if let Some((name, _)) = body.extra.iter().next() {
            return Err(Failure::bad_request(format!("json: unknown field \"{name}\"")));
        }
        if body.schema_id != SCHEMA_ID {
            return Err(Failure::bad_request("The requested identity schema does not exist."));
        }
        let config = body.credentials.and_then(|credentials| credentials.password).and_then(|password| password.config);
        if config.as_ref().is_some_and(|config| config.hashed_password.is_some()) {
            return Err(Failure::bad_request("This server takes no password that is hashed already."));
        }
        let new = NewIdentity {
            schema_id: body.schema_id,
            traits: Value::Object(body.traits.into_iter().map(|(name, value)| (name, value.into_value())).collect()),
            active: !matches!(body.state, Some(types::CreateIdentityBodyState::Inactive)),
            password: config.and_then(|config| config.password),
            metadata_public: body.metadata_public.map(Any::into_value).filter(|value| !value.is_null()),
            metadata_admin: body.metadata_admin.map(Any::into_value).filter(|value| !value.is_null()),
        };
        let identity = self.create_identity(new).await?.ok_or_else(Failure::conflict)?;
        let mut view = admin::identity(self, &identity);
        view.metadata_admin = Some(identity.metadata_admin.clone().unwrap_or_default().into());
        let location = format!("{}/identities/{}", self.admin_url, identity.id);
        Ok(Reply::new(CreateIdentityResponse::Created(view)).header("location", location))
    }

    /// Deletes an identity.
    ///
    /// # Errors
    /// The id is not a UUID, the identity is unknown, or the store fails.
    pub(crate) async fn delete_identity_by_admin(&self, id: &str) -> Outcome<DeleteIdentityResponse> {
        if !self.delete_identity(parse_id(id)?).await? {
            return Err(Failure::not_found());
        }
        Ok(DeleteIdentityResponse::NoContent.into())
    }

    /// Lists the sessions of an identity. An unknown identity is answered as documented.
    ///
    /// # Errors
    /// The id is not a UUID, the identity is unknown, or the store fails.
    pub(crate) async fn list_identity_sessions(
        &self,
        id: &str,
        active: Option<bool>,
        page: Page<'_>,
    ) -> Outcome<ListIdentitySessionsResponse> {
        let identity = self.identity(parse_id(id)?).await?.ok_or_else(Failure::not_found)?;
        let sessions = self.sessions_of(identity.id).await?;
        let sessions = self.select(sessions, active);
        let total = sessions.len();
        let (sessions, next) = page.of(sessions, |session| session.id.to_string());
        let now = self.now();
        let views = sessions.iter().map(|session| admin::session(session, now, None, true)).collect();
        let reply = Reply::new(ListIdentitySessionsResponse::Ok(views)).header("x-total-count", total.to_string());
        Ok(page.link(&format!("/admin/identities/{}/sessions", identity.id), next, reply))
    }

    /// Lists the sessions of all identities.
    ///
    /// # Errors
    /// The store fails.
    pub(crate) async fn list_sessions(
        &self,
        active: Option<bool>,
        expand: Expand,
        page: Page<'_>,
    ) -> Outcome<ListSessionsResponse> {
        let stored = self.state.store.list::<Session>().await?;
        let sessions = self.select(stored.into_iter().map(|stored| stored.entity).collect(), active);
        let (sessions, next) = page.of(sessions, |session| session.id.to_string());
        let mut views = Vec::with_capacity(sessions.len());
        for session in &sessions {
            views.push(self.expanded(session, expand).await?);
        }
        Ok(page.link("/admin/sessions", next, ListSessionsResponse::Ok(views).into()))
    }

    /// Returns a session.
    ///
    /// # Errors
    /// The id is not a UUID, the session is unknown, or the store fails.
    pub(crate) async fn get_session(&self, id: &str, expand: Expand) -> Outcome<GetSessionResponse> {
        let session = self.session(parse_id(id)?).await?.ok_or_else(Failure::not_found)?;
        // A single session always shows its devices.
        let expand = Expand { devices: true, ..expand };
        Ok(GetSessionResponse::Ok(self.expanded(&session, expand).await?).into())
    }

    /// Ends a session and keeps it.
    ///
    /// # Errors
    /// The id is not a UUID, the session is unknown, or the store fails.
    pub(crate) async fn disable_session(&self, id: &str) -> Outcome<DisableSessionResponse> {
        if !self.revoke_session(parse_id(id)?).await? {
            return Err(Failure::not_found());
        }
        Ok(Reply::new(DisableSessionResponse::NoContent).header("content-type", "application/json; charset=utf-8"))
    }

    /// Deletes all sessions of an identity.
    ///
    /// # Errors
    /// The id is not a UUID, there are no sessions, or the store fails.
    pub(crate) async fn delete_identity_sessions(&self, id: &str) -> Outcome<DeleteIdentitySessionsResponse> {
        match self.delete_sessions_of(parse_id(id)?).await? {
            0 => Err(Failure::not_found()),
            _ => Ok(DeleteIdentitySessionsResponse::NoContent.into()),
        }
    }

    /// The sessions in this state, the newest first.
    fn select(&self, mut sessions: Vec<Session>, active: Option<bool>) -> Vec<Session> {
        let now = self.now();
        sessions.retain(|session| active.is_none_or(|active| session.is_live(now) == active));
        sessions.reverse();
        sessions
    }

    async fn expanded(&self, session: &Session, expand: Expand) -> Result<types::Session, Failure> {
        let identity = if expand.identity { self.identity(session.identity).await? } else { None };
        let inactive = identity.as_ref().is_some_and(|identity| !identity.active);
        let view = identity.map(|identity| admin::identity(self, &identity));
        let mut view = admin::session(session, self.now(), view, expand.devices);
        if inactive {
            view.active = Some(false);
        }
        Ok(view)
    }
}

/// Checks `active` before the request is read: the system has its own message.
///
/// # Errors
/// 400 if it is not a boolean.
pub(crate) fn check_active<Q>(request: &RawRequest<Q>) -> Result<(), Failure> {
    match request.query("active").as_deref() {
        None | Some("true" | "false") => Ok(()),
        Some(_) => Err(Failure::new(StatusCode::BAD_REQUEST, "could not parse parameter active")),
    }
}

/// Removes `expand` from the query and reads it, case-insensitively.
///
/// # Errors
/// 400 for an unknown value.
pub(crate) fn take_expand(parts: &mut Parts) -> Result<Expand, Failure> {
    let mut expand = Expand::default();
    let is_expand = |pair: &&str| form_urlencoded::parse(pair.as_bytes()).any(|(name, _)| name == "expand");
    let (own, others): (Vec<&str>, Vec<&str>) = parts.uri.query().unwrap_or_default().split('&').partition(is_expand);
    for (_, value) in own.iter().flat_map(|pair| form_urlencoded::parse(pair.as_bytes())) {
        match value.to_ascii_lowercase().as_str() {
            "identity" => expand.identity = true,
            "devices" => expand.devices = true,
            _ => {
                let reason = format!("Could not parse expand option: {value}");
                return Err(Failure::new(
                    StatusCode::BAD_REQUEST,
                    "The request was malformed or contained invalid parameters",
                )
                .reason(reason));
            }
        }
    }
    if !own.is_empty() {
        let target = format!("{}?{}", parts.uri.path(), others.join("&"));
        // A part of a valid query is a valid query.
        parts.uri = target.parse().map_err(|_| Failure::bad_request("the request target is invalid"))?;
    }
    Ok(expand)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(target: &str) -> (Result<Expand, Failure>, String) {
        let (mut parts, ()) = http::Request::builder().uri(target).body(()).unwrap().into_parts();
        (take_expand(&mut parts), parts.uri.to_string())
    }

    #[test]
    fn expand_is_case_insensitive_and_leaves_the_query() {
        let (expand, rest) = take("/a?expand=Identity&page_size=2&e%78pand=devices&x=%26");
        let expand = expand.unwrap();
        assert!(expand.identity && expand.devices);
        assert_eq!(rest, "/a?page_size=2&x=%26");
        let (expand, rest) = take("/a?x=expand");
        assert!(!expand.unwrap().identity);
        assert_eq!(rest, "/a?x=expand");
    }

    #[test]
    fn an_unknown_expand_option_is_reported() {
        let failure = take("/a?expand=shoes").0.err().unwrap();
        assert_eq!(failure.object("")["reason"], "Could not parse expand option: shoes");
    }
}
