// Whether Chromium holds pages of a built site to their Content-Security-Policy, and whether they can live with it: as
// an element of the page, and as the header that the README gives to servers. What a page itself is refused fails in
// site.mjs.
//
//   node tests/browser/policy.mjs SITE

import { readFileSync } from 'node:fs';
import { ask } from './browser.mjs';
import { addresses, kinds, LANGUAGES, named, NOWHERE, open } from './site.mjs';

const site = named('policy.mjs');
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const [header, ...others] = [...README.matchAll(/Content-Security-Policy "([^"]*)"/g)].map(([, policy]) => policy);

/** What somebody could try to bring in: programs, styles, things of other sites. */
const INJECTED = `<script>window.ran = 'a script'</script><style>body { outline: 7px solid red }</style>
<img src="nothing.png" onerror="window.ran = 'a handler'"><p id="styled" style="outline: 7px solid red">a</p>
<a id="address" href="javascript:void(window.ran = 'an address')">a</a><iframe src="https://elsewhere.example/"></iframe>
<link rel="stylesheet" href="https://elsewhere.example/a.css"><script src="https://elsewhere.example/a.js"></script>
<img src="https://elsewhere.example/a.png"><form id="form" action="https://elsewhere.example/"></form>`;
const provoked = (what) => /Content Security Policy|elsewhere\.example|nothing\.png|404/.test(what);

/** That nothing of it acts, and that the page says what it refused. */
async function isInForce(page, isSo, address) {
  await page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective));
  });
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${INJECTED}</main>`) });
  });
  await page.goto(address);
  const refused = await page.evaluate(async () => {
    document.getElementById('address').click();
    document.getElementById('form').submit();
    // Only the first one counts.
    document.querySelector('base')?.remove();
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    await fetch('https://elsewhere.example/').catch(() => {});
    for (let n = 0; n < 100 && new Set(window.refused).size < 9; n++) await new Promise(requestAnimationFrame);
    return [...new Set(window.refused)];
  });
  for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem', 'style-src-attr', 'img-src', 'frame-src', 'connect-src', 'form-action', 'base-uri']) isSo(refused.includes(directive), `${directive} is held to: ${refused}`);
  const acted = await page.evaluate(() => [window.ran, ...['body', '#styled'].map((one) => getComputedStyle(document.querySelector(one)).outlineWidth)].filter((one) => one && one !== '0px' && one !== '3px'));
  isSo(!acted.length, `nothing acts: ${acted}`);
}

const { root, expect, tried, end } = await open(site);
expect(header && others.length && others.every((other) => other === header), 'the README has one policy for all servers');
await tried('the policy is in force', (page, isSo) => isInForce(page, isSo, `${root}ky/measures/`), {}, provoked);
await tried('the policy is in force where nothing is', (page, isSo) => isInForce(page, isSo, root + NOWHERE), {}, provoked);
await end();

const failed = process.exitCode;
const sent = await open(site, { 'content-security-policy': header, 'x-content-type-options': 'nosniff' });
await sent.tried('every kind of page lives with the header', async (page) => {
  for (const lang of LANGUAGES) for (const [, address] of kinds(site)) await page.goto(`${sent.root}${lang}/${address}`);
  await page.goto(sent.root + NOWHERE);
});
await sent.tried('the search lives with the header', async (page, isSo) => {
  await page.goto(`${sent.root}ru/search/`);
  isSo((await ask(page, 'школа')).length > 3, 'it finds');
});
await sent.tried('files live with the header', async (page, isSo) => {
  await page.goto(`${sent.root}ky/measures/${addresses(site).find((address) => address.startsWith('ky/measures/') && address.length > 12).split('/')[2]}/`);
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  const pictures = page.locator('main img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    isSo(await picture.evaluate((image) => image.decode().then(() => image.naturalWidth > 0, () => false)), `${await picture.getAttribute('src')} is shown`);
  }
  isSo(await pictures.count() > 0, 'there is a picture');
});
await sent.tried('another site cannot show it inside itself', async (page, isSo) => {
  await page.route('https://elsewhere.example/', (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${sent.root}ky/"></iframe>` }));
  await page.goto('https://elsewhere.example/');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  await frame.waitForLoadState();
  isSo(!(await frame.$('main')), 'the frame is empty');
}, {}, () => true);
await sent.end();
process.exitCode ||= failed;
