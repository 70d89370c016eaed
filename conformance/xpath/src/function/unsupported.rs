//! Standard functions that this engine does not support: they read external resources, depend on a schema, a locale or another language,
//! or are rarely used on a message body.

use crate::version::XPathVersion::{self, V20, V30, V31};

const UNSUPPORTED: [(&str, XPathVersion); 39] = [
    // Files, networks and environments.
    ("doc", V20),
    ("doc-available", V20),
    ("collection", V20),
    ("uri-collection", V30),
    ("unparsed-text", V30),
    ("unparsed-text-lines", V30),
    ("unparsed-text-available", V30),
    ("environment-variable", V30),
    ("available-environment-variables", V30),
    ("json-doc", V31),
    ("load-xquery-module", V31),
    ("transform", V31),
    // Locales.
    ("format-number", V30),
    ("format-integer", V30),
    ("format-date", V30),
    ("format-time", V30),
    ("format-dateTime", V30),
    ("parse-ietf-date", V31),
    ("default-collation", V20),
    ("default-language", V31),
    ("collation-key", V31),
    ("normalize-unicode", V20),
    // Others.
    ("analyze-string", V30),
    ("base-uri", V20),
    ("document-uri", V20),
    ("static-base-uri", V20),
    ("resolve-uri", V20),
    ("resolve-QName", V20),
    ("idref", V20),
    ("element-with-id", V30),
    ("nilled", V20),
    ("path", V30),
    ("serialize", V30),
    ("parse-xml-fragment", V30),
    ("function-lookup", V30),
    ("function-name", V30),
    ("json-to-xml", V31),
    ("xml-to-json", V31),
    ("random-number-generator", V31),
];

pub(super) fn is_unsupported(space: &str, local: &str, version: XPathVersion) -> bool {
    space == "fn" && UNSUPPORTED.iter().any(|(known, since)| *known == local && version >= *since)
}
