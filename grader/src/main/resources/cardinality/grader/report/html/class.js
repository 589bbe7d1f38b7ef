'use strict';
document.documentElement.classList.add('js');
document.addEventListener('DOMContentLoaded', () => {
  const $ = id => document.getElementById(id);
  const table = $('table'), body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], all = $('all');
  const exercises = [...$('exercise').options].slice(1).map(option => option.value);
  const collator = new Intl.Collator(undefined, {numeric: true});
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = [...body.rows].map(tr => ({tr, cells: tr.cells, m: ' ' + (tr.dataset.m || ''), v: tr.dataset.v}));
  const columns = ['student', 'points', ...exercises, 'remark'];
  const filters = ['exercise', 'verdict', 'misconception'];
  let state = {};

  const words = row => row.words ??= fold(row.cells[0].textContent + ' ' + row.cells[row.cells.length - 1].textContent);
  const value = (row, column) => (row.values ??= [])[column] ??= cell(row.cells[column].textContent, column);
  const isText = column => column === 0 || column === columns.length - 1;
  const cell = (text, column) => isText(column) ? text : text === '' || text === 'error' ? -2 : text === '–' ? -1 : Number(text);

  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    state = {q: given.get('q') || '', all: given.has('all'), sort: '', down: given.get('order') === 'down'};
    if (columns.includes(given.get('sort'))) state.sort = given.get('sort');
    for (const id of filters) {
      const wanted = given.get(id) || '';
      state[id] = [...$(id).options].some(option => option.value === wanted) ? wanted : '';
    }
    if (state.exercise && !state.verdict && !state.misconception) state.verdict = 'lost';
    $('q').value = state.q;
    show();
  }

  function keep() {
    const hash = new URLSearchParams();
    for (const key of ['q', ...filters, 'sort']) if (state[key]) hash.set(key, state[key]);
    if (state.sort && state.down) hash.set('order', 'down');
    if (state.all) hash.set('all', '1');
    const text = hash.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  function matcher() {
    const q = fold(state.q.trim());
    const number = [...$('misconception').options]
      .filter(o => state.misconception && o.value === state.misconception && (!state.exercise || o.dataset.exercise === state.exercise))
      .map(o => ' ' + o.dataset.number + ' ');
    const place = exercises.indexOf(state.exercise);
    const letter = [...$('verdict').options].find(o => o.value === state.verdict)?.dataset.letter;
    const has = letters => state.verdict === 'lost' ? letters !== '' : state.verdict === 'passed' ? letters === '' : letters.includes(letter);
    return row => {
      if (q && !words(row).includes(q)) return false;
      if (state.misconception && !number.some(n => row.m.includes(n))) return false;
      if (!state.verdict) return true;
      if (row.v === undefined) return false;
      const letters = row.v.split('.').slice(0, -1);
      return place >= 0 ? has(letters[place] ?? '') : state.verdict === 'passed' ? letters.every(has) : letters.some(has);
    };
  }

  function show() {
    for (const id of filters) mark(id);
    const found = rows.filter(matcher());
    const column = columns.indexOf(state.sort), sign = state.down ? -1 : 1;
    if (column >= 0) {
      const compare = isText(column) ? (a, b) => collator.compare(a, b) : (a, b) => a - b;
      found.sort((a, b) => sign * compare(value(a, column), value(b, column)));
    }
    heads.forEach((head, i) => i === column ? head.setAttribute('aria-sort', state.down ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
    body.remove();
    body.classList.toggle('all', state.all);
    body.replaceChildren(...found.map(row => row.tr));
    table.append(body);
    $('shown').textContent = found.length + ' of ' + rows.length + (found.length > 200 && !state.all ? ', the first 200 shown' : '');
    if (all) all.parentElement.hidden = state.all || found.length <= 200;
  }

  /** Codes can recur in several exercises, so the option is chosen by both. */
  function mark(id) {
    const select = $(id);
    select.selectedIndex = Math.max(0, [...select.options].findIndex(o => o.value === state[id] && (id !== 'misconception' || !state.exercise || o.dataset.exercise === state.exercise)));
  }

  function change(changes) {
    Object.assign(state, changes);
    keep();
    show();
  }

  heads.forEach((head, i) => head.firstElementChild.addEventListener('click', () =>
    change(state.sort === columns[i] ? {down: !state.down} : {sort: columns[i], down: !isText(i)})));
  $('q').addEventListener('input', event => change({q: event.target.value}));
  $('verdict').addEventListener('change', event => change({verdict: event.target.value}));
  $('exercise').addEventListener('change', event => {
    const exercise = event.target.value;
    const other = state.misconception && $('misconception').selectedOptions[0].dataset.exercise !== exercise;
    change({exercise, misconception: exercise && other ? '' : state.misconception, verdict: exercise && !state.verdict ? 'lost' : state.verdict});
  });
  $('misconception').addEventListener('change', event => {
    const chosen = event.target.selectedOptions[0];
    change(chosen.value ? {misconception: chosen.value, exercise: chosen.dataset.exercise, verdict: ''} : {misconception: '', exercise: ''});
  });
  $('reset').addEventListener('click', () => { change({q: '', exercise: '', verdict: '', misconception: '', sort: '', down: false, all: false}); $('q').value = ''; });
  all?.addEventListener('click', () => change({all: true}));
  document.addEventListener('click', event => {
    const hash = event.target.closest('a')?.getAttribute('href');
    if (!hash?.startsWith('#')) return;
    const place = $(hash.includes('=') ? 'students' : hash.slice(1));
    if (!hash.includes('=')) event.preventDefault();
    place?.scrollIntoView();
    place?.focus({preventScroll: true});
  });
  for (const details of document.querySelectorAll('details[data-number]')) {
    details.addEventListener('toggle', () => {
      const items = rows.filter(row => row.m.includes(' ' + details.dataset.number + ' ')).map(row => {
        const item = document.createElement('li');
        item.append(row.cells[0].firstElementChild.cloneNode(true));
        return item;
      });
      details.querySelector('ul').replaceChildren(...items);
      details.querySelector('p')?.remove();
    }, {once: true});
  }
  addEventListener('hashchange', read);
  read();
});
