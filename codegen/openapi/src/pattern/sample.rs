//! Texts for a pattern.

use std::collections::HashMap;

use super::regexp::{CharSet, Node};

/// The longest text, in bytes.
const MAX_BYTES: usize = 200_000;

/// Texts that probably match: the shortest first, then longer ones, up to `least` characters and somewhat more.
pub(super) fn samples(node: &Node, least: usize) -> impl Iterator<Item = String> {
    // For short patterns, the lengths in between matter. Beyond that, larger steps suffice.
    let more = [0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64].into_iter().chain([least / 2, least]);
    more.map(move |more| {
        let mut sample = Sample::default();
        sample.write(node, more);
        sample.text
    })
}

#[derive(Default)]
struct Sample {
    text: String,
    groups: HashMap<usize, String>,
}

impl Sample {
    /// Writes a text for the node; each repetition outside of repetitions is repeated `more` times beyond its minimum.
    fn write(&mut self, node: &Node, more: usize) {
        if self.text.len() > MAX_BYTES {
            return;
        }
        match node {
            Node::Empty | Node::Look { .. } | Node::Assertion(_) => {}
            Node::Set(set) => self.text.extend(pick(set)),
            Node::Sequence(parts) => parts.iter().for_each(|part| self.write(part, more)),
            Node::Choice(alternatives) => alternatives.iter().take(1).for_each(|part| self.write(part, more)),
            Node::Repeat { node, min, max, .. } => {
                let most = max.map_or(usize::MAX, |max| max as usize);
                for _ in 0..(*min as usize).saturating_add(more).min(most) {
                    let before = self.text.len();
                    self.write(node, 0);
                    if self.text.len() > MAX_BYTES || self.text.len() == before {
                        return;
                    }
                }
            }
            Node::Group(number, node) => {
                let start = self.text.len();
                self.write(node, more);
                self.groups.insert(*number, self.text.get(start..).unwrap_or_default().to_owned());
            }
            Node::Reference(groups) => {
                let text = groups.iter().find_map(|group| self.groups.get(group));
                self.text.push_str(text.map_or("", String::as_str));
            }
        }
    }
}

/// A letter or digit if the set has one, else a visible character, else any.
fn pick(set: &CharSet) -> Option<char> {
    let has = |c: char| set.contains(u32::from(c));
    // A set that begins with upper case or digits probably means them.
    if !has('a')
        && let Some(first) = ['A', '0'].into_iter().find(|c| has(*c))
    {
        return Some(first);
    }
    let preferred = ('a'..='z').chain('0'..='9').chain('A'..='Z').chain('!'..='~').chain([' ']);
    let any = || set.ranges().iter().find_map(|(low, _)| char::from_u32(*low));
    preferred.clone().find(|c| has(*c)).or_else(any)
}
