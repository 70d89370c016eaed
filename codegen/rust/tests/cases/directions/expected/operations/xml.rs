//! What elements of XML bodies hold.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use rt::xml::{XmlContent, XmlInfo, XmlMember, XmlPlace};

pub static ELEMENT: XmlInfo = XmlInfo {
    name: "Element",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[
        XmlMember {
            name: "marks",
            xml_name: "marks",
            place: XmlPlace::Items,
            required: false,
            info: &MARKS,
        },
        XmlMember {
            name: "text",
            xml_name: "text",
            place: XmlPlace::Element,
            required: false,
            info: &TEXT,
        },
    ]),
};

pub static MARKS: XmlInfo = XmlInfo {
    name: "marks",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static TEXT: XmlInfo = XmlInfo {
    name: "text",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static ELEMENT2: XmlInfo = XmlInfo {
    name: "Element",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[
        XmlMember {
            name: "marks",
            xml_name: "marks",
            place: XmlPlace::Items,
            required: true,
            info: &MARKS,
        },
        XmlMember {
            name: "text",
            xml_name: "text",
            place: XmlPlace::Element,
            required: false,
            info: &TEXT,
        },
    ]),
};
