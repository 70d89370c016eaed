//! The checked-in module is what the document generates. `UPDATE=1 cargo test` writes it.

use signoff_codegen::package::Runtime;
use signoff_codegen::{Builder, Error};

#[test]
fn the_generated_module_is_up_to_date() -> Result<(), Error> {
    let runtime = Runtime::Version("0.1".to_owned());
    let builder = Builder::new("../pets.openapi.yaml").server(false).runtime(runtime).module("src/api");
    if std::env::var_os("UPDATE").is_some() { builder.write() } else { builder.check() }
}
