//! Operations of people.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `POST /people`
pub static ADD_PERSON: rt::OperationInfo = rt::OperationInfo {
    id: "addPerson",
    method: "POST",
    path: "/people",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `POST /pictures`
pub static ADD_PICTURE: rt::OperationInfo = rt::OperationInfo {
    id: "addPicture",
    method: "POST",
    path: "/pictures",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "multipart/form-data", kind: rt::MediaKind::Multipart }],
    }),
    security: &[],
};

/// `PUT /notes`
pub static PUT_NOTE: rt::OperationInfo = rt::OperationInfo {
    id: "putNote",
    method: "PUT",
    path: "/notes",
    parameters: &[rt::ParameterInfo {
        name: "filter",
        place: rt::operation::Place::Query,
        required: false,
        style: rt::operation::Style::DeepObject,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Object,
    }],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/xml", kind: rt::MediaKind::Text }],
    }),
    security: &[],
};

/// `POST /notes`
pub static ADD_NOTES: rt::OperationInfo = rt::OperationInfo {
    id: "addNotes",
    method: "POST",
    path: "/notes",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/jsonl", kind: rt::MediaKind::Bytes }],
    }),
    security: &[],
};

/// A multipart body: a member per part.
#[derive(Debug, Clone, PartialEq)]
pub struct AddPictureBodyParts {
    pub front: rt::multipart::Part,
    pub back: rt::multipart::Part,
    pub title: rt::Checked<String, types::To5Rule>,
    pub rank: Option<rt::Checked<i64, types::To9Rule>>,
    pub tags: Vec<String>,
    /// Parts that the document does not name.
    pub extra: Vec<rt::multipart::Part>,
}

/// What [`AddPictureBodyParts`] requires.
pub struct AddPictureBodyPartsRequired {
    pub front: rt::multipart::Part,
    pub back: rt::multipart::Part,
    pub title: String,
}

/// Builds a [`AddPictureBodyParts`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct AddPictureBodyPartsBuilder<__front, __back, __title> {
    required: (__front, __back, __title),
    others: (Option<rt::Checked<i64, types::To9Rule>>, Vec<String>, Vec<rt::multipart::Part>),
}

impl<__back, __title> AddPictureBodyPartsBuilder<rt::Unset, __back, __title> {
    /// Sets [`AddPictureBodyParts::front`].
    pub fn front(
        self,
        value: impl Into<rt::multipart::Part>,
    ) -> AddPictureBodyPartsBuilder<rt::multipart::Part, __back, __title> {
        AddPictureBodyPartsBuilder {
            required: (value.into(), self.required.1, self.required.2),
            others: self.others,
        }
    }
}

impl<__front, __title> AddPictureBodyPartsBuilder<__front, rt::Unset, __title> {
    /// Sets [`AddPictureBodyParts::back`].
    pub fn back(
        self,
        value: impl Into<rt::multipart::Part>,
    ) -> AddPictureBodyPartsBuilder<__front, rt::multipart::Part, __title> {
        AddPictureBodyPartsBuilder {
            required: (self.required.0, value.into(), self.required.2),
            others: self.others,
        }
    }
}

impl<__front, __back> AddPictureBodyPartsBuilder<__front, __back, rt::Unset> {
    /// Sets [`AddPictureBodyParts::title`].
    pub fn title(
        self,
        value: impl Into<String>,
    ) -> AddPictureBodyPartsBuilder<__front, __back, String> {
        AddPictureBodyPartsBuilder {
            required: (self.required.0, self.required.1, value.into()),
            others: self.others,
        }
    }
}

impl<__front, __back, __title> AddPictureBodyPartsBuilder<__front, __back, __title> {
    /// Sets [`AddPictureBodyParts::rank`].
    pub fn rank(mut self, value: impl Into<i64>) -> Self {
        self.others.0 = Some(rt::Checked::unchecked(value));
        self
    }

    /// Sets [`AddPictureBodyParts::tags`].
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.others.1 = value.into();
        self
    }

    /// Sets [`AddPictureBodyParts::extra`].
    pub fn extra(mut self, value: impl Into<Vec<rt::multipart::Part>>) -> Self {
        self.others.2 = value.into();
        self
    }
}

impl AddPictureBodyPartsBuilder<rt::multipart::Part, rt::multipart::Part, String> {
    /// The complete value.
    pub fn build(self) -> AddPictureBodyParts {
        AddPictureBodyParts {
            front: self.required.0,
            back: self.required.1,
            title: rt::Checked::unchecked(self.required.2),
            rank: self.others.0,
            tags: self.others.1,
            extra: self.others.2,
        }
    }
}

impl AddPictureBodyParts {
    /// With what is required.
    pub fn new(required: AddPictureBodyPartsRequired) -> Self {
        Self {
            front: required.front,
            back: required.back,
            title: rt::Checked::unchecked(required.title),
            rank: None,
            tags: Default::default(),
            extra: Default::default(),
        }
    }

    /// Sets members by name.
    pub fn builder() -> AddPictureBodyPartsBuilder<rt::Unset, rt::Unset, rt::Unset> {
        AddPictureBodyPartsBuilder {
            required: (rt::Unset, rt::Unset, rt::Unset),
            others: (None, Default::default(), Default::default()),
        }
    }
}

impl rt::multipart::Parts for AddPictureBodyParts {
    const PARTS: &'static [rt::multipart::PartInfo] = &[
        rt::multipart::PartInfo {
            name: "front",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "back",
            kind: rt::multipart::PartKind::File,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "title",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "rank",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
        rt::multipart::PartInfo {
            name: "tags",
            kind: rt::multipart::PartKind::Text,
            media_types: &[],
            headers: &[],
        },
    ];

    fn read(parts: &mut rt::multipart::Reader) -> Result<Self, rt::Mismatch> {
        Ok(Self {
            front: parts.required(0usize)?,
            back: parts.required(1usize)?,
            title: parts.required(2usize)?,
            rank: parts.optional(3usize)?,
            tags: parts.several(4usize, false)?,
            extra: parts.others(),
        })
    }

    fn write(&self, out: &mut rt::multipart::Writer) {
        out.put(0usize, &self.front);
        out.put(1usize, &self.back);
        out.put(2usize, &self.title);
        out.put_optional(3usize, &self.rank);
        out.put_several(4usize, &self.tags);
        out.others(&self.extra);
    }
}
