//! JSON texts of values: valid ones, and ones that are nearly valid.

use proptest::prelude::*;

/// Members of `All` and texts that some of them accept.
const MEMBERS: [(&str, &[&str]); 40] = [
    ("int32", &["0", "-2147483648", "2147483647", "2147483648", "1.0", "1e2", "-0", "1.5", "1e-1"]),
    ("int64", &["9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e18", "1e19", "10e-1"]),
    ("uint64", &["0", "18446744073709551615", "18446744073709551616", "-1", "1.0"]),
    ("number_int32", &["0", "-2147483648", "2147483648", "1.0", "1e2", "1.5", "1e-1"]),
    ("beyond", &["99999999999999999999", "100000000000000000000", "99999999999999999998", "1e20"]),
    ("fine", &["0.12345678901234567891", "0.12345678901234567890", "0.1234567890123456789", "0.12345678901234568"]),
    ("big", &["1236546565217899832645", "-1e22", "-10000000000000000000001", "1e400", "1.5"]),
    ("within", &["-3", "-6", "9007199254740990", "9007199254740993", "9007199254740996", "4", "3.0"]),
    ("double", &["0.1", "1e400", "5e-324", "0.30000000000000004", "1.7976931348623157e308", "12345678901234567890.5"]),
    ("between", &["0", "0.01", "0.015", "2.5", "2.51", "1.1", "0.07", "1e-2"]),
    ("decimal", &["1.10", "0.1000000000000000055511151231257827", "1e400", "123456789012345678901234567890.5"]),
    ("decimal_text", &["\"1.10\"", "\"-0.5\"", "\"1e5\"", "\"abc\"", "\"\"", "\"+1\"", "\".5\""]),
    (
        "date_time",
        &[
            "\"2024-01-15T10:30:00Z\"",
            "\"9999-12-31T23:59:59.1234567890Z\"",
            "\"2024-01-15t10:30:00z\"",
            "\"2016-12-31T23:59:60Z\"",
            "\"2024-01-15T10:30:60Z\"",
            "\"2024-01-15T10Z\"",
            "\"2024-01-15T10:30:00+0100\"",
            "\"2024-01-15T10:30:00-00:00\"",
            "\"2024-02-30T10:30:00Z\"",
            "\"2024-01-15 10:30:00Z\"",
            "\"2024-01-15T10:30:00\"",
            "\"2024-01-15T24:00:00Z\"",
        ],
    ),
    ("date", &["\"2024-02-29\"", "\"2023-02-29\"", "\"20240105\"", "\"0000-01-01\"", "\"2024-1-5\""]),
    ("time", &["\"10:30:00Z\"", "\"10:30:00\"", "\"23:59:60Z\"", "\"10:30:00.5+01:00\"", "\"25:00:00Z\""]),
    (
        "duration",
        &[
            "\"P1D\"",
            "\"PT36H\"",
            "\"P4W\"",
            "\"P1Y2M3DT4H5M6S\"",
            "\"-P1D\"",
            "\"1 hour\"",
            "\"P\"",
            "\"PT0.5S\"",
            "\"P1YT\"",
        ],
    ),
    (
        "uuid",
        &[
            "\"67E55044-10b1-426F-9247-bb680e5fe0c8\"",
            "\"67e5504410b1426f9247bb680e5fe0c8\"",
            "\"{67e55044-10b1-426f-9247-bb680e5fe0c8}\"",
            "\"67e55044-10b1-426f-9247-bb680e5fe0cg\"",
        ],
    ),
    (
        "uri",
        &[
            "\"http://a/b?c#d\"",
            "\"a:\"",
            "\"/relative\"",
            "\"http://a b\"",
            "\"urn:x:y\"",
            "\"http://ü/\"",
            "\"http://a/%zz\"",
        ],
    ),
    ("uri_reference", &["\"/relative\"", "\"\"", "\"#a\"", "\"a b\"", "\"http://[::1]/\"", "\"\\\\\\\\a\""]),
    ("email", &["\"a@b.c\"", "\"a\"", "\"a@\"", "\"@b\"", "\"\\\"a b\\\"@c\"", "\"a..b@c\"", "\"a@[127.0.0.1]\""]),
    ("hostname", &["\"a.b-c\"", "\"-a\"", "\"a_b\"", "\"\"", "\"a..b\"", "\"xn--ls8h\"", "\"a.\""]),
    ("ipv4", &["\"127.0.0.1\"", "\"256.0.0.1\"", "\"127.1\"", "\"01.0.0.1\""]),
    ("ipv6", &["\"::1\"", "\"2001:DB8::1\"", "\"::ffff:1.2.3.4\"", "\":::\"", "\"fe80::1%eth0\""]),
    ("byte", &["\"AA==\"", "\"\"", "\"+/8=\"", "\"-_8\"", "\"A\"", "\"A===\"", "\"!!!!\"", "\"AA\""]),
    ("text", &["\"a\"", "\"\"", "\"ax\"", "\"ääääääää\"", "\"aaaaaaaaa\"", "\"😀😀😀😀😀😀😀😀\"", "\"\\u0000\""]),
    ("boolean", &["true", "false"]),
    ("nullable_text", &["\"null\"", "\"\""]),
    ("nullable_list", &["[]", "[null]", "[1,null,2]", "[1,2,3,4]", "[\"a\"]"]),
    ("referenced", &["\"abc\"", "\"abcd\"", "7", "7.5", "{\"a\":\"b\"}", "{\"b\":1.5}", "{\"c\":1}"]),
    ("nullable_choice", &["\"abc\"", "\"abcd\"", "7", "{\"a\":null}", "{}"]),
    ("kind", &["\"a\"", "\"b\"", "\"c\"", "1.5", "15e-1", "3", "3.0", "4"]),
    ("constant", &["1", "1.0", "10e-1", "2"]),
    ("set", &["[1,1.0]", "[1,\"1\"]", "[]", "[1e400,10e399]", "[null]"]),
    ("tuple", &["[\"a\",1]", "[\"a\"]", "[\"a\",1,2]", "[1,\"a\"]", "[\"a\",1.0]", "[\"a\",1.5]"]),
    ("map", &["{}", "{\"a\":1}", "{\"a\":null,\"b\":2}", "{\"a\":1,\"b\":2,\"c\":3}", "{\"a\":\"b\"}"]),
    (
        "shape",
        &[
            "{\"kind\":\"Circle\",\"radius\":1.5}",
            "{\"kind\":\"Square\",\"side\":2}",
            "{\"kind\":\"Circle\",\"side\":2}",
            "{\"kind\":\"Circle\",\"radius\":-1}",
            "{\"kind\":\"Other\"}",
            "{\"radius\":1}",
        ],
    ),
    ("not", &["3", "3.0", "4"]),
    ("both", &["2", "5", "1", "6", "5.0"]),
    ("any", &["1236546565217899832645", "[1.10,{\"a\":-0}]", "1e400"]),
    ("unknown", &["1"]),
];

