// Words are looked for: in the field of any page, as they are typed, and without the app as far as a form goes.

import type { Page } from '@playwright/test';
import { control, count, expect, faults, filter, heading, open, real, shown, sites, sub, test, tiny } from './site';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the texts' });
const marks = (page: Page) => page.locator('article .hit');
const found = (page: Page) => shown(page, '#list article').evaluateAll((all) => all.map(({ id }) => id));
const status = (page: Page) => page.locator('#said');

/** A word of a site that stands in several passages, and in how many. */
function word(): string {
  return 'water';
}

test('words entered on any page lead to what has them, by source, each match marked', async ({ page }) => {
  for (const path of ['', 'claims/', 'method/']) {
    await open(page, tiny.url + path);
    await field(page).fill('RESERVOIR');
    await field(page).press('Enter');
    await expect(page).toHaveURL(`${tiny.url}search/?q=RESERVOIR`);
    await expect(heading(page)).toHaveText('Search: RESERVOIR');
    await expect(marks(page).first()).toBeVisible();
    for (const mark of await marks(page).allInnerTexts()) expect(mark).toMatch(/^reservoirs?$/i);
    expect((await found(page)).sort()).toEqual(['harbour.10', 'harbour.2']);
    await expect(field(page)).toHaveValue('RESERVOIR');
  }
});

test('results follow the typing, the address too, and the field keeps the focus', async ({ page }) => {
  await open(page, `${tiny.url}search/`);
  await expect(page.locator('.ways')).toBeVisible();
  await field(page).click();
  await page.keyboard.type('city', { delay: 20 });
  await expect(page).toHaveURL(`${tiny.url}search/?q=city`);
  await expect(field(page)).toBeFocused();
  await expect(marks(page).first()).toHaveText('city');
  await expect(status(page)).toHaveText(/^\d+ passages/);
  await page.keyboard.type(' engineer');
  await expect(heading(page)).toHaveText('Search: city engineer');
  await expect(page).toHaveURL(`${tiny.url}search/?q=city+engineer`);
  expect(await found(page)).toContain('harbour.8');
  const length = await page.evaluate(() => history.length);
  await page.keyboard.press('Backspace');
  await expect(page).toHaveURL(`${tiny.url}search/?q=city+enginee`);
  expect(await page.evaluate(() => history.length), 'typing makes no entries').toBe(length);
});

test('letters are equal whatever their case, accents and script', async ({ page }) => {
  for (const [words, mark, id] of [
    ['aydin', 'Aydın', 'harbour.8'],
    ['KURAKLIGINDA', 'kuraklığında', 'letter.7'],
    ['انابيب', 'الأنابيب', 'letter.4'],
  ]) {
    await open(page, `${tiny.url}search/?q=${encodeURIComponent(words)}`);
    await expect(page.locator(`article[id="${id}"] .hit`).first()).toHaveText(mark);
  }
});

test('a slip is named and forgiven, and so is a word that nothing has', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=resevoir`);
  await expect(page.locator('.taken')).toContainText('No text has “resevoir”. Did you mean reservoir');
  expect(await found(page)).toContain('harbour.2');
  await page.locator('.taken').getByRole('link', { name: 'reservoir' }).click();
  await expect(field(page)).toHaveValue('reservoir');
  await expect(page.locator('.taken')).toBeEmpty();

  await open(page, `${tiny.url}search/?q=city+xyzzyq`);
  await expect(page.locator('.taken')).toContainText('No text has “xyzzyq”.');
  await page.getByRole('link', { name: 'Leave it out' }).click();
  await expect(heading(page)).toHaveText(/^Search: city/);
  await open(page, `${tiny.url}search/?q=xyzzyq`);
  await expect(page.locator('.sum')).toHaveText('Nothing found');
});

test('what only looks like a word finds no words that begin so', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=${encodeURIComponent('<b>x</b>')}`);
  await expect(page.locator('.sum')).toHaveText('Nothing found');
  await expect(page.locator('.taken')).toHaveText('No text has “<b>x</b>”.');
});

test('a passage that is found is quoted by its own button', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=${word()}`);
  const first = page.getByRole('main').getByRole('article').first();
  const words = (await first.locator('.text').innerText()).trim();
  await first.getByRole('button', { name: 'Quote' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(new RegExp(`^“${words.slice(0, 20)}`));
});

test('choices stand beside what is found, each with the number that it gives', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=${word()}`);
  const total = (await found(page)).length;
  for (const source of tiny.sources) {
    const choice = control(page, source);
    const number = await count(choice);
    await choice.click();
    await expect(choice).toHaveAttribute('aria-current', 'true');
    expect((await found(page)).length).toBe(number);
    await expect(page).toHaveURL(`${tiny.url}search/?q=${word()}&src=${source.id}`);
    await choice.click();
    await expect(page).toHaveURL(`${tiny.url}search/?q=${word()}`);
  }
  expect((await found(page)).length).toBe(total);
});

