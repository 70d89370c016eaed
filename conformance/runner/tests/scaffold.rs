//! Scaffolded suites run: they pass against the example server of their document, and fail against a server that deviates from it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

#[path = "support/example_server.rs"]
mod example_server;
mod support;

use std::path::{Path, PathBuf};

use example_server::{Change, ExampleServer};
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};
use support::{Output, signoff};

const PETS: &str = r##"openapi: 3.0.3
info: {title: Pets, version: '1'}
security: [{token: []}]
paths:
  /login:
    post:
      operationId: login
      security: []
      requestBody:
        content: {application/xml: {schema: {type: string}}, application/json: {schema: {type: object, required: [email, password], properties: {email: {type: string}, password: {type: string}}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {type: object, required: [access_token], properties: {access_token: {type: string}}}}}}
  /pets:
    get:
      operationId: listPets
      parameters: [{name: limit, in: query, required: true, schema: {type: integer, minimum: 3}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}
    post:
      operationId: createPet
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
  /pets/{petId}:
    parameters: [{name: petId, in: path, required: true, schema: {type: string}}]
    get:
      operationId: readPet
      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
    delete: {operationId: deletePet, responses: {'204': {description: gone}}}
  /prices:
    get: {responses: {'2XX': {description: ok, content: {application/json: {schema: {type: object, example: {text: '$5 {$x}'}}}}}}}
components:
  securitySchemes: {token: {type: http, scheme: bearer}}
  schemas:
    Pet: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string, example: '$inputs.name'}}}
"##;

struct Suite {
    folder: tempfile::TempDir,
    document: PathBuf,
    api: Api,
    text: String,
}

fn scaffold(document: &Path) -> Option<Suite> {
    let folder = tempfile::tempdir().unwrap();
    let output = signoff(folder.path(), &["scaffold", document.to_str().unwrap(), "-o", "suite/a.arazzo.yaml"]);
    let text = std::fs::read_to_string(folder.path().join("suite/a.arazzo.yaml")).unwrap_or(output.stderr);
    suite(folder, document, text)
}

fn suite(folder: tempfile::TempDir, document: &Path, text: String) -> Option<Suite> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read(&mut sources, document, &ReadOptions::default(), &mut diagnostics)?;
    Some(Suite { folder, document: document.to_owned(), api, text })
}

impl Suite {
    /// Runs it against the example server of its document.
    fn run(&self, change: Change) -> Output {
        let server = ExampleServer::start(&self.api, change);
        let description: serde_json::Value = serde_yaml::from_str(&self.text).unwrap_or_default();
        let mut arguments: Vec<String> =
            ["run", "suite", "--target", &server.url(), "--allow-root"].map(str::to_owned).to_vec();
        arguments.push(self.document.parent().unwrap().display().to_string());
        for workflow in description["workflows"].as_array().into_iter().flatten() {
            for name in workflow["inputs"]["required"].as_array().into_iter().flatten() {
                arguments.extend(["--input".to_owned(), format!("{}=example", name.as_str().unwrap())]);
            }
        }
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        signoff(self.folder.path(), &arguments)
    }
}

#[test]
fn a_scaffolded_suite_passes_against_its_example_server_and_fails_against_an_altered_one() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("pets.openapi.yaml");
    std::fs::write(&document, PETS).unwrap();
    let suite = scaffold(&document).unwrap();
    for part in [
        "x-signoff-before:\n- signed-in\n",
        "workflowId: pets\n",
        "value: $steps.create.outputs.id\n",
        "value: Bearer {$inputs.token}\n",
        "x-signoff-literal: true\n",
        "format: password\n",
        "$statusCode >= 200 && $statusCode <= 299",
    ] {
        assert!(suite.text.contains(part), "{part}: {}", suite.text);
    }
    let output = suite.run(Change::None);
    assert_eq!(output.code, 0, "{}{}{}", output.stdout, output.stderr, suite.text);
    for change in [Change::Status, Change::Members, Change::Type] {
        assert_eq!(suite.run(change).code, 1, "{change:?}");
    }
}

