// A view saved as one HTML file: opened from a disk with no network it stands as it stood, and its links lead to the site.

import { readFileSync } from 'node:fs';
import { type Browser, type Page } from '@playwright/test';
import { carried, choices, expect, heading, left, open, paired, real, right, type Site, sites, test } from './site';

/** Saves the present view by the dialog, and gives the file. */
async function save(page: Page, file: string) {
  await page.getByRole('link', { name: 'Embed', exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save this view as one HTML file' }).click();
  const saved = await download;
  await saved.saveAs(file);
  return saved.suggestedFilename();
}

/** Opens a file as a reader does who has no network, and gives what is in it. Nothing may be said or asked for. */
async function opened<T>(browser: Browser, file: string, ask: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ offline: true });
  const trouble: string[] = [];
  context.on('console', (message) => trouble.push(message.text()));
  context.on('weberror', (error) => trouble.push(String(error.error())));
  context.on('request', (request) => /^(data:|file:.*html$)/.test(request.url()) || trouble.push(request.url()));
  const page = await context.newPage();
  await page.goto(`file://${file}`);
  const found = await ask(page);
  expect(trouble, 'a quiet file').toEqual([]);
  await context.close();
  return found;
}

/** What a reader sees: the words of the screen but for controls that only a program serves, and how they are set. */
const seen = async (page: Page) => ({
  title: await page.title(),
  heading: await heading(page).innerText(),
  passages: await page.getByRole('article').evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent])),
  rows: await page.locator('main table tbody tr').evaluateAll((all) =>
    all.filter((row) => row.checkVisibility()).map((row) => [...row.children].filter((cell) => !cell.matches('[hidden]')).map((cell) => cell.textContent)),
  ),
  size: await heading(page).evaluate((it) => getComputedStyle(it).fontSize),
  paper: await page.locator('body').evaluate((it) => getComputedStyle(it).backgroundColor),
});

const views = (site: Site): [string, string][] => {
  const [theme, other] = carried(site);
  const [one, two] = paired(site);
  const { id: relation } = site.relations.find(({ count }) => count > 0)!;
  return [
    ['', 'passages.html'],
    [`?theme=${theme.id},${other.id}`, `theme-${theme.id}-${other.id}.html`],
    [`source/${one.id}/`, `source-${one.id}.html`],
    [`compare/${one.id}/${two.id}/`, `compare-${one.id}-${two.id}.html`],
    [`claims/relation/${relation}/`, `claims-relation-${relation.replace('_', '-')}.html`],
    [`claims/?theme=${theme.id}&src=${one.id}`, `claims-theme-${theme.id}-src-${one.id}.html`],
    ['figures/', 'figures.html'],
  ];
};

for (const site of sites) {
  test(`${site.name}: a view is saved, and opens from the disk as it was`, async ({ page, browser }, info) => {
    for (const [view, name] of views(site)) {
      await open(page, site.url + view);
      const before = await seen(page);
      const file = info.outputPath(name);
      expect(await save(page, file)).toBe(name);
      const root = site.address || site.url;
      await opened(browser, file, async (page) => {
        expect.soft(await seen(page), view).toEqual(before);
        const links = await page.locator('a[href]:not(.original)').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
        expect.soft(links.filter((href) => !href.startsWith('#') && !href.startsWith(root)), `${view}: links`).toEqual([]);
        const idle = page.locator('script, iframe, dialog, noscript, link, [aria-disabled], [src]');
        expect.soft(await idle.count(), `${view}: what cannot work`).toBe(0);
        await expect.soft(page.getByRole('link', { name: 'its page' })).toHaveAttribute('href', root + view);
      });
    }
  });
}

test('what the app has moved to is saved, not the page that it began with', async ({ page, browser }, info) => {
  const [theme] = carried(real);
  await open(page, `${real.url}compare/${left.id}/${right.id}/`);
  await choices(page).getByRole('link', { name: theme.name }).click();
  await expect(page).toHaveURL(/theme=/);
  const before = await seen(page);
  const file = info.outputPath('moved.html');
  await save(page, file);
  expect(await opened(browser, file, seen)).toEqual(before);
  // What is only hidden is no part of the view; what is folded is.
  const ids = await page.locator('article').evaluateAll((all) => all.filter((it) => !it.closest('[hidden]')).map(({ id }) => `"${id}"`));
  const written = [...readFileSync(file, 'utf8').matchAll(/<article [^>]*?id=("[^"]*")/g)].map(([, id]) => id);
  expect(written).toEqual(ids);
});

test('a file holds nothing that an address says, and a narrow window can still choose', async ({ page, browser }, info) => {
  const hostile = encodeURIComponent('<img src=x onerror=alert(1)>');
  const file = info.outputPath('hostile.html');
  await open(page, `${real.url}figures/?q=${hostile}`);
  await save(page, file);
  await opened(browser, file, async (page) => {
    expect(await page.locator('body').innerText()).not.toContain('onerror');
    await expect(page.getByRole('img', { name: 'x' })).toHaveCount(0);
  });
  await open(page, real.url);
  await save(page, file);
  await opened(browser, file, async (page) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'Filter' }).click();
    await expect(page.getByRole('complementary', { name: 'Filter' })).toBeVisible();
  });
});
