// What the sources say of the same thing: the table of claims and its filter, the page of a claim, and the figures.

import { type Page } from '@playwright/test';
import { carried, expect, heading, open, paired, passage, passagesOf, pill, read, real, rows, sites, table, test, tiny } from './site';

const numberOf = async (page: Page, id: string) => Number(await pill(page, id).locator('.n').innerText());
const ids = (page: Page, sort = '') => page.locator(`#filter [id^="${sort}"]`).evaluateAll((all) => all.map((choice) => choice.id));
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const chips = (page: Page) => page.getByRole('list', { name: 'Chosen' });
const summary = (count: number, total: number) => (count === total ? '' : `${count} of `) + `${total} claim${total === 1 ? '' : 's'}`;

const [theme, other] = carried(real);
/** A relation that some claims have. */
const [relation] = real.relations.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);

for (const site of sites) {
  test.describe(site.name, () => {
    test('the table of claims has a caption, a column for each source and a row for each claim', async ({ page }) => {
      await open(page, `${site.url}claims/`);
      await expect(heading(page)).toHaveText('Claims');
      await expect(table(page).getByRole('columnheader')).toHaveCount(site.sources.length + 1);
      for (const source of site.sources) await expect(table(page).getByRole('columnheader', { name: source.name })).toBeVisible();
      const count = site.claims.length;
      await expect(table(page).getByRole('rowheader')).toHaveCount(count);
      await expect(page.getByText(summary(count, count), { exact: true })).toBeVisible();
      // In every row each source speaks or is said to be silent, and never both.
      const cells = await rows(page).locator('td').evaluateAll((all) =>
        all.map((cell) => [cell.querySelectorAll('a').length > 0, ['not mentioned', 'no quote found'].includes(cell.textContent!)]),
      );
      expect(cells.length).toBe(count * site.sources.length);
      expect(cells.filter(([speaks, silent]) => speaks === silent)).toEqual([]);
    });

    test(`every number opens its list${site === real ? ' @any-corpus' : ''}`, async ({ page }) => {
      await open(page, `${site.url}claims/`);
      const total = await rows(page).count();
      for (const id of await ids(page)) {
        const count = await numberOf(page, id);
        await pill(page, id).click();
        await expect(pill(page, id)).toHaveAttribute('aria-current', 'true');
        await expect(rows(page), id).toHaveCount(count);
        await expect(page.locator('.sum')).toHaveText(`${count} of ${summary(total, total)}`);
        await pill(page, id).click();
        await expect(rows(page)).toHaveCount(total);
        await expect(page).toHaveURL(`${site.url}claims/`);
      }
      // Within a choice too: a number tells what there is beside it, the choices of its own kind aside.
      const [theme] = await ids(page, 't-');
      await pill(page, theme).click();
      for (const id of (await ids(page)).filter((id) => !id.startsWith('t-'))) {
        const count = await numberOf(page, id);
        await pill(page, id).click();
        await expect(rows(page), `${theme} and ${id}`).toHaveCount(count);
        await pill(page, id).click();
      }
    });

    test('a cell opens its quote in its passage, and the way back leads to the table', async ({ page }) => {
      const { id: relation } = site.relations.find(({ count }) => count > 0)!;
      await open(page, `${site.url}claims/relation/${relation}/`);
      const cell = rows(page).first().locator('td a').first();
      const words = (await cell.innerText()).match(/“([^…]+)/)![1].replace(/”$/, '').trim();
      const id = (await cell.getAttribute('href'))!.split('#')[1];
      await cell.click();
      await expect(page).toHaveURL(new RegExp(`#${id}$`));
      await expect(passage(page, id)).toBeInViewport();
      await expect(passage(page, id)).toContainText(words);
      await page.goBack();
      await expect(page).toHaveURL(`${site.url}claims/relation/${relation}/`);
      await expect(rows(page).first()).toBeVisible();
    });

    test('a claim has every quote in full, exactly as its passage has it, and names who is silent', async ({ page }) => {
      for (const path of site.claims.slice(0, 3)) {
        const claim = await read(page, site.url + path, (document) => ({
          silent: document.querySelectorAll('ul.silent li').length,
          quotes: [...document.querySelectorAll('.quotes li')].map((quote) => ({
            words: quote.querySelector('blockquote')!.textContent!.slice(1, -1),
            href: quote.querySelector('a.id')!.getAttribute('href')!,
          })),
        }));
        expect(claim.quotes.length).toBeGreaterThan(0);
        const speaking = new Set(claim.quotes.map(({ href }) => href.split('#')[0]));
        expect(claim.silent, path).toBe(site.sources.length - speaking.size);
        for (const { words, href } of claim.quotes) {
          const [source, id] = new URL(href, site.url + path).href.split('#');
          const texts = await read(page, source, (document) =>
            [...document.querySelectorAll('article')].map(({ id, children }) => [id, [...children].map((part) => part.textContent).join('')]),
          );
          expect(Object.fromEntries(texts)[id], href).toContain(words);
        }
      }
    });

    test('every mark of the figures is a link with a name, and every number has its list', async ({ page }) => {
      await page.goto(`${site.url}figures/`);
      const marks = page.locator('.timeline a, .group .plot a');
      expect(await marks.count()).toBeGreaterThan(0);
      const named = await marks.evaluateAll((all) => all.map((mark) => [mark.getAttribute('href') ?? '', mark.getAttribute('aria-label') ?? '']));
      expect(named.filter(([href, name]) => !/source\/.*#./.test(href) || !name.trim())).toEqual([]);
      let total = 0;
      for (const kind of await page.locator('#ledger details').all()) {
        const count = Number(await kind.locator('summary .n').innerText());
        await kind.locator('summary').click();
        await expect(kind.locator('tbody tr')).toHaveCount(count);
        total += count;
      }
      await expect(page.locator('.sum')).toHaveText(`${total} figure${total === 1 ? '' : 's'}`);
    });

    test('the page of a source and of a comparison lists its claims', async ({ page }) => {
      const [left, right] = paired(site);
      await open(page, `${site.url}compare/${left.id}/${right.id}/`);
      const shared = page.locator('.more summary').filter({ hasText: 'Claims that both address' });
      const count = Number((await shared.innerText()).match(/\d+$/)![0]);
      await shared.click();
      await expect(page.locator('.more a')).toHaveCount(count);
      await open(page, `${site.url}source/${left.id}/`);
      const only = page.locator('.more details').filter({ hasText: 'Not mentioned here' });
      if (await only.count()) {
        await only.locator('summary').click();
        await only.getByRole('link').first().click();
        await expect(page.locator('ul.silent').getByRole('listitem').filter({ hasText: left.name })).toContainText('not mentioned');
      }
    });

    test('a passage tells which claims and figures it carries, written or drawn by the app', async ({ page }) => {
      const [source] = site.sources;
      /** What each passage of the source says that it carries: the counts, and where its links lead. */
      const told = async () => {
        const all = await page.locator('article:has(.carried)').evaluateAll((all) =>
          all.map((article) => {
            const links = [...article.querySelectorAll<HTMLAnchorElement>('.carried a')].map((link) => link.href);
            return [article.id, article.querySelector('.carried summary')!.textContent!, ...links];
          }),
        );
        return all.filter(([id]) => passagesOf(site, source).includes(id));
      };
      await page.goto(`${site.url}source/${source.id}/`);
      const written = await told();
      expect(written.length).toBeGreaterThan(0);
      await open(page, `${site.url}compare/`);
      await link(page, 'Passages').click();
      await expect.poll(told, 'among all passages').toEqual(written);
      await page.getByRole('rowheader').getByRole('link', { name: source.name }).click();
      await expect.poll(told, 'among those of the source').toEqual(written);
      // A claim quotes the passage, and a figure is found among all figures.
      for (const [place, path] of [['claims/', /claims\/.+\/$/], ['figures/', /figures\/#.+-\d+$/]] as const) {
        const carrier = written.find(([, , ...links]) => links.some((link) => link.includes(place)));
        if (!carrier) continue;
        await page.goto(`${site.url}source/${source.id}/#${carrier[0]}`);
        const part = passage(page, carrier[0]).locator('.carried');
        await part.locator('summary').click();
        const link = part.locator(`a[href*="${place}"]`).first();
        const words = await link.innerText();
        await link.click();
        await expect(page).toHaveURL(path);
        if (place === 'claims/') {
          await expect(heading(page)).toHaveText(words);
          await expect(page.locator(`.quotes a[href$="#${carrier[0]}"]`).first()).toBeVisible();
        } else {
          await expect(page.locator('tr:target b')).toHaveText(words);
          await expect(page.locator('tr:target')).toBeVisible();
        }
      }
    });
  });
}

test('choices add up in the address and in the heading, and back and forward go through them @any-corpus', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  const total = real.claims.length;
  /** Waits for a view, and checks that address, heading, summary, controls and list tell of the same. */
  const shows = async (path: string, name: string, chosen: string[]) => {
    await expect(page).toHaveURL(real.url + path);
    await expect(heading(page)).toHaveText(name);
    await expect(page).toHaveTitle(new RegExp(`^${name} · `));
    const count = await rows(page).count();
    await expect(page.locator('.sum')).toHaveText(chosen.length ? `${count} of ${summary(total, total)}` : summary(total, total));
    const current = page.locator('#filter [aria-current]');
    expect(await current.evaluateAll((all) => all.map(({ id }) => id))).toEqual(chosen);
    return count;
  };
  const steps: [string, string, string[]][] = [
    ['claims/', 'Claims', []],
    [`claims/theme/${other.id}/`, `Claims: ${other.name}`, [`t-${other.id}`]],
    [`claims/?theme=${theme.id},${other.id}`, `Claims: ${theme.name} or ${other.name}`, [`t-${theme.id}`, `t-${other.id}`]],
    [`claims/?theme=${theme.id},${other.id}&relation=${relation.id}`, `Claims: ${theme.name} or ${other.name}, ${relation.name}`, [`t-${theme.id}`, `t-${other.id}`, `r-${relation.id}`]],
  ];
  const counts = [await shows(...steps[0])];
  for (const [nth, id] of [`t-${other.id}`, `t-${theme.id}`, `r-${relation.id}`].entries()) {
    await pill(page, id).click();
    await expect(pill(page, id)).toBeFocused();
    counts.push(await shows(...steps[nth + 1]));
    await expect(page.getByRole('status')).toContainText(`${counts[nth + 1]} of`);
  }
  for (const nth of [2, 1, 0]) {
    await page.goBack();
    expect(await shows(...steps[nth])).toBe(counts[nth]);
  }
  for (const nth of [1, 2, 3]) {
    await page.goForward();
    expect(await shows(...steps[nth])).toBe(counts[nth]);
  }
  await page.reload();
  await expect(rows(page)).toHaveCount(counts[3]);
  expect(await shows(...steps[3])).toBe(counts[3]);
});

test('a choice of claims is lifted by its chip, by Clear, and taken back by Undo', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  await pill(page, `t-${theme.id}`).click();
  await pill(page, `r-${relation.id}`).click();
  const both = `${real.url}claims/?theme=${theme.id}&relation=${relation.id}`;
  await expect(page).toHaveURL(both);
  const count = await rows(page).count();
  await chips(page).getByRole('link', { name: `Remove ${theme.name}` }).click();
  await expect(page).toHaveURL(`${real.url}claims/relation/${relation.id}/`);
  await expect(rows(page)).toHaveCount(relation.count);
  await expect(pill(page, `t-${theme.id}`), 'where the chip was lifted to').toBeFocused();
  await link(page, 'Undo').click();
  await expect(page).toHaveURL(both);
  await expect(rows(page)).toHaveCount(count);
  await link(page, 'Clear').click();
  await expect(page).toHaveURL(`${real.url}claims/`);
  await expect(rows(page)).toHaveCount(real.claims.length);
  await expect(chips(page).getByRole('link', { name: /^Remove / })).toHaveCount(0);
});

test('if no claim fits, it is said which choice to lift, and lifting gives what was said', async ({ page }) => {
  await open(page, `${real.url}claims/`);
  // A theme and a relation that no claim has together, found by the numbers.
  let chosen: string[] | undefined;
  for (const id of await ids(page, 't-')) {
    await pill(page, id).click();
    await expect(pill(page, id)).toHaveAttribute('aria-current', 'true');
    for (const relation of await ids(page, 'r-')) {
      if ((await numberOf(page, relation)) === 0 && !chosen) chosen = [id, relation];
    }
    if (chosen) break;
    await pill(page, id).click();
  }
  test.skip(!chosen, 'every theme has claims of every relation');
  await pill(page, chosen![1]).click();
  await expect(page.getByText('No claim fits all that was chosen.')).toBeVisible();
  await expect(table(page)).toBeHidden();
  await expect(page.locator('.sum')).toHaveText(/^0 of /);
  const way = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Remove / }) }).filter({ hasText: /: \d+ claims?$/ }).first();
  const promised = Number((await way.innerText()).match(/(\d+) claims?$/)![1]);
  await way.getByRole('link').click();
  await expect(rows(page)).toHaveCount(promised);
});

