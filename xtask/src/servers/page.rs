//! The page docs/servers.md: server × claim.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::badge;
use super::results::{ClaimResult, Results, ServerResult, WITHHELD};

/// The page. `missing` are the servers that were never judged, and what they are.
pub(super) fn page(results: &Results, missing: &BTreeMap<&str, &str>) -> String {
    let mut page = "# The suites on real servers\n\nWritten by `cargo xtask servers --write` from `docs/servers.json`. \
                    Known failures are explained in `conformance/servers/<server>/profile.toml`,\nwhich also waives the deviations \
                    from the documents. Here the documents are read with their corrections.\n\n\
                    | server | set-up | version | date | holds | broken | undetermined | withheld | verdicts |\n\
                    |---|---|---|---|---:|---:|---:|---:|---|\n"
        .to_owned();
    for (name, server) in &results.servers {
        let badge = if plain(name).is_none() {
            format!(" ![{}]({})", server.summary(), badge::path(name))
        } else {
            String::new()
        };
        let version = server.version.as_deref().unwrap_or("–");
        let _ = writeln!(
            page,
            "| {name}{badge} | {} | {version} | {} | {} | {} | {} | {} | {} |",
            server.about,
            server.date,
            server.count("holds"),
            server.count("broken"),
            server.count("undetermined"),
            server.count(WITHHELD),
            comparison(name, server, results)
        );
    }
    for (name, about) in missing {
        let _ =
            writeln!(page, "| {name} ![not run]({}) | {about} | – | not run | – | – | – | – | – |", badge::path(name));
    }
    page.push_str(
        "\n“Not offered” means that every scenario of the claim needs something that the server or its set-up lacks. “Withheld” means that \
         the project\ndoes not publish the verdict until the vendor has answered. A server that was not run has no verdicts.\n",
    );
    for suite in results.suites() {
        write_suite(&mut page, suite, results);
    }
    page
}

/// The name of the server without its variant, if it has one: `kratos` of `kratos (cors)`.
pub(super) fn plain(name: &str) -> Option<&str> {
    name.split_once(" (").map(|(plain, _)| plain)
}

/// How the verdicts of a variant differ from those of the same server without it.
fn comparison(name: &str, server: &ServerResult, results: &Results) -> String {
    let Some(plain) = plain(name) else { return "below".to_owned() };
    let Some(before) = results.servers.get(plain) else { return format!("{plain} was not judged") };
    let differences: Vec<String> = server
        .claims
        .iter()
        .filter_map(|(name, now)| {
            let then = before.claims.get(name).map_or("not offered", |claim| &claim.verdict);
            (then != now.verdict).then(|| format!("`{name}`: {}", now.verdict))
        })
        .collect();
    let missing = before.claims.keys().filter(|name| !server.claims.contains_key(*name)).count();
    let missing = if missing == 0 { String::new() } else { format!("; {missing} others were not judged") };
    match differences.as_slice() {
        [] => format!("the same as {plain}{missing}"),
        differences => format!("differs from {plain}: {}{missing}", differences.join(", ")),
    }
}

/// The servers of a suite without their variants, and the claims that one of them was judged by.
pub(super) fn columns<'r>(
    suite: &str,
    results: &'r Results,
) -> (Vec<(&'r String, &'r ServerResult)>, BTreeMap<&'r str, &'r ClaimResult>) {
    let has_column =
        |name: &str, server: &ServerResult| plain(name).is_none() && server.suites.iter().any(|own| own == suite);
    let servers: Vec<(&String, &ServerResult)> =
        results.servers.iter().filter(|(name, server)| has_column(name, server)).collect();
    let of_suite = |name: &'r String| name.strip_prefix(suite)?.strip_prefix('/');
    let claims = servers.iter().flat_map(|(_, server)| &server.claims);
    let claims = claims.filter_map(|(name, claim)| Some((of_suite(name)?, claim))).collect();
    (servers, claims)
}

fn write_suite(page: &mut String, suite: &str, results: &Results) {
    let (servers, claims) = columns(suite, results);
    let names: Vec<&str> = servers.iter().map(|(name, _)| name.as_str()).collect();
    let _ = writeln!(page, "\n## {suite}\n\n| claim | basis | {} |", names.join(" | "));
    let _ = writeln!(page, "|---|---|{}", "---|".repeat(names.len()));
    for (id, claim) in claims {
        let cells: Vec<String> =
            servers.iter().map(|(_, server)| cell(server.claims.get(&format!("{suite}/{id}")))).collect();
        let text = claim.text.replace('|', "\\|");
        let _ = writeln!(page, "| `{id}`: {text} | {} | {} |", claim.basis, cells.join(" | "));
    }
}

fn cell(claim: Option<&ClaimResult>) -> String {
    match claim {
        None => "not offered".to_owned(),
        Some(claim) if claim.verdict == "holds" || claim.verdict == WITHHELD => claim.verdict.clone(),
        Some(claim) => {
            let known =
                claim.known.as_ref().map(|known| format!(": {}", known.replace('|', "\\|"))).unwrap_or_default();
            format!("**{}** in `{}`{known}", claim.verdict, claim.scenario)
        }
    }
}
