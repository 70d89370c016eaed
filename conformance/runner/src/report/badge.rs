//! `signoff badge`: the result of a run as a small picture (SVG) for a page.

use super::picture::{BAD, GOOD, OPEN, picture};
use crate::judge::Judgement;

/// The judgement as SVG.
pub fn badge(judgement: &Judgement) -> String {
    let claims = judgement.summary.claims;
    let judged = claims.holds + claims.broken + claims.undetermined;
    let scenarios = judgement.summary.scenarios;
    let text = match judgement.exit_code() {
        130 => "interrupted".to_owned(),
        _ if judged > 0 => format!("{} of {judged} claims hold", claims.holds),
        _ => {
            let ran = scenarios.passed + scenarios.failed + scenarios.errored;
            format!("{} of {ran} scenarios passed", scenarios.passed)
        }
    };
    let colour = match judgement.exit_code() {
        0 if scenarios.passed > 0 => GOOD,
        1 => BAD,
        _ => OPEN,
    };
    picture("signoff", &text, colour)
}
