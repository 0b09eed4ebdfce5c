// Serves a built site on the loopback address, compressed as a web server would, and counts what is fetched. What does
// not exist is answered with the page for that, as the README has servers do it.

import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.xml': 'text/xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.jpg': 'image/jpeg', '.png': 'image/png', '.pdf': 'application/pdf' };

/** Answers with the server's address, the requests so far, and how to stop it; `headers` go with every answer. */
export async function serve(site, headers = {}) {
  const requests = [], cache = new Map();
  /** The page for what does not exist: it names the site's public address, which is this one now. */
  function missing() {
    const path = join(site, '404.html');
    if (!existsSync(path)) return undefined;
    const html = readFileSync(path, 'utf8'), [, address] = html.match(/<base href="?([^">\s]*)/);
    return gzipSync(html.replaceAll(address, `http://127.0.0.1:${server.address().port}/`));
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = join(site, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      const page = missing();
      response.writeHead(404, page ? { ...headers, 'content-type': TYPES['.html'], 'content-encoding': 'gzip' } : headers).end(page);
      return;
    }
    if (!cache.has(file)) cache.set(file, gzipSync(readFileSync(file), { level: 9 }));
    const body = cache.get(file);
    requests.push({ path, bytes: body.length });
    response.writeHead(200, { ...headers, 'content-type': TYPES[extname(file)] || 'application/octet-stream', 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  // Whatever becomes of the tests, nothing is left running.
  server.unref();
  return { root: `http://127.0.0.1:${server.address().port}/`, requests, stop: () => server.closeAllConnections() || server.close() };
}
