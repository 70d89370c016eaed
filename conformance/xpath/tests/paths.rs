//! Results of paths on a small document in each version, and the limits of parsing and evaluation.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helper functions of tests")]

use proptest::prelude::*;
use serde_json::{Value, json};

use signoff_xpath::XPathVersion::{V10, V20, V30, V31};
use signoff_xpath::{PathError, XPath, XPathVersion};

const SHOP: &str = r#"<?xml version="1.0"?>
<shop xmlns:p="urn:p" xml:lang="en-GB"><!-- now --><item id="7" kind="Tea"><name>Green Tea</name><price>4.5</price><made>2026-01-31</made></item
><item id="8"><name>Cup</name><price>12</price><made>2026-02-01</made></item><p:note p:by="x">hi &amp; bye</p:note><empty/><?go on?></shop>"#;

/// Every selected item; an error as its text.
fn all(path: &str, version: XPathVersion) -> Value {
    let path = if version >= V31 { format!("array {{ {path} }}") } else { path.to_owned() };
    select(&path, version)
}

fn select(path: &str, version: XPathVersion) -> Value {
    match XPath::parse(path, version) {
        Ok(parsed) => parsed
            .select(SHOP)
            .map_or_else(|error| format!("error: {error}").into(), |found| found.unwrap_or(Value::Null)),
        Err(error) => format!("invalid: {error}").into(),
    }
}

#[track_caller]
fn gives(table: &[(&str, Value)]) {
    for (path, expected) in table {
        assert_eq!(&all(path, V31), expected, "{path}");
    }
}

#[test]
fn steps_and_axes_find_nodes_in_document_order() {
    gives(&[
        ("/shop/item/name", json!(["Green Tea", "Cup"])),
        ("//price[. > 5]", json!(["12"])),
        ("//item[@kind]/@id", json!(["7"])),
        ("/shop/item[2]/name", json!(["Cup"])),
        ("//item[last()]/@id", json!(["8"])),
        ("//name/ancestor::item/@id", json!(["7", "8"])),
        ("//name[1]", json!(["Green Tea", "Cup"])),
        ("(//name)[1]", json!(["Green Tea"])),
        ("//item[1]/following-sibling::*[1]/@id", json!(["8"])),
        ("//empty/preceding-sibling::item[1]/@id", json!(["8"])),
        ("//empty/preceding::price", json!(["4.5", "12"])),
        ("count(//@*)", json!([5])),
        ("//p:note/@p:by", json!(["x"])),
        ("//*:note", json!(["hi & bye"])),
        ("//Q{urn:p}note", json!(["hi & bye"])),
        ("count(//p:*)", json!([1])),
        ("/shop/comment()", json!([" now "])),
        ("/shop/processing-instruction('go')", json!(["on"])),
        ("name(/*)", json!(["shop"])),
        ("/shop/element(item)/@id ! xs:integer(.)", json!([7, 8])),
        ("//item/name | //item/price[. = 12]", json!(["Green Tea", "Cup", "12"])),
        ("//item/* except //made", json!(["Green Tea", "4.5", "Cup", "12"])),
        ("//item/* intersect //made", json!(["2026-01-31", "2026-02-01"])),
        ("//item[1] << //item[2]", json!([true])),
        ("//item[1] is //item[@id = 7]", json!([true])),
        ("//price/(. * 2)", json!([9.0, 24.0])),
        ("/shop/item/string-length(name)", json!([9, 3])),
        ("exists(/shop/nothing)", json!([false])),
        ("//item[lang('en')]/@id", json!(["7", "8"])),
        ("//self::node()[self::empty]/name()", json!(["empty"])),
    ]);
}

