//! Login and registration flows as answers: the form, its fields and its messages.

use signoff_generated::kratos_public::types;
use signoff_runtime::Maybe;

use crate::kratos::record::flow::{Flow, Message};

use types::{UiNodeGroup, UiNodeInputAttributesType as InputType};

/// A login flow. `csrf_token` is empty for a native flow.
pub(crate) fn login_flow(flow: &Flow, public_url: &str, csrf_token: String) -> types::LoginFlow {
    let mut identifier = input("identifier", InputType::Text, UiNodeGroup::Default, Some((1_070_004, "ID")));
    identifier.require("");
    let mut password = password(types::UiNodeInputAttributesAutocomplete::CurrentPassword);
    password.attributes.required = Some(true);
    let fields = [csrf(csrf_token), identifier, password, submit((1_010_022, "Sign in with password"))];
    let mut view = types::LoginFlow::new(
        flow.id.into(),
        kind(flow),
        flow.expires_at.into(),
        flow.issued_at.into(),
        flow.request_url.clone(),
        container(flow, format!("{public_url}/self-service/login?flow={}", flow.id), fields),
        "choose_method".into(),
    );
    view.organization_id = Maybe::Null;
    view.return_to.clone_from(&flow.return_to);
    view.active = flow.tried.then_some(types::LoginFlowActive::Password);
    view.created_at = Some(flow.issued_at.into());
    view.updated_at = Some(flow.issued_at.into());
    view.refresh = Some(flow.refresh);
    if flow.refresh && view.ui.messages.is_none() {
        let confirm = "Please confirm this action by verifying that it is you.";
        view.ui.messages = Some(vec![types::UiText::new(1_010_003, confirm.to_owned(), types::UiTextType::Info)]);
    }
    view.requested_aal = Some(types::AuthenticatorAssuranceLevel::Aal1);
    view
}

/// A registration flow. `csrf_token` is empty for a native flow.
pub(crate) fn registration_flow(flow: &Flow, public_url: &str, csrf_token: String) -> types::RegistrationFlow {
    let mut email = input("traits.email", InputType::Email, UiNodeGroup::Password, Some((1_070_002, "E-Mail")));
    email.require("");
    email.attributes.autocomplete = Some(types::UiNodeInputAttributesAutocomplete::Email);
    let mut password = password(types::UiNodeInputAttributesAutocomplete::NewPassword);
    password.attributes.required = Some(true);
    let fields = [csrf(csrf_token), email, password, submit((1_040_001, "Sign up"))];
    let mut view = types::RegistrationFlow::new(
        flow.id.into(),
        kind(flow),
        flow.expires_at.into(),
        flow.issued_at.into(),
        flow.request_url.clone(),
        container(flow, format!("{public_url}/self-service/registration?flow={}", flow.id), fields),
        "choose_method".into(),
    );
    view.organization_id = Maybe::Null;
    view.return_to.clone_from(&flow.return_to);
    view.active = flow.tried.then_some(types::RegistrationFlowActive::Password);
    view
}

fn kind(flow: &Flow) -> types::SelfServiceFlowType {
    if flow.is_browser() { "browser" } else { "api" }.to_owned()
}

/// A field of a form.
struct Input {
    group: UiNodeGroup,
    label: Option<types::UiText>,
    attributes: types::UiNodeInputAttributes,
}

impl Input {
    fn require(&mut self, value: &str) {
        self.attributes.value = Some(value.into());
        self.attributes.required = Some(true);
    }
}

fn input(name: &str, kind: InputType, group: UiNodeGroup, label: Option<(i64, &str)>) -> Input {
    let node_type = types::UiNodeInputAttributesNodeType::Input;
    Input {
        group,
        label: label.map(|(id, text)| types::UiText::new(id, text.to_owned(), types::UiTextType::Info)),
        attributes: types::UiNodeInputAttributes::new(name.to_owned(), kind, false, node_type),
    }
}

fn csrf(token: String) -> Input {
    let mut field = input("csrf_token", InputType::Hidden, UiNodeGroup::Default, None);
    field.require(&token);
    field
}

fn password(autocomplete: types::UiNodeInputAttributesAutocomplete) -> Input {
    let mut field = input("password", InputType::Password, UiNodeGroup::Password, Some((1_070_001, "Password")));
    field.attributes.autocomplete = Some(autocomplete);
    field
}

fn submit(label: (i64, &str)) -> Input {
    let mut field = input("method", InputType::Submit, UiNodeGroup::Password, Some(label));
    field.attributes.value = Some("password".into());
    field
}

/// The form. Each message is at its field, or at the form if it has no field.
fn container(flow: &Flow, action: String, fields: [Input; 4]) -> types::UiContainer {
    let nodes = fields.into_iter().map(|field| {
        let about = |message: &&Message| message.field.as_deref() == Some(field.attributes.name.as_str());
        let messages = flow.messages.iter().filter(about).map(text).collect();
        let mut meta = types::UiNodeMeta::new();
        meta.label = field.label;
        let attributes = types::UiNodeAttributes::UiNodeInputAttributes(field.attributes);
        types::UiNode::new(types::UiNodeType::Input, field.group, attributes, messages, meta)
    });
    let mut form = types::UiContainer::new(action, "POST".to_owned(), nodes.collect());
    let general: Vec<_> = flow.messages.iter().filter(|message| message.field.is_none()).map(text).collect();
    form.messages = (!general.is_empty()).then_some(general);
    form
}

fn text(message: &Message) -> types::UiText {
    types::UiText::new(message.id, message.text.clone(), types::UiTextType::Error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kratos::record::flow::Purpose;
    use jiff::Timestamp;

    fn flow() -> Flow {
        Flow::new(Purpose::Login, Timestamp::UNIX_EPOCH, "http://x/".to_owned(), None)
    }

    fn name(node: &types::UiNode) -> &str {
        match &node.attributes {
            types::UiNodeAttributes::UiNodeInputAttributes(attributes) => &attributes.name,
            _ => "",
        }
    }

    #[test]
    fn a_login_form_begins_with_its_anti_csrf_token() {
        let view = login_flow(&flow(), "http://x", String::new());
        let names: Vec<_> = view.ui.nodes.iter().map(name).collect();
        assert_eq!(names, ["csrf_token", "identifier", "password", "method"]);
        assert_eq!(view.ui.messages, None);
    }

    #[test]
    fn a_message_is_at_its_field_or_at_the_form() {
        let mut flow = flow();
        flow.messages = vec![Message::missing("password"), Message::wrong_credentials()];
        let view = login_flow(&flow, "http://x", String::new());
        let at_fields: Vec<_> = view.ui.nodes.iter().map(|node| node.messages.len()).collect();
        assert_eq!(at_fields, [0, 0, 1, 0]);
        assert_eq!(view.ui.messages.unwrap()[0].id, 4_000_006);
    }
}
