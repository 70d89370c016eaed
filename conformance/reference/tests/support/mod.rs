//! A client for the reference in the same process: sends exactly what it is given.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use std::path::Path;

use axum::body::Body;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use signoff_reference::{Config, Running, Source, StoreChoice, start};

/// A reference server and a client for it.
pub struct Reference {
    pub running: Running,
    client: Client<HttpConnector, Body>,
}

/// An answer, read whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    /// A member of the body, by JSON pointer.
    pub fn at(&self, pointer: &str) -> Value {
        let body: Value = serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        body.pointer(pointer).unwrap_or_else(|| panic!("no {pointer} in {self:?}")).clone()
    }

    /// A string of the body, by JSON pointer.
    pub fn text(&self, pointer: &str) -> String {
        self.at(pointer).as_str().unwrap_or_else(|| panic!("{pointer} is no string in {self:?}")).to_owned()
    }
}

impl Reference {
    /// A server over memory.
    pub async fn in_memory() -> Self {
        Self::start(Config::default()).await
    }

    /// A server over a SQLite file.
    pub async fn in_file(path: &Path) -> Self {
        Self::start(Config { store: StoreChoice::Sqlite(path.to_owned()), ..Config::default() }).await
    }

    pub async fn start(config: Config) -> Self {
        let client = Client::builder(TokioExecutor::new()).build_http();
        Self { running: start(config).await.unwrap(), client }
    }

    /// Sends a request; a body goes out as JSON.
    pub async fn send(
        &self,
        method: Method,
        source: Source,
        path: &str,
        headers: &[(&'static str, &str)],
        body: Option<Value>,
    ) -> Answer {
        let mut request =
            Request::builder().method(method).uri(format!("http://{}/{source}{path}", self.running.address()));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = match body {
            None => request.body(Body::empty()),
            Some(body) => request.header("content-type", "application/json").body(Body::from(body.to_string())),
        };
        let (parts, body) = self.client.request(request.unwrap()).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8(body.to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}
