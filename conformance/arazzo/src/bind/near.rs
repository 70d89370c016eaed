//! Suggestions for unknown names.

/// The help for an unknown name: the most similar known name, otherwise the known names if there are few, otherwise `otherwise`.
pub(super) fn help(wanted: &str, names: impl IntoIterator<Item = String>, otherwise: &str) -> String {
    const MAX_NAMES: usize = 8;
    let names: Vec<String> = names.into_iter().collect();
    match (nearest(wanted, names.iter().cloned()), names.as_slice()) {
        (Some(similar), _) => format!("use `{similar}`"),
        (None, []) => otherwise.to_owned(),
        (None, [only]) => format!("use `{only}`, the only one"),
        (None, names) if names.len() <= MAX_NAMES => format!("use one of `{}`", names.join("`, `")),
        (None, _) => otherwise.to_owned(),
    }
}

/// The name with the smallest edit distance, if it is small enough for a typing error.
fn nearest(wanted: &str, names: impl IntoIterator<Item = String>) -> Option<String> {
    let limit = wanted.chars().count() / 3 + 1;
    names
        .into_iter()
        .map(|name| (distance(&wanted.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// Levenshtein distance.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = i;
        let mut before = i + 1;
        let mut next = vec![before];
        for (b, above) in right.iter().zip(row.iter().skip(1)) {
            before = (above + 1).min(before + 1).min(diagonal + usize::from(a != *b));
            diagonal = *above;
            next.push(before);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_the_most_similar_name_or_a_few_known_names() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(help("lst", names(&["list", "show"]), "-"), "use `list`");
        assert_eq!(help("delete", names(&["list", "show"]), "-"), "use one of `list`, `show`");
        assert_eq!(help("delete", names(&["list"]), "-"), "use `list`, the only one");
        assert_eq!(help("delete", names(&[]), "-"), "-");
        assert_eq!(help("delete", (10..20).map(|number| number.to_string()), "-"), "-");
    }

    #[test]
    fn the_distance_is_the_number_of_edits() {
        for (left, right, expected) in
            [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("kitten", "sitting", 3), ("", "ab", 2)]
        {
            assert_eq!(distance(left, right), expected, "{left} {right}");
        }
    }
}
