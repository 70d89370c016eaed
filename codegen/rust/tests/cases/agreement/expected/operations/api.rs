//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /json`
pub static JSON: rt::OperationInfo = rt::OperationInfo {
    id: "json",
    method: "POST",
    path: "/json",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /form`
pub static FORM: rt::OperationInfo = rt::OperationInfo {
    id: "form",
    method: "POST",
    path: "/form",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::Form,
        }],
    }),
    security: &[],
};

/// `POST /styled`
pub static STYLED: rt::OperationInfo = rt::OperationInfo {
    id: "styled",
    method: "POST",
    path: "/styled",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::StyledForm(&[
                rt::ParameterInfo {
                    name: "text",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::Form,
                    explode: true,
                    allow_reserved: true,
                    shape: rt::operation::Shape::Scalar,
                },
                rt::ParameterInfo {
                    name: "list",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::PipeDelimited,
                    explode: false,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Array,
                },
                rt::ParameterInfo {
                    name: "nested",
                    place: rt::operation::Place::Query,
                    required: false,
                    style: rt::operation::Style::DeepObject,
                    explode: true,
                    allow_reserved: false,
                    shape: rt::operation::Shape::Object,
                },
            ]),
        }],
    }),
    security: &[],
};

/// `POST /parts`
pub static PARTS: rt::OperationInfo = rt::OperationInfo {
    id: "parts",
    method: "POST",
    path: "/parts",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `GET /query`
pub static QUERY: rt::OperationInfo = rt::OperationInfo {
    id: "query",
    method: "GET",
    path: "/query",
    parameters: &[
        rt::ParameterInfo {
            name: "text",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "whole",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "real",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "flag",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "list",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::PipeDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "nested",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
    ],
    body: None,
    security: &[],
};

/// `POST /latin`
pub static LATIN: rt::OperationInfo = rt::OperationInfo {
    id: "latin",
    method: "POST",
    path: "/latin",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "text/plain; charset=ISO-8859-1",
            kind: rt::MediaKind::Text,
        }],
    }),
    security: &[],
};

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct PartsBodyParts {
    pub text: Option<String>,
    pub whole: Option<i64>,
    pub real: Option<f64>,
    pub flag: Option<bool>,
    pub list: Vec<String>,
    pub nested: Option<types::Nested>,
}

impl PartsBodyParts {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            text: None,
            whole: None,
            real: None,
            flag: None,
            list: Default::default(),
            nested: None,
        }
    }
}

impl rt::multipart::Parts for PartsBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "text",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "whole",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "real",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "flag",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "list",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "nested",
            kind: rt::multipart::PartKind::Json,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        let read = Self {
            text: parts.optional(0usize)?,
            whole: parts.optional(1usize)?,
            real: parts.optional(2usize)?,
            flag: parts.optional(3usize)?,
            list: parts.several(4usize, false)?,
            nested: parts.optional(5usize)?,
        };
        parts.closed(read)
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_optional(0usize, &self.text);
        out.put_optional(1usize, &self.whole);
        out.put_optional(2usize, &self.real);
        out.put_optional(3usize, &self.flag);
        out.put_several(4usize, &self.list);
        out.put_optional(5usize, &self.nested);
    }
}
