// Moving from view to view: where the focus and the eye are afterwards.

import { type Locator, type Page } from '@playwright/test';
import { carried, control, counterparts, expect, filter, heading, left, open, passage, passagesOf, real, right, rows, screen, short, test } from './site';

const [one, two] = carried(real);

/** A passage well down the page. */
const far = passagesOf(real, right).at(-2)!;

/** Scrolls down to a passage. */
async function scrollTo(page: Page, id: string) {
  await passage(page, id).evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
  await expect(passage(page, id)).toBeInViewport();
}

test('a link to another screen moves the focus to its heading, sets the title and starts at the top @any-corpus', async ({ page }) => {
  await open(page, real.url);
  await scrollTo(page, far);
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(`${real.url}compare/`);
  await expect(heading(page)).toHaveText('Compare');
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^Compare · /);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.getByRole('link', { name: /^\d+ pairs/ }).first().click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(`^${await heading(page).innerText()} · `));
});

test('the method is a page that the app does not draw: a link to it and back is left to the browser', async ({ page }) => {
  await open(page, real.url);
  await control(page, one).click();
  await expect(heading(page)).toHaveText(one.name);
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'How this was made' });
  await link.scrollIntoViewIfNeeded();
  // What comes into view for the first time is laid out now, and the end of the page moves with it.
  let before = NaN;
  await expect.poll(async () => before - (before = (await link.boundingBox())!.y)).toBe(0);
  await link.click();
  await expect(page).toHaveURL(`${real.url}method/`);
  await expect(heading(page)).toHaveText('Method');
  await page.goBack();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  await expect(control(page, one)).toHaveAttribute('aria-current', 'true');
});

test('choosing in the filter keeps the focus on the control, and what is shown is said @any-corpus', async ({ page }) => {
  await open(page, real.url);
  for (const choice of [one, two, left, 'Paragraphs']) {
    await control(page, choice).click();
    await expect(control(page, choice)).toHaveAttribute('aria-current', 'true');
    await expect(control(page, choice)).toBeFocused();
    const { passages } = await screen(page);
    await expect(page.getByRole('status')).toContainText(`${passages.length} passage`);
  }
});

test('choosing far down the page leads to the beginning of what was chosen', async ({ page }) => {
  await open(page, real.url);
  await scrollTo(page, real.passages.at(-2)!);
  await control(page, one).click();
  await expect(heading(page)).toHaveText(one.name);
  await expect(page.getByRole('article').first()).toBeInViewport();
});

test('a cell of the map leads to its passage', async ({ page }) => {
  await open(page, real.url);
  const id = far;
  await page.getByRole('link', { name: new RegExp(`^${id.replace('.', '\\.')}( |$)`) }).first().click();
  await expect(page).toHaveURL(`${real.url}#${id}`);
  await expect(passage(page, id)).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
});

test('a cell of the map that the view leaves out leads to its passage in its source', async ({ page }) => {
  await open(page, `${real.url}theme/${one.id}/`);
  const faded = page.locator('.map a.off').first();
  const id = ((await faded.getAttribute('aria-label')) ?? '').split(' ')[0];
  await faded.click();
  await expect(page).toHaveURL(`${real.url}source/${id.split('.')[0]}/#${id}`);
  await expect(passage(page, id)).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
});

test('a pasted link to a passage shows it, where a page stands and where the app draws one', async ({ page }) => {
  await open(page, `${real.url}?theme=${one.id},${two.id}`);
  const { passages } = await screen(page);
  const id = passages[passages.length - 2];
  for (const path of [`source/${id.split('.')[0]}/`, `?theme=${one.id},${two.id}`]) {
    await page.goto('about:blank');
    await page.goto(`${real.url}${path}#${id}`);
    await expect(page.locator('#m-all[href]')).toHaveCount(1);
    await expect(passage(page, id)).toBeInViewport();
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id), path).toBe(id);
  }
});

test('a link to a passage that is not there says so, pasted or written over another @any-corpus', async ({ page }) => {
  const said = page.getByText(`There is no passage “${left.id}.999” here.`);
  await open(page, `${real.url}source/${left.id}/#${left.id}.999`);
  await expect(said).toBeInViewport();
  await page.goto(`${real.url}source/${left.id}/#${passagesOf(real, left)[0]}`);
  await expect(said).toBeHidden();
  await page.evaluate((hash) => void (location.hash = hash), `${left.id}.999`);
  await expect(said).toBeInViewport();
});

