//! Help for names on the command line that do not exist.

use std::path::Path;

use signoff_arazzo::bind::suggestion;
use signoff_openapi::read_regular_text;

/// The most names that a message lists.
const MAX_NAMES: usize = 5;

/// The message about a suite that is neither built in nor a file.
pub(super) fn unknown_suite(name: &str) -> String {
    let known = || signoff_specs::SUITES.iter().map(|suite| suite.name.to_owned());
    let help = suggestion(name, known(), "correct the path");
    format!("`{name}` is neither a folder, a file, nor a built-in suite; {help}")
}

/// Checks that a suite that is not built in can exist.
///
/// # Errors
/// There is no such file or folder, or the file is an OpenAPI document. The message says what to do.
pub(super) fn check_suite_path(name: &str) -> Result<(), String> {
    let path = Path::new(name);
    match (path.exists(), path.is_file()) {
        (false, _) => Err(unknown_suite(name)),
        (true, true) => check_is_no_api_document(path),
        (true, false) => Ok(()),
    }
}

fn check_is_no_api_document(path: &Path) -> Result<(), String> {
    const MAX_BYTES: u64 = 64 * 1024 * 1024;
    let text = read_regular_text(path, MAX_BYTES).unwrap_or_default();
    let has = |key: &str| {
        let json = format!("\"{key}\"");
        text.lines().take(50).any(|line| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':')))
            || text.trim_start().strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with(&json))
    };
    if has("arazzo") || !(has("openapi") || has("swagger")) {
        return Ok(());
    }
    let path = path.display();
    Err(format!("{path} is an OpenAPI document, not a suite: `signoff scaffold {path}` writes scenarios to start from"))
}

const ALL: &str = "`signoff list` shows all";

/// The help for a name or pattern that belongs to none of the names: those that contain its last part, or the most similar one.
pub(super) fn similar_names<'a>(wanted: &str, names: impl Iterator<Item = &'a str> + Clone) -> String {
    let is_literal = |part: &&str| !part.is_empty() && !part.contains(['*', '?', '[', '{']);
    let last = wanted.rsplit('/').find(is_literal).unwrap_or_default();
    let containing: Vec<&str> =
        names.clone().filter(|name| !last.is_empty() && name.contains(last)).take(MAX_NAMES).collect();
    if !containing.is_empty() {
        return format!("did you mean {}?", containing.join(", "));
    }
    // The last part of a name is what people mistype; compare it separately, too.
    let of_last = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    let parts: std::collections::BTreeSet<String> = names.clone().map(of_last).collect();
    // A pattern without a literal part resembles nothing.
    if last.is_empty() {
        return ALL.to_owned();
    }
    let near = signoff_arazzo::bind::nearest(wanted, names.clone().map(str::to_owned)).or_else(|| {
        signoff_arazzo::bind::nearest(last, parts)
            .and_then(|part| names.clone().find(|name| of_last(name) == part).map(str::to_owned))
    });
    match near {
        Some(near) => format!("did you mean {near}? {ALL}"),
        None => ALL.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_matches_nothing_gets_similar_names() {
        let names = ["kratos/sign-out/live-token", "kratos/sign-in/native-login", "authlete/a/b"];
        let help = |wanted| similar_names(wanted, names.iter().copied());
        assert_eq!(help("*/login"), "did you mean kratos/sign-in/native-login?");
        assert_eq!(help("*/*/live-tokn"), "did you mean kratos/sign-out/live-token? `signoff list` shows all");
        assert_eq!(help("krato/sign-out/live-token"), "did you mean kratos/sign-out/live-token?");
        assert_eq!(help("**"), "`signoff list` shows all");
    }

    #[test]
    fn an_api_document_is_recognized_in_yaml_and_json() {
        let folder = tempfile::tempdir().unwrap();
        for (text, is_api) in [
            ("# a comment\nopenapi: 3.1.0\n", true),
            ("{\n  \"swagger\": \"2.0\"}", true),
            ("arazzo: 1.0.1\n", false),
            ("info:\n  openapi: 3.0.0\n", false),
        ] {
            let path = folder.path().join("a.yaml");
            std::fs::write(&path, text).unwrap();
            assert_eq!(check_is_no_api_document(&path).is_err(), is_api, "{text}");
        }
    }
}
