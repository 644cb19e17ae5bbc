// Scrollbars that take room: a frame that is a little too low gets one, which must not set off a loop.

import { carried, real } from '../site';
import { expect, guest, test } from './host';
import config from '../playwright.config';

test.use({ launchOptions: { ...config.use!.launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] } });

const src = `${real.url}embed/theme/${carried(real).sort((a, b) => a.count - b.count)[0].id}/`;

for (const [host, less] of [['gives what is asked for', 0], ['counts the border in', 4], ['gives less', 40], ['gives no more than 300', -1]] as const) {
  test(`a host that ${host} hears a height and then nothing more`, async ({ page, host }) => {
    await page.goto(host(`<style>iframe { width: 400px; border: 2px inset; box-sizing: border-box }</style><script>
      var heights = [], last = Infinity;
      addEventListener('message', function (event) {
        if (event.data.type !== 'crossread:resize') return;
        heights.push(event.data.height);
        last = performance.now();
        document.querySelector('iframe').style.height = (${less} < 0 ? 300 : event.data.height - ${less}) + 'px';
      });
    </script><iframe src="${src}" title="Energy"></iframe>`));
    await guest(page);
    await page.waitForFunction('performance.now() - last > 1000');
    expect((await page.evaluate('heights') as number[]).length).toBeLessThanOrEqual(2);
  });
}

test('a fixed height is told once, and does not shrink by the border each time', async ({ page, host }) => {
  await page.goto(host(`<style>iframe { width: 400px; height: 400px; border: 2px inset; box-sizing: border-box }</style><script>
    var heights = [], last = Infinity;
    addEventListener('message', function (event) {
      if (event.data.message !== 'height') return;
      heights.push(event.data.value);
      last = performance.now();
      document.querySelector('iframe').style.height = event.data.value + 'px';
    });
  </script><iframe src="${src}?height=fixed#?secret=abcdefghij" title="Energy"></iframe>`));
  await guest(page);
  await page.waitForFunction('performance.now() - last > 1000');
  expect(await page.evaluate('heights')).toEqual([396]);
});
