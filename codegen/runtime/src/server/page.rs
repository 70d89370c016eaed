//! The page that shows a document: written for this project, without assets of others.

/// The page. `{{document}}` is the address of the document. Texts of the document become text nodes only.
pub(super) const PAGE: &str = r##"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
  summary { cursor: pointer; padding: .4rem 0; }
  summary b { display: inline-block; min-width: 5rem; font-family: ui-monospace, monospace; }
  details { border-bottom: 1px solid #8886; }
  details > div { padding: 0 0 1rem 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .2rem .6rem .2rem 0; border-top: 1px solid #8883; }
  pre { overflow: auto; background: #8882; padding: .6rem; max-height: 30rem; }
  p { white-space: pre-wrap; margin: .4rem 0; }
  input { width: 100%; box-sizing: border-box; padding: .5rem; font: inherit; }
  .old { text-decoration: line-through; }
</style>
<main data-document="{{document}}"><h1>API</h1></main>
<script>
  "use strict";
  const main = document.querySelector("main");
  const make = (name, text, ...children) => {
    const node = document.createElement(name);
    if (text !== undefined && text !== null) node.textContent = String(text);
    node.append(...children.filter(Boolean));
    return node;
  };
  const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
  const start = (api) => {
    const follow = (node) => {
      for (let depth = 0; node && typeof node.$ref === "string" && depth < 16; depth++) {
        if (!node.$ref.startsWith("#/")) return node;
        node = node.$ref.slice(2).split("/").reduce(
          (at, key) => at?.[decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~")], api);
      }
      return node ?? {};
    };
    const json = (value) => make("pre", JSON.stringify(value, null, 2));
    const media = (content) => Object.entries(content ?? {}).map(([name, value]) =>
      make("div", undefined, make("code", name), value?.schema && json(follow(value.schema))));
    const parameters = (list) => list.length === 0 ? null : make("table", undefined,
      make("tr", undefined, make("th", "parameter"), make("th", "in"), make("th", "type"), make("th", "description")),
      ...list.map((one) => {
        const schema = follow(one.schema ?? one);
        return make("tr", undefined, make("td", one.name + (one.required ? " *" : "")), make("td", one.in),
          make("td", [].concat(schema.type ?? "").join(" | ")), make("td", one.description));
      }));
    const operation = (path, item, method) => {
      const it = item[method];
      const head = make("summary", undefined, make("b", method.toUpperCase()), make("code", path),
        it.summary ? " " + it.summary : "");
      if (it.deprecated) head.className = "old";
      const body = follow(it.requestBody ?? {});
      const details = make("details", undefined, head);
      details.addEventListener("toggle", () => {
        if (details.childElementCount > 1) return;
        details.append(make("div", undefined, it.description && make("p", it.description),
          parameters([...(item.parameters ?? []), ...(it.parameters ?? [])].map(follow)),
          body.content && make("h4", "Body" + (body.required ? " *" : "")), ...media(body.content),
          make("h4", "Responses"),
          ...Object.entries(it.responses ?? {}).map(([status, given]) => {
            const response = follow(given);
            return make("div", undefined, make("p", status + ": " + (response.description ?? "")),
              ...media(response.content), response.schema && json(follow(response.schema)));
          })));
      });
      return details;
    };
    document.title = api.info?.title ?? "API";
    const filter = make("input");
    filter.type = "search";
    filter.placeholder = "Filter by path or summary";
    const list = make("section");
    main.replaceChildren(make("h1", (api.info?.title ?? "API") + " " + (api.info?.version ?? "")),
      api.info?.description && make("p", api.info.description) || "", filter, list);
    for (const [path, given] of Object.entries(api.paths ?? {})) {
      const item = follow(given);
      for (const method of METHODS) if (item[method]) list.append(operation(path, item, method));
    }
    filter.addEventListener("input", () => {
      const wanted = filter.value.toLowerCase();
      for (const one of list.children) {
        one.hidden = !one.firstChild.textContent.toLowerCase().includes(wanted);
      }
    });
  };
  fetch(main.dataset.document)
    .then((response) => response.ok ? response.json() : Promise.reject(new Error("status " + response.status)))
    .then(start)
    .catch((error) => main.append(make("p", "The document cannot be shown: " + error.message)));
</script>
</html>
"##;
