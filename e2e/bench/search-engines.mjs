// The libraries that the search is compared with, each set up as its documents advise for text in English: with prefixes,
// slips, stems and phrases where it has them. Each takes passages ({id, text}) and gives a function from a query to the ids
// that it finds, best first.

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

const plain = (query) => query.replaceAll('"', '');

export const engines = {
  MiniSearch(passages) {
    const index = new MiniSearch({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(passages);
    return { find: (query) => index.search(plain(query)).map(({ id }) => id) };
  },

  FlexSearch(passages) {
    const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.LatinBalance });
    passages.forEach(({ text }, nth) => index.add(nth, text));
    return { find: (query) => index.search(plain(query), { limit: 1000, suggest: true }).map((nth) => passages[nth].id) };
  },

  Lunr(passages) {
    const index = lunr(function () {
      this.ref('id');
      this.field('text');
      passages.forEach((passage) => this.add(passage));
    });
    // Words as they are first, then as beginnings, then with a slip: as its guide has it for search as you type.
    const find = (query) =>
      index
        .query((q) => {
          for (const term of lunr.tokenizer(plain(query))) {
            q.term(term.toString(), { boost: 100 });
            q.term(term.toString(), { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            q.term(term.toString(), { boost: 1, usePipeline: false, editDistance: 1 });
          }
        })
        .map(({ ref }) => ref);
    return { find };
  },

  Fuse(passages) {
    const index = new Fuse(passages, { keys: ['text'], ignoreLocation: true, threshold: 0.3, useExtendedSearch: true });
    return { find: (query) => index.search(query).map(({ item }) => item.id) };
  },

  // It runs in a browser alone.
  async Pagefind(passages, folder) {
    const pagefind = await import('pagefind');
    const { index } = await pagefind.createIndex();
    for (const { id, text } of passages) await index.addCustomRecord({ url: `/${id}`, content: text, language: 'en' });
    await index.writeFiles({ outputPath: folder });
    const server = createServer((asked, answer) => {
      const path = new URL(asked.url, 'http://x').pathname;
      if (path === '/') return answer.setHeader('content-type', 'text/html').end('<!doctype html><title>Pagefind</title>');
      answer.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
      try {
        answer.end(readFileSync(join(folder, path)));
      } catch {
        answer.writeHead(404).end();
      }
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--no-sandbox', '--disable-gpu'] });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const find = (query) =>
      page.evaluate(async (query) => {
        const { search } = await import('/pagefind.js');
        const { results } = await search(query);
        return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url.slice(1));
      }, query);
    const close = async () => {
      await browser.close();
      server.close();
      await pagefind.close();
    };
    return { find, close };
  },
};
