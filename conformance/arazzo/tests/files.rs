//! Which files on disk a suite's documents may name.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use signoff_arazzo::bind::{BindOptions, DocumentSet, bind};
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

const API: &str = "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {/a: {get: {operationId: a, responses: {'200': {description: d}}}}}\n";
const SECRET: &str = "root:x:0:0:do-not-show\n";

fn description(url: &str) -> String {
    format!(
        "arazzo: 1.0.1\ninfo: {{title: t, version: '1'}}\nsourceDescriptions: [{{name: api, url: '{url}', type: openapi}}]\nworkflows: [{{workflowId: w, steps: [{{stepId: s, operationId: a}}]}}]\n"
    )
}

/// The codes and the text of the diagnostics of a suite.
fn diagnose(set: DocumentSet, options: &BindOptions<'_>) -> (Vec<&'static str>, String) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    bind(&[set], options, &mut sources, &mut diagnostics);
    let shown = diagnostics.render(&sources, Colour::Plain);
    (diagnostics.iter().map(|found| found.code).collect(), shown)
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("suite/apis")).unwrap();
    fs::write(folder.path().join("secret"), SECRET).unwrap();
    fs::write(folder.path().join("outside.yaml"), API).unwrap();
    fs::write(folder.path().join("suite/apis/a.yaml"), API).unwrap();
    folder
}

fn case(folder: &Path, url: &str, options: &BindOptions<'_>) -> (Vec<&'static str>, String) {
    let file = folder.join("suite/w.arazzo.yaml");
    fs::write(&file, description(url)).unwrap();
    let by_file = diagnose(DocumentSet::from_file(&file), options);
    let by_folder = diagnose(DocumentSet::from_folder(&folder.join("suite")).unwrap(), options);
    assert_eq!(by_file.0, by_folder.0);
    by_file
}

#[test]
fn files_outside_the_suites_folder_are_refused_and_not_shown() {
    let folder = folder();
    let absolute = folder.path().join("secret").display().to_string();
    for url in [
        "../secret",
        "../outside.yaml",
        "./apis/../../secret",
        "..%2Fsecret",
        absolute.as_str(),
        &format!("file://{absolute}"),
        "/dev/zero",
        "file:///dev/zero",
    ] {
        let (codes, shown) = case(folder.path(), url, &BindOptions::default());
        assert_eq!(codes, ["file-outside-root"], "{url}: {shown}");
        assert!(shown.contains("allow its folder") && !shown.contains("do-not-show"), "{url}: {shown}");
    }
    let options = BindOptions { allow_roots: vec![folder.path().to_owned()], ..BindOptions::default() };
    let (codes, shown) = case(folder.path(), "../outside.yaml", &options);
    assert!(codes.is_empty(), "{shown}");
    let (codes, shown) = case(folder.path(), "./apis/a.yaml", &BindOptions::default());
    assert!(codes.is_empty(), "{shown}");
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_of_the_folder_and_pipes_are_refused() {
    let folder = folder();
    let suite = folder.path().join("suite");
    std::os::unix::fs::symlink("../secret", suite.join("link.yaml")).unwrap();
    std::os::unix::fs::symlink("..", suite.join("up")).unwrap();
    std::os::unix::fs::symlink("apis/a.yaml", suite.join("inside.yaml")).unwrap();
    for url in ["link.yaml", "up/secret", "up/outside.yaml"] {
        let (codes, shown) = case(folder.path(), url, &BindOptions::default());
        assert_eq!(codes, ["file-outside-root"], "{url}: {shown}");
        assert!(!shown.contains("do-not-show"), "{shown}");
    }
    let (codes, shown) = case(folder.path(), "inside.yaml", &BindOptions::default());
    assert!(codes.is_empty(), "{shown}");
    let pipe = suite.join("pipe.yaml");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success()) {
        let (codes, shown) = case(folder.path(), "pipe.yaml", &BindOptions::default());
        assert_eq!(codes, ["file-unreadable"], "{shown}");
        // Looking for a document by its `$self` reads the documents of the folder.
        let (codes, shown) = case(folder.path(), "https://example.com/a", &BindOptions::default());
        assert_eq!(codes, ["source-not-local"], "{shown}");
    }
}

