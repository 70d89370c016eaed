//! What each generator offers, by its own documentation: written by hand for the versions in [`super::install`].

/// A row: the subject, then the generators in the order of the page.
pub(super) const OFFERS: &[(&str, [&str; 4])] = &[
    ("OpenAPI", ["2.0, 3.0, 3.1, 3.2", "3.0, 3.1; 3.2 experimental", "3.0", "3.1, 3.2"]),
    (
        "ways to use it",
        ["command, `build.rs`, own xtask, test", "command, library", "command, `build.rs`, macro", "`build.rs`, macro"],
    ),
    ("server", ["axum traits, stubs, server of examples", "axum traits", "–", "–"]),
    (
        "optional parameters",
        [
            "setters of the call",
            "arguments; builders of calls on request",
            "builder of the call",
            "struct of the operation",
        ],
    ),
    ("builders of structs", ["on request; complete by type", "–", "complete at run time", "–"]),
    ("errors of an operation", ["enum by status", "enum by status", "one type", "enum by status"]),
    (
        "bounds of values",
        [
            "checked before sending and by servers",
            "checked by servers",
            "lengths and patterns of strings, in types",
            "not checked",
        ],
    ),
    ("pages of a list", ["`Link`, cursor, page, offset", "–", "those of Dropshot", "`Link`"]),
    ("streams", ["SSE, JSON lines, JSON sequences", "SSE", "bytes", "SSE, JSON lines, JSON sequences"]),
    ("transport of your own", ["any `tower::Service`", "a `reqwest::Client`", "a `reqwest::Client`", "a trait"]),
    ("retries", ["yes", "with reqwest-retry", "–", "adapter, policy of your own"]),
    ("recording of calls", ["HAR", "–", "–", "–"]),
    ("without `async`", ["feature", "–", "–", "feature"]),
    ("wasm32", ["client and types", "client", "client", "client"]),
    ("test helpers", ["router in the same process, server of examples", "–", "httpmock", "–"]),
    ("command line of the API", ["–", "–", "yes", "–"]),
    ("difference of two documents", ["for callers and implementers", "–", "–", "for callers"]),
    ("codes of diagnostics explained", ["yes, with line and column", "–", "–", "yes, with pointer"]),
];
