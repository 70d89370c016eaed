//! "Did you mean": the closest of the names that there are.

/// The help line about a name that is not there: the one that may be meant, else those that there are, else this.
pub(super) fn help(wanted: &str, names: impl IntoIterator<Item = String>, otherwise: &str) -> String {
    const SHOWN: usize = 8;
    let names: Vec<String> = names.into_iter().collect();
    match (nearest(wanted, names.iter().cloned()), names.as_slice()) {
        (Some(near), _) => format!("there is `{near}`"),
        (None, []) => otherwise.to_owned(),
        (None, [one]) => format!("there is `{one}` alone"),
        (None, names) if names.len() <= SHOWN => format!("there are `{}`", names.join("`, `")),
        (None, _) => otherwise.to_owned(),
    }
}

/// The name with the smallest edit distance, if it is close enough to be meant.
fn nearest(wanted: &str, names: impl IntoIterator<Item = String>) -> Option<String> {
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
    fn help_names_the_near_one_or_the_few_that_there_are() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(help("lst", names(&["list", "show"]), "-"), "there is `list`");
        assert_eq!(help("delete", names(&["list", "show"]), "-"), "there are `list`, `show`");
        assert_eq!(help("delete", names(&["list"]), "-"), "there is `list` alone");
        assert_eq!(help("delete", names(&[]), "-"), "-");
        assert_eq!(help("delete", (10..20).map(|number| number.to_string()), "-"), "-");
    }
}
