// Posts in WordPress, Hugo and Jekyll, made as their users make them, read in a browser. What each does to the snippet is
// the table in docs/embed.md; a run prints what it saw.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type FrameLocator, type Page } from '@playwright/test';
import { carried, expect, origins, test, tiny } from '../site';
import { folder, port, run, start, stopAll, version } from './programs';
import { type Served, serve } from './site';
import { customHtml, login, paste, post, type WordPress, wordpress, writers } from './wordpress';

const docs = readFileSync(resolve(__dirname, '../../docs/embed.md'), 'utf8');
const [theme] = carried(tiny).sort((a, b) => a.count - b.count);
const [source] = tiny.sources;

/** The snippets of docs/embed.md, for this site and this theme. */
function snippets({ url }: Served) {
  const own = (text: string) => text.replaceAll('https://example.org/reader/', url).replaceAll('theme/energy/', `theme/${theme.id}/`);
  const [frame, element] = [...docs.matchAll(/```html\n(.*?)```/gs)].map(([, text]) => own(text).trim());
  const [shortcode, line] = [...docs.matchAll(/```text\n(.*?)```/gs)].map(([, text]) => own(text).trim());
  return { frame, element, shortcode, line };
}

const seen: string[][] = [];
const note = (...row: string[]) => seen.push(row);

/** The embed in the first frame of a post, read to its end, and how high its frame is. */
async function embedded(page: Page): Promise<{ inner: FrameLocator; height: number; whole: number }> {
  const frame = page.locator('iframe').first();
  await frame.scrollIntoViewIfNeeded();
  const inner = frame.contentFrame();
  await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(inner.getByRole('article').first()).toBeVisible();
  const whole = await inner.locator('#page').evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
  const height = () => frame.evaluate((it) => it.clientHeight);
  return { inner, height: await height(), whole };
}

/** Waits until a frame is as high as what is in it, within what its host lets it be. */
async function fits(page: Page, [least, most] = [0, 10_000]) {
  await expect.poll(async () => {
    const { height, whole } = await embedded(page);
    return Math.abs(height - Math.min(Math.max(whole, least), most));
  }).toBeLessThanOrEqual(2);
}

/** The colours follow the reader, and `?color=dark` wins over that. */
async function colours(page: Page, dark: boolean) {
  const paper = () => page.locator('iframe').first().contentFrame().locator('html').evaluate((it) => getComputedStyle(it).getPropertyValue('--paper').trim());
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper()).toBe(dark ? '#16171a' : '#fbfaf6');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe('#16171a');
  await page.emulateMedia({ colorScheme: null });
}

let site: Served;
test.beforeAll(async () => {
  site = await serve();
});
test.afterAll(async () => {
  site.stop();
  await stopAll();
  if (seen.length) console.log('\n' + seen.map((row) => `| ${row.join(' | ')} |`).join('\n'));
});

