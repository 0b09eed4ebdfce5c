// Chromium, a built site to open in it, and what every test does with the search page.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './server.mjs';

/** Starts Chromium; `also` are arguments beside those that all tests need. */
export function launch(also = []) {
  const program = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join('/usr/bin', name)).find(existsSync);
  return chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...also],
  });
}

/** Starts both. Answers with the browser, the server, the address of the search page, and how to stop. */
export async function open(site) {
  const server = await serve(site);
  const browser = await launch();
  return {
    browser,
    server,
    address: (lang, query) => `${server.root}${lang}/search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`,
    stop: () => browser.close().finally(server.stop),
  };
}

/** Waits until this holds in the page. Playwright's own way needs a policy that lets texts become scripts. */
export async function until(page, isSo, arg) {
  const end = Date.now() + 60_000, isLeaving = (error) => /context was destroyed|navigat/.test(error.message);
  const asked = () => page.evaluate(isSo, arg).catch((error) => {
    if (!isLeaving(error)) throw error;
  });
  while (!(await asked())) {
    if (Date.now() > end) throw Error(`not in time: ${isSo}`);
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

/** Types a query and waits for its results; answers with their addresses below the language. */
export async function ask(page, query) {
  return page.evaluate((typed) => new Promise((done, fail) => {
    const box = document.getElementById('q'), results = document.getElementById('search-results');
    results.removeAttribute('data-query');
    const watch = new MutationObserver(() => {
      if (results.dataset.query !== typed) return;
      watch.disconnect();
      const root = new URL('../', location.href).href;
      done([...results.querySelectorAll('a')].map((link) => link.href.slice(root.length)));
    });
    watch.observe(results, { attributes: true });
    setTimeout(() => fail(Error('no results in time')), 20_000);
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }), query);
}
