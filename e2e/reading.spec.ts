// Reading passages: whose text it is, what is chosen, the map as a way in, and what is related.

import { carried, control, counterparts, expect, filter, heading, left, open, passage, passagesOf, real, right, shown, sites, test } from './site';

const [one, two] = carried(real);
const phone = { width: 390, height: 844 };
const map = '.map svg a';

test('the name of the source stays in view while its passages are read @any-corpus', async ({ page }) => {
  for (const size of [{ width: 1280, height: 800 }, phone]) {
    await page.setViewportSize(size);
    for (const path of ['', `source/${left.id}/`]) {
      await open(page, real.url + path);
      await passage(page, passagesOf(real, left).at(-1)!).scrollIntoViewIfNeeded();
      await expect(page.locator('.whose').filter({ hasText: left.name })).toBeInViewport();
    }
  }
});

test('a passage that is led to is not under what stays in view', async ({ page }) => {
  const id = passagesOf(real, left)[3];
  for (const size of [{ width: 1280, height: 800 }, phone]) {
    await page.setViewportSize(size);
    await page.goto('about:blank');
    await page.goto(`${real.url}#${id}`);
    await expect(passage(page, id)).toBeInViewport();
    const names = page.locator('.whose').first();
    const bottom = async () => (await names.evaluate((name) => Math.max(...[...document.querySelectorAll('.whose, .bar')].map((it) => it.getBoundingClientRect()).filter(({ top }) => top < 100).map(({ bottom }) => bottom))));
    await expect.poll(async () => (await passage(page, id).boundingBox())!.y - (await bottom())).toBeGreaterThanOrEqual(-1);
  }
});

test('on a phone one bar says what is chosen, stays in view and opens the filter', async ({ page }) => {
  await page.setViewportSize(phone);
  await open(page, real.url);
  const bar = page.locator('.bar');
  await expect(bar).toContainText(/^Everything · \d+ passages/);
  await page.getByRole('button', { name: 'Filter' }).click();
  await control(page, one).click();
  await control(page, two).click();
  await expect(bar).toContainText(new RegExp(`^${one.name}, ${two.name} · \\d+ passages?`));
  await page.keyboard.press('Escape');
  await shown(page, 'article').last().scrollIntoViewIfNeeded();
  await expect(bar).toBeInViewport();
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(filter(page)).toBeVisible();
});

test('the map has its legend at every width, and a theme in it is a link', async ({ page }) => {
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(real.url);
    for (const theme of carried(real)) await expect(page.locator('.map thead').getByRole('link', { name: theme.name })).toBeVisible();
  }
  await page.locator('.map thead').getByRole('link', { name: one.name }).click();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
});

test('a mark of the map tells the first words of its passage, under the pointer and with the focus', async ({ page }) => {
  await open(page, real.url);
  const marks = page.locator(map);
  const words = async (nth: number) => {
    const id = (await marks.nth(nth).getAttribute('href'))!.replace(/.*#/, '');
    return (await passage(page, id).locator('.text').textContent())!.trim().slice(0, 12);
  };
  await marks.nth(3).hover();
  await expect(page.locator('.told')).toContainText(await words(3));
  await marks.nth(5).focus();
  await expect(page.locator('.told')).toContainText(await words(5));
  await expect(marks.nth(5)).toHaveAccessibleName(new RegExp(`: .+`));
});

test('the text of a source begins in the first screen, its bytes and hash behind a line @any-corpus', async ({ page }) => {
  for (const [size, within] of [[{ width: 1280, height: 800 }, 700], [phone, 844]] as const) {
    await page.setViewportSize(size);
    await page.goto(`${real.url}source/${left.id}/`);
    expect((await page.getByRole('article').first().boundingBox())!.y, `${size.width} px`).toBeLessThan(within);
  }
  await expect(page.getByText('SHA-256')).toBeHidden();
  await page.getByText('About this file').click();
  await expect(page.getByText('SHA-256')).toBeVisible();
});

for (const site of sites) {
  test(`${site.name}: related passages open in place, with their words`, async ({ page }) => {
    await open(page, `${site.url}source/${site.sources[0].id}/`);
    const first = page.getByRole('article').filter({ has: page.locator('.counterparts:not(.carried)') }).first();
    const line = first.getByText(/^\d+ related passages? in/);
    const count = parseInt(await line.innerText(), 10);
    const text = await first.locator('.text').first().textContent();
    await line.click();
    const related = first.locator('.beside');
    await expect(related).toHaveCount(count);
    await expect(related.first().locator('.text')).not.toBeEmpty();
    expect(page.url()).toBe(`${site.url}source/${site.sources[0].id}/`);
    // Once a choice has been made, the passages are those that the app has drawn.
    const theme = carried(site)[0];
    await control(page, theme).click();
    await control(page, theme).click();
    await expect(page).toHaveURL(`${site.url}source/${site.sources[0].id}/`);
    const again = page.getByRole('article').filter({ has: page.locator('.counterparts:not(.carried)') }).first();
    expect(await again.locator('.text').first().textContent()).toBe(text);
    if (!(await again.locator('.beside').count())) await again.getByText(/^\d+ related passages? in/).click();
    await expect(again.locator('.beside')).toHaveCount(count);
    await again.locator('.beside a.id').first().click();
    await expect(heading(page)).toHaveText(new RegExp(site.sources.map(({ name }) => name.replace(/[^\p{L}\s]/gu, '.')).join('|'), 'u'));
    await expect(page.locator(':target')).toBeInViewport();
  });
}

test('without the app, what is related is a link', async ({ page }) => {
  await page.route(/_bg\.wasm/, () => {});
  await page.goto(`${real.url}source/${left.id}/`);
  const first = page.getByRole('article').filter({ has: counterparts(page, right) }).first();
  await first.getByText(/^\d+ related passages? in/).click();
  await expect(counterparts(page, right).first().getByRole('link')).toBeVisible();
});

test('each passage leads to the one before and the one after it in its source @any-corpus', async ({ page }) => {
  const [first, second, third] = passagesOf(real, left);
  await open(page, `${real.url}source/${left.id}/`);
  await expect(passage(page, first).getByRole('link', { name: 'Previous passage' })).toHaveCount(0);
  await passage(page, first).getByRole('link', { name: 'Next passage' }).click();
  await expect(page).toHaveURL(`${real.url}source/${left.id}/#${second}`);
  await passage(page, second).getByRole('link', { name: 'Next passage' }).click();
  await expect(page).toHaveURL(`${real.url}source/${left.id}/#${third}`);
  await passage(page, third).getByRole('link', { name: 'Previous passage' }).click();
  await expect(page.locator(':target')).toHaveId(second);
  await expect(passage(page, passagesOf(real, left).at(-1)!).getByRole('link', { name: 'Next passage' })).toHaveCount(0);
});

test('a mark that is opened stays under the pointer, and says why the passage is tagged', async ({ page }) => {
  await open(page, real.url);
  const marked = page.getByRole('article').filter({ has: page.locator('.margin details') }).first();
  const mark = marked.locator('.margin summary').first();
  await mark.scrollIntoViewIfNeeded();
  const before = (await mark.boundingBox())!;
  await mark.click();
  await expect(marked.getByText(/^Tagged .+ by (rule|the editor), because of the highlighted words\.$/)).toBeVisible();
  const after = (await mark.boundingBox())!;
  expect(Math.abs(after.x - before.x) + Math.abs(after.y - before.y)).toBeLessThan(2);
});
