// What a reader without scripting has: every text, one theme at a time, two sources side by side.

import { carried, choices, control, count, counterparts, expect, filter, heading, left, pairs, passage, real, right, short, sites, test } from './site';

// What is preloaded for the app is then loaded in vain, and Chromium says so.
test.use({ javaScriptEnabled: false, expected: /\.js csp$|was preloaded using link preload but not used/ });

for (const site of sites) {
  test(`${site.name}: can be read, filtered by a theme and by a source${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
    await page.goto(site.url);
    const total = site.sources.reduce((sum, source) => sum + source.count, 0);
    await expect(page.getByRole('article')).toHaveCount(total);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('need scripting');

    for (const theme of carried(site)) {
      await page.goto(site.url);
      await control(page, theme).click();
      await expect(page).toHaveURL(`${site.url}theme/${theme.id}/`);
      await expect(heading(page)).toHaveText(theme.name);
      await expect(page.getByRole('article')).toHaveCount(theme.count);
      await expect(control(page, theme)).toHaveAttribute('aria-current', 'true');
    }

    const source = site.sources[0];
    const within = await count(control(page, source));
    await control(page, source).click();
    await expect(page.getByRole('article')).toHaveCount(within);
    await page.getByRole('link', { name: 'Clear', exact: true }).click();
    await expect(page).toHaveURL(site.url);
  });
}

test('two sources are put side by side by following links @any-corpus', async ({ page }) => {
  await page.goto(real.url);
  await page.getByRole('link', { name: 'Compare' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: left.name }) });
  const number = row.getByRole('link', { name: /^\d+ pairs/ }).first();
  const count = parseInt(await number.innerText(), 10);
  await number.click();
  await expect(page).toHaveURL(`${real.url}compare/${left.id}/${right.id}/`);
  expect(await pairs(page)).toHaveLength(count);
  await page.getByRole('link', { name: 'Swap' }).click();
  await expect(page).toHaveURL(`${real.url}compare/${right.id}/${left.id}/`);
  await page.getByRole('heading', { name: left.name }).getByRole('link').click();
  await expect(page.getByRole('article')).toHaveCount(left.count);
});

test('what only the app can do is there, and asleep', async ({ page }) => {
  await page.goto(real.url);
  const asleep = [
    filter(page).getByRole('link', { name: 'any' }),
    filter(page).getByRole('link', { name: 'all', exact: true }),
    control(page, 'Paragraphs'),
    control(page, 'Headings'),
  ];
  for (const control of asleep) {
    await expect(control).toBeVisible();
    await expect(control).toBeDisabled();
  }
  await page.goto(`${real.url}compare/${left.id}/${right.id}/`);
  for (const name of [/^Side by side/, /^One below the other/, 'Everything', carried(real)[0].name]) {
    await expect(choices(page).getByRole('link', { name })).toBeDisabled();
  }
});

test('a counterpart is reached from the passage, and the words of both stand on one page', async ({ page }) => {
  await page.goto(`${real.url}source/${left.id}/`);
  const first = page.getByRole('article').filter({ has: counterparts(page, right) }).first();
  const id = await first.getAttribute('id');
  await first.getByText(/^\d+ related passages? in/).click();
  await first.getByRole('link', { name: short(right), exact: true }).click();
  await expect(page).toHaveURL(`${real.url}compare/${left.id}/${right.id}/#${id}`);
  await expect(passage(page, id!)).toBeInViewport();
  expect(await page.locator(`article[id^="${right.id}."]`).count()).toBeGreaterThan(0);
});
