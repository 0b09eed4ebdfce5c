// Reads a built site as somebody does whose browser runs no scripts and whose screen is 320 px wide: follows every link
// from the first page on. Every page is reached, every link leads somewhere, no page has to be moved sideways, and each
// page is there in the other languages at the same place.
//
//   node tests/browser/links.mjs SITE

import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { addresses, LANGUAGES, named, NOWHERE, open } from './site.mjs';

const site = named('links.mjs');
const { root, expect, newPage, end } = await open(site);

/** What a page shows and leads to, at its present size. */
const look = (page) => page.evaluate(() => {
  const wide = [...document.querySelectorAll('body *')].find((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, .table-scroll, svg'));
  return {
    overflow: document.documentElement.scrollWidth - innerWidth,
    wide: wide && wide.outerHTML.slice(0, 100),
    links: [...document.querySelectorAll('a[href]')].filter((link) => link.origin === location.origin).map((link) => [link.pathname, link.hash]),
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id),
    languages: [...document.querySelectorAll('header a[hreflang]')].map((link) => [link.hreflang, link.pathname, link.getAttribute('aria-current')]),
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1])),
    lang: document.documentElement.lang,
    hidden: [...document.querySelectorAll('main, h1, footer, header nav a')].filter((one) => !one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80)),
  };
});

const began = Date.now(), reached = new Map(), waiting = [''], problemsOfOne = 5;
let nTold = 0;
const isPage = (path) => path === '' || path.endsWith('/');
const tell = (isSo, what) => isSo || ++nTold > 60 || expect(false, what);

/** A page: what it shows, and its links to wait for their turn. */
async function visit(page, path) {
  await page.goto(root + path);
  const { overflow, wide, links, ids, languages, headings, lang, hidden } = await look(page);
  tell(overflow <= 0, `${path}: ${overflow} px wider than 320 px: ${wide}`);
  tell(!hidden.length, `${path}: not to be seen: ${hidden}`);
  tell(headings[0] === 1 && headings.every((level, idx) => idx === 0 || (level > 1 && level <= headings[idx - 1] + 1)), `${path}: headings are not in order: ${headings}`);
  const [of, ...rest] = path.split('/');
  if (path) {
    tell(lang === of, `${path} is in ${lang}`);
    const wanted = LANGUAGES.map((one) => `${one} /${[one, ...rest].join('/')} ${one === of}`);
    const found = languages.map(([one, at, current]) => `${one} ${decodeURIComponent(at)} ${current === 'true'}`);
    tell(wanted.every((one) => found.includes(one)), `${path}: another language leads elsewhere: ${found}`);
  }
  reached.get(path).ids = new Set(ids);
  for (const [pathname, hash] of links) {
    const to = decodeURIComponent(pathname).slice(1);
    if (hash) reached.get(path).anchors.push([to, decodeURIComponent(hash.slice(1))]);
    if (reached.has(to)) continue;
    reached.set(to, { ids: new Set(), anchors: [], from: path });
    if (isPage(to)) waiting.push(to);
    else tell(existsSync(join(site, to)) && statSync(join(site, to)).isFile(), `${path} leads to ${to}, which is not there`);
  }
}

reached.set('', { ids: new Set(), anchors: [], from: '' });
let nBusy = 0;
await Promise.all(Array.from({ length: availableParallelism() }, async () => {
  const page = await newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  for (; waiting.length || nBusy; await new Promise((done) => { setTimeout(done, 5); })) {
    while (waiting.length) {
      nBusy++;
      await visit(page, waiting.shift());
      nBusy--;
    }
  }
}));

const missing = addresses(site).filter((address) => !reached.has(address));
expect(!missing.length, `${missing.length} pages are not reached: ${missing.slice(0, problemsOfOne)}`);
for (const [path, { anchors }] of reached) {
  for (const [to, id] of anchors) tell(reached.get(to).ids.has(id), `${path} leads to #${id} of ${to}, which is not there`);
}
const page = await newPage({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
await page.goto(root + NOWHERE);
const { overflow, hidden, links } = await look(page);
expect(overflow <= 0 && !hidden.length && links.length > 5, 'the page for what does not exist leads on');
console.log(`  ${[...reached.keys()].filter(isPage).length} pages are read without JavaScript at 320 px (${((Date.now() - began) / 1000).toFixed(0)} s)`);
await end();
