// Sources side by side: what is paired, what is there, and where it stands.

import { type Page } from '@playwright/test';
import { carried, type Choice, expect, heading, left, open, others, paired, pairs, real, right, screen, short, shown, sites, test } from './site';

const pair = `${left.id}/${right.id}`;

const choice = (page: Page, name: string) => page.getByRole('list', { name: 'What to show' }).getByRole('link', { name, exact: true });

/** Where the three parts of the first row with a pair stand. */
async function places(page: Page) {
  const sides = ['.side:first-child article', '.side:last-child article'].map((side) => page.locator(side));
  const both = shown(page, '.row').filter({ has: sides[0] }).filter({ has: sides[1] }).first();
  await both.scrollIntoViewIfNeeded();
  const box = async (selector: string) => (await both.locator(selector).boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  return { left: await box('.side:first-child article'), why: await box('.why'), right: await box('.side:last-child article') };
}

for (const site of sites) {
  test(`${site.name}: every passage of two sources stands once in their comparison${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
    const [left, right] = paired(site);
    const passages = async (path: string) => {
      await open(page, site.url + path);
      return (await screen(page)).passages;
    };
    const both = [...(await passages(`source/${left.id}/`)), ...(await passages(`source/${right.id}/`))];
    const compared = await passages(`compare/${left.id}/${right.id}/`);
    expect([...compared].sort()).toEqual([...both].sort());
    const ofLeft = compared.filter((id) => id.startsWith(`${left.id}.`));
    expect(ofLeft, 'the first column keeps its order').toEqual(both.filter((id) => id.startsWith(`${left.id}.`)));
    await expect(page.getByText(/^\d+ pairs? in \d+ rows?$/)).toContainText(`${(await pairs(page)).length} pair`);
  });

  test(`${site.name}: a number leads to the pairs it counts, in both orders${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
    const [left, right] = paired(site);
    await open(page, `${site.url}compare/`);
    const number = page.locator(`a[href$="${left.id}/${right.id}/"]`);
    const count = parseInt(await number.innerText(), 10);
    await number.click();
    await expect.poll(async () => (await pairs(page)).length).toBe(count);
    const before = (await screen(page)).passages;
    const columns = page.locator('.heads').getByRole('heading', { level: 2 });
    await expect(columns).toHaveText([left.name, right.name]);
    await page.getByRole('link', { name: 'Swap' }).click();
    await expect(page).toHaveURL(`${site.url}compare/${right.id}/${left.id}/`);
    await expect(columns).toHaveText([right.name, left.name]);
    await expect.poll(async () => (await pairs(page)).length).toBe(count);
    expect((await screen(page)).passages.sort()).toEqual(before.sort());
  });
}

test('a pair shows its reasons marked in both passages', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  const face = page.locator('.row').filter({ has: page.locator('.side:first-child article') }).filter({ has: page.locator('.side:last-child article') });
  for (const row of await face.all()) {
    const reasons = (await row.locator('.why p').first().innerText()).split('\n')[0].split(' · ').map((reason) => reason.split(' / '));
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
  const rows = shown(page, '.row:not(.heads)');
  await expect(rows.filter({ hasNot: page.getByRole('img', { name: one.name }) })).toHaveCount(0);
  const some = (await screen(page)).passages.length;
  expect(some).toBeLessThan(all);
  await expect(page.locator('.sum')).toHaveText(new RegExp(`^${(await pairs(page)).length} pairs? in ${await rows.count()} rows?$`));
  await choice(page, two.name).click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?theme=${one.id},${two.id}`);
  expect((await screen(page)).passages.length).toBeGreaterThanOrEqual(some);
  const both = await screen(page);
  await page.reload();
  await expect.poll(() => screen(page)).toEqual(both);
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

/** The way to add a source, or to take it away. */
const add = (page: Page, source: Choice) => choice(page, `+ ${short(source)}`);
const take = (page: Page, source: Choice) => choice(page, `${short(source)} ×`);
const columns = (page: Page) => page.locator('.heads').getByRole('heading', { level: 2 });
const query = (...sources: Choice[]) => `${real.url}compare/?src=${sources.map(({ id }) => id).join(',')}`;

test('a source is added and taken away, and the address tells which there are', async ({ page, context }) => {
  const [third, fourth, fifth] = others;
  test.skip(!fifth, 'needs five sources');
  await page.goto(`${real.url}compare/${pair}/`);
  await add(page, third).click();
  await expect(page).toHaveURL(query(left, right, third));
  await expect(take(page, third)).toBeFocused();
  await expect(columns(page)).toHaveText([left, right, third].map(({ name }) => name));
  await expect(heading(page)).toHaveText(`${short(left)}, ${short(right)} and ${short(third)}`);
  const three = await screen(page);
  await add(page, fourth).click();
  await add(page, fifth).click();
  await expect(page).toHaveURL(query(left, right, third, fourth, fifth));
  await expect(choice(page, 'Turn')).toBeVisible();
  await expect(page.getByRole('link', { name: /^\+/ })).toHaveCount(0);
  await take(page, left).click();
  await expect(page).toHaveURL(query(right, third, fourth, fifth));
  for (let back = 0; back < 3; back += 1) await page.goBack();
  await expect.poll(() => screen(page)).toEqual(three);
  await page.reload();
  await expect.poll(() => screen(page)).toEqual(three);
  const pasted = await context.newPage();
  await pasted.goto(three.url);
  await expect.poll(() => screen(pasted)).toEqual(three);
  await pasted.close();
  await choice(page, 'Turn').click();
  await expect(page).toHaveURL(query(right, third, left));
  await take(page, third).click();
  await expect(page).toHaveURL(`${real.url}compare/${right.id}/${left.id}/`);
});

test('in any order of three, every passage stands once, and the first keeps its order', async ({ page }) => {
  const three = [left, right, ...others].slice(0, 3);
  test.skip(three.length < 3, 'needs three sources');
  const all: string[] = [];
  for (const { id } of three) {
    await open(page, `${real.url}source/${id}/`);
    all.push(...(await screen(page)).passages);
  }
  for (const order of [three, [three[2], three[0], three[1]]]) {
    await open(page, query(...order));
    await expect(columns(page)).toHaveText(order.map(({ name }) => name));
    const { passages } = await screen(page);
    expect([...passages].sort()).toEqual([...all].sort());
    const first = (id: string) => id.startsWith(`${order[0].id}.`);
    expect(passages.filter(first)).toEqual(all.filter(first));
    await expect(page.getByText(/^\d+ pairs? in \d+ rows?$/)).toContainText(`${(await pairs(page)).length} pair`);
    // What is said to stand elsewhere does.
    const dead = await page.locator('#list .why a[href*="#"]').evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash.slice(1)).filter((id) => !document.getElementById(id)),
    );
    expect(dead).toEqual([]);
  }
});

test('three stand side by side where there is room, more where it is asked for, and else follow each other', async ({ page }) => {
  test.skip(others.length < 3, 'needs five sources');
  /** How many of the columns of the row with the most passages stand at the same height. */
  const abreast = () =>
    shown(page, '.row:not(.heads)').evaluateAll((rows) => {
      const articles = rows.map((row) => [...row.querySelectorAll('article')]).sort((a, b) => b.length - a.length)[0];
      const tops = articles.map((article) => Math.round(article.getBoundingClientRect().top));
      return { passages: articles.length, places: new Set(tops).size };
    });
  await open(page, query(...real.sources.slice(0, 3)));
  for (const [width, places] of [[1280, 1], [1000, 3], [390, 3]]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await abreast(), `${width} px`).toEqual({ passages: 3, places });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await open(page, query(...real.sources.slice(0, 5)));
  await page.setViewportSize({ width: 1280, height: 800 });
  const most = await abreast();
  expect(most.passages).toBeGreaterThan(3);
  expect(most.places).toBe(most.passages);
  await choice(page, 'Side').click();
  await expect(page).toHaveURL(`${query(...real.sources.slice(0, 5))}&layout=side`);
  expect((await abreast()).places).toBe(1);
});

test('a source that is unknown, repeated or one too many is left out, with a line that says so', async ({ page }) => {
  const [a, b] = [left.id, right.id];
  await page.goto(`${real.url}compare/?src=${b},nobody,${b},${a}`);
  await expect(page).toHaveURL(`${real.url}compare/${b}/${a}/`);
  const notices = page.getByRole('listitem').filter({ hasText: 'it was left out' });
  await expect(notices).toHaveText([/“nobody”/, new RegExp(`“${b}”`)]);
});

test('before the app runs, no source can be added', async ({ page }) => {
  test.skip(!others.length, 'needs three sources');
  await page.route(/_bg\.wasm$/, () => {});
  await page.goto(`${real.url}compare/${pair}/`);
  await expect(add(page, others[0])).toBeDisabled();
});

test('a claim that both passages of a pair speak to is named between them', async ({ page }) => {
  /** What is told of each pair: the claims by their titles, and where they lead. */
  const told = () =>
    shown(page, '.why p:has(.shared-claims)').evaluateAll((all) =>
      all.map((pair) => [pair.id, ...[...pair.querySelectorAll<HTMLAnchorElement>('.shared-claims a')].map((link) => `${link.textContent} ${link.href}`)]),
    );
  await page.goto(`${real.url}compare/${pair}/`);
  const written = await told();
  test.skip(!written.length, 'needs claims that two sources share');
  // Drawn by the app, and after a choice that leaves rows out and is lifted, they are the same.
  const [theme] = carried(real);
  await choice(page, theme.name).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(theme.name);
  const some = await shown(page, '.why p[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(await told()).toEqual(written.filter(([id]) => some.includes(id)));
  await choice(page, theme.name).click();
  await expect.poll(told).toEqual(written);
  // With a third source, too.
  if (others.length) {
    await add(page, others[0]).click();
    await expect.poll(async () => (await told()).length).toBeGreaterThanOrEqual(written.length);
  }
  const [, first] = (await told())[0];
  await shown(page, '.shared-claims a').first().click();
  await expect(page).toHaveURL(/claims\/[^/]+\/$/);
  expect(first).toBe(`${await heading(page).innerText()} ${page.url()}`);
});
