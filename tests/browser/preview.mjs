// Tries the preview in Chromium as an editor and a reviewer do: saves files, and looks at what open pages make of it.
//
//   node tests/browser/preview.mjs PROGRAM PROJECT
//
// PROJECT is copied first. Everything is waited for with a bound, nothing with a pause.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launch, until } from './browser.mjs';

const [program, original, shots] = process.argv.slice(2);
if (!original) {
  console.error('Which program, and which project? node tests/browser/preview.mjs PROGRAM PROJECT');
  process.exit(2);
}
const BOUND = 60_000;
const PHONE = { width: 360, height: 740 }, DESK = { width: 1280, height: 800 };
const MEASURE = 'content/measures/2.14.yaml', PAGE = 'ru/measures/2.14/', TOKENS = 'themes/default/styles/tokens.css';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));
for (const name of ['content', 'themes', 'assets']) cpSync(join(original, name), join(folder, name), { recursive: true });
const before = Object.fromEntries([MEASURE, TOKENS].map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
const save = (path, change) => {
  const text = change(before[path]);
  if (text === before[path]) throw Error(`${path}: nothing would change`);
  writeFileSync(join(folder, path), text);
};
const restore = (path) => writeFileSync(join(folder, path), before[path]);
const withTask = (words) => (text) => text.replace(/^(task:\n(?: {2}.*\n)*? {2}ru: )(.*)$/m, `$1${words}`);

/** Starts the preview; answers with its process and address. */
function preview(port) {
  const server = spawn(program, ['serve', '--as-of', '2026-11-22', '--port', String(port), '--root', folder, '--lang', 'en'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((done, fail) => {
    server.on('exit', () => fail(Error('the preview has ended')));
    createInterface(server.stdout).on('line', (line) => {
      const address = line.match(/http:\/\/[^/]*\//);
      if (address) done({ server, root: address[0] });
    });
  });
}

const problems = [];
const expect = (isSo, what) => {
  if (!isSo) problems.push(what);
};
const started = await preview(0);
const { root } = started;
let { server } = started;
const browser = await launch();

/** A page of its own, closed after the steps; whatever leaves the preview or fails in the script is a problem. */
async function tried(name, steps, options = {}) {
  const context = await browser.newContext({ viewport: PHONE, ...options }), page = await context.newPage();
  page.setDefaultTimeout(BOUND);
  page.on('pageerror', (error) => problems.push(`${name}: ${error}`));
  page.on('request', (request) => expect(request.url().startsWith(root), `${name}: ${request.url()} is asked for`));
  // Tells a page that was loaded anew from one that was changed in place.
  const mark = () => page.evaluate(() => { window.isFirst = true; });
  const isFirst = () => page.evaluate(() => window.isFirst === true);
  const shot = (of) => shots && page.screenshot({ path: join(shots, `${of}.png`) });
  try {
    await steps(page, (isSo, what) => expect(isSo, `${name}: ${what}`), { mark, isFirst, shot, context });
    console.log(`  ${name}`);
  } catch (error) {
    problems.push(`${name}: ${error.stack}`);
  }
  await context.close();
  for (const path of Object.keys(before)) restore(path);
  await settled(first);
}

/** Waits until the page has this version and nothing is wrong; without one, answers with the version that it has. */
function settled(version) {
  return new Promise((done, fail) => {
    const request = get(`${root}_onuguu/events?page=/${PAGE}`, (response) => {
      let text = '';
      response.setEncoding('utf8').on('error', fail).on('data', (part) => {
        text += part;
        const events = text.split('\n\n');
        text = events.pop();
        for (const event of events) {
          const told = JSON.parse(event.slice(event.indexOf('data: ') + 6));
          if (version !== undefined && (told.version !== version || told.isBehind)) continue;
          response.destroy();
          done(told.version);
          return;
        }
      });
    });
    request.on('error', fail).setTimeout(BOUND, () => request.destroy(Error('the preview does not come to rest')));
  });
}
const first = await settled();

/** Until the page's bar is there: then it listens. */
const isListening = (page) => page.locator('onuguu-preview .bar').waitFor();
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const contrasts = (page) => page.evaluate(() => {
  const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const light = (color) => {
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...paint.getImageData(0, 0, 1, 1).data].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (node) => {
    const { backgroundColor } = getComputedStyle(node);
    const above = node.parentElement;
    return /, 0(\.\d+)?\)$|^transparent$/.test(backgroundColor) && above ? ground(above) : backgroundColor;
  };
  const tree = document.querySelector('onuguu-preview').shadowRoot;
  const shown = [...tree.querySelectorAll('*'), ...(document.body.classList.contains('own') ? document.querySelectorAll('main *') : [])]
    .filter((node) => node.checkVisibility() && [...node.childNodes].some((child) => child.nodeType === 3 && child.nodeValue.trim()));
  return shown.map((node) => {
    const [low, high] = [light(getComputedStyle(node).color), light(ground(node))].sort((a, b) => a - b);
    return [(high + 0.05) / (low + 0.05), node.outerHTML.slice(0, 80)];
  }).filter(([contrast]) => contrast < 4.5);
});

await tried('words change in place, and the reader stays where she is', async (page, isSo, { mark, isFirst }) => {
  await page.goto(root + PAGE);
  await isListening(page);
  await mark();
  await page.evaluate(() => {
    document.querySelector('main details')?.setAttribute('open', '');
    document.querySelector('footer a').focus({ preventScroll: true });
    document.querySelector('main h2').scrollIntoView({ behavior: 'instant' });
  });
  const anchor = () => page.evaluate(() => document.querySelector('main h2').getBoundingClientRect().top);
  const at = await anchor();
  save(MEASURE, withTask(`Слово ${'длинное слово '.repeat(30)}`));
  await until(page, () => document.querySelector('h1').textContent.includes('длинное слово'));
  isSo(await isFirst(), 'the page is not loaded anew');
  isSo(Math.abs(await anchor() - at) < 2, `what was read stays where it was: ${at}, ${await anchor()}`);
  isSo(await page.evaluate(() => document.activeElement.matches('footer a')), 'the focus stays');
  isSo(await page.evaluate(() => document.title.includes('длинное слово')), 'the title changes as well');
  isSo(await page.evaluate(() => { const one = document.querySelector('main details'); return !one || one.open; }), 'what was open stays open');
  isSo(await page.evaluate(() => document.querySelectorAll('onuguu-preview').length === 1), 'there is one bar');
});

await tried('style sheets change without a reload', async (page, isSo, { mark, isFirst }) => {
  await page.goto(root + PAGE);
  await isListening(page);
  await mark();
  const heading = await page.evaluateHandle(() => document.querySelector('h1'));
  save(TOKENS, (text) => text.replace('--band: #17402f', '--band: #123456'));
  await until(page, () => getComputedStyle(document.querySelector('header.site')).backgroundColor === 'rgb(18, 52, 86)');
  isSo(await isFirst() && await heading.evaluate((one) => one.isConnected), 'nothing else is touched');
  await until(page, () => document.querySelectorAll('head link[rel=stylesheet]').length === 1);
});

await tried('a reader elsewhere is not disturbed', async (page, isSo, { mark, isFirst, context }) => {
  const other = await context.newPage();
  await page.goto(root + PAGE);
  await other.goto(`${root}ru/swot/`);
  await Promise.all([isListening(page), isListening(other)]);
  await mark();
  await other.evaluate(() => {
    window.isFirst = true;
    window.n = 0;
    new MutationObserver((all) => { window.n += all.length; }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  });
  save(MEASURE, withTask('Другие слова'));
  await until(page, () => document.querySelector('h1').textContent.includes('Другие слова'));
  isSo(await isFirst() && await other.evaluate(() => window.isFirst && window.n === 0), 'the other page is as it was');
});

await tried('the search goes on with its query', async (page, isSo) => {
  await page.goto(`${root}ru/search/?q=%D1%88%D0%BA%D0%BE%D0%BB%D0%B0`);
  await isListening(page);
  await page.locator('#search-results a').first().waitFor();
  const [now] = await Promise.all([page.waitForEvent('load'), Promise.resolve(save(MEASURE, withTask('Школа зелёных слонов')))]);
  await now.locator('#search-results a').first().waitFor();
  isSo(await page.inputValue('#q') === 'школа', 'the query is still there');
});

const wrong = (text) => text.replace(/^direction: .*$/m, 'direction: infrastructur').replace('body: city-hall', 'body: city-hal');
for (const [size, viewport, colorScheme] of [['phone', PHONE, 'light'], ['desk', DESK, 'dark']]) {
  await tried(`${size}: errors lie over the page, can be put aside, and go when they are mended`, async (page, isSo, { mark, isFirst, shot }) => {
    const overlay = page.locator('onuguu-preview .overlay');
    await page.goto(root + PAGE);
    await isListening(page);
    await mark();
    await page.evaluate(() => document.querySelector('main a').focus());
    save(MEASURE, wrong);
    await overlay.waitFor();
    const text = await overlay.innerText();
    for (const words of ['ошиб', 'content/measures/2.14.yaml:', 'infrastructure', 'подсказка']) isSo(text.includes(words), `it says ${words}: ${text}`);
    isSo(await page.evaluate(() => document.activeElement.matches('main a')), 'it does not take the focus');
    isSo(await overlay.locator('[role=alert]').count() === 1, 'it is announced');
    const box = await overlay.boundingBox();
    isSo(box.width <= viewport.width && box.y > 0, 'the page above it can be seen');
    isSo(await overflow(page) <= 0, 'it fits');
    const low = await contrasts(page);
    isSo(!low.length, `words are legible: ${low.slice(0, 3)}`);
    const small = await page.evaluate(() => [...document.querySelector('onuguu-preview').shadowRoot.querySelectorAll('a, button, summary')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 28).map((one) => one.outerHTML.slice(0, 60)));
    isSo(!small.length, `fingers hit what they mean: ${small}`);
    await shot(`overlay-${size}`);
    await overlay.locator('.close').click();
    await overlay.waitFor({ state: 'detached' });
    save(MEASURE, (whole) => whole.replace(/^period: .*$/m, 'period: 2099'));
    await overlay.waitFor();
    restore(MEASURE);
    await overlay.waitFor({ state: 'detached' });
    isSo(await isFirst(), 'the page stays the same all the while');
  }, { viewport, colorScheme, reducedMotion: 'reduce' });

  await tried(`${size}: a page that is opened while there are errors shows them`, async (page, isSo) => {
    const overlay = page.locator('onuguu-preview .overlay');
    await page.goto(`${root}en/`);
    await isListening(page);
    save(MEASURE, wrong);
    await overlay.waitFor();
    await page.goto(`${root}ky/`);
    await overlay.waitFor();
    isSo((await overlay.innerText()).includes('кеңеш'), 'it speaks the language of the page');
    renameSync(join(folder, 'content'), join(folder, 'elsewhere'));
    await until(page, () => document.querySelector('onuguu-preview').shadowRoot.textContent.includes('«content» папкасы жок'));
    renameSync(join(folder, 'elsewhere'), join(folder, 'content'));
    restore(MEASURE);
    await overlay.waitFor({ state: 'detached' });
  }, { viewport, colorScheme, reducedMotion: 'reduce' });

  await tried(`${size}: the bar leads to files, problems and the languages side by side`, async (page, isSo, { shot, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(root + PAGE);
    await isListening(page);
    await shot(`bar-${size}`);
    isSo(await overflow(page) <= 0, 'the bar fits');
    await page.locator('onuguu-preview .files summary').click();
    await page.locator('onuguu-preview .files .place').first().click();
    isSo(await page.evaluate(() => navigator.clipboard.readText()) === `${MEASURE}:1`, 'a path is copied');
    await shot(`files-${size}`);
    await page.locator('onuguu-preview .problems summary').click();
    isSo(!(await page.locator('onuguu-preview .files .panel').isVisible()), 'one list at a time');
    await shot(`problems-of-page-${size}`);
    const low = await contrasts(page);
    isSo(!low.length, `words are legible: ${low.slice(0, 3)}`);
    await page.locator('onuguu-preview .problems .all a').click();
    await page.waitForURL('**/_onuguu/problems/ru/');
    isSo(await overflow(page) <= 0, 'all problems fit');
    await shot(`problems-${size}`);
    await page.goBack();
    await isListening(page);
    await page.locator('onuguu-preview .bar > a').click();
    await page.waitForURL('**/_onuguu/compare/ru/measures/2.14/');
    const tops = await page.evaluate(() => [...document.querySelector('.cells').children].map((cell) => Math.round(cell.getBoundingClientRect().top)));
    isSo(tops.length === 3 && (size === 'desk' ? new Set(tops).size === 1 : new Set(tops).size === 3), `three languages, side by side or one below another: ${tops}`);
    isSo(await overflow(page) <= 0, 'the languages fit');
    const lowBeside = await contrasts(page);
    isSo(!lowBeside.length, `words are legible side by side: ${lowBeside.slice(0, 3)}`);
    await shot(`compare-${size}`);
    await page.evaluate(() => { window.isFirst = true; });
    save(MEASURE, withTask('Иные слова'));
    await page.locator('.cell .text', { hasText: 'Иные слова' }).waitFor();
    isSo(await page.evaluate(() => window.isFirst), 'it follows the files as well');
    isSo(await page.locator('.cell.unrecorded', { hasText: 'Иные слова' }).count() === 1, 'and says that the translation is another one');
    await page.goto(`${root}_onuguu/compare/ru/programme/2.2.2-population/`);
    isSo(await overflow(page) <= 0 && await page.locator('.cells').count() > 5, 'a text stands passage by passage');
    await shot(`compare-text-${size}`);
  }, { viewport, colorScheme, reducedMotion: 'reduce' });
}

await tried('a page finds its server again', async (page, isSo, { mark, isFirst }) => {
  await page.goto(root + PAGE);
  await isListening(page);
  await mark();
  server.removeAllListeners('exit');
  const ended = new Promise((done) => { server.on('exit', done); });
  server.kill('SIGINT');
  await ended;
  await page.locator('onuguu-preview[away]').waitFor({ state: 'attached' });
  save(MEASURE, withTask('После перерыва'));
  ({ server } = await preview(new URL(root).port));
  await until(page, () => document.querySelector('h1').textContent.includes('После перерыва'));
  isSo(await isFirst(), 'and is not loaded anew');
});

await browser.close();
server.removeAllListeners('exit');
server.kill('SIGINT');
rmSync(folder, { recursive: true, force: true });
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exitCode = problems.length ? 1 : 0;
