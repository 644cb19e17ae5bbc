// A host: a page on another origin that embeds the site as a blog does. It takes down every message that it hears.

import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type FrameLocator, type Locator, type Page } from '@playwright/test';
import { expect, origins, test as base } from '../site';

export { expect };

/** Serves a page, with a policy where there is one, and gives its address. */
export type Host = (body: string, headers?: Record<string, string>) => string;

export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const pages: { html: string; headers: Record<string, string> }[] = [];
    const server = createServer((request, response) => {
      const page = pages[Number(request.url?.slice(1))];
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
      response.end(page?.html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    origins.add(origin);
    await use((body, headers = {}) => `${origin}/${pages.push({ html: hosted(body), headers }) - 1}`);
    origins.delete(origin);
    server.closeAllConnections();
    server.close();
  },
});

/** A blog's page around what it embeds. The favicon keeps the browser from asking for one. */
export const hosted = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>A blog</title></head><body><h1>A post</h1>${body}</body></html>`;

/** What is written into a host so that it takes down every message, with whether a frame of the page sent it. */
export const ears = `<script>var heard = []; addEventListener('message', function (event) { heard.push(event.data); });</script>`;

/** What a host has heard so far. */
export const heard = (page: Page): Promise<unknown[]> => page.evaluate('heard');

/** The embed in a frame, once it stands. */
export async function guest(page: Page, frame: Locator | string = 'iframe'): Promise<FrameLocator> {
  const inner = (typeof frame === 'string' ? page.locator(frame) : frame).contentFrame();
  await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
  return inner;
}

/** How high an embed is, and how high its frame: the difference is what a reader does not see at once. */
export async function heights(frame: Locator) {
  const inside = await frame.contentFrame().locator('#page').evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
  const outside = await frame.evaluate((it) => it.clientHeight);
  return { inside, outside };
}

/** Waits until a frame is as high as what is in it. */
export const fits = (frame: Locator) =>
  expect.poll(async () => { const { inside, outside } = await heights(frame); return Math.abs(inside - outside); }, 'as high as what is in it').toBeLessThan(2);
