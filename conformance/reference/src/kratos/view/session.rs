//! Sessions and identities as answers. Both documents describe them, so there are two sets of equal types.

macro_rules! views {
    () => {
        use base64::Engine as _;
        use jiff::Timestamp;
        use signoff_runtime::Maybe;

        use crate::kratos::record::identity::Identity;
        use crate::kratos::record::session::Session;
        use crate::kratos::system::System;

        /// A session, with its identity if requested. Members that must not be null are omitted when they have no value.
        pub(crate) fn session(
            session: &Session,
            now: Timestamp,
            identity: Option<types::Identity>,
            devices: bool,
        ) -> types::Session {
            let mut view = types::Session::new(session.id.into());
            view.active = Some(session.is_live(now));
            view.expires_at = Some(session.expires_at.into());
            view.authenticated_at = Some(session.issued_at.into());
            view.authenticator_assurance_level = Some(types::AuthenticatorAssuranceLevel::Aal1);
            let mut method = types::SessionAuthenticationMethod::new();
            method.method = Some(types::SessionAuthenticationMethodMethod::Password);
            method.aal = Some(types::AuthenticatorAssuranceLevel::Aal1);
            method.completed_at = Some(session.issued_at.into());
            view.authentication_methods = Some(vec![method]);
            view.issued_at = Some(session.issued_at.into());
            view.identity = identity;
            view.devices = devices.then(|| {
                let mut device = types::SessionDevice::new(session.device.id.into());
                device.user_agent.clone_from(&session.device.user_agent);
                vec![device]
            });
            view
        }

        /// An identity without credentials and without admin metadata.
        pub(crate) fn identity(system: &System, identity: &Identity) -> types::Identity {
            let schema = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(&identity.schema_id);
            let mut view = types::Identity::new(types::IdentityRequired {
                id: identity.id.into(),
                schema_id: identity.schema_id.clone(),
                schema_url: format!("{}/schemas/{schema}", system.public_url),
                traits: identity.traits.clone().into(),
            });
            let state = if identity.active { types::IdentityState::Active } else { types::IdentityState::Inactive };
            view.state = Some(state);
            view.state_changed_at = Some(identity.created_at.into());
            view.metadata_public = Some(identity.metadata_public.clone().unwrap_or_default().into());
            view.created_at = Some(identity.created_at.into());
            view.updated_at = Some(identity.created_at.into());
            view.organization_id = Maybe::Null;
            view
        }
    };
}

/// Answers of the public API.
pub(crate) mod public {
    use signoff_generated::kratos_public::types;

    views!();
}

/// Answers of the admin API.
pub(crate) mod admin {
    use signoff_generated::kratos_admin::types;

    views!();
}
