//! Writes diagnostics and the summary, for people or for machines.

use clap::ValueEnum;
use serde_json::json;
use signoff_codegen::builder::{Generated, Output};
use signoff_codegen::openapi::Colour;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

/// Text: writes diagnostics to standard error and the summary to standard output. JSON: writes one object to standard output.
pub(super) fn write(format: Format, generated: &Generated, output: Option<&Output>) {
    let Generated { sources, diagnostics, tree, .. } = generated;
    if format == Format::Text {
        anstream::eprint!("{}", diagnostics.render(sources, Colour::Styled));
        if let Some(tree) = tree {
            println!("{}", tree.summary);
        }
        return;
    }
    let rendered: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.to_data(sources)).collect();
    let summary = tree.as_ref().map(|tree| {
        let summary = &tree.summary;
        let missing = tree.missing.iter().map(|missing| {
            json!({"method": missing.method, "path": missing.path, "place": sources.place(&missing.location)})
        });
        json!({
            "operations": {"document": summary.operations, "generated": summary.operations_generated, "refused": summary.operations_refused(), "excluded": summary.operations_excluded},
            "types": {"document": summary.types, "generated": summary.types_generated, "refused": summary.types_refused(), "excluded": summary.types_excluded},
            "missing": missing.collect::<Vec<_>>(),
        })
    });
    let dependencies: Vec<_> =
        output.into_iter().flat_map(|output| output.dependencies.iter()).map(ToString::to_string).collect();
    println!("{}", json!({"diagnostics": rendered, "summary": summary, "dependencies": dependencies}));
}
