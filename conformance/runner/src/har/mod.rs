//! [HAR 1.2](http://www.softwareishard.com/blog/har-12-spec/), the file format of recorded exchanges.
//!
//! `--report har=PATH` writes it and `--replay FILE` reads it. The types have every member that the format requires.
//! Reading uses only the members that a replay needs and ignores the others, because exporters differ in them.

mod note;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use note::{EntryNote, ErrorNote, LogNote, NOTE_VERSION, ReceivedNote, RunNote, ScenarioNote};

/// A size that is not known.
pub const UNKNOWN_SIZE: i64 = -1;

/// A whole file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(bound(deserialize = "E: Deserialize<'de> + Default"))]
pub struct Har<E = Vec<Entry>> {
    /// The only member.
    pub log: Log<E>,
}

/// The recorded exchanges and the program that recorded them.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "E: Deserialize<'de> + Default"))]
pub struct Log<E = Vec<Entry>> {
    /// `1.2`.
    #[serde(skip_deserializing)]
    pub version: &'static str,
    /// The program that wrote the file.
    #[serde(skip_deserializing)]
    pub creator: Creator,
    /// The exchanges, in the order of the requests.
    #[serde(default)]
    pub entries: E,
    /// A note for people.
    #[serde(skip_deserializing)]
    pub comment: &'static str,
    /// The scenarios, if this program wrote the file.
    #[serde(default, rename = "_signoff", skip_serializing_if = "Option::is_none")]
    pub note: Option<LogNote>,
}

/// The name and the version of a program.
#[derive(Debug, Default, Serialize)]
pub struct Creator {
    /// The name.
    pub name: &'static str,
    /// The version.
    pub version: &'static str,
}

/// One exchange.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// When the request was sent (ISO 8601).
    #[serde(default)]
    pub started_date_time: String,
    /// The duration in milliseconds.
    #[serde(default, deserialize_with = "lenient_time")]
    pub time: f64,
    /// What was sent.
    pub request: Request,
    /// What was received.
    pub response: Response,
    /// Always empty.
    #[serde(skip_deserializing)]
    pub cache: Map<String, Value>,
    /// The duration in parts.
    #[serde(skip_deserializing)]
    pub timings: Timings,
    /// A note for people. Earlier versions of this program named the scenario only here.
    #[serde(default)]
    pub comment: String,
    /// The scenario of the exchange, if this program wrote the file.
    #[serde(default, rename = "_signoff", skip_serializing_if = "Option::is_none")]
    pub note: Option<EntryNote>,
}

/// The parts of a duration, in milliseconds.
#[derive(Debug, Default, Serialize)]
pub struct Timings {
    /// Sending the request.
    pub send: u32,
    /// Waiting for the response.
    pub wait: f64,
    /// Receiving the response.
    pub receive: u32,
}

/// What was sent.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    /// The method.
    pub method: String,
    /// The absolute URL.
    pub url: String,
    /// The version of HTTP.
    #[serde(skip_deserializing)]
    pub http_version: &'static str,
    /// Always empty: cookies are among the headers.
    #[serde(skip_deserializing)]
    pub cookies: Vec<Value>,
    /// The header lines.
    #[serde(default, deserialize_with = "lenient")]
    pub headers: Vec<Pair>,
    /// The parameters in the query of the URL, decoded.
    #[serde(skip_deserializing)]
    pub query_string: Vec<Pair>,
    /// Bytes of the header section.
    #[serde(skip_deserializing)]
    pub headers_size: i64,
    /// Bytes of the body.
    #[serde(skip_deserializing)]
    pub body_size: i64,
    /// The body, if there is one.
    #[serde(default, deserialize_with = "lenient", skip_serializing_if = "Option::is_none")]
    pub post_data: Option<PostData>,
}

/// The body of a request.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PostData {
    /// The media type.
    #[serde(default)]
    pub mime_type: String,
    /// Always empty: the parameters of a form are in `text`.
    #[serde(skip_deserializing)]
    pub params: Vec<Value>,
    /// The body. The format has no encoding for bytes that are not text.
    #[serde(default)]
    pub text: String,
    /// A note for people.
    #[serde(skip_deserializing)]
    pub comment: String,
}

