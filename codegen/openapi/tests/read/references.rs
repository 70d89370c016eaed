//! Which targets a reference may have.

use std::path::Path;

use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read};

use crate::{named, operation, property, read_clean, read_document};

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

fn read_file(path: &Path, options: &ReadOptions) -> (Option<Api>, Vec<&'static str>) {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let api = read(&mut sources, path, options, &mut diagnostics);
    (api, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

#[test]
fn references_lead_through_files_and_fragments() {
    let folder = tempfile::tempdir().unwrap();
    write(
        folder.path(),
        &[
            (
                "api.yaml",
                &format!(
                    "{HEAD}paths: {{/a: {{$ref: paths/a.yaml}}}}\ncomponents: {{schemas: {{Own: {{type: string}}}}}}"
                ),
            ),
            (
                "paths/a.yaml",
                "get:\n  parameters: [{$ref: '../shared.json#/parameters/p'}]\n  responses:\n    '200': {$ref: '../shared.json#/responses/ok'}\n",
            ),
            (
                "shared.json",
                r##"{"parameters": {"p": {"name": "p", "in": "query", "schema": {"$ref": "api.yaml#/components/schemas/Own"}}},
                    "responses": {"ok": {"description": "ok", "content": {"application/json": {"schema": {"$ref": "models/my%20pet.yaml"}}}}}}"##,
            ),
            (
                "models/my pet.yaml",
                "type: object\nproperties: {parent: {$ref: '#'}, own: {$ref: '../api.yaml#/components/schemas/Own'}}\n",
            ),
        ],
    );
    let (api, codes) = read_file(&folder.path().join("api.yaml"), &ReadOptions::default());
    assert!(codes.is_empty(), "{codes:?}");
    let api = api.unwrap();
    let pet = named(&api, "my pet");
    assert_eq!(property(&api, pet, "parent").name.as_deref(), Some("my pet"));
    assert_eq!(property(&api, pet, "own").name.as_deref(), Some("Own"));
    assert_eq!(operation(&api, "GET", "/a").parameters[0].name, "p");
}

#[test]
fn files_outside_the_root_documents_folder_are_read_only_if_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let document = format!("{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: '../other/a.yaml'}}}}}}");
    write(folder.path(), &[("own/api.yaml", &document), ("other/a.yaml", "type: string\n")]);
    let path = folder.path().join("own/api.yaml");
    let (api, codes) = read_file(&path, &ReadOptions::default());
    assert_eq!(codes, ["file-outside-root"]);
    assert_eq!(api.unwrap().counts.schemas_refused, 1);
    let options = ReadOptions { allow_roots: vec![folder.path().join("other")], ..ReadOptions::default() };
    let (api, codes) = read_file(&path, &options);
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(api.unwrap().counts.schemas_refused, 0);
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_cannot_lead_out_of_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let document = format!("{HEAD}paths: {{}}\ncomponents: {{schemas: {{A: {{$ref: link.yaml}}}}}}");
    write(folder.path(), &[("own/api.yaml", &document), ("secret.yaml", "type: string\n")]);
    std::os::unix::fs::symlink(folder.path().join("secret.yaml"), folder.path().join("own/link.yaml")).unwrap();
    let (_, codes) = read_file(&folder.path().join("own/api.yaml"), &ReadOptions::default());
    assert_eq!(codes, ["file-outside-root"]);
}

