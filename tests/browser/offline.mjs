// Reads a built site without a connection, in Chromium: pages that were read, the whole site in one language, what is
// not kept, and what a new publication makes of all that, also where it breaks off.
//
//   node tests/browser/offline.mjs SITE ONUGUU PROJECT
//
// SITE was built from PROJECT for 2026-11-22; ONUGUU builds it anew for another day, with the sample reports. ONLY="a copy"
// tries what has that in its name.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { ask, launch, until } from './browser.mjs';

const [first, program, project] = process.argv.slice(2);
if (!project) {
  console.error('node tests/browser/offline.mjs SITE ONUGUU PROJECT');
  process.exit(2);
}
const DAYS = { old: { ky: '2026-жылдын 22-ноябрына карата', ru: '22 ноября 2026', en: '22 November 2026' }, now: { ky: '2027-жылдын 2-мартына карата', ru: '2 марта 2027', en: '2 March 2027' } };
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json' };
const work = mkdtempSync(join(tmpdir(), 'offline-')), second = join(work, 'second');
execFileSync(program, ['--root', project, 'build', '--as-of', '2027-03-02', '--quiet', '--no-cache', '--reports', join(project, 'tests/fixtures/sample-reports'), '--out', second]);

/** A server below a folder of its host that can change what it publishes, end, come back, and fail after some answers. */
async function host() {
  const asked = [];
  let site = first, port = 0, server, left = Infinity;
  const answer = (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://a').pathname);
    if (!path.startsWith('/city/')) return response.writeHead(404).end();
    if (path !== '/city/publication.json' && path !== '/city/sw.js' && left-- <= 0) return request.socket.destroy();
    asked.push(path);
    const file = join(site, path.slice('/city'.length), path.endsWith('/') ? 'index.html' : '');
    let body;
    try { body = readFileSync(file); } catch { return response.writeHead(404).end(); }
    // As careless as servers are that say nothing of how long a page holds.
    const headers = { 'content-type': TYPES[extname(file)] || 'application/octet-stream', 'last-modified': 'Sun, 01 Jan 2023 00:00:00 GMT' };
    return response.writeHead(200, headers).end(body);
  };
  const start = async () => {
    server = createServer(answer);
    await new Promise((done) => { server.listen(port, '127.0.0.1', done); });
    ({ port } = server.address());
  };
  await start();
  return {
    asked,
    root: `http://127.0.0.1:${port}/city/`,
    start,
    stop: async () => { server.closeAllConnections(); await new Promise((done) => { server.close(done); }); },
    publish: (folder) => { site = folder; },
    failAfter: (n) => { left = n; },
  };
}

const problems = [], browser = await launch();
/** Steps in a browser and with a server of their own. */
async function tried(name, steps) {
  if (process.env.ONLY && !name.includes(process.env.ONLY)) return;
  const server = await host(), context = await browser.newContext({ viewport: { width: 360, height: 740 } }), page = await context.newPage(), before = Date.now();
  page.setDefaultTimeout(90_000);
  page.on('pageerror', (error) => problems.push(`${name}: ${error}`));
  try {
    await steps(page, server, (isSo, what) => isSo || problems.push(`${name}: ${what}`));
    console.log(`  ${name} (${((Date.now() - before) / 1000).toFixed(1)} s)`);
  } catch (error) {
    problems.push(`${name}: ${error.stack}`);
  }
  await context.close();
  await server.stop();
}

