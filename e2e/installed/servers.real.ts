// The lines for nginx and Caddy in docs/deploy.md, on this machine, with a published site behind them.

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { carried, control, expect, heading, origins, test, tiny } from '../site';
import { folder, port, start, stopAll, version } from './programs';

const docs = readFileSync(resolve(__dirname, '../../docs/deploy.md'), 'utf8');
const lines = (language: string) => new RegExp('```' + language + '\\n(.*?)```', 's').exec(docs)![1];
const [theme, other] = carried(tiny);

/** The site in a folder `reader`, as the lines have it. */
function www() {
  const top = folder('www');
  cpSync(tiny.dist, join(top, 'reader'), { recursive: true });
  return top;
}

const servers = {
  async nginx(at: number) {
    const [top, own] = [www(), folder('nginx')];
    const site = lines('nginx').replace('listen 80', `listen 127.0.0.1:${at}`).replace('/srv/www', top);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join(' ');
    // Its workers need the right to read what root has put there.
    writeFileSync(join(own, 'nginx.conf'), `user root; daemon off; pid ${own}/pid; error_log stderr; events {} http { access_log off; ${temporary} ${site} }`);
    await start('nginx', ['-c', join(own, 'nginx.conf'), '-p', own, '-e', 'stderr'], at);
  },
  async caddy(at: number) {
    const [top, own] = [www(), folder('caddy')];
    mkdirSync(join(own, 'data'));
    const site = lines('caddy').replace('example.org', `http://127.0.0.1:${at}`).replace('/srv/www', top);
    writeFileSync(join(own, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
    const env = { ...process.env, HOME: own, XDG_DATA_HOME: join(own, 'data'), XDG_CONFIG_HOME: own };
    await start('caddy', ['run', '--adapter', 'caddyfile', '--config', join(own, 'Caddyfile')], at, { env });
  },
};

test.describe.configure({ mode: 'serial' });
test.afterEach(stopAll);

for (const [name, run] of Object.entries(servers)) {
  test.describe(name, () => {
    test.use({ expected: /status of 404/ });

    test('serves the site as the lines in docs/deploy.md say', async ({ page }) => {
      const at = await port();
      await run(at);
      console.log(name, version(name, ...(name === 'nginx' ? ['-v'] : ['version'])));
      const url = `http://127.0.0.1:${at}/reader/`;
      origins.add(new URL(url).origin);
      const ask = (path: string, encoding: string) => page.request.get(url + path, { headers: { 'accept-encoding': encoding }, maxRedirects: 0 });

      // What was compressed when the site was built is what is sent.
      const sent = await ask('', 'gzip');
      expect(sent.status()).toBe(200);
      expect(sent.headers()['content-encoding']).toBe('gzip');
      expect(sent.headers()['content-type']).toMatch(/^text\/html; ?charset=utf-8$/i);
      const files = [...(await sent.text()).matchAll(/(?:href|src)="\.\/((?:crossread-|boot|link)[^"]*)"/g)].map(([, file]) => file);
      expect(files.length).toBeGreaterThanOrEqual(4);
      for (const file of files) {
        const answer = await ask(file, 'gzip');
        expect(answer.status(), file).toBe(200);
        expect(answer.headers()['cache-control'], file).toContain('immutable');
        // What fits into one packet anyway is not compressed.
        const compressed = existsSync(join(tiny.dist, `${file.split('?')[0]}.gz`));
        expect(answer.headers()['content-encoding'], file).toBe(compressed ? 'gzip' : undefined);
        if (file.endsWith('.wasm')) expect(answer.headers()['content-type']).toBe('application/wasm');
      }
      if (name === 'caddy') expect((await ask('', 'br, gzip')).headers()['content-encoding']).toBe('br');
      // A page, and the script that blogs name, are asked for anew.
      for (const file of ['', 'embed.js']) expect((await ask(file, 'gzip')).headers()['cache-control'] ?? '', file).not.toContain('immutable');
      expect((await ask('embed/map/', 'identity')).headers()['x-frame-options']).toBeUndefined();
      const [picture] = /pictures\/\w+\.png/.exec(await (await ask('', 'identity')).text())!;
      expect((await ask(picture, 'identity')).headers()['content-type']).toBe('image/png');
      expect((await ask(picture, 'identity')).headers()['cache-control']).toContain('immutable');
      // A folder without its slash leads to it, whatever stands before the server.
      const bare = await ask(`theme/${theme.id}`, 'identity');
      expect([301, 308]).toContain(bare.status());
      expect(new URL(bare.headers().location, url + 'theme/').href).toBe(`${url}theme/${theme.id}/`);
      const gone = await page.goto(`${url}no/such/page/`);
      expect(gone?.status()).toBe(404);
      await expect(heading(page)).toHaveText('There is no page here');

      await page.goto(`${url}theme/${theme.id}/`);
      await expect(page.locator('#m-all[href]')).toHaveCount(1);
      await control(page, other).click();
      await expect(page).toHaveURL(`${url}?theme=${theme.id},${other.id}`);
      await page.reload();
      await expect(heading(page)).toHaveText(`${theme.name} or ${other.name}`);
    });
  });
}