test('counterparts stand beside the passage in the comparison, as many as were said', async ({ page }) => {
  await open(page, `${real.url}source/${left.id}/`);
  const last = page.getByRole('article').filter({ has: counterparts(page, right) }).last();
  const id = await last.getAttribute('id');
  await last.getByText(/^\d+ related passages? in/).click();
  const said = last.getByRole('listitem').filter({ hasText: new RegExp(`^${short(right)} `) });
  const count = parseInt((await said.innerText()).match(/\d+$/)![0], 10);
  await said.getByRole('link').click();
  await expect(page).toHaveURL(`${real.url}compare/${left.id}/${right.id}/#${id}`);
  await expect(passage(page, id!)).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
  // A pair is named by its passages.
  const told = page.locator('.row').filter({ has: passage(page, id!) }).locator(`span[id^="${id}-"], span[id$="-${id}"]`);
  await expect(told).toHaveCount(count);
});

/** Where a passage stands in the window, once what came near it is laid out. */
const top = (page: Page, id: string) =>
  passage(page, id).evaluate(async (passage) => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return passage.getBoundingClientRect().top;
  });

/** Follows a link without bringing it into view first, which would be the place that is left. */
const follow = (link: Locator) => link.evaluate((link: HTMLElement) => link.click());

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });

for (const [name, from, leave] of [
  ['another screen', '', (page: Page, id: string) => follow(passage(page, id).getByRole('link', { name: id, exact: true }))],
  ['a choice in the filter', '', (page: Page) => follow(control(page, one))],
  ['a choice, and a screen after it', '', async (page: Page) => {
    await follow(control(page, one));
    await expect(heading(page)).toHaveText(one.name);
    await follow(main(page, 'Claims'));
    await expect(rows(page).first()).toBeVisible();
    await page.goBack();
    await expect(heading(page)).toHaveText(one.name);
  }],
  ['a page that the app does not draw', '', (page: Page) => follow(main(page, 'Method'))],
  ['a page that the app does not draw, to what only the app can show', `?theme=${one.id},${two.id},none`, (page: Page) => follow(main(page, 'Method'))],
  ['another screen, to what only the app can show', `?theme=${one.id},${two.id},none`, (page: Page) => follow(main(page, 'Compare'))],
] as const) {
  const tag = name === 'another screen' ? ' @any-corpus' : '';
  test(`back from ${name} restores the place to the pixel${tag}`, async ({ page }) => {
    await open(page, real.url + from);
    const { passages } = await screen(page);
    // So far from the end that it can stand at the top of the window.
    const id = passages[Math.floor(passages.length / 2)];
    await scrollTo(page, id);
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 41);
    let before = NaN;
    await expect.poll(async () => before - (before = await top(page, id))).toBe(0);
    await leave(page, id);
    await expect(page).not.toHaveURL(real.url + from);
    await page.goBack();
    await expect(page).toHaveURL(real.url + from);
    await expect(page.getByRole('article')).toHaveCount(passages.length);
    await expect.poll(async () => Math.abs((await top(page, id)) - before), 'how far the passage has moved').toBeLessThanOrEqual(1);
  });
}

test('back to the table of claims restores the place to the pixel', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  const count = await rows(page).count();
  const row = rows(page).nth(Math.floor(count / 2));
  await row.evaluate((row) => row.scrollIntoView({ block: 'center' }));
  const place = () =>
    row.evaluate(async (row) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return row.getBoundingClientRect().top;
    });
  for (const link of ['th a', 'td a']) {
    let before = NaN;
    await expect.poll(async () => before - (before = await place())).toBe(0);
    await follow(row.locator(link).first());
    await expect(page).not.toHaveURL(`${real.url}claims/`);
    await expect(heading(page)).not.toHaveText('Claims');
    await page.goBack();
    await expect(rows(page)).toHaveCount(count);
    await expect.poll(async () => Math.abs((await place()) - before), `${link}: how far the row has moved`).toBeLessThanOrEqual(1);
  }
});

test('the keyboard alone skips to the content, and through the filter', async ({ page }) => {
  await open(page, real.url);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  for (const name of ['Copy link', 'Data']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(filter(page).getByRole('link').first()).toBeFocused();
  await control(page, one).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(one.name);
  await expect(control(page, one)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(control(page, two)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
  const controls = await filter(page).getByRole('link').count();
  const reached = new Set<string>();
  for (let press = 0; press < controls; press++) {
    reached.add(await page.evaluate(() => document.activeElement?.id ?? ''));
    await page.keyboard.press('Tab');
  }
  expect([...reached].filter((id) => /^[tmsk]-/.test(id)).length, 'controls that Tab reaches').toBeGreaterThan(controls - 2);
});

test('a click with Ctrl opens a new tab and leaves this one', async ({ page, context }) => {
  await open(page, real.url);
  const before = await screen(page);
  const [tab] = await Promise.all([context.waitForEvent('page'), control(page, one).click({ modifiers: ['ControlOrMeta'] })]);
  await expect(tab).toHaveURL(`${real.url}theme/${one.id}/`);
  await expect(heading(tab)).toHaveText(one.name);
  expect(await screen(page)).toEqual(before);
});
