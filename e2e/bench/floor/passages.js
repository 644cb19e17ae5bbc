// The floor under the passages: the page as it was written, and no program but this, which hides the passages without
// the chosen themes, and sets all that tells of the choice. It stands in the head: a click before the page has come
// whole is carried out then.

let choose;

addEventListener('click', async (event) => {
  const id = event.target.closest('a[id]')?.id.replace('x-', '');
  if (!id?.startsWith('t-')) return;
  event.preventDefault();
  if (document.readyState === 'loading') await new Promise((done) => addEventListener('DOMContentLoaded', done));
  choose ??= filter();
  choose(id);
});

function filter() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [heading, summary, show, intro, list, chips] = ['h1', '.sum', '.close span', '.intro', '#list', '.chips'].map((one) => document.querySelector(one));
  const [site, title] = [heading.textContent, document.title];
  const [sections, furniture, cells] = ['.source', '.furniture', '.map svg a'].map(all);
  const themes = all('#filter a[id^=t-]').map((link) => ({ link, id: link.id, colour: link.classList[1] ?? 'none', name: link.children[1].textContent }));
  const numbers = all('a[id^=s-], a[id^=k-]').map((link) => ({ id: link.id, number: link.querySelector('.n') }));
  const passages = all('article').map((article, nth) => {
    const marks = [...article.querySelectorAll('.margin details')].map((mark) => mark.className);
    const holders = [`s-${article.id.replace(/\.\d+$/, '')}`, `k-${article.classList[1]}`];
    return { article, cell: cells[nth], section: article.closest('section'), colours: marks.length ? marks : ['none'], holders };
  });
  const chosen = new Set();
  const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

  return (id) => {
    if (!chosen.delete(id)) chosen.add(id);
    const made = themes.filter(({ id }) => chosen.has(id));
    const shown = passages.filter(({ colours }) => !made.length || made.some(({ colour }) => colours.includes(colour)));
    const kept = new Set(shown);
    for (const passage of passages) {
      passage.article.hidden = !kept.has(passage);
      passage.cell.setAttribute('class', kept.has(passage) ? '' : 'off');
    }
    for (const section of sections) section.hidden = !shown.some((passage) => passage.section === section);
    for (const line of furniture) line.hidden = made.length > 0;
    for (const { id, number } of numbers) number.textContent = shown.filter(({ holders }) => holders.includes(id)).length;
    for (const { link } of themes) link.removeAttribute('aria-current');
    for (const { link } of made) link.setAttribute('aria-current', 'true');
    list.className = ['list', ...made.map(({ colour }) => `chosen chosen-${colour.slice(1)}`)].join(' ');
    chips.innerHTML = made.map(({ id, name }) => `<li><a class="chip" id="x-${id}" href=".">${name} ×</a></li>`).join('');
    intro.hidden = made.length > 0;
    heading.textContent = made.map(({ name }) => name).join(' or ') || site;
    summary.textContent = `${counted(shown.length, 'passage')} in ${counted(sections.filter(({ hidden }) => !hidden).length, 'source')}`;
    show.textContent = `Show ${counted(shown.length, 'passage')}`;
    document.title = made.length ? `${heading.textContent} · ${title}` : title;
    history.pushState(null, '', made.length ? `?theme=${made.map(({ id }) => id.slice(2))}` : '.');
  };
}
