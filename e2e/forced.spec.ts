// In forced colours every word can be read, what is marked is told from what is not, and axe finds no fault.

import { type Page } from '@playwright/test';
import { carried, expect, faults, left, open, paired, real, right, sites, test } from './site';

test.use({ contextOptions: { forcedColors: 'active' } });

/** Marked words whose letters cannot be told from what is behind them. */
const unreadable = (page: Page) =>
  page.locator('mark, .differ, [aria-current]').evaluateAll((all) => {
    const rgb = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
    const light = (colour: string) => {
      const [r, g, b] = rgb(colour).map((part) => (part /= 255) <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const behind = (element: Element | null): string => {
      if (!element) return getComputedStyle(document.documentElement).getPropertyValue('background-color');
      const { backgroundColor } = getComputedStyle(element);
      return rgb(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
    };
    return all.filter((word) => word.checkVisibility()).flatMap((word) => {
      const ratio = light(getComputedStyle(word).color) / light(behind(word));
      return Math.max(ratio, 1 / ratio) < 4.5 ? [word.outerHTML.slice(0, 80)] : [];
    });
  });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const site of sites) {
    test(`${site.name}, ${colorScheme}: marked words can be read, on pages and embeds`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const [theme] = carried(site);
      const [one, two] = paired(site);
      const pages = ['', `theme/${theme.id}/`, `compare/${one.id}/${two.id}/`, 'claims/', site.claims[0], 'figures/'];
      const embeds = [`embed/theme/${theme.id}/`, `embed/compare/${one.id}/${two.id}/`, 'embed/claims/'];
      for (const path of [...pages, ...embeds]) {
        await page.goto(site.url + path);
        expect.soft(await unreadable(page), path).toEqual([]);
      }
    });
  }

  test(`${colorScheme}: axe finds no fault with any kind of page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const [theme] = carried(real).sort((a, b) => a.count - b.count);
    const relation = real.relations.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count)[0];
    for (const path of [`theme/${theme.id}/`, `source/${left.id}/${theme.id}/`, `compare/${left.id}/${right.id}/`, `claims/relation/${relation.id}/`, real.claims[0], 'figures/', 'method/']) {
      await open(page, real.url + path);
      expect.soft(await faults(page, ['color-contrast', 'link-in-text-block', 'link-name', 'target-size']), path).toEqual([]);
    }
  });
}

test('words that a pair shares are told from the others, and what is chosen from what is not', async ({ page }) => {
  await open(page, `${real.url}compare/${left.id}/${right.id}/`);
  const shared = page.locator('mark.shared').first();
  if (await shared.count()) {
    const body = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect(shared).not.toHaveCSS('background-color', body);
  }
  await open(page, `${real.url}theme/${carried(real)[0].id}/`);
  await expect(page.locator('#filter [aria-current]').first()).toHaveCSS('outline-style', 'solid');
});
