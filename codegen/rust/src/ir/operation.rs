//! Operations, with their parameters, bodies and responses.

use signoff_openapi::api::StatusPattern;
use signoff_openapi::location::Location;

use super::{Multipart, Type};

/// The operations with the same first tag.
#[derive(Debug)]
pub struct Group {
    /// The tag, as written; `None`: operations without a tag.
    pub tag: Option<String>,
    /// Whether these are webhooks: the API sends the requests, and subscribers serve them at their own address.
    pub webhooks: bool,
    /// Whether these are callbacks: like webhooks, but each call is given its address.
    pub callbacks: bool,
    /// The tag's description, in Markdown.
    pub docs: Option<String>,
    /// The name of the trait and of the client's group.
    pub ident: String,
    /// The name of the module and of the client's method.
    pub module: String,
    /// The operations in document order.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, or a name derived from method and path.
    pub id: String,
    /// Whether the user gave the name, so that it is not shortened.
    pub name_given: bool,
    /// The name of the trait's method, in `snake_case`.
    pub method_ident: String,
    /// The name of the client's method, in `snake_case`, without words that the group's name has.
    pub call_ident: String,
    /// The name of its call in the client, in `PascalCase`.
    pub call_type: String,
    /// The prefix of its request, response and error types, in `PascalCase`.
    pub type_ident: String,
    /// The name of its table, in `SCREAMING_SNAKE_CASE`.
    pub table_ident: String,
    /// The HTTP method.
    pub method: String,
    /// The path template.
    pub path: String,
    /// A short summary.
    pub summary: Option<String>,
    /// Markdown.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// The server's handler gets the request unread.
    pub raw: bool,
    /// The entries in document order.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// The responses in document order.
    pub responses: Vec<Response>,
    /// How its answers are pages of a list, if they are.
    pub paging: Option<super::Paging>,
    /// The alternatives of security schemes.
    pub security: Vec<Vec<SchemeUse>>,
    /// The operation object.
    pub location: Location,
}

impl Operation {
    /// The responses that are a success for a client. `default` describes every status without an entry: it is a success if there is no
    /// other one, and always a failure as well.
    pub fn successes(&self) -> impl Iterator<Item = &Response> {
        let works = |response: &Response| match response.status {
            StatusPattern::Code(code) => (200..300).contains(&code),
            StatusPattern::Range(digit) => digit == 2,
            StatusPattern::Default => false,
        };
        let none = !self.responses.iter().any(works);
        self.responses.iter().filter(move |response| match response.status {
            StatusPattern::Code(code) => code < 400,
            StatusPattern::Range(digit) => digit < 4,
            StatusPattern::Default => none,
        })
    }

    /// The responses that are a failure for a client.
    pub fn failures(&self) -> impl Iterator<Item = &Response> {
        self.responses.iter().filter(|response| match response.status {
            StatusPattern::Code(code) => code >= 400,
            StatusPattern::Range(digit) => digit >= 4,
            StatusPattern::Default => true,
        })
    }
}

/// One parameter, or one response header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The name, as written.
    pub name: String,
    /// The Rust name.
    pub ident: String,
    /// Where the parameter is sent.
    pub place: Place,
    /// Whether it is required.
    pub required: bool,
    /// Whether `Debug` hides the value.
    pub secret: bool,
    /// Markdown.
    pub docs: Option<String>,
    /// `default` of the schema.
    pub default: Option<serde_json::Value>,
    /// Whether a server fills in the default: the parameter is optional, and the default matches its type.
    pub is_filled: bool,
    /// `deprecated`
    pub deprecated: bool,
    /// `style`
    pub style: Style,
    /// `explode`
    pub explode: bool,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// The shape of the value.
    pub shape: Shape,
    /// The style of each list within the list (2.0).
    pub inner: Vec<Style>,
    /// Which pairs are members, if each member of the object is a pair of its own; otherwise, which pairs belong to others although
    /// they begin with its name and a bracket.
    pub pairs: Option<Pairs>,
    /// The type of the value.
    pub ty: Type,
}

/// A request body.
#[derive(Debug)]
pub struct Body {
    /// Whether it is required.
    pub required: bool,
    /// Markdown.
    pub docs: Option<String>,
    /// The entries in document order.
    pub content: Vec<BodyMedia>,
    /// The name of the enum of media types; `None` if all have the same payload.
    pub choice: Option<String>,
}

