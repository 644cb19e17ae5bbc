// Runs in each page, before its own scripts: clicks as a reader would, and takes the time.

globalThis.bench = (() => {
  const heading = () => document.querySelector('h1')?.textContent;
  const link = (id) => document.getElementById(id);
  const frame = () => new Promise(requestAnimationFrame);
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  /** Ends with the task in which the browser makes the next frame: style, layout and paint are done then. */
  const presented = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = done;
        port1.postMessage(null);
      }),
    );

  async function quiet() {
    await pause(30);
    await presented();
  }

  async function until(expected) {
    // Yew and React draw in microtasks.
    for (let turns = 0; heading() !== expected; turns += 1) await (turns < 1000 ? null : pause(0));
  }

  /** From a click until the page tells of it (script), and until style and layout are done too (done). */
  async function click(id, expected) {
    await quiet();
    const control = link(id);
    const start = performance.now();
    control.click();
    await until(expected);
    const drawn = performance.now();
    document.body.getBoundingClientRect();
    [...document.querySelectorAll('article:not([hidden]), tbody tr:not([hidden])')].at(-1).getBoundingClientRect();
    const done = performance.now();
    return { script: drawn - start, done: done - start };
  }

  /** From a click in a frame until that frame (or the one that tells of the click) is made. */
  async function clickFrame(id, expected) {
    await quiet();
    const control = link(id);
    await frame();
    const start = performance.now();
    control.click();
    const { port1, port2 } = new MessageChannel();
    await new Promise((done) => {
      port2.onmessage = done;
      port1.postMessage(null);
    });
    while (heading() !== expected) await presented();
    return performance.now() - start;
  }

  /** What a page shows: the same on all three, or the times mean nothing. */
  function shown() {
    const text = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
    const seen = [...document.querySelectorAll('article, tbody tr')].filter((element) => element.checkVisibility());
    return {
      heading: heading(),
      summary: text('.sum'),
      numbers: text('#filter .n'),
      passages: seen.map((element) => element.id),
      words: seen.map((element) => element.textContent),
      elements: seen.map((element) => element.querySelectorAll('*').length),
      marked: seen.map((element) => element.querySelectorAll('mark').length),
      faded: document.querySelectorAll('.map .off').length,
      current: [...document.querySelectorAll('#filter [aria-current]')].map(({ id }) => id),
      cues: [...(document.getElementById('list')?.classList ?? [])],
    };
  }

  return { click, clickFrame, shown };
})();
