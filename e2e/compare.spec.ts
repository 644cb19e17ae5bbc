// Sources side by side: what is paired, what is there, and where it stands.

import { type Page } from '@playwright/test';
import { carried, type Choice, choices, expect, faults, heading, left, open, others, paired, pairs, passage, passagesOf, real, right, screen, short, shown, sites, test, tiny } from './site';

const pair = `${left.id}/${right.id}`;

const choice = (page: Page, name: string) => choices(page).getByRole('link', { name, exact: true });
const layout = (page: Page, name: 'Side by side' | 'One below the other') => choices(page).getByRole('link', { name: new RegExp(`^${name}`) });

/** The rows in which passages face each other, the folds, and the lines that say how many pairs there are. */
const facing = (page: Page) => shown(page, '#list > .row:not(.heads)');
const folds = (page: Page) => shown(page, '.fold');
const told = (page: Page) => page.locator('.sum').filter({ hasText: /^\d+ related pairs?; \d+ passages? without one$/ });

/** Where the reasons and the passages of the first pair stand. */
async function places(page: Page) {
  const first = facing(page).first();
  const box = async (selector: string) => (await first.locator(selector).first().boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
  return { why: await box('.why'), left: await box('.side >> nth=0 >> article'), right: await box('.side >> nth=1 >> article') };
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
    await expect(told(page)).toContainText(`${(await pairs(page)).length} related pair`);
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

test('it opens on the pairs: the first of any two sources stands in the first screen @any-corpus', async ({ page }) => {
  test.slow();
  const all = real.pages.filter((path) => /^compare\/[^/]+\/[^/]+\/$/.test(path));
  for (const path of all) {
    await page.goto(real.url + path);
    if (!(await facing(page).count())) continue;
    for (const [width, height] of [[1280, 800], [390, 844]]) {
      await page.setViewportSize({ width, height });
      // The reasons, and at least four lines of the first passage.
      const end = await facing(page).first().evaluate((row) => {
        const [why, first] = [...row.querySelectorAll('.why, article')].map((it) => it.getBoundingClientRect());
        return Math.max(why.bottom, first.top + Math.min(first.height, 120));
      });
      expect.soft(end, `${path} at ${width} px`).toBeLessThan(height);
    }
  }
});

test('what stands alone is folded into one line, which opens in place, and everything opens at once', async ({ page }) => {
  await page.goto(`${real.url}compare/${pair}/`);
  const first = folds(page).first();
  const line = first.locator('summary').first();
  const count = Number(/^(\d+) passages?: /.exec(await line.innerText())![1]);
  const alone = first.locator('article');
  await expect(alone).toHaveCount(count);
  await expect(alone.filter({ visible: true })).toHaveCount(0);
  await line.click();
  await expect(alone.filter({ visible: true })).toHaveCount(count);
  await open(page, `${real.url}compare/${pair}/`);
  await choice(page, 'Everything').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?rows=all`);
  await expect(choice(page, 'Everything')).toBeFocused();
  await expect(choice(page, 'Everything')).toHaveAttribute('aria-current', 'true');
  const all = passagesOf(real, left).length + passagesOf(real, right).length;
  await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(all);
  await page.reload();
  await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(all);
  await choice(page, 'Pairs').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/`);
  await expect.poll(() => page.getByRole('article').filter({ visible: true }).count()).toBeLessThan(all);
});

test('a link to a passage that is folded opens its fold', async ({ page }) => {
  await page.goto(`${real.url}compare/${pair}/`);
  const id = (await folds(page).locator('article').first().getAttribute('id'))!;
  for (const path of [`compare/${pair}/`, `compare/${pair}/?layout=side`]) {
    await page.goto('about:blank');
    await page.goto(`${real.url}${path}#${id}`);
    await expect(passage(page, id)).toBeInViewport();
  }
});

test('beside a passage without a related one stands in which source none was found, and never more', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/?rows=all`);
  const paired = new Set((await pairs(page)).flatMap((pair) => pair.split(' ')));
  let none = 0;
  for (const row of await page.locator('.fold .side > div').all()) {
    const id = await row.locator('article').evaluateAll(([article]) => article?.id);
    if (!id) continue;
    const across = id.startsWith(`${left.id}.`) ? right : left;
    const said = await row.locator('.only').innerText();
    if (paired.has(id)) expect.soft(said).toContain(`Also related: ${across.id}.`);
    else expect.soft(said).toBe(`No related passage found in ${short(across)}`);
    none += Number(!paired.has(id));
  }
  expect(none).toBeGreaterThan(0);
  await expect(told(page)).toContainText(`; ${none} passage`);
});

test('the reasons of a pair are one line, and are marked in both passages', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  for (const row of await facing(page).all()) {
    const line = row.locator('.reasons').first();
    const height = (await line.boundingBox())!.height;
    expect.soft(height, await line.innerText()).toBeLessThan(24);
    if (await row.locator('.differs').count()) continue;
    const reasons = (await line.innerText()).split(' · ').map((reason) => reason.split(' / '));
    const shared = async (side: number) => (await row.locator('.side').nth(side).locator('.shared').evaluateAll((all) => all.map((mark) => mark.textContent))).join(' ').toLowerCase();
    const [first, last] = [await shared(0), await shared(1)];
    for (const reason of reasons) {
      expect.soft(first, reason.join()).toContain(reason[0].toLowerCase());
      expect.soft(last, reason.join()).toContain(reason[reason.length - 1].toLowerCase());
    }
  }
});

test('a long passage shows the sentence that is most alike, and the rest on demand', async ({ page }) => {
  await page.goto(`${real.url}compare/${pair}/`);
  const long = facing(page).locator('article').filter({ has: page.locator('.entire') }).first();
  test.skip(!(await long.count()), 'needs a long passage that has a pair');
  const whole = (await long.locator('.text').evaluate((text) => text.textContent))!;
  const seen = () => long.locator('.text').innerText();
  expect((await seen()).length).toBeLessThan(whole.length);
  expect(whole).toContain(await long.locator('.alike').evaluate((alike) => alike.textContent));
  await long.getByText('The whole passage').click();
  await expect.poll(async () => (await seen()).replace(/\s+/g, ' ')).toBe(whole.trim().replace(/\s+/g, ' '));
});

test('of two versions of one passage the words that differ are marked', async ({ page }) => {
  await open(page, `${tiny.url}compare/harbour/letter/`);
  const versions = facing(page).filter({ has: page.locator('.differs') });
  await expect(versions).toHaveCount(1);
  await expect(versions.locator('.why')).toContainText('nearly the same words');
  await expect(versions.locator('.side').nth(0).locator('.differs')).toHaveText(['every', 'thirty', 'twice']);
  await expect(versions.locator('.side').nth(1).locator('.differs')).toHaveText(['any', 'sixty']);
});

test('a theme leaves what carries it', async ({ page }) => {
  const [one, two] = carried(real);
  await open(page, `${real.url}compare/${pair}/`);
  const all = (await screen(page)).passages.length;
  await choice(page, one.name).click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?theme=${one.id}`);
  await expect(choice(page, one.name)).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`: ${one.name}$`));
  const marked = page.getByRole('img', { name: one.name, includeHidden: true });
  await expect(facing(page).filter({ hasNot: marked })).toHaveCount(0);
  await expect(shown(page, '.fold article').filter({ hasNot: marked })).toHaveCount(0);
  const some = (await screen(page)).passages.length;
  expect(some).toBeLessThan(all);
  const counts = [(await pairs(page)).length, await shown(page, '.fold .only').filter({ hasText: 'No related passage found' }).count()];
  expect((await told(page).innerText()).match(/\d+/g)!.map(Number)).toEqual(counts);
  await choice(page, two.name).click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?theme=${one.id},${two.id}`);
  expect((await screen(page)).passages.length).toBeGreaterThanOrEqual(some);
  const both = await screen(page);
  await page.reload();
  await expect.poll(() => screen(page)).toEqual(both);
});

test('passages face each other from 640 px, and follow each other below', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  for (const width of [1280, 768, 640]) {
    await page.setViewportSize({ width, height: 800 });
    const { left, why, right } = await places(page);
    expect(left.y, `${width} px`).toBeCloseTo(right.y, 0);
    expect(left.x + left.width).toBeLessThanOrEqual(right.x);
    expect(why.y + why.height).toBeLessThanOrEqual(left.y);
  }
  for (const width of [639, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { left, why, right } = await places(page);
    expect(left.y + left.height, `${width} px`).toBeLessThanOrEqual(right.y);
    expect(why.y + why.height).toBeLessThanOrEqual(left.y);
  }
});

test('the names of the sources stay in view', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  for (const [width, height] of [[1280, 800], [390, 844]]) {
    await page.setViewportSize({ width, height });
    await facing(page).last().scrollIntoViewIfNeeded();
    await expect(page.locator('.heads').getByRole('link', { name: left.name })).toBeInViewport();
    await expect(page.locator('.heads').getByRole('link', { name: right.name })).toBeInViewport();
  }
});

test('the layout in force is said, one that is chosen holds at any width, and it can be lifted', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/`);
  await expect(layout(page, 'Side by side')).toHaveAccessibleName('Side by side (in force)');
  await expect(layout(page, 'One below the other')).toHaveAccessibleName('One below the other');
  await layout(page, 'One below the other').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?layout=interleaved`);
  await expect(layout(page, 'One below the other')).toHaveAttribute('aria-current', 'true');
  const below = await places(page);
  expect(below.left.y + below.left.height).toBeLessThanOrEqual(below.right.y);
  await layout(page, 'Side by side').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/?layout=side`);
  await page.setViewportSize({ width: 390, height: 800 });
  const beside = await places(page);
  expect(beside.left.y).toBeCloseTo(beside.right.y, 0);
  expect(beside.left.x + beside.left.width).toBeLessThanOrEqual(beside.right.x);
  await expect(page.locator('.bar')).toContainText('Pairs');
  await page.getByRole('button', { name: 'Filter' }).click();
  await layout(page, 'Side by side').click();
  await expect(page).toHaveURL(`${real.url}compare/${pair}/`);
  await expect(layout(page, 'One below the other')).toHaveAccessibleName('One below the other (in force)');
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
  await expect(choice(page, 'Rotate columns')).toBeVisible();
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
  await choice(page, 'Rotate columns').click();
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
    await expect(told(page)).toContainText(`${(await pairs(page)).length} related pair`);
    // What is said to stand elsewhere does.
    const dead = await page.locator('#list .why a[href*="#"]').evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).hash.slice(1)).filter((id) => !document.getElementById(id)),
    );
    expect(dead).toEqual([]);
  }
});