/** What is kept: of each edition its sum, whether it is shown, and its pages. */
const editions = (page) => page.evaluate(async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name), urls = (await cache.keys()).map(({ url }) => url), mark = urls.find((url) => url.endsWith('?edition'));
    found.push({ sum: name.split(' ').pop(), isShown: !!mark, pages: urls.filter((url) => url.endsWith('/')), whole: urls.filter((url) => url.endsWith('?whole')) });
  }
  return found;
});
/** Waits until one edition is shown in which these pages are kept, and there is no other. */
async function kept(page, pages, sum) {
  const end = Date.now() + 90_000;
  for (;;) {
    const all = await editions(page).catch(() => []), [one] = all;
    if (all.length === 1 && one.isShown && (!sum || one.sum === sum) && pages.every((address) => one.pages.includes(address))) return;
    if (Date.now() > end) throw Error(`not kept in time: ${JSON.stringify(all).slice(0, 600)}`);
    await page.evaluate(() => new Promise((done) => { setTimeout(done, 50); })).catch(() => {});
  }
}
const sumOf = (site) => JSON.parse(readFileSync(join(site, 'publication.json'), 'utf8')).sum;
const shown = (page) => page.evaluate(() => ({
  notice: (document.querySelector('main > .kept')?.textContent || '').replace(/\s/g, ' '),
  heading: document.querySelector('h1').textContent,
  footer: document.querySelector('footer p').textContent.replace(/\s/g, ' '),
  styled: getComputedStyle(document.querySelector('header.site')).backgroundColor !== 'rgba(0, 0, 0, 0)',
  links: [...document.querySelectorAll('a[href]')].map((link) => link.href),
}));
const pagesBelow = (site, lang) => readdirSync(join(site, lang), { recursive: true }).filter((path) => path.endsWith('index.html')).map((path) => `${lang}/${path.slice(0, -'index.html'.length)}`);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe-core complains of in light and dark, as the page is now. */
async function accessible(page, isSo, what) {
  await page.evaluate(AXE);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(async () => (await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map(({ id, nodes }) => `${id} at ${nodes[0].html}`));
    isSo(!found.length, `${what}, ${colorScheme}: ${found}`);
  }
  isSo(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what}: nothing is wider than the screen`);
}

/** Waits until the new publication's worker has begun, which browsers fetch once the page is there. */
const begun = (page) => until(page, async () => (await caches.keys()).length > 1);

/** Presses the button that keeps a language, and waits until it is kept. */
async function keepWhole(page, server, lang) {
  await page.goto(`${server.root}${lang}/offline/`);
  await page.click('#copy-keep');
  await until(page, () => !document.getElementById('copy-drop').hidden && document.getElementById('copy-part').hidden);
}

await tried('pages that were read are there without the server, and say from which day', async (page, server, isSo) => {
  const read = ['ky/', 'ky/measures/2.1/', 'ru/monitoring/'].map((path) => server.root + path), headings = [];
  for (const address of read) {
    await page.goto(address);
    headings.push((await shown(page)).heading);
    await kept(page, [address]);
  }
  isSo(!(await shown(page)).notice, 'a page from the server has no notice');
  isSo(!server.asked.some((path) => path.startsWith('/city/offline/')), 'no list is asked for');
  await server.stop();
  for (const [n, address] of read.entries()) {
    await page.goto(address);
    const { heading, notice, styled } = await shown(page), lang = address.slice(server.root.length, server.root.length + 2);
    isSo(heading === headings[n] && styled, `${address} is readable`);
    isSo(notice.includes(DAYS.old[lang]), `${address} says so: ${notice}`);
  }
  for (const lang of ['ky', 'ru', 'en']) {
    const response = await page.goto(`${server.root}${lang}/swot/`), { heading, notice, styled, links } = await shown(page);
    const words = { ky: 'Интернетсиз окуу', ru: 'Чтение без интернета', en: 'Reading offline' };
    isSo(response.status() === 503 && heading === words[lang] && notice && styled, `${lang}: a page that is not kept says so: ${heading}`);
    isSo(links.includes(`${server.root}${lang}/measures/`) && links.includes(`${server.root}${lang}/swot/#main`), `${lang}: its links lead where they lead from its own address`);
  }
  await page.goto(`${server.root}ky/offline/`);
  await until(page, () => document.querySelectorAll('#copy-pages a').length === 2);
  isSo(await page.isHidden('#copy-keep'), 'nothing is offered that cannot be done now');
  await accessible(page, isSo, 'pages that were read');
  await page.goto(read[1]);
  await accessible(page, isSo, 'a kept page');
  await server.start();
  await page.goto(read[0]);
  isSo(!(await shown(page)).notice, 'with the server the notice is gone');
});

