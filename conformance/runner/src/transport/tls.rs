//! TLS: the trusted certificates and the client certificate.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};

/// The largest part of a PEM file that is read. The certificates of a system take less than 1 MiB.
const MAX_PEM: u64 = 16 * 1024 * 1024;

/// Certificates (`--cacert`, `--cert` and `--insecure`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TlsSettings {
    /// A PEM file of trusted certificates, used instead of the system's: authorities, or the server's own certificate.
    pub cacert: Option<PathBuf>,
    /// A PEM file with the client certificate chain and its private key.
    pub cert: Option<PathBuf>,
    /// Whether any server certificate is accepted.
    pub insecure: bool,
}

/// Reads the files and builds the configuration.
///
/// # Errors
/// A file cannot be read or contains nothing usable. The message names it.
pub(super) fn client_config(settings: &TlsSettings) -> Result<ClientConfig, String> {
    let provider = Arc::new(ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?;
    let builder = if settings.insecure {
        builder.dangerous().with_custom_certificate_verifier(Arc::new(TrustAnyone(provider)))
    } else if let Some(path) = &settings.cacert {
        let pinned = certificates(path, &read(path)?)?;
        let roots = Arc::new(roots(path, &pinned)?);
        let authorities = WebPkiServerVerifier::builder_with_provider(roots, provider.clone())
            .build()
            .map_err(|error| format!("{}: {error}", path.display()))?;
        builder.dangerous().with_custom_certificate_verifier(Arc::new(TrustListed { pinned, authorities }))
    } else {
        builder.with_root_certificates(system_roots())
    };
    let Some(path) = &settings.cert else { return Ok(builder.with_no_client_auth()) };
    let text = read(path)?;
    let chain = certificates(path, &text)?;
    let key = PrivateKeyDer::from_pem_slice(&text)
        .map_err(|error| format!("{}: contains no readable private key: {error}", path.display()))?;
    builder.with_client_auth_cert(chain, key).map_err(|error| format!("{}: {error}", path.display()))
}

fn system_roots() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    // On a system without certificates the first connection fails with its own message.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    roots
}

fn roots(path: &Path, certificates: &[CertificateDer<'static>]) -> Result<RootCertStore, String> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates {
        roots.add(certificate.clone()).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(roots)
}

/// Reads a PEM file up to a bound. It may be a pipe, because a shell passes keys through pipes.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let mut text = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_PEM).read_to_end(&mut text))
        .map_err(|error| format!("{}: cannot be read: {error}", path.display()))?;
    Ok(text)
}

fn certificates(path: &Path, text: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let read = CertificateDer::pem_slice_iter(text)
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| format!("{}: cannot be read as PEM: {error}", path.display()))?;
    if read.is_empty() {
        return Err(format!("{}: contains no certificate (expected a PEM block CERTIFICATE)", path.display()));
    }
    Ok(read)
}

/// `--cacert`: a certificate is trusted if an authority in the file issued it, or if it is in the file itself. A server that has
/// issued its own certificate cannot be authenticated otherwise: an authority is not an end entity (RFC 5280, section 4.2.1.9).
#[derive(Debug)]
struct TrustListed {
    pinned: Vec<CertificateDer<'static>>,
    authorities: Arc<WebPkiServerVerifier>,
}

impl ServerCertVerifier for TrustListed {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if self.pinned.iter().any(|pinned| pinned == end_entity) {
            verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
            return Ok(ServerCertVerified::assertion());
        }
        self.authorities.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.authorities.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.authorities.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.authorities.supported_verify_schemes()
    }
}

/// `--insecure`: the connection is encrypted, but the server is not authenticated.
#[derive(Debug)]
struct TrustAnyone(Arc<CryptoProvider>);

impl ServerCertVerifier for TrustAnyone {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
