//! The runtime's source, to be written along with what is generated.

use crate::tree::MARK;

mod files {
    include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));
}

/// The runtime as files of a module `runtime`: path below the output folder → text.
///
/// The runtime's own modules name each other by `super::`, so its root becomes a `mod.rs` as it is.
pub fn runtime_files() -> impl Iterator<Item = (String, String)> {
    files::FILES.iter().map(|(path, text)| {
        let path = if *path == "lib.rs" { "mod.rs" } else { path };
        (format!("runtime/{path}"), format!("// {MARK}\n{text}"))
    })
}

/// What generated code and the runtime need of a `Cargo.toml`, in step with the runtime's own manifest.
pub const DEPENDENCIES: &str = r#"axum = { version = "0.8", default-features = false, features = ["http1", "tokio"] }
base64 = "0.23"
bytes = "1"
flate2 = "1"
futures-core = "0.3"
http = "1"
http-body = "1"
http-body-util = "0.1"
indexmap = "2"
jiff = "0.2"
percent-encoding = "2"
quick-xml = "0.41"
regress = "0.12"
reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
serde = "1"
serde_json = { version = "1", features = ["preserve_order"] }
tokio = { version = "1", features = ["sync", "time"] }
tokio-util = { version = "0.7", features = ["io"] }
tower = { version = "0.5", features = ["util"] }
tracing = { version = "0.1", default-features = false, features = ["std"] }
url = "2"
uuid = "1"
"#;

/// What a program that serves needs besides, to follow [`manifest`]: a table of its own, so that Cargo puts the features together.
pub const SERVING: &str = r#"
[target.'cfg(all())'.dependencies]
tokio = { version = "1", features = ["macros", "net", "rt-multi-thread", "signal"] }
"#;

/// The program of an example server's crate.
pub fn example_program(crate_name: &str) -> String {
    format!(
        "// {MARK}\n{}",
        include_str!("example_program.rs.txt").replace("example_crate", &crate_name.replace('-', "_"))
    )
}

/// The `Cargo.toml` of a crate of that name; `runtime` is an entry for a runtime that is not written along.
pub fn manifest(name: &str, runtime: Option<&str>) -> String {
    let (dependencies, runtime) = match runtime {
        Some(entry) => ("", format!("signoff-runtime = {entry}\n")),
        None => (DEPENDENCIES, String::new()),
    };
    // A workspace of its own, so that it can stand below somebody else's.
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}{runtime}\n[workspace]\n"
    )
}
