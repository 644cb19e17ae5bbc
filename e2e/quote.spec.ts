// Taking words along: quoting, citing, sharing, data, and the keys.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { carried, control, expect, faults, heading, open, passage, passagesOf, real, shown, sites, test, tiny, type Site } from './site';

const sheet = (page: Page) => page.getByRole('dialog');
const text = (page: Page) => sheet(page).getByRole('textbox', { name: 'To be copied' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const marked = (page: Page) => page.evaluate(() => [...((CSS as any).highlights.get('quote') ?? [])].join(''));
const notices = (page: Page) => page.locator('.notices');
const wordsOf = async (page: Page, id: string) => (await passage(page, id).locator('.text').textContent())!;

/** A passage of a site with a few words, none of which stands at its beginning. */
async function some(page: Page, site: Site): Promise<[string, string]> {
  const source = site.sources[0];
  await open(page, `${site.url}source/${source.id}/`);
  const all = await page.locator('article .text').evaluateAll((all) => all.map((text) => [text.parentElement!.id, text.textContent!.length] as const));
  const [id] = all.filter(([, length]) => length > 120).at(-1)!;
  const words = (await wordsOf(page, id)).split(' ').slice(2, 7).join(' ');
  return [id, words];
}

/** Selects words of a passage, as a reader does it by hand. */
const select = (page: Page, id: string, words: string) =>
  passage(page, id).locator('.text').evaluate((text, words) => {
    const range = document.createRange();
    const at = (place: number) => {
      const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node; (node = walk.nextNode()); place -= node.nodeValue!.length) if (place <= node.nodeValue!.length) return [node, place] as const;
      throw new Error('no such place');
    };
    const start = text.textContent!.indexOf(words);
    range.setStart(...at(start));
    range.setEnd(...at(start + words.length));
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  }, words);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const site of sites) {
  test.describe(site.name, () => {
    test('a passage is quoted by its own button, in each form, and what is previewed is copied', async ({ page }) => {
      const [id] = await some(page, site);
      const words = await wordsOf(page, id);
      const quote = passage(page, id).getByRole('button', { name: 'Quote' });
      await quote.click();
      await expect(sheet(page)).toBeVisible();
      for (const [form, begins] of [['Plain text', '“'], ['Markdown', '> '], ['HTML', '<blockquote'], ['Link', 'http']]) {
        await button(page, form).click();
        await expect(button(page, form)).toHaveAttribute('aria-pressed', 'true');
        await button(page, 'Copy').click();
        await expect(sheet(page).getByRole('status')).toHaveText('Copied.');
        const copied = await clipboard(page);
        expect(copied, form).toBe(await text(page).inputValue());
        expect(copied.startsWith(begins), copied).toBe(true);
        expect(copied).toContain(`${site.url}source/${site.sources[0].id}/`);
        if (form === 'Plain text') expect(copied).toContain(`“${words.trim()}” (`);
      }
      await expect(sheet(page).getByRole('link', { name: 'BibTeX' })).toHaveAttribute('href', `${site.url}source/${site.sources[0].id}/cite.bib`);
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
      await expect(quote).toBeFocused();
    });

    test('selected words are quoted with a link that marks them @any-corpus', async ({ page }) => {
      const [id, words] = await some(page, site);
      await select(page, id, words);
      await button(page, 'Quote the selected words').click();
      await expect(text(page)).toHaveValue(new RegExp(`^“${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}” \\(.*\\), ${id}, http`));
      await button(page, 'Link').click();
      const link = await text(page).inputValue();
      expect(link).toContain('?quote=');
      expect(link).toContain(`#${id}:~:text=`);
      await page.goto('about:blank');
      await open(page, link);
      await expect.poll(() => marked(page)).toBe(words);
      await expect(passage(page, id)).toBeInViewport();
      await expect(notices(page)).toHaveCount(0);
      // Going on takes the mark away; back brings it again.
      await page.getByRole('link', { name: 'Passages' }).click();
      await expect.poll(() => marked(page)).toBe('');
      await page.goBack();
      await expect.poll(() => marked(page)).toBe(words);
    });

    test('the button of a passage quotes what is selected of it, and of no other', async ({ page }) => {
      const [id, words] = await some(page, site);
      const ids = passagesOf(site, site.sources[0]);
      const other = ids[ids.indexOf(id) - 1];
      const quote = (id: string) => passage(page, id).getByRole('button', { name: 'Quote' });
      await select(page, id, words);
      await quote(id).click();
      await expect(text(page)).toHaveValue(new RegExp(`^“${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}” \\(.*\\), ${id}, http`));
      await page.keyboard.press('Escape');
      await expect(quote(id)).toBeFocused();
      await select(page, id, words);
      await quote(other).click();
      await expect(text(page)).toHaveValue(new RegExp(`, ${other}, http`));
      expect((await text(page).inputValue()).includes((await wordsOf(page, other)).trim())).toBe(true);
    });

    test('what is copied by hand across passages has nothing of the interface', async ({ page }) => {
      const [id] = await some(page, site);
      const ids = passagesOf(site, site.sources[0]);
      const [from, to] = [ids[ids.indexOf(id) - 1], id];
      const copied = await page.evaluate(([from, to]) => {
        getSelection()!.setBaseAndExtent(document.getElementById(from)!, 0, document.getElementById(to)!, document.getElementById(to)!.childNodes.length);
        document.execCommand('copy');
        return navigator.clipboard.readText();
      }, [from, to]);
      const words = await Promise.all([from, to].map((id) => wordsOf(page, id)));
      expect(copied.split('\n').map((line) => line.trim()).filter(Boolean)).toEqual(words.map((words) => words.trim()));
    });

    test('a link finds its words where they stand now, and says so', async ({ page }) => {
      const [id, words] = await some(page, site);
      const [source] = id.split('.');
      const quote = encodeURIComponent((await wordsOf(page, id)).trim());
      await open(page, `${site.url}source/${source}/?quote=${quote}#${source}.1`);
      await expect(notices(page)).toContainText('They stand here.');
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expect(passage(page, id)).toBeInViewport();
      await expect(notices(page), 'said where the reader is').toBeInViewport({ ratio: 1 });
      // From a view that does not show it.
      const elsewhere = site.sources[1].id;
      await open(page, `${site.url}source/${elsewhere}/?quote=${quote}#${elsewhere}.1`);
      await expect(page).toHaveURL(new RegExp(`/source/${source}/.*#${id}$`));
      await expect(passage(page, id)).toBeInViewport();
      // Words that were changed, and words that are gone.
      await open(page, `${site.url}source/${source}/?quote=${quote.slice(0, quote.length * 0.8).replace(/%.?$/, '')}%20nowhere%20else#${source}.1`);
      await expect(notices(page)).toContainText('most like them');
      await expect(page).toHaveURL(new RegExp(`source/${source}/#${id}$`));
      await open(page, `${site.url}source/${source}/?quote=xyzzy%20plugh%20%3Cb%3E#${id}`);
      await expect(notices(page)).toContainText('“xyzzy plugh <b>” of this link are not in these texts');
    });

    test('the list of a view is taken along as CSV, JSON and Markdown', async ({ page }) => {
      const [theme] = carried(site);
      await open(page, `${site.url}theme/${theme.id}/`);
      await button(page, 'Data').click();
      await button(page, 'JSON').click();
      const records = JSON.parse(await text(page).inputValue());
      const listed = await shown(page, 'article').evaluateAll((all) => all.map(({ id }) => id));
      expect(records.map(({ id }: { id: string }) => id)).toEqual(listed);
      expect(records.every(({ themes }: any) => themes.split('; ').includes(theme.id))).toBe(true);
      await button(page, 'CSV').click();
      await expect(text(page)).toHaveValue(/^id,source,line,kind,start,end,text,lang,themes\n/);
      const download = page.waitForEvent('download');
      await sheet(page).getByRole('link', { name: /^Save \d+ records? as a file$/ }).click();
      expect((await download).suggestedFilename()).toBe('passages.csv');
      const saved = readFileSync(await (await download).path(), 'utf8').split('\r\n');
      // The lines of the file of all, its beginning too: a byte order mark.
      const all = readFileSync(join(site.dist, 'data/passages.csv'), 'utf8').split('\r\n');
      expect(saved[0]).toMatch(/^\ufeffid,source,/);
      expect(saved[0]).toBe(all[0]);
      expect(saved.filter((line) => !all.includes(line))).toEqual([]);
      await expect(sheet(page).getByRole('link', { name: 'CSV', exact: true })).toHaveAttribute('href', `${site.url}data/passages.csv`);
      await button(page, 'Markdown').click();
      await expect(text(page)).toHaveValue(/^\| id \| source /);
      await button(page, 'Close').click();
      await expect(sheet(page)).toBeHidden();
    });

    test('what a view lists of pairs and claims has the columns of the files of all', async ({ page }) => {
      for (const [path, name] of [['compare/', 'pairs'], ['claims/', 'claims'], [site.claims[0], 'claims']]) {
        await open(page, site.url + path);
        await button(page, 'Data').click();
        await button(page, 'CSV').click();
        const lines = (await text(page).inputValue()).split('\n');
        const all = readFileSync(join(site.dist, `data/${name}.csv`), 'utf8').replace('\ufeff', '').split('\r\n');
        expect(lines.length, path).toBeGreaterThan(2);
        if (path !== site.claims[0]) expect(lines, path).toEqual(all);
        expect(lines.filter((line) => !all.includes(line)), path).toEqual([]);
      }
    });

    test('the whole corpus lies in data/', async ({ page }) => {
      const file = (name: string) => readFileSync(join(site.dist, 'data', name), 'utf8');
      const passages = JSON.parse(file('passages.json'));
      expect(site.passages.every((id) => passages.some((passage: any) => passage.id === id))).toBe(true);
      expect(JSON.parse(file('claims.json')).length).toBe(site.claims.length);
      for (const list of ['sources', 'passages', 'pairs', 'claims', 'figures']) {
        expect(file(`${list}.csv`)).toMatch(/^\ufeff[^]*\r\n$/);
        expect(file(`${list}.md`).startsWith('| ') || file(`${list}.json`) === '[]\n').toBe(true);
      }
      expect(file('sources.bib').match(/@misc\{/g)?.length).toBe(site.sources.length);
      expect(file('sources.ris').match(/^TY  - /gm)?.length).toBe(site.sources.length);
      expect(JSON.parse(file('sources.csl.json')).length).toBe(site.sources.length);
      await open(page, `${site.url}method/`);
      const link = page.getByRole('link', { name: 'passages.csv' });
      expect((await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href)).status()).toBe(200);
    });

    test('the sheet passes axe, by touch at 390 pixels too', async ({ browser, expected }) => {
      void expected;
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      const [id] = await some(page, site);
      await passage(page, id).getByRole('button', { name: 'Quote' }).tap();
      await expect(sheet(page)).toBeVisible();
      expect(await faults(page)).toEqual([]);
      const box = (await sheet(page).boundingBox())!;
      expect(box.x >= 0 && box.x + box.width <= 390 && box.height <= 844).toBe(true);
      await button(page, 'Copy').tap();
      await expect(sheet(page).getByRole('status')).toHaveText('Copied.');
      expect(await clipboard(page)).toContain(`, ${id}, `);
      await button(page, 'Close').tap();
      await expect(sheet(page)).toBeHidden();
      await context.close();
    });
  });
}