#[test]
fn for_let_if_and_quantifiers_bind_variables() {
    gives(&[
        ("for $i in //item, $n in 1 to 2 return concat($i/@id, '-', $n)", json!(["7-1", "7-2", "8-1", "8-2"])),
        ("let $a := 2, $b := $a * 3 return $b", json!([6])),
        ("if (//item) then 'some' else 'none'", json!(["some"])),
        ("some $p in //price satisfies $p > 10", json!([true])),
        ("every $p in //price satisfies $p > 10", json!([false])),
        ("(1, (2, 3), ())", json!([1, 2, 3])),
        ("reverse(1 to 3)", json!([3, 2, 1])),
        ("(1 to 3) ! (. * 2)", json!([2, 4, 6])),
        ("'a' || 1 || ()", json!(["a1"])),
        ("'abc' => upper-case() => substring(2)", json!(["BC"])),
        ("(: a (: nested :) comment :) 1", json!([1])),
        ("let $f := function($x as xs:integer) as xs:string { string($x + 1) } return $f(2)", json!(["3"])),
        ("for-each(1 to 3, function($x) { $x * $x })", json!([1, 4, 9])),
        ("fold-left(1 to 4, 0, function($a, $b) { $a + $b })", json!([10])),
        ("sort((3, 1, 2))", json!([1, 2, 3])),
        ("sort(//item, (), function($i) { -number($i/price) })/@id", json!(["7", "8"])),
        ("let $c := concat('a', ?) return $c('b')", json!(["ab"])),
        ("filter(('a', 'bb'), function($t) { string-length($t) eq 2 })", json!(["bb"])),
        ("let $u := upper-case#1 return $u('x')", json!(["X"])),
    ]);
}

#[test]
fn values_are_compared_and_calculated_by_type() {
    gives(&[
        ("7 div 2", json!([3.5])),
        ("7 idiv 2, -7 mod 3", json!([3, -1])),
        ("0.1 + 0.2", json!([0.3])),
        ("1 div 3", json!([1.0 / 3.0])),
        ("1e3", json!([1000.0])),
        ("//item/@id = 8", json!([true])),
        ("//item/@id != 8", json!([true])),
        ("'a' lt 'b', 2 ge 2.0", json!([true, true])),
        ("() eq 1", json!([])),
        ("'1' = 1", json!("error: a string cannot be compared with an integer (XPTY0004)")),
        ("1 eq (1, 2)", json!("error: an operand has several values but may have only one (XPTY0004)")),
        ("'5' cast as xs:integer, xs:decimal('1.50'), '' castable as xs:date", json!([5, 1.5, false])),
        (
            "1 instance of xs:decimal, 'a' instance of xs:string?, (1, 2) instance of xs:integer+",
            json!([true, true, true]),
        ),
        ("//item instance of element()*", json!([true])),
        ("xs:int('70000000000')", json!("error: 70000000000 is not a valid xs:int (FORG0001)")),
        (
            "string(1e6), string(1.5e-7), string(123456.5), string(1 div 0e0)",
            json!(["1.0E6", "1.5E-7", "123456.5", "INF"]),
        ),
        ("1 div 0", json!("error: division by zero (FOAR0001)")),
        ("round(2.5), round(-2.5), round-half-to-even(2.5), round(1.125, 2)", json!([3.0, -2.0, 2.0, 1.13])),
        ("floor(-1.5), ceiling(1.2), abs(-3)", json!([-2.0, 2.0, 3])),
        ("sum(//price), avg((1, 2)), min((3, 1)), max(//price)", json!([16.5, 1.5, 1, 12.0])),
        ("sum(()), count(())", json!([0, 0])),
        ("-(-1), +2, --3", json!([1, 2, 3])),
        ("math:pow(2, 10), math:sqrt(9)", json!([1024.0, 3.0])),
        ("170141183460469231731687303715884105727 + 1", json!("error: the number is too large (FOAR0002)")),
    ]);
}

