// What is chosen, and what fits it. A choice is the id of its control, which begins with its sort: `t-energy`.

import { useCallback, useState } from 'react';

/** The choices made, in the order of the controls, and what changes them. */
export function useChoices(groups, key) {
  const [chosen, setChosen] = useState([]);
  const choose = useCallback(
    (next) => {
      setChosen(next);
      history.pushState(null, '', next.length ? `?${key}=${next.map((id) => id.slice(2))}` : '.');
    },
    [key],
  );
  const all = groups.flatMap(({ choices }) => choices.map(({ id }) => id));
  const toggle = (id) => choose(all.filter((other) => (other === id) !== chosen.includes(other)));
  return { chosen, toggle, clear: () => choose([]) };
}

/** Whether an item fits one choice of every sort that anything is chosen of. */
export function fits(item, chosen) {
  const sorts = new Set(chosen.map((id) => id[0]));
  return [...sorts].every((sort) => chosen.some((id) => id[0] === sort && item.choices.has(id)));
}

/** For each choice, how many items it would give in the place of the others of its sort. */
export function counts(items, groups, chosen) {
  const counts = {};
  for (const { choices } of groups) {
    const sort = choices[0]?.id[0];
    const within = items.filter((item) => fits(item, chosen.filter((id) => id[0] !== sort)));
    for (const { id } of choices) counts[id] = within.filter((item) => item.choices.has(id)).length;
  }
  return counts;
}

/** The themes of an item, as choices, by the colour that its marks have. */
export function themes(groups, colours) {
  const themes = groups[0].choices.filter(({ class: name }) => colours.some((colour) => name.split(' ').includes(colour)));
  return themes.length ? themes.map(({ id }) => id) : ['t-none'];
}

export const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
