//! Where an answer leads elsewhere.

use signoff_runtime::client::CallOptions as _;

use super::server::{Server, answer, baked, get, guarded, keyed, post};

async fn leading_to(url: &str, status: u16) -> Server {
    let url = url.to_owned();
    Server::start(move |_, _| vec![answer(status, &[("Location", &url), ("Set-Cookie", "jar=secret")], "")]).await
}

#[tokio::test]
async fn a_redirect_is_given_as_it_is_unless_following_was_asked_for() {
    let server = leading_to("/elsewhere", 302).await;
    let received = get(&server.client().build().unwrap()).receive().await.unwrap();
    assert_eq!((received.status().as_u16(), server.requests().len()), (302, 1));
}

#[tokio::test]
async fn a_redirect_to_another_host_drops_credentials() {
    let other = Server::that_answers("there").await;
    for status in [301, 302, 303, 307, 308] {
        let server = leading_to(&format!("{}/x", other.url), status).await;
        let client = server.client().follow_redirects(3).cookie_jar().header("x-own", "secret").user_agent("us/1");
        let core = client.bearer("secret").key("key", "secret").build().unwrap();
        let call = keyed(&core).header("authorization", "Basic secret").header("cookie", "own=secret");
        assert_eq!(call.receive().await.unwrap().body(), "there");
        assert!(server.requests()[0].contains("x-key: secret"));
        let seen = other.requests().pop().unwrap();
        assert!(!seen.contains("secret") && seen.contains("user-agent: us/1"), "{status}: {seen}");
    }
}

#[tokio::test]
async fn a_redirect_to_another_host_takes_no_body_along() {
    let other = Server::that_answers("there").await;
    for status in [307, 308] {
        let server = leading_to(&other.url, status).await;
        let core = server.client().follow_redirects(3).build().unwrap();
        assert_eq!(post(&core, "secret").receive().await.unwrap().status().as_u16(), status);
    }
    assert!(other.requests().is_empty());
    let server = leading_to(&other.url, 303).await;
    let core = server.client().follow_redirects(3).build().unwrap();
    assert_eq!(post(&core, "secret").receive().await.unwrap().body(), "there");
    assert!(other.requests()[0].starts_with("get /") && !other.requests()[0].contains("secret"));
}

#[tokio::test]
async fn a_redirect_on_the_same_host_keeps_credentials() {
    let server = Server::start(|n, _| {
        vec![if n == 0 { answer(307, &[("Location", "/next?a=1")], "") } else { answer(200, &[], "") }]
    })
    .await;
    let core = server.client().follow_redirects(1).bearer("token").build().unwrap();
    assert_eq!(guarded(&core).receive().await.unwrap().status().as_u16(), 200);
    let seen = server.requests().pop().unwrap();
    assert!(seen.starts_with("post /next?a=1 ") && seen.contains("authorization: bearer token"), "{seen}");
}

#[tokio::test]
async fn redirects_end() {
    let server = leading_to("/again", 302).await;
    let received = get(&server.client().follow_redirects(3).build().unwrap()).receive().await.unwrap();
    assert_eq!((received.status().as_u16(), server.requests().len()), (302, 4));
}

#[tokio::test]
async fn a_password_in_an_address_goes_to_no_other() {
    let server = Server::that_answers("there").await;
    let core = server.client().build().unwrap();
    get(&core).base_url("http://a:secret@127.0.0.1:1/").base_url(&server.url).receive().await.unwrap();
    assert!(!server.requests()[0].contains("authorization"));
    let own = get(&core).base_url(&server.url.replace("http://", "http://a:b@")).header("authorization", "own");
    own.receive().await.unwrap();
    assert_eq!(server.requests()[1].matches("authorization: ").count(), 1);
    assert!(server.requests()[1].contains("authorization: own\r\n"));
}

#[tokio::test]
async fn a_key_that_is_a_cookie_goes_beside_others_and_a_brace_alone_is_text() {
    let server = Server::that_answers("").await;
    let core = server.client().key("key", "session=s").build().unwrap();
    baked(&core).header("cookie", "theme=dark").receive().await.unwrap();
    assert!(server.requests()[0].contains("cookie: theme=dark; session=s\r\n"), "{}", server.requests()[0]);
    assert!(server.requests()[0].starts_with("get /things%7bone/two "), "{}", server.requests()[0]);
}

#[tokio::test]
async fn a_redirect_chooses_no_credentials() {
    let other = Server::that_answers("there").await;
    let target = other.url.replace("://", "://u:p@");
    let server = leading_to(&target, 302).await;
    let core = server.client().follow_redirects(3).build().unwrap();
    assert_eq!(get(&core).receive().await.unwrap().body(), "there");
    assert!(!other.requests()[0].contains("authorization"), "{:?}", other.requests());
}

#[tokio::test]
async fn a_redirect_within_the_origin_keeps_the_credentials_of_the_base_url() {
    let server = Server::start(|n, _| {
        vec![if n == 0 { answer(302, &[("Location", "/next")], "") } else { answer(200, &[], "") }]
    })
    .await;
    let url = server.url.replace("://", "://u:p@");
    let core = signoff_runtime::client::ClientBuilder::<signoff_runtime::client::Core>::new(url);
    get(&core.follow_redirects(1).build().unwrap()).receive().await.unwrap();
    assert!(server.requests()[1].contains("authorization: basic dtpw"), "{:?}", server.requests());
}