test('words selected across passages are quoted each with its own', async ({ page }) => {
  const [id] = await some(page, real);
  const ids = passagesOf(real, real.sources[0]);
  const [from, to] = [ids[ids.indexOf(id) - 1], id];
  await page.evaluate(([from, to]) => {
    const text = (id: string) => document.querySelector(`[id="${id}"] .text`)!;
    getSelection()!.setBaseAndExtent(text(from), 0, text(to), text(to).childNodes.length);
  }, [from, to]);
  await button(page, 'Quote the selected words').click();
  const quoted = (await text(page).inputValue()).split('\n\n');
  expect(quoted.length).toBe(2);
  expect(quoted[0]).toContain(`, ${from}, `);
  expect(quoted[1]).toContain(`, ${to}, `);
});

test('a quote of a claim and a figure are quoted on pages that the app does not draw', async ({ page }) => {
  await open(page, `${real.url}${real.claims[0]}`);
  const quote = page.locator('.quotes li').first();
  const words = (await quote.locator('blockquote').innerText()).slice(1, -1);
  await quote.getByRole('button', { name: 'Quote' }).click();
  await expect(text(page)).toHaveValue(new RegExp(words.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await button(page, 'Close').click();
  await button(page, 'Data').click();
  await button(page, 'JSON').click();
  const rows = JSON.parse(await text(page).inputValue()) as { id: string }[];
  expect(new Set(rows.map(({ id }) => `claims/${id}/`))).toEqual(new Set([real.claims[0]]));
  await button(page, 'Close').click();

  await open(page, `${real.url}figures/`);
  await page.locator('#ledger details').first().locator('summary').click();
  const row = page.locator('#ledger tr[id]').first();
  const figure = await row.locator('b').innerText();
  await row.getByRole('button', { name: 'Quote' }).click();
  await expect(text(page)).toHaveValue(new RegExp(figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
});

test('a source is cited with what it states, without scripting too @any-corpus', async ({ browser }) => {
  const [source] = real.sources;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${real.url}source/${source.id}/`);
  await page.getByText('About this file').click();
  for (const [format, begins] of [['BibTeX', `@misc{${source.id},`], ['RIS', 'TY  - '], ['CSL-JSON', '[{']]) {
    const link = page.locator('.card').getByRole('link', { name: format, exact: true });
    const answer = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
    expect((await answer.text()).startsWith(begins), format).toBe(true);
  }
  await context.close();
});

test('a clipboard that refuses leaves the text selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await open(page, real.url);
  await button(page, 'Copy link').click();
  await expect(sheet(page).getByRole('status')).toContainText('Selected');
  await expect(text(page)).toBeFocused();
  const selected = await text(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected).toBe(real.url);
});

test('the link to what is shown is copied, and handed to the system where it can share', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => void ((globalThis as any).shared = data);
  });
  await open(page, real.url);
  const [theme, other] = carried(real);
  await control(page, theme).click();
  await control(page, other).click();
  await button(page, 'Copy link').click();
  await expect(page.locator('#said')).toHaveText('Link copied.');
  await expect(page.locator('#said')).toHaveClass(/toast/);
  expect(await clipboard(page)).toBe(page.url());
  await button(page, 'Share…').click();
  expect(await page.evaluate(() => (globalThis as any).shared)).toEqual({ title: await page.title(), url: page.url() });
  await open(page, `${real.url}${real.claims[0]}`);
  await button(page, 'Copy link').click();
  await expect.poll(() => clipboard(page)).toBe(`${real.url}${real.claims[0]}`);
});

test('where the system cannot share, nothing offers it', async ({ page }) => {
  await page.addInitScript(() => delete (Navigator.prototype as any).share);
  await open(page, real.url);
  await expect(button(page, 'Share…')).toBeHidden();
});

test('a sheet gives the focus back on a page that the app has drawn', async ({ page }) => {
  const [one, two] = carried(real);
  for (const path of [`?theme=${one.id},${two.id}`, `search/?q=${one.id}`, `compare/?src=${real.sources.map(({ id }) => id).join(',')}`]) {
    await open(page, real.url + path);
    const link = page.getByRole('main').getByRole('link').last();
    await link.focus();
    for (let time = 0; time < 2; time += 1) {
      await page.keyboard.press('?');
      await expect(sheet(page)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
      await expect(link, path).toBeFocused();
    }
  }
});

test('keys go from passage to passage, open their list, and can be switched off', async ({ page }) => {
  const [source] = real.sources;
  const ids = passagesOf(real, source);
  await open(page, `${real.url}source/${source.id}/`);
  const focused = () => page.evaluate(() => document.activeElement?.closest('article')?.id ?? '');
  await page.keyboard.press('j');
  await expect.poll(focused).toBe(ids[0]);
  await page.keyboard.press('j');
  await expect.poll(focused).toBe(ids[1]);
  await expect(passage(page, ids[1])).toBeInViewport();
  await expect(page).toHaveURL(`${real.url}source/${source.id}/#${ids[1]}`);
  await page.keyboard.press('k');
  await expect.poll(focused).toBe(ids[0]);
  await page.keyboard.press('k');
  expect(await focused()).toBe(ids[0]);

  await page.keyboard.press('?');
  await expect(sheet(page)).toBeVisible();
  await expect(sheet(page).getByRole('heading')).toHaveText('Keyboard');
  expect(await faults(page)).toEqual([]);
  await button(page, 'Next passage').click();
  await expect(sheet(page)).toBeHidden();
  await expect.poll(focused).toBe(ids[1]);

  await page.getByRole('contentinfo').getByRole('button', { name: 'Keyboard' }).click();
  await button(page, 'Single keys are on').click();
  await expect(button(page, 'Single keys are off')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(sheet(page)).toBeHidden();
});

test('keys go from claim to claim, and the list of keys has those of the page', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  const links = page.getByRole('main').getByRole('row').getByRole('rowheader').getByRole('link');
  for (const [key, nth] of [['j', 0], ['j', 1], ['k', 0]] as const) {
    await page.keyboard.press(key);
    await expect(links.nth(nth)).toBeFocused();
    await expect(links.nth(nth)).toBeInViewport({ ratio: 1 });
  }
  const keys = () => sheet(page).getByRole('term').allInnerTexts();
  const always = ['c', '/ or Ctrl K or ⌘K', '?', 'Esc'];
  for (const [path, own] of [['claims/', ['j', 'k']], ['', ['j', 'k']], ['search/?q=a', ['j', 'k', 'n', 'p']], ['method/', []], [real.claims[0], []]] as const) {
    await open(page, real.url + path);
    await page.keyboard.press('?');
    expect(await keys(), path).toEqual([...own, ...always]);
  }
});

test('single keys leave fields, compositions and held keys alone', async ({ page }) => {
  await open(page, real.url);
  const press = (init: KeyboardEventInit) => page.evaluate((init) => void document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: '?', ...init })), init);
  await press({ isComposing: true });
  await press({ ctrlKey: true });
  await press({ altKey: true });
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.focus();
  });
  await page.keyboard.type('?jk');
  await expect(sheet(page)).toBeHidden();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press({});
  await expect(sheet(page)).toBeVisible();
  await expect(heading(page)).toBeVisible();
});

test('an embed has no keys and no buttons of the app', async ({ page }) => {
  await page.goto(`${tiny.url}${tiny.embeds.find((path) => path.startsWith('embed/passage/'))}`);
  await expect(page.getByRole('button', { name: 'Quote' })).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(sheet(page)).toHaveCount(0);
});

test('without scripting no button stands there in vain', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(real.url);
  for (const name of ['Quote', 'Copy link', 'Data', 'Keyboard']) await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  await context.close();
});
