// A page whose text nodes a browser's translator has swapped, as it goes on doing with what is added.

import { type Page } from '@playwright/test';
import { carried, expect, heading, open, real, test } from './site';

/** Wraps every text node in two `<font>`, now and whenever one is added. */
async function translate(page: Page) {
  await page.evaluate(() => {
    const wrap = (text: Node) => {
      if (!text.parentElement || text.parentElement.closest('font, script, style')) return;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.parentNode!.replaceChild(outer, text);
      inner.append(text.textContent ?? '');
    };
    const walk = (root: Node) => {
      if (root.nodeType === Node.TEXT_NODE) return wrap(root);
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: Node[] = [];
      while (texts.nextNode()) found.push(texts.currentNode);
      found.forEach(wrap);
    };
    walk(document.body);
    new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(walk))).observe(document.body, {
      childList: true,
      subtree: true,
    });
  });
}

/** What a screen tells of itself, and what it shows. */
const told = (page: Page) =>
  page.evaluate(() => {
    const text = (selector: string) => [...document.querySelectorAll(selector)].map((it) => (it.textContent ?? '').trim());
    const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((it) => it.offsetParent).map(({ id }) => id);
    const rows = [...document.querySelectorAll<HTMLElement>('.claims tbody tr, .row')].filter((row) => !row.hidden).length;
    return {
      heading: text('h1'),
      sum: text('.sum'),
      numbers: text('.toggle .n, .pill .n'),
      pills: text('.controls a, .groups a'),
      chosen: text('[aria-current]'),
      chips: text('.chips li').filter((chip) => chip !== 'Undo'),
      nothing: text('.nothing'),
      passages: seen('article'),
      rows,
    };
  });

/** After each step the screen is that of a page that nobody has translated, opened at the same address. */
async function check(page: Page, path: string, steps: string[]) {
  await open(page, real.url + path);
  await translate(page);
  const fresh = await page.context().newPage();
  for (const step of steps) {
    const before = page.url();
    if (step === 'back') await page.goBack();
    else if (step === 'forward') await page.goForward();
    else if (step.startsWith('Undo') || step.startsWith('Clear')) await page.getByRole('link', { name: step, exact: true }).click();
    else await page.locator(`[id="${step}"]`).click();
    await expect(page).not.toHaveURL(before);
    await open(fresh, page.url());
    await expect.poll(() => told(page), `${path}: ${step}`).toEqual(await told(fresh));
  }
  await fresh.close();
}

const [one, two] = carried(real);
const [left, right, third] = real.sources;

test('passages: choices, chips, undo, back and forward on a translated page', async ({ page }) => {
  const steps = [`t-${one.id}`, `t-${two.id}`, 'm-all', `x-t-${one.id}`, 'Undo', 'back', 'back', 'forward', 't-none', 'm-any', `s-${left.id}`, 'Clear'];
  await check(page, '', steps);
});

test('claims: theme, relation and source on a translated page', async ({ page }) => {
  await check(page, 'claims/', [`t-${one.id}`, 'r-agree', `s-${left.id}`, `t-${one.id}`, 'r-differ', 'back', 'back', 'forward', 'Clear']);
});

test('a comparison: themes, layout and columns on a translated page', async ({ page }) => {
  test.skip(!third, 'needs three sources');
  await check(page, `compare/${left.id}/${right.id}/`, [`t-${one.id}`, 'l-interleaved', `s-${third.id}`, `t-${one.id}`, `s-${third.id}`, 'back', 'back']);
  await expect(heading(page)).toBeVisible();
});
