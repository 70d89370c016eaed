//! `--report html=PATH`: one page for people. It needs no network and opens from disk.
//!
//! The page is a fixed text with the judgement as JSON in it. Its script builds everything from text nodes, so that a text from a
//! server or a document never becomes markup. The steps of each scenario are a block of their own, which the script parses only
//! when it shows them: a page with thousands of scenarios opens at once. There is no template: only the title and the verdict
//! are written here, for readers without scripts, and they are escaped.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::screen::counts_line;
use crate::judge::{
    ClaimSummary, CoverageItem, Deviation, JudgedScenario, Judgement, RunDescription, Summary, Verdict, write_time,
};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");
const BODY: &str = include_str!("body.html");

/// Writes the judgement as a page, one scenario after the other.
///
/// # Errors
/// The page cannot be written, or the steps of the scenarios cannot be read.
pub fn write_html(judgement: &Judgement, out: &mut dyn Write) -> io::Result<()> {
    let verdict = verdict(judgement);
    let product = judgement.run.as_ref().and_then(|run| run.target.product.as_deref()).unwrap_or("target");
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{verdict}: {} – Signoff</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n",
        policy(),
        escape(product)
    )?;
    let header = BODY
        .replace("{verdict}", verdict)
        .replace("{state}", state(judgement))
        .replace("{counts}", &escape(&counts_line(judgement)));
    out.write_all(header.replace("{product}", &escape(product)).as_bytes())?;
    write_data(out, "data", &Index::of(judgement))?;
    for (index, scenario) in judgement.scenarios.iter().enumerate() {
        write_data(out, &format!("scenario-{index}"), scenario)?;
    }
    write!(out, "<script>{SCRIPT}</script>\n</body>\n</html>\n")
}

fn verdict(judgement: &Judgement) -> &'static str {
    match judgement.exit_code() {
        0 if judgement.summary.scenarios.passed == 0 => "Nothing was judged",
        0 => "Passed",
        1 => "Failed",
        130 => "Interrupted",
        _ => "Undetermined",
    }
}

fn state(judgement: &Judgement) -> &'static str {
    match judgement.exit_code() {
        0 if judgement.summary.scenarios.passed > 0 => "good",
        1 => "bad",
        _ => "unsure",
    }
}

/// The page runs only its own script and style, and loads nothing.
fn policy() -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let (style, script) = (hash(STYLE), hash(SCRIPT));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'"
    )
}

/// A block of data. `<` is escaped in its strings, because `</script>` and `<!--` would end or change the block (HTML,
/// "Restrictions for contents of script elements").
fn write_data(out: &mut dyn Write, id: &str, value: &impl Serialize) -> io::Result<()> {
    let text = script_text(&serde_json::to_string(value)?);
    writeln!(out, "<script type=\"application/json\" id=\"{id}\">{text}</script>")
}

/// JSON as the text of a script. Its strings can contain what a page must not: `<`, control characters, and code points that are no
/// characters (HTML, section 13.2.3.5).
fn script_text(json: &str) -> String {
    let is_plain = |c: char| c != '<' && !matches!(c, '\u{7f}'..='\u{9f}') && !is_noncharacter(c);
    let mut text = String::with_capacity(json.len() + json.len() / 16);
    let mut rest = json;
    // Almost all of it is plain, as its bytes show.
    while let Some(at) = rest.bytes().position(|byte| byte == b'<' || byte >= 0x7F) {
        let (plain, from) = rest.split_at(at);
        text.push_str(plain);
        let Some(c) = from.chars().next() else { break };
        if is_plain(c) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        }
        rest = from.get(c.len_utf8()..).unwrap_or_default();
    }
    text + rest
}

/// Unicode, section 23.7.
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xFFFE == 0xFFFE
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Everything except the steps.
#[derive(Serialize)]
struct Index<'a> {
    run: Option<&'a RunDescription>,
    summary: &'a Summary,
    notes: Vec<&'a str>,
    stale_snapshots: &'a [String],
    unused_waivers: &'a [String],
    claims: &'a [ClaimSummary],
    deviations: &'a [Deviation],
    coverage: &'a [CoverageItem],
    scenarios: Vec<Row<'a>>,
}

/// A scenario in the list.
#[derive(Serialize)]
struct Row<'a> {
    name: &'a str,
    verdict: Verdict,
    reason: Option<&'a str>,
    /// The claims that it proves.
    claims: Vec<&'a str>,
    started: String,
    duration_ms: f64,
}

impl<'a> Index<'a> {
    fn of(judgement: &'a Judgement) -> Self {
        let notes = judgement.wrong_target.iter().chain(&judgement.notes);
        Self {
            run: judgement.run.as_ref(),
            summary: &judgement.summary,
            notes: notes.map(String::as_str).collect(),
            stale_snapshots: &judgement.stale_snapshots,
            unused_waivers: &judgement.unused_waivers,
            claims: &judgement.claims,
            deviations: &judgement.deviations,
            coverage: &judgement.coverage,
            scenarios: judgement.scenarios.iter().map(Row::of).collect(),
        }
    }
}

impl<'a> Row<'a> {
    fn of(scenario: &'a JudgedScenario) -> Self {
        Self {
            name: &scenario.name,
            verdict: scenario.verdict,
            reason: scenario.reason.as_deref(),
            claims: scenario.claims.iter().map(|claim| claim.id.as_str()).collect(),
            started: write_time(scenario.started),
            duration_ms: scenario.duration_ms,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::script_text;

    #[test]
    fn what_a_page_must_not_contain_is_escaped_in_its_data() {
        let json = serde_json::Value::from("é</script>\u{7f}\u{85}\u{fdd0}\u{1ffff}😀").to_string();
        let text = script_text(&json);
        assert_eq!(text, r#""é\u003c/script>\u007f\u0085\ufdd0\ud83f\udfff😀""#);
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            serde_json::from_str::<serde_json::Value>(&json).unwrap()
        );
    }
}
