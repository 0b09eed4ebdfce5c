// Tries what people do on the search page of a built site, in Chromium: with keys, filters, the way back, another
// language, a small screen, a dark one, and without JavaScript.
//
//   node tests/browser/page.mjs SITE

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, open, until } from './browser.mjs';

const site = process.argv[2];
if (!site) {
  console.error('Which site? node tests/browser/page.mjs SITE');
  process.exit(2);
}
const QUERIES = { ky: 'мектеп', ru: 'школа', en: 'school' };
const PHONE = { width: 360, height: 740 };

const problems = [];
const expect = (isSo, what) => {
  if (!isSo) problems.push(what);
};
const { browser, server, address, stop } = await open(site);

/** A page of its own, without the service worker, which offline.mjs tries; closed after the steps; whatever leaves the site or fails in the script is a problem. */
async function tried(name, steps, options = {}) {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block', ...options }), page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(`${name}: ${error}`));
  page.on('request', (request) => expect(request.url().startsWith(server.root), `${name}: ${request.url()} is asked for`));
  try {
    await steps(page, (isSo, what) => expect(isSo, `${name}: ${what}`));
    console.log(`  ${name}`);
  } catch (error) {
    problems.push(`${name}: ${error.stack}`);
  }
  await context.close();
}

const settled = (page, query) => until(page, (wanted) => {
  const results = document.getElementById('search-results');
  return results && (wanted === '' ? !results.hasAttribute('data-query') : results.dataset.query === wanted);
}, query);
const counted = (page) => page.evaluate(() => Number((document.getElementById('search-status').textContent.match(/\d+/) || [NaN])[0]));
const hasCounted = (page, n) => until(page, (wanted) => Number((document.getElementById('search-status').textContent.match(/\d+/) || [NaN])[0]) === wanted, n);
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** The way from the home page, the keys, the first result. */
const keys = (lang, query) => tried(`${lang}: keys`, async (page, isSo) => {
  const isFocused = () => page.evaluate(() => document.activeElement.id === 'q');
  await page.goto(`${server.root}${lang}/`);
  await page.click('header .search button');
  await page.waitForURL('**/search/?q=');
  await page.fill('#q', query);
  await page.press('#q', 'Enter');
  await settled(page, query);
  isSo(await page.inputValue('#q') === query, 'the address restores the query');
  isSo(await page.locator('#search-results mark').count() > 0, 'words are marked');
  isSo(await page.locator('#search-results .badge svg').count() > 0, 'badges are shown');
  isSo(!(await page.isVisible('#search-index')), 'the index gives way to results');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('/');
  isSo(await isFocused() && await page.inputValue('#q') === query, '/ leads to the box');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  isSo(await page.evaluate(() => [...document.querySelectorAll('#search-results a')].indexOf(document.activeElement) === 1), 'arrows lead to the second result');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  isSo(await isFocused(), 'arrows lead back to the box');
  await page.keyboard.press('Escape');
  await settled(page, '');
  isSo(await page.isVisible('#search-index') && await isFocused(), 'Esc empties the box and the index is back');
  await ask(page, 'zzzvpqx');
  isSo(await page.isVisible('#search-empty') && await page.locator('#search-empty a').count() > 3, 'nothing found offers ways on');
  await ask(page, query);
  await page.focus('#q');
  await page.keyboard.press('Enter');
  await settled(page, query);
  const first = await page.evaluate(() => document.querySelector('#search-results a').href);
  await page.keyboard.press('Enter');
  await page.waitForURL(first);
  await page.goBack();
  await settled(page, query);
  isSo(await page.inputValue('#q') === query, 'the way back leads to the same results');
  await ask(page, query.slice(0, 3));
  await ask(page, query.slice(0, 4));
  await page.goBack();
  await settled(page, query);
  isSo(await page.inputValue('#q') === query, 'the way back leads to the query before');
});

