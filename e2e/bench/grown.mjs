// `node bench/grown.mjs DIST` in `e2e`: how much the first page of a site weighs, and how long a theme set and lifted takes
// there, in CHROME. `cargo xtask bench --grow` runs it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { middle } from './choices.mjs';
import { serve } from './server.mjs';

const TIMES = 9;

const [dist] = process.argv.slice(2);
const weight = brotliCompressSync(readFileSync(join(dist, 'index.html'))).length;
const server = await serve(dist);
const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.addInitScript({ path: join(import.meta.dirname, 'measure.js') });
await page.goto(server.url, { waitUntil: 'networkidle' });
await page.waitForFunction(() => !document.querySelector('#page a[aria-disabled]'));
const session = await page.context().newCDPSession(page);
const id = await page.locator('a[id^="t-"]:not(#t-none)').first().getAttribute('id');

/** Clicks, and gives the heading that comes for it. */
async function follow() {
  const before = await page.locator('h1').textContent();
  await page.locator(`[id="${id}"]`).click();
  await page.waitForFunction((before) => document.querySelector('h1').textContent !== before, before);
  return page.locator('h1').textContent();
}

const headings = [await follow(), await follow()];
const figures = [(weight / 1000).toFixed(1)];
for (const rate of [1, 4]) {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const times = [[], []];
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const step of [0, 1]) times[step].push((await page.evaluate(([id, heading]) => bench.click(id, heading), [id, headings[step]])).done);
  }
  figures.push(...times.map((all) => middle(all).toFixed(0)));
}
console.log(figures.map((figure) => figure.padStart(8)).join(''));
await browser.close();
server.close();
