// What the head of a page tells other sites and search engines.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, read, sites, sub, test, tiny } from './site';

const facts = (document: Document) => {
  const metas = [...document.querySelectorAll('meta[property], meta[name^=twitter]')];
  return {
    told: Object.fromEntries(metas.map((meta) => [meta.getAttribute('property') ?? meta.getAttribute('name'), meta.getAttribute('content') ?? ''])),
    times: metas.length,
    title: document.title,
    heading: document.querySelector('h1')?.textContent ?? '',
    canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
    description: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''),
  };
};

for (const site of sites) {
  test(`${site.name}: a page that knows its address tells other sites what it is, and no page tells a lie`, async ({ page }) => {
    test.slow();
    for (const path of [...site.pages, ...site.embeds]) {
      const { told, times, title, heading, canonical, description } = await read(page, site.url + path, facts);
      if (!site.address) {
        expect(times, path).toBe(0);
        continue;
      }
      expect(Object.keys(told).length, `${path}: each once`).toBe(times);
      expect(title.includes(told['og:title']) || told['og:title'] === heading, path).toBe(true);
      // Under a former id it tells the present one.
      if (path.startsWith('embed/')) expect(site.embeds.map((embed) => site.address + embed), path).toContain(told['og:url']);
      else expect(told['og:url'], path).toBe(canonical);
      expect(told['og:description'].slice(0, 80), path).toBe(description.slice(0, 80));
      // Pictures are drawn for what is published alone.
      expect(told, path).toMatchObject({ 'og:type': 'website', 'twitter:card': 'summary' });
    }
  });

  test(`${site.name}: search engines are told of every canonical page, and of none but these`, async ({ page }) => {
    const file = join(site.dist, 'sitemap.xml');
    expect(existsSync(file)).toBe(Boolean(site.address));
    if (!site.address) return;
    const listed = [...readFileSync(file, 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
    const canonical = new Set<string>();
    for (const path of site.pages) canonical.add((await read(page, site.url + path, facts)).canonical);
    expect(listed.sort()).toEqual([...canonical].sort());
    expect(readFileSync(join(site.dist, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${site.address}sitemap.xml`);
  });
}

test('the first page and the method cite every source, as a data set without a verdict', async ({ page }) => {
  for (const path of ['', 'method/']) {
    const { data } = await read(page, tiny.url + path, facts);
    const [set] = data.map((text) => JSON.parse(text));
    expect(set).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', url: tiny.address });
    expect(set.citation.map(({ url }: { url: string }) => url)).toEqual(tiny.sources.map(({ id }) => `${tiny.address}source/${id}/`));
    expect(JSON.stringify(set)).not.toMatch(/ClaimReview|reviewRating/);
  }
  expect((await read(page, `${tiny.url}claims/`, facts)).data).toEqual([]);
});

test('a data set in a page is no script that its policy forbids', async ({ page }) => {
  await page.goto(tiny.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The fixture holds any message against the page; under another path the addresses are the same.
  expect((await read(page, sub.url, facts)).told).toEqual((await read(page, sites[0].url, facts)).told);
});
