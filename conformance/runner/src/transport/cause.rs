//! The innermost cause of an error: the message of the system. The outer messages only name the library.

/// The last error in the chain of sources.
pub(super) fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut cause = error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    cause.to_string()
}
