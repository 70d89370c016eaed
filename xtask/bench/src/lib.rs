//! What the measured programs share: the code that is generated from the document `notes`, and its values by hand.

use std::net::Ipv4Addr;

pub mod by_hand;
/// What is generated; the generator's goldens keep it fresh.
#[path = "../../../codegen/rust/tests/cases/notes/expected/mod.rs"]
#[rustfmt::skip]
pub mod notes;

/// Whatever stops a program.
pub type Failure = Box<dyn std::error::Error>;

/// The bearer token that the clients show and the servers take.
pub const TOKEN: &str = "a-token-of-a-usual-length-0123456789abcdef";

/// The shelf of all calls.
pub const SHELF: &str = "reading room";

/// What a client program is told: where the server is, and how many calls to make.
///
/// # Errors
/// It is told something else.
pub fn client_arguments() -> Result<(String, usize), Failure> {
    let mut arguments = std::env::args().skip(1);
    let (Some(url), Some(calls)) = (arguments.next(), arguments.next()) else { return Err("say URL and CALLS".into()) };
    Ok((url, calls.parse()?))
}

/// Serves on a free port, whose address is printed, until the standard input ends.
///
/// # Errors
/// There is no port, or the server fails.
pub async fn serve(router: axum::Router) -> Result<(), Failure> {
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        std::process::exit(0)
    });
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}