await tried('the whole site in one language, stopped, gone on with, read without the server, removed', async (page, server, isSo) => {
  await page.goto(`${server.root}ky/offline/`);
  await until(page, () => !document.getElementById('copy-keep').hidden);
  const size = await page.textContent('#copy-size');
  isSo(/\d,\d МБ/.test(size), `the size is told before: ${size}`);
  await accessible(page, isSo, 'a copy that is offered');
  await page.click('#copy-keep');
  await until(page, () => document.getElementById('copy-part').value > 0.1);
  await page.click('#copy-stop');
  await until(page, () => !document.getElementById('copy-go-on').hidden);
  const stopped = server.asked.length, part = await page.evaluate(() => document.getElementById('copy-part').value);
  isSo(part > 0 && part < 1, `it stops at ${part}`);
  await accessible(page, isSo, 'a part of a copy');
  await page.reload();
  await until(page, () => !document.getElementById('copy-go-on').hidden);
  isSo(server.asked.length - stopped < 15, 'nothing is fetched before it is asked for');
  await page.click('#copy-go-on');
  await until(page, () => document.getElementById('copy-part').hidden && !document.getElementById('copy-drop').hidden);
  const fetched = server.asked.filter((path) => path === '/city/ky/measures/2.1/').length;
  isSo(fetched === 1, `what is there is not fetched twice: ${fetched} times`);
  await server.stop();
  const all = pagesBelow(first, 'ky');
  for (const path of all.filter((_, n) => n % 12 === 0)) {
    const response = await page.goto(server.root + path);
    isSo(response.status() === 200 && (await shown(page)).notice.includes(DAYS.old.ky), `${path} opens`);
  }
  await page.goto(`${server.root}ky/measures/2.1/`);
  const badge = await page.evaluate(async () => { const image = new Image(); image.src = document.querySelector('img[src*=badges]').src; await image.decode(); return image.naturalWidth; });
  isSo(badge > 50, 'the badge for other sites is shown');
  await page.goto(`${server.root}ky/search/?q=`);
  isSo((await ask(page, 'мектеп')).length > 3, 'the search finds');
  await page.click('#search-results a');
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
  isSo((await shown(page)).notice, 'a result opens');
  await page.goto(`${server.root}ky/offline/`);
  await page.click('#copy-drop');
  await until(page, () => !document.getElementById('copy-pages').children.length && document.getElementById('copy-drop').hidden);
  isSo((await page.goto(`${server.root}ky/swot/`)).status() === 503, 'what was removed is gone');
});

await tried('a new publication takes the place of what was read', async (page, server, isSo) => {
  const read = ['ky/', 'ky/measures/2.1/', 'ru/monitoring/'].map((path) => server.root + path);
  for (const address of read) {
    await page.goto(address);
    await kept(page, [address], sumOf(first));
  }
  server.publish(second);
  await page.goto(read[0]);
  isSo((await shown(page)).footer.includes(DAYS.now.ky), 'the page is the new one at once');
  await kept(page, read, sumOf(second));
  await server.stop();
  for (const address of read) {
    await page.goto(address);
    const { notice, footer } = await shown(page), lang = address.slice(server.root.length, server.root.length + 2);
    isSo(footer.includes(DAYS.now[lang]) && notice.includes(DAYS.now[lang]), `${address} is the new one: ${footer}`);
  }
});