/** What is heard, and that nothing flickers between two keystrokes. */
const typing = (lang, query) => tried(`${lang}: typing`, async (page, isSo) => {
  await page.clock.install();
  await page.goto(address(lang));
  await ask(page, query.slice(0, 2));
  // From here on the page's time stands still unless it is let run.
  await page.clock.pauseAt(Date.now() + 3_600_000);
  isSo(await page.getAttribute('#search-status', 'role') === 'status', 'the count is told');
  await page.evaluate(() => {
    const results = document.getElementById('search-results'), status = document.getElementById('search-status');
    window.seen = { empty: 0, shown: 0, told: [] };
    new MutationObserver(() => {
      window.seen.shown++;
      if (!results.querySelector('a')) window.seen.empty++;
    }).observe(results, { childList: true, subtree: true });
    new MutationObserver(() => window.seen.told.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    document.getElementById('q').focus();
  });
  await page.keyboard.press('End');
  for (let end = 3; end <= query.length; end++) {
    await page.keyboard.type(query[end - 1]);
    await page.clock.runFor(120);
    await settled(page, query.slice(0, end));
  }
  const before = await page.evaluate(() => window.seen.told.length);
  await page.clock.runFor(1000);
  const { empty, shown, told } = await page.evaluate(() => window.seen);
  isSo(shown > 1 && empty === 0, `results come while typing (${shown} times) and are never emptied (${empty} times)`);
  isSo(before === 0 && told.length === 1, `the count is told when typing rests, not before (${before}), and once (${told.length})`);
  const words = await page.evaluate(() => [document.getElementById('search-form').dataset.found, document.getElementById('search-status').textContent]);
  isSo(new RegExp(`^${words[0].replace('#', '\\d+')}$`).test(words[1]), `the count is told in the language of the page: ${words[1]}`);
  isSo(await page.evaluate(() => document.querySelector('#search-results li:last-child a') && !document.querySelector('#search-results li a:empty')), 'each result has a title');
});

/** Each kind of filter: its counts, the address, the way back and on. */
const filters = (lang, query) => tried(`${lang}: filters`, async (page, isSo) => {
  await page.goto(address(lang, query));
  await settled(page, query);
  await hasCounted(page, await page.evaluate(() => document.querySelectorAll('#search-results li').length + Number((document.querySelector('#search-next:not([hidden])') || { textContent: '0' }).textContent.match(/\d+/)[0])));
  const all = await counted(page);
  await page.evaluate(() => { document.getElementById('search-narrow').open = true; });
  await until(page, () => [...document.querySelectorAll('[name=direction] option')].some((one) => /\(\d+\)$/.test(one.text)));
  const options = (name) => page.evaluate((of) => [...document.querySelectorAll(`[name=${of}] option`)].filter((one) => one.value && !one.hidden).map((one) => [one.value, Number(one.text.match(/\((\d+)\)$/)[1])]), name);
  for (const name of ['direction', 'badge', 'year', 'bodies', 'places']) {
    const offered = await options(name);
    isSo(offered.length > 0 && offered.every(([, n]) => n > 0 && n <= all), `${name} offers what there is, with counts`);
    const [value, n] = offered[offered.length - 1];
    await page.selectOption(`[name=${name}]`, value);
    await hasCounted(page, n);
    isSo(new URL(page.url()).searchParams.get(name) === value, `${name} stands in the address`);
    isSo(await page.evaluate(() => [...document.querySelectorAll('#search-results a')].every((link) => /\/measures\/[^/]+\/$/.test(link.pathname))), `${name} leaves measures alone`);
    await page.reload();
    await settled(page, query);
    await hasCounted(page, n);
    isSo(await page.inputValue(`[name=${name}]`) === value && await page.isVisible('#search-filters'), `the address restores ${name}`);
    await page.goBack();
    await hasCounted(page, all);
    isSo(await page.inputValue(`[name=${name}]`) === '', `the way back takes ${name} away`);
    await page.goForward();
    await hasCounted(page, n);
    isSo(await page.inputValue(`[name=${name}]`) === value, `the way on brings ${name} again`);
    await page.click('#search-filters [type=reset]');
    await hasCounted(page, all);
    isSo(!new URL(page.url()).searchParams.has(name), `${name} can be cleared`);
  }
  const [[direction]] = await options('direction');
  await page.selectOption('[name=direction]', direction);
  await until(page, () => location.search.includes('direction='));
  const [[badge, n]] = await options('badge');
  await page.selectOption('[name=badge]', badge);
  await hasCounted(page, n);
  const other = lang === 'ky' ? 'en' : 'ky';
  await page.goto(`${address(lang, query)}&direction=${direction}`);
  await settled(page, query);
  await page.click(`header a[hreflang=${other}]`);
  await page.waitForURL(`**/${other}/search/?*`);
  await settled(page, query);
  isSo(await page.inputValue('#q') === query && await page.inputValue('[name=direction]') === direction, 'another language shows the same');
});

/** No screen is too small, none too dark, and nothing moves for whom that is too much. */
const looks = (lang, query, colorScheme) => tried(`${lang}: ${colorScheme}`, async (page, isSo) => {
  await page.goto(address(lang));
  isSo(await overflow(page) <= 0, 'the index fits');
  await ask(page, query);
  await page.evaluate(() => { document.getElementById('search-narrow').open = true; });
  isSo(await overflow(page) <= 0, 'results and filters fit');
  const contrasts = await page.evaluate(() => {
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (color) => {
      paint.fillStyle = color;
      paint.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (node) => {
      const { backgroundColor } = getComputedStyle(node);
      return /, 0\)$|^transparent$/.test(backgroundColor) && node.parentElement ? ground(node.parentElement) : backgroundColor;
    };
    const shown = [...document.querySelectorAll('main :is(a, mark, .badge, .meta, label, select, button, p, summary, input)')].filter((node) => node.checkVisibility());
    return shown.map((node) => {
      const [low, high] = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => a - b);
      return [(high + 0.05) / (low + 0.05), node.outerHTML.slice(0, 60)];
    }).filter(([contrast]) => contrast < 4.5);
  });
  isSo(!contrasts.length, `words are legible: ${contrasts.slice(0, 3)}`);
  const moves = await page.evaluate(() => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior, ...[...document.querySelectorAll('*')].filter((node) => parseFloat(getComputedStyle(node).transitionDuration) || parseFloat(getComputedStyle(node).animationDuration)).map((node) => node.tagName)]);
  isSo(moves.join() === '0,auto', `nothing moves: ${moves}`);
  const small = await page.evaluate(() => [...document.querySelectorAll('#search-form :is(input, button), #search-filters :is(select, button), #search-next, #search-narrow summary')].filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 40).map((node) => node.outerHTML.slice(0, 60)));
  isSo(!small.length, `fingers hit what they mean: ${small}`);
  await ask(page, 'zzzvpqx');
  isSo(await overflow(page) <= 0, 'the empty answer fits');
  await ask(page, 'ж'.repeat(80));
  isSo(await overflow(page) <= 0, 'a long word fits');
}, { viewport: { width: 320, height: 640 }, colorScheme, reducedMotion: 'reduce' });

