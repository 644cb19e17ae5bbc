// The edition in one file: opened from a disk, with the network off.

import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';
import { type Page, test as base } from '@playwright/test';
import { carried, control, expect, faults, heading, left, pageOnly, passage, pill, real, right, rows, type Site, sites, table } from './site';

const NAME = 'crossread.html';
const file = (site: Site) => join(site.dist, NAME);
const at = (site: Site, url = '') => pathToFileURL(file(site)).href + url;

// There is no network, and nothing asks for it; the console stays empty.
const test = base.extend<{ page: Page }>({
  page: async ({ page, context }, use) => {
    await context.setOffline(true);
    const trouble: string[] = [];
    context.on('console', (message) => trouble.push(`console: ${message.text()}`));
    context.on('weberror', (error) => trouble.push(`error: ${error.error()}`));
    context.on('request', (request) => {
      const { protocol } = new URL(request.url());
      if (!request.isNavigationRequest() && protocol !== 'data:') trouble.push(`asks for ${request.url()}`);
      else if (!['file:', 'data:'].includes(protocol)) trouble.push(`leaves for ${request.url()}`);
    });
    await use(page);
    expect(trouble, 'a quiet file').toEqual([]);
  },
});

/** A page of the site as this file has it. */
const query = (path: string) => `?page=${path}`;

/** What is packed in a file. */
function packed(site: Site, id: string): Buffer {
  const letters = readFileSync(file(site), 'utf8').match(new RegExp(`<template id="${id}">([^<]*)</template>`))![1];
  return inflateSync(Buffer.from(letters, 'base64'));
}

/** Opens an address within the file and waits until what it asks for stands, awake. */
async function open(page: Page, url: string) {
  await page.goto(url);
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('#page [aria-disabled]')).toHaveCount(0);
}

const main = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

for (const site of sites) {
  test.describe(site.name, () => {
    test(`what runs in the file is what the site serves, and its policy allows nothing else${site === real ? ' @any-corpus' : ''}`, async () => {
      const html = readFileSync(file(site), 'utf8');
      const served = (end: RegExp) => readFileSync(join(site.dist, readdirSync(site.dist).find((name) => end.test(name))!));
      expect(packed(site, 'program').equals(served(/^crossread-\w+_bg\.wasm$/)), 'the same wasm').toBe(true);
      const inside = JSON.parse(packed(site, 'inside').toString());
      const glue = served(/^crossread-\w+\.js$/).toString();
      expect(inside.glue.startsWith(glue), 'the same glue').toBe(true);
      expect(inside.glue.slice(glue.length)).toMatch(/^dispatchEvent\(.*\);\n$/);
      expect(inside.boot).toBe(served(/^boot\.js$/).toString());

      const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const written = (tag: string) => [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => text);
      const [start, ...more] = written('script');
      expect(more).toEqual([]);
      const scripts = [start, inside.boot, inside.glue].map(hash).join(' ');
      const styles = [...written('style'), ...inside.styles].map(hash).join(' ');
      const policy = `default-src 'none'; script-src ${scripts} 'wasm-unsafe-eval'; style-src ${styles}; img-src data:; base-uri 'none'; form-action 'none'`;
      expect(html.split('<meta http-equiv="Content-Security-Policy" content="')[1].split('"')[0]).toBe(policy);
      expect(html.indexOf('http-equiv')).toBeLessThan(html.indexOf('<title>'));
      expect(Object.keys(inside.pages).sort(), 'the pages that the app has no part in').toEqual(site.pages.filter(pageOnly));
      expect(Object.keys(inside).sort(), 'nothing that the app can draw').toEqual(['boot', 'formerly', 'glue', 'pages', 'styles']);
    });

    test('every page of the site is in it, and every link leads to something in it', async ({ page }) => {
      test.slow();
      const inside = JSON.parse(packed(site, 'inside').toString());
      type Facts = { ids: string[]; links: string[] };
      const pages = new Map<string, Facts>();
      const facts = (html?: string): Facts => {
        const read = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html');
        const all = (name: string) => [...read.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name)!);
        return { ids: all('id'), links: all('href').filter((href) => !href.startsWith('data:')) };
      };
      for (const path of site.pages.filter((path) => !pageOnly(path))) {
        await open(page, at(site, query(path)));
        await expect(page.locator('.notices'), path).toHaveCount(0);
        pages.set(path, await page.evaluate(facts, undefined));
        expect(page.url()).toBe(at(site, query(path)));
      }
      for (const path of site.pages.filter(pageOnly)) pages.set(path, await page.evaluate(facts, inside.pages[path].html));
      const dead: string[] = [];
      for (const [from, { links }] of pages) {
        for (const href of new Set(links)) {
          if (href === site.address && from === 'method/') continue;
          const [, path, choices, id] = /^(?:\?page=([\w/-]*)((?:&\w+=[\w,-]+)*))?(?:#(.+))?$/.exec(href) ?? [];
          const target = pages.get(path ?? from);
          if (!href || !target || (id && !choices && !target.ids.includes(id))) dead.push(`${from} -> ${href}`);
        }
      }
      expect(dead, 'dead links').toEqual([]);
    });
  });
}