#[test]
fn string_functions_and_patterns_follow_the_specification() {
    gives(&[
        ("substring('12345', 1.5, 2.6), substring('12345', 0, 3)", json!(["234", "12"])),
        ("substring-before('a=b', '='), substring-after('a=b', '=')", json!(["a", "b"])),
        ("normalize-space('  a   b '), translate('bar', 'abc', 'AB')", json!(["a b", "BAr"])),
        ("string-join(//name, ', ')", json!(["Green Tea, Cup"])),
        ("starts-with('abc', 'ab'), ends-with('abc', 'bc'), contains('abc', 'd')", json!([true, true, false])),
        ("matches('Green Tea', '^g.*A$', 'i'), matches('a', '[b-z-[c]]')", json!([true, false])),
        ("replace('2026-01-31', '(\\d+)-(\\d+)-(\\d+)', '$3.$2.$1')", json!(["31.01.2026"])),
        ("replace('abc', '', 'x')", json!("error: the pattern matches the empty string (FORX0003)")),
        ("tokenize('a, b,c', ',\\s*'), tokenize('  x y ')", json!(["a", "b", "c", "x", "y"])),
        ("matches('a', '[')", json!("error: `[` is not a valid regular expression (FORX0002)")),
        ("string-to-codepoints('aé'), codepoints-to-string((72, 105))", json!([97, 233, "Hi"])),
        ("compare('a', 'b'), codepoint-equal('a', 'a')", json!([-1, true])),
        ("encode-for-uri('a b/é'), contains-token('a b', 'b')", json!(["a%20b%2F%C3%A9", true])),
        ("upper-case('ß'), string-length('é')", json!(["SS", 1])),
        ("'it''s', \"\"\"\"", json!(["it's", "\""])),
    ]);
}

#[test]
fn sequence_functions_follow_the_specification() {
    gives(&[
        ("head((1, 2)), tail((1, 2, 3)), subsequence(1 to 5, 2, 2)", json!([1, 2, 3, 2, 3])),
        ("insert-before((1, 3), 2, 2), remove((1, 2), 1)", json!([1, 2, 3, 2])),
        ("distinct-values((1, 1.0, 'a', 'a')), index-of((5, 6, 5), 5)", json!([1, "a", 1, 3])),
        ("empty(()), exists((0))", json!([true, true])),
        (
            "deep-equal((1, <a/>), 1)",
            json!(
                "invalid: `array { deep-equal((1, <a/>), 1) }` is not valid XPath 3.1: unexpected `<`: expected an expression"
            ),
        ),
        ("deep-equal(//item[1], //item[1]), deep-equal(//item[1], //item[2])", json!([true, false])),
        ("exactly-one(//item)", json!("error: the sequence has 2 items (FORG0005)")),
        ("boolean((1, 2))", json!("error: several values have no effective boolean value (FORG0006)")),
        ("not(()), boolean('false'), not(0)", json!([true, true, true])),
    ]);
}

#[test]
fn dates_and_durations_are_compared_and_calculated() {
    gives(&[
        ("//made[xs:date(.) ge xs:date('2026-02-01')]", json!(["2026-02-01"])),
        ("string(xs:date('2024-01-31') + xs:yearMonthDuration('P1M'))", json!(["2024-02-29"])),
        ("string(xs:dateTime('2026-01-01T00:00:00Z') - xs:dateTime('2025-12-31T23:59:30+01:00'))", json!(["PT1H30S"])),
        (
            "year-from-date(xs:date('2026-05-06')), hours-from-dateTime(xs:dateTime('2026-05-06T07:08:09.5Z'))",
            json!([2026, 7]),
        ),
        ("seconds-from-dateTime(xs:dateTime('2026-05-06T07:08:09.5Z'))", json!([9.5])),
        ("xs:dateTime('2026-01-01T12:00:00+01:00') eq xs:dateTime('2026-01-01T11:00:00Z')", json!([true])),
        (
            "string(adjust-dateTime-to-timezone(xs:dateTime('2026-01-01T12:00:00Z'), xs:dayTimeDuration('PT2H')))",
            json!(["2026-01-01T14:00:00+02:00"]),
        ),
        (
            "string(xs:dayTimeDuration('PT90M') * 2), days-from-duration(xs:dayTimeDuration('P3DT1H'))",
            json!(["PT3H", 3]),
        ),
        ("xs:date('2026-02-29')", json!("error: `2026-02-29` is not a date (FORG0001)")),
        (
            "current-dateTime() gt xs:dateTime('2020-01-01T00:00:00Z'), current-date() instance of xs:date",
            json!([true, true]),
        ),
        (
            "string(xs:time('23:00:00') + xs:dayTimeDuration('PT2H')), string(xs:dateTime('2026-12-31T24:00:00'))",
            json!(["01:00:00", "2027-01-01T00:00:00"]),
        ),
    ]);
}

