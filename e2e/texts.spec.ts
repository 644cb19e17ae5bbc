// The texts on the screen are the texts in the files: nothing is lost, nothing is added.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { control, expect, heading, open, shown, sites, test, tiny } from './site';

/** The lines of a file that hold more than white space; a line ends at LF or CRLF, and a byte order mark is none of it. */
const lines = (file: Buffer) =>
  new TextDecoder('utf-8', { ignoreBOM: false }).decode(file).split(/\r?\n/).filter((line) => /[^\p{White_Space}]/u.test(line));

/** Every passage in the order of the screen, furniture included, with its words as they stand. */
const words = (page: Page) => shown(page, '.text').evaluateAll((all) => all.map((text) => text.textContent));

const stated = (page: Page, name: string) => page.getByRole('term').filter({ hasText: name }).locator('+ dd');

for (const site of sites) {
  for (const source of site.sources) {
    test(`${site.name}: ${source.id} is shown word for word, by the page and by the app`, async ({ page }) => {
      await page.goto(`${site.url}source/${source.id}/`);
      await page.getByText('About this file').click();
      const name = await stated(page, 'File').innerText();
      expect(readdirSync(site.seeds)).toContain(name);
      const file = readFileSync(join(site.seeds, name));
      expect(await words(page)).toEqual(lines(file));
      await expect(stated(page, 'SHA-256')).toHaveText(createHash('sha256').update(file).digest('hex'));
      // The app draws what the page had.
      await open(page, `${site.url}?kind=note`);
      await page.getByRole('rowheader', { name: source.name }).getByRole('link').click();
      await expect(page).toHaveURL(`${site.url}source/${source.id}/`);
      expect(await words(page)).toEqual(lines(file));
      await page.getByText('About this file').click();
      await expect(stated(page, 'SHA-256')).toHaveText(createHash('sha256').update(file).digest('hex'));
    });
  }
}

test('a passage in another language says so, and is written in its direction', async ({ page }) => {
  await open(page, tiny.url);
  const texts = page.locator('.text');
  const arabic = texts.filter({ hasText: /\p{Script=Arabic}{3}/u });
  const turkish = texts.filter({ hasText: /[ışğİ]/ }).filter({ hasNotText: /\b(the|of)\b/ });
  for (const [some, lang, dir] of [[arabic, 'ar', 'rtl'], [turkish, 'tr', 'ltr']] as const) {
    expect(await some.count()).toBeGreaterThan(1);
    const told = await some.evaluateAll((all) => all.map((text) => [(text as HTMLElement).lang, getComputedStyle(text).direction]));
    expect(new Set(told.map(String))).toEqual(new Set([`${lang},${dir}`]));
  }
  const english = texts.filter({ hasText: /\b(the|of)\b/ });
  expect(await english.evaluateAll((all) => all.map((text) => text.closest('[lang]')?.getAttribute('lang')))).not.toContain('ar');
});

test('the name of a source is in its own language wherever it stands', async ({ page }) => {
  const source = tiny.sources.find((source) => /\p{Script=Arabic}{3}/u.test(source.name))!;
  await open(page, `${tiny.url}?kind=heading&src=${source.id}`);
  const chip = page.getByRole('list', { name: 'Chosen' }).getByRole('link', { name: `Remove ${source.name}` });
  for (const place of [heading(page), control(page, source), chip]) {
    const named = place.getByText(source.name).or(place.and(page.locator('[lang]')));
    await expect(named).toHaveAttribute('lang', 'ar');
    await expect(named).toHaveAttribute('dir', 'rtl');
  }
});
