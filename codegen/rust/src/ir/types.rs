//! Types and their definitions.

use serde_json::{Number, Value};
use signoff_openapi::api::Direction;
use signoff_openapi::exact::Exact;
use signoff_openapi::location::Location;

/// Identifies a definition in [`super::Library::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// Identifies a rule in [`super::Library::rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleId(pub usize);

/// A type expression.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// A definition of the library.
    Named(TypeId),
    /// A scalar.
    Scalar(Scalar),
    /// Any JSON value.
    Any,
    /// Only null.
    Null,
    /// A list.
    List(Box<Type>),
    /// A list without equal elements.
    Set(Box<Type>),
    /// A map with string keys.
    Map(Box<Type>),
    /// A tuple.
    Tuple(Vec<Type>),
    /// A value or null.
    Nullable(Box<Type>),
    /// A value on the heap, which breaks a cycle.
    Boxed(Box<Type>),
    /// A user's type, by its path.
    Foreign(String),
    /// Any value. Its format applies only to values that the scalar can be: strings or numbers.
    Formatted(Scalar),
    /// A value that is checked against a rule.
    Checked(Box<Type>, RuleId),
}

impl Type {
    /// Whether the Rust type is `Copy`.
    pub fn is_copy(&self) -> bool {
        use Scalar::{Bool, F64, I8, I16, I32, I64, Ipv4, U8, U16, U32, U64, Uuid};
        matches!(self, Self::Scalar(Bool | I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64 | F64 | Uuid | Ipv4))
    }
}

/// Scalars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// `bool`
    Bool,
    /// `i8`
    I8,
    /// `i16`
    I16,
    /// `i32`
    I32,
    /// `i64`
    I64,
    /// `u8`
    U8,
    /// `u16`
    U16,
    /// `u32`
    U32,
    /// `u64`
    U64,
    /// `f64`
    F64,
    /// `Integer`: of any size.
    Integer,
    /// `String`
    String,
    /// `Uuid`
    Uuid,
    /// `DateTime`
    DateTime,
    /// `Date`
    Date,
    /// `Time`
    Time,
    /// `Duration`
    Duration,
    /// `Uri`
    Uri,
    /// `Ipv4Addr`
    Ipv4,
    /// `json::Ipv6`
    Ipv6,
    /// `Base64`
    Base64,
    /// `Decimal`: a string.
    Decimal,
    /// `DecimalNumber`: a number.
    DecimalNumber,
    /// `AnyDecimal`: either.
    AnyDecimal,
    /// A text of another format that is checked: the name of the format.
    OfFormat(&'static str),
}

/// One type definition.
#[derive(Debug, Clone)]
pub struct TypeDefinition {
    /// The Rust name.
    pub ident: String,
    /// Markdown of the document.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// Whether it is a component, which counts as one of the document's types.
    pub component: bool,
    /// The paths of additional derive macros.
    pub derives: Vec<String>,
    /// The schema object.
    pub location: Location,
    /// The kind of the definition.
    pub kind: TypeKind,
    /// Keywords that the Rust type does not express and that values are checked against.
    pub condition: Option<Condition>,
    /// Sentences that the generator adds to its docs.
    pub notes: Vec<String>,
}

/// Keywords that no Rust type expresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The keywords as the text of a JSON Schema.
    pub json: String,
    /// The names of the keywords.
    pub keywords: Vec<String>,
}

/// The kind of a definition.
#[derive(Debug, Clone)]
pub enum TypeKind {
    /// Not known yet. Does not occur after lowering.
    Reserved,
    /// A struct.
    Object(Object),
    /// An enum of values.
    Enumeration(Enumeration),
    /// An enum of alternatives.
    Union(Union),
    /// A type alias.
    Alias(Type),
    /// A struct around a type: an alias that refers to itself.
    Newtype(Type),
}

/// A struct.
#[derive(Debug, Clone)]
pub struct Object {
    /// The entries in document order.
    pub fields: Vec<Field>,
    /// Properties whose schema is `false`: they are never present.
    pub forbidden: Vec<String>,
    /// Additional properties.
    pub extra: Extra,
    /// How it is constructed.
    pub constructor: Constructor,
}

/// How a struct is constructed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Constructor {
    /// The name of the struct of required members that the constructor is given, if several of them have one type. Arguments in document
    /// order could be swapped without an error when the document changes the order.
    pub required: Option<String>,
    /// The name of the builder, if the configuration requests one.
    pub builder: Option<String>,
}