#[test]
fn maps_arrays_and_json_follow_the_specification() {
    gives(&[
        ("map { 'a': 1, 'b': (2, 3) }?b", json!([2, 3])),
        ("[1, (2, 3)](2), array { 4, 5 }?*", json!([2, 3, 4, 5])),
        ("map:keys(map { 'x': 1 }), map:contains(map { 1: 2 }, 1), map:size(map { })", json!(["x", true, 0])),
        ("map:merge((map { 'a': 1 }, map { 'a': 2, 'b': 3 }))?*", json!([1, 3])),
        ("map:put(map { 'a': 1 }, 'a', 2)?a, map:get(map:remove(map { 'a': 1 }, 'a'), 'a')", json!([2])),
        ("array:size([1, 2]), array:get(array:append([1], 2), 2), array:flatten([1, [2, 3]])", json!([2, 2, 1, 2, 3])),
        ("array:for-each([1, 2], function($x) { $x + 1 })?*", json!([2, 3])),
        ("[1]?2", json!("error: position 2 is out of range: the array has 1 members (FOAY0001)")),
        ("parse-json('{\"a\": [1, null, \"x\"]}')?a?3", json!(["x"])),
        ("map { 'a': 1, 'a': 2 }", json!("error: key `a` is repeated (XQDY0137)")),
        ("(1 to 3)[. = (2, 3)] ! map { 'n': . }", json!([{"n": 2}, {"n": 3}])),
        ("parse-xml('<a><b>1</b></a>')//b", json!(["1"])),
    ]);
}

#[test]
fn xpath_1_converts_values_by_its_own_rules() {
    let table = [
        ("1 div 2", json!(0.5)),
        ("1 div 0", json!("INF")),
        ("'1' = 1", json!(true)),
        ("'a' + 1", json!("NaN")),
        ("//price > 10", json!(true)),
        ("string(//name)", json!("Green Tea")),
        ("string(1 div 3)", json!("0.3333333333333333")),
        ("string(1000000 * 10)", json!("10000000")),
        ("sum(//price)", json!(16.5)),
        ("count(//item) = '2'", json!(true)),
        ("-//price", json!(-4.5)),
        ("1 < 2 < 3", json!(true)),
        ("true() = 'x'", json!(true)),
        ("//item/@id != //item/@id", json!(true)),
        ("concat(//item/@id, '-')", json!("7-")),
        ("number('1e3')", json!("NaN")),
        ("//item[2 - 1]/@id", json!("7")),
        ("round(-0.5) = 0", json!(true)),
        ("substring('12345', 2)", json!("2345")),
        ("//item[position() = last()]/name", json!("Cup")),
    ];
    for (path, expected) in table {
        assert_eq!(select(path, V10), expected, "{path}");
    }
}