/** What readers who see badly get: larger letters, the strongest contrast, no pictures. */
const sightOf = (page) => page.evaluate(() => {
  const { fontSize, backgroundColor } = getComputedStyle(document.documentElement), shown = (found) => [...document.querySelectorAll(found)].some((node) => node.checkVisibility());
  return { size: parseFloat(fontSize), paper: backgroundColor, pictures: shown('.stack, .brand svg, footer > svg'), isChecked: document.getElementById('sight').checked };
});
const isPlain = ({ size, paper, pictures, isChecked }) => size >= 22 && paper === 'rgb(255, 255, 255)' && !pictures && isChecked;

const sight = (lang) => tried(`${lang}: low vision`, async (page, isSo) => {
  await page.goto(`${server.root}${lang}/`);
  isSo(!isPlain(await sightOf(page)), 'it is not chosen at first');
  isSo((await page.locator('#sight').boundingBox()).height >= 24, 'the box is large enough');
  await page.focus('#sight');
  await page.keyboard.press('Space');
  isSo(isPlain(await sightOf(page)), 'the box switches it');
  isSo(await overflow(page) <= 0, 'the home page fits');
  for (const path of ['measures/2.14/', 'monitoring/', 'programme/2.2.3-education/', 'search/']) {
    await page.goto(`${server.root}${lang}/${path}`);
    isSo(isPlain(await sightOf(page)), `${path} remembers it`);
    isSo(await overflow(page) <= 0, `${path} fits`);
  }
  await page.reload();
  await page.uncheck('#sight');
  isSo(!isPlain(await sightOf(page)), 'it can be left');
  await page.goto(`${server.root}${lang}/`);
  isSo(!isPlain(await sightOf(page)), 'and stays so');
});

