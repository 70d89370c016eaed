//! Every diagnostic code has an explanation, and its lines do what it says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use signoff_codegen::Builder;
use signoff_codegen::explain::{Explanation, codes};

const SHARED: &str =
    "limit: {name: limit, in: query, schema: {type: integer}}\nto-root: {$ref: '#/components/parameters/limit'}\n";
const COMPONENTS: &str = "components:
  parameters:
    limit: {name: limit, in: query, schema: {type: integer}}
    a: {$ref: '#/components/parameters/b'}
    b: {$ref: '#/components/parameters/a'}
  securitySchemes: {token: {type: http, scheme: bearer}}
  examples: {info: {title: Pets}}
  responses: {none: {description: none}}
";
const PETS: &str = "/pets: {get: {tags: [internal], operationId: listPets, responses: {'204': {description: ok}}}}";
const SCHEMAS: &str =
    "Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'}}}\nOwner: {type: object}";

/// The codes that generating from these lines reports.
fn reported(explanation: &Explanation, lines: &str) -> BTreeSet<&'static str> {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("api");
    ["api", "elsewhere"].iter().for_each(|name| fs::create_dir(root.path().join(name)).unwrap());
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    let version = explanation.version.as_deref().unwrap_or("3.0.3");
    let indent = |by: usize, lines: &str| lines.trim().replace('\n', &format!("\n{}", " ".repeat(by)));
    let head = format!("openapi: {version}\ninfo: {{title: Pets, version: '1'}}\n");
    let document = |paths: &str, schemas: &str| {
        format!("{head}paths:\n  {}\n{COMPONENTS}  schemas:\n    {}\n", indent(2, paths), indent(4, schemas))
    };
    let mut builder = Builder::new(folder.join("api.yaml")).example_server(0);
    let text = match explanation.place.as_str() {
        "document" => lines.trim_start().to_owned(),
        "paths" => document(lines, SCHEMAS),
        "schemas" => document(PETS, lines),
        "operation" => {
            let responses = if lines.contains("responses:") { "" } else { "\nresponses: {'204': {description: ok}}" };
            document(&format!("/pets:\n  get:\n    {}", indent(4, &format!("{}{responses}", lines.trim()))), SCHEMAS)
        }
        _ => document(PETS, SCHEMAS),
    };
    let overlay = format!("overlay: 1.1.0\ninfo: {{title: o, version: '1'}}\nactions:\n  - {lines}\n");
    let config = match explanation.place.as_str() {
        "config" => lines,
        "overlay" | "overlay-document" => "overlays = [\"overlay.yaml\"]",
        _ => "",
    };
    write("overlay.yaml", if explanation.place == "overlay" { &overlay } else { lines });
    write("codegen.toml", config);
    builder = builder.config(folder.join("codegen.toml"));
    write("api.yaml", &text);
    write("shared.yaml", SHARED);
    write("../elsewhere/shared.yaml", SHARED);
    write("broken.yaml", "limit: [");
    builder.generate().diagnostics.iter().map(|diagnostic| diagnostic.code).collect()
}

#[test]
fn the_lines_before_cause_the_diagnostic_and_those_after_do_not() {
    let mut wrong = Vec::new();
    for (code, explanation) in codes().iter().filter(|(_, explanation)| explanation.place != "none") {
        let (before, after) = (reported(explanation, &explanation.before), reported(explanation, &explanation.after));
        if !before.contains(code.as_str()) || after.contains(code.as_str()) {
            wrong.push(format!("{code}: before {before:?}, after {after:?}"));
        }
        let errors: Vec<_> = after.iter().filter(|other| !before.contains(*other)).collect();
        if !errors.is_empty() {
            wrong.push(format!("{code}: the lines after cause {errors:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_is_explained_and_nothing_else() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR"));
    // A test of each crate checks that every code has a case.
    let cases = ["tests/reject", "../openapi/tests/reject"].map(|folder| crates.join(folder));
    let cases = cases.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut expected: BTreeSet<String> = cases.map(|case| case.unwrap().file_name().into_string().unwrap()).collect();
    expected.extend(["too-large", "too-many-values"].map(str::to_owned));
    assert_eq!(codes().into_keys().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn the_command_prints_an_explanation_and_suggests_a_code() {
    let run = |code: &str| {
        let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
        command.args(["explain", code]).output().unwrap()
    };
    let output = run("unknown-type");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Before (below `components.schemas`):\n\n    Age: {type: int}\n\nAfter:"), "{text}");
    let output = run("unknown-typ");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("did you mean `unknown-type`?"));
    let listed = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap().arg("explain").output().unwrap();
    assert_eq!(String::from_utf8(listed.stdout).unwrap().lines().count(), codes().len());
}
