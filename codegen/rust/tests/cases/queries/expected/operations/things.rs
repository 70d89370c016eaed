//! Operations of things.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::types;

/// `GET /form`
pub static BY_FORM: rt::OperationInfo = rt::OperationInfo {
    id: "byForm",
    method: "GET",
    path: "/form",
    parameters: &[rt::ParameterInfo {
        name: "q",
        place: rt::operation::Place::QueryString,
        required: true,
        style: rt::operation::Style::Form,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Object,
    }],
    body: None,
    security: &[],
};

/// `GET /json`
pub static BY_JSON: rt::OperationInfo = rt::OperationInfo {
    id: "byJson",
    method: "GET",
    path: "/json",
    parameters: &[rt::ParameterInfo {
        name: "q",
        place: rt::operation::Place::QueryString,
        required: false,
        style: rt::operation::Style::Json,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `GET /text`
pub static BY_TEXT: rt::OperationInfo = rt::OperationInfo {
    id: "byText",
    method: "GET",
    path: "/text",
    parameters: &[rt::ParameterInfo {
        name: "q",
        place: rt::operation::Place::QueryString,
        required: false,
        style: rt::operation::Style::Form,
        explode: false,
        allow_reserved: false,
        shape: rt::operation::Shape::Scalar,
    }],
    body: None,
    security: &[],
};

/// `QUERY /query`
pub static BY_BODY: rt::OperationInfo = rt::OperationInfo {
    id: "byBody",
    method: "QUERY",
    path: "/query",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo { name: "application/json", kind: rt::MediaKind::Json }],
    }),
    security: &[],
};

/// `COPY /query`
pub static COPY: rt::OperationInfo = rt::OperationInfo {
    id: "copy",
    method: "COPY",
    path: "/query",
    parameters: &[],
    body: None,
    security: &[],
};

/// `GET /styles/{reserved}/{point}/{dots}/{many}`
pub static STYLES: rt::OperationInfo = rt::OperationInfo {
    id: "styles",
    method: "GET",
    path: "/styles/{reserved}/{point}/{dots}/{many}",
    parameters: &[
        rt::ParameterInfo {
            name: "reserved",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: false,
            allow_reserved: true,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "point",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Simple,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "dots",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Label,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "many",
            place: rt::operation::Place::Path,
            required: true,
            style: rt::operation::Style::Matrix,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "open",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: true,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "spaced",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::SpaceDelimited,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "crumbs",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Cookie,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "flat",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Cookie,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "parts",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Cookie,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Pairs(&["crumbs", "crumbs[]", "flat", "flat[]"]),
        },
        rt::ParameterInfo {
            name: "x-json",
            place: rt::operation::Place::Header,
            required: false,
            style: rt::operation::Style::Json,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[],
};

/// `GET /nested`
pub static NESTED: rt::OperationInfo = rt::OperationInfo {
    id: "nested",
    method: "GET",
    path: "/nested",
    parameters: &[
        rt::ParameterInfo {
            name: "created",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Either,
        },
        rt::ParameterInfo {
            name: "expand",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
    ],
    body: None,
    security: &[],
};

/// `GET /spread`
pub static SPREAD: rt::OperationInfo = rt::OperationInfo {
    id: "spread",
    method: "GET",
    path: "/spread",
    parameters: &[
        rt::ParameterInfo {
            name: "limit",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "filter[name]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "ids[]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "page",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "rest",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Pairs(&[
                "api_key",
                "boxes",
                "filter[name]",
                "ids[]",
                "ids[][]",
                "limit",
                "number",
                "page",
                "page[",
                "sort",
                "within",
            ]),
        },
        rt::ParameterInfo {
            name: "sorting",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Members(&["number", "sort", "within", "boxes"]),
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "key",
        kind: rt::SchemeKind::KeyInQuery("api_key"),
        scopes: &[],
    }]],
};

/// `GET /bracketed`
pub static BRACKETED: rt::OperationInfo = rt::OperationInfo {
    id: "bracketed",
    method: "GET",
    path: "/bracketed",
    parameters: &[
        rt::ParameterInfo {
            name: "filter",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Beside(
                &rt::operation::Shape::Object,
                &["filter[at][from]", "filter[key]", "filter[name]"],
            ),
        },
        rt::ParameterInfo {
            name: "filter[name]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "filter[at][from]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Beside(&rt::operation::Shape::Object, &["page[number]"]),
        },
        rt::ParameterInfo {
            name: "page[number]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "page[size]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "ids",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Beside(&rt::operation::Shape::Array, &["ids[]"]),
        },
        rt::ParameterInfo {
            name: "ids[]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "on",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::DeepObject,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Beside(&rt::operation::Shape::Either, &["on[day]"]),
        },
        rt::ParameterInfo {
            name: "on[day]",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "bracketed",
        kind: rt::SchemeKind::KeyInQuery("filter[key]"),
        scopes: &[],
    }]],
};

/// `POST /bracketed`
pub static BRACKETED_FORM: rt::OperationInfo = rt::OperationInfo {
    id: "bracketedForm",
    method: "POST",
    path: "/bracketed",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[rt::MediaInfo {
            name: "application/x-www-form-urlencoded",
            kind: rt::MediaKind::StyledForm(&[rt::ParameterInfo {
                name: "filter",
                place: rt::operation::Place::Query,
                required: false,
                style: rt::operation::Style::DeepObject,
                explode: true,
                allow_reserved: false,
                shape: rt::operation::Shape::Beside(
                    &rt::operation::Shape::Object,
                    &["filter[name]"],
                ),
            }]),
        }],
    }),
    security: &[],
};

