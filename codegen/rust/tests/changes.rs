//! What `diff` reports is what the compiler shows to callers: of a program over three versions of a document, and of a caller for each
//! kind of change. All callers are in one crate, which is checked together.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use signoff_codegen::Builder;
use signoff_codegen::diff::{Audience, Change, Kind, diff};
use signoff_codegen::package::{Files, Runtime};

/// What is replaced in the first version, by what, a caller of the first version, and a caller of the other one.
type Pair = (&'static str, &'static str, &'static str, &'static str);

const PAIRS: &[Pair] = &[
    // A member is added, and removed in the other direction; and so on.
    (
        "weight: {type: number}",
        "weight: {type: number}\n        size: {type: number}",
        "pub fn f(pet: types::Pet) -> Option<f64> { pet.weight }",
        "pub fn f(pet: types::Pet) -> Option<f64> { pet.size }",
    ),
    // The type of a member.
    (
        "weight: {type: number}",
        "weight: {type: integer}",
        "pub fn f(pet: types::Pet) -> Option<f64> { pet.weight }",
        "pub fn f(pet: types::Pet) -> Option<i64> { pet.weight }",
    ),
    // A member becomes nullable.
    (
        "weight: {type: number}",
        "weight: {type: [number, 'null']}",
        "pub fn f(pet: types::Pet) -> f64 { pet.weight.unwrap_or(0.0) }",
        "pub fn f(pet: types::Pet) -> bool { pet.weight.value().is_some() }",
    ),
    // A member becomes required.
    (
        "required: [id, name]",
        "required: [id, name, weight]",
        "pub fn f() -> types::Pet { types::Pet::new(1, String::new()) }",
        "pub fn f() -> types::Pet { types::Pet::new(1, String::new(), 1.0) }",
    ),
    // A second required member of the same type: members are given by name.
    (
        "required: [name], properties: {name: {type: string},",
        "required: [name, owner], properties: {name: {type: string}, owner: {type: string},",
        "pub fn f() -> types::NewPet { types::NewPet::new(String::new()) }",
        "pub fn f(required: types::NewPetRequired) -> types::NewPet { types::NewPet::new(required) }",
    ),
    // A value of an enumeration.
    (
        "enum: [cat, dog]",
        "enum: [cat, dog, bird]",
        "pub fn f(kind: types::Kind) -> bool { match kind { types::Kind::Cat | types::Kind::Dog => true, types::Kind::Unknown(_) => false } }",
        "pub fn f(kind: types::Kind) -> bool { kind == types::Kind::Bird }",
    ),
    // A type.
    (
        "    Kind: {type: string, enum: [cat, dog]}",
        "    Kind: {type: string, enum: [cat, dog]}\n    Food: {type: object, properties: {name: {type: string}}}",
        "pub fn f() -> types::Pet { types::Pet::new(1, String::new()) }",
        "pub fn f() -> types::Food { types::Food::new() }",
    ),
    // The name of a type.
    (
        "/Pet'}}}}}\n        '404': {description: none}",
        "/Animal'}}}}}\n        '404': {description: none}",
        "pub fn f(pet: types::Pet) -> i64 { pet.id }",
        "pub fn f(pet: types::Animal) -> i64 { pet.id }",
    ),
    // An optional parameter.
    (
        "        - {name: sort, in: query, schema: {type: string}}\n",
        "        - {name: sort, in: query, schema: {type: string}}\n        - {name: after, in: query, schema: {type: string}}\n",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().sort(\"a\")); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().after(\"a\")); }",
    ),
    // A parameter becomes required.
    (
        "name: sort, in: query,",
        "name: sort, in: query, required: true,",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().sort(\"a\")); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets(\"a\")); }",
    ),
    // The type of a parameter.
    (
        "name: sort, in: query, schema: {type: string}",
        "name: sort, in: query, schema: {type: boolean}",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().sort(\"a\")); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().sort(true)); }",
    ),
    // Bounds are no part of a signature.
    (
        "maximum: 100",
        "maximum: 50",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().limit(70)); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().limit(20)); }",
    ),
    (
        "minimum: 1,",
        "minimum: 0,",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().limit(70)); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets().limit(0)); }",
    ),
    // A body becomes optional.
    (
        "requestBody: {required: true,",
        "requestBody: {required: false,",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.pets().add_pet(pet)); }",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.pets().add_pet().body(pet)); }",
    ),
    // An operation.
    (
        "responses: {'204': {description: added}}",
        "responses: {'204': {description: added}}\n    delete: {tags: [pets], operationId: clear, responses: {'204': {description: gone}}}",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets()); }",
        "pub fn f(client: &client::Client) { drop(client.pets().clear()); }",
    ),
    // The name of an operation.
    (
        "operationId: addPet",
        "operationId: createPet",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.pets().add_pet(pet)); }",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.pets().create_pet(pet)); }",
    ),
    // The group of an operation.
    (
        "tags: [pets]\n      operationId: addPet",
        "tags: [animals]\n      operationId: addPet",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.pets().add_pet(pet)); }",
        "pub fn f(client: &client::Client, pet: &types::NewPet) { drop(client.animals().add_pet(pet)); }",
    ),
    // A documented error.
    (
        "        '404': {description: none}",
        "        '404': {description: none}\n        '410': {description: gone}",
        "pub fn f(error: client::ListPetsError) { match error { client::ListPetsError::NotFound => {} } }",
        "pub fn f(error: &client::ListPetsError) -> bool { matches!(error, client::ListPetsError::Gone) }",
    ),
    // Nothing that code sees.
    (
        "description: none",
        "description: nothing",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets()); }",
        "pub fn f(client: &client::Client) { drop(client.pets().list_pets()); }",
    ),
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/versions")
}

