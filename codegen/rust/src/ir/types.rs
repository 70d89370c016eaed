//! Types.

use serde_json::Value;
use signoff_openapi::api::Direction;
use signoff_openapi::location::Location;

/// A definition in [`super::Library::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A rule in [`super::Library::rules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleId(pub usize);

/// A type as it is used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Type {
    /// One of the library's own.
    Named(TypeId),
    /// A scalar.
    Scalar(Scalar),
    /// Anything.
    Any,
    /// Only null.
    Null,
    /// Any number of these.
    List(Box<Type>),
    /// Any number of these, no two equal.
    Set(Box<Type>),
    /// These by name.
    Map(Box<Type>),
    /// One of each.
    Tuple(Vec<Type>),
    /// This or null.
    Nullable(Box<Type>),
    /// This, on the heap: breaks a cycle.
    Boxed(Box<Type>),
    /// A type of the user's, by its path.
    Foreign(String),
    /// This, held to bounds.
    Checked(Box<Type>, RuleId),
}

impl Type {
    /// Whether a value is handed on by itself rather than by reference.
    pub fn is_copy(&self) -> bool {
        use Scalar::{Bool, Date, F64, I8, I16, I32, I64, Ipv4, Ipv6, U8, U16, U32, U64, Uuid};
        matches!(
            self,
            Self::Scalar(Bool | I8 | I16 | I32 | I64 | U8 | U16 | U32 | U64 | F64 | Uuid | Date | Ipv4 | Ipv6)
        )
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
    /// `String`
    String,
    /// `Uuid`
    Uuid,
    /// `DateTime`
    DateTime,
    /// `jiff::civil::Date`
    Date,
    /// `Time`
    Time,
    /// `Duration`
    Duration,
    /// `Uri`
    Uri,
    /// `Ipv4Addr`
    Ipv4,
    /// `Ipv6Addr`
    Ipv6,
    /// `Base64`
    Base64,
    /// `Decimal`
    Decimal,
}

/// One type that is going to be written.
#[derive(Debug, Clone)]
pub struct TypeDefinition {
    /// Its Rust name.
    pub ident: String,
    /// Markdown of the document.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// Whether it is a component, and counts as one of the document's types.
    pub component: bool,
    /// Paths of derive macros beyond what every type derives.
    pub derives: Vec<String>,
    /// The schema.
    pub location: Location,
    /// What it is.
    pub kind: TypeKind,
    /// What values are held to beyond that.
    pub condition: Option<Condition>,
    /// Sentences of our own, for its docs.
    pub notes: Vec<String>,
}

/// Keywords that no type says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Themselves, as the text of a JSON Schema.
    pub json: String,
    /// Their names.
    pub keywords: Vec<String>,
}

/// What a definition is.
#[derive(Debug, Clone)]
pub enum TypeKind {
    /// Not known yet; none is left after lowering.
    Reserved,
    /// A struct.
    Object(Object),
    /// An enum of values.
    Enumeration(Enumeration),
    /// An enum of alternatives.
    Union(Union),
    /// Another name.
    Alias(Type),
    /// A struct around it: an alias that leads to itself.
    Newtype(Type),
}

/// A struct.
#[derive(Debug, Clone)]
pub struct Object {
    /// In document order.
    pub fields: Vec<Field>,
    /// What further members are.
    pub extra: Extra,
}

/// Members that the document does not name.
#[derive(Debug, Clone)]
pub enum Extra {
    /// Not allowed.
    Closed,
    /// Anything; the name of their field.
    Free(String),
    /// Each is this; the name of their field.
    Typed(String, Type),
}

/// A member.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its Rust name.
    pub ident: String,
    /// Its name in JSON.
    pub wire_name: String,
    /// Markdown of the document.
    pub docs: Option<String>,
    /// `deprecated`
    pub deprecated: bool,
    /// `default` of the schema.
    pub default: Option<Value>,
    /// Not to be shown.
    pub secret: bool,
    /// The only direction that it goes: `writeOnly`, `readOnly`.
    pub only: Option<Direction>,
    /// Whether it may be absent.
    pub presence: Presence,
    /// Its type; [`Type::Nullable`] only where the presence is required.
    pub ty: Type,
}

/// Whether a member may be absent.
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
    /// What the values are.
    pub base: EnumBase,
    /// In document order.
    pub values: Vec<EnumValue>,
    /// The variant for values that the document does not know.
    pub unknown: String,
}

/// What an enumeration's values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnumBase {
    /// Strings.
    String,
    /// Integers.
    Integer,
    /// Anything else, or a mixture.
    Mixed,
}

/// One value.
#[derive(Debug, Clone)]
pub struct EnumValue {
    /// Its Rust name.
    pub ident: String,
    /// What it is in JSON.
    pub value: Value,
}

/// An enum of alternatives.
#[derive(Debug, Clone)]
pub struct Union {
    /// In document order.
    pub variants: Vec<UnionVariant>,
    /// How to tell them apart, where the document says so.
    pub tag: Option<Tag>,
}

/// One alternative.
#[derive(Debug, Clone)]
pub struct UnionVariant {
    /// Its Rust name.
    pub ident: String,
    /// What it holds.
    pub ty: Type,
}

/// A discriminator.
#[derive(Debug, Clone)]
pub struct Tag {
    /// The member that tells.
    pub property: String,
    /// Its value → the index of the variant.
    pub mapping: Vec<(String, usize)>,
}

/// Bounds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleDefinition {
    /// Its Rust name.
    pub ident: String,
    /// The lower bound, and whether it is itself excluded.
    pub min: Option<(f64, bool)>,
    /// The upper bound, and whether it is itself excluded.
    pub max: Option<(f64, bool)>,
    /// `multipleOf`
    pub multiple_of: Option<f64>,
    /// `pattern`
    pub pattern: Option<String>,
    /// What no bound says.
    pub condition: Option<Condition>,
}
