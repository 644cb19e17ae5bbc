// The moment when the app takes over a page that stands, and what happens where it cannot.

import { type Locator, type Page } from '@playwright/test';
import { carried, control, expect, filter, heading, left, open, pill, real, right, rows, screen, shown, sub, test } from './site';

const [one, two] = carried(real);
const [relation] = real.relations.filter(({ count }) => count > 0);
const wasm = /_bg\.wasm(\?|$)/;

const awake = (page: Page) => expect(page.locator('#m-all[href]')).toHaveCount(1);
const asleep = (page: Page) => page.getByRole('alert').filter({ hasText: 'Part of this page did not load' });
const loading = (page: Page) => page.getByText('What this address asks for is loading.');

/** Opens a page and holds the wasm back until the answer is called. */
async function held(page: Page, url: string): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(wasm, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(url);
  return async () => {
    release();
    await expect(page.locator('#page [aria-disabled]')).toHaveCount(0);
  };
}

test('waking leaves focus, selection, place and opened details as they are', async ({ page }) => {
  const wake = await held(page, real.url);
  const details = page.getByRole('group').filter({ hasText: 'related passage' }).nth(2);
  await details.getByText(/^\d+ related passages? in/).click();
  const text = page.getByRole('article').nth(8).locator('.text');
  await text.click({ clickCount: 3 });
  await control(page, one).focus();
  await page.evaluate(() => scrollBy(0, 300));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const state = () =>
    page.evaluate(() => ({
      focus: document.activeElement?.id,
      selection: String(getSelection()),
      scroll: scrollY,
      opened: [...document.querySelectorAll('details[open]')].map((details) => details.closest('article')?.id),
    }));
  // The browser itself may still be scrolling.
  let before = await state();
  await expect.poll(async () => [before.scroll, (before = await state()).scroll].reduce((a, b) => b - a)).toBe(0);
  const focused = await page.evaluateHandle(() => document.activeElement);
  expect(before).toMatchObject({ focus: `t-${one.id}`, opened: [expect.stringContaining('.')] });
  expect(before.selection.length).toBeGreaterThan(20);
  await wake();
  expect(await state()).toEqual(before);
  expect(await focused.evaluate((element) => element === document.activeElement), 'the very same element').toBe(true);
});

for (const [name, path, elsewhere] of [['Passages', '', 'claims/'], ['Claims', 'claims/', '']] as const) {
  test(`what the app copies from a page is what it would draw: ${name.toLowerCase()} @any-corpus`, async ({ page }) => {
    const listed = async () => {
      await control(page, one).click();
      await expect(control(page, one)).toHaveAttribute('aria-current', 'true');
      const all = page.locator('.map tbody tr, #list article, #list tbody tr');
      return all.evaluateAll((all) => all.map(({ id, innerHTML }) => ({ id, innerHTML })));
    };
    await open(page, sub.url + path);
    const copied = await listed();
    await open(page, sub.url + elsewhere);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
    expect(await listed()).toEqual(copied);
    expect(copied.length).toBeGreaterThan(0);
  });
}

test('related passages that are open at the first choice are closed, and open again', async ({ page }) => {
  await open(page, real.url);
  const related = page.getByRole('article').getByRole('group').filter({ hasText: /^\d+ related passages? in/ }).first();
  const toggle = () => related.locator('summary').first().click();
  await toggle();
  await expect(related.locator('.beside')).not.toHaveCount(0);
  const count = await related.locator('.beside').count();
  await control(page, 'Paragraphs').click();
  await expect(related).toHaveJSProperty('open', false);
  await toggle();
  await expect(related.locator('.beside')).toHaveCount(count);
});

test('controls wake without changing their size', async ({ page }) => {
  const wake = await held(page, real.url);
  const boxes = () =>
    filter(page).locator('a').evaluateAll((all) => all.map((control) => [control.id, ...Object.values(control.getBoundingClientRect().toJSON())]));
  await expect(control(page, 'Paragraphs')).toBeDisabled();
  const before = await boxes();
  await wake();
  expect(await boxes()).toEqual(before);
  await expect(control(page, 'Paragraphs')).toBeEnabled();
  await control(page, 'Paragraphs').click();
  await expect(page).toHaveURL(`${real.url}?kind=paragraph`);
});

