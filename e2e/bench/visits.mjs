// First visits on a slow link: from navigation to the first filtered screen, and what moves while the app takes over.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { middle } from './choices.mjs';
import { Link, serve } from './server.mjs';
import { row } from './table.mjs';

const WATCH = join(dirname(fileURLToPath(import.meta.url)), 'watch.js');
const TIMES = 7;

/** A round trip in milliseconds, and bits in a millisecond. */
const LINK = [150, 1600];
const SLOWER = 4;

/** The rows of the table; the choices are those of `pick`. */
export async function visits(browser, folders, { passages: theme, claims: relation }) {
  const sites = {};
  for (const [who, folder] of Object.entries(folders)) {
    const link = new Link(...LINK);
    sites[who] = { link, server: await serve(folder, link) };
  }
  const [read, clicked] = [{}, {}];
  const shifts = {};
  for (let turn = -1; turn < TIMES; turn += 1) {
    for (const [who, site] of Object.entries(sites)) {
      const visits = {
        read: await visit(browser, site, '', theme, who === 'ours' ? 'awake' : 'painted'),
        clicked: await visit(browser, site, '', { ...theme, clicks: true }, who === 'ours' ? 'awake' : 'filtered'),
      };
      // In the first turn files are compressed.
      if (turn < 0) continue;
      (read[who] ??= []).push(visits.read);
      (clicked[who] ??= []).push(visits.clicked);
    }
  }
  for (const address of ['', `claims/?relation=${relation.id.slice(2)}&theme=${theme.id.slice(2)}`]) {
    const visits = [];
    while (visits.length < 3) visits.push(await visit(browser, sites.ours, address, theme, 'awake'));
    shifts[`/${address}`] = Math.max(...visits.map(({ shift }) => shift));
  }
  for (const { server } of Object.values(sites)) server.close();

  const median = (visits, key) => Object.fromEntries(Object.entries(visits).map(([who, times]) => [who, middle(times.map((time) => time[key]))]));
  const first = median(clicked, 'filtered');
  return [
    row(`First visit, slow link, CPU ×${SLOWER}: first contentful paint`, median(read, 'painted'), { floor: 1.05, react: 0.6 }),
    row('  largest contentful paint', median(read, 'largest'), { floor: 1.1 }),
    row('  something to click', median(clicked, 'clicked')),
    row('  first filtered screen', first, { floor: 1.5 }),
    row("  all controls awake (React: its first filtered screen)", { ours: median(read, 'awake').ours, react: first.react }, { react: 1.8 }),
    row('  all controls awake after the click', { ours: median(clicked, 'awake').ours }),
    ...Object.entries(shifts).map(([address, shift]) => row(`Layout shift as the app takes over ${address}`, { ours: shift }, { none: 0 })),
  ];
}

/**
 * The rows of a search beside Pagefind's own page: from navigation to the first result, as the address holds the query.
 *
 * Pagefind's page is the least that it can be, and the same passages are in its index.
 */
export async function searches(browser, folders) {
  const times = {};
  const results = { ours: 'article mark', pagefind: '.pagefind-ui__result mark' };
  const sites = {};
  for (const who of Object.keys(results)) {
    const link = new Link(...LINK);
    sites[who] = { link, server: await serve(folders[who], link) };
  }
  for (let turn = -1; turn < TIMES; turn += 1) {
    for (const [who, result] of Object.entries(results)) {
      const { found } = await visit(browser, sites[who], 'search/?q=pipeline', { result }, 'found');
      if (turn >= 0) (times[who] ??= []).push(found);
    }
  }
  for (const { server } of Object.values(sites)) server.close();
  const medians = Object.fromEntries(Object.entries(times).map(([who, times]) => [who, middle(times)]));
  return [row(`Search, slow link, CPU ×${SLOWER}: first result`, medians, { pagefind: 0.9 })];
}

/** Visits an address as somebody who was never there, until something was noted. */
async function visit(browser, { link, server }, address, choice, until) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ path: WATCH });
  await page.addInitScript((choice) => watch(choice), choice);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  link.visit();
  await page.goto(server.url + address, { waitUntil: 'commit' });
  // No question is answered by a page that is being left.
  const noted = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('visit'))).catch(() => null);
  for (let tries = 0; !(await noted())?.[until]; tries += 1) {
    if (tries > 300) throw new Error(`/${address} was never ${until}`);
    await page.waitForTimeout(100);
  }
  // What still moves counts as well.
  await page.waitForTimeout(500);
  const visit = await noted();
  await context.close();
  return visit;
}
