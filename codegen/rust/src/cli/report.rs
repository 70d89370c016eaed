//! Writes diagnostics and the summary, for people or for machines.

use signoff_codegen::tree::Summary;
use signoff_openapi::Colour;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

use super::Format;

/// Text: writes diagnostics to standard error and the summary to standard output. JSON: writes one object to standard output.
pub(super) fn write(format: Format, sources: &Sources, diagnostics: &Diagnostics, summary: Option<&Summary>) {
    match format {
        Format::Text => {
            anstream::eprint!("{}", diagnostics.render(sources, Colour::Styled));
            if let Some(summary) = summary {
                println!("{summary}");
            }
        }
        Format::Json => {
            let rendered: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.to_data(sources)).collect();
            let summary = summary.map(|summary| {
                serde_json::json!({
                    "operations": {"document": summary.operations, "generated": summary.operations_generated, "refused": summary.operations_refused(), "excluded": summary.operations_excluded},
                    "types": {"document": summary.types, "generated": summary.types_generated, "refused": summary.types_refused(), "excluded": summary.types_excluded},
                })
            });
            println!("{}", serde_json::json!({"diagnostics": rendered, "summary": summary}));
        }
    }
}
