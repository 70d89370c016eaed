//! Operations.

use signoff_openapi::api::StatusPattern;
use signoff_openapi::location::Location;

use super::{Multipart, Type};

/// The operations of one first tag.
#[derive(Debug)]
pub struct Group {
    /// The tag as written; `None`: operations without one.
    pub tag: Option<String>,
    /// Webhooks: the API calls, whoever listens serves, at an address of its own.
    pub webhooks: bool,
    /// Callbacks: as webhooks, and each call is told its address.
    pub callbacks: bool,
    /// Markdown of the tag.
    pub docs: Option<String>,
    /// The trait, and the client's group.
    pub ident: String,
    /// The module, and the client's method.
    pub module: String,
    /// In document order.
    pub operations: Vec<Operation>,
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`, or the name made from method and path.
    pub id: String,
    /// The user gave the name: it is not shortened.
    pub name_given: bool,
    /// `snake_case`: the method.
    pub method_ident: String,
    /// `snake_case`: the client's method, without what the group says already.
    pub call_ident: String,
    /// `PascalCase`: what its request, response and error types begin with.
    pub type_ident: String,
    /// `SCREAMING_CASE`: its table.
    pub table_ident: String,
    /// Upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// One line.
    pub summary: Option<String>,
    /// Markdown.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// The server's handler gets the request unread.
    pub raw: bool,
    /// In document order.
    pub parameters: Vec<Parameter>,
    /// What the request carries.
    pub body: Option<Body>,
    /// By status, in document order.
    pub responses: Vec<Response>,
    /// Alternatives of schemes.
    pub security: Vec<Vec<SchemeUse>>,
    /// The operation object.
    pub location: Location,
}

impl Operation {
    /// The responses that a client takes for a success. `default` is for whatever has no entry of its own: it is one
    /// where no other is, and a failure as well.
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

    /// The responses that a client takes for a failure.
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
    /// As written.
    pub name: String,
    /// Its Rust name.
    pub ident: String,
    /// Where it goes.
    pub place: Place,
    /// Whether it must be there.
    pub required: bool,
    /// Not to be shown.
    pub secret: bool,
    /// Markdown.
    pub docs: Option<String>,
    /// How it is written.
    pub style: Style,
    /// `explode`
    pub explode: bool,
    /// `allowReserved`
    pub allow_reserved: bool,
    /// What its text holds.
    pub shape: Shape,
    /// Its type.
    pub ty: Type,
}

/// A request body.
#[derive(Debug)]
pub struct Body {
    /// Whether it must be there.
    pub required: bool,
    /// Markdown.
    pub docs: Option<String>,
    /// In document order.
    pub content: Vec<BodyMedia>,
    /// The name of the enum over the media types, where they hold different things; `None`: all hold the same.
    pub choice: Option<String>,
}

impl Body {
    /// Whether it is bytes whatever its media type, which a handler reads as they come.
    pub fn is_streamed(&self) -> bool {
        self.choice.is_none()
            && !self.content.is_empty()
            && self.content.iter().all(|media| media.payload == Payload::Bytes)
    }
}

/// One media type of a body.
#[derive(Debug)]
pub struct BodyMedia {
    /// As written.
    pub name: String,
    /// Its variant, where there is a choice.
    pub ident: String,
    /// What it holds.
    pub payload: Payload,
    /// Of a form: the members that are not written as forms usually are.
    pub styled: Vec<Parameter>,
}

/// What a body holds, and how it is read and written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Payload {
    /// JSON.
    Json(Type),
    /// `application/x-www-form-urlencoded`
    Form(Type),
    /// `multipart/*`; `None`: its parts are not told apart.
    Multipart(Option<Multipart>),
    /// XML; the name of its root's table in [`super::Library::xml`].
    Xml(Type, String),
    /// Text as it is.
    Text,
    /// Bytes as they are.
    Bytes,
    /// Items that come one by one: an answer.
    Stream(Framing, Type),
    /// Items that are all at hand: a request.
    Items(Framing, Type),
}

/// How the items of a stream stand apart, and what an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Framing {
    /// Server-sent events; the type is that of their data, in JSON.
    Events,
    /// Server-sent events; their data is text.
    EventText,
    /// Server-sent events; the type is that of the event: `data`, `event`, `id`, `retry`.
    EventObject,
    /// A JSON value per line.
    Lines,
    /// RFC 7464.
    Sequence,
}

impl Payload {
    /// The type that JSON and forms share; others have one of their own.
    pub fn same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Json(one) | Self::Form(one), Self::Json(two) | Self::Form(two)) => one == two,
            _ => self == other,
        }
    }
}

/// One response.
#[derive(Debug)]
pub struct Response {
    /// Which statuses it answers for.
    pub status: StatusPattern,
    /// Its variant.
    pub ident: String,
    /// Markdown.
    pub docs: String,
    /// In document order; empty: no body.
    pub content: Vec<BodyMedia>,
    /// The name of the enum over the media types, where they hold different things.
    pub choice: Option<String>,
    /// Names of headers that must be there.
    pub required_headers: Vec<String>,
    /// Its documented headers, where there are any.
    pub headers: Option<HeadersUse>,
}

pub use signoff_openapi::api::{ParameterIn as Place, Style};

/// Documented headers that go together; responses with the same ones share them.
#[derive(Debug)]
pub struct HeaderSet {
    /// Its Rust name.
    pub ident: String,
    /// In document order.
    pub headers: Vec<Parameter>,
}

/// A response's name for its documented headers.
#[derive(Debug)]
pub struct HeadersUse {
    /// Its Rust name.
    pub ident: String,
    /// The place in [`super::Library::headers`].
    pub set: usize,
}

/// What a parameter's text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One value.
    Scalar,
    /// A list.
    Array,
    /// Members.
    Object,
    /// A value or a list.
    Either,
    /// JSON text.
    Json,
}

/// A security scheme as an operation uses it.
#[derive(Debug)]
pub struct SchemeUse {
    /// Its key.
    pub name: String,
    /// What it is.
    pub kind: SchemeKind,
    /// The scopes that are needed.
    pub scopes: Vec<String>,
}

/// Where a credential goes.
#[derive(Debug)]
pub enum SchemeKind {
    /// A header of that name.
    Header(String),
    /// A query parameter of that name.
    Query(String),
    /// A cookie of that name.
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
