//! What a hostile document may cost: nesting, values, aliases, size.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::source::{Source, Sources};
use signoff_openapi::{Colour, ReadOptions, read, read_value};

/// The diagnostics of a text, and how they are shown.
fn diagnose(text: String, document_bytes: u64) -> (Vec<Diagnostic>, String) {
    let (mut sources, mut diagnostics) = (Sources::with_document_bytes(document_bytes), Diagnostics::default());
    let source = sources.add(Source { name: "a.yaml".to_owned(), path: None, text });
    read_value(&sources, source, &mut diagnostics);
    let shown = diagnostics.render(&sources, Colour::Plain);
    (diagnostics.into_iter().collect(), shown)
}

const MIB: u64 = 1024 * 1024;

#[test]
fn nesting_is_rejected_at_the_limit_in_every_notation() {
    for (open, position) in [
        ("[", (1, 128)),
        ("{\"a\":", (1, 636)),
        ("[{\"a\":", (1, 0)),
        ("# YAML\n[", (0, 0)),
        ("{a: ", (1, 0)),
        ("- ", (1, 255)),
        ("? ", (1, 0)),
        ("- - [", (1, 0)),
        ("- &a ", (1, 0)),
    ] {
        let (found, shown) = diagnose(open.repeat(100_000), 64 * MIB);
        let codes: Vec<_> = found.iter().map(|diagnostic| diagnostic.code).collect();
        assert!(matches!(codes[..], ["too-deep" | "malformed-text"]), "{open}: {shown}");
        assert!(found[0].at.is_some(), "{open}: {shown}");
        if position.1 > 0 {
            assert_eq!(codes, ["too-deep"], "{open}: {shown}");
            assert!(shown.contains(&format!("a.yaml:{}:", position.0)), "{shown}");
        }
    }
}

#[test]
fn a_block_of_100_000_levels_is_rejected_at_the_limit() {
    // A level per line, each a space deeper: 20 MB of indentation for 6,000 levels.
    let text: String = (0..6_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let (found, shown) = diagnose(text, 64 * MIB);
    assert_eq!(found[0].code, "too-deep");
    assert!(shown.contains("a.yaml:129:") || shown.contains("a.yaml:128:"), "{shown}");
}

#[test]
fn nesting_up_to_the_limit_is_read() {
    for (open, content, close) in [("[", "1", "]"), ("{\"a\":", "1", "}"), ("{a: ", "1", "}"), ("- ", "1", "")] {
        let text = |levels: usize| format!("{}{content}{}\n", open.repeat(levels), close.repeat(levels));
        assert!(diagnose(text(127), MIB).0.is_empty(), "{open}");
        assert_eq!(diagnose(text(128), MIB).0[0].code, "too-deep", "{open}");
    }
}

#[test]
fn what_aliases_add_is_bounded_in_bytes_and_depth() {
    let long_text = format!("a: &a \"{}\"\nb: [{}]\n", "x".repeat(100_000), "*a, ".repeat(100_000));
    let laughs: String = std::iter::once("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned())
        .chain((1..30).map(|level| format!("a{level}: &a{level} [{}]\n", format!("*a{}, ", level - 1).repeat(9))))
        .collect();
    let keys = format!("a: &a \"{}\"\nb:\n{}", "x".repeat(100_000), "- *a : 1\n".repeat(100_000));
    let merges = format!("a: &a {{{}}}\n{}", "k: 1, ".repeat(1000), "b: {<<: *a}\n".repeat(100_000));
    for text in [long_text, laughs, keys, merges] {
        let (found, shown) = diagnose(text, 64 * MIB);
        assert_eq!(found.last().unwrap().code, "too-many-aliases", "{shown}");
        assert!(shown.contains("64 MiB") && shown.contains("--max-document"), "{shown}");
    }
    let deep: String = std::iter::once("a0: &a0 [x]\n".to_owned())
        .chain((1..200).map(|level| format!("a{level}: &a{level} [*a{}]\n", level - 1)))
        .collect();
    assert_eq!(diagnose(deep, 64 * MIB).0[0].code, "too-deep");
    let (found, shown) = diagnose("a: &a [1, *a]\n".to_owned(), MIB);
    assert_eq!(found[0].code, "malformed-text");
    assert!(shown.contains("an alias refers to a value that contains it") && shown.contains("a.yaml:1:11"), "{shown}");
}

#[test]
fn the_number_of_values_is_bounded() {
    for text in ["[1,1,1", "# YAML\n[1,1,1", "# YAML\n- [a"] {
        let (found, shown) = diagnose(format!("{text}{}]", ",1".repeat(100_000)), MIB);
        assert_eq!(found[0].code, "too-many-values", "{shown}");
        assert!(shown.contains("of memory") && shown.contains("--max-document") && found[0].at.is_some(), "{shown}");
        assert!(diagnose(format!("{text}{}]", ",1".repeat(100_000)), 64 * MIB).0.is_empty(), "the option raises it");
    }
}

/// The memory of a text of integers, of objects, of texts and of repeated members is a small multiple of the text.
#[test]
fn memory_is_a_small_multiple_of_the_text() {
    const LENGTH: usize = 2_000_000;
    for part in ["1,", "{\"a\":1},", "[],", "\"\",", "{\"a\":1,\"a\":2},"] {
        for start in ["[", "# YAML\n["] {
            let text = format!("{start}{}0]", part.repeat(LENGTH / part.len()));
            let (found, shown) = diagnose(text, 64 * MIB);
            assert_eq!(found.last().unwrap().code, "too-many-values", "{part}: {shown}");
        }
    }
    for part in ["{\"name\":\"all letters\"},", "\"a word\",", "[12345678901234],"] {
        let text = format!("[{}0]", part.repeat(LENGTH / part.len()));
        assert!(diagnose(text, 64 * MIB).0.is_empty(), "{part}");
    }
}

#[test]
fn the_message_for_a_large_document_names_the_bound_and_the_option() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.yaml");
    std::fs::write(&path, format!("openapi: 3.0.3\n{}", " \n".repeat(600_000))).unwrap();
    let shown = |document_bytes: u64| {
        let (mut sources, mut diagnostics) = (Sources::with_document_bytes(document_bytes), Diagnostics::default());
        read(&mut sources, &path, &ReadOptions::default(), &mut diagnostics);
        diagnostics.render(&sources, Colour::Plain)
    };
    assert!(
        shown(MIB).contains("too-large") && shown(MIB).contains("1 MiB") && shown(MIB).contains("--max-document MIB")
    );
    assert!(!shown(2 * MIB).contains("too-large"));
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.yaml");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success());
    let mut paths = vec![std::path::PathBuf::from("/dev/zero"), folder.path().to_owned()];
    paths.extend(made.then_some(pipe));
    for path in paths {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        assert!(read(&mut sources, &path, &ReadOptions::default(), &mut diagnostics).is_none());
        let shown = diagnostics.render(&sources, Colour::Plain);
        assert!(shown.contains("file-unreadable") && shown.contains("not a regular file"), "{shown}");
    }
}