const sightWithoutScript = (lang) => tried(`${lang}: low vision without JavaScript`, async (page, isSo) => {
  for (const path of ['', 'measures/2.14/', 'search/', 'source/']) {
    await page.goto(`${server.root}${lang}/${path}`);
    await page.check('#sight');
    isSo(await overflow(page) <= 0, `${path} fits`);
    const size = await page.locator('main p').first().evaluate((node) => parseFloat(getComputedStyle(node).fontSize));
    isSo(size >= 22, `${path}: letters of ${size} px`);
    await page.uncheck('#sight');
  }
}, { javaScriptEnabled: false });

/** Everything is linked from the index; what needs JavaScript is not shown. */
const withoutScript = (lang) => tried(`${lang}: without JavaScript`, async (page, isSo) => {
  await page.goto(`${server.root}${lang}/`);
  await page.click('header .search button');
  await page.waitForURL(`**/${lang}/search/?q=`);
  await page.fill('#q', 'test');
  await page.press('#q', 'Enter');
  await page.waitForURL(`**/${lang}/search/?q=test`);
  isSo(await page.isVisible('#search-index'), 'the index is there');
  for (const part of ['#search-narrow', '#search-next', '#search-empty', '#search-notice', '#search-tones']) isSo(!(await page.isVisible(part)), `${part} is not shown`);
  isSo(await page.isVisible('#search-index .notice'), 'it is said what the search needs');
  isSo(await page.isVisible('#search-form'), 'the box is there');
  const linked = (within) => page.locator(`${within} a`).evaluateAll((all) => all.map((link) => link.pathname));
  const links = new Set(await linked('#search-index')), leaves = [...links].filter((path) => /\/search\/./.test(path));
  const pages = [...readFileSync(join(site, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url.replace(/^https?:\/\/[^/]*/, ''));
  const wanted = pages.filter((path) => new RegExp(`/${lang}/(measures|bodies|places|directions|programme)/.`).test(path)).map((path) => path.slice(path.indexOf(`/${lang}/`)));
  isSo(await overflow(page) <= 0, 'the page fits');
  let nLetters = await page.locator('#search-index .letter h4').count();
  for (const leaf of leaves) {
    await page.goto(new URL(leaf, server.root).href);
    (await linked('main section')).forEach((path) => links.add(path));
    nLetters += await page.locator('.letter > :first-child').count();
    isSo(await overflow(page) <= 0, `${leaf} fits`);
  }
  const missing = wanted.filter((path) => ![...links].some((link) => link.endsWith(path)));
  isSo(wanted.length > 300 && !missing.length, `${wanted.length} pages are linked from the index, but for ${missing.slice(0, 3)}`);
  isSo(nLetters > 20, 'letters head the names');
}, { javaScriptEnabled: false });

for (const [lang, query] of Object.entries(QUERIES)) {
  await keys(lang, query);
  await typing(lang, query);
  await filters(lang, query);
  await looks(lang, query, 'light');
  await looks(lang, query, 'dark');
  await withoutScript(lang);
  await sight(lang);
  await sightWithoutScript(lang);
}
await stop();
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exitCode = problems.length ? 1 : 0;
