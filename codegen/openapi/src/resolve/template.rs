//! Path templates and their parameters.

use super::Resolver;
use crate::api::{Parameter, ParameterIn, ParameterShape, Style};
use crate::diagnostic::Diagnostic;
use crate::location::Location;

impl Resolver<'_, '_> {
    /// The template with only names in its braces. Exporters of some frameworks write expressions (`{+name}`, `{path*}`, `{id:\d+}`,
    /// `{name=shelves/*}`), although the parameter is declared by its name.
    pub(crate) fn plain_template(&mut self, path: &str, operation: &Location, parameters: &[Parameter]) -> String {
        let declared = |name: &str| {
            parameters.iter().any(|parameter| parameter.name == name && parameter.location_in == ParameterIn::Path)
        };
        let mut plain = String::with_capacity(path.len());
        let mut rest = path;
        while let Some((before, token, after)) = split_token(rest) {
            let name = plain_name(token);
            plain.push_str(before);
            if name == token || declared(token) || !declared(name) {
                plain.extend(["{", token, "}"]);
            } else {
                plain.extend(["{", name, "}"]);
                let message = format!("`{{{token}}}` is not only a parameter name; it is read as `{{{name}}}`");
                let diagnostic = Diagnostic::warning("template-expression", operation, message);
                self.diagnostics
                    .push(diagnostic.help("write only the parameter's name, and move its pattern to the schema"));
            }
            rest = after;
        }
        plain + rest
    }

    /// Makes the path parameters match the path template.
    pub(crate) fn match_template(&mut self, path: &str, operation: &Location, parameters: &mut Vec<Parameter>) {
        let names = template_names(path);
        self.match_ignoring_case(&names, parameters);
        parameters.retain(|parameter| {
            let fits = parameter.location_in != ParameterIn::Path || names.contains(&parameter.name.as_str());
            if !fits {
                let message =
                    format!("path `{path}` does not contain `{{{}}}`; the parameter is ignored", parameter.name);
                let diagnostic = Diagnostic::warning("unused-path-parameter", &parameter.location, message);
                self.diagnostics.push(diagnostic.help("add it to the path, or correct its `in` or `name`"));
            }
            fits
        });
        for name in names {
            if parameters.iter().any(|parameter| parameter.name == name && parameter.location_in == ParameterIn::Path) {
                continue;
            }
            // The specification does not allow `/search?text={text}`, but its parameter is a query parameter.
            if parameters.iter().any(|parameter| parameter.name == name) && path.contains('?') {
                continue;
            }
            let message = format!("no parameter declares `{{{name}}}` of path `{path}`; it is read as a string");
            let diagnostic = Diagnostic::warning("undeclared-path-parameter", operation, message);
            self.diagnostics.push(diagnostic.help(format!("add a parameter `{name}` with `in: path`")));
            let schema = self.string_schema(operation);
            parameters.push(Parameter {
                name: name.to_owned(),
                location_in: ParameterIn::Path,
                required: true,
                description: None,
                deprecated: false,
                allow_empty_value: false,
                shape: ParameterShape::Schema {
                    schema,
                    style: Style::Simple,
                    explode: false,
                    allow_reserved: false,
                    inner: Vec::new(),
                },
                examples: Vec::new(),
                extensions: Default::default(),
                location: operation.clone(),
            });
        }
    }

    /// Renames a parameter `userid` to match `{userId}` in the template.
    fn match_ignoring_case(&mut self, names: &[&str], parameters: &mut [Parameter]) {
        let taken: Vec<String> = parameters.iter().map(|parameter| parameter.name.clone()).collect();
        let places = parameters.iter_mut().filter(|parameter| parameter.location_in == ParameterIn::Path);
        for parameter in places.filter(|parameter| !names.contains(&parameter.name.as_str())) {
            let same =
                |name: &&&str| name.eq_ignore_ascii_case(&parameter.name) && !taken.iter().any(|known| known == *name);
            let Some(name) = names.iter().find(same) else { continue };
            let message = format!(
                "the path contains `{{{name}}}`, but the parameter is named `{}`; they are read as the same parameter",
                parameter.name
            );
            let diagnostic = Diagnostic::warning("parameter-spelt-otherwise", &parameter.location, message);
            self.diagnostics.push(diagnostic.help("use the same spelling for both"));
            parameter.name = (*name).to_owned();
        }
    }
}

/// Splits at the first `{token}`: the text before it, the token, and the text after it. A pattern may contain braces itself.
fn split_token(path: &str) -> Option<(&str, &str, &str)> {
    let (before, tail) = path.split_once('{')?;
    let mut open = 1_usize;
    let end = tail.char_indices().find_map(|(index, character)| {
        match character {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        (open == 0).then_some(index)
    })?;
    Some((before, tail.get(..end)?, tail.get(end + 1..)?))
}

fn plain_name(token: &str) -> &str {
    let name = token.split([':', '=']).next().unwrap_or_default();
    name.trim().trim_start_matches(['+', '#', '.', '/', ';', '?', '&', '*']).trim_end_matches(['*', '+', '?'])
}

/// The names in braces of a path template, each once.
fn template_names(path: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = path;
    while let Some((_, tail)) = rest.split_once('{') {
        let Some((name, after)) = tail.split_once('}') else { break };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
        rest = after;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{plain_name, template_names};

    #[test]
    fn each_name_of_a_template_is_listed_once() {
        assert_eq!(template_names("/a/{b}/{c}.{d}/{b}"), ["b", "c", "d"]);
        assert_eq!(template_names("/a/{b"), [""; 0]);
        assert_eq!(template_names("/{}"), [""; 0]);
    }

    #[test]
    fn the_name_of_an_expression_is_found() {
        for token in ["id", "+id", "id*", "id:[0-9]{3}", "id=shelves/*/books/*", "/id*", "id:.*"] {
            assert_eq!(plain_name(token), "id", "{token}");
        }
    }
}
