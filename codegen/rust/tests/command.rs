//! The command line: exit status, output, and files that are not changed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::Output;

const DOCUMENT: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'204': {description: d}}}\n";
const PARTLY: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'204': {description: d}}}\n  /b:\n    get:\n      parameters: [{name: 'a b', in: header, schema: {type: string}}]\n      responses: {'204': {description: d}}\n";

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
    command.current_dir(folder).args(arguments).output().unwrap()
}

fn folder_with(document: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), document).unwrap();
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_document_becomes_a_module_tree() {
    let folder = folder_with(DOCUMENT);
    let output = run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let summary =
        "operations: 1 in the document, 1 generated, 0 refused; types: 0 in the document, 0 generated, 0 refused\n";
    let printed = text(&output.stdout);
    let advice = printed.strip_prefix(summary).unwrap_or_else(|| panic!("{printed}"));
    assert!(
        advice.starts_with("add to the dependencies in Cargo.toml") && advice.contains("\nreqwest = {"),
        "{advice}"
    );
    for file in ["mod.rs", "types.rs", "operations/api.rs", "client/api.rs", "server/api.rs", "runtime/mod.rs"] {
        assert!(folder.path().join("out").join(file).exists(), "{file}");
    }
}

#[test]
fn check_lists_differences_and_changes_nothing() {
    let folder = folder_with(DOCUMENT);
    run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out", "--check"]).status.code(), Some(0));
    let types = folder.path().join("out/types.rs");
    fs::write(&types, "// changed").unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("stale: out/types.rs"), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&types).unwrap(), "// changed");
}

#[test]
fn operations_that_cannot_be_generated_are_left_out_and_counted() {
    let folder = folder_with(PARTLY);
    let output = run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(output.status.code(), Some(1));
    let missing =
        "error: the output is incomplete\n1 of 2 operations is missing from the output\n  GET /b (api.yaml:7:5)\n";
    assert!(text(&output.stderr).contains(missing), "{}", text(&output.stderr));
    assert!(folder.path().join("out/mod.rs").exists());
    for arguments in [["--allow-refused"].as_slice(), &["--config", "codegen.toml"]] {
        fs::write(folder.path().join("codegen.toml"), "allow-refused = true\n").unwrap();
        let output = run(folder.path(), &[&["api.yaml", "--out", "out"], arguments].concat());
        assert_eq!(output.status.code(), Some(0));
        assert!(!text(&output.stderr).contains("incomplete"));
    }
    assert!(text(&output.stdout).starts_with("operations: 2 in the document, 1 generated, 1 refused;"));
    assert!(text(&output.stderr).contains("api.yaml:8:"), "{}", text(&output.stderr));
}

#[test]
fn strict_writes_nothing_if_an_operation_cannot_be_generated() {
    let folder = folder_with(PARTLY);
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out", "--strict"]).status.code(), Some(1));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_document_that_cannot_be_read_exits_with_2_and_writes_nothing() {
    let folder = folder_with("openapi: [");
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["none.yaml", "--out", "out"]).status.code(), Some(2));
    assert_eq!(run(folder.path(), &["api.yaml"]).status.code(), Some(2));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_crate_has_a_manifest_and_its_name_cannot_be_a_path() {
    let folder = folder_with(DOCUMENT);
    assert_eq!(run(folder.path(), &["api.yaml", "--crate", "mine", "--no-server"]).status.code(), Some(0));
    assert!(fs::read_to_string(folder.path().join("mine/Cargo.toml")).unwrap().contains("name = \"mine\""));
    assert!(folder.path().join("mine/src/lib.rs").exists());
    assert!(!folder.path().join("mine/src/server").exists());
    assert_eq!(run(folder.path(), &["api.yaml", "--crate", "../up"]).status.code(), Some(2));
}

#[test]
fn a_crate_with_deep_types_raises_the_recursion_limit() {
    let schema = |index: usize| {
        format!(
            "    T{index}: {{type: object, required: [n], properties: {{n: {{$ref: '#/components/schemas/T{}'}}}}}}\n",
            index + 1
        )
    };
    let schemas: String = (0..300).map(schema).collect();
    let folder = folder_with(&format!(
        "{}components:\n  schemas:\n{schemas}    T300: {{type: object, properties: {{a: {{}}}}}}\n",
        // A title cannot become an attribute.
        DOCUMENT.replacen("title: T", "title: '#![no_std] T'", 1)
    ));
    assert_eq!(run(folder.path(), &["api.yaml", "--crate", "deep"]).status.code(), Some(0));
    let root = fs::read_to_string(folder.path().join("deep/src/lib.rs")).unwrap();
    assert!(root.contains("\n#![recursion_limit = \"1024\"]\n#!["), "{root}");
    let folder = folder_with(DOCUMENT);
    assert_eq!(run(folder.path(), &["api.yaml", "--crate", "flat"]).status.code(), Some(0));
    assert!(!fs::read_to_string(folder.path().join("flat/src/lib.rs")).unwrap().contains("recursion_limit"));
}

