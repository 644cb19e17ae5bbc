// `node bench/lighthouse.mjs` in `e2e`: what Lighthouse says, as a phone would be served, of every kind of page of DIST (../dist),
// in CHROME. Lighthouse is large and only needed here: `npm install --no-save lighthouse@12` puts it in place.
//
// --runs N: the median of so many (3).

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { middle } from './choices.mjs';
import { serve } from './server.mjs';

const DIST = process.env.DIST ?? resolve(import.meta.dirname, '../../dist');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const read = (name) => JSON.parse(readFileSync(join(DIST, 'data', `${name}.json`), 'utf8'));
const [{ source, themes }] = read('passages').filter(({ themes }) => themes.length > 0);
const [pair] = read('pairs');
const theme = themes[0].theme ?? themes[0];
const claim = read('claims')[0].id;
const couple = [pair.a, pair.b].map((id) => id.split('.')[0]).join('/');
const PAGES = [
  '', `source/${source}/`, `theme/${theme}/`, `source/${source}/${theme}/`, 'compare/', `compare/${couple}/`, 'claims/',
  `claims/theme/${theme}/`, `claims/${claim}/`, 'figures/', 'method/', 'search/', 'search/?q=the', '404.html',
  'embed/map/', `embed/theme/${theme}/`, `embed/compare/${couple}/`, `embed/claims/${claim}/`,
];

const folder = mkdtempSync(join(tmpdir(), 'crossread-lighthouse-'));
const port = 9333;
const browser = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROME,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', `--remote-debugging-port=${port}`],
});
const server = await serve(DIST);
console.log(`| page | ${CATEGORIES.join(' | ')} | what takes points |`);
console.log(`|${' --- |'.repeat(CATEGORIES.length + 2)}`);
const page = await browser.newPage();
for (const path of PAGES) {
  const runs = [];
  // The server compresses a file when it is first asked for.
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  while (runs.length < Number(values.runs)) {
    runs.push((await lighthouse(server.url + path, { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES })).lhr);
  }
  const scores = CATEGORIES.map((name) => Math.round(middle(runs.map(({ categories }) => categories[name]?.score ?? 0)) * 100));
  const faults = runs[0].categories;
  const failed = CATEGORIES.slice(1).flatMap((name) => (faults[name]?.auditRefs ?? []).filter(({ weight, id }) => weight > 0 && runs[0].audits[id].score !== null && runs[0].audits[id].score < 1).map(({ id }) => id));
  console.log(`| /${path} | ${scores.join(' | ')} | ${[...new Set(failed)].join(', ')} |`);
}
server.close();
await browser.close();
rmSync(folder, { recursive: true });
