//! The fresh folder, free ports and random values of one start, and the texts in which placeholders stand for them.

use std::collections::BTreeMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::description::Server;
use super::guard::Guard;

/// The placeholders `{{folder}}`, `{{program}}`, `{{installed}}`, `{{port.NAME}}`, `{{random.NAME}}`, `{{env.NAME}}` and `{{NAME}}`
/// of a value.
/// The folder is removed on drop.
pub(super) struct Place {
    folder: Folder,
    values: BTreeMap<String, String>,
}

impl Place {
    /// Creates the folder with its files. `fixed` are other paths; `values` replace those of the description.
    ///
    /// # Errors
    /// A port is taken, a file cannot be copied, or a placeholder is unknown.
    pub(super) fn new(
        server: &Server,
        fixed: &[(&str, &PathBuf)],
        values: &BTreeMap<String, String>,
        guard: &Guard,
    ) -> Result<Self, String> {
        let folder = tempfile::Builder::new()
            .prefix(&format!("signoff-{}-", server.name))
            .tempdir()
            .map_err(|error| format!("no temporary folder can be created: {error}"))?;
        guard.created(folder.path());
        let folder = Folder { folder: Some(folder), guard: guard.clone() };
        let description = &server.description;
        let mut all = BTreeMap::from([("folder".to_owned(), folder.path().display().to_string())]);
        all.extend(fixed.iter().map(|(name, path)| ((*name).to_owned(), path.display().to_string())));
        all.extend(ports(&description.ports)?);
        all.extend(description.random.iter().map(|name| (format!("random.{name}"), random_text())));
        for (name, value) in description.values.iter().chain(values) {
            let value = fill(value, &all)?;
            all.insert(name.clone(), value);
        }
        let place = Self { folder, values: all };
        for file in &description.files {
            let source = server.folder.join(file);
            let text = std::fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
            let text = place.fill(&text).map_err(|reason| format!("{}: {reason}", source.display()))?;
            let path = place.path().join(file);
            std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(place)
    }

    /// The folder.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A file in the folder.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Replaces the placeholders of a text.
    ///
    /// # Errors
    /// A placeholder is unknown.
    pub(super) fn fill(&self, text: &str) -> Result<String, String> {
        fill(text, &self.values)
    }
}

/// A temporary folder. It is removed on drop, and by the guard if this process is killed.
struct Folder {
    folder: Option<TempDir>,
    guard: Guard,
}

impl Folder {
    fn path(&self) -> &Path {
        self.folder.as_ref().map_or(Path::new(""), TempDir::path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let path = self.path().to_owned();
        drop(self.folder.take());
        self.guard.removed(&path);
    }
}

/// Replaces each `{{NAME}}`, and each `{{env.NAME}}` by an environment variable.
///
/// # Errors
/// A placeholder is unknown, or an environment variable is not set.
pub(super) fn fill(text: &str, values: &BTreeMap<String, String>) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("a placeholder `{{` has no `}}`")?;
        let name = name.trim();
        filled.push_str(before);
        match (values.get(name), name.strip_prefix("env.")) {
            (Some(value), _) => filled.push_str(value),
            (None, Some(variable)) => filled.push_str(&environment(variable)?),
            (None, None) => return Err(format!("the placeholder `{{{{{name}}}}}` is unknown")),
        }
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The value may be a secret, so no message shows it.
fn environment(variable: &str) -> Result<String, String> {
    std::env::var(variable).map_err(|_| format!("set the environment variable {variable} for this set-up"))
}

/// All listeners are open at the same time, so that no two ports are equal.
fn ports(ports: &BTreeMap<String, u16>) -> Result<Vec<(String, String)>, String> {
    let open = |(name, port): (&'_ String, &u16)| -> Result<(String, u16, TcpListener), String> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).map_err(|error| match port {
            0 => format!("there is no free port: {error}"),
            port => format!(
                "port {port} (`{name}`) cannot be used: {error}; stop the program that uses it, or set the port to 0 for a free one"
            ),
        })?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        Ok((name.clone(), address.port(), listener))
    };
    let open = ports.iter().map(open).collect::<Result<Vec<_>, String>>()?;
    Ok(open.iter().map(|(name, port, _)| (format!("port.{name}"), port.to_string())).collect())
}

/// 64 hexadecimal digits. The hasher has random keys of the operating system.
fn random_text() -> String {
    (0..4u8).map(|part| format!("{:016x}", RandomState::new().hash_one(part))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_replaced_and_unknown_ones_are_errors() {
        let values = BTreeMap::from([("port.a".to_owned(), "81".to_owned())]);
        assert_eq!(fill("{x} {{port.a}}/{{ port.a }}", &values).as_deref(), Ok("{x} 81/81"));
        assert_eq!(fill("{{port.b}}", &values), Err("the placeholder `{{port.b}}` is unknown".to_owned()));
        assert!(fill("{{port.a", &values).is_err());
        assert!(fill("{{env.CARGO_MANIFEST_DIR}}", &values).is_ok_and(|folder| folder.ends_with("xtask")));
        let missing = fill("{{env.SIGNOFF_NO_SUCH_VARIABLE}}", &values);
        assert_eq!(missing, Err("set the environment variable SIGNOFF_NO_SUCH_VARIABLE for this set-up".to_owned()));
    }

    #[test]
    fn ports_differ_and_random_texts_differ() {
        let wanted = BTreeMap::from([("a".to_owned(), 0), ("b".to_owned(), 0)]);
        let given = ports(&wanted).unwrap_or_default();
        assert_eq!(given.len(), 2);
        assert_ne!(given.first().map(|(_, port)| port), given.get(1).map(|(_, port)| port));
        assert_ne!(random_text(), random_text());
    }
}
