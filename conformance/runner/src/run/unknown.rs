//! Help for names on the command line that do not exist.

use std::collections::BTreeSet;
use std::path::Path;

use signoff_arazzo::bind::{nearest, suggestion};
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

/// A scenario that a message can name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate<'a> {
    /// `suite/document/workflow`.
    pub(super) name: &'a str,
    /// The summary of the workflow.
    pub(super) summary: &'a str,
}

/// The help for a name or pattern that belongs to none of the scenarios: those whose names contain its last part, or the most
/// similar one, or those whose summary has the word, or the documents that there are.
pub(super) fn similar_names(wanted: &str, scenarios: &[Candidate<'_>]) -> String {
    let last = literal_of(wanted);
    // A pattern without a literal part resembles nothing.
    if last.is_empty() {
        return ALL.to_owned();
    }
    let plain = |text: &str| text.to_lowercase().replace(['-', '_'], "");
    let found = |is_found: &dyn Fn(&Candidate<'_>) -> bool| {
        let names: Vec<&str> = scenarios.iter().filter(|one| is_found(one)).map(|one| one.name).collect();
        let more = if names.len() > MAX_NAMES { ", …" } else { "" };
        let shown = names.iter().take(MAX_NAMES).copied().collect::<Vec<_>>().join(", ");
        (!names.is_empty()).then(|| format!("did you mean {shown}{more}?"))
    };
    let in_names = || found(&|one| plain(one.name).contains(&plain(last)));
    let in_summaries = || found(&|one| words(one.summary).any(|word| plain(word) == plain(last)));
    let all = |help: String| format!("{help} {ALL}");
    in_names()
        .or_else(|| nearest_name(wanted, last, scenarios).map(|name| all(format!("did you mean {name}?"))))
        .or_else(|| in_summaries().map(all))
        .unwrap_or_else(|| documents(scenarios))
}

/// The longest text without wildcards in the last part of a pattern that has a word, otherwise in the whole pattern.
fn literal_of(pattern: &str) -> &str {
    const WORD: usize = 3;
    let literals =
        || pattern.rsplit('/').map(|part| part.split(WILDCARDS).max_by_key(|text| text.len()).unwrap_or(part));
    literals().find(|text| text.len() >= WORD).or_else(|| literals().max_by_key(|text| text.len())).unwrap_or_default()
}

const WILDCARDS: [char; 9] = ['*', '?', '[', ']', '{', '}', ',', '!', '\\'];

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty())
}

/// The most similar name. The last part is what people mistype, or a word of it or of the summary; these are also compared separately.
fn nearest_name<'a>(wanted: &str, last: &str, scenarios: &[Candidate<'a>]) -> Option<&'a str> {
    let of_last = |name: &'a str| name.rsplit('/').next().unwrap_or_default();
    let names = || scenarios.iter().map(|one| one.name);
    let parts: BTreeSet<String> = names().map(|name| of_last(name).to_owned()).collect();
    let all_words = || scenarios.iter().flat_map(|one| words_of_name(one.name).chain(words(one.summary)));
    let long_words: BTreeSet<String> = all_words().filter(|word| word.len() > 3).map(str::to_owned).collect();
    let has =
        |one: &&Candidate<'a>, word: &str| words_of_name(one.name).chain(words(one.summary)).any(|own| own == word);
    let whole = nearest(wanted, names().map(str::to_owned)).and_then(|near| names().find(|name| *name == near));
    whole.or_else(|| nearest(last, parts).and_then(|near| names().find(|name| of_last(name) == near))).or_else(|| {
        let near = nearest(last, long_words)?;
        let in_name = scenarios.iter().find(|one| words_of_name(one.name).any(|word| word == near));
        in_name.or_else(|| scenarios.iter().find(|one| has(one, &near))).map(|one| one.name)
    })
}

fn words_of_name(name: &str) -> impl Iterator<Item = &str> {
    name.split(['/', '-'])
}

/// All documents as patterns, if they are few.
fn documents(scenarios: &[Candidate<'_>]) -> String {
    const MAX_DOCUMENTS: usize = 20;
    let documents: BTreeSet<&str> =
        scenarios.iter().filter_map(|one| one.name.rsplit_once('/')).map(|(document, _)| document).collect();
    if documents.is_empty() || documents.len() > MAX_DOCUMENTS {
        return ALL.to_owned();
    }
    let documents: Vec<&str> = documents.into_iter().collect();
    format!("the documents are {}; {ALL}", documents.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_matches_nothing_gets_similar_names() {
        let candidate = |(name, summary)| Candidate { name, summary };
        let names = [
            ("kratos/sign-out/live-token", "A live token is signed out."),
            ("kratos/sign-in/native-login", ""),
            ("kratos/sign-in/native-form", "The fields of a registration."),
            ("authlete/a/b", ""),
        ]
        .map(candidate);
        let help = |wanted| similar_names(wanted, &names);
        assert_eq!(help("*/login"), "did you mean kratos/sign-in/native-login?");
        assert_eq!(help("*/log-in"), "did you mean kratos/sign-in/native-login?");
        assert_eq!(help("*/lgin"), "did you mean kratos/sign-in/native-login? `signoff list` shows all");
        assert_eq!(help("*/native-logn*"), "did you mean kratos/sign-in/native-login? `signoff list` shows all");
        assert_eq!(help("*/registration"), "did you mean kratos/sign-in/native-form? `signoff list` shows all");
        assert_eq!(help("*/*/live-tokn"), "did you mean kratos/sign-out/live-token? `signoff list` shows all");
        assert_eq!(help("krato/sign-out/live-token"), "did you mean kratos/sign-out/live-token?");
        let documents = "the documents are authlete/a, kratos/sign-in, kratos/sign-out; `signoff list` shows all";
        assert_eq!(help("payments"), documents);
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
