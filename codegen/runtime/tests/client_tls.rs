//! A server that only lets in who shows it a certificate, and a client that only trusts what it is told to.
#![allow(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use signoff_runtime::OperationInfo;
use signoff_runtime::client::reqwest::{Certificate, Identity};
use signoff_runtime::client::{Call, CallError, ClientBuilder, Core};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

static READ: OperationInfo =
    OperationInfo { id: "read", method: "GET", path: "/", parameters: &[], body: None, security: &[] };

type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Authority {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

fn signed(authority: &Authority) -> (rcgen::Certificate, KeyPair) {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    (params.signed_by(&key, authority).unwrap(), key)
}

async fn serve(authority: &Authority) -> String {
    let (certificate, key) = signed(authority);
    let mut roots = RootCertStore::empty();
    roots.add(authority.der().clone()).unwrap();
    let known = WebPkiClientVerifier::builder(Arc::new(roots)).build().unwrap();
    let key = tokio_rustls::rustls::pki_types::PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder().with_client_cert_verifier(known);
    let config = config.with_single_cert(vec![certificate.der().clone()], key).unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    tokio::spawn(async move {
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else { continue };
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
        }
    });
    url
}

#[tokio::test]
async fn a_client_shows_its_certificate_and_trusts_what_it_is_told_to() {
    let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
    let authority = authority();
    let url = serve(&authority).await;
    let trusted = || Certificate::from_pem(authority.pem().as_bytes()).unwrap();
    let (certificate, key) = signed(&authority);
    let identity = || Identity::from_pem((key.serialize_pem() + &certificate.pem()).as_bytes()).unwrap();
    let client =
        || ClientBuilder::<Core>::new(&url).configure(|http| http.resolve("localhost", ([127, 0, 0, 1], 0).into()));

    let known = client().trust(trusted()).client_certificate(identity()).build().unwrap();
    assert_eq!(Call::new(&known, &READ).send().await.unwrap().status(), 204);
    for core in [client().trust(trusted()).build(), client().client_certificate(identity()).build()] {
        let error = Call::new(&core.unwrap(), &READ).send().await.unwrap_err();
        assert!(matches!(error, CallError::Transport { .. }), "{error}");
    }
}