/// A browser's recording: it signs in, creates a pet with a cookie, reads and deletes it, and loads an icon.
const RECORDING: &str = r##"{"log": {"version": "1.2", "entries": [
  {"request": {"method": "POST", "url": "http://pets.example/api/login", "headers": [{"name": "Content-Type", "value": "application/json"}],
    "postData": {"mimeType": "application/json", "text": "{\"email\":\"ada@example.com\",\"password\":\"correct horse\"}"}},
   "response": {"status": 200, "headers": [{"name": "Set-Cookie", "value": "sid=s3cr3t-c00kie"}],
    "content": {"text": "{\"access_token\":\"tok-0123456789\"}"}}},
  {"request": {"method": "GET", "url": "http://pets.example/favicon.ico", "headers": []}, "response": {"status": 200}},
  {"request": {"method": "POST", "url": "http://pets.example/api/pets",
    "headers": [{"name": "content-type", "value": "application/json"}, {"name": "Authorization", "value": "Bearer tok-0123456789"},
      {"name": "Cookie", "value": "sid=s3cr3t-c00kie"}, {"name": "User-Agent", "value": "Browser"}],
    "postData": {"mimeType": "application/json", "text": "{\"id\":\"7\",\"name\":\"$inputs.name\"}"}},
   "response": {"status": 201, "content": {"text": "{\"id\":\"42\",\"name\":\"Rex\"}"}}},
  {"request": {"method": "GET", "url": "http://pets.example/api/pets/42",
    "headers": [{"name": "Authorization", "value": "Bearer another-secret-1"}]},
   "response": {"status": 200, "content": {"text": "{\"id\":\"42\",\"name\":\"Rex\"}"}}},
  {"request": {"method": "GET", "url": "http://pets.example/api/pets?limit=5", "headers": null}, "response": {"status": 200, "content": {"text": "[]"}}},
  {"request": {"method": "DELETE", "url": "http://pets.example/api/pets/42"}, "response": {"status": 204}}
]}}"##;

#[test]
fn a_recording_becomes_steps_with_outputs_and_secret_inputs() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("pets.openapi.yaml");
    std::fs::write(&document, PETS).unwrap();
    std::fs::write(folder.path().join("pets.har"), RECORDING).unwrap();
    let arguments = ["scaffold", document.to_str().unwrap(), "--from", "pets.har", "-o", "suite/a.arazzo.yaml"];
    let output = signoff(folder.path(), &arguments);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let left_out = "no operation of the document describes GET http://pets.example/favicon.ico; it was left out";
    assert!(output.stderr.contains(left_out) && output.stderr.contains("5 requests became steps, 1 were left out"));
    let text = std::fs::read_to_string(folder.path().join("suite/a.arazzo.yaml")).unwrap();
    for part in [
        "# yaml-language-server: $schema=arazzo.schema.json\narazzo: 1.0.1\n",
        "workflowId: recorded\n",
        "x-signoff-cookies: true\n",
        "password: $inputs.password\n",
        "email: ada@example.com\n",
        "value: Bearer {$steps.login.outputs.access_token}\n",
        "access_token: $response.body#/access_token\n",
        "x-signoff-literal:\n      - /name\n",
        "value: $steps.createPet.outputs.id\n",
        "value: Bearer {$inputs.token}\n",
        "value: '5'\n",
        "condition: $statusCode == 204\n",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for absent in ["tok-0123456789", "s3cr3t", "correct horse", "another-secret", "User-Agent", "Browser"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    let schema = std::fs::read_to_string(folder.path().join("suite/arazzo.schema.json")).unwrap();
    assert_eq!(schema, signoff(folder.path(), &["schema", "arazzo"]).stdout);
    let suite = suite(folder, &document, text).unwrap();
    let output = suite.run(Change::None);
    assert_eq!(output.code, 0, "{}{}{}", output.stdout, output.stderr, suite.text);
}

/// `SIGNOFF_CORPUS=DIR cargo test --test scaffold -- --ignored --nocapture` prints a table of the first 40 documents with five
/// operations or more.
#[test]
#[ignore = "needs a folder of documents"]
fn scaffolded_suites_of_other_documents_pass_against_their_example_servers() {
    let folder = std::env::var("SIGNOFF_CORPUS").unwrap();
    let mut documents: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    documents.retain(|path| path.extension().is_some_and(|extension| extension == "json" || extension == "yaml"));
    documents.sort();
    let most: usize = std::env::var("SIGNOFF_CORPUS_OPERATIONS").map_or(usize::MAX, |most| most.parse().unwrap());
    let mut passed = 0;
    let suites = documents.iter().filter_map(|document| scaffold(document));
    let suites = suites.filter(|suite| (5..=most).contains(&suite.api.operations.len())).take(40);
    for suite in suites {
        let output = suite.run(Change::None);
        passed += usize::from(output.code == 0);
        let caught = [Change::Status, Change::Members, Change::Type].map(|change| suite.run(change).code == 1);
        let last = output.stdout.lines().last().unwrap_or_default().to_owned();
        let name = suite.document.file_name().unwrap().to_string_lossy().into_owned();
        println!("| {name} | {} | {} | {caught:?} | {last} |", suite.api.operations.len(), output.code);
        if output.code != 0 {
            let lines: Vec<&str> = output.stdout.lines().chain(output.stderr.lines()).take(6).collect();
            println!("{}", lines.join("\n"));
        }
    }
    println!("{passed} pass");
}
