// The passages as a React page: the list draws those that are shown.

import { memo, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import data from 'data';
import { counted, counts, fits, themes, useChoices } from './chosen.js';
import { Chips, Control, Foot, Head, Title } from './frame.jsx';

const sections = data.sections.map((section, nth) => ({
  ...section,
  passages: section.passages.map((passage) => ({
    ...passage,
    choices: new Set([
      ...themes(data.groups, passage.themes.map(({ colour }) => colour)),
      data.groups[1].choices[nth].id,
      `k-${passage.class.split(' ')[1]}`,
    ]),
  })),
}));
const passages = sections.flatMap((section) => section.passages).filter(({ furniture }) => !furniture);

function App() {
  const { chosen, toggle, clear } = useChoices(data.groups, 'theme');
  const shown = useMemo(() => new Set(passages.filter((passage) => fits(passage, chosen))), [chosen]);
  const numbers = useMemo(() => counts(passages, data.groups, chosen), [chosen]);
  const choices = data.groups.flatMap((group) => group.choices).filter(({ id }) => chosen.includes(id));
  const whole = choices.length === 0;
  const heading = choices.map(({ name }) => name).join(' or ') || data.heading;
  const visible = sections
    .map((section) => ({ section, passages: section.passages.filter((passage) => shown.has(passage) || (whole && passage.furniture)) }))
    .filter(({ passages }) => passages.length > 0);
  const summary = `${counted(shown.size, 'passage')} in ${counted(visible.length, 'source')}`;
  const cues = choices.flatMap(({ class: name }) => /\bc\d/.test(name) ? ['chosen', `chosen-${name.match(/\bc(\d)/)[1]}`] : ['chosen']);
  return (
    <>
      <Head home={data.home} ways={data.ways} />
      <main id="main">
        <Title subject={data.subject} heading={heading} summary={summary} title={whole ? data.title : `${heading} · ${data.title}`} />
        {whole && <div className="intro">{data.intro.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}</div>}
        <Map map={data.map} shown={shown} />
        <div id="columns" className="columns">
          <aside id="filter" aria-label="Filter">
            <button className="close"><span>Show {counted(shown.size, 'passage')}</span></button>
            {data.groups.map(({ name, choices }) => (
              <Group key={name} name={name}>
                {choices.map((choice) => (
                  <li key={choice.id}>
                    <Control choice={choice} count={numbers[choice.id]} current={chosen.includes(choice.id)} onToggle={toggle} />
                  </li>
                ))}
              </Group>
            ))}
          </aside>
          <div id="list" className={['list', ...new Set(cues)].join(' ')}>
            <Chips choices={choices} onToggle={toggle} onClear={clear} />
            {visible.map(({ section, passages }) => (
              <section key={section.name} className="source">
                <SectionHead section={section} />
                <div>{passages.map((passage) => <Passage key={passage.id} passage={passage} />)}</div>
              </section>
            ))}
          </div>
        </div>
      </main>
      <Foot lines={data.foot} />
    </>
  );
}

function Group({ name, children }) {
  return (
    <>
      <h2>{name}</h2>
      <ul>{children}</ul>
      {name === 'Themes' && (
        <p className="match">
          Match <a id="m-any" role="link" aria-disabled="true" aria-current="true" className="pill">any</a>{' '}
          <a id="m-all" role="link" aria-disabled="true" className="pill">all</a>
        </p>
      )}
    </>
  );
}

function Map({ map, shown }) {
  const addresses = new Set([...shown].map(({ id }) => `#${id}`));
  return (
    <table className="map">
      <caption>{map.caption}</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Passages</th>
          {map.heads.map((head) => <th key={head.name} scope="col"><span aria-hidden="true" className={head.class}>{head.sign}</span>{head.name}</th>)}
        </tr>
      </thead>
      <tbody>
        {map.rows.map((row) => (
          <tr key={row.id} id={row.id}>
            <th scope="row"><a href={row.source.href}>{row.source.name}</a></th>
            <td>
              <svg viewBox={row.viewBox} preserveAspectRatio="none">
                {row.cells.map((cell) => <Cell key={cell.href} cell={cell} off={!addresses.has(cell.href)} />)}
              </svg>
            </td>
            {row.numbers.map((number, nth) => <td key={nth}>{number ? <a href={number.href}>{number.name}</a> : '–'}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = memo(function Cell({ cell, off }) {
  return (
    <a href={cell.href} className={off ? 'off' : ''} aria-label={cell.label}>
      {cell.bars.map((bar, nth) => <rect key={nth} {...bar} />)}
    </a>
  );
});

const SectionHead = memo(function SectionHead({ section }) {
  return (
    <div>
      <h2 {...section.language}><a href={section.href}>{section.name}</a></h2>
      <p className="imprint">{section.imprint}</p>
    </div>
  );
});

const Passage = memo(function Passage({ passage }) {
  const words = (
    <p className="text" {...passage.language}>
      {passage.text.map(({ class: name, text }, nth) => (name ? <mark key={nth} className={name}>{text}</mark> : text))}
    </p>
  );
  if (passage.furniture) {
    return (
      <details className="furniture" id={passage.id}>
        <summary>Furniture <span className="id">{passage.id}</span></summary>
        {words}
      </details>
    );
  }
  return (
    <article className={passage.class} id={passage.id}>
      <div className="margin">
        <a className="id" href={passage.href}>{passage.id}</a>
        {passage.themes.map(({ colour, label, sign, set }) => (
          <details key={label} className={colour}>
            <summary><span className="sign" role="img" aria-label={label}>{sign}</span></summary>
            <span>{set}</span>
          </details>
        ))}
        <button className="do" value="quote">Quote</button>
      </div>
      {words}
      <div className="lists">
        {passage.lists.map((list) => (
          <details key={list.class} className={list.class}>
            <summary>{list.summary}</summary>
            <ul>{list.links.map(({ href, name, after }) => <li key={href + name}><a href={href}>{name}</a>{after}</li>)}</ul>
            {list.related && <div className="related" />}
          </details>
        ))}
      </div>
    </article>
  );
});

createRoot(document.getElementById('root')).render(<App />);
