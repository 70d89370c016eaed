//! A program that calls the API of all versions.

use super::api::client::{Client, ListPetsError};
use super::api::types::{Kind, NewPet, Pet};

pub async fn run() -> Result<f64, Box<dyn std::error::Error>> {
    let client = Client::at("https://pets.example.com")?;
    let names = match client.pets().list_pets().limit(10).sort("name").send().await {
        Ok(pets) => pets.iter().map(|pet| pet.name.clone()).collect(),
        Err(error) => vec![error.documented().map_or_else(|| error.to_string(), |error| explain(error).to_owned())],
    };
    add(&client, names.join(" ")).await;
    Ok(weight(&Pet { kind: Some(Kind::Cat), ..Pet::new(1, "Tom".to_owned()) }))
}

fn explain(error: &ListPetsError) -> &'static str {
    match error {
        ListPetsError::NotFound => "none",
    }
}

async fn add(client: &Client, name: String) {
    let pet = NewPet { age: Some(3), ..NewPet::new(name) };
    drop(client.pets().add_pet(&pet).send().await);
}

fn weight(pet: &Pet) -> f64 {
    pet.weight.unwrap_or(least(pet.kind.as_ref()))
}

fn least(kind: Option<&Kind>) -> f64 {
    match kind {
        Some(Kind::Cat) | None => 2.5,
        Some(Kind::Dog) => 5.0,
        Some(Kind::Unknown(_)) => 0.0,
    }
}
