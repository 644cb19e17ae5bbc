// On paper: every view as a PDF, read back. Nothing cut, nothing blank, lists open, the controls gone, and where it is from.

import { type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { carried, control, expect, heading, left, open, real, right, sites, test } from './site';

/** A piece of text on a sheet, and how far from the left edge it begins and ends, in points. */
type Piece = { text: string; from: number; to: number };
type Sheet = { width: number; pieces: Piece[]; words: string };

/** The present view printed on A4, sheet by sheet. */
async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
  const sheets: Sheet[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const sheet = await pdf.getPage(n);
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() ? [{ text: item.str, from: item.transform[4], to: item.transform[4] + item.width }] : [],
    );
    sheets.push({ width: sheet.view[2], pieces, words: pieces.map(({ text }) => text).join(' ') });
  }
  await pdf.destroy();
  return sheets;
}

/** Words without what a line break may change. */
const bare = (words: string) => words.replace(/\s+/g, '');

for (const site of sites) {
  test.describe(site.name, () => {
    const [theme] = carried(site);
    const [one, two] = site === real ? [left, right] : site.sources;
    const views: [string, string][] = [
      ['everything', ''],
      ['a theme', `theme/${theme.id}/`],
      ['a source', `source/${one.id}/`],
      ['a comparison', `compare/${one.id}/${two.id}/`],
      ['a comparison by theme', `compare/${one.id}/${two.id}/?theme=${theme.id}`],
      ['the way in to comparisons', 'compare/'],
      ['the claims of a relation', `claims/relation/${site.relations.find(({ count }) => count > 0)!.id}/`],
      ['a claim', site.claims[0]],
      ['the figures', 'figures/'],
      ['the method', 'method/'],
    ];
    for (const [name, path] of views) {
      test(`${name} is printed whole, with its address and the day`, async ({ page }) => {
        await open(page, site.url + path);
        const sheets = await printed(page);
        for (const [nth, { words, width, pieces }] of sheets.entries()) {
          expect.soft(words.length, `sheet ${nth + 1} of ${sheets.length} is blank`).toBeGreaterThan(20);
          const cut = pieces.filter(({ from, to }) => from < 20 || to > width - 20);
          expect.soft(cut.map(({ text }) => text), `sheet ${nth + 1}: cut at the side`).toEqual([]);
        }
        const all = bare(sheets.map(({ words }) => words).join(' '));
        const last = bare(sheets.at(-1)!.words + sheets.at(-2)?.words);
        expect.soft(last).toContain(bare(page.url()));
        expect.soft(last).toContain(String(new Date().getFullYear()));
        expect.soft(last, 'rights').toContain(bare('The texts belong to their authors'));
        expect.soft(all).toContain(bare(await heading(page).innerText()));
        // What is read, and not the controls.
        for (const words of ['Skip to the content', 'Embed', 'Match any', 'How this was made']) expect.soft(all).not.toContain(bare(words));
        // A sheet holds two thousand letters of plain text.
        expect.soft(sheets.length, `${all.length} letters`).toBeLessThanOrEqual(2 + Math.ceil(all.length / 1100));
      });
    }

    test('lists that are closed on the screen are open on paper', async ({ page }) => {
      for (const [path, list] of [['figures/', '#ledger details'], [`source/${one.id}/`, '.more details']]) {
        await open(page, site.url + path);
        const closed = page.locator(list);
        const entries = await closed.evaluateAll((all) =>
          all.flatMap((details) => [...details.querySelectorAll('tbody tr td:first-child b, dl a')].slice(0, 3).map((entry) => entry.textContent!)),
        );
        expect(entries.length, path).toBeGreaterThan(0);
        await expect(closed.first()).not.toHaveAttribute('open');
        const words = bare((await printed(page)).map(({ words }) => words).join(' '));
        for (const entry of entries) expect.soft(words, path).toContain(bare(entry));
      }
    });
  });
}

test('a view that the app made is printed as it is shown, dark readers or not', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const [theme, other] = carried(real);
  await open(page, real.url);
  await control(page, theme).click();
  await control(page, other).click();
  await expect(page).toHaveURL(`${real.url}?theme=${theme.id},${other.id}`);
  const words = bare((await printed(page)).map(({ words }) => words).join(' '));
  expect(words).toContain(bare(page.url()));
  for (const id of await page.locator('article:not([hidden])').evaluateAll((all) => all.map(({ id }) => id))) expect.soft(words).toContain(id);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(251, 250, 246)');
});

test('what is reversed on the screen is ink on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['claims/', real.claims[0], 'figures/', 'embed/claims/']) {
    await page.goto(real.url + path);
    const reversed = page.locator('.differ');
    const colours = await reversed.evaluateAll((all) => all.map((word) => getComputedStyle(word).color));
    expect(new Set(colours).size, path).toBeLessThanOrEqual(1);
    for (const colour of colours) expect(colour).toBe('rgb(31, 29, 26)');
  }
});

test('the head of the table of claims stands on every sheet that its rows reach @any-corpus', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  const names = await page.locator('.claims thead th').allInnerTexts();
  for (const [nth, { words }] of (await printed(page)).slice(0, -1).entries()) {
    for (const name of names) expect.soft(bare(words), `sheet ${nth + 1}`).toContain(bare(name));
  }
});