test('of a choice of sources only their columns stand, with the claims that one of them speaks to', async ({ page }) => {
  const [one, two] = paired(real);
  await open(page, `${real.url}claims/?src=${one.id},${two.id}`);
  await expect(heading(page)).toHaveText(`Claims: ${one.name} or ${two.name}`);
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);
  const mute = await rows(page).evaluateAll((all) => all.filter((row) => !row.querySelector('td:not([hidden]) a')).length);
  expect(mute).toBe(0);
  await pill(page, `s-${one.id}`).click();
  await expect(page).toHaveURL(`${real.url}claims/?src=${two.id}`);
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  await expect(rows(page)).toHaveCount(await numberOf(page, `s-${two.id}`));
});

test('what the table has not is left out, with a line that says so', async ({ page }) => {
  await page.goto(`${real.url}claims/?relation=true&src=%3Cb%3E&theme=none,oil-and-gas&utm=1&constructor=1`);
  await expect(page).toHaveURL(`${real.url}claims/theme/none/`);
  await expect(page.getByRole('listitem').filter({ hasText: 'it was left out' })).toHaveText([
    'There is no relation “true” here; it was left out.',
    'There is no source “%3Cb%3E” here; it was left out.',
    'There is no theme “oil-and-gas” here; it was left out.',
  ]);
  await expect(rows(page)).toHaveCount(await numberOf(page, 't-none'));
  await page.goto(`${real.url}claims/?theme=oil-and-gas`);
  await expect(page.getByText('There is no theme “oil-and-gas” here, so this link shows everything.')).toBeVisible();
});

