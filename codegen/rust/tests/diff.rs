//! `signoff-codegen diff`: each kind of change, for whom it matters, and whether it is breaking.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;

use signoff_codegen::Builder;
use signoff_codegen::diff::{Change, Kind, diff, summary};
use signoff_codegen::package::{Files, Runtime};

const BASE: &str = "openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      tags: [pets]
      operationId: listPets
      parameters:
        - {name: limit, in: query, schema: {type: integer, format: int32, minimum: 1, maximum: 100}}
        - {name: sort, in: query, schema: {type: string}}
      responses:
        '200': {description: pets, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
        '404': {description: none}
    post:
      tags: [pets]
      operationId: addPet
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
      responses: {'204': {description: added}}
components:
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties:
        id: {type: integer, format: int64}
        name: {type: string}
        kind: {$ref: '#/components/schemas/Kind'}
        weight: {type: number}
    NewPet: {type: object, required: [name], properties: {name: {type: string}, age: {type: integer, format: int32}}}
    Kind: {type: string, enum: [cat, dog]}
";

fn files(document: &str) -> Files {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), document).unwrap();
    let builder = Builder::new(folder.path().join("api.yaml")).runtime(Runtime::Version("1".to_owned()));
    let generated = builder.generate();
    assert_eq!(generated.diagnostics.errors(), 0, "{:?}", generated.diagnostics);
    generated.tree.unwrap().files
}

fn shown(changes: &[Change]) -> Vec<String> {
    let show = |change: &Change| {
        format!("{} {:?} {}", if change.breaking { "breaking" } else { "compatible" }, change.kind, change.item)
    };
    changes.iter().map(show).collect()
}

/// What is replaced in the document, by what, and the changes that result. Each line applies in both directions.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    // Members of objects.
    (
        "weight: {type: number}",
        "weight: {type: number}\n        size: {type: number}",
        &["compatible Added types::Pet::size"],
        &["breaking Removed types::Pet::size"],
    ),
    (
        "weight: {type: number}",
        "weight: {type: integer}",
        &["breaking Changed types::Pet::weight"],
        &["breaking Changed types::Pet::weight"],
    ),
    (
        "required: [id, name]",
        "required: [id, name, weight]",
        &["breaking Changed types::Pet::new", "breaking Changed types::Pet::weight"],
        &["breaking Changed types::Pet::new", "breaking Changed types::Pet::weight"],
    ),
    // Enumerations.
    (
        "enum: [cat, dog]",
        "enum: [cat, dog, bird]",
        &["breaking Added types::Kind::Bird"],
        &["breaking Removed types::Kind::Bird"],
    ),
    // Types.
    (
        "    Kind: {type: string, enum: [cat, dog]}",
        "    Kind: {type: string, enum: [cat, dog]}\n    Food: {type: object, properties: {name: {type: string}}}",
        &["compatible Added types::Food"],
        &["breaking Removed types::Food"],
    ),
    // Optional parameters.
    (
        "        - {name: sort, in: query, schema: {type: string}}\n",
        "        - {name: sort, in: query, schema: {type: string}}\n        - {name: after, in: query, schema: {type: string}}\n",
        &["compatible Added client::ListPets::after", "compatible Added server::ListPetsRequest::after"],
        &["breaking Removed client::ListPets::after", "breaking Removed server::ListPetsRequest::after"],
    ),
    (
        "name: sort, in: query,",
        "name: sort, in: query, required: true,",
        &[
            "breaking Removed client::ListPets::sort",
            "breaking Changed client::Pets::list_pets",
            "breaking Changed server::ListPetsRequest::sort",
        ],
        &[
            "breaking Changed client::Pets::list_pets",
            "breaking Changed server::ListPetsRequest::sort",
            "compatible Added client::ListPets::sort",
        ],
    ),
    (
        "maximum: 100",
        "maximum: 50",
        &["breaking Narrowed client::ListPets::limit", "breaking Narrowed server::ListPetsRequest::limit"],
        &["compatible Widened client::ListPets::limit", "compatible Widened server::ListPetsRequest::limit"],
    ),
    (
        "minimum: 1,",
        "minimum: 0,",
        &["compatible Widened client::ListPets::limit", "compatible Widened server::ListPetsRequest::limit"],
        &["breaking Narrowed client::ListPets::limit", "breaking Narrowed server::ListPetsRequest::limit"],
    ),
    // Operations.
    (
        "responses: {'204': {description: added}}",
        "responses: {'204': {description: added}}\n    delete: {tags: [pets], operationId: clear, responses: {'204': {description: gone}}}",
        &["breaking Added server::Pets::clear", "compatible Added client::Pets::clear"],
        &["breaking Removed client::Pets::clear", "breaking Removed server::Pets::clear"],
    ),
    (
        "operationId: addPet",
        "operationId: createPet",
        &["breaking Renamed client::Pets::add_pet", "breaking Renamed server::Pets::add_pet"],
        &["breaking Renamed client::Pets::create_pet", "breaking Renamed server::Pets::create_pet"],
    ),
    // Responses.
    (
        "        '404': {description: none}",
        "        '404': {description: none}\n        '410': {description: gone}",
        &["breaking Added client::ListPetsError::Gone", "compatible Added server::ListPetsResponse::Gone"],
        &["breaking Removed client::ListPetsError::Gone", "breaking Removed server::ListPetsResponse::Gone"],
    ),
    // What changes nothing for anybody's code.
    ("description: none", "description: nothing", &[], &[]),
    ("title: Pets", "title: Animals", &[], &[]),
];

