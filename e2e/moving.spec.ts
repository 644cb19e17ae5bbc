// Moving from view to view: where the focus and the eye are afterwards.

import { type Page } from '@playwright/test';
import { carried, control, counterparts, expect, filter, heading, left, open, passage, real, right, screen, short, test } from './site';

const [one, two] = carried(real);

/** Scrolls down to a passage. */
async function scrollTo(page: Page, id: string) {
  await passage(page, id).evaluate((passage) => passage.scrollIntoView({ block: 'start' }));
  await expect(passage(page, id)).toBeInViewport();
}

test('a link to another screen moves the focus to its heading, sets the title and starts at the top', async ({ page }) => {
  await open(page, real.url);
  await scrollTo(page, `${right.id}.5`);
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

test('the method is a page without the app: a link to it and back is left to the browser', async ({ page }) => {
  await open(page, real.url);
  await control(page, one).click();
  await page.getByRole('contentinfo').getByRole('link', { name: 'How this was made' }).click();
  await expect(page).toHaveURL(`${real.url}method/`);
  await expect(heading(page)).toHaveText('Method');
  expect(await page.locator('script[src*="boot.js"]').count()).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  await expect(control(page, one)).toHaveAttribute('aria-current', 'true');
});

test('choosing in the filter keeps the focus on the control, and what is shown is said', async ({ page }) => {
  await open(page, real.url);
  for (const choice of [one, two, real.sources[0], 'Paragraphs']) {
    await control(page, choice).click();
    await expect(control(page, choice)).toHaveAttribute('aria-current', 'true');
    await expect(control(page, choice)).toBeFocused();
    const { passages } = await screen(page);
    await expect(page.getByRole('status')).toContainText(`${passages.length} passage`);
  }
});

test('choosing far down the page leads to the beginning of what was chosen', async ({ page }) => {
  await open(page, real.url);
  await scrollTo(page, `${real.sources[real.sources.length - 1].id}.3`);
  await control(page, one).click();
  await expect(heading(page)).toHaveText(one.name);
  await expect(page.getByRole('article').first()).toBeInViewport();
});

test('a cell of the map leads to its passage', async ({ page }) => {
  await open(page, real.url);
  const id = `${right.id}.9`;
  await page.getByRole('link', { name: new RegExp(`^${right.id}\\.9( |$)`) }).first().click();
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

test('counterparts stand beside the passage in the comparison, as many as were said', async ({ page }) => {
  await open(page, `${real.url}source/${left.id}/`);
  const last = page.getByRole('article').filter({ has: counterparts(page, right) }).last();
  const id = await last.getAttribute('id');
  await last.getByText(/^\d+ counterparts?$/).click();
  const said = last.getByRole('listitem').filter({ hasText: new RegExp(`^${short(right)} `) });
  const count = parseInt((await said.innerText()).match(/\d+$/)![0], 10);
  await said.getByRole('link').click();
  await expect(page).toHaveURL(`${real.url}compare/${left.id}/${right.id}/#${id}`);
  await expect(passage(page, id!)).toBeInViewport();
  expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe(id);
  // A pair is named by its passages.
  await expect(page.locator('.row').filter({ has: passage(page, id!) }).locator(`[id^="${id}-"], [id$="-${id}"]`)).toHaveCount(count);
});

for (const [name, leave] of [
  ['another screen', (page: Page, id: string) => passage(page, id).getByRole('link', { name: id, exact: true }).click()],
  ['a choice in the filter', (page: Page) => control(page, one).click()],
] as const) {
  test(`back from ${name} restores the place`, async ({ page }) => {
    const id = `${right.id}.7`;
    await open(page, real.url);
    await scrollTo(page, id);
    // Passages that come near the window are laid out then, which takes a frame and moves the others.
    const top = () =>
      passage(page, id).evaluate(async (passage) => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        return passage.getBoundingClientRect().top;
      });
    const before = await top();
    await leave(page, id);
    await expect(page).not.toHaveURL(real.url);
    await page.goBack();
    await expect(page).toHaveURL(real.url);
    await expect(passage(page, id)).toBeInViewport();
    await expect.poll(async () => Math.abs((await top()) - before), 'how far the passage has moved').toBeLessThan(40);
  });
}

test('the keyboard alone skips to the content, and through the filter', async ({ page }) => {
  await open(page, real.url);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
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
