//! Shortens names by leaving out whole words.

use super::{pascal, words};

/// The maximum length of a type's name, in characters. Names of components are kept as the document gives them.
pub const MAX_TYPE_NAME: usize = 60;

/// The name itself if it has at most `limit` characters. Otherwise its forms without some adjacent words: a form keeps the first word and
/// as many others as fit. The best form comes first; another one serves where it is taken, because it keeps other words.
pub fn short_forms(name: &str, limit: usize) -> Vec<String> {
    if name.chars().count() <= limit {
        return vec![name.to_owned()];
    }
    let words = words(name);
    let form = |start: usize, end: usize| {
        let kept = words.get(..start).into_iter().chain(words.get(end..)).flatten();
        pascal(&kept.map(String::as_str).collect::<Vec<_>>().join(" "))
    };
    let fits = |name: &String| name.chars().count() <= limit;
    let mut forms: Vec<(usize, String)> = (1..words.len())
        .filter_map(|start| {
            let form = (start + 1..=words.len()).map(|end| form(start, end)).find(fits)?;
            // What a name ends with is more specific than what it begins with.
            Some((start.abs_diff(words.len().div_ceil(3)), form))
        })
        .collect();
    forms.sort_by_key(|(distance, _)| *distance);
    let mut forms: Vec<String> = forms.into_iter().map(|(_, form)| form).collect();
    forms.dedup();
    if forms.is_empty() {
        // A single word.
        forms.push(name.chars().take(limit).collect());
    }
    forms
}
