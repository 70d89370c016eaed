//! The innermost cause of an error: what the system said. The outer ones only say which library was asked.

/// Follows `source` to its end.
pub(super) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}
