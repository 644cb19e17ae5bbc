// `node bench/search.mjs` in `e2e`, after the builds that docs/benchmarks.md names: how well and how quickly passages are found, by
// the app's own search and by MiniSearch, FlexSearch, Lunr, Fuse and Pagefind, each over the same passages and queries.
//
// --seeds DIR (../seeds), --queries FILE (its reference/queries.txt), --ingest PROGRAM; --long N: timed on N copies of the
// texts as well; --seconds N: timed for so long each, 0 not at all.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WASI } from 'node:wasi';
import { engines } from './search-engines.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: join(root, 'seeds') },
    queries: { type: 'string' },
    ingest: { type: 'string', default: join(root, 'target/release/ingest') },
    long: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '3' },
  },
});
const FIRST = 10;
const SECONDS = Number(values.seconds);

/** The queries of a file, by kind, each with the passages that answer it. */
function read(file) {
  const queries = [];
  let kind = '';
  for (const line of readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))) {
    if (line.startsWith('[')) kind = line.slice(1, -1);
    else {
      const [query, passages] = line.split(' = ');
      queries.push({ kind, query, right: passages.split(' ') });
    }
  }
  return queries;
}

const ingest = (args, input) => execFileSync(values.ingest, [...args, '--seeds', values.seeds], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
const queries = read(values.queries ?? join(values.seeds, 'reference/queries.txt'));
const corpus = JSON.parse(ingest([]));
const passages = corpus.passages.filter(({ kind }) => kind !== 'furniture').map(({ id, text }) => ({ id, text }));

for (const id of queries.flatMap(({ right }) => right)) {
  if (!passages.some((passage) => passage.id === id)) throw new Error(`the queries name ${id}, and there is no such passage`);
}

/** How many right passages are in the first ten of each kind's queries. */
function marked(find) {
  const right = new Map();
  for (const { kind, query, right: wanted } of queries) {
    const first = find(query).slice(0, FIRST);
    const [got, of] = right.get(kind) ?? [0, 0];
    right.set(kind, [got + wanted.filter((id) => first.includes(id)).length, of + Math.min(FIRST, wanted.length)]);
  }
  return right;
}

/** The 95th percentile of the time of a query, in milliseconds: of all queries in turn, for as long as SECONDS. */
function timed(find) {
  const times = [];
  queries.forEach(({ query }) => find(query));
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    for (const { query } of queries) {
      const start = performance.now();
      find(query);
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

/** The same time of the app's own search: compiled as the app is, over the corpus of the last build of the site. */
async function timedInWasm(copies, folder) {
  const builds = join(root, 'target/wasm32-unknown-unknown/release/build');
  const bundles = readdirSync(builds).map((name) => join(builds, name, 'out/corpus.bin')).filter((file) => statSync(file, { throwIfNoEntry: false }));
  const [bundle] = bundles.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const [asked, told] = ['asked', 'told'].map((name) => join(folder, name));
  writeFileSync(asked, queries.map(({ query }) => query).join('\n'));
  const wasi = new WASI({
    version: 'preview1',
    args: ['search', '/corpus.bin', String(copies)],
    preopens: { '/': dirname(bundle) },
    stdin: openSync(asked, 'r'),
    stdout: openSync(told, 'w'),
  });
  const wasm = await WebAssembly.compile(readFileSync(join(root, 'target/wasm32-wasip1/release/examples/search.wasm')));
  wasi.start(await WebAssembly.instantiate(wasm, wasi.getImportObject()));
  return Number(readFileSync(told, 'utf8').split(' ')[0]);
}

const answers = ingest(['search'], queries.map(({ query }) => query).join('\n')).split('\n');
const found = new Map(queries.map(({ query }, nth) => [query, answers[nth].split(/[ |]+/).filter(Boolean)]));
const copies = Number(values.long);
const many = Array.from({ length: copies }, (_, copy) => passages.map(({ id, text }) => ({ id: `${copy}.${id}`, text }))).flat();

const folder = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
const own = SECONDS > 0 ? [await timedInWasm(1, folder), await timedInWasm(copies, folder)] : [];
const rows = [['Crossread', marked((query) => found.get(query)), own]];
for (const [name, make] of Object.entries(engines)) {
  const { find, close } = await make(passages, folder);
  const all = new Map();
  for (const { query } of queries) all.set(query, await find(query));
  const right = marked((query) => all.get(query));
  const times = [];
  if (!close && SECONDS > 0) {
    times.push(timed(find));
    times.push(timed((await make(many, folder)).find));
  }
  await close?.();
  rows.push([name, right, times]);
}
rmSync(folder, { recursive: true });

const kinds = [...rows[0][1].keys()];
const sum = (right, aside) => {
  const parts = kinds.filter((kind) => kind.endsWith(' aside') === aside).map((kind) => right.get(kind));
  return [0, 1].map((nth) => parts.reduce((sum, part) => sum + part[nth], 0)).join('/');
};
const head = ['', ...kinds.filter((kind) => !kind.endsWith(' aside')), 'tuned', 'aside', 'all'];
const table = rows.map(([name, right]) => {
  const whole = (kind) => [0, 1].map((nth) => right.get(kind)[nth] + (right.get(`${kind} aside`)?.[nth] ?? 0)).join('/');
  const all = [0, 1].map((nth) => kinds.reduce((sum, kind) => sum + right.get(kind)[nth], 0)).join('/');
  return [name, ...head.slice(1, -3).map(whole), sum(right, false), sum(right, true), all];
});
const print = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(`Right passages in the first ten, of those there are (${queries.length} queries, ${passages.length} passages):\n`);
console.log(print([head, head.map(() => '---'), ...table]));
if (SECONDS > 0) {
  console.log(`\nThe 95th percentile of a query in Node ${process.versions.node} (${cpus()[0].model}), ms, over these texts and over ${copies} times as much:\n`);
  console.log(print([['', 'these texts', `× ${copies}`], ['---', '---', '---'], ...rows.filter(([, , times]) => times.length).map(([name, , times]) => [name, ...times.map((time) => time.toFixed(2))])]));
}
