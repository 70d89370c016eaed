//! The profile and the seeds say the same.
#![allow(clippy::indexing_slicing, reason = "a missing input is to fail the test")]

use signoff_reference::{PROFILE, seed};

fn input(name: &str) -> String {
    let lines = PROFILE.lines().filter_map(|line| line.split_once(" = "));
    let values: Vec<_> =
        lines.filter(|(key, _)| *key == name).map(|(_, value)| value.trim_matches('"').to_owned()).collect();
    assert_eq!(values.len(), 1, "the profile has {name} {} times", values.len());
    values[0].clone()
}

#[test]
fn the_profile_has_the_seeded_credentials() {
    let [first, second, plain] = seed::AUTHLETE_SERVICES else { panic!("there are three services") };
    assert!(first.native_sso && second.native_sso && !plain.native_sso);
    let expected = [
        ("service_id", first.id.to_string()),
        ("service_token", first.token.to_owned()),
        ("client_id", first.clients[0].id.to_string()),
        ("second_client_id", first.clients[1].id.to_string()),
        ("other_service_id", second.id.to_string()),
        ("other_service_token", second.token.to_owned()),
        ("other_client_id", second.clients[0].id.to_string()),
        ("plain_service_id", plain.id.to_string()),
        ("plain_client_id", plain.clients[0].id.to_string()),
        ("organization_token", seed::AUTHLETE_ORGANIZATION_TOKEN.to_owned()),
        ("signing_key", seed::CLOUDREVE_SIGNING_KEY.to_owned()),
    ];
    for (name, value) in expected {
        assert_eq!(input(name), value, "{name}");
    }
    for scope in ["scope", "other_scope"] {
        assert!(first.scopes.contains(&input(scope).as_str()), "{scope}");
    }
    assert!(seed::KRATOS_ALLOWED_RETURN_URLS.iter().any(|prefix| input("return_to").starts_with(prefix)));
}
