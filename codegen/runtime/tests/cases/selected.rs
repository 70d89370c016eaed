//! Operations whose keys in the document differ after `?` or `#` alone.

use std::sync::Arc;

use signoff_runtime::server::Reply;

use super::queried::Service;
use super::queries::client::Client;
use super::queries::server::{
    Acts, AllActsRequest, AllActsResponse, CallGetRequest, CallGetResponse, CallPutRequest, CallPutResponse,
    EndActsRequest, EndActsResponse, StartRequest, StartResponse, StopRequest, StopResponse, TurnToRequest,
    TurnToResponse, router,
};
use super::queries::types::{CallGetXTarget, CallPutXTarget, StopAction};
use super::wire::{http, serve};

impl Acts for Service {
    async fn start(&self, _: StartRequest) -> Reply<StartResponse> {
        Reply::from(StartResponse::NoContent).header("x-called", "start")
    }

    async fn stop(&self, _: StopRequest) -> Reply<StopResponse> {
        Reply::from(StopResponse::NoContent).header("x-called", "stop")
    }

    async fn turn_to(&self, request: TurnToRequest) -> Reply<TurnToResponse> {
        Reply::from(TurnToResponse::NoContent).header("x-called", format!("page {}", request.page))
    }

    async fn all_acts(&self, _: AllActsRequest) -> Reply<AllActsResponse> {
        Reply::from(AllActsResponse::NoContent).header("x-called", "all")
    }

    async fn end_acts(&self, _: EndActsRequest) -> Reply<EndActsResponse> {
        Reply::from(EndActsResponse::NoContent).header("x-called", "end")
    }

    async fn call_put(&self, _: CallPutRequest) -> Reply<CallPutResponse> {
        Reply::from(CallPutResponse::NoContent).header("x-called", "put")
    }

    async fn call_get(&self, _: CallGetRequest) -> Reply<CallGetResponse> {
        Reply::from(CallGetResponse::NoContent).header("x-called", "get")
    }
}

#[tokio::test]
async fn a_client_reaches_each_operation_of_a_path() {
    let client = Client::at(serve(router(Arc::new(Service))).await).unwrap();
    let acts = client.acts();
    macro_rules! called {
        ($call:expr) => {
            $call.send().await.unwrap().headers()["x-called"].to_str().unwrap().to_owned()
        };
    }
    assert_eq!(called!(acts.start()), "start");
    assert_eq!(called!(acts.stop(&StopAction::Stop)), "stop");
    assert_eq!(called!(acts.turn_to(4)), "page 4");
    assert_eq!(called!(acts.all_acts()), "all");
    assert_eq!(called!(acts.end_acts()), "end");
    assert_eq!(called!(acts.call_put(&CallPutXTarget::SvcPut)), "put");
    assert_eq!(called!(acts.call_get(&CallGetXTarget::SvcGet)), "get");
}

#[tokio::test]
async fn what_no_key_has_is_the_plain_path_or_nothing() {
    let url = serve(router(Arc::new(Service))).await;
    let get = |path: &str| http().get(format!("{url}{path}")).send();
    let called = get("/acts?Action=Dance&more=1").await.unwrap();
    assert_eq!(called.headers()["x-called"], "all");
    assert_eq!(get("/acts?more=1&Action=St%61rt").await.unwrap().headers()["x-called"], "start");
    assert_eq!(http().head(format!("{url}/acts?Action=Start")).send().await.unwrap().headers()["x-called"], "start");
    assert_eq!(http().head(format!("{url}/calls?x=1")).send().await.unwrap().status(), 405);
    let call = |target: &'static str| http().post(format!("{url}/calls")).header("X-Target", target).send();
    assert_eq!(call("Svc.Put").await.unwrap().headers()["x-called"], "put");
    assert_eq!(call("Svc.Other").await.unwrap().status(), 404);
    let refused = http().put(format!("{url}/acts")).send().await.unwrap();
    assert_eq!(
        (refused.status().as_u16(), &refused.headers()["allow"]),
        (405, &"DELETE, GET, HEAD, OPTIONS".parse().unwrap())
    );
}