#[test]
fn each_change_is_reported_to_those_whom_it_concerns() {
    let mut wrong = Vec::new();
    for (from, to, forward, backward) in CASES {
        assert!(BASE.contains(from), "{from}");
        let (old, new) = (files(BASE), files(&BASE.replacen(from, to, 1)));
        for (direction, found, expected) in
            [("→", shown(&diff(&old, &new)), forward), ("←", shown(&diff(&new, &old)), backward)]
        {
            if found != **expected {
                wrong.push(format!("{from} {direction} {to}\n  expected {expected:#?}\n  found {found:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_type_with_another_name_is_renamed_wherever_it_is_used() {
    let renamed = BASE.replace("/Pet'", "/Animal'").replace("    Pet:", "    Animal:");
    let changes = diff(&files(BASE), &files(&renamed));
    assert_eq!(shown(&changes), ["breaking Renamed types::Pet"]);
    assert_eq!(changes[0].new.as_deref(), Some("types::Animal"));
}

#[test]
fn equal_documents_have_no_changes() {
    assert_eq!(summary(&diff(&files(BASE), &files(BASE))), "no changes for callers and implementers");
}

#[test]
fn the_command_writes_three_formats_and_exits_with_1_on_a_breaking_change() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), BASE).unwrap();
    fs::write(folder.path().join("new.yaml"), BASE.replace("weight: {type: number}", "weight: {type: string}"))
        .unwrap();
    fs::write(folder.path().join("more.yaml"), BASE.replace("weight: ", "size: {type: number}\n        weight: "))
        .unwrap();
    let run = |arguments: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
        let output = command.current_dir(folder.path()).arg("diff").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, text) = run(&["old.yaml", "new.yaml"]);
    let expected = "breaking: types::Pet::weight has changed (callers and implementers)\n    - Option<f64>\n    + Option<String>\n1 breaking change\n";
    assert_eq!((code, text.as_str()), (Some(1), expected));
    let (code, markdown) = run(&["old.yaml", "new.yaml", "--format", "markdown"]);
    assert_eq!(code, Some(1));
    let line = "- `types::Pet::weight` has changed (callers and implementers): `Option<f64>` → `Option<String>`\n";
    assert_eq!(markdown, format!("**1 breaking change**\n\n### Breaking\n\n{line}"));
    let (_, json) = run(&["old.yaml", "new.yaml", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["breaking"], &json["changes"][0]["kind"]), (&1.into(), &"changed".into()));
    assert_eq!(run(&["old.yaml", "more.yaml"]).0, Some(0));
    assert_eq!(run(&["old.yaml", "none.yaml"]).0, Some(2));
}

#[test]
fn regeneration_prints_what_changes() {
    let folder = tempfile::tempdir().unwrap();
    let generate = |document: &str| {
        fs::write(folder.path().join("api.yaml"), document).unwrap();
        let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
        let output = command.current_dir(folder.path()).args(["api.yaml", "--out", "out"]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    for again in [generate(BASE), generate(BASE)] {
        assert!(!again.contains("change"), "{again}");
    }
    let printed = generate(&BASE.replace("operationId: addPet", "operationId: createPet"));
    let expected = "breaking: client::Pets::add_pet was renamed (callers)\n    - client::Pets::add_pet\n    + client::Pets::create_pet\n";
    assert!(printed.contains(expected) && printed.contains("2 breaking changes\n"), "{printed}");
}

#[test]
fn bounds_are_narrowed_only_if_a_value_may_no_longer_fit() {
    let limit = |bounds: &str| files(&BASE.replace("minimum: 1, maximum: 100", bounds));
    let kinds = |old: &str, new: &str| -> Vec<Kind> {
        diff(&limit(old), &limit(new)).into_iter().map(|change| change.kind).collect()
    };
    assert_eq!(kinds("minimum: 1, maximum: 100", "minimum: 1, maximum: 100, multipleOf: 5"), [Kind::Narrowed; 2]);
    assert_eq!(kinds("minimum: 1, maximum: 100, multipleOf: 5", "minimum: 1, maximum: 100"), [Kind::Widened; 2]);
    assert_eq!(kinds("minimum: 1, maximum: 100", "minimum: 0, maximum: 50"), [Kind::Narrowed; 2]);
}
