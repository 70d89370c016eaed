//! Suggestions for unknown names.

/// The help for an unknown name: the most similar known name, otherwise the known names if there are few, otherwise `otherwise`.
pub fn suggestion(wanted: &str, names: impl IntoIterator<Item = String>, otherwise: &str) -> String {
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
pub fn nearest(wanted: &str, names: impl IntoIterator<Item = String>) -> Option<String> {
    let limit = wanted.chars().count() / 3 + 1;
    names
        .into_iter()
        .map(|name| (strsim::levenshtein(&wanted.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_the_most_similar_name_or_a_few_known_names() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(suggestion("lst", names(&["list", "show"]), "-"), "use `list`");
        assert_eq!(suggestion("delete", names(&["list", "show"]), "-"), "use one of `list`, `show`");
        assert_eq!(suggestion("delete", names(&["list"]), "-"), "use `list`, the only one");
        assert_eq!(suggestion("delete", names(&[]), "-"), "-");
        assert_eq!(suggestion("delete", (10..20).map(|number| number.to_string()), "-"), "-");
    }
}
