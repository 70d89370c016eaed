'use strict';
// Every text goes through `el`, which makes text nodes: nothing from a server or a document becomes markup.
const data = JSON.parse(document.getElementById('data').textContent);
const PAGE = 50;
const SEVERITY = ['fail', 'unexpected-pass', 'broken', 'error', 'undetermined', 'open', 'missing', 'known-failure', 'waived',
  'not judged', 'not covered', 'skip', 'unprovable', 'holds', 'pass', 'proven'];
const WORDS = { 'fail': 'failed', 'unexpected-pass': 'now passes', 'error': 'errored', 'known-failure': 'known failure',
  'skip': 'skipped', 'pass': 'passed', 'open': 'open' };
const COLOURS = { 'fail': 'bad', 'unexpected-pass': 'bad', 'broken': 'bad', 'error': 'bad', 'open': 'bad', 'missing': 'unsure',
  'undetermined': 'unsure', 'known-failure': 'unsure', 'waived': 'unsure', 'not judged': 'unsure', 'not covered': 'unsure',
  'pass': 'good', 'holds': 'good', 'proven': 'good' };

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null) node.setAttribute(name, value);
  }
  node.append(...children.flat(9).filter(child => child !== undefined && child !== null && child !== false));
  return node;
}
const badge = state => el('span', { class: 'state ' + (COLOURS[state] || 'faint') }, WORDS[state] || state);
const isOpen = item => COLOURS[item.state] === 'bad' || item.state === 'undetermined';
const milliseconds = number => number < 1000 ? Math.round(number) + ' ms' : (number / 1000).toFixed(1) + ' s';
const link = (kind, key, text) => el('a', { href: '#' + kind + ':' + encodeURIComponent(key) }, text);
const pairs = entries => el('dl', {}, entries.filter(([, value]) => value !== undefined && value !== null && value !== '')
  .map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
const suiteOf = name => name.split('/')[0];

/* Lists: filtered by the tools, one page at a time. */
const lists = [];
function addList(id, items, noun, draw) {
  items.sort((a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state));
  const list = { id, items, noun, draw, page: 0, size: PAGE, shown: items,
    content: document.querySelector('#' + id + ' .content') };
  lists.push(list);
}
function drawList(list) {
  const begin = list.page * list.size;
  const rows = list.shown.slice(begin, begin + list.size);
  const turn = (label, page, enabled) => {
    const button = el('button', { type: 'button', 'aria-label': label + ' page of ' + list.noun }, label);
    button.disabled = !enabled;
    button.addEventListener('click', () => { list.page = page; drawList(list); });
    return button;
  };
  const last = Math.ceil(list.shown.length / list.size) - 1;
  const pager = last > 0 && el('div', { class: 'pager' }, turn('Previous', list.page - 1, list.page > 0),
    el('span', {}, (begin + 1) + '–' + (begin + rows.length) + ' of ' + list.shown.length),
    turn('Next', list.page + 1, list.page < last));
  const empty = el('p', { class: 'faint' }, list.items.length ? 'No ' + list.noun + ' match the filter.' : 'No ' + list.noun + '.');
  list.content.replaceChildren(...[rows.length ? el('ul', { class: 'rows' }, rows.map(item => el('li', {}, row(list, item)))) : empty,
    pager].filter(Boolean));
}
/** A row that is built when it is opened. */
function row(list, item) {
  const details = el('details', { id: item.id }, el('summary', {}, item.bar && item.bar(), badge(item.state), ' ', item.title));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(el('div', { class: 'inside' }, list.draw(item)));
  });
  return details;
}
function applyFilter() {
  const words = document.getElementById('text').value.toLowerCase().split(/\s+/).filter(Boolean);
  const state = document.getElementById('state').value;
  const suite = document.getElementById('suite').value;
  for (const list of lists) {
    list.shown = list.items.filter(item => (!state || item.state === state || (state === 'attention' && isOpen(item))) && (!suite || item.suite === suite)
      && words.every(word => item.text.includes(word)));
    list.page = 0;
    drawList(list);
  }
  document.getElementById('found').textContent = words.length || state || suite
    ? lists.map(list => list.shown.length + ' ' + list.noun).join(', ') : '';
}

