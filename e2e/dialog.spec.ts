// The dialog that says how to embed: found by role and name, left by the keyboard, and honest about what it copies.

import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { carried, control, expect, faults, heading, left, open, others, passage, passagesOf, pill, read, real, right, type Site, sites, sub, test } from './site';

const [theme] = carried(real);
const link = (page: Page) => page.getByRole('link', { name: 'Embed', exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Embed' });
const snippet = (page: Page) => dialog(page).getByRole('textbox', { name: 'Code to paste' });
const preview = (page: Page) => dialog(page).locator('iframe');
/** Waits until a preview shows an embed, at a height of its own or at the one that a plain frame must have. */
const previews = (page: Page, embed: string) => expect(preview(page)).toHaveAttribute('src', new RegExp(`^${embed.replace(/[.?]/g, '\\$&')}([?&]height=fixed)?$`));
const choose = (page: Page, name: string | RegExp) => dialog(page).getByRole('radio', { name }).check();
const paste = (page: Page, into: string) => dialog(page).getByRole('combobox', { name: 'Paste into' }).selectOption(into);

/** Opens the dialog of a view, and waits until it knows the embed. */
async function ask(page: Page, url: string) {
  await open(page, url);
  await link(page).click();
  await expect(dialog(page)).toBeVisible();
  await expect(snippet(page)).not.toHaveValue('');
}

/** Where a site says that it is, or else where it is. */
const base = (site: Site) => site.address || site.url;

for (const site of [...sites, sub]) {
  test(`${site.name}: a theme is chosen, looked at and copied, in every form`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [theme] = carried(site);
    const path = `embed/theme/${theme.id}/`;
    await ask(page, `${site.url}theme/${theme.id}/`);
    await expect(dialog(page)).toContainText(`This view: ${theme.name}`);
    await expect(preview(page).contentFrame().getByRole('heading', { level: 1 })).toContainText(theme.name);
    await expect(preview(page)).toHaveAttribute('sandbox', 'allow-scripts');

    const src = (query = '') => `src="${base(site)}${path}${query}"`;
    const holds: Record<string, (text: string) => string[]> = {
      html: () => ['<iframe ', src('?height=fixed'), 'height="480"', 'style="border:0"', `<a href="${base(site)}theme/${theme.id}/">`],
      element: () => ['<cross-read ', src(), '<blockquote>', `<script src="${base(site)}embed.js" async></script>`],
      wordpress: (text) => (site.address ? [`${site.address}theme/${theme.id}/`] : ['<iframe ', src('?height=fixed')]).filter((part) => text !== part),
      ghost: () => ['<cross-read ', src()],
      hugo: () => ['{{< crossread ', src(), `link="${base(site)}theme/${theme.id}/"`, ' text="', ' >}}'],
    };
    for (const [form, parts] of Object.entries(holds)) {
      await paste(page, form);
      const text = await snippet(page).inputValue();
      for (const part of parts(text)) expect.soft(text, form).toContain(part);
      expect.soft(text, `${form}: one line`).not.toMatch(/\n/);
      await dialog(page).getByRole('button', { name: 'Copy' }).click();
      await expect(dialog(page).getByRole('status')).toHaveText('Copied.');
      expect.soft(await page.evaluate(() => navigator.clipboard.readText()), form).toBe(text);
    }

    await paste(page, 'element');
    await choose(page, 'dark');
    await expect(dialog(page).getByRole('status'), 'what was copied is no longer what is chosen').toBeEmpty();
    await choose(page, 'fixed');
    await dialog(page).getByRole('spinbutton', { name: 'pixels' }).fill('600');
    const asked = new RegExp(`${path}\\?color=dark&height=fixed$`);
    await expect(preview(page)).toHaveAttribute('src', asked);
    await expect(preview(page)).toHaveAttribute('height', '600');
    await expect(preview(page).contentFrame().locator('html')).toHaveClass('dark fixed');
    await paste(page, 'html');
    await expect(snippet(page)).toHaveValue(/\?color=dark&#38;height=fixed" width="100%" height="600"/);
    await paste(page, 'wordpress');
    await expect(snippet(page), 'an address alone cannot say what was chosen').toHaveValue(/^<iframe /);
  });
}

test('what is said of the height is what happens', async ({ page }) => {
  await ask(page, real.url);
  const fits = dialog(page).getByRole('radio', { name: 'fits itself' });
  const pixels = dialog(page).getByRole('spinbutton', { name: 'pixels' });
  // A plain frame fits nothing.
  await expect(fits).toBeDisabled();
  await expect(dialog(page).getByRole('radio', { name: 'fixed' })).toBeChecked();
  await expect(pixels).toBeEnabled();
  await expect(dialog(page)).toContainText('It is 480 pixels high and scrolls inside');
  await expect(preview(page)).toHaveAttribute('height', '480');
  await expect(preview(page).contentFrame().locator('html')).toHaveClass('fixed');
  // What can fit itself does, until a height is asked for, and then keeps it from form to form.
  await paste(page, 'element');
  await expect(fits).toBeChecked();
  await expect(pixels).toBeDisabled();
  await expect.poll(() => preview(page).getAttribute('height')).not.toBe('480');
  await choose(page, 'fixed');
  await pixels.fill('300');
  for (const form of ['html', 'ghost', 'wordpress', 'hugo']) {
    await paste(page, form);
    await expect(preview(page), form).toHaveAttribute('height', '300');
    await expect(snippet(page), form).toHaveValue(/height=fixed.*height="300"/);
  }
});

test('it is left by Escape from within the preview, and by a click outside', async ({ page }) => {
  await ask(page, real.url);
  await preview(page).contentFrame().getByRole('link').first().focus();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(link(page)).toBeFocused();
  await link(page).click();
  await expect(dialog(page)).toBeVisible();
  const box = (await dialog(page).boundingBox())!;
  await page.mouse.click(box.x + 5, box.y + 5);
  await expect(dialog(page), 'a click on its own edge is none outside').toBeVisible();
  await page.mouse.click(box.x - 5, box.y + 50);
  await expect(dialog(page)).toBeHidden();
  await expect(link(page)).toBeFocused();
});

test.describe('before the app has run', () => {
  test.use({ expected: /preloaded using link preload/ });

  test('what a tracker adds to an address is no part of the view', async ({ page }) => {
    // As it is before the app has run, or where it does not.
    await page.route(/crossread-\w+\.js/, (route) => route.fulfill({ body: 'export default async () => {}', contentType: 'text/javascript' }));
    for (const path of ['claims/', real.claims[0]]) {
      await page.goto(`${real.url}${path}?utm_source=a&fbclid=b`);
      await link(page).click();
      await expect(dialog(page)).toContainText(`This view: ${await heading(page).innerText()}`);
      const download = page.waitForEvent('download');
      await dialog(page).getByRole('button', { name: 'Save this view' }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe(`${path.replaceAll('/', '-').slice(0, -1)}.html`);
      expect(readFileSync(await saved.path(), 'utf8')).not.toMatch(/utm_source|fbclid/);
    }
  });
});

test('the preview is as high as its embed, and a choice leaves no trace in the history', async ({ page }) => {
  await ask(page, real.url);
  await paste(page, 'element');
  const length = await page.evaluate(() => history.length);
  await expect.poll(() => preview(page).getAttribute('height')).not.toBe('480');
  await choose(page, 'light');
  await choose(page, 'dark');
  await expect(preview(page).contentFrame().locator('html.dark')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('a view without an embed of its own says which is the nearest', async ({ page }) => {
  const nearest = async (path: string, embed: string) => {
    await ask(page, real.url + path);
    await expect(dialog(page)).toContainText('The nearest view that has an embed: ');
    await previews(page, real.url + embed);
    await page.keyboard.press('Escape');
  };
  await nearest('compare/', 'embed/map/');
  if (others.length) await nearest(`compare/?src=${left.id},${right.id},${others[0].id}`, `embed/passages/?src=${real.sources.filter((it) => [left, right, others[0]].includes(it)).map(({ id }) => id)}`);
  await nearest('figures/', 'embed/map/');
  await nearest(`claims/?theme=${theme.id}&src=${left.id}`, 'embed/claims/');
  await nearest(`compare/${left.id}/${right.id}/?theme=${theme.id}`, `embed/compare/${left.id}/${right.id}/`);
});

test('the claims, those of a theme, one of them, and a source are chosen on their pages', async ({ page }) => {
  for (const path of ['claims/', `claims/theme/${theme.id}/`, real.claims[0], `source/${left.id}/`, `source/${left.id}/${theme.id}/`]) {
    await ask(page, real.url + path);
    await expect(dialog(page)).toContainText(`This view: ${await heading(page).innerText()}`);
    await previews(page, `${real.url}embed/${path}`);
    await expect(snippet(page)).toHaveValue(new RegExp(`src="${base(real)}embed/${path}\\?height=fixed"`));
    await page.keyboard.press('Escape');
  }
});

test('a passage in the address can be embedded, or the view around it', async ({ page }) => {
  const [, id] = passagesOf(real, left);
  await ask(page, `${real.url}source/${left.id}/#${id}`);
  await expect(passage(page, id)).toBeVisible();
  await expect(dialog(page).getByRole('radio', { name: `This passage: ${id}` })).toBeChecked();
  await previews(page, `${real.url}embed/passage/${id}/`);
  await paste(page, 'element');
  await expect(snippet(page)).toHaveValue(new RegExp(`<a href="${base(real)}source/${left.id}/#${id}">`));
  const offered = await dialog(page).getByRole('group', { name: 'What' }).getByRole('radio').evaluateAll((all) => all.map((radio) => radio.getAttribute('value')));
  expect(offered, 'the passage first').toEqual(['passage', '']);
  await choose(page, /^This view/);
  await previews(page, `${real.url}embed/source/${left.id}/`);
});

test('several themes are embedded as they were chosen, in the colors asked for', async ({ page }) => {
  const [one, two] = carried(real);
  await ask(page, `${real.url}?theme=${one.id},${two.id}`);
  await expect(dialog(page)).toContainText('This view: ');
  await previews(page, `${real.url}embed/passages/?theme=${one.id},${two.id}`);
  await choose(page, 'dark');
  await expect(snippet(page)).toHaveValue(new RegExp(`src="${base(real)}embed/passages/\\?theme=${one.id},${two.id}(&#38;|&)color=dark`));
  await paste(page, 'element');
  await expect(snippet(page)).toHaveValue(new RegExp(`<a href="${base(real)}\\?theme=${one.id},${two.id}">`));
});

test('it follows what the app shows, and is left by Escape, back on its link', async ({ page }) => {
  await open(page, real.url);
  await page.getByRole('link', { name: new RegExp(`^${theme.name} \\d+$`) }).first().click();
  await expect(heading(page)).toHaveText(theme.name);
  for (const leave of ['Escape', 'Close']) {
    await link(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toContainText(`This view: ${theme.name}`);
    await expect(dialog(page).getByRole('combobox', { name: 'Paste into' })).toBeFocused();
    if (leave === 'Escape') await page.keyboard.press('Escape');
    else await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(link(page)).toBeFocused();
  }
  await link(page).click();
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
  await expect(heading(page)).not.toHaveText(theme.name);
});

test('in a new tab the link leads to the embed of what is shown, wherever the app has moved', async ({ page, context }) => {
  await open(page, real.url);
  await page.getByRole('link', { name: new RegExp(`^${theme.name} \\d+$`) }).first().click();
  await expect(heading(page)).toHaveText(theme.name);
  for (const how of [{ button: 'middle' }, { modifiers: ['ControlOrMeta'] }] as const) {
    const opened = context.waitForEvent('page');
    await link(page).click(how);
    await expect(await opened).toHaveURL(`${real.url}embed/theme/${theme.id}/`);
  }
  await expect(dialog(page)).toBeHidden();
  await page.goBack();
  await expect(heading(page)).not.toHaveText(theme.name);
  const opened = context.waitForEvent('page');
  await link(page).press('ControlOrMeta+Enter');
  await expect(await opened).toHaveURL(`${real.url}embed/map/`);
});

test('the link is aimed where the page was written to lead', async ({ page }) => {
  const kinds = new Map(real.pages.map((path) => [path.replace(/(?<=\/)(?!theme|relation)[^/]+/g, 'x'), path]));
  expect(kinds.size).toBeGreaterThan(10);
  const href = (document: Document) => document.querySelector('.embed a')?.getAttribute('href') ?? '';
  const written: string[] = [];
  for (const path of kinds.values()) written.push(new URL(await read(page, real.url + path, href), real.url + path).href);
  for (const path of kinds.values()) {
    await open(page, real.url + path);
    // From the root, as the app sets it; a page has it from where it stands.
    await expect(link(page), path).toHaveAttribute('href', written.shift()!);
  }
});

test('the link follows every move of the app', async ({ page }) => {
  const [one, two] = carried(real);
  const main = (name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name });
  const leads = (embed: string) => expect(link(page)).toHaveAttribute('href', real.url + embed);
  await open(page, real.url);
  await leads('embed/map/');
  const steps: [() => Promise<void>, string][] = [
    [() => control(page, two).click(), `embed/theme/${two.id}/`],
    [() => control(page, one).click(), `embed/passages/?theme=${one.id},${two.id}`],
    [() => control(page, two).click(), `embed/theme/${one.id}/`],
    [() => control(page, left).click(), `embed/source/${left.id}/${one.id}/`],
    [() => main('Compare').click(), 'embed/map/'],
    [() => page.locator(`.matrix a[href$="/compare/${left.id}/${right.id}/"]`).click(), `embed/compare/${left.id}/${right.id}/`],
    [() => page.getByRole('link', { name: 'Swap' }).click(), `embed/compare/${right.id}/${left.id}/`],
    [() => main('Claims').click(), 'embed/claims/'],
    [() => pill(page, `t-${one.id}`).click(), `embed/claims/theme/${one.id}/`],
  ];
  for (const [step, embed] of steps) {
    const before = page.url();
    await step();
    await expect(page).not.toHaveURL(before);
    await leads(embed);
  }
  for (const [, embed] of steps.slice(0, -1).reverse()) {
    await page.goBack();
    await leads(embed);
  }
});

test('it is asked for once, and only when it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, real.url);
  const scripts = () => asked.filter((url) => /\/dialog\.js\?\w+$/.test(url)).length;
  expect(scripts()).toBe(0);
  for (let times = 0; times < 2; times++) {
    await link(page).click();
    await expect(snippet(page)).not.toHaveValue('');
    await page.keyboard.press('Escape');
  }
  expect(scripts()).toBe(1);
});

test('nothing that an address says stands in it', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)>';
  const [query, hash] = [encodeURIComponent(hostile), `${hostile}"onload="${'x'.repeat(300)}`];
  for (const url of [`?theme=${query}&color=${query}&height=${query}`, `theme/${theme.id}/?kind=${query}#${hash}`, `#${query}`, '#%', '#main', '#?secret=abc']) {
    await ask(page, real.url + url);
    const shown = await dialog(page).evaluate((it) => it.outerHTML + it.querySelector('textarea')?.value);
    expect(shown, url).not.toMatch(/onerror|onload|xxx|secret/);
    await expect(dialog(page).getByRole('group', { name: 'What' }), url).toBeHidden();
    await expect(preview(page), url).toHaveAttribute('src', /\/embed\/(map|theme\/[\w-]+)\/\?height=fixed$/);
    await page.keyboard.press('Escape');
  }
});

test.describe('without scripting', () => {
  // Without scripting Chromium counts the app's modulepreload as blocked.
  test.use({ javaScriptEnabled: false, expected: /^failed: .*\.js csp$/ });

  test('the link leads to the embed that is nearest', async ({ page }) => {
    for (const [path, embed] of [['', 'embed/map/'], [`theme/${theme.id}/`, `embed/theme/${theme.id}/`], [`compare/${left.id}/${right.id}/`, `embed/compare/${left.id}/${right.id}/`]]) {
      await page.goto(real.url + path);
      await link(page).click();
      await expect(page).toHaveURL(real.url + embed);
      await expect(heading(page)).toBeVisible();
    }
  });
});

test('axe finds no fault with it, and nothing in it is cut off', async ({ page }) => {
  // Axe reads the page behind it too: one with few passages.
  const [fewest] = carried(real).sort((a, b) => a.count - b.count);
  await open(page, `${real.url}theme/${fewest.id}/`);
  await ask(page, `${real.url}theme/${fewest.id}/#${await page.getByRole('article').first().getAttribute('id')}`);
  await paste(page, 'hugo');
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await dialog(page).evaluate((it) => it.scrollWidth - it.clientWidth);
    expect.soft(over, `sideways at ${width} px`).toBeLessThanOrEqual(0);
    // At 320 px axe holds against the page that the dialog covers half of a link.
    for (const colorScheme of width === 320 ? [] : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await faults(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
});
