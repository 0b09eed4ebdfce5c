// Keeps pages on the device, so that they can be read without a connection. The build puts `PUBLICATION` before it:
// the sum of what is published, and words for kept pages in each language.
//
// Everything of one publication is in one cache, an edition, and a page without a connection is only ever taken from
// one edition: the last that was complete. A new publication fills an edition of its own, as often as it takes; once
// all that was kept is in it, it is marked, and the one before goes. Whatever breaks off before leaves that one whole.
//
// A page from the network belongs to this publication if the server had this one before (this script is of it) and
// still has it afterwards (`publication.json`). Files of a copy of a whole language are compared with the sums of its
// list. Files in `assets/` and `reports/` have names that tell their content, and are the same in every edition.

const ROOT = new URL('.', self.location).href, NAME = `onuguu ${new URL(ROOT).pathname} `;
const { sum: SUM, languages: WORDS } = PUBLICATION, HERE = NAME + SUM;
/** Marks an edition that may be shown, and holds its words. */
const MARK = `${ROOT}sw.js?edition`;
/** Pages that were read and are kept beside copies; files of a copy fetched at once; how long a kept page waits. */
const MOST_READ = 60, AT_ONCE = 12, PATIENCE = 5000;

const of = (path) => new URL(path, ROOT).href;
const listOf = (lang) => of(`offline/${lang}.json`), wholeOf = (lang) => `${listOf(lang)}?whole`, pageOf = (lang) => of(`${lang}/offline/`);
const isPage = (address) => address.endsWith('/');
const urls = async (cache) => (await cache.keys()).map(({ url }) => url);
const named = (address) => /^(?:assets|reports)\/.*\.(?:css|js|bin|svg|png|jpe?g|webp|gif)$/i.test(address.slice(ROOT.length));
const languageOf = (address) => {
  const [lang] = address.slice(ROOT.length).split('/');
  return WORDS[lang] ? lang : Object.keys(WORDS)[0];
};

/** A file as the server has it now; fails where there is none. */
async function fresh(address) {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok || response.redirected) throw Object.assign(Error(`${address}: ${response.status}`), { status: response.status });
  return response;
}

/** Whether the server has this publication. Where it has another, browsers fetch its worker by themselves once the page
 *  is there: fetched sooner, it would have to wait for this one, which what the page still loads wakes again and again. */
async function isPublished() {
  return (await (await fetch(of('publication.json'), { cache: 'no-store' })).json()).sum === SUM;
}

/** The edition that is shown: this publication's once it is complete, else the last that was. */
async function edition() {
  const names = (await caches.keys()).filter((name) => name.startsWith(NAME)), found = [];
  for (const name of names) {
    const cache = await caches.open(name), mark = await cache.match(MARK);
    if (mark) found.push({ cache, ...(await mark.json()) });
  }
  return found.sort((a, b) => (b.sum === SUM) - (a.sum === SUM) || b.at - a.at)[0];
}

/** From here on this publication's edition is the one that is shown. */
async function mark(cache) {
  await cache.put(MARK, Response.json({ sum: SUM, at: Date.now(), words: WORDS }));
  for (const name of await caches.keys()) if (name.startsWith(NAME) && name !== HERE) await caches.delete(name);
}

/** Keeps a page, and before it the styles and scripts that it names. */
async function put(cache, address, response) {
  const html = await response.clone().text();
  const names = [...html.matchAll(/\s(?:href|src)=["']?([^"'\s>]+\.(?:css|js|svg))(?=["'\s>])/g)].map(([, name]) => new URL(name, address).href);
  for (const name of new Set(names)) {
    // What only paper shows is fetched when it is printed.
    if (!name.startsWith(ROOT) || name.startsWith(of('codes/')) || await cache.match(name)) continue;
    await cache.put(name, (named(name) && await caches.match(name)) || await fresh(name));
  }
  // The last one read is the last in the cache.
  await cache.delete(address);
  await cache.put(address, response);
}

/** The pages that are shown where one is not kept, in every language. */
async function putOfflinePages(cache) {
  for (const lang of Object.keys(WORDS)) if (!(await cache.match(pageOf(lang)))) await put(cache, pageOf(lang), await fresh(pageOf(lang)));
}

