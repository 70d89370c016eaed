//! The banner that `signoff serve` prints when it is ready.

use std::fmt::Write as _;

use crate::fault::Fault;
use crate::seed;

use super::{Running, StoreChoice};

/// The address, the sources and the seeded credentials.
pub(super) fn text(running: &Running, store: &StoreChoice, fault: Option<&'static Fault>) -> String {
    let mut text = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(text, "signoff reference listening on http://{}", running.address());
    for (name, url) in running.urls() {
        let _ = writeln!(text, "  {name:<18} {url}");
    }
    let _ = match store {
        StoreChoice::Memory => writeln!(text, "store: memory (lost when the server stops)"),
        StoreChoice::Sqlite(path) => writeln!(text, "store: {}", path.display()),
    };
    if let Some(fault) = fault {
        let _ = writeln!(text, "fault: {}: {}", fault.name, fault.about);
    }
    credentials(&mut text);
    text
}

fn credentials(text: &mut String) {
    let _ = writeln!(text, "development credentials (public, see conformance/profiles/reference.toml):");
    let _ = writeln!(text, "  authlete organization token  {}", seed::AUTHLETE_ORGANIZATION_TOKEN);
    for service in seed::AUTHLETE_SERVICES {
        let clients: Vec<_> = service.clients.iter().map(|client| client.id.to_string()).collect();
        let native_sso = if service.native_sso { "" } else { " (no Native SSO)" };
        let _ = writeln!(text, "  authlete service {}{native_sso}", service.id);
        let _ = writeln!(text, "    token    {}", service.token);
        let _ = writeln!(text, "    clients  {}", clients.join(", "));
    }
    let _ = writeln!(text, "  cloudreve signing key        {}", seed::CLOUDREVE_SIGNING_KEY);
    let _ = writeln!(text, "  kratos return_to prefixes    {}", seed::KRATOS_ALLOWED_RETURN_URLS.join(", "));
}
