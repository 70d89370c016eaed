//! The document's values as somebody writes them with serde, and the bounds that a server must hold them to.

use serde::{Deserialize, Serialize};

/// `NewNote`
#[derive(Debug, Serialize, Deserialize)]
pub struct NewNote {
    /// One line, of 1 to 80 characters.
    pub title: String,
    /// The note itself, of 4000 characters at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// From 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i32>,
    /// Of the paper.
    pub colour: Colour,
    /// Eight at most, of 1 to 20 characters each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<Vec<String>>,
}

/// `Note`
#[derive(Debug, Serialize, Deserialize)]
pub struct Note {
    /// Counts up.
    pub id: i64,
    /// Where it is.
    pub shelf: String,
    /// One line.
    pub title: String,
    /// The note itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// From 1 to 5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i32>,
    /// Of the paper.
    pub colour: Colour,
    /// Words to find it by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<Vec<String>>,
    /// Whether it is dealt with.
    pub done: bool,
}

/// `Colour`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Colour {
    /// `white`
    White,
    /// `yellow`
    Yellow,
    /// `green`
    Green,
}

/// `Problem`
#[derive(Debug, Serialize, Deserialize)]
pub struct Problem {
    /// For people.
    pub message: String,
    /// For programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl NewNote {
    /// Holds it to the document's bounds.
    ///
    /// # Errors
    /// Which member breaks one.
    pub fn check(&self) -> Result<(), &'static str> {
        check_length(&self.title, 1, 80, "/title")?;
        if let Some(text) = &self.text {
            check_length(text, 0, 4000, "/text")?;
        }
        if self.priority.is_some_and(|priority| !(1..=5).contains(&priority)) {
            return Err("/priority");
        }
        let labels = self.labels.as_deref().unwrap_or_default();
        if labels.len() > 8 {
            return Err("/labels");
        }
        labels.iter().try_for_each(|label| check_length(label, 1, 20, "/labels"))
    }
}

/// Holds a text to a number of characters.
///
/// # Errors
/// It has fewer, or more: `name` comes back.
pub fn check_length(text: &str, least: usize, most: usize, name: &'static str) -> Result<(), &'static str> {
    if (least..=most).contains(&text.chars().count()) { Ok(()) } else { Err(name) }
}