#[test]
fn the_output_does_not_depend_on_the_working_directory() {
    let folder = folder_with(PARTLY);
    fs::create_dir(folder.path().join("elsewhere")).unwrap();
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out", "--allow-refused"]).status.code(), Some(0));
    let elsewhere = folder.path().join("elsewhere");
    let spec = folder.path().join("api.yaml").display().to_string();
    for spec in ["../api.yaml", spec.as_str()] {
        let output = run(&elsewhere, &[spec, "--out", "../out", "--check", "--allow-refused"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
}

#[test]
fn excluded_operations_are_left_out_and_counted() {
    let folder = folder_with(PARTLY);
    fs::write(folder.path().join("codegen.toml"), "[[include]]\npath = \"/a\"\n").unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--config", "codegen.toml", "--strict"]);
    let summary = "operations: 2 in the document, 1 generated, 0 refused, 1 excluded; types:";
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with(summary), "{}", text(&output.stdout));
}

#[test]
fn excluded_operations_that_cannot_be_read_are_not_errors() {
    let folder = folder_with(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'204': {description: d}}}\n  /b:\n    get: {tags: [broken], responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}}}\n  /c:\n    get: {operationId: broken, parameters: [{$ref: '#/nowhere'}], responses: {'204': {description: d}}}\ncomponents: {schemas: {B: {type: array, items: {$ref: '#/nowhere'}}}}\n",
    );
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--strict"]);
    let summary =
        "operations: 3 in the document, 1 generated, 2 refused; types: 1 in the document, 0 generated, 1 refused\n";
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(1), summary));
    assert!(!folder.path().join("out").exists());

    let rules = "[[exclude]]\ntag = \"broken\"\n\n[[exclude]]\nid = \"broken\"\n";
    fs::write(folder.path().join("codegen.toml"), rules).unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--strict", "--config", "codegen.toml"]);
    let summary = "operations: 3 in the document, 1 generated, 0 refused, 2 excluded; types: 1 in the document, 0 generated, 0 refused, 1 excluded\n";
    assert_eq!((text(&output.stderr).as_str(), text(&output.stdout).starts_with(summary)), ("", true));
    assert_eq!(output.status.code(), Some(0));

    fs::write(folder.path().join("codegen.toml"), "[[exclude]]\ntag = \"broken\"\n").unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "other", "--strict", "--config", "codegen.toml"]);
    assert_eq!(output.status.code(), Some(1), "the other operation is not excluded");
    assert!(!text(&output.stderr).contains("GET /b"), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("GET /c"), "{}", text(&output.stderr));
}

