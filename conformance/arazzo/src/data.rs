//! Data that an extension attaches to an object of a document.

use std::any::Any;
use std::fmt::{self, Debug};
use std::sync::Arc;

/// A value of a type that only the extension knows; empty without an extension. Copies share the value.
#[derive(Clone, Default)]
pub struct Data(Option<Arc<dyn Any + Send + Sync>>);

impl Data {
    /// Wraps a value.
    pub fn new<T: Any + Send + Sync>(value: T) -> Self {
        Self(Some(Arc::new(value)))
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The value, if it has this type.
    pub fn get<T: Any + Send + Sync>(&self) -> Option<&T> {
        self.0.as_deref()?.downcast_ref()
    }
}

/// Equal values are copies of each other.
impl PartialEq for Data {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Debug for Data {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Data(..)" } else { "Data" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_by_its_type_only() {
        let data = Data::new("text".to_owned());
        assert_eq!(data.get::<String>().map(String::as_str), Some("text"));
        assert_eq!(data.get::<u8>(), None);
        assert_eq!(Data::default().get::<String>(), None);
    }

    #[test]
    fn only_copies_are_equal() {
        let data = Data::new(1_u8);
        assert_eq!(data.clone(), data);
        assert_ne!(Data::new(1_u8), data);
        assert_ne!(Data::default(), data);
        assert_eq!(Data::default(), Data::default());
    }
}