#[test]
fn only_users_of_an_unresolved_reference_are_left_out() {
    let (api, codes) = read_document(&format!(
        "{HEAD}paths:
  /a: {{get: {{responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/User'}}}}}}}}}}}}}}
  /b: {{get: {{responses: {{'200': {{description: ok, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Good'}}}}}}}}}}}}}}
components:
  schemas:
    User: {{type: object, properties: {{far: {{$ref: 'https://example.com/x.json#/a'}}}}}}
    Good: {{type: string}}
"
    ));
    let api = api.unwrap();
    assert_eq!(codes, ["remote-reference", "operation-left-out"]);
    assert_eq!(api.operations.iter().map(|operation| operation.path.as_str()).collect::<Vec<_>>(), ["/b"]);
    let counts = api.counts;
    assert_eq!((counts.operations, counts.operations_refused, counts.schemas, counts.schemas_refused), (2, 1, 2, 1));
}

#[test]
fn a_problem_that_several_operations_share_is_reported_once() {
    let (_, codes) = read_document(&format!(
        "{HEAD}paths:
  /a: {{get: {{responses: {{'200': {{$ref: '#/components/responses/R'}}}}}}}}
  /b: {{get: {{responses: {{'200': {{$ref: '#/components/responses/R'}}}}}}}}
components: {{responses: {{R: {{content: {{}}}}}}}}
"
    ));
    assert_eq!(codes, ["missing-description"]);
}

#[test]
fn a_recursive_schema_refers_to_its_own_id() {
    let api = read_clean(&format!(
        "{HEAD}paths: {{}}
components: {{schemas: {{Node: {{type: object, additionalProperties: {{$ref: '#/components/schemas/Node'}}, properties: {{children: {{type: array, items: {{$ref: '#/components/schemas/Node'}}}}}}}}}}}}"
    ));
    let node = named(&api, "Node");
    let items = property(&api, node, "children").items.unwrap();
    assert!(std::ptr::eq(api.schemas.get(items), node));
}

#[test]
fn pointers_may_be_escaped_and_may_lead_into_schemas() {
    let api = read_clean(&format!(
        "{HEAD}paths: {{}}
components:
  schemas:
    a/b~c d: {{type: object, properties: {{x: {{type: integer}}}}}}
    User: {{type: object, properties: {{p: {{$ref: '#/components/schemas/a~1b~0c%20d/properties/x'}}}}}}
"
    ));
    let inner = property(&api, named(&api, "User"), "p");
    assert!(std::ptr::eq(inner, property(&api, named(&api, "a/b~c d"), "x")));
}

#[test]
fn pointers_are_resolved_with_and_without_percent_encoding() {
    let api = read_clean(&format!(
        "{HEAD}paths: {{}}
components:
  schemas:
    A: {{type: object, properties: {{
      all: {{$ref: '#%2Fcomponents%2Fschemas%2FB'}}, slash: {{$ref: '#/components/schemas/c%2Fd'}},
      tilde: {{$ref: '#/components/schemas/c~1d'}}, percent: {{$ref: '#/components/schemas/50%'}}, escaped: {{$ref: '#/components/schemas/50%25'}}}}}}
    B: {{type: string}}
    c/d: {{type: string}}
    50%: {{type: string}}
"
    ));
    let names = ["all", "slash", "tilde", "percent", "escaped"];
    let targets = names.map(|name| property(&api, named(&api, "A"), name).name.as_deref());
    assert_eq!(targets, ["B", "c/d", "c/d", "50%", "50%"].map(Some));
}

#[test]
fn a_pointer_that_is_only_a_slash_means_the_whole_file() {
    let folder = tempfile::tempdir().unwrap();
    let root = format!("{HEAD}paths: {{/a: {{$ref: 'a.yaml#/'}}}}\n");
    write(folder.path(), &[("api.yaml", &root), ("a.yaml", "get: {responses: {'204': {description: done}}}\n")]);
    let (api, codes) = read_file(&folder.path().join("api.yaml"), &ReadOptions::default());
    assert!(codes.is_empty(), "{codes:?}");
    assert_eq!(operation(&api.unwrap(), "GET", "/a").method, "GET");
}

#[test]
fn headers_bodies_examples_and_callbacks_may_be_references() {
    let api = read_clean(&format!(
        "{HEAD}paths:
  /a:
    post:
      requestBody: {{$ref: '#/components/requestBodies/B'}}
      callbacks: {{done: {{$ref: '#/components/callbacks/C'}}}}
      responses:
        '200': {{description: ok, headers: {{X-H: {{$ref: '#/components/headers/H'}}}}}}
components:
  requestBodies: {{B: {{required: true, content: {{application/json: {{examples: {{e: {{$ref: '#/components/examples/E'}}}}}}}}}}}}
  examples: {{E: {{summary: s, value: 1}}}}
  headers: {{H: {{schema: {{type: string}}}}}}
  callbacks: {{C: {{'{{$request.body#/url}}': {{post: {{responses: {{'200': {{description: ok}}}}}}}}}}}}
"
    ));
    let post = operation(&api, "POST", "/a");
    let media = &post.request_body.as_ref().unwrap().content[0];
    assert_eq!(media.examples[0].value, Some(1.into()));
    assert_eq!(post.responses[0].headers[0].name, "X-H");
    assert_eq!(post.callbacks[0].operations[0].path, "{$request.body#/url}");
    assert_eq!(api.counts.operations, 1);
}

#[test]
fn a_relative_id_is_the_base_of_files_since_3_1() {
    let folder = tempfile::tempdir().unwrap();
    for (path, title) in [("item.yaml", "top"), ("nested/item.yaml", "nested"), ("nested/deeper/item.yaml", "deeper")] {
        write(folder.path(), &[(path, &format!("title: {title}\ntype: string\n"))]);
    }
    let titles = |version: &str, up: &str| {
        let text = format!(
            "openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents: {{schemas: {{Outer: {{$id: ./nested/, properties: \
             {{own: {{$ref: item.yaml}}, up: {{$ref: {up}}}, inner: {{$id: deeper/, properties: {{own: {{$ref: item.yaml}}}}}}}}}}}}}}\n"
        );
        write(folder.path(), &[("api.yaml", &text)]);
        let (api, codes) = read_file(&folder.path().join("api.yaml"), &ReadOptions::default());
        let api = api.unwrap();
        let outer = named(&api, "Outer");
        let inner = property(&api, property(&api, outer, "inner"), "own");
        let all = [property(&api, outer, "own"), property(&api, outer, "up"), inner];
        assert!(codes.iter().all(|code| *code == "unknown-keyword"), "{codes:?}");
        all.map(|schema| schema.title.as_deref().unwrap_or_default().to_owned())
    };
    for version in ["3.1.0", "3.2.0"] {
        assert_eq!(titles(version, "../item.yaml"), ["nested", "top", "deeper"], "{version}");
    }
    // Before 3.1, `$id` is not a keyword.
    assert_eq!(titles("3.0.3", "item.yaml"), ["top", "top", "top"]);
}

#[test]
fn an_id_whose_file_does_not_exist_is_reported_where_it_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let api = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {$id: ./nested/, items: {$ref: item.yaml}}}}";
    write(folder.path(), &[("api.yaml", api), ("item.yaml", "type: string")]);
    let (_, codes) = read_file(&folder.path().join("api.yaml"), &ReadOptions::default());
    assert_eq!(codes, ["file-not-found"]);
}

#[test]
fn a_map_that_is_written_as_a_reference_is_refused() {
    for (version, paths) in [
        ("swagger: '2.0'", "paths: {$ref: '#/x-paths'}"),
        ("openapi: 3.0.3", "paths: {$ref: '#/x-paths'}"),
        ("openapi: 3.1.0", "webhooks: {$ref: '#/x-paths'}"),
        ("openapi: 3.2.0", "paths: {$ref: '#/x-paths'}"),
    ] {
        let text = format!("{version}\ninfo: {{title: t, version: '1'}}\n{paths}\nx-paths: {{/a: {{get: {{}}}}}}\n");
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let options = ReadOptions::default();
        let api = signoff_openapi::read_text(&mut sources, "api.yaml", text, &options, &mut diagnostics).unwrap();
        let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, ["misplaced-reference"], "{version}");
        assert_eq!((api.operations.len(), api.refused.len(), api.counts.operations_refused), (0, 1, 1), "{version}");
    }
}

#[test]
fn path_items_may_refer_to_each_other_but_not_in_a_circle() {
    let read = |version: &str, last: &str| {
        let text = format!(
            "openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths:\n  /a: {{$ref: '#/paths/~1b', get: {{responses: {{'200': {{description: ok}}}}}}}}\n  \
             /b: {{$ref: '#/paths/~1c'}}\n  /c: {last}\n"
        );
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let options = ReadOptions::default();
        let api = signoff_openapi::read_text(&mut sources, "api.yaml", text, &options, &mut diagnostics).unwrap();
        let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        (codes, api.operations.len(), api.refused.len())
    };
    for version in ["3.0.3", "3.1.0", "3.2.0"] {
        let post = "{post: {responses: {'200': {description: ok}}}}";
        assert_eq!(read(version, post), (vec![], 4, 0), "{version}");
        let circle = "{$ref: '#/paths/~1a'}";
        assert_eq!(read(version, circle), (vec!["reference-cycle"; 3], 3, 3), "{version}");
        // All three lead to the same one.
        assert_eq!(read(version, "{$ref: '#/paths/~1c'}").0, ["reference-cycle"], "{version}");
    }
}
