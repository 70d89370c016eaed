//! Definitions whose names begin with U.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// The form to show.
#[derive(Debug, Clone, PartialEq)]
pub struct UiContainer {
    /// The address to which the form is sent.
    pub action: String,
    /// The HTTP method of the form.
    pub method: String,
    /// The parts of a form, in display order.
    pub nodes: UiNodes,
    /// Messages to show.
    pub messages: Option<UiTexts>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`UiContainer`] requires.
pub struct UiContainerRequired {
    pub action: String,
    pub method: String,
    pub nodes: UiNodes,
}

impl UiContainer {
    /// With what is required.
    pub fn new(required: UiContainerRequired) -> Self {
        Self {
            action: required.action,
            method: required.method,
            nodes: required.nodes,
            messages: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiContainer {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            action: members.required("action")?,
            method: members.required("method")?,
            nodes: members.required("nodes")?,
            messages: members.optional("messages")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("action", &self.action);
        members.required("method", &self.method);
        members.required("nodes", &self.nodes);
        members.optional("messages", &self.messages);
        members.extra(&self.extra);
    }
}

/// One part of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct UiNode {
    pub r#type: UiNodeType,
    pub group: UiNodeGroup,
    /// The properties of one kind of node. The member `node_type` names the kind.
    pub attributes: UiNodeAttributes,
    /// Messages to show.
    pub messages: UiTexts,
    /// Information for displaying a node.
    pub meta: UiNodeMeta,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNode {
    /// With what is required.
    pub fn new(
        r#type: UiNodeType,
        group: UiNodeGroup,
        attributes: UiNodeAttributes,
        messages: UiTexts,
        meta: UiNodeMeta,
    ) -> Self {
        Self { r#type, group, attributes, messages, meta, extra: Default::default() }
    }
}

impl rt::Json for UiNode {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#type: members.required("type")?,
            group: members.required("group")?,
            attributes: members.required("attributes")?,
            messages: members.required("messages")?,
            meta: members.required("meta")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("type", &self.r#type);
        members.required("group", &self.group);
        members.required("attributes", &self.attributes);
        members.required("messages", &self.messages);
        members.required("meta", &self.meta);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeAnchorAttributes {
    pub href: String,
    pub id: String,
    pub node_type: UiNodeAnchorAttributesNodeType,
    /// A message to show.
    pub title: UiText,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`UiNodeAnchorAttributes`] requires.
pub struct UiNodeAnchorAttributesRequired {
    pub href: String,
    pub id: String,
    pub title: UiText,
}

impl UiNodeAnchorAttributes {
    /// With what is required.
    pub fn new(required: UiNodeAnchorAttributesRequired) -> Self {
        Self {
            href: required.href,
            id: required.id,
            node_type: UiNodeAnchorAttributesNodeType::A,
            title: required.title,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeAnchorAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            href: members.required("href")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            title: members.required("title")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("href", &self.href);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("title", &self.title);
        members.extra(&self.extra);
    }
}

/// The properties of one kind of node. The member `node_type` names the kind.
#[derive(Debug, Clone, PartialEq)]
pub enum UiNodeAttributes {
    UiNodeInputAttributes(UiNodeInputAttributes),
    UiNodeTextAttributes(UiNodeTextAttributes),
    UiNodeImageAttributes(UiNodeImageAttributes),
    UiNodeAnchorAttributes(UiNodeAnchorAttributes),
    UiNodeScriptAttributes(UiNodeScriptAttributes),
    UiNodeDivisionAttributes(UiNodeDivisionAttributes),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UiNodeInputAttributes> for UiNodeAttributes {
    fn from(value: UiNodeInputAttributes) -> Self {
        Self::UiNodeInputAttributes(value)
    }
}

impl From<UiNodeTextAttributes> for UiNodeAttributes {
    fn from(value: UiNodeTextAttributes) -> Self {
        Self::UiNodeTextAttributes(value)
    }
}

impl From<UiNodeImageAttributes> for UiNodeAttributes {
    fn from(value: UiNodeImageAttributes) -> Self {
        Self::UiNodeImageAttributes(value)
    }
}

impl From<UiNodeAnchorAttributes> for UiNodeAttributes {
    fn from(value: UiNodeAnchorAttributes) -> Self {
        Self::UiNodeAnchorAttributes(value)
    }
}

impl From<UiNodeScriptAttributes> for UiNodeAttributes {
    fn from(value: UiNodeScriptAttributes) -> Self {
        Self::UiNodeScriptAttributes(value)
    }
}

impl From<UiNodeDivisionAttributes> for UiNodeAttributes {
    fn from(value: UiNodeDivisionAttributes) -> Self {
        Self::UiNodeDivisionAttributes(value)
    }
}

impl rt::Json for UiNodeAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "node_type",
            values: &[("a", 3), ("div", 5), ("img", 2), ("input", 0), ("script", 4), ("text", 1)],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UiNodeInputAttributes),
                |node| rt::json::candidate(node, Self::UiNodeTextAttributes),
                |node| rt::json::candidate(node, Self::UiNodeImageAttributes),
                |node| rt::json::candidate(node, Self::UiNodeAnchorAttributes),
                |node| rt::json::candidate(node, Self::UiNodeScriptAttributes),
                |node| rt::json::candidate(node, Self::UiNodeDivisionAttributes),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UiNodeInputAttributes(value) => value.encode(out),
            Self::UiNodeTextAttributes(value) => value.encode(out),
            Self::UiNodeImageAttributes(value) => value.encode(out),
            Self::UiNodeAnchorAttributes(value) => value.encode(out),
            Self::UiNodeScriptAttributes(value) => value.encode(out),
            Self::UiNodeDivisionAttributes(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeDivisionAttributes {
    pub class: Option<String>,
    pub data: Option<rt::Map<String>>,
    pub id: String,
    pub node_type: UiNodeDivisionAttributesNodeType,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeDivisionAttributes {
    /// With what is required.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            class: None,
            data: None,
            id: id.into(),
            node_type: UiNodeDivisionAttributesNodeType::Div,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeDivisionAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            class: members.optional("class")?,
            data: members.optional("data")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("class", &self.class);
        members.optional("data", &self.data);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeImageAttributes {
    pub height: i64,
    pub id: String,
    pub node_type: UiNodeImageAttributesNodeType,
    pub src: String,
    pub width: i64,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`UiNodeImageAttributes`] requires.
pub struct UiNodeImageAttributesRequired {
    pub height: i64,
    pub id: String,
    pub src: String,
    pub width: i64,
}

impl UiNodeImageAttributes {
    /// With what is required.
    pub fn new(required: UiNodeImageAttributesRequired) -> Self {
        Self {
            height: required.height,
            id: required.id,
            node_type: UiNodeImageAttributesNodeType::Img,
            src: required.src,
            width: required.width,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeImageAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            height: members.required("height")?,
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            src: members.required("src")?,
            width: members.required("width")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("height", &self.height);
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("src", &self.src);
        members.required("width", &self.width);
        members.extra(&self.extra);
    }
}

/// An input field.
#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeInputAttributes {
    /// The name of the field.
    pub name: String,
    pub r#type: UiNodeInputAttributesType,
    /// The value of the field.
    pub value: Option<rt::Any>,
    pub required: Option<bool>,
    pub autocomplete: Option<UiNodeInputAttributesAutocomplete>,
    /// A message to show.
    pub label: Option<UiText>,
    pub pattern: Option<String>,
    pub maxlength: Option<i64>,
    pub options: Option<Vec<UiNodeInputAttributesOption>>,
    pub disabled: bool,
    pub onclick: Option<String>,
    pub onclick_trigger: Option<UiNodeInputAttributesOnclickTrigger>,
    pub onload: Option<String>,
    pub onload_trigger: Option<UiNodeInputAttributesOnloadTrigger>,
    /// Always `input`.
    pub node_type: UiNodeInputAttributesNodeType,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeInputAttributes {
    /// With what is required.
    pub fn new(name: impl Into<String>, r#type: UiNodeInputAttributesType, disabled: bool) -> Self {
        Self {
            name: name.into(),
            r#type,
            value: None,
            required: None,
            autocomplete: None,
            label: None,
            pattern: None,
            maxlength: None,
            options: None,
            disabled,
            onclick: None,
            onclick_trigger: None,
            onload: None,
            onload_trigger: None,
            node_type: UiNodeInputAttributesNodeType::Input,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeInputAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            name: members.required("name")?,
            r#type: members.required("type")?,
            value: members.optional("value")?,
            required: members.optional("required")?,
            autocomplete: members.optional("autocomplete")?,
            label: members.optional("label")?,
            pattern: members.optional("pattern")?,
            maxlength: members.optional("maxlength")?,
            options: members.optional("options")?,
            disabled: members.required("disabled")?,
            onclick: members.optional("onclick")?,
            onclick_trigger: members.optional("onclickTrigger")?,
            onload: members.optional("onload")?,
            onload_trigger: members.optional("onloadTrigger")?,
            node_type: members.required("node_type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("name", &self.name);
        members.required("type", &self.r#type);
        members.optional("value", &self.value);
        members.optional("required", &self.required);
        members.optional("autocomplete", &self.autocomplete);
        members.optional("label", &self.label);
        members.optional("pattern", &self.pattern);
        members.optional("maxlength", &self.maxlength);
        members.optional("options", &self.options);
        members.required("disabled", &self.disabled);
        members.optional("onclick", &self.onclick);
        members.optional("onclickTrigger", &self.onclick_trigger);
        members.optional("onload", &self.onload);
        members.optional("onloadTrigger", &self.onload_trigger);
        members.required("node_type", &self.node_type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeInputAttributesOption {
    pub value: rt::Any,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeInputAttributesOption {
    /// With what is required.
    pub fn new(value: rt::Any) -> Self {
        Self { value, extra: Default::default() }
    }
}

impl rt::Json for UiNodeInputAttributesOption {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { value: members.required("value")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("value", &self.value);
        members.extra(&self.extra);
    }
}

/// Information for displaying a node.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct UiNodeMeta {
    /// A message to show.
    pub label: Option<UiText>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeMeta {
    /// With what is required.
    pub fn new() -> Self {
        Self { label: None, extra: Default::default() }
    }
}

impl rt::Json for UiNodeMeta {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self { label: members.optional("label")?, extra: members.extra() })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("label", &self.label);
        members.extra(&self.extra);
    }
}

/// The parts of a form, in display order.
pub type UiNodes = Vec<UiNode>;

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeScriptAttributes {
    pub r#async: bool,
    pub crossorigin: String,
    pub id: String,
    pub integrity: String,
    pub node_type: UiNodeScriptAttributesNodeType,
    pub nonce: String,
    pub referrerpolicy: String,
    pub src: String,
    pub r#type: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`UiNodeScriptAttributes`] requires.
pub struct UiNodeScriptAttributesRequired {
    pub r#async: bool,
    pub crossorigin: String,
    pub id: String,
    pub integrity: String,
    pub nonce: String,
    pub referrerpolicy: String,
    pub src: String,
    pub r#type: String,
}

impl UiNodeScriptAttributes {
    /// With what is required.
    pub fn new(required: UiNodeScriptAttributesRequired) -> Self {
        Self {
            r#async: required.r#async,
            crossorigin: required.crossorigin,
            id: required.id,
            integrity: required.integrity,
            node_type: UiNodeScriptAttributesNodeType::Script,
            nonce: required.nonce,
            referrerpolicy: required.referrerpolicy,
            src: required.src,
            r#type: required.r#type,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeScriptAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            r#async: members.required("async")?,
            crossorigin: members.required("crossorigin")?,
            id: members.required("id")?,
            integrity: members.required("integrity")?,
            node_type: members.required("node_type")?,
            nonce: members.required("nonce")?,
            referrerpolicy: members.required("referrerpolicy")?,
            src: members.required("src")?,
            r#type: members.required("type")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("async", &self.r#async);
        members.required("crossorigin", &self.crossorigin);
        members.required("id", &self.id);
        members.required("integrity", &self.integrity);
        members.required("node_type", &self.node_type);
        members.required("nonce", &self.nonce);
        members.required("referrerpolicy", &self.referrerpolicy);
        members.required("src", &self.src);
        members.required("type", &self.r#type);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UiNodeTextAttributes {
    pub id: String,
    pub node_type: UiNodeTextAttributesNodeType,
    /// A message to show.
    pub text: UiText,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiNodeTextAttributes {
    /// With what is required.
    pub fn new(id: impl Into<String>, text: UiText) -> Self {
        Self {
            id: id.into(),
            node_type: UiNodeTextAttributesNodeType::Text,
            text,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UiNodeTextAttributes {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            node_type: members.required("node_type")?,
            text: members.required("text")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("node_type", &self.node_type);
        members.required("text", &self.text);
        members.extra(&self.extra);
    }
}

/// A message to show.
#[derive(Debug, Clone, PartialEq)]
pub struct UiText {
    pub id: Id,
    pub text: String,
    pub r#type: UiTextType,
    /// The values in the text.
    pub context: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UiText {
    /// With what is required.
    pub fn new(id: Id, text: impl Into<String>, r#type: UiTextType) -> Self {
        Self { id, text: text.into(), r#type, context: None, extra: Default::default() }
    }
}

impl rt::Json for UiText {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            id: members.required("id")?,
            text: members.required("text")?,
            r#type: members.required("type")?,
            context: members.optional("context")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("id", &self.id);
        members.required("text", &self.text);
        members.required("type", &self.r#type);
        members.optional("context", &self.context);
        members.extra(&self.extra);
    }
}

/// Messages to show.
pub type UiTexts = Vec<UiText>;

/// The data that completes a login. The member `method` names the kind of credential.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateLoginFlowBody {
    UpdateLoginFlowWithPasswordMethod(UpdateLoginFlowWithPasswordMethod),
    UpdateLoginFlowWithOidcMethod(UpdateLoginFlowWithOidcMethod),
    UpdateLoginFlowWithSamlMethod(UpdateLoginFlowWithSamlMethod),
    UpdateLoginFlowWithTotpMethod(UpdateLoginFlowWithTotpMethod),
    UpdateLoginFlowWithWebAuthnMethod(UpdateLoginFlowWithWebAuthnMethod),
    UpdateLoginFlowWithLookupSecretMethod(UpdateLoginFlowWithLookupSecretMethod),
    UpdateLoginFlowWithCodeMethod(UpdateLoginFlowWithCodeMethod),
    UpdateLoginFlowWithPasskeyMethod(UpdateLoginFlowWithPasskeyMethod),
    UpdateLoginFlowWithIdentifierFirstMethod(UpdateLoginFlowWithIdentifierFirstMethod),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UpdateLoginFlowWithPasswordMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithPasswordMethod) -> Self {
        Self::UpdateLoginFlowWithPasswordMethod(value)
    }
}

impl From<UpdateLoginFlowWithOidcMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithOidcMethod) -> Self {
        Self::UpdateLoginFlowWithOidcMethod(value)
    }
}

impl From<UpdateLoginFlowWithSamlMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithSamlMethod) -> Self {
        Self::UpdateLoginFlowWithSamlMethod(value)
    }
}

impl From<UpdateLoginFlowWithTotpMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithTotpMethod) -> Self {
        Self::UpdateLoginFlowWithTotpMethod(value)
    }
}

impl From<UpdateLoginFlowWithWebAuthnMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithWebAuthnMethod) -> Self {
        Self::UpdateLoginFlowWithWebAuthnMethod(value)
    }
}

impl From<UpdateLoginFlowWithLookupSecretMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithLookupSecretMethod) -> Self {
        Self::UpdateLoginFlowWithLookupSecretMethod(value)
    }
}

impl From<UpdateLoginFlowWithCodeMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithCodeMethod) -> Self {
        Self::UpdateLoginFlowWithCodeMethod(value)
    }
}

impl From<UpdateLoginFlowWithPasskeyMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithPasskeyMethod) -> Self {
        Self::UpdateLoginFlowWithPasskeyMethod(value)
    }
}

impl From<UpdateLoginFlowWithIdentifierFirstMethod> for UpdateLoginFlowBody {
    fn from(value: UpdateLoginFlowWithIdentifierFirstMethod) -> Self {
        Self::UpdateLoginFlowWithIdentifierFirstMethod(value)
    }
}

impl rt::Json for UpdateLoginFlowBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "method",
            values: &[
                ("code", 6),
                ("identifier_first", 8),
                ("lookup_secret", 5),
                ("oidc", 1),
                ("passkey", 7),
                ("password", 0),
                ("saml", 2),
                ("totp", 3),
                ("webauthn", 4),
            ],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithPasswordMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithOidcMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithSamlMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithTotpMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithWebAuthnMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithLookupSecretMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithCodeMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithPasskeyMethod),
                |node| rt::json::candidate(node, Self::UpdateLoginFlowWithIdentifierFirstMethod),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UpdateLoginFlowWithPasswordMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithOidcMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithSamlMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithTotpMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithWebAuthnMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithLookupSecretMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithCodeMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithPasskeyMethod(value) => value.encode(out),
            Self::UpdateLoginFlowWithIdentifierFirstMethod(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithCodeMethod {
    pub address: Option<String>,
    pub code: Option<String>,
    pub csrf_token: String,
    pub identifier: Option<String>,
    pub method: String,
    pub resend: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithCodeMethod {
    /// With what is required.
    pub fn new(csrf_token: impl Into<String>) -> Self {
        Self {
            address: None,
            code: None,
            csrf_token: csrf_token.into(),
            identifier: None,
            method: "code".to_owned(),
            resend: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithCodeMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            address: members.optional("address")?,
            code: members.optional("code")?,
            csrf_token: members.required("csrf_token")?,
            identifier: members.optional("identifier")?,
            method: members.required("method")?,
            resend: members.optional("resend")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("address", &self.address);
        members.optional("code", &self.code);
        members.required("csrf_token", &self.csrf_token);
        members.optional("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("resend", &self.resend);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithIdentifierFirstMethod {
    pub csrf_token: Option<String>,
    pub identifier: String,
    pub method: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithIdentifierFirstMethod {
    /// With what is required.
    pub fn new(identifier: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            identifier: identifier.into(),
            method: "identifier_first".to_owned(),
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithIdentifierFirstMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            method: members.required("method")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithLookupSecretMethod {
    pub csrf_token: Option<String>,
    pub lookup_secret: String,
    pub method: String,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithLookupSecretMethod {
    /// With what is required.
    pub fn new(lookup_secret: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            lookup_secret: lookup_secret.into(),
            method: "lookup_secret".to_owned(),
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithLookupSecretMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            lookup_secret: members.required("lookup_secret")?,
            method: members.required("method")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("lookup_secret", &self.lookup_secret);
        members.required("method", &self.method);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithOidcMethod {
    pub csrf_token: Option<String>,
    pub id_token: Option<String>,
    pub id_token_nonce: Option<String>,
    pub method: String,
    pub provider: String,
    pub traits: Option<rt::Map<rt::Any>>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub upstream_parameters: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithOidcMethod {
    /// With what is required.
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            id_token: None,
            id_token_nonce: None,
            method: "oidc".to_owned(),
            provider: provider.into(),
            traits: None,
            transient_payload: None,
            upstream_parameters: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithOidcMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            id_token: members.optional("id_token")?,
            id_token_nonce: members.optional("id_token_nonce")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            traits: members.optional("traits")?,
            transient_payload: members.optional("transient_payload")?,
            upstream_parameters: members.optional("upstream_parameters")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.optional("id_token", &self.id_token);
        members.optional("id_token_nonce", &self.id_token_nonce);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("upstream_parameters", &self.upstream_parameters);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithPasskeyMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub passkey_login: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithPasskeyMethod {
    /// With what is required.
    pub fn new() -> Self {
        Self {
            csrf_token: None,
            method: "passkey".to_owned(),
            passkey_login: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithPasskeyMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            passkey_login: members.optional("passkey_login")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("passkey_login", &self.passkey_login);
        members.extra(&self.extra);
    }
}

/// Signs in with a password.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithPasswordMethod {
    /// Always `password` here.
    pub method: String,
    /// The anti-CSRF token of the form. Browser flows need it together with the cookie.
    pub csrf_token: Option<String>,
    /// The identifier of the user, for example an e-mail address.
    pub identifier: String,
    /// The password.
    pub password: String,
    pub password_identifier: Option<String>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

/// What [`UpdateLoginFlowWithPasswordMethod`] requires.
pub struct UpdateLoginFlowWithPasswordMethodRequired {
    pub identifier: String,
    pub password: String,
}

/// Builds a [`UpdateLoginFlowWithPasswordMethod`], once everything required is set.
#[must_use]
#[derive(Clone)]
#[allow(missing_debug_implementations)]
pub struct UpdateLoginFlowWithPasswordMethodBuilder<__identifier, __password> {
    required: (__identifier, __password),
    others: (Option<String>, Option<String>, Option<rt::Map<rt::Any>>, rt::Extra),
}

impl<__password> UpdateLoginFlowWithPasswordMethodBuilder<rt::Unset, __password> {
    /// Sets [`UpdateLoginFlowWithPasswordMethod::identifier`].
    pub fn identifier(
        self,
        value: impl Into<String>,
    ) -> UpdateLoginFlowWithPasswordMethodBuilder<String, __password> {
        UpdateLoginFlowWithPasswordMethodBuilder {
            required: (value.into(), self.required.1),
            others: self.others,
        }
    }
}

impl<__identifier> UpdateLoginFlowWithPasswordMethodBuilder<__identifier, rt::Unset> {
    /// Sets [`UpdateLoginFlowWithPasswordMethod::password`].
    pub fn password(
        self,
        value: impl Into<String>,
    ) -> UpdateLoginFlowWithPasswordMethodBuilder<__identifier, String> {
        UpdateLoginFlowWithPasswordMethodBuilder {
            required: (self.required.0, value.into()),
            others: self.others,
        }
    }
}

impl<__identifier, __password> UpdateLoginFlowWithPasswordMethodBuilder<__identifier, __password> {
    /// Sets [`UpdateLoginFlowWithPasswordMethod::csrf_token`].
    pub fn csrf_token(mut self, value: impl Into<String>) -> Self {
        self.others.0 = Some(value.into());
        self
    }

    /// Sets [`UpdateLoginFlowWithPasswordMethod::password_identifier`].
    pub fn password_identifier(mut self, value: impl Into<String>) -> Self {
        self.others.1 = Some(value.into());
        self
    }

    /// Sets [`UpdateLoginFlowWithPasswordMethod::transient_payload`].
    pub fn transient_payload(mut self, value: impl Into<rt::Map<rt::Any>>) -> Self {
        self.others.2 = Some(value.into());
        self
    }

    /// Sets [`UpdateLoginFlowWithPasswordMethod::extra`].
    pub fn extra(mut self, value: impl Into<rt::Extra>) -> Self {
        self.others.3 = value.into();
        self
    }
}

impl UpdateLoginFlowWithPasswordMethodBuilder<String, String> {
    /// The complete value.
    pub fn build(self) -> UpdateLoginFlowWithPasswordMethod {
        UpdateLoginFlowWithPasswordMethod {
            method: "password".to_owned(),
            csrf_token: self.others.0,
            identifier: self.required.0,
            password: self.required.1,
            password_identifier: self.others.1,
            transient_payload: self.others.2,
            extra: self.others.3,
        }
    }
}

impl UpdateLoginFlowWithPasswordMethod {
    /// With what is required.
    pub fn new(required: UpdateLoginFlowWithPasswordMethodRequired) -> Self {
        Self {
            method: "password".to_owned(),
            csrf_token: None,
            identifier: required.identifier,
            password: required.password,
            password_identifier: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }

    /// Sets members by name.
    pub fn builder() -> UpdateLoginFlowWithPasswordMethodBuilder<rt::Unset, rt::Unset> {
        UpdateLoginFlowWithPasswordMethodBuilder {
            required: (rt::Unset, rt::Unset),
            others: (None, None, None, Default::default()),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithPasswordMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.required("method")?,
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            password: members.required("password")?,
            password_identifier: members.optional("password_identifier")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("method", &self.method);
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("password", &self.password);
        members.optional("password_identifier", &self.password_identifier);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithSamlMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub provider: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithSamlMethod {
    /// With what is required.
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            method: "saml".to_owned(),
            provider: provider.into(),
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithSamlMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithTotpMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub totp_code: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithTotpMethod {
    /// With what is required.
    pub fn new(totp_code: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            method: "totp".to_owned(),
            totp_code: totp_code.into(),
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithTotpMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            totp_code: members.required("totp_code")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("totp_code", &self.totp_code);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateLoginFlowWithWebAuthnMethod {
    pub csrf_token: Option<String>,
    pub identifier: String,
    pub method: String,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub webauthn_login: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateLoginFlowWithWebAuthnMethod {
    /// With what is required.
    pub fn new(identifier: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            identifier: identifier.into(),
            method: "webauthn".to_owned(),
            transient_payload: None,
            webauthn_login: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateLoginFlowWithWebAuthnMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            identifier: members.required("identifier")?,
            method: members.required("method")?,
            transient_payload: members.optional("transient_payload")?,
            webauthn_login: members.optional("webauthn_login")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("identifier", &self.identifier);
        members.required("method", &self.method);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("webauthn_login", &self.webauthn_login);
        members.extra(&self.extra);
    }
}

/// The data that completes a registration. The member `method` names the kind of credential.
#[derive(Debug, Clone, PartialEq)]
pub enum UpdateRegistrationFlowBody {
    UpdateRegistrationFlowWithPasswordMethod(UpdateRegistrationFlowWithPasswordMethod),
    UpdateRegistrationFlowWithOidcMethod(UpdateRegistrationFlowWithOidcMethod),
    UpdateRegistrationFlowWithSamlMethod(UpdateRegistrationFlowWithSamlMethod),
    UpdateRegistrationFlowWithWebAuthnMethod(UpdateRegistrationFlowWithWebAuthnMethod),
    UpdateRegistrationFlowWithCodeMethod(UpdateRegistrationFlowWithCodeMethod),
    UpdateRegistrationFlowWithPasskeyMethod(UpdateRegistrationFlowWithPasskeyMethod),
    UpdateRegistrationFlowWithProfileMethod(UpdateRegistrationFlowWithProfileMethod),
    /// A value that matches no alternative of the document; a server never sees it in a request.
    Unknown(rt::json::Unknown),
}

impl From<UpdateRegistrationFlowWithPasswordMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithPasswordMethod) -> Self {
        Self::UpdateRegistrationFlowWithPasswordMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithOidcMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithOidcMethod) -> Self {
        Self::UpdateRegistrationFlowWithOidcMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithSamlMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithSamlMethod) -> Self {
        Self::UpdateRegistrationFlowWithSamlMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithWebAuthnMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithWebAuthnMethod) -> Self {
        Self::UpdateRegistrationFlowWithWebAuthnMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithCodeMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithCodeMethod) -> Self {
        Self::UpdateRegistrationFlowWithCodeMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithPasskeyMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithPasskeyMethod) -> Self {
        Self::UpdateRegistrationFlowWithPasskeyMethod(value)
    }
}

impl From<UpdateRegistrationFlowWithProfileMethod> for UpdateRegistrationFlowBody {
    fn from(value: UpdateRegistrationFlowWithProfileMethod) -> Self {
        Self::UpdateRegistrationFlowWithProfileMethod(value)
    }
}

impl rt::Json for UpdateRegistrationFlowBody {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        static TAG: rt::json::Tag = rt::json::Tag {
            property: "method",
            values: &[
                ("code", 4),
                ("oidc", 1),
                ("passkey", 5),
                ("password", 0),
                ("profile", 6),
                ("saml", 2),
                ("webauthn", 3),
            ],
            default: None,
            open: &[],
        };
        rt::json::union(
            node,
            Some(&TAG),
            &[
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithPasswordMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithOidcMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithSamlMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithWebAuthnMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithCodeMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithPasskeyMethod),
                |node| rt::json::candidate(node, Self::UpdateRegistrationFlowWithProfileMethod),
            ],
            Self::Unknown,
        )
    }

    fn encode(&self, out: &mut rt::Writer) {
        match self {
            Self::UpdateRegistrationFlowWithPasswordMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithOidcMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithSamlMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithWebAuthnMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithCodeMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithPasskeyMethod(value) => value.encode(out),
            Self::UpdateRegistrationFlowWithProfileMethod(value) => value.encode(out),
            Self::Unknown(value) => value.encode(out),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithCodeMethod {
    pub code: Option<String>,
    pub csrf_token: Option<String>,
    pub method: String,
    pub resend: Option<String>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithCodeMethod {
    /// With what is required.
    pub fn new(traits: rt::Map<rt::Any>) -> Self {
        Self {
            code: None,
            csrf_token: None,
            method: "code".to_owned(),
            resend: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithCodeMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            code: members.optional("code")?,
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            resend: members.optional("resend")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("code", &self.code);
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("resend", &self.resend);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithOidcMethod {
    pub csrf_token: Option<String>,
    pub id_token: Option<String>,
    pub id_token_nonce: Option<String>,
    pub method: String,
    pub provider: String,
    pub traits: Option<rt::Map<rt::Any>>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub upstream_parameters: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithOidcMethod {
    /// With what is required.
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            id_token: None,
            id_token_nonce: None,
            method: "oidc".to_owned(),
            provider: provider.into(),
            traits: None,
            transient_payload: None,
            upstream_parameters: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithOidcMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            id_token: members.optional("id_token")?,
            id_token_nonce: members.optional("id_token_nonce")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            traits: members.optional("traits")?,
            transient_payload: members.optional("transient_payload")?,
            upstream_parameters: members.optional("upstream_parameters")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.optional("id_token", &self.id_token);
        members.optional("id_token_nonce", &self.id_token_nonce);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("upstream_parameters", &self.upstream_parameters);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithPasskeyMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub passkey_register: Option<String>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithPasskeyMethod {
    /// With what is required.
    pub fn new(traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method: "passkey".to_owned(),
            passkey_register: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithPasskeyMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            passkey_register: members.optional("passkey_register")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("passkey_register", &self.passkey_register);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

/// Signs up with a password.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithPasswordMethod {
    /// Always `password` here.
    pub method: String,
    pub csrf_token: Option<String>,
    /// The new password.
    pub password: String,
    /// The traits of the new identity.
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithPasswordMethod {
    /// With what is required.
    pub fn new(password: impl Into<String>, traits: rt::Map<rt::Any>) -> Self {
        Self {
            method: "password".to_owned(),
            csrf_token: None,
            password: password.into(),
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithPasswordMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            method: members.required("method")?,
            csrf_token: members.optional("csrf_token")?,
            password: members.required("password")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.required("method", &self.method);
        members.optional("csrf_token", &self.csrf_token);
        members.required("password", &self.password);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithProfileMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub screen: Option<UpdateRegistrationFlowWithProfileMethodScreen>,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithProfileMethod {
    /// With what is required.
    pub fn new(traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method: "profile".to_owned(),
            screen: None,
            traits,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithProfileMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            screen: members.optional("screen")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.optional("screen", &self.screen);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithSamlMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub provider: String,
    pub traits: Option<rt::Map<rt::Any>>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithSamlMethod {
    /// With what is required.
    pub fn new(provider: impl Into<String>) -> Self {
        Self {
            csrf_token: None,
            method: "saml".to_owned(),
            provider: provider.into(),
            traits: None,
            transient_payload: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithSamlMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            provider: members.required("provider")?,
            traits: members.optional("traits")?,
            transient_payload: members.optional("transient_payload")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("provider", &self.provider);
        members.optional("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRegistrationFlowWithWebAuthnMethod {
    pub csrf_token: Option<String>,
    pub method: String,
    pub traits: rt::Map<rt::Any>,
    pub transient_payload: Option<rt::Map<rt::Any>>,
    pub webauthn_register: Option<String>,
    pub webauthn_register_displayname: Option<String>,
    /// Members that the document does not name.
    pub extra: rt::Extra,
}

impl UpdateRegistrationFlowWithWebAuthnMethod {
    /// With what is required.
    pub fn new(traits: rt::Map<rt::Any>) -> Self {
        Self {
            csrf_token: None,
            method: "webauthn".to_owned(),
            traits,
            transient_payload: None,
            webauthn_register: None,
            webauthn_register_displayname: None,
            extra: Default::default(),
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithWebAuthnMethod {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let members = rt::Members::of(node)?;
        Ok(Self {
            csrf_token: members.optional("csrf_token")?,
            method: members.required("method")?,
            traits: members.required("traits")?,
            transient_payload: members.optional("transient_payload")?,
            webauthn_register: members.optional("webauthn_register")?,
            webauthn_register_displayname: members.optional("webauthn_register_displayname")?,
            extra: members.extra(),
        })
    }

    fn encode(&self, out: &mut rt::Writer) {
        let mut members = out.object();
        members.optional("csrf_token", &self.csrf_token);
        members.required("method", &self.method);
        members.required("traits", &self.traits);
        members.optional("transient_payload", &self.transient_payload);
        members.optional("webauthn_register", &self.webauthn_register);
        members.optional("webauthn_register_displayname", &self.webauthn_register_displayname);
        members.extra(&self.extra);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UiNodeType {
    /// `"text"`
    Text,
    /// `"input"`
    Input,
    /// `"img"`
    Img,
    /// `"a"`
    A,
    /// `"script"`
    Script,
    /// `"div"`
    Div,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Text,
        Self::Input,
        Self::Img,
        Self::A,
        Self::Script,
        Self::Div,
    ];
}

impl UiNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Input => "input",
            Self::Img => "img",
            Self::A => "a",
            Self::Script => "script",
            Self::Div => "div",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
            "input" => Self::Input,
            "img" => Self::Img,
            "a" => Self::A,
            "script" => Self::Script,
            "div" => Self::Div,
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
pub enum UiNodeGroup {
    /// `"default"`
    Default,
    /// `"password"`
    Password,
    /// `"oidc"`
    Oidc,
    /// `"profile"`
    Profile,
    /// `"link"`
    Link,
    /// `"code"`
    Code,
    /// `"totp"`
    Totp,
    /// `"lookup_secret"`
    LookupSecret,
    /// `"webauthn"`
    Webauthn,
    /// `"passkey"`
    Passkey,
    /// `"identifier_first"`
    IdentifierFirst,
    /// `"captcha"`
    Captcha,
    /// `"saml"`
    Saml,
    /// `"deviceauthn"`
    Deviceauthn,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeGroup {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Default,
        Self::Password,
        Self::Oidc,
        Self::Profile,
        Self::Link,
        Self::Code,
        Self::Totp,
        Self::LookupSecret,
        Self::Webauthn,
        Self::Passkey,
        Self::IdentifierFirst,
        Self::Captcha,
        Self::Saml,
        Self::Deviceauthn,
    ];
}

impl UiNodeGroup {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Password => "password",
            Self::Oidc => "oidc",
            Self::Profile => "profile",
            Self::Link => "link",
            Self::Code => "code",
            Self::Totp => "totp",
            Self::LookupSecret => "lookup_secret",
            Self::Webauthn => "webauthn",
            Self::Passkey => "passkey",
            Self::IdentifierFirst => "identifier_first",
            Self::Captcha => "captcha",
            Self::Saml => "saml",
            Self::Deviceauthn => "deviceauthn",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeGroup {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "default" => Self::Default,
            "password" => Self::Password,
            "oidc" => Self::Oidc,
            "profile" => Self::Profile,
            "link" => Self::Link,
            "code" => Self::Code,
            "totp" => Self::Totp,
            "lookup_secret" => Self::LookupSecret,
            "webauthn" => Self::Webauthn,
            "passkey" => Self::Passkey,
            "identifier_first" => Self::IdentifierFirst,
            "captcha" => Self::Captcha,
            "saml" => Self::Saml,
            "deviceauthn" => Self::Deviceauthn,
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
pub enum UiNodeInputAttributesType {
    /// `"text"`
    Text,
    /// `"password"`
    Password,
    /// `"number"`
    Number,
    /// `"checkbox"`
    Checkbox,
    /// `"hidden"`
    Hidden,
    /// `"email"`
    Email,
    /// `"tel"`
    Tel,
    /// `"submit"`
    Submit,
    /// `"button"`
    Button,
    /// `"datetime-local"`
    DatetimeLocal,
    /// `"date"`
    Date,
    /// `"url"`
    Url,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Text,
        Self::Password,
        Self::Number,
        Self::Checkbox,
        Self::Hidden,
        Self::Email,
        Self::Tel,
        Self::Submit,
        Self::Button,
        Self::DatetimeLocal,
        Self::Date,
        Self::Url,
    ];
}

impl UiNodeInputAttributesType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Password => "password",
            Self::Number => "number",
            Self::Checkbox => "checkbox",
            Self::Hidden => "hidden",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Submit => "submit",
            Self::Button => "button",
            Self::DatetimeLocal => "datetime-local",
            Self::Date => "date",
            Self::Url => "url",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
            "password" => Self::Password,
            "number" => Self::Number,
            "checkbox" => Self::Checkbox,
            "hidden" => Self::Hidden,
            "email" => Self::Email,
            "tel" => Self::Tel,
            "submit" => Self::Submit,
            "button" => Self::Button,
            "datetime-local" => Self::DatetimeLocal,
            "date" => Self::Date,
            "url" => Self::Url,
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
pub enum UiNodeInputAttributesAutocomplete {
    /// `"email"`
    Email,
    /// `"tel"`
    Tel,
    /// `"url"`
    Url,
    /// `"current-password"`
    CurrentPassword,
    /// `"new-password"`
    NewPassword,
    /// `"one-time-code"`
    OneTimeCode,
    /// `"username"`
    Username,
    /// `"username webauthn"`
    UsernameWebauthn,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesAutocomplete {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::Email,
        Self::Tel,
        Self::Url,
        Self::CurrentPassword,
        Self::NewPassword,
        Self::OneTimeCode,
        Self::Username,
        Self::UsernameWebauthn,
    ];
}

impl UiNodeInputAttributesAutocomplete {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::OneTimeCode => "one-time-code",
            Self::Username => "username",
            Self::UsernameWebauthn => "username webauthn",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesAutocomplete {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "email" => Self::Email,
            "tel" => Self::Tel,
            "url" => Self::Url,
            "current-password" => Self::CurrentPassword,
            "new-password" => Self::NewPassword,
            "one-time-code" => Self::OneTimeCode,
            "username" => Self::Username,
            "username webauthn" => Self::UsernameWebauthn,
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
pub enum UiTextType {
    /// `"info"`
    Info,
    /// `"error"`
    Error,
    /// `"success"`
    Success,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiTextType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Info, Self::Error, Self::Success];
}

impl UiTextType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Info => "info",
            Self::Error => "error",
            Self::Success => "success",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiTextType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "info" => Self::Info,
            "error" => Self::Error,
            "success" => Self::Success,
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
pub enum UiNodeInputAttributesOnclickTrigger {
    /// `"oryWebAuthnRegistration"`
    OryWebAuthnRegistration,
    /// `"oryWebAuthnLogin"`
    OryWebAuthnLogin,
    /// `"oryPasskeyLogin"`
    OryPasskeyLogin,
    /// `"oryPasskeyLoginAutocompleteInit"`
    OryPasskeyLoginAutocompleteInit,
    /// `"oryPasskeyRegistration"`
    OryPasskeyRegistration,
    /// `"oryPasskeySettingsRegistration"`
    OryPasskeySettingsRegistration,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesOnclickTrigger {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::OryWebAuthnRegistration,
        Self::OryWebAuthnLogin,
        Self::OryPasskeyLogin,
        Self::OryPasskeyLoginAutocompleteInit,
        Self::OryPasskeyRegistration,
        Self::OryPasskeySettingsRegistration,
    ];
}

impl UiNodeInputAttributesOnclickTrigger {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OryWebAuthnRegistration => "oryWebAuthnRegistration",
            Self::OryWebAuthnLogin => "oryWebAuthnLogin",
            Self::OryPasskeyLogin => "oryPasskeyLogin",
            Self::OryPasskeyLoginAutocompleteInit => "oryPasskeyLoginAutocompleteInit",
            Self::OryPasskeyRegistration => "oryPasskeyRegistration",
            Self::OryPasskeySettingsRegistration => "oryPasskeySettingsRegistration",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesOnclickTrigger {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "oryWebAuthnRegistration" => Self::OryWebAuthnRegistration,
            "oryWebAuthnLogin" => Self::OryWebAuthnLogin,
            "oryPasskeyLogin" => Self::OryPasskeyLogin,
            "oryPasskeyLoginAutocompleteInit" => Self::OryPasskeyLoginAutocompleteInit,
            "oryPasskeyRegistration" => Self::OryPasskeyRegistration,
            "oryPasskeySettingsRegistration" => Self::OryPasskeySettingsRegistration,
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
pub enum UiNodeInputAttributesOnloadTrigger {
    /// `"oryWebAuthnRegistration"`
    OryWebAuthnRegistration,
    /// `"oryWebAuthnLogin"`
    OryWebAuthnLogin,
    /// `"oryPasskeyLogin"`
    OryPasskeyLogin,
    /// `"oryPasskeyLoginAutocompleteInit"`
    OryPasskeyLoginAutocompleteInit,
    /// `"oryPasskeyRegistration"`
    OryPasskeyRegistration,
    /// `"oryPasskeySettingsRegistration"`
    OryPasskeySettingsRegistration,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesOnloadTrigger {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[
        Self::OryWebAuthnRegistration,
        Self::OryWebAuthnLogin,
        Self::OryPasskeyLogin,
        Self::OryPasskeyLoginAutocompleteInit,
        Self::OryPasskeyRegistration,
        Self::OryPasskeySettingsRegistration,
    ];
}

impl UiNodeInputAttributesOnloadTrigger {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::OryWebAuthnRegistration => "oryWebAuthnRegistration",
            Self::OryWebAuthnLogin => "oryWebAuthnLogin",
            Self::OryPasskeyLogin => "oryPasskeyLogin",
            Self::OryPasskeyLoginAutocompleteInit => "oryPasskeyLoginAutocompleteInit",
            Self::OryPasskeyRegistration => "oryPasskeyRegistration",
            Self::OryPasskeySettingsRegistration => "oryPasskeySettingsRegistration",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesOnloadTrigger {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "oryWebAuthnRegistration" => Self::OryWebAuthnRegistration,
            "oryWebAuthnLogin" => Self::OryWebAuthnLogin,
            "oryPasskeyLogin" => Self::OryPasskeyLogin,
            "oryPasskeyLoginAutocompleteInit" => Self::OryPasskeyLoginAutocompleteInit,
            "oryPasskeyRegistration" => Self::OryPasskeyRegistration,
            "oryPasskeySettingsRegistration" => Self::OryPasskeySettingsRegistration,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
        node.recognise();
        Ok(value)
    }

    fn encode(&self, out: &mut rt::Writer) {
        out.string(self.as_str());
    }
}

/// Always `input`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum UiNodeInputAttributesNodeType {
    /// `"input"`
    Input,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeInputAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Input];
}

impl UiNodeInputAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Input => "input",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeInputAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "input" => Self::Input,
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
pub enum UiNodeTextAttributesNodeType {
    /// `"text"`
    Text,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeTextAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Text];
}

impl UiNodeTextAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeTextAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "text" => Self::Text,
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
pub enum UiNodeImageAttributesNodeType {
    /// `"img"`
    Img,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeImageAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Img];
}

impl UiNodeImageAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Img => "img",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeImageAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "img" => Self::Img,
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
pub enum UiNodeAnchorAttributesNodeType {
    /// `"a"`
    A,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeAnchorAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::A];
}

impl UiNodeAnchorAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeAnchorAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "a" => Self::A,
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
pub enum UiNodeScriptAttributesNodeType {
    /// `"script"`
    Script,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeScriptAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Script];
}

impl UiNodeScriptAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Script => "script",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeScriptAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "script" => Self::Script,
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
pub enum UiNodeDivisionAttributesNodeType {
    /// `"div"`
    Div,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UiNodeDivisionAttributesNodeType {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::Div];
}

impl UiNodeDivisionAttributesNodeType {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Div => "div",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UiNodeDivisionAttributesNodeType {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "div" => Self::Div,
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
pub enum UpdateRegistrationFlowWithProfileMethodScreen {
    /// `"credential-selection"`
    CredentialSelection,
    /// `"previous"`
    Previous,
    /// A value that the document does not know; a server never sees it in a request.
    Unknown(String),
}

impl UpdateRegistrationFlowWithProfileMethodScreen {
    /// The values that the document lists.
    pub const ALL: &'static [Self] = &[Self::CredentialSelection, Self::Previous];
}

impl UpdateRegistrationFlowWithProfileMethodScreen {
    /// The value as the document writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::CredentialSelection => "credential-selection",
            Self::Previous => "previous",
            Self::Unknown(text) => text,
        }
    }
}

impl rt::Json for UpdateRegistrationFlowWithProfileMethodScreen {
    fn decode(node: rt::Node<'_>) -> Result<Self, rt::Mismatch> {
        let value = match node.string()? {
            "credential-selection" => Self::CredentialSelection,
            "previous" => Self::Previous,
            other => Self::Unknown(node.unknown(other)?.to_owned()),
        };
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

implement_text!(
    UiNodeType UiNodeGroup UiNodeInputAttributesType UiNodeInputAttributesAutocomplete UiTextType
        UiNodeInputAttributesOnclickTrigger UiNodeInputAttributesOnloadTrigger
        UiNodeInputAttributesNodeType UiNodeTextAttributesNodeType UiNodeImageAttributesNodeType
        UiNodeAnchorAttributesNodeType UiNodeScriptAttributesNodeType
        UiNodeDivisionAttributesNodeType UpdateRegistrationFlowWithProfileMethodScreen
);

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
    UiContainer UiNode UiNodeAnchorAttributes UiNodeAttributes UiNodeDivisionAttributes
        UiNodeImageAttributes UiNodeInputAttributes UiNodeInputAttributesOption UiNodeMeta
        UiNodeScriptAttributes UiNodeTextAttributes UiText UpdateLoginFlowBody
        UpdateLoginFlowWithCodeMethod UpdateLoginFlowWithIdentifierFirstMethod
        UpdateLoginFlowWithLookupSecretMethod UpdateLoginFlowWithOidcMethod
        UpdateLoginFlowWithPasskeyMethod UpdateLoginFlowWithPasswordMethod
        UpdateLoginFlowWithSamlMethod UpdateLoginFlowWithTotpMethod
        UpdateLoginFlowWithWebAuthnMethod UpdateRegistrationFlowBody
        UpdateRegistrationFlowWithCodeMethod UpdateRegistrationFlowWithOidcMethod
        UpdateRegistrationFlowWithPasskeyMethod UpdateRegistrationFlowWithPasswordMethod
        UpdateRegistrationFlowWithProfileMethod UpdateRegistrationFlowWithSamlMethod
        UpdateRegistrationFlowWithWebAuthnMethod UiNodeType UiNodeGroup UiNodeInputAttributesType
        UiNodeInputAttributesAutocomplete UiTextType UiNodeInputAttributesOnclickTrigger
        UiNodeInputAttributesOnloadTrigger UiNodeInputAttributesNodeType
        UiNodeTextAttributesNodeType UiNodeImageAttributesNodeType UiNodeAnchorAttributesNodeType
        UiNodeScriptAttributesNodeType UiNodeDivisionAttributesNodeType
        UpdateRegistrationFlowWithProfileMethodScreen
}