test('an address of claims in another spelling is replaced by the canonical one', async ({ page }) => {
  for (const [asked, canonical] of [
    [`?relation=${relation.id}`, `relation/${relation.id}/`],
    [`?theme=${theme.id}`, `theme/${theme.id}/`],
    [`theme/${theme.id}/?theme=${other.id}`, `?theme=${theme.id},${other.id}`],
    [`relation/${relation.id}/?theme=${theme.id}`, `?theme=${theme.id}&relation=${relation.id}`],
  ]) {
    await page.goto(`${real.url}claims/${asked}`);
    await expect(page, asked).toHaveURL(`${real.url}claims/${canonical}`);
    const titles = () => rows(page).locator('th a').allInnerTexts();
    const replaced = [await heading(page).innerText(), ...(await titles())];
    await open(page, `${real.url}claims/${canonical}`);
    expect([await heading(page).innerText(), ...(await titles())], asked).toEqual(replaced);
  }
});

test('on a phone a claim is its title, how its sources stand and who speaks, opened in place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  // With scripting off too: nothing but the page does it.
  await open(page, `${real.url}claims/`);
  const row = rows(page).filter({ has: page.locator('td i') }).first();
  const quotes = row.locator('td:has(a)');
  await expect(row.getByRole('rowheader').getByRole('link')).toBeVisible();
  await expect(row.getByRole('button')).toBeVisible();
  await expect(quotes.first()).toBeHidden();
  const who = row.locator('summary');
  const names = await quotes.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-with')!));
  for (const name of names) await expect(who).toContainText(name);
  await who.focus();
  await page.keyboard.press('Enter');
  for (const quote of await quotes.all()) await expect(quote).toBeVisible();
  expect(await quotes.first().evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(names[0]);
  // Those who say nothing are one line.
  await expect(row.locator('td:has(i)').first()).toBeHidden();
  const silent = await row.locator('td:has(i)').evaluateAll((all) => all.map((cell) => cell.getAttribute('data-with')!));
  for (const name of silent) await expect(row.locator('details')).toContainText(name);
  const height = await page.locator('#list').evaluate((table) => table.scrollHeight);
  expect(height / (await rows(page).count()), 'a claim in pixels').toBeLessThan(220);
});

