//! The driver of reject cases, which several crates include: each folder below `tests/reject` is named after a diagnostic code and
//! contains documents and the exact text of their diagnostics.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use signoff_openapi::diagnostic::Diagnostics;

/// Compares the text of every case; `show` returns it with the diagnostics. With `SIGNOFF_REWRITE=1`, rewrites the expected texts.
pub(crate) fn check_texts(show: impl Fn(&Path) -> (String, Diagnostics)) {
    let mut wrong = Vec::new();
    for folder in folders() {
        let (shown, diagnostics) = show(&folder);
        let expected = folder.join("expected.txt");
        let code = folder.file_name().unwrap().to_str().unwrap();
        assert!(diagnostics.iter().any(|found| found.code == code), "{}: no `{code}` in\n{shown}", folder.display());
        if std::env::var_os("SIGNOFF_REWRITE").is_some() {
            std::fs::write(&expected, &shown).unwrap();
        }
        if std::fs::read_to_string(&expected).unwrap_or_default() != shown {
            wrong.push(format!("{}:\n{shown}", expected.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nSIGNOFF_REWRITE=1 accepts these texts", wrong.join("\n"));
}

/// Checks that every code has a case, except those in `elsewhere`, and every case a code.
pub(crate) fn check_codes(codes: &BTreeSet<String>, elsewhere: &[&str]) {
    assert!(codes.len() > 6, "the search finds too few codes: {codes:?}");
    let name = |folder: PathBuf| folder.file_name().unwrap().to_str().unwrap().to_owned();
    let cases: BTreeSet<String> = folders().into_iter().map(name).collect();
    let is_missing = |code: &&String| !cases.contains(*code) && !elsewhere.contains(&code.as_str());
    let missing: Vec<_> = codes.iter().filter(is_missing).collect();
    assert!(missing.is_empty(), "codes without a case in tests/reject: {missing:?}");
    let stale: Vec<_> = cases.difference(codes).collect();
    assert!(stale.is_empty(), "cases without a code: {stale:?}");
}

/// The codes in the files of a folder: the kebab-case literals that follow one of the makers, such as `Diagnostic::invalid(`.
pub(crate) fn codes(folder: &str, makers: &[&str]) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for (_, text) in rust_files(Path::new(folder)) {
        for after in makers.iter().flat_map(|maker| text.split(maker).skip(1)) {
            let literal = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
            codes.extend(literal.filter(|code| is_code(code)).map(str::to_owned));
        }
    }
    codes
}

fn is_code(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// The folders of the cases.
fn folders() -> Vec<PathBuf> {
    let entries = std::fs::read_dir("tests/reject").unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Every file of a folder with its text.
pub(crate) fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => rust_files(&path),
            false => vec![(path.clone(), std::fs::read_to_string(&path).unwrap())],
        })
        .collect()
}
