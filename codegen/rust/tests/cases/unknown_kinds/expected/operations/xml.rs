//! What elements of XML bodies hold.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use rt::xml::{XmlContent, XmlInfo, XmlMember, XmlPlace};

pub static TAG: XmlInfo = XmlInfo {
    name: "Tag",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[XmlMember {
        name: "state",
        xml_name: "state",
        place: XmlPlace::Element,
        required: true,
        info: &STATE,
    }]),
};

pub static STATE: XmlInfo = XmlInfo {
    name: "state",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};
