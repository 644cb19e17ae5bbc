// A site of many sources, where a screen cannot list each with each, nor every passage.

import { type Page } from '@playwright/test';
import { carried, choices, control, expect, faults, heading, many, open, read, test } from './site';

const [one] = carried(many).sort((a, b) => a.count - b.count);
const couple = many.pages.find((path) => /^compare\/[^/]+\/[^/]+\/$/.test(path))!;
const beside = many.sources.filter(({ id }) => couple.split('/').includes(id));
const others = many.sources.filter((source) => !beside.includes(source));

const field = (page: Page) => choices(page).getByRole('combobox', { name: 'Add a source by its name' });
const columns = (page: Page) => page.locator('.heads h2');

/** Where the links of the map lead, and which are faded. */
const marks = (document: Document) =>
  [...document.querySelectorAll('.map svg a')].map((link) => ({ href: link.getAttribute('href')!.replace(/^.*(?=source\/)/, ''), off: link.classList.contains('off') }));

test('a source is added to a comparison by typing its name, and the next one too', async ({ page }) => {
  await open(page, many.url + couple);
  await expect(choices(page).getByRole('link', { name: /^\+/ })).toHaveCount(0);
  await expect(page.locator('#names option'), 'the page offers every other').toHaveCount(others.length);
  for (const [nth, other] of others.slice(0, 3).entries()) {
    await field(page).fill(nth ? other.name.toLowerCase() : other.name);
    await field(page).press('Enter');
    await expect(columns(page)).toHaveCount(3 + nth);
    await expect(columns(page).last()).toHaveText(other.name);
    await expect(page).toHaveURL(new RegExp(`,${other.id}$`));
    await expect(page.locator(`[id="s-${other.id}"]`)).toBeFocused();
  }
  await expect(field(page), 'five is the most').toHaveCount(0);
  await choices(page).getByRole('link', { name: / ×$/ }).first().click();
  await expect(columns(page)).toHaveCount(4);
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('#names option')).toHaveCount(many.sources.length - 4);
});

test('a name that no source has, or that is there already, changes nothing and is said', async ({ page }) => {
  await open(page, many.url + couple);
  const url = page.url();
  for (const name of ['Nobody’s text', beside[0].name]) {
    await field(page).fill(name);
    await field(page).press('Enter');
    await expect(page.locator('#said')).toHaveText(`There is no source “${name}” here.`);
    await expect(columns(page)).toHaveCount(2);
    expect(page.url()).toBe(url);
  }
});

test('the map leads to what is on the screen, and to the source of what is not, in the app as on pages', async ({ page }) => {
  await open(page, many.url);
  const home = await read(page, many.url, marks);
  expect(home.filter(({ href, off }) => off || !href.startsWith('source/')), 'only the first passages are listed').toEqual([]);
  const themed = await read(page, `${many.url}theme/${one.id}/`, marks);
  expect(themed.filter(({ off }) => !off)).toHaveLength(one.count);
  for (const expected of [themed, home]) {
    await control(page, one).click();
    if (expected === themed) await expect(heading(page)).toHaveText(one.name);
    else await expect(heading(page)).not.toHaveText(one.name);
    expect(await page.evaluate(`(${marks})(document)`)).toEqual(expected);
  }
  await control(page, one).click();
  await page.locator('.map svg a:not(.off)').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('article:target')).toBeInViewport();
});

test('of very many passages the first of each source are listed, with the way to all of them', async ({ page }) => {
  await open(page, many.url);
  const rest = page.getByRole('link', { name: /^All \d+ passages$/ });
  await expect(rest).toHaveCount(many.sources.length);
  const count = Number((await rest.last().innerText()).match(/\d+/)![0]);
  await rest.last().click();
  await expect(page).toHaveURL(`${many.url}source/${many.sources.at(-1)!.id}/`);
  await expect(page.getByRole('article')).toHaveCount(count);
});

test('axe finds nothing on what only many sources have', async ({ page }) => {
  for (const path of ['compare/', couple]) {
    await open(page, many.url + path);
    expect(await faults(page), path).toEqual([]);
  }
});

for (const width of [390, 1280]) {
  test(`nothing is wider than a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ['', `theme/${one.id}/`, 'compare/', couple, 'figures/', 'method/']) {
      await open(page, many.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBe(0);
    }
  });
}
