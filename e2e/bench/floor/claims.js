// The floor under the table of claims: the page as it was written, and no program but this, which hides the claims
// without the chosen relations, and sets all that tells of the choice.

let choose;

addEventListener('click', async (event) => {
  const id = event.target.closest('a[id]')?.id.replace('x-', '');
  if (!id?.startsWith('r-')) return;
  event.preventDefault();
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
  choose ??= filter();
  choose(id);
});

function filter() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [heading, summary, chips] = ['h1', '.sum', '.chips'].map((one) => document.querySelector(one));
  const [everything, total, title] = [heading.textContent, summary.textContent, document.title];
  const relations = all('#filter a[id^=r-]').map((link) => ({ link, id: link.id, name: link.children[0].textContent }));
  const themes = all('a[id^=t-]').map((link) => ({ id: link.classList[1] ?? 'none', number: link.querySelector('.n') }));
  const sources = all('a[id^=s-]').map((link, nth) => ({ id: nth, number: link.querySelector('.n') }));
  const differences = all('a[id^=d-]').map((link) => ({ id: link.id, number: link.querySelector('.n') }));
  const claims = all('.claims tbody tr').map((row) => {
    const [head, ...cells] = row.cells;
    const signs = [...head.querySelectorAll('.sign')].map((sign) => sign.classList[1]);
    const spoken = cells.flatMap((cell, nth) => (cell.querySelector('a') ? [nth] : []));
    const differ = head.querySelector('.in')?.textContent.split(', ').map((difference) => `d-${difference}`) ?? [];
    return { row, relation: `r-${head.querySelector('.relation').classList[1]}`, holders: [...(signs.length ? signs : ['none']), ...spoken, ...differ] };
  });
  const chosen = new Set();

  return (id) => {
    if (!chosen.delete(id)) chosen.add(id);
    const made = relations.filter(({ id }) => chosen.has(id));
    const shown = claims.filter(({ relation }) => !made.length || chosen.has(relation));
    const kept = new Set(shown);
    for (const claim of claims) claim.row.hidden = !kept.has(claim);
    for (const { id, number } of [...themes, ...sources, ...differences]) number.textContent = shown.filter(({ holders }) => holders.includes(id)).length;
    for (const { link } of relations) link.removeAttribute('aria-current');
    for (const { link } of made) link.setAttribute('aria-current', 'true');
    chips.innerHTML = made.map(({ id, name }) => `<li><a class="chip" id="x-${id}" href=".">${name} ×</a></li>`).join('');
    heading.textContent = made.length ? `${everything}: ${made.map(({ name }) => name).join(' or ')}` : everything;
    summary.textContent = made.length ? `${shown.length} of ${total}` : total;
    document.title = made.length ? `${heading.textContent} · ${title}` : title;
    history.pushState(null, '', made.length ? `?relation=${made.map(({ id }) => id.slice(2))}` : '.');
  };
}
