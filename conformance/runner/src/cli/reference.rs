//! References from one file to another.

use std::path::Path;

/// The document as a relative reference from the folder of the output; from its own folder for standard output.
pub(super) fn relative_reference(document: &Path, out: Option<&Path>) -> String {
    let name = || document.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = match out {
        Some(path) if path != Path::new("-") => path.parent().filter(|folder| !folder.as_os_str().is_empty()),
        _ => return format!("./{}", encode(&name())),
    };
    let absolute = |path: &Path| std::path::absolute(path).and_then(std::fs::canonicalize);
    let (Ok(document), Ok(from)) = (absolute(document), absolute(folder.unwrap_or(Path::new(".")))) else {
        return format!("./{}", encode(&name()));
    };
    let (to, from): (Vec<_>, Vec<_>) = (document.components().collect(), from.components().collect());
    let common = to.iter().zip(&from).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - common);
    let down = to.iter().skip(common).map(|part| encode(&part.as_os_str().to_string_lossy()));
    let path = up.chain(down).collect::<Vec<_>>().join("/");
    if path.starts_with("../") { path } else { format!("./{path}") }
}

/// A segment of a URI reference (RFC 3986, section 4.1).
fn encode(segment: &str) -> String {
    percent_encoding::utf8_percent_encode(segment, signoff_arazzo::exchange::NOT_SEGMENT).to_string()
}
