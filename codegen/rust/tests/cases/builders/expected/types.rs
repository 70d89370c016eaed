//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at most 3.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To3Rule {}

impl rt::json::RuleFor for To3Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(3f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1Rule {}

impl rt::json::RuleFor for From1Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at most 150.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To150Rule {}

impl rt::json::RuleFor for To150Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(150f64),
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

/// A bound: at most 5.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To5Rule {}

impl rt::json::RuleFor for To5Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(5f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at most 9.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum To9Rule {}

impl rt::json::RuleFor for To9Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(9f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub text: rt::Checked<String, To3Rule>,
}

/// Builds a [`Note`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct NoteBuilder<__text> {
    required: (__text,),
    others: (),
}

impl NoteBuilder<rt::Unset> {
    /// Sets [`Note::text`].
    pub fn text(self, value: impl Into<String>) -> NoteBuilder<String> {
        NoteBuilder { required: (value.into(),), others: self.others }
    }
}

impl NoteBuilder<String> {
    /// The complete value.
    pub fn build(self) -> Note {
        Note { text: rt::Checked::unchecked(self.required.0) }
    }
}

impl Note {
    /// With what is required.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: rt::Checked::unchecked(text) }
    }

    /// Sets members by name.
    pub fn builder() -> NoteBuilder<rt::Unset> {
        NoteBuilder { required: (rt::Unset,), others: () }
    }
}

impl rt::Json for Note {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { text: members.required("text")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("text", &self.text);
    }
}

#[derive(Clone, PartialEq)]
pub struct Person {
    pub kind: PersonKind,
    pub last_name: String,
    pub first_name: rt::Checked<String, From1Rule>,
    pub email: rt::json::Email,
    pub age: rt::Checked<i64, To150Rule>,
    pub alias: Option<String>,
    pub nickname: rt::Maybe<rt::Checked<String, To8Rule>>,
    pub nickname_null: Option<bool>,
    #[deprecated]
    pub r#type: Option<String>,
    pub build: Option<rt::Checked<i64, From1Rule>>,
    pub password: Option<String>,
    pub parent: Option<Box<Person>>,
    /// Members that the document does not name.
    pub extra: rt::Map<i64>,
}

impl ::std::fmt::Debug for Person {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Person").field("kind", &self.kind).field(
            "last_name",
            &self.last_name,
        ).field("first_name", &self.first_name).field("email", &self.email).field(
            "age",
            &self.age,
        ).field("alias", &self.alias).field("nickname", &self.nickname).field(
            "nickname_null",
            &self.nickname_null,
        ).field("type", &self.r#type).field("build", &self.build).field(
            "password",
            &format_args!("***"),
        ).field("parent", &self.parent).field("extra", &self.extra).finish()
    }
}

/// What [`Person`] requires.
pub struct PersonRequired {
    pub last_name: String,
    pub first_name: String,
    pub email: rt::json::Email,
    pub age: i64,
    pub alias: Option<String>,
}

/// Builds a [`Person`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct PersonBuilder<__last_name, __first_name, __email, __age, __alias> {
    required: (__last_name, __first_name, __email, __age, __alias),
    others: (
        rt::Maybe<rt::Checked<String, To8Rule>>,
        Option<bool>,
        Option<String>,
        Option<rt::Checked<i64, From1Rule>>,
        Option<String>,
        Option<Box<Person>>,
        rt::Map<i64>,
    ),
}

impl<__first_name, __email, __age, __alias> PersonBuilder<rt::Unset, __first_name, __email, __age, __alias> {
    /// Sets [`Person::last_name`].
    pub fn last_name(
        self,
        value: impl Into<String>,
    ) -> PersonBuilder<String, __first_name, __email, __age, __alias> {
        PersonBuilder {
            required: (
                value.into(),
                self.required.1,
                self.required.2,
                self.required.3,
                self.required.4,
            ),
            others: self.others,
        }
    }
}

impl<__last_name, __email, __age, __alias> PersonBuilder<__last_name, rt::Unset, __email, __age, __alias> {
    /// Sets [`Person::first_name`].
    pub fn first_name(
        self,
        value: impl Into<String>,
    ) -> PersonBuilder<__last_name, String, __email, __age, __alias> {
        PersonBuilder {
            required: (
                self.required.0,
                value.into(),
                self.required.2,
                self.required.3,
                self.required.4,
            ),
            others: self.others,
        }
    }
}

