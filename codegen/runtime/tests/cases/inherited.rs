//! A base schema with a discriminator is the union of the schemas that build on it, and what constructors fill in.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::client::{CallError, Error};
use signoff_runtime::json::{check, from_value, from_value_strict, to_value};
use signoff_runtime::server::{Credentials, Hooks, Reply, Response};
use signoff_runtime::{Bytes, Json, OperationInfo, http as http_types};

use super::inheritance::client::Client;
use super::inheritance::server::{self, *};
use super::inheritance::types::*;
use super::wire::{http, problem, serve};

fn there_and_back<T: Json>(value: Value) -> T {
    let typed: T = from_value_strict(&value).unwrap();
    assert_eq!(to_value(&typed), value);
    typed
}

fn cat(name: &str) -> Cat {
    Cat::new(name.to_owned(), 9)
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = Reply<R>;

    async fn authenticate(
        &self,
        _: &'static OperationInfo,
        _: Credentials,
        _: &mut http_types::request::Parts,
        _: &Bytes,
    ) -> Result<(), Response> {
        Ok(())
    }
}

impl Api for Service {
    async fn add_animal(&self, request: AddAnimalRequest) -> Reply<AddAnimalResponse> {
        assert_eq!(*request.limit, 20, "a default is filled in");
        let friend = Animal::from(cat("Tom"));
        AddAnimalResponse::Ok(vec![request.body, friend]).into()
    }

    async fn read_secret(&self, _: ReadSecretRequest) -> Reply<ReadSecretResponse> {
        ReadSecretResponse::NoContent.into()
    }
}

#[test]
fn a_base_is_what_its_discriminator_selects() {
    let read = there_and_back::<Animal>;
    assert!(matches!(read(json!({"kind": "cat", "name": "Tom", "lives": 9})), Animal::Cat(cat) if cat.lives == 9));
    assert!(matches!(read(json!({"kind": "dog", "name": "Rex"})), Animal::Dog(_)));
    assert!(matches!(read(json!({"kind": "hound", "name": "Rex"})), Animal::Dog(dog) if dog.kind == "hound"));
    let parrot = read(json!({"kind": "parrot", "name": "Coco", "word": "hi", "wings": 2}));
    assert!(matches!(parrot, Animal::Parrot(parrot) if parrot.word == "hi" && parrot.wings == Some(2)));
    assert!(matches!(read(json!({"kind": "Bird", "name": "Coco"})), Animal::Bird(_)));
    assert!(matches!(there_and_back::<Bird>(json!({"kind": "Bird", "name": "Coco"})), Bird::Bird(_)));
    assert!(matches!(there_and_back::<Vehicle>(json!({"type": "Vehicle"})), Vehicle::Vehicle(_)));
    assert!(matches!(there_and_back::<Vehicle>(json!({"type": "Car", "doors": 5})), Vehicle::Car(_)));
    there_and_back::<Alone>(json!({"type": "anything"}));
    let shelter: Shelter = there_and_back(json!({
        "animals": [{"kind": "cat", "name": "Tom", "lives": 9, "friend": {"kind": "dog", "name": "Rex"}}],
        "best": {"kind": "dog", "name": "Rex"},
    }));
    assert!(matches!(shelter.best, Some(Animal::Dog(_))));
}

#[test]
fn an_unknown_kind_names_the_discriminator_its_value_and_the_known_values() {
    let cow = json!({"kind": "cow", "name": "Rosa", "lives": 9});
    let known = r#"expected one of "cat", "dog", "hound", "parrot", "Bird""#;
    assert_eq!(
        from_value_strict::<Animal>(&cow).unwrap_err().to_string(),
        format!("/kind: \"cow\" selects no alternative; {known}")
    );
    let kept: Animal = from_value(&cow).unwrap();
    assert!(matches!(kept, Animal::Unknown(_)) && to_value(&kept) == cow, "a client keeps it");
    let missing = json!({"name": "Rosa", "lives": 9});
    assert_eq!(
        from_value_strict::<Animal>(&missing).unwrap_err().to_string(),
        format!("/kind: is required, but missing; {known}")
    );
}

#[tokio::test]
async fn client_and_server_send_what_builds_on_the_base() {
    let url = serve(server::router(Arc::new(Service))).await;
    let client = Client::builder().base_url(&url).without_credentials().build().unwrap();
    let animals = client.api().add_animal(&Animal::from(cat("Kit"))).send().await.unwrap().into_body();
    let names: Vec<_> = animals.iter().map(|animal| matches!(animal, Animal::Cat(cat) if cat.kind == "cat")).collect();
    assert_eq!(names, [true, true]);
    let rejected = http().post(format!("{url}/animals")).header("content-type", "application/json");
    let (status, problem) = problem(rejected.body(r#"{"kind": "cow", "name": "Rosa"}"#).send().await.unwrap()).await;
    assert_eq!((status, problem["pointer"].as_str()), (400, Some("/kind")), "{problem}");
}

#[tokio::test]
async fn a_request_without_credentials_is_answered_with_the_challenges_of_its_schemes() {
    let url = serve(server::router(Arc::new(Service))).await;
    let response = http().get(format!("{url}/secret")).send().await.unwrap();
    let challenges: Vec<_> =
        response.headers().get_all("www-authenticate").iter().map(|it| it.to_str().unwrap()).collect();
    assert_eq!((response.status().as_u16(), challenges), (401, vec![r#"Bearer, ApiKey in="header", name="X-Key""#]));
}

#[tokio::test]
async fn a_plain_value_is_checked_when_it_is_sent() {
    let long = cat("Thomas");
    assert_eq!(check(&long).unwrap_err().to_string(), "/name: expected at most 5 characters");
    let client = Client::builder().base_url("http://127.0.0.1:1").without_credentials().build().unwrap();
    let error = client.api().add_animal(&Animal::from(long)).send().await.unwrap_err();
    assert!(matches!(error, Error::Call(CallError::Bounds { .. })), "{error:?}");
    let message = "addAnimal was not sent: the value of \"body\" is not allowed: /name: expected at most 5 characters";
    assert_eq!(error.to_string(), message);
}

#[test]
fn a_constructor_takes_members_by_name_and_fills_in_what_has_one_value() {
    let (identifier, password) = ("ann".to_owned(), "correct horse".to_owned());
    let account = Account::new(AccountRequired { password, identifier });
    let expected = json!({"method": "password", "version": 2, "identifier": "ann", "password": "correct horse"});
    assert_eq!(to_value(&account), expected);
    assert_eq!(Shelter::default(), Shelter::new(), "nothing is required");
}
