// The tiny site as it would be at its address: what it says of it is put where it is served here.

import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { origins, tiny } from '../site';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript', wasm: 'application/wasm', json: 'application/json', xml: 'application/xml', txt: 'text/plain; charset=utf-8', png: 'image/png',
};

/** The site while it is served. */
export type Served = { url: string; origin: string; stop: () => void; again: () => Promise<void> };

/** Serves the tiny site under the path that its address has. */
export async function serve(): Promise<Served> {
  const { pathname } = new URL(tiny.address);
  let url = '';
  let server: Server;
  const listen = (port: number) =>
    new Promise<void>((done) => {
      server = createServer((request, response) => {
        let { pathname: path } = new URL(request.url ?? '/', 'http://x');
        path = path.endsWith('/') ? `${path}index.html` : path;
        const file = normalize(join(tiny.dist, path.slice(pathname.length)));
        const found = path.startsWith(pathname) && file.startsWith(tiny.dist) && statSync(file, { throwIfNoEntry: false })?.isFile();
        const name = found ? file : join(tiny.dist, '404.html');
        const type = types[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
        const body = readFileSync(name);
        response.writeHead(found ? 200 : 404, { 'content-type': type });
        response.end(/text|json|xml/.test(type) ? body.toString().replaceAll(tiny.address, url) : body);
      }).listen(port, '127.0.0.1', done);
    });
  await listen(0);
  const { port } = server!.address() as AddressInfo;
  url = `http://127.0.0.1:${port}${pathname}`;
  const { origin } = new URL(url);
  origins.add(origin);
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, origin, stop, again: () => listen(port) };
}
