//! Generated client and server, with a socket between them.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::server::{Hooks, RawBody, Rejection, Reply, Response, Violation};
use signoff_runtime::{Json as _, http};

use super::parameters::client::CallOptions as _;
use super::responses::server::{
    PutFileRequest, PutFileResponse, ReadJobsRequest, ReadJobsResponse, StartJobRequest, StartJobResponse,
};
use super::{names, parameters, responses, text, webhooks};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn body_limit(&self, _operation: &'static signoff_runtime::OperationInfo) -> usize {
        200
    }

    async fn reject(&self, rejection: Rejection) -> Response {
        // A service may act on what the document does not allow.
        if rejection.violation == Violation::MissingBody && rejection.parts.headers.contains_key("x-perform") {
            return Reply::<()>::problem(http::StatusCode::IM_A_TEAPOT, "performed").into_raw();
        }
        rejection.into_problem()
    }
}

impl responses::server::Jobs for Service {
    async fn start_job(&self, request: StartJobRequest) -> Reply<StartJobResponse> {
        let job = request.body;
        assert!(request.parts.extensions.get::<RawBody>().is_some());
        assert!(!format!("{:?}", request.parts.headers).contains("secret"));
        match job.name.as_str() {
            "later" => StartJobResponse::Accepted.into(),
            "running" => {
                StartJobResponse::Conflict(responses::operations::StartJobConflictBody::Text("busy".to_owned())).into()
            }
            "wrong" => StartJobResponse::ClientError(http::StatusCode::GONE, responses::types::Problem::new()).into(),
            "broken" => {
                StartJobResponse::Default(http::StatusCode::BAD_GATEWAY, responses::types::Problem::new()).into()
            }
            _ => Reply::new(StartJobResponse::Ok(job)).header("set-cookie", "a=1").header("set-cookie", "b=2"),
        }
    }

    async fn read_jobs(&self, _request: ReadJobsRequest) -> Reply<ReadJobsResponse> {
        ReadJobsResponse::Ok("a,b".to_owned()).into()
    }
}

impl responses::server::Files for Service {
    async fn put_file(&self, request: PutFileRequest) -> Reply<PutFileResponse> {
        match request.body {
            Some(responses::operations::PutFileBody::Bytes(bytes)) => PutFileResponse::Ok(bytes).into(),
            Some(responses::operations::PutFileBody::Text(text)) => PutFileResponse::Ok(text.into()).into(),
            None => PutFileResponse::Ok("nothing".into()).into(),
        }
    }
}

impl parameters::server::Things for Service {
    async fn list(&self, request: parameters::server::ListRequest) -> Reply<parameters::server::ListResponse> {
        let filter = request.filter.map(|filter| signoff_runtime::json::to_value(&filter));
        let read = json!({
            "simple": request.simple, "label": request.label, "matrix": request.matrix, "page": request.page,
            "tags": request.tags, "pipes": request.pipes, "filter": filter,
            "json": request.json.and_then(|json| json.deep), "trace": request.x_trace.to_string(), "session": request.session,
        });
        parameters::server::ListResponse::Ok(signoff_runtime::json::from_value(&read).unwrap()).into()
    }
}

impl webhooks::server::Webhooks for Service {
    async fn post_new_pet(
        &self,
        request: webhooks::server::PostNewPetRequest,
    ) -> Reply<webhooks::server::PostNewPetResponse> {
        assert_eq!(request.body.name, "Rex");
        webhooks::server::PostNewPetResponse::NoContent.into()
    }

    async fn pet_gone(&self, _request: webhooks::server::PetGoneRequest) -> Reply<webhooks::server::PetGoneResponse> {
        webhooks::server::PetGoneResponse::NoContent.into()
    }
}

pub(super) async fn serve(router: axum::Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}")
}

async fn jobs() -> (String, responses::client::Client) {
    let url = serve(responses::server::router(Arc::new(Service))).await;
    let client = responses::client::Client::builder().base_url(&url).bearer("secret").build().unwrap();
    (url, client)
}

pub(super) fn http() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::new()
}

pub(super) async fn problem(response: reqwest::Response) -> (u16, Value) {
    let status = response.status().as_u16();
    (status, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap())
}

