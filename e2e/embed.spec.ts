// Every embed as it lies on the server, and as it reads on its own: with scripting and without, narrow and wide.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carried, expect, faults, heading, left, open, passage, read, real, right, shown, type Site, sites, sub, test } from './site';

/** What is to be known of an embed, from its document. */
const facts = (document: Document) => {
  const all = (selector: string, attribute: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
  return {
    title: document.title,
    robots: all('meta[name=robots]', 'content'),
    canonical: all('link[rel=canonical]', 'href'),
    oembed: all('link[type="application/json+oembed"]', 'href'),
    policy: all('meta[http-equiv=Content-Security-Policy]', 'content'),
    style: [...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    styled: document.querySelectorAll('[style], link[rel=stylesheet]').length,
    files: all('[src], link[rel=preload], link[rel=modulepreload]', 'src'),
    headings: document.querySelectorAll('h1').length,
    ids: all('[id]', 'id'),
    links: all('a[href]:not([target])', 'href'),
    out: all('a[target=_blank]:not(.original)', 'href'),
    passages: document.querySelectorAll('article').length,
    claims: document.querySelectorAll('tbody tr').length,
    counterparts: document.querySelectorAll('.counterparts li').length,
    numbers: [...document.querySelectorAll('nav a, article a')]
      .map((link) => ({ href: link.getAttribute('href') ?? '', count: parseInt(/(\d+)(?: related passages? in .*)?$/.exec(link.textContent ?? '')?.[1] ?? '', 10), sort: link.closest('nav') ? 'passages' : 'counterparts', named: / related passages? in |^\S.* \d+$/.test(link.textContent ?? '') }))
      .filter(({ named }) => named),
  };
};

for (const site of [...sites, sub]) {
  test(`${site.name}: every embed is whole, and every link and number in it holds`, async ({ page }) => {
    // Every passage and every claim has an embed.
    test.slow();
    const embeds = new Map<string, ReturnType<typeof facts>>();
    for (const path of site.embeds) embeds.set(new URL(path, site.url).href, await read(page, site.url + path, facts));
    expect(new Set([...embeds.values()].map(({ title }) => title)).size, 'each has a title of its own').toBe(embeds.size);
    const ids = new Map<string, string[]>();
    for (const path of site.pages) ids.set(new URL(path, site.url).href, await read(page, site.url + path, idsOf));

    const dead: string[] = [];
    const wrong: string[] = [];
    for (const [url, found] of embeds) {
      const at = (href: string) => new URL(site.address ? href.replace(site.address, site.url) : href, url);
      expect(found.robots, url).toEqual(['noindex']);
      expect(found.canonical.map((href) => ids.has(at(href).href)), `${url}: canonical`).toEqual([true]);
      expect(found.headings, `${url}: headings`).toBe(1);
      expect(found.styled, `${url}: styles that the policy forbids`).toBe(0);
      expect(new Set(found.ids).size, `${url}: ids`).toBe(found.ids.length);
      const hash = createHash('sha256').update(found.style.join()).digest('base64');
      expect(found.policy, `${url}: policy`).toEqual([
        `default-src 'none'; script-src 'self'; style-src 'sha256-${hash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'`,
      ]);
      expect(found.files.map((file) => at(file).href), `${url}: files`).toEqual([expect.stringMatching(new RegExp(`^${site.url}guest\\.js\\?\\w+$`))]);
      // Only the permanent link leads out, to the very passage where there is one; and what the editor gives as the original.
      const [out, ...more] = found.out.map(at);
      expect(more, url).toEqual([]);
      if (!ids.get(out.origin + out.pathname)?.includes(decodeURIComponent(out.hash.slice(1)) || 'main')) dead.push(`${url} -> ${out}`);
      for (const href of found.links) {
        const { origin, pathname, search, hash } = at(href);
        const target = embeds.get(origin + pathname);
        if (!target || search || (hash && !target.ids.includes(decodeURIComponent(hash.slice(1))))) dead.push(`${url} -> ${href}`);
      }
      for (const { href, count, sort } of found.numbers) {
        const target = embeds.get(at(href).href);
        const counted = sort !== 'passages' ? target?.counterparts : /embed\/claims\//.test(href) ? target?.claims : target?.passages;
        if (counted !== count) wrong.push(`${url}: ${count} leads to ${counted} at ${href}`);
      }
      const file = join(site.dist, url.slice(site.url.length), 'oembed.json');
      expect(found.oembed, `${url}: oEmbed`).toEqual(site.address ? [url.replace(site.url, site.address) + 'oembed.json'] : []);
      expect(existsSync(file), file).toBe(Boolean(site.address));
    }
    expect(dead, 'dead links').toEqual([]);
    expect(wrong, 'numbers without their list').toEqual([]);
  });
}

test('an embed of a passage names the claims that quote it, and each leads back to it', async ({ page }) => {
  const [claim] = real.embeds.filter((path) => /^embed\/claims\/[^/]+\/$/.test(path));
  await page.goto(real.url + claim);
  const title = await heading(page).innerText();
  await page.getByRole('link', { name: /^\S+\.\d+$/ }).first().click();
  await expect(page).toHaveURL(/embed\/passage\//);
  const count = parseInt(await page.getByRole('heading', { name: /^\d+ claims?$/ }).innerText(), 10);
  await expect(page.locator('.carried li')).toHaveCount(count);
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(heading(page)).toHaveText(title);
});

const idsOf = (document: Document) => [...document.querySelectorAll('[id]')].map(({ id }) => id);

/** One embed of each kind, with few passages. */
const kinds = (site: Site): [string, string][] => {
  const [theme] = carried(site).sort((a, b) => a.count - b.count);
  const [one, two] = site.sources;
  const passages = site.embeds.filter((path) => path.startsWith('embed/passage/'));
  return [
    ['a theme', `embed/theme/${theme.id}/`],
    ['a passage', passages[Math.floor(passages.length / 2)]],
    ['a comparison', `embed/compare/${one.id}/${two.id}/`],
    ['a source', `embed/source/${one.id}/`],
    ['chosen passages', `embed/passages/?theme=${theme.id},none&src=${one.id}`],
    ['the claims', 'embed/claims/'],
    ['the claims of a relation', `embed/claims/relation/${site.relations.find(({ count }) => count > 0)!.id}/`],
    ['a claim', site.embeds.filter((path) => /^embed\/claims\/[^/]+\/$/.test(path))[0]],
    ['the map', 'embed/map/'],
  ];
};

/** An address that asks for something more. */
const asked = (path: string, query: string) => path + (query && (path.includes('?') ? '&' : '?') + query);

for (const site of sites) {
  for (const [kind, path] of kinds(site)) {
    test(`${site.name}: axe finds no fault with ${kind} as an embed, narrow or wide, light or dark`, async ({ page }) => {
      for (const query of ['', 'height=fixed']) {
        await page.goto(site.url + asked(path, query));
        // Rows are alike, and axe holds every link against every other.
        await page.locator('tbody tr:nth-child(n + 12)').evaluateAll((rows) => rows.forEach((row) => row.remove()));
        for (const width of [1280, 390, 280]) {
          await page.setViewportSize({ width, height: 700 });
          expect.soft(await faults(page), `${query} ${width} px`).toEqual([]);
        }
      }
      for (const query of ['color=dark', 'color=light']) {
        await page.emulateMedia({ colorScheme: query === 'color=dark' ? 'light' : 'dark' });
        await page.goto(site.url + asked(path, query));
        expect.soft(await faults(page, ['color-contrast']), query).toEqual([]);
      }
    });

    test(`${site.name}: ${kind} as an embed does not scroll sideways at 280 px, nor enlarged twice`, async ({ page }) => {
      await page.goto(site.url + path);
      for (const width of [280, 320, 640, 900]) {
        await page.setViewportSize({ width, height: 500 });
        const over = await page.locator('body *').evaluateAll((all) =>
          all.filter((it) => !it.classList.contains('skip') && it.getBoundingClientRect().right > innerWidth + 0.5).map((it) => it.outerHTML.slice(0, 80)),
        );
        expect.soft(over, `${width} px`).toEqual([]);
      }
    });
  }
}

test('a blog chooses the colours; where it does not, the reader does', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const url = `${real.url}embed/map/`;
  const seen: Record<string, string> = {};
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const color of ['auto', 'light', 'dark']) {
      await page.goto(`${url}?color=${color}`);
      seen[`${scheme} ${color}`] = await paper();
    }
  }
  expect(seen['light light']).not.toBe(seen['light dark']);
  expect(seen).toEqual({
    'light auto': seen['light light'],
    'light light': seen['light light'],
    'light dark': seen['light dark'],
    'dark auto': seen['light dark'],
    'dark light': seen['light light'],
    'dark dark': seen['light dark'],
  });
});

