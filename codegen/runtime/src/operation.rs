//! Operations of a document, as static tables in generated code.

/// An operation.
#[derive(Debug)]
pub struct OperationInfo {
    /// `operationId`, or a name from method and path.
    pub id: &'static str,
    /// Upper case.
    pub method: &'static str,
    /// The path template: `/sessions/{id}`.
    pub path: &'static str,
    /// In document order; generated code refers to them by index.
    pub parameters: &'static [ParameterInfo],
    /// The request body.
    pub body: Option<BodyInfo>,
    /// Alternatives, one of which is enough. If it is empty, nothing is required. An empty alternative allows anonymous calls.
    pub security: &'static [&'static [SchemeUse]],
}

/// A parameter.
#[derive(Debug, PartialEq, Eq)]
pub struct ParameterInfo {
    /// As in the document.
    pub name: &'static str,
    /// Its location.
    pub place: Place,
    /// Whether it is required.
    pub required: bool,
    /// Its style.
    pub style: Style,
    /// Whether members and elements are separate (`explode`).
    pub explode: bool,
    /// Whether reserved characters are not encoded.
    pub allow_reserved: bool,
    /// The shape of its value, which is needed to read a style.
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
    /// The name in messages.
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

impl Shape {
    /// Whether a pair of that name is a member of an object whose members are pairs of their own.
    pub(crate) fn has_member(self, name: &str) -> bool {
        match self {
            Self::Pairs(others) => !is_any_of(others, name),
            Self::Members(own) => own.contains(&name),
            _ => false,
        }
    }

    /// Whether another parameter names a pair that this parameter could also have (`deepObject`).
    pub(crate) fn is_of_others(self, name: &str) -> bool {
        matches!(self, Self::Beside(_, others) if is_any_of(others, name))
    }

    /// The shape without the names of others.
    pub(crate) fn own(self) -> Self {
        if let Self::Beside(own, _) = self { *own } else { self }
    }
}

/// Whether it is one of the names, some of which are the beginning of names.
fn is_any_of(names: &[&str], name: &str) -> bool {
    names.iter().any(|other| *other == name || (other.ends_with('[') && name.starts_with(other)))
}

/// The shape of the value of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value.
    Scalar,
    /// A list.
    Array,
    /// A list of lists, with the style of each inner level (2.0, `collectionFormat` of `items`).
    Lists(&'static [Style]),
    /// An object.
    Object,
    /// An object whose members are pairs of their own (`explode`). These names belong to other parameters; a name that ends with `[`
    /// is the beginning of names.
    Pairs(&'static [&'static str]),
    /// The same, with only these members: other names may belong to another object.
    Members(&'static [&'static str]),
    /// A value in the style `deepObject`, next to parameters with names such as `filter[name]`. These names belong to the others; a name
    /// that ends with `[` is the beginning of names.
    Beside(&'static Shape, &'static [&'static str]),
    /// A value or a list, by the number of values.
    Either,
}

/// A request body.
#[derive(Debug)]
pub struct BodyInfo {
    /// Whether it is required.
    pub required: bool,
    /// Its media types, in document order.
    pub content: &'static [MediaInfo],
}

/// A media type of a body.
#[derive(Debug)]
pub struct MediaInfo {
    /// As in the document: `application/json`, `text/*`.
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
    /// The same, with members that have their own style (`encoding`).
    StyledForm(&'static [ParameterInfo]),
    /// `multipart/form-data`
    Multipart,
    /// `text/*`, XML: the text.
    Text,
    /// Other media types: the bytes.
    Bytes,
    /// Streamed bytes of any media type.
    Stream,
}

/// A security scheme of an operation.
#[derive(Debug)]
pub struct SchemeUse {
    /// Its key in `components.securitySchemes`.
    pub name: &'static str,
    /// Its kind.
    pub kind: SchemeKind,
    /// The scopes that the operation needs.
    pub scopes: &'static [&'static str],
}

/// `type` of a security scheme, and the place of its credential.
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
    /// `Authorization: Bearer`, also for OAuth 2 and OpenID Connect tokens.
    Bearer,
    /// Another scheme of the `Authorization` header.
    Other(&'static str),
    /// A client certificate, in the TLS layer.
    MutualTls,
}