await tried('a copy is renewed with what has changed, and stays whole where that breaks off', async (page, server, isSo) => {
  await keepWhole(page, server, 'ky');
  const size = () => page.evaluate(async () => (await (await caches.open((await caches.keys())[0])).keys()).length), before = await size();
  // A third of the files, then the line is cut.
  server.asked.length = 0;
  server.publish(second);
  server.failAfter(150);
  await page.goto(`${server.root}ky/measures/`);
  isSo((await shown(page)).footer.includes(DAYS.now.ky), 'a page from the server is the new one');
  await begun(page);
  for (let n = 0; n < 400 && server.asked.filter((path) => path.startsWith('/city/ky/')).length < 140; n++) await page.evaluate(() => new Promise((done) => { setTimeout(done, 25); }));
  await server.stop();
  for (const path of pagesBelow(first, 'ky').filter((_, n) => n % 25 === 0)) {
    const response = await page.goto(server.root + path), { notice, footer } = await shown(page);
    isSo(response.status() === 200 && notice.includes(DAYS.old.ky) && footer.includes(DAYS.old.ky), `${path} is still the old one: ${footer}`);
  }
  await page.goto(`${server.root}ky/search/`);
  isSo((await ask(page, 'мектеп')).length > 3, 'the search of the old copy finds');
  await server.start();
  server.failAfter(Infinity);
  await page.goto(`${server.root}ky/`);
  await kept(page, [], sumOf(second));
  const twice = server.asked.filter((path, n, all) => /^\/city\/ky\/places\/./.test(path) && all.indexOf(path) !== n);
  isSo(!twice.length, `nothing is fetched twice: ${twice.slice(0, 3)}`);
  isSo(!server.asked.some((path) => /\/assets\/(?:text|site|sight)\./.test(path)), 'what has not changed is not fetched');
  const now = await size();
  isSo(Math.abs(now - before) < 20, `as much is kept as before: ${now}, ${before}`);
  await server.stop();
  for (const path of pagesBelow(second, 'ky').filter((_, n) => n % 25 === 0)) {
    const response = await page.goto(server.root + path), { notice, footer } = await shown(page);
    isSo(response.status() === 200 && notice.includes(DAYS.now.ky) && footer.includes(DAYS.now.ky), `${path} is the new one: ${footer}`);
  }
  await page.goto(`${server.root}ky/search/`);
  isSo((await ask(page, 'мектеп')).length > 3, 'the search of the new copy finds');
});

await tried('an upload that is half done is not taken for a publication', async (page, server, isSo) => {
  await keepWhole(page, server, 'ky');
  // Everything that tells of the new publication is there, one page is not.
  const half = join(work, 'half');
  cpSync(second, half, { recursive: true });
  cpSync(join(first, 'ky/swot/index.html'), join(half, 'ky/swot/index.html'));
  server.publish(half);
  await page.goto(`${server.root}ky/`);
  await begun(page);
  for (let n = 0; n < 400 && !server.asked.includes('/city/ky/years/2026/'); n++) await page.evaluate(() => new Promise((done) => { setTimeout(done, 25); }));
  await server.stop();
  await page.goto(`${server.root}ky/measures/`);
  isSo((await shown(page)).footer.includes(DAYS.old.ky), 'the old copy is shown');
  await server.start();
  server.publish(second);
  await page.goto(`${server.root}ky/`);
  await kept(page, [], sumOf(second));
});

await tried('a phone can put it among its apps', async (page, server, isSo) => {
  await page.goto(`${server.root}ky/`);
  await kept(page, [`${server.root}ky/`]);
  await page.goto(`${server.root}ru/`);
  const href = await page.getAttribute('link[rel=manifest]', 'href'), manifest = await page.evaluate(async (address) => (await fetch(address)).json(), href);
  isSo(manifest.lang === 'ru' && manifest.name && manifest.short_name.length <= 12, `the manifest is the one of the language: ${manifest.name}`);
  for (const icon of manifest.icons) {
    const width = await page.evaluate(async (address) => { const image = new Image(); image.src = address; await image.decode(); return image.naturalWidth; }, new URL(icon.src, href).href);
    isSo(icon.sizes === `${width}x${width}`, `${icon.src} is ${width} wide`);
  }
  const session = await page.context().newCDPSession(page), { errors } = await session.send('Page.getAppManifest'), { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const wrong = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  isSo(!errors.length && !wrong.length, `Chromium would install it: ${JSON.stringify([errors, wrong])}`);
});

await browser.close();
rmSync(work, { recursive: true });
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exitCode = problems.length ? 1 : 0;
