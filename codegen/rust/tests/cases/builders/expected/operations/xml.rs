//! What elements of XML bodies hold.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use rt::xml::{XmlContent, XmlInfo, XmlMember, XmlPlace};

pub static NOTE: XmlInfo = XmlInfo {
    name: "Note",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[XmlMember {
        name: "text",
        xml_name: "text",
        place: XmlPlace::Element,
        required: true,
        info: &TEXT,
    }]),
};

pub static TEXT: XmlInfo = XmlInfo {
    name: "text",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};
