//! Errors that are shown to a browser.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use uuid::Uuid;

use crate::store::Entity;

/// A stored error, for the page that shows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct FlowError {
    pub(crate) id: Uuid,
    pub(crate) error: Map<String, Value>,
    pub(crate) created_at: Timestamp,
}

impl Entity for FlowError {
    const KIND: &'static str = "kratos.flow_error";

    fn key(&self) -> String {
        self.id.to_string()
    }
}
