//! The YAML parser, which also accepts a tab between `:` and a value.

use saphyr_parser::input::SkipTabs;
use saphyr_parser::{Input, Parser, StrInput};

/// A parser of a text.
pub(crate) fn parser(text: &str) -> Parser<'_, Text<'_>> {
    Parser::new(Text(StrInput::new(text)))
}

/// A text. The scanner rejects `key:<tab>value`, which [section 6.2](https://yaml.org/spec/1.2.2/#62-separation-spaces) allows, because it
/// takes the tab for indentation. It asks only there whether white space contains a space.
pub(crate) struct Text<'t>(StrInput<'t>);

/// Methods that only call those of the text.
macro_rules! delegate {
    ($(fn $name:ident(&mut self $(, $argument:ident: $ty:ty)*) $(-> $result:ty)?;)*) => {
        $(#[inline] fn $name(&mut self $(, $argument: $ty)*) $(-> $result)? { self.0.$name($($argument),*) })*
    };
    (ref $(fn $name:ident(&self $(, $argument:ident: $ty:ty)*) $(-> $result:ty)?;)*) => {
        $(#[inline] fn $name(&self $(, $argument: $ty)*) $(-> $result)? { self.0.$name($($argument),*) })*
    };
}

impl Input for Text<'_> {
    #[inline]
    fn skip_ws_to_eol(&mut self, skip_tabs: SkipTabs) -> (usize, Result<SkipTabs, &'static str>) {
        let (count, found) = self.0.skip_ws_to_eol(skip_tabs);
        (count, found.map(|found| SkipTabs::Result(found.found_tabs(), true)))
    }

    delegate! {
        fn lookahead(&mut self, count: usize);
        fn raw_read_ch(&mut self) -> char;
        fn raw_read_non_breakz_ch(&mut self) -> Option<char>;
        fn skip(&mut self);
        fn skip_n(&mut self, count: usize);
        fn look_ch(&mut self) -> char;
        fn skip_while_non_breakz(&mut self) -> usize;
        fn skip_while_blank(&mut self) -> usize;
        fn fetch_while_is_alpha(&mut self, out: &mut String) -> usize;
        fn fetch_while_is_yaml_non_space(&mut self, out: &mut String) -> usize;
    }

    delegate! { ref
        fn buflen(&self) -> usize;
        fn bufmaxlen(&self) -> usize;
        fn buf_is_empty(&self) -> bool;
        fn peek(&self) -> char;
        fn peek_nth(&self, n: usize) -> char;
        fn peek_opt(&self) -> Option<char>;
        fn next_char_is(&self, character: char) -> bool;
        fn nth_char_is(&self, n: usize, character: char) -> bool;
        fn next_2_are(&self, first: char, second: char) -> bool;
        fn next_3_are(&self, first: char, second: char, third: char) -> bool;
        fn next_is_document_indicator(&self) -> bool;
        fn next_is_document_start(&self) -> bool;
        fn next_is_document_end(&self) -> bool;
        fn next_can_be_plain_scalar(&self, in_flow: bool) -> bool;
        fn next_is_blank_or_break(&self) -> bool;
        fn next_is_blank_or_breakz(&self) -> bool;
        fn next_is_blank(&self) -> bool;
        fn next_is_break(&self) -> bool;
        fn next_is_breakz(&self) -> bool;
        fn next_is_z(&self) -> bool;
        fn next_is_flow(&self) -> bool;
        fn next_is_digit(&self) -> bool;
        fn next_is_alpha(&self) -> bool;
    }
}
