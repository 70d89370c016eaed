//! The commands of the book, run page by page.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

#[path = "../../../docs/session.rs"]
mod session;

use std::path::{Path, PathBuf};
use std::process::Command;

use session::{Session, commands, fences};

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

/// The pages that the summary lists, with their text.
fn pages() -> Vec<(String, String)> {
    let summary = std::fs::read_to_string(docs().join("SUMMARY.md")).unwrap();
    let names = summary.lines().filter_map(|line| line.split_once("](")?.1.strip_suffix(')'));
    names.map(|name| (name.to_owned(), std::fs::read_to_string(docs().join(name)).unwrap())).collect()
}

/// Commands that other tests run: those of the generator, and those of cargo.
fn is_foreign(command: &str) -> bool {
    let is_server = command.contains("--example counter-server");
    command.starts_with("signoff-codegen ") || (command.starts_with("cargo ") && !is_server)
}

/// The small server of the examples. `cargo test` builds it, `cargo test --test book` does not.
fn counter_server() -> (&'static str, PathBuf) {
    let command = "cargo run -p signoff-conformance --example counter-server";
    let program = Path::new(env!("CARGO_BIN_EXE_signoff")).with_file_name("examples").join("counter-server");
    if !program.exists() {
        let arguments = ["build", "--quiet", "--offline", "-p", "signoff-conformance", "--example", "counter-server"];
        assert!(Command::new(env!("CARGO")).args(arguments).status().unwrap().success());
    }
    (command, program)
}

fn run(page: &str) {
    let text = std::fs::read_to_string(docs().join(page)).unwrap();
    let mut session = Session::new(Path::new(env!("CARGO_BIN_EXE_signoff")), is_foreign, vec![counter_server()]);
    let count = session.run(&text).unwrap_or_else(|error| panic!("docs/{page}: {error}"));
    assert!(count > 0, "docs/{page} has no command");
}

#[test]
fn the_tutorial_does_what_it_says() {
    run("tutorial.md");
}

#[test]
fn a_node_server_is_tested_in_ten_minutes() {
    match Command::new("node").arg("--version").output() {
        Ok(_) => run("how-to/ten-minutes.md"),
        Err(_) => eprintln!("skipped: node is not installed"),
    }
}

#[test]
fn the_page_about_own_servers_does_what_it_says() {
    run("how-to/own-server.md");
}

#[test]
fn the_page_about_openid_providers_does_what_it_says() {
    run("oidc.md");
}

#[test]
fn the_page_about_matrix_homeservers_does_what_it_says() {
    run("matrix.md");
}

#[test]
fn the_page_about_snapshots_does_what_it_says() {
    run("how-to/snapshots.md");
}

#[test]
fn the_page_about_known_failures_does_what_it_says() {
    run("how-to/known-failures.md");
}

#[test]
fn the_page_about_secrets_does_what_it_says() {
    run("how-to/secrets.md");
}

#[test]
fn the_page_about_reports_does_what_it_says() {
    run("reference/reports.md");
}

#[test]
fn the_readme_and_the_book_use_arguments_that_exist() {
    let readme = std::fs::read_to_string(docs().join("../README.md")).unwrap();
    let mut count = 0;
    for (name, text) in pages().into_iter().chain([("README.md".to_owned(), readme)]) {
        count += session::check_arguments(Path::new(env!("CARGO_BIN_EXE_signoff")), &text)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    assert!(count > 30, "{count} commands");
}

#[test]
fn the_page_of_commands_has_the_help_of_every_command() {
    session::check_commands(Path::new(env!("CARGO_BIN_EXE_signoff")), &docs().join("reference/signoff.md")).unwrap();
}

#[test]
fn every_command_of_the_book_is_run_by_a_test_or_says_why_not() {
    let tests = concat!(include_str!("book.rs"), include_str!("../../../codegen/rust/tests/book.rs"));
    for (name, text) in pages() {
        let mut fences = fences(&text).into_iter().filter(|fence| fence.info == "console" && !fence.is_left_out);
        let has_command = fences.any(|fence| commands(&fence.text).iter().any(|(command, _)| !is_foreign(command)));
        assert!(!has_command || tests.contains(&format!("(\"{name}\")")), "docs/{name} has commands, but no test");
    }
}

#[test]
fn every_page_is_in_the_summary_and_every_link_leads_to_a_page() {
    let pages = pages();
    for (name, text) in &pages {
        let folder = docs().join(name).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(link, _)| link) {
            let path = link.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") {
                assert!(folder.join(path).exists(), "docs/{name}: {link} leads nowhere");
            }
        }
    }
    for folder in ["", "how-to", "reference"] {
        for entry in std::fs::read_dir(docs().join(folder)).unwrap().flatten() {
            let name = Path::new(folder).join(entry.file_name()).display().to_string();
            let is_page = name.ends_with(".md") && name != "SUMMARY.md";
            assert!(!is_page || pages.iter().any(|(page, _)| *page == name), "docs/{name} is not in the summary");
        }
    }
}
