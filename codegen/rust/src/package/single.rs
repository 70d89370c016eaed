//! A module tree as one file.

use std::collections::BTreeMap;

use super::Files;
use crate::tree::MARK;

/// The module tree as one file that `include!` accepts: it has no inner attributes and docs, and every module has its body.
pub fn single_file(files: &Files) -> String {
    let root = files.get("mod.rs").map(String::as_str).unwrap_or_default();
    let (attributes, items) = split_inner(root);
    let mut text = format!("// {MARK}\n");
    nest(files, "", items, &attributes, &mut text);
    text
}

/// The inner attributes of a file, without its docs and the recursion limit, and what follows them.
fn split_inner(text: &str) -> (String, &str) {
    let mut attributes = String::new();
    let mut rest = text;
    let mut open = false;
    while let Some((line, behind)) = rest.split_once('\n') {
        if open || line.starts_with("#![") {
            open = !line.ends_with(']');
            attributes.extend([line, "\n"]);
        } else if !(line.is_empty() || line.starts_with("//")) {
            break;
        }
        rest = behind;
    }
    (attributes, rest)
}

/// Writes items; each `mod name;` gets its file as its body, which begins with these attributes. `folder` contains the files.
fn nest(files: &BTreeMap<String, String>, folder: &str, items: &str, attributes: &str, text: &mut String) {
    let mut path = None;
    for line in items.lines() {
        if let Some(given) = line.strip_prefix("#[path = \"").and_then(|rest| rest.strip_suffix("\"]")) {
            path = Some(given);
            continue;
        }
        let declared =
            line.strip_suffix(';').and_then(|line| line.strip_prefix("mod ").or(line.strip_prefix("pub mod ")));
        let Some(name) = declared.map(|name| name.trim_start_matches("r#")) else {
            text.extend([line, "\n"]);
            continue;
        };
        let file = path.take().map_or_else(|| format!("{name}.rs"), str::to_owned);
        let in_folder = format!("{folder}{name}/mod.rs");
        let (body, below) = match files.get(&format!("{folder}{file}")) {
            Some(body) => (Some(body), format!("{folder}{}/", file.trim_end_matches(".rs"))),
            None => (files.get(&in_folder), format!("{folder}{name}/")),
        };
        text.extend([line.trim_end_matches(';'), " {\n", attributes]);
        nest(files, &below, body.map(String::as_str).unwrap_or_default(), "", text);
        text.push_str("}\n");
    }
}

#[cfg(test)]
mod tests {
    use super::single_file;

    #[test]
    fn every_module_has_its_body_and_the_root_has_no_inner_attributes() {
        let files = [
            ("mod.rs", "//! About.\n#![allow(\n    a,\n)]\n\npub mod types;\n#[path = \"__con.rs\"]\nmod con;\n"),
            ("types.rs", "//! Types.\nmod part;\n"),
            ("types/part.rs", "struct S;\n"),
            ("__con.rs", "mod r#in;\n"),
            ("__con/in/mod.rs", "fn f() {}\n"),
        ];
        let text = single_file(&files.map(|(path, text)| (path.to_owned(), text.to_owned())).into());
        let (mark, text) = text.split_once('\n').unwrap_or_default();
        assert!(mark.contains(crate::tree::MARK));
        assert_eq!(
            text,
            "pub mod types {\n#![allow(\n    a,\n)]\n//! Types.\nmod part {\nstruct S;\n}\n}\n\
             mod con {\n#![allow(\n    a,\n)]\nmod r#in {\nfn f() {}\n}\n}\n"
        );
    }
}
