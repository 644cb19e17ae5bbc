// The moment when the app takes over a page that stands, and what happens where it cannot.

import { type Page } from '@playwright/test';
import { carried, control, expect, filter, heading, open, real, screen, test } from './site';

const [one, two] = carried(real);
const wasm = /_bg\.wasm$/;

const awake = (page: Page) => expect(page.locator('#m-all[href]')).toHaveCount(1);
const asleep = (page: Page) => page.getByRole('alert').filter({ hasText: 'need a program that did not start here' });

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
    await awake(page);
  };
}

test('waking leaves focus, selection, place and opened details as they are', async ({ page }) => {
  const wake = await held(page, real.url);
  const details = page.getByRole('group').filter({ hasText: 'counterpart' }).nth(4);
  await details.getByText(/counterparts?$/).click();
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
  const empty = other.replace(/(<div id="page" data-root="[^"]*").*(?=<p id="said")/s, '$1></div>');
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

test.describe('where the app does not start', () => {
  test.use({ expected: /failed: \S+ net::ERR_FAILED|status of 404|net::ERR_FAILED|WebAssembly|preloaded using link preload|unreachable/ });

  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['the wasm does not come', (page) => page.route(wasm, (route) => route.abort('failed'))],
    ['the wasm is not there', (page) => page.route(wasm, (route) => route.fulfill({ status: 404, body: 'no' }))],
    ['the wasm is something else', (page) => page.route(wasm, (route) => route.fulfill({ body: 'no wasm', contentType: 'application/wasm' }))],
    ['the glue does not come', (page) => page.route(/crossread-\w+\.js/, (route) => route.abort('failed'))],
    ['the wasm traps at every start', (page) => trapping(page, '')],
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

  for (const [moment, call] of [['before', '__wbg_push_'], ['while', '__wbg_enter_'], ['after', '__wbg_announce_']]) {
    test(`a trap ${moment} the screen changes is survived by one fresh start`, async ({ page }) => {
      await trapping(page, call);
      await open(page, real.url);
      await page.evaluate(() => Object.assign(window, { trap: true }));
      const [source] = real.sources;
      await page.getByRole('rowheader', { name: source.name }).getByRole('link').click();
      await expect.poll(() => page.evaluate(() => (window as { trap?: boolean }).trap)).toBe(false);
      await expect(page.locator('#page main:not([data-trapped])')).toHaveCount(1);
      await awake(page);
      await expect(asleep(page)).toBeHidden();
      await control(page, two).click();
      await expect(control(page, two)).toHaveAttribute('aria-current', 'true');
      const shown = await screen(page);
      await page.reload();
      await awake(page);
      expect(await screen(page)).toEqual(shown);
    });
  }
});

/**
 * Plays a wasm that traps, for real: the import of that name runs into an `unreachable` once `window.trap` is set.
 * Without a name every import does, from the start and each time.
 */
async function trapping(page: Page, name: string) {
  await page.addInitScript((name) => {
    const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11];
    const trap = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports.t as () => void;
    const state = window as { trap?: boolean };
    const trapped = (imports: WebAssembly.Imports) => {
      for (const module of Object.values(imports)) {
        for (const [key, call] of Object.entries(module)) {
          if (typeof call !== 'function' || !key.includes(name)) continue;
          module[key] = (...values: unknown[]) => {
            if (!name) trap();
            if (state.trap) {
              state.trap = false;
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
  }, name);
}
