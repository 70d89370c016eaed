//! What a service says about its answers: its own errors, defaults, challenges, and the document.

use std::sync::Arc;
use std::sync::Mutex;

use axum::Router;
use signoff_runtime::http::StatusCode;
use signoff_runtime::server::{Credentials, Hooks, IntoReply, Reply, Response, Responses, page_router};
use signoff_runtime::{Bytes, OperationInfo};

use super::serving::client::Client;
use super::serving::server::{
    DOCUMENT, ListPetsRequest, ListPetsResponse, Pets, RemovePetRequest, RemovePetResponse, document_router, router,
};

/// The service's own error; it does not know the operations.
#[derive(Debug)]
enum Error {
    Number(std::num::ParseIntError),
    NotFound,
    SignedOut,
}

impl From<std::num::ParseIntError> for Error {
    fn from(error: std::num::ParseIntError) -> Self {
        Self::Number(error)
    }
}

impl IntoReply for Error {
    fn into_reply<R>(self) -> Reply<R> {
        match self {
            Self::Number(error) => Reply::problem(StatusCode::UNPROCESSABLE_ENTITY, &error.to_string()),
            Self::NotFound => Reply::problem(StatusCode::NOT_FOUND, "there is no such pet").header("x-why", "gone"),
            Self::SignedOut => Reply::problem(StatusCode::UNAUTHORIZED, "sign in again"),
        }
    }
}

#[derive(Default)]
struct Service {
    seen: Mutex<Vec<String>>,
}

impl Hooks for Service {
    type Answer<R: Responses> = Result<R, Error>;

    async fn authenticate(
        &self,
        _: &'static OperationInfo,
        _: Credentials,
        _: &mut signoff_runtime::http::request::Parts,
        _: &Bytes,
    ) -> Result<(), Response> {
        Ok(())
    }
}

impl Pets for Service {
    async fn list_pets(&self, request: ListPetsRequest) -> Result<ListPetsResponse, Error> {
        let ListPetsRequest { limit, sort, tags, offset, q, .. } = request;
        if let Some(text) = q {
            let number: u8 = text.parse()?;
            return if number == 0 { Err(Error::NotFound) } else { Ok(ListPetsResponse::NotFound) };
        }
        self.seen.lock().unwrap().push(format!("{} {} {tags:?} {offset:?}", *limit, sort.as_str()));
        Ok(ListPetsResponse::Ok(tags))
    }

    async fn remove_pet(&self, _: RemovePetRequest) -> Result<RemovePetResponse, Error> {
        Err(Error::SignedOut)
    }
}

fn client(router: Router) -> Client {
    Client::builder().without_credentials().transport(router).build().unwrap()
}

async fn get(router: Router, method: &str, path: &str, header: (&str, &str)) -> axum::response::Response {
    use tower::ServiceExt as _;
    let request = axum::http::Request::builder().method(method).uri(path).header(header.0, header.1);
    router.oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_handlers_own_error_becomes_a_reply() {
    let client = client(router(Arc::new(Service::default())).nest("/v2", router(Arc::new(Service::default()))));
    let status = |q: &'static str| {
        let client = client.clone();
        async move { client.pets().list_pets().q(q).send().await.unwrap_err() }
    };
    let error = status("many").await;
    assert_eq!(error.status().unwrap(), 422);
    assert!(error.to_string().contains("invalid digit"), "{error}");
    assert_eq!(status("0").await.received().map(|received| received.headers()["x-why"].clone()), None);
    let gone = client.pets().list_pets().q("0").receive_headers().await;
    assert_eq!(gone["x-why"], "gone");
    assert_eq!(status("1").await.status().unwrap(), 404);
}

trait ReceiveHeaders {
    async fn receive_headers(self) -> signoff_runtime::http::HeaderMap;
}

impl<C: super::serving::client::CallOptions + Send> ReceiveHeaders for C {
    async fn receive_headers(self) -> signoff_runtime::http::HeaderMap {
        self.receive().await.unwrap().headers().clone()
    }
}

#[tokio::test]
async fn defaults_of_parameters_are_filled_in_where_they_are_valid() {
    let service = Arc::new(Service::default());
    let client = client(Router::new().nest("/v2", router(Arc::clone(&service))));
    assert_eq!(*client.pets().list_pets().send().await.unwrap(), ["tame", "\"loud\""]);
    let tags = vec!["own".to_owned()];
    client.pets().list_pets().limit(7).tags(tags).offset(3).send().await.unwrap();
    let seen = service.seen.lock().unwrap().clone();
    assert_eq!(seen[0], r#"20 name ["tame", "\"loud\""] None"#);
    assert!(seen[1].starts_with(r#"7 name ["own"] Some("#), "{}", seen[1]);
}

#[tokio::test]
async fn a_401_names_the_schemes_that_the_operation_accepts() {
    let expected = "Bearer scope=\"pets:write\", ApiKey in=\"header\", name=\"X-Key\"";
    let without = get(router(Arc::new(Service::default())), "DELETE", "/pets/1", ("accept", "*/*")).await;
    assert_eq!(without.status(), 401);
    assert_eq!(without.headers()["www-authenticate"], expected);
    let refused = get(router(Arc::new(Service::default())), "DELETE", "/pets/1", ("x-key", "wrong")).await;
    assert_eq!(refused.status(), 401);
    assert_eq!(refused.headers()["www-authenticate"], expected);
}

#[tokio::test]
async fn the_document_and_a_page_that_shows_it_are_served_next_to_the_operations() {
    let served = || {
        let operations = router(Arc::new(Service::default()));
        operations.merge(document_router()).merge(page_router("/docs", "/openapi.json?a=\"&b"))
    };
    let text = |response: axum::response::Response| async move {
        String::from_utf8(axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec()).unwrap()
    };
    let document = get(served(), "GET", "/openapi.json", ("accept", "*/*")).await;
    assert_eq!(document.headers()["content-type"], "application/json");
    assert_eq!(text(document).await, DOCUMENT);
    let document: serde_json::Value = serde_json::from_str(DOCUMENT).unwrap();
    assert_eq!(document["paths"]["/pets"]["get"]["parameters"][0]["schema"]["default"], 20);
    let page = get(served(), "GET", "/docs", ("accept", "text/html")).await;
    assert!(page.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    let page = text(page).await;
    assert!(page.contains("data-document=\"/openapi.json?a=&quot;&amp;b\""));
    assert!(!page.contains("innerHTML") && !page.contains("https://"), "the page loads and inserts nothing of others");
    let refused = get(served(), "POST", "/openapi.json", ("accept", "*/*")).await;
    assert_eq!((refused.status().as_u16(), refused.headers()["allow"].to_str().unwrap()), (405, "GET, HEAD"));
    assert_eq!(get(served(), "GET", "/pets", ("accept", "*/*")).await.status(), 200);
}

#[tokio::test]
async fn a_client_calls_the_first_server_of_its_document() {
    let hosts = axum::routing::any(|headers: axum::http::HeaderMap| async move {
        assert_eq!(headers["host"], "eu.pets.example");
        axum::Json(["here"])
    });
    let client = client(Router::new().route("/v2/pets", hosts));
    assert_eq!(*client.pets().list_pets().send().await.unwrap(), ["here"]);
    assert!(Client::new().is_ok() && Client::at("https://other.example").is_ok());
    let error = super::bounds::client::Client::builder().build().unwrap_err();
    assert!(error.to_string().contains("`base_url`"), "{error}");
}
