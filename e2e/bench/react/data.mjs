// Runs in a page of ours as it was written: reads from it what the React pages draw.

export function read() {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (selector, within) => one(selector, within)?.textContent ?? '';
  const link = (element) => element && { href: element.getAttribute('href'), name: element.textContent };
  const language = (element) => ({ lang: element.lang || undefined, dir: element.dir || undefined });

  const choice = (control) => ({
    id: control.id,
    class: control.className,
    href: control.getAttribute('href') ?? '?',
    sign: text('.sign', control),
    name: text('span:not(.sign):not(.n)', control) || control.firstChild.textContent.trim(),
    count: Number(text('.n', control)),
  });
  const theme = (details) => ({
    colour: details.className,
    label: one('.sign', details).getAttribute('aria-label'),
    sign: text('.sign', details),
    set: details.lastChild.textContent,
  });
  const piece = (node) => ({ class: node.className, text: node.textContent });
  const counterparts = (details) => ({
    class: details.className,
    summary: text('summary', details),
    related: one('.related', details) !== null,
    links: all('li', details).map((item) => ({ ...link(one('a', item)), after: item.textContent.slice(text('a', item).length) })),
  });
  const passage = (element) => ({
    id: element.id,
    furniture: element.className === 'furniture',
    class: element.className,
    href: one('.id', element).getAttribute('href'),
    themes: all('.margin details', element).map(theme),
    language: language(one('.text', element)),
    text: [...one('.text', element).childNodes].map(piece),
    lists: all('.counterparts', element).map(counterparts),
  });
  const section = (element) => ({
    ...link(one('h2 a', element)),
    language: language(one('h2', element)),
    imprint: text('.imprint', element),
    passages: all('article, .furniture', element).map(passage),
  });
  const attributes = (element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name === 'class' ? 'className' : name, value]));
  const mapRow = (row) => ({
    source: link(one('th a', row)),
    id: row.id,
    viewBox: one('svg', row).getAttribute('viewBox'),
    cells: all('svg a', row).map((cell) => ({
      href: cell.getAttribute('href'),
      label: cell.getAttribute('aria-label'),
      bars: all('rect', cell).map(attributes),
    })),
    numbers: all('td', row).slice(1).map((cell) => link(one('a', cell))),
  });
  const said = (quote) => ({
    ...link(quote),
    language: language(quote),
    value: text('b', quote),
    basis: text('small', quote),
    words: quote.lastChild.textContent,
  });
  const relation = (button) => ({
    class: button.className,
    text: button.textContent,
    id: button.getAttribute('popovertarget'),
    means: button.dataset.means,
  });
  const claim = (row) => ({
    ...link(one('th a', row)),
    id: row.id,
    relation: relation(one('th .relation', row)),
    themes: all('.sign', row).map((sign) => ({ class: sign.className, label: sign.getAttribute('aria-label'), sign: sign.textContent })),
    differences: text('.in', row),
    voices: text('th small:not(.in)', row),
    speaking: text('.speaking summary', row),
    silent: all('.speaking span', row).map(({ textContent }) => textContent),
    cells: all('td', row).map((cell) => ({ with: cell.dataset.with, silence: text('i', cell), quotes: all('a', cell).map(said) })),
  });

  return {
    title: document.title,
    home: link(one('.brand')),
    ways: all('.head li a').map((way) => ({ ...link(way), current: way.getAttribute('aria-current') ?? undefined })),
    subject: text('.over'),
    heading: text('h1'),
    summary: text('.sum'),
    intro: all('.intro p').map((paragraph) => paragraph.textContent),
    groups: all('#filter ul').map((list, nth) => ({
      name: list.getAttribute('aria-label') ?? all('#filter h2')[nth].textContent,
      choices: all('a', list).map(choice),
    })),
    map: one('.map') && { caption: text('.map caption'), heads: all('.map thead .sign').map((sign) => ({ class: sign.className, sign: sign.textContent, name: sign.nextSibling.textContent })), rows: all('.map tbody tr').map(mapRow) },
    sections: all('.source').map(section),
    table: one('.claims') && { caption: text('.claims caption'), heads: all('.claims thead th').map(({ textContent }) => textContent), claims: all('.claims tbody tr').map(claim) },
    foot: all('.foot p').map((line) => ({ text: line.textContent, href: one('a', line)?.getAttribute('href') })),
  };
}
