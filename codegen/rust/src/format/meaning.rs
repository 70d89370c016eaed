//! Compares Rust files by what they mean, so that another formatting is not a difference.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Whether two files with this path mean the same. Rust files are equal if their tokens are, apart from commas, the braces around one
/// expression, and the order of imports and module declarations. Other files are equal if their lines are.
pub fn same_meaning(path: &str, left: &str, right: &str) -> bool {
    let (left, right) = (left.replace("\r\n", "\n"), right.replace("\r\n", "\n"));
    if left == right || !path.ends_with(".rs") {
        return left == right;
    }
    match (left.parse(), right.parse()) {
        (Ok(left), Ok(right)) => normal(left) == normal(right),
        _ => false,
    }
}

/// The tokens as text, in a form that all formattings share.
fn normal(tokens: TokenStream) -> String {
    let trees: Vec<_> = tokens.into_iter().collect();
    let (mut declared, mut text) = (Vec::new(), String::new());
    let mut rest = trees.as_slice();
    while !rest.is_empty() {
        if let Some((declaration, behind)) = declaration(rest) {
            declared.extend(declaration);
            rest = behind;
            continue;
        }
        // An item ends with `;` or with a body, an inner attribute with its brackets.
        let is_inner = matches!(rest, [_, TokenTree::Punct(bang), TokenTree::Group(_), ..] if bang.as_char() == '!');
        let end = rest.iter().position(ends_item).map_or(rest.len(), |end| end + 1);
        let end = if is_inner { 3 } else { end };
        let (mut item, behind) = rest.split_at(end);
        while let Some((tree, after)) = item.split_first() {
            let mut derived = String::new();
            item = derives(item, &mut derived);
            if derived.is_empty() {
                push(tree, &mut text);
                item = after;
            } else {
                text.push_str(&format!(" # [derive{derived}]"));
            }
        }
        rest = behind;
    }
    declared.sort();
    declared.concat() + &text
}

fn is_punct(tree: &TokenTree, character: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == character)
}

/// Adds the macros of the `#[derive(…)]` at the beginning, which formatters merge, and returns what follows.
fn derives<'t>(mut trees: &'t [TokenTree], derived: &mut String) -> &'t [TokenTree] {
    while let [TokenTree::Punct(pound), TokenTree::Group(attribute), behind @ ..] = trees
        && pound.as_char() == '#'
    {
        let attribute: Vec<_> = attribute.stream().into_iter().collect();
        let [TokenTree::Ident(name), TokenTree::Group(macros)] = attribute.as_slice() else { break };
        if name != "derive" {
            break;
        }
        derived.push_str(&normal(macros.stream()));
        trees = behind;
    }
    trees
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is_punct(other, ';'),
    }
}

