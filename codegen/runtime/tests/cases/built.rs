//! Builders, and plain values in every kind of body: one that violates its bounds keeps the call from being sent.

use std::collections::HashSet;

use serde_json::json;
use signoff_runtime::client::{CallError, Error};
use signoff_runtime::json::to_value;
use signoff_runtime::multipart::Part;
use signoff_runtime::{Map, Maybe};

use super::builders::client::Client;
use super::builders::operations::{AddPictureBodyParts, AddPictureBodyPartsRequired};
use super::builders::types::{Note, Person, PersonRequired, Settings};

#[test]
#[allow(deprecated, reason = "a setter is deprecated as its member is")]
fn members_are_set_by_name_and_in_any_order() {
    let parent = Person::new(PersonRequired {
        last_name: "L".to_owned(),
        first_name: "F".to_owned(),
        email: "f@l.test".into(),
        age: 50,
        alias: None,
    });
    let ages = Map::from_iter([("shoe".to_owned(), 40)]);
    let builder =
        Person::builder().nickname("Al").age(20).email("a@b.test").set_build(3).r#type("x").parent(parent.clone());
    let person = builder.alias("al".to_owned()).first_name("A").last_name("B").password("secret").extra(ages).build();
    let expected = json!({
        "kind": "person", "last_name": "B", "first_name": "A", "email": "a@b.test", "age": 20, "alias": "al", "nickname": "Al",
        "type": "x", "build": 3, "password": "secret", "parent": to_value(&parent), "shoe": 40,
    });
    assert_eq!(to_value(&person), expected);

    let required = Person::builder().alias(None).email("f@l.test").age(50).last_name("L").first_name("F");
    let null = required.clone().nickname("a").set_nickname_null().nickname_null(true).build();
    assert_eq!((null.nickname, null.nickname_null), (Maybe::Null, Some(true)));
    assert_eq!(required.build(), parent);
    let settings = Settings::builder().theme("blue").build();
    assert_eq!(settings.theme.as_ref().unwrap().as_str(), "blue");
    // `"*"` derives `Eq` and `Hash` where a type can have them.
    assert!(HashSet::from([settings.clone()]).contains(&settings));
}

/// The bound that keeps a call from being sent; no server listens.
macro_rules! refusal {
    ($call:expr) => {{
        let error = $call.send().await.unwrap_err();
        match error {
            Error::Call(CallError::Bounds { name, mismatch, .. }) => format!("{name}: {mismatch}"),
            error => panic!("{error:?}"),
        }
    }};
}

#[tokio::test]
async fn every_kind_of_body_is_checked_when_it_is_sent() {
    let client = Client::at("http://127.0.0.1:9").unwrap();
    let people = client.people();
    let person = Person::builder().alias(None).email("f@l.test").age(151).last_name("L").first_name("F").build();
    assert_eq!(refusal!(people.add_person(&person)), "body: /age: expected at most 150");

    let file = || Part::file("f", "f");
    let parts = |title: &str| AddPictureBodyPartsRequired { front: file(), back: file(), title: title.to_owned() };
    let long = AddPictureBodyParts::new(parts("too long"));
    assert_eq!(refusal!(people.add_picture(&long)), "body: /title: expected at most 5 characters");
    let high = AddPictureBodyParts::builder().back(file()).front(file()).title("ok").rank(10).build();
    assert_eq!(refusal!(people.add_picture(&high)), "body: /rank: expected at most 9");

    let (good, bad) = (Note::new("abc"), Note::new("abcd"));
    let bound = "expected at most 3 characters";
    assert_eq!(refusal!(people.put_note(&bad)), format!("body: /text: {bound}"));
    assert_eq!(refusal!(people.put_note(&good).filter(bad.clone())), format!("filter: /text: {bound}"));
    assert_eq!(refusal!(people.add_notes(&vec![good, bad])), format!("body: /1/text: {bound}"));
}
