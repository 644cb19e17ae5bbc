// Whatever a host, an address or a message says, an embed shows what it shows, and says nothing back of it.

import fc from 'fast-check';
import { carried, real } from '../site';
import { expect, guest, heard, test } from './host';

const [theme] = carried(real).sort((a, b) => a.count - b.count);
const path = `embed/theme/${theme.id}/`;

/** Words that mean something to an embed or to HTML, among any others. */
const words = fc.oneof(
  fc.constantFrom('color', 'height', 'childId', 'secret', 'dark', 'light', 'auto', 'fixed', '=', '&', '?', '#', '%', '%00', '%zz', '<img src=x onerror=alert(1)>', "'\"", 'javascript:', '__proto__', '../', '[]', 'a-1', 'abcdefghij', ','),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const address = fc.tuple(fc.array(words, { maxLength: 14 }), fc.array(words, { maxLength: 8 })).map(
  ([query, hash]) => `${path}?${query.join('').replaceAll('#', '%23')}#${hash.join('')}`,
);

test('any query and hash give the embed, and nothing of them is shown', async ({ page, host }) => {
  test.slow();
  await page.goto(real.url + path);
  const shown = await page.locator('body').innerText();
  await page.goto(host('<iframe title="Embed"></iframe>'));
  const property = fc.asyncProperty(address, async (address) => {
    await page.evaluate((src) => new Promise((loaded) => {
      const frame = document.querySelector('iframe')!;
      frame.addEventListener('load', loaded, { once: true });
      // The same address but for the hash would load nothing.
      frame.src = src.replace('?', `?n=${Math.random()}&`);
    }), real.url + address);
    const body = page.frames()[1].locator('body');
    expect(await body.innerText()).toBe(shown);
    const links = await body.locator('a[href]:not([target])').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    // What is carried on is one of few words.
    for (const link of links) expect(link).toMatch(/^(#foot|[./\w-]+\/(\?(color=(light|dark)|height=fixed|childId=[\w-]{1,64}|&)+)?(#\?secret=[a-zA-Z0-9]{1,64})?)$/);
  });
  await fc.assert(property, { numRuns: 40, seed: 4, examples: [[`${path}?${'x'.repeat(4000)}#${'y'.repeat(4000)}`], [`${path}?color=dark&color=light&height=fixed&height=9#?secret=<b>`]] });
});

test('any message from the parent is borne, and answered only as it may be', async ({ page, host }) => {
  test.slow();
  await page.goto(host(`<script>var heard = []; addEventListener('message', function (event) { heard.push(JSON.stringify(event.data)); });</script><iframe title="Embed" src="${real.url}${path}?childId=a#?secret=abcdefghij" height="400"></iframe>`));
  const inner = await guest(page);
  const shown = await inner.locator('body').innerText();
  const message = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.record({ message: fc.oneof(fc.constant('ready'), fc.anything()), secret: fc.anything(), type: fc.oneof(fc.constant('crossread:ready'), fc.anything()), v: fc.anything() }, { requiredKeys: [] }),
    fc.string().map((words) => `[iFrameSizer]${words}:8:false`),
    fc.array(words).map((words) => words.join('')),
  );
  const property = fc.asyncProperty(message, async (message) => {
    await page.evaluate((message) => document.querySelector('iframe')!.contentWindow!.postMessage(message, '*'), message).catch((error) => {
      // What cannot be sent at all is no message.
      if (!/could not be cloned|serializ|Unexpected value/i.test(String(error))) throw error;
    });
  });
  await fc.assert(property, { numRuns: 200, seed: 4 });
  // After all of them it still answers.
  const before = (await heard(page)).length;
  await page.evaluate(() => document.querySelector('iframe')!.contentWindow!.postMessage({ type: 'crossread:ready', v: 1 }, '*'));
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(before);
  expect(await inner.locator('body').innerText()).toBe(shown);
  const height = /"height":\d+|"value":\d+|height\\":\d+|xPYMxheightxPYMx\d+|^"\[iFrameSizer\]/;
  expect(((await heard(page)) as string[]).filter((told) => !height.test(told)), 'nothing but heights is said').toEqual([]);
});

test('only the parent is heard', async ({ page, host }) => {
  // A neighbour in the same page, and a page that the embed was opened from, say what a parent may say.
  const neighbour = `<iframe title="Neighbour" srcdoc="&lt;script&gt;
    for (const message of [{ type: 'crossread:ready', v: 1 }, { message: 'ready', secret: 'abcdefghij' }, '[iFrameSizer]x:8']) parent.frames[0].postMessage(message, '*');
    parent.postMessage('spoken', '*');
  &lt;/script&gt;"></iframe>`;
  await page.goto(host(`<script>var heard = []; addEventListener('message', function (event) { heard.push(event.data); });</script><iframe title="Embed" src="${real.url}${path}#?secret=abcdefghij" height="400"></iframe>`));
  await guest(page, page.getByTitle('Embed'));
  await page.waitForFunction('heard.length > 3');
  const before = (await heard(page)).length;
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), neighbour);
  await page.waitForFunction("heard.includes('spoken')");
  // Asked by its parent after that, it answers once: what the neighbour said stood before it in the queue.
  await page.evaluate(() => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow!.postMessage({ message: 'ready', secret: 'abcdefghij' }, '*'));
  await expect.poll(async () => (await heard(page)).length).toBe(before + 1 + 4);
});

test('an element hears only its own frame, and only what can be a height', async ({ page, host }) => {
  await page.goto(host(`<cross-read src="${real.url}${path}?height=fixed" height="300" title="Embed"></cross-read><script src="${real.url}embed.js"></script><iframe title="Neighbour" srcdoc="&lt;script&gt;
    for (const height of [999, 1e9, -1]) parent.postMessage({ type: 'crossread:resize', v: 1, height }, '*');
  &lt;/script&gt;"></iframe>`));
  const frame = page.locator('cross-read iframe');
  await guest(page, frame);
  const inside = page.frames().find((it) => it.url().includes(path))!;
  const say = (data: unknown) => inside.evaluate((data) => parent.postMessage(data, '*'), data);
  for (const height of [NaN, Infinity * 0, -7, 0, '12px', null, undefined, [], {}, true]) await say({ type: 'crossread:resize', v: 1, height });
  await say({ type: 'crossread:resize', v: 2, height: 700 });
  await say({ type: 'else', v: 1, height: 700 });
  const height = () => frame.evaluate((it) => it.clientHeight);
  for (const [said, becomes] of [[1, 80], [1e9, 10000], [Infinity, 10000], [444.2, 445]] as const) {
    expect([300, 80, 10000, 445]).toContain(await height());
    await say({ type: 'crossread:resize', v: 1, height: said });
    await expect.poll(height).toBe(becomes);
  }
});