/// What was received.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// The status. Browsers write 0 or a negative number for a request without a response.
    pub status: i64,
    /// The reason phrase.
    #[serde(skip_deserializing)]
    pub status_text: &'static str,
    /// The version of HTTP.
    #[serde(skip_deserializing)]
    pub http_version: &'static str,
    /// Always empty: cookies are among the headers.
    #[serde(skip_deserializing)]
    pub cookies: Vec<Value>,
    /// The header lines.
    #[serde(default)]
    pub headers: Vec<Pair>,
    /// The body.
    #[serde(default)]
    pub content: Content,
    /// The value of `Location`.
    #[serde(rename = "redirectURL", skip_deserializing)]
    pub redirect_url: String,
    /// Bytes of the header section.
    #[serde(skip_deserializing)]
    pub headers_size: i64,
    /// Bytes of the body.
    #[serde(skip_deserializing)]
    pub body_size: i64,
}

/// A header line or a parameter.
#[derive(Debug, Serialize, Deserialize)]
pub struct Pair {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

/// The body of a response, without transfer and content codings.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    /// Bytes of the body without its content coding; [`UNKNOWN_SIZE`] if the body is left out.
    #[serde(default, deserialize_with = "lenient_size")]
    pub size: i64,
    /// The bytes that the content coding saved.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub compression: Option<i64>,
    /// The media type.
    #[serde(skip_deserializing)]
    pub mime_type: String,
    /// The body, encoded as `encoding` says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// `base64` for a body that is not text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// A note for people.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
}

impl Har {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// The text is not JSON, or a member that a replay needs is missing or has another type. The message has its path.
    pub fn parse(text: &str) -> Result<Self, String> {
        // Exporters on Windows put a byte order mark before the text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| format!("not a HAR file: {}: {}", error.path(), error.inner()))
    }
}

fn size_of(bytes: &[u8]) -> i64 {
    i64::try_from(bytes.len()).unwrap_or(UNKNOWN_SIZE)
}

/// Exporters write a size as an integer, as a number with a fraction, or as `null`.
fn lenient_size<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let is_zero = value.is_null() || value.as_f64() == Some(0.0);
    Ok(value.as_i64().unwrap_or(if is_zero { 0 } else { UNKNOWN_SIZE }))
}

/// Exporters write -1 or `null` for an unknown time.
fn lenient_time<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    Ok(Value::deserialize(deserializer)?.as_f64().unwrap_or_default().max(0.0))
}

/// A replay does not need the member, so it may have any form.
fn lenient<'de, D: serde::Deserializer<'de>, T: Default + serde::de::DeserializeOwned>(
    deserializer: D,
) -> Result<T, D::Error> {
    Ok(serde_json::from_value(Value::deserialize(deserializer)?).unwrap_or_default())
}

impl Response {
    /// The response of a request that got none, as browsers write it.
    pub fn none() -> Self {
        Self { headers_size: UNKNOWN_SIZE, body_size: UNKNOWN_SIZE, ..Self::default() }
    }
}

impl Content {
    /// A body that is text.
    pub fn of_text(mime_type: String, text: &str) -> Self {
        Self { size: size_of(text.as_bytes()), mime_type, text: Some(text.to_owned()), ..Self::default() }
    }

    /// A body that is not text.
    pub fn of_bytes(mime_type: String, bytes: &[u8]) -> Self {
        let (text, encoding) = (Some(STANDARD.encode(bytes)), Some("base64".to_owned()));
        Self { size: size_of(bytes), mime_type, text, encoding, ..Self::default() }
    }

    /// A body that the file does not contain; `comment` says why.
    pub fn left_out(mime_type: String, comment: String) -> Self {
        Self { size: UNKNOWN_SIZE, mime_type, comment: Some(comment), ..Self::default() }
    }

    /// Whether there was a body that the file does not contain.
    pub fn is_left_out(&self) -> bool {
        self.text.is_none() && self.size != 0
    }

    /// The bytes of the body.
    ///
    /// # Errors
    /// The encoding is unknown, or the text does not have it.
    pub fn into_bytes(self) -> Result<Vec<u8>, String> {
        let text = self.text.unwrap_or_default();
        match self.encoding.as_deref() {
            None | Some("") => Ok(text.into_bytes()),
            Some("base64") => STANDARD.decode(text).map_err(|error| format!("the body is not valid base64: {error}")),
            Some(other) => Err(format!("the body has the unknown encoding `{other}` (expected `base64`)")),
        }
    }
}