test('matches are walked one by one, around the end', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=${word()}`);
  const total = await marks(page).count();
  const next = page.getByRole('button', { name: 'Next match' });
  for (let nth = 1; nth <= total; nth += 1) {
    await next.click();
    await expect(status(page)).toHaveText(`Match ${nth} of ${total}`);
    await expect(page.locator('.now')).toHaveCount(1);
    await expect(page.locator('.now')).toBeInViewport();
  }
  await next.click();
  await expect(status(page)).toHaveText(`Match 1 of ${total}`);
  await page.getByRole('button', { name: 'Previous match' }).click();
  await expect(status(page)).toHaveText(`Match ${total} of ${total}`);
  await expect(page.getByRole('button', { name: 'Previous match' }), 'to be pressed again').toBeFocused();
  // By key the focus goes along, and Tab from there.
  await page.keyboard.press('n');
  await expect(status(page)).toHaveText(`Match 1 of ${total}`);
  await expect(page.locator('.now')).toBeFocused();
  await page.keyboard.press('p');
  await expect(status(page)).toHaveText(`Match ${total} of ${total}`);
  await expect(page.locator('.now')).toBeFocused();
});

test('lines stand one below the other at their matches, ordered by what is beside them', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=${word()}`);
  const total = await marks(page).count();
  await page.getByRole('link', { name: 'Lines', exact: true }).click();
  await expect(page).toHaveURL(`${tiny.url}search/?q=${word()}&list=kwic`);
  await page.getByRole('link', { name: 'By the word after' }).click();
  await expect(page).toHaveURL(`${tiny.url}search/?q=${word()}&list=kwic&sort=right`);
  const lines = page.locator('.kwic li');
  await expect(lines).toHaveCount(total);
  const places = await page.locator('.kwic .text:not([dir=rtl]) .hit').evaluateAll((all) => all.map((mark) => Math.round(mark.getBoundingClientRect().x)));
  expect(new Set(places).size, 'one column').toBe(1);
  const after = await lines.locator('.text > :last-child').allInnerTexts();
  const words = after.map((text) => text.replace(/^\S+\s*/, '').replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase());
  expect(words).toEqual([...words].sort());
});

test('any words have an answer, and none breaks the page', async ({ page }) => {
  await open(page, `${tiny.url}search/`);
  for (const words of ['   ', '---', '"', '[a-z]+(', '\u202e\u0000\u0007', '\ud800', '<img src=x>', '-city', 'x'.repeat(100_000), 'city '.repeat(20_000)]) {
    await field(page).fill(words);
    await expect(heading(page)).toBeVisible();
  }
  await field(page).fill('city');
  await expect(heading(page)).toHaveText('Search: city');
  await page.goto(`${tiny.url}search/?q=${encodeURIComponent('city'.repeat(500))}%ED%A0%80%`);
  await expect(heading(page)).toHaveText(/^Search: city/);
});

test('a claim and a name are found', async ({ page }) => {
  await open(page, `${tiny.url}search/?q=leaks`);
  await expect(page.locator('.hits').filter({ hasText: 'Claims' }).getByRole('link')).toHaveText('How many leaks there were in the mains');
  await open(page, `${tiny.url}search/?q=sezen`);
  await expect(page.locator('.hits').filter({ hasText: 'Names' }).getByRole('link')).toHaveText(/Sezen/);
});

for (const site of [...sites, sub]) {
  test(`${site.name}: every page has the field, and the search is there under any path${site === tiny ? '' : ' @any-corpus'}`, async ({ page }) => {
    await open(page, site.url + site.pages.at(-1));
    await field(page).fill(site.sources[0].id);
    await field(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`^${site.url}search/\\?q=`));
    await expect(heading(page)).toHaveText(/^Search: /);
  });
}

test('by touch at 390 px: words, a choice in the sheet, the next match', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
  const page = await context.newPage();
  await open(page, tiny.url);
  await field(page).tap();
  await page.keyboard.type(word());
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(`Search: ${word()}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Next match' }).tap();
  await expect(page.locator('.now')).toBeInViewport();
  await page.locator('.open').tap();
  await expect(filter(page)).toBeVisible();
  await context.close();
});

test('nothing that axe knows is wrong with it', async ({ page }) => {
  for (const path of ['search/', `search/?q=${word()}`, `search/?q=${word()}&list=kwic&sort=left`, 'search/?q=resevoir+xyzzyq']) {
    await open(page, tiny.url + path);
    expect(await faults(page), path).toEqual([]);
  }
});

test('a search without a word says so, and Escape leads out of the field @any-corpus', async ({ page }) => {
  await open(page, `${real.url}search/?q=-`);
  await expect(page.getByText('There is nothing to look for in “-”')).toBeVisible();
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false, expected: /\.js csp$|was preloaded using link preload but not used/ });
  test('the form leads to a page that says what to do instead @any-corpus', async ({ page }) => {
    await page.goto(`${real.url}claims/`);
    await field(page).fill('oil & gas');
    await field(page).press('Enter');
    await expect(page).toHaveURL(`${real.url}search/?q=oil+%26+gas`);
    await expect(page.getByRole('main')).toContainText('Searching needs scripting', { useInnerText: true });
    await page.getByRole('link', { name: 'all passages' }).click();
    await expect(page).toHaveURL(real.url);
  });
});
