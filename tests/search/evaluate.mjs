// Runs the query set through the search engine on built indexes and counts successes by language and kind.
//
//   node tests/search/evaluate.mjs SITE [--part tune|held-out|all] [--lang LANG] [--failures] [--fresh] [--published]
//
// SITE is a built site. With --fresh every query is the first on its page, and it is counted what it reads; without, a
// page is asked all of them. With --published the scripts are those of the site in place of the theme's.
// Failures are shown for the part `tune` alone: see queries/README.md.

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { late, read, source } from './script.mjs';

const here = dirname(fileURLToPath(import.meta.url)), args = process.argv.slice(2), is = (name) => args.includes(`--${name}`);
const option = (name, otherwise) => (is(name) ? args[args.indexOf(`--${name}`) + 1] : otherwise);
const site = args[0] && !args[0].startsWith('--') ? args[0] : 'public', part = option('part', 'held-out');
if (is('failures') && part !== 'tune') {
  console.error('--failures goes with --part tune: whoever reads failures of the held-out part tunes on it.');
  process.exit(2);
}
const MAX_BYTES = { ky: 30_000, ru: 20_000, en: 20_000 }, MAX_REQUESTS = 3;

const assets = readdirSync(join(site, 'assets')), known = new Map();
const bytesOf = (name) => {
  if (!known.has(name)) known.set(name, readFileSync(join(site, 'assets', assets.find((file) => file.startsWith(`${name}.`)))));
  return known.get(name);
};
// A fresh page has a script of its own, which knows nothing of the second one yet.
const text = is('published') ? bytesOf('search') : source('search'), shared = await read(text);
const second = is('published') ? await read(bytesOf('search_late')) : late;
const sizes = new Map(['search', 'search_late'].map((name) => [name, gzipSync(bytesOf(name), { level: 9 }).length]));

const languages = ['ky', 'ru', 'en'];
/** A page of a language that has read nothing so far; `fetched` are the sizes of what it reads. */
async function open(lang) {
  const { asker, addLate } = is('fresh') ? await read(text) : shared;
  const fetched = [sizes.get('search')];
  let hasSecond = false;
  const file = async (of, name) => {
    const bytes = bytesOf(`search-${of}${name === 'index' ? '' : `-more-${name}`}`);
    fetched.push(bytes.length);
    return bytes;
  };
  const readSecond = async () => {
    if (!hasSecond) fetched.push(sizes.get('search_late'));
    hasSecond = true;
    addLate(second);
  };
  return { fetched, ...asker(lang, languages, file, async () => {}, readSecond, false) };
}

// The sitemap lists every page in the order of documents, in each language.
const pages = existsSync(join(site, 'pages.txt'))
  ? readFileSync(join(site, 'pages.txt'), 'utf8').split('\n')
  : [...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)]
    .map(([, address]) => address).filter((_, i) => i % languages.length === 0)
    .map((address) => address.slice(address.indexOf('/ky/') + 4));

for (const lang of is('lang') ? [option('lang')] : languages) {
  const rows = readFileSync(join(here, 'queries', `${lang}.tsv`), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
  const counts = new Map(), read = [];
  const count = (kind, first, three) => {
    const sum = counts.get(kind) || [0, 0, 0];
    counts.set(kind, [sum[0] + 1, sum[1] + first, sum[2] + three]);
  };
  let page = await open(lang);
  for (const [id, of, kind, query, expected] of rows) {
    if (part !== 'all' && of !== part) continue;
    if (is('fresh')) page = await open(lang);
    const { docs, lang: shown, value } = await page.ask(query);
    read.push({ requests: page.fetched.length, bytes: page.fetched.reduce((sum, one) => sum + one) });
    const found = docs.map(({ doc }) => pages[doc]);
    const wanted = expected === '-' ? [] : expected.split(' ');
    const isIn = (n) => (expected === '-' ? found.length === 0 : found.slice(0, n).some((path) => wanted.includes(path)));
    count(kind, isIn(1), isIn(3));
    count('total', isIn(1), isIn(3));
    if (is('failures') && !isIn(1)) {
      console.log(`${id} ${kind} «${query}» (${shown} ${value.toFixed(2)}) → ${found.slice(0, 4).join(' ')}   wanted ${expected.slice(0, 60)}`);
    }
  }
  console.log(`\n${lang}`);
  counts.forEach(([n, first, three], kind) => {
    const percent = (value) => `${value}/${n} ${(100 * value / n).toFixed(1)} %`.padStart(16);
    console.log(`  ${kind.padEnd(16)} first ${percent(first)}  in three ${percent(three)}`);
  });
  if (is('fresh')) {
    const share = (isSo) => `${(100 * read.filter(isSo).length / read.length).toFixed(0)} %`, bytes = read.map((one) => one.bytes).sort((a, b) => a - b);
    console.log(`  until its results a query fetches ${bytes[bytes.length >> 1]} bytes in the middle, ${bytes[Math.floor(bytes.length * 0.9)]} nine of ten;`
      + ` at most ${MAX_BYTES[lang]} bytes ${share((one) => one.bytes <= MAX_BYTES[lang])}, at most ${MAX_REQUESTS} requests ${share((one) => one.requests <= MAX_REQUESTS)}`);
  }
}
