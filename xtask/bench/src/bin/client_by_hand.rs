//! `client_by_hand URL CALLS`: puts that many notes on a shelf, as a careful person calls reqwest.

use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use reqwest::{StatusCode, Url};
use signoff_bench::by_hand::{Colour, NewNote, Note, Problem};
use signoff_bench::{Failure, SHELF, TOKEN, client_arguments};

/// What can come of a call besides a note.
#[derive(Debug)]
#[expect(dead_code, reason = "a caller would look at what is kept")]
enum CallError {
    Transport(reqwest::Error),
    Documented { status: StatusCode, headers: HeaderMap, problem: Problem },
    Undocumented { status: StatusCode, headers: HeaderMap, body: Vec<u8> },
    Unreadable { error: serde_json::Error, status: StatusCode, body: Vec<u8> },
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for CallError {}

impl From<reqwest::Error> for CallError {
    fn from(error: reqwest::Error) -> Self {
        Self::Transport(error.without_url())
    }
}

struct Client {
    http: reqwest::Client,
    base_url: String,
    token: String,
}

impl Client {
    async fn create_note(&self, shelf: &str, note: &NewNote, notify: Option<bool>) -> Result<Note, CallError> {
        let url = format!("{}/shelves/{}/notes", self.base_url, utf8_percent_encode(shelf, NON_ALPHANUMERIC));
        let mut request = self.http.post(url).bearer_auth(&self.token).json(note);
        request = request.header(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(notify) = notify {
            request = request.query(&[("notify", notify)]);
        }
        let mut response = request.send().await?;
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let body = response.bytes().await?;
        let unreadable = |error| CallError::Unreadable { error, status, body: body.to_vec() };
        match status.as_u16() {
            201 => serde_json::from_slice(&body).map_err(unreadable),
            400 | 401 | 404 => {
                let problem = serde_json::from_slice(&body).map_err(unreadable)?;
                Err(CallError::Documented { status, headers, problem })
            }
            _ => Err(CallError::Undocumented { status, headers, body: body.to_vec() }),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let (url, calls) = client_arguments()?;
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build()?;
    let base_url = Url::parse(&url)?.as_str().trim_end_matches('/').to_owned();
    let client = Client { http, base_url, token: TOKEN.to_owned() };
    let note = NewNote {
        title: "Return the atlas".to_owned(),
        text: Some("It was due on Monday; somebody else is waiting for it.".to_owned()),
        priority: Some(4),
        colour: Colour::Yellow,
        labels: Some(vec!["atlas".to_owned(), "overdue".to_owned()]),
    };
    let mut sum = 0;
    for _ in 0..calls {
        sum += client.create_note(SHELF, &note, Some(true)).await?.id;
    }
    println!("{sum}");
    Ok(())
}