#[test]
fn a_path_with_syntax_of_a_later_version_is_invalid() {
    let table = [
        (V10, "exists(/a)"),
        (V10, "for $a in /a return $a"),
        (V10, "1 eq 1"),
        (V10, "(1, 2)"),
        (V10, "1 to 2"),
        (V10, "*:a"),
        (V10, "round(1, 2)"),
        (V10, "'it''s'"),
        (V10, "(: comment :) 1"),
        (V20, "let $a := 1 return $a"),
        (V20, "'a' || 'b'"),
        (V20, "1 ! 2"),
        (V20, "function($a) { $a }"),
        (V20, "head((1, 2))"),
        (V20, "Q{urn:p}a"),
        (V30, "map { 'a': 1 }"),
        (V30, "[1]"),
        (V30, "'a' => upper-case()"),
        (V30, "sort((1, 2))"),
        (V31, "1 +"),
        (V31, "/a["),
        (V31, "$a"),
        (V31, "nothing()"),
        (V31, "string-length('a', 'b')"),
        (V31, "let $a = 1 return $a"),
        (V31, "xs:nothing(1)"),
        (V31, "1 cast as a"),
        (V31, "a::b"),
        (V31, "10div 2"),
    ];
    for (version, path) in table {
        assert!(matches!(XPath::parse(path, version), Err(PathError::Invalid(_))), "{version}: {path}");
    }
}

#[test]
fn a_path_cannot_read_files_the_environment_or_entities() {
    for path in
        ["doc('/etc/passwd')", "unparsed-text('x')", "collection()", "environment-variable('HOME')", "json-doc('x')"]
    {
        assert!(matches!(XPath::parse(path, V31), Err(PathError::Unsupported(_))), "{path}");
    }
    let entity = r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#;
    assert!(XPath::parse("/a", V31).unwrap().passes(entity).unwrap_err().contains("&x;"));
}

#[test]
fn paths_beyond_the_limits_fail_instead_of_running_forever() {
    let paths = [
        "count(for $a in 1 to 100000, $b in 1 to 100000 return 1)".to_owned(),
        "1 to 100000000000".to_owned(),
        "let $f := function($f, $n) { $f($f, $n + 1) } return $f($f, 0)".to_owned(),
        "fold-left(1 to 100000, (), function($a, $b) { [$a] })".to_owned(),
        "fold-left(1 to 100000, 'x', function($a, $b) { $a || $a })".to_owned(),
        "fold-left(1 to 100000, function() { 1 }, function($a, $b) { function() { $a() } })".to_owned(),
        format!("{}1{}", "(".repeat(5000), ")".repeat(5000)),
        format!("{}a{}", "a[".repeat(5000), "]".repeat(5000)),
        format!("1 instance of {}item(){}", "array(".repeat(2000), ")".repeat(2000)),
        format!("a{}", " => string()".repeat(1000)),
    ];
    for path in paths {
        let outcome = XPath::parse(&path, V31).map_err(|error| error.to_string()).and_then(|path| path.select(SHOP));
        assert!(outcome.is_err(), "{path:.80}: {outcome:?}");
    }
    // Long, but flat.
    for (part, last) in [("1 + ", "1"), ("a/", "a"), ("1, ", "1"), ("- ", "1"), ("a[1]/b | ", "a"), ("1 || ", "1")] {
        let path = format!("{}{last}", part.repeat(1500));
        assert!(XPath::parse(&path, V31).unwrap().select(SHOP).is_ok(), "{path:.80}");
    }
}

#[test]
fn the_deepest_accepted_path_fits_the_stack() {
    for (open, close) in [
        ("(", ")"),
        ("a[", "]"),
        ("string(", ")"),
        ("if (1) then ", " else 1"),
        ("[", "]"),
        ("for $a in ", " return 1"),
        ("-(1 + ", ")"),
        ("function() { ", " }"),
    ] {
        let deepest = (1..60)
            .rev()
            .find_map(|depth| XPath::parse(&format!("{}1{}", open.repeat(depth), close.repeat(depth)), V31).ok());
        let _ = deepest.unwrap_or_else(|| panic!("{open}")).select(SHOP);
    }
}