test('three to five stand side by side where there is room, and use it; else they follow each other', async ({ page }) => {
  test.skip(others.length < 3, 'needs five sources');
  /** Of the row with the most passages: how many there are, at how many heights, and how far right the last column ends. */
  const abreast = () =>
    facing(page).evaluateAll((rows) => {
      const row = rows.sort((a, b) => b.querySelectorAll('article').length - a.querySelectorAll('article').length)[0];
      const boxes = [...row.querySelectorAll('article')].map((article) => article.getBoundingClientRect());
      return { passages: boxes.length, places: new Set(boxes.map(({ top }) => Math.round(top))).size, width: row.getBoundingClientRect().width };
    });
  for (const [count, widths] of [[3, [[1280, true], [899, false], [390, false]]], [5, [[1920, true], [1280, true], [1200, false]]]] as const) {
    await open(page, query(...real.sources.slice(0, count)));
    for (const [width, beside] of widths) {
      await page.setViewportSize({ width, height: 800 });
      const most = await abreast();
      expect(most.passages).toBeGreaterThan(2);
      expect(most.places, `${count} at ${width} px`).toBe(beside ? 1 : most.passages);
      if (beside && count === 5) expect(most.width, 'five use the width').toBeGreaterThan(width - 120);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
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

test('the claims that both passages of a pair address stand behind its reasons', async ({ page }) => {
  /** What is told of each row: its first pair, and where the claims lead. */
  const claims = () =>
    facing(page).evaluateAll((rows) =>
      rows.filter((row) => row.querySelector('.shared-claims')).map((row) => [row.querySelector('.reasons')!.id, ...[...row.querySelectorAll<HTMLAnchorElement>('.shared-claims a')].map((link) => `${link.textContent} ${link.href}`)]),
    );
  await page.goto(`${real.url}compare/${pair}/`);
  const written = await claims();
  test.skip(!written.length, 'needs claims that two sources share');
  await open(page, `${real.url}compare/${pair}/`);
  // Drawn by the app, and after a choice that leaves rows out and is lifted, they are the same.
  const [theme] = carried(real);
  await choice(page, theme.name).click();
  await expect(heading(page)).toContainText(theme.name);
  const some = await facing(page).locator('.reasons').evaluateAll((all) => all.map(({ id }) => id));
  expect(await claims()).toEqual(written.filter(([id]) => some.includes(id)));
  await choice(page, theme.name).click();
  await expect.poll(claims).toEqual(written);
  const [, first] = written[0];
  const row = facing(page).filter({ has: page.locator('.shared-claims') }).first();
  await row.locator('.why summary').click();
  await row.locator('.shared-claims a').first().click();
  await expect(page).toHaveURL(/claims\/[^/]+\/$/);
  expect(first).toBe(`${await heading(page).innerText()} ${page.url()}`);
});

test('axe finds no fault with folds and reasons that are open', async ({ page }) => {
  await open(page, `${real.url}compare/${pair}/?rows=all`);
  await page.locator('.why summary, .entire summary').evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
  expect(await faults(page)).toEqual([]);
});
