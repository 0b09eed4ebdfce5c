// Serves a built site on the loopback address, compressed as a web server would, and counts what is fetched.

import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8' };

/** Answers with the server's address, the requests so far, and how to stop it. */
export async function serve(site) {
  const requests = [], cache = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    let file = join(site, normalize(path));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    if (!cache.has(file)) cache.set(file, gzipSync(readFileSync(file), { level: 9 }));
    const body = cache.get(file);
    requests.push({ path, bytes: body.length });
    response.writeHead(200, { 'content-type': TYPES[extname(file)] || 'application/octet-stream', 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  // Whatever becomes of the tests, nothing is left running.
  server.unref();
  return { root: `http://127.0.0.1:${server.address().port}/`, requests, stop: () => server.closeAllConnections() || server.close() };
}