#[test]
fn a_pattern_is_compiled_once_per_evaluation() {
    let shop = format!("<shop>{}</shop>", "<name>Green Tea</name>".repeat(5_000));
    let count = |path: &str| XPath::parse(path, V31).unwrap().select(&shop);
    assert_eq!(count("count(//name[matches(., '^G.*a$')])"), Ok(Some(json!(5000))));
    let costly = count("count(for $i in 1 to 5000 return matches('a', concat('a', $i)))");
    assert!(costly.unwrap_err().contains("too many steps"));
}

#[test]
fn replacing_preserves_every_other_byte() {
    let replace = |path: &str, new: &str| XPath::parse(path, V31).unwrap().replace(SHOP, new);
    assert_eq!(replace("//item[2]/price", "a<b").unwrap(), SHOP.replace("<price>12</price>", "<price>a&lt;b</price>"));
    assert_eq!(replace("//item[1]/@kind", "\"x\"").unwrap(), SHOP.replace("\"Tea\"", "\"&quot;x&quot;\""));
    assert_eq!(replace("//empty", "y").unwrap(), SHOP.replace("<empty/>", "<empty>y</empty>"));
    assert_eq!(replace("//p:note/text()", "z").unwrap(), SHOP.replace("hi &amp; bye", "z"));
    assert_eq!(replace("//item/name", "n").unwrap(), SHOP.replace("Green Tea", "n").replace("Cup", "n"));
    assert!(replace("//nothing", "n").unwrap_err().contains("selects nothing in the payload"));
    assert!(replace("'text'", "n").is_err());
    // Of an element and its descendant, the outer one is replaced.
    assert!(replace("//item[1] | //item[1]/name", "n").unwrap().contains("kind=\"Tea\">n</item"));
}

#[test]
fn malformed_xml_is_rejected() {
    for text in [
        "",
        "a",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a b=c/>",
        "<a b='1' b='2'/>",
        "<a>&no;</a>",
        "<a>&</a>",
        "<a b='<'/>",
        "<p:a/>",
        "<a>\u{1}</a>",
        "<!-- a -- b --><a/>",
        "<a>]]></a>",
        "<1/>",
        "<a/>x",
    ] {
        assert!(XPath::parse("true()", V31).unwrap().passes(text).is_err(), "{text:?}");
    }
    let text = "<?xml version='1.0'?><!DOCTYPE a [<!ELEMENT a ANY>]>\r\n<a x = 'a\tb&#10;c'><![CDATA[<&]]>\r\n&#x41;</a>\n<!-- end -->";
    let value = |path: &str| XPath::parse(path, V31).unwrap().select(text).unwrap();
    assert_eq!(value("/a/@x"), Some(json!("a b\nc")));
    assert_eq!(value("/a"), Some(json!("<&\nA")));
}

proptest! {
    #[test]
    fn no_path_makes_the_evaluator_panic(path in "([a-b]|//?|@|\\*|\\(|\\)|\\[|\\]|'|=|:|::|\\.|\\.\\.|[0-9]|\\$a|\\||<|!=|-| |count\\(|self|id\\(|lang\\(|sum\\(|matches\\(|,| and |text\\(\\)|for \\$a in | return |let \\$a := |map \\{|\\}|\\?| to |=> |!|substring\\(|xs:date\\(| eq |if \\(| then | else |function\\(\\$a\\) \\{ ){0,14}") {
        for version in [V10, V20, V30, V31] {
            if let Ok(path) = XPath::parse(&path, version) {
                let _ = path.passes(SHOP);
                let _ = path.replace(SHOP, "x");
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(<|>|/|a|b|=|'|\"| |&|;|#|x|1|!|-|\\[|\\]|\\?|<a>|</a>|<!--|-->|<!\\[CDATA\\[|\\]\\]>|xmlns:b='u'|b:a){0,20}") {
        let _ = XPath::parse("//node()", V31).unwrap().replace(&text, "x");
    }
}
