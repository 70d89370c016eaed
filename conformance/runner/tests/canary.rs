//! No output of the program contains a secret: every channel × every encoding in which a server sends it back × every sink.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test panics to fail

mod support;

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use self::support::signoff;
use signoff_conformance::report::ReportFormat;

/// A secret with characters that encoders escape. Its parts are long enough to be recognized in any output.
const CANARY: &str = "Kan\u{c4}rie/Vogel+7&<q\"x";
/// Parts of the secret that no encoding above changes, in lower case.
const PARTS: [&str; 2] = ["vogel", "ogel"];

const OPENAPI: &str = r"openapi: 3.0.3
info: {title: Echo, version: 1.0.0}
paths:
  /echo:
    post:
      operationId: echo
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses:
        '200': {description: Echo., content: {application/json: {schema: {type: object, required: [missing]}}}}
";

/// How a secret reaches the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Channel {
    Input,
    ObjectInput,
    Header,
    Profile,
    Environment,
    EnvironmentObject,
    Command,
    Answer,
    Cookie,
    TargetPassword,
    TargetQuery,
    ProfileTarget,
}

const CHANNELS: [Channel; 12] = [
    Channel::Input,
    Channel::ObjectInput,
    Channel::Header,
    Channel::Profile,
    Channel::Environment,
    Channel::EnvironmentObject,
    Channel::Command,
    Channel::Answer,
    Channel::Cookie,
    Channel::TargetPassword,
    Channel::TargetQuery,
    Channel::ProfileTarget,
];

impl Channel {
    /// Whether the secret is a part of the target's URL. Such a URL is refused before anything is sent.
    fn is_target(self) -> bool {
        matches!(self, Self::TargetPassword | Self::TargetQuery | Self::ProfileTarget)
    }
}