#[cfg(unix)]
#[test]
fn an_arazzo_document_of_a_folder_that_leads_out_of_it_is_refused() {
    let folder = folder();
    let suite = folder.path().join("suite");
    std::os::unix::fs::symlink("../secret", suite.join("x.arazzo.yaml")).unwrap();
    let (codes, shown) = diagnose(DocumentSet::from_folder(&suite).unwrap(), &BindOptions::default());
    assert_eq!(codes, ["file-outside-root"], "{shown}");
    assert!(!shown.contains("do-not-show"), "{shown}");
}

/// Diagnoses a suite whose workflow takes its inputs from `reference`, in memory or on disk.
fn inputs(reference: &str) -> String {
    description("apis/a.yaml").replace("workflowId: w,", &format!("workflowId: w, inputs: {{$ref: '{reference}'}},"))
}

#[cfg(unix)]
#[test]
fn schemas_outside_the_suites_folder_are_refused_and_not_shown() {
    let folder = folder();
    let suite = folder.path().join("suite");
    std::os::unix::fs::symlink("../secret", suite.join("link.yaml")).unwrap();
    let absolute = folder.path().join("secret").display().to_string();
    for reference in
        ["../secret", "link.yaml#/x", "apis/../../secret", absolute.as_str(), &format!("file://{absolute}")]
    {
        let file = suite.join("w.arazzo.yaml");
        fs::write(&file, inputs(reference)).unwrap();
        let (codes, shown) = diagnose(DocumentSet::from_file(&file), &BindOptions::default());
        assert_eq!(codes, ["file-outside-root", "unsupported-workflow"], "{reference}: {shown}");
        assert!(shown.contains("allow its folder") && !shown.contains("do-not-show"), "{reference}: {shown}");
    }
}

#[test]
fn schemas_of_files_in_memory_are_found() {
    let schemas = |text: &str| {
        [("w.arazzo.yaml", inputs("s.yaml#/a")), ("apis/a.yaml", API.to_owned()), ("s.yaml", text.to_owned())]
    };
    let set = |text| DocumentSet::from_memory("suite", schemas(text));
    assert_eq!(diagnose(set("a: {type: object}"), &BindOptions::default()).0, [""; 0]);
    assert_eq!(diagnose(set("b: {type: object}"), &BindOptions::default()).0, ["unknown-component"]);
    assert_eq!(diagnose(set("a: {type: objec}"), &BindOptions::default()).0, ["invalid-schema"]);
    assert_eq!(diagnose(set("a: ["), &BindOptions::default()).0, ["malformed-text", "unsupported-workflow"]);
}

#[test]
fn references_that_copy_a_schema_very_often_are_refused() {
    // Every level of the nested schema is the target of a reference, which copies all levels below it.
    let wide: String = (0..4000).map(|index| format!("p{index}: {{}}, ")).collect();
    let nested = (0..60).fold(format!("{{properties: {{{wide}}}}}"), |inner, _| format!("{{items: {inner}}}"));
    let references: String = (0..60).map(|level| format!("{{$ref: '#/a{}'}}, ", "/items".repeat(level))).collect();
    let schemas = format!("a: {nested}\nb: {{prefixItems: [{references}]}}\n");
    let files = [("w.arazzo.yaml", inputs("s.yaml#/b")), ("apis/a.yaml", API.to_owned()), ("s.yaml", schemas)];
    let (codes, shown) = diagnose(DocumentSet::from_memory("suite", files), &BindOptions::default());
    assert_eq!(codes, ["invalid-schema"], "{shown}");
    assert!(shown.contains("more than 200000 values"), "{shown}");
}
