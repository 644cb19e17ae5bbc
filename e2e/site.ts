// What every browser test starts from: the built sites, and a page that must stay quiet.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

export { expect };

/** A built site: where it is served, where its files lie, and what can be chosen on it. */
export type Site = {
  name: string;
  url: string;
  dist: string;
  seeds: string;
  /** Where it says that it is deployed, or nothing. */
  address: string;
  /** The addresses of its pages, from its root. */
  pages: string[];
  /** Those of its embeds. */
  embeds: string[];
  /** Where pages and embeds stand still under ids that a source or a claim had before. */
  former: string[];
  /** Of its pages, those of one claim. */
  claims: string[];
  /** The addresses of its passages, in the order of the texts. */
  passages: string[];
  /** Its themes, "no theme" last. */
  themes: Choice[];
  sources: Choice[];
  /** The relations of its claims, each with the number of claims. */
  relations: Choice[];
};

/** Something that can be chosen, and how many passages (of a relation: claims) it holds. */
export type Choice = { id: string; name: string; count: number };

const { BASE_URL, TINY_URL, SUB_URL, MANY_URL, DIST, TINY_DIST, MANY_DIST, MANY_SEEDS, CROSSREAD_SEEDS } = process.env as Record<string, string>;

/** The site of the texts in `seeds/`, or of the folder that CROSSREAD_SEEDS names. */
export const real = site('the texts', BASE_URL, DIST, CROSSREAD_SEEDS ?? resolve(__dirname, '../seeds'));
/** The site of the tiny corpus. */
export const tiny = site('the tiny corpus', TINY_URL, TINY_DIST, resolve(__dirname, 'seeds'));
/** A site of more texts than a screen lists each with each, which a program made up. */
export const many = site('many texts', MANY_URL, MANY_DIST, MANY_SEEDS);
/** The first site once more, further down in an address. */
export const sub: Site = { ...real, name: 'the texts under another path', url: SUB_URL };
export const sites = [real, tiny];

/** The themes of a site that have passages. */
export const carried = (site: Site) => site.themes.filter((theme) => theme.id !== 'none' && theme.count > 0);

/** Two sources of a site that have pairs, in the order of the site; if none have, its first two. */
export function paired(site: Site): [Choice, Choice] {
  const table = readFileSync(join(site.dist, 'compare/index.html'), 'utf8');
  const numbers = [...table.matchAll(/href="[^"]*?compare\/([^/"]+)\/([^/"]+)\/"[^>]*>(\d+)</g)];
  const pair = numbers.find(([, , , pairs]) => Number(pairs) > 0)?.slice(1, 3).map((id) => site.sources.find((source) => source.id === id)!);
  const [one, two] = pair ?? site.sources;
  return [one, two];
}

/** The sources that are put side by side if one comparison will do. */
export const [left, right] = paired(real);

/** The sources that can be added to that comparison. */
export const others = real.sources.filter((source) => source !== left && source !== right);

/** The passages of a source that count, by their addresses. */
export const passagesOf = (site: Site, source: Choice) => site.passages.filter((id) => id.startsWith(`${source.id}.`));

/** Whether the app leaves a page as it was written. */
export const pageOnly = (path: string) => /^(method|figures)\/|^claims\/[^/]+\/$/.test(path);

/** Whom a page may ask: the sites, and the hosts that a test makes. */
export const origins = new Set([BASE_URL, TINY_URL, SUB_URL, MANY_URL].map((url) => new URL(url).origin));

/** What a test says that it brings about itself: messages that are not held against the page. */
export const test = base.extend<{ expected: RegExp | null; page: Page }>({
  expected: [null, { option: true }],
  page: async ({ page, context, expected }, use) => {
    const trouble: string[] = [];
    const note = (message: string) => expected?.test(message) || trouble.push(message);
    context.on('console', (message) => note(`console: ${message.text()} (${message.location().url})`));
    context.on('weberror', (error) => note(`error: ${error.error()}`));
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (!origins.has(origin) && protocol !== 'data:') note(`foreign: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // A page that is left cuts its own requests short.
      if (reason !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${reason}`);
    });
    await use(page);
    expect(trouble, 'a quiet page').toEqual([]);
  },
});

/** Opens an address and waits until the app, if the page has it, runs: it takes what is none of ours out of the address. */
export async function open(page: Page, url: string) {
  const [address, passage] = url.split('#');
  const asked = `${address}${address.includes('?') ? '&' : '?'}asleep=1`;
  await page.goto(passage ? `${asked}#${passage}` : asked);
  if (await page.locator('script[src*="boot.js"]').count()) await expect(page).not.toHaveURL(/asleep=1/);
}

/** Elements that a choice has not hidden, nor what they stand in. */
export const shown = (page: Page, selector: string) => page.locator(selector).and(page.locator(':not([hidden], [hidden] *)'));

