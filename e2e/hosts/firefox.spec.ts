// The hard boxes once more, in Firefox: Playwright cannot drive the one that distributions have, WebDriver BiDi can.

import { type Browser, launch, type Frame, type Page } from 'puppeteer-core';
import { carried, real, tiny } from '../site';
import { expect, type Host, test as base } from './host';
import { filtered, script } from './wordpress';

const { FIREFOX } = process.env;
const [theme, other] = carried(real).sort((a, b) => a.count - b.count);
const src = `${real.url}embed/theme/${theme.id}/`;

/** A page of Firefox that must stay quiet, but for what a test says that its host brings about. */
const test = base.extend<{ expected: RegExp | null; firefox: Page }, { browser: never; started: Browser | undefined }>({
  started: [
    async ({}, use) => {
      const browser = FIREFOX ? await launch({ browser: 'firefox', executablePath: FIREFOX, headless: true }) : undefined;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  firefox: async ({ started, expected }, use) => {
    const page = await started!.newPage();
    const trouble: string[] = [];
    const note = (message: string) => expected?.test(message) || trouble.push(message);
    page.on('console', (message) => note(`console: ${message.text()}`));
    page.on('pageerror', (error) => note(`error: ${error}`));
    await use(page);
    await page.close();
    expect(trouble, 'a quiet page').toEqual([]);
  },
});

test.skip(!FIREFOX, 'there is no Firefox');

/** The embed in the page, once it stands. */
async function guest(page: Page): Promise<Frame> {
  const inside = () => page.frames().find((frame) => frame.url().includes('/embed/'));
  await expect.poll(async () => inside()?.evaluate(() => document.readyState).catch(() => 'gone')).toBe('complete');
  return inside()!;
}

/** Waits until the frame is as high as its embed, as far as the host lets it be. */
async function fits(page: Page, find: string, [least, most] = [0, 10000]) {
  await expect.poll(async () => {
    const inside = await (await guest(page)).evaluate(() => Math.ceil(document.getElementById('page')!.getBoundingClientRect().height));
    const outside = await page.evaluate(`${find}.clientHeight`) as number;
    return Math.abs(outside - Math.max(least, Math.min(most, inside)));
  }).toBeLessThan(2);
}

const lines = `<script>addEventListener('message', function (event) {
  if (event.data.type === 'crossread:resize') document.querySelector('iframe').style.height = event.data.height + 'px';
});</script>`;

const follow = (frame: Frame, name: string) =>
  frame.evaluate((name) => [...document.querySelectorAll('a')].find((link) => link.textContent!.includes(name))!.click(), name);

async function shown(page: Page, host: Host, body: string, headers?: Record<string, string>) {
  await page.goto(host(body, headers));
  return guest(page);
}

test('Firefox: a sandbox without an origin, without CORS', async ({ firefox: page, host }) => {
  const frame = await shown(page, host, `${lines}<iframe sandbox="allow-scripts" src="${src}?color=dark" title="Embed"></iframe>`);
  await fits(page, "document.querySelector('iframe')");
  await follow(frame, other.name);
  await expect.poll(async () => (await guest(page)).evaluate(() => document.querySelectorAll('article').length)).toBe(other.count);
  expect(await (await guest(page)).evaluate(() => [document.documentElement.className, self.origin])).toEqual(['dark', 'null']);
  await fits(page, "document.querySelector('iframe')");
});

test('Firefox: a sandbox that allows nothing', async ({ firefox: page, host }) => {
  await page.goto(host(`<iframe sandbox="" src="${src}" height="400" title="Embed"></iframe>`));
  await expect.poll(() => page.frames().some((frame) => frame.url() === src)).toBe(true);
  const words = await page.frames()[1].evaluate(() => document.querySelectorAll('article').length);
  expect(words).toBe(theme.count);
});

test('Firefox: WordPress', async ({ firefox: page, host }) => {
  const answer = await (await fetch(`${tiny.url}embed/map/oembed.json`)).text();
  const { html } = JSON.parse(answer.replaceAll(tiny.address, tiny.url));
  await shown(page, host, filtered(html, 'a1B2c3D4e5') + script);
  await fits(page, "document.querySelector('iframe')", [200, 1000]);
  expect(await page.evaluate("getComputedStyle(document.querySelector('iframe')).visibility")).toBe('visible');
});

test('Firefox: the element, in a host that is in a sandbox itself', async ({ firefox: page, host }) => {
  const body = `<cross-read src="${src}" title="Embed">Fallback</cross-read><script src="${real.url}embed.js"></script>`;
  await shown(page, host, body, { 'content-security-policy': 'sandbox allow-scripts' });
  await fits(page, "document.querySelector('cross-read').shadowRoot.querySelector('iframe')");
});
