//! The same call with the client that progenitor writes.

mod api;

use api::types::{Colour, NewNote};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let token = reqwest::header::HeaderValue::from_static("Bearer a token");
    let headers = [(reqwest::header::AUTHORIZATION, token)].into_iter().collect();
    let http = reqwest::Client::builder().default_headers(headers).build()?;
    let client = api::Client::new_with_client("http://127.0.0.1:8080", http);
    let (title, shelf) = ("Hello".parse()?, "world".parse()?);
    let note = NewNote { colour: Colour::Green, labels: Vec::new(), priority: None, text: None, title };
    let created = client.create_note(&shelf, None, &note).await?;
    println!("{} {}", created.id, created.title);
    Ok(())
}
