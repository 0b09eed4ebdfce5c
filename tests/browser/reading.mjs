// Tries on a page of each kind of a built site what people do who read with keys, with large or spaced letters, with
// colours of their own, without movement, or on paper.
//
//   node tests/browser/reading.mjs SITE [WORD]       only what has the word in its name

import { inflateSync } from 'node:zlib';
import { DESK, kinds, named, open, PHONE, publicAddress } from './site.mjs';

const site = named('reading.mjs'), SMALL = { width: 320, height: 640 };
const { root, newPage, tried: always, end } = await open(site);
const tried = (name, ...rest) => name.includes(process.argv[3] || '') && always(name, ...rest);
const all = kinds(site), isFirst = (_, idx) => all[idx][0] !== all[idx - 1]?.[0];
const pages = all.map(([, address], idx) => `${['ky', 'ru', 'en'][idx % 3]}/${address}`);
const each = async (page, work, all = pages, ways = [undefined]) => {
  for (const address of all) {
    await page.goto(root + address);
    for (const way of ways) await work(address, way);
  }
};
/** In a script as well as here: opens what can be opened. */
const opened = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
/** A style of the reader's own, as their browser would add it; the page's policy is not asked. */
const styled = (page, css) => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}, css);

/** What is too wide, or cut off. */
const lost = (page) => page.evaluate(() => {
  const found = document.documentElement.scrollWidth > innerWidth ? [`${document.documentElement.scrollWidth - innerWidth} px too wide`] : [];
  const isText = (node) => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  for (const node of document.querySelectorAll('body *')) {
    if (!node.checkVisibility() || node.closest('svg, select, textarea, .scroll')) continue;
    const { left, right, width } = node.getBoundingClientRect(), { overflowX, overflowY } = getComputedStyle(node);
    // Words for those who listen take one pixel.
    if (width === 1) continue;
    if (isText(node) && width && !node.matches('.skip') && (right > innerWidth + 1 || left < -1)) found.push(`outside: ${node.outerHTML.slice(0, 90)}`);
    if (/hidden|clip/.test(overflowX + overflowY) && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) found.push(`cut off: ${node.outerHTML.slice(0, 90)}`);
  }
  return found.slice(0, 3);
});

await tried('400 % zoom, spaced letters, letters twice as large', async (page, isSo) => {
  await each(page, async (address) => {
    await opened(page);
    // Twice as large in a window that is half of a desktop: the narrowest that such letters are asked of.
    for (const [what, css, viewport] of [
      ['at 320 px', '', SMALL],
      ['with spaced letters', '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }', SMALL],
      ['with letters twice as large', 'html { font-size: 200% !important }', { width: 640, height: 640 }],
      ['on a desktop with letters twice as large', 'html { font-size: 200% !important }', DESK],
    ]) {
      await page.setViewportSize(viewport);
      await styled(page, css);
      const found = await lost(page);
      isSo(!found.length, `${address} ${what}: ${found.join('; ')}`);
    }
  });
}, { viewport: SMALL });

/** Everything that keys should lead to, in the order of the page. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** What has the focus: its place among those, and what is wrong with how that shows. */
const focused = (page) => page.evaluate((selector) => {
  const all = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }));
  const node = document.activeElement, { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node), wrong = [];
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /^rgba.*, 0\)$/.test(outlineColor)) wrong.push('no outline');
  const boxes = [...node.getClientRects()].filter(({ width, height }) => width && height);
  const inside = boxes.filter(({ left, right, top, bottom }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
  if (!inside.length) wrong.push('not on the screen');
  const isSeen = ({ left, right, top, bottom }) => {
    const found = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
    return found && (node.contains(found) || found.contains(node));
  };
  if (inside.length && !inside.some(isSeen)) wrong.push('behind something');
  return { idx: all.indexOf(node), n: all.length, wrong, html: node.outerHTML.slice(0, 90) };
}, FOCUSABLE);
const MOST_STEPS = 60;

await tried('keys: order, outline, nothing in front, no trap, the way back', async (page, isSo) => {
  await each(page, async (address) => {
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    isSo(skip.idx === 0 && !skip.wrong.length && skip.html.includes('#main'), `${address}: the first step leads to the way past the menu: ${skip.html} ${skip.wrong}`);
    await page.keyboard.press('Enter');
    isSo(await page.evaluate(() => document.activeElement.id === 'main' && location.hash === '#main'), `${address}: it leads to the text`);
    await page.keyboard.press('Tab');
    isSo(await page.evaluate((selector) => {
      const inMain = [...document.querySelectorAll(`main :is(${selector})`)].find((one) => one.checkVisibility());
      return !inMain || document.activeElement === inMain;
    }, FOCUSABLE), `${address}: the next step is in the text`);
    // From the start again, which the same address would not be.
    await page.goto('about:blank');
    await page.goto(root + address);
    let at = -1, n = Infinity;
    for (let step = 0; step < Math.min(n, MOST_STEPS); step++) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      n = now.n;
      isSo(now.idx === at + 1, `${address}: step ${step} leads to ${now.idx}, not ${at + 1}: ${now.html}`);
      isSo(!now.wrong.length, `${address}: ${now.wrong}: ${now.html}`);
      if (now.idx !== at + 1) break;
      at = now.idx;
    }
    // From further down, upwards: what sticks to the top must not lie in front.
    for (let step = 0; step < Math.min(at, MOST_STEPS / 2); step++) {
      await page.keyboard.press('Shift+Tab');
      const now = await focused(page);
      isSo(!now.wrong.length, `${address}, backwards: ${now.wrong}: ${now.html}`);
    }
  }, pages.filter(isFirst));
}, { viewport: PHONE, reducedMotion: 'reduce' });

