//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /feed`
pub static READ_FEED: rt::OperationInfo = rt::OperationInfo {
    id: "readFeed",
    method: "GET",
    path: "/feed",
    parameters: &[],
    body: None,
    security: &[],
};

/// `POST /feed`
pub static ADD_EVENT: rt::OperationInfo = rt::OperationInfo {
    id: "addEvent",
    method: "POST",
    path: "/feed",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /stream`
pub static FOLLOW: rt::OperationInfo = rt::OperationInfo {
    id: "follow",
    method: "GET",
    path: "/stream",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /tag`
pub static READ_TAG: rt::OperationInfo = rt::OperationInfo {
    id: "readTag",
    method: "GET",
    path: "/tag",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /form`
pub static READ_FORM: rt::OperationInfo = rt::OperationInfo {
    id: "readForm",
    method: "GET",
    path: "/form",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /parts`
pub static READ_PARTS: rt::OperationInfo = rt::OperationInfo {
    id: "readParts",
    method: "GET",
    path: "/parts",
    parameters: &[],
    body: None,
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type ReadFeedOkHeaders = super::headers::XStateHeaders;

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadPartsOkParts {
    pub event: types::Event,
    pub state: types::State,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl ReadPartsOkParts {
    /// With what is required.
    pub fn new(event: types::Event, state: types::State) -> Self {
        Self { event, state, extra: Default::default() }
    }
}

impl rt::multipart::Parts for ReadPartsOkParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "event",
            kind: rt::multipart::PartKind::Json,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "state",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            event: parts.required(0usize)?,
            state: parts.required(1usize)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.event);
        out.put(1usize, &self.state);
        out.others(&self.extra);
    }
}
