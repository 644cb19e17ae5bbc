// Two sources side by side: what is paired, what is there, and where it stands.

import { type Page } from '@playwright/test';
import { carried, expect, heading, left, open, pairs, real, right, screen, sites, test } from './site';

const pair = `${left.id}/${right.id}`;

const choice = (page: Page, name: string) => page.getByRole('list', { name: 'What to show' }).getByRole('link', { name, exact: true });

/** Where the three parts of the first row with a pair stand. */
async function places(page: Page) {
  const sides = ['.side:first-child article', '.side:last-child article'].map((side) => page.locator(side));
  const both = page.locator('.row').filter({ has: sides[0] }).filter({ has: sides[1] }).first();
  await both.scrollIntoViewIfNeeded();
  const box = async (selector: string) => (await both.locator(selector).boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  return { left: await box('.side:first-child article'), why: await box('.why'), right: await box('.side:last-child article') };
}

for (const site of sites) {
  test(`${site.name}: every passage of two sources stands once in their comparison`, async ({ page }) => {
    const [left, right] = site.sources;
    const passages = async (path: string) => {
      await open(page, site.url + path);
      return (await screen(page)).passages;
    };
    const both = [...(await passages(`source/${left.id}/`)), ...(await passages(`source/${right.id}/`))];
    const compared = await passages(`compare/${left.id}/${right.id}/`);
    expect([...compared].sort()).toEqual([...both].sort());
    const ofLeft = compared.filter((id) => id.startsWith(`${left.id}.`));
    expect(ofLeft, 'the first column keeps its order').toEqual(both.filter((id) => id.startsWith(`${left.id}.`)));
    await expect(page.getByText(/^\d+ pairs? in \d+ rows?$/)).toContainText(`${await page.locator(pairs).count()} pair`);
  });

  test(`${site.name}: a number leads to the pairs it counts, in both orders`, async ({ page }) => {
    const [left, right] = site.sources;
    await open(page, `${site.url}compare/`);
    const number = page.locator(`a[href$="${left.id}/${right.id}/"]`);
    const count = parseInt(await number.innerText(), 10);
    await number.click();
    await expect(page.locator(pairs)).toHaveCount(count);
    const before = (await screen(page)).passages;
    const columns = page.locator('.heads').getByRole('heading', { level: 2 });
    await expect(columns).toHaveText([left.name, right.name]);
    await page.getByRole('link', { name: 'Swap' }).click();
    await expect(page).toHaveURL(`${site.url}compare/${right.id}/${left.id}/`);
    await expect(columns).toHaveText([right.name, left.name]);
    await expect(page.locator(pairs)).toHaveCount(count);
    expect((await screen(page)).passages.sort()).toEqual(before.sort());
  });
}

test('a pair shows its reasons marked in both passages', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  const face = page.locator('.row').filter({ has: page.locator('.side:first-child article') }).filter({ has: page.locator('.side:last-child article') });
  for (const row of await face.all()) {
    const reasons = (await row.locator('.why p').first().innerText()).split(' · ').map((reason) => reason.split(' / '));
    const shared = async (side: string) => (await row.locator(`${side} .shared`).allInnerTexts()).join(' ').toLowerCase();
    const [first, last] = [await shared('.side:first-child'), await shared('.side:last-child')];
    for (const reason of reasons) {
      expect.soft(first, reason.join()).toContain(reason[0].toLowerCase());
      expect.soft(last, reason.join()).toContain(reason[reason.length - 1].toLowerCase());
    }
  }
});

test('a theme leaves the rows in which a side carries it', async ({ page }) => {
  const [one, two] = carried(real);
  await open(page, `${real.url}compare/${pair}/`);
  const all = (await screen(page)).passages.length;
  await choice(page, one.name).click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?theme=${one.id}`);
  await expect(choice(page, one.name)).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`: ${one.name}$`));
  const rows = page.locator('.row:not(.heads)');
  await expect(rows.filter({ hasNot: page.getByRole('img', { name: one.name }) })).toHaveCount(0);
  const some = (await screen(page)).passages.length;
  expect(some).toBeLessThan(all);
  // No link leads to a passage that is left out.
  const dead = await page.locator('#list a[href^="#"]').evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')!.slice(1)).filter((id) => !document.getElementById(id)),
  );
  expect(dead).toEqual([]);
  await choice(page, two.name).click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?theme=${one.id},${two.id}`);
  expect((await screen(page)).passages.length).toBeGreaterThanOrEqual(some);
  const shown = await screen(page);
  await page.reload();
  await expect.poll(() => screen(page)).toEqual(shown);
});

test('pairs face each other where there is room, and follow each other where there is not', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  for (const width of [1280, 900]) {
    await page.setViewportSize({ width, height: 800 });
    const { left, why, right } = await places(page);
    expect(left.y, `${width} px`).toBeCloseTo(right.y, 0);
    expect(left.x + left.width).toBeLessThanOrEqual(why.x);
    expect(why.x + why.width).toBeLessThanOrEqual(right.x);
  }
  for (const width of [899, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { left, why, right } = await places(page);
    expect(left.x, `${width} px`).toBeCloseTo(right.x, 0);
    expect(left.y + left.height).toBeLessThanOrEqual(why.y);
    expect(why.y + why.height).toBeLessThanOrEqual(right.y);
  }
});

test('a layout that is chosen holds at any width, and can be lifted', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  await choice(page, 'Interleaved').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?layout=interleaved`);
  await expect(choice(page, 'Interleaved')).toHaveAttribute('aria-current', 'true');
  const below = await places(page);
  expect(below.left.y + below.left.height).toBeLessThanOrEqual(below.right.y);
  await choice(page, 'Side').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?layout=side`);
  await page.setViewportSize({ width: 390, height: 800 });
  const beside = await places(page);
  expect(beside.left.y).toBeCloseTo(beside.right.y, 0);
  expect(beside.left.x + beside.left.width).toBeLessThanOrEqual(beside.right.x);
  await choice(page, 'Side').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/`);
  await expect(heading(page)).toBeVisible();
});
