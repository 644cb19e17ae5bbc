// What both React pages have: what stands around the screen, the controls, and the chips.

import { memo } from 'react';

/** The head and foot never change. */
export const Head = memo(function Head({ home, ways }) {
  return (
    <header className="head">
      <a href={home.href} className="brand">{home.name}</a>
      <nav aria-label="Main">
        <ul>
          {ways.map(({ href, name, current }) => (
            <li key={name}><a aria-current={current} href={href}>{name}</a></li>
          ))}
        </ul>
      </nav>
    </header>
  );
});

export const Foot = memo(function Foot({ lines }) {
  return (
    <footer className="foot">
      {lines.map(({ text, href }) => <p key={text}>{href ? <a href={href}>{text}</a> : text}</p>)}
    </footer>
  );
});

export function Title({ subject, heading, summary, title }) {
  return (
    <div className="title">
      <title>{title}</title>
      <p className="over"><span>{subject}</span></p>
      <h1 tabIndex="-1">{heading}</h1>
      <p className="sum">{summary}</p>
      <p className="hidden" role="status">{summary}</p>
    </div>
  );
}

export function Control({ choice, count, current, onToggle }) {
  const click = (event) => {
    event.preventDefault();
    onToggle(choice.id);
  };
  return (
    <a id={choice.id} href={choice.href} className={choice.class} aria-current={current ? 'true' : undefined} onClick={click}>
      {choice.sign && <><span aria-hidden="true" className={`sign ${choice.class.split(' ')[1] ?? ''}`}>{choice.sign}</span>{' '}</>}
      <span>{choice.name}</span> <span className="n">{count}</span>
    </a>
  );
}

export function Chips({ choices, onToggle, onClear }) {
  const act = (action) => (event) => {
    event.preventDefault();
    action();
  };
  return (
    <ul aria-label="Chosen" className="chips">
      {choices.map(({ id, sign, name }) => (
        <li key={id}>
          <a className="chip" id={`x-${id}`} href="." onClick={act(() => onToggle(id))}>
            <span className="hidden">Lift </span>{sign} {name}<span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      {choices.length > 0 && <li><a href="." onClick={act(onClear)}>Clear</a></li>}
    </ul>
  );
}
