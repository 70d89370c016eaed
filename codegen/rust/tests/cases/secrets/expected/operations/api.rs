//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /sign-in`
pub static SIGN_IN: rt::OperationInfo = rt::OperationInfo {
    id: "signIn",
    method: "POST",
    path: "/sign-in",
    parameters: &[
        rt::ParameterInfo {
            name: "X-Pin",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "device",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /keys`
pub static ADD_KEY: rt::OperationInfo = rt::OperationInfo {
    id: "addKey",
    method: "POST",
    path: "/keys",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// Headers of `Ok`, for `typed_headers`.
pub type SignInOkHeaders = super::headers::XTokenHeaders;

/// A multipart body: a member per part.
#[derive(Clone, PartialEq)]
pub struct AddKeyBodyParts {
    pub r#type: String,
    pub key: String,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl ::std::fmt::Debug for AddKeyBodyParts {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddKeyBodyParts").field("type", &self.r#type).field(
            "key",
            &format_args!("***"),
        ).field("extra", &self.extra).finish()
    }
}

/// What [`AddKeyBodyParts`] requires.
pub struct AddKeyBodyPartsRequired {
    pub r#type: String,
    pub key: String,
}

impl AddKeyBodyParts {
    /// With what is required.
    pub fn new(required: AddKeyBodyPartsRequired) -> Self {
        Self { r#type: required.r#type, key: required.key, extra: Default::default() }
    }
}

impl rt::multipart::Parts for AddKeyBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "type",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "key",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            r#type: parts.required(0usize)?,
            key: parts.required(1usize)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.r#type);
        out.put(1usize, &self.key);
        out.others(&self.extra);
    }
}
