// The boxes that blogs put an embed in, from a plain frame to one that allows nothing.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carried, left, real, right } from '../site';
import { ears, expect, fits, guest, heard, heights, test } from './host';

const [theme, other] = carried(real).sort((a, b) => a.count - b.count);
const src = `${real.url}embed/theme/${theme.id}/`;
const passage = `${real.url}embed/passage/${left.id}.12/`;

/** The few lines of docs/embed.md for a page that will not load our script. */
const lines = `<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== 'crossread:resize' || event.data.v !== 1) return;
  for (var frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === event.source) frame.style.height = Math.min(event.data.height, 10000) + 'px';
  }
});
</script>`;

test('a plain frame: it is read by scrolling, and followed from embed to embed', async ({ page, host }) => {
  await page.goto(host(`<iframe src="${src}" width="600" height="480" title="Energy"></iframe>`));
  const inner = await guest(page);
  await inner.getByRole('article').last().scrollIntoViewIfNeeded();
  await expect(inner.getByRole('article').last()).toBeInViewport();
  await inner.getByRole('link', { name: new RegExp(`^${other.name} `) }).click();
  await expect(inner.locator('article')).toHaveCount(other.count);
  await expect(page.getByRole('heading', { name: 'A post' }), 'the focus is not taken').not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});

