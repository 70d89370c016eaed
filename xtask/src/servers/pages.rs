//! The pages and badges in `docs/` that show the results.

use std::collections::BTreeMap;

use super::description::Server;
use super::results::{self, Results};
use super::{badge, html, page};

/// Writes the results, and next to them the pages and badges.
///
/// # Errors
/// A file cannot be written.
pub(super) fn write(results: &Results, servers: &[Server]) -> Result<(), String> {
    let mut json = serde_json::to_string_pretty(results).map_err(|error| error.to_string())?;
    json.push('\n');
    let path = results::path();
    let pages = pages(results, servers).into_iter().map(|(name, text)| (path.with_file_name(name), text));
    for (path, text) in pages.chain([(path.clone(), json)]) {
        let folder = path.parent().unwrap_or(&path);
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, text));
        written.map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// The texts by their path next to the results. A server without results is listed as not run.
fn pages(results: &Results, servers: &[Server]) -> BTreeMap<String, String> {
    let missing: BTreeMap<&str, &str> = servers
        .iter()
        .filter(|server| !results.servers.contains_key(&server.name))
        .map(|server| (server.name.as_str(), server.description.about.as_str()))
        .collect();
    let mut pages = BTreeMap::from([
        ("servers.md".to_owned(), page::page(results, &missing)),
        ("server-table.html".to_owned(), html::html(results, &missing)),
    ]);
    let judged = results.servers.iter().filter(|(name, _)| page::plain(name).is_none());
    pages.extend(judged.map(|(name, server)| (badge::path(name), badge::judged(name, server))));
    pages.extend(missing.keys().map(|name| (badge::path(name), badge::not_run(name))));
    pages
}

#[cfg(test)]
mod tests {
    use super::super::description::read_all;
    use super::super::results::ServerResult;
    use super::*;
    use crate::workspace;

    #[test]
    fn nothing_about_a_withheld_claim_is_shown_except_its_text() -> Result<(), String> {
        let claim = |id: &str, verdict: &str| serde_json::json!({"suite": "s", "id": id, "verdict": verdict, "text": "t", "scenario": "secret", "known": "secret"});
        let claims = [claim("end-a", "broken"), claim("end-b", "holds"), claim("other", "holds")];
        let report = serde_json::json!({"run": {"started": "2026-11-29T13:24:27Z"}, "claims": claims});
        let server =
            ServerResult::of("about", None, &["s".to_owned()], &["s/end-a", "s/end-b"].map(str::to_owned), &report)?;
        let pages = pages(&Results { servers: BTreeMap::from([("one".to_owned(), server)]) }, &[]);
        assert_eq!(pages.keys().collect::<Vec<_>>(), ["badges/one.svg", "server-table.html", "servers.md"]);
        assert!(
            pages.values().all(|text| !text.contains("secret") && text.contains("1 of 1 claims hold")),
            "{pages:?}"
        );
        for row in ["| `end-a`: t |  | withheld |", "| `end-b`: t |  | withheld |", "| 1 | 0 | 0 | 2 | below |"] {
            assert!(pages.get("servers.md").is_some_and(|page| page.contains(row)), "{pages:?}");
        }
        let cell = "<td><span class=\"mark withheld\">withheld</span></td>";
        assert!(pages.get("server-table.html").is_some_and(|page| page.matches(cell).count() == 2), "{pages:?}");
        Ok(())
    }

    #[test]
    fn a_withheld_claim_is_one_that_was_judged() -> Result<(), String> {
        let results = Results::read()?;
        for server in read_all(&workspace().join("conformance/servers"))? {
            let Some(judged) = results.servers.get(&server.name) else { continue };
            let stale = server.description.withheld.iter().find(|name| !judged.claims.contains_key(*name));
            assert_eq!(stale, None, "{}: `withheld` names a claim that was not judged: remove it", server.name);
        }
        Ok(())
    }

    /// `SIGNOFF_UPDATE=1` writes them.
    #[test]
    fn the_pages_and_badges_are_those_of_the_results() -> Result<(), String> {
        let servers = read_all(&workspace().join("conformance/servers"))?;
        let results = Results::read()?;
        if std::env::var_os("SIGNOFF_UPDATE").is_some() {
            write(&results, &servers)?;
        }
        let (pages, docs) = (pages(&results, &servers), workspace().join("docs"));
        for (name, text) in &pages {
            let found = std::fs::read_to_string(docs.join(name)).unwrap_or_default();
            assert!(found == *text, "docs/{name} is stale: run SIGNOFF_UPDATE=1 cargo test -p xtask pages_and_badges");
        }
        let badges = std::fs::read_dir(docs.join("badges")).map_err(|error| error.to_string())?;
        for badge in badges.flatten() {
            let name = format!("badges/{}", badge.file_name().to_string_lossy());
            assert!(pages.contains_key(&name), "no server has docs/{name}: remove it");
        }
        Ok(())
    }
}