test.describe('WordPress', () => {
  test.describe.configure({ mode: 'serial' });
  // What WordPress itself says in its console, and what it asks of others, is not ours.
  test.use({ expected: /./ });
  let blog: WordPress;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    blog = await wordpress();
  });

  const addresses: [string, string][] = [
    ['a theme', `theme/${theme.id}/`],
    ['a passage', `embed/passage/${source.id}.2/`],
  ];
  for (const [what, path] of addresses) {
    test(`the address of ${what}, pasted on a line of its own`, async ({ page }) => {
      await login(page, blog, 'author');
      const address = await post(page, blog, `Pasted: ${what}`, async () => {
        // The editor makes a block "Embed" of an address with https alone; the post has the embed either way.
        await paste(page, site.url + path);
        await expect(page.getByText(site.url + path)).toBeVisible();
      });
      await page.context().clearCookies();
      await page.goto(address);
      const frame = page.locator('iframe').first();
      await expect(frame).toBeVisible();
      await fits(page, [200, 1000]);
      await colours(page, false);
      const { height } = await embedded(page);
      const sandbox = await frame.getAttribute('sandbox');
      const left = await frame.evaluate((it) => it.parentElement?.querySelector('blockquote')?.textContent ?? '');
      expect(left).toContain(tiny.themes.length ? '' : '');
      // The permanent link is WordPress's to follow.
      const inner = frame.contentFrame();
      await inner.getByRole('contentinfo').getByRole('link').click();
      await expect(page).toHaveURL(new RegExp(`^${site.url}(?!embed/)`));
      await page.goto(address);
      note(blog.version, `address of ${what} on a line of its own, by an author`, `kept as <blockquote> and <iframe sandbox="${sandbox}">, ${height} px`, 'colours the reader’s; link out opens in place of the post');
    });
  }

  for (const writer of writers) {
    test(`Custom HTML, by an ${writer}`, async ({ page }) => {
      const { frame, element } = snippets(site);
      await login(page, blog, writer);
      for (const [name, snippet] of [['frame', frame], ['<cross-read>', element]]) {
        const address = await post(page, blog, `${name} by ${writer}`, () => customHtml(page, snippet));
        await page.goto(address);
        const body = page.locator('.wp-block-post-content, .entry-content').first();
        const kept = await body.evaluate((it) => ({
          frames: it.querySelectorAll('iframe').length,
          elements: it.querySelectorAll('cross-read').length,
          scripts: it.querySelectorAll('script[src*="embed.js"]').length,
          quotes: it.querySelectorAll('blockquote').length,
          links: it.querySelectorAll('a').length,
        }));
        if (name === 'frame') {
          expect(kept.frames).toBe(writer === 'author' ? 0 : 1);
          if (kept.frames) {
            const { height } = await embedded(page);
            note(blog.version, `Custom HTML: frame, by an ${writer}`, `left as it is, ${height} px`, 'scrolls inside');
          } else note(blog.version, `Custom HTML: frame, by an ${writer}`, 'taken out', 'nothing is left of it');
        } else {
          if (kept.elements && kept.scripts) {
            await fits(page);
            note(blog.version, `Custom HTML: <cross-read>, by an ${writer}`, 'left as it is', 'fits itself');
          } else {
            expect(kept.quotes, 'what is inside it is kept').toBe(1);
            expect(kept.links).toBeGreaterThan(0);
            note(blog.version, `Custom HTML: <cross-read>, by an ${writer}`, 'element and script taken out', 'the quotation and its link stand');
          }
        }
      }
    });
  }

  test('when the site is down, and in the feed, the words and the link are left', async ({ page }) => {
    const feed = await (await page.request.get(`${blog.url}?feed=rss2`)).text();
    const [, item] = /<title>Pasted: a passage<\/title>(.*?)<\/item>/s.exec(feed)!;
    expect(item).toContain('<blockquote');
    expect(item).toContain(site.url);
    note(blog.version, 'feed (RSS 2)', item.includes('<iframe') ? '<blockquote> with words and link, and <iframe>' : '<blockquote> with words and link', 'a reader without frames shows the words');
    const [, address] = /<link>([^<]*)<\/link>/.exec(item)!;
    site.stop();
    await page.goto(address);
    const quote = page.locator('blockquote.wp-embedded-content');
    await expect(quote).toBeVisible();
    await expect(quote.getByRole('link')).toHaveAttribute('href', new RegExp(`^${site.url}`));
    await site.again();
    note(blog.version, 'the site is down', 'the quotation and its link stand', 'WordPress shows the frame only once it has heard a height');
  });
});

for (const [name, make] of Object.entries({ hugo, jekyll })) {
  test.describe(name, () => {
    test.use({ expected: /favicon|404|ERR_CONNECTION_REFUSED|ERR_ABORTED|ERR_EMPTY/ });

    test('posts with the snippets of docs/embed.md', async ({ page }) => {
      const [url, posts, said] = await make();
      origins.add(new URL(url).origin);
      for (const [kind, path] of Object.entries(posts)) {
        await page.goto(url + path);
        const { inner, height } = await embedded(page);
        if (kind !== 'frame') await fits(page);
        await colours(page, kind.includes('dark'));
        const out = inner.getByRole('contentinfo').getByRole('link');
        const [opened] = await Promise.all([page.context().waitForEvent('page'), out.click()]);
        await expect(opened).toHaveURL(new RegExp(`^${site.url}theme/`));
        await opened.close();
        note(said, kind, 'left as it is', kind === 'frame' ? `${height} px, scrolls inside; link out in a new tab` : 'fits itself; link out in a new tab');
      }
      const feed = await (await page.request.get(`${url}index.xml`)).text();
      note(said, 'feed', ...inFeed(feed));
      site.stop();
      const element = Object.keys(posts).find((kind) => kind !== 'frame')!;
      await page.goto(url + posts[element]);
      await expect(page.getByRole('blockquote')).toBeVisible();
      await expect(page.locator('cross-read').getByRole('link', { name: /./ }).first()).toHaveAttribute('href', new RegExp(`^${site.url}theme/`));
      await site.again();
      note(said, 'the site is down', 'the quotation and its link stand', 'the frame alone shows the browser’s error');
    });
  });
}