test('a link that is followed before the app is there leads to its page', async ({ page }) => {
  const wake = await held(page, real.url);
  await control(page, one).click();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  await expect(heading(page)).toHaveText(one.name);
  await wake();
  await control(page, two).click();
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
});

test('a page that is not that of its address is drawn anew', async ({ page, request }) => {
  const other = await (await request.get(`${real.url}theme/${two.id}/`)).text();
  const empty = other.replace(/(<div id="page" data-root="[^"]*").*(?=<p id="said")/s, '$1 data-keys=""></div>');
  expect(empty.length).toBeLessThan(other.length);
  for (const html of [other, empty]) {
    await page.route(`${real.url}theme/${one.id}/`, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(`${real.url}theme/${one.id}/`);
    await expect(heading(page)).toHaveText(one.name);
    await expect(page.getByRole('article')).toHaveCount(one.count);
    await expect(page).toHaveTitle(new RegExp(`^${one.name}`));
    await page.unroute(`${real.url}theme/${one.id}/`);
  }
});

test.describe('nothing moves when the app takes over', () => {
  const claims = `claims/?theme=${two.id}&relation=${relation.id}`;
  const comparison = `compare/${left.id}/${right.id}/`;
  for (const path of ['', `theme/${one.id}/`, 'claims/', comparison, `?theme=${one.id},${two.id}`, claims, `${comparison}?theme=${one.id}`]) {
    test(`at /${path}`, async ({ page }) => {
      await page.addInitScript(() => {
        // The map grows while the page is still being read; that is not the app's doing.
        let read = false;
        addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => requestAnimationFrame(() => (read = true))));
        const moved = { sum: 0, what: [] as string[] };
        const note = (shift: PerformanceEntry & { value?: number; sources?: { node: Node }[] }) => {
          const what = (shift.sources ?? []).map(({ node }) => node);
          if (!read && what.every((node) => node?.parentElement?.closest('.map'))) return;
          moved.sum += shift.value ?? 0;
          moved.what.push(...what.map((node) => `${node?.nodeName}: ${node?.textContent?.slice(0, 40)}`));
        };
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'layout-shift', buffered: true });
        Object.assign(window, { moved });
      });
      // The app comes when the page has been seen for a while, on a machine that is four times as slow.
      await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
      const wake = await held(page, `${real.url}${path}${path.includes('?') ? '&' : '?'}asleep=1`);
      const frames = () => page.evaluate(async () => {
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
        return performance.getEntriesByType('paint').length;
      });
      await expect.poll(frames, 'the page is on the screen').toBeGreaterThan(0);
      await wake();
      await expect(page).toHaveURL(real.url + path);
      await frames();
      const { sum, what } = await page.evaluate(() => (window as unknown as { moved: { sum: number; what: string[] } }).moved);
      expect(sum, what.join('\n')).toBeLessThan(0.001);
    });
  }
});

