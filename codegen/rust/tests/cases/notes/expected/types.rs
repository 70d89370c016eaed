//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at least 1, at most 80.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To80Rule {}

impl rt::json::RuleFor for From1To80Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(80f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at most 4000.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To4000Rule {}

impl rt::json::RuleFor for To4000Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(4000f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To5Rule {}

impl rt::json::RuleFor for From1To5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(5f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 20.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To20Rule {}

impl rt::json::RuleFor for From1To20Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(20f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at most 8.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To8Rule {}

impl rt::json::RuleFor for To8Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(8f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 40.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To40Rule {}

impl rt::json::RuleFor for From1To40Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(40f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To100Rule {}

impl rt::json::RuleFor for From1To100Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(100f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NewNote {
    /// One line.
    pub title: rt::Checked<String, From1To80Rule>,
    /// The note itself.
    pub text: Option<rt::Checked<String, To4000Rule>>,
    /// Five is the most pressing.
    pub priority: Option<rt::Checked<i32, From1To5Rule>>,
    /// Of the paper.
    pub colour: Colour,
    /// Words to find it by.
    pub labels: Option<rt::Checked<Vec<rt::Checked<String, From1To20Rule>>, To8Rule>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NewNote {
    /// With what is required.
    pub fn new(title: impl Into<String>, colour: Colour) -> Self {
        Self {
            title: rt::Checked::unchecked(title),
            text: None,
            priority: None,
            colour,
            labels: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for NewNote {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            title: members.required("title")?,
            text: members.optional("text")?,
            priority: members.optional("priority")?,
            colour: members.required("colour")?,
            labels: members.optional("labels")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("title", &self.title);
        members.optional("text", &self.text);
        members.optional("priority", &self.priority);
        members.required("colour", &self.colour);
        members.optional("labels", &self.labels);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Counts up.
    pub id: i64,
    /// Where it is.
    pub shelf: String,
    /// One line.
    pub title: String,
    /// The note itself.
    pub text: Option<String>,
    /// Five is the most pressing.
    pub priority: Option<i32>,
    /// Of the paper.
    pub colour: Colour,
    /// Words to find it by.
    pub labels: Option<Vec<String>>,
    /// Whether it is dealt with.
    pub done: bool,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`Note`] requires.
pub struct NoteRequired {
    pub id: i64,
    pub shelf: String,
    pub title: String,
    pub colour: Colour,
    pub done: bool,
}

impl Note {
    /// With what is required.
    pub fn new(required: NoteRequired) -> Self {
        Self {
            id: required.id,
            shelf: required.shelf,
            title: required.title,
            text: None,
            priority: None,
            colour: required.colour,
            labels: None,
            done: required.done,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Note {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            shelf: members.required("shelf")?,
            title: members.required("title")?,
            text: members.optional("text")?,
            priority: members.optional("priority")?,
            colour: members.required("colour")?,
            labels: members.optional("labels")?,
            done: members.required("done")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("shelf", &self.shelf);
        members.required("title", &self.title);
        members.optional("text", &self.text);
        members.optional("priority", &self.priority);
        members.required("colour", &self.colour);
        members.optional("labels", &self.labels);
        members.required("done", &self.done);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct NoteList {
    /// In order.
    pub notes: Vec<Note>,
    /// Where the next page begins.
    pub after: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl NoteList {
    /// With what is required.
    pub fn new(notes: Vec<Note>) -> Self {
        Self { notes, after: None, extra: Default::default() }
    }
}

impl rt::Json for NoteList {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            notes: members.required("notes")?,
            after: members.optional("after")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("notes", &self.notes);
        members.optional("after", &self.after);
        members.extra(&self.extra);
    }
}

/// Of the paper.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Colour {
    /// `"white"`
    White,
    /// `"yellow"`
    Yellow,
    /// `"green"`
    Green,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Colour {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::White, Self::Yellow, Self::Green];
}

impl Colour {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::White => "white",
            Self::Yellow => "yellow",
            Self::Green => "green",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Colour {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "white" => Self::White,
            "yellow" => Self::Yellow,
            "green" => Self::Green,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// For people.
    pub message: String,
    /// For programs.
    pub code: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Problem {
    /// With what is required.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: None, extra: Default::default() }
    }
}

impl rt::Json for Problem {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            message: members.required("message")?,
            code: members.optional("code")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("message", &self.message);
        members.optional("code", &self.code);
        members.extra(&self.extra);
    }
}

macro_rules! implement_text {
    ($($name:ident)*) => {
        $(
            impl ::std::fmt::Display for $name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.pad(self.as_str())
                }
            }

            impl AsRef<str> for $name {
                fn as_ref(&self) -> &str {
                    self.as_str()
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = rt::Mismatch;

                fn from_str(text: &str) -> Result<Self, rt::Mismatch> {
                    rt::json::listed(Self::ALL, text)
                }
            }
        )*
    };
}

implement_text!(Colour);

macro_rules! implement_serde {
    ($($name:ident)*) => {
        $(
            impl rt::serde::Serialize for $name {
                fn serialize<S: rt::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    rt::json::serialize(self, serializer)
                }
            }

            impl<'de> rt::serde::Deserialize<'de> for $name {
                fn deserialize<D: rt::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> Result<Self, D::Error> {
                    rt::json::deserialize(deserializer)
                }
            }
        )*
    };
}

implement_serde! { NewNote Note NoteList Colour Problem }
