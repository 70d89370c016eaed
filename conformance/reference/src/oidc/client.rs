//! Registering and authenticating clients.

use http::StatusCode;
use serde_json::{Value, json};
use signoff_runtime::server::Response;
use url::Url;

use super::message::{Call, Refusal, json_answer};
use super::records::Client;
use super::system::System;
use crate::flaw::Flaw;
use crate::secret::{TokenHash, generate};

impl System {
    /// Registers a client (RFC 7591). Every client is confidential.
    pub(super) async fn register(&self, call: &Call) -> Result<Response, Refusal> {
        let refuse = |text: &str| Refusal::error(StatusCode::BAD_REQUEST, "invalid_client_metadata", text);
        let metadata: Value = serde_json::from_slice(&call.body).map_err(|_| refuse("The metadata are not JSON."))?;
        let redirect_uris = addresses(&metadata, "redirect_uris");
        if redirect_uris.is_empty() {
            let text = "redirect_uris lists no address.";
            return Err(Refusal::error(StatusCode::BAD_REQUEST, "invalid_redirect_uri", text));
        }
        let backchannel_logout_uri = metadata.get("backchannel_logout_uri").and_then(Value::as_str).map(str::to_owned);
        let is_valid = |address: &String| Url::parse(address).is_ok_and(|url| url.fragment().is_none());
        if !Flaw::AnyBackChannelAddress.is_active() && !backchannel_logout_uri.iter().all(is_valid) {
            // Back-Channel Logout 1.0, section 2.2.
            return Err(refuse("backchannel_logout_uri is not absolute, or has a fragment."));
        }
        let (id, secret) = (generate("client_"), generate("secret_"));
        let client = Client {
            id: id.clone(),
            secret: TokenHash::of(&secret),
            redirect_uris,
            post_logout_redirect_uris: addresses(&metadata, "post_logout_redirect_uris"),
            backchannel_logout_uri,
        };
        self.state.store.create(&client).await?;
        let mut answer = metadata;
        if let Some(members) = answer.as_object_mut() {
            members.insert("client_id".to_owned(), id.into());
            members.insert("client_secret".to_owned(), secret.into());
            members.insert("client_secret_expires_at".to_owned(), json!(0));
        }
        Ok(json_answer(StatusCode::CREATED, &answer))
    }

    /// The client with this identifier.
    pub(super) async fn client(&self, id: &str) -> Result<Option<Client>, Refusal> {
        Ok(self.state.store.get::<Client>(id).await?.map(|stored| stored.entity))
    }

    /// The client that sends a request, by `Authorization: Basic` or by the parameters of the form.
    pub(super) async fn authenticate(&self, call: &Call) -> Result<Option<Client>, Refusal> {
        let refuse = || Refusal::error(StatusCode::UNAUTHORIZED, "invalid_client", "The client is not authenticated.");
        let by_form = || Some((call.get("client_id")?.to_owned(), call.get("client_secret")?.to_owned()));
        let Some((id, secret)) = call.basic().or_else(by_form) else {
            return if Flaw::NoClientAuthentication.is_active() { Ok(None) } else { Err(refuse()) };
        };
        let client = self.client(&id).await?.ok_or_else(refuse)?;
        let is_genuine = client.secret.matches(&secret) || Flaw::NoClientAuthentication.is_active();
        if is_genuine { Ok(Some(client)) } else { Err(refuse()) }
    }
}

fn addresses(metadata: &Value, name: &str) -> Vec<String> {
    let list = metadata.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().filter_map(Value::as_str).filter(|address| Url::parse(address).is_ok()).map(str::to_owned).collect()
}