/// `use …;` or `mod …;` with its attributes and visibility, each import on its own, and what follows.
fn declaration(trees: &[TokenTree]) -> Option<(Vec<String>, &[TokenTree])> {
    let mut rest = trees;
    while let [TokenTree::Punct(pound), TokenTree::Group(_), behind @ ..] = rest
        && pound.as_char() == '#'
    {
        rest = behind;
    }
    if let [TokenTree::Ident(visibility), behind @ ..] = rest
        && visibility == "pub"
    {
        let is_restricted =
            matches!(behind, [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Parenthesis);
        rest = behind.get(usize::from(is_restricted)..)?;
    }
    let [TokenTree::Ident(keyword), after @ ..] = rest else { return None };
    if keyword != "use" && keyword != "mod" {
        return None;
    }
    let semicolon = after.iter().position(|tree| is_punct(tree, ';'))?;
    let named = after.get(..semicolon)?;
    if keyword == "mod" && named.len() != 1 {
        return None;
    }
    let mut head = String::new();
    trees.get(..=trees.len() - after.len() - 1)?.iter().for_each(|tree| push(tree, &mut head));
    let names = imports(named).into_iter().map(|name| format!("{head} {name};"));
    Some((names.collect(), after.get(semicolon + 1..)?))
}

/// The paths of a `use` tree: `a::{b, c::d}` imports `a::b` and `a::c::d`.
fn imports(tree: &[TokenTree]) -> Vec<String> {
    let is_comma = |tree: &TokenTree| is_punct(tree, ',');
    let (path, last) = match tree.split_last() {
        Some((TokenTree::Group(group), path)) => (path, group.stream().into_iter().collect::<Vec<_>>()),
        _ => (tree, Vec::new()),
    };
    let mut prefix = String::new();
    path.iter().for_each(|tree| push(tree, &mut prefix));
    if last.is_empty() {
        return vec![prefix];
    }
    let branches = last.split(is_comma).filter(|branch| !branch.is_empty());
    let paths = branches.flat_map(imports).map(|rest| format!("{prefix}{rest}"));
    // `a::{self}` imports `a`.
    paths.map(|path| path.strip_suffix(" : : self").map_or(path.clone(), str::to_owned)).collect()
}

/// Adds a token, without commas. Braces around a single expression have no effect, and formatters add and remove them.
fn push(tree: &TokenTree, text: &mut String) {
    let TokenTree::Group(group) = tree else {
        let token = tree.to_string();
        if token != "," {
            text.push(' ');
            text.push_str(&token);
        }
        return;
    };
    let inside = normal(group.stream());
    let [open, close] = match group.delimiter() {
        Delimiter::Parenthesis => [" (", " )"],
        Delimiter::Bracket => [" [", " ]"],
        Delimiter::Brace => [" {", " }"],
        Delimiter::None => ["", ""],
    };
    let is_arm = text.ends_with(" = >") || text.ends_with(" |");
    // `return x` and `return x;` are equal.
    let inside = if inside.starts_with(" return") { inside.trim_end_matches(" ;") } else { &inside };
    let statements = group.stream().into_iter().filter(|tree| is_punct(tree, ';')).count();
    let is_expression =
        !inside.is_empty() && statements == usize::from(inside.starts_with(" return") && statements > 0);
    if is_arm && group.delimiter() == Delimiter::Brace && is_expression {
        text.push_str(inside);
    } else {
        text.push_str(open);
        text.push_str(inside);
        text.push_str(close);
    }
}

#[cfg(test)]
mod tests {
    use super::same_meaning;

    #[test]
    fn formatting_is_not_a_difference() {
        let pairs = [
            ("fn f(a: u8, b: u8) -> u8 { a }", "fn f(\r\n    a: u8,\r\n    b: u8,\r\n) -> u8 {\r\n    a\r\n}\r\n"),
            ("use b::{c, d}; use a;", "use a;\nuse b::{d, c};"),
            ("use a::{self, b as c}; x!();", "use a::b as c;\nuse a;\nx!();"),
            ("pub mod b; #[path = \"x\"] mod a;", "#[path = \"x\"]\nmod a;\npub mod b;"),
            ("fn f() { match a { b => { c(\";\") } } }", "fn f() { match a { b => c(\";\"), } }"),
            ("fn f() { match a { b => return c, } }", "fn f() { match a { b => { return c; } } }"),
            ("fn f() { match a { b => { c() } } }", "fn f() { match a { b => c(), } }"),
            ("//! A.\n#![b]\nuse b;\nuse a;", "//! A.\n#![b]\nuse a;\nuse b;"),
            ("#[derive(A)] #[derive(B)] struct S;", "#[derive(A, B)]\nstruct S;"),
            ("mod m { use b; use a; }", "mod m { use a; use b; }"),
        ];
        for (left, right) in pairs {
            assert!(same_meaning("a.rs", left, right), "{left}");
        }
        assert!(same_meaning("a.json", "{\r\n}", "{\n}"));
    }

    #[test]
    fn everything_else_is_a_difference() {
        let pairs = [
            ("fn f() { a }", "fn f() { b }"),
            ("use a::b;", "use a::c;"),
            ("use a::{b, c};", "use a::b;"),
            ("pub use a;", "use a;"),
            ("/// a\nstruct S;", "/// b\nstruct S;"),
            ("#[a] mod x;", "mod x;"),
            ("struct A; struct B;", "struct B; struct A;"),
            ("fn f() { match a { b => { c(); } } }", "fn f() { match a { b => c(), } }"),
            ("fn f() {", "fn f() {}"),
            ("#[derive(A)] struct S;", "#[derive(B)] struct S;"),
            ("type T = (A, B);", "type T = (B, A);"),
        ];
        for (left, right) in pairs {
            assert!(!same_meaning("a.rs", left, right), "{left}");
        }
        assert!(!same_meaning("a.json", "[1, 2]", "[1,2]"));
    }
}