test('what a blog asked for is carried from link to link, and nothing else is', async ({ page }) => {
  const [one, two] = carried(real);
  await page.goto(`${real.url}embed/theme/${one.id}/?color=dark&utm=x&height=fixed&childId=a-1#?secret=abcdefghij`);
  const carriedOn = '?color=dark&height=fixed&childId=a-1#?secret=abcdefghij';
  await page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${two.name} \\d+$`) }).click();
  await expect(page).toHaveURL(`${real.url}embed/theme/${two.id}/${carriedOn}`);
  await page.getByRole('article').first().getByRole('link').first().click();
  const at = (kind: string) => (url: URL) => url.pathname.includes(`/embed/${kind}/`) && url.href.endsWith(`/${carriedOn}`);
  await expect(page).toHaveURL(at('passage'));
  await page.getByRole('link', { name: /^with / }).first().click();
  await expect(page).toHaveURL(at('compare'));
  expect(await page.locator('#permanent').getAttribute('href')).not.toContain('color');
});

test('several themes, sources and kinds are shown as the app shows them, with their number', async ({ page }) => {
  const [one, two] = carried(real);
  const [a, b] = real.sources;
  const chosen: [string, string][] = [
    [`?theme=${one.id},${two.id}`, 'passages/'],
    [`?theme=${one.id},${two.id}&match=all`, 'passages/'],
    [`?theme=${one.id},none`, 'passages/'],
    [`?src=${a.id},${b.id}&kind=paragraph`, 'passages/'],
    [`source/${a.id}/?theme=${one.id},${two.id}`, ''],
    [`theme/${one.id}/?src=${a.id},${b.id}`, ''],
  ];
  for (const [path, all] of chosen) {
    await open(page, real.url + path);
    const ids = await shown(page, 'article').evaluateAll((all) => all.map(({ id }) => id));
    const told = await page.locator('.title .sum').innerText();
    await page.goto(`${real.url}embed/${all}${path}`);
    await expect(page.locator('#sum')).toHaveText(told);
    expect(await shown(page, 'article').evaluateAll((all) => all.map(({ id }) => id)), path).toEqual(ids);
    const permanent = new URL((await page.locator('#permanent').getAttribute('href'))!, page.url()).href;
    expect(permanent, path).toBe(real.url + path);
  }
  await page.goto(`${real.url}embed/passages/?theme=nothing&src=nobody`);
  await expect(page.locator('article:not([hidden])')).toHaveCount(real.passages.length);
});

test('what is long is folded, and opens in place', async ({ page }) => {
  for (const path of ['embed/passages/', 'embed/claims/', `embed/source/${real.sources[0].id}/`]) {
    await page.setViewportSize({ width: 640, height: 700 });
    await page.goto(real.url + path);
    const height = () => page.locator('#page').evaluate((it) => it.getBoundingClientRect().height);
    expect(await height(), path).toBeLessThan(10_000);
    const more = page.locator('.more').first();
    if (!(await more.count())) continue;
    const before = await height();
    await more.locator('summary').click();
    expect(await height()).toBeGreaterThan(before);
    await expect(more.locator('article, tbody tr').first()).toBeVisible();
  }
});

test('with a fixed height it scrolls inside, in a region that has a name and takes the focus', async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 400 });
  await page.goto(`${real.url}embed/theme/${carried(real)[0].id}/?height=fixed`);
  const region = page.getByRole('main', { name: await page.title() });
  await page.keyboard.press('Tab');
  await expect(region).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('article').last()).toBeInViewport();
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(400);
});

test('a comparison shows every pair of its two sources, and no passage without one', async ({ page }) => {
  await page.goto(`${real.url}compare/${left.id}/${right.id}/`);
  const told = /^\d+ related pairs?/.exec(await page.locator('.sum').innerText())![0];
  await page.goto(`${real.url}embed/compare/${left.id}/${right.id}/`);
  await expect(page.getByText(`${told};`)).toBeVisible();
  const ids = await page.locator('article').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of ids) {
    const across = id.startsWith(`${left.id}.`) ? right : left;
    const listed = await read(page, `${real.url}embed/passage/${id}/`, (document) => [...document.querySelectorAll('.counterparts a')].map((link) => link.textContent ?? ''));
    expect(listed.filter((name) => name.startsWith(`${across.id}.`)).every((name) => ids.includes(name)), id).toBe(true);
    expect(listed.some((name) => name.startsWith(`${across.id}.`)), id).toBe(true);
  }
  await page.getByRole('link', { name: 'Swap' }).click();
  await expect(page).toHaveURL(`${real.url}embed/compare/${right.id}/${left.id}/`);
  await expect(page.locator('article')).toHaveCount(ids.length);
});

test('the claims are told as on their page: how the sources stand, where each speaks, and who is silent', async ({ page }) => {
  for (const site of sites) {
    const rows = (document: Document) =>
      [...document.querySelectorAll('tbody tr')].map((row) => ({
        title: row.querySelector('th a')?.textContent,
        relation: row.querySelector('th b')?.textContent,
        cells: [...row.querySelectorAll('td')].map((cell) => {
          const passages = [...cell.querySelectorAll('a')].map((link) => /[^/#]+\.\d+(?=\/?$)/.exec(link.getAttribute('href') ?? '')?.[0]);
          return cell.querySelector('i')?.textContent ?? [...new Set(passages)].join();
        }),
      }));
    const told = await read(page, `${site.url}embed/claims/`, rows);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(await read(page, `${site.url}claims/`, rows));
  }
});

test('a claim has every quote in full, with who speaks and of when', async ({ page }) => {
  for (const site of sites) {
    for (const path of site.embeds.filter((path) => /^embed\/claims\/[^/]+\/$/.test(path))) {
      const quotes = (document: Document) =>
        [...document.querySelectorAll('ol li')].map((quote) => [
          quote.querySelector('blockquote')?.textContent,
          ...[...quote.querySelectorAll('dl div')].map((said) => said.textContent),
        ]);
      const told = await read(page, site.url + path, quotes);
      expect(told.length, path).toBeGreaterThan(0);
      expect(told, path).toEqual(await read(page, site.url + path.slice('embed/'.length), quotes));
    }
  }
});

test('the permanent link leads to what is shown, in a new tab', async ({ page, context }) => {
  const [, , id] = real.embeds.find((path) => path.startsWith('embed/passage/'))!.split('/');
  await page.goto(`${real.url}embed/passage/${id}/`);
  const opened = context.waitForEvent('page');
  await page.getByRole('contentinfo').getByRole('link').click();
  const tab = await opened;
  await expect(tab).toHaveURL(new RegExp(`/source/[^/]+/#${id}$`));
  await expect(passage(tab, id)).toBeInViewport();
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false, expected: /\.js csp$/ });

  test('an embed can be read, filtered by a theme, and its passages followed to their counterparts', async ({ page }) => {
    await page.goto(`${real.url}embed/map/`);
    for (const theme of carried(real)) {
      await page.getByRole('link', { name: `${theme.name} ${theme.count}`, exact: true }).click();
      await expect(page).toHaveURL(`${real.url}embed/theme/${theme.id}/`);
      await expect(heading(page)).toContainText(theme.name);
      await expect(page.locator('article')).toHaveCount(theme.count);
    }
    const link = page.getByRole('link', { name: /^\d+ related passages? in/ }).first();
    const count = parseInt(await link.innerText(), 10);
    await link.click();
    await expect(page.getByRole('list').filter({ hasText: /\w\.\d/ }).getByRole('listitem')).toHaveCount(count);
    await page.getByRole('link', { name: 'Swap' }).or(page.getByRole('link', { name: /^with / })).first().click();
    await expect(page).toHaveURL(/\/embed\/compare\//);
  });
});

test('the embeds ask for one file, and keep nothing', async ({ page, context }) => {
  for (const [, path] of kinds(real)) {
    const asked: string[] = [];
    const note = (request: { url(): string }) => request.url().startsWith('data:') || asked.push(request.url().replace(/\?\w+$/, ''));
    page.on('request', note);
    await page.goto(real.url + path);
    expect(asked).toEqual([real.url + path, `${real.url}guest.js`]);
    page.off('request', note);
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
    expect(kept).toEqual([0, 0, 0, 0]);
  }
  expect(await context.cookies()).toEqual([]);
});

test('the documentation names the hash of the script for host pages', async () => {
  const hash = createHash('sha384').update(readFileSync(join(real.dist, 'embed.js'))).digest('base64');
  expect(readFileSync(join(__dirname, '../docs/embed.md'), 'utf8')).toContain(`sha384-${hash}`);
});
