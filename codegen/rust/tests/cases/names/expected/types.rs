//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct OptionSchema {
    pub some: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl OptionSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { some: None, extra: Default::default() }
    }
}

impl rt::Json for OptionSchema {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { some: members.optional("some")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("some", &self.some);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct VecSchema {
    pub some: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl VecSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { some: None, extra: Default::default() }
    }
}

impl rt::Json for VecSchema {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { some: members.optional("some")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("some", &self.some);
        members.extra(&self.extra);
    }
}

pub type StringSchema = String;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResultSchema {
    pub ok: Option<OptionSchema>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ResultSchema {
    /// With what is required.
    pub fn new() -> Self {
        Self { ok: None, extra: Default::default() }
    }
}

impl rt::Json for ResultSchema {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { ok: members.optional("ok")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("ok", &self.ok);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResultSchema2 {
    pub ok: Option<StringSchema>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl ResultSchema2 {
    /// With what is required.
    pub fn new() -> Self {
        Self { ok: None, extra: Default::default() }
    }
}

impl rt::Json for ResultSchema2 {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { ok: members.optional("ok")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("ok", &self.ok);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SelfValue {
    pub me: Option<bool>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl SelfValue {
    /// With what is required.
    pub fn new() -> Self {
        Self { me: None, extra: Default::default() }
    }
}

impl rt::Json for SelfValue {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { me: members.optional("me")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("me", &self.me);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct N1stThing {
    pub it: Option<i64>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl N1stThing {
    /// With what is required.
    pub fn new() -> Self {
        Self { it: None, extra: Default::default() }
    }
}

impl rt::Json for N1stThing {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { it: members.optional("it")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("it", &self.it);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct 名前 {
    pub 値: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl 名前 {
    /// With what is required.
    pub fn new() -> Self {
        Self { 値: None, extra: Default::default() }
    }
}

impl rt::Json for 名前 {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { 値: members.optional("値")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("値", &self.値);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Everything {
    pub r#gen: Option<VecSchema>,
    pub self_: Option<SelfValue>,
    pub self_2: Option<String>,
    pub crate_: Option<String>,
    pub r#async: Option<String>,
    pub a: Option<String>,
    pub a2: Option<String>,
    pub n1: Option<N1stThing>,
    pub plus_1: Option<i64>,
    pub minus_1: Option<i64>,
    pub value: Option<String>,
    pub dollar: Option<String>,
    pub new2: Option<String>,
    pub extra: Option<String>,
    pub members: Option<String>,
    pub node: Option<String>,
    pub 名前: Option<名前>,
    pub user_id: Option<String>,
    pub http_server: Option<String>,
    pub nested: Option<ResultSchema>,
    pub nested2: Option<ResultSchema2>,
    /// Members that the document does not name.
    pub extra2: rt::Extra,
}

impl Everything {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            r#gen: None,
            self_: None,
            self_2: None,
            crate_: None,
            r#async: None,
            a: None,
            a2: None,
            n1: None,
            plus_1: None,
            minus_1: None,
            value: None,
            dollar: None,
            new2: None,
            extra: None,
            members: None,
            node: None,
            名前: None,
            user_id: None,
            http_server: None,
            nested: None,
            nested2: None,
            extra2: Default::default(),
        }
    }
}

impl rt::Json for Everything {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#gen: members.optional("gen")?,
            self_: members.optional("self")?,
            self_2: members.optional("Self")?,
            crate_: members.optional("crate")?,
            r#async: members.optional("async")?,
            a: members.optional("a")?,
            a2: members.optional("A")?,
            n1: members.optional("1")?,
            plus_1: members.optional("+1")?,
            minus_1: members.optional("-1")?,
            value: members.optional("")?,
            dollar: members.optional("$")?,
            new2: members.optional("new")?,
            extra: members.optional("extra")?,
            members: members.optional("members")?,
            node: members.optional("node")?,
            名前: members.optional("名前")?,
            user_id: members.optional("userID")?,
            http_server: members.optional("HTTPServer")?,
            nested: members.optional("nested")?,
            nested2: members.optional("Nested")?,
            extra2: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("gen", &self.r#gen);
        members.optional("self", &self.self_);
        members.optional("Self", &self.self_2);
        members.optional("crate", &self.crate_);
        members.optional("async", &self.r#async);
        members.optional("a", &self.a);
        members.optional("A", &self.a2);
        members.optional("1", &self.n1);
        members.optional("+1", &self.plus_1);
        members.optional("-1", &self.minus_1);
        members.optional("", &self.value);
        members.optional("$", &self.dollar);
        members.optional("new", &self.new2);
        members.optional("extra", &self.extra);
        members.optional("members", &self.members);
        members.optional("node", &self.node);
        members.optional("名前", &self.名前);
        members.optional("userID", &self.user_id);
        members.optional("HTTPServer", &self.http_server);
        members.optional("nested", &self.nested);
        members.optional("Nested", &self.nested2);
        members.extra(&self.extra2);
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
    OptionSchema VecSchema ResultSchema ResultSchema2 SelfValue N1stThing 名前 Everything
}
