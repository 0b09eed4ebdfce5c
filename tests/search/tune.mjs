// Looks for better numbers in WORTH of the search script, by the queries of the part `tune` alone.
//
//   node tests/search/tune.mjs SITE [SECONDS]
//
// Changes one number at a time and keeps what helps: the more clearly a wanted page is before the first other one, the
// better. Prints the numbers; nothing is written.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import script, { late } from './script.mjs';

const here = dirname(fileURLToPath(import.meta.url)), [site = 'public', seconds = '120'] = process.argv.slice(2);
const { load, addLate, addPart, understand, answerTo, WORTH } = script, languages = ['ky', 'ru', 'en'];
const assets = readdirSync(join(site, 'assets')), indexes = {};
const read = (name) => readFileSync(join(site, 'assets', assets.find((file) => file.startsWith(`${name}.`))));
addLate(late);
for (const lang of languages) {
  indexes[lang] = load(read(`search-${lang}`), lang);
  indexes[lang].begins.forEach((_, i) => addPart(indexes[lang], i + 1, read(`search-${lang}-more-${i + 1}`)));
}
const pages = new Map([...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)]
  .map(([, address]) => address).filter((address) => address.includes('/ky/'))
  .map((address, at) => [address.slice(address.indexOf('/ky/') + 4), at]));
const queries = languages.flatMap((lang) => readFileSync(join(here, 'queries', `${lang}.tsv`), 'utf8').trimEnd().split('\n').slice(1)
  .map((line) => line.split('\t')).filter(([, part, , , expected]) => part === 'tune' && expected !== '-')
  .map(([, , , query, expected]) => ({ lang, query, wanted: new Set(expected.split(' ').map((page) => pages.get(page))) })));

/** Between 0 and 1.5 a query: how clear the right answer is, and a half for the first place. */
function score() {
  let sum = 0;
  for (const lang of languages) indexes[lang].memory.clear();
  for (const { lang, query, wanted } of queries) {
    const { docs } = answerTo(understand(indexes, lang, query));
    const right = docs.find(({ doc }) => wanted.has(doc)), wrong = docs.find(({ doc }) => !wanted.has(doc));
    if (right) sum += 1 / (1 + ((wrong ? wrong.score : 0) / right.score) ** 6) + (docs[0] === right ? 0.5 : 0);
  }
  return sum / queries.length;
}

const end = Date.now() + seconds * 1000;
let best = score(), step = 0.25;
console.log(`${queries.length} queries, ${best.toFixed(4)}`);
while (step > 0.01 && Date.now() < end) {
  const before = best;
  for (const name of Object.keys(WORTH)) for (const factor of [1 + step, 1 / (1 + step)]) {
    const worth = WORTH[name];
    if (Date.now() > end) break;
    WORTH[name] = worth * factor;
    const now = score();
    if (now > best) best = now;
    else WORTH[name] = worth;
  }
  console.log(`${best.toFixed(4)}  steps of ${step}`);
  if (best === before) step /= 2;
}
console.log(JSON.stringify(WORTH, (_, value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value), 1));
