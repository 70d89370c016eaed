//! Tells clients that a session has ended (Back-Channel Logout 1.0, section 2.5).

use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST};
use http::{Request, StatusCode};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpStream;
use url::{Host, Url};

use super::message::{Refusal, page};
use super::records::{Client, Session};
use super::system::System;
use crate::flaw::Flaw;

/// The time that a client has.
const TIME: Duration = Duration::from_secs(2);
/// How much later than the answer a flaw tells the clients.
const LATER: Duration = Duration::from_millis(300);

impl System {
    /// Sends a logout token to each client of the session, one after the other. Whatever they answer, the session has ended.
    pub(super) async fn tell_clients(&self, session: &Session) -> Result<(), Refusal> {
        for id in self.clients_to_tell(session).await? {
            let Some(client) = self.client(&id).await? else { continue };
            let Some(address) = client.backchannel_logout_uri.as_deref() else { continue };
            let Some(token) = self.logout_token(&client, session) else { continue };
            let times = if Flaw::TellsTwice.is_active() { 2 } else { 1 };
            for _ in 0..times {
                self.tell(&client, address, &token).await?;
            }
        }
        Ok(())
    }

    async fn clients_to_tell(&self, session: &Session) -> Result<Vec<String>, Refusal> {
        if !Flaw::TellsEveryone.is_active() {
            return Ok(session.clients.clone());
        }
        let related = self.related_sessions(session).await?.into_iter().flat_map(|related| related.clients);
        let mut clients: Vec<String> = session.clients.iter().cloned().chain(related).collect();
        clients.sort();
        clients.dedup();
        Ok(clients)
    }

    async fn tell(&self, client: &Client, address: &str, token: &str) -> Result<(), Refusal> {
        let (kind, body) = match Flaw::TellsByJson.is_active() {
            true => ("application/json", json!({"logout_token": token}).to_string()),
            false => ("application/x-www-form-urlencoded", format!("logout_token={token}")),
        };
        let address = address.to_owned();
        if Flaw::TellsLater.is_active() {
            tokio::spawn(async move {
                tokio::time::sleep(LATER).await;
                let _ = post(&address, kind, body).await;
            });
            return Ok(());
        }
        let answer = tokio::time::timeout(TIME, post(&address, kind, body)).await;
        let accepted = matches!(answer, Ok(Some(status)) if status.is_success());
        if !accepted {
            tracing::debug!(client = client.id, "a client did not accept its logout token");
            if Flaw::RefusalPrevents.is_active() {
                return Err(Refusal::answer(page(StatusCode::BAD_GATEWAY, "Not possible", "<p>A client refuses.</p>")));
            }
        }
        Ok(())
    }
}

/// Sends a POST to a loopback address; `None` if nothing answers. The reference sends nothing elsewhere.
async fn post(address: &str, kind: &str, body: String) -> Option<StatusCode> {
    let url = Url::parse(address).ok()?;
    let is_loopback = match url.host()? {
        Host::Ipv4(ip) => ip.is_loopback(),
        Host::Ipv6(ip) => ip.is_loopback(),
        Host::Domain(name) => name == "localhost",
    };
    if url.scheme() != "http" || !is_loopback {
        return None;
    }
    let (host, port) = (url.host_str()?.trim_matches(['[', ']']), url.port_or_known_default()?);
    let stream = TcpStream::connect((host, port)).await.ok()?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.ok()?;
    let target = url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
    let request = Request::post(target).header(HOST, format!("{}:{port}", url.host_str()?)).header(CONTENT_TYPE, kind);
    let request = request.body(Full::new(Bytes::from(body))).ok()?;
    let sending = async {
        let answer = sender.send_request(request).await.ok().map(|response| response.status());
        drop(sender);
        answer
    };
    let (answer, _) = tokio::join!(sending, connection);
    answer
}
