//! XML bodies between a generated client and a generated server, and as others write them.

use std::sync::Arc;

use serde_json::json;
use signoff_runtime::client::CallOptions as _;
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::xml::{read, write};

use super::wire::{http, problem, serve};
use super::xml::client::Client;
use super::xml::operations::xml::BOOK;
use super::xml::operations::{ListBooksBody, ListBooksOkBody};
use super::xml::server::{
    Books, ListBooksRequest, ListBooksResponse, RawRequest, RawResponse, TurnBookRequest, TurnBookResponse,
};
use super::xml::types::{Book, Page};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Books for Service {
    async fn turn_book(&self, request: TurnBookRequest) -> Reply<TurnBookResponse> {
        TurnBookResponse::Ok(request.body).into()
    }

    async fn list_books(&self, request: ListBooksRequest) -> Reply<ListBooksResponse> {
        let answer = match request.body {
            Some(ListBooksBody::Xml(names)) => ListBooksOkBody::Xml(names),
            Some(ListBooksBody::Json(names)) => ListBooksOkBody::Json(names),
            None => ListBooksOkBody::Json(Vec::new()),
        };
        ListBooksResponse::Ok(answer).into()
    }

    async fn raw(&self, _: RawRequest) -> Reply<RawResponse> {
        RawResponse::Ok("<as it=\"is\"/>".to_owned()).into()
    }
}

async fn url() -> String {
    serve(super::xml::server::router(Arc::new(Service))).await
}

fn page(text: &str) -> Page {
    Page { number: Some(1), text: Some(text.to_owned()), ..Page::new() }
}

fn book() -> Book {
    let sequel = Book::new(2, "Next".to_owned(), Vec::new(), Vec::new());
    let more = [("k1".to_owned(), "v".to_owned()), ("k2".to_owned(), "w".to_owned())].into_iter().collect();
    Book {
        lang: Some("d\"e\n<".to_owned()),
        sequel: Some(Box::new(sequel)),
        more: Some(more),
        ..Book::new(
            1,
            "A < B & \"C\" ]]> ü".to_owned(),
            vec!["x".to_owned(), " y ".to_owned()],
            vec![page("one\r\n"), page("")],
        )
    }
}

#[tokio::test]
async fn a_value_goes_through_xml_and_comes_back() {
    let client = Client::at(url().await).unwrap();
    assert_eq!(client.books().turn_book(&book()).send().await.unwrap().into_body(), book());
    for body in [ListBooksBody::Xml(vec!["a".to_owned(), "b".to_owned()]), ListBooksBody::Json(vec!["a".to_owned()])] {
        match (client.books().list_books().body(&body).send().await.unwrap().into_body(), body) {
            (ListBooksOkBody::Xml(read), ListBooksBody::Xml(sent)) => assert_eq!(read, sent),
            (ListBooksOkBody::Json(read), ListBooksBody::Json(sent)) => assert_eq!(read, sent),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(client.books().raw().send().await.unwrap().into_body(), "<as it=\"is\"/>");
    let received = client.books().turn_book(&book()).receive().await.unwrap();
    assert_eq!(received.headers()["content-type"], "application/xml");
}

#[test]
fn names_attributes_wrappers_and_namespaces_stand_where_the_document_says() {
    let small =
        Book { lang: Some("en".to_owned()), ..Book::new(7, "T".to_owned(), vec!["a".to_owned()], vec![page("p")]) };
    let text = write(&BOOK, &small);
    let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><b:book xmlns:b=\"urn:books\" id=\"7\" lang-code=\"en\">\
        <Title>T</Title><tag>a</tag><pages><page number=\"1\">p</page></pages></b:book>";
    assert_eq!(text, expected);
    assert_eq!(read::<Book>(&BOOK, &text, false).unwrap(), small);
}

#[test]
fn xml_is_read_as_others_write_it() {
    let text = "\u{feff}<?xml version='1.0'?>\n<!-- a --><!DOCTYPE book>\n<x:book xmlns:x='urn:books' x:id = '1'>\n\
        <pages/> <Title><![CDATA[<T>]]> &amp; &#x41;</Title><unknown><a>1</a><a>2</a></unknown></x:book>\n";
    let read: Book = read(&BOOK, text, false).unwrap();
    assert_eq!((read.title.as_str(), read.tags.len(), read.pages.len()), ("<T> & A", 0, 0));
    assert_eq!(to_value(&read)["unknown"], json!({"a": ["1", "2"]}));
}

#[test]
fn xml_that_does_not_fit_says_where() {
    let wrong = |text: &str| read::<Book>(&BOOK, text, false).unwrap_err().to_string();
    assert_eq!(wrong("<other/>"), "expected the element \"book\", found another one");
    assert_eq!(wrong("<book id='x'><Title/><pages/></book>"), "/id: expected an integer");
    assert_eq!(wrong("<book id='1'><pages/></book>"), "/title: is required, but missing");
    assert_eq!(
        wrong("<book id='1'><Title/><pages><page number='n'/></pages></book>"),
        "/pages/0/number: expected an integer"
    );
    for broken in
        ["", "<book>", "<book></pages>", "<book/><book/>", "text<book/>", "<book>&own;</book>", "<book a='1' a='2'/>"]
    {
        assert!(wrong(broken).starts_with("not XML: "), "{broken}: {}", wrong(broken));
    }
    let bomb =
        "<!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><book id='1'><Title>&b;</Title><pages/></book>";
    assert_eq!(wrong(bomb), "not XML: an entity is not known");
    assert_eq!(wrong(&"<a>".repeat(200)), "not XML: more than 128 elements deep");
}

#[tokio::test]
async fn wrong_xml_is_rejected_by_its_pointer() {
    let request = http().put(format!("{}/book", url().await)).header("content-type", "application/xml");
    let response = request.body("<book id='1'><Title/><pages><page number='n'/></pages></book>").send().await.unwrap();
    let (status, body) = problem(response).await;
    assert_eq!((status, &body["pointer"]), (400, &json!("/pages/0/number")));
}