test('the word for a relation says what it means: under the pointer, with the focus, and by a tap', async ({ page }) => {
  for (const path of ['claims/', real.claims[0], 'embed/claims/', `embed/${real.claims[0]}`]) {
    await page.goto(real.url + path);
    const word = page.locator('button.relation').first();
    const means = (await word.getAttribute('data-means'))!;
    expect(means.length).toBeGreaterThan(10);
    const told = () => word.evaluate((it) => getComputedStyle(it, '::after').content);
    await word.hover();
    expect(await told(), path).toContain(means);
    await page.mouse.move(0, 0);
    await word.focus();
    await page.keyboard.press('Shift+Tab');
    expect(await told(), path).toBe('none');
    await page.keyboard.press('Tab');
    expect(await told(), path).toContain(means);
    await word.click();
    await expect(page.locator('.means:popover-open')).toHaveText(means);
    await page.keyboard.press('Escape');
    await expect(page.locator('.means:popover-open')).toHaveCount(0);
  }
});

test('before and after a claim stand those of its theme, in one row', async ({ page }) => {
  test.skip(real.claims.length < 2, 'needs two claims');
  const ways = (path: string) =>
    read(page, real.url + path, (document) => [...document.querySelectorAll('.neighbours p')].map((way) => [way.querySelector('span')!.textContent!.split(' ')[0], way.querySelector('a')!.getAttribute('href')!]));
  const first = real.claims[0];
  const next = (await ways(first)).find(([name]) => name === 'Next');
  test.skip(!next, 'the first is alone');
  const path = new URL(next![1], real.url + first).href.slice(real.url.length);
  const back = (await ways(path)).find(([name]) => name === 'Previous')!;
  expect(new URL(back[1], real.url + path).href).toBe(real.url + first);
});

