// A built site in Chromium, for tests that look at pages of every kind. Whatever leaves the site, is refused by its
// policy, is missing or fails in a script is a problem wherever it happens.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { serve } from './server.mjs';

export const LANGUAGES = ['ky', 'ru', 'en'];
export const PHONE = { width: 360, height: 740 }, DESK = { width: 1280, height: 800 };
/** The address of a page that does not exist. */
export const NOWHERE = 'nowhere/';

/** The site that the command line names. */
export function named(script) {
  const site = process.argv[2];
  if (!site) {
    console.error(`Which site? node tests/browser/${script} SITE`);
    process.exit(2);
  }
  return site;
}

/** Every page: its address below the root. */
export function addresses(site) {
  const files = readdirSync(site, { recursive: true }).filter((path) => path === 'index.html' || path.endsWith('/index.html'));
  return files.map((path) => path.slice(0, -'index.html'.length)).sort();
}

/** The kind of a page, by its address below the language: pages of a kind are made of one template. */
function kind(address) {
  const [folder, record, rest] = address.split('/');
  if (!folder) return 'home';
  if (!record) return folder;
  if (folder === 'monitoring') return /^(?:\d|checkpoint)/.test(record) ? 'period' : 'status';
  if (folder === 'programme' && record === 'all') return 'whole programme';
  return rest ? `${folder}: one, ${rest}` : `${folder}: one`;
}

/** Of each kind the heaviest page and one in the middle, below their language: [kind, address]. */
export function kinds(site) {
  const size = (address) => statSync(join(site, LANGUAGES[0], address, 'index.html')).size, by = new Map();
  const own = addresses(site).filter((address) => address.startsWith(`${LANGUAGES[0]}/`)).map((address) => address.slice(LANGUAGES[0].length + 1));
  for (const address of own) by.set(kind(address), [...(by.get(kind(address)) || []), address]);
  return [...by].flatMap(([name, all]) => {
    all.sort((a, b) => size(b) - size(a) || a.localeCompare(b));
    return [...new Set([all[0], all[all.length >> 1]])].map((address) => [name, address]);
  });
}

/** The public address that the site was built for. */
export const publicAddress = (site) => readFileSync(join(site, '404.html'), 'utf8').match(/<base href="?([^">\s]*)/)[1];

/** Does `work` for each of `items`, `n` at a time. */
export async function inParallel(items, n, work) {
  const left = [...items];
  await Promise.all(Array.from({ length: n }, async () => {
    while (left.length) await work(left.shift());
  }));
}

/** Chromium, the site, and what is wrong so far. */
export async function open(site, headers) {
  const server = await serve(site, headers), browser = await launch(), problems = new Set();
  const expect = (isSo, what) => isSo || problems.add(what);

  /** A page of its own, without the service worker, which offline.mjs tries. `allowed` names what the test provokes. */
  async function newPage(options = {}, allowed = () => false) {
    const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block', ...options }), page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const where = () => page.url().slice(server.root.length);
    const tell = (what) => allowed(what) || problems.add(`${where()}: ${what}`);
    page.on('pageerror', (error) => tell(`${error}`));
    page.on('console', (message) => message.type() === 'error' && !message.location().url.endsWith(NOWHERE) && tell(message.text()));
    page.on('request', (request) => new URL(request.url()).origin === new URL(server.root).origin || /^(?:blob|data):/.test(request.url()) || tell(`${request.url()} is asked for`));
    page.on('response', (response) => response.status() < 400 || response.url().endsWith(NOWHERE) || tell(`${response.url()} is answered with ${response.status()}`));
    return page;
  }

  /** Steps on a page of its own, closed afterwards. */
  async function tried(name, steps, options, allowed) {
    const page = await newPage(options, allowed), before = Date.now();
    try {
      await steps(page, (isSo, what) => expect(isSo, `${name}: ${what}`));
      console.log(`  ${name} (${((Date.now() - before) / 1000).toFixed(1)} s)`);
    } catch (error) {
      problems.add(`${name}: ${error.stack}`);
    }
    await page.context().close();
  }

  /** Ends everything and tells what was wrong. */
  async function end() {
    await browser.close();
    server.stop();
    problems.forEach((problem) => console.error(`✗ ${problem}`));
    process.exitCode = problems.size ? 1 : 0;
  }

  return { root: server.root, requests: server.requests, expect, newPage, tried, end };
}