/// `GET /closed`
pub static CLOSED: rt::OperationInfo = rt::OperationInfo {
    id: "closed",
    method: "GET",
    path: "/closed",
    parameters: &[
        rt::ParameterInfo {
            name: "limit",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "filter",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Pairs(&[
                "colours",
                "colours[]",
                "limit",
                "rows",
                "rows[]",
            ]),
        },
        rt::ParameterInfo {
            name: "colours",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "rows",
            place: rt::operation::Place::Query,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
    ],
    body: None,
    security: &[],
};

/// `GET /cookies`
pub static COOKIES: rt::OperationInfo = rt::OperationInfo {
    id: "cookies",
    method: "GET",
    path: "/cookies",
    parameters: &[
        rt::ParameterInfo {
            name: "free",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Pairs(&[
                "flat",
                "json",
                "list",
                "list[]",
                "many",
                "many[]",
                "sid",
                "text",
            ]),
        },
        rt::ParameterInfo {
            name: "flat",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Form,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Object,
        },
        rt::ParameterInfo {
            name: "text",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
        rt::ParameterInfo {
            name: "many",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Form,
            explode: true,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "list",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Form,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Array,
        },
        rt::ParameterInfo {
            name: "json",
            place: rt::operation::Place::Cookie,
            required: false,
            style: rt::operation::Style::Json,
            explode: false,
            allow_reserved: false,
            shape: rt::operation::Shape::Scalar,
        },
    ],
    body: None,
    security: &[&[rt::SchemeUse {
        name: "session",
        kind: rt::SchemeKind::KeyInCookie("sid"),
        scopes: &[],
    }]],
};

/// `POST /versions`
pub static VERSIONS: rt::OperationInfo = rt::OperationInfo {
    id: "versions",
    method: "POST",
    path: "/versions",
    parameters: &[],
    body: Some(rt::BodyInfo {
        required: true,
        content: &[
            rt::MediaInfo { name: "application/vnd.x+json", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/vnd.x+json;version=2", kind: rt::MediaKind::Json },
            rt::MediaInfo { name: "application/vnd.x+json;version=3", kind: rt::MediaKind::Json },
        ],
    }),
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

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum VersionsBody {
    /// `application/vnd.x+json`
    OtherJson(String),
    /// `application/vnd.x+json;version=2`
    OtherJson2(types::Filter),
    /// `application/vnd.x+json;version=3`
    OtherJson3(Vec<i64>),
}

/// One variant per media type.
#[derive(Debug, Clone, PartialEq)]
pub enum VersionsOkBody {
    /// `application/vnd.x+json;version=2`
    OtherJson(types::Filter),
    /// `application/vnd.x+json;version=3`
    OtherJson2(Vec<i64>),
    /// `application/vnd.x+json`
    OtherJson3(String),
}