test('what had another id before stands at its old address too, as page, embed and passage', async ({ page }) => {
  const { url, former } = tiny;
  expect(former).toEqual(expect.arrayContaining(['claims/carriers/', 'embed/claims/carriers/', 'source/reply/', 'compare/harbour/reply/', 'embed/passage/reply.3/']));
  const words = (document: Document) => document.querySelector('main')!.textContent;
  for (const [before, now] of [['claims/carriers/', 'claims/who-carried-water/'], ['embed/claims/carriers/', 'embed/claims/who-carried-water/'], ['embed/passage/reply.3/', 'embed/passage/letter.3/']]) {
    expect(await read(page, url + before, words)).toBe(await read(page, url + now, words));
  }
  const oembed = async (path: string) => (await page.request.get(`${url}embed/claims/${path}/oembed.json`)).json();
  expect(await oembed('carriers')).toEqual(await oembed('who-carried-water'));
  await open(page, `${url}claims/carriers/`);
  await expect(page).toHaveURL(`${url}claims/who-carried-water/`);
  await open(page, `${url}source/reply/#reply.7`);
  await expect(page).toHaveURL(`${url}source/letter/#letter.7`);
  await expect(passage(page, 'letter.7')).toBeInViewport();
});

test('a claim says in what its sources differ, and the table can be asked for it', async ({ page }) => {
  await open(page, `${tiny.url}claims/`);
  const first = rows(page).first();
  await expect(first.getByRole('rowheader')).toContainText('not comparable');
  await expect(first.getByRole('rowheader')).toContainText('amount, scope');
  await pill(page, 'd-scope').click();
  await expect(page).toHaveURL(`${tiny.url}claims/?difference=scope`);
  await expect(heading(page)).toHaveText('Claims: scope');
  await expect(rows(page)).toHaveCount(1);
  await pill(page, 'd-amount').click();
  await expect(page).toHaveURL(`${tiny.url}claims/?difference=amount,scope`);
});