#[tokio::test]
async fn every_documented_status_arrives_as_its_variant() {
    use responses::client::{StartJobError, StartJobSuccess};
    use responses::types::Job;
    let (_, client) = jobs().await;
    let send = |name: &str| client.jobs().start_job(&Job::new(name.to_owned())).send();
    let done = send("now").await.unwrap();
    assert_eq!(done.headers().get_all("set-cookie").iter().count(), 2);
    assert!(matches!(done.body(), StartJobSuccess::Ok(job) if job.name == "now"));
    assert!(matches!(send("later").await.unwrap().into_body(), StartJobSuccess::Accepted));
    let conflict = send("running").await.unwrap_err();
    let text = responses::operations::StartJobConflictBody::Text("busy".to_owned());
    assert!(matches!(conflict.documented(), Some(StartJobError::Conflict(found)) if *found == text));
    assert!(matches!(send("wrong").await.unwrap_err().documented(), Some(StartJobError::ClientError(_))));
    let broken = send("broken").await.unwrap_err();
    assert_eq!(broken.status().unwrap(), 502);
    assert!(matches!(broken.documented(), Some(StartJobError::Default(_))));
    assert_eq!(client.jobs().read_jobs().send().await.unwrap().into_body(), "a,b");
}

/// A client of a server that always gives the same answer.
async fn jobs_answered(status: u16, body: &'static str) -> responses::client::Client {
    let status = http::StatusCode::from_u16(status).unwrap();
    let answer = move || async move { (status, [("content-type", "application/json")], body) };
    let url = serve(axum::Router::new().fallback(answer)).await;
    responses::client::Client::builder().base_url(&url).bearer("secret").build().unwrap()
}

#[tokio::test]
async fn an_answer_of_another_shape_says_where_and_is_kept() {
    let body = r#"{"name":"now","tags":["a",5]}"#;
    let client = jobs_answered(200, body).await;
    let error = client.jobs().start_job(&responses::types::Job::new("now".to_owned())).send().await.unwrap_err();
    assert!(error.request().to_string().starts_with("POST http://127.0.0.1:"));
    let signoff_runtime::client::Error::Unreadable { mismatch, received } = error else { panic!("{error}") };
    assert_eq!((mismatch.pointer(), received.body().as_ref()), ("/tags/1", body.as_bytes()));
}

#[tokio::test]
async fn a_status_that_is_not_documented_is_an_error_with_its_body() {
    let error = jobs_answered(418, "{}").await.files().put_file().send().await.unwrap_err();
    let signoff_runtime::client::Error::Undocumented(received) = error else { panic!("{error}") };
    assert_eq!((received.status().as_u16(), received.body().as_ref()), (418, &b"{}"[..]));
}

#[tokio::test]
async fn a_body_may_be_one_of_several_media_types() {
    let (_, client) = jobs().await;
    let body = responses::operations::PutFileBody::Bytes(vec![0, 1].into());
    assert_eq!(client.files().put_file().body(&body).send().await.unwrap().into_body(), vec![0, 1]);
    assert_eq!(client.files().put_file().send().await.unwrap().into_body(), "nothing");
}

#[tokio::test]
async fn a_body_that_may_be_missing_has_no_media_type_that_could_be_wrong() {
    let (url, _) = jobs().await;
    let put = || http().put(format!("{url}/files")).header("content-type", "application/x-tar");
    assert_eq!(put().send().await.unwrap().text().await.unwrap(), "nothing");
    assert_eq!(problem(put().body("x").send().await.unwrap()).await.0, 415);
}

#[tokio::test]
async fn a_call_without_a_credential_is_not_sent() {
    let client = responses::client::Client::at("http://127.0.0.1:1").unwrap();
    let error = client.jobs().start_job(&responses::types::Job::new("a".to_owned())).send().await.unwrap_err();
    let message = "startJob was not sent: the client has no credential for key, or token; set it with `key` or `bearer` of the \
                   client's builder, or use `without_credentials` if the server requires none";
    assert_eq!(error.to_string(), message);
}

#[tokio::test]
async fn a_client_without_credentials_sends_what_it_has_and_omits_what_the_server_does_not_require() {
    use responses::client::Client;
    use signoff_runtime::client::ClientBuilder;

    type Change = fn(ClientBuilder<Client>) -> ClientBuilder<Client>;
    let seen = |headers: http::HeaderMap| async move {
        let has = |name: &str| headers.get(name).is_some();
        format!("{} {}", has("x-key"), has("authorization"))
    };
    let url = serve(axum::Router::new().fallback(seen)).await;
    let cases: [(Change, &str); 5] = [
        (|builder| builder.without_credentials(), "false false"),
        (|builder| builder.without_credentials().key("key", "k"), "true false"),
        (|builder| builder.without_credential("key"), "false false"),
        (|builder| builder.without_credential("key").bearer("t"), "false false"),
        (|builder| builder.without_credential("token").key("key", "k"), "true false"),
    ];
    for (change, sent) in cases {
        let client = change(Client::builder().base_url(&url)).build().unwrap();
        let job = responses::types::Job::new("a".to_owned());
        let answer = client.jobs().start_job(&job).receive().await.unwrap();
        assert_eq!(answer.text().unwrap(), sent);
    }
    let client = Client::builder().base_url(&url).without_credential("other").build().unwrap();
    let job = responses::types::Job::new("a".to_owned());
    assert!(client.jobs().start_job(&job).receive().await.is_err(), "another scheme's name changes nothing");
}

