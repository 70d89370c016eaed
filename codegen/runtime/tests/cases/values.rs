//! Values there and back.

use serde_json::{Value, json};
use signoff_runtime::json::{from_value, from_value_strict, to_value};
use signoff_runtime::{Json, Maybe};

use super::{all_of, bounds, config, enums, names, recursion, traps, unions};

fn there_and_back<T: Json>(value: Value) -> T {
    let typed: T = from_value_strict(&value).unwrap();
    assert_eq!(to_value(&typed), value);
    typed
}

fn mismatch<T: Json>(value: Value) -> String {
    match from_value_strict::<T>(&value) {
        Ok(_) => panic!("{value} should not fit"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_map_of_itself_is_a_map() {
    let value = json!({"data": "", "code": 0, "parts": {"01B": {"data": "x", "code": 1}}, "more": [1]});
    let envelope: traps::types::Envelope = there_and_back(value);
    assert_eq!(envelope.parts.value().unwrap()["01B"].code, 1);
    assert_eq!(
        mismatch::<traps::types::Envelope>(json!({"data": "", "code": 0, "parts": {}})),
        "/parts/01B: is required, but missing"
    );
}

#[test]
fn absent_null_and_a_value_are_three_things() {
    use traps::types::DeleteLampStateOk as Answer;
    assert_eq!(there_and_back::<Answer>(json!({"data": null, "code": 0})).trace, Maybe::Absent);
    assert_eq!(there_and_back::<Answer>(json!({"data": null, "code": 0, "trace": null})).trace, Maybe::Null);
    let trace = "b4351ecc-ee1a-4455-bc94-2c3dbcc58538";
    assert!(matches!(there_and_back::<Answer>(json!({"data": "x", "code": 0, "trace": trace})).trace, Maybe::Value(_)));
}

#[test]
fn a_required_member_with_a_default_is_required() {
    assert_eq!(mismatch::<traps::types::Envelope>(json!({"data": ""})), "/code: is required, but missing");
}

#[test]
fn members_are_written_in_the_documents_order() {
    let mut answer = traps::types::DeleteLampStateOk::new(None, 0);
    answer.extra.insert("a", 1);
    assert_eq!(String::from_utf8(signoff_runtime::json::to_vec(&answer)).unwrap(), r#"{"data":null,"code":0,"a":1}"#);
}

#[test]
fn any_name_of_a_member_goes_through() {
    let value = json!({"gen": {"some": "x"}, "self": {"me": true}, "Self": "y", "a": "1", "A": "2", "+1": 1, "-1": -1, "": "", "$": "$", "extra": "e", "名前": {"値": "v"}});
    there_and_back::<names::types::Everything>(value);
}

#[test]
fn a_discriminator_decides_even_against_the_members() {
    let value = json!({"kind": "hound", "lives": 9});
    assert!(matches!(there_and_back(value), unions::types::Pet::Dog(_)));
}

#[test]
fn the_best_match_wins_and_not_the_first() {
    use unions::types::Shape;
    assert!(matches!(there_and_back(json!({"x": 1.5, "radius": 2})), Shape::Circle(_)));
    assert!(matches!(there_and_back(json!({"x": 1.5})), Shape::Point(_)));
    assert!(matches!(there_and_back(json!("none")), Shape::None(_)));
    assert!(matches!(there_and_back(json!("other")), Shape::Text(_)));
    assert!(matches!(there_and_back(json!(7)), Shape::Integer(7)));
}

#[test]
fn what_stands_beside_one_of_holds_for_each() {
    assert!(matches!(there_and_back(json!({"id": "a", "number": 1})), unions::types::Base::WithNumber(_)));
    assert_eq!(mismatch::<unions::types::Base>(json!({"number": 1})), "/id: is required, but missing");
}

#[test]
fn enumerations_know_their_values_and_keep_others_for_clients_only() {
    let holder: enums::types::Holder =
        there_and_back(json!({"letters": "A", "numbers": -1, "mixed": "1", "only": "constant"}));
    assert_eq!(holder.letters, Some(enums::types::Letters::A2));
    assert_eq!(holder.numbers, enums::types::Numbers::Down);
    there_and_back::<enums::types::Holder>(json!({"letters": null, "numbers": 1, "mixed": 1.5}));
    there_and_back::<enums::types::Holder>(json!({"letters": null, "numbers": 1, "model": "gpt-5.1"}));
    there_and_back::<enums::types::Holder>(json!({"letters": null, "numbers": 1, "model": "any"}));
    assert_eq!(enums::types::Model::from("gpt-5.1"), enums::types::Model::Gpt5_1);
    assert_eq!("any".parse(), Ok(enums::types::Model::Other("any".to_owned())));
    assert_eq!(
        enums::types::Model::ALL.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["small", "large", "gpt-5.1"]
    );
    let unknown = json!({"letters": "z", "numbers": 1});
    assert_eq!(mismatch::<enums::types::Holder>(unknown.clone()), "/letters: expected one of the documented values");
    let lenient: enums::types::Holder = from_value(&unknown).unwrap();
    assert_eq!(to_value(&lenient), unknown);
}

#[test]
fn values_that_differ_in_a_sign_and_values_without_their_quotes_have_variants() {
    use enums::types::{Sorted, Titled, Unquoted};
    assert_eq!(there_and_back::<Sorted>(json!("-name")), Sorted::MinusName);
    assert_eq!(there_and_back::<Sorted>(json!("A+")), Sorted::APlus);
    assert_eq!(there_and_back::<Unquoted>(json!("1.5")), Unquoted::N1_5);
    assert_eq!(there_and_back::<Titled>(json!("0")), Titled::SoldOut);
    assert_eq!(there_and_back::<Titled>(json!("soon")), Titled::Soon);
}

#[test]
fn a_schema_that_builds_on_the_base_that_lists_it_is_no_union_itself() {
    use unions::types::Animal;
    let animal = there_and_back(json!({"species": "hen", "eggs": 3}));
    assert!(matches!(animal, Animal::Hen(hen) if hen.eggs == 3));
    assert_eq!(mismatch::<Animal>(json!({"species": "hen"})), "/eggs: is required, but missing");
}

#[test]
fn alternatives_that_lead_back_to_the_schema_come_to_an_end() {
    there_and_back::<unions::types::Expression>(json!("a"));
    there_and_back::<unions::types::Expression>(json!(5));
    mismatch::<unions::types::Expression>(json!(false));
}

#[test]
fn bounds_are_held() {
    use bounds::types::Bounded;
    there_and_back::<Bounded>(
        json!({"name": "größe", "code": "ab", "page": 500, "half": 1.5, "few": ["a"], "some": [1, 2]}),
    );
    let broken = [
        (json!({"name": ""}), "/name: expected at least 1 characters"),
        (json!({"name": "123456"}), "/name: expected at most 5 characters"),
        (json!({"name": "a", "code": "ABC"}), "/code: the text does not match the pattern ^[a-z]{2}$"),
        (json!({"name": "a", "page": 0}), "/page: expected at least 1"),
        (json!({"name": "a", "page": 1.5}), "/page: expected an integer, found a fraction"),
        (json!({"name": "a", "half": 0.0}), "/half: expected more than 0"),
        (json!({"name": "a", "half": 0.7}), "/half: expected a multiple of 0.5"),
        (json!({"name": "a", "few": []}), "/few: expected at least 1 elements"),
        (json!({"name": "a", "some": [1, 1]}), "/some: expected no two equal elements"),
        (json!({"name": "a", "some": [1, 1.0]}), "/some: expected no two equal elements"),
        (json!({"name": "a", "other": 1}), "/other: is not a member of this object"),
        (json!({"name": "a", "plain": null}), "/plain: expected a string, found null"),
    ];
    for (value, message) in broken {
        assert_eq!(mismatch::<Bounded>(value), message);
    }
}

#[test]
fn formats_keep_the_text_that_came() {
    there_and_back::<bounds::types::Bounded>(json!({
        "name": "a", "when": "2024-01-02T03:04:05.000+02:00", "day": "2024-02-29",
        "id": "b4351ecc-ee1a-4455-bc94-2c3dbcc58538", "link": "http://example.com", "raw": "YQ",
        "time": "10:00:00Z", "wait": "PT1H30M", "price": "1.50", "four": "127.0.0.1", "six": "::1", "small": 255,
    }));
    assert!(mismatch::<bounds::types::Bounded>(json!({"name": "a", "day": "2023-02-29"})).starts_with("/day"));
    assert!(mismatch::<bounds::types::Bounded>(json!({"name": "a", "when": "yesterday"})).starts_with("/when"));
    for when in ["9999-12-31T23:59:59Z", "2024-01-15T10:30:00.1234567891+01:00", "1998-12-31t23:59:60z"] {
        there_and_back::<bounds::types::Bounded>(json!({"name": "a", "when": when}));
    }
    for (member, text) in [
        ("when", "2024-01-15T10Z"),
        ("when", "2024-01-15T10:30:00+0100"),
        ("when", "2024-01-15T10:30:00,5Z"),
        ("day", "20240105"),
        ("time", "10:00:00"),
        ("wait", "1 hour"),
        ("wait", "-P1D"),
        ("link", "/relative"),
        ("link", ""),
    ] {
        assert!(
            mismatch::<bounds::types::Bounded>(json!({"name": "a", member: text})).starts_with(&format!("/{member}"))
        );
    }
}

#[test]
fn a_client_reads_what_its_types_can_hold_and_check_reports_the_rest() {
    use signoff_runtime::json::check;
    for (member, value) in [
        ("name", json!("an overlong name")),
        ("code", json!("ABC")),
        ("page", json!(501)),
        ("half", json!(0.7)),
        ("few", json!([])),
        ("when", json!("2024-01-15T10:30:00")),
        ("day", json!("")),
        ("link", json!("/relative")),
        ("price", json!("free")),
    ] {
        let mut object = json!({"name": "a"});
        object[member] = value;
        let read: bounds::types::Bounded = from_value(&object).unwrap();
        assert_eq!(to_value(&read), object);
        assert_eq!(check(&read).unwrap_err().pointer(), format!("/{member}"));
    }
}

#[test]
fn a_lenient_reader_takes_null_for_absent() {
    let bounded: bounds::types::Bounded = from_value(&json!({"name": "a", "plain": null})).unwrap();
    assert_eq!(bounded.plain, None);
}

#[test]
fn all_of_says_what_all_of_them_say() {
    let both: all_of::types::Both = there_and_back(json!({"name": "a", "kind": "big", "size": 1, "more": "x"}));
    assert_eq!(both.size, 1);
    assert_eq!(mismatch::<all_of::types::Both>(json!({"size": 1})), "/name: is required, but missing");
}

#[test]
fn recursive_types_hold_themselves() {
    there_and_back::<recursion::types::Tree>(json!({"value": 1, "left": {"value": 2}, "children": [{"value": 3}]}));
    there_and_back::<recursion::types::Nest>(json!([[], [[]]]));
    there_and_back::<recursion::types::Ring>(json!({"ring": {"ring": "x"}}));
}

#[test]
fn serdes_traits_are_there_too() {
    let tree: recursion::types::Tree = serde_json::from_str(r#"{"value": 1}"#).unwrap();
    assert_eq!(serde_json::to_string(&tree).unwrap(), r#"{"value":1}"#);
}

#[test]
fn a_type_of_the_users_is_read_and_written_in_a_schemas_place() {
    let pet: config::types::Pet = there_and_back(json!({"pet_name_txt": "Rex", "price": "3 EUR", "kind": "dog"}));
    assert_eq!((pet.name.as_str(), pet.price.0.0.as_str()), ("Rex", "3 EUR"));
    let species = std::collections::HashSet::from([pet.kind.unwrap()]);
    assert!(species.contains(&config::types::Species::Dog));
    let secret = mismatch::<config::types::Pet>(json!({"pet_name_txt": "Rex", "price": {"secret": 1}}));
    assert_eq!(secret, "/price: it does not fit the type that takes the schema's place");
}

#[test]
fn alternatives_without_a_name_are_called_by_their_own_value() {
    use unions::types::Notice;
    assert!(matches!(there_and_back(json!({"version": "v1", "kind": "sold", "price": 1})), Notice::Sold(_)));
    assert!(matches!(there_and_back(json!({"version": "v1", "kind": "moved"})), Notice::Moved(_)));
    assert!(matches!(there_and_back(json!({"version": "v1"})), Notice::Object(_)));
}

#[test]
fn conditions_beside_alternatives_are_alternatives_as_well() {
    use signoff_runtime::json::from_value_strict;
    use unions::types::{Bounded, Loose, Mixed, Outcome, Spelt, Trained};
    fn taken<T: Json>(value: Value) -> bool {
        from_value_strict::<T>(&value).is_ok()
    }
    assert!(matches!(from_value_strict(&json!({"a": "x"})), Ok(Mixed::WithA(_))));
    assert!(matches!(from_value_strict(&json!({"c": 1})), Ok(Mixed::Counted(_))));
    assert!(taken::<Mixed>(json!({"z": 1})), "neither of the named members, but one");
    assert!(!taken::<Mixed>(json!({"b": "x"})) && !taken::<Mixed>(json!({})));
    assert!(taken::<Loose>(json!({"x": 1})) && taken::<Loose>(json!("text")));
    assert!(!taken::<Loose>(json!({"y": 1})));
    assert!(taken::<Spelt>(json!("aaa")) && taken::<Spelt>(json!("bb")));
    assert!(!taken::<Spelt>(json!("bbb")) && !taken::<Spelt>(json!(1)));
    assert!(taken::<Trained>(json!({"kind": "cat", "lives": 9})));
    assert!(!taken::<Trained>(json!({"kind": "cat"})));
    assert!(taken::<Bounded>(json!("abc")) && taken::<Bounded>(json!(5)));
    assert!(!taken::<Bounded>(json!("abcd")) && !taken::<Bounded>(json!(4)));
    // A client as well tells by the flag.
    assert!(matches!(there_and_back(json!({"ok": true, "note": "n"})), Outcome::Done(_)));
    assert!(matches!(there_and_back(json!({"ok": false, "note": "n"})), Outcome::Failed(_)));
    assert!(!taken::<Outcome>(json!({"ok": 1})));
}

#[test]
fn alternatives_in_several_parts_of_all_of_hold_together() {
    use unions::types::Order;
    let order: Order = there_and_back(json!({"id": 7, "account": "DE1", "shop": 3}));
    assert!(matches!(order, Order::ByTransferToShop(order) if (order.id, order.shop) == (7, 3)));
    assert!(matches!(there_and_back(json!({"id": 7, "card": "1", "street": "x"})), Order::ByCardToDoor(_)));
    assert!(mismatch::<Order>(json!({"id": 7, "card": "1"})).contains("required"));
}
