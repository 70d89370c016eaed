//! Media types: which documented media range a body has (RFC 9110, sections 8.3.1 and 12.5.1).

/// How specifically a media range matches a media type. The greatest one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Match {
    /// 3: the same type, 2: `type/*`, 1: `*/*`.
    kind: u8,
    /// The parameters that both have, and fewer for those that only the range has.
    parameters: i32,
}

/// The most specific range that matches; of equal ones, the first.
pub(crate) fn best<'r>(ranges: impl Iterator<Item = &'r str>, media_type: &str) -> Option<usize> {
    let matches = ranges.enumerate().filter_map(|(index, range)| Some((matching(range, media_type)?, index)));
    matches.max_by_key(|(found, index)| (*found, usize::MAX - index)).map(|(_, index)| index)
}

/// How a documented range matches a media type. A parameter of the range may be missing in the media type, because senders often
/// omit parameters, but it cannot have another value; `charset` can, because it does not change what a body means.
pub(crate) fn matching(range: &str, media_type: &str) -> Option<Match> {
    let kind = closeness(name(range), name(media_type))?;
    let mut both = 0;
    for (name, value) in parameters(range) {
        match parameter(media_type, name) {
            Some(found) if found == value || (is_charset(name) && found.eq_ignore_ascii_case(value)) => both += 2,
            Some(_) if !is_charset(name) => return None,
            _ => both -= 1,
        }
    }
    Some(Match { kind, parameters: both })
}

/// 3: the same type, 2: `type/*`, 1: `*/*`.
fn closeness(range: &str, name: &str) -> Option<u8> {
    if range.eq_ignore_ascii_case(name) {
        return Some(3);
    }
    match range.split_once('/') {
        Some(("*", "*")) => Some(1),
        Some((kind, "*")) if name.split_once('/').is_some_and(|(other, _)| other.eq_ignore_ascii_case(kind)) => Some(2),
        _ => None,
    }
}

/// The media type without its parameters, in lower case.
pub(crate) fn essence(media_type: &str) -> String {
    name(media_type).to_ascii_lowercase()
}

fn name(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// The parameters, without their quotation marks.
pub(crate) fn parameters(media_type: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = media_type.split(';').skip(1).filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| {
        let value = value.trim();
        (name.trim(), value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value))
    })
}

/// The parameter of that name, in any letter case.
pub(crate) fn parameter<'m>(media_type: &'m str, name: &str) -> Option<&'m str> {
    parameters(media_type).find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

fn is_charset(name: &str) -> bool {
    name.eq_ignore_ascii_case("charset")
}

#[cfg(test)]
mod tests {
    use super::best;

    #[test]
    fn the_most_specific_range_wins_parameters_included() {
        let ranges = [
            "*/*",
            "application/*",
            "application/x+json",
            "application/x+json;version=2",
            "application/x+json; Version=\"3\"",
        ];
        let picked = |media_type: &str| best(ranges.into_iter(), media_type);
        assert_eq!(picked("application/x+json; version=3"), Some(4));
        assert_eq!(picked("application/x+json;charset=utf-8;VERSION=2"), Some(3));
        assert_eq!(picked("Application/X+json"), Some(2));
        assert_eq!(picked("application/x+json;version=4"), Some(2));
        assert_eq!(picked("application/pdf"), Some(1));
        assert_eq!(picked("image/png"), Some(0));
    }

    #[test]
    fn a_parameter_may_be_missing_and_a_charset_may_differ_but_no_other_value() {
        let picked = |range: &str, media_type: &str| best([range].into_iter(), media_type).is_some();
        assert!(picked("application/json; charset=utf-8", "application/json"));
        assert!(picked("application/json; charset=utf-8", "application/json; charset=UTF-8"));
        assert!(picked("text/plain; charset=utf-8", "text/plain; charset=iso-8859-1"));
        assert!(!picked("application/x+json;version=2", "application/x+json;version=3"));
        assert!(picked("application/x+json;version=2", "application/x+json"));
    }
}