/* Exchanges, with the difference marked. */
/** What the findings are about: the status, header names in lower case, and JSON Pointers into the body. */
function marksOf(findings) {
  const marks = { status: false, headers: new Set(), pointers: [] };
  for (const finding of findings) {
    const pointer = finding.pointer || '';
    if (finding.rule === 'document/status') marks.status = true;
    else if (finding.rule === 'document/media-type') marks.headers.add('content-type');
    else if (finding.rule === 'document/header') marks.headers.add(pointer.slice(1).toLowerCase());
    else if (finding.rule === 'document/received') continue;
    else if (finding.rule.startsWith('document/')) marks.pointers.push(pointer);
    else {
      if (finding.expected.includes('$statusCode')) marks.status = true;
      for (const found of finding.expected.matchAll(/\$response\.header\.([\w-]+)/g)) marks.headers.add(found[1].toLowerCase());
      for (const found of finding.expected.matchAll(/\$response\.body#([^\s"'<>=!)&|]*)/g)) marks.pointers.push(found[1].replace(/:$/, ''));
    }
  }
  return marks;
}
/** The pointers that exist in the value; of a missing member, its nearest ancestor. `*` is every member. */
function resolve(value, pointers) {
  const found = new Set();
  const walk = (node, tokens, path) => {
    if (!tokens.length) { found.add(path); return; }
    const [token, ...rest] = tokens;
    const keys = node && typeof node === 'object' ? Object.keys(node) : [];
    const wanted = keys.filter(key => token === '*' || key === token);
    if (!wanted.length) found.add(path);
    for (const key of wanted) walk(node[key], rest, path + '/' + key);
  };
  for (const pointer of pointers) {
    walk(value, pointer.split('/').slice(1).map(token => token.replace(/~1/g, '/').replace(/~0/g, '~')), '');
  }
  return found;
}
function bodyLines(text, pointers) {
  let value;
  try { value = JSON.parse(text); } catch { return text.split('\n').map(line => [line, pointers.includes('')]); }
  const marked = resolve(value, pointers);
  const lines = [];
  const write = (node, path, indent, before, after) => {
    const isMarked = marked.has(path);
    const isList = Array.isArray(node);
    if (!node || typeof node !== 'object' || !Object.keys(node).length) {
      lines.push([indent + before + JSON.stringify(node) + after, isMarked]);
      return;
    }
    lines.push([indent + before + (isList ? '[' : '{'), isMarked]);
    const keys = Object.keys(node);
    keys.forEach((key, index) => write(node[key], path + '/' + key, indent + '  ',
      isList ? '' : JSON.stringify(key) + ': ', index + 1 < keys.length ? ',' : ''));
    lines.push([indent + (isList ? ']' : '}') + after, isMarked]);
  };
  write(value, '', '', '', '');
  return lines;
}
const lines = list => el('pre', {}, list.map(([text, isMarked, kind]) =>
  el('span', { class: kind || (isMarked ? 'marked' : undefined) }, text)));
function message(first, isMarked, headers, body, marks) {
  const all = [[first, isMarked], ...headers.map(([name, value]) => [name + ': ' + value, marks.headers.has(name.toLowerCase())])];
  if (body !== null && body !== undefined) all.push(['', false], ...bodyLines(body, marks.pointers));
  return lines(all);
}
const NO_MARKS = { status: false, headers: new Set(), pointers: [] };
function exchange(request, response, findings, curl, received) {
  const marks = marksOf(findings);
  const missing = [...marks.headers].filter(name => !response || !response.headers.some(([other]) => other.toLowerCase() === name));
  return [
    el('div', { class: 'exchange' },
      request && el('div', {}, el('h4', {}, 'Request'),
        message(request.method + ' ' + request.url, false, request.headers, request.body, NO_MARKS)),
      el('div', {}, el('h4', {}, 'Response'), response
        ? message(String(response.status), marks.status, response.headers, response.body, marks)
        : el('p', {}, 'There was no response.'),
        missing.map(name => el('p', {}, el('mark', {}, 'The header ' + name + ' is missing.'))))),
    (received || []).map(request => el('div', {}, el('h4', {}, 'Received on ' + request.listener + ', '
      + milliseconds(Math.abs(request.arrived_ms)) + (request.arrived_ms < 0 ? ' before' : ' after') + ' the response'),
      message(request.method + ' ' + request.target, false, request.headers, request.body, NO_MARKS))),
    curl && [el('h4', {}, 'Repeat'), el('pre', { class: 'command' }, curl)],
  ];
}
function finding(found) {
  const note = found.waived ? ' (waived: ' + found.waived + ')' : found.judged ? '' : ' (not judged)';
  return pairs([['rule', found.rule + note], ['expected', found.expected], ['actual', el('mark', {}, found.actual)],
    ['pointer', found.pointer], ['known failure', found.known], ['claims', found.claims.join(', ')], ['place', found.location]]);
}

/* The parts of the page. */
function drawClaim(item) {
  const claim = item.claim;
  return [el('p', {}, claim.text), pairs([['basis', claim.basis], ['source', claim.source], ['evidence', claim.evidence],
    ['reason', claim.reason], ['known failure', claim.known], ['operation', claim.operation], ['place', claim.location],
    ['scenario', claim.scenario && link('scenario', claim.scenario, claim.scenario)],
    ['scenarios', claim.scenarios && String(claim.scenarios)],
    ['link', link('claim', item.key, item.key)]])];
}
function drawDeviation(item) {
  const { deviation } = item;
  const first = deviation.first;
  return [pairs([['request', deviation.request], ['source', deviation.source], ['expected', deviation.expected],
    ['actual', el('mark', {}, deviation.actual)], ['responses', String(deviation.count)], ['waived', deviation.waived],
    ['place', deviation.location], ['first in', link('scenario', first.scenario, first.scenario + ' / ' + first.step)]]),
  exchange(first.request, first.response, [deviation], first.curl)];
}
/** A step is open if something in it is wrong. */
function drawStep(step, begin) {
  const last = step.attempts[step.attempts.length - 1];
  const isWrong = last && (last.error || last.findings.length > 0);
  const answer = step.not_run ? ' not run' : last && last.response ? ' ' + last.response.status : '';
  const sent = last && last.request ? ' ' + last.request.method + ' ' + last.request.url : '';
  const title = el('summary', {}, el('b', { class: step.not_run ? 'faint' : isWrong ? 'bad' : 'good' }, step.step), el('span', { class: 'faint' }, sent + answer));
  return el('details', isWrong ? { open: '' } : {}, title, el('div', { class: 'inside' }, drawAttempts(step, begin)));
}
function drawAttempts(step, begin) {
  return [el('p', { class: 'faint' }, step.location),
    step.not_run && el('p', {}, 'Not run: ' + step.not_run),
    step.attempts.map((attempt, index) => [
      el('p', { class: 'faint' }, [step.attempts.length > 1 && 'attempt ' + (index + 1),
        attempt.started && '+' + milliseconds(Date.parse(attempt.started) - begin), attempt.request && 'took '
        + milliseconds(attempt.duration_ms), attempt.action].filter(Boolean).join(', ')),
      attempt.error && el('p', { class: 'bad' }, attempt.error),
      attempt.findings.map(finding),
      (attempt.met || []).length > 0 && el('p', { class: 'good' }, 'Met: ' + attempt.met.join(' · ')),
      (attempt.request || attempt.response) && exchange(attempt.request, attempt.response, attempt.findings, attempt.curl,
        attempt.received)])];
}
function drawScenario(item) {
  const scenario = JSON.parse(document.getElementById('scenario-' + item.index).textContent);
  const kind = { '+': 'added', '-': 'removed' };
  return [scenario.reason && el('p', {}, scenario.reason), (scenario.rounds || []).map(rounds => el('p', { class: 'faint' },
    rounds.count + ' rounds ' + rounds.verdict + ': ' + rounds.answers + ' (first: round ' + rounds.first + ', ' + rounds.delay_ms + ' ms)')),
    (scenario.unjudged || []).map(text => el('p', { class: 'unsure' }, text)),
    el('p', {}, 'Link: ', link('scenario', item.key, item.key)),
    scenario.claims.length > 0 && el('ul', { class: 'rows' }, scenario.claims.map(claim => el('li', {}, badge(claim.verdict), ' ',
      link('claim', item.suite + '#' + claim.id, claim.id), ': ' + claim.text))),
    scenario.snapshot && el('p', {}, 'Snapshot: ' + scenario.snapshot.state),
    scenario.snapshot && scenario.snapshot.diff && lines(scenario.snapshot.diff.split('\n').map(line => [line, false, kind[line[0]]])),
    scenario.steps.length > 0 && el('h3', {}, 'Steps'), scenario.steps.length ? scenario.steps.map(step => drawStep(step, Date.parse(scenario.started)))
      : el('p', { class: 'faint' }, 'No step ran.')];
}
function score(good, all) { return all ? Math.floor(good * 100 / all) + ' %' : '–'; }
function drawSummary() {
  const suites = [...new Set(data.scenarios.map(scenario => suiteOf(scenario.name)))];
  const count = (list, key, ...states) => list.filter(item => states.includes(item[key])).length;
  const number = (text, wide) => el('td', { class: 'number' + (wide ? ' wide' : '') }, String(text));
  const line = suite => {
    const claims = data.claims.filter(claim => claim.suite === suite);
    const scenarios = data.scenarios.filter(scenario => suiteOf(scenario.name) === suite);
    const judged = count(claims, 'verdict', 'holds', 'broken', 'undetermined');
    const passed = count(scenarios, 'verdict', 'pass');
    const ran = scenarios.length - count(scenarios, 'verdict', 'skip');
    const versions = ((data.run && data.run.suites.find(described => described.name === suite)) || { versions: [] }).versions;
    return el('tr', {}, el('th', { scope: 'row' }, suite, ' ', el('span', { class: 'faint' }, versions.join(', '))),
      number(judged ? score(count(claims, 'verdict', 'holds'), judged) : score(passed, ran)),
      number(count(claims, 'verdict', 'holds')), number(count(claims, 'verdict', 'broken')),
      number(count(claims, 'verdict', 'undetermined'), true), number(count(claims, 'verdict', 'not judged'), true),
      number(passed + ' of ' + ran), number(scenarios.length - ran, true));
  };
  const head = (text, wide) => el('th', { scope: 'col', class: 'number' + (wide ? ' wide' : '') }, text);
  const table = el('table', {}, el('caption', {}, 'Score by suite: judged claims that hold; without claims, scenarios that passed'),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Suite'), head('Score'), head('Hold'), head('Broken'),
      head('Undetermined', true), head('Not judged', true), head('Scenarios passed'), head('Skipped', true))),
    el('tbody', {}, suites.map(line)));
  const notes = [...data.notes, ...data.stale_snapshots.map(name => 'The snapshot ' + name + ' belongs to no scenario.'),
    ...data.unused_waivers.map(name => 'The waiver ' + name + ' matches no deviation: remove it.')];
  document.querySelector('#summary .content').replaceChildren(table, ...notes.map(note => el('p', { class: 'unsure' }, note)),
    ...(data.run ? describeRun(data.run) : []));
}
function describeRun(run) {
  const product = [run.target.product, run.target.version].filter(Boolean).join(' ');
  const documents = run.suites.flatMap(suite => suite.documents.map(document => el('tr', {}, el('td', {}, document.path),
    el('td', {}, el('code', {}, document.sha256)))));
  return [el('h3', {}, 'What ran'), pairs([['product', product], ['target', run.target.kind],
    ...Object.entries(run.target.urls).map(([source, urls]) => ['URL of ' + source, urls.join(', ')]),
    ['began', run.started], ['took', milliseconds(Date.parse(run.ended) - Date.parse(run.started))],
    ['tool', run.tool.name + ' ' + run.tool.version], ['profile', run.profile], ['basis', run.basis.join(', ')],
    ['without', run.without.join(', ')], ['shard', run.shard], ['rounds', run.rounds > 1 ? String(run.rounds) : ''],
    ['command', run.command.length ? el('code', {}, 'signoff ' + run.command.join(' ')) : ''],
    ['environment', run.environment.os + ' ' + run.environment.arch + (run.environment.ci ? ', CI' : '')],
    ...run.suites.map(suite => ['SHA-256 of ' + suite.name, el('code', {}, suite.sha256)])]),
  el('details', {}, el('summary', {}, 'Documents and their digests'), el('table', {},
    el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Document'), el('th', { scope: 'col' }, 'SHA-256'))),
    el('tbody', {}, documents)))];
}
function addClaims() {
  const ran = new Set(data.claims.map(claim => claim.suite + '#' + claim.id));
  const uncovered = data.coverage.filter(item => item.kind === 'claim' && !ran.has(item.suite + '#' + item.what)).map(item => ({
    ...item, id: item.what, verdict: item.state.unprovable ? 'unprovable' : 'not covered',
    reason: item.state.unprovable || 'no scenario of this run proves it' }));
  addList('claims', [...data.claims, ...uncovered].map(claim => {
    const key = claim.suite + '#' + claim.id;
    return { id: 'claim:' + key, key, claim, state: claim.verdict, suite: claim.suite, title: [el('b', {}, claim.id), ' ' + claim.text],
      text: [key, claim.text, claim.source, claim.reason, claim.operation].join(' ').toLowerCase() };
  }), 'claims', drawClaim);
}
function addScenarios() {
  const times = data.scenarios.map(scenario => Date.parse(scenario.started)).filter(time => time > 0);
  const begin = times.reduce((a, b) => Math.min(a, b), Infinity);
  const end = data.scenarios.reduce((last, scenario) => Math.max(last, Date.parse(scenario.started) + scenario.duration_ms), begin + 1);
  const rounds = new Map();
  addList('scenarios', data.scenarios.map((scenario, index) => {
    const round = (rounds.get(scenario.name) || 0) + 1;
    rounds.set(scenario.name, round);
    const key = scenario.name + (round > 1 ? '~' + round : '');
    const bar = () => {
      const inner = el('i', {});
      const started = Date.parse(scenario.started);
      if (started > 0) {
        inner.style.left = (started - begin) * 100 / (end - begin) + '%';
        inner.style.width = scenario.duration_ms * 100 / (end - begin) + '%';
      }
      return el('span', { class: 'bar', 'aria-hidden': 'true' }, inner);
    };
    const took = scenario.verdict === 'skip' ? '' : ' ' + milliseconds(scenario.duration_ms);
    return { id: 'scenario:' + key, key, index, bar, state: scenario.verdict, suite: suiteOf(scenario.name),
      title: [key, el('span', { class: 'faint' }, took), scenario.reason && el('span', { class: 'faint reason' }, ' – ' + scenario.reason)],
      text: [key, scenario.reason, ...scenario.claims].join(' ').toLowerCase() };
  }), 'scenarios', drawScenario);
}
function addCoverage() {
  addList('coverage', data.coverage.filter(item => item.kind !== 'claim').map((item, index) => {
    const state = typeof item.state === 'string' ? item.state : Object.keys(item.state)[0];
    return { id: 'coverage:' + index, item, state, suite: item.suite, title: [item.kind + ' ', el('b', {}, item.what), ' ' + item.operation],
      text: [item.kind, item.what, item.operation, item.suite].join(' ').toLowerCase() };
  }), 'documented responses and examples', ({ item }) => pairs([['suite', item.suite], ['place', item.location],
    ['proven by', item.state.proven && link('scenario', item.state.proven, item.state.proven)],
    ['unprovable', item.state.unprovable]]));
}
function addDeviations() {
  addList('deviations', data.deviations.map((deviation, index) => ({ id: 'deviation:' + index, deviation,
    state: deviation.waived ? 'waived' : 'open', suite: suiteOf(deviation.first.scenario),
    title: [el('b', {}, deviation.operation), ' ', el('code', {}, deviation.pointer || '/'), ' ' + deviation.keyword + ' ('
      + deviation.rule + ', ' + deviation.count + (deviation.count === 1 ? ' response)' : ' responses)')],
    text: [deviation.operation, deviation.request, deviation.pointer, deviation.keyword, deviation.rule, deviation.actual]
      .join(' ').toLowerCase() })), 'deviations', drawDeviation);
}

