//! Operations of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /pets`
pub static CREATE_PET: rt::OperationInfo = rt::OperationInfo {
    id: "createPet",
    method: "POST",
    path: "/pets",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `GET /pets`
pub static LIST_PETS: rt::OperationInfo = rt::OperationInfo {
    id: "listPets",
    method: "GET",
    path: "/pets",
    parameters: &[],
    body: None,
    security: &[],
};

/// `PUT /pets/{id}`
pub static REPLACE_ANIMAL: rt::OperationInfo = rt::OperationInfo {
    id: "replaceAnimal",
    method: "PUT",
    path: "/pets/{id}",
    parameters: &[rt::ParameterInfo {
        name: "id",
        place: rt::operation::Place::Path,
        required: true,
        style: rt::operation::Style::Simple,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /kennel`
pub static FILL_KENNEL: rt::OperationInfo = rt::OperationInfo {
    id: "fillKennel",
    method: "POST",
    path: "/kennel",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /listings`
pub static ADD_LISTING: rt::OperationInfo = rt::OperationInfo {
    id: "addListing",
    method: "POST",
    path: "/listings",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /orders`
pub static ORDER: rt::OperationInfo = rt::OperationInfo {
    id: "order",
    method: "POST",
    path: "/orders",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /photos`
pub static UPLOAD: rt::OperationInfo = rt::OperationInfo {
    id: "upload",
    method: "POST",
    path: "/photos",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `PUT /elements`
pub static PUT_ELEMENT: rt::OperationInfo = rt::OperationInfo {
    id: "putElement",
    method: "PUT",
    path: "/elements",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/xml", kind: rt::MediaKind::Text }],
    }),
    security: &[],
};

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct UploadBodyParts {
    pub id: Option<i64>,
    pub title: String,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl UploadBodyParts {
    /// With what is required.
    pub fn new(title: impl Into<String>) -> Self {
        Self { id: None, title: title.into(), extra: Default::default() }
    }
}

impl rt::multipart::Parts for UploadBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "id",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "title",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            id: parts.optional(0usize)?,
            title: parts.required(1usize)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_optional(0usize, &self.id);
        out.put(1usize, &self.title);
        out.others(&self.extra);
    }
}