#[test]
fn terminal_escapes_in_file_names_are_escaped() {
    let folder = folder_with(DOCUMENT);
    let blocked = "out\u{1b}[31m";
    fs::write(folder.path().join(blocked), "a file where a folder is needed").unwrap();
    for arguments in [["api.yaml", "--out", blocked], ["none\u{1b}[31m.yaml", "--out", "out"]] {
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(!output.stderr.contains(&0x1b), "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains("\\u{1b}"), "{}", text(&output.stderr));
    }
}

#[test]
fn nothing_is_written_if_one_file_cannot_be_written() {
    let folder = folder_with(DOCUMENT);
    // There is a folder at the path of a file of the last module.
    fs::create_dir_all(folder.path().join("out/types.rs/in-the-way")).unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    let left: Vec<_> =
        fs::read_dir(folder.path().join("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["types.rs"], "all or nothing");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_in_the_folder_does_not_lead_out_of_it() {
    let folder = folder_with(DOCUMENT);
    fs::create_dir_all(folder.path().join("elsewhere")).unwrap();
    fs::create_dir_all(folder.path().join("out")).unwrap();
    std::os::unix::fs::symlink("../elsewhere", folder.path().join("out/server")).unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("out/server is not a folder"), "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(folder.path().join("elsewhere")).unwrap().count(), 0);
    assert!(!folder.path().join("out/types.rs").exists());
}

#[test]
fn a_rule_that_matches_nothing_exits_with_2_and_its_position_and_writes_nothing() {
    let folder = folder_with(DOCUMENT);
    fs::write(folder.path().join("codegen.toml"), "[[exclude]]\ntag = \"gone\"\n").unwrap();
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--config", "codegen.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("codegen.toml:2:7"), "{}", text(&output.stderr));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn json_output_is_one_object() {
    let folder = folder_with(PARTLY);
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        report["summary"]["operations"],
        serde_json::json!({"document": 2, "generated": 1, "refused": 1, "excluded": 0})
    );
    assert_eq!(report["diagnostics"].as_array().unwrap().len(), 1);
}

#[test]
fn an_example_server_crate_has_a_program() {
    let folder = folder_with(DOCUMENT);
    let output = run(folder.path(), &["api.yaml", "--crate", "a-mock", "--example-server"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let read = |file: &str| fs::read_to_string(folder.path().join("a-mock").join(file)).unwrap();
    assert!(read("src/main.rs").contains("use a_mock::example;"));
    assert!(read("src/example/answers.json").contains("GET /a"));
    assert!(read("Cargo.toml").contains("\"rt-multi-thread\""));
    let output = run(folder.path(), &["api.yaml", "--crate", "a-mock"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for gone in ["src/main.rs", "src/example/answers.json", "src/example/mod.rs"] {
        assert!(!folder.path().join("a-mock").join(gone).exists(), "{gone}");
    }
}

#[test]
fn an_example_server_requires_the_server() {
    let folder = folder_with(DOCUMENT);
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--example-server", "--no-server"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn patterns_that_cost_too_much_are_reported_and_do_not_stop_the_generator() {
    let alternatives = (0..200_000).map(|n| format!("a{n}")).collect::<Vec<_>>().join("|");
    let nested = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
    let schemas =
        [&*alternatives, &nested, "((a{1000}){1000}){1000}", "(?:a?){30}a{30}", "^(a+)+$", "^(a|a)*(b)\\\\2$"]
            .map(|pattern| format!("{{type: string, minLength: 40, pattern: \"{pattern}\"}}"));
    let folder = folder_with(&format!(
        "{}components:\n  schemas:\n    A:\n      type: object\n      patternProperties: {{\"{alternatives}\": {{}}}}\n      \
         properties:\n{}",
        DOCUMENT
            .replace(
                "{'204': {description: d}}",
                "{'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}"
            )
            .replace("3.0.3", "3.1.0"),
        schemas.iter().enumerate().map(|(n, schema)| format!("        p{n}: {schema}\n")).collect::<String>()
    ));
    let output = run(folder.path(), &["api.yaml", "--out", "out", "--example-server"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert_eq!(text(&output.stderr).matches("warning[unreadable-pattern]").count(), 4, "{}", text(&output.stderr));
}

/// Every file below a folder with its content.
fn snapshot(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => open.push(path),
                false => found.push((path.display().to_string(), fs::read(&path).unwrap_or_default())),
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_file_that_the_program_did_not_write_stops_everything_unless_forced() {
    const HAND_WRITTEN: &str = "// written by hand\n";
    let module: &[&str] = &["api.yaml", "--out", "out"];
    let library: &[&str] = &["api.yaml", "--crate", "mine", "--out", "out"];
    let server: &[&str] = &["api.yaml", "--crate", "mine", "--out", "out", "--example-server"];
    let cases = [
        (module, "mod.rs"),
        (module, "types.rs"),
        (module, "client/api.rs"),
        (module, "runtime/mod.rs"),
        (library, "src/lib.rs"),
        (library, "src/operations/api.rs"),
        (server, "src/main.rs"),
        (server, "src/example/answers.json"),
    ];
    for (arguments, file) in cases {
        let folder = folder_with(DOCUMENT);
        let own = folder.path().join("out").join(file);
        fs::create_dir_all(own.parent().unwrap()).unwrap();
        fs::write(&own, HAND_WRITTEN).unwrap();
        let before = snapshot(folder.path());
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{file}");
        let message = text(&output.stderr);
        assert!(message.contains(&format!("out/{file}")) && message.contains("--force"), "{message}");
        assert!(snapshot(folder.path()) == before, "{file}: something was written");

        let check = run(folder.path(), &[arguments, &["--check"]].concat());
        assert_eq!(check.status.code(), Some(1));
        assert!(
            text(&check.stderr).contains(&format!("not written by this program: out/{file}\n")),
            "{}",
            text(&check.stderr)
        );

        let output = run(folder.path(), &[arguments, &["--force"]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_ne!(fs::read_to_string(&own).unwrap(), HAND_WRITTEN);
        assert_eq!(run(folder.path(), arguments).status.code(), Some(0), "{file}: the generated file has the mark");
    }
}

#[test]
fn all_files_that_stop_the_program_are_named() {
    let folder = folder_with(DOCUMENT);
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("out/mod.rs"), "").unwrap();
    fs::write(folder.path().join("out/types.rs"), [0xff]).unwrap();
    let message = text(&run(folder.path(), &["api.yaml", "--out", "out"]).stderr);
    assert!(message.contains("out/mod.rs") && message.contains("out/types.rs"), "{message}");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_at_the_paths_of_generated_files_stop_the_program() {
    let folder = folder_with(DOCUMENT);
    fs::create_dir(folder.path().join("out")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("out/mod.rs")).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("out/types.rs")).status();
    let output = run(folder.path(), &["api.yaml", "--out", "out"]);
    assert_eq!(output.status.code(), Some(2));
    let message = text(&output.stderr);
    assert!(message.contains("out/mod.rs"), "{message}");
    assert!(message.contains("out/types.rs") || !made.is_ok_and(|made| made.success()), "{message}");
}

#[test]
fn other_files_in_the_folder_are_kept() {
    let folder = folder_with(DOCUMENT);
    let own =
        [("out/notes.md", "notes"), ("out/src/main.rs", "fn main() {}"), ("out/.env", "A=1"), ("out/Cargo.lock", "#")];
    fs::create_dir_all(folder.path().join("out/src")).unwrap();
    for (path, content) in own {
        fs::write(folder.path().join(path), content).unwrap();
    }
    assert_eq!(run(folder.path(), &["api.yaml", "--crate", "mine", "--out", "out"]).status.code(), Some(0));
    assert_eq!(
        run(folder.path(), &["api.yaml", "--crate", "mine", "--out", "out", "--no-server"]).status.code(),
        Some(0)
    );
    for (path, content) in own {
        assert_eq!(fs::read_to_string(folder.path().join(path)).unwrap(), content);
    }
    assert!(!folder.path().join("out/src/server").exists());
}

#[test]
fn what_an_interrupted_run_left_is_reported_and_removed() {
    let folder = folder_with(DOCUMENT);
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(0));
    let marked = format!("//! A.\n//!\n//! {}\n", signoff_codegen::tree::MARK);
    let left = [
        ("out/.tmp-signoff-codegen-a1b2c3", "half a fi"),
        ("out/client/.tmp-signoff-codegen-a1b2c3", ""),
        ("out/.tmpAb12Cd", marked.as_str()),
        (".out.tmp-signoff-codegen-x1y2z3/new/mod.rs", marked.as_str()),
    ];
    for (path, content) in left {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    fs::write(folder.path().join("out/.tmp-notes"), "written by hand").unwrap();
    let check = run(folder.path(), &["api.yaml", "--out", "out", "--check"]);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(text(&check.stderr).matches("left by an interrupted run: ").count(), 4, "{}", text(&check.stderr));
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(0));
    assert!(left.iter().all(|(path, _)| !folder.path().join(path).exists()));
    assert!(!folder.path().join(".out.tmp-signoff-codegen-x1y2z3").exists());
    assert!(folder.path().join("out/.tmp-notes").exists());
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out", "--check"]).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_folder_of_generated_files_is_replaced_at_once_and_keeps_unchanged_files() {
    use std::os::unix::fs::MetadataExt as _;
    let folder = folder_with(DOCUMENT);
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(0));
    let inode = |path: &str| fs::metadata(folder.path().join(path)).unwrap().ino();
    let (old_folder, old_file) = (inode("out"), inode("out/runtime/mod.rs"));
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(0));
    assert_eq!(inode("out"), old_folder, "nothing changed, so nothing is written");
    fs::write(folder.path().join("api.yaml"), DOCUMENT.replace("readA", "readB")).unwrap();
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out"]).status.code(), Some(0));
    assert_ne!(inode("out"), old_folder);
    assert_eq!(inode("out/runtime/mod.rs"), old_file, "Cargo would compile a new file again");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no temporary folder is left");

    // A folder that is in use, or that contains anything else, keeps its place.
    let used = inode("out");
    fs::write(folder.path().join("api.yaml"), DOCUMENT).unwrap();
    assert_eq!(run(&folder.path().join("out"), &["../api.yaml", "--out", "."]).status.code(), Some(0));
    assert_eq!(inode("out"), used);
    assert_eq!(run(folder.path(), &["api.yaml", "--out", "out", "--check"]).status.code(), Some(0));
}

#[test]
fn stubs_have_no_handler_for_an_excluded_operation() {
    let folder =
        folder_with(&DOCUMENT.replace(
            "paths:\n",
            "paths:\n  /b:\n    get: {operationId: readB, responses: {'204': {description: d}}}\n",
        ));
    fs::write(folder.path().join("codegen.toml"), "[[exclude]]\nid = \"readB\"\n").unwrap();
    let arguments = ["api.yaml", "--out", "src/api", "--config", "codegen.toml", "--stubs", "src/service.rs"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let stubs = fs::read_to_string(folder.path().join("src/service.rs")).unwrap();
    assert!(stubs.contains("fn read_a") && !stubs.contains("read_b"), "{stubs}");
}
