//! A command line for a report: the values of options that may be secret are masked.

use crate::masked::MASKED;

/// The options whose values may be secret.
const SECRET: [&str; 3] = ["--header", "--input", "--proxy"];

/// The arguments as a report shows them: `--header 'K: V'` becomes `--header 'K: ***'`, `--input NAME=VALUE` becomes
/// `--input NAME=***`, and `--proxy URL` becomes `--proxy ***`.
pub fn mask_arguments(arguments: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut masked = Vec::new();
    let mut of_option: Option<&str> = None;
    for argument in arguments {
        let joined = argument.split_once('=').filter(|(option, _)| SECRET.contains(option));
        let next = SECRET.into_iter().find(|option| *option == argument);
        masked.push(match (of_option, joined) {
            (Some(option), _) => mask_value(option, &argument),
            (None, Some((option, value))) => format!("{option}={}", mask_value(option, value)),
            (None, None) => argument,
        });
        of_option = if of_option.is_some() { None } else { next };
    }
    masked
}

fn mask_value(option: &str, value: &str) -> String {
    let name = match option {
        "--header" => value.split_once(':').map(|(name, _)| format!("{name}: ")),
        "--input" => value.split_once('=').map(|(name, _)| format!("{name}=")),
        _ => None,
    };
    name.unwrap_or_default() + MASKED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(text: &str) -> String {
        mask_arguments(text.split('|').map(str::to_owned)).join("|")
    }

    #[test]
    fn values_of_secret_options_are_masked_in_both_forms() {
        assert_eq!(masked("run|--header|A: b|--jobs|2"), "run|--header|A: ***|--jobs|2");
        assert_eq!(masked("--header=A: b=c|--input=s.n=v=w"), "--header=A: ***|--input=s.n=***");
        assert_eq!(masked("--input|n=v|--input|m=--input|x"), "--input|n=***|--input|m=***|x");
        assert_eq!(masked("--proxy|http://u:p@h|--proxy=http://u:p@h"), "--proxy|***|--proxy=***");
    }

    #[test]
    fn a_value_without_its_separator_is_masked_whole() {
        assert_eq!(masked("--header|secret|--input|secret"), "--header|***|--input|***");
    }
}
