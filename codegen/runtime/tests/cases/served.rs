//! Servers as constants, and calls with plain values that are checked when they are sent.

use signoff_runtime::client::{CallError, CallOptions as _, Error};
use signoff_runtime::{Checked, Mismatch};

use super::servers::client::{Client, ReadPet, servers};
use super::servers::types::{From1To100Rule, From2Rule};

#[test]
fn servers_are_constants_or_functions_of_their_variables() {
    assert_eq!(servers::PRODUCTION, "https://pets.example.com/v1");
    assert_eq!(servers::one_region("us", "8443"), "https://us.example.com:8443/us");
    assert_eq!(servers::SERVER, "/relative");
    assert_eq!(servers::PRODUCTION2, "https://other.example.com/\"{{}}\"");
    assert!(Client::at(servers::PRODUCTION).is_ok());
}

#[allow(deprecated, reason = "the document calls the operation deprecated")]
fn read(name: &str) -> ReadPet {
    Client::builder().base_url("http://127.0.0.1:1").without_credentials().build().unwrap().api().read_pet(name)
}

#[tokio::test]
async fn a_value_out_of_bounds_is_an_error_of_send_that_names_parameter_and_bound() {
    let tags = |count: usize| vec!["a".to_owned(); count];
    let wrong = [
        (read("a"), "name", "expected at least 2 characters"),
        (read("ab").limit(0), "limit", "expected at least 1"),
        (read("ab").limit(101).limit(1), "limit", "expected at most 100"),
        (read("ab").step(7), "step", "expected a multiple of 5"),
        (read("ab").tags(tags(3)), "tags", "expected at most 2 elements"),
    ];
    for (call, parameter, bound) in wrong {
        let error = call.send().await.unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("readPet was not sent: the value of {parameter:?} is not allowed: {bound}")
        );
        assert!(matches!(error, Error::Call(CallError::Bounds { .. })), "{error:?}");
    }
    let fits = read("ab").limit(100).step(10).tags(tags(2)).send().await.unwrap_err();
    assert!(matches!(fits, Error::Call(CallError::Transport { .. })), "it was sent: {fits}");
    let error = read("ab").limit(0).receive().await.unwrap_err();
    assert!(matches!(error, CallError::Bounds { .. }), "{error:?}");
}

#[test]
fn a_checked_value_is_made_by_parse_and_try_into() {
    type Name = Checked<String, From2Rule>;
    type Limit = Checked<i32, From1To100Rule>;
    let name: Result<Name, Mismatch> = "Tea".try_into();
    assert_eq!(*name.unwrap(), "Tea");
    assert_eq!(*"Tea".parse::<Name>().unwrap(), "Tea");
    assert!("T".parse::<Name>().is_err() && Name::try_from("T".to_owned()).is_err());
    assert_eq!(*Limit::try_from(5).unwrap(), 5);
    assert_eq!(*"5".parse::<Limit>().unwrap(), 5);
    let errors = [Limit::try_from(0), "0".parse(), "five".parse()].map(|limit| limit.unwrap_err().to_string());
    assert!(errors[2].contains("not a value of the type"), "{errors:?}");
}

#[test]
fn an_enumeration_of_strings_is_text_and_a_key_and_lists_its_values() {
    use std::collections::{BTreeSet, HashSet};

    use super::enums::types::{Letters, Numbers};

    assert_eq!(Letters::ALL.len(), 7);
    assert_eq!(Numbers::ALL, [Numbers::Up, Numbers::Down, Numbers::Still]);
    for letter in Letters::ALL {
        assert_eq!(letter.to_string().parse::<Letters>().unwrap(), *letter);
        assert_eq!(AsRef::<str>::as_ref(letter), letter.as_str());
    }
    assert_eq!(format!("{:>3}", Letters::A), "  a");
    let error = "other".parse::<Letters>().unwrap_err().to_string();
    assert!(error.contains("expected one of \"a\", \"A\", \"\""), "{error}");
    assert_eq!(HashSet::from([Letters::A, Letters::A, Letters::Plus]).len(), 2);
    assert!(BTreeSet::from([Numbers::Still, Numbers::Up]).first() == Some(&Numbers::Up));
}
