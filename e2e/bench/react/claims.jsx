// The table of claims as a React page: the table draws the claims that are shown.

import { memo, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import data from 'data';
import { counted, counts, fits, themes, useChoices } from './chosen.js';
import { Chips, Control, Foot, Head, Title } from './frame.jsx';

const choicesOf = (sort) => data.groups.flatMap(({ choices }) => choices).filter(({ id }) => id.startsWith(sort));
const sources = choicesOf('s-');
const claims = data.table.claims.map((claim) => ({
  ...claim,
  choices: new Set([
    ...themes(data.groups, claim.themes.map((theme) => theme.class.split(' ')[1])),
    `r-${claim.relation.class.split(' ')[1]}`,
    ...claim.differences.split(', ').map((difference) => `d-${difference}`),
    ...sources.filter((_, nth) => claim.cells[nth].quotes.length > 0).map(({ id }) => id),
  ]),
}));

function App() {
  const { chosen, toggle, clear } = useChoices(data.groups, 'relation');
  const shown = useMemo(() => claims.filter((claim) => fits(claim, chosen)), [chosen]);
  const numbers = useMemo(() => counts(claims, data.groups, chosen), [chosen]);
  const choices = data.groups.flatMap((group) => group.choices).filter(({ id }) => chosen.includes(id));
  const whole = choices.length === 0;
  const heading = whole ? data.heading : `${data.heading}: ${choices.map(({ name }) => name).join(' or ')}`;
  return (
    <>
      <Head home={data.home} ways={data.ways} />
      <main id="main">
        <Title
          subject={data.subject}
          heading={heading}
          summary={whole ? data.summary : `${shown.length} of ${data.summary}`}
          title={whole ? data.title : `${heading} · ${data.title}`}
        />
        <aside id="filter" className="wide" aria-label="Filter">
          <button className="close"><span>Show {counted(shown.length, 'claim')}</span></button>
          <div className="groups lines">
            {data.groups.map((group) => (
              <div key={group.name}>
                <p aria-hidden="true">{group.name}</p>
                <ul aria-label={group.name}>
                  {group.choices.map((choice) => (
                    <li key={choice.id}>
                      <Control choice={choice} count={numbers[choice.id]} current={chosen.includes(choice.id)} onToggle={toggle} />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </aside>
        <Chips choices={choices} onToggle={toggle} onClear={clear} />
        <table id="list" className="claims">
          <caption>{data.table.caption}</caption>
          <thead><tr>{data.table.heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>{shown.map((claim) => <Claim key={claim.href} claim={claim} />)}</tbody>
        </table>
      </main>
      <Foot lines={data.foot} />
    </>
  );
}

const Claim = memo(function Claim({ claim }) {
  return (
    <tr id={claim.id} role="row">
      <th role="rowheader" scope="row">
        <a href={claim.href}>{claim.name}</a>
        <p>
          <Relation {...claim.relation} />
          {claim.differences && <small className="in">{claim.differences}</small>}
          {claim.themes.map((theme) => <span key={theme.label} role="img" aria-label={theme.label} className={theme.class}>{theme.sign}</span>)}
          {claim.voices && <small>{claim.voices}</small>}
        </p>
        <details className="speaking">
          <summary>{claim.speaking}</summary>
          {claim.silent.map((silent) => <span key={silent}>{silent}</span>)}
        </details>
      </th>
      {claim.cells.map((cell) => (
        <td key={cell.with} role="cell" data-with={cell.with}>
          {cell.quotes.length === 0 && <i>{cell.silence}</i>}
          {cell.quotes.map((quote, nth) => (
            <a key={nth} href={quote.href} {...quote.language}>
              {quote.value && <><b>{quote.value}</b>{' '}</>}
              {quote.basis && <><small>{quote.basis}</small>{' '}</>}
              {quote.words.trimStart()}
            </a>
          ))}
        </td>
      ))}
    </tr>
  );
});

function Relation({ id, class: name, text, means }) {
  return <button type="button" className={name} popoverTarget={id} aria-describedby={id} data-means={means}>{text}</button>;
}

createRoot(document.getElementById('root')).render(<App />);
