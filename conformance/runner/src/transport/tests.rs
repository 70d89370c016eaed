//! Requests as they are sent over real sockets.

use signoff_arazzo::record::Headers;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;

/// Answers one connection with `answer` as soon as the request ends with `until`. Returns what was sent.
async fn server(answer: &'static str, until: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let task = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut sent = Vec::new();
        while !String::from_utf8_lossy(&sent).ends_with(until) {
            let mut buffer = [0; 4096];
            let length = stream.read(&mut buffer).await.unwrap();
            if length == 0 {
                break;
            }
            sent.extend_from_slice(&buffer[..length]);
        }
        stream.write_all(answer.as_bytes()).await.unwrap();
        String::from_utf8(sent).unwrap()
    });
    (url, task)
}

fn request(url: &str, method: &str) -> Request {
    let (_, path) = split(url);
    Request {
        source: "a".to_owned(),
        method: method.to_owned(),
        url: url.to_owned(),
        target: path.to_owned(),
        headers: Headers::default(),
        body: None,
        chunked: false,
    }
}

/// The target and the path of a URL.
fn split(url: &str) -> (&str, &str) {
    let authority = url.find("//").unwrap() + 2;
    url.split_at(url[authority..].find('/').map_or(url.len(), |slash| authority + slash))
}

/// Sends the request; its origin is the target.
async fn send(settings: TransportSettings, request: &Request) -> Result<Response, TransportError> {
    let mut targets = Targets::default();
    targets.set("a", &[split(&request.url).0.to_owned()]).unwrap();
    HttpTransport::new(targets, settings).send(request).await
}

const NO_CONTENT: &str = "HTTP/1.1 204 No Content\r\n\r\n";

#[tokio::test]
async fn only_host_and_user_agent_are_added() {
    let (url, server) = server(NO_CONTENT, "\r\n\r\n").await;
    let response = send(TransportSettings::default(), &request(&format!("{url}/a%2fb?c=d"), "GET")).await;
    assert_eq!(response.unwrap().status, 204);
    let host = url.trim_start_matches("http://");
    let expected = format!("GET /a%2fb?c=d HTTP/1.1\r\nhost: {host}\r\nuser-agent: {AGENT}\r\n\r\n");
    assert_eq!(server.await.unwrap(), expected);
}

#[tokio::test]
async fn the_request_target_is_sent_unchanged_with_every_method() {
    for method in ["CONNECT", "OPTIONS", "get", "M-SEARCH"] {
        let (url, server) = server(NO_CONTENT, "\r\n\r\n").await;
        send(TransportSettings::default(), &request(&format!("{url}//a/../b?"), method)).await.unwrap();
        let sent = server.await.unwrap();
        assert!(sent.starts_with(&format!("{method} //a/../b? HTTP/1.1\r\n")), "{sent}");
    }
}

#[tokio::test]
async fn headers_are_sent_in_order_with_duplicates() {
    let (url, server) = server(NO_CONTENT, "\r\n\r\n").await;
    let mut request = request(&format!("{url}/"), "PATCH");
    for (name, value) in [("x-b", "1"), ("x-a", "2"), ("x-b", "3"), ("user-agent", "mine"), ("host", "elsewhere")] {
        request.headers.push(name, value);
    }
    let settings = TransportSettings {
        headers: vec![
            (HeaderName::from_static("x-a"), HeaderValue::from_static("not this")),
            (HeaderName::from_static("x-c"), HeaderValue::from_static("4")),
        ],
        ..TransportSettings::default()
    };
    send(settings, &request).await.unwrap();
    let expected =
        "PATCH / HTTP/1.1\r\nx-b: 1\r\nx-b: 3\r\nx-a: 2\r\nuser-agent: mine\r\nhost: elsewhere\r\nx-c: 4\r\n\r\n";
    assert_eq!(server.await.unwrap(), expected);
}

#[tokio::test]
async fn an_empty_body_has_a_length_and_no_body_has_none() {
    let (url, server) = server(NO_CONTENT, "\r\n\r\n").await;
    let mut request = request(&format!("{url}/"), "DELETE");
    request.body = Some(Vec::new());
    send(TransportSettings::default(), &request).await.unwrap();
    assert!(server.await.unwrap().ends_with("content-length: 0\r\n\r\n"));
}

#[tokio::test]
async fn a_delete_carries_its_body() {
    let (url, server) = server(NO_CONTENT, "{\"a\":1}").await;
    let mut request = request(&format!("{url}/"), "DELETE");
    request.body = Some(b"{\"a\":1}".to_vec());
    send(TransportSettings::default(), &request).await.unwrap();
    assert!(server.await.unwrap().ends_with("content-length: 7\r\n\r\n{\"a\":1}"));
}

#[tokio::test]
async fn an_empty_body_can_be_sent_in_chunks() {
    for (method, body, expected) in [("POST", "", "\r\n\r\n0\r\n\r\n"), ("GET", "ab", "\r\n\r\n2\r\nab\r\n0\r\n\r\n")] {
        let (url, server) = server(NO_CONTENT, "0\r\n\r\n").await;
        let mut request = request(&format!("{url}/"), method);
        request.body = Some(body.as_bytes().to_vec());
        request.chunked = true;
        send(TransportSettings::default(), &request).await.unwrap();
        let sent = server.await.unwrap();
        assert!(sent.contains("transfer-encoding: chunked") && sent.ends_with(expected), "{sent}");
        assert!(!sent.contains("content-length"), "{sent}");
    }
}

