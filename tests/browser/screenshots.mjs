// Takes the pictures that the README shows, of the real programme and of the one with sample reports.
//
//   onuguu build --as-of 2026-11-22 --out REAL
//   onuguu build --as-of 2026-11-22 --out SAMPLE --reports tests/fixtures/sample-reports
//   node tests/browser/screenshots.mjs REAL SAMPLE [NAME …]

import { join } from 'node:path';
import { ask, open } from './browser.mjs';

const [real, sample, ...named] = process.argv.slice(2), folder = join(import.meta.dirname, '../screenshots');
if (!sample) {
  console.error('Which sites? node tests/browser/screenshots.mjs REAL SAMPLE [NAME …]');
  process.exit(2);
}
const PHONE = { width: 360, height: 740 }, DESKTOP = { width: 1280, height: 860 };

/** Name of the picture, site, page, size of the window, and what else is done before it is taken. */
const PICTURES = [
  ['home-ky-desktop', real, 'ky/', DESKTOP],
  ['measure-ky-phone', real, 'ky/measures/2.14/', PHONE],
  ['place-ru-phone', real, 'ru/places/street-lenin/', PHONE],
  ['section-ky-phone', real, 'ky/programme/2.3.3-city-budget/', PHONE, { at: 'table' }],
  ['section-en-desktop-dark', real, 'en/programme/2.2.3-education/', DESKTOP, { dark: true, at: '.chart' }],
  ['search-ky-phone', real, 'ky/search/', PHONE, { query: 'мектеп' }],
  ['home-sample-ky-phone', sample, 'ky/', PHONE],
  ['monitoring-sample-en-desktop', sample, 'en/monitoring/', DESKTOP],
  ['monitoring-sample-ky-phone-dark', sample, 'ky/monitoring/', PHONE, { dark: true }],
  ['measure-sample-ru-desktop', sample, 'ru/measures/2.1/', DESKTOP],
  ['sight-ky-phone', real, 'ky/measures/2.14/', PHONE, { sight: true }],
];

for (const site of [real, sample]) {
  const { browser, server, stop } = await open(site);
  for (const [name, of, path, viewport, { dark, at, query, sight } = {}] of PICTURES) {
    if (of !== site || (named.length && !named.includes(name))) continue;
    const context = await browser.newContext({ viewport, colorScheme: dark ? 'dark' : 'light' }), page = await context.newPage();
    await page.goto(server.root + path);
    if (sight) await page.check('#sight', { force: true });
    if (query) await ask(page, query);
    // What is shown begins a little above the thing that it is about.
    if (at) await page.evaluate((what) => scrollTo({ top: document.querySelector(what).closest('figure').offsetTop - 24, behavior: 'instant' }), at);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
  await stop();
}
