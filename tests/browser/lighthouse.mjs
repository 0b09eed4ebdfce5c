// Asks Lighthouse about pages of a built site as a phone in its simulated slow 4G sees them: the middle of three runs.
// Access, best practices and search engines have to be complete. Speed is told, and held with `--speed`: it needs a
// machine that does nothing else.
//
//   npm ci --prefix tests/browser      with what only this test needs
//   node tests/browser/lighthouse.mjs SITE [--speed] [--runs=3] [PAGE …]

import { launch } from './browser.mjs';
import { serve } from './server.mjs';

const { default: lighthouse } = await import('lighthouse');
const [site, ...args] = process.argv.slice(2), flags = args.filter((one) => one.startsWith('--'));
if (!site) {
  console.error('Which site? node tests/browser/lighthouse.mjs SITE [--speed] [--runs=3] [PAGE …]');
  process.exit(2);
}
const named = args.filter((one) => !one.startsWith('--')), isSpeedHeld = flags.includes('--speed');
const nRuns = Number((flags.find((one) => one.startsWith('--runs=')) || '--runs=3').slice('--runs='.length));
const PAGES = ['ky/', 'ru/measures/2.14/', 'ky/measures/', 'en/monitoring/', 'ky/programme/2.2.3-education/', 'ru/search/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LEAST = { accessibility: 1, 'best-practices': 1, seo: 1, ...(isSpeedHeld && { performance: 0.99 }) };
const MOST_MILLISECONDS = 1200;

// Lighthouse speaks to Chromium by a port.
const port = 9300 + (process.pid % 600), server = await serve(site), browser = await launch([`--remote-debugging-port=${port}`]);
const problems = [], median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
console.log(`  ${'page'.padEnd(30)} speed access practices search   LCP ms     CLS  blocked ms`);
for (const path of named.length ? named : PAGES) {
  const runs = [];
  for (let n = 0; n < nRuns; n++) {
    const { lhr } = await lighthouse(`${server.root}${path}`, { port, onlyCategories: CATEGORIES, logLevel: 'silent', output: 'json' });
    runs.push(lhr);
  }
  const score = (category) => median(runs.map(({ categories }) => categories[category].score));
  const value = (audit) => median(runs.map(({ audits }) => audits[audit].numericValue));
  const [lcp, cls, blocked] = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'].map(value);
  console.log(`  ${path.padEnd(30)} ${CATEGORIES.map((category) => String(Math.round(score(category) * 100)).padStart(6)).join(' ')} ${lcp.toFixed(0).padStart(10)} ${cls.toFixed(3).padStart(8)} ${blocked.toFixed(0).padStart(10)}`);
  for (const [category, least] of Object.entries(LEAST)) {
    const refs = runs[0].categories[category].auditRefs.filter(({ id, weight }) => weight && runs[0].audits[id].score !== null && runs[0].audits[id].score < 1);
    if (score(category) < least) problems.push(`${path}: ${category} ${score(category)}: ${refs.map(({ id }) => id).join(', ')}`);
  }
  if (cls > 0) problems.push(`${path}: what is on the screen moves by ${cls}`);
  if (isSpeedHeld && lcp >= MOST_MILLISECONDS) problems.push(`${path}: the largest part is shown after ${lcp.toFixed(0)} ms`);
}
await browser.close();
server.stop();
problems.forEach((problem) => console.error(`✗ ${problem}`));
process.exit(problems.length ? 1 : 0);