// What only the app can show, and the list that it shows.
const beyond: [string, string, (page: Page) => Locator][] = [
  ['passages', `?theme=${one.id},${two.id}`, (page) => shown(page, 'article')],
  ['claims', `claims/?theme=${one.id},${two.id}&relation=${relation.id}`, rows],
  ['a comparison', `compare/${left.id}/${right.id}/?theme=${one.id}`, (page) => shown(page, 'article:not(.fold *)')],
];
for (const [name, path, list] of beyond) {
  test(`${name}: an address that needs the app says so while it loads, and shows nothing else`, async ({ page }) => {
    const wake = await held(page, real.url + path);
    await expect(loading(page)).toBeVisible();
    await expect(list(page).filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    await wake();
    await expect(loading(page)).toBeHidden();
    await expect(page).toHaveURL(real.url + path);
    const all = name === 'claims' ? real.claims.length : real.passages.length;
    await expect.poll(() => list(page).filter({ visible: true }).count()).toBeGreaterThan(0);
    expect(await list(page).count()).toBeLessThan(all);
    await expect(heading(page)).toContainText(one.name);
  });
}

test.describe('where the app does not start', () => {
  test.use({ expected: /failed: \S+ net::ERR_FAILED|status of 404|net::ERR_FAILED|WebAssembly|preloaded using link preload|unreachable/ });

  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['the wasm does not come', (page) => page.route(wasm, (route) => route.abort('failed'))],
    ['the wasm is not there', (page) => page.route(wasm, (route) => route.fulfill({ status: 404, body: 'no' }))],
    ['the wasm is something else', (page) => page.route(wasm, (route) => route.fulfill({ body: 'no wasm', contentType: 'application/wasm' }))],
    ['the glue does not come', (page) => page.route(/crossread-\w+\.js/, (route) => route.abort('failed'))],
    ['the wasm traps at every start', (page) => trapping(page, true)],
  ];
  for (const [name, prepare] of ways) {
    test(`${name}: the page stays, and a line says what is missing`, async ({ page }) => {
      await prepare(page);
      await page.goto(real.url);
      await expect(asleep(page)).toBeVisible();
      await expect(page.getByRole('article')).toHaveCount(real.sources.reduce((sum, source) => sum + source.count, 0));
      await expect(control(page, 'Paragraphs')).toBeDisabled();
      await control(page, one).click();
      await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
      await expect(page.getByRole('article')).toHaveCount(one.count);
    });
  }

  for (const [name, path, list] of beyond) {
    test(`${name}: if the app does not come, an address that needs it shows its page, and a line says what is missing`, async ({ page }) => {
      await page.route(wasm, (route) => route.abort('failed'));
      await page.goto(real.url + path);
      await expect(asleep(page)).toBeVisible();
      await expect(loading(page)).toBeHidden();
      const { length } = name === 'claims' ? real.claims : real.passages;
      await expect(list(page).first()).toBeVisible();
      if (name !== 'a comparison') await expect(list(page)).toHaveCount(length);
      await expect(page).toHaveURL(real.url + path);
    });
  }

  for (const [moment, first, second] of [
    ['before', 'pushState', 'getBoundingClientRect'],
    ['while', 'replaceWith', 'setAttribute'],
    ['after', 'focus', 'focus'],
  ]) {
    test(`a trap ${moment} the screen changes is survived by one fresh start, and a second one leaves the page`, async ({ page }) => {
      await trapping(page);
      await page.goto(real.url);
      await awake(page);
      await trap(page, first);
      await page.getByRole('rowheader', { name: left.name }).getByRole('link').click();
      await sprung(page);
      await expect(page.locator('#page main:not([data-trapped])')).toHaveCount(1);
      await awake(page);
      await expect(asleep(page)).toBeHidden();
      await control(page, two).click();
      await expect(control(page, two)).toHaveAttribute('aria-current', 'true');
      const shown = await screen(page);
      const again = await page.context().newPage();
      await open(again, shown.url);
      expect(await screen(again)).toEqual(shown);
      await again.close();
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click();
      await pill(page, `r-${relation.id}`).click();
      await expect(rows(page)).toHaveCount(relation.count);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Passages' }).click();
      await expect(page.getByRole('article')).toHaveCount(real.passages.length);

      // There is no third start: the page as it came, at its address, and its links lead to pages.
      await trap(page, second);
      await control(page, one).click();
      await sprung(page);
      await expect(asleep(page)).toBeVisible();
      await expect(page).toHaveURL(real.url);
      await expect(page.getByRole('article')).toHaveCount(real.passages.length);
      await expect(control(page, 'Paragraphs')).toBeDisabled();
      await control(page, one).click();
      await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
      await expect(page.getByRole('article')).toHaveCount(one.count);
    });
  }
});

/** Has the next call that the app makes to a function of the browser run into a trap. */
const trap = (page: Page, name: string) => page.evaluate((name) => Object.assign(window, { trap: name }), name);
const sprung = (page: Page) => expect.poll(() => page.evaluate(() => (window as { trap?: string }).trap)).toBe('');

/** Plays a wasm that traps, for real: an import runs into an `unreachable` once `window.trap` names it; or each does, always. */
async function trapping(page: Page, always = false) {
  await page.addInitScript((always) => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.t as () => void;
    const state = window as { trap?: string };
    const trapped = (imports: WebAssembly.Imports) => {
      for (const module of Object.values(imports)) {
        for (const [key, call] of Object.entries(module)) {
          if (typeof call !== 'function') continue;
          module[key] = (...values: unknown[]) => {
            if (always) trap();
            if (state.trap && key.startsWith(`__wbg_${state.trap}_`)) {
              state.trap = '';
              document.querySelector('#page main')?.setAttribute('data-trapped', '');
              trap();
            }
            return (call as (...values: unknown[]) => unknown)(...values);
          };
        }
      }
      return imports;
    };
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = (source, imports) => instantiateStreaming(source, trapped(imports ?? {}));
  }, always);
}
