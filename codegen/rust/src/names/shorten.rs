//! Shortens names by leaving out whole words.

use super::{pascal, words};

/// The maximum length of a type's name, in characters. Names of components are kept as the document gives them.
pub const MAX_TYPE_NAME: usize = 60;

/// The name itself if it has at most `limit` characters. Otherwise its forms without some adjacent words: a form keeps the first word and
/// as many others as fit. The best form comes first; another one serves where it is taken, because it keeps other words. Each form is made
/// when it is asked for, since the first one is nearly always free.
pub fn short_forms(name: &str, limit: usize) -> impl Iterator<Item = String> + use<> {
    let fits = move |name: &String| name.chars().count() <= limit;
    let whole = Some(name.to_owned()).filter(fits);
    let words = if whole.is_some() { Vec::new() } else { words(name) };
    let mut starts: Vec<usize> = (1..words.len()).collect();
    // What a name ends with is more specific than what it begins with.
    starts.sort_by_key(|start| start.abs_diff(words.len().div_ceil(3)));
    let form = move |start: usize, end: usize| {
        let kept = words.get(..start).into_iter().chain(words.get(end..)).flatten();
        pascal(&kept.map(String::as_str).collect::<Vec<_>>().join(" "))
    };
    let count = starts.len() + 1;
    let mut forms = starts
        .into_iter()
        .filter_map(move |start| (start + 1..=count).map(|end| form(start, end)).find(fits))
        .peekable();
    // A single word can only be cut.
    let only = whole.or_else(|| forms.peek().is_none().then(|| name.chars().take(limit).collect()));
    only.into_iter().chain(forms)
}
