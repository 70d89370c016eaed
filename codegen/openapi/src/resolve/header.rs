//! [Header Object](https://spec.openapis.org/oas/v3.2.0.html#header-object).

use super::Resolver;
use crate::api::{Header, ParameterIn};
use crate::document::Node;
use crate::normalise::{parameter, shapes};

impl<'d> Resolver<'d, '_> {
    /// The entries of `headers`, without `Content-Type`, which the media type defines.
    pub(crate) fn headers(&mut self, holder: &Node<'d>) -> Option<Vec<Header>> {
        let headers = holder.get("headers");
        headers.as_ref().map_or(Some(()), |headers| self.refuse_reference(headers, "headers"))?;
        let members = headers.iter().flat_map(Node::members);
        let described =
            members.filter(|(name, node)| !name.eq_ignore_ascii_case("content-type") && node.value.is_object());
        described.map(|(name, node)| self.header(name, &node)).collect()
    }

    fn header(&mut self, name: &str, node: &Node<'d>) -> Option<Header> {
        let (node, described) = self.dereference_described(node)?;
        let fields = parameter(&node, ParameterIn::Header, &shapes::HEADER, self.diagnostics)?;
        let shape = self.parameter_shape(&node, &fields)?;
        Some(Header {
            name: name.to_owned(),
            required: fields.data.required,
            description: described.or(fields.data.description),
            deprecated: fields.data.deprecated.unwrap_or_default(),
            shape,
            location: node.location,
        })
    }
}