test('an embed takes no focus and does not move the page it is in', async ({ page, host }) => {
  await page.goto(host(`<input aria-label="Search" autofocus>${ears}${lines}<p style="height:2000px"></p><iframe src="${src}" height="480" title="Energy"></iframe>`));
  await guest(page);
  await fits(page.locator('iframe'));
  await expect(page.getByRole('textbox')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('without being asked it tells its height in the three ways that need no asking', async ({ page, host }) => {
  await page.goto(host(`${ears}<iframe src="${src}?color=light" height="480" title="Energy"></iframe>`));
  await guest(page);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(2);
  const { inside: height } = await heights(page.locator('iframe'));
  const told = (await heard(page)).slice(-3);
  expect(told.slice(0, 2)).toEqual([
    { type: 'crossread:resize', v: 1, height },
    { sentinel: 'amp', type: 'embed-size', height },
  ]);
  expect(JSON.parse(told[2] as string)).toEqual({ src: `${src}?color=light`, context: 'iframe.resize', height });
  expect((await heard(page)).length % 3).toBe(0);
});

test('pym hears it by the name in the address, and still after a link', async ({ page, host }) => {
  await page.goto(host(`${ears}<iframe src="${src}?initialWidth=600&childId=my-graphic_1" height="480" title="Energy"></iframe>`));
  const inner = await guest(page);
  const told = async () => ((await heard(page)) as string[]).filter((it) => /^pym/.test(it));
  const height = async () => (await heights(page.locator('iframe'))).inside;
  await expect.poll(async () => (await told()).at(-1)).toBe(`pymxPYMxmy-graphic_1xPYMxheightxPYMx${await height()}`);
  const before = (await told()).length;
  await inner.getByRole('link', { name: new RegExp(`^${other.name} `) }).click();
  await expect(inner.locator('article')).toHaveCount(other.count);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(before);
  expect((await told()).at(-1)).toBe(`pymxPYMxmy-graphic_1xPYMxheightxPYMx${await height()}`);
});

test('iframe-resizer is answered once it has asked', async ({ page, host }) => {
  const init = '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
  await page.goto(host(`${ears}<iframe src="${src}" height="480" title="Energy" onload="this.contentWindow.postMessage('${init}', '*')"></iframe>`));
  await guest(page);
  const { inside } = await heights(page.locator('iframe'));
  const width = await page.locator('iframe').evaluate((it) => it.clientWidth);
  await expect.poll(() => heard(page)).toContain(`[iFrameSizer]iFrameResizer0:${inside}:${width}:init`);
});

test('a few lines of one’s own are enough to fit it', async ({ page, host }) => {
  await page.goto(host(`${lines}<iframe src="${src}" width="600" height="150" title="Energy"></iframe><iframe src="${passage}" width="600" height="150" title="Passage"></iframe>`));
  for (const frame of await page.locator('iframe').all()) {
    await guest(page, frame);
    await fits(frame);
    // What is out of sight is not drawn, so it tells of changes once it is seen.
    await frame.scrollIntoViewIfNeeded();
    // Narrower, it is higher; wider again, it shrinks.
    const { inside: before } = await heights(frame);
    await frame.evaluate((it: HTMLIFrameElement) => (it.width = '280'));
    await expect.poll(async () => (await heights(frame)).inside).toBeGreaterThan(before);
    await fits(frame);
    await frame.evaluate((it: HTMLIFrameElement) => (it.width = '600'));
    await expect.poll(async () => (await heights(frame)).inside).toBeLessThanOrEqual(before);
    await fits(frame);
  }
});

test('a sandbox without an origin, without CORS: it reads, resizes and leads on', async ({ page, host }) => {
  expect((await page.request.get(src)).headers()).not.toHaveProperty('access-control-allow-origin');
  await page.goto(host(`${ears}${lines}<iframe sandbox="allow-scripts" src="${src}?color=dark" title="Energy"></iframe>`));
  const frame = page.locator('iframe');
  const inner = await guest(page);
  await fits(frame);
  await inner.getByRole('link', { name: 'Map' }).click();
  await expect(inner.getByRole('heading', { level: 2 })).toHaveCount(real.sources.length);
  await inner.getByRole('link', { name: new RegExp(`^${left.id}\\.\\d+`) }).nth(3).click();
  await expect(inner.locator('article')).toHaveCount(1);
  await fits(frame);
  expect(await inner.locator('html').evaluate((it) => [it.className, getComputedStyle(it).colorScheme, self.origin])).toEqual(['dark', 'dark', 'null']);
});

test.describe('in a box that opens no window', () => {
  test.use({ expected: /^console: Blocked opening '.*' in a new window because the request was made in a sandboxed frame whose 'allow-popups' permission is not set\./ });

  test('the permanent link gives its address, to be copied', async ({ page, host }) => {
    await page.goto(host(`<iframe sandbox="allow-scripts" src="${src}" height="480" title="Energy"></iframe>`));
    const inner = await guest(page);
    await expect(inner.getByRole('status')).toBeEmpty();
    await inner.getByRole('contentinfo').getByRole('link').click();
    await expect(inner.getByRole('status')).toHaveText(`${real.url}theme/${theme.id}/`);
    expect(await inner.locator('body').evaluate(() => String(getSelection()))).toBe(`${real.url}theme/${theme.id}/`);
  });
});

test.describe('in a sandbox that allows nothing', () => {
  // One message for each page that has a script; it is the host that blocks it.
  test.use({ expected: /^console: Blocked script execution in '.*\/embed\/.*' because the document's frame is sandboxed and the 'allow-scripts' permission is not set\./ });

  test('it can be read, and filtered by its links', async ({ page, host }) => {
    await page.goto(host(`<iframe sandbox="" src="${src}?color=dark&height=fixed" height="480" title="Energy"></iframe>`));
    const inner = await guest(page);
    await expect(inner.locator('article')).toHaveCount(theme.count);
    await inner.getByRole('link', { name: new RegExp(`^${other.name} `) }).click();
    await expect(inner.locator('article')).toHaveCount(other.count);
    await inner.getByRole('article').last().scrollIntoViewIfNeeded();
    await expect(inner.getByRole('article').last()).toBeInViewport();
  });
});

test('a dark host with a light embed, and the other way round: each is readable on its own paper', async ({ page, host }) => {
  for (const [scheme, color] of [['dark', 'light'], ['light', 'dark']] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    const body = `<meta name="color-scheme" content="${scheme}"><style>:root{color-scheme:${scheme};background:${scheme === 'dark' ? '#000' : '#fff'}}</style>`;
    await page.goto(host(`${body}<iframe src="${src}?color=${color}" width="600" height="480" title="Energy"></iframe>`));
    const inner = await guest(page);
    const luminance = (colour: string) => colour.match(/\d+/g)!.slice(0, 3).map(Number).reduce((sum, it) => sum + it, 0) / 3;
    const [paper, ink] = await inner.locator('body').evaluate((it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).color]);
    const [dark, light] = color === 'light' ? [ink, paper] : [paper, ink];
    expect(luminance(light) - luminance(dark), `${color} on ${scheme}`).toBeGreaterThan(150);
  }
});

test('a column of 280 px holds every kind of embed', async ({ page, host }) => {
  const paths = ['map/', `theme/${theme.id}/`, `passage/${left.id}.12/`, `compare/${left.id}/${right.id}/`];
  const frames = paths.map((path) => `<iframe src="${real.url}embed/${path}" title="${path}" style="width:100%;border:0"></iframe>`);
  await page.goto(host(`${lines}<div style="width:280px">${frames.join('')}</div>`));
  for (const frame of await page.locator('iframe').all()) {
    const inner = await guest(page, frame);
    await frame.scrollIntoViewIfNeeded();
    await expect.poll(async () => { const { inside, outside } = await heights(frame); return Math.abs(Math.min(inside, 10000) - outside); }).toBeLessThan(2);
    expect(await inner.locator('html').evaluate((it) => it.scrollWidth)).toBe(280);
  }
});

test('the snippets of the documentation work as they stand', async ({ page, host }) => {
  const text = readFileSync(join(__dirname, '../../docs/embed.md'), 'utf8');
  const snippets = [...text.matchAll(/^```html\n(.*?)^```/gms)].map(([, html]) => html.replaceAll('https://example.org/reader/', real.url));
  expect(snippets.length).toBe(3);
  for (const [nth, snippet] of snippets.entries()) {
    await page.goto(host(snippet.replaceAll('theme/energy/', `theme/${theme.id}/`)));
    const inner = await guest(page);
    await expect(inner.locator('article')).toHaveCount(theme.count);
    if (nth > 0) await fits(page.locator('iframe'));
  }
});
