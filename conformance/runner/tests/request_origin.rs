//! A request goes to its target only, whatever a document, an input or a response puts into its path.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // helpers of tests

mod support;

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex};

use support::{Output, signoff};

const OPENAPI: &str = r##"openapi: 3.0.3
info: {title: Paths, version: 1.0.0}
paths:
  /first:
    get: {operationId: first, responses: {'200': {description: A place.}}}
  /things/{id}:
    get:
      operationId: thing
      parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      responses: {'200': {description: A thing.}}
"##;

const ARAZZO: &str = r##"arazzo: 1.0.1
info: {title: Paths, version: 1.0.0}
sourceDescriptions:
- {name: api, url: ./api.openapi.yaml, type: openapi}
workflows:
- workflowId: probe
  inputs: {type: object, properties: {path: {type: string}}}
  steps:
  - stepId: first
    operationId: first
    successCriteria: [{condition: $statusCode == 200}]
    outputs: {path: $response.body}
  - stepId: second
    operationId: first
    x-signoff-request: {path: PATH}
    successCriteria: [{condition: $statusCode == 200}]
"##;

/// Answers every request with this body and keeps what it received.
struct Listener {
    address: SocketAddr,
    received: Arc<Mutex<Vec<String>>>,
}

impl Listener {
    fn start(body: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let received: Arc<Mutex<Vec<String>>> = Arc::default();
        let log = received.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (mut stream, log, body) = (stream.unwrap(), log.clone(), body.clone());
                std::thread::spawn(move || {
                    let mut buffer = [0; 4096];
                    while let Ok(length @ 1..) = stream.read(&mut buffer) {
                        log.lock().unwrap().push(String::from_utf8_lossy(&buffer[..length]).into_owned());
                        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
                        let _ = stream.write_all(head.as_bytes());
                    }
                });
            }
        });
        Self { address, received }
    }

    fn received(&self) -> Vec<String> {
        self.received.lock().unwrap().clone()
    }
}

fn run(folder: &Path, arazzo: &str, server: &Listener, more: &[&str]) -> Output {
    std::fs::write(folder.join("api.openapi.yaml"), OPENAPI).unwrap();
    std::fs::write(folder.join("probe.arazzo.yaml"), arazzo).unwrap();
    let target = format!("api=http://{}", server.address);
    let arguments = ["run", ".", "--target", &target, "--header", "Authorization: Bearer canary-credential"];
    signoff(folder, &[&arguments, more].concat())
}

/// The paths that change the authority of `http://127.0.0.1:PORT` if they are appended to it, and the characters that could end a path.
fn hostile_paths(trap: SocketAddr) -> Vec<String> {
    let port = trap.port();
    vec![
        format!("@{trap}/x"),
        format!(":x@{trap}/"),
        format!("user:{port}@{trap}/"),
        "9/x".to_owned(),
        ".localhost/x".to_owned(),
        format!("http://{trap}/x"),
        format!("HTTP://{trap}/x"),
        format!("\\\\{trap}/x"),
        format!("/\\{trap}/x"),
        format!("\\@{trap}/x"),
        format!("?@{trap}/x"),
        format!("#@{trap}/x"),
        "*".to_owned(),
        "/x HTTP/1.1\r\nX-Other: y".to_owned(),
        "/x\n".to_owned(),
        "\t/x".to_owned(),
        "/x\0".to_owned(),
    ]
}

fn check_refused(way: &str, path: &str, output: &Output, server: &Listener, trap: &Listener) {
    let shown = format!("{way} {path:?}: {}{}", output.stdout, output.stderr);
    assert_ne!(output.code, 0, "{shown}");
    assert!(output.stdout.contains("the request was not sent"), "{shown}");
    assert_eq!(trap.received(), Vec::<String>::new(), "{shown}");
    assert_eq!(server.received().len(), 1, "{shown}");
}

#[test]
fn a_path_of_the_document_cannot_leave_the_target() {
    let trap = Listener::start(String::new());
    for path in hostile_paths(trap.address) {
        let folder = tempfile::tempdir().unwrap();
        let server = Listener::start(String::new());
        let output = run(folder.path(), &ARAZZO.replace("PATH", &serde_json::to_string(&path).unwrap()), &server, &[]);
        check_refused("document", &path, &output, &server, &trap);
    }
}

#[test]
fn a_path_of_an_input_cannot_leave_the_target() {
    let trap = Listener::start(String::new());
    for path in hostile_paths(trap.address).into_iter().filter(|path| !path.contains('\0')) {
        let folder = tempfile::tempdir().unwrap();
        let server = Listener::start(String::new());
        let arazzo = ARAZZO.replace("PATH", "'{$inputs.path}'");
        let output = run(folder.path(), &arazzo, &server, &["--input", &format!("path={path}")]);
        check_refused("input", &path, &output, &server, &trap);
    }
}

#[test]
fn a_path_of_a_response_cannot_leave_the_target() {
    let trap = Listener::start(String::new());
    for path in hostile_paths(trap.address) {
        let folder = tempfile::tempdir().unwrap();
        let server = Listener::start(path.clone());
        let arazzo = ARAZZO.replace("PATH", "'{$steps.first.outputs.path}'");
        let output = run(folder.path(), &arazzo, &server, &[]);
        check_refused("response", &path, &output, &server, &trap);
    }
}

#[test]
fn a_path_parameter_is_data() {
    let trap = Listener::start(String::new());
    for path in hostile_paths(trap.address).into_iter().filter(|path| !path.contains('\0')) {
        let folder = tempfile::tempdir().unwrap();
        let server = Listener::start(String::new());
        let arazzo = ARAZZO.replace(
            "operationId: first\n    x-signoff-request: {path: PATH}",
            "operationId: thing\n    parameters: [{name: id, in: path, value: $inputs.path}]",
        );
        let output = run(folder.path(), &arazzo, &server, &["--input", &format!("path={path}")]);
        assert_eq!(output.code, 0, "{path:?}: {}{}", output.stdout, output.stderr);
        assert_eq!((server.received().len(), trap.received().len()), (2, 0), "{path:?}");
    }
}

#[test]
fn a_path_below_the_target_is_sent_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let server = Listener::start(String::new());
    let output = run(folder.path(), &ARAZZO.replace("PATH", "//@other.example:9/a%2Fb?x=http://u@h/"), &server, &[]);
    assert_eq!(output.code, 0, "{}{}", output.stdout, output.stderr);
    assert!(server.received()[1].starts_with("GET //@other.example:9/a%2Fb?x=http://u@h/ HTTP/1.1\r\n"));
}
