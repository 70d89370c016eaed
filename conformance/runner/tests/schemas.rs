//! `signoff schema arazzo|profile`: the schemas for editors accept what the program accepts, and know the same members.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)] // helpers of tests

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use signoff_arazzo::arazzo::{Extension as _, Object};
use signoff_conformance::extension::Signoff;
use signoff_conformance::profile::Profile;

fn schema(of: &str) -> Value {
    let output = assert_cmd::Command::cargo_bin("signoff").unwrap().args(["schema", of]).output().unwrap();
    assert!(output.status.success());
    serde_json::from_slice(&output.stdout).unwrap()
}

fn validator(of: &str) -> Validator {
    jsonschema::validator_for(&schema(of)).unwrap()
}

/// All files below the folder whose names end so.
fn files(folder: &Path, end: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, end, found);
        } else if path.to_str().unwrap().ends_with(end) {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn problems(validator: &Validator, value: &Value) -> String {
    let errors = validator.iter_errors(value).map(|error| format!("{} at {}\n", error, error.instance_path()));
    errors.collect()
}

#[test]
fn the_schema_accepts_every_shipped_suite_example_and_case_that_is_read() {
    let (validator, mut paths) = (validator("arazzo"), Vec::new());
    for folder in ["specs", "conformance/examples", "conformance/arazzo-cases"] {
        files(&root().join(folder), ".arazzo.yaml", &mut paths);
    }
    assert!(paths.len() > 900, "{}", paths.len());
    let mut accepted = 0;
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let case = std::fs::read_to_string(path.with_file_name("case.yaml")).unwrap_or_default();
        // Refused documents, and YAML that this reader does not know.
        if case.contains("outcome: refused") {
            continue;
        }
        let Ok(value) = serde_yaml::from_str::<Value>(&text) else { continue };
        let problems = problems(&validator, &value);
        assert!(problems.is_empty(), "{}:\n{problems}", path.display());
        accepted += 1;
    }
    assert!(accepted > 600, "{accepted}");
}

#[test]
fn the_schema_refuses_what_the_extension_refuses() {
    let validator = validator("arazzo");
    for case in ["unknown-extension", "unknown-generator", "invalid-response-rule"] {
        let path = root().join("conformance/runner/tests/reject").join(case).join("case.arazzo.yaml");
        let value: Value = serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert!(!validator.is_valid(&value), "{case}");
    }
}

#[test]
fn the_schema_has_each_member_of_the_extension_in_its_objects() {
    let schema = schema("arazzo");
    let place = |object: &Object| match object {
        Object::Description => "/properties",
        Object::Workflow => "/definitions/workflow/properties",
        Object::Step => "/definitions/step/properties",
        Object::Criterion => "/definitions/criterion/properties",
        Object::Parameter => "/definitions/parameter/properties",
        Object::RequestBody => "/definitions/requestBody/properties",
        Object::Schema => "/definitions/input/properties",
        other => panic!("{other:?} has no place in the schema"),
    };
    let expected: BTreeSet<(&str, &str)> = Signoff
        .members()
        .iter()
        .flat_map(|(name, objects)| objects.iter().map(move |object| (place(object), *name)))
        .collect();
    let places: BTreeSet<&str> = expected.iter().map(|(place, _)| *place).collect();
    let found = places.into_iter().flat_map(|place| {
        let members = schema.pointer(place).unwrap().as_object().unwrap().keys();
        members.filter(|name| name.starts_with("x-signoff")).map(move |name| (place, name.as_str()))
    });
    assert_eq!(found.collect::<BTreeSet<_>>(), expected);
}

/// The names after "expected one of" in the message about an unknown key.
fn known_keys(profile: &str) -> BTreeSet<String> {
    let message = Profile::parse(profile, "p.toml").unwrap_err();
    let (_, names) = message.split_once("expected ").unwrap();
    names.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_schema_has_the_keys_of_profiles() {
    let schema = schema("profile");
    let tables = [
        ("", "/properties"),
        ("[product]\n", "/properties/product/properties"),
        ("[tls]\n", "/properties/tls/properties"),
        ("[limits]\n", "/properties/limits/properties"),
        ("[select]\n", "/properties/select/properties"),
        ("[[known]]\n", "/definitions/known/properties"),
    ];
    for (table, pointer) in tables {
        let described = schema.pointer(pointer).unwrap().as_object().unwrap().keys().cloned().collect();
        assert_eq!(known_keys(&format!("{table}zzz = 1\n")), described, "{table}");
    }
}

#[test]
fn the_schema_accepts_shipped_profiles_and_refuses_mistakes() {
    let (validator, mut paths) = (validator("profile"), Vec::new());
    for folder in ["conformance/servers", "conformance/profiles", "conformance/examples"] {
        files(&root().join(folder), ".toml", &mut paths);
    }
    paths.retain(|path| !path.ends_with("server.toml") && !path.ends_with("Cargo.toml"));
    assert!(paths.len() >= 5, "{paths:?}");
    for path in paths {
        let value: Value = toml::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let problems = problems(&validator, &value);
        assert!(problems.is_empty(), "{}:\n{problems}", path.display());
    }
    for wrong in [
        json!({"bassis": []}),
        json!({"limits": {"timeout": 0}}),
        json!({"known": [{"claim": "a/**#b"}]}),
        json!({"known": [{"reason": "r", "claim": "a/**#b", "operation": "a", "pointer": "", "keyword": "type"}]}),
        json!({"headers": {"a": {"enw": "A"}}}),
    ] {
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}
