// The search page. Everything above knows neither page nor network.

const PAGE_SIZE = 20, LARGE = 300;
const FILTERS = ['direction', 'badge', 'year', 'bodies', 'places'];

function searchPage(form) {
  const $ = (id) => document.getElementById(id), say = (name, value) => form.dataset[name].split('#').join(value);
  const box = $('q'), filters = $('search-filters'), narrow = $('search-narrow'), results = $('search-results'), status = $('search-status');
  const notice = $('search-notice'), empty = $('search-empty'), next = $('search-next'), home = form.dataset.lang;
  const entries = [], files = {}, facets = new Set();
  let exactly = false, answer = null, run = 0, timer = 0, told = 0, counted = 0, last = 0, submitted = null, wanted = [], lateScript = null, sieve = null;

  // Each list of the index says which documents its entries are, such as "33-113 120"; under letters, by address.
  const numbers = (runs) => runs.split(' ').filter(Boolean).flatMap((run) => {
    const [first, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
  const take = (root) => root.querySelectorAll('section[data-docs]').forEach((part) => {
    const list = [...part.querySelectorAll('li')], path = (entry) => entry.querySelector('a').pathname;
    if (part.querySelector('.letter')) list.sort((a, b) => (path(a) < path(b) ? -1 : 1));
    numbers(part.dataset.docs).forEach((doc, i) => { entries[doc] = list[i]; });
  });
  take(document);
  // Long lists stand on leaves: pages of their own, which are read for the documents that are shown.
  const leafOf = new Map();
  document.querySelectorAll('a[data-docs]').forEach((link) => numbers(link.dataset.docs).forEach((doc) => leafOf.set(doc, link.href)));
  const isLarge = leafOf.size > LARGE, pageSize = isLarge ? PAGE_SIZE / 2 : PAGE_SIZE;
  const readEntries = (docs) => Promise.all([...new Set(docs.filter((doc) => !entries[doc]).map((doc) => leafOf.get(doc)))].map((address) => fetched(address).then((bytes) => {
    const leaf = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
    leaf.querySelectorAll('section[data-docs] a').forEach((link) => { link.href = new URL(link.getAttribute('href'), address); });
    take(leaf);
  })));
  const title = (doc) => {
    const link = entries[doc].querySelector('a').cloneNode(true);
    link.querySelectorAll('br').forEach((end) => end.replaceWith(' '));
    return link.textContent;
  };
  const slug = (doc) => entries[doc].querySelector('a').pathname.split('/').slice(-2)[0];

  const fetched = (address) => files[address] || (files[address] = fetch(address).then((response) => {
    if (!response.ok) throw Error(response.status);
    return response.arrayBuffer();
  }).then((buffer) => new Uint8Array(buffer)).catch((error) => {
    delete files[address];
    throw error;
  }));
  const readFacets = (names) => Promise.all(names.filter((name) => form.dataset[name]).map((name) => fetched(form.dataset[name]).then((bytes) => {
    if (!facets.has(name)) facets.add(name), addFacets(indexes[home], name, bytes);
  })));

  // Attributes of the form say where files are: the index, its blocks, and its parts with their blocks, by number.
  const addressOf = (lang, file) => {
    const [, block] = `${file}`.match(/^index-?(.*)/) || [], of = (name) => form.getAttribute(`data-${name}-${lang}`);
    return block ? of('blocks').split(' ')[block - 1] : block === '' ? of('index') : of('parts').replace('#', file);
  };
  const languages = [...form.attributes].map(({ name }) => name).filter((name) => name.startsWith('data-index-')).map((name) => name.slice(11));
  const { indexes, read, ask } = asker(home, languages, (lang, file) => fetched(addressOf(lang, file)), readFacets, () => readLate(), isLarge);

  // What the address says.

  // `wanted` is what the address asks for until the filters have their options.
  const picked = () => FILTERS.map((name, i) => [name, wanted.length ? wanted[i] : filters.elements[name].value]).filter(([, value]) => value);

  function address() {
    const params = new URLSearchParams();
    if (box.value) params.set('q', box.value);
    picked().forEach(([name, value]) => params.set(name, value));
    if (exactly) params.set('exactly', 1);
    return location.pathname + ('' + params ? '?' + params : '');
  }

  // While somebody types, the address follows in one step of the way back; Enter ends it, a filter is a step of its own.
  function remember(isDone, isStep) {
    const now = address();
    if (now !== location.pathname + location.search) history[submitted === null && !isStep ? 'replaceState' : 'pushState'](null, '', now);
    submitted = isDone ? now : null;
    handOn();
  }

  /** What is asked for stays the same in another language. */
  function handOn() {
    document.querySelectorAll('a[hreflang]').forEach((link) => { link.search = location.search; });
  }

  function restore() {
    const params = new URLSearchParams(location.search);
    box.value = params.get('q') || '';
    exactly = params.has('exactly');
    wanted = FILTERS.map((name) => params.get(name) || '');
    if (picked().length) narrow.open = true;
    submitted = address();
    handOn();
    update();
  }

  // Filters come with the second script, when they are open and results are there, or when the address asks for some.

  /** Reads the second script. */
  const readLate = () => lateScript || (lateScript = import(form.dataset.late).then((script) => {
    addLate(script);
    sieve = script.sieve({ filters, home, indexes, isLarge, names: FILTERS, readEntries, readFacets, say, slug, title });
  }).catch((error) => {
    lateScript = null;
    throw error;
  }));

  /** Gives the filters their options. */
  async function fillFilters() {
    await readLate();
    await sieve.fill();
    wanted.forEach((value, i) => sieve.choose(FILTERS[i], value));
    wanted = [];
  }

  /** Says at each option how many results it leaves, where that can be seen. */
  async function countFilters() {
    if (!narrow.open || !answer) return;
    const mine = run;
    await fillFilters();
    if (mine !== run) return;
    sieve.count(answer.knownDocs);
    late.prepare(indexes[home]);
  }

  // What is shown.

  const element = (name, parts) => {
    const made = document.createElement(name);
    made.append(...parts);
    return made;
  };
  const withMarks = (text) => {
    const parts = [];
    let end = 0;
    for (const [from, to] of marks(indexes[answer.lang], text, answer.words)) {
      parts.push(text.slice(end, from), element('mark', [text.slice(from, to)]));
      end = to;
    }
    return parts.concat(text.slice(end));
  };

  const named = (name, value) => [...filters.elements[name].options].find((option) => option.value === value);
  // A filter's option also says how many results it would leave.
  const wordsOf = (option) => option.dataset.words || option.text;
  const span = (parts, name = '') => Object.assign(element('span', parts), { className: name });

  /** The places and bodies of a measure that words may mean; of many, the first that was found. */
  function meantOf(measure) {
    const all = measure.places.concat(measure.bodies);
    return isLarge ? all.filter((at) => answer.found.has(at)).slice(0, 1) : all;
  }

  /** What is known of a measure: badge, deadline, direction, and which of its places and bodies were meant. */
  function factsOf(measure) {
    const badge = named('badge', measure.badge), { tone } = badge ? badge.dataset : {};
    const said = meantOf(measure).map((at) => withMarks(title(at))).filter((parts) => parts.some((part) => part.nodeType));
    return [
      ...(badge ? [span([$('search-tones').querySelector('.' + tone).firstElementChild.cloneNode(true), wordsOf(badge)], 'badge ' + tone)] : []),
      span([measure.year ? `${filters.elements.year.labels[0].firstChild.data.trim()}: ${measure.year}` : wordsOf(named('year', 'annual'))]),
      ...measure.direction.map((at) => span(withMarks(title(at)))),
      ...said.slice(0, 2).map((parts) => span(parts)),
    ];
  }

  function item(doc) {
    const entry = entries[doc], link = entry.querySelector('a').cloneNode(), number = entry.querySelector('b'), foreign = entry.querySelector('a [lang]');
    const words = withMarks(number ? title(doc).replace(number.textContent, '').trim() : title(doc));
    link.append(...(number ? withMarks(number.textContent).concat(' ') : []), ...(foreign ? [Object.assign(span(words), { lang: foreign.lang })] : words));
    const measure = indexes[home].measures.find((one) => one.doc === doc), { kind } = entry.closest('section').dataset;
    const facts = element('p', measure ? factsOf(measure) : [span([kind])]);
    facts.className = 'meta';
    if (measure && box.value.trim() && !link.querySelector('mark') && !facts.querySelector('mark')) facts.append(span([form.dataset.text]));
    return element('li', [link, facts]);
  }

  /** Reads what the next results are called. */
  function readNext(from) {
    const docs = answer.shownDocs.slice(from, from + pageSize);
    return leafOf.size && readEntries(docs.concat(docs.flatMap((doc) => {
      const measure = indexes[home].measures.find((one) => one.doc === doc);
      return measure ? meantOf(measure) : [];
    })));
  }

  function showMore() {
    const list = results.querySelector('ol'), from = list.children.length;
    list.append(...answer.shownDocs.slice(from, from + pageSize).map(item));
    const left = answer.shownDocs.length - list.children.length;
    next.hidden = !left;
    next.textContent = say('more', left);
    if (from && list.children[from]) list.children[from].querySelector('a').focus();
  }

  function show(query) {
    const none = !answer.shownDocs.length, isElsewhere = !none && !exactly && query.trim() && (answer.shown || answer.lang !== home);
    const isReread = answer.shown && !answer.shown.split(' ').every((word) => normal(query).includes(word));
    notice.hidden = !isElsewhere;
    if (isElsewhere) {
      const button = element('button', [say('exactly', query)]);
      button.onclick = () => {
        exactly = true;
        remember(true, true);
        update();
        box.focus();
      };
      notice.replaceChildren([isReread && say('shown', answer.shown), answer.lang !== home && form.getAttribute('data-name-' + answer.lang)].filter(Boolean).join(' ') + ' ', button);
    }
    results.classList.toggle('none', none);
    results.replaceChildren(...(none ? [] : [element('ol', [])]));
    next.hidden = true;
    if (!none) showMore();
    empty.hidden = !none;
    tell(none ? say('none', query) : say('found', answer.shownDocs.length));
    results.dataset.query = query;
    last = run;
  }

  /** What is heard is told when typing rests; what is seen, at once. */
  function tell(words) {
    clearTimeout(told);
    told = setTimeout(() => { status.textContent = words; }, status.textContent ? 500 : 0);
  }

  async function update() {
    const query = box.value, mine = ++run, isAsking = query.trim() || picked().length;
    results.classList.toggle('found', !!isAsking);
    if (!isAsking) {
      clearTimeout(told);
      results.replaceChildren();
      results.removeAttribute('data-query');
      status.textContent = '';
      [notice, empty, next, narrow].forEach((part) => { part.hidden = true; });
      if (sieve) sieve.count([]);
      return;
    }
    try {
      await read(home);
      if (picked().length) await fillFilters();
      if (mine !== run) return;
      const found = query.trim() ? await ask(query, exactly)
        : { docs: indexes[home].measures, lang: home, words: new Set() };
      if (mine !== run) return;
      answer = found;
      const docs = answer.docs.map(({ doc }) => doc).filter((doc) => entries[doc] || leafOf.has(doc));
      Object.assign(answer, { knownDocs: docs, found: new Set(docs) });
      answer.shownDocs = picked().length ? docs.filter((doc) => sieve.passes(doc)) : docs;
      await readNext(0);
      if (mine !== run) return;
      show(query);
      narrow.hidden = !picked().length && !docs.some((doc) => indexes[home].kinds[doc] === 'measure');
      filters.querySelector('[type=reset]').hidden = !picked().length;
      // What has been found is read first.
      clearTimeout(counted);
      counted = setTimeout(countFilters, sieve ? 0 : 300);
    } catch (error) {
      if (mine !== run) return;
      results.classList.remove('found');
      tell(form.dataset.failed);
      throw error;
    }
  }

  // What people do.

  box.addEventListener('input', () => {
    exactly = false;
    clearTimeout(timer);
    timer = setTimeout(() => requestAnimationFrame(() => {
      remember(false);
      update();
    }), 80);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = results.querySelector('a');
    // Enter shows the results; once they are there, Enter again opens the first.
    if (submitted === address() && results.dataset.query === box.value && first && document.activeElement === box) return first.click();
    clearTimeout(timer);
    remember(true);
    // What is there stays, with whatever has the focus in it.
    if (last !== run || results.dataset.query !== box.value) update();
  });
  filters.addEventListener('change', () => {
    remember(true, true);
    update();
  });
  filters.addEventListener('reset', () => setTimeout(() => {
    remember(true, true);
    update();
  }));
  filters.addEventListener('submit', (event) => event.preventDefault());
  next.addEventListener('click', async () => {
    const mine = run;
    await readNext(results.querySelector('ol').children.length);
    if (mine === run) showMore();
  });
  narrow.addEventListener('toggle', countFilters);
  addEventListener('popstate', restore);
  addEventListener('keydown', (event) => {
    const at = document.activeElement, links = [...results.querySelectorAll('a')], i = links.indexOf(at), { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName)) box.focus(), box.select();
    else if (key === 'ArrowDown' && (at === box || i >= 0) && links[i + 1]) links[i + 1].focus();
    else if (key === 'ArrowUp' && i >= 0) (links[i - 1] || box).focus();
    else if (key === 'Escape' && (at === box || i >= 0)) {
      box.value = '';
      exactly = false;
      clearTimeout(timer);
      remember(false);
      update();
      box.focus();
    } else return;
    event.preventDefault();
  });
  narrow.open = innerWidth > 800 && !isLarge;
  restore();
}

if (typeof document !== 'undefined') searchPage(document.getElementById('search-form'));