impl<__last_name, __first_name, __age, __alias> PersonBuilder<__last_name, __first_name, rt::Unset, __age, __alias> {
    /// Sets [`Person::email`].
    pub fn email(
        self,
        value: impl Into<rt::json::Email>,
    ) -> PersonBuilder<__last_name, __first_name, rt::json::Email, __age, __alias> {
        PersonBuilder {
            required: (
                self.required.0,
                self.required.1,
                value.into(),
                self.required.3,
                self.required.4,
            ),
            others: self.others,
        }
    }
}

impl<__last_name, __first_name, __email, __alias> PersonBuilder<__last_name, __first_name, __email, rt::Unset, __alias> {
    /// Sets [`Person::age`].
    pub fn age(
        self,
        value: impl Into<i64>,
    ) -> PersonBuilder<__last_name, __first_name, __email, i64, __alias> {
        PersonBuilder {
            required: (
                self.required.0,
                self.required.1,
                self.required.2,
                value.into(),
                self.required.4,
            ),
            others: self.others,
        }
    }
}

impl<__last_name, __first_name, __email, __age> PersonBuilder<__last_name, __first_name, __email, __age, rt::Unset> {
    /// Sets [`Person::alias`].
    pub fn alias(
        self,
        value: impl Into<Option<String>>,
    ) -> PersonBuilder<__last_name, __first_name, __email, __age, Option<String>> {
        PersonBuilder {
            required: (
                self.required.0,
                self.required.1,
                self.required.2,
                self.required.3,
                value.into(),
            ),
            others: self.others,
        }
    }
}

impl<__last_name, __first_name, __email, __age, __alias> PersonBuilder<__last_name, __first_name, __email, __age, __alias> {
    /// Sets [`Person::nickname`].
    pub fn nickname(mut self, value: impl Into<String>) -> Self {
        self.others.0 = rt::Maybe::Value(rt::Checked::unchecked(value));
        self
    }

    /// Sets [`Person::nickname`].
    pub fn set_nickname_null(mut self) -> Self {
        self.others.0 = rt::Maybe::Null;
        self
    }

    /// Sets [`Person::nickname_null`].
    pub fn nickname_null(mut self, value: impl Into<bool>) -> Self {
        self.others.1 = Some(value.into());
        self
    }

    /// Sets [`Person::type`].
    #[deprecated]
    pub fn r#type(mut self, value: impl Into<String>) -> Self {
        self.others.2 = Some(value.into());
        self
    }

    /// Sets [`Person::build`].
    pub fn set_build(mut self, value: impl Into<i64>) -> Self {
        self.others.3 = Some(rt::Checked::unchecked(value));
        self
    }

    /// Sets [`Person::password`].
    pub fn password(mut self, value: impl Into<String>) -> Self {
        self.others.4 = Some(value.into());
        self
    }

    /// Sets [`Person::parent`].
    pub fn parent(mut self, value: impl Into<Box<Person>>) -> Self {
        self.others.5 = Some(value.into());
        self
    }

    /// Sets [`Person::extra`].
    pub fn extra(mut self, value: impl Into<rt::Map<i64>>) -> Self {
        self.others.6 = value.into();
        self
    }
}

impl PersonBuilder<String, String, rt::json::Email, i64, Option<String>> {
    /// The complete value.
    pub fn build(self) -> Person {
        Person {
            kind: PersonKind::Person,
            last_name: self.required.0,
            first_name: rt::Checked::unchecked(self.required.1),
            email: self.required.2,
            age: rt::Checked::unchecked(self.required.3),
            alias: self.required.4,
            nickname: self.others.0,
            nickname_null: self.others.1,
            r#type: self.others.2,
            build: self.others.3,
            password: self.others.4,
            parent: self.others.5,
            extra: self.others.6,
        }
    }
}

