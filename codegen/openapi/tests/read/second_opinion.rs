//! Documents that an independent reader accepts as valid are read completely.

use roas::validation::{IGNORE_UNUSED, Options, Validate};
use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{Colour, ReadOptions, read_text};

use crate::corpus::documents;

/// Whether the other reader accepts the document. What it reports as unused is ignored.
fn other_reader_accepts(value: &Value) -> bool {
    let options = Options::IgnoreMissingTags | Options::IgnoreExternalReferences | IGNORE_UNUSED;
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    macro_rules! judge {
        ($version:ident) => {
            serde_json::from_value::<roas::$version::spec::Spec>(value.clone())
                .is_ok_and(|spec| spec.validate(options, None).is_ok())
        };
    }
    match (text("swagger"), text("openapi")) {
        ("2.0", _) => judge!(v2),
        (_, version) if version.starts_with("3.0") => judge!(v3_0),
        (_, version) if version.starts_with("3.1") => judge!(v3_1),
        (_, version) if version.starts_with("3.2") => judge!(v3_2),
        _ => false,
    }
}

#[test]
fn the_other_reader_distinguishes_valid_documents_in_every_version() {
    let documents = ["swagger: '2.0'", "openapi: 3.0.3", "openapi: 3.1.0", "openapi: 3.2.0"].map(|version| {
        let text = format!("{version}\ninfo: {{title: t, version: '1'}}\npaths: {{/a: {{get: {{responses: {{'200': {{description: d}}}}}}}}}}");
        serde_yaml::from_str::<Value>(&text).unwrap()
    });
    for mut document in documents {
        assert!(other_reader_accepts(&document), "{document}");
        document["info"] = "not an object".into();
        assert!(!other_reader_accepts(&document), "{document}");
    }
}

#[test]
fn documents_that_another_reader_accepts_are_read_completely() {
    let (mut judged, mut agreed) = (0, 0);
    for path in documents() {
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        let value = serde_json::from_str::<Value>(&text).or_else(|_| serde_yaml::from_str::<Value>(&text));
        // The other reader is slow without optimisation.
        let Some(value) = value.ok().filter(|_| text.len() < 500_000) else { continue };
        judged += 1;
        if !other_reader_accepts(&value) {
            continue;
        }
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let api = read_text(&mut sources, "document", text, &ReadOptions::default(), &mut diagnostics);
        // The other reader does not follow references to other files, and this text is in memory.
        if diagnostics.iter().any(|diagnostic| matches!(diagnostic.code, "file-unreadable" | "remote-reference")) {
            continue;
        }
        let counts = api.map(|api| api.counts);
        let complete = counts.is_some_and(|counts| counts.operations_refused + counts.schemas_refused == 0);
        assert!(complete, "{}: {}", path.display(), diagnostics.render(&sources, Colour::Plain));
        agreed += 1;
    }
    if judged == 0 {
        eprintln!("skipped: there are no public documents next to the workspace (../shared/corpus)");
    }
    // The other reader is stricter. If it accepted nothing, this test would prove nothing.
    assert!(agreed * 2 >= judged, "both readers accept {agreed} of {judged} documents");
    eprintln!("both readers accept {agreed} of {judged} documents");
}
