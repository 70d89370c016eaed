//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /mail`
pub static MAIL: rt::OperationInfo = rt::OperationInfo {
    id: "mail",
    method: "POST",
    path: "/mail",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/related", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `POST /pair`
pub static PAIR: rt::OperationInfo = rt::OperationInfo {
    id: "pair",
    method: "POST",
    path: "/pair",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/mixed", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `POST /open`
pub static OPEN: rt::OperationInfo = rt::OperationInfo {
    id: "open",
    method: "POST",
    path: "/open",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/mixed", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct MailBodyParts {
    pub head: types::Head,
    pub part_2: String,
    pub part_3: Option<rt::multipart::Part>,
    pub items: Vec<types::Note>,
}

impl MailBodyParts {
    /// With what is required.
    pub fn new(head: types::Head, part_2: impl Into<String>) -> Self {
        Self { head, part_2: part_2.into(), part_3: None, items: Default::default() }
    }
}

impl rt::multipart::Parts for MailBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::Json,
            media_types: &["application/json"],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::Text,
            media_types: &["text/html"],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::File,
            media_types: &["image/png", "image/jpeg"],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::Json,
            media_types: &["application/json"],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        let read = Self {
            head: parts.required(0usize)?,
            part_2: parts.required(1usize)?,
            part_3: parts.optional(2usize)?,
            items: parts.several(3usize, false)?,
        };
        parts.closed(read)
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.head);
        out.put(1usize, &self.part_2);
        out.put_optional(2usize, &self.part_3);
        out.put_several(3usize, &self.items);
    }
}

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct MailOkParts {
    pub items: Vec<types::Note>,
}

impl MailOkParts {
    /// With what is required.
    pub fn new() -> Self {
        Self { items: Default::default() }
    }
}

impl rt::multipart::Parts for MailOkParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[rt::multipart::PartInfo {
        name: "",
        kind: rt::multipart::PartKind::Json,
        media_types: &["application/json"],
        headers: &[],
    }];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        let read = Self { items: parts.several(0usize, false)? };
        parts.closed(read)
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_several(0usize, &self.items);
    }
}

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct PairBodyParts {
    pub part_1: i64,
    pub part_2: Option<String>,
}

impl PairBodyParts {
    /// With what is required.
    pub fn new(part_1: i64) -> Self {
        Self { part_1, part_2: None }
    }
}

impl rt::multipart::Parts for PairBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        let read = Self { part_1: parts.required(0usize)?, part_2: parts.optional(1usize)? };
        parts.closed(read)
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.part_1);
        out.put_optional(1usize, &self.part_2);
    }
}

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenBodyParts {
    pub part_1: Option<rt::multipart::Part>,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl OpenBodyParts {
    /// With what is required.
    pub fn new() -> Self {
        Self { part_1: None, extra: Default::default() }
    }
}

impl rt::multipart::Parts for OpenBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[rt::multipart::PartInfo {
        name: "",
        kind: rt::multipart::PartKind::File,
        media_types: &[],
        headers: &["X-Kind"],
    }];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self { part_1: parts.optional(0usize)?, extra: parts.others() })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_optional(0usize, &self.part_1);
        out.others(&self.extra);
    }
}
