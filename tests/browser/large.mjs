// Searches a programme of thousands of measures in Chromium, and counts what is fetched until results are there.
//
//   node tests/browser/large.mjs SITE
//
// `cargo bench -- search 10000 SITE` makes the site: pages, scripts and indexes of the search alone. Fails where more
// is fetched than is promised, or where other pages are found than in an index that is read as a whole.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, open, until } from './browser.mjs';
import script, { late, read, source } from '../search/script.mjs';

const site = process.argv[2];
if (!site) {
  console.error('Which site? node tests/browser/large.mjs SITE');
  process.exit(2);
}
const MAX_BYTES = 200_000, MAX_OPTIONS = 200;
// A common word, two of them, a number, a slip, half a word with another.
const QUERIES = {
  ky: ['мектеп', 'жол оңдоо', '2.14', 'жарыктандырууу', 'көчө жарык'],
  ru: ['школа', 'ремонт дорог', '2.14', 'освещенние улиц', 'детский са'],
  en: ['school', 'road repair', '2.14', 'street lightting', 'water sup'],
};
// Words of another language.
const FOREIGN = { ky: 'street lighting', ru: 'суу түтүк', en: 'водопровод' };

const problems = [];
const expect = (isSo, what) => {
  if (!isSo) problems.push(what);
};
const pages = readFileSync(join(site, 'pages.txt'), 'utf8').split('\n');
const assets = readdirSync(join(site, 'assets'));
const bytesOf = (name) => {
  const file = assets.find((asset) => asset.startsWith(`${name}.`));
  return file && readFileSync(join(site, 'assets', file));
};

const fileOf = (lang, part) => `search-${lang}${part === 'index' ? '' : `-more-${part}`}`;

/** An index with some parts that is read as a whole: every block, and what measures are filtered by. */
function whole({ load, addBlock, addFacets, addPart }, lang, partsOf) {
  const index = load(bytesOf(fileOf(lang, 'index')), lang);
  for (const name of ['bodies', 'places']) if (bytesOf(`search-${name}`)) addFacets(index, name, bytesOf(`search-${name}`));
  for (const part of partsOf(index)) addPart(index, part, bytesOf(fileOf(lang, part)));
  for (const block of [...index.blocks]) addBlock(index, block, bytesOf(`${fileOf(lang, block.file)}-${block.block}`));
  return index;
}

/** What the page has to find that was asked these queries, one after the other. */
async function wanted(lang, ...queries) {
  const engine = await read(source('search')), languages = Object.keys(QUERIES);
  const file = async (of, name) => {
    const [part, block] = `${name}`.split('-');
    return bytesOf(fileOf(of, part) + (block ? `-${block}` : ''));
  };
  const page = engine.asker(lang, languages, file, async (names) => {
    for (const name of names) if (bytesOf(`search-${name}`)) engine.addFacets(page.indexes[lang], name, bytesOf(`search-${name}`));
  }, async () => engine.addLate(late), isLarge);
  let found;
  for (const query of queries) found = await page.ask(query);
  // Whoever reads more finds the same.
  const wholes = Object.fromEntries(Object.entries(page.indexes).map(([of, { parts }]) => [of, whole(engine, of, () => parts)]));
  const right = engine.answerTo(engine.understand(wholes, lang, queries.at(-1))).docs.map(({ doc }) => pages[doc]);
  expect(found.docs.slice(0, 10).every(({ doc }, i) => pages[doc] === right[i]), `${lang} «${queries.at(-1)}»: in blocks ${found.docs.slice(0, 3).map(({ doc }) => pages[doc])}, as a whole ${right.slice(0, 3)}`);
  return found.docs.map(({ doc }) => pages[doc]);
}

const indexes = {};
for (const lang of Object.keys(QUERIES)) {
  indexes[lang] = whole(script, lang, ({ begins }) => begins.map((_, i) => i + 1));
  const isComplete = indexes[lang].terms.every((_, at) => indexes[lang].postings[at] && indexes[lang].postings[at].docs.length === indexes[lang].sizes[at]
    && indexes[lang].postings[at].docs.every((doc, i, docs) => doc < pages.length && (!i || doc > docs[i - 1])));
  expect(isComplete, `${lang}: every stem has its documents`);
}
const n = indexes.ky.measures.length, isLarge = existsSync(join(site, 'ky/search/measures'));
console.log(`${n} measures, ${pages.length} pages, ${indexes.ky.terms.length}, ${indexes.ru.terms.length} and ${indexes.en.terms.length} stems`);
const sizes = (pattern, all = server.requests.filter(({ path }) => pattern.test(path))) => `${all.length} × ${all.length ? Math.round(all.reduce((sum, { bytes }) => sum + bytes, 0) / all.length) : 0}`;

const { browser, server, address, stop } = await open(site);
const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });

