// For every reader: axe on every kind of page, narrow windows, enlarged text, paper.

import { type Page } from '@playwright/test';
import { carried, choices, control, expect, faults, filter, heading, left, open, paired, real, right, rows, type Site, sites, test } from './site';

const wide = { width: 1280, height: 800 };
const narrow = { width: 390, height: 800 };

/** One address for each kind of screen, with few passages: axe takes its time for each. */
const kinds = (site: Site): [string, string][] => {
  const [theme, other] = carried(site).sort((a, b) => a.count - b.count);
  const [left, right, ...others] = [...site.sources].sort((a, b) => a.count - b.count);
  const [relation] = site.relations.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  return [
    ['everything', ''],
    ['a theme', `theme/${theme.id}/`],
    ['a choice', `?theme=${theme.id},${other.id}&match=all&kind=paragraph&src=${left.id},${right.id}`],
    ['a source', `source/${left.id}/`],
    ['a theme of a source', `source/${left.id}/${other.id}/`],
    ['an empty result', `?theme=${theme.id},none&match=all`],
    ['something asked for in vain', `source/${left.id}/${theme.id}/?kind=%3Cb%3E`],
    ['the way in to comparisons', 'compare/'],
    ['a comparison', `compare/${left.id}/${right.id}/`],
    ['a comparison of several', `compare/?src=${[left, right, ...others].slice(0, 3).map(({ id }) => id).join(',')}`],
    ['the claims of a relation', `claims/relation/${relation.id}/`],
    ['the claims of a theme', `claims/theme/${theme.id}/`],
    ['a choice of claims', `claims/?theme=${theme.id},${other.id}&relation=${relation.id}&src=${left.id}`],
    ['a claim', site.claims[0]],
    ['the figures', 'figures/'],
    ['the method', 'method/'],
  ];
};

// The tiny corpus has other colours and other scripts, on the same screens.
const differing = ['everything', 'a source', 'a comparison', 'the claims of a relation', 'a claim', 'the figures'];

for (const site of sites) {
  for (const [kind, path] of kinds(site).filter(([kind]) => site === real || differing.includes(kind))) {
    test(`${site.name}: axe finds no fault with ${kind}`, async ({ page }) => {
      for (const viewport of [wide, narrow]) {
        await page.setViewportSize(viewport);
        await open(page, site.url + path);
        expect.soft(await faults(page), `${viewport.width} px`).toEqual([]);
      }
      // Nothing but colours changes in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await faults(page, ['color-contrast']), 'in the dark').toEqual([]);
    });
  }
}

