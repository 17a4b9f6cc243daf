'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const say = (key, ...values) => values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), data.words[key]);
  const severities = ['error', 'warning', 'info', 'hint'];
  const state = { draft: 0, finding: -1, off: new Set(), severity: 'hint', age: 'new', search: '', map: false, opened: -1, fix: new Map() };
  const kinds = new Map();
  data.files.forEach((file, number) => file.findings.forEach((finding, i) => {
    finding.id = `${number}-${i}`;
    kinds.set(finding.code, (kinds.get(finding.code) || 0) + 1);
  }));

  /** An element; text is text, and never markup. */
  const make = (name, attributes = {}, ...children) => {
    const svg = ['svg', 'g', 'line', 'circle', 'text', 'title'].includes(name);
    const node = svg ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
      else node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null));
    return node;
  };

  const shown = (finding) =>
    !state.off.has(finding.code) &&
    severities.indexOf(finding.severity) <= severities.indexOf(state.severity) &&
    (state.age === 'all' || (state.age === 'new') === (finding.age === 'new'));
  const findings = (file) => file.findings.filter(shown);
  const listed = () => data.files.map((file, number) => number)
    .filter((number) => findings(data.files[number]).length && data.files[number].path.toLowerCase().includes(state.search));

  function need(file) {
    const counts = new Map();
    findings(file).forEach((finding) => {
      const what = finding.fixes.some((fix) => fix.speaker !== undefined) ? 'need.speaker'
        : finding.fixes.some((fix) => fix.safety === 'safe') ? 'need.safe'
        : finding.fixes.length ? 'need.choice' : 'need.look';
      counts.set(what, (counts.get(what) || 0) + 1);
    });
    return [...counts].map(([key, count]) => say(key, count)).join(' · ');
  }

  function tools() {
    const at = document.getElementById('tools');
    at.replaceChildren(
      make('input', { type: 'search', id: 'search', placeholder: say('search'), 'aria-label': say('search'), oninput: (e) => { state.search = e.target.value.toLowerCase(); drafts(); } }),
      choice('age', ['new', 'old', 'all'], (value) => say('age.' + value)),
      choice('severity', severities, (value) => say('from', say('severity.' + value))),
      make('button', { 'aria-pressed': state.map, id: 'map', onclick: () => { state.map = !state.map; all(); } }, say('map')),
      make('button', { onclick: keys }, '?'),
      ...rules().map(([rule, codes]) => make('details', {},
        make('summary', {}, `${rule} ${codes.reduce((sum, code) => sum + kinds.get(code), 0)}`),
        make('div', {}, toggle(rule, codes), ...codes.map((code) => toggle(code.split('/')[1], [code]))))));
    at.querySelectorAll('details').forEach((details, i) => {
      details.open = i === state.opened;
      details.addEventListener('toggle', () => { if (details.open) state.opened = i; else if (state.opened === i) state.opened = -1; });
    });
    document.getElementById('search').value = state.search;
  }

  /** The codes that were found, rule by rule. */
  function rules() {
    const all = new Map();
    [...kinds.keys()].sort().forEach((code) => {
      const rule = code.split('/')[0];
      all.set(rule, [...(all.get(rule) || []), code]);
    });
    return [...all];
  }

  /** A button that leaves kinds out, or takes them in again. */
  function toggle(label, codes) {
    const on = codes.some((code) => !state.off.has(code));
    return make('button', { class: 'kind', 'aria-pressed': on,
      onclick: () => { codes.forEach((code) => (on ? state.off.add(code) : state.off.delete(code))); all(); } },
      codes.length > 1 ? label : `${label} ${kinds.get(codes[0])}`);
  }

  function choice(name, values, label) {
    const select = make('select', { 'aria-label': say(name), onchange: (e) => { state[name] = e.target.value; all(); } },
      ...values.map((value) => make('option', { value }, label(value))));
    select.value = state[name];
    return select;
  }

  function drafts() {
    const numbers = listed();
    if (numbers.length && !numbers.includes(state.draft)) open(numbers[0]);
    document.getElementById('drafts').replaceChildren(
      ...numbers.map((number) => make('a', { href: `#${number}`, 'aria-current': number === state.draft,
        onclick: (e) => { e.preventDefault(); state.map = false; open(number); all(); } },
        data.files[number].path, make('small', {}, need(data.files[number])))),
      data.clean ? make('a', {}, make('small', {}, say('clean.drafts', data.clean))) : '');
  }

  function open(number) {
    state.draft = number;
    state.finding = -1;
  }

  /** A draft's lines with the marks in place, each with its findings beside it. */
  function sheet(file) {
    const marks = findings(file);
    const sheet = make('div', { class: 'sheet' });
    let start = 0;
    file.text.split(/(?<=\r\n|\n|\r(?!\n))/).forEach((line, i) => {
      const end = start + line.length;
      const text = make('div', { class: 'text', id: `L${i + 1}` }, make('a', { href: `#L${i + 1}`, title: `${file.path}:${i + 1}` }, String(i + 1)));
      words(text, line, start, marks.filter((mark) => mark.start < end && mark.end > start));
      sheet.append(text, make('div', { class: 'side' }, ...marks.filter((mark) => mark.start >= start && mark.start < end || !line && mark.start === start).map((mark) => card(mark, file))));
      start = end;
    });
    return sheet;
  }

  function words(into, line, start, marks) {
    const cuts = [...new Set([0, line.length, ...marks.flatMap((mark) => [mark.start - start, mark.end - start])])]
      .filter((cut) => cut >= 0 && cut <= line.length).sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const piece = line.slice(cuts[i], cuts[i + 1]).replace(/[\r\n]+$/, '');
      const over = marks.filter((mark) => mark.start - start <= cuts[i] && mark.end - start >= cuts[i + 1]);
      const inner = over.sort((a, b) => (a.end - a.start) - (b.end - b.start))[0];
      into.append(inner ? make('mark', { class: inner.severity, 'data-of': over.map((mark) => mark.id).join(' '), onclick: () => go(inner.id) }, piece) : piece);
    }
  }

  function card(finding, file) {
    const chosen = state.fix.get(finding.id);
    return make('article', { class: `${finding.severity} ${finding.age === 'new' ? '' : 'known'}`, id: `f${finding.id}`, onclick: () => go(finding.id, true) },
      make('p', {}, make('b', {}, say('severity.' + finding.severity)), ' ', finding.message),
      make('p', { class: 'code' }, `${file.path}:${finding.line}:${finding.column} `,
        make('button', { onclick: (e) => { e.stopPropagation(); page(finding.code); } }, finding.code),
        finding.age === 'new' ? '' : ' · ' + say('age.' + finding.age)),
      ...finding.related.map((related) => make('p', {}, related.message, ': ',
        related.file === undefined ? `${related.path}` : make('a', { href: `#${related.file}`, onclick: (e) => { e.preventDefault(); e.stopPropagation(); open(related.file); all(); line(related.line); } }, `${related.path}:${related.line}`))),
      finding.copy ? copies(finding.copy) : null,
      make('div', { class: 'fixes' }, ...finding.fixes.map((fix, i) => make('button', { 'aria-pressed': i === (chosen ?? 0),
        onclick: (e) => { e.stopPropagation(); state.fix.set(finding.id, i); document.getElementById(`f${finding.id}`).replaceWith(card(finding, file)); go(finding.id, true); } },
        `${say('fix.' + fix.safety)}: ${fix.title}`))),
      finding.fixes.length ? preview(finding.fixes[chosen ?? 0], file) : null);
  }

  /** The words around a fix as they would read. */
  function preview(fix, file) {
    const box = make('div', { class: 'preview', 'aria-label': say('reads') });
    const edits = fix.edits.slice().sort((a, b) => a.start - b.start);
    let last = null;
    edits.forEach((edit) => {
      const of = edit.file === undefined ? file : data.files[edit.file];
      if (!of || !of.text) return;
      const from = last && last.of === of ? Math.max(last.end, edit.start - 60) : Math.max(0, edit.start - 60);
      if (last && last.of === of) box.append(of.text.slice(last.end, Math.min(from, last.end + 60)), from > last.end + 60 ? ' … ' : '');
      else if (of !== file) box.append(`${of.path}: `);
      const gone = of.text.slice(edit.start, edit.end);
      box.append(of.text.slice(from, edit.start));
      if (gone) box.append(make('del', {}, gone.length > 400 ? `${gone.slice(0, 200)} … ${gone.slice(-200)}` : gone));
      if (edit.text) box.append(make('ins', {}, edit.text));
      last = { end: edit.end, of };
    });
    if (last) box.append(last.of.text.slice(last.end, last.end + 60));
    return box;
  }

  /** Two copies side by side: what only one has is marked. */
  function copies(copy) {
    const side = (pieces, name) => make('div', {}, ...pieces.map((piece, i) => (i % 2 ? make(name, {}, piece) : piece)));
    return make('div', { class: 'copies' }, side(copy.other, 'del'), side(copy.own, 'ins'));
  }

  function page(code) {
    const dialog = document.getElementById('page');
    const blocks = (data.pages[code] || code).split(/\n{2,}/).map((block) => {
      if (/^#+ /.test(block)) return make('h2', {}, block.replace(/^#+ /, ''));
      if (/^(```| {4})/.test(block)) return make('pre', {}, block.replace(/^```.*\n|```$/g, ''));
      return make('p', {}, ...block.split('`').map((piece, i) => (i % 2 ? make('code', {}, piece) : piece)));
    });
    dialog.replaceChildren(...blocks, make('button', { onclick: () => dialog.close() }, say('close')));
    dialog.showModal();
  }

  function keys() {
    const dialog = document.getElementById('page');
    dialog.replaceChildren(...['j k', 'n p', 'f', 'm', '/', 'Esc'].map((key) => make('p', {}, make('kbd', {}, key), ' ', say('key.' + key.replace(' ', '')))),
      make('button', { onclick: () => dialog.close() }, say('close')));
    dialog.showModal();
  }

  /** Drafts as dots, a line between two that share a passage; d3-force finds the places. */
  function map() {
    const shared = new Map();
    data.files.forEach((file, number) => findings(file).forEach((finding) => finding.related.forEach((related) => {
      if (related.file !== undefined && related.file !== number && finding.copy) {
        const key = [number, related.file].sort((a, b) => a - b).join(' ');
        shared.set(key, (shared.get(key) || 0) + 1);
      }
    })));
    if (!shared.size) return make('p', {}, say('map.none'));
    const links = [...shared].map(([key, count]) => ({ source: +key.split(' ')[0], target: +key.split(' ')[1], count }));
    const nodes = [...new Set(links.flatMap((link) => [link.source, link.target]))].map((id) => ({ id, path: data.files[id].path }));
    d3.forceSimulation(nodes).force('link', d3.forceLink(links).id((node) => node.id).distance(90)).force('charge', d3.forceManyBody().strength(-140))
      .force('x', d3.forceX()).force('y', d3.forceY()).force('collide', d3.forceCollide(24)).stop().tick(Math.max(30, Math.min(300, 60000 / nodes.length)));
    const xs = nodes.map((node) => node.x), ys = nodes.map((node) => node.y);
    const left = Math.min(...xs) - 60, top = Math.min(...ys) - 40;
    const svg = make('svg', { viewBox: `${left} ${top} ${Math.max(...xs) - left + 180} ${Math.max(...ys) - top + 40}`, role: 'img', 'aria-label': say('map') });
    links.forEach((link) => svg.append(make('line', { x1: link.source.x, y1: link.source.y, x2: link.target.x, y2: link.target.y, 'stroke-width': Math.min(6, 1 + link.count) },
      make('title', {}, say('map.shared', link.count)))));
    nodes.forEach((node) => svg.append(make('g', { tabindex: 0, onclick: () => { state.map = false; open(node.id); all(); }, onkeydown: (e) => { if (e.key === 'Enter') { state.map = false; open(node.id); all(); } } },
      make('circle', { cx: node.x, cy: node.y, r: 7 }), make('text', { x: node.x + 10, y: node.y + 4 }, node.path.split('/').pop()), make('title', {}, node.path))));
    return svg;
  }

  function all() {
    tools();
    drafts();
    const at = document.getElementById('draft');
    const file = data.files[state.draft];
    if (state.map) at.replaceChildren(map());
    else if (!file || !listed().includes(state.draft)) at.replaceChildren(make('p', {}, say('nothing')));
    else at.replaceChildren(make('h2', {}, file.path), sheet(file));
    scrollTo(0, 0);
  }

  function go(id, still) {
    document.querySelectorAll('.now').forEach((node) => node.classList.remove('now'));
    const found = document.getElementById(`f${id}`);
    if (!found) return;
    state.finding = findings(data.files[state.draft]).findIndex((finding) => finding.id === id);
    found.classList.add('now');
    document.querySelectorAll('mark').forEach((mark) => mark.classList.toggle('now', mark.dataset.of.split(' ').includes(id)));
    if (!still) found.scrollIntoView({ block: 'center' });
  }

  function line(number) {
    document.getElementById(`L${number}`)?.scrollIntoView({ block: 'center' });
  }

  function step(by) {
    const marks = findings(data.files[state.draft]);
    const next = state.finding + by;
    if (next >= 0 && next < marks.length) return go(marks[next].id);
    if (move(by)) {
      const there = findings(data.files[state.draft]);
      go(there[by > 0 ? 0 : there.length - 1].id);
    }
  }

  function move(by) {
    const numbers = listed();
    const next = numbers[numbers.indexOf(state.draft) + by];
    if (next === undefined) return false;
    open(next);
    all();
    return true;
  }

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || document.getElementById('page').open) return;
    if (e.target.matches?.('input, select')) {
      if (e.key === 'Escape') e.target.blur();
      return;
    }
    const marks = findings(data.files[state.draft] || { findings: [] });
    const actions = {
      j: () => step(1), k: () => step(-1), n: () => move(1), p: () => move(-1),
      m: () => document.getElementById('map').click(), '/': () => document.getElementById('search').focus(), '?': keys,
      f: () => {
        const finding = marks[state.finding];
        if (finding && finding.fixes.length) {
          const buttons = document.querySelectorAll(`#f${CSS.escape(finding.id)} .fixes button`);
          buttons[((state.fix.get(finding.id) ?? 0) + 1) % buttons.length].click();
        }
      },
    };
    if (actions[e.key]) {
      e.preventDefault();
      actions[e.key]();
    }
  });
  addEventListener('beforeprint', () => {
    const at = document.getElementById('draft');
    at.replaceChildren(...listed().flatMap((number) => [make('h2', {}, data.files[number].path), sheet(data.files[number])]));
  });
  addEventListener('afterprint', all);
  if (!data.files.some((file) => file.findings.some((finding) => finding.age === 'new'))) state.age = 'all';
  all();
})();
