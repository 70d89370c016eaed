//! `cargo run -p xtask`: generates the crate `pets-api` in `crates`. `--check` writes nothing and fails if it is out of date.

use std::path::Path;

use signoff_codegen::package::Runtime;
use signoff_codegen::{Builder, Error};

fn main() -> Result<(), Error> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let builder = Builder::new(root.join("pets.openapi.yaml"))
        .server(false)
        .runtime(Runtime::Path("../../../runtime".to_owned()))
        .package("pets-api", root.join("crates/pets-api"));
    if std::env::args().any(|argument| argument == "--check") { builder.check() } else { builder.write() }
}
