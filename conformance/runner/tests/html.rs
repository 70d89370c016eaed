//! `--report html=FILE`: the structure of the page. No browser is needed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // helpers of tests

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use support::{Behaviour, Server, signoff, write_suite};

/// The page of a run of the small suite.
fn page(behaviour: Behaviour, arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let suite = write_suite(folder.path());
    let server = Server::start(behaviour);
    let target = server.url();
    let all = [&["run", &suite, "--target", &target, "-q", "--report", "html=out/r.html"], arguments].concat();
    let output = signoff(folder.path(), &all);
    std::fs::read_to_string(folder.path().join("out/r.html")).unwrap_or_else(|_| panic!("{}", output.stderr))
}

/// The texts between two marks.
fn between<'a>(page: &'a str, begin: &str, end: &str) -> Vec<&'a str> {
    page.split(begin).skip(1).map(|rest| rest.split_once(end).unwrap().0).collect()
}

/// The blocks of data: the index, and one block per scenario.
fn blocks(page: &str) -> Vec<Value> {
    let texts = between(page, "<script type=\"application/json\" ", "</script>");
    texts.iter().map(|text| serde_json::from_str(text.split_once('>').unwrap().1).unwrap()).collect()
}

#[test]
fn the_page_says_what_ran_and_has_every_claim_deviation_and_scenario() {
    let page = page(Behaviour::NullDevices, &["--repeat", "3", "--product", "Doors@7"]);
    let blocks = blocks(&page);
    let index = &blocks[0];
    assert_eq!(index["run"]["target"]["product"], "Doors");
    assert!(!index["claims"].as_array().unwrap().is_empty());
    assert!(!index["deviations"].as_array().unwrap().is_empty());
    let scenarios = index["scenarios"].as_array().unwrap();
    assert_eq!(scenarios.len() + 1, blocks.len());
    for (row, scenario) in scenarios.iter().zip(&blocks[1..]) {
        assert_eq!(row["name"], scenario["name"]);
        assert!(!scenario["steps"].as_array().unwrap().is_empty(), "passed scenarios have their exchanges, too");
        assert!(scenario["steps"][0]["attempts"][0]["met"][0].is_string(), "{scenario}");
    }
    let kinds: Vec<&Value> = index["coverage"].as_array().unwrap().iter().map(|item| &item["kind"]).collect();
    assert!(kinds.contains(&&"response".into()) && kinds.contains(&&"claim".into()), "{kinds:?}");
}

#[test]
fn the_verdict_is_in_the_page_without_scripts() {
    for (behaviour, arguments, verdict) in [
        (Behaviour::Right, &[][..], "Passed"),
        (Behaviour::RevokesNothing, &[], "Failed"),
        (Behaviour::RefusesSignIn, &[], "Failed"),
        (Behaviour::Html, &[], "Undetermined"),
        (Behaviour::Right, &["--basis", "chosen"], "Nothing was judged"),
    ] {
        let page = page(behaviour, arguments);
        assert_eq!(between(&page, "<h1", "</h1>")[0].split_once('>').unwrap().1, verdict);
    }
}

#[test]
fn text_never_becomes_markup() {
    let attack = "</script><!--<script><img src=x onerror=alert(1)>\u{2028}\"'&";
    let page = page(Behaviour::Right, &["--product", attack]);
    assert!(!page.contains("<img") && !page.contains("<!--"), "{page}");
    let blocks = blocks(&page);
    assert_eq!(blocks[0]["run"]["target"]["product"], attack);
    assert_eq!(page.matches("<script").count(), blocks.len() + 1, "the data, and the script of the page");
    assert_eq!(page.matches("</script").count(), blocks.len() + 1);
}

#[test]
fn the_page_runs_only_its_own_script_and_loads_nothing() {
    let page = page(Behaviour::Right, &[]);
    let policy = between(&page, "content=\"default-src 'none'; ", "\"")[0];
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let script = between(&page, "<script>", "</script>");
    let style = between(&page, "<style>", "</style>");
    assert_eq!((script.len(), style.len()), (1, 1));
    assert!(policy.contains(&format!("script-src {};", hash(script[0]))), "{policy}");
    assert!(policy.contains(&format!("style-src {};", hash(style[0]))), "{policy}");
    for loads in ["@import", "url(", "fetch(", "XMLHttpRequest", "import("] {
        assert!(!script[0].contains(loads) && !style[0].contains(loads), "{loads}");
    }
    for writes in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"] {
        assert!(!script[0].contains(writes), "{writes}");
    }
    let markup = page.replace(script[0], "").replace(style[0], "");
    let markup: Vec<&str> = markup.lines().filter(|line| !line.starts_with("<script type=")).collect();
    assert!(markup.iter().all(|line| !line.contains(" src=") && !line.contains("<link") && !line.contains(" style=")));
}

#[test]
fn every_element_that_the_script_looks_up_exists() {
    let page = page(Behaviour::Right, &[]);
    let script = between(&page, "<script>", "</script>")[0];
    let mut ids = between(script, "getElementById('", "'");
    ids.extend(between(script, "addList('", "'"));
    assert!(ids.len() > 5, "{ids:?}");
    for id in ids.iter().filter(|id| !id.ends_with('-')) {
        assert_eq!(page.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
}
