//! The same call with the client that openapi-to-rust writes.

mod api;

use api::{Colour, HttpClient, NewNote};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = HttpClient::new().with_base_url("http://127.0.0.1:8080").with_api_key("a token");
    let note = NewNote::new(Colour::Green, "Hello".to_owned());
    let created = client.create_note("world", None, note).await?;
    println!("{} {}", created.id, created.title);
    Ok(())
}
