//! The APIs that the reference serves, named as in the suites' source descriptions.

use std::fmt;

/// One API of one system, mounted at its own prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// Ory Kratos, the public API.
    Kratos,
    /// Ory Kratos, the admin API.
    KratosAdmin,
    /// Levers over the Kratos part, for tests.
    KratosControl,
    /// Authlete.
    Authlete,
    /// Levers over the Authlete part, for tests.
    AuthleteControl,
    /// Cloudreve, without the prefix `/api/v4`.
    Cloudreve,
    /// Levers over the Cloudreve part, for tests.
    CloudreveControl,
    /// A small OpenID provider.
    Oidc,
}

impl Source {
    /// All sources, in the order in which they are mounted and printed.
    pub const ALL: [Self; 8] = [
        Self::Kratos,
        Self::KratosAdmin,
        Self::KratosControl,
        Self::Authlete,
        Self::AuthleteControl,
        Self::Cloudreve,
        Self::CloudreveControl,
        Self::Oidc,
    ];

    /// The name in `sourceDescriptions`, such as `kratos-admin`. The mount prefix is `/` and the name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kratos => "kratos",
            Self::KratosAdmin => "kratos-admin",
            Self::KratosControl => "kratos-control",
            Self::Authlete => "authlete",
            Self::AuthleteControl => "authlete-control",
            Self::Cloudreve => "cloudreve",
            Self::CloudreveControl => "cloudreve-control",
            Self::Oidc => "oidc",
        }
    }

    /// The suite that tests it: the name up to the first hyphen.
    #[must_use]
    pub fn suite(self) -> &'static str {
        self.name().split('-').next().unwrap_or_default()
    }

    /// The source of a request path and the rest of the path, which begins with a slash.
    #[must_use]
    pub fn split(path: &str) -> Option<(Self, &str)> {
        let inner = path.strip_prefix('/')?;
        let (name, rest) = inner.split_at(inner.find('/').unwrap_or(inner.len()));
        let source = Self::ALL.into_iter().find(|source| source.name() == name)?;
        Some((source, if rest.is_empty() { "/" } else { rest }))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_belongs_to_the_source_of_its_first_segment() {
        assert_eq!(Source::split("/kratos/sessions/whoami"), Some((Source::Kratos, "/sessions/whoami")));
        assert_eq!(Source::split("/kratos-admin/admin/identities"), Some((Source::KratosAdmin, "/admin/identities")));
        assert_eq!(Source::split("/authlete"), Some((Source::Authlete, "/")));
        assert_eq!(Source::split("/krato/sessions"), None);
        assert_eq!(Source::split("/"), None);
        assert_eq!(Source::split("*"), None);
    }
}