test('every kind of view is reached by its links, and back, forward and reload keep it @any-corpus', async ({ page }) => {
  const [theme, other] = carried(real);
  await open(page, at(real));
  await expect(page.getByRole('article').first()).toBeVisible();
  await control(page, theme).click();
  await expect(page).toHaveURL(at(real, `?page=theme/${theme.id}/`));
  await expect(page.getByRole('article')).toHaveCount(theme.count);
  await control(page, other).click();
  await expect(page).toHaveURL(at(real, `?page=&theme=${theme.id},${other.id}`));
  await page.locator('#m-all').click();
  await expect(page).toHaveURL(at(real, `?page=&theme=${theme.id},${other.id}&match=all`));
  await expect(heading(page)).toHaveText(`${theme.name} and ${other.name}`);
  const both = await page.getByRole('article').count();

  await main(page, 'Compare').click();
  await expect(heading(page)).toHaveText('Compare');
  await page.getByRole('main').locator(`a[href="?page=compare/${left.id}/${right.id}/"]`).first().click();
  await expect(page).toHaveURL(at(real, `?page=compare/${left.id}/${right.id}/`));
  const comparison = await heading(page).innerText();
  await expect(page.locator('.more a').first(), 'the claims that both speak to').toHaveAttribute('href', /^\?page=claims\/.+\/$/);

  await main(page, 'Claims').click();
  await expect(table(page)).toBeVisible();
  await rows(page).first().getByRole('rowheader').getByRole('link').click();
  await expect(page.locator('.quotes blockquote').first()).toBeVisible();
  const claim = await heading(page).innerText();
  await page.locator('.quotes a.id').first().click();
  await expect(page).toHaveURL(/\?page=source\/[\w-]+\/#.+/);
  await expect(passage(page, new URL(page.url()).hash.slice(1))).toBeInViewport();
  await expect(page.locator('.more details').first()).toBeVisible();
  const source = await heading(page).innerText();
  await main(page, 'Figures').click();
  await expect(page.locator('.timeline a').first()).toBeVisible();
  await main(page, 'Method').click();
  await expect(heading(page)).toHaveText('Method');
  await expect(page.getByText('This is the edition in one file')).toBeVisible();

  const seen = ['Figures and dates', source, claim, 'Claims', comparison, 'Compare', `${theme.name} and ${other.name}`];
  for (const name of seen) {
    await page.goBack();
    await expect(heading(page)).toHaveText(name);
  }
  await expect(page.getByRole('article')).toHaveCount(both);
  await page.reload();
  await expect(heading(page)).toHaveText(`${theme.name} and ${other.name}`);
  await expect(page.getByRole('article')).toHaveCount(both);
  await page.goForward();
  await expect(heading(page)).toHaveText('Compare');
  await page.goForward();
  await expect(heading(page)).toHaveText(comparison);
  await page.goForward();
  await expect(table(page)).toBeVisible();
  await page.reload();
  await expect(table(page)).toBeVisible();
});

test('the table of claims is filtered in it, and its choices are in the address', async ({ page }) => {
  const [{ id: relation, count }] = real.relations.filter(({ count }) => count > 0);
  const [theme] = carried(real);
  await open(page, at(real, query('claims/')));
  const total = await rows(page).count();
  await pill(page, `r-${relation}`).click();
  await expect(page).toHaveURL(at(real, `?page=claims/relation/${relation}/`));
  await expect(rows(page)).toHaveCount(count);
  await pill(page, `t-${theme.id}`).click();
  await expect(page).toHaveURL(at(real, `?page=claims/&theme=${theme.id}&relation=${relation}`));
  const both = await rows(page).count();
  await page.reload();
  await expect(heading(page)).toBeVisible();
  await expect(rows(page)).toHaveCount(both);
  await page.goBack();
  await expect(rows(page)).toHaveCount(count);
  await page.goBack();
  await expect(rows(page)).toHaveCount(total);
  await page.goForward();
  await page.getByRole('link', { name: 'Clear', exact: true }).click();
  await expect(page).toHaveURL(at(real, '?page=claims/'));
  await expect(rows(page)).toHaveCount(total);
});

test('an address that needs the program shows nothing else before it is there', async ({ page }) => {
  const [theme, other] = carried(real);
  // Every list that is ever laid out in the file.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      const shown = [...document.querySelectorAll('article')].filter((it) => it.checkVisibility({ visibilityProperty: true }));
      if (shown.length) seen.add(`${shown.length}`);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen });
  });
  await open(page, at(real, `?page=&theme=${theme.id},${other.id}`));
  await expect(heading(page)).toHaveText(`${theme.name} or ${other.name}`);
  const count = await page.getByRole('article').count();
  expect(count).toBeLessThan(real.passages.length);
  await expect.poll(() => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toEqual([`${count}`]);
});