test('axe finds no fault with the filter as a sheet, and it is left by the keyboard', async ({ page }) => {
  await page.setViewportSize(narrow);
  await open(page, real.url);
  const button = page.getByRole('button', { name: 'Filter' });
  await expect(filter(page)).toBeHidden();
  await button.click();
  await expect(filter(page)).toBeVisible();
  expect.soft(await faults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await faults(page, ['color-contrast']), 'in the dark').toEqual([]);
  const [theme] = carried(real);
  await control(page, theme).click();
  await expect(heading(page)).toHaveText(theme.name);
  await expect(filter(page), 'the sheet stays for the next choice').toBeVisible();
  await expect(control(page, theme)).toBeFocused();
  await page.getByRole('button', { name: `Show ${theme.count} passage` }).click();
  await expect(filter(page)).toBeHidden();
  await expect(page.getByRole('article').first()).toBeInViewport();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(filter(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(filter(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('the page for an unknown address', () => {
  test.use({ expected: /status of 404/ });

  test('axe finds no fault with it', async ({ page }) => {
    await page.goto(`${real.url}no/such/page`);
    expect.soft(await faults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await faults(page), 'in the dark').toEqual([]);
  });
});

for (const site of sites) {
  test(`${site.name}: nothing scrolls sideways at 320 px, nor enlarged twice`, async ({ page }) => {
    for (const [kind, path] of [...kinds(site), ['side by side', `compare/${paired(site).map(({ id }) => id).join('/')}/?layout=side`]]) {
      await open(page, site.url + path);
      for (const width of [320, 640, 900]) {
        await page.setViewportSize({ width, height: 500 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `${kind} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('a name of one long word, or an address, makes no page wider', async ({ page }) => {
  const word = `https://example.org/${'Donaudampfschiffahrt'.repeat(15)}`;
  for (const [kind, path] of kinds(real)) {
    await page.goto(real.url + path);
    await page.locator('#page').evaluate((it, word) => {
      const named = it.querySelectorAll('h1, h2, h3, main a:not(svg a, .pill, .id), th, dd, blockquote, .imprint, .stand, .note, .text, .over span, .sum, .foot p:first-child, td[data-with]:not(:has(a))');
      for (const name of named) if (!name.querySelector('a, svg')) name.textContent = word;
    }, word);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, `${kind} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

for (const width of [390, 1280]) {
  test(`at ${width} px all text follows the size of letters that a reader has set`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${real.url}source/${left.id}/`);
    const sizes = () => page.locator('h1, .text, .head a, .margin a, .sum, .foot p').evaluateAll((all) => all.map((it) => parseFloat(getComputedStyle(it).fontSize)));
    const before = await sizes();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await sizes()).toEqual(before.map((size) => size * 2));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('enlarged twice, a theme can be chosen and its passages read', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await open(page, real.url);
  const [theme] = carried(real);
  await page.getByRole('button', { name: 'Filter' }).click();
  await control(page, theme).click();
  await page.getByRole('button', { name: /^Show \d+ passages?$/ }).click();
  await expect(page.getByRole('article')).toHaveCount(theme.count);
  await expect(page.getByRole('article').first()).toBeInViewport();
});

test('what can be clicked is at least 24 px high, or has room around it', async ({ page }) => {
  await page.setViewportSize(narrow);
  await open(page, real.url);
  await page.getByRole('button', { name: 'Filter' }).click();
  const heights = await filter(page).locator('a, button').evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  for (const path of ['', `source/${left.id}/`, 'compare/', `compare/${left.id}/${right.id}/`, 'claims/', real.claims[0], 'figures/', `search/?q=${left.id}`]) {
    await open(page, real.url + path);
    expect.soft(await faults(page, ['target-size']), path).toEqual([]);
  }
  await open(page, `${real.url}claims/`);
  await page.locator('body').evaluate((body) => body.classList.add('whole'));
  const titles = await rows(page).getByRole('rowheader').getByRole('link').evaluateAll((all) => all.map((title) => title.getBoundingClientRect().height));
  expect(Math.min(...titles), 'titles of claims').toBeGreaterThanOrEqual(24);
});

test('an address or a number is not broken over lines, and a relation has room before what differs', async ({ page }) => {
  for (const width of [390, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', 'compare/', 'claims/', 'figures/']) {
      await open(page, real.url + path);
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      const broken = await page.locator('.id, .n, td > a').filter({ hasText: /^\S+$/, visible: true }).evaluateAll((all) => {
        const lines = (it: Element) => {
          const range = document.createRange();
          range.selectNodeContents(it);
          return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        };
        return all.filter((it) => lines(it) > 1).map((it) => it.textContent);
      });
      expect.soft(broken, `${path} at ${width} px`).toEqual([]);
      const gaps = await page.locator('.relation:has(+ .in)').evaluateAll((all) =>
        all.map((word) => [word, word.nextElementSibling!].map((it) => it.getBoundingClientRect())).filter(([word, next]) => next.top < word.bottom).map(([word, next]) => next.left - word.right),
      );
      expect.soft(Math.min(...gaps), `${path} at ${width} px`).toBeGreaterThanOrEqual(4);
    }
  }
});

test('on paper stand the passages, not the controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['', `compare/${left.id}/${right.id}/`]) {
    await open(page, real.url + path);
    await expect(filter(page)).toBeHidden();
    await expect(page.getByRole('navigation')).toBeHidden();
    await expect(choices(page)).toBeHidden();
    await expect(heading(page)).toBeVisible();
    const passages = page.getByRole('article');
    await expect(passages.first()).toBeVisible();
    await expect(passages.last()).toHaveCSS('content-visibility', 'visible');
  }
  await open(page, `${real.url}claims/`);
  await expect(page.locator('#filter')).toBeHidden();
  await expect(rows(page).first()).toBeVisible();
  await expect(rows(page).last()).toHaveCSS('content-visibility', 'visible');
});
