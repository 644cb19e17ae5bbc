// The filter while the app runs: choices add up, numbers keep their word, and everything is in the address.

import { type Page } from '@playwright/test';
import { carried, type Choice, control, count, expect, filter, heading, left, open, real, right, screen, shown, sites, test } from './site';

const [one, two] = carried(real);

const matching = (page: Page, name: 'any' | 'all') => filter(page).getByRole('link', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen' });

for (const site of sites) {
  test(`${site.name}: themes add up, and match any or all${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
    const [one, two] = carried(site);
    await open(page, site.url);
    await control(page, one).click();
    await expect(page).toHaveURL(`${site.url}theme/${one.id}/`);
    await control(page, two).click();
    await expect(page).toHaveURL(`${site.url}?theme=${one.id},${two.id}`);
    await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
    const any = (await screen(page)).passages.length;
    await matching(page, 'all').click();
    await expect(page).toHaveURL(`${site.url}?theme=${one.id},${two.id}&match=all`);
    await expect(heading(page)).toHaveText(`${one.name} and ${two.name}`);
    const all = (await screen(page)).passages.length;
    expect(any + all, 'each passage of either, and those of both once more').toBe(one.count + two.count);
    await matching(page, 'any').click();
    await expect(page.getByRole('article')).toHaveCount(any);
  });

  test(`${site.name}: every number in the filter is that of the passages it leads to${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
    await open(page, site.url);
    const names = await filter(page).getByRole('link', { name: / \d+$/ }).allInnerTexts();
    expect(names.length).toBeGreaterThan(site.themes.length + site.sources.length);
    for (const name of names.map((name) => name.replace(/\s*\d+$/, '').replace(/^[^\p{L}[]\s*/u, ''))) {
      const number = await count(control(page, name));
      await control(page, name).click();
      await expect(control(page, name)).toHaveAttribute('aria-current', 'true');
      await expect(page.getByRole('article'), name).toHaveCount(number);
      await control(page, name).click();
      await expect(page).toHaveURL(site.url);
    }
  });
}

test('within other choices a number still is that of the passages it leads to', async ({ page }) => {
  const source = left;
  await open(page, `${real.url}source/${source.id}/`);
  for (const choice of carried(real).slice(0, 3)) {
    const number = await count(control(page, choice));
    await control(page, choice).click();
    await expect(page).toHaveURL(`${real.url}source/${source.id}/${choice.id}/`);
    await expect(page.getByRole('article')).toHaveCount(number);
    await control(page, choice).click();
  }
  // Under `all` the number counts the themes that are chosen too.
  await open(page, `${real.url}theme/${one.id}/?match=all`);
  const number = await count(control(page, two));
  await control(page, two).click();
  await expect(heading(page)).toHaveText(`${one.name} and ${two.name}`);
  await expect(page.getByRole('article')).toHaveCount(number);
});

test('several sources and kinds narrow each other', async ({ page }) => {
  const [first, second] = [left, right];
  await open(page, real.url);
  await control(page, second).click();
  await control(page, first).click();
  await expect(page).toHaveURL(`${real.url}?src=${first.id},${second.id}`);
  await expect(page.getByRole('article')).toHaveCount(first.count + second.count);
  const paragraphs = await count(control(page, 'Paragraphs'));
  await control(page, 'Paragraphs').click();
  await expect(page).toHaveURL(`${real.url}?src=${first.id},${second.id}&kind=paragraph`);
  await expect(page.getByRole('article')).toHaveCount(paragraphs);
});

test('a choice is lifted by its chip, by Clear, and taken back by Undo @any-corpus', async ({ page }) => {
  await open(page, real.url);
  await control(page, one).click();
  await control(page, two).click();
  await chips(page).getByRole('link', { name: `Remove ${one.name}` }).click();
  await expect(page).toHaveURL(`${real.url}theme/${two.id}/`);
  await link(page, 'Undo').click();
  await expect(page).toHaveURL(`${real.url}?theme=${one.id},${two.id}`);
  await link(page, 'Clear').click();
  await expect(page).toHaveURL(real.url);
  await expect(chips(page).getByRole('link', { name: /^Remove / })).toHaveCount(0);
});

test('an empty result names what to lift, and lifting gives what was said', async ({ page }) => {
  await open(page, `${real.url}?theme=${one.id},none&match=all`);
  await expect(page.getByText('No passage fits all that was chosen.')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  const way = page.getByRole('listitem').filter({ has: link(page, 'Remove No theme') }).filter({ hasText: 'passage' });
  const promised = (await way.innerText()).match(/(\d+) passages?$/)?.[1];
  await way.getByRole('link').click();
  await expect(page.getByRole('article')).toHaveCount(Number(promised));
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/?match=all`);
});

test('back, forward, reload and a pasted link give the same screen @any-corpus', async ({ page, context }) => {
  await open(page, real.url);
  const seen = [await screen(page)];
  for (const choice of [one, two, left, 'Paragraphs'] as (Choice | string)[]) {
    await control(page, choice).click();
    await expect(page).not.toHaveURL(seen[seen.length - 1].url);
    seen.push(await screen(page));
  }
  const shows = (expected: (typeof seen)[0]) => expect.poll(() => screen(page)).toEqual(expected);
  for (const before of seen.slice(0, -1).reverse()) {
    await page.goBack();
    await shows(before);
  }
  for (const after of seen.slice(1)) {
    await page.goForward();
    await shows(after);
  }
  for (const { url } of seen) {
    const pasted = await context.newPage();
    await pasted.goto(url);
    const expected = seen.find((screen) => screen.url === url);
    await expect.poll(() => screen(pasted)).toEqual(expected);
    await pasted.reload();
    await expect.poll(() => screen(pasted)).toEqual(expected);
    await pasted.close();
  }
});

test('an address in another spelling is replaced by the canonical one', async ({ page }) => {
  const [a, b] = [left, right].map((source) => source.id);
  for (const [asked, canonical] of [
    [`?theme=${one.id}`, `theme/${one.id}/`],
    [`?theme=${two.id},${one.id}`, `?theme=${one.id},${two.id}`],
    [`?theme=${two.id}&theme=${one.id}&match=any`, `?theme=${one.id},${two.id}`],
    [`?src=${b},${a}`, `?src=${a},${b}`],
    [`?src=${a}&theme=${one.id}`, `source/${a}/${one.id}/`],
    [`compare/?src=${b},${a}`, `compare/${b}/${a}/`],
    [`theme/${one.id}/index.html?utm_source=x`, `theme/${one.id}/`],
  ]) {
    await page.goto(real.url + asked);
    await expect(page, asked).toHaveURL(real.url + canonical);
    const replaced = await screen(page);
    await open(page, real.url + canonical);
    expect(await screen(page), asked).toEqual(replaced);
  }
});

test('what an address asks for in vain is said as text, and nothing else', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  await page.goto(`${real.url}?theme=${one.id},no-such-theme&src=${encodeURIComponent(markup)}&kind=${markup}`);
  await expect(page).toHaveURL(`${real.url}theme/${one.id}/`);
  const notices = page.getByRole('listitem').filter({ hasText: 'it was left out' });
  await expect(notices).toHaveCount(3);
  await expect(notices.first()).toContainText('There is no theme “no-such-theme” here');
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page.getByRole('article')).toHaveCount(one.count);
  await control(page, two).click();
  await expect(notices).toHaveCount(0);
});

test('what stands behind the hash and is no passage changes nothing', async ({ page }) => {
  await open(page, real.url);
  const home = await screen(page);
  for (const hash of ['?secret=abc', '%', '%00', "'\"><b>", `${left.id}.0`, `${left.id}.9999`, 'list']) {
    await open(page, `${real.url}#${hash}`);
    expect({ ...(await screen(page)), url: home.url }, hash).toEqual(home);
  }
});

test('a choice hides and shows the passages that stand, and puts none in their place', async ({ page }) => {
  await open(page, real.url);
  // What the app draws takes the place of the page with the first choice.
  await control(page, one).click();
  await expect(heading(page)).toHaveText(one.name);
  await expect(page.locator('article')).toHaveCount(real.passages.length);
  await page.locator('article').evaluateAll((all) => all.forEach((article) => Object.assign(article, { stands: true })));
  const stands = () => page.locator('article').evaluateAll((all) => all.every((article) => (article as { stands?: boolean }).stands));
  await control(page, two).click();
  await expect(heading(page)).toHaveText(`${one.name} or ${two.name}`);
  const both = (await screen(page)).passages;
  expect(await shown(page, 'section.source').count()).toBe(new Set(both.map((id) => id.split('.')[0])).size);
  await control(page, one).click();
  await expect(heading(page)).toHaveText(two.name);
  await expect(page.getByRole('article')).toHaveCount(two.count);
  await control(page, two).click();
  await expect(page.getByRole('article')).toHaveCount(real.passages.length);
  expect(await stands()).toBe(true);
});

test('the words of all themes are marked, and stand out where their theme is chosen or none is', async ({ page }) => {
  /** The themes of marked words, by their classes, each with whether it stands out. */
  const marked = async (path: string) => {
    await open(page, real.url + path);
    const all = await shown(page, 'article mark').evaluateAll((all) =>
      all.map((mark) => `${mark.className}: ${getComputedStyle(mark).textDecorationLine}`),
    );
    return [...new Set(all)];
  };
  const all = await marked('');
  expect(all.length).toBeGreaterThan(1);
  expect(all.filter((mark) => !mark.endsWith(': underline'))).toEqual([]);
  const mine = (await control(page, one).getAttribute('class'))!.match(/c\d/)![0];
  const some = await marked(`theme/${one.id}/`);
  expect(some).toContain(`${mine}: underline`);
  expect(some.filter((mark) => mark.includes(mine) !== mark.endsWith(': underline'))).toEqual([]);
});

test('the mark of a theme opens who put it there, and has its words stand out', async ({ page }) => {
  await open(page, `${real.url}theme/${one.id}/`);
  const first = page.getByRole('article').first();
  const mark = first.getByRole('group').filter({ has: page.getByRole('img', { name: one.name }) });
  // Those of other themes are marked too.
  const mine = (await control(page, one).getAttribute('class'))!.match(/c\d/)![0];
  const cues = first.locator(`mark.${mine}`);
  expect(await cues.count()).toBeGreaterThan(0);
  for (const cue of await cues.all()) await expect(cue).toHaveCSS('font-weight', '400');
  await mark.getByRole('img').click();
  await expect(mark).toContainText(new RegExp(`Tagged ${one.name} by (rule|the editor)`));
  for (const cue of await cues.all()) await expect(cue).toHaveCSS('font-weight', '600');
});
