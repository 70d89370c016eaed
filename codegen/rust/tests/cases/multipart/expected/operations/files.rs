//! Operations of files.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /upload`
pub static UPLOAD: rt::OperationInfo = rt::OperationInfo {
    id: "upload",
    method: "POST",
    path: "/upload",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `POST /nullable`
pub static NULLABLE: rt::OperationInfo = rt::OperationInfo {
    id: "nullable",
    method: "POST",
    path: "/nullable",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `PUT /strict`
pub static STRICT: rt::OperationInfo = rt::OperationInfo {
    id: "strict",
    method: "PUT",
    path: "/strict",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: false,
        content: &[
            rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart },
            rt::MediaInfo { name: "application/x-www-form-urlencoded", kind: rt::MediaKind::Form },
        ],
    }),
    security: &[],
};

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct UploadBodyParts {
    pub title: rt::Checked<String, types::To10Rule>,
    pub size: Option<i64>,
    pub picture: rt::multipart::Part,
    pub others: Vec<rt::multipart::Part>,
    pub owner: Option<types::Owner>,
    pub owners: Vec<types::Owner>,
    pub tags: Vec<String>,
    pub marks: Option<Vec<i64>>,
    pub thumb: Option<rt::multipart::Part>,
    pub note: Option<String>,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl UploadBodyParts {
    /// With what is required.
    pub fn new(title: impl Into<String>, picture: rt::multipart::Part) -> Self {
        Self {
            title: rt::Checked::unchecked(title),
            size: None,
            picture,
            others: Default::default(),
            owner: None,
            owners: Default::default(),
            tags: Default::default(),
            marks: None,
            thumb: None,
            note: None,
            extra: Default::default(),
        }
    }
}

impl rt::multipart::Parts for UploadBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "title",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "size",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "picture",
            kind: rt::multipart::PartKind::File,
            media_types: &["image/png", "image/jpeg"],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "others",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "owner",
            kind: rt::multipart::PartKind::Json,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "owners",
            kind: rt::multipart::PartKind::Json,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "tags",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "marks",
            kind: rt::multipart::PartKind::Styled(rt::ParameterInfo {
                name: "marks",
                place: rt::operation::Place::Query,
                required: false,
                style: rt::operation::Style::Form,
                explode: false,
                allow_reserved: false,
                shape: rt::operation::Shape::Array,
            }),
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "thumb",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &["X-Rate"],
        },
        rt::multipart::PartInfo {
            name: "note",
            kind: rt::multipart::PartKind::Text,
            media_types: &["text/markdown"],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            title: parts.required(0usize)?,
            size: parts.optional(1usize)?,
            picture: parts.required(2usize)?,
            others: parts.several(3usize, false)?,
            owner: parts.optional(4usize)?,
            owners: parts.several(5usize, false)?,
            tags: parts.several(6usize, false)?,
            marks: parts.optional(7usize)?,
            thumb: parts.optional(8usize)?,
            note: parts.optional(9usize)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.title);
        out.put_optional(1usize, &self.size);
        out.put(2usize, &self.picture);
        out.put_several(3usize, &self.others);
        out.put_optional(4usize, &self.owner);
        out.put_several(5usize, &self.owners);
        out.put_several(6usize, &self.tags);
        out.put_optional(7usize, &self.marks);
        out.put_optional(8usize, &self.thumb);
        out.put_optional(9usize, &self.note);
        out.others(&self.extra);
    }
}

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct NullableBodyParts {
    pub first: Option<rt::multipart::Part>,
    pub second: Option<rt::multipart::Part>,
    pub third: Option<rt::multipart::Part>,
    pub fourth: Option<rt::multipart::Part>,
    pub fifth: Option<rt::multipart::Part>,
    pub files: Vec<rt::multipart::Part>,
    pub sheets: Vec<rt::multipart::Part>,
    pub numbers: Vec<i64>,
    pub counts: Vec<i64>,
    pub owner: Option<types::Owner>,
    pub age: Option<i64>,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

impl NullableBodyParts {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            first: None,
            second: None,
            third: None,
            fourth: None,
            fifth: None,
            files: Default::default(),
            sheets: Default::default(),
            numbers: Default::default(),
            counts: Default::default(),
            owner: None,
            age: None,
            extra: Default::default(),
        }
    }
}

impl rt::multipart::Parts for NullableBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "first",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "second",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "third",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "fourth",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "fifth",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "files",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "sheets",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "numbers",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "counts",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "owner",
            kind: rt::multipart::PartKind::Json,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "age",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            first: parts.optional(0usize)?,
            second: parts.optional(1usize)?,
            third: parts.optional(2usize)?,
            fourth: parts.optional(3usize)?,
            fifth: parts.optional(4usize)?,
            files: parts.several(5usize, false)?,
            sheets: parts.several(6usize, false)?,
            numbers: parts.several(7usize, false)?,
            counts: parts.several(8usize, false)?,
            owner: parts.optional(9usize)?,
            age: parts.optional(10usize)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_optional(0usize, &self.first);
        out.put_optional(1usize, &self.second);
        out.put_optional(2usize, &self.third);
        out.put_optional(3usize, &self.fourth);
        out.put_optional(4usize, &self.fifth);
        out.put_several(5usize, &self.files);
        out.put_several(6usize, &self.sheets);
        out.put_several(7usize, &self.numbers);
        out.put_several(8usize, &self.counts);
        out.put_optional(9usize, &self.owner);
        out.put_optional(10usize, &self.age);
        out.others(&self.extra);
    }
}

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum StrictBody {
    /// `multipart/form-data`
    Multipart(StrictBodyParts),
    /// `application/x-www-form-urlencoded`
    Form(types::StrictBody),
}

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct StrictBodyParts {
    pub a: Option<String>,
}

impl StrictBodyParts {
    /// With what is required.
    pub fn new() -> Self {
        Self { a: None }
    }
}

impl rt::multipart::Parts for StrictBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[rt::multipart::PartInfo {
        name: "a",
        kind: rt::multipart::PartKind::Text,
        media_types: &[],
        headers: &[],
    }];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        let read = Self { a: parts.optional(0usize)? };
        parts.closed(read)
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put_optional(0usize, &self.a);
    }
}
