// The address of a page, pasted into WordPress.

import { carried, type Site, tiny } from '../site';
import { discovered, filtered, script } from './wordpress';
import { expect, fits, guest, heard, test } from './host';
import { type Page } from '@playwright/test';

const secret = 'a1B2c3D4e5';
const [theme, other] = carried(tiny).sort((a, b) => a.count - b.count);
const [one, two] = tiny.sources;

/** What oEmbed answers for a page, with the address that the site says it has put where the tests serve it. */
async function asked(page: Page, site: Site, path: string) {
  const html = await (await page.request.get(site.url + path)).text();
  const file = discovered(html);
  expect(file, path).toMatch(new RegExp(`^${site.address}.*oembed\\.json$`));
  const text = await (await page.request.get(file!.replace(site.address, site.url))).text();
  return JSON.parse(text.replaceAll(site.address, site.url));
}

const embedded = [
  ['', 'embed/map/'],
  [`theme/${theme.id}/`, `embed/theme/${theme.id}/`],
  [`compare/${one.id}/${two.id}/`, `embed/compare/${one.id}/${two.id}/`],
  [`embed/passage/${one.id}.2/`, `embed/passage/${one.id}.2/`],
];

for (const [path, embed] of embedded) {
  test(`the address “${path}” becomes an embed that is as high as WordPress lets it be`, async ({ page, host }) => {
    const answer = await asked(page, tiny, path);
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 600, height: 480, provider_url: tiny.url });
    expect(answer.html).toContain(answer.title.replaceAll('&', '&amp;'));
    await page.goto(host(filtered(answer.html, secret) + script));
    const frame = page.locator('iframe');
    await expect(frame).toHaveAttribute('src', `${tiny.url}${embed}#?secret=${secret}`);
    await expect(frame).toHaveAttribute('sandbox', 'allow-scripts');
    await expect(frame).toBeVisible();
    await expect(page.getByRole('blockquote')).toBeHidden();
    const inner = await guest(page);
    const height = await inner.locator('#page').evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
    await expect.poll(() => frame.evaluate((it) => it.clientHeight)).toBe(Math.max(200, Math.min(1000, height)));
  });
}

test('pages that have no embed of their own, and sites that do not know their address, say nothing of oEmbed', async ({ page }) => {
  for (const path of ['method/', 'compare/']) {
    expect(discovered(await (await page.request.get(tiny.url + path)).text()), path).toBeUndefined();
  }
});

test('from embed to embed WordPress keeps hearing the height, and opens the permanent link itself', async ({ page, host }) => {
  const { html } = await asked(page, tiny, `theme/${theme.id}/`);
  await page.goto(host(filtered(html, secret) + script));
  const inner = await guest(page);
  const frame = page.locator('iframe');
  const before = await frame.evaluate((it) => it.clientHeight);
  await inner.getByRole('navigation').getByRole('link', { name: new RegExp(`^${other.name}`) }).click();
  await expect(inner.getByRole('heading', { level: 1 })).toContainText(other.name);
  await inner.getByRole('article').first().getByRole('link').first().click();
  await expect(inner.locator('article')).toHaveCount(1);
  await fits(frame);
  expect(await frame.evaluate((it) => it.clientHeight)).not.toBe(before);
  await inner.getByRole('contentinfo').getByRole('link').click();
  const permanent = (await inner.getByRole('article').getAttribute('id'))!;
  await expect.poll(() => page.evaluate('followed')).toEqual([expect.stringMatching(new RegExp(`^${tiny.url}source/[^/]+/#${permanent}$`))]);
  expect(await heard(page)).toContainEqual(expect.objectContaining({ message: 'link', secret }));
});

test('WordPress may ask again, with its secret alone', async ({ page, host }) => {
  const { html } = await asked(page, tiny, '');
  await page.goto(host(filtered(html, secret) + script));
  await guest(page);
  const heights = async () => ((await heard(page)) as { message?: string }[]).filter((it) => it?.message === 'height').length;
  await expect.poll(heights).toBeGreaterThan(0);
  const before = await heights();
  const ask = (secret: unknown) => page.evaluate((secret) => document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret }, '*'), secret);
  for (const wrong of ['b1B2c3D4e5', '', null, ['a1B2c3D4e5'], { toString: 1 }]) await ask(wrong);
  await ask(secret);
  await expect.poll(heights).toBe(before + 1);
});

test('with a fixed height WordPress still shows the frame', async ({ page, host }) => {
  const { html } = await asked(page, tiny, `theme/${other.id}/`);
  await page.goto(host(filtered(html.replace(/(<iframe src="[^"]*)"/, '$1?height=fixed"'), secret) + script));
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page.locator('iframe')).toHaveAttribute('height', '480');
  await expect((await guest(page)).getByRole('main', { name: other.name })).toBeVisible();
});
