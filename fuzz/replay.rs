//! Replays a target's corpus in an ordinary test.

use std::path::Path;

/// Every file below `corpus/TARGET`; as it is, cut short at several places, and twice over.
pub(crate) fn replay(target: &str, check: fn(&str)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let text = text.strip_suffix('\n').unwrap_or(&text);
        check(text);
        check(&format!("{text}{text}"));
        let places = text.char_indices().map(|(at, _)| at);
        for at in places.step_by(1 + text.len() / 200) {
            let (before, after) = text.split_at(at);
            check(before);
            check(after);
        }
    }
}