test('claims are reached from everywhere, and a page of theirs leads back into the app', async ({ page }) => {
  await open(page, real.url);
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Claims' }).click();
  await expect(heading(page)).toHaveText('Claims');
  await expect(heading(page)).toBeFocused();
  await table(page).getByRole('rowheader').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/claims\/[^/]+\/$/);
  if (real.claims.length > 1) await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').last().click();
  await main.getByRole('link', { name: 'Figures' }).click();
  await expect(heading(page)).toHaveText('Figures and dates');
  await main.getByRole('link', { name: 'Passages' }).click();
  await expect(page).toHaveURL(real.url);
});

test('the page of a claim, the figures and the method stay as they were written, and their links are the browser’s', async ({ page }) => {
  const words = (document: Document) => document.querySelector('#page')!.innerHTML;
  const kinds = [real.claims[0], 'figures/', 'method/'];
  const pages: string[] = [];
  for (const path of kinds) pages.push(await read(page, real.url + path, words));
  for (const [nth, path] of kinds.entries()) {
    const written = pages[nth];
    await open(page, real.url + path);
    await expect(page, 'the app has taken up the address').toHaveURL(real.url + path);
    expect(await page.locator('#page').innerHTML(), path).toBe(written);
    await page.evaluate(() => Object.assign(window, { left: false }));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Claims' }).click();
    await expect(page).toHaveURL(`${real.url}claims/`);
    expect(await page.evaluate(() => 'left' in window), 'a page of its own').toBe(false);
    await page.goBack();
    await expect(page).toHaveURL(real.url + path);
    expect(await page.locator('#page').innerHTML(), path).toBe(written);
  }
});

test.describe('without scripting', () => {
  test.use({ javaScriptEnabled: false, expected: /\.js csp$|was preloaded using link preload but not used/ });

  test('claims can be read, by theme and by relation @any-corpus', async ({ page }) => {
    await page.goto(`${real.url}claims/`);
    await expect(rows(page)).toHaveCount(real.claims.length);
    for (const [id, path, name] of [
      [`t-${theme.id}`, `theme/${theme.id}`, theme.name],
      [`t-${other.id}`, `theme/${other.id}`, other.name],
      [`r-${relation.id}`, `relation/${relation.id}`, relation.name],
    ]) {
      // One theme leads to another, but not to what only the app can show.
      if (!(await pill(page, id).getAttribute('href'))) await page.getByRole('link', { name: 'Clear', exact: true }).click();
      const count = await numberOf(page, id);
      await pill(page, id).click();
      await expect(page).toHaveURL(`${real.url}claims/${path}/`);
      await expect(heading(page)).toHaveText(`Claims: ${name}`);
      await expect(rows(page)).toHaveCount(count);
      await expect(page.locator('.sum')).toHaveText(`${count} of ${summary(real.claims.length, real.claims.length)}`);
      await expect(pill(page, id)).toHaveAttribute('aria-current', 'true');
    }
    await expect(page.locator('noscript p')).toContainText('need scripting');
    // Both at once, and a choice of sources, are there, and asleep.
    for (const id of [`t-${theme.id}`, `s-${real.sources[0].id}`]) {
      await expect(pill(page, id)).toBeVisible();
      await expect(pill(page, id)).toBeDisabled();
    }
    await rows(page).first().getByRole('rowheader').getByRole('link').click();
    await expect(page.locator('.quotes blockquote').first()).toBeVisible();
    await page.goto(`${real.url}figures/`);
    await expect(page.locator('.timeline a').first()).toBeVisible();
  });
});
