// What a page of a built site weighs before it can be read: itself, its styles and the scripts that it waits for,
// after gzip. Lists the heaviest pages, and fails where one is over its limit: the first 14,600 bytes of a connection
// arrive in one go. The whole programme and the list of all measures are read for long and may take 40,000, after
// brotli, which every browser takes over HTTPS: the words of the programme alone nearly fill that after gzip.
// A first visit is at most five requests.
//
//   node tests/browser/weight.mjs SITE [N]        lists the N heaviest, 20 unless told otherwise

import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const MOST_BYTES = 14_600, MOST_BYTES_OF_LONG = 40_000, MOST_REQUESTS = 5;
const LONG = /^[a-z]+\/(programme\/all|measures)\/index\.html$/;

const [site, n = '20'] = process.argv.slice(2);
if (!site) {
  console.error('Which site? node tests/browser/weight.mjs SITE [N]');
  process.exit(2);
}

const gzip = (bytes) => gzipSync(bytes, { level: 9 });
const weights = new Map();
/** The bytes of a file after compression, each at its best. */
function weight(path, compress = gzip) {
  const key = `${compress.name} ${path}`;
  if (!weights.has(key)) weights.set(key, compress(readFileSync(join(site, path))).length);
  return weights.get(key);
}

const attribute = (tag, name) => (tag.match(new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s>]*))`)) || []).slice(1).find((value) => value !== undefined);
const has = (tag, name) => new RegExp(`\\s${name}(?=[\\s=>])`).test(tag);

/** What a page asks for by itself: styles, scripts, pictures that stand on the first screen. */
function requested(path) {
  const html = readFileSync(join(site, path), 'utf8');
  // A page for unknown addresses tells where the site stands.
  const root = (html.match(/<base\s+href="?([^">\s]*)/) || [])[1];
  const address = (href) => (root && href.startsWith(root) ? href.slice(root.length) : posix.join(posix.dirname(path), href));
  const found = { styles: [], blocking: [], others: [] };
  for (const [tag] of html.matchAll(/<(?:link|script|img|source|iframe)\b[^>]*>/g)) {
    const rel = attribute(tag, 'rel') || '', href = attribute(tag, 'href') || attribute(tag, 'src');
    if (!href || /^(?:data|https?):/.test(href) && !(root && href.startsWith(root))) continue;
    if (tag.startsWith('<link')) {
      if (/\bstylesheet\b/.test(rel)) found[attribute(tag, 'media') === 'print' ? 'others' : 'styles'].push(address(href));
      else if (/\b(?:icon|manifest|preload|modulepreload)\b/.test(rel)) found.others.push(address(href));
    } else if (tag.startsWith('<script')) {
      const waits = !has(tag, 'defer') && !has(tag, 'async') && attribute(tag, 'type') !== 'module';
      found[waits ? 'blocking' : 'others'].push(address(href));
    } else if (attribute(tag, 'loading') !== 'lazy') {
      found.others.push(address(href));
    }
  }
  return found;
}

const pages = readdirSync(site, { recursive: true }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.html')).map((path) => {
  const { styles, blocking, others } = requested(path), isLong = LONG.test(path), compress = isLong ? brotliCompressSync : gzip;
  const sum = (paths) => paths.map((one) => weight(one, compress)).reduce((a, b) => a + b, 0);
  const parts = [sum([path]), sum(styles), sum(blocking)], [html, css, js] = parts;
  return { path, parts, all: html + css + js, limit: isLong ? MOST_BYTES_OF_LONG : MOST_BYTES, note: isLong ? ' (brotli)' : '', requests: 1 + new Set([...styles, ...blocking, ...others]).size };
});
pages.sort((a, b) => b.all / b.limit - a.all / a.limit || (a.path < b.path ? -1 : 1));

const row = (cells) => console.log(cells.map((cell, idx) => (idx < 5 ? String(cell).padStart(8) : ` ${cell}`)).join(''));
row(['bytes', 'page', 'styles', 'scripts', 'requests', 'address']);
for (const page of pages.slice(0, Number(n))) row([page.all, ...page.parts, page.requests, page.path + page.note]);

const heavy = pages.filter((page) => page.all > page.limit), asking = pages.filter((page) => page.requests > MOST_REQUESTS);
for (const page of heavy) console.error(`${page.path}: ${page.all} bytes, at most ${page.limit}`);
for (const page of asking) console.error(`${page.path}: ${page.requests} requests, at most ${MOST_REQUESTS}`);
console.log(`${pages.length} pages, ${heavy.length} too heavy, ${asking.length} with too many requests`);
process.exit(!pages.length || heavy.length || asking.length ? 1 : 0);
