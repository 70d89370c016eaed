//! Kills `signoff serve --store sqlite:…` with `kill -9` right after an acknowledged sign-out: after a restart, the session is still
//! signed out. Fifty rounds with all three systems.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of a test")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

const ROUNDS: usize = 50;
const PASSWORD: &str = "correct horse battery staple";

/// The server in its own process, which is killed when the value is dropped.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        // On Unix this is SIGKILL. If the process has already ended, the test has already failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(store: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_signoff"))
            .args(["serve", "--listen", "127.0.0.1:0", "--store"])
            .arg(format!("sqlite:{}", store.display()))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address =
            lines.find_map(|line| line.unwrap().rsplit_once("listening on http://").map(|(_, at)| at.to_owned()));
        // The remaining output fits into the pipe, which stays open while this thread reads.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.unwrap() }
    }

    /// Sends a request on a new connection. Returns the status and the body; null for an empty body.
    fn send(&self, method: &str, path: &str, header: &str, body: Option<&Value>) -> (u16, Value) {
        let body = body.map(Value::to_string).unwrap_or_default();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{header}", self.address);
        let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(format!("{head}Content-Type: application/json\r\n{length}\r\n{body}").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        (status, serde_json::from_str(body).unwrap_or_default())
    }

    fn kratos(&self, method: &str, path: &str, token: &str, body: Option<&Value>) -> (u16, Value) {
        self.send(method, &format!("/kratos{path}"), &format!("X-Session-Token: {token}\r\n"), body)
    }

    fn authlete(&self, call: &str, body: &Value) -> Value {
        let service = signoff_reference::seed::AUTHLETE_SERVICES[0];
        let authorization = format!("Authorization: Bearer {}\r\n", service.token);
        let (status, body) =
            self.send("POST", &format!("/authlete/api/{}{call}", service.id), &authorization, Some(body));
        assert_eq!(status, 200, "{body}");
        body
    }

    fn cloudreve(&self, method: &str, path: &str, body: &Value) -> Value {
        let (status, body) = self.send(method, &format!("/cloudreve{path}"), "", Some(body));
        assert_eq!(status, 200, "{body}");
        body
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a string")).to_owned()
}

/// What was signed out before the kill.
struct SignedOut {
    kratos: String,
    authlete: String,
    cloudreve: String,
}

fn sign_up(server: &Server) {
    let (_, flow) = server.kratos("GET", "/self-service/registration/api", "", None);
    let body = json!({"method": "password", "password": PASSWORD, "traits": {"email": "me@signoff.example"}});
    let path = format!("/self-service/registration?flow={}", text(&flow["id"]));
    assert_eq!(server.kratos("POST", &path, "", Some(&body)).0, 200);
    let account = json!({"email": "me@signoff.example", "password": PASSWORD});
    assert_eq!(server.cloudreve("POST", "/user", &account)["code"], 0);
}

/// Signs in everywhere, checks that it worked, and signs out. The last response is the last event.
fn sign_in_and_out(server: &Server, round: usize) -> SignedOut {
    let (_, flow) = server.kratos("GET", "/self-service/login/api", "", None);
    let body = json!({"method": "password", "identifier": "me@signoff.example", "password": PASSWORD});
    let path = format!("/self-service/login?flow={}", text(&flow["id"]));
    let kratos = text(&server.kratos("POST", &path, "", Some(&body)).1["session_token"]);
    assert_eq!(server.kratos("GET", "/sessions/whoami", &kratos, None).0, 200);

    let client = signoff_reference::seed::AUTHLETE_SERVICES[0].clients[0].id;
    let session = format!("session-{round}");
    let order = json!({"grantType": "AUTHORIZATION_CODE", "clientId": client, "subject": "s", "sessionId": session});
    let authlete = text(&server.authlete("/auth/token/create", &order)["accessToken"]);
    assert_eq!(server.authlete("/auth/introspection", &json!({"token": authlete}))["existent"], true);

    let account = json!({"email": "me@signoff.example", "password": PASSWORD});
    let cloudreve = text(&server.cloudreve("POST", "/session/token", &account)["data"]["token"]["refresh_token"]);
    let refresh = json!({"refresh_token": cloudreve});
    assert_eq!(server.cloudreve("POST", "/session/token/refresh", &refresh)["code"], 0);

    // The system that acknowledges last, right before the kill, alternates.
    for turn in 0..3 {
        match (round + turn) % 3 {
            0 => assert_eq!(sign_out_kratos(server, &kratos), 204),
            1 => assert_eq!(server.authlete("/nativesso/logout", &json!({"sessionId": session}))["count"], 1),
            _ => assert_eq!(server.cloudreve("DELETE", "/session/token", &refresh)["code"], 0),
        }
    }
    SignedOut { kratos, authlete, cloudreve }
}

fn sign_out_kratos(server: &Server, token: &str) -> u16 {
    server.kratos("DELETE", "/self-service/logout/api", "", Some(&json!({"session_token": token}))).0
}

fn check_still_signed_out(server: &Server, before: &SignedOut, round: usize) {
    assert_eq!(server.kratos("GET", "/sessions/whoami", &before.kratos, None).0, 401, "Kratos, round {round}");
    // The session is known as signed out, not forgotten.
    assert_eq!(sign_out_kratos(server, &before.kratos), 204, "Kratos, round {round}");
    let found = server.authlete("/auth/introspection", &json!({"token": before.authlete}));
    assert_eq!(found["existent"], false, "Authlete, round {round}");
    let refreshed = server.cloudreve("POST", "/session/token/refresh", &json!({"refresh_token": before.cloudreve}));
    assert_eq!(refreshed["code"], 40020, "Cloudreve, round {round}");
}

#[test]
fn an_acknowledged_sign_out_survives_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("signoff.db");
    let mut before: Option<SignedOut> = None;
    for round in 0..ROUNDS {
        let server = Server::start(&store);
        match &before {
            None => sign_up(&server),
            Some(before) => check_still_signed_out(&server, before, round),
        }
        before = Some(sign_in_and_out(&server, round));
    }
}
