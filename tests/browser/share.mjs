// Tries in Chromium how pages of a site that was built with `--cards` are passed on: share links, "copy link" with and
// without a clipboard and without JavaScript, cards, and the code of the address on paper and nowhere else.
//
//   node tests/browser/share.mjs SITE

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, until } from './browser.mjs';

const site = process.argv[2];
if (!site) {
  console.error('Which site? node tests/browser/share.mjs SITE');
  process.exit(2);
}
const MEASURE = 'ky/measures/2.1/', SECTION = 'ru/programme/2.2.3-education/';

const problems = [];
const { browser, server, stop } = await open(site);
async function tried(name, steps, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block', ...options }), page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => problems.push(`${name}: ${error}`));
  page.on('request', (request) => request.url().startsWith(server.root) || problems.push(`${name}: ${request.url()} is asked for`));
  try {
    await steps(page, (isSo, what) => isSo || problems.push(`${name}: ${what}`), context);
    console.log(`  ${name}`);
  } catch (error) {
    problems.push(`${name}: ${error.stack}`);
  }
  await context.close();
}
const canonical = (path) => readFileSync(join(site, path, 'index.html'), 'utf8').match(/<link rel=canonical href=([^\s>]+)/)[1];

for (const path of [MEASURE, SECTION]) {
  await tried(`links of ${path}`, async (page, isSo) => {
    await page.goto(server.root + path);
    const links = await page.$$eval('.share a', (all) => all.map((link) => [link.href, link.target]));
    isSo(links.length === 2 && links.every(([, target]) => !target), `two plain links: ${links}`);
    const [telegram, whatsapp] = links.map(([href]) => new URL(href).searchParams);
    isSo(telegram?.get('url') === canonical(path), `Telegram is given ${telegram}`);
    isSo(whatsapp?.get('text') === canonical(path), `WhatsApp is given ${whatsapp}`);
  });
  await tried(`without JavaScript, ${path}`, async (page, isSo) => {
    await page.goto(server.root + path);
    isSo(await page.locator('.share a').first().isVisible(), 'the links are there');
    isSo(await page.$$eval('.share button, button.part', (all) => all.every((one) => !one.checkVisibility())), 'no button promises what only a script can do');
  }, { javaScriptEnabled: false });
  await tried(`copy link, ${path}`, async (page, isSo, context) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(server.root + path);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const said = () => page.locator('.share [role=status]').textContent();
    await page.locator('.share button').focus();
    await page.keyboard.press('Enter');
    await until(page, () => document.querySelector('.share [role=status]').textContent);
    isSo(await copied() === canonical(path), `the address of the page: ${await copied()}`);
    isSo(await said() === await page.locator('.share button').getAttribute('value'), `it is said: ${await said()}`);
    isSo(await page.evaluate(() => document.activeElement.closest('.share')), 'the focus stays');
    const parts = page.locator('button.part');
    isSo((await parts.count() > 0) === (path === MEASURE), `actions have buttons: ${await parts.count()}`);
    if (path === MEASURE) {
      await parts.nth(1).click();
      await until(page, async () => (await navigator.clipboard.readText()).includes('#'));
      isSo(await copied() === `${canonical(path)}#a2`, `the address of an action: ${await copied()}`);
      isSo(await page.evaluate(() => document.getElementById('a2').matches('li')), 'it is there');
      const small = await page.$$eval('.share button, button.part', (all) => all.map((one) => one.getBoundingClientRect()).filter(({ width, height }) => Math.min(width, height) < 24).length);
      isSo(!small, `${small} buttons are smaller than 24 px`);
    }
  });
}
await tried('copy link without a clipboard', async (page, isSo) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(server.root + MEASURE);
  await page.locator('.share button').click();
  await until(page, () => document.querySelector('.share [role=status]').textContent);
  isSo(await page.evaluate(() => !document.querySelector('body > textarea')), 'nothing is left behind');
});
await tried('cards', async (page, isSo) => {
  for (const path of [MEASURE, SECTION, 'en/']) {
    await page.goto(server.root + path);
    const [card] = await page.$$eval('[property="og:image"]', (all) => all.map((one) => new URL(one.content).pathname));
    isSo(card && existsSync(join(site, card)), `${path} has a card: ${card}`);
    const loaded = await page.evaluate((src) => new Promise((done) => {
      const image = new Image();
      image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`);
      image.onerror = () => done('nothing');
      image.src = src;
    }), card);
    isSo(loaded === '1200x630', `${card} is ${loaded}`);
  }
});
await tried('the code of the address', async (page, isSo) => {
  // Without JavaScript, as above, browsers fetch what is lazy at once.
  const before = server.requests.length, isAsked = () => server.requests.slice(before).some(({ path }) => path === `/codes/${MEASURE.slice(0, -1)}.svg`);
  await page.goto(server.root + MEASURE, { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  isSo(!isAsked() && !(await page.locator('footer img').isVisible()), 'on the screen it is neither shown nor fetched');
  await page.pdf({ format: 'A4' });
  isSo(isAsked(), 'paper has it');
  await page.emulateMedia({ media: 'print' });
  await until(page, () => document.querySelector('footer img').complete && document.querySelector('footer img').naturalWidth);
  isSo(await page.locator('footer img').isVisible(), 'on paper it is shown');
});

await stop();
for (const problem of problems) console.error(problem);
console.log(`${problems.length} problems`);
process.exit(problems.length ? 1 : 0);