/** What a feed holds of the snippets. */
function inFeed(feed: string): [string, string] {
  const text = feed.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#34;', '"');
  if (text.includes('<cross-read')) return ['the snippet as written', 'readers drop the element and show quotation and link'];
  return text.includes('What five texts say') ? ['the words without markup', 'the quotation can be read'] : ['nothing of it', 'a summary only'];
}

type Made = [url: string, posts: Record<string, string>, said: string];

/** Files in a folder, by their paths. */
function files(own: string, all: Record<string, string>) {
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
}

async function hugo(): Promise<Made> {
  const own = folder('hugo');
  const { frame, element, shortcode, line } = snippets(site);
  const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2024-01-02\n---\nBefore.\n\n${body}\n\nAfter.\n`;
  const page = '<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="icon" href="data:,"></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>';
  files(own, {
    'config.toml': 'title = "A blog"\nbaseURL = "/"\nrelativeURLs = true\n[markup.goldmark.renderer]\nunsafe = true\n',
    'layouts/_default/single.html': page,
    'layouts/_default/list.html': page,
    'layouts/shortcodes/crossread.html': shortcode,
    'content/frame.md': post('Frame', frame),
    'content/element.md': post('Element', element),
    'content/dark.md': post('Dark', element.replace('title=', 'color="dark" title=')),
    'content/shortcode.md': post('Shortcode', line),
  });
  const at = await port();
  await start('hugo', ['server', '--source', own, '--bind', '127.0.0.1', '--port', `${at}`, '--disableLiveReload', '--watch=false', '--cacheDir', join(own, 'cache')], at);
  const posts = { frame: 'frame/', '<cross-read>': 'element/', '<cross-read> in dark colours': 'dark/', shortcode: 'shortcode/' };
  return [`http://127.0.0.1:${at}/`, posts, `Hugo ${version('hugo', 'version')}`];
}

async function jekyll(): Promise<Made> {
  const own = folder('jekyll');
  const { frame, element } = snippets(site);
  const post = (title: string, body: string) => `---\ntitle: ${title}\nlayout: post\n---\nBefore.\n\n${body}\n\nAfter.\n`;
  files(own, {
    '_config.yml': 'title: A blog\npermalink: /:title/\nplugins: []\n',
    '_layouts/post.html': '<!doctype html><html><head><meta charset="utf-8"><title>{{ page.title }}</title><link rel="icon" href="data:,"></head><body><h1>{{ page.title }}</h1>{{ content }}</body></html>',
    'index.xml': '---\n---\n<rss version="2.0"><channel><title>A blog</title>{% for post in site.posts %}<item><title>{{ post.title }}</title><description>{{ post.content | xml_escape }}</description></item>{% endfor %}</channel></rss>',
    '_posts/2024-01-02-frame.md': post('Frame', frame),
    '_posts/2024-01-02-element.md': post('Element', element),
    '_posts/2024-01-02-dark.md': post('Dark', element.replace('title=', 'color="dark" title=')),
  });
  const at = await port();
  await start('jekyll', ['serve', '--source', own, '--destination', join(own, '_site'), '--host', '127.0.0.1', '--port', `${at}`, '--no-watch', '--disable-disk-cache'], at);
  return [`http://127.0.0.1:${at}/`, { frame: 'frame/', '<cross-read>': 'element/', '<cross-read> in dark colours': 'dark/' }, `Jekyll ${version('jekyll', '--version')}`];
}
