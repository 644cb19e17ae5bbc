// Runs in every document of a visit, before its own scripts: notes when what is waited for comes about, and clicks the
// first link of the filter as soon as a reader could. Times are milliseconds since the visit began; they are kept over
// the way to another page.

globalThis.watch = (choice) => {
  const kept = JSON.parse(sessionStorage.getItem('visit')) ?? { begun: performance.timeOrigin, shift: 0 };
  const keep = () => sessionStorage.setItem('visit', JSON.stringify(kept));
  const note = (what) => {
    kept[what] ??= performance.timeOrigin + performance.now() - kept.begun;
    keep();
  };
  keep();

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') kept.painted ??= performance.timeOrigin + startTime - kept.begun;
    }
    keep();
  }).observe({ type: 'paint', buffered: true });
  // The last is the largest, until the reader does something.
  new PerformanceObserver((list) => {
    kept.largest = performance.timeOrigin + list.getEntries().at(-1).startTime - kept.begun;
    keep();
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  // What moves while the page itself is still coming in is no doing of the app.
  let whole = Infinity;
  addEventListener('DOMContentLoaded', () => (whole = performance.now()));
  new PerformanceObserver((list) => {
    for (const { startTime, value } of list.getEntries()) kept.shift += startTime < whole ? 0 : value;
    keep();
  }).observe({ type: 'layout-shift', buffered: true });

  const laidOut = (selector) => document.querySelector(selector)?.getBoundingClientRect().height > 0;
  const filtered = () => document.querySelector('h1')?.textContent === choice.name && laidOut('article:not([hidden])');
  const found = () => choice.result && laidOut(choice.result);
  const awake = () => laidOut('.foot') && !document.querySelector('#page a[aria-disabled]:not([href])');

  // Once a frame; what a frame shows is there for the reader when the next task begins.
  const look = () => {
    const then = (act) => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = act;
      port1.postMessage(null);
    };
    if (filtered()) then(() => note('filtered'));
    if (found()) then(() => note('found'));
    if (awake()) then(() => note('awake'));
    const control = document.getElementById(choice.id);
    if (choice.clicks && !kept.clicked && control?.hasAttribute('href') && laidOut(`[id="${choice.id}"]`)) {
      then(() => {
        note('clicked');
        control.click();
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};
