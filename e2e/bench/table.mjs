// What was measured, as one plain table. A target is a limit on the ratio of ours to a twin.

/** How the table names those who are compared. */
const NAMES = { ours: 'ours', floor: 'floor', react: 'React', pagefind: 'Pagefind' };

/** A line of the table; `limits` are by twin, such as { floor: 2, react: 0.5 }. */
export function row(name, figures, limits = {}) {
  const ratios = Object.entries(limits).map(([twin, limit]) => ({ twin, limit, ratio: figures.ours / (figures[twin] ?? 1) }));
  return { name, figures, ratios };
}

export function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`${'ms'.padEnd(width)} ${Object.values(NAMES).map((name) => name.padStart(8)).join(' ')}`);
  for (const { name, figures, ratios } of rows) {
    const numbers = Object.keys(NAMES).map((who) => (who in figures ? short(figures[who]) : '').padStart(8));
    console.log([name.padEnd(width), ...numbers, ' ', ratios.map((ratio) => told(ratio, figures)).join(', ')].join(' ').trimEnd());
  }
}

function short(number) {
  return number === 0 || number >= 100 ? number.toFixed() : number.toPrecision(number < 1 ? 2 : 3);
}

function told({ twin, limit, ratio }, figures) {
  const what = twin === 'none' ? '' : `${ratio.toFixed(2)} × ${NAMES[twin]}, `;
  // What the floor misses, no page can keep that hides what is not chosen.
  const floor = figures.floor / figures[twin];
  const missed = twin === 'react' && floor > limit ? ` (missed; the floor itself is at ${floor.toFixed(2)})` : ' (missed)';
  return `${what}at most ${limit}${ratio > limit ? missed : ''}`;
}
