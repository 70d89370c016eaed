//! `signoff badge`: the result of a run as a small picture (SVG) for a page.

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
    // White text has a contrast of at least 4.5 on each of these.
    let colour = match judgement.exit_code() {
        0 if scenarios.passed > 0 => "#116329",
        1 => "#a40e26",
        _ => "#7a4b00",
    };
    let label = "signoff";
    let (left, right) = (width(label), width(&text));
    let whole = left + right;
    let (middle_left, middle_right) = (left / 2, left + right / 2);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"20\" role=\"img\" aria-label=\"{label}: {text}\">\n\
         <title>{label}: {text}</title>\n\
         <rect width=\"{left}\" height=\"20\" fill=\"#24292f\"/>\n\
         <rect x=\"{left}\" width=\"{right}\" height=\"20\" fill=\"{colour}\"/>\n\
         <g fill=\"#fff\" text-anchor=\"middle\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">\n\
         <text x=\"{middle_left}\" y=\"14\">{label}</text>\n\
         <text x=\"{middle_right}\" y=\"14\">{text}</text>\n\
         </g>\n</svg>\n"
    )
}

/// The width of a text with its margins, in pixels. A picture cannot measure its text.
fn width(text: &str) -> usize {
    text.chars().count() * 7 + 12
}