async function transfer(lang, query) {
  const page = await phone.newPage();
  page.on('pageerror', (error) => problems.push(`${lang} «${query}»: ${error}`));
  server.requests.length = 0;
  const start = performance.now();
  await page.goto(address(lang, query));
  await page.waitForSelector('#search-results[data-query]', { timeout: 20_000 });
  const time = performance.now() - start;
  const { requests } = server, search = requests.find(({ path }) => path === `/${lang}/search/`);
  const fetched = requests.filter((one) => one !== search && !/\.css$|favicon/.test(one.path)), bytes = fetched.reduce((sum, one) => sum + one.bytes, 0);
  console.log(`${lang} «${query}»: ${bytes} bytes in ${fetched.length} requests: script ${sizes(/\.js$/)}, word lists ${sizes(/search-..(-more-\d+)?\.[^/]*bin$/)}, facets ${sizes(/search-(bodies|places)/)}, blocks ${sizes(/search-..(-more-\d+)?-\d+\./)}, leaves ${sizes(/\/search\/\w+\/\d+\/$/)}; page ${search.bytes}; ${Math.round(time)} ms`);
  expect(bytes <= MAX_BYTES, `${lang} «${query}»: ${bytes} bytes are fetched`);
  const found = await page.locator('#search-results a').evaluateAll((links) => links.map((link) => link.href.slice(new URL('../', location.href).href.length)));
  const right = (await wanted(lang, query)).slice(0, found.length);
  expect(found.length > 0 && found.join() === right.join(), `${lang} «${query}»: found ${found.slice(0, 3)}, where ${right.slice(0, 3)} is to be found`);
  await page.close();
}

/** More results, filters, and the way back to them by their address. */
async function filters(lang, query) {
  const page = await phone.newPage();
  page.on('pageerror', (error) => problems.push(`${lang}: ${error}`));
  await page.goto(address(lang, query));
  await page.waitForSelector('#search-results[data-query]');
  const before = await page.locator('#search-results a').count();
  await page.click('#search-next');
  await until(page, (count) => document.querySelectorAll('#search-results a').length > count, before);
  server.requests.length = 0;
  await page.click('#search-narrow summary');
  await until(page, () => document.querySelector('[name=bodies]').options.length > 2);
  console.log(`${lang}: filters are open after ${server.requests.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in ${server.requests.length} requests`);
  for (const name of ['bodies', 'places']) {
    const options = await page.locator(`[name=${name}] option:not([hidden]):not(:disabled)`).evaluateAll((all) => all.map(({ value, text }) => [value, Number((text.match(/\((\d+)\)/) || [])[1])]).filter(([value]) => value));
    expect(options.length > 0 && options.length <= MAX_OPTIONS, `${lang}: ${name} has ${options.length} options`);
    const [value, count] = options[0];
    await page.selectOption(`[name=${name}]`, value);
    const counted = (expected) => until(page, (wanted) => Number((document.getElementById('search-status').textContent.match(/\d+/) || [NaN])[0]) === wanted, expected);
    await counted(count);
    await page.reload();
    await counted(count);
    expect(await page.inputValue(`[name=${name}]`) === value, `${lang}: the address restores ${name}`);
    await page.click('#search-filters [type=reset]');
    await until(page, () => !/(bodies|places)=/.test(location.search));
  }
  await page.close();
}

/** While somebody types, the last word is what is shown. */
async function typing(lang, query) {
  const page = await phone.newPage();
  await page.goto(address(lang));
  server.requests.length = 0;
  for (let i = 1; i < query.length; i++) await page.evaluate((typed) => {
    const box = document.getElementById('q');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return new Promise((done) => setTimeout(done, 120));
  }, query.slice(0, i));
  const found = await ask(page, query);
  const right = await wanted(lang, ...[...query].map((_, i) => query.slice(0, i + 1)));
  expect(found.length > 0 && found.every((path, i) => path === right[i]), `${lang}: typing «${query}» finds it`);
  console.log(`${lang}: typing «${query}» letter by letter fetches ${server.requests.reduce((sum, { bytes }) => sum + bytes, 0)} bytes in ${server.requests.length} requests`);
  await page.close();
}

/** Without JavaScript everything is reached by links from page to page. */
async function withoutScript(lang) {
  const root = `${server.root}${lang}/`;
  const links = async (path, part) => {
    const html = await (await fetch(root + path)).text(), [within] = html.match(part) || [''];
    return [...within.matchAll(/<a [^>]*>/g)].map(([tag]) => ({ tag, path: new URL(tag.match(/href="?([^"\s>]+)/)[1], root + path).href.slice(root.length) }));
  };
  const seen = new Set((await links('search/', /id="?search-index[\s\S]*/)).map(({ path }) => path));
  const leaves = [...seen].filter((path) => /^search\/\w+\/\d+\/$/.test(path));
  for (const leaf of leaves) {
    for (const { path } of await links(leaf, /<section[\s\S]*<\/section>/)) seen.add(path);
    // From leaf to leaf of a list, to its last.
    const next = (await links(leaf, /<nav [^>]*class="?pager[\s\S]*?<\/nav>/)).find(({ tag }) => /rel="?next/.test(tag));
    const after = leaf.replace(/\d+/, (n) => Number(n) + 1), expected = leaves.includes(after) ? after : undefined;
    expect((next && next.path) === expected, `${lang}: ${next && next.path} follows ${leaf}`);
  }
  const missing = pages.filter((path) => /^(measures|bodies|places|directions|programme)\/./.test(path) && !seen.has(path));
  expect(!missing.length, `${lang}: ${missing.length} pages are not linked, such as ${missing[0]}`);
  console.log(`${lang}: ${seen.size} links, ${leaves.length} leaves`);
}

try {
  for (const [lang, queries] of Object.entries(QUERIES)) for (const query of [...queries, FOREIGN[lang]]) await transfer(lang, query);
  for (const [lang, queries] of Object.entries(QUERIES)) {
    if (isLarge) await filters(lang, queries[0]);
    await typing(lang, queries[1]);
    if (isLarge) await withoutScript(lang);
  }
} catch (error) {
  problems.push(error.stack);
} finally {
  await stop();
}
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exitCode = problems.length ? 1 : 0;
