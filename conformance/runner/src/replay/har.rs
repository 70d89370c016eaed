//! The parts of a HAR 1.2 file that a replay needs. All others are read over.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct Har {
    pub(super) log: Log,
}

#[derive(Debug, Deserialize)]
pub(super) struct Log {
    #[serde(default)]
    pub(super) entries: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Entry {
    pub(super) request: Request,
    pub(super) response: Response,
}

#[derive(Debug, Deserialize)]
pub(super) struct Request {
    pub(super) method: String,
    /// Absolute.
    pub(super) url: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Response {
    /// 0 or negative where no answer came: browsers write that down for a request that was blocked.
    pub(super) status: i64,
    #[serde(default)]
    pub(super) headers: Vec<Header>,
    #[serde(default)]
    pub(super) content: Content,
}

#[derive(Debug, Deserialize)]
pub(super) struct Header {
    pub(super) name: String,
    pub(super) value: String,
}

/// The body with transfer and content codings taken off.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Content {
    #[serde(default)]
    pub(super) text: Option<String>,
    /// `base64`, where `text` is not the text itself.
    #[serde(default)]
    pub(super) encoding: Option<String>,
}
