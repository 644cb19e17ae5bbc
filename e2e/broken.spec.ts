// Whatever breaks on the way: the text can be read, links lead somewhere, and one true line says what is off and what to do.

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Page, type Route } from '@playwright/test';
import { carried, control, expect, heading, open, origins, real, shown, test } from './site';

const [one, two] = carried(real);
const wasm = /_bg\.wasm(\?|$)/;
const glue = /crossread-\w+\.js(\?|$)/;
const counted = real.sources.reduce((sum, source) => sum + source.count, 0);

const awake = (page: Page) => expect(page.locator('#m-all[href]')).toHaveCount(1);
const asleep = (page: Page) => page.getByRole('alert').filter({ hasText: 'Part of this page did not load' });
const slow = (page: Page) => page.getByRole('status').filter({ hasText: 'Part of this page is slow to load' });

/** The page stands with every passage, its links lead to pages, and it has tried no more than twice. */
async function stays(page: Page, said: string, asked: string[] = []) {
  await expect(asleep(page)).toBeVisible({ timeout: 20_000 });
  await expect(asleep(page)).toContainText(said, { useInnerText: true });
  await expect(page.getByRole('article')).toHaveCount(counted);
  await expect(control(page, 'Paragraphs')).toBeDisabled();
  for (const kind of [wasm, glue]) expect(asked.filter((url) => kind.test(url) && url.endsWith('?retry=1')).length).toBeLessThanOrEqual(1);
  await control(page, one).click();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  await expect(page.getByRole('article')).toHaveCount(one.count);
}

