// Runs the query set through the search engine on built indexes and counts successes by language and kind.
//
//   node tests/search/evaluate.mjs SITE [--part tune|held-out|all] [--failures] [--script FILE]
//
// SITE is a built site. FILE is a published script to try in place of the theme's, such as SITE/assets/search.….js.
// Failures are shown for the part `tune` alone: see queries/README.md.

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read as readScript, source } from './script.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const site = args[0] && !args[0].startsWith('--') ? args[0] : 'public';
const part = args.includes('--part') ? args[args.indexOf('--part') + 1] : 'held-out';
const isShowing = args.includes('--failures');
if (isShowing && part !== 'tune') {
  console.error('--failures goes with --part tune: whoever reads failures of the held-out part tunes on it.');
  process.exit(2);
}

const script = args.includes('--script') ? readFileSync(args[args.indexOf('--script') + 1]) : source;
const { load, more, find, knows } = await readScript(script);

const languages = ['ky', 'ru', 'en'];
const assets = readdirSync(join(site, 'assets'));
// As the page does it: long texts and everyday words are read when the first file does not know a word.
const indexes = {}, first = {};
let nWhole = 0, nQueries = 0;
for (const lang of languages) {
  const read = (name) => readFileSync(join(site, 'assets', assets.find((file) => file.startsWith(`${name}.`))));
  first[lang] = load(read(`search-${lang}`), lang);
  indexes[lang] = load(read(`search-${lang}`), lang);
  more(indexes[lang], read(`search-${lang}-more`));
}
// The sitemap lists every page in the order of documents, in each language.
const pages = existsSync(join(site, 'pages.txt'))
  ? readFileSync(join(site, 'pages.txt'), 'utf8').split('\n')
  : [...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)]
    .map(([, address]) => address).filter((_, i) => i % languages.length === 0)
    .map((address) => address.slice(address.indexOf('/ky/') + 4));

const times = [];
for (const lang of languages) {
  const rows = readFileSync(join(here, 'queries', `${lang}.tsv`), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
  const counts = new Map();
  const count = (kind, first, three) => {
    const sum = counts.get(kind) || [0, 0, 0];
    counts.set(kind, [sum[0] + 1, sum[1] + first, sum[2] + three]);
  };
  for (const [id, of, kind, query, expected] of rows) {
    if (part !== 'all' && of !== part) continue;
    const start = performance.now();
    const isEnough = knows(first[lang], query);
    nQueries++;
    if (!isEnough) nWhole++;
    const { docs, lang: shown, value } = find(isEnough ? { [lang]: first[lang] } : indexes, lang, query);
    times.push([performance.now() - start, of === 'tune' ? query : id]);
    const found = docs.map(({ doc }) => pages[doc]);
    const wanted = expected === '-' ? [] : expected.split(' ');
    const isIn = (n) => (expected === '-' ? found.length === 0 : found.slice(0, n).some((page) => wanted.includes(page)));
    count(kind, isIn(1), isIn(3));
    count('total', isIn(1), isIn(3));
    if (isShowing && !isIn(1)) {
      console.log(`${id} ${kind} «${query}» (${shown} ${value.toFixed(2)}) → ${found.slice(0, 4).join(' ')}   wanted ${expected.slice(0, 60)}`);
    }
  }
  console.log(`\n${lang}`);
  counts.forEach(([n, first, three], kind) => {
    const percent = (value) => `${value}/${n} ${(100 * value / n).toFixed(1)} %`.padStart(16);
    console.log(`  ${kind.padEnd(16)} first ${percent(first)}  in three ${percent(three)}`);
  });
}
times.sort((a, b) => b[0] - a[0]);
const average = times.reduce((sum, [time]) => sum + time, 0) / times.length;
console.log(`\nmilliseconds a query: mean ${average.toFixed(1)}, worst ${times.slice(0, 3).map(([time]) => time.toFixed(1)).join(', ')}`);
console.log(`second file needed by ${nWhole} of ${nQueries} queries`);
