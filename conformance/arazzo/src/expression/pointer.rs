//! JSON Pointer (RFC 6901) and member access on values.

use crate::json::Value;

use super::{Access, Path};

/// The value at the pointer; `None` if a member or element is missing.
pub fn resolve_pointer<'a>(value: &'a Value, pointer: &str) -> Option<&'a Value> {
    value.pointer(pointer)
}

impl Path {
    /// The value at this path; `None` if a part of the path is missing.
    pub fn resolve<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Whole => Some(value),
            Self::Pointer(pointer) => resolve_pointer(value, pointer),
            Self::Access(steps) => steps.iter().try_fold(value, |value, step| step.resolve(value)),
        }
    }
}

impl Access {
    /// The member or element; `None` if it is missing.
    pub fn resolve<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Member(name) => value.as_object()?.get(name),
            Self::Index(index) => value.as_array()?.get(*index),
        }
    }
}