/* Links to an item open it, whatever the filter is. */
function follow() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const list = lists.find(list => list.items.some(item => item.id === wanted));
  if (!list) return;
  if (!list.shown.some(item => item.id === wanted)) {
    for (const id of ['text', 'state', 'suite']) document.getElementById(id).value = '';
    applyFilter();
  }
  list.page = Math.floor(list.shown.findIndex(item => item.id === wanted) / list.size);
  drawList(list);
  const details = document.getElementById(wanted);
  details.open = true;
  details.firstElementChild.focus();
  details.scrollIntoView();
}
/* On paper there are no pages to turn: the claims, the deviations and what failed are printed whole. */
addEventListener('beforeprint', () => {
  for (const list of lists) {
    list.size = list.id === 'claims' || list.id === 'deviations' ? 1e6 : 500;
    list.page = 0;
    drawList(list);
    for (const item of list.shown.slice(0, list.size).filter(isOpen).slice(0, 100)) {
      const details = document.getElementById(item.id);
      details.append(el('div', { class: 'inside' }, list.draw(item)));
      details.open = true;
    }
  }
});
addEventListener('afterprint', () => { for (const list of lists) list.size = PAGE; applyFilter(); });
document.getElementById('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});

drawSummary();
addClaims();
addDeviations();
addScenarios();
addCoverage();
const states = [...new Set(lists.flatMap(list => list.items.map(item => item.state)))];
states.sort((a, b) => SEVERITY.indexOf(a) - SEVERITY.indexOf(b));
document.getElementById('state').append(...states.map(state => el('option', { value: state }, WORDS[state] || state)));
const suites = [...new Set(lists.flatMap(list => list.items.map(item => item.suite)))].sort();
document.getElementById('suite').append(...suites.map(suite => el('option', { value: suite }, suite)));
for (const id of ['text', 'state', 'suite']) document.getElementById(id).addEventListener('input', applyFilter);
applyFilter();
addEventListener('hashchange', follow);
follow();