impl Body {
    /// Whether the body consists of bytes for every media type, so that a handler reads it as a stream.
    pub fn is_streamed(&self) -> bool {
        self.choice.is_none()
            && !self.content.is_empty()
            && self.content.iter().all(|media| media.payload == Payload::Bytes)
    }
}

/// One media type of a body.
#[derive(Debug)]
pub struct BodyMedia {
    /// The name, as written.
    pub name: String,
    /// The name of its variant, if there are several media types.
    pub ident: String,
    /// What the body contains.
    pub payload: Payload,
    /// The properties of a form that do not have the default encoding.
    pub styled: Vec<Parameter>,
}

/// What a body contains, and how it is read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// JSON.
    Json(Type),
    /// `application/x-www-form-urlencoded`
    Form(Type),
    /// `multipart/*`; `None`: a list of parts.
    Multipart(Option<Multipart>),
    /// XML, and the name of the root element's table in [`super::Library::xml`].
    Xml(Type, String),
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// Items that are read one by one, in a response.
    Stream(Framing, Type),
    /// A list of items, in a request.
    Items(Framing, Type),
}

/// How the items of a stream are separated, and what an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events; an item is the JSON data of an event.
    Events,
    /// Server-sent events; an item is the data of an event as text.
    EventText,
    /// Server-sent events; an item is a whole event: `data`, `event`, `id`, `retry`.
    EventObject,
    /// JSON lines: a JSON value per line.
    Lines,
    /// JSON text sequences (RFC 7464).
    Sequence,
}

impl Payload {
    /// Whether both have the same Rust type. JSON and forms share their type.
    pub fn same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Json(left) | Self::Form(left), Self::Json(right) | Self::Form(right)) => left == right,
            _ => self == other,
        }
    }
}

/// One response.
#[derive(Debug)]
pub struct Response {
    /// The statuses that this response describes.
    pub status: StatusPattern,
    /// The name of its variant.
    pub ident: String,
    /// Markdown.
    pub docs: String,
    /// In document order; empty: no body.
    pub content: Vec<BodyMedia>,
    /// The name of the enum of media types; `None` if all have the same payload.
    pub choice: Option<String>,
    /// The names of required headers.
    pub required_headers: Vec<String>,
    /// The documented headers, if there are any.
    pub headers: Option<HeadersUse>,
}

pub use signoff_openapi::api::{ParameterIn as Place, Style};

/// A set of documented headers. Responses with the same headers share a set.
#[derive(Debug)]
pub struct HeaderSet {
    /// The Rust name.
    pub ident: String,
    /// The entries in document order.
    pub headers: Vec<Parameter>,
}

/// A response's name for its documented headers.
#[derive(Debug)]
pub struct HeadersUse {
    /// The Rust name.
    pub ident: String,
    /// The index in [`super::Library::headers`].
    pub set: usize,
}

/// Which pairs of a query, a form or cookies belong to an object whose members are pairs of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pairs {
    /// All but these, which belong to others. A name that ends with `[` is the beginning of names.
    AllBut(Vec<String>),
    /// Only these members: other names may belong to another object.
    Only(Vec<String>),
}

/// The shape of a parameter's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value.
    Scalar,
    /// A list.
    Array,
    /// An object.
    Object,
    /// A single value or a list.
    Either,
    /// JSON text.
    Json,
}

/// A security scheme as an operation uses it.
#[derive(Debug)]
pub struct SchemeUse {
    /// The key of the scheme.
    pub name: String,
    /// Where the credential is sent.
    pub kind: SchemeKind,
    /// The required scopes.
    pub scopes: Vec<String>,
}

/// Where a credential is sent.
#[derive(Debug)]
pub enum SchemeKind {
    /// A header with that name.
    Header(String),
    /// A query parameter with that name.
    Query(String),
    /// A cookie with that name.
    Cookie(String),
    /// `Authorization: Basic`
    Basic,
    /// `Authorization: Bearer`
    Bearer,
    /// Another `Authorization` scheme.
    Other(String),
    /// A client certificate.
    MutualTls,
}
