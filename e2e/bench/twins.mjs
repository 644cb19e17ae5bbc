// The pages that ours are held against, made from ours: the floor, and the same in React.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { read } from './react/data.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The pages that there are twins of, by the names of their scripts. */
export const PAGES = { passages: '', claims: 'claims/' };

/** Writes the twins of a site into a folder, `floor/` and `react/`. */
export async function makeTwins(browser, dist, folder) {
  await rm(folder, { recursive: true, force: true });
  for (const [name, path] of Object.entries(PAGES)) {
    const html = await readFile(join(dist, path, 'index.html'), 'utf8');
    const bare = withoutProgram(html);
    const script = await readFile(join(HERE, 'floor', `${name}.js`), 'utf8');
    const floor = bare.replace('</head>', () => `<script>\n${script}</script>\n</head>`);
    await write(join(folder, 'floor', path, 'index.html'), floor);

    const head = bare.slice(0, bare.indexOf('</head>')).replace(/<title>.*<\/title>/, '');
    const root = '<script type="module" src="app.js"></script>\n</head>\n<body>\n<div id="root"></div>\n</body>\n</html>\n';
    await write(join(folder, 'react', path, 'index.html'), head + root);
    await bundle(name, await data(browser, html), join(folder, 'react', path, 'app.js'));
  }
}

/** Writes a page that searches the passages of a site by Pagefind and its own interface. */
export async function makeSearch(dist, folder) {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex();
  const passages = JSON.parse(await readFile(join(dist, 'data/passages.json'), 'utf8'));
  for (const { id, text } of passages) await index.addCustomRecord({ url: `/${id}`, content: text, language: 'en', meta: { title: id } });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Search</title>
<link rel="stylesheet" href="../pagefind/pagefind-ui.css">
<script src="../pagefind/pagefind-ui.js"></script>
</head>
<body>
<div id="search"></div>
<script>
const ui = new PagefindUI({ element: '#search', showImages: false });
ui.triggerSearch(new URLSearchParams(location.search).get('q'));
</script>
</body>
</html>
`;
  await write(join(folder, 'search/index.html'), page);
}

/** A page as it was written, without what loads the app, and without the policy that allows no other script. */
function withoutProgram(html) {
  return html
    .replace(/<script[^>]*><\/script>/g, '')
    .replace(/<link rel="(module)?preload"[^>]*>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

async function data(browser, html) {
  const page = await browser.newPage();
  await page.setContent(withoutProgram(html));
  const data = await page.evaluate(`(${read})()`);
  await page.close();
  return data;
}

function bundle(name, data, outfile) {
  const given = {
    name: 'data',
    setup(build) {
      build.onResolve({ filter: /^data$/ }, () => ({ path: 'data', namespace: 'data' }));
      build.onLoad({ filter: /.*/, namespace: 'data' }, () => ({ contents: JSON.stringify(data), loader: 'json' }));
    },
  };
  return build({
    entryPoints: [join(HERE, 'react', `${name}.jsx`)],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [given],
    logLevel: 'warning',
  });
}

async function write(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