await tried('fingers hit what they mean', async (page, isSo) => {
  await each(page, async (address, isOpen) => {
    if (isOpen) await opened(page);
    // A link within a sentence is as high as its line.
    const small = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, summary')].filter((one) => {
      if (!one.checkVisibility() || one.closest('svg') || one.matches('.skip')) return false;
      const { width, height } = one.getBoundingClientRect();
      if (height >= 24 && width >= 24) return false;
      const isAlone = one.parentElement.innerText.trim() === one.innerText.trim();
      if (!isAlone && getComputedStyle(one).display === 'inline') return false;
      const x = one.getBoundingClientRect().x + width / 2, y = one.getBoundingClientRect().y + height / 2;
      // Enough room around it will do: a circle of 24 px that meets no other target.
      return [...document.querySelectorAll('a[href], button, input, select, summary')].some((other) => {
        if (other === one || one.contains(other) || other.contains(one) || !other.checkVisibility()) return false;
        return [...other.getClientRects()].some((box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < 12);
      });
    }).map((one) => `${Math.round(one.getBoundingClientRect().width)} × ${Math.round(one.getBoundingClientRect().height)} ${one.outerHTML.slice(0, 90)}`));
    isSo(!small.length, `${address}: ${small.length} small targets: ${small.slice(0, 3).join('; ')}`);
  }, pages, [false, true]);
}, { viewport: PHONE });

await tried('nothing moves for whom that is too much', async (page, isSo) => {
  await each(page, async (address) => {
    const moves = await page.evaluate(() => [...document.getAnimations().map(() => 'an animation'), ...[...document.querySelectorAll('*')].flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part || undefined))).filter((style) => parseFloat(style.transitionDuration) || parseFloat(style.animationDuration) || style.scrollBehavior === 'smooth').map(() => 'a style')]);
    isSo(!moves.length, `${address}: ${moves.length} movements`);
  });
}, { reducedMotion: 'reduce' });

/** How far colours of a picture of an element lie apart: the contrast of its lightest and its darkest point. */
async function contrast(page, blank, element) {
  const png = (await element.screenshot()).toString('base64');
  return blank.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }), paint = canvas.getContext('2d');
    paint.drawImage(image, 0, 0);
    const { data: points } = paint.getImageData(0, 0, image.width, image.height), lights = [];
    const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    for (let at = 0; at < points.length; at += 4) lights.push(0.2126 * linear(points[at]) + 0.7152 * linear(points[at + 1]) + 0.0722 * linear(points[at + 2]));
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  }, png);
}

/** Badges stay badges: their icons, their words, the bars beside them. */
const staysSeen = (name, features, scheme) => tried(name, async (page, isSo) => {
  const blank = await newPage(), cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }, ...features] });
  for (const address of pages.filter((one) => /^[a-z]+\/$|measures\/|monitoring\/$|about|city-hall|2\.2\.3/.test(one))) {
    await page.goto(root + address);
    isSo(await page.evaluate(([[first]]) => matchMedia(`(${first.name}: ${first.value})`).matches, [features]), `${address}: the wish is known`);
    for (const [part, least] of [['main .badge svg', 3], ['main .badge', 4.5], ['main .stack', 3], ['main .bar', 3], ['main .span', 3], ['main .chart', 4.5], ['.brand svg', 3], ['.search button svg', 3]]) {
      const element = page.locator(part).first();
      if (!(await element.count()) || !(await element.isVisible())) continue;
      const found = await contrast(page, blank, element);
      isSo(found >= least, `${address}: ${part} has a contrast of ${found.toFixed(1)}`);
    }
  }
}, { viewport: PHONE });
for (const scheme of ['light', 'dark']) {
  await staysSeen(`forced colours, ${scheme}`, [{ name: 'forced-colors', value: 'active' }], scheme);
  await staysSeen(`more contrast, ${scheme}`, [{ name: 'prefers-contrast', value: 'more' }], scheme);
}

/** Pages, and addresses that links of a PDF lead to. */
function printed(pdf) {
  const inflated = [...pdf.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    try {
      return inflateSync(pdf.subarray(index + mark.length), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  const text = [pdf.toString('latin1'), ...inflated].join('\n');
  return { nPages: (text.match(/\/Type\s*\/Page\b/g) || []).length, links: [...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, link]) => link) };
}

await tried('on paper', async (page, isSo) => {
  await each(page, async (address) => {
    const pdf = await page.pdf({ format: 'A4' }), { nPages, links } = printed(pdf);
    isSo(pdf.subarray(0, 5).toString() === '%PDF-' && nPages > 0, `${address} is printed`);
    isSo(links.length > 0 && links.every((link) => link.startsWith('http')), `${address}: links lead somewhere from paper as well: ${links.slice(0, 2)}`);
    await page.emulateMedia({ media: 'print' });
    const wrong = await page.evaluate(() => ['main', 'h1', 'footer p'].filter((one) => !document.querySelector(one).checkVisibility()).concat(['header nav', 'form.search', '.skip'].filter((one) => document.querySelector(one)?.checkVisibility())));
    isSo(!wrong.length, `${address}: what helps on paper is there, what does not is not: ${wrong}`);
    const pale = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]);
    isSo(pale.join() === 'rgb(0, 0, 0),rgb(255, 255, 255)', `${address} is black on white: ${pale}`);
    await page.emulateMedia({ media: 'screen' });
  });
}, { viewport: DESK, colorScheme: 'dark' });
await end();