/// Properties that the document does not name.
#[derive(Debug, Clone)]
pub enum Extra {
    /// Not allowed.
    Closed,
    /// Any value; the name of the field for them.
    Free(String),
    /// Values of a type; the name of the field for them.
    Typed(String, Type),
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// The Rust name.
    pub ident: String,
    /// The name in JSON.
    pub wire_name: String,
    /// Markdown of the document.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// `default` of the schema.
    pub default: Option<Value>,
    /// Whether `Debug` hides the value.
    pub secret: bool,
    /// The only direction in which it is sent, if it is `readOnly` or `writeOnly`.
    pub only: Option<Direction>,
    /// Whether the field may be absent.
    pub presence: Presence,
    /// The only value that the document allows, or by which a discriminator selects the object. The constructor fills it in.
    pub fixed: Option<Value>,
    /// The type; [`Type::Nullable`] only if the field is required.
    pub ty: Type,
}

/// Whether a field may be absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// `T`
    Required,
    /// `Option<T>`: absent or a value.
    Optional,
    /// `Maybe<T>`: absent, null or a value.
    Maybe,
}

/// An enum of values.
#[derive(Debug, Clone)]
pub struct Enumeration {
    /// The JSON type of the values.
    pub base: EnumBase,
    /// The entries in document order.
    pub values: Vec<EnumValue>,
    /// The name of the variant for values that the document does not list.
    pub unknown: String,
    /// Whether the document allows any other string as well.
    pub is_open: bool,
}

/// The JSON type of an enumeration's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnumBase {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Other or mixed types.
    Mixed,
}

/// One value.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// The Rust name.
    pub ident: String,
    /// The value in JSON.
    pub value: Value,
}

/// An enum of alternatives.
#[derive(Debug, Clone)]
pub struct Union {
    /// The entries in document order.
    pub variants: Vec<UnionVariant>,
    /// The name of the variant for values that match no alternative.
    pub unknown: String,
    /// The member that selects the alternative, if there is one.
    pub tag: Option<Tag>,
}

/// One alternative.
#[derive(Debug, Clone)]
pub struct UnionVariant {
    /// The Rust name.
    pub ident: String,
    /// The type of the alternative.
    pub ty: Type,
}

/// A member that selects the variant: a discriminator, or a member with other values in each alternative.
#[derive(Debug, Clone)]
pub struct Tag {
    /// The member.
    pub property: String,
    /// Its values, each with the index of a variant.
    pub values: Vec<(String, usize)>,
    /// The variant for other values and for values without the member.
    pub default: Option<usize>,
    /// The variants that allow other values.
    pub open: Vec<usize>,
}

/// A number as the runtime's `Node::literal` writes it: `1.0` and `1` are one number.
pub fn number_text(number: &Number) -> String {
    let text = number.to_string();
    Exact::new(&text).map_or(text, |number| number.to_string())
}

/// The variants that a tag selects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Selected {
    /// One of these may match.
    Among(Vec<usize>),
    /// Any variant may match.
    Any,
}

impl Tag {
    /// A scalar as the runtime compares it with the tag's values; `None` if no tag has the value.
    pub fn text(value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number_text(number)),
            Value::Bool(flag) => Some(flag.to_string()),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }

    /// What a JSON value selects, as the runtime reads it.
    pub fn select(&self, value: &Value) -> Selected {
        let member = value.get(&self.property);
        let found = match member.map(Self::text) {
            Some(Some(text)) => self.values.iter().find(|(known, _)| *known == text).map(|(_, index)| *index),
            Some(None) => return Selected::Any,
            None => None,
        };
        match found.or(self.default.filter(|_| value.is_object())) {
            Some(index) => Selected::Among(vec![index]),
            None if member.is_some() => Selected::Among(self.open.clone()),
            None => Selected::Any,
        }
    }
}

/// The bounds that values of a checked type must satisfy.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleDefinition {
    /// The Rust name.
    pub ident: String,
    /// The lower bound, and whether it is exclusive.
    pub min: Option<(f64, bool)>,
    /// The upper bound, and whether it is exclusive.
    pub max: Option<(f64, bool)>,
    /// `multipleOf`
    pub multiple_of: Option<f64>,
    /// `pattern`
    pub pattern: Option<String>,
    /// Keywords that no bound expresses.
    pub condition: Option<Condition>,
}
