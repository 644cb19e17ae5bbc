// What the sources say of the same thing: the table of claims, the page of a claim, and the figures.

import { type Page } from '@playwright/test';
import { expect, heading, open, passage, read, real, type Site, sites, test } from './site';

const table = (page: Page) => page.getByRole('table', { name: /each source says to a claim/ });
const rows = (page: Page) => table(page).locator('tbody tr:not([hidden])');
const pill = (page: Page, id: string) => page.locator(`#choose [id="${id}"]`);
const numberOf = async (page: Page, id: string) => Number(await pill(page, id).locator('.n').innerText());
const ids = (page: Page) => page.locator('#choose [id]').evaluateAll((all) => all.map((choice) => choice.id));

/** Opens the table and waits for its controls to wake. */
async function claims(page: Page, site: Site, query = '') {
  await page.goto(`${site.url}claims/${query}`);
  await expect(page.locator('#choose [aria-disabled]')).toHaveCount(0);
}

for (const site of sites) {
  test.describe(site.name, () => {
    test('the table of claims has a caption, a column for each source and a row for each claim', async ({ page }) => {
      await claims(page, site);
      await expect(heading(page)).toHaveText('Claims');
      await expect(table(page).getByRole('columnheader')).toHaveCount(site.sources.length + 1);
      for (const source of site.sources) await expect(table(page).getByRole('columnheader', { name: source.name })).toBeVisible();
      const count = site.pages.filter((path) => /^claims\/./.test(path)).length;
      await expect(table(page).getByRole('rowheader')).toHaveCount(count);
      await expect(page.getByText(`${count} claims`, { exact: true })).toBeVisible();
      // In every row each source speaks or is said to be silent, and never both.
      const cells = await rows(page).locator('td').evaluateAll((all) =>
        all.map((cell) => [cell.querySelectorAll('a').length > 0, (cell as HTMLElement).innerText.trim() === 'silent']),
      );
      expect(cells.length).toBe(count * site.sources.length);
      expect(cells.filter(([speaks, silent]) => speaks === silent)).toEqual([]);
    });

    test('every number opens its list', async ({ page }) => {
      await claims(page, site);
      const total = await rows(page).count();
      for (const id of await ids(page)) {
        const count = await numberOf(page, id);
        await pill(page, id).click();
        await expect(rows(page), id).toHaveCount(count);
        await expect(page.locator('.sum')).toHaveText(`${count} of ${total} claim${total === 1 ? '' : 's'}`);
        await expect(pill(page, id)).toHaveAttribute('aria-current', 'true');
        await pill(page, id).click();
        await expect(rows(page)).toHaveCount(total);
        await expect(page).toHaveURL(`${site.url}claims/`);
      }
      // Within a choice too: a number tells what there is beside it, the choices of its own kind aside.
      const [theme] = (await ids(page)).filter((id) => id.startsWith('t-'));
      await pill(page, theme).click();
      for (const id of (await ids(page)).filter((id) => !id.startsWith('t-'))) {
        const count = await numberOf(page, id);
        await pill(page, id).click();
        await expect(rows(page), `${theme} and ${id}`).toHaveCount(count);
        await pill(page, id).click();
      }
    });

    test('a cell opens its quote in its passage, and the way back leads to the table', async ({ page }) => {
      await claims(page, site, '?relation=differ');
      const cell = rows(page).first().locator('td a').first();
      const words = (await cell.innerText()).match(/“([^…]+)/)![1].replace(/”$/, '').trim();
      const id = (await cell.getAttribute('href'))!.split('#')[1];
      await cell.click();
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expect(passage(page, id)).toBeInViewport();
      await expect(passage(page, id)).toContainText(words);
      await page.goBack();
      await expect(page).toHaveURL(`${site.url}claims/?relation=differ`);
      await expect(rows(page).first()).toBeVisible();
    });

    test('a claim has every quote in full, exactly as its passage has it, and names who is silent', async ({ page }) => {
      for (const path of site.pages.filter((path) => /^claims\/./.test(path)).slice(0, 3)) {
        const claim = await read(page, site.url + path, (document) => ({
          silent: document.querySelectorAll('ul.silent li').length,
          quotes: [...document.querySelectorAll('.quotes li')].map((quote) => ({
            words: quote.querySelector('blockquote')!.textContent!.slice(1, -1),
            href: quote.querySelector('a.id')!.getAttribute('href')!,
          })),
        }));
        expect(claim.quotes.length).toBeGreaterThan(0);
        const speaking = new Set(claim.quotes.map(({ href }) => href.split('#')[0]));
        expect(claim.silent, path).toBe(site.sources.length - speaking.size);
        for (const { words, href } of claim.quotes) {
          const [source, id] = new URL(href, site.url + path).href.split('#');
          const texts = await read(page, source, (document) =>
            [...document.querySelectorAll('article')].map(({ id, children }) => [id, [...children].map((part) => part.textContent).join('')]),
          );
          expect(Object.fromEntries(texts)[id], href).toContain(words);
        }
      }
    });

    test('every mark of the figures is a link with a name, and every number has its list', async ({ page }) => {
      await page.goto(`${site.url}figures/`);
      const marks = page.locator('.timeline a, .group .plot a');
      expect(await marks.count()).toBeGreaterThan(0);
      const named = await marks.evaluateAll((all) => all.map((mark) => [mark.getAttribute('href') ?? '', mark.getAttribute('aria-label') ?? '']));
      expect(named.filter(([href, name]) => !/source\/.*#./.test(href) || !name.trim())).toEqual([]);
      let total = 0;
      for (const kind of await page.locator('#ledger details').all()) {
        const count = Number(await kind.locator('summary .n').innerText());
        await kind.locator('summary').click();
        await expect(kind.locator('tbody tr')).toHaveCount(count);
        total += count;
      }
      await expect(page.locator('.sum')).toHaveText(`${total} figure${total === 1 ? '' : 's'}`);
    });

    test('the page of a source and of a comparison lists its claims', async ({ page }) => {
      const [left, right] = site.sources;
      await open(page, `${site.url}compare/${left.id}/${right.id}/`);
      const shared = page.getByText(/ both speak to \d+$/);
      const count = Number((await shared.innerText()).match(/\d+$/)![0]);
      await shared.click();
      await expect(page.locator('.more a')).toHaveCount(count);
      await open(page, `${site.url}source/${left.id}/`);
      const only = page.locator('.more details').filter({ hasText: 'Not mentioned here' });
      if (await only.count()) {
        await only.locator('summary').click();
        await only.getByRole('link').first().click();
        await expect(page.locator('ul.silent')).toContainText(left.name);
      }
    });

    test('a passage tells which claims and figures it carries, written or drawn by the app', async ({ page }) => {
      const [source] = site.sources;
      /** What each passage says that it carries: the counts, and where its links lead. */
      const told = () =>
        page.locator('article:has(.part)').evaluateAll((all) =>
          all.map((article) => [article.id, article.querySelector('.part summary')!.textContent!, ...[...article.querySelectorAll('.part a')].map((link) => (link as HTMLAnchorElement).href)]),
        );
      await page.goto(`${site.url}source/${source.id}/`);
      const written = await told();
      expect(written.length).toBeGreaterThan(0);
      await open(page, site.url);
      await expect(page.locator('.part')).toHaveCount(0);
      await page.getByRole('rowheader').getByRole('link', { name: source.name }).click();
      await expect.poll(told).toEqual(written);
      // A claim quotes the passage, and a figure is found among all figures.
      for (const [place, path] of [['claims/', /claims\/.+\/$/], ['figures/', /figures\/#.+-\d+$/]] as const) {
        const carrier = written.find(([, , ...links]) => links.some((link) => link.includes(place)))!;
        await page.goto(`${site.url}source/${source.id}/#${carrier[0]}`);
        const part = passage(page, carrier[0]).locator('.part');
        await part.locator('summary').click();
        const link = part.locator(`a[href*="${place}"]`).first();
        const words = await link.innerText();
        await link.click();
        await expect(page).toHaveURL(path);
        if (place === 'claims/') {
          await expect(heading(page)).toHaveText(words);
          await expect(page.locator(`.quotes a[href$="#${carrier[0]}"]`).first()).toBeVisible();
        } else {
          await expect(page.locator('tr:target b')).toHaveText(words);
          await expect(page.locator('tr:target')).toBeVisible();
        }
      }
    });
  });
}

test('choices add up in the address, and back and forward go through them', async ({ page }) => {
  await claims(page, real);
  const themes = (await ids(page)).filter((id) => id.startsWith('t-'));
  const [a, b] = themes.map((id) => id.slice(2));
  await pill(page, `t-${b}`).click();
  await pill(page, `t-${a}`).click();
  await pill(page, 'r-agree').click();
  await expect(page).toHaveURL(`${real.url}claims/?theme=${a},${b}&relation=agree`);
  const count = await rows(page).count();
  await expect(pill(page, 'r-agree')).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(`${real.url}claims/?theme=${a},${b}`);
  await expect(pill(page, 'r-agree')).not.toHaveAttribute('aria-current');
  await page.goForward();
  await expect(rows(page)).toHaveCount(count);
  await page.reload();
  await expect(rows(page)).toHaveCount(count);
  await page.getByRole('link', { name: 'All claims', exact: true }).click();
  await expect(page).toHaveURL(`${real.url}claims/`);
});

test('of a choice of sources only their columns stand, with the claims that one of them speaks to', async ({ page }) => {
  const [left, right] = real.sources;
  await claims(page, real, `?src=${left.id},${right.id}`);
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);
  const mute = await rows(page).evaluateAll((all) => all.filter((row) => !row.querySelector('td:not([hidden]) a')).length);
  expect(mute).toBe(0);
});

test('what the table has not is left out, with a line that says so', async ({ page }) => {
  await claims(page, real, '?relation=true&src=%3Cb%3E&theme=none,oil&utm=1&constructor=1');
  await expect(page.getByRole('listitem').filter({ hasText: 'cannot be shown here' })).toHaveText([
    'The relation “true” cannot be shown here and was left out.',
    'The source “<b>” cannot be shown here and was left out.',
    'The theme “oil” cannot be shown here and was left out.',
  ]);
  await expect(page).toHaveURL(`${real.url}claims/?theme=none`);
});

test('below 900 px a claim is a card, and each cell says whose it is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await claims(page, real);
  const cell = rows(page).first().locator('td').first();
  expect(await cell.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(await cell.getAttribute('data-with'));
  await expect(cell).toHaveCSS('display', 'grid');
  await expect(table(page).getByRole('row').first()).toBeVisible();
});

test('claims are reached from everywhere, and a page of theirs leads back into the app', async ({ page }) => {
  await open(page, real.url);
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Claims' }).click();
  await expect(heading(page)).toHaveText('Claims');
  await table(page).getByRole('rowheader').first().getByRole('link').click();
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').last().click();
  await main.getByRole('link', { name: 'Figures' }).click();
  await expect(heading(page)).toHaveText('Figures and dates');
  await main.getByRole('link', { name: 'Passages' }).click();
  await expect(page).toHaveURL(real.url);
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table can be read, and what can be chosen is there, and asleep', async ({ page }) => {
    await page.goto(`${real.url}claims/?relation=differ`);
    await expect(rows(page)).toHaveCount(real.pages.filter((path) => /^claims\/./.test(path)).length);
    await expect(pill(page, 'r-differ')).toBeVisible();
    await expect(pill(page, 'r-differ')).toBeDisabled();
    await expect(page.locator('noscript p')).toContainText('needs scripting');
    await rows(page).first().getByRole('rowheader').getByRole('link').click();
    await expect(page.locator('.quotes blockquote').first()).toBeVisible();
    await page.goto(`${real.url}figures/`);
    await expect(page.locator('.timeline a').first()).toBeVisible();
  });
});
