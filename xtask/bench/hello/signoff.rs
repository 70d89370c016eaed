//! One call with the client that Signoff writes.

mod api;

use api::client::Client;
use api::types::{Colour, NewNote};
use signoff_runtime::Checked;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder().base_url("http://127.0.0.1:8080").bearer("a token").build()?;
    let note = NewNote::new(Checked::new("Hello")?, Colour::Green);
    let created = client.notes().create_note("world", &note).send().await?;
    println!("{} {}", created.id, created.title);
    Ok(())
}
