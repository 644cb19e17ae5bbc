// A choice made and lifted on a page that has loaded: a theme on the passages, a relation on the table of claims.

import { isDeepStrictEqual } from 'node:util';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';
import { row } from './table.mjs';
import { PAGES } from './twins.mjs';

const MEASURE = join(dirname(fileURLToPath(import.meta.url)), 'measure.js');
const WARM_UPS = 3;
const TIMES = 15;

/** At most so many times the floor and React. */
const LIMITS = { floor: 2, react: 0.5 };

/** What is chosen on each page: the theme or relation that shows the least, so that lifting it brings the most back. */
export async function pick(browser, folder) {
  const server = await serve(folder);
  const page = await browser.newPage();
  const chosen = {};
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(server.url + path);
    const links = page.locator(name === 'claims' ? 'a[id^="r-"]' : 'a[id^="t-"]:not(#t-none)');
    const all = await links.evaluateAll((links) =>
      links.map((link) => ({
        id: link.id,
        name: link.querySelector('span:not(.sign)').textContent,
        count: Number(link.querySelector('.n').textContent),
      })),
    );
    [chosen[name]] = all.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  }
  await page.close();
  server.close();
  return chosen;
}

/** The rows of the table: each page, at each speed of the processor. */
export async function choices(browser, folders, chosen) {
  const results = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const choice = chosen[name];
    const sites = [];
    for (const [who, folder] of Object.entries(folders)) sites.push(await open(browser, who, folder, path));
    await alike(sites, choice);
    for (const slower of [1, 4]) {
      for (const { session } of sites) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      results.push(...(await measure(sites, choice, slower)));
    }
    for (const { page, server } of sites) {
      await page.context().close();
      server.close();
    }
  }
  return results;
}

/** Opens a page of a site, in a process of its own, and waits until every control is awake. */
async function open(browser, who, folder, path) {
  const server = await serve(folder);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript({ path: MEASURE });
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  if (who === 'ours') await page.waitForFunction(() => !document.querySelector('#page a[aria-disabled]'));
  const session = await page.context().newCDPSession(page);
  return { who, server, page, session };
}

/** Makes the choice on each site, sees that all show the same, and lifts it; learns the headings on the way. */
async function alike(sites, choice) {
  const seen = [];
  for (const { page } of sites) {
    const steps = [];
    for (let step = 0; step < 3; step += 1) {
      if (step) {
        await page.locator(`[id="${choice.id}"]`).click();
        await page.waitForFunction((last) => document.querySelector('h1').textContent !== last, steps.at(-1).heading);
      }
      steps.push(await page.evaluate(() => bench.shown()));
    }
    seen.push(steps);
  }
  for (const [nth, steps] of seen.entries()) {
    for (const [step, shown] of steps.entries()) {
      for (const [key, value] of Object.entries(seen[0][step])) {
        if (!isDeepStrictEqual(shown[key], value)) {
          throw new Error(`${sites[nth].who} differs in ${key} at step ${step}: ${JSON.stringify(shown[key])?.slice(0, 3000)} is not ${JSON.stringify(value)?.slice(0, 3000)}`);
        }
      }
    }
  }
  choice.headings = seen[0].slice(1).map(({ heading }) => heading);
}

async function measure(sites, choice, slower) {
  const times = { set: {}, lifted: {} };
  for (let turn = -WARM_UPS; turn < TIMES; turn += 1) {
    for (const { who, page } of sites) {
      await page.bringToFront();
      const taken = await page.evaluate(async ({ id, headings: [set, lifted] }) => {
        const clicks = { set: await bench.click(id, set), lifted: await bench.click(id, lifted) };
        clicks.set.frame = await bench.clickFrame(id, set);
        clicks.lifted.frame = await bench.clickFrame(id, lifted);
        return clicks;
      }, choice);
      if (turn < 0) continue;
      for (const what of ['set', 'lifted']) (times[what][who] ??= []).push(taken[what]);
    }
  }
  return Object.entries(times).flatMap(([what, times]) => {
    const median = (key) => Object.fromEntries(Object.entries(times).map(([who, times]) => [who, middle(times.map((time) => time[key]))]));
    const title = `${choice.name} ${what}, CPU ×${slower}`;
    return [
      row(`${title}: style and layout done`, median('done'), LIMITS),
      row(`  of which until the page tells of it`, median('script')),
      row(`  until the next frame is made`, median('frame')),
    ];
  });
}

/** The median. */
export function middle(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
