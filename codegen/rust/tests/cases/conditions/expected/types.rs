//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

/// A bound: at most 2, as `propertyNames` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LabelsRule {}

impl rt::json::RuleFor for LabelsRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: Some(2f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"propertyNames\":{\"pattern\":\"^[a-z]+$\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 1, as `contains` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathRule {}

impl rt::json::RuleFor for PathRule {
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

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"contains\":{\"minimum\":10},\"minContains\":1,\"maxContains\":2}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `prefixItems` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RowRule {}

impl rt::json::RuleFor for RowRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\"}],\"items\":{\"type\":\"boolean\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: at least 2, as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum WordRule {}

impl rt::json::RuleFor for WordRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(2f64),
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"enum\":[\"no\",\"never\"]}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `not` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OddRule {}

impl rt::json::RuleFor for OddRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"type\":\"string\"}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `const` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ExactRule {}

impl rt::json::RuleFor for ExactRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"const\":{\"a\":[1]}}",
        );
        Some(&CONDITION)
    }
}

/// A bound: as `const` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ThingYesRule {}

impl rt::json::RuleFor for ThingYesRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"const\":true}");
        Some(&CONDITION)
    }
}

/// A bound: as `enum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsOnRule {}

impl rt::json::RuleFor for FlagsOnRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"enum\":[true]}");
        Some(&CONDITION)
    }
}

/// A bound: as `enum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsOffRule {}

impl rt::json::RuleFor for FlagsOffRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"enum\":[false]}");
        Some(&CONDITION)
    }
}

/// A bound: as `maxLength` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsLinkRule {}

impl rt::json::RuleFor for FlagsLinkRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"maxLength\":20}");
        Some(&CONDITION)
    }
}

/// A bound: as `minLength` says, as `minimum` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsFreeRule {}

impl rt::json::RuleFor for FlagsFreeRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"minLength\":2,\"minimum\":3}",
        );
        Some(&CONDITION)
    }
}

/// A bound: matching a pattern, as `pattern` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsTwiceRule {}

impl rt::json::RuleFor for FlagsTwiceRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: Some(rt::json::Pattern::new("z$")),
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"pattern\":\"^a\"}");
        Some(&CONDITION)
    }
}

/// A bound: a multiple of 3, as `multipleOf` says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FlagsSixthRule {}

