//! Calls an API through a module that the command generated.

pub mod api;

use api::client::Client;
use api::types::Pet;

/// The names of all pets.
pub async fn names(client: &Client) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let pets = client.pets().list_pets().send().await?;
    Ok(pets.iter().map(|pet: &Pet| pet.name.clone()).collect())
}
