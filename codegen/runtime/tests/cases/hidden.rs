//! What is marked `format: password` is not shown.

use std::sync::{Arc, Mutex};

use signoff_runtime::client::CallOptions as _;
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::{Checked, Map};

use super::secrets::client::Client;
use super::secrets::operations::{AddKeyBodyParts, AddKeyBodyPartsRequired, SignInOkHeaders};
use super::secrets::server::{AddKeyRequest, AddKeyResponse, Api, SignInRequest, SignInResponse, router};
use super::secrets::types::{Credentials, CredentialsEither, CredentialsRequired, Plain};
use super::wire::serve;

#[derive(Default)]
struct Service(Mutex<Vec<String>>);

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Api for Service {
    async fn sign_in(&self, request: SignInRequest) -> Reply<SignInResponse> {
        self.0.lock().unwrap().push(format!("{request:?}"));
        let headers = SignInOkHeaders { x_token: "t-hidden".to_owned() };
        self.0.lock().unwrap().push(format!("{headers:?}"));
        Reply::from(SignInResponse::Ok(request.body)).typed_headers(&headers)
    }

    async fn add_key(&self, request: AddKeyRequest) -> Reply<AddKeyResponse> {
        self.0.lock().unwrap().push(format!("{request:?}"));
        AddKeyResponse::NoContent.into()
    }
}

fn credentials() -> Credentials {
    let secret = || Checked::new("p-hidden".to_owned()).unwrap();
    Credentials {
        former: Some(vec![secret()]),
        answers: Some(Map::from([("q".to_owned(), "a-hidden".to_owned())])),
        either: Some(CredentialsEither::Text("e-hidden".to_owned())),
        hint: Some("a hint".to_owned()),
        ..Credentials::new(CredentialsRequired { user: "ann".to_owned(), password: "p-hidden".to_owned() })
    }
}

#[test]
fn secrets_are_stars_and_all_else_is_shown() {
    let shown = format!("{:?}", credentials());
    assert!(shown.starts_with("Credentials { user: \"ann\", password: ***, former: ***,"), "{shown}");
    assert!(shown.contains("a hint") && !shown.contains("hidden"), "{shown}");
    assert_eq!(
        format!("{:?}", Plain { user: Some("ann".to_owned()), ..Plain::new() }),
        "Plain { user: Some(\"ann\"), extra: [] }"
    );
}

#[tokio::test]
async fn secrets_travel_and_neither_side_shows_them() {
    let service = Arc::new(Service::default());
    let url = serve(router(service.clone())).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let call = client.api().sign_in(&credentials()).x_pin("pin-hidden");
    assert!(!format!("{call:?}").contains("hidden"), "{call:?}");
    let answer = call.header("x-other", "o").send().await.unwrap();
    let headers = answer.typed_headers::<SignInOkHeaders>().unwrap();
    assert_eq!((headers.x_token.as_str(), answer.body().password.as_str()), ("t-hidden", "p-hidden"));
    let key = AddKeyBodyPartsRequired { r#type: "ssh".to_owned(), key: "k-hidden".to_owned() };
    client.api().add_key(&AddKeyBodyParts::new(key)).send().await.unwrap();
    let shown = service.0.lock().unwrap().join("\n");
    assert!(shown.contains("ssh") && shown.contains("x_pin: ***") && shown.contains("key: ***"), "{shown}");
    assert!(!shown.contains("hidden"), "{shown}");
}