impl Person {
    /// With what is required.
    pub fn new(required: PersonRequired) -> Self {
        Self {
            kind: PersonKind::Person,
            last_name: required.last_name,
            first_name: rt::Checked::unchecked(required.first_name),
            email: required.email,
            age: rt::Checked::unchecked(required.age),
            alias: required.alias,
            nickname: rt::Maybe::Absent,
            nickname_null: None,
            r#type: None,
            build: None,
            password: None,
            parent: None,
            extra: Default::default(),
        }
    }

    /// Sets members by name.
    pub fn builder() -> PersonBuilder<rt::Unset, rt::Unset, rt::Unset, rt::Unset, rt::Unset> {
        PersonBuilder {
            required: (rt::Unset, rt::Unset, rt::Unset, rt::Unset, rt::Unset),
            others: (rt::Maybe::Absent, None, None, None, None, None, Default::default()),
        }
    }
}

impl rt::Json for Person {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            kind: members.required("kind")?,
            last_name: members.required("last_name")?,
            first_name: members.required("first_name")?,
            email: members.required("email")?,
            age: members.required("age")?,
            alias: members.required("alias")?,
            nickname: members.maybe("nickname")?,
            nickname_null: members.optional("nickname_null")?,
            r#type: members.optional("type")?,
            build: members.optional("build")?,
            password: members.optional("password")?,
            parent: members.optional("parent")?,
            extra: members.rest()?,
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.required("last_name", &self.last_name);
        members.required("first_name", &self.first_name);
        members.required("email", &self.email);
        members.required("age", &self.age);
        members.required("alias", &self.alias);
        members.maybe("nickname", &self.nickname);
        members.optional("nickname_null", &self.nickname_null);
        members.optional("type", &self.r#type);
        members.optional("build", &self.build);
        members.optional("password", &self.password);
        members.optional("parent", &self.parent);
        members.rest(&self.extra);
    }
}

#[derive(Eq)]
#[derive(Hash)]
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    pub theme: Option<SettingsTheme>,
}

/// Builds a [`Settings`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct SettingsBuilder {
    required: (),
    others: (Option<SettingsTheme>,),
}

impl SettingsBuilder {
    /// Sets [`Settings::theme`].
    pub fn theme(mut self, value: impl Into<SettingsTheme>) -> Self {
        self.others.0 = Some(value.into());
        self
    }
}

impl SettingsBuilder {
    /// The complete value.
    pub fn build(self) -> Settings {
        Settings { theme: self.others.0 }
    }
}

impl Settings {
    /// With what is required.
    pub fn new() -> Self {
        Self { theme: None }
    }

    /// Sets members by name.
    pub fn builder() -> SettingsBuilder {
        SettingsBuilder { required: (), others: (None,) }
    }
}

impl rt::Json for Settings {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        members.closed(Self { theme: members.optional("theme")? })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("theme", &self.theme);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Species {
    /// `"cat"`
    Cat,
    /// `"dog"`
    Dog,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl Species {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Cat, Self::Dog];
}

impl Species {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cat => "cat",
            Self::Dog => "dog",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for Species {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "cat" => Self::Cat,
            "dog" => Self::Dog,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonKind {
    /// `"person"`
    Person,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl PersonKind {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Person];
}

impl PersonKind {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person => "person",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for PersonKind {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "person" => Self::Person,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SettingsTheme {
    /// `"dark"`
    Dark,
    /// `"light"`
    Light,
    /// Any other value.
    Other(String),
}

impl SettingsTheme {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Dark, Self::Light];
}

impl From<&str> for SettingsTheme {
    fn from(text: &str) -> Self {
        match text {
            "dark" => Self::Dark,
            "light" => Self::Light,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl SettingsTheme {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Other(text) => text,
        }
    }
}

impl rt::Json for SettingsTheme {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = Self::from(node.string()?);
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
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

implement_text!(Species PersonKind);

macro_rules! implement_open_text {
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

            impl From<String> for $name {
                fn from(text: String) -> Self {
                    Self::from(text.as_str())
                }
            }

            impl ::std::str::FromStr for $name {
                type Err = ::std::convert::Infallible;

                fn from_str(text: &str) -> Result<Self, Self::Err> {
                    Ok(Self::from(text))
                }
            }
        )*
    };
}

implement_open_text!(SettingsTheme);

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

implement_serde! { Note Person Settings Species PersonKind SettingsTheme }