/** Takes down what the browser asks the server for. A preload is the same request as the load that takes it. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

test.describe('the program does not come as it should', () => {
  test.use({ expected: /failed: \S+ net::ERR_FAILED|status of 404|net::ERR_FAILED|WebAssembly|preloaded using link preload|module script|is not executable|MIME type/ });

  const html = '<!doctype html><title>Welcome</title><h1>Accept our terms</h1>';
  const ways: [string, (page: Page) => Promise<unknown>][] = [
    ['it is not there', (page) => page.route(wasm, (route) => route.fulfill({ status: 404, body: 'no' }))],
    ['it is cut short', (page) => page.route(wasm, cutShort)],
    ['a portal answers with a page of its own', async (page) => {
      for (const file of [wasm, glue]) await page.route(file, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    }],
    ['a blocker lets none of it through', async (page) => {
      for (const file of [wasm, glue]) await page.route(file, (route) => route.abort());
    }],
  ];
  for (const [name, prepare] of ways) {
    test(`${name}: it is tried once more, then the page stays`, async ({ page }) => {
      await prepare(page);
      const asked = listen(page);
      await page.goto(real.url);
      await stays(page, 'reload', asked);
    });

    test(`${name}, the first time only: the second start is the app`, async ({ page }) => {
      await prepare(page);
      await page.route(/\?retry=1$/, (route) => route.continue());
      await page.goto(real.url);
      await awake(page);
      await expect(asleep(page)).toBeHidden();
      await control(page, one).click();
      await control(page, two).click();
      await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
    });
  }

  test('WebAssembly is switched off: the page stays, and says so', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined }));
    await page.goto(real.url);
    await stays(page, 'WebAssembly is switched off in this browser');
  });

  test('it comes as another type: the app runs all the same', async ({ page }) => {
    await page.route(wasm, async (route) => route.fulfill({ response: await route.fetch(), contentType: 'application/octet-stream' }));
    await page.goto(real.url);
    await awake(page);
    await expect(asleep(page)).toBeHidden();
  });

  test('an old page that asks for files of a former build says so, and the new one works', async ({ page }) => {
    const former = (await (await page.request.get(real.url)).text()).replaceAll(/crossread-\w{12}/g, 'crossread-0123456789ab').replaceAll(/\.js\?\w{12}/g, '.js?0123456789ab');
    await page.route(real.url, (route) => route.fulfill({ body: former, contentType: 'text/html' }), { times: 1 });
    await page.goto(real.url);
    await expect(asleep(page)).toContainText('reload');
    await page.reload();
    await awake(page);
  });
});

test('a network that stalls: after a while the page is shown whole and says why, and the app takes over when it comes', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(wasm, async (route) => {
    await released;
    await route.continue();
  });
  await page.clock.install();
  await page.goto(`${real.url}?theme=${one.id},${two.id}`);
  await expect(page.getByText('What this address asks for is loading.')).toBeVisible();
  await page.clock.fastForward(30_000);
  await expect(slow(page)).toBeVisible();
  await expect(page.getByText('What this address asks for is loading.')).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(counted);
  release();
  await awake(page);
  await expect(slow(page)).toBeHidden();
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
  expect(await shown(page, 'article').count()).toBeLessThan(counted);
});

test('a page that was cut short is drawn anew', async ({ page }) => {
  await page.route(real.url, async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ body: whole.slice(0, whole.indexOf('</article>') + 10), contentType: 'text/html' });
  });
  await page.goto(real.url);
  await expect(page.getByRole('article')).toHaveCount(counted);
  await control(page, one).click();
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
});

test('an extension that takes out and adds elements breaks nothing', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('#loading, #slow, #said')) line.remove();
      const article = document.querySelector('article:not(:has(.extension))');
      article?.append(Object.assign(document.createElement('button'), { className: 'extension', textContent: 'Note' }));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${real.url}?theme=${one.id},${two.id}`);
  await awake(page);
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
  await control(page, two).click();
  await expect(heading(page)).toHaveText(one.name);
  await expect(shown(page, 'article')).toHaveCount(one.count);
});

test('a slash too many at the root: the app and its links lead to where they would lead without it', async ({ page }) => {
  // A host that answers such an address with the page that was meant.
  await page.route((url) => url.pathname.startsWith('//'), (route) => route.continue({ url: route.request().url().replace(/([^:]\/)\/+/g, '$1') }));
  await page.goto(`${real.url}/theme/${one.id}/`);
  await expect(control(page, two)).toHaveAttribute('href', /\?theme=/);
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  await control(page, two).click();
  await expect(page).toHaveURL(`${real.url}?theme=${one.id},${two.id}`);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click();
  await expect(page).toHaveURL(`${real.url}claims/`);
});

test.describe('a slash too many further down', () => {
  test.use({ expected: /status of 404|preloaded using link preload/ });

  test('the page can be read, though nothing that it asks for is found', async ({ page }) => {
    await page.route((url) => url.pathname.includes('theme//'), (route) => route.continue({ url: route.request().url().replace('theme//', 'theme/') }));
    await page.goto(`${real.url}theme//${one.id}/`);
    await expect(heading(page)).toHaveText(one.name);
    await expect(page.getByRole('article')).toHaveCount(one.count);
  });
});

test('behind a proxy that wants user and password, given in the address, the app starts', async ({ page }) => {
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Basic ${btoa('reader:secret')}`) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' });
      return response.end();
    }
    const answer = await page.request.get(new URL(request.url ?? '', real.url).href);
    response.writeHead(answer.status(), { 'content-type': answer.headers()['content-type'] });
    response.end(await answer.body());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = `127.0.0.1:${(server.address() as AddressInfo).port}/`;
  origins.add(`http://${at.slice(0, -1)}`);
  await page.goto(`http://reader:secret@${at}?theme=${one.id},${two.id}`);
  await awake(page);
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
  await control(page, two).click();
  await expect(heading(page)).toHaveText(one.name);
  expect(new URL(page.url()).pathname).toBe(`/theme/${one.id}/`);
  server.closeAllConnections();
  server.close();
});

test.describe('kept as a file by the browser', () => {
  test.use({ expected: /file:|cid:|Unsafe attempt to load URL|CORS|sandboxed|preloaded using link preload|ERR_/ });

  const kept = (name: string, content: string) => {
    const file = join(mkdtempSync(join(tmpdir(), 'crossread-kept-')), name);
    writeFileSync(file, content);
    return pathToFileURL(file).href;
  };

  test('as a web archive: every passage is in it, and its links lead to the site', async ({ page }) => {
    await open(page, real.url);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await page.goto(kept('page.mhtml', data));
    await expect(page.getByRole('article')).toHaveCount(counted);
    await control(page, one).click();
    await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  });

  test('as its source alone: every passage is in it, and a line says what is missing', async ({ page }) => {
    await page.goto(kept('page.html', await (await page.request.get(real.url)).text()));
    await expect(page.getByRole('article')).toHaveCount(counted);
    await expect(heading(page)).toBeVisible();
  });
});

test.describe('in a reader mode', () => {
  // The library itself writes styles into the copy that it makes.
  test.use({ expected: /Applying inline style/ });

  test('the words of a page are found, and the controls left out', async ({ page }) => {
    const library = readFileSync(require.resolve('@mozilla/readability/Readability.js'), 'utf8');
    for (const path of [`theme/${one.id}/`, real.claims[0]]) {
      await page.goto(real.url + path);
      const words = await page.locator('article .text, blockquote').allInnerTexts();
      const read = await page.evaluate((library) => {
        const Readability = new Function(`${library}; return Readability;`)() as new (document: Document) => { parse(): { textContent: string } | null };
        return new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
      }, library);
      const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
      const lost = words.filter((text) => !plain(read).includes(plain(text).slice(0, 60)));
      expect(lost, path).toEqual([]);
      expect(read, path).not.toContain('Skip to the content');
    }
  });
});

async function cutShort(route: Route) {
  // A page that is left needs no answer.
  const whole = await route.fetch().then((answer) => answer.body()).catch(() => undefined);
  if (whole) await route.fulfill({ body: whole.subarray(0, whole.length / 2), contentType: 'application/wasm' });
}
