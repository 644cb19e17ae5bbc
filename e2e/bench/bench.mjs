// `cargo xtask bench`: how quick the app is beside the same page with a few lines of script, and beside React.
//
// DIST is the built site, CHROME the browser, TWINS a folder for the pages that are made to be compared with.

import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { choices, pick } from './choices.mjs';
import { print } from './table.mjs';
import { makeSearch, makeTwins } from './twins.mjs';
import { searches, visits } from './visits.mjs';

// Medians of what is measured in turn bear other work on the machine, but not well.
const [load] = loadavg();
if (load > 1) console.log(`The machine was busy in the last minute (load ${load.toFixed(1)}). If it still is, times will be long, and ratios less sure.`);

const { DIST, CHROME, TWINS } = process.env;
const { values } = parseArgs({ options: { json: { type: 'string' } } });

const browser = await chromium.launch({
  executablePath: CHROME,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
await makeTwins(browser, DIST, TWINS);
await makeSearch(DIST, join(TWINS, 'pagefind'));
const folders = { ours: DIST, floor: join(TWINS, 'floor'), react: join(TWINS, 'react') };

const chosen = await pick(browser, DIST);
const rows = [...(await choices(browser, folders, chosen)), ...(await visits(browser, folders, chosen)), ...(await searches(browser, { ours: DIST, pagefind: join(TWINS, 'pagefind') }))];
print(rows);
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 2));
await browser.close();
