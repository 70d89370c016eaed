//! What patterns match.

use super::{Error, Exhausted, RegExp};

fn regexp(pattern: &str) -> RegExp {
    RegExp::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

fn is_match(pattern: &str, text: &str) -> bool {
    regexp(pattern).is_match(text).unwrap()
}

#[test]
fn constructs_match_what_ecma_262_says() {
    let cases = [
        ("", "", true),
        ("b", "abc", true),
        ("^b", "abc", false),
        ("^(a|bc)+$", "abca", true),
        ("^(a|bc)+$", "abcb", false),
        ("^a{2,3}$", "a", false),
        ("^a{2,3}$", "aaa", true),
        ("^a{2,3}$", "aaaa", false),
        ("^a{2,}?$", "aaaa", true),
        ("^[^a-c]\\d\\w\\s$", "d1_\u{feff}", true),
        ("^\\d$", "\u{0661}", false),
        ("^.$", "\u{2028}", false),
        ("^.$", "\u{1F600}", true),
        ("^\\u{1F600}\\uD83D\\uDE00$", "\u{1F600}\u{1F600}", true),
        ("^\\x41\\cJ\\0$", "A\n\0", true),
        ("\\bfoo\\b", "a foo.", true),
        ("\\bfoo\\b", "afoo", false),
        ("o\\Bo", "foo", true),
        ("a$", "a\n", false),
        ("^(?=.*[A-Z])(?=.*\\d).{4,}$", "abC1", true),
        ("^(?=.*[A-Z])(?=.*\\d).{4,}$", "abc1", false),
        ("^(?!.*--)[a-z-]+$", "a-b", true),
        ("^(?!.*--)[a-z-]+$", "a--b", false),
        ("(?<=\\$)\\d+$", "$12", true),
        ("(?<!\\$)\\b\\d+$", "$12", false),
        ("(?<=a(?=b)).c", "abc", true),
        ("(?<=a(?!b)).c", "abc", false),
        ("^(['\"])x\\1$", "'x'", true),
        ("^(['\"])x\\1$", "'x\"", false),
        ("^(?<q>a|b)-\\k<q>$", "b-b", true),
        ("^(?:(a)|b)*\\1$", "ab", true),
        ("^(a)?\\1b$", "b", true),
        ("^(?=(a+))\\1b$", "aab", true),
        ("(?<=(b)\\1)c", "c", false),
        ("(?<=\\1(b))c", "bbc", true),
        ("^(a*)*\\1$", "aa", true),
        ("^(?i:straße|[k-l])$", "STRAßE", true),
        ("^(?i:[^a])$", "A", false),
        ("^(?i:a(?-i:b))$", "Ab", true),
        ("^(?i:a(?-i:b))$", "AB", false),
        ("a(?s:.)b$", "a\nb", true),
        ("(?m:^b$)", "a\nb\nc", true),
        ("[]", "a", false),
        ("[^]", "\n", true),
    ];
    for (pattern, text, expected) in cases {
        assert_eq!(is_match(pattern, text), expected, "{pattern} in {text:?}");
    }
}

#[test]
fn a_pattern_that_is_invalid_with_the_unicode_flag_is_read_without_it() {
    let cases = [
        ("^[a-z]+\\-[0-9]+$", "ab-1", true),
        ("^[\\w-.]+$", "a-.b", true),
        ("^[\\w-.]+$", "a!", false),
        ("^a\\_b$", "a_b", true),
        ("^[^\\@]+$", "a@", false),
        ("^a{,2}$", "a{,2}", true),
        ("^]}$", "]}", true),
        ("^\\<a\\>$", "<a>", true),
        ("^\\8\\101$", "8A", true),
        ("^\\p{L}$", "x", false),
        ("^(?=a)*b$", "b", true),
    ];
    for (pattern, text, expected) in cases {
        assert_eq!(is_match(pattern, text), expected, "{pattern} in {text:?}");
    }
}

#[test]
fn what_is_not_a_pattern_is_rejected() {
    for pattern in ["(", ")", "[a", "a**", "*", "\\", "(?i)a", "[b-a]", "a{2,1}", "(?<a>x)\\k<b>", "(?<1>x)", "^*"] {
        assert!(matches!(RegExp::new(pattern), Err(Error::Syntax(_))), "{pattern}");
    }
}

#[test]
fn a_pattern_without_back_references_takes_linear_time() {
    let text = "a".repeat(5_000);
    for pattern in ["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(?:a?){30}a{30}", "(a*)*b", "^(?=(a+)+$)(a|a)+$"] {
        assert!(regexp(pattern).is_match(&format!("{text}!")).is_ok(), "{pattern}");
    }
    let mail = "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$";
    assert_eq!(regexp(mail).is_match(&text), Ok(false));
}

#[test]
fn a_search_that_takes_too_many_steps_stops() {
    assert_eq!(regexp("^(a+)+\\1$").is_match(&format!("{}!", "a".repeat(50))), Err(Exhausted));
    assert_eq!(regexp("(x+x+)+y").is_match(&"x".repeat(100)), Ok(false));
    assert_eq!(regexp("(.{1,2000}|b{1,2000})$").is_match(&"a!".repeat(1_000)), Err(Exhausted));
}

#[test]
fn patterns_are_limited_in_size_and_nesting() {
    let alternatives = (0..200_000).map(|n| format!("a{n}")).collect::<Vec<_>>().join("|");
    let nested = format!("{}a{}", "(".repeat(5_000), ")".repeat(5_000));
    let repeated = "((a{1000}){1000}){1000}";
    for pattern in [alternatives.as_str(), &nested, repeated] {
        assert!(matches!(RegExp::new(pattern), Err(Error::TooLarge(_))));
    }
    let many = (0..3_000).map(|n| format!("a{n}")).collect::<Vec<_>>().join("|");
    assert!(is_match(&format!("^({many})$"), "a2999"));
    assert!(is_match("((){1000000}){1000000}$", ""));
}
