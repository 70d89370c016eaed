//! Regular expressions: the first line is the pattern, the rest is the text.

use signoff_openapi::pattern::Pattern;

/// A search ends. The pattern with its properties written out is the same pattern, and samples are as long as requested.
pub(crate) fn check(text: &str) {
    let (source, text) = text.split_once('\n').unwrap_or((text, ""));
    let Ok(pattern) = Pattern::new(source) else { return };
    let found = pattern.is_match(text);
    if let Ok(expanded) = Pattern::new(&pattern.expanded()) {
        let again = expanded.is_match(text);
        assert!(found == again || found.is_err() || again.is_err(), "{source:?} and {expanded:?} differ for {text:?}");
    }
    let samples: Vec<String> = pattern.samples(3).take(4).collect();
    assert!(samples.iter().all(|sample| sample.len() < 1024 * 1024), "{source:?}");
}