/** What is on the screen: its address, title, heading and passages. */
export async function screen(page: Page) {
  const passages = await shown(page, 'article').evaluateAll((all) => all.map((passage) => passage.id));
  return { url: page.url(), title: await page.title(), heading: await heading(page).innerText(), passages };
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

export const filter = (page: Page) => page.getByRole('complementary', { name: 'Filter' });

/** What can be chosen for a comparison. */
export const choices = (page: Page) => page.getByRole('complementary', { name: 'What to show' });

/** A choice in the filter. */
export function control(page: Page, choice: Choice | string): Locator {
  const name = typeof choice === 'string' ? choice : choice.name;
  return filter(page).getByRole('link', { name: new RegExp(`^${escaped(name)} \\d+$`) });
}

/** The number beside a choice. */
export async function count(control: Locator): Promise<number> {
  return Number((await control.innerText()).match(/\d+$/)?.[0]);
}

/** A passage, by its address. */
export const passage = (page: Page, id: string) => page.locator(`article[id="${id}"]`);

/** The pairs of a comparison: each once, though the rows of both its passages may tell it. */
export async function pairs(page: Page): Promise<string[]> {
  const told = await shown(page, '.why span[id], .only span[id]').evaluateAll((all) => all.map(({ id }) => id));
  return [...new Set(told.map((id) => /^(.+?\.\d+)-(.+)$/.exec(id)!.slice(1).sort().join(' ')))];
}

/** The table of claims, its rows, and what can be chosen there. */
export const table = (page: Page) => page.getByRole('table', { name: /each source says to a claim/ });
export const rows = (page: Page) => shown(page, '#list tbody tr');
export const pill = (page: Page, id: string) => page.locator(`#filter [id="${id}"]`);

/** A source in one word, as headings over columns have it. */
export const short = (source: Choice) => source.id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

/** The counterparts that a page says a passage has in a source: the link to them, and how many they are. */
export const counterparts = (page: Page, source: Choice) =>
  page.locator('.counterparts li').filter({ hasText: new RegExp(`^${escaped(short(source))} \\d+$`) });

/** Reads a page as it came from the server: `ask` runs over its document, and no script of its own does. */
export async function read<T>(page: Page, url: string, ask: (document: Document) => T): Promise<T> {
  const response = await page.request.get(url);
  expect(response.status(), url).toBe(200);
  const asked = { html: await response.text(), ask: String(ask) };
  return page.evaluate(({ html, ask }) => {
    const written = new DOMParser().parseFromString(html, 'text/html');
    return new Function('document', `return (${ask})(document)`)(written);
  }, asked);
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe has against the page, in a line each. In one frame without foreign content it needs no second page.
 * It sees every passage at its own height: one that is not drawn yet has an estimated one, and its links lie on its neighbour's.
 */
export async function faults(page: Page, only?: string[]) {
  await page.locator('body').evaluate((body) => body.classList.add('whole'));
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(tags)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}

function site(name: string, url: string, dist: string, seeds: string): Site {
  const files = readdirSync(dist, { recursive: true }) as string[];
  const all = files.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -10)).sort();
  const written = ['corpus.toml', 'claims.toml'].map((file) => join(seeds, file)).filter((file) => existsSync(file));
  const lists = written.flatMap((file) => readFileSync(file, 'utf8').match(/^formerly = \[.*\]$/gm) ?? []);
  const ids = new Set(lists.flatMap((list) => list.match(/(?<=")[^"]+(?=")/g) ?? []));
  const isFormer = (folder: string) => folder.split('/').some((step) => ids.has(step.replace(/\.\d+$/, '')));
  const folders = all.filter((folder) => !isFormer(folder));
  const embeds = folders.filter((folder) => folder.startsWith('embed/'));
  const pages = folders.filter((folder) => !folder.startsWith('embed/'));
  const home = readFileSync(join(dist, 'index.html'), 'utf8');
  const address = /<link rel="canonical" href="(https:[^"]*)"/.exec(home)?.[1] ?? '';
  return {
    name,
    url,
    dist,
    seeds,
    address,
    pages,
    embeds,
    former: all.filter(isFormer),
    claims: pages.filter((path) => /^claims\/[^/]+\/$/.test(path)),
    passages: [...home.matchAll(/<article [^>]*?id="([^"]*)"/g)].map(([, id]) => id),
    themes: offered(home, 't'),
    sources: offered(home, 's'),
    relations: offered(readFileSync(join(dist, 'claims/index.html'), 'utf8'), 'r'),
  };
}

/** The choices of a sort that a page offers, from its controls. */
function offered(html: string, sort: string): Choice[] {
  const controls = html.matchAll(new RegExp(`<a [^>]*?id="${sort}-([^"]*)"[^>]*>(.*?)</a>`, 'g'));
  return [...controls].map(([, id, inside]) => {
    const [, name, count] = /<span(?: (?:lang|dir)="[^"]*")*>([^<]*)<\/span> <span class="n">(\d+)/.exec(inside)!;
    return { id, name: text(name), count: Number(count) };
  });
}

function text(html: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", amp: '&' };
  return html.replace(/&([^;]+);/g, (whole, name) => named[name] ?? whole);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
