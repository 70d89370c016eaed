//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
pub type Names = Vec<String>;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wrong {
    pub why: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Wrong {
    /// With what is required.
    pub fn new() -> Self {
        Self { why: None, extra: Default::default() }
    }
}

impl rt::Json for Wrong {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { why: members.optional("why")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("why", &self.why);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Book {
    pub id: i64,
    pub lang: Option<String>,
    pub title: String,
    pub tags: Vec<String>,
    pub pages: Vec<Page>,
    pub sequel: Option<Box<Book>>,
    pub more: Option<rt::Map<String>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Book {
    /// With what is required.
    pub fn new(id: i64, title: impl Into<String>, tags: Vec<String>, pages: Vec<Page>) -> Self {
        Self {
            id,
            lang: None,
            title: title.into(),
            tags,
            pages,
            sequel: None,
            more: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Book {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            lang: members.optional("lang")?,
            title: members.required("title")?,
            tags: members.required("tags")?,
            pages: members.required("pages")?,
            sequel: members.optional("sequel")?,
            more: members.optional("more")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.optional("lang", &self.lang);
        members.required("title", &self.title);
        members.required("tags", &self.tags);
        members.required("pages", &self.pages);
        members.optional("sequel", &self.sequel);
        members.optional("more", &self.more);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    pub number: Option<i64>,
    pub text: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Page {
    /// With what is required.
    pub fn new() -> Self {
        Self { number: None, text: None, extra: Default::default() }
    }
}

impl rt::Json for Page {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            number: members.optional("number")?,
            text: members.optional("text")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("number", &self.number);
        members.optional("text", &self.text);
        members.extra(&self.extra);
    }
}

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

implement_serde! { Wrong Book Page }