impl rt::json::RuleFor for FlagsSixthRule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: None,
            max: None,
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: Some(3f64),
            pattern: None,
        };
        &RULE
    }

    fn condition() -> Option<&'static rt::json::Condition> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new("{\"multipleOf\":2}");
        Some(&CONDITION)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Thing {
    /// How it is paid.
    pub payment: Option<Payment>,
    pub contact: Option<Contact>,
    pub labels: Option<Labels>,
    pub path: Option<Path>,
    pub row: Option<Row>,
    pub word: Option<Word>,
    pub odd: Option<Odd>,
    pub part: Option<Part>,
    pub closed: Option<Closed>,
    pub open: Option<Open>,
    pub exact: Option<Exact>,
    pub yes: Option<rt::Checked<bool, ThingYesRule>>,
    pub shape: Option<Shape>,
    pub named: Option<Named>,
    pub dated: Option<Dated>,
    pub tree: Option<Tree>,
    pub change: Option<Change>,
    pub flags: Option<Flags>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Thing {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            payment: None,
            contact: None,
            labels: None,
            path: None,
            row: None,
            word: None,
            odd: None,
            part: None,
            closed: None,
            open: None,
            exact: None,
            yes: None,
            shape: None,
            named: None,
            dated: None,
            tree: None,
            change: None,
            flags: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Thing {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            payment: members.optional("payment")?,
            contact: members.optional("contact")?,
            labels: members.optional("labels")?,
            path: members.optional("path")?,
            row: members.optional("row")?,
            word: members.optional("word")?,
            odd: members.optional("odd")?,
            part: members.optional("part")?,
            closed: members.optional("closed")?,
            open: members.optional("open")?,
            exact: members.optional("exact")?,
            yes: members.optional("yes")?,
            shape: members.optional("shape")?,
            named: members.optional("named")?,
            dated: members.optional("dated")?,
            tree: members.optional("tree")?,
            change: members.optional("change")?,
            flags: members.optional("flags")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("payment", &self.payment);
        members.optional("contact", &self.contact);
        members.optional("labels", &self.labels);
        members.optional("path", &self.path);
        members.optional("row", &self.row);
        members.optional("word", &self.word);
        members.optional("odd", &self.odd);
        members.optional("part", &self.part);
        members.optional("closed", &self.closed);
        members.optional("open", &self.open);
        members.optional("exact", &self.exact);
        members.optional("yes", &self.yes);
        members.optional("shape", &self.shape);
        members.optional("named", &self.named);
        members.optional("dated", &self.dated);
        members.optional("tree", &self.tree);
        members.optional("change", &self.change);
        members.optional("flags", &self.flags);
        members.extra(&self.extra);
    }
}

/// How it is paid.
///
/// Values are also checked against `if`, `dependentRequired`, `dependentSchemas` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Payment {
    pub kind: String,
    pub card: Option<String>,
    pub code: Option<String>,
    pub iban: Option<String>,
    pub note: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Payment {
    /// With what is required.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            card: None,
            code: None,
            iban: None,
            note: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Payment {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"if\":{\"properties\":{\"kind\":{\"const\":\"card\"}}},\"then\":{\"required\":[\"card\"]},\"else\":{\"not\":{\"required\":[\"card\"]}},\"dependentSchemas\":{\"iban\":{\"properties\":{\"note\":{\"maxLength\":3}}}},\"dependentRequired\":{\"card\":[\"code\"]}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                kind: members.required("kind")?,
                card: members.optional("card")?,
                code: members.optional("code")?,
                iban: members.optional("iban")?,
                note: members.optional("note")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("kind", &self.kind);
        members.optional("card", &self.card);
        members.optional("code", &self.code);
        members.optional("iban", &self.iban);
        members.optional("note", &self.note);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `minProperties`, `maxProperties`, `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Contact {
    pub mail: Option<String>,
    pub phone: Option<String>,
    pub name: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Contact {
    /// With what is required.
    pub fn new() -> Self {
        Self { mail: None, phone: None, name: None, extra: Default::default() }
    }
}

impl rt::Json for Contact {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"minProperties\":2,\"maxProperties\":3,\"anyOf\":[{\"required\":[\"mail\"]},{\"required\":[\"phone\"]}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                mail: members.optional("mail")?,
                phone: members.optional("phone")?,
                name: members.optional("name")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("mail", &self.mail);
        members.optional("phone", &self.phone);
        members.optional("name", &self.name);
        members.extra(&self.extra);
    }
}

pub type Labels = rt::Checked<rt::Map<String>, LabelsRule>;
pub type Path = rt::Checked<Vec<i64>, PathRule>;
pub type Row = rt::Checked<Vec<rt::Any>, RowRule>;
pub type Word = rt::Checked<String, WordRule>;
pub type Odd = rt::Checked<rt::Any, OddRule>;

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Base {
    pub a: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Base {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), extra: Default::default() }
    }
}

impl rt::Json for Base {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"required\":[\"z\"]}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self { a: members.required("a")?, extra: members.extra() })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    pub a: String,
    pub b: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Part {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), b: None, extra: Default::default() }
    }
}

impl rt::Json for Part {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"required\":[\"z\"]}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                a: members.required("a")?,
                b: members.optional("b")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.optional("b", &self.b);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Closed {
    pub a: String,
    pub c: Option<i64>,
}

impl Closed {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), c: None }
    }
}

impl rt::Json for Closed {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"required\":[\"z\"]}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            members.closed(Self { a: members.required("a")?, c: members.optional("c")? })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.optional("c", &self.c);
    }
}

/// Values are also checked against `if` of the schema.
///
/// Not checked: `unevaluatedItems`, `unevaluatedProperties`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Open {
    pub kind: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Open {
    /// With what is required.
    pub fn new() -> Self {
        Self { kind: None, extra: Default::default() }
    }
}

impl rt::Json for Open {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"if\":{\"properties\":{\"kind\":{\"const\":\"big\"}}},\"then\":{\"properties\":{\"size\":{\"type\":\"integer\"}}}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self { kind: members.optional("kind")?, extra: members.extra() })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("kind", &self.kind);
        members.extra(&self.extra);
    }
}

pub type Exact = rt::Checked<rt::Any, ExactRule>;

/// Values are also checked against `patternProperties` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shape {
    pub id: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Shape {
    /// With what is required.
    pub fn new() -> Self {
        Self { id: None, extra: Default::default() }
    }
}

impl rt::Json for Shape {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"properties\":{\"id\":true},\"patternProperties\":{\"^x-\":{\"type\":\"string\"}},\"additionalProperties\":false}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self { id: members.optional("id")?, extra: members.extra() })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("id", &self.id);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `minProperties`, `not` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub a: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Named {
    /// With what is required.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into(), extra: Default::default() }
    }
}

impl rt::Json for Named {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"allOf\":[{\"minProperties\":2},{\"not\":{\"required\":[\"z\"]}}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self { a: members.required("a")?, extra: members.extra() })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("a", &self.a);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dated {
    pub at: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Dated {
    /// With what is required.
    pub fn new() -> Self {
        Self { at: None, extra: Default::default() }
    }
}

impl rt::Json for Dated {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"properties\":{\"at\":{\"format\":\"date\"}}}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self { at: members.optional("at")?, extra: members.extra() })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("at", &self.at);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `not` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tree {
    pub name: Option<String>,
    pub children: Option<Vec<Tree>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Tree {
    /// With what is required.
    pub fn new() -> Self {
        Self { name: None, children: None, extra: Default::default() }
    }
}

impl rt::Json for Tree {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"not\":{\"$ref\":\"#/$defs/schema\"},\"$defs\":{\"schema\":{\"properties\":{\"children\":{\"items\":{\"$ref\":\"#/$defs/schema\"}}},\"required\":[\"children\"]}}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                name: members.optional("name")?,
                children: members.optional("children")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("name", &self.name);
        members.optional("children", &self.children);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `anyOf` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    pub content: Option<String>,
    pub filename: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Change {
    /// With what is required.
    pub fn new() -> Self {
        Self { content: None, filename: None, extra: Default::default() }
    }
}

impl rt::Json for Change {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"anyOf\":[{\"required\":[\"content\"]},{\"type\":\"object\",\"required\":[\"filename\"]},{\"type\":\"object\",\"maxProperties\":0}]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                content: members.optional("content")?,
                filename: members.optional("filename")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("content", &self.content);
        members.optional("filename", &self.filename);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `required` of the schema.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flags {
    pub on: Option<rt::Checked<bool, FlagsOnRule>>,
    pub off: Option<rt::Checked<bool, FlagsOffRule>>,
    pub any: Option<bool>,
    pub link: Option<rt::Checked<rt::Uri, FlagsLinkRule>>,
    pub id: Option<rt::Uuid>,
    pub free: Option<rt::Checked<rt::Any, FlagsFreeRule>>,
    pub twice: Option<rt::Checked<String, FlagsTwiceRule>>,
    pub sixth: Option<rt::Checked<i64, FlagsSixthRule>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Flags {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            on: None,
            off: None,
            any: None,
            link: None,
            id: None,
            free: None,
            twice: None,
            sixth: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for Flags {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"required\":[\"unnamed\"]}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                on: members.optional("on")?,
                off: members.optional("off")?,
                any: members.optional("any")?,
                link: members.optional("link")?,
                id: members.optional("id")?,
                free: members.optional("free")?,
                twice: members.optional("twice")?,
                sixth: members.optional("sixth")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("on", &self.on);
        members.optional("off", &self.off);
        members.optional("any", &self.any);
        members.optional("link", &self.link);
        members.optional("id", &self.id);
        members.optional("free", &self.free);
        members.optional("twice", &self.twice);
        members.optional("sixth", &self.sixth);
        members.extra(&self.extra);
    }
}

/// Values are also checked against `if` of the schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    pub from: i64,
    pub to: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl Range {
    /// With what is required.
    pub fn new(from: i64) -> Self {
        Self { from, to: None, extra: Default::default() }
    }
}

impl rt::Json for Range {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static CONDITION: rt::json::Condition = rt::json::Condition::new(
            "{\"if\":{\"properties\":{\"from\":{\"minimum\":10}}},\"then\":{\"required\":[\"to\"]}}",
        );
        CONDITION.held(node, |node| {
            let members = rt::Members::of(node)?;
            Ok(Self {
                from: members.required("from")?,
                to: members.optional("to")?,
                extra: members.extra(),
            })
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("from", &self.from);
        members.optional("to", &self.to);
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

implement_serde! {
    Thing Payment Contact Base Part Closed Open Shape Named Dated Tree Change Flags Range
}
