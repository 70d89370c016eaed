//! Which media type of a body is exercised.

use signoff_codegen::ir::{BodyMedia, Payload};

/// The first JSON.
pub(super) fn json_media(content: &[BodyMedia]) -> Option<&BodyMedia> {
    content.iter().find(|media| matches!(media.payload, Payload::Json(_)))
}

/// JSON, or else a form.
pub(super) fn typed_media(content: &[BodyMedia]) -> Option<&BodyMedia> {
    json_media(content).or_else(|| content.iter().find(|media| matches!(media.payload, Payload::Form(_))))
}
