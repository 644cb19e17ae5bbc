// Every page that was written, as it lies on the server.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { carried, control, expect, heading, left, open, others, pageOnly, pill, read, real, right, rows, sites, sub, test } from './site';

/** What is to be known of a page, from its document. */
const facts = (document: Document) => {
  const all = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  const numbers = document.querySelectorAll('.map td > a, #filter a[href] .n, .matrix td a');
  return {
    lang: document.documentElement.lang,
    title: document.title,
    description: all('meta[name=description]', 'content'),
    canonical: all('link[rel=canonical]', 'href'),
    headings: document.querySelectorAll('h1').length,
    styled: document.querySelectorAll('[style]').length,
    style: [...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    policy: all('meta[http-equiv=Content-Security-Policy]', 'content'),
    files: [...all('[src]', 'src'), ...all('link:not([rel=canonical], [rel=alternate])', 'href')].filter((url) => !url.startsWith('data:')),
    links: all('a[href]:not(.embed a, [download], .original)', 'href'),
    embed: all('.embed a', 'href'),
    downloads: all('a[download]', 'href'),
    ids: all('[id]', 'id'),
    passages: document.querySelectorAll('article').length,
    claims: document.querySelectorAll('#list tbody tr').length,
    pairs: new Set([...document.querySelectorAll('.why span[id], .only span[id]')].map(({ id }) => /^(.+?\.\d+)-(.+)$/.exec(id)!.slice(1).sort().join())).size,
    numbers: [...numbers].map((number) => ({
      href: number.closest('a')?.getAttribute('href') ?? '',
      count: parseInt(number.textContent ?? '', 10),
    })),
  };
};

/** The files that a page offers. */
function offered(path: string): string[] {
  if (path === 'method/') return ['crossread.html', ...['passages.csv', 'pairs.csv', 'claims.csv', 'figures.csv', 'sources.csv', 'sources.bib'].map((name) => `data/${name}`)];
  const [source] = /^source\/[^/]+\//.exec(path) ?? [];
  return source ? ['bib', 'ris', 'json'].map((ending) => `${source}cite.${ending}`) : [];
}

for (const site of [...sites, sub]) {
  test.describe(site.name, () => {
    test(`every page is whole, and every link and number in it holds${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
      // Every claim has a page.
      test.slow();
      const pages = new Map<string, Awaited<ReturnType<typeof factsOf>>>();
      const factsOf = (path: string) => read(page, site.url + path, facts);
      for (const path of site.pages) pages.set(new URL(path, site.url).href, await factsOf(path));
      const titles = new Set([...pages.values()].map(({ title }) => title));
      expect(titles.size, 'each page has a title of its own').toBe(pages.size);

      const embeds = site.embeds.map((path) => new URL(path, site.url).href);
      const dead: string[] = [];
      const wrong: string[] = [];
      for (const [url, found] of pages) {
        const at = (href: string) => new URL(site.address ? href.replace(site.address, site.url) : href, url);
        const name = `${url}: `;
        const downloads = found.downloads.map((href) => at(href).href.slice(site.url.length));
        expect(downloads, name + 'downloads').toEqual(found.passages || /method/.test(url) ? offered(url.slice(site.url.length)) : []);
        expect(downloads.filter((file) => !existsSync(join(site.dist, file))), name + 'downloads').toEqual([]);
        expect(found.lang, name + 'language').toBe('en');
        expect(found.description, name + 'description').toEqual([expect.stringMatching(/\S/)]);
        expect(found.headings, name + 'headings').toBe(1);
        expect(found.styled, name + 'styles that the policy forbids').toBe(0);
        expect(new Set(found.ids).size, name + 'ids').toBe(found.ids.length);
        expect(found.canonical.map((href) => pages.has(at(href).href)), name + 'canonical').toEqual([true]);
        expect(found.style.length, name + 'inlined style').toBe(1);
        const hash = createHash('sha256').update(found.style[0]).digest('base64');
        expect(found.policy.map((policy) => policy.includes(`style-src 'sha256-${hash}'`)), name + 'policy').toEqual([true]);
        expect(found.policy[0], name + 'policy').toMatch(/^default-src 'none'/);
        const files = found.files.map((file) => at(file).href.slice(site.url.length)).sort();
        const link = expect.stringMatching(/^link\.js\?\w+$/);
        const app = [expect.stringMatching(/^boot\.js\?\w+$/), expect.stringMatching(/^crossread-\w+\.js$/), expect.stringMatching(/^crossread-\w+_bg\.wasm$/), link];
        // The style of the app's other screens; a page that the app does not draw has all of its own.
        const screens = pageOnly(url.slice(site.url.length)) ? [] : [expect.stringMatching(/^screens\.css\?\w+$/)];
        expect(files, name + 'files').toEqual([...app, ...screens]);
        expect(found.embed.map((href) => embeds.includes(at(href).href)), name + 'embed').toEqual([true]);
        for (const href of found.links) {
          const { origin, pathname, search, hash } = at(href);
          const target = pages.get(origin + pathname);
          const ends = !hash || target?.ids.includes(decodeURIComponent(hash.slice(1)));
          if (!target || !ends || search) dead.push(`${url} -> ${href}`);
        }
        for (const { href, count } of found.numbers) {
          const target = pages.get(at(href).href);
          const counted = target?.[/compare\//.test(href) ? 'pairs' : /claims\//.test(href) ? 'claims' : 'passages'];
          if (counted !== count) wrong.push(`${url}: ${count} leads to ${counted} at ${href}`);
        }
      }
      expect(dead, 'dead links').toEqual([]);
      expect(wrong, 'numbers without their list').toEqual([]);
    });
  });
}

for (const site of sites) {
  test(`${site.name}: a page of each kind asks for five or six files, each once, and wakes quietly`, async ({ page }) => {
    const kinds = new Map(site.pages.map((path) => [path.replace(/(?<=\/)(?!theme|relation)[^/]+/g, 'x'), path]));
    for (const path of kinds.values()) {
      const asked: string[] = [];
      const note = (request: Request) => {
        if (!request.url().startsWith('data:')) asked.push(request.url().replace(/-\w+?(_bg)?\./, '$1.').replace(/((?:boot|link)\.js|screens\.css)\?\w+$/, '$1'));
      };
      page.on('request', note);
      await open(page, site.url + path);
      await expect(page).toHaveURL(site.url + path);
      const files = [`${path}?asleep=1`, 'boot.js', 'crossread.js', 'crossread_bg.wasm', 'link.js', ...(pageOnly(path) ? [] : ['screens.css'])];
      expect(asked.sort()).toEqual(files.map((file) => site.url + file).sort());
      page.off('request', note);
    }
  });
}

test.describe('an unknown address', () => {
  test.use({ expected: /status of 404/ });

  for (const site of [real, sub]) {
    test(`${site.name}: is answered with 404, in a page that needs no other file`, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const url = `${site.url}theme/no/such/page`;
      const response = await page.goto(url);
      expect(response?.status()).toBe(404);
      await expect(heading(page)).toBeVisible();
      await expect(page.getByRole('main')).toHaveCSS('padding-top', /[1-9]\d*px/);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([url]);
      const relative = await page.locator('[href], [src]').evaluateAll((all) =>
        all.map((element) => element.getAttribute('href') ?? element.getAttribute('src')).filter((url) => !/^(#|data:|https?:)/.test(url ?? '')),
      );
      expect(relative).toEqual([]);
      // There is no way to an embed here that the search would have to leave room for.
      const [head, search] = await Promise.all(['.head', '.head form'].map((part) => page.locator(part).boundingBox()));
      const edge = await page.locator('.head').evaluate((head) => parseFloat(getComputedStyle(head).paddingRight));
      expect(head!.x + head!.width - edge - (search!.x + search!.width)).toBeCloseTo(0, 0);
    });
  }
});

test('the app stays under the path that the site is deployed at', async ({ page }) => {
  await open(page, sub.url);
  const [theme, other] = carried(sub);
  await control(page, theme).click();
  await expect(page).toHaveURL(`${sub.url}theme/${theme.id}/`);
  await control(page, other).click();
  await expect(page).toHaveURL(`${sub.url}?theme=${theme.id},${other.id}`);
  const links = await page.locator('a[href]').evaluateAll((all) =>
    all.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
  );
  expect(links.filter((link) => !link.startsWith(sub.url))).toEqual([]);
  await page.reload();
  await expect(heading(page)).toHaveText(`${theme.name} or ${other.name}`);
});

test('published addresses keep opening, and say what they said @any-corpus', async ({ page }) => {
  test.slow();
  const [theme, other] = carried(real).map(({ id }) => id);
  const [relation, more] = real.relations.filter(({ count }) => count > 0).map(({ id }) => id);
  const [a, b, c] = [left, right, ...others].map(({ id }) => id);
  const passage = real.passages.find((id) => id.startsWith(`${b}.`))!;
  // `src/view/tests.rs` has them all; an address in this list is never taken out.
  const addresses: [string, string?][] = [
    [`theme/none/`],
    [`theme/${theme}/?match=all`],
    [`theme/${theme}/?src=${[a, b].sort((x, y) => order(x) - order(y))}`],
    [`source/${a}/?theme=${theme},${other}`],
    [`source/${b}/#${passage}`],
    [`?theme=${theme},none`],
    [`?kind=heading,paragraph`],
    [`?theme=${theme},${other}&match=all&src=${[a, b].sort((x, y) => order(x) - order(y))}&kind=paragraph`],
    [`compare/${b}/${a}/?theme=${theme},${other}&layout=interleaved`],
    [`compare/${a}/${b}/?layout=side#${passage}`],
    ...(c ? ([[`compare/?src=${c},${b},${a}&theme=${theme}&layout=side#${passage}`]] as [string][]) : []),
    [`claims/theme/none/`],
    [`claims/?theme=${theme},${other}`],
    [`claims/?relation=${relation},${more}&src=${b}`],
    [`claims/?relation=${relation}`, `claims/relation/${relation}/`],
    [`claims/?theme=${theme}`, `claims/theme/${theme}/`],
    [real.claims[0]],
  ];
  for (const [address, canonical = address] of addresses) {
    await page.goto('about:blank');
    await page.goto(real.url + address);
    await expect(page.locator('#loading'), address).toBeHidden();
    await expect(page.locator('#page [aria-disabled]'), address).toHaveCount(0);
    await expect(page).toHaveURL(real.url + canonical);
    await expect(heading(page), address).toBeVisible();
    await expect(page.locator('.notices'), address).toHaveCount(0);
    if (address.includes('#')) await expect(page.locator(':target'), address).toHaveAttribute('id', passage);
    for (const [key, sort] of [['theme', 't'], ['relation', 'r'], ['kind', 'k']]) {
      const asked = new URLSearchParams(address.split('?')[1]?.split('#')[0]).get(key) ?? '';
      for (const id of asked.split(',').filter(Boolean)) {
        await expect(page.locator(`[id="${sort}-${id}"]`), address).toHaveAttribute('aria-current', 'true');
      }
    }
  }
});

/** Where a source stands among those of the site. */
const order = (id: string) => real.sources.findIndex((source) => source.id === id);

test('the app starts on every page, and leaves those alone that it does not draw', async ({ page }) => {
  for (const path of [real.claims[0], 'figures/', 'method/']) {
    expect(pageOnly(path)).toBe(true);
    await page.goto(`${real.url}${path}?utm=1`);
    await expect(page, 'the app has read the address').toHaveURL(real.url + path);
    await expect(page.locator('#page [aria-disabled]')).toHaveCount(0);
  }
  await page.goto(`${real.url}claims/theme/${carried(real)[0].id}/`);
  await expect(page.locator('#filter [aria-disabled]'), 'awake').toHaveCount(0);
  await expect(rows(page)).toHaveCount(Number(await pill(page, `t-${carried(real)[0].id}`).locator('.n').innerText()));
});
