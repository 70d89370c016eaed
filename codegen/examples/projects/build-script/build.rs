//! Generates the client; Cargo runs this again when the document, or a file that it refers to, changes.

use signoff_codegen::package::Runtime;
use signoff_codegen::{Builder, Error};

fn main() -> Result<(), Error> {
    let runtime = Runtime::Version("0.1".to_owned());
    Builder::new("../pets.openapi.yaml").server(false).runtime(runtime).out_dir().write()
}
