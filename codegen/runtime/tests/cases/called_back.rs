//! Callbacks: the API's side calls the address that it was given, the subscriber's serves it.

use std::sync::{Arc, Mutex};

use signoff_runtime::client::{CallError, Error};
use signoff_runtime::server::{Hooks, Reply};

use super::callbacks::client::{Client, SubscribeOnDataSuccess};
use super::callbacks::server::{
    Callbacks, DataEndedRequest, DataEndedResponse, SubscribeOnDataRequest, SubscribeOnDataResponse, data_ended_router,
    subscribe_on_data_router,
};
use super::callbacks::types::Data;
use super::wire::serve;

#[derive(Default)]
struct Subscriber(Mutex<Vec<String>>);

impl Hooks for Subscriber {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Callbacks for Subscriber {
    async fn subscribe_on_data(&self, request: SubscribeOnDataRequest) -> Reply<SubscribeOnDataResponse> {
        let uri = request.parts.uri.to_string();
        self.0.lock().unwrap().push(format!("{uri} {} {}", request.url2, request.body.text));
        SubscribeOnDataResponse::NoContent.into()
    }

    async fn data_ended(&self, _: DataEndedRequest) -> Reply<DataEndedResponse> {
        DataEndedResponse::NoContent.into()
    }
}

#[tokio::test]
async fn a_callback_goes_to_the_address_that_was_given_with_its_query() {
    let subscriber = Arc::new(Subscriber::default());
    let router = axum::Router::new()
        .nest("/hear/data/", subscribe_on_data_router(Arc::clone(&subscriber)))
        .nest("/ended", data_ended_router(Arc::clone(&subscriber)));
    let url = serve(router).await;
    // No credential of the API's own is needed for it, nor sent.
    let client = Client::builder().base_url("http://127.0.0.1:1").build().unwrap();
    let data = Data::new("news".to_owned());
    let to = format!("{url}/hear/data/?key=1");
    let answer = client.callbacks().subscribe_on_data(&to, "a&b", &data).send().await.unwrap();
    assert!(matches!(answer.into_body(), SubscribeOnDataSuccess::NoContent));
    assert_eq!(*subscriber.0.lock().unwrap(), ["/?key=1&url=a%26b a&b news"]);
    assert_eq!(client.callbacks().data_ended(&format!("{url}/ended")).send().await.unwrap().status(), 204);
}

#[tokio::test]
async fn a_callback_to_no_address_is_not_sent() {
    let client = Client::at("http://127.0.0.1:1").unwrap();
    let error = client.callbacks().data_ended("not an address").send().await.unwrap_err();
    assert!(matches!(&error, Error::Call(CallError::Parameter { name, .. }) if name == "url"), "{error}");
}
