//! `extends`: profiles that a profile completes and overrides.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use signoff_openapi::read_regular_text;

use super::Profile;

/// Larger files are not read: nobody writes such a profile.
const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// Reads a profile and those that it extends. `open` are the files that lead to it.
pub(super) fn read(path: &Path, open: &mut Vec<PathBuf>) -> Result<Profile, String> {
    let shown = path.display();
    let text = read_regular_text(path, MAX_BYTES).map_err(|error| format!("{shown}: {error}"))?;
    let mut profile = Profile::parse(&text, &shown.to_string())?;
    if let (Some(snapshots), Some(folder)) = (&profile.snapshots, path.parent()) {
        profile.snapshots = Some(folder.join(snapshots));
    }
    for file in profile.levers.values_mut().chain(profile.recipes.values_mut()) {
        *file = path.with_file_name(&*file).display().to_string();
    }
    profile.tls.locate(path);
    let own = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if open.contains(&own) {
        return Err(format!("{shown}: the profile extends itself; remove it from `extends` of one of the profiles"));
    }
    open.push(own);
    let mut base = Profile::default();
    for name in &profile.extends {
        let file = path.with_file_name(name);
        let extended = read(&file, open).map_err(|reason| format!("{shown}: `extends`: {reason}"))?;
        base = extended.over(base);
    }
    open.pop();
    let mut profile = profile.over(base);
    profile.path = Some(path.to_owned());
    Ok(profile)
}

impl Profile {
    /// This profile, completed by another one. Tables are joined member by member; known failures, missing capabilities,
    /// listeners and skipped scenarios are added; everything else is replaced.
    fn over(self, base: Self) -> Self {
        let first = |own: Vec<_>, base| if own.is_empty() { base } else { own };
        let mut joined = Self {
            product: self.product.or(base.product),
            without: base.without.into_iter().chain(self.without).collect(),
            basis: if self.basis.is_empty() { base.basis } else { self.basis },
            snapshots: self.snapshots.or(base.snapshots),
            listen: base.listen.into_iter().chain(self.listen).collect(),
            known: base.known.into_iter().chain(self.known).collect(),
            tls: self.tls.or(base.tls),
            proxy: self.proxy.or(base.proxy),
            limits: self.limits.or(base.limits),
            targets: base.targets,
            inputs: base.inputs,
            levers: base.levers,
            recipes: base.recipes,
            headers: base.headers,
            select: base.select,
            extends: self.extends,
            path: self.path,
        };
        joined.targets.extend(self.targets);
        joined.inputs.extend(self.inputs);
        joined.levers.extend(self.levers);
        joined.recipes.extend(self.recipes);
        for (name, value) in self.headers {
            joined.headers.retain(|known, _| !known.eq_ignore_ascii_case(&name));
            joined.headers.insert(name, value);
        }
        joined.select.only = first(self.select.only, joined.select.only);
        joined.select.skip.extend(self.select.skip);
        if !self.select.tags.is_empty() {
            joined.select.tags = self.select.tags;
        }
        joined
    }
}

/// One file or several.
pub(super) fn files<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PathBuf>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "expected the path of a profile, or a list of paths")]
    enum Files {
        One(PathBuf),
        Many(Vec<PathBuf>),
    }
    Ok(match Files::deserialize(deserializer)? {
        Files::One(file) => vec![file],
        Files::Many(files) => files,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        folder
    }

    #[test]
    fn a_profile_overrides_what_it_extends_and_adds_known_failures() {
        let folder = folder(&[
            (
                "shared/base.toml",
                "without = ['a']\nlisten = ['127.0.0.1:9200']\nbasis = ['observed']\n[targets]\nx = 'http://x'\ny = 'http://y'\n[inputs]\nn = 1\n\
                 [tls]\ncacert = 'ca.pem'\n[headers]\nX-A = '1'\n[[known]]\nclaim = 's/**#c'\nreason = 'r'\n",
            ),
            (
                "own.toml",
                "extends = 'shared/base.toml'\nlisten = ['rp=[::1]:9200']\nwithout = ['b']\n[targets]\nx = 'http://own'\n[headers]\nx-a = '2'\n\
                 [[known]]\nclaim = 's/**#d'\nreason = 'r'\n",
            ),
        ]);
        let profile = Profile::read(&folder.path().join("own.toml")).unwrap();
        assert_eq!(profile.without, ["a", "b"]);
        assert_eq!(profile.basis.len(), 1);
        assert_eq!(profile.listen.len(), 2);
        assert_eq!(profile.targets["x"].list(), ["http://own"]);
        assert_eq!(profile.targets["y"].list(), ["http://y"]);
        assert!(profile.inputs.contains_key("n"));
        assert_eq!(profile.tls.cacert, Some(folder.path().join("shared/ca.pem")));
        assert_eq!(profile.headers.len(), 1);
        assert_eq!(profile.known.len(), 2);
    }

    #[test]
    fn a_profile_that_extends_itself_or_a_missing_one_is_an_error() {
        let folder = folder(&[
            ("a.toml", "extends = ['b.toml']\n"),
            ("b.toml", "extends = 'a.toml'\n"),
            ("c.toml", "extends = 'x.toml'\n"),
        ]);
        let message = Profile::read(&folder.path().join("a.toml")).unwrap_err();
        assert!(message.contains("the profile extends itself"), "{message}");
        let message = Profile::read(&folder.path().join("c.toml")).unwrap_err();
        assert!(message.contains("c.toml: `extends`: ") && message.contains("x.toml"), "{message}");
    }
}