test('a link opens in a new tab, and a copied one opens what it opened', async ({ page, context }) => {
  await open(page, at(real));
  const [theme] = carried(real);
  const opened = context.waitForEvent('page');
  await control(page, theme).click({ modifiers: ['Control'] });
  const tab = await opened;
  await expect(heading(tab)).toHaveText(theme.name);
  await expect(tab.getByRole('article')).toHaveCount(theme.count);
  const id = (await tab.getByRole('article').last().getAttribute('id'))!;
  const copied = await tab.evaluate((id) => document.querySelector<HTMLAnchorElement>(`article[id="${id}"] a.id`)!.href, id);
  await open(tab, copied);
  await expect(passage(tab, id)).toBeInViewport();
  await expect(tab.locator(':target')).toHaveAttribute('id', id);
});

for (const path of [`source/${right.id}/`, '', 'claims/', 'figures/', `compare/${left.id}/${right.id}/`, `&theme=${carried(real)[0].id},none`]) {
  test(`the place that was read is found again, at ?page=${path}`, async ({ page }) => {
    await open(page, at(real, query(path)));
    // What is well down the page, and the window in the middle of it.
    const list = page.locator('article, main tbody tr').filter({ visible: true });
    const read = list.nth(Math.floor((await list.count()) / 2));
    await read.evaluate((it) => it.scrollIntoView({ block: 'center' }));
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 37);
    /** What is read, by its words, and where it stands once what came near it is laid out. */
    const place = () =>
      page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        const all = [...document.querySelectorAll('article, main tbody tr')].filter((it) => it.checkVisibility());
        const read = all.find((it) => it.getBoundingClientRect().bottom > 0)!;
        return { words: read.textContent!.slice(0, 60), top: read.getBoundingClientRect().top };
      });
    let before = await place();
    // The browser itself may still be scrolling.
    await expect.poll(async () => before.top === (before = await place()).top).toBe(true);
    const away = async () => {
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Method' }).evaluate((link: HTMLElement) => link.click());
      await expect(heading(page)).toHaveText('Method');
      await page.goBack();
    };
    for (const [how, again] of [['after a reload', () => page.reload()], ['back from a page that the app does not draw', away]] as const) {
      await again();
      await expect(heading(page)).toBeVisible();
      await expect(page.locator('#page [aria-disabled]')).toHaveCount(0);
      await expect.poll(async () => (await place()).words, how).toBe(before.words);
      await expect.poll(async () => Math.abs((await place()).top - before.top), how).toBeLessThanOrEqual(1);
    }
  });
}

test('an address that asks for nothing there is gives a view that works, and a line that says so', async ({ page }) => {
  for (const url of ['?page=no/such/page/', '?page=claims/none/', '?page=%3Cimg%20src=x%3E', '?page=__proto__/', '?page=a,claims,b']) {
    await open(page, at(real, url));
    await expect(page.getByRole('listitem').filter({ hasText: 'There is no ' }), url).toHaveCount(1);
    await expect(page, url).toHaveURL(at(real, '?page='));
    await control(page, carried(real)[0]).click();
    await expect(heading(page)).toHaveText(carried(real)[0].name);
  }
  const { id } = left;
  for (const [url, path] of [['?utm=1&page=theme', ''], [`?page=source%2F${id}`, `source/${id}/`]]) {
    await page.goto(at(real, url));
    await expect(page, url).toHaveURL(at(real, query(path)));
  }
  await page.goto(at(real, '?page=//method//index.html'));
  await expect(heading(page)).toHaveText('Method');
});

test('it works under any name', async ({ page }, testInfo) => {
  const copy = testInfo.outputPath('what they say (1) #2 é.html');
  copyFileSync(file(real), copy);
  const url = pathToFileURL(copy).href;
  await open(page, url);
  await control(page, carried(real)[0]).click();
  await expect(page).toHaveURL(`${url}?page=theme/${carried(real)[0].id}/`);
  await main(page, 'Method').click();
  await expect(heading(page)).toHaveText('Method');
});

test('axe finds no fault with it', async ({ page }) => {
  const [theme] = carried(real).sort((a, b) => a.count - b.count);
  for (const path of [`theme/${theme.id}/`, 'method/']) {
    await open(page, at(real, query(path)));
    expect.soft(await faults(page), path).toEqual([]);
  }
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('every passage can be read', async ({ page }) => {
    await page.goto(at(real, query('theme/none/')));
    await expect(heading(page)).toBeVisible();
    const count = real.sources.reduce((sum, { count }) => sum + count, 0);
    expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(count);
    await expect(page.locator('noscript p')).toContainText('needs scripting');
  });
});
