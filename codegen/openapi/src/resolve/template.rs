//! Path templates and the parameters that fill them in.

use super::Resolver;
use crate::api::{Parameter, ParameterIn, ParameterShape, Style};
use crate::diagnostic::Diagnostic;
use crate::location::Location;

impl Resolver<'_, '_> {
    /// The template as OpenAPI means it. Frameworks write more than a name into the braces (`{+name}`, `{path*}`, `{id:\d+}`,
    /// `{name=shelves/*}`), and their exporters leave it there; the parameter is declared by its name.
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
                let message = format!("`{{{token}}}` is more than a name; it is read as `{{{name}}}`");
                let diagnostic = Diagnostic::warning("template-expression", operation, message);
                self.diagnostics
                    .push(diagnostic.help("write the parameter's name alone, and its pattern into its schema"));
            }
            rest = after;
        }
        plain + rest
    }

    /// Brings path parameters and path template together.
    pub(crate) fn match_template(&mut self, path: &str, operation: &Location, parameters: &mut Vec<Parameter>) {
        let names = template_names(path);
        self.spell_as_template(&names, parameters);
        parameters.retain(|parameter| {
            let fits = parameter.location_in != ParameterIn::Path || names.contains(&parameter.name.as_str());
            if !fits {
                let message = format!("the path `{path}` has no `{{{}}}`; the parameter is ignored", parameter.name);
                let diagnostic = Diagnostic::warning("unused-path-parameter", &parameter.location, message);
                self.diagnostics.push(diagnostic.help("add it to the path, or correct `in` or its name"));
            }
            fits
        });
        for name in names {
            if parameters.iter().any(|parameter| parameter.name == name && parameter.location_in == ParameterIn::Path) {
                continue;
            }
            // `/search?text={text}` is not a template by the specification, but its parameter is a query parameter.
            if parameters.iter().any(|parameter| parameter.name == name) && path.contains('?') {
                continue;
            }
            let message = format!("no parameter describes `{{{name}}}` of the path `{path}`; it is read as a string");
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
                shape: ParameterShape::Schema { schema, style: Style::Simple, explode: false, allow_reserved: false },
                examples: Vec::new(),
                extensions: Default::default(),
                location: operation.clone(),
            });
        }
    }

    /// `{userId}` and a parameter `userid` are the same to whoever wrote them.
    fn spell_as_template(&mut self, names: &[&str], parameters: &mut [Parameter]) {
        let taken: Vec<String> = parameters.iter().map(|parameter| parameter.name.clone()).collect();
        let places = parameters.iter_mut().filter(|parameter| parameter.location_in == ParameterIn::Path);
        for parameter in places.filter(|parameter| !names.contains(&parameter.name.as_str())) {
            let same =
                |name: &&&str| name.eq_ignore_ascii_case(&parameter.name) && !taken.iter().any(|known| known == *name);
            let Some(name) = names.iter().find(same) else { continue };
            let message = format!(
                "the path writes `{{{name}}}` where the parameter is `{}`; they are taken for the same",
                parameter.name
            );
            let diagnostic = Diagnostic::warning("parameter-spelt-otherwise", &parameter.location, message);
            self.diagnostics.push(diagnostic.help("spell both the same"));
            parameter.name = (*name).to_owned();
        }
    }
}

/// What stands before the first `{token}`, the token, and what comes after it. A pattern may have braces of its own.
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

/// The `{names}` of a path template, each once.
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
    fn a_template_names_its_parameters_once() {
        assert_eq!(template_names("/a/{b}/{c}.{d}/{b}"), ["b", "c", "d"]);
        assert_eq!(template_names("/a/{b"), [""; 0]);
        assert_eq!(template_names("/{}"), [""; 0]);
    }

    #[test]
    fn an_expression_holds_a_name() {
        for token in ["id", "+id", "id*", "id:[0-9]{3}", "id=shelves/*/books/*", "/id*", "id:.*"] {
            assert_eq!(plain_name(token), "id", "{token}");
        }
    }
}
