// Types the query set into the search page of a built site, in Chromium, and measures what that costs.
//
//   node tests/browser/search.mjs SITE
//
// Fails under the shares that are reached for the held-out part. Which of its queries fail is never told: see
// tests/search/queries/README.md.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, open } from './browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const site = process.argv[2];
if (!site) {
  console.error('Which site? node tests/browser/search.mjs SITE');
  process.exit(2);
}
// What is reached, with a point to spare: shares of queries whose wanted page is first, in the first three, and queries that nothing answers but
// something is found for. The aim is 0.95, 0.97 and 0.97 first, 0.98 in three, and 0. Better figures are written here.
const REACHED = { ky: [0.92, 0.97, 0], ru: [0.92, 0.96, 2], en: [0.88, 0.96, 2] };
const MAX_BYTES = { ky: 30_000, ru: 20_000, en: 20_000 };
const MAX_REQUESTS = 3, MAX_MILLISECONDS = 30, SLOWER = 6;

const problems = [];
const expect = (isSo, what) => {
  if (!isSo) problems.push(what);
};

const { browser, server, address, stop } = await open(site);
const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });

async function queries(page, lang) {
  const rows = readFileSync(join(here, '../search/queries', `${lang}.tsv`), 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
  const counts = { tune: new Map(), 'held-out': new Map() };
  await page.goto(address(lang));
  for (const [, part, kind, query, expected] of rows) {
    const found = await ask(page, query), wanted = expected.split(' ');
    const isIn = (n) => (expected === '-' ? !found.length : found.slice(0, n).some((path) => wanted.includes(path)));
    for (const name of [kind, 'total']) {
      const sum = counts[part].get(name) || [0, 0, 0];
      counts[part].set(name, [sum[0] + 1, sum[1] + isIn(1), sum[2] + isIn(3)]);
    }
  }
  for (const [part, kinds] of Object.entries(counts)) {
    console.log(`\n${lang}, ${part}`);
    const percent = (value, n) => `${value}/${n} ${(100 * value / n).toFixed(1)} %`.padStart(16);
    kinds.forEach(([n, first, three], kind) => console.log(`  ${kind.padEnd(16)} first ${percent(first, n)}   in three ${percent(three, n)}`));
  }
  const [n, first, three] = counts['held-out'].get('total'), none = counts['held-out'].get('nothing');
  expect(first / n >= REACHED[lang][0], `${lang}: the wanted page comes first for ${first} of ${n}`);
  expect(three / n >= REACHED[lang][1], `${lang}: the wanted page is among the first three for ${three} of ${n}`);
  expect(none[0] - none[1] <= REACHED[lang][2], `${lang}: something is found for ${none[0] - none[1]} of ${none[0]} queries that nothing answers`);
}

/** What a reader fetches besides the page, until the results of a query are there. */
async function transfer(lang, query) {
  const page = await phone.newPage();
  server.requests.length = 0;
  await page.goto(address(lang, query));
  await page.waitForSelector('#search-results[data-query]');
  await page.close();
  const fetched = server.requests.filter(({ path }) => /search[^/]*\.(js|bin)$/.test(path));
  const bytes = fetched.reduce((sum, one) => sum + one.bytes, 0);
  console.log(`${lang}: ${fetched.length} requests, ${bytes} bytes (${fetched.map(({ path, bytes: size }) => `${path.split('/').pop().replace(/\.[0-9a-f]{10}/, '')} ${size}`).join(', ')})`);
  expect(fetched.length <= MAX_REQUESTS && bytes <= MAX_BYTES[lang], `${lang}: ${fetched.length} requests with ${bytes} bytes`);
}

/** How long one query takes with the processor slowed. */
async function latency(page, lang) {
  const session = await phone.newCDPSession(page);
  await page.goto(address(lang));
  for (const query of ['жарыктандырууу', 'zzzvpqx', 'абадстрройсервистт', 'street lightning']) await ask(page, query);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const times = await page.evaluate(async () => {
    const form = document.getElementById('search-form'), script = document.querySelector('script[type=module]').src;
    const { asker, addLate, answerTo, understand } = await import(script), languages = ['ky', 'ru', 'en'];
    const file = async (lang, name) => {
      const address = name === 'index' ? form.getAttribute(`data-index-${lang}`) : form.getAttribute(`data-parts-${lang}`).replace('#', name);
      return new Uint8Array(await (await fetch(address)).arrayBuffer());
    };
    const { indexes, readParts, read } = asker(form.dataset.lang, languages, file, async () => {}, async () => {}, false);
    addLate(await import(form.dataset.late));
    for (const lang of languages) {
      await read(lang);
      await readParts(lang, indexes[lang].begins.map((_, i) => i + 1));
    }
    const find = (query) => answerTo(understand(indexes, form.dataset.lang, query));
    const worst = ['кочо жарыктандырууу', 'zzzvpqx bnmtyrr', 'абадстрройсервистт', 'street lightning repairs', 'жаңы мектептердин курулушшу качан бүтөт', 'rjxj ;fhsrnfylsheee'];
    return worst.map((query) => {
      find(query);
      // The shortest of some runs: what else the machine does only ever adds to a query's own time.
      const runs = [1, 2, 3, 4, 5, 6, 7].map((n) => {
        const start = performance.now();
        find(query + ' '.repeat(n));
        return performance.now() - start;
      });
      return [query, Math.min(...runs)];
    });
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  times.sort((a, b) => b[1] - a[1]);
  console.log(`${lang}: slowest with a processor ${SLOWER} times slower: ${times.slice(0, 3).map(([query, time]) => `${time.toFixed(1)} ms «${query}»`).join(', ')}`);
  expect(times[0][1] < MAX_MILLISECONDS, `${lang}: a query takes ${times[0][1].toFixed(1)} ms`);
}

try {
  const page = await phone.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  await transfer('ky', 'көчө');
  await transfer('ru', 'школа');
  await transfer('en', 'school');
  for (const lang of ['ky', 'ru', 'en']) await queries(page, lang);
  console.log('');
  for (const lang of ['ky', 'ru', 'en']) await latency(page, lang);
} catch (error) {
  problems.push(error.stack);
} finally {
  await stop();
}
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exitCode = problems.length ? 1 : 0;
