// Every page that was written, as it lies on the server.

import { createHash } from 'node:crypto';
import type { Request } from '@playwright/test';
import { carried, control, expect, heading, open, read, real, sites, sub, test } from './site';

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
    styled: document.querySelectorAll('[style], link[rel=stylesheet]').length,
    style: [...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    policy: all('meta[http-equiv=Content-Security-Policy]', 'content'),
    files: [...all('[src]', 'src'), ...all('link:not([rel=canonical], [rel=alternate])', 'href')].filter((url) => !url.startsWith('data:')),
    links: all('a[href]:not(.embed a, [download])', 'href'),
    embed: all('.embed a', 'href'),
    downloads: all('a[download]', 'href'),
    ids: all('[id]', 'id'),
    passages: document.querySelectorAll('article').length,
    pairs: new Set([...document.querySelectorAll('.why p[id]')].map(({ id }) => /^(.+?\.\d+)-(.+)$/.exec(id)!.slice(1).sort().join())).size,
    numbers: [...numbers].map((number) => ({
      href: number.closest('a')?.getAttribute('href') ?? '',
      count: parseInt(number.textContent ?? '', 10),
    })),
  };
};

/** Whether a page is one that the app has no part in. */
const still = (path: string) => /^(method|claims|figures)\//.test(path);

for (const site of [...sites, sub]) {
  test.describe(site.name, () => {
    test('every page is whole, and every link and number in it holds', async ({ page }) => {
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
        const oneFile = url === `${site.url}method/` ? [`${site.url}crossread.html`] : [];
        expect(found.downloads.map((href) => at(href).href), name + 'downloads').toEqual(oneFile);
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
        const path = url.slice(site.url.length);
        const link = expect.stringMatching(/^link\.js\?\w+$/);
        const app = [expect.stringMatching(/^boot\.js\?\w+$/), expect.stringMatching(/^crossread-\w+\.js$/), expect.stringMatching(/^crossread-\w+_bg\.wasm$/), link];
        const own = path === 'claims/' ? [expect.stringMatching(/^claims\.js\?\w+$/), link] : [link];
        expect(files, name + 'files').toEqual(still(path) ? own : app);
        expect(found.embed.map((href) => embeds.includes(at(href).href)), name + 'embed').toEqual([true]);
        for (const href of found.links) {
          const { origin, pathname, search, hash } = at(href);
          const target = pages.get(origin + pathname);
          const ends = !hash || target?.ids.includes(decodeURIComponent(hash.slice(1)));
          if (!target || !ends || search) dead.push(`${url} -> ${href}`);
        }
        for (const { href, count } of found.numbers) {
          const target = pages.get(at(href).href);
          const counted = href.includes('compare/') ? target?.pairs : target?.passages;
          if (counted !== count) wrong.push(`${url}: ${count} leads to ${counted} at ${href}`);
        }
      }
      expect(dead, 'dead links').toEqual([]);
      expect(wrong, 'numbers without their list').toEqual([]);
    });
  });
}

for (const site of sites) {
  test(`${site.name}: a page of each kind asks for five files, each once, and wakes quietly`, async ({ page }) => {
    const kinds = new Map(site.pages.filter((path) => !still(path)).map((path) => [path.replace(/\/[^/]+/g, '/x'), path]));
    for (const path of kinds.values()) {
      const asked: string[] = [];
      const note = (request: Request) => {
        if (!request.url().startsWith('data:')) asked.push(request.url().replace(/-\w+?(_bg)?\./, '$1.').replace(/((?:boot|link)\.js)\?\w+$/, '$1'));
      };
      page.on('request', note);
      await open(page, site.url + path);
      await expect(page).toHaveURL(site.url + path);
      const files = [`${path}?asleep=1`, 'boot.js', 'crossread.js', 'crossread_bg.wasm', 'link.js'];
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
      await expect(page.getByRole('main')).toHaveCSS('max-width', /\d+px/);
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([url]);
      const relative = await page.locator('[href], [src]').evaluateAll((all) =>
        all.map((element) => element.getAttribute('href') ?? element.getAttribute('src')).filter((url) => !/^(data:|https?:)/.test(url ?? '')),
      );
      expect(relative).toEqual([]);
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
