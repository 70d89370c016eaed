//! The page docs/server-table.html: the same as docs/servers.md for a browser, with a mark per server and a filter.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::badge;
use super::page::{columns, plain};
use super::results::{ClaimResult, Results, ServerResult, WITHHELD};

const STYLE: &str = "\
:root { color-scheme: light dark; --line: #8884; --good: #116329; --bad: #a40e26; --open: #7a4b00 }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top }
thead th { position: sticky; top: 0; background: Canvas }
.mark { color: #fff; border-radius: .2rem; padding: .1rem .4rem; white-space: nowrap }
.holds { background: var(--good) } .broken { background: var(--bad) } .undetermined, .withheld { background: var(--open) }
small { display: block }
time { white-space: nowrap }
#only:checked ~ section tr.same { display: none }
@media print { thead th { position: static } #only, label { display: none } }
";

/// The page. `missing` are the servers that were never judged, and what they are.
pub(super) fn html(results: &Results, missing: &BTreeMap<&str, &str>) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>The suites on real servers</title>\n<style>\n{STYLE}</style>\n<h1>The suites on real servers</h1>\n\
         <p>Written by <code>cargo xtask servers --write</code>. Known failures are explained in\n\
         <code>conformance/servers/</code>. “Not offered” means that every scenario of the claim needs something that the server or its\n\
         set-up lacks. “Withheld” means that the verdict is not published, whatever it is: the project waits for the answer of the vendor.\n\
         A server that was not run has no verdicts.</p>\n\
         <table>\n<thead><tr><th>server</th><th>set-up</th><th>version</th><th>date</th><th>claims</th></tr></thead>\n<tbody>\n"
    );
    for (name, server) in &results.servers {
        let version = server.version.as_deref().unwrap_or("–");
        let cells = [name, server.about.as_str(), version].map(|text| format!("<td>{}</td>", text_of(text)));
        let mark = if plain(name).is_none() { image(name, &server.summary()) } else { mark(server) };
        let _ =
            writeln!(page, "<tr>{}<td><time>{}</time></td><td>{mark}</td></tr>", cells.concat(), text_of(&server.date));
    }
    for (name, about) in missing {
        let cells = [*name, *about, "–", "not run"].map(|text| format!("<td>{}</td>", text_of(text)));
        let _ = writeln!(page, "<tr>{}<td>{}</td></tr>", cells.concat(), image(name, "not run"));
    }
    page.push_str(
        "</tbody>\n</table>\n<input type=\"checkbox\" id=\"only\">\n<label for=\"only\">Only claims that do not hold everywhere</label>\n",
    );
    for suite in results.suites() {
        write_suite(&mut page, suite, results);
    }
    page.push_str("</html>\n");
    page
}

/// The badge of a server.
fn image(name: &str, text: &str) -> String {
    format!("<img src=\"{}\" alt=\"{}\">", text_of(&badge::path(name)), text_of(text))
}

/// How many claims hold in a variant, as a coloured mark.
fn mark(server: &ServerResult) -> String {
    let class = match (server.count("broken"), server.count("undetermined")) {
        (0, 0) => "holds",
        (0, _) => "undetermined",
        _ => "broken",
    };
    format!("<span class=\"mark {class}\">{}</span>", server.summary())
}

fn write_suite(page: &mut String, suite: &str, results: &Results) {
    let (servers, claims) = columns(suite, results);
    let heads: String = servers.iter().map(|(name, _)| format!("<th>{}</th>", text_of(name))).collect();
    let _ = write!(
        page,
        "<section>\n<h2 id=\"{0}\">{0}</h2>\n<table>\n<thead><tr><th>claim</th><th>basis</th>{heads}</tr></thead>\n<tbody>\n",
        text_of(suite)
    );
    for (id, claim) in claims {
        let own: Vec<Option<&ClaimResult>> =
            servers.iter().map(|(_, server)| server.claims.get(&format!("{suite}/{id}"))).collect();
        let holds = own.iter().flatten().all(|claim| claim.verdict == "holds");
        let cells: String = own.into_iter().map(|claim| format!("<td>{}</td>", cell(claim))).collect();
        let _ = writeln!(
            page,
            "<tr id=\"{0}\"{1}><td><a href=\"#{0}\"><code>{2}</code></a><small>{3}</small></td><td>{4}</td>{cells}</tr>",
            text_of(&format!("{suite}/{id}")),
            if holds { " class=\"same\"" } else { "" },
            text_of(id),
            text_of(&claim.text),
            text_of(&claim.basis),
        );
    }
    page.push_str("</tbody>\n</table>\n</section>\n");
}

fn cell(claim: Option<&ClaimResult>) -> String {
    let Some(claim) = claim else { return "not offered".to_owned() };
    let mark = format!("<span class=\"mark {0}\">{0}</span>", text_of(&claim.verdict));
    if claim.verdict == "holds" || claim.verdict == WITHHELD {
        return mark;
    }
    let known = claim.known.as_ref().map(|known| format!("<small>{}</small>", text_of(known))).unwrap_or_default();
    format!("{mark}<small>in <code>{}</code></small>{known}", text_of(&claim.scenario))
}

/// Text as HTML.
fn text_of(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(verdict: &str, text: &str) -> Results {
        let claim = ClaimResult {
            text: text.to_owned(),
            basis: "documented".to_owned(),
            verdict: verdict.to_owned(),
            scenario: "s/doc/flow".to_owned(),
            known: Some("a & b".to_owned()),
        };
        let server = ServerResult {
            about: "A server".to_owned(),
            version: None,
            date: "2026-11-29".to_owned(),
            suites: vec!["s".to_owned()],
            claims: BTreeMap::from([("s/c".to_owned(), claim)]),
        };
        Results { servers: BTreeMap::from([("one".to_owned(), server)]) }
    }

    #[test]
    fn a_broken_claim_shows_its_scenario_and_its_reason() {
        let page = html(&results("broken", "It holds."), &BTreeMap::new());
        assert!(page.contains(
            "<span class=\"mark broken\">broken</span><small>in <code>s/doc/flow</code></small><small>a &amp; b</small>"
        ));
        assert!(page.contains("<img src=\"badges/one.svg\" alt=\"0 of 1 claims hold\">"));
        assert!(page.contains("<tr id=\"s/c\">"));
    }

    #[test]
    fn a_server_that_was_not_run_is_listed_without_verdicts() {
        let page = html(&Results::default(), &BTreeMap::from([("two", "Another server")]));
        let row = "<tr><td>two</td><td>Another server</td><td>–</td><td>not run</td><td><img src=\"badges/two.svg\" alt=\"not run\"></td></tr>";
        assert!(page.contains(row) && !page.contains("class=\"mark"), "{page}");
    }

    #[test]
    fn text_of_a_claim_never_becomes_markup() {
        let page = html(&results("holds", "<script>alert(\"x\")</script>"), &BTreeMap::new());
        assert!(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;") && !page.contains("<script"));
        assert!(page.contains("class=\"same\""));
    }
}
