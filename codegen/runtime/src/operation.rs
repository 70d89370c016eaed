//! What a document says about an operation, as the static tables that generated code holds.

/// One operation.
#[derive(Debug)]
pub struct OperationInfo {
    /// `operationId`, or the name made from method and path.
    pub id: &'static str,
    /// Upper case.
    pub method: &'static str,
    /// The path template: `/sessions/{id}`.
    pub path: &'static str,
    /// In document order; generated code names them by their place.
    pub parameters: &'static [ParameterInfo],
    /// What the request carries.
    pub body: Option<BodyInfo>,
    /// Alternatives: one of them is enough. Empty: nothing is required. An empty alternative: anonymous is allowed.
    pub security: &'static [&'static [SchemeUse]],
}

/// One parameter.
#[derive(Debug, PartialEq, Eq)]
pub struct ParameterInfo {
    /// As the document writes it.
    pub name: &'static str,
    /// Where it goes.
    pub place: Place,
    /// Whether it must be there.
    pub required: bool,
    /// How it is written.
    pub style: Style,
    /// Whether members and elements stand apart.
    pub explode: bool,
    /// Reserved characters stay as they are.
    pub allow_reserved: bool,
    /// What its text holds; styles cannot be read without it.
    pub shape: Shape,
}

/// `in` of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A `{name}` of the path.
    Path,
    /// `?name=`
    Query,
    /// The whole query string (3.2).
    QueryString,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

impl Place {
    /// The word for messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query | Self::QueryString => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// `style` of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `;a=1`
    Matrix,
    /// `.1`
    Label,
    /// `1,2`
    Simple,
    /// `a=1&a=2`
    Form,
    /// `1%202`
    SpaceDelimited,
    /// `1|2`
    PipeDelimited,
    /// `1%092` (2.0 only)
    TabDelimited,
    /// `a[b]=1`
    DeepObject,
    /// `a=1; a=2`: a cookie per element or member (3.2)
    Cookie,
    /// The value is JSON text (`content: application/json`).
    Json,
}

/// What the text of a parameter holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value.
    Scalar,
    /// A list.
    Array,
    /// Members.
    Object,
    /// One value or a list: as many as there are.
    Either,
}

/// A request body.
#[derive(Debug)]
pub struct BodyInfo {
    /// Whether it must be there.
    pub required: bool,
    /// What it may be, in document order.
    pub content: &'static [MediaInfo],
}

/// One media type of a body.
#[derive(Debug)]
pub struct MediaInfo {
    /// As the document writes it: `application/json`, `text/*`.
    pub name: &'static str,
    /// How it is read and written.
    pub kind: MediaKind,
}

/// How a media type is read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaKind {
    /// `application/json`, `+json`
    Json,
    /// `application/x-www-form-urlencoded`
    Form,
    /// The same, where some members have a style of their own (`encoding`).
    StyledForm(&'static [ParameterInfo]),
    /// `multipart/form-data`
    Multipart,
    /// `text/*`, XML: the text as it is.
    Text,
    /// Anything else: the bytes as they are.
    Bytes,
    /// Bytes as they are, whatever the media type: a handler reads them as they come.
    Stream,
}

/// A security scheme as an operation uses it.
#[derive(Debug)]
pub struct SchemeUse {
    /// Its key in `components.securitySchemes`.
    pub name: &'static str,
    /// What it is.
    pub kind: SchemeKind,
    /// The scopes that the operation needs.
    pub scopes: &'static [&'static str],
}

/// `type` of a security scheme, and where its credential goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemeKind {
    /// A key in the header of that name.
    KeyInHeader(&'static str),
    /// A key in the query parameter of that name.
    KeyInQuery(&'static str),
    /// A key in the cookie of that name.
    KeyInCookie(&'static str),
    /// `Authorization: Basic`
    Basic,
    /// `Authorization: Bearer`; OAuth 2 and OpenID Connect tokens go the same way.
    Bearer,
    /// Another scheme of the `Authorization` header.
    Other(&'static str),
    /// A client certificate: below HTTP.
    MutualTls,
}
