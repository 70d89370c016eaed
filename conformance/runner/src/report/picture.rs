//! The small picture of a badge: a label and a text on a colour. `cargo xtask servers` draws with it too.

/// White text has a contrast of at least 4.5 on each of these.
pub(super) const GOOD: &str = "#116329";
/// See [`GOOD`].
pub(super) const BAD: &str = "#a40e26";
/// See [`GOOD`].
pub(super) const OPEN: &str = "#7a4b00";

/// The picture as SVG. Neither text needs escaping.
pub(super) fn picture(label: &str, text: &str, colour: &str) -> String {
    let (left, right) = (width(label), width(text));
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