/// A text that contains the secret as an encoder writes it.
fn encodings() -> Vec<(&'static str, String)> {
    let json = serde_json::to_string(CANARY).unwrap();
    let json = json.trim_matches('"');
    let percent = utf8_percent_encode(CANARY, NON_ALPHANUMERIC).to_string();
    let units: String = CANARY.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
    vec![
        ("plain", CANARY.to_owned()),
        ("json", json.to_owned()),
        ("json slash", json.replace('/', "\\/")),
        ("json lower", json.replace('&', "\\u0026").replace('+', "\\u002B").replace('\u{c4}', "\\u00c4")),
        ("json units", units),
        ("xml", CANARY.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")),
        ("html", CANARY.chars().map(|c| format!("&#x{:x};", u32::from(c))).collect()),
        ("percent", percent.clone()),
        ("percent lower", percent.to_lowercase()),
        ("percent twice", utf8_percent_encode(&percent, NON_ALPHANUMERIC).to_string()),
        ("base64", base64::engine::general_purpose::STANDARD.encode(format!("user:{CANARY}"))),
        ("base64url", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(CANARY)),
        ("hex", CANARY.bytes().map(|byte| format!("{byte:02x}")).collect()),
        ("HEX", CANARY.bytes().map(|byte| format!("{byte:02X}")).collect()),
        ("upper", CANARY.to_uppercase()),
        ("lower", CANARY.to_lowercase()),
    ]
}

/// Whether a text contains the secret in one of the encodings, or a readable part of it.
fn leak(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let readable = PARTS.iter().find(|part| lower.contains(**part)).map(|part| (*part).to_owned());
    readable.or_else(|| {
        encodings().into_iter().find(|(_, form)| text.contains(form.as_str())).map(|(name, _)| name.to_owned())
    })
}

fn scenario(channel: Channel) -> String {
    let input = match channel {
        Channel::Input => "given: {type: string, format: password}",
        Channel::ObjectInput => "given: {type: object}",
        Channel::EnvironmentObject => "given: {type: object}",
        _ => "given: {type: string}",
    };
    let payload = match channel {
        channel if channel.is_target() => "{n: 1}",
        Channel::Header | Channel::Answer | Channel::Cookie => "{n: 1}",
        _ => "{sent: $inputs.given}",
    };
    format!(
        r"arazzo: 1.0.1
info: {{title: Echo, version: 1.0.0}}
sourceDescriptions: [{{name: echo, url: ./echo.openapi.yaml, type: openapi}}]
workflows:
- workflowId: fails
  inputs: {{type: object, properties: {{{input}}}}}
  steps:
  - stepId: ask
    operationId: echo
    requestBody: {{contentType: application/json, payload: {payload}}}
    successCriteria:
    - {{condition: $response.body#/nothing == 1}}
    - {{condition: $response.header.Set-Cookie == 'x'}}
    - {{condition: $response.header.X-Echo == 'x'}}
    - {{context: $response.body, condition: ^never$, type: regex}}
    - {{context: $response.header.X-Echo, condition: ^never$, type: regex}}
    outputs: {{token: $response.body#/token}}
- workflowId: passes
  inputs: {{type: object, properties: {{{input}}}}}
  steps:
  - stepId: ask
    operationId: echo
    requestBody: {{contentType: application/json, payload: {payload}}}
    successCriteria: [{{condition: $statusCode == 200}}]
    outputs: {{token: $response.body#/token}}
"
    )
}

/// Answers with the secret in one encoding.
fn server(channel: Channel, form: String) -> (String, tokio::runtime::Runtime) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = move |_: Request| {
        let form = form.clone();
        async move { answer(channel, &form) }
    };
    let router = Router::new().fallback(answer);
    runtime.spawn(async move { axum::serve(listener, router).await });
    (url, runtime)
}

fn answer(channel: Channel, form: &str) -> Response {
    let own = serde_json::to_string(CANARY).unwrap();
    // An encoder of JSON wrote some forms; the others are texts.
    let is_json = serde_json::from_str::<String>(&format!("\"{form}\"")).is_ok();
    let echoed = if is_json { format!("\"{form}\"") } else { serde_json::to_string(form).unwrap() };
    let body = match channel {
        Channel::Answer => format!(r#"{{"token": {own}, "echo": {echoed}, "api_key": {own}}}"#),
        Channel::Cookie => r#"{"n": 1}"#.to_owned(),
        _ => format!(r#"{{"echo": {echoed}, "text": "before {}"}}"#, if is_json { form } else { "" }),
    };
    let mut response = ([("content-type", "application/json")], body).into_response();
    let headers = response.headers_mut();
    let mut add = |name: &'static str, value: String| {
        headers.append(HeaderName::from_static(name), HeaderValue::from_bytes(value.as_bytes()).unwrap());
    };
    match channel {
        Channel::Cookie => add("set-cookie", format!("session={form}; Path=/; Note={form}")),
        _ => add("x-echo", form.to_owned()),
    }
    if channel == Channel::Answer {
        add("location", format!("http://a/#access_token={}", utf8_percent_encode(CANARY, NON_ALPHANUMERIC)));
        add("x-api-key", form.to_owned());
    }
    response
}

/// Everything that the program writes in one run: the terminal, and every file that it creates. `form` is the secret in one encoding.
fn run(channel: Channel, folder: &Path, url: &str, form: &str) -> Vec<(String, String)> {
    let suite = folder.join("echo");
    std::fs::create_dir_all(&suite).unwrap();
    std::fs::write(suite.join("echo.openapi.yaml"), OPENAPI).unwrap();
    std::fs::write(suite.join("canary.arazzo.yaml"), scenario(channel)).unwrap();
    let host = url.trim_start_matches("http://");
    let target = match channel {
        Channel::TargetPassword => format!("echo=http://me:{form}@{host}"),
        Channel::TargetQuery => format!("echo={url}/?key={form}#{form}"),
        _ => format!("echo={url}"),
    };
    let target_argument = target.as_str();
    let mut arguments =
        vec!["run", "echo", "--target", target_argument, "-vv", "--snapshots-dir", "snapshots", "--product", "echo@1"];
    let json = serde_json::json!({"user": "somebody", "password": CANARY, "api_key": [CANARY]}).to_string();
    let (plain, object) = (format!("given={CANARY}"), format!("given={json}"));
    let header = format!("X-Given: {CANARY}");
    let profile = folder.join("profile.toml");
    let mut variable = None;
    match channel {
        Channel::Input => arguments.extend(["--input", &plain]),
        Channel::ObjectInput => arguments.extend(["--input", &object]),
        Channel::Header => arguments.extend(["--header", &header]),
        Channel::Profile => std::fs::write(&profile, "[inputs]\ngiven = {env = 'CANARY'}\n").unwrap(),
        Channel::Command => std::fs::write(&profile, "[inputs]\ngiven = {command = ['printenv', 'CANARY']}\n").unwrap(),
        Channel::Environment => variable = Some(CANARY.to_owned()),
        Channel::EnvironmentObject => variable = Some(json.clone()),
        Channel::ProfileTarget => {
            let target = serde_json::json!(format!("http://me:{form}@{host}/?key={form}"));
            std::fs::write(&profile, format!("[targets]\necho = {target}\n")).unwrap();
            arguments.retain(|argument| *argument != "--target" && *argument != target_argument);
        }
        Channel::Answer | Channel::Cookie | Channel::TargetPassword | Channel::TargetQuery => {}
    }
    if matches!(channel, Channel::Profile | Channel::Command | Channel::ProfileTarget) {
        arguments.extend(["--profile", "profile.toml"]);
    }
    // Every format: one that is added later is tested, too.
    let reports: Vec<String> = ReportFormat::names().map(|name| format!("{name}=out/report.{name}")).collect();
    reports.iter().for_each(|report| arguments.extend(["--report", report]));
    let mut command = assert_cmd::Command::cargo_bin("signoff").unwrap();
    command.current_dir(folder).env_remove("CI").env("CANARY", CANARY).args(&arguments);
    if let Some(value) = variable {
        command.env("SIGNOFF_INPUT_GIVEN", value);
    }
    let output = command.output().unwrap();
    let mut sinks = vec![
        ("stdout".to_owned(), String::from_utf8(output.stdout).unwrap()),
        ("stderr".to_owned(), String::from_utf8(output.stderr).unwrap()),
    ];
    for folder in [folder.join("out"), folder.join("snapshots/echo")] {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            sinks.push((entry.file_name().into_string().unwrap(), text));
        }
    }
    sinks
}

#[test]
fn no_sink_shows_a_secret_of_any_channel_in_any_encoding() {
    let mut leaks = Vec::new();
    for channel in CHANNELS {
        for (name, form) in encodings() {
            // A cookie's value has no semicolon (RFC 6265, section 4.1.1).
            let is_cookie_value = channel != Channel::Cookie || !form.contains(';');
            if !channel.is_target() && (HeaderValue::from_bytes(form.as_bytes()).is_err() || !is_cookie_value) {
                continue;
            }
            let folder = tempfile::tempdir().unwrap();
            let (url, _runtime) = server(channel, form.clone());
            let sinks = run(channel, folder.path(), &url, &form);
            // A sink that is not listed here has no test.
            let mut names: Vec<&str> = sinks.iter().map(|(sink, _)| sink.as_str()).collect();
            names.sort_unstable();
            let mut expected = vec!["stderr".to_owned(), "stdout".to_owned()];
            if !channel.is_target() {
                expected.push("canary__passes.snap.new".to_owned());
                expected.extend(ReportFormat::names().map(|name| format!("report.{name}")));
            }
            expected.sort_unstable();
            assert_eq!(names, expected, "{channel:?} {name}");
            for (sink, text) in sinks {
                if let Some(part) = leak(&text) {
                    leaks.push(format!("{channel:?} as {name} in {sink}: {part}"));
                }
            }
        }
    }
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), leaks.join("\n"));
}

#[test]
fn the_error_of_an_argument_does_not_repeat_its_secret() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [
        ["--target", "http://me:Vogel@host"],
        ["--target", "http://me:a,Vogel@host"],
        ["--target", "http://me:Vogel@host:99999"],
        ["--target", "http://host/?key=Vogel"],
        ["--header", "Vogel"],
        ["--header", "X-A b: Vogel"],
        ["--input", "Vogel"],
        ["--proxy", "https://me:Vogel@host"],
        ["--proxy", "Vogel"],
    ] {
        let output = signoff(folder.path(), &[&["run", "kratos"][..], &arguments].concat());
        assert_ne!(output.code, 0, "{arguments:?}");
        assert!(
            leak(&output.stdout).or(leak(&output.stderr)).is_none(),
            "{arguments:?}: {}{}",
            output.stdout,
            output.stderr
        );
    }
}
