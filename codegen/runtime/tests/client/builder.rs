//! What a client can be made of.

use signoff_runtime::client::{BuildError, CallOptions as _, ClientBuilder, Core};

use super::server::{Server, answer, get, guarded};

#[tokio::test]
async fn a_cookie_jar_sends_back_what_answers_set_in_one_line() {
    let server = Server::start(|n, _| {
        let set =
            if n == 0 { [("Set-Cookie", "a=1; HttpOnly"), ("Set-Cookie", "b=2; Path=/")] } else { [("X", "1"); 2] };
        vec![answer(200, &set, "")]
    })
    .await;
    let core = server.client().cookie_jar().build().unwrap();
    get(&core).receive().await.unwrap();
    get(&core).header("cookie", "own=3").receive().await.unwrap();
    let seen = server.requests();
    assert!(!seen[0].contains("cookie"));
    assert!(seen[1].contains("cookie: own=3; a=1; b=2\r\n"), "{}", seen[1]);
}

#[tokio::test]
async fn default_headers_user_agent_and_bearer_go_with_every_call() {
    let server = Server::that_answers("").await;
    let core = server.client().header("x-own", "kept").user_agent("us/1").bearer("token").build().unwrap();
    guarded(&core).receive().await.unwrap();
    let seen = server.requests().pop().unwrap();
    for line in ["x-own: kept", "user-agent: us/1", "authorization: bearer token"] {
        assert!(seen.contains(line), "{line} is missing in {seen}");
    }
}

#[tokio::test]
async fn calls_go_through_the_proxy() {
    let proxy = Server::that_answers("by proxy").await;
    let through = signoff_runtime::client::reqwest::Proxy::all(&proxy.url).unwrap();
    let core = ClientBuilder::<Core>::new("http://api.example").proxy(through).build().unwrap();
    assert_eq!(get(&core).receive().await.unwrap().body(), "by proxy");
    assert!(proxy.requests()[0].starts_with("get http://api.example/things/one "));
}

#[tokio::test]
async fn the_http_client_can_be_told_more() {
    let server = Server::that_answers("").await;
    let address = server.url.trim_start_matches("http://").parse().unwrap();
    let core =
        ClientBuilder::<Core>::new("http://api.example").configure(move |http| http.resolve("api.example", address));
    get(&core.build().unwrap()).receive().await.unwrap();
    assert!(server.requests()[0].contains("host: api.example"));
}

#[test]
fn what_cannot_be_used_is_said_when_the_client_is_made() {
    let made = |builder: ClientBuilder<Core>| builder.build().map(drop).unwrap_err();
    assert!(matches!(made(ClientBuilder::new("ftp://api.example")), BuildError::BaseUrl(_)));
    assert!(matches!(made(ClientBuilder::new("http://a").header("a b", "")), BuildError::Header(_)));
    assert!(matches!(made(ClientBuilder::new("http://a").bearer("a\nb")), BuildError::Credential(_)));
    let colon = made(ClientBuilder::new("http://a").basic("a:b", "c"));
    assert_eq!(colon.to_string(), "a username cannot have a colon");
    assert!(matches!(made(ClientBuilder::new("http://a").bearer_env("SIGNOFF_UNSET")), BuildError::Environment(_)));
    assert!(!format!("{:?}", ClientBuilder::<Core>::new("http://a").bearer("secret")).contains("secret"));
}