#[tokio::test]
async fn a_redirect_is_a_response() {
    let (url, _server) = server(
        "HTTP/1.1 303 See Other\r\nlocation: /x\r\nset-cookie: a=1\r\nset-cookie: b=2\r\ncontent-length: 2\r\n\r\nhi",
        "\r\n\r\n",
    )
    .await;
    let response = send(TransportSettings::default(), &request(&format!("{url}/"), "GET")).await.unwrap();
    assert_eq!((response.status, response.headers.get("Location")), (303, Some("/x")));
    assert_eq!(response.headers.iter_named("Set-Cookie").collect::<Vec<_>>(), ["a=1", "b=2"]);
    assert_eq!(response.body, b"hi");
}

#[tokio::test]
async fn the_kinds_of_failure_are_distinguished() {
    let closed = {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let error = send(TransportSettings::default(), &request(&format!("{closed}/"), "GET")).await.unwrap_err();
    assert_eq!(error.kind, TransportErrorKind::Connect);
    assert!(error.message.contains("cannot be reached") && !error.message.contains('\n'), "{error}");

    let (url, _server) = server("SSH-2.0-OpenSSH\r\n\r\n", "\r\n\r\n").await;
    let error = send(TransportSettings::default(), &request(&format!("{url}/"), "GET")).await.unwrap_err();
    assert_eq!(error.kind, TransportErrorKind::Protocol, "{error}");

    let (url, _server) = server("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nhi", "\r\n\r\n").await;
    let error = send(TransportSettings::default(), &request(&format!("{url}/"), "GET")).await.unwrap_err();
    assert_eq!(error.kind, TransportErrorKind::Closed, "{error}");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_an_error_that_names_the_option() {
    let sized = format!("HTTP/1.1 200 OK\r\ncontent-length: 2000000\r\n\r\n{}", "x".repeat(2_000_000));
    let until_the_end = format!("HTTP/1.1 200 OK\r\n\r\n{}", "x".repeat(2_000_000));
    for response in [sized, until_the_end] {
        for (mebibytes, fits) in [(1, false), (2, true)] {
            let (url, _server) = server(Box::leak(response.clone().into_boxed_str()), "\r\n\r\n").await;
            let settings =
                TransportSettings { max_body: MaxBody::mebibytes(mebibytes), ..TransportSettings::default() };
            match send(settings, &request(&format!("{url}/"), "GET")).await {
                Ok(response) => assert!(fits && response.body.len() == 2_000_000),
                Err(error) => assert!(!fits && error.message.contains("1 MiB (--max-body)"), "{error}"),
            }
        }
    }
}

#[tokio::test]
async fn a_header_that_http_does_not_allow_is_refused_without_quoting_its_value() {
    let mut request = request("http://127.0.0.1:1/", "GET");
    request.headers.push("authorization", "Bearer secret\r\nx: y");
    let error = send(TransportSettings::default(), &request).await.unwrap_err();
    assert_eq!(error.kind, TransportErrorKind::Protocol);
    assert!(error.message.contains("authorization") && !error.message.contains("secret"), "{error}");
}

#[tokio::test]
async fn a_proxy_receives_the_whole_url_and_its_credentials() {
    let (proxy, server) = server(NO_CONTENT, "\r\n\r\n").await;
    let proxy = proxy.replace("http://", "http://me:secret@").parse().unwrap();
    let settings = TransportSettings { proxy: ProxySettings::all(proxy, &[]), ..TransportSettings::default() };
    send(settings, &request("http://nowhere.invalid/x", "GET")).await.unwrap();
    let sent = server.await.unwrap();
    assert!(sent.starts_with("GET http://nowhere.invalid/x HTTP/1.1\r\n"), "{sent}");
    assert!(
        sent.contains("proxy-authorization: Basic bWU6c2VjcmV0\r\n") && sent.contains("host: nowhere.invalid\r\n"),
        "{sent}"
    );
}

/// A server with its own certificate, which is also an authority, as `openssl req -x509` makes it.
async fn tls_server() -> (String, String) {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, KeyPair};
    use rustls::pki_types::pem::PemObject as _;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};

    let key = KeyPair::generate().unwrap();
    let mut parameters = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    parameters.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let certificate = parameters.self_signed(&key).unwrap().pem();
    let chain = vec![CertificateDer::from_pem_slice(certificate.as_bytes()).unwrap()];
    let private = PrivateKeyDer::from_pem_slice(key.serialize_pem().as_bytes()).unwrap();
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, private)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(std::sync::Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let mut buffer = [0; 1024];
            let _ = stream.read(&mut buffer).await;
            let _ = stream.write_all(NO_CONTENT.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    (format!("localhost:{port}"), certificate)
}

#[tokio::test]
async fn a_self_signed_certificate_is_trusted_if_it_is_the_given_one_and_has_the_name() {
    let (address, certificate) = tls_server().await;
    let (_, other) = tls_server().await;
    let folder = tempfile::tempdir().unwrap();
    for (name, text, host, trusted) in [
        ("own.pem", &certificate, address.clone(), true),
        ("other.pem", &other, address.clone(), false),
        ("own.pem", &certificate, address.replace("localhost", "127.0.0.1"), false),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let tls = TlsSettings { cacert: Some(path), ..TlsSettings::default() };
        let settings = TransportSettings { tls, ..TransportSettings::default() };
        let answer = send(settings, &request(&format!("https://{host}/"), "GET")).await;
        assert_eq!(answer.is_ok(), trusted, "{host} {name}: {answer:?}");
    }
}
