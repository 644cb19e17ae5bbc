// Serves folders as a host does: brotli, and folders by their index.html. With a link it does so as slowly as that link
// would: a new visitor waits two round trips for a connection and one for every request, and all answers share the rate.
//
// The connection is counted once a visit, as with HTTP/2, where all requests share one; TCP's slow start and the order in
// which browsers ask for things to be sent are not modelled: answers under way take turns.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm', '.json': 'application/json' };

/** What is sent at a time, about a packet. */
const PIECE = 1400;

/** Serves a folder; `link` is a Link or nothing. */
export async function serve(folder, link) {
  const files = new Map();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const asked = link?.asked();
    if (!files.has(name)) {
      const read = readFile(join(folder, name)).catch(() => null);
      files.set(name, read.then((bytes) => bytes && brotliCompressSync(bytes)));
    }
    const [bytes] = await Promise.all([files.get(name), asked]);
    const head = { 'content-type': TYPES[extname(name)] ?? 'text/plain', 'content-encoding': 'br', 'cache-control': 'max-age=600' };
    // With these two headers a page has a clock of 5 µs rather than 100.
    const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    response.writeHead(bytes ? 200 : 404, { ...(bytes && head), ...isolated, 'content-length': bytes?.length ?? 0 });
    if (link && bytes) link.send(response, bytes);
    else response.end(bytes ?? '');
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** A slow link: milliseconds for a round trip, and bits in a millisecond for all. */
export class Link {
  #roundTrip;
  #rate;
  #connected = null;
  #waiting = [];
  #sentBy = 0;
  #timer = null;

  constructor(roundTrip, rate) {
    this.#roundTrip = roundTrip;
    this.#rate = rate;
  }

  /** The next request is that of a new visitor. */
  visit() {
    this.#connected = null;
  }

  /** Waits until the first byte of an answer could be there. */
  async asked() {
    this.#connected ??= pause(2 * this.#roundTrip);
    await this.#connected;
    await pause(this.#roundTrip);
  }

  send(response, bytes) {
    this.#waiting.push({ response, bytes });
    if (this.#timer) return;
    this.#sentBy = performance.now();
    this.#next();
  }

  #next() {
    // A visitor who has gone on is sent nothing more.
    this.#waiting = this.#waiting.filter(({ response }) => !response.closed);
    this.#timer = null;
    const answer = this.#waiting.shift();
    if (!answer) return;
    const { response, bytes } = answer;
    const piece = bytes.subarray(0, PIECE);
    // When its last bit has come through. Timers are late: the next piece makes up for it.
    this.#sentBy += (piece.length * 8) / this.#rate;
    this.#timer = setTimeout(() => {
      if (bytes.length > PIECE) {
        response.write(piece);
        this.#waiting.push({ response, bytes: bytes.subarray(PIECE) });
      } else {
        response.end(piece);
      }
      this.#next();
    }, this.#sentBy - performance.now());
  }
}

function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
