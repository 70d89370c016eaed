//! What elements of XML bodies hold.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use rt::xml::{XmlContent, XmlInfo, XmlMember, XmlPlace};

pub static BOOK: XmlInfo = XmlInfo {
    name: "book",
    namespace: Some("urn:books"),
    prefix: Some("b"),
    content: XmlContent::Object(&[
        XmlMember {
            name: "id",
            xml_name: "id",
            place: XmlPlace::Attribute,
            required: true,
            info: &ID,
        },
        XmlMember {
            name: "lang",
            xml_name: "lang-code",
            place: XmlPlace::Attribute,
            required: false,
            info: &LANG_CODE,
        },
        XmlMember {
            name: "title",
            xml_name: "Title",
            place: XmlPlace::Element,
            required: true,
            info: &TITLE,
        },
        XmlMember {
            name: "tags",
            xml_name: "tag",
            place: XmlPlace::Items,
            required: true,
            info: &TAG,
        },
        XmlMember {
            name: "pages",
            xml_name: "pages",
            place: XmlPlace::Element,
            required: true,
            info: &PAGES,
        },
        XmlMember {
            name: "sequel",
            xml_name: "book",
            place: XmlPlace::Element,
            required: false,
            info: &BOOK,
        },
        XmlMember {
            name: "more",
            xml_name: "more",
            place: XmlPlace::Element,
            required: false,
            info: &MORE,
        },
    ]),
};

pub static ID: XmlInfo = XmlInfo {
    name: "id",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static LANG_CODE: XmlInfo = XmlInfo {
    name: "lang-code",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static TITLE: XmlInfo = XmlInfo {
    name: "Title",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static TAG: XmlInfo = XmlInfo {
    name: "tag",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static PAGES: XmlInfo = XmlInfo {
    name: "pages",
    namespace: None,
    prefix: None,
    content: XmlContent::List("page", &PAGE),
};

pub static PAGE: XmlInfo = XmlInfo {
    name: "page",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[
        XmlMember {
            name: "number",
            xml_name: "number",
            place: XmlPlace::Attribute,
            required: false,
            info: &NUMBER,
        },
        XmlMember {
            name: "text",
            xml_name: "text",
            place: XmlPlace::Text,
            required: false,
            info: &TEXT,
        },
    ]),
};

pub static NUMBER: XmlInfo = XmlInfo {
    name: "number",
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

pub static MORE: XmlInfo = XmlInfo {
    name: "more",
    namespace: None,
    prefix: None,
    content: XmlContent::Any,
};

pub static WRONG: XmlInfo = XmlInfo {
    name: "Wrong",
    namespace: None,
    prefix: None,
    content: XmlContent::Object(&[XmlMember {
        name: "why",
        xml_name: "why",
        place: XmlPlace::Element,
        required: false,
        info: &WHY,
    }]),
};

pub static WHY: XmlInfo = XmlInfo {
    name: "why",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};

pub static NAMES: XmlInfo = XmlInfo {
    name: "names",
    namespace: None,
    prefix: None,
    content: XmlContent::List("name", &NAME),
};

pub static NAME: XmlInfo = XmlInfo {
    name: "name",
    namespace: None,
    prefix: None,
    content: XmlContent::Text,
};
