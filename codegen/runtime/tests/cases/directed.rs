//! `readOnly` and `writeOnly` between a generated client and a generated server, and as others write them.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Maybe;
use signoff_runtime::json::{from_value_strict, to_value};
use signoff_runtime::multipart::Part;
use signoff_runtime::server::{Hooks, Reply};

use super::directions::client::Client;
use super::directions::operations::UploadBodyParts;
use super::directions::server::{
    AddListingRequest, AddListingResponse, Api, CreatePetRequest, CreatePetResponse, FillKennelRequest,
    FillKennelResponse, ListPetsRequest, ListPetsResponse, OrderRequest, OrderResponse, PutElementRequest,
    PutElementResponse, ReplaceAnimalRequest, ReplaceAnimalResponse, UploadRequest, UploadResponse,
};
use super::directions::types::{
    Animal, AnimalRequest, CatRequest, Element, ElementRequest, Keeper, KeeperRequest, Kennel, KennelRequest,
    KennelRequestDogsItem, Order, Pack, Page, Pet, PetRequest2, Receipt,
};
use super::directions::{example, server};
use super::wire::{http, problem, serve};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn check_responses(&self) -> bool {
        true
    }
}

fn keeper(sent: KeeperRequest) -> Keeper {
    Keeper::new("k-1".to_owned(), sent.name)
}

impl Api for Service {
    async fn create_pet(&self, request: CreatePetRequest) -> Reply<CreatePetResponse> {
        let sent = request.body;
        if sent.password == "leave the id out" {
            // What a hand-written answer would look like.
            let body =
                json!({"name": sent.name, "created": "2026-01-01T00:00:00Z", "owner": {"key": "k", "name": "n"}});
            let response = signoff_runtime::http::Response::builder().status(201);
            let response = response.header("content-type", "application/json").body(body.to_string().into());
            return Reply::raw(response.unwrap());
        }
        let created = sent.created.unwrap_or_else(|| "2026-01-01T00:00:00Z".parse().unwrap());
        let pet = Pet::new(sent.id.unwrap_or(7), sent.name, created, keeper(sent.owner));
        CreatePetResponse::Created(pet).into()
    }

    async fn list_pets(&self, _: ListPetsRequest) -> Reply<ListPetsResponse> {
        ListPetsResponse::Ok(Page::new(Vec::new(), "end".to_owned())).into()
    }

    async fn replace_animal(&self, request: ReplaceAnimalRequest) -> Reply<ReplaceAnimalResponse> {
        let mut value = to_value(&request.body);
        value["tag"] = json!("t");
        ReplaceAnimalResponse::Ok(from_value_strict(&value).unwrap()).into()
    }

    async fn fill_kennel(&self, request: FillKennelRequest) -> Reply<FillKennelResponse> {
        let dogs = request.body.dogs.unwrap_or_default();
        let dogs = dogs.into_iter().map(|dog| Pack { name: dog.name, ..Pack::new("c".to_owned()) }).collect();
        FillKennelResponse::Ok(Kennel { dogs: Some(dogs), ..Kennel::new() }).into()
    }

    async fn add_listing(&self, request: AddListingRequest) -> Reply<AddListingResponse> {
        AddListingResponse::Ok(request.body.into_iter().map(keeper).collect()).into()
    }

    async fn order(&self, _: OrderRequest) -> Reply<OrderResponse> {
        OrderResponse::Ok(Receipt::new(3)).into()
    }

    async fn upload(&self, request: UploadRequest) -> Reply<UploadResponse> {
        assert!(request.body.id.is_none());
        UploadResponse::NoContent.into()
    }

    async fn put_element(&self, request: PutElementRequest) -> Reply<PutElementResponse> {
        assert!(request.body.marks.is_none());
        PutElementResponse::Ok(Element { text: request.body.text, ..Element::new(Vec::new()) }).into()
    }
}

async fn start() -> (String, Client) {
    let url = serve(server::router(Arc::new(Service))).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    (url, client)
}

fn draft(password: &str) -> PetRequest2 {
    PetRequest2::new("Rex".to_owned(), password.to_owned(), KeeperRequest::new("Ann".to_owned()))
}

async fn post(path: &str, body: &Value) -> (u16, Value) {
    let (url, _) = start().await;
    problem(http().post(format!("{url}{path}")).json(body).send().await.unwrap()).await
}

