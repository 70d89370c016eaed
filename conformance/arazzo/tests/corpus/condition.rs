//! Simple conditions.

use signoff_arazzo::criterion::simple::parse;

/// A parsed condition prints as text that parses to the same condition. It has no more nodes than the text has bytes: the parser
/// consumes each token once, so that its work is linear in the length.
pub(crate) fn check(text: &str) {
    let Ok(condition) = parse(text) else { return };
    let printed = condition.to_string();
    assert_eq!(parse(&printed).as_ref(), Ok(&condition), "{text:?} is printed as {printed:?}");
    let mut nodes = 0;
    condition.visit(&mut |_| nodes += 1);
    // `1<2` has three nodes in three bytes; a list of operands adds one node for the two bytes of its operator.
    assert!(nodes <= text.len(), "{nodes} nodes of {text:?}");
}
