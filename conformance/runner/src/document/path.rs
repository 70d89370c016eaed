//! The values of path parameters in a request.

use percent_encoding::percent_decode_str;

/// The parameters of a path template that are whole segments, with their values in the path of a target.
pub(crate) fn path_parameters(template: &str, target: &str) -> Vec<(String, String)> {
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let segments = template.split('/').zip(path.split('/'));
    let values = segments.filter_map(|(segment, value)| {
        let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
        Some((parameter_name(segment)?.to_owned(), value))
    });
    values.collect()
}

/// The name of the parameter, if the segment is one.
pub(crate) fn parameter_name(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}