/// Values of which any member may be one.
const COMMON: [&str; 12] = ["null", "true", "0", "1", "-1", "1.0", "1.5", "\"\"", "\"a\"", "[]", "{}", "[null]"];

/// Objects that were judged differently by two of the parts.
pub(crate) const KNOWN: [&str; 4] = ["{}", "{\"any\":null}", "{\"nullable_text\":null}", "[]"];

fn of(index: usize) -> impl Strategy<Value = String> {
    let (_, own) = MEMBERS[index];
    let number = prop_oneof![
        proptest::arbitrary::any::<i64>().prop_map(|number| number.to_string()),
        proptest::arbitrary::any::<f64>()
            .prop_filter("JSON has only finite numbers", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
        "-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,24})?([eE][+-]?[0-9]{1,2})?",
    ];
    prop_oneof![
        6 => prop::sample::select(own).prop_map(str::to_owned),
        2 => prop::sample::select(&COMMON[..]).prop_map(str::to_owned),
        2 => number,
        2 => proptest::arbitrary::any::<String>().prop_map(|text| serde_json::to_string(&text).unwrap()),
    ]
}

/// A member's name and a value for it.
pub(crate) fn member() -> impl Strategy<Value = (&'static str, String)> {
    (0..MEMBERS.len()).prop_flat_map(|index| of(index).prop_map(move |value| (MEMBERS[index].0, value)))
}

/// The name of a member.
pub(crate) fn name() -> impl Strategy<Value = &'static str> {
    (0..MEMBERS.len()).prop_map(|index| MEMBERS[index].0)
}

/// A value of any member.
pub(crate) fn value() -> impl Strategy<Value = String> {
    (0..MEMBERS.len()).prop_flat_map(of)
}
