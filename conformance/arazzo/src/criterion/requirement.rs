//! What an extension requires of an exchange in addition to a criterion's condition.

use std::any::Any;
use std::fmt::Debug;

use crate::data::Data;
use crate::expression::{Expression, Scope};

/// A requirement that no condition can express.
pub trait Requirement: Any + Debug + Send + Sync {
    /// Every runtime expression in the requirement.
    fn expressions(&self) -> Vec<&Expression> {
        Vec::new()
    }

    /// What the transport has to wait for after the response, before the requirement can be checked. Empty: nothing.
    fn awaits(&self) -> Data {
        Data::default()
    }

    /// What must hold, for messages.
    fn describe(&self) -> String;

    /// Whether it holds, and what was found.
    ///
    /// # Errors
    /// It cannot be evaluated.
    fn check(&self, scope: &Scope<'_>) -> Result<(bool, String), String>;
}