#[test]
fn what_a_reference_or_a_condition_requires_is_asked_for_one_way_only() {
    let bird = json!({"bird": {"kind": "owl"}});
    assert!(from_value_strict::<KennelRequest>(&bird).is_ok());
    let error = from_value_strict::<Kennel>(&bird).unwrap_err();
    assert_eq!(error.to_string(), "/bird/tag: is required, but missing");
    let fish = json!({"fish": {"kind": "eel", "fins": 0}});
    assert!(from_value_strict::<KennelRequest>(&fish).is_ok());
    assert!(from_value_strict::<Kennel>(&fish).is_err());
}

#[tokio::test]
async fn what_is_read_only_is_not_asked_of_the_caller_and_what_is_write_only_does_not_come_back() {
    let (_, client) = start().await;
    let pet = client.api().create_pet(&draft("secret")).send().await.unwrap().into_body();
    assert_eq!((pet.id, pet.name.as_str(), pet.password.as_deref(), pet.owner.key.as_str()), (7, "Rex", None, "k-1"));
    let page = client.api().list_pets().send().await.unwrap().into_body();
    assert_eq!(page.next, "end");
}

#[tokio::test]
async fn a_request_may_still_hold_what_is_read_only_and_must_hold_what_is_write_only() {
    let owner = json!({"name": "Ann"});
    let whole = json!({"id": 3, "name": "Rex", "password": "secret", "owner": owner, "note": null, "created": "2026-01-02T00:00:00Z"});
    let (status, pet) = post("/pets", &whole).await;
    assert_eq!((status, &pet["id"], &pet["created"]), (201, &json!(3), &json!("2026-01-02T00:00:00Z")));
    let (status, refused) = post("/pets", &json!({"name": "Rex", "owner": owner})).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/password")));
}

#[tokio::test]
async fn an_answer_without_what_is_read_only_breaks_the_document() {
    let (url, client) = start().await;
    let (status, found) = post("/pets", &to_value(&draft("leave the id out"))).await;
    assert_eq!((status, &found["pointer"]), (500, &json!("/id")), "{found} from {url}");
    assert!(client.api().create_pet(&draft("leave the id out")).send().await.is_err());
}

#[tokio::test]
async fn all_that_holds_such_a_type_differs_as_well() {
    let (_, client) = start().await;
    let api = client.api();
    let cat = AnimalRequest::from(CatRequest::new("cat".to_owned()));
    match api.replace_animal(1, &cat).send().await.unwrap().into_body() {
        Animal::Cat(cat) => assert_eq!(cat.tag, "t"),
        other => panic!("{other:?}"),
    }
    let dog = KennelRequestDogsItem { name: Some("Rex".to_owned()), ..KennelRequestDogsItem::new() };
    let kennel = KennelRequest { dogs: Some(vec![dog]), ..KennelRequest::new() };
    let kennel = api.fill_kennel(&kennel).send().await.unwrap().into_body();
    assert_eq!(kennel.dogs.unwrap()[0].chip, "c");
    let listed = api.add_listing(&vec![KeeperRequest::new("Ann".to_owned())]).send().await.unwrap().into_body();
    assert_eq!(listed[0].key, "k-1");
}

#[tokio::test]
async fn a_type_that_goes_one_way_is_made_once_for_that_way() {
    let (_, client) = start().await;
    let receipt = client.api().order(&Order::new("oats".to_owned())).send().await.unwrap().into_body();
    assert_eq!((receipt.total, receipt.card), (3, None));
}

#[test]
fn what_the_user_wishes_for_a_type_holds_for_both_of_its_shapes() {
    fn is_eq<T: Eq>(value: T) -> T {
        value
    }
    assert_eq!(is_eq(keeper(is_eq(KeeperRequest::new("Ann".to_owned())))).name, "Ann");
    let pet = PetRequest2 { remark: Maybe::Value("a note".to_owned()), ..draft("secret") };
    assert_eq!(to_value(&pet)["note"], json!("a note"));
}

#[tokio::test]
async fn parts_and_elements_follow_the_direction_too() {
    let (_, client) = start().await;
    let parts = UploadBodyParts::new("a title".to_owned());
    client.api().upload(&parts).send().await.unwrap();
    let _: &Vec<Part> = &parts.extra;
    let sent = ElementRequest { text: Some("t".to_owned()), ..ElementRequest::new() };
    let element = client.api().put_element(&sent).send().await.unwrap().into_body();
    assert_eq!((element.text.as_deref(), element.marks.len()), (Some("t"), 0));
}

#[tokio::test]
async fn made_up_answers_are_of_the_shape_that_answers_have() {
    let url = serve(example::router().unwrap()).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let pet = client.api().create_pet(&draft("secret")).send().await.unwrap().into_body();
    assert_eq!(pet.password, None);
    let receipt = client.api().order(&Order::new("oats".to_owned())).send().await.unwrap().into_body();
    assert_eq!(receipt.card, None);
}