fn version(number: usize) -> String {
    fs::read_to_string(folder().join(format!("v{number}.openapi.yaml"))).unwrap()
}

fn changed((from, to, ..): &Pair) -> String {
    let base = version(1);
    assert!(base.contains(from), "{from}");
    let changed = base.replacen(from, to, 1);
    // A type that is used by another name is defined by it, too.
    if to.contains("/Animal'") { changed.replace("    Pet:", "    Animal:") } else { changed }
}

fn generated(document: &str) -> Files {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), document).unwrap();
    let builder = Builder::new(folder.path().join("api.yaml")).runtime(Runtime::Version("1".to_owned())).server(false);
    builder.generate().tree.unwrap().files
}

/// Whether the compiler shows a change to a caller: bounds are checked when a call is sent.
fn is_shown(change: &Change) -> bool {
    change.breaking && change.audience != Audience::Implementers && change.kind != Kind::Narrowed
}

/// A crate of generated modules and their callers.
#[derive(Default)]
struct Callers {
    files: BTreeMap<String, String>,
    modules: BTreeSet<String>,
}

impl Callers {
    fn generated(&mut self, module: &str, files: &Files) {
        self.files.extend(files.iter().map(|(path, text)| (format!("{module}/{path}"), text.clone())));
        self.modules.insert(module.to_owned());
    }

    fn caller(&mut self, module: &str, text: String) {
        self.files.insert(format!("{module}.rs"), text);
        self.modules.insert(module.to_owned());
    }

