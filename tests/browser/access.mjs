// Asks axe-core about the pages of a built site: every page once, in one of four settings (light and dark, phone and
// desktop), and of each kind the heaviest page and one in the middle in all four and in every language. What can be
// opened is open in two of them, and the search has found something.
//
// One tab at a time: Chromium lets a tab behind another wait.
//
//   node tests/browser/access.mjs SITE           as above
//   node tests/browser/access.mjs SITE kinds     pages of each kind only
//   node tests/browser/access.mjs SITE all       every page in all four settings

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ask } from './browser.mjs';
import { addresses, DESK, inParallel, kinds, LANGUAGES, named, NOWHERE, open, PHONE } from './site.mjs';

const site = named('access.mjs'), extent = process.argv[3] || 'once';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SETTINGS = [PHONE, DESK].flatMap((viewport) => ['light', 'dark'].map((colorScheme) => ({ viewport, colorScheme })));

const { root, expect, newPage, end } = await open(site);
const settingName = ({ viewport, colorScheme }) => `${colorScheme}, ${viewport === PHONE ? 'phone' : 'desktop'}`;

/** What axe-core complains of on the page as it is now. */
async function complaints(page, options) {
  return page.evaluate(async ([tags, also]) => {
    const { violations } = await axe.run(document, { runOnly: tags, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], ...also });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any, all, none }) => `${id} at ${target.join(' ')}: ${html.slice(0, 120)} (${[...any, ...all, ...none].map(({ message }) => message).join('; ').slice(0, 200)})`));
  }, [TAGS, options]);
}

let nRuns = 0;
const seen = new Map();
/** Opens a page and asks about it in some settings. */
async function look(page, address, settings) {
  for (const [idx, setting] of settings.entries()) {
    await page.setViewportSize(setting.viewport);
    await page.emulateMedia({ colorScheme: setting.colorScheme });
    if (idx === 0) await page.goto(root + address);
    // What is closed brings others nearer to each other.
    const isOpen = (setting.viewport === PHONE) === (setting.colorScheme === 'light');
    await page.evaluate((is) => document.querySelectorAll('details').forEach((one) => { one.open = is; }), isOpen);
    for (const complaint of await complaints(page)) {
      const [rule] = complaint.split(' ');
      seen.set(rule, (seen.get(rule) || 0) + 1);
      expect(seen.get(rule) > 5, `${address} (${settingName(setting)}): ${complaint}`);
    }
    nRuns++;
  }
}

const began = Date.now(), everywhere = new Set([NOWHERE]);
for (const [, address] of kinds(site)) for (const lang of LANGUAGES) everywhere.add(`${lang}/${address}`);
const rest = extent === 'kinds' ? [] : addresses(site).filter((address) => !everywhere.has(address));
// The largest first, so that no tab works on alone at the end.
const work = [...[...everywhere].map((address) => [address, SETTINGS]), ...rest.map((address, idx) => [address, extent === 'all' ? SETTINGS : [SETTINGS[idx % SETTINGS.length]]])];
const tabs = await Promise.all(Array.from({ length: 1 }, async () => {
  const page = await newPage({ reducedMotion: 'reduce' });
  await page.addInitScript(AXE);
  return page;
}));
await inParallel(work, tabs.length, async ([address, settings]) => {
  const page = tabs.pop();
  await look(page, address, settings);
  tabs.push(page);
});
for (const [lang, query] of [['ky', 'мектеп'], ['ru', 'школа'], ['en', 'school'], ['en', 'zzzvpqx']]) {
  await look(tabs[0], `${lang}/search/`, [SETTINGS[0]]);
  await ask(tabs[0], query);
  await tabs[0].evaluate(() => { document.getElementById('search-narrow').open = true; });
  for (const setting of SETTINGS) {
    await tabs[0].setViewportSize(setting.viewport);
    await tabs[0].emulateMedia({ colorScheme: setting.colorScheme });
    for (const complaint of await complaints(tabs[0])) expect(false, `${lang}, search for ${query} (${settingName(setting)}): ${complaint}`);
    nRuns++;
  }
}
console.log(`  ${work.length} pages, ${nRuns} times asked, ${((Date.now() - began) / 1000).toFixed(0)} s; complaints: ${[...seen].map(([rule, n]) => `${rule} ${n}`).join(', ') || 'none'}`);
await end();
