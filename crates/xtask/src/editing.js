// What `cargo xtask serve` adds to the pages it serves: selected words as a cell for claims.toml, and, with --watch, what
// the build says. None of it is in the site.
(() => {
  const here = document.currentScript.src;

  function element(name, style, text) {
    const made = document.createElement(name);
    made.textContent = text;
    made.style.cssText = `position:fixed;z-index:99;font:14px/1.4 system-ui;padding:8px 12px;border-radius:6px;background:#222;color:#fff;border:0;${style}`;
    return made;
  }

  // The selected words, if they are within one passage.
  function selected() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const text = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('.text');
    const within = text(range.startContainer);
    const passage = within?.closest('article[id], details[id], .row [id]');
    const quote = range.toString().trim();
    if (!quote || !passage || within !== text(range.endContainer)) return null;
    return { passage: passage.id, quote, rect: range.getBoundingClientRect() };
  }

  function cell({ passage, quote }) {
    const lines = [['source', passage.slice(0, passage.lastIndexOf('.'))], ['passage', passage], ['quote', quote]];
    return `[[claim.cell]]\n${lines.map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`).join('')}`;
  }

  const button = element('button', 'display:none;cursor:pointer', '');
  button.type = 'button';
  document.addEventListener('selectionchange', () => {
    const found = selected();
    button.style.display = found ? 'block' : 'none';
    if (!found) return;
    button.textContent = 'Copy as a cell of a claim';
    button.style.left = `${Math.max(8, Math.min(found.rect.left, innerWidth - 220))}px`;
    button.style.top = `${Math.min(found.rect.bottom + 8, innerHeight - 50)}px`;
  });
  // The press would take the selection away.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => {
    const found = selected();
    if (!found) return;
    await navigator.clipboard.writeText(cell(found));
    button.textContent = 'Copied';
  });

  const bar = element('p', 'display:none;left:8px;right:8px;bottom:8px;margin:0;white-space:pre-wrap;max-height:40vh;overflow:auto', '');
  bar.setAttribute('role', 'status');
  let shown = null;
  async function look() {
    const state = await (await fetch(new URL('editing.json', here))).json();
    if (!state.watch) return;
    shown ??= state.version;
    bar.textContent = state.problems || (state.app ? '' : 'This page is up to date. The program is being built: filters and search wake when it is there.');
    bar.style.display = bar.textContent ? 'block' : 'none';
    // Selected words would be lost.
    if (state.version !== shown && getSelection().isCollapsed) location.reload();
    setTimeout(look, 400);
  }
  document.body.append(button, bar);
  look().catch(() => {});
})();