    /// The modules in which the compiler finds an error. It stops early, so those modules are removed and the rest is checked again.
    fn broken(mut self) -> BTreeMap<String, Vec<String>> {
        let mut broken: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let folder = tempfile::tempdir().unwrap();
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").canonicalize().unwrap();
        let manifest = format!(
            "[package]\nname = \"callers\"\nedition = \"2024\"\n\n[dependencies.signoff-runtime]\npath = {runtime:?}\ndefault-features = false\nfeatures = [\"client\", \"rustls\", \"dates\"]\n\n[workspace]\n"
        );
        fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
        fs::copy(runtime.join("../../Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
        for (path, text) in &self.files {
            let path = folder.path().join("src").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        for _ in 0..6 {
            let declared: String = self.modules.iter().map(|module| format!("pub mod {module};\n")).collect();
            fs::write(folder.path().join("src/lib.rs"), declared).unwrap();
            let found = errors(folder.path());
            if found.is_empty() {
                return broken;
            }
            for (module, message) in found {
                assert!(self.files.contains_key(&format!("{module}.rs")), "generated code: {module}: {message}");
                self.modules.remove(&module);
                broken.entry(module).or_default().push(message);
            }
        }
        panic!("still errors: {broken:#?}");
    }
}

/// The errors of `cargo check`, each with the module in which it is.
fn errors(folder: &Path) -> Vec<(String, String)> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("callers");
    let mut command = Command::new(env!("CARGO"));
    command.args(["check", "--offline", "--message-format", "json"]).current_dir(folder);
    let output = command.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let messages = messages.filter(|line| line["reason"] == "compiler-message" && line["message"]["level"] == "error");
    let mut found = Vec::new();
    for message in messages.map(|line| line["message"].clone()) {
        let spans = message["spans"].as_array().unwrap();
        let Some(place) = spans.iter().find(|span| span["is_primary"] == true) else { continue };
        let path = place["file_name"].as_str().unwrap().replace('\\', "/");
        let module = path.trim_start_matches("src/").split(['/', '.']).next().unwrap().to_owned();
        let line = place["text"][0]["text"].as_str().unwrap_or_default();
        found.push((module, format!("{} in {line}", message["message"].as_str().unwrap())));
    }
    assert!(output.status.success() || !found.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    found
}

#[test]
fn what_diff_reports_is_what_the_compiler_shows_to_callers() {
    let mut crate_ = Callers::default();
    let versions: Vec<Files> = (1..=3).map(|number| generated(&version(number))).collect();
    for (index, files) in versions.iter().enumerate() {
        crate_.generated(&format!("v{}", index + 1), files);
        let program = fs::read_to_string(folder().join("program.rs")).unwrap();
        let program = program.replace("super::api", &format!("super::v{}", index + 1));
        crate_.caller(&format!("program{}", index + 1), program);
    }
    let mut expected: BTreeMap<String, (bool, Vec<Change>)> = BTreeMap::new();
    for (index, pair) in PAIRS.iter().enumerate() {
        let files = generated(&changed(pair));
        let module = format!("new{index}");
        crate_.generated(&module, &files);
        let (old, new) = (&versions[0], &files);
        for (code, own, other, name, changes) in [
            (pair.2, "v1", module.as_str(), "forward", diff(old, new)),
            (pair.3, module.as_str(), "v1", "backward", diff(new, old)),
        ] {
            let caller = |api: &str| {
                format!("#![allow(unused_imports, dead_code)]\nuse super::{api}::{{client, types}};\n\n{code}\n")
            };
            crate_.caller(&format!("{name}{index}_before"), caller(own));
            crate_.caller(&format!("{name}{index}_after"), caller(other));
            expected.insert(format!("{name}{index}_before"), (false, Vec::new()));
            expected.insert(format!("{name}{index}_after"), (changes.iter().any(is_shown), changes));
        }
    }
    assert!(PAIRS.len() * 2 >= 30);
    let broken = crate_.broken();
    for (module, (is_broken, changes)) in &expected {
        assert_eq!(broken.contains_key(module), *is_broken, "{module}: {:?} {changes:#?}", broken.get(module));
    }
    // The program is compiled unchanged while nothing breaks, and an error names each item that breaks.
    assert!(!broken.contains_key("program1") && !broken.contains_key("program2"), "{broken:#?}");
    assert_eq!(diff(&versions[0], &versions[1]).iter().filter(|change| is_shown(change)).count(), 0);
    let errors = broken["program3"].join("\n");
    let breaking: Vec<_> = diff(&versions[1], &versions[2]).into_iter().filter(is_shown).collect();
    assert_eq!(breaking.len(), 4, "{breaking:#?}");
    for change in breaking {
        let name = change.item.rsplit("::").next().unwrap();
        assert!(errors.contains(name), "{} is not in {errors}", change.item);
    }
}