#[tokio::test]
async fn an_error_shows_operation_status_and_the_problem_of_the_body() {
    let long = format!(r#"{{"title": "{}"}}"#, "a".repeat(1000)).leak();
    let cases = [
        (r#"{"title": "Gone", "detail": "Job 5 was\nremoved"}"#, ": Gone: Job 5 was removed"),
        (r#"{"title": "Gone"}"#, ": Gone"),
        (r#"{"title": "Gone", "detail": "Gone"}"#, ": Gone"),
        (r#"{"title": 5, "detail": "Removed"}"#, ": Removed"),
        ("<html>", ""),
        (long, &format!(": {}", "a".repeat(300))),
    ];
    for (body, problem) in cases {
        let error = jobs_answered(418, body).await.files().put_file().send().await.unwrap_err();
        let head = "putFile answered 418 I'm a teapot, which its document does not declare";
        assert_eq!(error.to_string(), format!("{head}{problem}"));
    }
}

#[tokio::test]
async fn a_response_can_be_changed_in_place() {
    let client = jobs_answered(200, "{}").await;
    let mut file = client.files().put_file().send().await.unwrap();
    *file = [file.as_ref(), b"!"].concat().into();
    assert_eq!(file.into_body(), "{}!");
}

#[tokio::test]
async fn what_breaks_the_document_never_reaches_the_handler() {
    let (url, _) = jobs().await;
    let post = || http().post(format!("{url}/jobs")).bearer_auth("t");
    let json =
        |body: &str| post().header("content-type", "application/json; charset=utf-8").body(body.to_owned()).send();
    let (status, body) = problem(http().post(format!("{url}/jobs")).body("x").send().await.unwrap()).await;
    assert_eq!((status, body["detail"].as_str()), (401, Some("a credential is required")));
    let (status, body) = problem(json(r#"{"name": "a", "tags": [1]}"#).await.unwrap()).await;
    assert_eq!((status, body["pointer"].as_str()), (400, Some("/tags/0")));
    let (status, body) = problem(json("{\"name\":\n x}").await.unwrap()).await;
    assert_eq!((status, &body["detail"]), (400, &json!("the body cannot be read at line 2, column 2: expected value")));
    assert_eq!(problem(json(&" ".repeat(201)).await.unwrap()).await.0, 413);
    assert_eq!(problem(post().send().await.unwrap()).await.1["detail"], "a body is required");
    assert_eq!(problem(post().header("content-type", "text/html").body("x").send().await.unwrap()).await.0, 415);
    assert_eq!(problem(post().header("x-perform", "1").send().await.unwrap()).await.0, 418);
}

#[tokio::test]
async fn a_repeated_member_is_rejected_with_its_pointer() {
    let (url, _) = jobs().await;
    let post = http().post(format!("{url}/jobs")).bearer_auth("t").header("content-type", "application/json");
    let (status, body) = problem(post.body(r#"{"name": "a", "n\u0061me": "b"}"#).send().await.unwrap()).await;
    assert_eq!((status, body["pointer"].as_str()), (400, Some("/name")));
}

/// The status line that is answered to these bytes.
async fn status_of(url: &str, request: &str) -> String {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let mut stream = tokio::net::TcpStream::connect(url.trim_start_matches("http://")).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer.lines().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_head_that_is_not_http_is_rejected() {
    let url = serve(parameters::server::router(Arc::new(Service))).await;
    let get = |path: &str, hosts: &str| {
        let trace = "X-Trace: 67e55044-10b1-426f-9247-bb680e5fe0c8";
        let head = format!("GET /list/1/.b/;matrix={path} HTTP/1.1\r\n{hosts}{trace}\r\nConnection: close\r\n\r\n");
        let url = url.clone();
        async move { status_of(&url, &head).await }
    };
    assert_eq!(get("%C3%BC", "Host: a\r\n").await, "HTTP/1.1 200 OK");
    assert_eq!(get("c", "Host: a\r\nHost: b\r\n").await, "HTTP/1.1 400 Bad Request");
    for path in ["%ff", "%zz", "%", "%f", "%C3"] {
        assert_eq!(get(path, "Host: a\r\n").await, "HTTP/1.1 400 Bad Request", "{path}");
    }
}

#[tokio::test]
async fn a_form_is_read_by_the_same_schema() {
    let (url, _) = jobs().await;
    let form = "name=now&size=3&tags=a&tags=b+c";
    let response = http()
        .post(format!("{url}/jobs"))
        .header("x-key", "k")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form)
        .send()
        .await
        .unwrap();
    assert_eq!(problem(response).await, (200, json!({"name": "now", "size": 3, "tags": ["a", "b c"]})));
}

#[tokio::test]
async fn every_style_of_parameter_arrives_as_it_was_sent() {
    let url = serve(parameters::server::router(Arc::new(Service))).await;
    let client = parameters::client::Client::at(&url).unwrap();
    let trace: signoff_runtime::Uuid = "b4351ecc-ee1a-4455-bc94-2c3dbcc58538".parse().unwrap();
    let filter = parameters::types::ListFilter {
        size: Some(3),
        name: Some("a&b".to_owned()),
        ..parameters::types::ListFilter::new()
    };
    let nested = parameters::types::ListJson { deep: Some(true), ..parameters::types::ListJson::new() };
    let labels = vec!["x y".to_owned(), "z/".to_owned()];
    let call =
        client.things().list(&vec![1, 2], &labels, "m;=", trace).page(2).tags(vec!["a,b".to_owned(), "ü".to_owned()]);
    let call =
        call.pipes(vec!["p".to_owned(), "q".to_owned()]).filter(filter).json(nested).session("s").header("x-more", "1");
    let read = call.send().await.unwrap().into_body();
    let expected = json!({
        "simple": [1, 2], "label": ["x y", "z/"], "matrix": "m;=", "page": 2, "tags": ["a,b", "ü"], "pipes": ["p", "q"],
        "filter": {"size": 3, "name": "a&b"}, "json": true, "trace": trace.to_string(), "session": "s",
    });
    assert_eq!(signoff_runtime::json::to_value(&read), expected);
}

#[tokio::test]
async fn a_webhook_is_sent_to_the_subscribers_own_address() {
    let router = axum::Router::new().nest("/hooks/pets", webhooks::server::post_new_pet_router(Arc::new(Service)));
    let url = serve(router).await;
    let client = webhooks::client::Client::at(format!("{url}/hooks/pets")).unwrap();
    let body = webhooks::types::PostNewPetBody::new("Rex".to_owned());
    assert_eq!(client.webhooks().post_new_pet(&body).send().await.unwrap().status(), 204);
}

#[tokio::test]
async fn a_wrong_parameter_is_named() {
    let url = serve(parameters::server::router(Arc::new(Service))).await;
    let get = |path: &str| http().get(format!("{url}{path}")).header("x-trace", "none").send();
    let (status, body) = problem(get("/list/1,x/.a/;matrix=m").await.unwrap()).await;
    assert_eq!(
        (status, &body["detail"]),
        (400, &json!("the path parameter \"simple\" is not valid: /1: expected an integer"))
    );
    let (_, body) = problem(get("/list/1/.a/;matrix=m").await.unwrap()).await;
    assert_eq!(body["detail"], "the header parameter \"X-Trace\" is not valid: expected a UUID");
}

#[test]
fn secrets_are_never_shown() {
    let client = responses::client::Client::builder()
        .base_url("http://localhost")
        .bearer("hunter2")
        .key("key", "hunter2")
        .basic("a", "hunter2");
    let shown = format!("{client:?}");
    assert!(!shown.contains("hunter2"), "{shown}");
    let client = client.build().unwrap();
    assert!(!format!("{client:?}").contains("hunter2"));
    let call = client.jobs().start_job(&responses::types::Job::new("hunter2".to_owned())).header("cookie", "hunter2");
    assert!(!format!("{call:?}").contains("hunter2"));
}

#[test]
fn documents_with_hostile_names_and_texts_still_make_tables() {
    assert_eq!(text::operations::EVIL_FN_MAIN.id, "evil\"; fn main() {}");
    assert_eq!(names::operations::ASYNC.path, "/gen/{self}/{type}");
    let body: text::types::EvilFnMainBody = signoff_runtime::json::from_value(&json!({"mem\"ber\\": "*/"})).unwrap();
    let mut out = signoff_runtime::Writer::default();
    body.encode(&mut out);
    assert_eq!(out.into_bytes(), br#"{"mem\"ber\\":"*/"}"#);
}