/** Keeps a page that was read. */
async function read(address, response) {
  // Of another publication, its worker asks for the page again when it takes over. What nobody reads would keep this
  // one at work, and that one waiting.
  if (!(await isPublished())) return void response.body?.cancel();
  const cache = await caches.open(HERE), shown = await edition();
  await put(cache, address, response);
  await putOfflinePages(cache);
  if (!shown) await mark(cache);
  const kept = Object.keys(WORDS), copies = [];
  for (const lang of kept) if (await cache.match(listOf(lang))) copies.push(of(`${lang}/`));
  const others = (await urls(cache)).filter((url) => isPage(url) && !kept.some((lang) => url === pageOf(lang)) && !copies.some((copy) => url.startsWith(copy)));
  await Promise.all(others.slice(0, -MOST_READ).map((url) => cache.delete(url)));
}

let renewing;
/** Brings everything that is kept of an earlier publication up to this one. */
function renew() {
  renewing ||= renewed().finally(() => { renewing = undefined; });
  return renewing;
}

async function renewed() {
  const before = await edition();
  if (!before || before.sum === SUM || !(await isPublished())) return;
  const cache = await caches.open(HERE), whole = [];
  for (const lang of Object.keys(WORDS)) {
    if (!(await before.cache.match(wholeOf(lang)))) continue;
    while (!(await step(cache, lang, before.cache)).isWhole);
    whole.push(of(`${lang}/`));
  }
  const there = new Set(await urls(cache));
  const pages = (await urls(before.cache)).filter((url) => isPage(url) && !there.has(url) && !whole.some((copy) => url.startsWith(copy)));
  for (const address of pages.slice(-MOST_READ)) {
    try {
      await put(cache, address, await fresh(address));
    } catch (error) {
      // What is no longer published is no longer kept.
      if (error.status !== 404 && error.status !== 410) throw error;
    }
  }
  await putOfflinePages(cache);
  if (await isPublished()) await mark(cache);
}

let work;
/** Keeps some more files of a copy, in `lang`; what has not changed since `before` is taken from there. */
async function step(cache, lang, before) {
  if (work?.lang !== lang) work = await begun(cache, lang, before);
  const { mine, files, old, left } = work, some = left.slice(0, AT_ONCE);
  try {
    await Promise.all(some.map(async (path) => {
      const same = old[path] === files[path] && await before.match(of(path));
      const response = same || await fresh(of(path));
      if (!same && await digits(response.clone()) !== files[path]) throw Error(`${path} is of another publication`);
      await cache.put(of(path), response);
    }));
  } catch (error) {
    work = undefined;
    throw error;
  }
  left.splice(0, some.length);
  if (!left.length) {
    await cache.put(wholeOf(lang), new Response());
    work = undefined;
  }
  return { part: 1 - left.length / mine, isWhole: !left.length };
}

/** What is left of a copy. */
async function begun(cache, lang, before) {
  const files = async (kept) => (kept ? (await kept.json()).files : {});
  let list = await cache.match(listOf(lang));
  if (!list) {
    list = await fresh(listOf(lang));
    if ((await list.clone().json()).sum !== SUM) throw Error('a list of another publication');
    await cache.put(listOf(lang), list.clone());
  }
  const there = new Set(await urls(cache)), mine = await files(list), paths = Object.keys(mine);
  return { lang, files: mine, mine: paths.length, old: await files(before && await before.match(listOf(lang))), left: paths.filter((path) => !there.has(of(path))) };
}

