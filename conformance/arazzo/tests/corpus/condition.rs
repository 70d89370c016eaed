//! Simple conditions.

use signoff_arazzo::criterion::simple::parse;

/// What was read is printed as text that reads the same, and has no more nodes than the text has bytes: the parser takes each token
/// once, so that its work grows with the length and with nothing else.
pub(crate) fn check(text: &str) {
    let Ok(condition) = parse(text) else { return };
    let printed = condition.to_string();
    assert_eq!(parse(&printed).as_ref(), Ok(&condition), "{text:?} is printed as {printed:?}");
    let mut nodes = 0;
    condition.visit(&mut |_| nodes += 1);
    // `1<2` has three nodes in three bytes; a joined list adds one node for every two operators' bytes.
    assert!(nodes <= text.len(), "{nodes} nodes of {text:?}");
}