/** The digits of a file's sum that a list has. */
async function digits(response) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return [...sum.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Some more of a copy, because a reader wants it. */
async function keep(lang) {
  await renew();
  const shown = await edition();
  if (shown && shown.sum !== SUM || !(await isPublished())) throw Error('another publication');
  const cache = await caches.open(HERE), done = await step(cache, lang);
  if (done.isWhole) await putOfflinePages(cache);
  if (!shown) await mark(cache);
  return done;
}

/** Removes a copy, but for what another one needs, and styles and scripts, which pages that were read need. */
async function drop(lang) {
  work = undefined;
  const shown = await edition(), filesOf = async (one) => Object.keys((await (await shown?.cache.match(listOf(one)))?.json())?.files || {});
  const others = new Set();
  for (const other of Object.keys(WORDS)) if (other !== lang) for (const path of await filesOf(other)) others.add(path);
  for (const path of await filesOf(lang)) if (of(path) !== pageOf(lang) && !others.has(path) && !/\.(?:css|js|svg)$/.test(path)) await shown.cache.delete(of(path));
  await shown?.cache.delete(wholeOf(lang));
  await shown?.cache.delete(listOf(lang));
  return state(lang);
}

/** What is kept in a language: how much of a copy, and, without one, which pages. */
async function state(lang) {
  const shown = await edition(), list = await shown?.cache.match(listOf(lang));
  if (list) {
    const files = Object.keys((await list.json()).files), there = new Set(await urls(shown.cache));
    return { part: files.filter((path) => there.has(of(path))).length / files.length, isWhole: !!(await shown.cache.match(wholeOf(lang))), pages: [] };
  }
  const pages = [];
  for (const address of shown ? await urls(shown.cache) : []) {
    if (!isPage(address) || !address.startsWith(of(`${lang}/`)) || address === pageOf(lang)) continue;
    const html = await (await shown.cache.match(address)).text();
    pages.unshift([address, (html.match(/<title>([^<]*)/) || [])[1]]);
  }
  return { part: 0, isWhole: false, pages };
}

/** A kept page with a notice that it is one; `links` are counted from `from`. */
async function shown(copy, words, from, status = 200) {
  const notice = words.replace(/[&<]/g, (letter) => `&#${letter.charCodeAt(0)};`), headers = new Headers(copy.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  let html = (await copy.text()).replace(/<main\b[^>]*>/, (tag) => `${tag}<p class="notice kept">${notice}</p>`);
  if (from) html = html.replace(/(\s(?:href|src|action)=["']?)(\.{1,2}\/[^"'\s>]*)/g, (_, name, link) => name + new URL(link, from));
  return new Response(html, { headers, status });
}

/** Open pages that came from the edition: what they read besides comes from there as well. */
const offline = new Set();

async function page(event, address) {
  const { request, resultingClientId, clientId } = event, lang = languageOf(address);
  const now = await edition(), copy = await now?.cache.match(address);
  if (copy && offline.has(clientId) && request.mode !== 'navigate') return copy;
  try {
    const asked = fetch(request, { cache: 'no-cache' });
    asked.catch(() => {});
    const late = new Promise((_, fail) => { if (copy) setTimeout(fail, PATIENCE); });
    const response = await Promise.race([asked, late]);
    if (copy && response.status >= 500) throw Error(response.status);
    if (response.ok && !response.redirected && isPage(address) && request.mode === 'navigate') {
      const kept = response.clone();
      event.waitUntil(Promise.allSettled([read(address, kept), renew()]));
    }
    return response;
  } catch {
    if (request.mode !== 'navigate') return copy || Response.error();
    offline.add(resultingClientId);
    if (copy) return shown(copy, now.words[lang].kept);
    if (!isPage(address) && await now?.cache.match(`${address}/`)) return Response.redirect(`${address}/`);
    for (const one of [lang, ...Object.keys(WORDS)]) {
      const instead = await now?.cache.match(pageOf(one));
      if (instead) return shown(instead, now.words[one].missing, pageOf(one), 503);
    }
    return Response.error();
  }
}

async function file(event, address) {
  const kept = await caches.match(address);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.status === 200 && response.type === 'basic') {
    const copy = response.clone();
    event.waitUntil(caches.open(HERE).then((cache) => cache.put(address, copy)).catch(() => {}));
  }
  return response;
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
// Pages wait for this to end: what takes long begins when they call, which they do when a worker takes over.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request, address = url.split(/[?#]/)[0].replace(/\/index\.html$/, '/');
  if (method !== 'GET' || !address.startsWith(ROOT)) return;
  if (isPage(address) || mode === 'navigate' && !/\.[^/]*$/.test(address.slice(ROOT.length))) event.respondWith(page(event, address));
  else if (named(address)) event.respondWith(file(event, address));
  else if (address.startsWith(of('badges/'))) event.respondWith(page(event, address));
});
self.addEventListener('message', (event) => {
  const { data, ports: [port] } = event, told = (work) => work.then((answer) => port.postMessage(answer), (error) => port.postMessage({ failed: error.name === 'QuotaExceededError' ? 'space' : 'network' }));
  if (data.read) {
    const address = data.read.split(/[?#]/)[0].replace(/\/index\.html$/, '/');
    if (address.startsWith(ROOT) && isPage(address)) event.waitUntil(Promise.allSettled([fresh(address).then((response) => read(address, response)), renew()]));
  } else if (data.keep) event.waitUntil(told(keep(data.keep)));
  else if (data.drop) event.waitUntil(told(drop(data.drop)));
  else if (data.state) event.waitUntil(told(state(data.state)));
  else event.waitUntil(renew().catch(() => {}));
});
